"""Which of a sentence's times is a number's own, which it shares with the numbers beside it, and which is another's."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from etl.claims.context import NOUNS, Context, Grammar
from etl.claims.times import COMPARED, Period, is_a_mark
from etl.claims.undated import MONTHS
from etl.lexicon import words
from etl.model import Quantity

BREAK = re.compile(r";|,?\s(?:and|but|while|whereas)\s(?:by|in|from|since|until|during|between|on)\b")
"""Where a new clause with a time of its own begins: `..., and by 1936 this had risen to 90%`."""
FRONTED = re.compile(
    r"(?:[,;:]|\b(?:and|but|while|whereas))[\s,]*"
    r"(?:\b(?:in|by|from|since|until|during|between|on|at|about|some|only|just|the)[\s,]+){0,3}$"
)
"""A second time that opens a clause is of the number after it: `340 looms in 1790 and, forty years later, 2,100`."""
WHEN = re.compile(r",?\s+when\b[^,;]*")
"""`Since 1950, when it had 12,000 inhabitants`: that number is of the one year."""
BASE = re.compile(r"\s+(?:the|that|those|as|what|its|their)\b")
"""Behind a factor stands what it is measured against, of another time: `six times the figure of 2014`."""
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
LISTED = re.compile(r"(?:,|,?\s+(?:and|or)\b)\s*(?P<again>again\s+)?(?:in\s+)?")
"""What stands between the years of a list."""
AGAIN = re.compile(r"and again$")
BRACKETS = re.compile(r"\([^()]*\)")


def own_time(context: Context, times: list[Period]) -> Period | None:
    """Return the time that is the number's own, or None."""
    head = _before_bracket(context, times)
    if head is not None:
        return own_time(replace(context, quantity=head), times)
    first, last = _part(context)
    at = context.quantity.start
    inside = [period for period in times if first <= period.start < last] or times
    here = [dated for period in inside if (dated := _dating(context, period)) is not None]
    matched = _respectively(context, here, first, last)
    if matched is not None:
        return matched
    here = _lists(context, [period for period in here if period.first or period.last] or here)
    mine = [period for period in here if _is_mine(context, period, first, last, period != here[0])]
    behind_last = max((other.end for other in context.grammar.reading.quantities if other.end <= at), default=None)
    opened = [period for period in mine if behind_last is not None and behind_last <= period.start < at]
    if opened and len(mine) > len(opened):
        mine = opened
    chosen = min(mine, key=lambda period: _distance(context, period), default=None)
    return closed(chosen) if chosen is not None and _is_when(context, chosen) else chosen


def shared_time(context: Context, times: list[Period]) -> Period | None:
    """Return the time of another number where the number's part of the sentence names that alone.

    `21,770 deaths from hunger in 1851, and 400,720 from disease`.
    """
    first, last = _part(context)
    inside = [period for period in times if first <= period.start < last]
    here = [dated for period in inside if (dated := _dating(context, period)) is not None]
    if len(here) != 1 or here[0].first is None or here[0].last is None:
        return None
    if here[0].start > context.quantity.start and _of_later_verb(context, here[0]):
        return None
    return replace(here[0], rule="the one time that the sentence names")


def closed(period: Period) -> Period:
    """Return a period that leaves no side open: `after the 1883 eruption` is of that year for what the eruption did."""
    first = period.first if period.first is not None else period.last
    last = period.last if period.last is not None else period.first
    return replace(period, first=first, last=last)


