"""A length that is said once holds for the other sides too: `46 metres long and 9.5 wide`, `84 feet by 20`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Quantity, Sentence
from etl.quantities.amounts import word
from etl.quantities.measures import LENGTHS

BY = ("by", "x", "×")
REACH = 8
"""Tokens that may stand between two sides of one thing."""


def lend_units(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a sentence, each bare one beside a length of the same thing in that length's unit."""
    lent = list(quantities)
    for k, quantity in enumerate(lent):
        if quantity.kind == "count" and not quantity.unit:
            unit = _from_before(sentence, lent[k - 1] if k else None, quantity) or _from_behind(
                sentence, quantity, lent[k + 1 :]
            )
            if unit:
                lent[k] = replace(quantity, unit=unit, kind="measure", rule="unit of the side beside it")
    return lent


def _from_before(sentence: Sentence, before: Quantity | None, quantity: Quantity) -> str:
    if before is None or before.unit not in LENGTHS or quantity.first - before.last > REACH:
        return ""
    tokens = sentence.tokens
    side = word(tokens, quantity.last) in words("units", "dimension_adjectives")
    by = quantity.first == before.last + 1 and word(tokens, before.last) in BY
    return before.unit if side or by else ""


def _from_behind(sentence: Sentence, quantity: Quantity, following: Sequence[Quantity]) -> str:
    """`20 by 30 feet`, `2 × 3 × 4 m`."""
    last = quantity.last
    for other in following:
        if other.first != last + 1 or word(sentence.tokens, last) not in BY:
            return ""
        if other.unit in LENGTHS:
            return "" if word(sentence.tokens, other.last) == "relay" else other.unit
        last = other.last
    return ""
