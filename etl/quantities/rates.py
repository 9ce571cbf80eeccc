"""A rate that is said once holds for those beside it: `from 70 per mille in 1871 to 17·5 in 1900`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Quantity, Sentence
from etl.quantities.amounts import word

STOPS = frozenset({"", ".", ",", ";", ")", "and", "respectively"})
PLACES = frozenset({"in", "for", "at", "among", "amongst", "during", "under"})
"""Words behind a rate that say whose it is; a noun there would be counted instead."""
AGAINST = (("against",), ("versus",), ("compared", "with"), ("compared", "to"), ("as", "against"), ("instead", "of"))
TIMES = 20
"""Two rates of one thing hardly differ by more."""


def lend_rates(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a sentence, each bare one that goes on from a rate or percentage in the same unit."""
    lent = list(quantities)
    for k in range(1, len(lent)):
        before, quantity = lent[k - 1], lent[k]
        if _is_rate(before) and quantity.kind == "count" and not quantity.unit and _goes_on(sentence, before, quantity):
            lent[k] = replace(quantity, unit=before.unit, kind=before.kind, rule="unit of the rate before it")
    return lent


def _is_rate(quantity: Quantity) -> bool:
    percent = quantity.unit == "percent" and quantity.rule in ("percent", "unit of the rate before it")
    return percent or (quantity.kind == "rate" and quantity.unit.startswith("per 1"))


def _goes_on(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Where it led (`from ... to`), what it is set against, or the next of a list with the same word behind each."""
    tokens = sentence.tokens
    following = word(tokens, quantity.last)
    first, opened = (one.first - len(one.modifier.split()) for one in (quantity, before))
    old, new = ((one.low if one.low is not None else one.high) or 0 for one in (before, quantity))
    between = [token.lower for token in tokens[before.last : first]]
    ended = any(one.endswith("ed") or one in words("qualifiers", "clause_ends") for one in between)
    if following not in STOPS | PLACES or not between or not old <= TIMES * new <= TIMES * TIMES * old or new > 1000:
        return False
    if between[-1] == "to" and word(tokens, opened - 1) == "from":
        return ";" not in between
    if any(tuple(between[-len(phrase) :]) == phrase for phrase in AGAINST):
        return quantity.unit != "percent" or new <= 100
    listed = between[-1] in (",", "and", ";") or between[-2:] in (["and", "at"], ["and", "of"], [",", "to"])
    opening = next((one for one in between if one != "."), "")  # 6 per cent. in 1850
    return listed and not ended and following in PLACES and following == opening
