"""Which of several texts the pages are about, one or all of them: chosen once, kept in the address, carried along from
page to page."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.data import load_tables
from dashboard.parts import choice
from dashboard.passages import plain
from dashboard.sources import ALL
from dashboard.tables import Tables

_ADDRESS = "text"
_NOW, _FIRST, _CHOICE = "text_now", "text_first", "text_choice"
_ONE_ALONE = ("read",)
"""Pages that show a single text."""


def enter(tables: Tables) -> None:
    """Call once a run, before the page: settles which text it is about and, where there are several, offers them.

    The chosen claim decides, then the check, then the text that the address names; a bare address carries on with the
    text of the page before. With all texts in the address a claim decides only on pages that show a single one.
    """
    names = [str(name) for name in tables.documents["document"]]
    claim = choice.asked(tables.claims)
    check = tables.checks[tables.checks["check_id"] == st.query_params.get("check", "")]
    bare = choice.arrived() and not st.query_params  # also where a claim was opened without a link
    said = st.session_state.get(_NOW, "") if bare else st.query_params.get(_ADDRESS, "")
    if not (said == ALL and _offers_all(names)) or choice.page() in _ONE_ALONE:
        if claim is not None:
            said = str(claim["document"])
        elif len(check):
            said = str(check["document"].iloc[0])
    known = said in names or (said == ALL and _offers_all(names))
    st.session_state[_NOW] = said if known else names[0]
    st.session_state[_FIRST] = names[0]
    if len(names) > 1:
        _offer(names)


def chosen(tables: Tables) -> Any:
    """The text of this run: a row of the table of texts, or what stands for all of them."""
    rows = tables.documents
    if several():
        return sources.Several(several=rows)
    return rows[rows["document"] == st.session_state[_NOW]].iloc[0]


def now() -> str:
    """The name of the text of this run, or `sources.ALL`."""
    return str(st.session_state[_NOW])


def names(tables: Tables) -> tuple[str, ...]:
    """The names of the text, or texts, of this run."""
    return tuple(map(str, rows_of(tables.documents)["document"]))


def several() -> bool:
    """Whether this run is about all texts."""
    return str(st.session_state.get(_NOW)) == ALL and ALL not in titles()


def rows_of(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of a table that are of the text, or texts, of this run."""
    return rows if several() else rows[rows["document"] == st.session_state[_NOW]]


def claims_of(tables: Tables) -> pd.DataFrame:
    """The claims of the text, or texts, of this run.

    Those of several have the title of their text as `text_title`, and as the outermost heading of their section.
    """
    claims = rows_of(tables.claims)
    if not several():
        return claims
    title = claims["document"].map(titles()).astype("str")
    inner = claims["section"]
    return claims.assign(text_title=title, section=title.where(inner == "", title + " > " + inner))


def titles() -> dict[str, str]:
    """The titles of all texts by their names."""
    return sources.titles(load_tables().documents)


def words() -> dict[str, list[str]]:
    """What the address says of it: nothing for the first text."""
    now = st.session_state.get(_NOW)
    return {} if now == st.session_state.get(_FIRST) else {_ADDRESS: [str(now)]}


def carried() -> dict[str, str]:
    """The same for a link to another page."""
    return {key: said[-1] for key, said in words().items()}


def settle() -> None:
    """Call after the page: the address names the text also where the page keeps nothing in it."""
    if words() and st.query_params.get(_ADDRESS) != st.session_state[_NOW]:
        st.query_params[_ADDRESS] = st.session_state[_NOW]


def _offers_all(names: list[str]) -> bool:
    return len(names) > 1 and ALL not in names


def _offer(names: list[str]) -> None:
    known = titles()
    st.session_state[_CHOICE] = st.session_state[_NOW]
    with st.container(key="texts"):
        st.selectbox(
            "Text",
            [*names, ALL] if _offers_all(names) else names,
            key=_CHOICE,
            format_func=lambda name: plain(known[name]) if name in known else f"All {len(names)} texts",
            on_change=_turn_to,
            width=400,
        )


def _turn_to() -> None:
    """Another text: the filters and the claim belong to the one left behind."""
    name = st.session_state[_CHOICE]
    st.query_params.from_dict({} if name == st.session_state[_FIRST] else {_ADDRESS: name})
    choice.settle()
