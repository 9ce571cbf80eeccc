"""Claims as a table: columns, widths and words of the whole product; a click anywhere in a row opens its evidence."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.data import Tables
from dashboard.parts import choice
from dashboard.units import unit_in_words
from dashboard.wording import ClaimRow, number_in_words, reviewed, section_name, short_kind, years

_TEXT, _NUMBER = st.column_config.TextColumn, st.column_config.NumberColumn
_HAND = "By hand"
_COLUMNS = {
    "In the text": _TEXT(width=170),
    "Text": _TEXT(width=150),
    "Counted": _TEXT(width=190),
    "Low": _NUMBER(width=110, format="localized"),
    "High": _NUMBER(width=110, format="localized"),
    "Unit": _TEXT(width=80),
    "Kind": _TEXT(width=90),
    "Topic": _TEXT(width=110),
    "Years": _TEXT(width=95),
    "Place": _TEXT(width=110),
    "Credited to": _TEXT(width=140),
    "Section": _TEXT(width=220),
    "Sentence": _TEXT(width=420),
    _HAND: _TEXT(width=130),
    "Claim": _TEXT(width=90),
}
"""Columns in order, with their width in pixels. `value` is not among them: it is for sorting alone. The text is named
where there are claims of several.
"""
_ROWS_IN_VIEW = 11


_CHOICE, _SEED = "table_choice", "table_seed"


def claims_table(tables: Tables, claims: pd.DataFrame) -> None:
    """These of the tables' claims, in their order; choosing a cell chooses the claim of its row, again gives it up.

    The table marks the chosen claim. It is begun anew whenever its rows change or another part of the page chooses
    the claim: else its own mark would stay, and the next click on it would only take that back.
    """
    ids = [str(each) for each in claims["claim_id"]]
    chosen = choice.chosen()
    if chosen != st.session_state.get(_CHOICE, ""):
        st.session_state[_CHOICE] = st.session_state[_SEED] = chosen
    key = f"table_{hash((choice.page(), st.session_state.get(_SEED), *ids)):x}"

    def choose() -> None:
        cells = st.session_state[key]["selection"]["cells"]
        claim_id = ids[cells[0][0]] if cells and cells[0][0] < len(ids) else ""
        st.session_state[_CHOICE] = claim_id
        choice.choose(claim_id)

    picked = [(ids.index(chosen), next(iter(_COLUMNS)))] if chosen in ids else []
    st.dataframe(
        in_words(tables).loc[claims.index, [name for name in _COLUMNS if name != "Text" or "text_title" in claims]],
        key=key,
        hide_index=True,
        height=460 if len(claims) > _ROWS_IN_VIEW else "auto",
        row_height=36,
        column_config=_COLUMNS,
        column_order=_columns(claims),
        on_select=choose,
        selection_mode="single-cell",  # a row is selected by its box alone, and a click on its words would do nothing
        selection_default={"selection": {"rows": [], "columns": [], "cells": picked}},
        placeholder="",
        alt="Numbers",
    )


def _columns(claims: pd.DataFrame) -> list[str]:
    """The columns in order; what was said by hand is the second one, and left out where nothing was."""
    first, *others = [name for name in _COLUMNS if name != _HAND]
    return [first, _HAND, *others] if claims["review"].ne("").any() else [first, *others]


@st.cache_resource(show_spinner=False, max_entries=2, hash_funcs={Tables: lambda tables: tables.reading})
def in_words(tables: Tables) -> pd.DataFrame:
    """All claims as the table shows them, rows and index as in `tables.claims`; shared, so never change it in place."""
    titles = sources.titles(tables.documents)
    rows = [_shown(claim, titles[str(claim.document)]) for claim in tables.claims.itertuples()]
    return pd.DataFrame(rows, columns=list(_COLUMNS), index=tables.claims.index)


def _shown(claim: ClaimRow, title: str) -> tuple[object, ...]:
    return (
        number_in_words(claim),
        title,
        claim.counted,
        claim.low,
        claim.high,
        unit_in_words(claim.unit),
        short_kind(claim.qualifier),
        claim.topic.capitalize(),
        years(claim.period_start, claim.period_end),
        claim.place,
        claim.attributed_to,
        section_name(claim.section),
        claim.sentence,
        reviewed(claim.review),
        claim.claim_id,
    )
