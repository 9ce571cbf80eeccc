"""Which of a sentence's times is a number's own, which it shares with the numbers beside it, and which is another's."""

from __future__ import annotations

import itertools
import re
from bisect import bisect
from dataclasses import dataclass, replace

from etl.claims.context import Context
from etl.claims.period.dating import closed, dated_by, is_of_a_mark, is_when, lasting, token_at
from etl.claims.period.marks import is_a_mark
from etl.claims.period.times import COMPARED, Period
from etl.lexicon import words
from etl.model import Quantity

BREAK = re.compile(r";|,?\s(?:and|but|while|whereas)\s(?:by|in|from|since|until|during|between|on)\b")
"""Where a new clause with a time of its own begins: `..., and by 1936 this had risen to 90%`."""
NAMED_NEXT = re.compile(r"(?:[,;]|\band)\s(?:the\s)?(?:[A-Z][\w'’-]*\s){1,4}\($")
"""`killed 17 million, and the Great Frost (1709) 600,000`: the year is of the second name and its number."""
FRONTED = re.compile(
    r"(?:[,;:]|\b(?:and|but|while|whereas))[\s,]*"
    r"(?:\b(?:in|by|from|since|until|during|between|on|at|about|some|only|just|the)[\s,]+){0,3}$"
)
"""A second time that opens a clause is of the number after it: `340 looms in 1790 and, forty years later, 2,100`."""
BASE = re.compile(r"\s+(?:the|that|those|as|what|its|their)\b")
"""Behind a factor stands what it is measured against, of another time: `six times the figure of 2014`."""
DIFFERENCE = re.compile(
    r",\s+(?:an?|the)\s+(?:\w+\s+)?(?:rise|increase|gain|growth|jump|decline|decrease|fall|drop|reduction|loss|change)\s+of\s+"
    r"(?:[a-z]+\s+){0,3}$"
)
FROM_TO = re.compile(r"\bfrom\b[^;]{1,90}\bto\b")
BY = re.compile(r"\bby\s(?:[a-z]+\s){0,3}$")
"""`fell from 500 in 1929 to 200 in 1933; prices fell by a third`: a change too is of the years between."""
FORECAST = re.compile(
    r"\b(?:forecasts?|outlook|guidance|estimates?|projections?|expectations?|targets?)\b", re.IGNORECASE
)
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
LISTED = re.compile(r"(?:,|,?\s+(?:and|or)\b)\s*(?P<again>again\s+)?(?:in\s+)?")
"""What stands between the years of a list."""
AGAIN = re.compile(r"and again$")
BRACKETS = re.compile(r"\([^()]*\)")
REACH = 12
"""Times and numbers on either side that are looked at: a bound, so that a sentence without an end takes linear time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The times and numbers among which a number's own time is looked for, and the times of the parts before."""

    times: list[Period]
    before: list[Period]
    numbers: list[Quantity]


def own_time(context: Context) -> Period | None:
    """Return the time that is the number's own, or None."""
    dated = _right_before_bracket(context)
    if dated is not None:
        return dated
    head = _before_bracket(context)
    if head is not None:
        return own_time(replace(context, quantity=head))
    part = _part(context)
    here = [
        dated
        for period in part.times or _open(context, part.before)
        if (dated := dated_by(context, period)) is not None
    ]
    matched = _respectively(context, part, here)
    if matched is not None:
        return matched
    if len(here) > 1 and _is_a_difference(context, here):
        return replace(here[0], last=here[-1].last, words=f"{here[0].words}, {here[-1].words}")
    here = _lists(context, [period for period in here if period.first or period.last] or here)
    given = next((period for period in here if is_of_a_mark(context, period)), None)
    mine = [given] if given else [period for period in here if _is_mine(context, part, period, period != here[0])]
    at = context.quantity.start
    behind_last = max((other.end for other in part.numbers if other.end <= at), default=at)
    opened = [period for period in mine if behind_last <= period.start < at]
    set_against = COMPARED.search(
        context.grammar.sentence.text, *(place - context.grammar.sentence.start for place in (behind_last, at))
    )
    behind = [period for period in mine if period.start > at] if set_against else []
    mine = opened or behind or mine
    chosen = min(mine, key=lambda period: _distance(context, period), default=None)
    if chosen is not None and chosen.first is not None and chosen.start < at:
        chosen = lasting(context, chosen)
    return closed(chosen) if chosen is not None and is_when(context, chosen) else chosen


def _open(context: Context, before: list[Period]) -> list[Period]:
    """Times of the parts before, but for those in brackets: `90 in Cork (1892); 40 in Kerry` leaves Kerry's unsaid."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    return [period for period in before if not text[: period.start - offset].endswith("(")]


def shared_time(context: Context) -> Period | None:
    """Return the time of another number where the number's part of the sentence names that alone.

    `21,770 deaths from hunger in 1851, and 400,720 from disease`.
    """
    part = _part(context)
    here = [dated for period in part.times if (dated := dated_by(context, period)) is not None]
    here = here or (part.times if _is_a_forecast(context, part) else [])
    if len({(period.first, period.last) for period in here}) != 1 or here[0].first is None or here[0].last is None:
        return None
    if here[0].start > context.quantity.start and _of_later_verb(context, here[0]):
        return None
    return replace(here[0], rule="the one time that the sentence names")


def _is_a_forecast(context: Context, part: Part) -> bool:
    """`2015 income at $100m, up from a previous forecast of $50m`: a forecast is of the year of what it is held to."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    before = [other.end for other in part.numbers if other.end <= at]
    return bool(before) and FORECAST.search(text, before[-1] - offset, at - offset) is not None


