"""Which claims are shown, and in what order: pure selections on the frame of claims."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

ORDERS = ("Largest first", "As in the text", "By year")

FILTER_NAMES = {
    "topic": "Topic",
    "unit": "Unit",
    "kinds": "Kind",
    "years": "Years",
    "undated": "Undated",
    "credited": "Credited to",
    "query": "Search",
}
"""Each filter of a selection as the reader sees it named."""

_COMMA = re.compile(r"(?<!\d),|,(?!\d)")  # not the one of 400,000
_SEARCHED = ("section", "counted", "event", "place", "attributed_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What the reader asks for; the defaults ask for everything.

    `kinds` are qualifiers; `years` is a first and last year, and a claim passes if its period touches them; `undated`
    tells whether claims without any year pass, whatever the years; `credited` are names as in `attributed_to`, the
    empty one standing for "no one named"; `query` passes a claim if each of its words occurs in the claim's words, or
    each word of one of its parts, where commas part it.
    """

    topic: str | None = None
    unit: str | None = None
    kinds: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    undated: bool = True
    credited: tuple[str, ...] = ()
    query: str = ""


def select(claims: pd.DataFrame, selection: Selection) -> pd.DataFrame:
    """The claims that pass every filter, in their order."""
    passing = pd.Series(True, index=claims.index)
    for mask in _masks(claims, selection).values():
        passing &= mask
    return claims[passing]


def claims_hidden_by(claims: pd.DataFrame, selection: Selection, claim_id: str) -> tuple[str, ...]:
    """Names of the filters (keys of `FILTER_NAMES`) that hide a claim; none if it is shown or does not exist."""
    claim = claims[claims["claim_id"] == claim_id]
    return tuple(name for name, mask in _masks(claim, selection).items() if not claim.empty and not mask.iloc[0])


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


def units_of(claims: pd.DataFrame) -> dict[str, int]:
    """The units of the claims with the number of claims each, the most common first."""
    return _counts(claims["unit"])


def credits_of(claims: pd.DataFrame) -> dict[str, int]:
    """Who is credited with the claims, with the number of claims each, the most common first."""
    return _counts(claims["attributed_to"])


def year_span(claims: pd.DataFrame) -> tuple[int, int] | None:
    """The first and the last year that any claim speaks of; None where all are undated."""
    years = pd.concat([claims["period_start"], claims["period_end"]]).dropna()
    return None if years.empty else (int(years.min()), int(years.max()))


def _masks(claims: pd.DataFrame, selection: Selection) -> dict[str, pd.Series[bool]]:
    """For each filter that is set, which claims pass it."""
    masks: dict[str, pd.Series[bool]] = {}
    dated = claims["period_start"].notna() | claims["period_end"].notna()
    if selection.topic:
        masks["topic"] = claims["topic"] == selection.topic
    if selection.unit:
        masks["unit"] = claims["unit"] == selection.unit
    if selection.kinds:
        masks["kinds"] = claims["qualifier"].isin(selection.kinds)
    if selection.years:
        first, last = selection.years
        begins, ends = claims["period_start"].astype("Float64"), claims["period_end"].astype("Float64")
        masks["years"] = ~dated | ((begins.fillna(-np.inf) <= last) & (ends.fillna(np.inf) >= first))
    if not selection.undated:
        masks["undated"] = dated
    if selection.credited:
        masks["credited"] = claims["attributed_to"].isin(selection.credited)
    if selection.query.strip():
        masks["query"] = _holds_words(claims, selection.query)
    return {name: mask.astype(bool) for name, mask in masks.items()}


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


def _counts(values: pd.Series[str]) -> dict[str, int]:
    counts = values[values != ""].value_counts()
    ranked = sorted((-int(count), str(value)) for value, count in counts.items())
    return {value: -count for count, value in ranked}
