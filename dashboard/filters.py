"""Which claims are shown, and in what order: pure selections on the frame of claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

Figures: TypeAlias = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
"""A least and a greatest figure for each of some claims; NaN twice where it states none."""

ORDERS = ("Largest first", "As in the text", "By year")

FILTER_NAMES = {
    "texts": "Text",
    "topic": "Topic",
    "unit": "Unit",
    "kinds": "Kind",
    "years": "Years",
    "undated": "Undated",
    "credited": "Credited to",
    "places": "Place",
    "sections": "Section",
    "size": "Size",
    "query": "Search",
}
"""Each filter of a selection as the reader sees it named."""

_COMMA = re.compile(r"(?<!\d),|,(?!\d)")  # not the one of 400,000
_FIELDS = {"undated": ("undated", "dated")}
"""The fields of a selection that a filter sets, where they are not one of its own name."""
_SEARCHED = ("section", "counted", "event", "place", "attributed_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What the reader asks for; the defaults ask for everything.

    `texts` are names of documents; `kinds` are qualifiers; `years` is a first and last year, and a claim passes if
    its period touches them; `undated` tells whether claims without any year pass, whatever the years, and `dated`
    whether any others do; `credited` are names as in `attributed_to`, the empty one standing for "no one named",
    and so are `places`; `sections` are headings as in `section`, each with those below it; `size` is a least and a
    greatest figure, either of which may be open, and a claim passes if a figure it states lies between them,
    whatever it counts; `query` passes a claim if each of its words occurs in the claim's words, or each word of one
    of its parts, where commas part it.
    """

    texts: tuple[str, ...] = ()
    topic: str | None = None
    unit: str | None = None
    kinds: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    undated: bool = True
    dated: bool = True
    credited: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    size: tuple[float | None, float | None] | None = None
    query: str = ""


