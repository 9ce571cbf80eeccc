"""The filters one by one, each a button that shows its state and opens its choices, with how many each would leave.

Streamlit draws what a button opens outside the page, where the style sheet's colours do not reach: only its own widgets
and plain words stand in there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal

import pandas as pd
import streamlit as st

from dashboard import filters
from dashboard.facets import Facets
from dashboard.parts import fields, states
from dashboard.parts.options import Options


def years(seen: Facets, claims: pd.DataFrame) -> None:
    """From which year to which, and what of the numbers without one."""
    span = fields.span_of(claims)
    if span is None:
        return
    with st.popover(states.years(claims), key="years_popover"):
        bc = " (a minus means BC)" if span[0] < 0 else ""
        st.slider(f"Years the number speaks of{bc}", *span, key="years", format="%d")
        others = seen.periods("years")
        dated = int(filters.dated(others).sum())
        chosen = filters.Selection(years=tuple(st.session_state["years"]), undated=False)
        st.caption(f"{len(filters.select(others, chosen)):,} of {states.numbers(dated)} with a year fall into these.")
        undated = int((~filters.dated(seen.periods("undated"))).sum())
        st.segmented_control(
            f"The {states.numbers(undated)} without a year",
            list(fields.UNDATED),
            required=True,
            format_func=lambda value: fields.UNDATED[value],
            key="undated",
        )


def texts(seen: Facets, claims: pd.DataFrame) -> None:
    """Which of several texts; nothing where it is one."""
    options = fields.texts(claims)
    if len(options.names) > 1:
        with st.popover(f"Text: {states.several('texts', 'all')}", key="texts_popover"):
            _choices("Texts the numbers stand in", "texts", options, seen, "All texts")


def kinds(seen: Facets) -> None:
    """How the number is hedged."""
    options = fields.kinds()
    counts = seen.left_by("kinds")
    with st.popover(f"Kind: {states.several('kinds', 'all')}", key="kind_popover"):
        st.pills(
            "How the number is hedged",
            list(options.names),
            selection_mode="multi",
            format_func=lambda kind: options.shown(kind, counts),
            key="kind",
        )


def credited(seen: Facets, claims: pd.DataFrame) -> None:
    """Who is credited with the number; nothing where the text credits no one with any."""
    options = fields.credited(claims)
    if any(options.names):
        with st.popover(f"Credited to: {states.several('credited', 'anyone')}", key="credited_popover"):
            _choices("Who is credited with the number", "credited", options, seen, "Anyone")


def more(seen: Facets, claims: pd.DataFrame) -> None:
    """Place, section and size, under one button that names those that are set."""
    place, section, sizes = fields.places(claims), fields.sections(claims), fields.sizes(claims)
    drawn: list[Callable[[], None]] = []
    if any(place.names):
        drawn.append(lambda: _choices("Place the number refers to", "places", place, seen, "Anywhere"))
    if len(section.names) > 1:
        drawn.append(lambda: _choices("Section it stands in", "sections", section, seen, "The whole text"))
    if sizes.names:
        drawn.append(lambda: _size(seen, sizes))
    if not drawn:
        return
    with st.popover(states.more(seen.selection), key="more_popover"):
        for draw in drawn:
            draw()


def topic(seen: Facets) -> None:
    """One topic, or all."""
    _one("Topic", "topic", fields.topics(), seen, "All topics", 150)


def unit(seen: Facets, claims: pd.DataFrame) -> None:
    """One unit, or all."""
    options = fields.units(claims)
    if len(options.names) > 1:
        _one("Unit", "unit", options, seen, "All units", 150)


def search() -> None:
    """Words that the sentence, or what is known of the number, must hold."""
    st.text_input(
        "Find in the sentences",
        key="find",
        type="search",
        placeholder="Find in the sentences",
        label_visibility="collapsed",
        width=176,
    )


def _one(label: str, name: str, options: Options, seen: Facets, otherwise: str, width: int) -> None:
    _pick(label, fields.KEYS[name][0], options, seen.left_by(name), otherwise, width=width, bare=True)


def _pick(
    label: str,
    key: str,
    options: Options,
    counts: Mapping[str, int],
    otherwise: str,
    *,
    width: int | Literal["stretch"] = "stretch",
    bare: bool = False,
) -> None:
    st.selectbox(
        label,
        list(options.names),
        index=None,
        key=key,
        format_func=lambda value: options.shown(value, counts),
        placeholder=otherwise,
        label_visibility="collapsed" if bare else "visible",
        width=width,
    )


def _choices(label: str, name: str, options: Options, seen: Facets, otherwise: str) -> None:
    counts = seen.left_by(name)
    st.multiselect(
        label,
        list(options.names),
        format_func=lambda value: options.shown(value, counts),
        key=fields.KEYS[name][0],
        placeholder=otherwise,
        select_all=False,  # that would be the same as none, in a long address
    )


def _size(seen: Facets, sizes: Options) -> None:
    """From which figure to which, whatever is counted."""
    least, most = st.session_state["least"], st.session_state["most"]
    for label, key in (("Size: at least", "least"), ("Size: at most", "most")):
        pairs = [(each, most) if key == "least" else (least, each) for each in sizes.names]
        left = seen.left_between(states.size_of(*pair) for pair in pairs)
        _pick(label, key, sizes, dict(zip(sizes.names, left, strict=True)), "Any size")
