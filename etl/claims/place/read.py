"""The place a number refers to: named in its sentence, meant by a word such as `the city`, or said before it."""

from __future__ import annotations

import re
from math import inf

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.claims.period.undated_words import MONTHS
from etl.claims.place.mentions import Mention, mentions
from etl.claims.place.nearness import BREAK, between, cost_of, numbers_between, subject_over, token_of
from etl.claims.place.other_places import may_be
from etl.claims.place.setting import place_before, place_meant, place_of_it
from etl.claims.tally import entries_of

FARTHEST = 9.0
"""Cost beyond which a place is no longer the number's, where the sentence names others too."""
UTMOST = 13.0
"""The same where no other number stands between a place before it and the number."""
OF_IT = 3.0
"""Cost from which on the place that `It` stands for is nearer."""
NEAR = 5.0
"""The same for ages and durations, which are seldom of a place."""
CANDIDATES = 20
"""Places of a sentence that are looked at, the nearest in the text."""
RULES = {
    "at": "a place after a preposition, or a word such as struck",
    "to": "a place after a preposition",
    "of": "a place after of, or by a word such as town",
    "owner": "a place that has what is counted",
    "bare": "a place named in the sentence",
    "label": "a place before a colon",
    "event": "the place in the name of an event",
    "adjective": "the adjective of a country, or its people",
}
GAPPED_NAME = re.compile(r"(?:,|;|\band)\s(?:the\s)?(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s$")
"""`Shantung has 38 million, Chihli 28 million`: the second number is of another, though no list knows it."""
NOT_NAMED = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:elsewhere|abroad|overseas|in other|in the rest|in neighbouring|in nearby)\b"
)
"""`and 2 in other areas`: a place, but one without a name."""


def read_place(context: Context, head: int | None) -> Found:
    """Return the place of the number; empty where none is named."""
    sentence = context.grammar.sentence
    if NOT_NAMED.match(sentence.text, context.quantity.end - sentence.start):
        return NOTHING
    entry = entries_of(context.grammar).get(context.quantity.start)
    if entry is not None:
        return Found(value=entry.name, rule="its name in a list of places", words=entry.name)
    before = sentence.text[: context.quantity.start - sentence.start]
    gapped = GAPPED_NAME.search(before, max(0, len(before) - 60))
    if gapped is not None and len(sentence.text) > gapped.end() and _is_unknown(context, gapped):
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


def _is_unknown(context: Context, gapped: re.Match[str]) -> bool:
    """Tell whether a name right before the number is no place that we know, and an earlier number has had its own."""
    grammar = context.grammar
    earlier = any(other.end - grammar.sentence.start <= gapped.start() for other in grammar.reading.quantities)
    known = any(one.start < gapped.end() and gapped.start("name") < one.end for one in mentions(grammar.sentence.text))
    return earlier and not known and gapped["name"] not in MONTHS


def _words(grammar: Grammar, mention: Mention) -> str:
    return grammar.sentence.text[mention.start : mention.end]


def _named(context: Context, head: int | None) -> tuple[float, Mention | None]:
    """The place of the sentence that costs least, with its cost; the only one may be at any distance."""
    grammar, quantity = context.grammar, context.quantity
    offset = grammar.sentence.start
    nearest = sorted(mentions(grammar.sentence.text), key=lambda one: abs(offset + one.start - quantity.start))
    listed = {entry.start for entry in entries_of(grammar).values()}
    fit = [one for one in nearest[:CANDIDATES] if one.start not in listed and may_be(context, one)]
    if not fit:
        return inf, None
    costs = [(cost_of(context, one, head), abs(offset + one.start - quantity.start), one) for one in fit]
    cost, _, best = min(costs, key=lambda entry: entry[:2])
    if quantity.kind in ("age", "duration"):
        return cost, best if cost <= NEAR else None
    alone = len({one.value for one in fit}) == 1 and numbers_between(context, best) < 3
    alone = alone and (best.end <= quantity.start - offset or not BREAK.search(between(context, best)))
    only_number = (
        (best.how in ("at", "of") or (alone and best.how == "adjective"))
        and best.end <= quantity.start - offset
        and cost <= UTMOST
    )
    only_number = only_number and not BREAK.search(between(context, best)) and not numbers_between(context, best)
    alone = alone and (best.how != "adjective" or _is_counted(grammar, best))
    return cost, best if alone or only_number or cost <= FARTHEST else None


def _is_counted(grammar: Grammar, mention: Mention) -> bool:
    """An adjective in a subject, or in what a number counts: `24% of Irish farms were small, 40% middling`."""
    i = token_of(grammar, mention)
    if i is None:
        return False
    counted = any(grammar.steps(other.last - 1, i) <= 5 for other in grammar.reading.quantities)
    return counted or subject_over(grammar, i) is not None
