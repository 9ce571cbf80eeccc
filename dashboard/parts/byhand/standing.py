"""What was corrected by hand in the text of a page, in one line; and whether the tables have it already."""

from __future__ import annotations

from collections.abc import Collection

import streamlit as st

from dashboard.byhand.telling import tally
from dashboard.data import LAGGING, Tables, load_shelf
from dashboard.parts import choice, documents, frame
from dashboard.passages import safe

_PENDING = "hand_pending"


def later(claim_id: str, judgement: str) -> None:
    """Remember what the tables lack until the page is drawn anew.

    A step of the review need not wait for them: what was said is on the disk.
    """
    st.session_state.setdefault(_PENDING, {})[claim_id] = judgement


def lag() -> None:
    """Show the tables as they are now until `now`."""
    st.session_state[LAGGING] = load_shelf()


def now() -> None:
    """Let the tables have all that was said, from here on."""
    st.session_state.pop(LAGGING, None)
    st.session_state[_PENDING] = {}


def pending() -> dict[str, str]:
    """Judgements that are kept and not yet in the tables, by claim; an empty one was taken back."""
    return dict(st.session_state.get(_PENDING, {}))


def line(tables: Tables, names: Collection[str]) -> None:
    """How many numbers of some texts were corrected, added, rejected and accepted; nothing where none was."""
    troubles = load_shelf().troubles
    if choice.page() and st.query_params.get("text", "") not in troubles:  # else the head of the page says it
        for name in names:
            if name in troubles:
                frame.notice("What was corrected by hand is not shown everywhere.", troubles[name])
    count = tally(tables, names)
    if not count or (choice.page() == "data" and st.session_state.get("mode") == "review"):  # the progress says it
        return
    with st.container(horizontal=True, key="byhand", vertical_alignment="center", gap="small"):
        st.html(f'<p class="count">{safe(count.words())}</p>', width="content")
        if choice.page() != "data":
            st.page_link("views/data.py", label="Show the list", query_params=documents.carried())
