"""Two points of one quantity: the growth between them, and what stood before a stated growth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.checks.check import check
from etl.checks.interval import Interval, bounds, ratio
from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.checks.precision import precision, slack
from etl.checks.verdict import verdict
from etl.checks.words import capital, figure, measured, roughly, said, spread
from etl.model import Check, Claim, Document

WINDOW = 70
"""Characters before `from` in which the verb of change stands."""
APART = 110
"""Characters at most between the two points."""
HIDDEN = 0.005
"""Part of a number that its rounding may hide where a growth is compared: else two round numbers would fit any."""
EXACT = 1000
"""Whole numbers below this are taken as counted."""
FROM = re.compile(r"\bfrom\s+(?:[a-z]+\s+){0,3}\Z", re.I)
APPOSED = re.compile(
    r"(?:\s+[\w'’-]+){0,5}?\s*[,(—–]\s*"
    r"(?:(?:an?|the|or|thus|that is|having|more than|less than|nearly|almost|about|over|up|down|by|of|some|just|only"
    rf"|i\.e\.|{any_of('rising')}|{any_of('falling')})\s+){{0,6}}",
    re.I,
)
"""Between the second point and the growth that is stated beside it: `tons in 1910, an increase of`."""
NOT_FROM = re.compile(r"[.;:]\s|\bwhile\b|\bwhereas\b|\band\b")
NOT_TO = re.compile(r"[.;:()]|\bfrom\b|\bwhile\b|\bwhereas\b")


def find_changes(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the changes of a text: from one number to another, and a stated growth to where it led."""
    del document
    for passage in passages:
        for i in range(len(passage.claims) - 1):
            yield from _points(passage, i)
            yield from _step(passage, i)


def _points(passage: Passage, i: int) -> Iterator[Check]:
    """Yield the growth between two points: `from 2.9 million in 1949 to 5.8 million`, `to 42 from 30`."""
    one, other = passage.claims[i], passage.claims[i + 1]
    if sort_of(one) != sort_of(other) or "vague" in (one.qualifier, other.qualifier) or one.unit == "times":
        return
    between, lead = passage.between(i, i + 1), passage.lead(i)
    way = _way(lead[-WINDOW:])
    forwards = FROM.search(lead) and _leads_to(between)
    backwards = re.search(r"\bto\s+(?:[a-z]+\s+){0,3}\Z", lead, re.I) and FROM.search(between)
    dated = None not in (one.period_start, other.period_start) and one.period_start != other.period_start
    if len(between) > APART or re.search(r"[.;:]", re.sub(r"\([^()]*\)", "", between)):
        return
    stated = _stated(passage, i)
    if forwards and (way or dated or stated):
        yield _compared(stated, (one, other), "from … to", way)
    elif backwards and way:
        yield _compared(stated, (other, one), "to … from", way)
    else:
        risen = rf"\b(?:(?:{any_of('back')})\s+(?:had\s+|has\s+|have\s+)?(?:been\s+)?{_verbs()}\s+to)"
        found = hedged(risen).search(between)
        if found and dated and one.unit == other.unit:
            yield _compared(stated, (one, other), found["license"], _way(found[0]))


def _leads_to(between: str) -> bool:
    return re.search(r"\bto\s+(?:[a-z]+\s+){0,4}\Z", between, re.I) is not None and not NOT_TO.search(between)


def _verbs() -> str:
    return rf"(?:{any_of('rising')}|{any_of('falling')}|{any_of('moving')})"


def _way(words: str) -> str:
    """Return the last group of change words in some words: `rising`, `falling`, `moving`, or nothing."""
    found = [
        (match.end(), group)
        for group in ("rising", "falling", "moving")
        for match in re.finditer(any_of(group), words, re.I)
    ]
    return max(found)[1] if found else ""


def _compared(stated: Claim | None, points: tuple[Claim, Claim], words: str, way: str) -> Check:
    """Return the check of two points, compared with the stated percentage or factor of the same change, if any."""
    before, after = points
    first, last = bounds(before), bounds(after)
    names = f"From {said(before)} to {said(after)}"
    factor = ratio(last, first)
    percent = _percent(factor)
    if stated is None:
        judged = _against(first, last, way)
        by = last - first if before.unit == "percent" else percent
        grown = _points_of(by) if before.unit == "percent" else _grown(factor, percent)
        ending = "" if judged == "derived" else f"; the text says that it was {way}"
        statement = f"{names} is {grown}{ending}."
        return check("change", judged, points, words=words, statement=statement, unit="percent", computed=by)
    rough = ratio(_rough(after), _rough(before))
    computed, unit = factor, "times"
    if stated.unit == "percent":
        # A stated decline is a number above nought: fell by 40 percent.
        sign = -1.0 if (last.high or 0) < (first.low or 0) else 1.0
        computed, rough, unit = percent.scaled(sign), _percent(rough).scaled(sign), "percent"
    judged = verdict(bounds(stated), computed, slack(stated), rough)
    ending = {
        "agrees": f", as stated ({said(stated)})",
        "within_rounding": f"; the text states {said(stated)}, which is as near as rounding allows",
        "overlaps": f"; the text states {said(stated)}, which it does not contradict",
        "disagrees": f"; the text states {said(stated)}, which differs",
    }[judged]
    return check(
        "change",
        judged,
        (stated, *points),
        words=words,
        statement=f"{names} is {_grown(factor, percent)}{ending}.",
        unit=unit,
        stated=bounds(stated),
        computed=computed,
    )


