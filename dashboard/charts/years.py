"""The axis of years: where each year stands, and which are labelled. There is no year 0 between 1 BC and AD 1."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000, 10_000, 50_000, 100_000)
_LABELS = 8
"""Labels that fit on a wide chart; a narrow one shows every other."""
OPEN = 0.14
"""An open end fades over this share of the axis."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Years:
    """An axis of positions from `low` to `high`, with `ticks`, every `step` years, each at the middle of its year."""

    low: float
    high: float
    ticks: tuple[int, ...]
    step: int

    @property
    def label(self) -> str:
        """Vega expression for the words of a tick; a narrow chart leaves out every other."""
        words = "datum.value<=0?format(1-datum.value,'d')+' BC':" + (
            "datum.value==1?'AD 1':format(datum.value,'d')" if self.low < 0 else "format(datum.value,'d')"
        )
        double = self.step * 2
        off = f"(datum.value<=0?datum.value-1:datum.value==1&&{self.low}<0?0:datum.value)%{double}!=0"
        return f"width<560&&{'true' if len(self.ticks) > 4 else 'false'}&&{off}?'':{words}"


def axis_of(spans: Iterable[tuple[int | None, int | None]]) -> Years:
    """The axis that holds all periods, with room for an open end to fade."""
    known = [(start, end) for start, end in spans if start is not None or end is not None]
    firsts = [place(start if start is not None else end) for start, end in known]
    lasts = [place(end if end is not None else start) for start, end in known]
    low, high = min(firsts) - 0.5, max(lasts) + 0.5
    step = next((step for step in _STEPS if (high - low) / step <= _LABELS), _STEPS[-1])
    # Up to the next labelled year, where that is near; a year more at either end of a short stretch.
    low, high = min(low, _floor(low, step, near=0.6)), max(high, _ceil(high, step, near=0.6))
    room = (high - low) * OPEN + 0.5
    high = max([high, *(place(start) + room for start, end in known if end is None)])
    low = min([low, *(place(end) - room for start, end in known if start is None)])
    first, last = int(low // step), int(high // step) + 1
    ticks = (tick(multiple * step) for multiple in range(first, last + 1))
    return Years(low=low, high=high, ticks=tuple(each for each in ticks if low <= each <= high), step=step)


def place(year: int | None) -> int:
    """The position of a year: BC moves up by one, since 1 BC is followed by AD 1.

    >>> place(-44), place(-1), place(1)
    (-43, 0, 1)
    """
    assert year is not None
    return year + 1 if year < 0 else year


def tick(year: int) -> int:
    """The position of a round year; in the place of a year 0 stands AD 1."""
    return place(year or 1)


def _floor(low: float, step: int, *, near: float) -> float:
    """The labelled year below a position, half a year before it, if it is near; else the position."""
    below = tick(int((low + 0.5) // step) * step)
    return below - 0.5 if low - below <= step * near else low


def _ceil(high: float, step: int, *, near: float) -> float:
    above = tick(-int(-(high - 0.5) // step) * step)
    return above + 0.5 if above - high <= step * near else high
