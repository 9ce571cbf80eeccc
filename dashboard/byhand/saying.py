"""A click or a form -> rows of corrections.csv, anchored to the words that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.tables import Tables
from etl import schema
from etl.corrections.anchor import claim_name
from etl.corrections.record import ADDED, EDITABLE, REVIEW
from etl.library.add import now
from etl.model import Correction

NOTHING_READ = dict.fromkeys(EDITABLE, "") | {"qualifier": "vague", "topic": "other"}
"""The cells of a number that was missed, before a person fills them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A claim as corrections name it, and the words that they hold on to."""

    claim_id: str
    document: str
    quote: str
    start: int
    sentence: str
    before: str
    after: str
    twins: int

    def says(self, field: str, old: str, new: str, reason: str = "") -> Correction:
        """Return one row about this claim, said now."""
        facts = {name: getattr(self, name) for name in Subject.__dataclass_fields__}
        return Correction(field=field, old=old, new=new, reason=" ".join(reason.split()), when=now(), **facts)

    def judged(self, judgement: str, before: str = "") -> Correction:
        """Return the row that accepts or rejects the claim, or takes that back with an empty judgement."""
        return self.says(REVIEW, before, judgement)


def subject_of(tables: Tables, claim: Any) -> Subject:
    """Return the claim, a row of the tables' claims, as corrections name it.

    One that was corrected under an earlier name, before its text changed, keeps that name and its anchor: so all that
    was said of it stays together.
    """
    known = tables.corrections[tables.corrections["claim_now"] == claim.claim_id]
    if len(known):
        return subject_in(known.iloc[0])
    return subject_at(
        tables.sentences, str(claim.document), int(claim.start), str(claim.quote), name=str(claim.claim_id)
    )


def subject_in(correction: Any) -> Subject:
    """Return the claim that a row of the tables' corrections is about."""
    words = ("claim_id", "document", "quote", "sentence", "before", "after")
    facts = {name: str(getattr(correction, name)) for name in words}
    return Subject(**facts, start=int(correction.start), twins=int(correction.twins))


def subject_at(sentences: pd.DataFrame, document: str, start: int, quote: str, *, name: str = "") -> Subject:
    """Return the words at a place of a text as a claim; without a name they are a number that was missed."""
    rows = sentences[sentences["document"] == document]
    at = int((rows["start"] <= start).to_numpy().nonzero()[0][-1])
    row = rows.iloc[at]
    within = start - int(row["start"])
    return Subject(
        claim_id=name or claim_name(str(row["sentence_id"]), within, quote),
        document=document,
        quote=quote,
        start=within,
        sentence=str(row["sentence"]),
        before=str(rows.iloc[at - 1]["sentence"]) if at else "",
        after=str(rows.iloc[at + 1]["sentence"]) if at + 1 < len(rows) else "",
        twins=int((rows["sentence"] == row["sentence"]).sum()),
    )


def edits(
    subject: Subject, *, read: Mapping[str, str], now_is: Mapping[str, str], cells: Mapping[str, str], reason: str
) -> list[Correction]:
    """Return a row for each field that a form changed; one that is as it was `read` takes its own row back."""
    changed = [field for field in EDITABLE if cells[field] != now_is[field]]
    return [subject.says(field, read[field], cells[field], reason) for field in changed]


def addition(
    subject: Subject, cells: Mapping[str, str], reason: str, said_before: Iterable[str] = ()
) -> list[Correction]:
    """Return the rows of a number that was missed.

    `said_before` are fields that an earlier addition of the same words set, and that must not speak again.
    """
    rows = [subject.says(ADDED, "", subject.quote, reason)]
    for field in EDITABLE:
        if cells[field] != NOTHING_READ[field] or field in said_before:
            rows.append(subject.says(field, NOTHING_READ[field], cells[field], reason))
    if REVIEW in said_before:
        rows.append(subject.judged(""))
    return rows


def cells_of(written: Any) -> dict[str, str]:
    """Return the cells of a claim that may be corrected, as claims.csv spells them."""
    return {field: str(written[field]) for field in EDITABLE}


LABELS = {column.name: column.label for column in schema.CLAIMS.columns} | {"modifier": "Hedge"}
"""How a field is called."""
