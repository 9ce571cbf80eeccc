"""What numbers come to that a reader put side by side: the same arithmetic on bounds as in the text's own checks.

Nothing in the text says that they belong together, so they are compared and never added.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import MISSING, dataclass, fields
from itertools import combinations
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.labels import ClaimRow, claim_rows, number_in_words
from etl.checks.interval import Interval, bounds
from etl.checks.precision import slack_of_both
from etl.checks.verdict import verdict
from etl.checks.words import measured, spread
from etl.model import Claim

_COLUMNS = tuple(field.name for field in fields(Claim) if field.default is MISSING and field.default_factory is MISSING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How numbers compare: a verdict as of a check, empty where there is nothing to set against each other.

    `shared` are the figures that all of them allow.
    """

    verdict: str
    statement: str
    shared: Interval | None = None


def of_one_unit(claims: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims of the unit that most of them have, of the first chosen where two have as many; and the others."""
    if claims.empty:
        return claims, claims
    counts = claims["unit"].value_counts()
    unit = max(claims["unit"], key=lambda each: counts[each])
    return claims[claims["unit"] == unit], claims[claims["unit"] != unit]


def side_by_side(claims: pd.DataFrame) -> Outcome:
    """What claims of one unit come to, in their order."""
    firm = [row for row in claim_rows(claims) if row.qualifier != "vague"]
    left_out = [f"“{row.quote}”" for row in claim_rows(claims) if row.qualifier == "vague"]
    ending = (
        f" {wording.listed(left_out)} is a magnitude in words, which states no bounds to compare." if left_out else ""
    )
    if len(firm) < 2:
        alone = "" if left_out else "One number alone: there is nothing to compare it with yet."
        return Outcome(verdict="", statement=f"{alone}{ending}".strip())
    compared = [_claim(row) for row in firm]
    judged, words, shared = _judged(compared, [_named(row) for row in firm])
    if _years_apart(firm):
        spans = [f"{_named(row)} is for {span}" for row in firm if (span := _span(row))]
        words = f"{_capital(wording.listed(spans))}. {words}"
        judged, shared = "different_years", None
    return Outcome(verdict=judged, statement=f"{words}{ending}", shared=shared)


def _judged(claims: Sequence[Claim], names: Sequence[str]) -> tuple[str, str, Interval | None]:
    """The verdict on bounds alone, one sentence of arithmetic, and what all allow."""
    intervals, unit = [bounds(claim) for claim in claims], measured(claims[0])
    everything = _capital(wording.listed(names)) if len(names) == 2 else f"All {len(names)}"
    shared = _shared(intervals)
    if all(each.equals(intervals[0]) for each in intervals):
        many = "Both" if len(claims) == 2 else f"All {len(claims)}"
        return "agrees", f"{many} state {spread(intervals[0], unit)}.", shared
    if shared is not None and any(each.point is None for each in intervals):
        return "overlaps", f"{everything} have {spread(shared, unit)} in common.", shared
    # Of several intervals those decide that end first and begin last.
    low = min(range(len(claims)), key=lambda i: _end(intervals[i].high))
    high = max(range(len(claims)), key=lambda i: -_end(None if (side := intervals[i].low) is None else -side))
    if verdict(intervals[low], intervals[high], slack_of_both(claims[low], claims[high])) == "within_rounding":
        return "within_rounding", f"{everything} are the same when rounded.", None
    gap = (intervals[high].low or 0.0) - (intervals[low].high or 0.0)
    apart = spread(Interval(gap, gap), unit)
    if len(claims) == 2:
        return "disagrees", f"{everything} have nothing in common: {apart} lie between them.", None
    ends = f"{names[low]} and {names[high]}"
    return "disagrees", f"No figure fits all {len(claims)}: {apart} lie between {ends}.", None


def _shared(intervals: Sequence[Interval]) -> Interval | None:
    known: Interval | None = intervals[0]
    for other in intervals[1:]:
        known = known.shared(other) if known is not None else None
    return known


def _end(side: float | None) -> float:
    """Where an interval ends; an open side is further than any other."""
    return float("inf") if side is None else side


def _claim(row: ClaimRow) -> Claim:
    """A row of the frame as the arithmetic takes it."""
    return Claim(**{name: _known(getattr(row, name)) for name in _COLUMNS})


def _known(value: Any) -> Any:
    """A cell; None where it is empty."""
    return None if pd.isna(value) else value


def _named(row: ClaimRow) -> str:
    credit = f" ({row.attributed_to})" if row.attributed_to else ""
    return f"{number_in_words(row)}{credit}"


def _span(row: ClaimRow) -> str:
    return wording.years(row.period_start, row.period_end)


def _years_apart(rows: Sequence[ClaimRow]) -> bool:
    """Whether the years of any two have none in common; an open end may reach anywhere."""
    spans = [tuple(None if pd.isna(year) else int(year) for year in (row.period_start, row.period_end)) for row in rows]
    known = [Interval(*span) for span in spans if span != (None, None)]
    return any(one.shared(other) is None for one, other in combinations(known, 2))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
