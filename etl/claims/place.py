"""The place a number refers to: named in its sentence, meant by a word such as `the city`, or said before it."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.claims.mentions import Mention, mentions
from etl.claims.setting import place_before, place_meant, place_of_it
from etl.lexicon import words

FARTHEST = 9.0
"""Cost beyond which a place is no longer the number's, where the sentence names others too."""
OF_IT = 3.0
"""Cost from which on the place that `It` stands for is nearer."""
NEAR = 5.0
"""The same for ages and durations, which are seldom of a place."""
CANDIDATES = 20
"""Places of a sentence that are looked at, the nearest in the text."""
COSTS: dict[str, float] = {"at": 0, "of": 0, "owner": 0.5, "to": 1, "event": 1, "bare": 2, "label": 3, "adjective": 2.5}
"""What each way of naming a place adds to its distance: `in Lyon` is nearer than `Lyon` or `French`."""
RULES = {
    "at": "a place after a preposition",
    "to": "a place after a preposition",
    "of": "a place after of, or by a word such as town",
    "owner": "a place that has what is counted",
    "bare": "a place named in the sentence",
    "label": "a place before a colon",
    "event": "the place in the name of an event",
    "adjective": "the adjective of a country, or its people",
}
RIGHT_BEFORE = re.compile(r"(?:'s|’s|\s?[(\[:–—]|,?\s(?:with|at|had|has|reported|lost))\s?(?:[a-z]+\s){0,2}")
"""`Nigeria, with over 17,000 cases`, `Kenya (17,007 ft.)`: what stands between a name and its number."""
GAP = re.compile(r"(?:[,;]\s(?:and\s)?|\band\s)(?:the\s)?$")
"""`The Italians took 30,000 prisoners, the Austrians 12,000`: a name between a comma and its number."""
JOINED = re.compile(r"\s(?:[\w'’-]+\s){0,4}(?:and|or)\s(?:[a-z]+\s){0,2}")
"""`114 commissions and 61 committees in Cork`: one place for both numbers."""
REFERENCE = re.compile(r"(?:\s\([^)]*\))?\s(?:(?:away|north|south|east|west|north-?east|[a-z-]+west|[a-z-]+east)\s)*(?:from|of|to)\s")
"""`9 km from Cork`: the place a distance is measured from is not where the thing is."""
SENDING = frozenset("send dispatch deploy ship transfer lend give donate supply deliver".split())
BREAK = re.compile(r";|,\s(?:and|but|while|whereas)\s(?:in|at|by|from)\b|\b(?:while|whereas)\b")
NOT_NAMED = re.compile(r"\s(?:[a-z]+\s){0,2}(?:elsewhere|abroad|overseas|in other|in the rest|in neighbouring|in nearby)\b")
"""`and 2 in other areas`: a place, but one without a name."""
SAID = re.compile(r"\b(?:(?P<source>according to|reported by|quoted by)|said|says|told)\b[^,;]*$", re.IGNORECASE)
SUPERLATIVE = (
    r"\b(?:largest|biggest|smallest|worst|deadliest|bloodiest|oldest|tallest|longest|highest|richest|poorest|busiest"
    r"|(?:most|least)\s[a-z]+)"
)
COMPARED = re.compile(
    SUPERLATIVE + r"(?:\s(?!number|total|rate|count|share|was|were|is|are)[a-z]+){0,4}\s(?:in|of|on)\s(?:the\s)?$"
)
LARGEST = re.compile(SUPERLATIVE + r"(?:\s[a-z]+)?\s$")
"""`the largest port in Europe`: the place of a comparison is not that of the number."""


def read_place(context: Context, head: int | None) -> Found:
    """Return the place of the number; empty where none is named."""
    sentence = context.grammar.sentence
    if NOT_NAMED.match(sentence.text, context.quantity.end - sentence.start):
        return NOTHING
    cost, named = _named(context, head)
    subject = place_of_it(context)
    if subject is not None and cost > OF_IT:
        return subject
    if named is not None:
        return Found(value=named.value, rule=RULES[named.how], words=_words(context.grammar, named))
    if context.quantity.kind in ("age", "duration"):
        return NOTHING
    meant = place_meant(context)
    return place_before(context) if meant is None else meant


