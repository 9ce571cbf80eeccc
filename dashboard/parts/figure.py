"""The interval chart on a page: made once for the same rows, its chosen row kept in step with the address."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard.charts.interval import PICK, Style, intervals, with_chosen
from dashboard.parts import choice

_DRAWN = "chart_drawn"


def figure(claims: pd.DataFrame, *, unit: str, source: tuple[str, str], log: bool, chosen: str, alt: str) -> None:
    """The chart of claims of one unit; a click on a row chooses its claim."""
    spec = specification(claims, unit=unit, source=source, log=log, style=Style(), pick=True)
    st.vega_lite_chart(
        with_chosen(spec, _band(claims, unit, log, chosen)),
        key="chart",
        theme=None,
        width="stretch",
        on_select=_picked,
        selection_mode=[PICK],
        alt=alt,
    )


@st.cache_data(show_spinner=False, max_entries=256)
def specification(
    claims: pd.DataFrame, *, unit: str, source: tuple[str, str], log: bool, style: Style, pick: bool
) -> dict[str, Any]:
    """The chart as Vega-Lite. Checking it against the schema takes as long as making it: the tests do that."""
    chart = intervals(claims, unit=unit, source=source, log=log, style=style, pick=pick)
    return chart.to_dict(validate=False)


def _picked() -> None:
    """A row was clicked. The chart shows that by itself, so it need not be drawn again."""
    picked = st.session_state["chart"]["selection"].get(PICK, [])
    if picked:
        st.session_state[_DRAWN]["chosen"] = str(picked[0]["claim_id"])
        choice.choose(str(picked[0]["claim_id"]))


def _band(claims: pd.DataFrame, unit: str, log: bool, chosen: str) -> str:
    """The row the chart is drawn with as chosen; it stays while the reader clicks, since another draws it anew."""
    rows = (tuple(claims["claim_id"]), unit, log)
    drawn = st.session_state.get(_DRAWN, {})
    if (drawn.get("rows"), drawn.get("chosen")) != (rows, chosen):
        drawn = {"rows": rows, "chosen": chosen, "band": chosen}
        st.session_state[_DRAWN] = drawn
    return str(drawn["band"])
