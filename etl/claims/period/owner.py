"""Which of a sentence's times is a number's own, which it shares with the numbers beside it, and which is another's."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.claims.context import Context
from etl.claims.period.dating import closed, dated_by, is_of_a_mark, is_when, lasting
from etl.claims.period.mine import distance, is_mine, is_set_against, next_behind, of_later_verb
from etl.claims.period.parts import Part, is_a_difference, lists, part_of, respectively
from etl.claims.period.times import COMPARED, Period
from etl.model import Quantity

FORECAST = re.compile(
    r"\b(?:forecasts?|outlook|guidance|estimates?|projections?|expectations?|targets?)\b", re.IGNORECASE
)
BEHIND = re.compile(r"\.?,?\s+\(?(?:(?:in|by|for|at|about|only)\s)?(?:the\s)?")
"""What stands between a number and a time right behind it."""
BRACKETS = re.compile(r"\([^()]*\)")


def own_time(context: Context) -> Period | None:
    """Return the time that is the number's own, or None."""
    dated = _right_before_bracket(context)
    if dated is not None:
        return dated
    head = _before_bracket(context)
    if head is not None:
        return own_time(replace(context, quantity=head))
    part = part_of(context)
    here = [
        dated
        for period in part.times or _open(context, part.before)
        if (dated := dated_by(context, period)) is not None
    ]
    matched = respectively(context, part, here)
    if matched is not None:
        return matched
    if len(here) > 1 and is_a_difference(context, here):
        return replace(here[0], last=here[-1].last, words=f"{here[0].words}, {here[-1].words}")
    here = lists(context, [period for period in here if period.first or period.last] or here)
    given = next((period for period in here if is_of_a_mark(context, period)), None)
    mine = [given] if given else [period for period in here if is_mine(context, part, period, period != here[0])]
    at = context.quantity.start
    behind_last = max((other.end for other in part.numbers if other.end <= at), default=at)
    opened = [period for period in mine if behind_last <= period.start < at]
    set_against = COMPARED.search(
        context.grammar.sentence.text, *(place - context.grammar.sentence.start for place in (behind_last, at))
    )
    behind = [period for period in mine if period.start > at] if set_against else []
    mine = _right_behind(context, mine, opened, behind_last) or opened or behind or mine
    chosen = min(mine, key=lambda period: distance(context, period), default=None)
    if chosen is not None and chosen.first is not None and chosen.start < at:
        chosen = lasting(context, chosen)
    if chosen is not None and is_when(context, chosen):
        since = chosen.words.lower().startswith("since")  # the deepest since 1979, when output fell 2%
        return replace(chosen, last=chosen.first) if since and chosen.first is not None else closed(chosen)
    return chosen


def _right_behind(context: Context, mine: list[Period], opened: list[Period], last: int) -> list[Period]:
    """`8s. in 1834, was 5s. three years later`: a time right behind a number, where that before stands so too."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    found = [period for period in mine if BEHIND.fullmatch(text, context.quantity.end - offset, period.start - offset)]
    theirs = all(BEHIND.fullmatch(text, last - offset, period.start - offset) for period in opened)
    return found if opened and theirs and last < context.quantity.start else []


def _open(context: Context, before: list[Period]) -> list[Period]:
    """Times of the parts before, but for those in brackets: `90 in Cork (1892); 40 in Kerry` leaves Kerry's unsaid."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    return [period for period in before if not text[: period.start - offset].endswith("(")]


def _is_of_another_time(context: Context, period: Period) -> bool:
    """`300 mills, up from 40 in 1990`, `In 1990 it had 300 mills, up from 40`: the one time is that of the other."""
    text, offset, quantity = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity
    if quantity.end <= period.start:
        return COMPARED.search(text, quantity.end - offset, period.start - offset) is not None
    return is_set_against(text, period.end - offset, quantity.start - offset, quantity.end - offset)


def shared_time(context: Context) -> Period | None:
    """Return the time of another number where the number's part of the sentence names that alone.

    `21,770 deaths from hunger in 1851, and 400,720 from disease`.
    """
    part = part_of(context)
    here = [dated for period in part.times if (dated := dated_by(context, period)) is not None]
    here = here or (part.times if _is_a_forecast(context, part) else [])
    if len({(period.first, period.last) for period in here}) != 1 or here[0].first is None or here[0].last is None:
        return None
    if here[0].start > context.quantity.start and of_later_verb(context, here[0]):
        return None
    if next_behind(context, part, here[0]) not in (None, context.quantity):
        return None
    if _is_of_another_time(context, here[0]) and not _is_a_forecast(context, part):
        return None
    return replace(here[0], rule="the one time that the sentence names")


def _is_a_forecast(context: Context, part: Part) -> bool:
    """`2015 income at $100m, up from a previous forecast of $50m`: a forecast is of the year of what it is held to."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    before = [other.end for other in part.numbers if other.end <= at]
    return bool(before) and FORECAST.search(text, before[-1] - offset, at - offset) is not None


def _right_before_bracket(context: Context) -> Period | None:
    """The time that stands right before the bracket a number is in: `London in 1832 (55,000 dead)`."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    opened = text.rfind("(", 0, at - offset)
    if opened < 0 or ")" in text[opened : at - offset]:
        return None
    close = text.find(")", at - offset)
    if any(at < period.start < close + offset for period in context.times):
        return None  # 252 houses in 1911 (253 in 1901)
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


def is_start_of_change(context: Context, period: Period) -> bool:
    """`By 1921 it had fallen from 38,302 to 33,336`: the year is that of the second number alone."""
    grammar, quantity = context.grammar, context.quantity
    one_year = period.first == period.last
    changes = grammar.lower(quantity.first - 1) == "from" and grammar.lower(quantity.last) == "to"
    return one_year and changes and period.start < quantity.start
