"""One measure in two units, the second in brackets right behind the first: `9 km (5.6 mi)`.

Money is none: what a sum comes to in another currency is not arithmetic.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from etl.checks.check import check
from etl.checks.interval import Interval, same
from etl.checks.passage import Passage
from etl.checks.precision import precision
from etl.checks.words import capital, said, spread
from etl.lexicon import entries
from etl.model import Check, Claim, Document

RANK = ("agrees", "within_rounding", "disagrees")
OPENS = re.compile(
    r"(?:\s+(?:long|wide|high|tall|deep|thick|away|across|broad))?\s*\("
    r"\s*(?:about |around |approximately |roughly |some |c\. ?|ca\. ?|over |nearly |~|≈)?"
)
"""What stands between a measure and itself in another unit."""
CLOSES = re.compile(r"(?:\s+(?:U\.?S\.?|UK|[Ii]mp(?:\.|erial)|[Ss]hort|[Ll]ong)\s+\w+)?\s*[),;/]")
"""What stands behind it; a gallon may be named by its country."""
WHOLE = 1000
"""From here on the statement gives whole numbers, below it four digits."""
PARTS = re.compile(r"\s*(?:and\s+)?")
"""What stands between the two numbers of one measure that is read as two: `12 stone 4 pounds`."""


def find_conversions(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the conversions of a text."""
    del document
    for passage in passages:
        for i in range(len(passage.claims) - 1):
            if OPENS.fullmatch(passage.between(i, i + 1)) and CLOSES.match(passage.tail(i + 1)):
                compound = i and PARTS.fullmatch(passage.between(i - 1, i))
                found = None if compound else _converted(passage.claims[i], passage.claims[i + 1])
                if found:
                    yield found


def _converted(one: Claim, other: Claim) -> Check | None:
    """Return the check of two claims of one measure, by the reading of their units that fits best."""
    readings = [
        (_judge(one, other, *pair), pair[0], pair[1])
        for pair in product(_readings(one), _readings(other))
        if pair[0][0] == pair[1][0] and (pair[0] != pair[1])
    ]
    if not readings:
        return None
    stated = _sides(other)[0]
    judged, source, target = min(
        readings,
        key=lambda reading: (RANK.index(reading[0]), abs(_into(_sides(one)[0], reading[1], reading[2]) - stated)),
    )
    computed = Interval(*(_into(side, source, target) for side in _sides(one)))
    ending = {
        "agrees": ", as stated",
        "within_rounding": f"; the text states {said(other)}, the same when rounded",
        "disagrees": f"; the text states {said(other)}, which differs",
    }[judged]
    low, high = _sides(other)
    return check(
        "conversion",
        judged,
        (one, other),
        words=f"{one.quote} ({other.quote})",
        statement=f"{capital(said(one))} is {spread(_rounded(computed), _name(other))}{ending}.",
        unit=_name(other),
        stated=Interval(low, high),
        computed=computed,
    )


def _judge(one: Claim, other: Claim, source: Measure, target: Measure) -> str:
    """Compare a measure with itself in another unit. Either may be the one that was measured, the other a rounding."""
    pairs = list(zip(_sides(one), _sides(other), strict=True))
    if all(same(_into(mine, source, target), theirs) for mine, theirs in pairs):
        return "agrees"
    rounded = _finest(other, noughts=True) / 2
    forth = all(_near(_into(mine, source, target), theirs, rounded) for mine, theirs in pairs)
    rounded = _finest(one, noughts=one.qualifier == "about") / 2
    back = all(_near(mine, _into(theirs, target, source), rounded) for mine, theirs in pairs)
    return "within_rounding" if forth or back else "disagrees"


Measure = tuple[str, float, float]


def _readings(claim: Claim) -> list[Measure]:
    """Return what a claim's unit may measure, each with its factor and what is added."""
    return [(kind, factor, added) for kind, factor, added in entries("checks", "measures").get(_name(claim), [])]


def _name(claim: Claim) -> str:
    return "nautical miles" if claim.unit == "miles" and "nautical" in claim.quote else claim.unit


def _sides(claim: Claim) -> tuple[float, float]:
    """Return the numbers that stand in the quote: `over 300 m` is 300 here, for its conversion says 984 ft alone."""
    low = claim.low if claim.low is not None else claim.high
    high = claim.high if claim.high is not None else claim.low
    return low or 0.0, high or 0.0


def _into(value: float, source: Measure, target: Measure) -> float:
    return (value * source[1] + source[2] - target[2]) / target[1]


def _near(one: float, other: float, by: float) -> bool:
    return abs(one - other) <= by * (1 + 1e-9) + 1e-9


def _finest(claim: Claim, *, noughts: bool) -> float:
    """Return the unit of the last digit; of two numbers in one measure, `5 feet 7 inches`, one of the smaller."""
    smaller = entries("units", "smaller").get(claim.unit)
    if smaller and len(re.findall(r"\d+", claim.quote)) > 1 and claim.low == claim.high:
        return 1.0 / float(smaller[1])
    return precision(claim, noughts=noughts)


def _rounded(interval: Interval) -> Interval:
    sides = (interval.low or 0.0, interval.high or 0.0)
    return Interval(*(float(round(side)) if abs(side) >= WHOLE else float(f"{side:.4g}") for side in sides))
