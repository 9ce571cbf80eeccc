"""How years are written short: the second of `1958–61` leaves its century to the first."""

from __future__ import annotations

import re

YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
"""A year in digits, as it stands in prose."""


def in_full(first: int, last: int) -> int:
    """Return the second year of a range with the century that the first one names.

    >>> in_full(1958, 61), in_full(1899, 1905), in_full(1899, 5)
    (1961, 1905, 1905)
    """
    if last > 99:
        return last
    year = first // 100 * 100 + last
    return year if year >= first else year + 100
