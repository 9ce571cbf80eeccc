"""The place a number refers to: named in its sentence, meant by a word such as `the city`, or said before it."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.claims.mentions import Mention, mentions
from etl.claims.setting import place_before, place_meant
from etl.lexicon import words

FARTHEST = 9.0
"""Cost beyond which a place is no longer the number's, where the sentence names others too."""
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
RIGHT_BEFORE = re.compile(r"(?:'s|’s)?(?:\s?[(\[:–—]|,?\s(?:with|at|had|has|reported|lost))?\s?(?:[a-z]+\s){0,2}")
"""`Nigeria, with over 17,000 cases`, `Kenya (17,007 ft.)`: what stands between a name and its number."""
BREAK = re.compile(r";|,\s(?:and|but|while|whereas)\s(?:in|at|by|from)\b|\b(?:while|whereas)\b")
SAID = re.compile(r"\b(?:according to|said|says|told|reported by|quoted by)\b[^,;]*$", re.IGNORECASE)
COMPARED = re.compile(
    r"\b(?:largest|biggest|smallest|worst|deadliest|bloodiest|oldest|tallest|longest|highest|richest|poorest|busiest"
    r"|(?:most|least)\s[a-z]+)(?:\s(?!number|total|rate|count|share)[a-z]+){0,4}(?:\s(?:in|of|on)\s(?:the\s)?|\s)$"
)
"""`the largest port in Europe`: the place of a comparison is not that of the number."""


def read_place(context: Context, head: int | None) -> Found:
    """Return the place of the number; empty where none is named."""
    named = _named(context, head)
    if named is not None:
        value = named.value
        return Found(value=value, rule=RULES[named.how], words=_words(context.grammar, named))
    if context.quantity.kind in ("age", "duration"):
        return NOTHING
    meant = place_meant(context)
    return place_before(context) if meant is None else meant


def _words(grammar: Grammar, mention: Mention) -> str:
    return grammar.sentence.text[mention.start : mention.end]


def _named(context: Context, head: int | None) -> Mention | None:
    """The place of the sentence that costs least; the only one of the sentence may be at any distance."""
    grammar, quantity = context.grammar, context.quantity
    offset = grammar.sentence.start
    near = sorted(mentions(grammar.sentence.text), key=lambda one: abs(offset + one.start - quantity.start))
    fit = [one for one in near[:CANDIDATES] if _may_be(context, one)]
    if not fit:
        return None
    costs = [(_cost(context, one, head), abs(offset + one.start - quantity.start), one) for one in fit]
    cost, _, best = min(costs, key=lambda entry: entry[:2])
    alone = len({one.value for one in fit}) == 1
    return best if alone or cost <= FARTHEST else None


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
    if COMPARED.search(before):
        return False
    said = SAID.search(before)
    if said and not (start < mention.start and end > mention.start - len(before) + said.start()):
        return False
    i = _token(context.grammar, mention)
    return i is not None and not _of_the_saying(context, i)


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
    start, end = quantity.start - offset, quantity.end - offset
    first, last = (mention.end, start) if mention.end <= start else (end, mention.start)
    between = text[first:last]
    others = sum(first <= other.start - offset < last for other in grammar.reading.quantities if other is not quantity)
    if mention.end <= start and not others and mention.how != "adjective" and RIGHT_BEFORE.fullmatch(between):
        return 0
    i = _token(grammar, mention)
    steps = grammar.steps(context.anchor, i) if i is not None else 9
    cost = steps + COSTS[mention.how]
    if i is not None and grammar.label(i) in ("nsubj", "nsubjpass") and grammar.head(i) in grammar.ancestors(context.anchor):
        cost -= 1.5
    elif mention.how == "adjective" and not (head is not None and i is not None and head in grammar.ancestors(i)):
        cost += 2
    return cost + 2 * others + 3 * (BREAK.search(between) is not None)


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
            return grammar.label(below) == "ccomp" and grammar.lemma(j) in words("credit", "verbs")
        below = j
    return False
