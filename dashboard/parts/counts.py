"""How many numbers are shown, how many are not, and the way to the others."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filters import order
from dashboard.labels import label, number_in_words
from dashboard.parts import controls
from dashboard.parts.controls import Settings
from dashboard.parts.fields import unit_words, units_of
from dashboard.passages import plain, safe

_NAMED = 4
"""Other units that get a button of their own; the rest is under the filter."""
_LONG = 60


def numbers(count: int) -> str:
    """A count of numbers in words: `1 number`, `18 numbers`."""
    return f"{count:,} number{'' if count == 1 else 's'}"


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


def count_row(claims: pd.DataFrame, shown: pd.DataFrame, settings: Settings) -> None:
    """`18 of 112 numbers`, the units that are not in the chart a click away, and the way out of the filters."""
    with st.container(horizontal=True, key="countrow", vertical_alignment="center", gap="small"):
        with st.container(key="count", width="content"):
            st.html(f'<p class="count"><b>{len(shown):,} of {len(claims):,}</b> numbers</p>', width="content")
        _units(shown, settings.unit)
        if controls.names_set(settings.selection) and len(shown):  # else the button stands below the reason
            st.button("Clear filters", key="clear", type="tertiary", on_click=controls.clear, args=(claims,))


def show_all(drawn: int, count: int, how: str) -> None:
    """Says that the chart is cut, and the button that draws the rest."""
    words = {"Largest first": "largest", "By year": "earliest"}.get(how, "first")
    with st.container(horizontal=True, key="rest", vertical_alignment="center"):
        st.html(f'<p class="count">{drawn:,} {words} of {count:,}</p>', width="content")
        st.button("Show all", key="show_all", on_click=_all_rows)


def _all_rows() -> None:
    st.query_params["rows"] = "all"


def _units(shown: pd.DataFrame, unit: str) -> None:
    counts = shown["unit"].value_counts()
    others = [other for other in units_of(shown) if other != unit]
    if not others:
        if len(shown):
            words = "all counted" if len(shown) > 1 else "counted"
            st.html(f'<p class="count">{words} in {safe(unit_words(unit))}</p>', width="content")
        return
    words = f"{int(counts.get(unit, 0))} counted in {safe(unit_words(unit))}<span class='screen'>; draw instead</span>"
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
