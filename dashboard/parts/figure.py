"""The charts of rows on a page: each made once for the same rows, the chosen one marked, each clickable."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pandas as pd
import streamlit as st

from dashboard.charts.interval import Style, intervals
from dashboard.charts.rows import PICK
from dashboard.charts.timeline import timeline

Drawing: TypeAlias = tuple[dict[str, Any], pd.DataFrame]
"""A chart as Vega-Lite and its rows apart: the browser takes new rows into a chart without drawing it anew."""

_CHOSEN, _TURN = "chart_chosen", "chart_turn"


def figure(drawing: Drawing, *, chosen: str = "", key: str, alt: str, on_pick: Callable[[str], None]) -> None:
    """The chart with one row marked as chosen; a click on a row calls `on_pick` with its claim id."""
    spec, rows = drawing

    def picked() -> None:
        picks = st.session_state[key]["selection"].get(PICK)
        if picks:
            on_pick(str(picks[0]["claim_id"]))

    st.vega_lite_chart(
        rows.assign(chosen=rows["claim_id"] == chosen, turn=_turn(chosen)),
        spec,
        key=key,
        theme=None,
        width="stretch",
        on_select=picked,
        selection_mode=[PICK],
        alt=alt,
    )


@st.cache_data(show_spinner=False, max_entries=256)
def interval_drawing(
    claims: pd.DataFrame, *, unit: str, source: tuple[str, str], log: bool = True, style: Style | None = None
) -> Drawing:
    """The chart of claims of one unit, in their order."""
    return _drawing(intervals(claims, unit=unit, source=source, log=log, style=style, pick=True))


@st.cache_data(show_spinner=False, max_entries=64)
def timeline_drawing(claims: pd.DataFrame, *, among: pd.DataFrame, source: tuple[str, str]) -> Drawing:
    """The chart of claims that have a year, in their order, on an axis that holds all claims of `among`."""
    return _drawing(timeline(claims, source=source, among=among, pick=True))


def _drawing(chart: Any) -> Drawing:
    """Checking a chart against Vega-Lite's schema takes as long as making it; the tests do that."""
    spec = chart.to_dict(validate=False)
    return spec, pd.DataFrame(spec.pop("data")["values"])


def _turn(chosen: str) -> int:
    """Counts the choices of this visit."""
    if st.session_state.get(_CHOSEN) != chosen:
        st.session_state[_CHOSEN] = chosen
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    return int(st.session_state[_TURN])
