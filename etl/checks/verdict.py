"""What a comparison of stated with computed bounds shows."""

from __future__ import annotations

from etl.checks.interval import NEAR, Interval


def verdict(stated: Interval, computed: Interval, slack: float, rough: Interval | None = None) -> str:
    """Return the verdict. `slack` is what rounding may hide in the stated number; `rough` is the computed one with
    what rounding may hide in the numbers it was made from, where that counts too.

    >>> verdict(Interval(6.3, 6.3), Interval(6.3, 6.3), 0.05)
    'agrees'
    >>> verdict(Interval(6.3, 6.3), Interval(6.34, 6.34), 0.05)
    'within_rounding'
    >>> verdict(Interval(6.3, 6.3), Interval(6, 7), 0.05)
    'overlaps'
    >>> verdict(Interval(6.4, 6.4), Interval(None, 6.3), 0.05)
    'disagrees'
    """
    if stated.equals(computed):
        return "agrees"
    points = stated.point is not None and computed.point is not None
    if not points and stated.shared(computed):
        return "overlaps"
    # Half a digit is as much rounding as rounding is.
    wide = stated.widened(slack * (1 + NEAR) + NEAR)
    return "within_rounding" if wide.shared(rough or computed) else "disagrees"
