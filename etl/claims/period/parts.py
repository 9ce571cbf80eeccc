"""The part of a sentence around a number, and the times in it that go together: lists, pairs, the ends of a change."""

from __future__ import annotations

import itertools
import re
from bisect import bisect, bisect_left
from dataclasses import dataclass, replace

from etl.claims.context import Context
from etl.claims.period.times import Period
from etl.lexicon import words
from etl.model import Quantity

DIFFERENCE = re.compile(
    r",\s+(?:an?|the)\s+(?:\w+\s+)?(?:rise|increase|gain|growth|jump|decline|decrease|fall|drop|reduction|loss|change)\s+of\s+"
    r"(?:[a-z]+\s+){0,3}$"
)
FROM_TO = re.compile(r"\bfrom\b[^;]{1,90}\bto\b")
BY = re.compile(r"\bby\s(?:[a-z]+\s){0,3}$")
"""`fell from 500 in 1929 to 200 in 1933; prices fell by a third`: a change too is of the years between."""
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
LISTED = re.compile(r"(?:,|,?\s+(?:and|or)\b)\s*(?P<again>again\s+)?(?:in\s+)?")
"""What stands between the years of a list."""
AGAIN = re.compile(r"and again$")
REACH = 12
"""Times and numbers on either side that are looked at: a bound, so that a sentence without an end takes linear time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The times and numbers among which a number's own time is looked for, and the times of the parts before."""

    times: list[Period]
    before: list[Period]
    numbers: list[Quantity]


def part_of(context: Context) -> Part:
    """The part of the sentence that semicolons set off around the number: its times, and the numbers near by."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    first, last = offset + text.rfind(";", 0, at - offset) + 1, offset + (text.find(";", at - offset) % (len(text) + 1))
    times = [period for period in context.times if first <= period.start < last]
    if len(times) > 2 * REACH:
        place = bisect(times, at, key=lambda period: period.start)
        times = [*times[:1], *times[max(1, place - REACH) : place + REACH]]
    every = context.grammar.reading.quantities
    low = bisect_left(every, first, key=lambda number: number.start)
    high = bisect_left(every, last, key=lambda number: number.start)
    if high - low > 2 * REACH:
        place = bisect(every, at, key=lambda number: number.start)
        low, high = max(low, place - REACH), min(high, place + REACH)
    numbers = list(every[low:high])
    before = [period for period in context.times if period.start < first][-REACH:]
    return Part(times=times, before=before, numbers=numbers)


def respectively(context: Context, part: Part, here: list[Period]) -> Period | None:
    """`rose by 5% and 4% in 2012 and 2013 (respectively)`: to each number the time in its place."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    numbers = part.numbers
    if len(here) < 2 or len(numbers) % len(here):
        return None
    if not RESPECTIVELY.search(text, min(numbers[0].start, here[0].start) - offset):
        spans = [(number.start, number.end) for number in numbers], [(period.start, period.end) for period in here]
        pairs = [pair for span in spans for pair in itertools.pairwise(span)]
        if len(numbers) != len(here) or not all(LISTED.fullmatch(text, a[1] - offset, b[0] - offset) for a, b in pairs):
            return None
    return here[numbers.index(context.quantity) % len(here)]


def is_a_difference(context: Context, here: list[Period]) -> bool:
    """`from 26 in 1990 to 7 in 2015, a decline of 73 per cent`: the difference is of the years between."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    bounds = here[0].first, here[0].last, here[-1].first, here[-1].last
    if here[-1].end > at or None in bounds or here[0].start >= here[-1].start:
        return False
    if FROM_TO.search(text, here[0].start - offset - 60 if here[0].start - offset > 60 else 0, here[-1].start - offset):
        verb, parted = context.grammar.verb(context.anchor), ";" in text[here[-1].end - offset : at - offset]
        changes = verb is not None and context.grammar.lemma(verb) in words("counted", "changes")
        if parted and changes and BY.search(text, max(0, at - offset - 30), at - offset):
            return True
    return DIFFERENCE.search(text, max(0, at - offset - 60), at - offset) is not None


def lists(context: Context, here: list[Period]) -> list[Period]:
    """Make one of the years of a list: `in 1563, 1593 and 1603`; of `in 1623 and again in 1635` it is the first."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    found: list[Period] = []
    for period in here:
        listed = LISTED.fullmatch(text, found[-1].end - offset, period.start - offset) if found else None
        if listed is None or found[-1].last is None or period.first is None:
            found.append(period)
        elif listed["again"] or AGAIN.search(found[-1].words):
            found[-1] = replace(found[-1], end=period.end, words=f"{found[-1].words} and again")
        else:
            words_so_far = f"{found[-1].words}, {period.words}"
            found[-1] = replace(found[-1], last=period.last, end=period.end, words=words_so_far)
    return found
