"""What the timeline draws before the reader asks for more: the counts that matter most instead of the earliest ones."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.filters import order
from dashboard.parts import choice, paging
from dashboard.parts.fields import unit_words, units_of

_FEW = 8
"""Fewer counts than this tell too little of a text to stand for it."""


def foremost(rows: pd.DataFrame) -> pd.DataFrame:
    """The largest counts of people, or of the most common unit, in the order of `rows`; none where all rows fit at once
    or where there are only a few.
    """
    if len(rows) <= paging.FIRST:
        return rows[:0]
    unit = "people" if (rows["unit"] == "people").any() else units_of(rows)[0]
    largest = order(rows[rows["unit"] == unit], "Largest first").head(paging.FIRST)
    return rows[rows.index.isin(largest.index)] if len(largest) >= _FEW else rows[:0]


def is_open(most: pd.DataFrame) -> bool:
    """Whether the chart opens with these: the address asks for no other rows, nor the chosen claim."""
    chosen = choice.chosen()
    return len(most) > 0 and not paging.asked() and (not chosen or chosen in set(most["claim_id"]))


def said(rows: pd.DataFrame, most: pd.DataFrame) -> str:
    """The foremost rows in words: `the 31 counts of people`, `the 40 largest counts of people`."""
    unit = str(most["unit"].iloc[0])
    largest = "" if len(most) == int((rows["unit"] == unit).sum()) else "largest "
    return f"the {len(most):,} {largest}counts of {unit_words(unit)}"


def switch(rows: pd.DataFrame, most: pd.DataFrame) -> None:
    """The way from the foremost rows to all of them, or back."""
    if is_open(most):
        st.button(f"draw all {len(rows):,}", key="draw_all", type="tertiary", on_click=paging.all_rows)
    else:
        st.button(f"draw {said(rows, most)} alone", key="draw_most", type="tertiary", on_click=_back)


def foot(rows: pd.DataFrame, most: pd.DataFrame) -> None:
    """Below the chart: what of it is drawn, and the way to the rest."""
    with st.container(horizontal=True, key="rest", vertical_alignment="center", gap="small"):
        st.html(f'<p class="count">{len(most):,} of {len(rows):,} with a year</p>', width="content")
        st.button(f"Show all {len(rows):,}", key="show_all", on_click=paging.all_rows)


def _back() -> None:
    """Back to the foremost rows; a claim that is not among them would lead away again."""
    choice.forget()
    kept = {key: st.query_params.get_all(key) for key in st.query_params if key not in ("claim", paging.ADDRESS)}
    st.query_params.from_dict(kept)