def select(claims: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The claims that pass every filter, in their order."""
    return claims[passing(masks(claims, selection), claims)]


def by_id(claims: pd.DataFrame, claim_ids: Iterable[str]) -> pd.DataFrame:
    """The claims of these names, in the order of the names; one that is not there is left out."""
    places = {claim_id: place for place, claim_id in enumerate(claim_ids)}
    found = claims[claims["claim_id"].isin(list(places))]
    return found.sort_values("claim_id", key=lambda ids: ids.map(places))


def passing(tests: Mapping[str, pd.Series[bool]], claims: pd.DataFrame, *, but: str = "") -> pd.Series[bool]:
    """Which claims pass all of these tests but one, given by its key in `FILTER_NAMES`."""
    passed = pd.Series(True, index=claims.index)
    for name, mask in tests.items():
        if name != but:
            passed &= mask
    return passed


def names_set(selection: Selection) -> tuple[str, ...]:
    """The filters that are set, by their keys in `FILTER_NAMES`, in the order of these.

    >>> names_set(Selection(dated=False, query="camp"))
    ('undated', 'query')
    """
    nothing = Selection()
    changed = {each.name for each in fields(Selection) if getattr(selection, each.name) != getattr(nothing, each.name)}
    return tuple(name for name in FILTER_NAMES if changed & set(_FIELDS.get(name, (name,))))


def without(selection: Selection, *names: str) -> Selection:
    """The selection with some of its filters, keys of `FILTER_NAMES`, set back."""
    nothing = Selection()
    return replace(
        selection, **{field: getattr(nothing, field) for name in names for field in _FIELDS.get(name, (name,))}
    )


def claims_hidden_by(claims: pd.DataFrame, selection: Selection, claim_id: str) -> tuple[str, ...]:
    """Names of the filters (keys of `FILTER_NAMES`) that hide a claim; none if it is shown or does not exist."""
    claim = claims[claims["claim_id"] == claim_id]
    return tuple(name for name, mask in masks(claim, selection).items() if not claim.empty and not mask.iloc[0])


def order(claims: pd.DataFrame, how: str) -> pd.DataFrame:
    """The claims in one of `ORDERS`, ties as in the text.

    The largest comes first by the upper-most bound the text states, never by a midpoint; "By year" puts the earliest
    first year first (the last one where the first is open) and undated claims last.
    """
    claims = _as_in_text(claims)
    if how == "Largest first":
        by = [-claims[["low", "high"]].max(axis=1)]
    elif how == "By year":
        by = [claims["period_start"].fillna(claims["period_end"]), claims["period_end"]]
    else:
        return claims
    keys = [key.astype("float64").fillna(np.inf).to_numpy() for key in by]
    return claims.iloc[np.lexsort(keys[::-1])]


def year_span(claims: pd.DataFrame) -> tuple[int, int] | None:
    """The first and the last year that any claim speaks of; None where all are undated."""
    years = pd.concat([claims["period_start"], claims["period_end"]]).dropna()
    return None if years.empty else (int(years.min()), int(years.max()))


def dated(claims: pd.DataFrame) -> pd.Series[bool]:
    """Which claims have a year, open on one side or not."""
    return claims["period_start"].notna() | claims["period_end"].notna()


def masks(claims: pd.DataFrame, selection: Selection) -> dict[str, pd.Series[bool]]:
    """For each filter that is set, by its key in `FILTER_NAMES`, which claims pass it."""
    tests: dict[str, pd.Series[bool]] = {}
    if selection.texts:
        tests["texts"] = claims["document"].isin(selection.texts)
    if selection.topic:
        tests["topic"] = claims["topic"] == selection.topic
    if selection.unit:
        tests["unit"] = claims["unit"] == selection.unit
    if selection.kinds:
        tests["kinds"] = claims["qualifier"].isin(selection.kinds)
    if selection.years:
        first, last = selection.years
        begins, ends = claims["period_start"].astype("Float64"), claims["period_end"].astype("Float64")
        tests["years"] = ~dated(claims) | ((begins.fillna(-np.inf) <= last) & (ends.fillna(np.inf) >= first))
    if not (selection.undated and selection.dated):
        tests["undated"] = (dated(claims) & selection.dated) | (~dated(claims) & selection.undated)
    if selection.credited:
        tests["credited"] = claims["attributed_to"].isin(selection.credited)
    if selection.places:
        tests["places"] = claims["place"].isin(selection.places)
    if selection.sections:
        known = [each for each in claims["section"].unique() if any(is_in(each, of) for of in selection.sections)]
        tests["sections"] = claims["section"].isin(known)
    if selection.size:
        tests["size"] = pd.Series(between(figures_of(claims), *selection.size), index=claims.index)
    if selection.query.strip():
        tests["query"] = _holds_words(claims, selection.query)
    return {name: mask.astype(bool) for name, mask in tests.items()}


def is_in(section: str, other: str) -> bool:
    """Whether a section is another one or stands below it; none stands below the opening paragraphs.

    >>> is_in("Wars > Death toll", "Wars"), is_in("Warsaw", "Wars"), is_in("Wars", "")
    (True, False, False)
    """
    return section == other or (other != "" and section.startswith(f"{other} > "))


def figures_of(claims: pd.DataFrame) -> Figures:
    """The least and the greatest figure that each claim states: where a side is open, the one of the other."""
    low, high = (claims[bound].to_numpy("float64", na_value=np.nan) for bound in ("low", "high"))
    return np.where(np.isnan(low), high, low), np.where(np.isnan(high), low, high)


def between(figures: Figures, least: float | None, greatest: float | None) -> npt.NDArray[np.bool_]:
    """Which claims state a figure, or two with one between them, of a size."""
    low, high = figures
    passing = ~np.isnan(low)
    if least is not None:
        passing &= high >= least
    if greatest is not None:
        passing &= low <= greatest
    return passing


def _holds_words(claims: pd.DataFrame, query: str) -> pd.Series[bool]:
    found = pd.Series(False, index=claims.index)
    searched = claims["sentence"].str.cat(claims[list(_SEARCHED)], sep="\n").str.casefold()
    parts = [words for part in _COMMA.split(query.casefold()) if (words := part.split())]
    for words in parts:
        of_part = pd.Series(True, index=claims.index)
        for word in words:
            of_part &= searched.str.contains(word, regex=False)
        found |= of_part
    return found if parts else ~found


def _as_in_text(claims: pd.DataFrame) -> pd.DataFrame:
    """Texts in the order in which they first occur, claims by their place."""
    documents = pd.factorize(claims["document"])[0]
    return claims.iloc[np.lexsort((claims["start"].to_numpy(), documents))]