def _is_when(context: Context, period: Period) -> bool:
    """Tell whether the number stands in what is told of a time: `the deadliest since 1987, when 31 died`."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    return WHEN.fullmatch(text, period.end - offset, context.quantity.start - offset) is not None


def _part(context: Context) -> tuple[int, int]:
    """Where the part of the sentence begins and ends that semicolons set off around the number."""
    text, offset, at = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity.start
    return offset + text.rfind(";", 0, at - offset) + 1, offset + (text.find(";", at - offset) % (len(text) + 1))


def _before_bracket(context: Context, times: list[Period]) -> Quantity | None:
    """The number that a bracket breaks down, for one in the bracket: `4,000 houses (1,200 of them inns)`."""
    text, offset, quantity = context.grammar.sentence.text, context.grammar.sentence.start, context.quantity
    opened = text.rfind("(", 0, quantity.start - offset)
    bracket = BRACKETS.match(text, opened) if opened >= 0 else None
    if bracket is None or not bracket.start() < quantity.start - offset < bracket.end():
        return None
    if any(bracket.start() < period.start - offset < bracket.end() for period in times):
        return None
    before = [other for other in context.grammar.reading.quantities if other.end <= opened + offset]
    return before[-1] if before else None


def _respectively(context: Context, here: list[Period], first: int, last: int) -> Period | None:
    """`rose by 5% and 4% in 2012 and 2013 (respectively)`: to each number the time in its place."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    numbers = [quantity for quantity in context.grammar.reading.quantities if first <= quantity.start < last]
    if len(here) < 2 or len(numbers) % len(here):
        return None
    if not RESPECTIVELY.search(text[first - offset : last - offset]):
        spans = [(number.start, number.end) for number in numbers], [(period.start, period.end) for period in here]
        pairs = [pair for span in spans for pair in itertools.pairwise(span)]
        if len(numbers) != len(here) or not all(LISTED.fullmatch(text, a[1] - offset, b[0] - offset) for a, b in pairs):
            return None
    return here[numbers.index(context.quantity) % len(here)]


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


def _is_mine(context: Context, period: Period, first: int, last: int, after_another: bool) -> bool:
    """A time right behind another number is that number's; one before all numbers, or behind this one, may be its own.

    Behind the last number it is of all only where no other time stands between; a later verb keeps its own.
    """
    if period.start > context.quantity.start and _of_later_verb(context, period):
        return False
    reading, quantity = context.grammar.reading, context.quantity
    text, offset = reading.sentence.text, reading.sentence.start
    if quantity.unit == "times" and BASE.match(text, quantity.end - offset) and period.start > quantity.start:
        return False
    starts = [
        other.start
        for other in reading.quantities
        if first <= other.start < last
        and not period.start <= other.start < period.end
        and (other.kind != "duration" or other == quantity or quantity.kind == "duration")
    ]
    behind = [start for start in starts if start < period.start]
    if not behind:
        return True
    owner = behind[-1]
    following = next((start for start in starts if start > period.start), None)
    fronted = following is not None and after_another and FRONTED.search(text, owner - offset, period.start - offset)
    if owner == quantity.start:
        return not fronted
    broken = bool(fronted) or BREAK.search(text, owner - offset, period.start - offset) is not None
    if owner < quantity.start:
        return following == quantity.start and (broken or _of_my_verb(context, period, owner))
    between = [
        time for time in reading.times if quantity.end <= time.start < period.start and time.first_year is not None
    ]
    apart = owner > quantity.start and COMPARED.search(text, quantity.end - offset, owner - offset) is not None
    return owner == starts[-1] and not broken and not between and not apart


def _of_my_verb(context: Context, period: Period, owner: int) -> bool:
    """`One outbreak took 900, while the plague of 1479 took 400`: the year stands under a verb of the second number."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    theirs = grammar.verb(i) if i is not None else None
    other = next(quantity for quantity in grammar.reading.quantities if quantity.start == owner)
    first = grammar.verb(other.last - 1)
    return theirs is not None and theirs in grammar.ancestors(context.anchor) and first != theirs


def _of_later_verb(context: Context, period: Period) -> bool:
    """`They had two children and adopted a third in 1921`: the year is of the second verb alone."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    theirs = grammar.verb(i) if i is not None else None
    mine = grammar.verb(context.anchor)
    if theirs is None or mine is None or theirs == mine or grammar.label(theirs) != "conj":
        return False
    if grammar.syntax.tags[theirs] == "VBN" and grammar.child(theirs, "aux", "auxpass", "nsubj", "nsubjpass") is None:
        return False
    return mine in grammar.ancestors(theirs)


def _token_at(grammar: Grammar, period: Period) -> int | None:
    return next((token.i for token in grammar.tokens if token.start == period.at), None)


def _thing(grammar: Grammar, period: Period) -> int | None:
    """The noun that a year stands before: `an 1884 infection left him`, `the 1825 revolt by soldiers`; else None."""
    i = _token_at(grammar, period)
    if i is None or grammar.label(i) not in ("nummod", "compound", "amod", "nmod"):
        return None
    thing = grammar.head(i)
    while grammar.label(thing) in ("compound", "nmod"):
        thing = grammar.head(thing)
    month = grammar.lower(thing).capitalize() in MONTHS or grammar.lower(thing) in ("day", "eve")
    return thing if thing > i and not month and grammar.pos(thing) in NOUNS else None