def _words(grammar: Grammar, mention: Mention) -> str:
    return grammar.sentence.text[mention.start : mention.end]


def _named(context: Context, head: int | None) -> tuple[float, Mention | None]:
    """The place of the sentence that costs least, with its cost; the only one may be at any distance."""
    grammar, quantity = context.grammar, context.quantity
    offset = grammar.sentence.start
    near = sorted(mentions(grammar.sentence.text), key=lambda one: abs(offset + one.start - quantity.start))
    fit = [one for one in near[:CANDIDATES] if _may_be(context, one)]
    if not fit:
        return inf, None
    costs = [(_cost(context, one, head), abs(offset + one.start - quantity.start), one) for one in fit]
    cost, _, best = min(costs, key=lambda entry: entry[:2])
    if quantity.kind in ("age", "duration"):
        return cost, best if cost <= NEAR else None
    alone = len({one.value for one in fit}) == 1 and _numbers_between(context, best) < 3
    alone = alone and (best.end <= quantity.start - offset or not BREAK.search(_between(context, best)))
    alone = alone and (best.how != "adjective" or _is_counted(grammar, best))
    return cost, best if alone or cost <= FARTHEST else None


def _between(context: Context, mention: Mention) -> str:
    """The words between a place and the number."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    start, end = context.quantity.start - offset, context.quantity.end - offset
    return text[mention.end : start] if mention.end <= start else text[end : mention.start]


def _is_counted(grammar: Grammar, mention: Mention) -> bool:
    """An adjective in a subject, or in what a number counts: `24% of Irish farms were small, 40% middling`."""
    i = _token(grammar, mention)
    if i is None:
        return False
    counted = any(grammar.steps(other.last - 1, i) <= 5 for other in grammar.reading.quantities)
    return counted or _subject(grammar, i) is not None


def _may_be(context: Context, mention: Mention) -> bool:
    """A place of another bracket, of a part, of the saying, or of a comparison is not the number's."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    start, end = context.quantity.start - offset, context.quantity.end - offset
    brackets = _brackets(text)
    if brackets[mention.start] and brackets[mention.start] != brackets[start]:
        return False
    if context.only_a_part(offset + mention.start):
        return False
    before = text[max(0, mention.start - 100) : mention.start]
    if (LARGEST if mention.how == "adjective" else COMPARED).search(before):
        return False
    said = SAID.search(before)
    if said and (said["source"] or end <= mention.start - len(before) + said.start()):
        return False
    i = _token(context.grammar, mention)
    if i is None or _of_the_saying(context, i) or _of_another(context, i) or _of_another_time(context, i):
        return False
    return mention.how in ("at", "of", "event", "label") or not _of_later_verb(context, i)


@lru_cache(maxsize=64)
def _brackets(text: str) -> tuple[int, ...]:
    """For each character of a sentence the number of the bracket it stands in, 0 outside."""
    found, opened, inside = [], 0, 0
    for char in text:
        if char in "([":
            opened += 1
            inside = opened
        found.append(inside)
        if char in ")]":
            inside = 0
    return (*found, 0)


def _cost(context: Context, mention: Mention, head: int | None) -> float:
    """Steps in the grammar, and what the way of naming adds; another number between, or a new clause, adds too."""
    grammar, quantity = context.grammar, context.quantity
    text, offset = grammar.sentence.text, grammar.sentence.start
    end = quantity.end - offset
    behind = mention.end <= quantity.start - offset
    between = _between(context, mention)
    if behind and RIGHT_BEFORE.fullmatch(between) and mention.how != "adjective":
        if mention.how == "bare" or "," not in between:
            return -2
    if behind and between == " " and GAP.search(text, 0, mention.start):
        return -1.5
    if behind and quantity.kind == "measure" and between == ", " and mention.how != "adjective":
        return -2  # the Isthmus of Suez, 80 miles wide
    i = _token(grammar, mention)
    if i is None:
        return FARTHEST + 1
    cost = grammar.steps(context.anchor, i) + COSTS[mention.how]
    if mention.how == "event":
        cost = min(cost, 3.5)
    subject = _subject(grammar, i)
    above = set(grammar.ancestors(context.anchor))
    if subject is not None and grammar.head(subject) in above and subject not in above:
        sends = grammar.lemma(grammar.head(subject)) in SENDING
        cost += 4 if sends else -1.5 - grammar.steps(i, subject)
    elif mention.how == "adjective" and not (head is not None and (head == i or head in grammar.ancestors(i))):
        cost += 2
    if not behind and REFERENCE.match(text, end) and quantity.kind == "measure":
        cost += 2.5
    return cost + 2 * _numbers_between(context, mention) + 3 * (BREAK.search(between) is not None)