def _part(context: Context) -> Part:
    """The part of the sentence that semicolons set off around the number: its times, and the numbers near by."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    first, last = offset + text.rfind(";", 0, at - offset) + 1, offset + (text.find(";", at - offset) % (len(text) + 1))
    times = [period for period in context.times if first <= period.start < last]
    numbers = [other for other in context.grammar.reading.quantities if first <= other.start < last]
    if len(times) > 2 * REACH:
        place = bisect(times, at, key=lambda period: period.start)
        times = [*times[:1], *times[max(1, place - REACH) : place + REACH]]
    if len(numbers) > 2 * REACH:
        place = bisect(numbers, at, key=lambda number: number.start)
        numbers = numbers[max(0, place - REACH) : place + REACH]
    before = [period for period in context.times if period.start < first][-REACH:]
    return Part(times=times, before=before, numbers=numbers)


def _right_before_bracket(context: Context) -> Period | None:
    """The time that stands right before the bracket a number is in: `London in 1832 (55,000 dead)`."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    opened = text.rfind("(", 0, at - offset)
    if opened < 0 or ")" in text[opened : at - offset]:
        return None
    return next((period for period in context.times if period.end - offset == opened - 1), None)


def _before_bracket(context: Context) -> Quantity | None:
    """The number that a bracket breaks down, for one in the bracket: `4,000 houses (1,200 of them inns)`."""
    text, offset, quantity = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity
    opened = text.rfind("(", 0, quantity.start - offset)
    bracket = BRACKETS.match(text, opened) if opened >= 0 else None
    if bracket is None or not bracket.start() < quantity.start - offset < bracket.end():
        return None
    if any(bracket.start() < period.start - offset < bracket.end() for period in context.times):
        return None
    before = [other for other in context.grammar.reading.quantities if other.end <= opened + offset]
    return before[-1] if before else None


def _respectively(context: Context, part: Part, here: list[Period]) -> Period | None:
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


def _is_a_difference(context: Context, here: list[Period]) -> bool:
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


def _lists(context: Context, here: list[Period]) -> list[Period]:
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


def is_start_of_change(context: Context, period: Period) -> bool:
    """`By 1921 it had fallen from 38,302 to 33,336`: the year is that of the second number alone."""
    grammar, quantity = context.grammar, context.quantity
    one_year = period.first == period.last
    changes = grammar.lower(quantity.first - 1) == "from" and grammar.lower(quantity.last) == "to"
    return one_year and changes and period.start < quantity.start


def _is_mine(context: Context, part: Part, period: Period, after_another: bool) -> bool:
    """A time right behind another number is that number's; one before all numbers, or behind this one, may be its own.

    Behind the last number it is of all only where no other time stands between; a later verb keeps its own.
    """
    if period.start > context.quantity.start and _of_later_verb(context, period):
        return False
    quantity = context.quantity
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    if quantity.unit == "times" and BASE.match(text, quantity.end - offset) and period.start > quantity.start:
        return any(
            quantity.end <= other.start < period.start and is_a_mark(text, other.start - offset, other.end - offset)
            for other in part.times
        )
    starts = [
        other.start
        for other in part.numbers
        if not period.start <= other.start < period.end
        and (other.kind != "duration" or other == quantity or quantity.kind == "duration")
    ]
    behind = [start for start in starts if start < period.start]
    if not behind or is_when(context, period):
        return True
    owner = behind[-1]
    following = next((start for start in starts if start > period.start), None)
    fronted = following is not None and after_another and FRONTED.search(text, owner - offset, period.start - offset)
    if owner == quantity.start:
        return not fronted
    broken = bool(fronted) or any(
        pattern.search(text, owner - offset, period.start - offset) for pattern in (BREAK, NAMED_NEXT)
    )
    if owner < quantity.start:
        against = COMPARED.search(text, period.end - offset, quantity.start - offset) is not None
        return following == quantity.start and not against and (broken or _of_my_verb(context, period, owner))
    between = any(quantity.end <= other.start < period.start for other in part.times)
    apart = owner > quantity.start and COMPARED.search(text, quantity.end - offset, owner - offset) is not None
    return owner == starts[-1] and not broken and not between and not apart


def _of_my_verb(context: Context, period: Period, owner: int) -> bool:
    """`One outbreak took 900, while the plague of 1479 took 400`: the year stands under a verb of the second number."""
    grammar = context.grammar
    i = token_at(grammar, period)
    theirs = grammar.verb(i) if i is not None else None
    other = next(quantity for quantity in grammar.reading.quantities if quantity.start == owner)
    first = grammar.verb(other.last - 1)
    return theirs is not None and theirs in grammar.ancestors(context.anchor) and first != theirs


def _of_later_verb(context: Context, period: Period) -> bool:
    """`They had two children and adopted a third in 1921`: the year is of the second verb alone."""
    grammar = context.grammar
    i = token_at(grammar, period)
    theirs = grammar.verb(i) if i is not None else None
    mine = grammar.verb(context.anchor)
    if theirs is None or mine is None or theirs == mine or grammar.label(theirs) != "conj":
        return False
    if grammar.syntax.tags[theirs] == "VBN" and grammar.child(theirs, "aux", "auxpass", "nsubj", "nsubjpass") is None:
        return False
    return mine in grammar.ancestors(theirs)


def _distance(context: Context, period: Period) -> tuple[bool, int, int]:
    """Nearness: under the number's own verb or within the counted phrase first; then in grammar, then in text."""
    grammar = context.grammar
    i = token_at(grammar, period)
    i = context.anchor if i is None else i
    noun = grammar.head(context.anchor) if grammar.label(context.anchor) == "nummod" else context.anchor
    inside = noun in grammar.ancestors(i) and i > noun
    away = not inside and grammar.verb(i) != grammar.verb(context.anchor)
    return away, (0 if inside else grammar.steps(context.anchor, i)), abs(period.start - context.quantity.start)
