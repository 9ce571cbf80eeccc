"""The filters as one compact row, each popover showing its state. Every one of them lives in the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import filters, wording
from dashboard.filters import Selection
from dashboard.parts import choice
from dashboard.parts.fields import NO_ONE, fields_of, span_of, unit_words, units_of
from dashboard.passages import plain
from etl import schema

_LONG = 60
"""Characters of a search that a message repeats."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the reader set: which claims are shown, then how the chart draws them.

    `unit` is the one the chart counts; claims of other units are shown, too, in the table and the download.
    """

    selection: Selection
    unit: str
    order: str
    log: bool


def topic_row(asked: pd.Series[Any] | None) -> str:
    """The row of ten topics. The claim asked for decides."""
    if asked is not None:
        st.session_state["topic"] = asked["topic"]
    with st.container(key="topicrow"):
        topic = st.segmented_control(
            "Topic",
            list(schema.TOPICS),
            required=True,
            format_func=str.capitalize,
            key="topic",
            label_visibility="collapsed",
            on_change=_another_topic,
        )
    st.html(f"<style>.st-key-topicrow{{--pick:var(--t-{topic})}}</style>")
    return str(topic)


def filter_row(claims: pd.DataFrame, topic: str, asked: pd.Series[Any] | None) -> Settings:
    """The filters over the claims of a text, for the topic chosen; options stay the same whatever else is set."""
    with st.container(horizontal=True, key="filters", vertical_alignment="center", gap="small"):
        years, undated = _years(claims)
        kinds = _kinds()
        credited = _credited(claims)
        unit = _unit(claims[claims["topic"] == topic], asked)
        query = st.text_input(
            "Find in the sentences",
            key="find",
            type="search",
            placeholder="Find in the sentences",
            label_visibility="collapsed",
            width=190,
        )
        order = st.segmented_control("Order", filters.ORDERS, required=True, key="order", label_visibility="collapsed")
        linear = st.toggle("Linear scale", key="linear", disabled=unit == "percent")
    selection = Selection(
        topic=topic, kinds=kinds, years=years, undated=undated, credited=credited, query=str(query or "").strip()
    )
    return Settings(selection=selection, unit=unit, order=str(order), log=not linear)


def names_set(selection: Selection) -> list[str]:
    """The filters besides the topic that are set, as the reader sees them named."""
    nothing = Selection()
    return [
        name
        for field, name in filters.FILTER_NAMES.items()
        if field not in ("topic", "unit") and getattr(selection, field) != getattr(nothing, field)
    ]


def said(selection: Selection) -> str:
    """The filters that are set, in words: `Kind, Search “archives”`."""
    search = filters.FILTER_NAMES["query"]
    query = selection.query if len(selection.query) <= _LONG else f"{selection.query[:_LONG]}…"
    return ", ".join(f"{name} “{query}”" if name == search else name for name in names_set(selection))


def clear(claims: pd.DataFrame) -> None:
    """Set every filter back, the topic, the order and the scale left as they are."""
    fields = fields_of(claims)
    for key in ("kind", "years", "undated", "credited", "find"):
        st.session_state[key] = fields[key].default


def draw_unit(unit: str) -> None:
    """Draw the claims of another unit."""
    choice.forget()
    st.session_state["unit"] = unit


def _another_topic() -> None:
    """The claim chosen and the unit belong to the topic left behind."""
    choice.forget()
    st.session_state["unit"] = None


def _years(claims: pd.DataFrame) -> tuple[tuple[int, int] | None, bool]:
    span = span_of(claims)
    if span is None:
        return None, True
    chosen, dated = tuple(st.session_state["years"]), not st.session_state["undated"]
    state = "all" if chosen == span else wording.years(*chosen)
    with st.popover(f"Years: {state}{', dated only' if dated else ''}", key="years_popover"):
        years: Any = st.slider("Years the number speaks of", *span, key="years", format="%d")
        undated = st.checkbox("Also numbers without a year", key="undated")
    return (None if tuple(years) == span else (int(years[0]), int(years[1]))), bool(undated)


def _kinds() -> tuple[str, ...]:
    with st.popover(f"Kind: {_state(map(wording.short_kind, st.session_state['kind']), 'all')}", key="kind_popover"):
        kinds = st.segmented_control(
            "How the number is hedged",
            list(schema.QUALIFIERS),
            selection_mode="multi",
            format_func=wording.short_kind,
            key="kind",
        )
    return tuple(kinds)


def _credited(claims: pd.DataFrame) -> tuple[str, ...]:
    names = filters.credits_of(claims)
    if not names:
        return ()
    state = _state((plain(name) or NO_ONE for name in st.session_state["credited"]), "anyone")
    with st.popover(f"Credited to: {state}", key="credited_popover"):
        credited = st.multiselect(
            "Who is credited with the number",
            ["", *names],
            format_func=lambda name: name or NO_ONE,
            key="credited",
            placeholder="Anyone",
        )
    return tuple(credited)


def _unit(of_topic: pd.DataFrame, asked: pd.Series[Any] | None) -> str:
    """The unit drawn: that of the claim asked for, else the one set, else the most common one."""
    units = units_of(of_topic)
    if asked is not None:
        st.session_state["unit"] = None if asked["unit"] == units[0] else asked["unit"]
    if st.session_state["unit"] not in units[1:]:
        st.session_state["unit"] = None
    if len(units) < 2:
        return units[0]
    drawn = st.session_state["unit"] or units[0]
    with st.popover(f"Unit: {plain(unit_words(drawn))}", key="unit_popover"):
        st.radio(
            "What the chart counts",
            [None, *units[1:]],
            format_func=lambda unit: plain(unit_words(units[0] if unit is None else unit)),
            key="unit",
            on_change=choice.forget,
        )
    return drawn


def _state(chosen: Any, otherwise: str) -> str:
    names: Sequence[str] = list(chosen)
    if not names:
        return otherwise
    return names[0] if len(names) == 1 else f"{len(names)} chosen"
