"""The checks of a text: each as a question, its verdict in plain words, and the claims it compares."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.filters import by_id
from dashboard.labels import label, number_in_words
from dashboard.units import unit_in_words

VERDICTS = {
    "agrees": "They agree.",
    "within_rounding": "They agree within rounding.",
    "overlaps": "They overlap.",
    "disagrees": "They do not agree.",
    "different_years": "They cover different years.",
    "derived": "Derived: the text states nothing to compare with.",
}
"""What the comparison shows, as a sentence."""

SHORT_VERDICTS = {
    "agrees": "agree",
    "within_rounding": "agree within rounding",
    "overlaps": "overlap",
    "disagrees": "do not agree",
    "different_years": "cover different years",
    "derived": "derived",
}
"""The same for filters."""

_COUNTED = {
    "agrees": ("agrees", "agree"),
    "within_rounding": ("agrees within rounding", "agree within rounding"),
    "overlaps": ("overlaps", "overlap"),
    "disagrees": ("does not agree", "do not agree"),
    "different_years": ("covers different years", "cover different years"),
    "derived": ("is derived", "are derived"),
}
"""The same after a count, of one check and of several."""

KINDS = {
    "sum": "totals and their parts",
    "share": "shares of a whole",
    "change": "changes",
    "conversion": "conversions",
    "age": "ages and years",
    "repeat": "stated twice",
    "rival": "estimates of one thing",
}
"""What is compared, for filters."""

_TELLING = ("disagrees", "overlaps", "different_years", "within_rounding", "agrees", "derived")

_KEPT = re.compile(r"[\w-]+(?: wedding)? (?:birthday|anniversary)\b")
"""A day whose place in an order is the number: `70th birthday`."""

_LONG = 60
"""Characters of a label that a question repeats; a longer one is cut to its number."""


def ids_of(check: Any) -> list[str]:
    """The claims of a check, the total or the first stated first."""
    return str(check.claim_ids).split()


def claims_of(check: Any, claims: pd.DataFrame) -> pd.DataFrame:
    """The claims of a check in its order; one that the tables lack is left out."""
    return by_id(claims, ids_of(check))


def most_telling_first(checks: pd.DataFrame) -> pd.DataFrame:
    """The checks whose sides differ most first, those without anything to compare with last; else as they stand."""
    return checks.sort_values("verdict", key=lambda verdicts: verdicts.map(_TELLING.index), kind="stable")


def most_telling(checks: pd.DataFrame) -> Any | None:
    """Of the checks whose sides differ most the one with the largest figure; None where nothing is compared.

    People come before other units, whose figures say less of how much hangs on them.
    """
    compared = checks[checks["verdict"] != "derived"]
    if compared.empty:
        return None
    figures = compared[["stated_low", "stated_high", "computed_low", "computed_high"]].abs().max(axis=1)
    ranked = compared.assign(
        rank=compared["verdict"].map(_TELLING.index), other=compared["unit"] != "people", size=-figures.fillna(0)
    )
    ranked = ranked.sort_values(["rank", "other", "size"], kind="stable")
    return next(ranked.itertuples(), None)


def checks_with(checks: pd.DataFrame, claim_id: str) -> pd.DataFrame:
    """The checks in which a claim is compared."""
    return checks[[claim_id in str(ids).split() for ids in checks["claim_ids"]]]


def question(check: Any, claims: pd.DataFrame) -> str:
    """What a check asks, in the words of its claims: `Do the parts come to 6.3 million people?`."""
    rows = [claims.iloc[place] for place in range(len(claims))]
    if rows and check.kind == "age":
        kept = _KEPT.search(str(rows[0].sentence), max(0, rows[0].start - rows[0].sentence_start))
        day = kept[0] if kept and str(rows[0].quote) in kept[0] else ""
        return f"Does the {day or f'age of {number_in_words(rows[0])}'} fit the years?"
    if len(rows) < 2:  # the tables lack the others
        return f"What belongs to {_said(rows[0])}?" if rows else "Do the numbers agree?"
    first, second = rows[0], rows[1]
    if check.kind == "sum":
        return f"Do the parts come to {_said(first)}?"
    if check.kind == "conversion":
        return f"Is {number_in_words(first)} the same as {number_in_words(second)}?"
    if check.kind == "repeat":
        return f"Is it {_said(first)} both times?"
    if check.kind == "rival":
        return _of_rivals(rows)
    if check.kind == "change":
        return _of_change(check, rows)
    return _of_share(check, rows)


def tally(checks: pd.DataFrame) -> str:
    """How many checks came out how: `6 agree, 1 overlaps and 7 are derived`; empty where there are none."""
    counts = checks["verdict"].value_counts()
    return wording.listed(
        f"{counts[verdict]:,} {one if counts[verdict] == 1 else several}"
        for verdict, (one, several) in _COUNTED.items()
        if counts.get(verdict, 0)
    )


def _of_rivals(rows: list[Any]) -> str:
    event = min((row.event for row in rows if row.event), key=len, default="")
    counted = rows[0].counted or unit_in_words(rows[0].unit) or "of them"
    if event:
        return f"{event}: how many {counted}?"
    years = [wording.years(row.period_start, row.period_end) for row in rows]
    about = ", ".join(filter(None, (rows[0].place, years[0] if len(set(years)) == 1 else "")))
    return f"{about}: how many {counted}?" if about else f"How many {counted}?"


def _of_change(check: Any, rows: list[Any]) -> str:
    if pd.notna(check.stated_low) or pd.notna(check.stated_high):
        return "Do the two figures bear out the change that is stated?"
    if rows[0].unit != rows[1].unit:
        return f"What came before {number_in_words(rows[0])}?"
    return f"How great is the change from {number_in_words(rows[0])} to {number_in_words(rows[1])}?"


def _of_share(check: Any, rows: list[Any]) -> str:
    *counts, last = rows
    if check.unit == "percent":
        return f"What share of {_said(rows[0])} is {number_in_words(rows[1])}?"
    if last.unit != "percent":
        return f"Is {number_in_words(last)} the share of {_said(rows[0])} that is stated?"
    largest = max((count.low if pd.isna(count.high) else count.high for count in counts), default=0)
    if check.computed_low > largest:
        parts = wording.listed(number_in_words(count) for count in counts)
        return f"Of what whole {'are' if len(counts) > 1 else 'is'} {parts} {number_in_words(last)}?"
    return f"How many are {number_in_words(last)} of {_said(rows[0])}?"


def _said(claim: Any) -> str:
    words = re.sub(r" \(([^()]*)\)$", r" \1", label(claim))  # a question is ours: no need to mark words supplied
    return words if len(words) <= _LONG else number_in_words(claim)