def _dating(context: Context, period: Period) -> Period | None:
    """A time as far as it dates the number: the year in a thing's name does only what the thing did, or is said of it.

    `the 2010 earthquake that killed 300,000`, `the 1842 fire left 20,000 homeless`; but `the 1825 revolt` dates nothing
    else, and the year of a study is not that of what it studies.
    """
    grammar = context.grammar
    text, offset = grammar.sentence.text, grammar.sentence.start
    before = text[: period.start - offset]
    if _of_a_study(context, period) or (is_a_mark(text, period.start - offset) and not _is_when(context, period)):
        return None
    if _of_a_beginning(context, period):
        return None
    if before.endswith("("):
        return None if _is_a_life(context, period) else period
    thing = _thing(grammar, period)
    if thing is None:
        return period
    if thing < context.anchor and thing in grammar.ancestors(context.anchor):
        return closed(period)
    if grammar.label(thing) in ("nsubj", "nsubjpass") and thing < context.anchor:
        return closed(period) if _is_under(grammar, context.anchor, grammar.head(thing)) else None
    return period if grammar.label(thing) == "pobj" else None


def _of_a_beginning(context: Context, period: Period) -> bool:
    """`The firm, founded in 1911, employs 3,000`, `the church, which was built in 1248, is 144 metres long`."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    clause = grammar.verb(i) if i is not None else None
    while clause is not None and grammar.label(clause) == "conj":
        clause = grammar.verb(clause)
    if clause is None or grammar.label(clause) not in ("acl", "relcl") or clause in grammar.ancestors(context.anchor):
        return False
    subject, main = grammar.head(clause), grammar.verb(context.anchor)
    if grammar.label(subject) not in ("nsubj", "nsubjpass") or subject in (
        context.anchor,
        *grammar.ancestors(context.anchor),
    ):
        return False
    begun = grammar.lemma(clause) in words("time", "beginnings")
    return begun or (main is not None and grammar.tense(main) == "present")


def _is_under(grammar: Grammar, i: int, verb: int) -> bool:
    """Tell whether a token is under a verb, and not under a later one that has a subject of its own."""
    for j in grammar.ancestors(i):
        if j == verb:
            return True
        if grammar.label(j) == "conj" and grammar.child(j, "nsubj", "nsubjpass") is not None:
            return False
    return False


def _is_a_life(context: Context, period: Period) -> bool:
    """`Lincoln (1809–1865) won 39.8%`: years in brackets behind a name, too many for an event, are a life."""
    grammar = context.grammar
    name = next((token.i - 2 for token in grammar.tokens if token.start == period.start), -1)
    named = name >= 0 and grammar.pos(name) == "PROPN"
    return named and period.first is not None and period.last is not None and period.last - period.first > 15


def _of_a_study(context: Context, period: Period) -> bool:
    """`a 1998 study estimated that 900 died`, `in a book published in 2003`: a time of telling, not of what is told."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    if i is None:
        return False
    near = [i, *itertools.islice(grammar.ancestors(i), 3)]
    mine = set(grammar.ancestors(context.anchor))
    work = any(grammar.lemma(j) in words("time", "studies") and j < context.anchor and j not in mine for j in near)
    verb = grammar.verb(context.anchor)
    return (work and verb is not None and grammar.tense(verb) != "present") or any(
        grammar.lemma(j) in words("time", "published") for j in near
    )


def _distance(context: Context, period: Period) -> tuple[bool, int, int]:
    """Nearness: under the number's own verb or within the counted phrase first; then in grammar, then in text."""
    grammar = context.grammar
    i = _token_at(grammar, period)
    i = context.anchor if i is None else i
    noun = grammar.head(context.anchor) if grammar.label(context.anchor) == "nummod" else context.anchor
    inside = noun in grammar.ancestors(i) and i > noun
    away = not inside and grammar.verb(i) != grammar.verb(context.anchor)
    return away, (0 if inside else grammar.steps(context.anchor, i)), abs(period.start - context.quantity.start)
