"""What a button does: says something of a claim, keeps it, and remembers what to show of that."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard.byhand.keeping import keep
from dashboard.byhand.saying import Subject, subject_in, subject_of
from dashboard.data import Tables, load_tables
from dashboard.labels import number_in_words
from dashboard.parts import choice
from dashboard.parts.byhand import standing
from dashboard.passages import safe
from etl.corrections.record import ACCEPTED, REJECTED, REVIEW
from etl.model import Correction

_PROBLEM, _DONE, _EDITING, _CLOSED = "hand_problem", "hand_done", "hand_editing", "hand_closed"
GONE = "That number is no longer there: it was rejected or changed in another window."


def editing() -> str:
    """The claim whose form is open."""
    return str(st.session_state.get(_EDITING, ""))


def edit(claim_id: str) -> None:
    """Open the form of a claim, or none."""
    st.session_state[_EDITING] = claim_id
    _forget()


def close() -> None:
    """Close the form; the keyboard's place goes back to the button that opened it."""
    st.session_state[_CLOSED] = editing()
    st.session_state[_EDITING] = ""


def closed() -> str:
    """The claim whose form was closed just now."""
    return str(st.session_state.pop(_CLOSED, ""))


def problem() -> str:
    """What went wrong with the last click; empty if nothing did."""
    return str(st.session_state.get(_PROBLEM, ""))


def tell() -> None:
    """Show that, if anything did."""
    if problem():
        st.html(f'<p class="wrong" role="alert">{safe(problem())}</p>')


def fail(words: str) -> None:
    """Say what went wrong beside the claim."""
    st.session_state[_PROBLEM] = words


def done() -> dict[str, str]:
    """The claim rejected last, as long as the page is where that led: its name, its words, its text."""
    told: dict[str, str] = st.session_state.get(_DONE, {})
    return told if told.get("then") == choice.chosen() else {}


def accept(claim_id: str) -> None:
    """Accept a claim as it is read."""
    _of(claim_id, lambda subject, claim: [subject.judged(ACCEPTED, said_before(claim))])


def unaccept(claim_id: str) -> None:
    """Take back that a claim was accepted."""
    _of(claim_id, lambda subject, _: [subject.judged("", ACCEPTED)])


def reject(claim_id: str, following: str) -> None:
    """Reject a claim; the page goes on to another one, and offers to undo it."""
    told: dict[str, str] = {}

    def said(subject: Subject, claim: Any) -> list[Correction]:
        told.update(claim=subject.claim_id, document=subject.document, words=number_in_words(claim), then=following)
        return [subject.judged(REJECTED, said_before(claim))]

    if _of(claim_id, said):
        edit("")
        st.session_state[_DONE] = told
        choice.choose(following)


def restore(document: str, said_of: str, *, choose: bool = True) -> None:
    """Take back a judgement, by the name of the claim in the corrections; the claim may be chosen again."""
    tables = load_tables()
    rows = _rows(tables, document, said_of, REVIEW)
    if rows and write(tables, document, [_again(rows[0], "")]) and choose:
        choice.choose(str(rows[0].claim_now) or said_of)


def take_back(document: str, said_of: str, field: str) -> None:
    """Set one field of a claim back to what the machine read."""
    tables = load_tables()
    for row in _rows(tables, document, said_of, field):
        write(tables, document, [_again(row, row.old)])


def withdraw(document: str, said_of: str) -> None:
    """Take back a number that was added."""
    tables = load_tables()
    rows = [row for row in tables.corrections.itertuples() if (row.document, row.claim_id) == (document, said_of)]
    if rows and write(tables, document, [subject_in(rows[0]).judged(REJECTED)]):
        edit("")


def write(tables: Tables, document: str, said: Sequence[Correction], *, later: bool = False) -> bool:
    """Keep rows; whether that went well. What did not is told beside the claim."""
    _forget()
    if later:
        standing.lag()
    wrong = keep(tables, document, said, later=later)
    if not later:
        standing.now()
    if wrong:
        fail(wrong)
    return not wrong


def claim_named(tables: Tables, claim_id: str) -> Any:
    """The claim as the tables have it now; None, and a word about it, where another window rejected it."""
    found = tables.claims[tables.claims["claim_id"] == claim_id]
    if found.empty:
        fail(GONE)
        return None
    return found.iloc[0]


def said_before(claim: Any) -> str:
    """What was said of the claim before, as a judgement."""
    return ACCEPTED if claim.review == ACCEPTED else ""


def _of(claim_id: str, says: Callable[[Subject, Any], list[Correction]]) -> bool:
    tables = load_tables()
    claim = claim_named(tables, claim_id)
    return claim is not None and write(tables, str(claim.document), says(subject_of(tables, claim), claim))


def _rows(tables: Tables, document: str, said_of: str, field: str) -> list[Any]:
    rows = tables.corrections
    mine = (rows["document"] == document) & (rows["claim_id"] == said_of) & (rows["field"] == field)
    return list(rows[mine].itertuples())


def _again(row: Any, new: str) -> Correction:
    """A row about the same field of the same claim that says something else."""
    return subject_in(row).says(str(row.field), str(row.old if row.field != REVIEW else row.new), new)


def _forget() -> None:
    st.session_state.pop(_PROBLEM, None)
    st.session_state.pop(_DONE, None)
