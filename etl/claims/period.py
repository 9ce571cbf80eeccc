"""The years a number refers to: from its sentence, else the sentence just before it, else the heading."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.claims.context import NOUNS, Context, Grammar
from etl.claims.times import MONTH_NAMES, Period, periods_of
from etl.lexicon import words
from etl.model import Reading

HEADING = re.compile(r"\b(1\d{3}|20\d{2})(?:\s?[–—/-]\s?(1\d{3}|20\d{2}|\d\d))?\b")
OTHER_TIME = re.compile(
    r"""\b(?:during|in|before|after|since|throughout|under)\s(?:the|his|her|their|its|this|that)\s(?:\w+\s)?
            (?:war|famine|purge|revolution|reign|rule|regime|lifetime|career|siege|epidemic|conflict|government|period)\b
      | \b(?:today|nowadays|currently|in\srecent\s\w+|at\spresent)\b | \bha(?:s|ve)\s(?:\w+\s)?(?:\w+e[dn]|been)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A sentence that speaks of another time, or of none in particular, is not of the years of the sentence before."""
NEAR = 2
"""Sentences back that may lend their year: the one before, or the one before that."""
DATED = re.compile(
    r"\b(?:in|on|by|at|during|until|till|from|between|throughout|of|early|late|mid|to|and|spring|summer|autumn|winter"
    r"|[A-Z][a-z]+)[\s-]+$"
)
"""What stands before a time that dates its clause; in `the 1825 revolt` the year is part of a name."""
BREAK = re.compile(r";|,?\s(?:and|but|while|whereas)\s(?:by|in|from|since|until|during|between|on)\b")
"""Where a new clause with a time of its own begins: `..., and by 1936 this had risen to 90%`."""

UNKNOWN = Period(first=None, last=None, basis="", rule="not stated", words="")


def read_period(context: Context) -> Period:
    """Return the years of the claim, or UNKNOWN; a time that belongs to another number is never taken."""
    reading = context.grammar.reading
    year = _year_in_force(context.before)
    here = [period for period in periods_of(reading, year) if not _names_a_thing(context.grammar, period)]
    mine = [period for period in here if _is_mine(context, period)]
    if mine:
        chosen = min(mine, key=lambda period: _distance(context, period))
        if _is_start_of_change(context, chosen):
            return UNKNOWN
        if year is None or not _holds_century(chosen, year):
            return chosen
        return Period(first=year, last=year, basis="paragraph", rule="the year the paragraph is in", words=str(year))
    if OTHER_TIME.search(reading.sentence.text) or context.quantity.kind == "age" or _is_state(context):
        return UNKNOWN
    return _lent(context, year)


def _is_state(context: Context) -> bool:
    """`The country has 47 counties`, `they had two children`: a state is not of the year told of before."""
    grammar = context.grammar
    verbs = [j for j in grammar.ancestors(context.anchor) if grammar.is_verb(j)]
    past = any(grammar.syntax.tags[j] in ("VBD", "VBN") for j in verbs)
    if not verbs or grammar.lemma(verbs[0]) in words("credit", "verbs"):
        return False
    return not past or grammar.lemma(verbs[0]) == "have"


def _is_start_of_change(context: Context, period: Period) -> bool:
    """`By 1921 it had fallen from 38,302 to 33,336`: the year is that of the second number alone."""
    grammar, quantity = context.grammar, context.quantity
    one_year = period.first == period.last
    changes = grammar.lower(quantity.first - 1) == "from" and grammar.lower(quantity.last) == "to"
    return one_year and changes and period.start < quantity.start


def _lent(context: Context, year: int | None) -> Period:
    """Years of the sentence before, if it names one time alone, else those of the heading."""
    for before in context.before[: -NEAR - 1 : -1]:
        all_times, datings = _times_of(context, before)
        if OTHER_TIME.search(before.sentence.text) and not datings:
            return UNKNOWN
        spans = {(time.first or time.last, time.last or time.first) for time in all_times}
        closed = [time for time in datings if time.first is not None and time.last is not None]
        if len(spans) == 1 and closed:
            return replace(_widened(context, closed[0]), basis="paragraph", rule="a sentence before")
        if any(time.first_year is not None for time in before.times):
            break
    heading = _heading(context.grammar.sentence.headings)
    if year is None or heading.first is None or heading.last is None:
        return heading if year is None else UNKNOWN
    return heading if heading.first <= year <= heading.last else UNKNOWN


def _widened(context: Context, lent: Period) -> Period:
    """The range of years named before in the paragraph that the lent year lies in: the paragraph is of all of it."""
    for before in context.before[::-1]:
        for period in periods_of(before, None):
            first, last, year = period.first, period.last, lent.first
            if first is None or last is None or year is None:
                continue
            if first < last < first + 10 and first <= year <= last:
                return period
    return lent


def _times_of(context: Context, before: Reading) -> tuple[list[Period], list[Period]]:
    """All times of an earlier sentence, and those that date it: dates do, decades and bare years in names do not."""
    year = _year_in_force(context.before[: context.before.index(before)])
    text, offset = before.sentence.text, before.sentence.start
    wide = {time.start for time in before.times if time.kind in ("decade", "century")}
    days = {time.start for time in before.times if time.kind == "date" and not time.quote.isdigit()}
    every = periods_of(before, year)
    exact = (period for period in every if period.start not in wide)
    return every, [period for period in exact if period.start in days or DATED.search(text, 0, period.start - offset)]


def _is_mine(context: Context, period: Period) -> bool:
    """A time right behind another number is that number's; one before all numbers, or behind this one, may be its own.

    Behind the last number it is of all only where no other time stands between; a later verb keeps its own.
    """
    if period.start > context.quantity.start and _of_later_verb(context, period):
        return False
    reading, quantity = context.grammar.reading, context.quantity
    text, offset = reading.sentence.text, reading.sentence.start
    starts = [other.start for other in reading.quantities]
    behind = [start for start in starts if start < period.start]
    if not behind or behind[-1] == quantity.start:
        return True
    owner = behind[-1]
    broken = BREAK.search(text, owner - offset, period.start - offset) is not None
    if owner < quantity.start:
        following = next((start for start in starts if start > period.start), None)
        return broken and following == quantity.start
    between = [
        time for time in reading.times if quantity.end <= time.start < period.start and time.first_year is not None
    ]
    return owner == starts[-1] and not broken and not between


def _of_later_verb(context: Context, period: Period) -> bool:
    """`They had two children and adopted a third in 1921`: the year is of the second verb alone."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    theirs = grammar.verb(i) if i is not None else None
    mine = grammar.verb(context.anchor)
    if theirs is None or mine is None or theirs == mine or grammar.label(theirs) != "conj":
        return False
    return mine in grammar.ancestors(theirs)


