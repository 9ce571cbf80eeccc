"""What every chart of rows shares: the row as a target, the source line below, type and colours."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import altair as alt

from dashboard import theme
from dashboard.charts.marks import fades

PICK = "pick"
"""Name of the selection that a click on a row makes; it holds the `claim_id`.

It also holds `turn`, a figure of the rows that must differ after each choice: a second click on one row is news then.
"""

TALL, SHORT = 44, 34
"""Height in pixels of a row with two lines of words, and with one."""
NARROW = "width<560"
"""Vega expression for a chart so narrow that the words stand above their mark."""
LOWERED = alt.expr(f"{NARROW}?9:0")
"""How far a mark stands below the middle of its row: under the words, where these stand above it."""
LEFT, RIGHT = 16, 34
"""Pixels that the axis keeps from the words or the edge, and from the right edge."""
AXIS, SOURCE, NOTE = 34, 30, 17
"""Height in pixels of the axis, the source line, and a note below that."""


def target(base: alt.Chart, tooltip: list[alt.Tooltip], *, pick: bool) -> Any:
    """The whole row as a target: band when chosen, hairline box under the pointer, tooltip."""
    hover = alt.selection_point(fields=["claim_id"], name="hover", on="pointerover", clear="pointerout", empty=False)
    box = alt.condition(hover, alt.value(theme.ink("line")), alt.value("transparent"))
    row = base.mark_rect(x=0, x2=alt.expr("width"), cursor="pointer" if pick else "default")
    band = alt.condition("datum.chosen", alt.value(theme.ink("selection")), alt.value("transparent"))
    row = row.encode(fill=band, stroke=box, tooltip=tooltip)
    if not pick:
        return row.add_params(hover)
    chosen = alt.selection_point(fields=["claim_id", "turn"], name=PICK, on="click", clear=False, toggle=False)
    return row.add_params(hover, chosen)


def hairline(base: alt.Chart, row: int) -> Any:
    """The line between two rows, of which each is `row` pixels high."""
    return base.mark_rule(color=theme.ink("grid"), x=0, x2=alt.expr("width"), yOffset=row / 2)


def axis_above(ticks: Sequence[float], labels: str, title: str | None = None) -> alt.Axis:
    """The axis above the rows; `labels` is the Vega expression for the words of a tick."""
    head: dict[str, Any] = {} if title is None else {"titleAnchor": "start", "titleAlign": "left", "titlePadding": 6}
    return alt.Axis(
        orient="top",
        title=title,
        values=list(ticks),
        labelExpr=labels,
        labelPadding=6,
        labelOverlap=False,
        labelFlush=False,
        labelBound=False,
        labelAlign="center",
        **head,
    )


def below(source: Sequence[str], note: str = "") -> list[alt.Chart]:
    """Source line and note as part of the picture, so that an exported one carries them."""
    long, short = (json.dumps(line) for line in (source[0], source[-1]))
    one = alt.Chart(data([{}]))
    lines = [alt.expr(f"width<700?{short}:{long}")] + ([alt.expr(json.dumps(note))] if note else [])
    return [
        one.mark_text(
            align="left",
            baseline="top",
            x=0,
            y=alt.expr(f"height+{12 + NOTE * place}"),
            limit=alt.expr("width"),
            fontSize=12.5,
            color=theme.ink("muted"),
            text=line,
        )
        for place, line in enumerate(lines)
    ]


def layered(layers: Sequence[Any], rows: list[dict[str, Any]], height: float) -> alt.LayerChart:
    """The layers over the rows, which are sent once for all of them, as wide as the page lets it be."""
    return alt.LayerChart(
        layer=list(layers),
        params=fades(sorted({str(row["colour"]) for row in rows if "colour" in row})),
        data=data(rows),
        height=height,
        width="container",
        config=_config(),
        usermeta={"embedOptions": {"renderer": "svg"}},  # a canvas could not follow the theme
    )


def rows_by(claims: Any) -> alt.Y:
    """A row a claim, in their order."""
    ids = [str(claim_id) for claim_id in claims["claim_id"]]
    return alt.Y("claim_id:N", axis=None, sort=ids, scale=alt.Scale(domain=ids, paddingInner=0, paddingOuter=0))


def data(rows: list[dict[str, Any]]) -> alt.Data:
    """Rows as a chart takes them."""
    return alt.Data(values=rows)  # type: ignore[no-untyped-call]  # Altair's constructor says nothing of its types


def _config() -> alt.Config:
    muted = theme.ink("muted")
    return alt.Config(
        background=theme.ink("paper"),
        # The table says it in words; of a mark a screen reader would hear the name of a column first.
        aria=False,
        mark=alt.MarkConfig(aria=False),
        font=theme.SANS,
        padding={"left": 0, "right": 8, "top": 4, "bottom": 4},
        view=alt.ViewConfig(stroke=None),
        axis=alt.AxisConfig(
            labelColor=muted,
            titleColor=muted,
            labelFontSize=12.5,
            titleFontSize=12.5,
            titleFontWeight=400,
            gridColor=theme.ink("grid"),
            domain=False,
            ticks=False,
        ),
    )
