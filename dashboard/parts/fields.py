"""What each filter of a text may be set to, and how its value is written in the address."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from dashboard import filters
from dashboard.parts.address import Field
from dashboard.units import DURATIONS, unit_in_words
from etl import schema

NO_ONE = "no one named"
_YEARS = re.compile(r"(-?\d{1,6})-(-?\d{1,6})")  # 1932-1933, -44-14


def fields_of(claims: pd.DataFrame) -> dict[str, Field]:
    """The filters for the claims of a text. The first topic that has claims is the default."""
    counts = claims["topic"].value_counts()
    topic = next((topic for topic in schema.TOPICS if counts.get(topic, 0)), next(iter(schema.TOPICS)))
    span = span_of(claims)
    credited = {NO_ONE: "", **{name: name for name in filters.credits_of(claims)}}
    return {
        "topic": Field(default=topic, read=lambda said: _one_of(schema.TOPICS, said[-1].lower()), write=_alone),
        "kind": Field(default=[], read=lambda said: [kind for kind in said if kind in schema.QUALIFIERS], write=list),
        "years": Field(default=span, read=lambda said: _years_in(said[-1], span), write=_years_out),
        "undated": Field(default=True, read=lambda said: said[-1] != "false", write=lambda _: ["false"]),
        "credited": Field(
            default=[],
            read=lambda said: [credited[name] for name in said if name in credited],
            write=lambda names: [name or NO_ONE for name in names],
        ),
        "find": Field(default="", read=lambda said: said[-1], write=_alone),
        "order": Field(
            default=filters.ORDERS[0],
            read=lambda said: next((each for each in filters.ORDERS if _slug(each) == said[-1]), None),
            write=lambda order: [_slug(order)],
        ),
        "linear": Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"]),
        "unit": Field(default=None, read=lambda said: said[-1], write=_alone),
    }


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


def _years_in(said: str, span: tuple[int, int] | None) -> tuple[int, int] | None:
    found = _YEARS.fullmatch(said)
    if span is None or found is None:
        return None
    first, last = sorted(min(max(int(year), span[0]), span[1]) for year in found.groups())
    return first, last


def _years_out(years: tuple[int, int]) -> list[str]:
    return [f"{years[0]}-{years[1]}"]


def _one_of(options: Iterable[str], said: str) -> str | None:
    return said if said in options else None


def _alone(value: str) -> list[str]:
    return [value]


def _slug(words: str) -> str:
    return words.lower().replace(" ", "-")
