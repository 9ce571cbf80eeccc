"""The timeline: one row a claim, its words and years on the left, the years it speaks of on the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import altair as alt
import pandas as pd

from dashboard import theme, wording
from dashboard.charts import years
from dashboard.charts.marks import fade
from dashboard.charts.rows import (
    AXIS,
    LEFT,
    LOWERED,
    NARROW,
    RIGHT,
    SHORT,
    SOURCE,
    axis_above,
    below,
    hairline,
    layered,
    rows_by,
    target,
)
from dashboard.charts.years import Years
from dashboard.labels import claim_rows

BAR = 9
"""Height in pixels of a span of years."""
_LABELS = 318
_YEARS = 92
"""Pixels that the years beside a label take."""
_EDGE = 3
"""Pixels of the known end of an open period, and the least that a span covers."""


def timeline(
    claims: pd.DataFrame,
    *,
    source: Sequence[str],
    among: pd.DataFrame | None = None,
    pick: bool = False,
    chosen: str = "",
) -> alt.LayerChart:
    """The chart of claims that have a year, in their order. `source` is the source line, long and short.

    The axis holds all claims of `among`, of which these may be a part.

    A year reaches half a year to either side of its place, so that a dot and a span of that year have one middle.
    """
    axis = years.axis_of(_spans(claims if among is None else among))
    rows = [_row(claim, axis, chosen) for claim in claim_rows(claims)]
    base = alt.Chart().encode(y=rows_by(claims))
    x = _x(axis)
    tooltip = [
        alt.Tooltip("label:N", title="Number"),
        alt.Tooltip("years:N", title="Years"),
        alt.Tooltip("basis:N", title="Stated"),
        alt.Tooltip("section:N", title="Section"),
    ]
    layers = [
        target(base, tooltip, pick=pick),
        hairline(base, SHORT),
        *_open_ends(base, x, LOWERED, rows),
        _span(base, x, LOWERED),
        _one_year(base, x, LOWERED),
        *_words(base),
        *below(source),
    ]
    return layered(layers, rows, SHORT * len(rows) + AXIS + SOURCE)


def _row(claim: Any, axis: Years, chosen: str) -> dict[str, Any]:
    """What the chart knows of a claim, and no more: never `value`."""
    first, last = _span_of(claim.period_start, claim.period_end)
    fade = (axis.high - axis.low) * years.OPEN
    if first is None or last is None:
        known = years.place(last if first is None else first)
        shape = "until" if first is None else "from"
        start, end = known - 0.5 - fade * (first is None), known + 0.5 + fade * (last is None)
    else:
        shape = "year" if first == last else "span"
        start, end = years.place(first) - 0.5, years.place(last) + 0.5
    return {
        "claim_id": claim.claim_id,
        "label": wording.label(claim),
        "years": wording.years(claim.period_start, claim.period_end),
        "basis": f"in the {claim.period_basis}" if claim.period_basis else "not recorded",
        "section": wording.section_name(str(claim.section)),
        "colour": theme.topic_colour(str(claim.topic)),
        "chosen": claim.claim_id == chosen,
        "turn": 0,
        "shape": shape,
        "start": max(start, axis.low),
        "middle": (start + end) / 2,
        "end": min(end, axis.high),
    }


def _x(axis: Years) -> alt.X:
    scale = alt.Scale(
        domain=[axis.low, axis.high],
        range=[alt.expr(f"{NARROW}?{LEFT}:{_LABELS + LEFT}"), alt.expr(f"width-{RIGHT}")],
        nice=False,
        zero=False,
    )
    return alt.X("start:Q", scale=scale, axis=axis_above(axis.ticks, axis.label))


def _span(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Any:
    """First and last year: a bar, never so narrow that it is lost."""
    bar = base.transform_filter("datum.shape==='span'").mark_bar(
        height=BAR, yOffset=offset, minBandSize=_EDGE, strokeWidth=1.5
    )
    colour = {"fill": alt.Fill("colour:N", scale=None), "stroke": alt.Stroke("colour:N", scale=None)}
    return bar.encode(x=x, x2="end:Q", **colour)


def _one_year(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Any:
    """One year: a dot."""
    dot = base.transform_filter("datum.shape==='year'").mark_point(
        shape="circle", size=95, filled=True, opacity=1, yOffset=offset
    )
    return dot.encode(x=alt.X("middle:Q", scale=x["scale"]), fill=alt.Fill("colour:N", scale=None))


def _open_ends(base: alt.Chart, x: alt.X, offset: alt.ExprRef, rows: list[dict[str, Any]]) -> list[Any]:
    """One year known of two: a solid edge there, and a bar that fades out; a fade needs a layer for each colour."""
    layers = []
    for shape, colour in sorted({(row["shape"], row["colour"]) for row in rows if row["shape"] in ("from", "until")}):
        fading = fade(colour, up=shape == "from")
        own = base.transform_filter(f"datum.shape==='{shape}'&&datum.colour==='{colour}'")
        layers.append(own.mark_bar(height=BAR, yOffset=offset, color=fading).encode(x=x, x2="end:Q"))
        edge = own.mark_tick(thickness=_EDGE, size=BAR + 4, orient="vertical", opacity=1, yOffset=offset, color=colour)
        layers.append(edge.encode(x=alt.X("start:Q" if shape == "from" else "end:Q", scale=x["scale"])))
    return layers


def _words(base: alt.Chart) -> list[Any]:
    """The words of the text, then the years, right-aligned; on a narrow page both above the mark."""
    up = alt.expr(f"{NARROW}?-9:0")
    label = base.mark_text(
        align="left",
        x=6,
        yOffset=up,
        limit=alt.expr(f"{NARROW}?width-{_YEARS + 20}:{_LABELS - _YEARS - 16}"),
        fontSize=14,
        fontWeight=600,
        color=theme.ink("ink"),
    ).encode(text="label:N")
    period = base.mark_text(
        align="right",
        x=alt.expr(f"{NARROW}?width-4:{_LABELS - 6}"),
        yOffset=up,
        fontSize=12.5,
        color=theme.ink("muted"),
    ).encode(text="years:N")
    return [label, period]


def _spans(claims: pd.DataFrame) -> list[tuple[int | None, int | None]]:
    return [_span_of(*pair) for pair in zip(claims["period_start"], claims["period_end"], strict=True)]


def _span_of(start: Any, end: Any) -> tuple[int | None, int | None]:
    """The years of a period, the earlier first."""
    first, last = (None if pd.isna(year) else int(year) for year in (start, end))
    return (last, first) if first is not None and last is not None and first > last else (first, last)
