"""Bounds that may be open, and the arithmetic on them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from etl.model import Claim

NEAR = 1e-9
"""Numbers this close to one another, as a share of the larger, are the same: the rest is how computers count."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `low` to `high`, both included; None is a side that the text leaves open.

    >>> Interval(1, 2) + Interval(10, None)
    Interval(low=11, high=None)
    """

    low: float | None
    high: float | None

    @property
    def point(self) -> float | None:
        """The one number it holds, or None."""
        return self.low if self.low is not None and same(self.low, self.high) else None

    def __add__(self, other: Interval) -> Interval:
        """All sums of a number of one and a number of the other; a side that is open in either is open in the sum."""
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        """All differences of a number of this and a number of the other."""
        return self + other.scaled(-1)

    def scaled(self, factor: float) -> Interval:
        """All its numbers times a factor.

        >>> Interval(None, 3).scaled(-2)
        Interval(low=-6, high=None)
        """
        low = None if self.low is None else self.low * factor
        high = None if self.high is None else self.high * factor
        return Interval(low, high) if factor >= 0 else Interval(high, low)

    def widened(self, by: float) -> Interval:
        """All numbers that are no further than `by` from one of its own."""
        return self + Interval(-by, by)

    def shared(self, other: Interval) -> Interval | None:
        """The numbers that both hold, or None where they hold none in common.

        >>> Interval(5, 7).shared(Interval(3.5, 6.5))
        Interval(low=5, high=6.5)
        >>> Interval(None, 2).shared(Interval(3, None)) is None
        True
        """
        lows = [low for low in (self.low, other.low) if low is not None]
        highs = [high for high in (self.high, other.high) if high is not None]
        low, high = max(lows, default=None), min(highs, default=None)
        if low is not None and high is not None and low > high:
            return Interval(high, high) if same(low, high) else None
        return Interval(low, high)

    def equals(self, other: Interval) -> bool:
        """Tell whether both have the same sides."""
        return same(self.low, other.low) and same(self.high, other.high)


def bounds(claim: Claim) -> Interval:
    """Return the bounds that a claim states."""
    return Interval(claim.low, claim.high)


def total(parts: Iterable[Interval]) -> Interval:
    """Return all sums of one number of each part.

    >>> total([Interval(1, 1), Interval(2, 3), Interval(None, 4)])
    Interval(low=None, high=8)
    """
    result = Interval(0, 0)
    for part in parts:
        result = result + part
    return result


def ratio(part: Interval, whole: Interval) -> Interval:
    """Return all quotients of a number of `part` and one of `whole`, of numbers that are not negative.

    >>> ratio(Interval(1, 2), Interval(4, None))
    Interval(low=None, high=0.5)
    """
    low = part.low / whole.high if part.low is not None and whole.high else None
    high = part.high / whole.low if part.high is not None and whole.low else None
    return Interval(low, high)


def times_apart(one: Interval, other: Interval) -> float:
    """Return how many times the nearest side of the lower interval that of the higher is; 1 where they share something.

    >>> times_apart(Interval(12, 20), Interval(None, 3))
    4.0
    """
    if one.shared(other):
        return 1.0
    low, high = in_order(one, other)
    return high.low / low.high if low.high and high.low is not None else math.inf


def in_order(one: Interval, other: Interval) -> tuple[Interval, Interval]:
    """Return two intervals that share nothing, the lower first."""
    below = one.high is not None and other.low is not None and one.high < other.low
    return (one, other) if below else (other, one)


def same(one: float | None, other: float | None) -> bool:
    """Tell whether two sides are the same number, or both open."""
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=NEAR, abs_tol=NEAR)


def _plus(one: float | None, other: float | None) -> float | None:
    return None if one is None or other is None else one + other
