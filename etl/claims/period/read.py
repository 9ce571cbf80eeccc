"""The years a number refers to: from its sentence, else the sentences before it, else the heading."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from etl.claims.context import Context
from etl.claims.period.clock import Clock, is_perfect
from etl.claims.period.owner import is_start_of_change, own_time, shared_time
from etl.claims.period.times import Period
from etl.lexicon import words
from etl.years import in_full

HEADING = re.compile(
    r"\b(?P<first>1\d{3}|20\d{2})(?:(?:\s?[–—/-]\s?|\s(?:to|until|till|and|through)\s)(?P<last>1\d{3}|20\d{2}|\d\d))?\b|\b(?P<decade>(?:1\d|20)\d0)s\b"
)
"""`1932–1939: Major crises`, `The flood of 1824`, `Unrest in the 1890s`."""
NEAR = 20
"""Characters before a time that are looked at."""
OF_THE = re.compile(r"\bof\sthe\s(?:(?:early|mid|late)[\s-])?$")
AT_THAT_TIME = re.compile(r"\b(?:at\s(?:that|the\ssame)\s(?:time|date)|by\sthen)\b", re.IGNORECASE)
DURING = re.compile(
    r"\b(?:during|throughout|under|in)\s(?:the|his|her|their|its|this|that)\s(?:[\w'’-]+\s){0,4}"
    r"(?:war|famine|reign|rule|siege|epidemic|conflict|period)\b",
    re.IGNORECASE,
)
"""`during the reign of George III`: below a heading with years, it is that reign's."""
EVENT = 20
"""Years of a heading's stretch at most that one event takes."""
HAPPENINGS = frozenset({"deaths", "casualties", "deportations", "imprisonment", "destruction"})
"""Topics of what happened once, though it be said in the present: `the official figure is 20 million deaths`."""
UNKNOWN = Period(first=None, last=None, basis="", rule="not stated", words="")


def read_period(context: Context, topic: str) -> Period:
    """Return the years of the claim, or UNKNOWN; a time that belongs to another number is never taken."""
    now = context.clock.now
    chosen = own_time(context)
    if chosen is not None:
        if (chosen.first is None and chosen.last is None) or is_start_of_change(context, chosen):
            return UNKNOWN
        if now is None or not _of_a_century(context, chosen, now.last):
            return chosen
        return Period(
            first=now.first, last=now.last, basis="paragraph", rule="the year the paragraph is in", words=str(now.last)
        )
    if context.quantity.kind == "age" or (topic == "biography" and context.quantity.kind == "measure"):
        return UNKNOWN
    pointed = context.clock.present or _is_then(context.grammar.sentence.text)
    if not pointed and topic not in HAPPENINGS and _is_state(context, topic):
        return UNKNOWN
    return shared_time(context) or _lent(context)


def _is_state(context: Context, topic: str) -> bool:
    """`The country has 47 counties`, `they had two children`: a state is not of the year told of before."""
    grammar = context.grammar
    verbs = [j for j in grammar.ancestors(context.anchor) if grammar.is_verb(j)]
    told = bool(verbs) and grammar.lemma(verbs[0]) in words("credit", "verbs")
    if not verbs or (told and grammar.child(verbs[0], "auxpass") is None):
        return False
    owned = topic == "biography" and grammar.lemma(verbs[0]) == "have"
    return owned or not any(grammar.tense(verb) == "past" for verb in verbs)


def _lent(context: Context) -> Period:
    """Years of the sentences before, where the paragraph plainly stands in them, else those of the heading."""
    clock, text = context.clock, context.grammar.sentence.text
    heading = _heading(context.grammar.sentence.headings)
    if clock == Clock() and _is_during(text) and not is_perfect(text):
        return heading
    open_end = clock.lent is not None and clock.lent.last is None
    if clock.astray or clock.strays(text) or ((open_end or not clock.present) and is_perfect(text)):
        return UNKNOWN
    if clock.lent is not None and clock.begun and _is_of_event(heading, clock.lent):
        return heading
    if clock.lent is not None:
        return replace(clock.lent, basis="paragraph", rule="a sentence before")
    if clock.now is not None and _is_then(text):
        first, last = clock.now.first, clock.now.last
        return Period(first=first, last=last, basis="paragraph", rule="the year last named", words=str(last))
    if clock.now is None or heading.first is None or heading.last is None:
        return heading if clock.now is None else UNKNOWN
    return heading if heading.first <= clock.now.last <= heading.last else UNKNOWN


@lru_cache(maxsize=64)
def _is_then(text: str) -> bool:
    return AT_THAT_TIME.search(text) is not None


@lru_cache(maxsize=64)
def _is_during(text: str) -> bool:
    return DURING.search(text) is not None


def _is_of_event(heading: Period, begun: Period) -> bool:
    """`The plague began in 1664` below `1665–1666 plague of London`: what follows is of the plague's years."""
    if heading.first is None or heading.last is None or begun.first is None or heading.last - heading.first > EVENT:
        return False
    within = heading.first <= begun.first <= heading.last
    named = any(word.lower() in words("time", "spans") for word in heading.words.split())
    return heading.first < heading.last and (named or not within)


def _of_a_century(context: Context, period: Period, year: int) -> bool:
    """`the largest epidemic of the late 19th century` names no year where the paragraph is in one of that century."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    place = period.start - offset
    if period.first is None or period.last is None or "centur" not in period.words:
        return False
    return OF_THE.search(text, max(0, place - NEAR), place) is not None and period.first <= year <= period.last


def _heading(headings: tuple[str, ...]) -> Period:
    for heading in reversed(headings):
        match = HEADING.search(heading)
        if match:
            first = int(match["first"] or match["decade"])
            last = first + 9 if match["decade"] else in_full(first, int(match["last"] or first))
            return Period(first=first, last=last, basis="section", rule="the heading", words=heading)
    return UNKNOWN
