"""Which of several texts the pages are about: chosen once, kept in the address, carried along from page to page."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard import sources
from dashboard.parts import choice
from dashboard.passages import plain
from dashboard.tables import Tables

_ADDRESS = "text"
_NOW, _FIRST, _CHOICE = "text_now", "text_first", "text_choice"


def enter(tables: Tables) -> None:
    """Call once a run, before the page: settles which text it is about and, where there are several, offers them.

    The chosen claim decides, then the check, then the text that the address names; a
    bare address carries on with the text of the page before.
    """
    names = [str(name) for name in tables.documents["document"]]
    claim = choice.asked(tables.claims)
    check = tables.checks[tables.checks["check_id"] == st.query_params.get("check", "")]
    said = st.session_state.get(_NOW, "") if choice.arrived_bare() else st.query_params.get(_ADDRESS, "")
    if claim is not None:
        said = str(claim["document"])
    elif len(check):
        said = str(check["document"].iloc[0])
    st.session_state[_NOW] = said if said in names else names[0]
    st.session_state[_FIRST] = names[0]
    if len(names) > 1:
        _offer(tables, names)


def chosen(tables: Tables) -> Any:
    """The text of this run: a row of the table of texts."""
    rows = tables.documents
    return rows[rows["document"] == st.session_state[_NOW]].iloc[0]


def words() -> dict[str, list[str]]:
    """What the address says of it: nothing for the first text."""
    now = st.session_state.get(_NOW)
    return {} if now == st.session_state.get(_FIRST) else {_ADDRESS: [str(now)]}


def settle() -> None:
    """Call after the page: the address names the text also where the page keeps nothing in it."""
    if words() and st.query_params.get(_ADDRESS) != st.session_state[_NOW]:
        st.query_params[_ADDRESS] = st.session_state[_NOW]


def _offer(tables: Tables, names: list[str]) -> None:
    titles = {str(row.document): sources.title_of(row) for row in tables.documents.itertuples()}
    st.session_state[_CHOICE] = st.session_state[_NOW]
    with st.container(key="texts"):
        st.selectbox(
            "Text",
            names,
            key=_CHOICE,
            format_func=lambda name: plain(titles[name]),
            on_change=_turn_to,
            width=400,
        )


def _turn_to() -> None:
    """Another text: the filters and the claim belong to the one left behind."""
    name = st.session_state[_CHOICE]
    st.query_params.from_dict({} if name == st.session_state[_FIRST] else {_ADDRESS: name})
    choice.settle()
