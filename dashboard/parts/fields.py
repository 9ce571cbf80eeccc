"""What each filter of a text may be set to, and how its value is written in the address."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pandas as pd

from dashboard import facets, filters, wording
from dashboard.parts.address import Field
from dashboard.parts.options import Options
from dashboard.sections import slug
from dashboard.units import DURATIONS, unit_in_words
from etl import schema

NO_ONE, NO_PLACE = "no one named", "none stated"
UNDATED = {"also": "shown, too", "no": "left out", "only": "alone"}
"""What may be done with numbers that no year belongs to; the first is the default."""
_YEARS = re.compile(r"(-?\d{1,6})-(-?\d{1,6})")  # 1932-1933, -44-14
_SIZE = re.compile(r"\d{1,30}(?:\.\d{1,9})?")  # 1000, 0.1

KEYS = {
    "texts": ("among",),
    "topic": ("topic",),
    "unit": ("unit",),
    "kinds": ("kind",),
    "years": ("years",),
    "undated": ("undated",),
    "credited": ("credited",),
    "places": ("place",),
    "sections": ("section",),
    "size": ("least", "most"),
    "query": ("find",),
}
"""The names of each filter of `filters.FILTER_NAMES` in session and address."""


def fields_of(claims: pd.DataFrame) -> dict[str, Field]:
    """The filters for the claims of a text, on a page of one topic and one unit.

    The first topic that has claims is the default.
    """
    counts = claims["topic"].value_counts()
    topic = next((topic for topic in schema.TOPICS if counts.get(topic, 0)), next(iter(schema.TOPICS)))
    span, steps, known = span_of(claims), sizes(claims), units_of(claims)
    return {
        "topic": Field(default=topic, read=lambda said: _one_of(schema.TOPICS, said[-1].lower()), write=_alone),
        "among": _several(texts(claims), {name: name for name in texts(claims).names}),
        "kind": _several(kinds(), {kind: kind for kind in schema.QUALIFIERS}),
        "years": Field(
            default=span,
            read=lambda said: _years_in(said[-1], span),
            write=_years_out,
            mend=lambda years: _within(years, span),
            shared=True,
        ),
        "undated": Field(
            default="also",
            read=lambda said: _one_of(UNDATED, "no" if said[-1] == "false" else said[-1]),
            write=lambda value: ["false" if value == "no" else value],
            shared=True,
        ),
        "credited": _several(credited(claims)),
        "place": _several(places(claims)),
        "section": _several(sections(claims), _slugs(claims)),
        "least": _one(steps, lambda said: _step(said, steps, down=True)),
        "most": _one(steps, lambda said: _step(said, steps, down=False)),
        "find": Field(default="", read=lambda said: said[-1], write=_alone, shared=True),
        "order": Field(
            default=filters.ORDERS[0],
            read=lambda said: next((each for each in filters.ORDERS if _slug(each) == said[-1]), None),
            write=lambda order: [_slug(order)],
        ),
        "linear": Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"]),
        "unit": Field(default=None, read=lambda said: _one_of(known, said[-1]), write=_alone),
    }


def open_fields_of(claims: pd.DataFrame) -> dict[str, Field]:
    """The filters on a page of all topics and units, where these are filters like the others."""
    fields = fields_of(claims)
    known = units(claims)
    topic = _one(topics(), lambda said: _one_of(schema.TOPICS, said.lower()))
    unit = replace(_one(known, lambda said: _one_of(known.names, said)), shared=False)
    kept = {name: field for name, field in fields.items() if name not in ("order", "linear")}
    return kept | {"topic": topic, "unit": unit}


def texts(claims: pd.DataFrame) -> Options:
    """The texts of the claims by their titles, in their order; none where it is one text."""
    if "text_title" not in claims:
        return Options({})
    known = claims.drop_duplicates("document")
    return Options(dict(zip(known["document"], known["text_title"], strict=True)))


def topics() -> Options:
    """The topics as a filter names them."""
    return Options({topic: topic.capitalize() for topic in schema.TOPICS})


def kinds() -> Options:
    """The kinds as a filter names them."""
    return Options({kind: wording.short_kind(kind) for kind in schema.QUALIFIERS})


def units(claims: pd.DataFrame) -> Options:
    """The units of the claims as a filter names them."""
    return Options({unit: unit_words(unit) for unit in units_of(claims) if unit})


def credited(claims: pd.DataFrame) -> Options:
    """Who is credited with the claims, the most common first."""
    return Options({name: name or NO_ONE for name in facets.named(claims["attributed_to"])})


def places(claims: pd.DataFrame) -> Options:
    """The places of the claims, the most common first."""
    return Options({name: name or NO_PLACE for name in facets.named(claims["place"])})


def sections(claims: pd.DataFrame) -> Options:
    """The sections of the claims, as the text orders them."""
    return Options({name: wording.section_name(name) for name in facets.sections_of(claims)})


def units_of(claims: pd.DataFrame) -> list[str]:
    """The units of the claims, the empty one included: the most common first, then the one with the largest claim.

    Of equally common ones durations come last: they say how long something took, seldom what a topic is about.
    """
    counts = claims["unit"].value_counts()
    largest = claims[["low", "high"]].max(axis=1).groupby(claims["unit"]).max().fillna(0)
    return sorted(
        map(str, counts.index), key=lambda unit: (-int(counts[unit]), unit in DURATIONS, -float(largest[unit]), unit)
    )


def unit_words(unit: str) -> str:
    """A unit as the filters name it."""
    return unit_in_words(unit) or "no unit"


def span_of(claims: pd.DataFrame) -> tuple[int, int] | None:
    """The years that a slider covers, which needs two ends; None where no claim has a year."""
    span = filters.year_span(claims)
    return (span[0], span[0] + 1) if span and span[0] == span[1] else span


def sizes(claims: pd.DataFrame) -> Options:
    """Figures between which a number may lie, written out."""
    steps = facets.sizes_of(claims)
    return Options({f"{size:.9f}".rstrip("0").rstrip("."): wording.big_number(size) for size in steps})


def _one(options: Options, read: Callable[[str], str | None]) -> Field:
    """A filter of which one choice may be set, or none."""
    return Field(default=None, read=lambda said: read(said[-1]), write=_alone, mend=options.one, shared=True)


def _several(options: Options, words: dict[str, str] | None = None) -> Field:
    """A filter of which any choices may be set; `words` are what an address says for each, their names at first."""
    said_for = words or dict(options.names)
    meant = {said: name for name, said in said_for.items()}
    return Field(
        default=[],
        read=lambda said: [meant[each] for each in dict.fromkeys(said) if each in meant],
        write=lambda names: [said_for[name] for name in names],
        mend=options.several,
        shared=True,
    )


def _slugs(claims: pd.DataFrame) -> dict[str, str]:
    """The sections with their names in addresses."""
    taken: dict[str, int] = {}
    return {name: slug(wording.section_name(name), taken) for name in facets.sections_of(claims)}


def _within(years: tuple[int, int] | None, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """Years that a slider can show: claims may have come or gone since they were chosen.

    >>> _within((1901, 1940), (1932, 1953)), _within((1901, 1902), (1932, 1953)), _within(None, (1932, 1953))
    ((1932, 1940), (1932, 1953), (1932, 1953))
    """
    if span is None or years is None or years[1] < span[0] or years[0] > span[1]:
        return span
    return max(years[0], span[0]), min(years[1], span[1])


def _years_in(said: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    found = _YEARS.fullmatch(said)
    if span is None or found is None:
        return None
    first, last = sorted(min(max(int(year), span[0]), span[1]) for year in found.groups())
    return first, last


def _years_out(years: tuple[int, int]) -> list[str]:
    return [f"{years[0]}-{years[1]}"]


def _step(said: str, steps: Options, *, down: bool) -> str | None:
    """The step nearest to the figure that an address says, so that nothing more is hidden."""
    if not _SIZE.fullmatch(said):
        return None
    if down:
        return max((step for step in steps.names if float(step) <= float(said)), key=float, default=None)
    return min((step for step in steps.names if float(step) >= float(said)), key=float, default=None)


def _one_of(options: Iterable[str], said: str) -> str | None:
    return said if said in options else None


def _alone(value: str) -> list[str]:
    return [value]


def _slug(words: str) -> str:
    return words.lower().replace(" ", "-")
