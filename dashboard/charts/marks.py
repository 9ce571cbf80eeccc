"""The six marks of the interval chart, one layer each, from widest to smallest so that none hides another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

import altair as alt

from dashboard import theme
from dashboard.charts.positions import Mark

Layer: TypeAlias = Any
"""A chart of one mark; Altair's own methods say no more of what they return."""

ORDER: tuple[Mark, ...] = ("words", "least", "most", "range", "exact", "about")
"""The order in which the marks are drawn, the widest first."""

BAR, BAND = 8, 16
"""Height in pixels of a range and of a number in words."""
_TRIANGLE = 150
_TIP = 0.866 * _TRIANGLE**0.5 / 2
"""Half the length of a triangle in pixels: moving it by so much puts its base on the bound."""


def draw(mark: Mark, base: alt.Chart, x: alt.X, offset: alt.ExprRef, colours: list[str]) -> list[Layer]:
    """The layers of one mark, over a chart whose rows have `mark`, `start`, `end` and `colour`.

    `offset` moves the mark down from the middle of its row; a fade needs a layer for each of `colours`.
    """
    if mark == "least":
        return [layer for colour in colours for layer in _at_least(base, x, offset, colour)]
    if mark == "most":
        return [layer for colour in colours for layer in _at_most(base, x, offset, colour)]
    one = {"words": _words, "range": _range, "exact": _exact, "about": _about}[mark]
    return [one(base, x, offset)]


def _words(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Layer:
    """Words only: a pale band with a dashed edge over the order of magnitude."""
    band = _only(base, "words").mark_bar(
        height=BAND, yOffset=offset, fillOpacity=theme.BAND_OPACITY, strokeWidth=1, strokeDash=[2, 2], opacity=1
    )
    return band.encode(x=x, x2="end:Q", fill=_colour(alt.Fill), stroke=_colour(alt.Stroke))


def _range(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Layer:
    """Two bounds: a bar, with a stroke so that a narrow one stays visible."""
    bar = _only(base, "range").mark_bar(height=BAR, yOffset=offset, strokeWidth=3)
    return bar.encode(x=x, x2="end:Q", fill=_colour(alt.Fill), stroke=_colour(alt.Stroke))


def _at_least(base: alt.Chart, x: alt.X, offset: alt.ExprRef, colour: str) -> tuple[Layer, Layer]:
    """A lower bound: a triangle that points up the axis, then a bar that fades out."""
    rows = _only(base, "least", colour)
    bar = rows.mark_bar(height=BAR, yOffset=offset, xOffset=_TIP * 1.7, color=fade(colour, up=True))
    tip = rows.mark_point(
        shape="triangle-right", size=_TRIANGLE, filled=True, opacity=1, yOffset=offset, xOffset=_TIP, color=colour
    )
    return bar.encode(x=x, x2="end:Q"), tip.encode(x=x)


def _at_most(base: alt.Chart, x: alt.X, offset: alt.ExprRef, colour: str) -> tuple[Layer, Layer]:
    """An upper bound: the mirror image, which never reaches left of the axis."""
    rows = _only(base, "most", colour)
    behind = alt.expr(f"max({-_TIP * 1.7},scale('x',datum.start)-scale('x',datum.end))")
    bar = rows.mark_bar(height=BAR, yOffset=offset, x2Offset=behind, color=fade(colour, up=False))
    left = alt.expr(f"max({-_TIP},range('x')[0]+{_TIP}-scale('x',datum.end))")
    tip = rows.mark_point(
        shape="triangle-left", size=_TRIANGLE, filled=True, opacity=1, yOffset=offset, xOffset=left, color=colour
    )
    return bar.encode(x=x, x2="end:Q"), tip.encode(x=alt.X("end:Q", scale=x["scale"]))


def _exact(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Layer:
    """Stated without a hedge: a dot."""
    dot = _only(base, "exact").mark_point(shape="circle", size=105, filled=True, opacity=1, yOffset=offset)
    return dot.encode(x=x, fill=_colour(alt.Fill))


def _about(base: alt.Chart, x: alt.X, offset: alt.ExprRef) -> Layer:
    """Hedged on both sides: a ring."""
    ring = _only(base, "about").mark_point(
        shape="circle", size=88, filled=True, opacity=1, strokeWidth=2.4, fill=theme.ink("paper"), yOffset=offset
    )
    return ring.encode(x=x, stroke=_colour(alt.Stroke))


def _only(base: alt.Chart, mark: str, colour: str = "") -> Layer:
    wanted = f"datum.mark==='{mark}'" + (f"&&datum.colour==='{colour}'" if colour else "")
    return base.transform_filter(wanted)


def _colour(channel: Any) -> Any:
    return channel("colour:N", scale=None)


def fade(colour: str, *, up: bool) -> alt.ExprRef:
    """A colour that fades out up or down the axis: one of `fades`."""
    return alt.expr(_name(colour, up))


def fades(colours: Iterable[str]) -> list[alt.VariableParameter]:
    """The fades of colours as parameters of a chart.

    Written into its marks instead, they would be others to Vega after each redraw, and all of them stay in the page.
    """
    return [
        alt.VariableParameter(name=_name(colour, up), value=_gradient(colour, up))
        for colour in colours
        for up in (True, False)
    ]


def _name(colour: str, up: bool) -> str:
    return f"fade_{'up' if up else 'down'}_{colour.removeprefix('#')}"


def _gradient(colour: str, up: bool) -> dict[str, Any]:
    alphas = (theme.FADE_START, theme.FADE_END) if up else (theme.FADE_END, theme.FADE_START)
    stops = [{"offset": offset, "color": colour + alpha} for offset, alpha in enumerate(alphas)]
    return {"gradient": "linear", "x1": 0, "x2": 1, "y1": 0, "y2": 0, "stops": stops}
