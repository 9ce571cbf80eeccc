"""How finely a number is stated: the unit of the last digit that it gives."""

from __future__ import annotations

import re

from etl.lexicon import entries
from etl.model import Claim

DIGITS = re.compile(r"\d[\d,\u2009\u202f\u00a0]*(?:\.\d+)?")
SMALL = 100
"""Below this a nought at the end is a digit like others, and up to 1,000 a single one: 20 ships are 20, 420 are 420
unless hedged, while 400 may be 390 and 12,000 may be 11,700."""

IN_WORDS, IN_WORDS_STEP = ("percent", "times"), 0.2
"""A fraction or factor in words (a third, doubled) is a manner of speaking: a tenth of it on either side is right."""
COARSEST = 0.01
"""Part of a number that rounding may hide where two statements of one quantity are compared."""
ROUNDED = 1000
"""Round numbers keep three digits at most: 118,300 has more, so it was counted and ends in noughts by chance."""


def precision(claim: Claim, *, noughts: bool = False) -> float:
    """Return the unit of the last stated digit; `noughts` counts those at the end of any number as rounding.

    "6.3 million" is stated to 100,000, "12,000" to 1,000, "1.70 m" to 0.01, "twenty" to 1 (with `noughts` to 10). Of
    a range, the finer of its ends. A fraction in words ("half a million") is stated to that fraction.
    """
    if claim.unit in IN_WORDS and not any(sign.isdigit() for sign in claim.quote) and "cent" not in claim.quote.lower():
        return (claim.high or claim.low or 0.0) * IN_WORDS_STEP
    exact = claim.qualifier != "about"
    steps = [_steps(claim.quote, bound, noughts, exact) for bound in (claim.low, claim.high) if bound]
    return min((step for found in steps for step in found), default=1.0)


def slack(claim: Claim) -> float:
    """Return how far from the stated number the true one may lie by rounding: half a digit, a whole one if hedged."""
    return precision(claim) * (1.0 if claim.qualifier == "about" else 0.5)


def slack_of_both(one: Claim, other: Claim) -> float:
    """Return how far apart two statements of one quantity may lie by rounding.

    The coarser one may hide the difference, but no more than a hundredth of it: else a million would be 800,000.
    """
    slacks = sorted((slack(one), slack(other)))
    size = max(abs(side) for side in (one.low, one.high, other.low, other.high, 0.0) if side is not None)
    return max(slacks[0], min(slacks[1], size * COARSEST))


def _steps(quote: str, bound: float, noughts: bool, exact: bool) -> list[float]:
    """Return the unit of the last digit of each number in the quote, in whole units."""
    numbers = [re.sub(r"[^\d.]", "", match[0]) for match in DIGITS.finditer(quote)]
    if not numbers:
        return [_step_in_words(quote.lower(), bound, noughts, exact)]
    found = []
    for number in numbers:
        value = float(number)
        decimals = len(number.partition(".")[2])
        # The last number stands right before the scale word of the whole expression: 1.5 to 1.7 million.
        scale = _scale(bound / value) if value else 1.0
        found.append(10.0**-decimals * scale if decimals else _last_digit(value, noughts, exact) * scale)
    return found[-1:] if len(numbers) == 1 else [max(min(found), 10.0**-6)]


def _scale(factor: float) -> float:
    """Return the power of ten, from one on, that is nearest to a factor, or the factor where none is near."""
    for power in range(13):
        if 0.999 <= factor / 10.0**power <= 1.001:
            return 10.0**power
    return 1.0


def _last_digit(value: float, noughts: bool, exact: bool) -> float:
    """Return the unit of the last digit of a whole number that is not a nought.

    >>> [_last_digit(value, False, True) for value in (12000, 400, 420, 20, 118300, 0)]
    [1000.0, 100.0, 1.0, 1.0, 1.0, 1.0]
    """
    step = 1.0
    while value and value % (step * 10) == 0 and (value >= SMALL or noughts):
        step *= 10
    if not noughts and ((exact and value < ROUNDED and value % SMALL) or value / step >= ROUNDED):
        return 1.0
    return step


def _step_in_words(quote: str, bound: float, noughts: bool, exact: bool) -> float:
    scales = entries("numbers", "scales")
    scale = next((float(scales[word]) for word in reversed(re.findall(r"\w+", quote)) if word in scales), 1.0)
    mantissa = bound / scale
    for denominator in (1, 2, 4):
        if abs(mantissa * denominator - round(mantissa * denominator)) < 10.0**-6:
            step = _last_digit(round(mantissa), noughts, exact) if denominator == 1 else 1 / denominator
            return step * scale
    return 0.1 * scale
