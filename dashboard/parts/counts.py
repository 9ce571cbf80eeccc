"""How many numbers are shown, how many are not, and the way to the others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.filters import Selection, dated, masks, order, passing
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


def standfirst(claims: pd.DataFrame, shown: pd.DataFrame) -> str:
    """One sentence on the claims of a topic that are shown: how many, in how many sections, from the smallest to the
    largest.
    """
    if claims.empty:
        return ""
    if shown.empty:
        return f"None of its {numbers(len(claims))} passes the filters."
    cut = len(shown) < len(claims)
    if len(shown) == 1:
        one = f"One of its {numbers(len(claims))} passes the filters" if cut else "One number in the text"
        return f"{one}: {_words(shown.iloc[0])}."
    sections = shown["section"].nunique()
    said = f"{len(shown):,} of its {numbers(len(claims))} pass the filters," if cut else numbers(len(claims))
    said += f" in {sections} section{'' if sections == 1 else 's'} of the text"
    unit = units_of(shown)[0]
    alike = order(shown[shown["unit"] == unit], "Largest first")
    stated = alike[alike["qualifier"] != "vague"]
    if len(stated) < 2:
        return f"{said}."
    count = "" if len(alike) == len(shown) else f"; {len(alike)} are counted in {unit_words(unit)}"
    return f"{said}{count}, from {_words(stated.iloc[-1])} to {_words(stated.iloc[0])}."


def count_row(
    claims: pd.DataFrame,
    shown: pd.DataFrame,
    selection: Selection,
    fields: Mapping[str, Field],
    more: Callable[[], None] = lambda: None,
    *,
    undated_counted: bool = False,
) -> None:
    """`18 of 112 numbers`, what `more` draws beside it, and the filters that are set, each with its way out.

    `undated_counted`: `more` says already how many of those shown have no year.
    """
    with st.container(horizontal=True, key="countrow", vertical_alignment="center", gap="small"):
        with st.container(key="count", width="content"):
            st.html(f'<p class="count"><b>{len(shown):,} of {len(claims):,}</b> numbers</p>', width="content")
        more()
        told = _undated_row(claims, shown, selection, counted=undated_counted)
        if len(shown):  # else the buttons stand below the reason
            set_back_row(claims, selection, fields, but=("undated",) if told else ())


def _undated_row(claims: pd.DataFrame, shown: pd.DataFrame, selection: Selection, *, counted: bool) -> bool:
    """How many numbers without a year are shown beside a choice of years, or left out, with the other one a click away.

    Tells whether it says that they are left out.
    """
    here = shown[~dated(shown)]
    if selection.undated:
        if selection.years and selection.dated and len(here):
            if not counted:
                st.html(f'<p class="count">{len(here):,} of them without a year</p>', width="content")
            label = "leave out those without a year" if counted else "leave these out"
            st.button(label, key="undated_out", type="tertiary", on_click=_set_undated, args=("no",))
        return False
    tests = masks(claims, selection)
    out = int((~dated(claims) & passing(tests, claims, but="undated")).sum())
    if not out:
        return False
    st.html(f'<p class="count">{out:,} without a year left out</p>', width="content")
    st.button("show these, too", key="undated_in", type="tertiary", on_click=_set_undated, args=("also",))
    return True


def _set_undated(how: str) -> None:
    st.session_state["undated"] = how


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
