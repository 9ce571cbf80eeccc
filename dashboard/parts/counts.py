"""How many numbers are shown, how many are not, and the way to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filters import Selection, order
from dashboard.labels import label, number_in_words
from dashboard.parts import controls
from dashboard.parts.address import Field
from dashboard.parts.fields import unit_words, units_of
from dashboard.parts.states import numbers
from dashboard.parts.wayout import set_back_row
from dashboard.passages import plain, safe

_NAMED = 4
"""Other units that get a button of their own; the rest is under the filter."""
_LONG = 60


def standfirst(claims: pd.DataFrame) -> str:
    """One sentence on the claims of a topic: how many, in how many sections, from the smallest to the largest."""
    if claims.empty:
        return ""
    if len(claims) == 1:
        return f"One number in the text: {_words(claims.iloc[0])}."
    sections = claims["section"].nunique()
    said = f"{numbers(len(claims))} in {sections} section{'' if sections == 1 else 's'} of the text"
    unit = units_of(claims)[0]
    alike = order(claims[claims["unit"] == unit], "Largest first")
    stated = alike[alike["qualifier"] != "vague"]
    if len(stated) < 2:
        return f"{said}."
    count = "" if len(alike) == len(claims) else f"; {len(alike)} are counted in {unit_words(unit)}"
    return f"{said}{count}, from {_words(stated.iloc[-1])} to {_words(stated.iloc[0])}."


def count_row(
    claims: pd.DataFrame,
    shown: pd.DataFrame,
    selection: Selection,
    fields: Mapping[str, Field],
    more: Callable[[], None] = lambda: None,
) -> None:
    """`18 of 112 numbers`, what `more` draws beside it, and the filters that are set, each with its way out."""
    with st.container(horizontal=True, key="countrow", vertical_alignment="center", gap="small"):
        with st.container(key="count", width="content"):
            st.html(f'<p class="count"><b>{len(shown):,} of {len(claims):,}</b> numbers</p>', width="content")
        more()
        if len(shown):  # else the buttons stand below the reason
            set_back_row(claims, selection, fields)


def units_row(shown: pd.DataFrame, unit: str, drawn: int) -> None:
    """How many numbers the chart draws of those in its unit, and the other units a click away."""
    counts = shown["unit"].value_counts()
    others = [other for other in units_of(shown) if other != unit]
    if not others:
        if len(shown):
            words = "all counted" if len(shown) > 1 else "counted"
            words = f"{words} in {safe(unit_words(unit))}, {drawn:,} of {len(shown):,} drawn"
            st.html(f'<p class="count">{words}</p>', width="content")
        return
    here = int(counts.get(unit, 0))
    words = f"{here:,} counted in {safe(unit_words(unit))}" + (f", {drawn:,} of {here:,} drawn" if here else "")
    words += "<span class='screen'>; draw instead</span>"
    st.html(f'<p class="count">{words}</p>', width="content")
    for other in others[:_NAMED]:
        words = f"{int(counts[other])} in {plain(unit_words(other))}"
        st.button(words, key=f"unit_{other}", type="tertiary", on_click=controls.draw_unit, args=(other,))
    if len(others) > _NAMED:
        rest = sum(int(counts[other]) for other in others[_NAMED:])
        st.html(f'<p class="count screen">and {rest} more (see Unit)</p>', width="content")


def _words(claim: Any) -> str:
    words = label(claim)
    return words if len(words) <= _LONG else number_in_words(claim)
