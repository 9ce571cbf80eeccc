"""The tables: searched, read, downloaded, explained."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, claims_hidden_by, order, select
from dashboard.parts import address, choice, controls, counts, documents, frame, unread, wayout
from dashboard.parts.address import Field
from dashboard.parts.byhand.listing import listing
from dashboard.parts.byhand.walk import walk
from dashboard.parts.dictionary import dictionary
from dashboard.parts.downloads import file_stem, formats
from dashboard.parts.evidence import evidence
from dashboard.parts.fields import open_fields_of
from dashboard.parts.files import files
from dashboard.parts.printed import printed
from dashboard.parts.table import claims_table

_MODES = {"table": "The table", "review": "Review one by one"}
_MODE = Field(default="table", read=lambda said: said[-1] if said[-1] in _MODES else None, write=lambda mode: [mode])


def page() -> None:
    """Lay the page out for the filters and the claim that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    claims = order(documents.claims_of(tables), "As in the text")
    head = st.container()
    fields = open_fields_of(claims) | {"mode": _MODE}
    address.load(fields)
    unread.notice("All topics are shown instead.")
    if len(claims):
        st.segmented_control(
            "View",
            list(_MODES),
            required=True,
            format_func=lambda mode: _MODES[mode],
            key="mode",
            label_visibility="collapsed",
        )
    reviewing = st.session_state["mode"] == "review" and len(claims) > 0
    with head:
        _head(reviewing=reviewing)
    selection = controls.all_filters(claims) if len(claims) else Selection()
    shown = select(claims, selection)
    counts.count_row(claims, shown, selection, fields)
    if reviewing:
        walk(tables, documents.names(tables), shown, selection)
    elif len(shown):
        claims_table(tables, shown)
    elif claims.empty:
        frame.empty("No numbers found in this text.")
    else:
        wayout.nothing_left(claims, selection, fields)
    if not reviewing:
        _evidence(tables, claims, shown, selection)
        listing(tables, documents.names(tables))
    several = len(tables.documents) > 1 and not documents.several() and not reviewing
    frame.section("Downloads", "The tables below hold every text, not this one alone." if several else "")
    with st.container(key="downloads", gap=None):
        if len(shown):
            formats(tables, shown, file_stem(f"{document['document']}-claims", selection))
        if not reviewing:
            files(tables)
    if not reviewing:
        printed(shown)
        frame.section("Data dictionary")
        st.html(dictionary())
    address.save(fields)


def _head(*, reviewing: bool) -> None:
    if reviewing:
        frame.head(
            "Is every number read rightly?",
            "One after another, in the order of the text: accept it, correct it or reject it. The keys stand on the "
            "buttons. Whatever you say is kept at once.",
            kicker="Data",
        )
        return
    frame.head(
        "The tables behind the pages",
        "Plain CSV with a data dictionary, one by one or all together. Every row carries the exact words and their "
        "position in the text, so any figure can be traced back.",
        kicker="Data",
    )


def _evidence(tables: Tables, claims: pd.DataFrame, shown: pd.DataFrame, selection: Selection) -> None:
    """The claim chosen, below the table; it steps through the rows shown."""
    asked = choice.asked(claims)
    left, _ = st.columns([0.62, 0.38])
    with left, st.container(key="evidence"):
        if asked is not None:
            hidden = claims_hidden_by(claims, selection, str(asked["claim_id"]))
            evidence(tables, shown, asked, hidden_by=hidden, here="data")
        elif choice.chosen():
            frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one above.")


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
