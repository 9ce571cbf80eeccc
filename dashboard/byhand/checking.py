"""What was typed into a form -> cells of claims.csv, or a calm sentence for each field that makes none."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

from etl.corrections.apply import contradiction, parsed, spelled
from etl.corrections.record import EDITABLE

_BOUNDS, _YEARS = ("low", "high"), ("period_start", "period_end")
_ADVICE = dict.fromkeys(_BOUNDS, "Write it in digits, as in 5,000,000 or 62.5; leave it empty where there is none.")
_ADVICE |= dict.fromkeys(
    _YEARS, "Write a year in digits, as in 1932; a minus means BC; leave it empty where none is stated."
)
_BESIDE = {"year": "period_start", "bound": "low", "range": "low"}
"""The field beside which a contradiction is said, by a word of it."""


def checked(typed: Mapping[str, str | None]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the cells, spelled as the tables spell them, and what is wrong, by field."""
    cells: dict[str, str] = {}
    values: dict[str, Any] = {}
    wrong: dict[str, str] = {}
    for field in EDITABLE:
        cell = " ".join((typed.get(field) or "").split())
        if field in (*_BOUNDS, *_YEARS):
            cell = cell.replace(",", "").replace(" ", "").replace("−", "-")
        try:
            values[field] = parsed(field, cell)
        except ValueError:
            wrong[field] = _ADVICE.get(field, "Choose one of the list.")
            values[field] = None
        cells[field] = cell if field in wrong else spelled(SimpleNamespace(**values), field)  # type: ignore[arg-type]
    if not wrong:
        said = contradiction(SimpleNamespace(**values))  # type: ignore[arg-type]  # it has the fields that are compared
        if said:
            field = next((field for word, field in _BESIDE.items() if word in said.lower()), "low")
            wrong[field] = said
    return cells, wrong
