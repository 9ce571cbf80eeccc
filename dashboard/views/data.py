"""The tables: searched, read, downloaded, explained."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import streamlit as st

from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, claims_hidden_by, order, select, units_of
from dashboard.parts import address, choice, frame
from dashboard.parts.address import Field
from dashboard.parts.dictionary import dictionary
from dashboard.parts.downloads import file_stem, formats
from dashboard.parts.evidence import evidence
from dashboard.parts.fields import fields_of
from dashboard.parts.files import files
from dashboard.parts.printed import printed
from dashboard.parts.table import claims_table
from etl import schema


def page() -> None:
    """Lay the page out for the filters and the claim that the address names."""
    tables = load_tables()
    claims = order(tables.claims, "As in the text")
    frame.head(
        "The tables behind the pages",
        "Plain CSV with a data dictionary, one by one or all together. Every row carries the exact words and their "
        "position in the text, so any figure can be traced back.",
        kicker="Data",
    )
    fields = _fields(claims)
    address.load(fields)
    selection = _filters(claims)
    shown = select(claims, selection)
    _count(len(shown), len(claims))
    if len(shown):
        _table(tables, shown, selection)
    elif claims.empty:
        frame.empty("No numbers found in this text.")
    else:
        frame.empty("No number matches these filters.", "Fewer words, another topic or another unit may.")
    _evidence(tables, claims, shown, selection)
    frame.section("Downloads")
    with st.container(key="downloads", gap=None):
        if len(shown):
            formats(tables, shown, file_stem("claims", selection))
        files(tables)
    printed(shown)
    frame.section("Data dictionary")
    st.html(dictionary())
    address.save(fields)


def _fields(claims: pd.DataFrame) -> dict[str, Field]:
    """The filters of this page in the address: all topics and all units at first."""
    fields = fields_of(claims)
    units = units_of(claims)
    unit = replace(fields["unit"], read=lambda said: said[-1] if said[-1] in units else None)
    return {"find": fields["find"], "topic": replace(fields["topic"], default=None), "unit": unit}


def _filters(claims: pd.DataFrame) -> Selection:
    with st.container(horizontal=True, key="lookup", vertical_alignment="bottom"):
        query = st.text_input("Find in the sentences", key="find", placeholder="One word, or another", width=240)
        topic = st.selectbox(
            "Topic",
            list(schema.TOPICS),
            index=None,
            key="topic",
            format_func=str.capitalize,
            placeholder="All topics",
            width=170,
        )
        unit = st.selectbox(
            "Unit",
            list(units_of(claims)),
            index=None,
            key="unit",
            placeholder="All units",
            width=160,
        )
    return Selection(query=query or "", topic=topic, unit=unit)


def _count(shown: int, all_numbers: int) -> None:
    with st.container(horizontal=True, key="countrow", vertical_alignment="center", gap="small"):
        with st.container(key="count", width="content"):
            more = " Choose a row to read its sentence." if shown else ""
            st.html(f'<p class="count"><b>{shown:,} of {all_numbers:,}</b> numbers.{more}</p>', width="content")
        if shown < all_numbers:
            st.button("Clear filters", key="clear", type="tertiary", on_click=_clear)


def _clear() -> None:
    st.session_state.update(find="", topic=None, unit=None)


def _table(tables: Tables, shown: pd.DataFrame, selection: Selection) -> None:
    """The table, begun anew whenever its rows change or another part of the page chooses the claim."""
    asked = choice.chosen()
    if asked != st.session_state.get("table_choice", ""):
        st.session_state["table_choice"] = st.session_state["table_seed"] = asked
    key = f"table_{hash((selection, st.session_state.get('table_seed'))):x}"
    claims_table(tables, shown, key=key, chosen=asked, on_choose=_open)


def _open(claim_id: str) -> None:
    """A row was chosen, or given up: the address carries it."""
    st.session_state["table_choice"] = claim_id
    choice.choose(claim_id)


def _evidence(tables: Tables, claims: pd.DataFrame, shown: pd.DataFrame, selection: Selection) -> None:
    """The claim chosen, below the table; it steps through the rows shown."""
    asked = choice.asked(claims)
    left, _ = st.columns([0.62, 0.38])
    with left, st.container(key="evidence"):
        if asked is not None:
            hidden = claims_hidden_by(claims, selection, str(asked["claim_id"]))
            evidence(tables, shown, asked, hidden_by=hidden, read=True)
        elif choice.chosen():
            frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one above.")


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
