"""The interval chart without a script: a row a claim, drawn as SVG in shares of the width, so that it fits any page."""

from __future__ import annotations

import math
from dataclasses import dataclass
from html import escape

from dashboard import wording
from dashboard.charts.axis import Axis
from dashboard.charts.positions import Position

_MOST_LABELS = 5
"""A logarithmic axis of more decades has words only at thousands, millions and its ends."""
_TALL = 26
_MIDDLE = _TALL / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A place on the axis, in percent of its width, and its words; empty where there is no room for them."""

    at: float
    words: str


def ticks_of(axis: Axis) -> list[Tick]:
    """The ticks of an axis, labelled as far as they have room beside one another."""
    ends = (axis.ticks[0], axis.ticks[-1])
    return [
        Tick(at=_share(tick, axis), words=_words(tick, axis) if tick in ends or _has_room(tick, axis) else "")
        for tick in axis.ticks
    ]


def row_svg(position: Position, axis: Axis, name: str, said: str) -> str:
    """One row: hairlines at the ticks, then the mark. `name` is unique in the page, `said` is what it shows, in words.

    The mark takes the colour of its surroundings.
    """
    lines = "".join(
        f'<line x1="{_percent(tick.at)}" x2="{_percent(tick.at)}" y2="{_TALL}"/>' for tick in ticks_of(axis)
    )
    start, end = _share(position.start, axis), _share(position.end, axis)
    return (
        f'<svg class="row" height="{_TALL}" role="img" aria-label="{escape(said)}">'
        f'<g class="grid">{lines}</g>{_mark(position, start, end, name)}</svg>'
    )


def _mark(position: Position, start: float, end: float, name: str) -> str:
    if position.mark in ("exact", "about"):
        return f'<circle class="{position.mark}" cx="{_percent(start)}" cy="{_MIDDLE}" r="5.5"/>'
    width = max(end - start, 0)
    if position.mark == "range":
        return _box("range", start, max(width, 0.4), 8)
    if position.mark == "words":
        return _box("words", start, width, 16)
    least = position.mark == "least"
    fade = (
        f'<linearGradient id="{name}"><stop offset="{0 if least else 1}" class="strong"/>'
        f'<stop offset="{1 if least else 0}" class="faint"/></linearGradient>'
    )
    tip = "M0-6.5 11 0 0 6.5Z" if least else "M0-6.5-11 0 0 6.5Z"
    bound = start if least else end
    return (
        f"<defs>{fade}</defs>{_box('fade', start, width, 8, f'url(#{name})')}"
        f'<svg x="{_percent(bound)}" y="{_MIDDLE}" overflow="visible"><path d="{tip}"/></svg>'
    )


def _box(kind: str, start: float, width: float, height: int, fill: str = "") -> str:
    filled = f' fill="{fill}"' if fill else ""
    return (
        f'<rect class="{kind}" x="{_percent(start)}" width="{_percent(width)}" y="{_MIDDLE - height / 2}" '
        f'height="{height}"{filled}/>'
    )


def _share(figure: float, axis: Axis) -> float:
    """Where a figure stands on the axis, 0 to 100."""
    if axis.log:
        low, high = math.log10(axis.low), math.log10(axis.high)
        return 100 * (math.log10(axis.clip(figure)) - low) / (high - low)
    return 100 * (axis.clip(figure) - axis.low) / (axis.high - axis.low)


def _has_room(tick: float, axis: Axis) -> bool:
    if not axis.log:
        return True
    power = round(math.log10(tick))
    whole = abs(math.log10(tick) - power) < 1e-9
    beside_end = power in (round(math.log10(axis.low)) + 1, round(math.log10(axis.high)) - 1)
    return whole and (axis.decades <= _MOST_LABELS or (power % 3 == 0 and not beside_end))


def _words(tick: float, axis: Axis) -> str:
    if axis.log and axis.zero and tick == axis.low:
        return "0"
    for scale, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand")):
        if abs(tick) >= scale:
            return f"{wording.number(tick / scale)} {word}{axis.sign}"
    return f"{wording.number(tick)}{axis.sign}"


def _percent(share: float) -> str:
    return f"{share:.2f}".rstrip("0").rstrip(".") + "%"
