"""Where each claim is drawn: its mark and the stretch of the axis it covers. No midpoint is ever made."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from dashboard.charts.axis import Axis, linear, logarithmic, percent

Mark = Literal["exact", "about", "range", "least", "most", "words"]

MARKS: dict[str, Mark] = {
    "exact": "exact",
    "about": "about",
    "range": "range",
    "more_than": "least",
    "at_least": "least",
    "less_than": "most",
    "at_most": "most",
    "vague": "words",
}
"""The mark of each qualifier: six for eight, since the words of the label tell more than from at least."""

FADE = 8
"""An open bound fades out over this factor."""
MAGNITUDE = 10
"""A number in words only covers this factor: "thousands" may be anything from one thousand to ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What is drawn of one claim. `start` and `end` lie within the axis, `start <= end`; they are the same for a dot.

    `at_edge` says that a bound has no place on this axis (zero on a logarithmic one) and stands at its edge.
    """

    mark: Mark
    start: float
    end: float
    at_edge: bool


def axis_of(claims: pd.DataFrame, unit: str, *, log: bool = True) -> Axis:
    """The axis that holds all claims of one unit. Percent is always linear; so is what has nothing above zero."""
    if unit == "percent":
        return percent(_bounds(claims))
    figures = figures_of(claims)
    return (logarithmic(figures) if log else None) or linear(figures)


def figures_of(claims: pd.DataFrame) -> list[float]:
    """All figures that an axis must hold to show the claims."""
    rows = zip(claims["qualifier"], claims["low"], claims["high"], strict=True)
    return [figure for qualifier, low, high in rows for figure in _reach(str(qualifier), _known(low), _known(high))]


def place(claims: pd.DataFrame, axis: Axis) -> list[Position]:
    """A position for every claim, in order, none left out. Needs the columns `qualifier`, `low` and `high`."""
    rows = zip(claims["qualifier"], claims["low"], claims["high"], strict=True)
    return [_place(str(qualifier), _known(low), _known(high), axis) for qualifier, low, high in rows]


def _reach(qualifier: str, low: float | None, high: float | None) -> tuple[float, ...]:
    """The figures an axis must hold to show a claim: its bounds, and room for what is open to fade a little."""
    bounds = tuple(bound for bound in (low, high) if bound is not None)
    mark = MARKS[qualifier]
    if mark == "words" and low is not None and high is None:
        return (low, low * MAGNITUDE)
    if mark == "least" and low is not None:
        return (*bounds, low + abs(low))
    if mark == "most" and high is not None:
        return (*bounds, high - abs(high) / 2)
    return bounds


def _place(qualifier: str, low: float | None, high: float | None, axis: Axis) -> Position:
    mark = MARKS[qualifier]
    at_edge = any(bound is not None and not axis.holds(bound) for bound in (low, high))
    if low is None and high is None:
        return Position(mark="words", start=axis.low, end=axis.high, at_edge=False)
    if mark == "least":
        start = axis.low if low is None else low
        end = axis.high if start <= 0 else start * FADE
    elif mark == "most":
        end = axis.high if high is None else high
        start = axis.low if end <= 0 else end / FADE
    elif mark == "words":
        start = axis.low if low is None else low
        end = high if high is not None else (axis.high if start <= 0 else start * MAGNITUDE)
    elif mark == "range":
        start, end = axis.low if low is None else low, axis.high if high is None else high
    else:
        start = end = low if low is not None else high if high is not None else axis.low
    start, end = axis.clip(start), axis.clip(end)
    return Position(mark=mark, start=min(start, end), end=max(start, end), at_edge=at_edge)


def _bounds(claims: pd.DataFrame) -> list[float]:
    return [float(bound) for bound in pd.concat([claims["low"], claims["high"]]).dropna()]


def _known(bound: float) -> float | None:
    return None if bound is None or math.isnan(bound) else float(bound)
