"""Whether a time is a number's own or that of a number beside it: by order, by what parts them, by the verbs."""

from __future__ import annotations

import re

from etl.claims.context import Context
from etl.claims.period.dating import is_when, token_at
from etl.claims.period.marks import is_a_mark
from etl.claims.period.parts import Part
from etl.claims.period.times import COMPARED, Period
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


SET_AGAINST = re.compile(
    r"\b(?:(?:up|down)(?:\s\w+)?\sfrom|(?:as\s)?compared\s(?:with|to)|as\sagainst|versus)\s(?:[a-z]+\s){0,3}$"
)
EARLIER = re.compile(
    r"\s*(?:[\w-]+\s){0,3}?(?:previously|before|earlier|formerly)\b|\s*(?:[a-z]+\s)?(?:[.;:)]|,\s[a-z]|$)"
)
"""`compared with 300.`, `compared with 300 cases before`; but `compared with 300 in Bradford` is of the same time."""


BRACKETED = re.compile(r"\):?\s+")
BEFORE = re.compile(r"[^(),;]{0,30}\(")
"""`lake surface (1911) 47,232 acres`: a year in brackets right before a number is that number's."""


def _in_bracket_of_another(context: Context, part: Part, period: Period) -> bool:
    """`The town had 252 houses in 1911 (253 in 1901)`, `its area is 90 acres, of lakes (1911) 40 acres`."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    opened = text.rfind("(", max(0, period.start - offset - 60), period.start - offset)
    if opened < 0 or ")" in text[opened : period.start - offset] or at > period.start:
        return False
    inside = any(opened < other.start - offset < period.start - offset for other in part.numbers)
    return at - offset < opened and (inside or next_behind(context, part, period) is not None)


def next_behind(context: Context, part: Part, period: Period) -> Quantity | None:
    """The number right behind a year in brackets that no number stands before: `of lakes (1911) 40 acres`."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    if any(BEFORE.fullmatch(text, other.end - offset, period.start - offset) for other in part.numbers):
        return None
    behind = (n for n in part.numbers if BRACKETED.fullmatch(text, period.end - offset, n.start - offset))
    return next(behind, None)


def is_set_against(text: str, start: int, place: int, end: int) -> bool:
    """Tell whether a number is what stood at another time, which is not said: `60, up from 40.`

    >>> text = "In 1990 it had 60 mills, up from 40."
    >>> is_set_against(text, 7, 33, 35), is_set_against(text, 7, 15, 17)
    (True, False)
    """
    against = SET_AGAINST.search(text, max(start, place - 40), place)
    if against is None:
        return False
    return against[0].startswith(("up", "down")) or EARLIER.match(text, end) is not None


def is_mine(context: Context, part: Part, period: Period, after_another: bool) -> bool:
    """A time right behind another number is that number's; one before all numbers, or behind this one, may be its own.

    Behind the last number it is of all only where no other time stands between; a later verb keeps its own.
    """
    if period.start > context.quantity.start and of_later_verb(context, period):
        return False
    quantity = context.quantity
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    if next_behind(context, part, period) == quantity:
        return True
    if _in_bracket_of_another(context, part, period):
        return False
    behind_time = period.end <= quantity.start
    if behind_time and is_set_against(text, period.end - offset, quantity.start - offset, quantity.end - offset):
        return False
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


def of_later_verb(context: Context, period: Period) -> bool:
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


def distance(context: Context, period: Period) -> tuple[bool, int, int]:
    """Nearness: under the number's own verb or within the counted phrase first; then in grammar, then in text."""
    grammar = context.grammar
    i = token_at(grammar, period)
    i = context.anchor if i is None else i
    noun = grammar.head(context.anchor) if grammar.label(context.anchor) == "nummod" else context.anchor
    inside = noun in grammar.ancestors(i) and i > noun
    away = not inside and grammar.verb(i) != grammar.verb(context.anchor)
    return away, (0 if inside else grammar.steps(context.anchor, i)), abs(period.start - context.quantity.start)
