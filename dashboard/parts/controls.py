"""The filters as one compact row, each showing its state. Every one of them lives in the address."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import filters
from dashboard.facets import Facets
from dashboard.filters import Selection
from dashboard.parts import choice, popovers, states
from dashboard.parts.fields import unit_words, units_of
from dashboard.passages import plain
from etl import schema

_CHOSEN = "topic_chosen"


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


def topic_chosen() -> bool:
    """Whether the reader chose a topic, or an address that names one; else it is the one that the page opens with."""
    return "topic" in st.query_params or _CHOSEN in st.session_state


def topic_filters(claims: pd.DataFrame, topic: str, asked: pd.Series[Any] | None) -> Settings:
    """The filters of a page of one topic and one unit; what they offer stays the same whatever else is set."""
    selection = states.selection_of(claims, topic=topic, unit=None)
    seen = Facets(claims, selection)
    with st.container(horizontal=True, key="filters", vertical_alignment="center", gap="small"):
        _narrowing(seen, claims)
        unit = _unit(claims[claims["topic"] == topic], asked)
        popovers.more(seen, claims)
        popovers.search()
        order = st.segmented_control("Order", filters.ORDERS, required=True, key="order", label_visibility="collapsed")
        linear = st.toggle("Linear scale", key="linear", disabled=unit == "percent")
    return Settings(selection=selection, unit=unit, order=str(order), log=not linear)


def all_filters(claims: pd.DataFrame) -> Selection:
    """The filters of a page of all topics and units."""
    selection = states.selection_of(claims)
    seen = Facets(claims, selection)
    with st.container(horizontal=True, key="filters", vertical_alignment="center", gap="small"):
        popovers.topic(seen)
        _narrowing(seen, claims)
        popovers.unit(seen, claims)
        popovers.more(seen, claims)
        popovers.search()
    return selection


def draw_unit(unit: str) -> None:
    """Draw the claims of another unit."""
    choice.forget()
    st.session_state["unit"] = unit


def _narrowing(seen: Facets, claims: pd.DataFrame) -> None:
    popovers.texts(seen, claims)
    popovers.years(seen, claims)
    popovers.kinds(seen)
    popovers.credited(seen, claims)


def _another_topic() -> None:
    """The claim chosen and the unit belong to the topic left behind."""
    st.session_state[_CHOSEN] = True
    choice.forget()
    st.session_state["unit"] = None


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
