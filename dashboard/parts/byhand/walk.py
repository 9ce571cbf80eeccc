"""The review: one claim after another, by keyboard alone if one likes, within the filters of the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.byhand.keeping import machine_claims
from dashboard.byhand.progress import Progress, progress
from dashboard.byhand.saying import Subject, subject_of
from dashboard.byhand.telling import standing as rows_standing
from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, select
from dashboard.parts import choice, frame
from dashboard.parts.byhand import acts, standing
from dashboard.parts.byhand.judge import corrected, correcting
from dashboard.parts.byhand.keys import keys_for
from dashboard.parts.evidence import panel
from dashboard.passages import safe
from dashboard.wording import reviewed
from etl.corrections.record import ACCEPTED, REJECTED, REVIEW

_LAST = "hand_last"
KEYS = {
    "a": "walk_accept",
    "e": "walk_edit",
    "r": "walk_reject",
    "n": "walk_next",
    "p": "walk_previous",
    "u": "walk_undo",
}
"""Which button each key presses."""


@st.fragment
def walk(tables: Tables, documents: Sequence[str], shown: pd.DataFrame, selection: Selection) -> None:
    """The claim under review with its buttons, and how far the review of the claims shown is.

    A step of the review runs this part of the page alone; where it changed the tables, the page is drawn anew.
    """
    if load_tables().reading != tables.reading:
        st.rerun()
    far = progress(shown, _rejected(tables, documents, selection), standing.pending())
    asked = choice.chosen()
    current = asked if asked in far.names else far.following("")
    st.html(_said(far))
    if not current:
        _buttons(far, "", "")
        frame.empty("All these numbers are reviewed.", "Choose other filters for more, or look at the list below.")
    else:
        claim = tables.claims[tables.claims["claim_id"] == current].iloc[0]
        review = standing.pending().get(current, str(claim.review))
        _buttons(far, current, review)
        if acts.editing() != current:
            acts.tell()
        left, right = st.columns([0.58, 0.42], gap="large")
        with left, st.container(key="evidence"):
            st.html(panel(claim, tables.reasons[tables.reasons["claim_id"] == current]))
        with right, st.container(key="judge", gap="small"):
            corrected(tables, claim)
            if acts.editing() == current:
                with st.container(key="correcting"):
                    correcting(tables, claim)
    keys_for("walk", KEYS)
    if st.query_params.get("claim", "") != asked:
        st.query_params["claim"] = asked
        choice.settle()


def _said(far: Progress) -> str:
    share = 100 * far.done / far.total if far.total else 100
    rejected = f", {far.rejected:,} of them rejected" if far.rejected else ""
    return (
        '<div class="progress"><p class="count" role="status">'
        f"<b>{far.done:,} of {far.total:,}</b> reviewed{rejected}</p>"
        f'<div class="bar"><i style="width:{share:.2f}%"></i></div></div>'
    )


def _buttons(far: Progress, current: str, review: str) -> None:
    """Each with its key. Their names hold the claim: a click that comes late still means the one it was made on."""
    following, previous = far.following(current), far.previous(current)
    last: dict[str, Any] = st.session_state.get(_LAST, {})
    with st.container(horizontal=True, key="walk", gap="small", vertical_alignment="center"):
        _button("Accept", "a", current, not current or review != "", _judge, (current, ACCEPTED, following))
        _button("Edit", "e", current, not current, _edit, (current,))
        _button("Reject", "r", current, not current, _judge, (current, REJECTED, following))
        _button("Previous", "p", current, not previous, choice.choose, (previous,))
        _button("Next", "n", current, not following, choice.choose, (following,))
        _button("Undo", "u", current, not last, _undo, ())
        if review:
            st.html(f'<p class="count">This one is {safe(reviewed(review))}.</p>', width="content")


def _button(words: str, key: str, current: str, disabled: bool, act: Any, args: tuple[str, ...]) -> None:
    name = f"{KEYS[key]}_{current}"
    st.button(f"{words} ({key.upper()})", key=name, disabled=disabled, on_click=act, args=args)


def _judge(claim_id: str, judgement: str, following: str) -> None:
    """Keep a judgement without waiting for the tables, and go on."""
    tables = load_tables()
    claim = acts.claim_named(tables, claim_id)
    if claim is None:
        return
    subject, before = subject_of(tables, claim), acts.said_before(claim)
    if acts.write(tables, subject.document, [subject.judged(judgement, before)], later=True):
        standing.later(claim_id, judgement)
        acts.edit("")
        st.session_state[_LAST] = {"subject": subject, "claim": claim_id, "judgement": judgement, "before": before}
        choice.choose(following)


def _edit(claim_id: str) -> None:
    """Open the form, and stay with the claim when it is saved."""
    acts.edit(claim_id)
    choice.choose(claim_id)


def _undo() -> None:
    """Take the last judgement back, and show its claim again."""
    last: dict[str, Any] = st.session_state.get(_LAST, {})
    subject: Subject = last["subject"]
    if acts.write(load_tables(), subject.document, [subject.judged(last["before"], last["judgement"])], later=True):
        standing.later(last["claim"], last["before"])
        st.session_state[_LAST] = {}
        choice.choose(last["claim"])


def _rejected(tables: Tables, documents: Sequence[str], selection: Selection) -> int:
    """How many claims that the filters would show were rejected."""
    rows = rows_standing(tables, documents)
    rejected = rows[rows["field"].eq(REVIEW) & rows["new"].eq(REJECTED)]
    count = 0
    for document, names in rejected.groupby("document")["claim_now"]:
        machine, _ = machine_claims(tables, str(document))
        count += len(select(machine[machine["claim_id"].isin(set(names))], selection))
    return count
