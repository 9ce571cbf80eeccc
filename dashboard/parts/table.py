"""Claims as a table: columns, widths and words of the whole product, one row selectable to open its evidence."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.units import unit_in_words
from etl import schema

_WIDTHS = {
    "quote": 170,
    "counted": 190,
    "low": 110,
    "high": 110,
    "unit": 80,
    "qualifier": 90,
    "topic": 110,
    "years": 95,
    "place": 110,
    "attributed_to": 140,
    "section": 220,
    "sentence": 420,
    "claim_id": 90,
}
"""Columns in order, with their width in pixels. `value` is not among them: it is for sorting alone."""
_LABELS = {column.name: column.label for column in schema.CLAIM_COLUMNS} | {"years": "Years"}


def claims_table(claims: pd.DataFrame, *, key: str, on_choose: Callable[[str], None]) -> None:
    """The claims, in their order; choosing a row calls `on_choose` with its claim id."""
    ids = [str(claim_id) for claim_id in claims["claim_id"]]

    def choose() -> None:
        rows = st.session_state[key]["selection"]["rows"]
        if rows and rows[0] < len(ids):
            on_choose(ids[rows[0]])

    st.dataframe(
        in_words(claims),
        key=key,
        hide_index=True,
        height=460 if len(claims) > 11 else "auto",
        row_height=36,
        column_order=list(_WIDTHS),
        column_config={name: _column(name) for name in _WIDTHS},
        on_select=choose,
        selection_mode="single-row",
    )


def in_words(claims: pd.DataFrame) -> pd.DataFrame:
    """The columns that the table shows, codes turned into words."""
    spans = zip(claims["period_start"], claims["period_end"], strict=True)
    return claims.assign(
        unit=claims["unit"].map(unit_in_words),
        qualifier=claims["qualifier"].map(wording.short_kind),
        topic=claims["topic"].str.capitalize(),
        years=[wording.years(start, end) for start, end in spans],
        section=claims["section"].map(wording.section_name),
    )[list(_WIDTHS)]


def _column(name: str) -> object:
    kind = st.column_config.NumberColumn if name in ("low", "high") else st.column_config.TextColumn
    extra = {"format": "localized"} if name in ("low", "high") else {}
    return kind(_LABELS[name], width=_WIDTHS[name], **extra)
