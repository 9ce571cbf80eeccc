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
from dashboard.passages import plain
from dashboard.units import unit_in_words
from etl import schema

NO_ONE = "no one named"
_KINDS = tuple(schema.QUALIFIERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """What the reader set: which claims are shown, then how the chart draws them.

    `unit` is the one the chart counts; claims of other units are shown, too, in the table and the download.
    """

    selection: Selection
    unit: str
    order: str
    log: bool


def topic_row(claims: pd.DataFrame, asked: pd.Series[Any] | None) -> str:
    """The row of ten topics; the first that has claims is the default. The claim asked for decides."""
    counts = claims["topic"].value_counts()
    default = next((topic for topic in schema.TOPICS if counts.get(topic, 0)), next(iter(schema.TOPICS)))
    if asked is not None and st.session_state.get("topic") != asked.topic:
        st.session_state["topic"] = asked.topic
    with st.container(key="topicrow"):
        topic = st.segmented_control(
            "Topic",
            list(schema.TOPICS),
            default=default,
            required=True,
            format_func=str.capitalize,
            key="topic",
            bind="query-params",
            label_visibility="collapsed",
            on_change=_another_topic,
        )
    if asked is not None and topic != asked.topic:
        st.rerun()  # on a first visit the address's own topic wins over the session: now the session has it
    st.html(f"<style>.st-key-topicrow{{--pick:var(--t-{topic})}}</style>")
    return str(topic)


def filter_row(claims: pd.DataFrame, topic: str, asked: pd.Series[Any] | None) -> Controls:
    """The filters over the claims of a text, for the topic chosen; options stay the same whatever else is set."""
    of_topic = claims[claims["topic"] == topic]
    with st.container(horizontal=True, key="filters", vertical_alignment="center", gap="small"):
        years, undated = _years(claims)
        kinds = _kinds()
        credited = _credited(claims)
        unit = _unit(of_topic, None if asked is None else str(asked.unit))
        query = st.text_input(
            "Find in the sentences",
            key="find",
            bind="query-params",
            type="search",
            placeholder="Find in the sentences",
            label_visibility="collapsed",
            width=190,
        )
        order = st.segmented_control(
            "Order",
            filters.ORDERS,
            default=filters.ORDERS[0],
            required=True,
            key="order",
            bind="query-params",
            label_visibility="collapsed",
        )
        linear = st.toggle("Linear scale", key="linear", bind="query-params")
    selection = Selection(
        topic=topic, kinds=kinds, years=years, undated=undated, credited=credited, query=(query or "").strip()
    )
    return Controls(selection=selection, unit=unit, order=str(order), log=not linear)


def any_set(selection: Selection) -> bool:
    """Whether a filter besides the topic is set."""
    return bool(names_set(selection))


def names_set(selection: Selection) -> list[str]:
    """The filters besides the topic that are set, as the reader sees them named."""
    nothing = Selection()
    return [
        name
        for field, name in filters.FILTER_NAMES.items()
        if field not in ("topic", "unit") and getattr(selection, field) != getattr(nothing, field)
    ]


def clear() -> None:
    """Set every filter back, the topic, the order and the scale left as they are."""
    for key, value in (("kind", []), ("credited", []), ("find", ""), ("undated", True)):
        if key in st.session_state:
            st.session_state[key] = value
    if "years" in st.session_state and "years_span" in st.session_state:
        st.session_state["years"] = st.session_state["years_span"]


def _another_topic() -> None:
    """The claim chosen and the unit belong to the topic left behind."""
    choice.forget()
    st.session_state["unit"] = None


def _years(claims: pd.DataFrame) -> tuple[tuple[int, int] | None, bool]:
    span = filters.year_span(claims)
    if span is None:
        return None, True
    if span[0] == span[1]:
        span = (span[0], span[0] + 1)  # a slider needs two ends
    st.session_state["years_span"] = span
    chosen = st.session_state.get("years", span)
    undated = st.session_state.get("undated", True)
    state = "all" if tuple(chosen) == span else f"{chosen[0]}–{chosen[1]}"
    with st.popover(f"Years: {state}{'' if undated else ', dated only'}", key="years_popover"):
        years = st.slider("Years the number speaks of", *span, span, key="years", bind="query-params", format="%d")
        undated = st.checkbox("Also numbers without a year", value=True, key="undated", bind="query-params")
    return (None if tuple(years) == span else (int(years[0]), int(years[1]))), bool(undated)


def _kinds() -> tuple[str, ...]:
    names = {kind: wording.short_kind(kind) for kind in _KINDS}
    chosen = st.session_state.get("kind", [])
    with st.popover(f"Kind: {_state([names[kind] for kind in chosen], 'all')}", key="kind_popover"):
        kinds = st.pills(
            "How the number is hedged",
            _KINDS,
            selection_mode="multi",
            format_func=names.__getitem__,
            key="kind",
            bind="query-params",
        )
    return tuple(kinds)


def _credited(claims: pd.DataFrame) -> tuple[str, ...]:
    names = filters.credits_of(claims)
    if not names:
        return ()
    chosen = st.session_state.get("credited", [])
    with st.popover(f"Credited to: {plain(_state([name or NO_ONE for name in chosen], 'anyone'))}", key="credited_popover"):
        credited = st.multiselect(
            "Who is credited with the number",
            ["", *names],
            format_func=lambda name: name or NO_ONE,
            key="credited",
            bind="query-params",
            placeholder="Anyone",
        )
    return tuple(credited)


def _unit(of_topic: pd.DataFrame, asked: str | None) -> str:
    units = units_of(of_topic)
    chosen = st.session_state.get("unit")
    if asked is not None and asked != (units[0] if chosen is None else chosen):
        st.session_state["unit"] = None if asked == units[0] else asked
    elif chosen not in units:
        st.session_state["unit"] = None
    chosen = st.session_state.get("unit")
    if len(units) < 2:
        return units[0]
    with st.popover(f"Unit: {plain(unit_words(units[0] if chosen is None else chosen))}", key="unit_popover"):
        unit = st.radio(
            "What the chart counts",
            [None, *units],
            format_func=lambda unit: "the most common" if unit is None else plain(unit_words(unit)),
            key="unit",
            bind="query-params",
            on_change=choice.forget,
        )
    return asked if asked is not None else units[0] if unit is None else str(unit)


def units_of(claims: pd.DataFrame) -> list[str]:
    """The units of the claims, the most common first, the empty one included."""
    counts = claims["unit"].value_counts()
    return sorted(map(str, counts.index), key=lambda unit: (-int(counts[unit]), unit))


def unit_words(unit: str) -> str:
    """A unit as the filters name it."""
    return unit_in_words(unit) or "no unit"


def _state(chosen: Sequence[str], otherwise: str) -> str:
    if not chosen:
        return otherwise
    return chosen[0] if len(chosen) == 1 else f"{len(chosen)} chosen"
