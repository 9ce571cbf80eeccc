"""The axis of figures: logarithmic over whole powers of ten, or linear between round figures."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace

_STEPS = (1, 2, 2.5, 5, 10)
_ROOM = 84
"""Pixels a decade needs for a label of its own; below it only thousands, millions and the ends have one."""
_STEP_ROOM = 206
"""Pixels a decade needs for labels at 1, 2 and 5."""
_NEAR_ROOM = 60
"""Pixels a decade needs for a label right beside that of an end."""

WORDS = (
    "datum.value==0?'0':"
    "abs(datum.value)>=1e12?format(datum.value/1e12,',')+' trillion':"
    "abs(datum.value)>=1e9?format(datum.value/1e9,',')+' billion':"
    "abs(datum.value)>=1e6?format(datum.value/1e6,',')+' million':"
    "abs(datum.value)>=1e3?format(datum.value/1e3,',')+' thousand':format(datum.value,',~r')"
)
"""Vega expression that writes a figure in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """An axis from `low` to `high`. On a logarithmic one both are powers of ten.

    `zero` says that a bound of zero or below stands at the left edge of a logarithmic axis, whose label is then "0".
    `sign` follows each label.
    """

    low: float
    high: float
    log: bool
    ticks: tuple[float, ...]
    zero: bool = False
    sign: str = ""

    @property
    def decades(self) -> int:
        """Powers of ten between the ends."""
        return round(math.log10(self.high) - math.log10(self.low)) if self.log else 0

    def holds(self, figure: float) -> bool:
        """Whether a figure has a place of its own on the axis."""
        return figure > 0 if self.log else True

    def clip(self, figure: float) -> float:
        """The figure, or the end of the axis it lies beyond."""
        return min(max(figure, self.low), self.high)

    def labels(self, width: str) -> str:
        """Vega expression for the label of a tick, given the expression for the axis's width in pixels."""
        if not self.log:
            return f"({WORDS})+{json.dumps(self.sign)}" if self.sign else WORDS
        room = f"({width})/{self.decades}"
        power = "round(log(datum.value)/log(10))"
        words = f"datum.value=={_number(self.low)}?'0':({WORDS})" if self.zero else WORDS
        if self.decades <= 2:
            whole = f"abs(log(datum.value)/log(10)-{power})<1e-6"
            return f"{room}<{_STEP_ROOM}&&!({whole})?'':{words}"
        first, last = round(math.log10(self.low)), round(math.log10(self.high))
        ends = f"{power}=={first}||{power}=={last}"
        beside = f"{power}=={first + 1}||{power}=={last - 1}"
        return f"{room}<{_ROOM}&&!({ends})&&({power}%3!=0||{room}<{_NEAR_ROOM}&&({beside}))?'':{words}"


def logarithmic(figures: Iterable[float]) -> Axis | None:
    """The axis over whole powers of ten that holds all figures above zero; None where there are none.

    Zero and below get an edge of their own, a decade under the smallest figure.
    """
    known = list(figures)
    positive = [figure for figure in known if figure > 0]
    if not positive:
        return None
    first, last = math.floor(_log10(min(positive))), math.ceil(_log10(max(positive)))
    if first == last:
        first, last = first - 1, last + 1
    zero = len(positive) < len(known)
    if zero:
        first -= 1
    steps = (1, 2, 5) if last - first <= 2 else (1,)
    powers = range(first, last + 1)
    ticks = tuple(step * 10.0**power for power in powers for step in steps if power < last or step == 1)
    return Axis(low=10.0**first, high=10.0**last, log=True, ticks=ticks, zero=zero)


def linear(figures: Iterable[float]) -> Axis:
    """The axis from zero, or from below it where a figure is, to the next round figure."""
    known = [0.0, *figures]
    low, high = min(known), max(known)
    step = _step((high - low) or 1)
    first, last = math.floor(low / step), math.ceil(high / step)
    last = max(last, first + 1)
    return Axis(low=first * step, high=last * step, log=False, ticks=tuple(n * step for n in range(first, last + 1)))


def percent(figures: Iterable[float]) -> Axis:
    """From 0 to 100 %, or further where a figure is."""
    known = list(figures)
    if all(0 <= figure <= 100 for figure in known):
        return Axis(low=0, high=100, log=False, ticks=(0, 20, 40, 60, 80, 100), sign="%")
    return replace(linear([*known, 100]), sign="%")


def _step(span: float) -> float:
    """A round step that cuts a span into four to eight."""
    power = 10.0 ** math.floor(math.log10(span / 5))
    return next(step * power for step in _STEPS if span / (step * power) <= 6.2)


def _log10(figure: float) -> float:
    """The logarithm, on the whole number where floating point only just misses it."""
    power = math.log10(figure)
    return round(power) if abs(power - round(power)) < 1e-9 else power


def _number(figure: float) -> str:
    return json.dumps(figure)
