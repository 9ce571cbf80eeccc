"""Parts against their total: each part begins where the one above it ends, the total begins at nought."""

from __future__ import annotations

import math
from typing import Any

import altair as alt
import pandas as pd

from dashboard import theme, wording
from dashboard.charts.axis import linear
from dashboard.charts.interval import Style, credit_and_years, words_beside, x_of
from dashboard.charts.marks import BAR
from dashboard.charts.rows import AXIS, NARROW, SOURCE, TALL, below, layered, rows_by, target
from dashboard.labels import claim_rows


def can_be_added(total: pd.DataFrame, parts: pd.DataFrame) -> bool:
    """Whether all of them have an end to draw: one unit, an upper bound each, nothing below nought."""
    claims = pd.concat([total, parts])
    bounds = claims[["low", "high"]]
    return bool(
        len(parts)
        and claims["unit"].nunique() == 1
        and bounds["high"].notna().all()
        and (bounds.fillna(0) >= 0).all(axis=None)
    )


def addition(total: pd.DataFrame, parts: pd.DataFrame, *, source: tuple[str, str]) -> alt.LayerChart:
    """The parts in a row of steps and the total below them, with a line at the total through all of them.

    What a part has for certain is solid, what it may have beyond that is pale.
    """
    style = Style(second_line="credit")
    axis = linear([parts["high"].sum(), total["high"].iloc[0]])
    claims = pd.concat([parts, total])
    rows = _rows(claims, parts)
    x = x_of(axis, style.label_width, None)
    base = alt.Chart().encode(y=rows_by(claims))
    offset = alt.expr(f"{NARROW}?9:0")
    tooltip = [alt.Tooltip("label:N", title="Number"), alt.Tooltip("credit:N", title="Credited to")]
    fill, stroke = alt.Fill("colour:N", scale=None), alt.Stroke("colour:N", scale=None)
    pale = base.transform_filter("datum.end>datum.sure").mark_bar(
        height=BAR + 3, yOffset=offset, fillOpacity=theme.BAND_OPACITY, strokeWidth=1, strokeDash=[2, 2], opacity=1
    )
    solid = base.transform_filter("datum.sure>datum.start").mark_bar(height=BAR + 3, yOffset=offset)
    line = base.mark_tick(thickness=1, size=TALL, color=theme.ink("muted"))
    layers = [
        target(base, tooltip, pick=False),
        base.mark_rule(color=theme.ink("grid"), x=0, x2=alt.expr("width"), yOffset=TALL / 2),
        pale.encode(x=x, x2="end:Q", fill=fill, stroke=stroke),
        solid.encode(x=x, x2="sure:Q", fill=fill),
        line.encode(x=alt.X("total:Q", scale=x["scale"])),
        *words_beside(base, style.label_width, two_lines=True),
        *below(source),
    ]
    return layered(layers, rows, TALL * len(rows) + AXIS + SOURCE)


def _rows(claims: pd.DataFrame, parts: pd.DataFrame) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    end = 0.0
    for place, claim in enumerate(claim_rows(claims)):
        is_part = place < len(parts)
        start = end if is_part else 0.0
        end = start + float(claim.high)
        rows.append(
            {
                "claim_id": claim.claim_id,
                "label": wording.label(claim),
                "second": credit_and_years(claim) if is_part else "the total stated",
                "credit": claim.attributed_to or "no one named",
                "colour": theme.topic_colour(str(claim.topic)),
                "chosen": False,
                "start": start,
                "sure": start + (0.0 if math.isnan(claim.low) else float(claim.low)),
                "end": end,
                "total": float(claims["high"].iloc[-1]),
            }
        )
    return rows
