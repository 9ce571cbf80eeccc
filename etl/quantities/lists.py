"""A hedge that opens a list governs each of its members: `over 1,700 towns and 7,000 villages`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from etl.lexicon import words
from etl.model import Quantity, Sentence, Token


def spread_hedges(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """Return the quantities of a sentence with the hedge of a list on each member that has none of its own."""
    spread: list[Quantity] = []
    for quantity, following in zip_longest(quantities, quantities[1:]):
        before = spread[-1] if spread else None
        if before is not None and _continues(sentence, before, quantity, following):
            low, high = quantity.low, quantity.high
            low = None if before.low is None else low
            high = None if before.high is None else high
            quantity = replace(quantity, low=low, high=high, qualifier=before.qualifier, modifier=before.modifier)
        spread.append(quantity)
    return spread


def _continues(sentence: Sentence, before: Quantity, quantity: Quantity, following: Quantity | None) -> bool:
    """The two are joined by "and", or by a comma with an "and" to come; alike in kind and size; only one is hedged."""
    between = sentence.tokens[before.last : quantity.first]
    hedged = before.modifier and before.qualifier not in ("exact", "range", "vague") and quantity.qualifier == "exact"
    if not hedged or not _listed(between) or quantity.modifier:
        return False
    if len(between) > 2 and between[-2].text == "," and following is None:
        return False  # about 100 in one town, and 300 in the other: two clauses
    if between[-1].text == "," and (following is None or not _listed(sentence.tokens[quantity.last : following.first])):
        return False
    if sentence.text.startswith(before.modifier, before.end - sentence.start + 1):
        return False
    sizes = [(one.low if one.low is not None else one.high) or 0 for one in (before, quantity)]
    return before.kind == quantity.kind and before.unit == quantity.unit and max(sizes) <= 20 * min(sizes)


def _listed(between: Sequence[Token]) -> bool:
    """Tell whether what stands between two numbers makes them members of one list, rather than of two clauses."""
    *named, joiner = between or (None,)
    if joiner is None or not 1 <= len(named) <= 4 or joiner.lower not in ("and", "or", ","):
        return False
    if named[-1].text == ",":
        named.pop()
    heard = [token.lower for token in named if token is not None]
    if not all(one.isalpha() for one in heard) or any(one in ("were", "was") for one in heard):
        return False
    if not heard:
        return True
    ends = heard[-1].endswith("ed") or heard[-1] in words("qualifiers", "clause_ends")
    return not ends or (len(heard) == 1 and heard[0] in words("people", "participles"))