def _token_at(grammar: Grammar, period: Period) -> int | None:
    return next((token.i for token in grammar.tokens if token.start == period.start), None)


def _names_a_thing(grammar: Grammar, period: Period) -> bool:
    """`an 1884 infection left him`, `the 1825 revolt by soldiers`: the year names a thing, and dates no clause."""
    i = _token_at(grammar, period)
    if i is None or grammar.label(i) not in ("nummod", "compound", "amod", "nmod"):
        return False
    thing = grammar.head(i)
    while grammar.label(thing) in ("compound", "nmod"):
        thing = grammar.head(thing)
    month = grammar.lower(thing).capitalize() in MONTH_NAMES or grammar.lower(thing) in ("day", "eve")
    return thing > i and not month and grammar.pos(thing) in NOUNS and grammar.label(thing) != "pobj"


def _distance(context: Context, period: Period) -> tuple[int, int]:
    """Nearness in the grammar, a time within the counted phrase first; then in the text."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    i = context.anchor if i is None else i
    noun = grammar.head(context.anchor) if grammar.label(context.anchor) == "nummod" else context.anchor
    inside = noun in grammar.ancestors(i) and i > noun
    return (0 if inside else grammar.steps(context.anchor, i)), abs(period.start - context.quantity.start)


def _holds_century(period: Period, year: int) -> bool:
    """A century names no year where the paragraph is in one of it."""
    first, last = period.first, period.last
    return first is not None and last is not None and last - first >= 99 and first <= year <= last


def _year_in_force(before: tuple[Reading, ...]) -> int | None:
    """The year last named in the paragraph, which dates without one belong to."""
    for reading in reversed(before):
        years = [time.last_year for time in reading.times if time.last_year and time.kind in ("date", "year")]
        if years:
            return years[-1]
    return None


def _heading(headings: tuple[str, ...]) -> Period:
    for heading in reversed(headings):
        match = HEADING.search(heading)
        if match:
            first = int(match[1])
            last = int(match[2] or first)
            last = last if last > 99 else first // 100 * 100 + last
            return Period(first=first, last=last, basis="section", rule="the heading", words=heading)
    return UNKNOWN
