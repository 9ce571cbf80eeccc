"""Tick strips: every count of one topic as a tick on one logarithmic axis, as HTML that follows the theme."""

from __future__ import annotations

import math
from html import escape

import pandas as pd

from dashboard import theme, wording
from dashboard.charts.axis import Axis
from dashboard.charts.positions import place


def strip(claims: pd.DataFrame, axis: Axis, topic: str) -> str:
    """The claims as ticks: a bound or figure is a thin one, a range as wide as it is, words only a pale one."""
    ticks = []
    for position in place(claims, axis):
        start, end = position.start, position.end
        if position.mark == "least":
            end = start
        elif position.mark == "most":
            start = end
        left, right = _share(start, axis), _share(end, axis)
        pale = ";opacity:.3" if position.mark == "words" else ""
        ticks.append(f'<b style="left:{left:.2f}%;width:max(2px,{right - left:.2f}%){pale}"></b>')
    return f'<div class="strip" style="--c:{theme.topic_variable(topic)}">{"".join(ticks)}</div>'


def strip_axis(axis: Axis, unit: str) -> str:
    """The labels below the strips: both ends and a round figure between them."""
    middle = 10.0 ** round((math.log10(axis.low) + math.log10(axis.high)) / 2)
    figures = [axis.low, middle, axis.high] if axis.decades > 2 else [axis.low, axis.high]
    labels = [wording.big_number(figure) for figure in figures]
    labels[-1] += f" {unit}"
    spans = zip(labels, figures, strict=True)
    return '<div class="strip-axis">{}</div>'.format(
        "".join(f'<span style="left:{_share(figure, axis):.2f}%">{escape(label)}</span>' for label, figure in spans)
    )


def _share(figure: float, axis: Axis) -> float:
    """How far along the axis a figure is, in percent."""
    low, high = math.log10(axis.low), math.log10(axis.high)
    return (math.log10(figure) - low) / (high - low) * 100