def _subject(grammar: Grammar, i: int) -> int | None:
    """The subject whose phrase a name stands in: `the forces of Spain were`, `the Spanish army had`."""
    for k in (i, *grammar.ancestors(i)):
        if grammar.label(k) in ("nsubj", "nsubjpass"):
            return k
        if grammar.label(k) not in ("amod", "compound", "nmod", "poss", "pobj", "prep"):
            return None
    return None


def _numbers_between(context: Context, mention: Mention) -> int:
    """Other numbers between a place and the number; none for a place that stands before them all."""
    grammar, quantity = context.grammar, context.quantity
    place = mention.start + grammar.sentence.start
    starts = [other.start for other in grammar.reading.quantities if other is not quantity]
    if place < min([quantity.start, *starts]):
        return 0
    text, offset = grammar.sentence.text, grammar.sentence.start
    if place < quantity.start:
        near = max((other.end for other in grammar.reading.quantities if other.end <= place), default=place)
        behind_another = not BREAK.search(text[near - offset : mention.start])
        return sum(place < start < quantity.start for start in starts) + behind_another
    between = [start for start in starts if quantity.start < start < place]
    listed = bool(between) and JOINED.fullmatch(text[quantity.end - offset : between[0] - offset]) is not None
    follow = any(start > place for start in starts)
    return len(between) - listed + (2 if len(between) > listed and follow else 0)


def _of_later_verb(context: Context, i: int) -> bool:
    """`He owned 700 books and visited Rome`: the place is of the second verb alone."""
    grammar = context.grammar
    mine, theirs = grammar.verb(context.anchor), grammar.verb(i)
    if mine is None or theirs is None or theirs == mine or i < context.anchor or grammar.label(theirs) != "conj":
        return False
    return mine in grammar.ancestors(theirs)


def _of_another_time(context: Context, i: int) -> bool:
    """`Since the fall of Rome`, `before the war in Spain`: the place of the time told is not that of the number."""
    grammar = context.grammar
    above = set(grammar.ancestors(context.anchor))
    return any(j not in above and grammar.lower(j) in ("since", "before", "until") for j in grammar.ancestors(i))


def _of_another(context: Context, i: int) -> bool:
    """`12,000 in Lyon and 3,000 at home`: a place within the first member of a list is not that of the next."""
    grammar = context.grammar
    for j in (context.anchor, *grammar.ancestors(context.anchor)):
        first = grammar.head(j)
        if grammar.label(j) == "conj" and grammar.pos(first) in ("NOUN", "PROPN", "NUM") and first < i < j:
            if first in grammar.ancestors(i) and any(first <= k for k in grammar.quantity_at if k < i):
                return True
    return False


def _token(grammar: Grammar, mention: Mention) -> int | None:
    """The token that ends the name; of a list, the first name's."""
    offset = grammar.sentence.start
    inside = [t.i for t in grammar.tokens if mention.start <= t.start - offset < mention.end]
    if not inside:
        return None
    return next((i for i in inside if grammar.head(i) not in inside), inside[-1])


def _of_the_saying(context: Context, i: int) -> bool:
    """`Before the fall of Rome, scholars estimated that 5 million died`: the place is of their saying."""
    grammar, above = context.grammar, {i, *context.grammar.ancestors(i)}
    below = context.anchor
    for j in grammar.ancestors(context.anchor):
        if j in above:
            said = grammar.label(below) in ("ccomp", "xcomp") and grammar.lemma(j) in words("credit", "verbs")
            told = i > context.anchor or (i > j and any(grammar.lower(k) == "that" for k in range(j, i)))
            return said and not told
        below = j
    return False