def _rough(claim: Claim) -> Interval:
    """Return the bounds of a point with what rounding may hide in it, at most a small part of the number."""
    size = max(abs(claim.low or 0.0), abs(claim.high or 0.0))
    step = precision(claim) / 2
    return bounds(claim).widened(min(step if size >= EXACT or size % 1 else 0.5, step, size * HIDDEN))


def _percent(factor: Interval) -> Interval:
    """Return the growth in percent that a factor is."""
    return (factor + Interval(-1, -1)).scaled(100)


def _points_of(by: Interval) -> str:
    """Say a change of a percentage: `28 percentage points more`."""
    more = (by.low or by.high or 0) >= 0
    shown = Interval(*(_tenth(side) for side in (by.low, by.high)))
    return f"{spread(shown if more else shown.scaled(-1))} percentage points {'more' if more else 'fewer'}"


def _tenth(side: float | None) -> float | None:
    """Round percentage points as percentages are: to a tenth, small ones to a hundredth."""
    return None if side is None else round(side, 1 if abs(side) >= 10 else 2)


def _against(first: Interval, last: Interval, way: str) -> str:
    """Return `disagrees` where the numbers go the other way than the verb, else `derived`: nothing to compare with."""
    up = None not in (first.high, last.low) and (last.low or 0) > (first.high or 0)
    down = None not in (first.low, last.high) and (last.high or 0) < (first.low or 0)
    return "disagrees" if (way == "rising" and down) or (way == "falling" and up) else "derived"


def _grown(factor: Interval, percent: Interval) -> str:
    """Say a growth in words: `2 times as many, 100% more`, `40% less`."""
    if factor.point is None or percent.point is None:
        return f"{spread(Interval(*(_two(side) for side in (factor.low, factor.high))))} times as much"
    if factor.point == 1:
        return "no change"
    if factor.point < 1:
        return f"{figure(-percent.point, 'percent')} less"
    times = f"{figure(_two(factor.point) or 1)} times as much, " if factor.point >= 1.5 else ""
    return f"{times}{figure(percent.point, 'percent')} more"


def _two(value: float | None) -> float | None:
    return None if value is None else round(value, 2)


def _stated(passage: Passage, i: int) -> Claim | None:
    """Return the percentage or factor of the same change: right before `from`, or right behind the second point."""
    claims = passage.claims
    pair_unit = claims[i].unit
    if i:
        candidate, gap = claims[i - 1], passage.between(i - 1, i)
        if candidate.unit in ("percent", "times") and candidate.unit != pair_unit:
            near = re.fullmatch(r"(?:\s+[\w'’-]+){0,4}?,?\s+(?:from|to)\s+(?:[a-z]+\s+){0,3}", gap, re.I)
            if near and _way(passage.lead(i - 1)[-40:] + " " + candidate.quote):
                return candidate
    if i + 2 < len(claims):
        candidate, gap = claims[i + 2], passage.between(i + 1, i + 2)
        tail = passage.tail(i + 2)[:25]
        if candidate.unit in ("percent", "times") and candidate.unit != pair_unit and APPOSED.fullmatch(gap):
            finite = candidate.quote.lower().endswith("ed") and "having" not in gap
            if _way(f"{gap} {candidate.quote} {tail}") and not finite and not re.match(r"\s+(?:of|in)\b", tail):
                return candidate
    return None


def _step(passage: Passage, i: int) -> Iterator[Check]:
    """Yield what stood before a stated growth, or stands after it: `rose by 15 to 212`, `up 4.3% to £1.97bn`."""
    step, end = passage.claims[i], passage.claims[i + 1]
    if step.low != step.high or end.low != end.high or step.low is None or end.low is None or end.unit == "times":
        return
    lead, between = passage.lead(i)[-45:], passage.between(i, i + 1)
    verb = hedged(rf"{_verbs()}\s*(?:by\b|some\b)?").search(lead)
    to = re.fullmatch(r"(?:\s+(?!from\b|to\b|and\b)[\w'’-]+){0,4}\s+to\s+(?:[a-z]+\s+){0,2}", between, re.I)
    if verb is None or to is None or re.search(r"\bfrom\s*\Z", lead):
        return
    way = _way(verb["license"])
    if way not in ("rising", "falling") or end.unit == "percent":
        return
    for j in range(i + 2, min(i + 5, len(passage.claims))):
        start_claim = passage.claims[j]
        if j not in passage.brackets and start_claim.unit == end.unit and FROM.search(passage.lead(j)):
            # Another verb between begins another change: `rose to 28, while imports fell from 31`.
            if _way(passage.between(i + 1, j)) or NOT_FROM.search(passage.between(i + 1, j)):
                break
            if step.unit == "percent":
                yield _compared(step, (start_claim, end), f"{verb['license']} … from", way)
            return
    sign = 1.0 if way == "rising" else -1.0
    if step.unit == "percent":
        factor = 1 + sign * step.low / 100
        if factor <= 0:
            return
        start = Interval(end.low / factor, end.low / factor)
    elif sort_of(step) == sort_of(end) and (step.unit == end.unit or not step.unit) and step.low < end.low:
        start = bounds(end) - bounds(step).scaled(sign)
    else:
        return
    growth = f"{'a rise' if sign > 0 else 'a fall'} of {said(step)}"
    yield check(
        "change",
        "derived",
        (end, step),
        words=f"{verb['license']} … to",
        statement=f"{capital(said(end))} after {growth} means {roughly(start, measured(end))} before it.",
        unit=end.unit,
        computed=start,
    )
