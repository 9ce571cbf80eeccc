"""The years a number refers to: from its sentence, else the sentence just before it, else the heading."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.claims.context import NOUNS, Context, Grammar
from etl.claims.clock import OTHER_TIME
from etl.claims.times import Period, periods_of
from etl.claims.undated import MONTHS
from etl.lexicon import words
from etl.years import in_full

HEADING = re.compile(r"\b(1\d{3}|20\d{2})(?:\s?[–—/-]\s?(1\d{3}|20\d{2}|\d\d))?\b")
BREAK = re.compile(r";|,?\s(?:and|but|while|whereas)\s(?:by|in|from|since|until|during|between|on)\b")
"""Where a new clause with a time of its own begins: `..., and by 1936 this had risen to 90%`."""

UNKNOWN = Period(first=None, last=None, basis="", rule="not stated", words="")


def read_period(context: Context) -> Period:
    """Return the years of the claim, or UNKNOWN; a time that belongs to another number is never taken."""
    reading = context.grammar.reading
    now = context.clock.now
    here = [period for period in periods_of(reading, now) if not _names_a_thing(context.grammar, period)]
    mine = [period for period in here if _is_mine(context, period)]
    if mine:
        chosen = min(mine, key=lambda period: _distance(context, period))
        if _is_start_of_change(context, chosen):
            return UNKNOWN
        if now is None or not _holds_century(chosen, now.last):
            return chosen
        return Period(
            first=now.first, last=now.last, basis="paragraph", rule="the year the paragraph is in", words=str(now.last)
        )
    if OTHER_TIME.search(reading.sentence.text) or context.quantity.kind == "age" or _is_state(context):
        return UNKNOWN
    return _lent(context)


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


def _lent(context: Context) -> Period:
    """Years of the sentences before, where the paragraph plainly stands in them, else those of the heading."""
    clock = context.clock
    if clock.astray:
        return UNKNOWN
    if clock.lent is not None:
        return replace(clock.lent, basis="paragraph", rule="a sentence before")
    heading = _heading(context.grammar.sentence.headings)
    if clock.now is None or heading.first is None or heading.last is None:
        return heading if clock.now is None else UNKNOWN
    return heading if heading.first <= clock.now.last <= heading.last else UNKNOWN


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
    return next((token.i for token in grammar.tokens if token.start == period.at), None)


def _names_a_thing(grammar: Grammar, period: Period) -> bool:
    """`an 1884 infection left him`, `the 1825 revolt by soldiers`: the year names a thing, and dates no clause."""
    i = _token_at(grammar, period)
    if i is None or grammar.label(i) not in ("nummod", "compound", "amod", "nmod"):
        return False
    thing = grammar.head(i)
    while grammar.label(thing) in ("compound", "nmod"):
        thing = grammar.head(thing)
    month = grammar.lower(thing).capitalize() in MONTHS or grammar.lower(thing) in ("day", "eve")
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


def _heading(headings: tuple[str, ...]) -> Period:
    for heading in reversed(headings):
        match = HEADING.search(heading)
        if match:
            first = int(match[1])
            last = in_full(first, int(match[2] or first))
            return Period(first=first, last=last, basis="section", rule="the heading", words=heading)
    return UNKNOWN
