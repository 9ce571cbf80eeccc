"""Corrections in words: fields and values as a reader says them, what became of a row, and how many there are."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.byhand.saying import LABELS
from dashboard.tables import Tables
from etl import schema
from etl.corrections.record import ACCEPTED, ADDED, EDITABLE, REJECTED, REVIEW

_NONE = {column.name: column.none for column in schema.CLAIMS.columns} | dict.fromkeys(
    ("period_start", "period_end"), "not stated"
)
STATES = {
    "applied": "",
    "moved": "its sentence was edited since; it went along",
    "vanished": "not applied: its words are no longer in the text, or are read as no number",
    "ambiguous": "not applied: more than one place in the text could be meant",
    "refused": "not applied: the number would contradict itself, or its words belong to another number",
}
"""What became of a correction, where that is worth a word."""
IN_FORCE = ("applied", "moved")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many claims of a text were corrected, added, rejected and accepted, and how many rows did not apply."""

    corrected: int
    added: int
    rejected: int
    accepted: int
    lost: int

    def __bool__(self) -> bool:
        return any((self.corrected, self.added, self.rejected, self.accepted, self.lost))

    def words(self) -> str:
        """`3 numbers corrected by hand, 1 added, 2 rejected, 40 accepted.`"""
        named = {"corrected": self.corrected, "added": self.added, "rejected": self.rejected, "accepted": self.accepted}
        said = [f"{count:,} {name}" for name, count in named.items() if count]
        words = f"By hand: {wording.listed(said)}." if said else ""
        lost = "one correction" if self.lost == 1 else f"{self.lost:,} corrections"
        return f"{words} Not applied: {lost}.".strip() if self.lost else words


def tally(tables: Tables, documents: Collection[str]) -> Tally:
    """Count what was said of some texts, as their tables have it."""
    reviews = tables.claims.loc[tables.claims["document"].isin(documents), "review"].value_counts()
    rows = standing(tables, documents)
    return Tally(
        corrected=int(reviews.get("corrected", 0)),
        added=int(reviews.get("added", 0)),
        rejected=int((rows["field"].eq(REVIEW) & rows["new"].eq(REJECTED) & rows["state"].isin(IN_FORCE)).sum()),
        accepted=int(reviews.get("accepted", 0)),
        lost=int((~rows["state"].isin(IN_FORCE)).sum()),
    )


def standing(tables: Tables, documents: Collection[str]) -> pd.DataFrame:
    """The corrections of some texts that say something: none that was taken back, no number added and then undone."""
    rows = tables.corrections[tables.corrections["document"].isin(documents)]
    edited = rows["field"].isin(EDITABLE)
    empty = (edited & rows["new"].eq(rows["old"])) | (rows["field"].eq(REVIEW) & rows["new"].eq(""))
    added = rows.loc[rows["field"].eq(ADDED), "claim_id"]
    undone = rows.loc[rows["field"].eq(REVIEW) & rows["new"].eq(REJECTED), "claim_id"]
    return rows[~empty & ~(rows["claim_id"].isin(added) & rows["claim_id"].isin(undone))]


def edits_of(tables: Tables, claim_id: str) -> pd.DataFrame:
    """The corrected fields of a claim, each with what it was, why and when."""
    rows = tables.corrections
    mine = (rows["claim_now"] == claim_id) & rows["field"].isin(EDITABLE) & rows["new"].ne(rows["old"])
    return rows[mine]


def change_in_words(row: Any) -> str:
    """What a row says: `Topic: Deaths (the machine read Military)`."""
    if row.field == ADDED:
        return "Added: the machine took it for no number"
    if row.field == REVIEW:
        return {REJECTED: "Rejected", ACCEPTED: "Accepted"}.get(row.new, "Neither accepted nor rejected")
    if row.new == row.old:
        return f"{LABELS[row.field]}: {value_in_words(row.field, row.new)}, as the machine read it"
    was = value_in_words(row.field, row.old)
    return f"{LABELS[row.field]}: {value_in_words(row.field, row.new)} (the machine read: {was})"


def value_in_words(field: str, cell: str) -> str:
    """A cell as a reader says it: `5,000,000`, `at least`, `not stated`."""
    if not cell:
        return _NONE[field]
    if field in ("low", "high"):
        return grouped(cell)
    if field == "qualifier":
        return wording.short_kind(cell) if cell in schema.QUALIFIERS else cell
    return cell.capitalize() if field == "topic" else cell


def grouped(cell: str) -> str:
    """A number's cell with commas: `5,000,000.25`; what is no number stays as it is."""
    whole, dot, rest = cell.partition(".")
    return f"{int(whole):,}{dot}{rest}" if whole.lstrip("-").isdigit() else cell


def when_in_words(when: str) -> str:
    """A time of the record: `24 November 2026, 15:41 UTC`."""
    try:
        at = datetime.strptime(when, "%Y-%m-%dT%H:%M:%SZ")
    except ValueError:
        return when
    return f"{at.day} {at:%B %Y, %H:%M} UTC"
