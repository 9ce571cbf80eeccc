"""Figures, names and lists for the statements of checks: plain sentences that a reader understands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.checks.interval import Interval, same
from etl.checks.passage import sort_of
from etl.lexicon import entries
from etl.model import Claim
from etl.tables import number

HEDGES = {
    "about": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "up to ",
}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def said(claim: Claim) -> str:
    """Return a claim's number as the text has it, with its hedge: `about 3.3 million`."""
    quote = " ".join(claim.quote.split())
    quote = quote[0].lower() + quote[1:] if quote[1:2].islower() or quote[1:2] == " " else quote
    return HEDGES.get(claim.qualifier, "") + quote


def figure(value: float, unit: str = "") -> str:
    """Spell a number as a newspaper does: `6.3 million`, `3,289,455`, `73.8%`.

    >>> [figure(6300000), figure(3289455), figure(73.8095, "percent"), figure(5.59234, "miles"), figure(12, "GBP")]
    ['6.3 million', '3,289,455', '73.8%', '5.592 miles', '£12']
    """
    if unit == "percent":
        return f"{_short(value, 1 if abs(value) >= 10 else 2)}%"
    sign = next((sign for sign, code in entries("units", "currency_signs").items() if code == unit), "")
    if sign and value % 1 and abs(value) < 10000:
        return f"{sign}{value:,.2f}"
    return f"{sign}{_count(value)}" if sign else f"{_count(value)}{_unit(unit)}"


def spread(interval: Interval, unit: str = "") -> str:
    """Spell bounds: `6.3 million`, `5 to 7 million`, `at least 12`, `at most 3`.

    >>> spread(Interval(None, 3289455))
    'at most 3,289,455'
    """
    if interval.point is not None:
        return figure(interval.point, unit)
    if interval.low is None:
        return f"at most {figure(interval.high, unit)}" if interval.high is not None else "any number"
    if interval.high is None:
        return f"at least {figure(interval.low, unit)}"
    high = figure(interval.high, unit)
    low = figure(interval.low, "" if high.endswith(f" {unit}") else unit)
    scale = low.rpartition(" ")[2]
    if scale.isalpha() and scale in high.split():
        low = low.removesuffix(f" {scale}")
    return f"{low} to {high}"


def roughly(interval: Interval, unit: str = "") -> str:
    """Spell bounds that are no whole numbers to four digits, and say so: nobody is a part of a person.

    >>> roughly(Interval(12142857.14, 12142857.14))
    'about 12.14 million'
    >>> roughly(Interval(23809523.8, None))
    'at least about 23.81 million'
    """
    sides = (interval.low, interval.high)
    rounded = [None if side is None else _to_digits(side) for side in sides]
    words = spread(Interval(*rounded), unit)
    if all(same(one, other) for one, other in zip(sides, rounded, strict=True)):
        return words
    bound = re.match(r"at (?:least|most) ", words)
    return f"{bound[0]}about {words[bound.end() :]}" if bound else f"about {words}"


def _to_digits(value: float, digits: int = 4) -> float:
    return float(round(value)) if float(value).is_integer() else float(f"{value:.{digits - 1}e}")


def capital(words: str) -> str:
    """Return words with a capital first letter, as a sentence opens."""
    return words[0].upper() + words[1:]


def measured(claim: Claim) -> str:
    """Return the unit of a claim where figures are said with it: measures, money and percent, not what is counted."""
    return claim.unit if sort_of(claim) != "count" else ""


def listed(names: Sequence[str]) -> str:
    """Join names to a list: `a, b and c`."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _unit(unit: str) -> str:
    return f" {unit}" if unit and unit not in ("people", "times") else ""


def _count(value: float) -> str:
    for scale, name in SCALES:
        if abs(value) >= scale and same(round(value / scale, 3), value / scale):
            return f"{number(value / scale)} {name}"
    return _short(value, 3 if abs(value) < 100 else 1) if value % 1 else f"{value:,.0f}"


def _short(value: float, decimals: int) -> str:
    """Spell a number with at most so many decimals, and thousands apart."""
    spelled = f"{value:,.{decimals}f}"
    return spelled.rstrip("0").rstrip(".") if decimals else spelled
