"""All that was said of a text by hand, row by row, each with what became of it and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import streamlit as st

from dashboard.byhand.keeping import path_of
from dashboard.byhand.telling import IN_FORCE, STATES, change_in_words, standing, tally, when_in_words
from dashboard.data import Tables
from dashboard.parts import frame
from dashboard.parts.byhand import acts, merging
from dashboard.passages import safe, trimmed
from etl.corrections.record import ACCEPTED, ADDED, REJECTED, REVIEW

_MOST = 40
"""Rows that are listed before one asks for all."""


def listing(tables: Tables, documents: Sequence[str]) -> None:
    """The section of a page: the rows, their file, and the way to merge another one."""
    frame.section(
        "Corrected by hand",
        "What was corrected, added, rejected or accepted, the last first. It is kept in corrections.csv beside the "
        "text, and applied whenever the tables are made again.",
    )
    rows = standing(tables, documents).sort_values("when", ascending=False, kind="stable")
    accepted = rows["field"].eq(REVIEW) & rows["new"].eq(ACCEPTED)
    with st.container(key="corrections", gap=None):
        if rows.empty:
            st.html('<p class="meta">Nothing was corrected by hand in this text yet.</p>')
        else:
            st.html(f'<p class="count">{safe(tally(tables, documents).words())}</p>')
            if accepted.any() and not st.toggle("List what was accepted, too", key="accepted_too"):
                rows = rows[~accepted]
            shown = rows if st.session_state.get("all_said") else rows.head(_MOST)
            for row in shown.itertuples():
                _row(row)
            if len(shown) < len(rows):
                st.button(f"Show all {len(rows):,}", key="show_all_said", on_click=_show_all)
        acts.tell()
        if len(documents) != 1:
            st.html('<p class="meta">Choose one text to download its corrections, or to merge a colleague’s.</p>')
            return
        [document] = documents
        with st.container(horizontal=True, key="merge", vertical_alignment="bottom", gap="medium"):
            path = path_of(document)
            if path.is_file():
                st.download_button(
                    "Download corrections.csv",
                    data=path.read_bytes,
                    file_name=f"{document}-corrections.csv",
                    mime="text/csv",
                    key="download_corrections",
                    icon=":material/download:",
                    on_click="ignore",
                )
        merging.merging(document)


def _row(row: Any) -> None:
    """One row: the words, what was said of them, why and when, what became of it."""
    why = f" “{safe(str(row.reason))}”" if row.reason else ""
    state = f'<span class="state">{safe(STATES[row.state])}</span>' if STATES[row.state] else ""
    start = int(row.start)
    words = trimmed(str(row.sentence), start, start + len(str(row.quote)), 110, "other")
    with st.container(horizontal=True, wrap=False, key=f"said_{row.Index}", vertical_alignment="center", gap="small"):
        st.html(
            f'<div class="said"><p class="edit"><b>{safe(change_in_words(row))}.</b>{why} '
            f"<span>{safe(when_in_words(str(row.when)))}</span>{state}</p>"
            f"<blockquote>{words}</blockquote></div>",
            width="stretch",
        )
        if row.claim_now and row.state in IN_FORCE and not (row.field == REVIEW and row.new == REJECTED):
            st.page_link("views/read.py", label="Read in the text", query_params={"claim": str(row.claim_now)})
        st.button("Undo", key=f"undo_{row.Index}", type="tertiary", on_click=_undo, args=(row,))


def _undo(row: Any) -> None:
    document = str(row.document)
    if row.field == ADDED:
        acts.withdraw(document, str(row.claim_id))
    elif row.field == REVIEW:
        acts.restore(document, str(row.claim_id), choose=False)
    else:
        acts.take_back(document, str(row.claim_id), str(row.field))


def _show_all() -> None:
    st.session_state["all_said"] = True
