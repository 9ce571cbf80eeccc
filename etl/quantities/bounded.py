"""Numbers that only together say how many: `at least 60 and at most 80`, `two, three or four`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.model import Quantity, Sentence, Token
from etl.quantities.amounts import word

LOWER = frozenset({"at_least", "more_than"})
UPPER = frozenset({"at_most", "less_than"})
JOINERS = frozenset({"and", "but", "nor", "or", ","})
SCALES = (100.0, 1e3, 1e6, 1e9)


def merge_bounds(sentence: Sentence, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the quantities of a sentence, those that are two bounds or a run of small numbers made one range."""
    merged: list[Quantity] = []
    for quantity in quantities:
        merged.append(quantity)
        for rule in (_two_bounds, _alternatives):
            found = rule(sentence, merged)
            if found is not None:
                count, whole = found
                del merged[-count:]
                merged.append(whole)
    return merged


def _two_bounds(sentence: Sentence, found: Sequence[Quantity]) -> tuple[int, Quantity] | None:
    """`not less than 60 nor more than 80`, `over 30 but under 40 per cent`."""
    if len(found) < 2:
        return None
    first, second = found[-2:]
    if first.qualifier not in LOWER or second.qualifier not in UPPER or first.low is None or second.high is None:
        return None
    hedge = second.modifier.lower().split()
    between = [token.lower for token in sentence.tokens[first.last : second.first]]
    joiners = between[: len(between) - len(hedge)] if between[-len(hedge) :] == hedge else []
    nor = between == hedge and hedge[:1] == ["nor"]
    if not (nor or (0 < len(joiners) <= 2 and set(joiners) <= JOINERS)) or first.unit not in ("", second.unit):
        return None
    return (2, _range(sentence, first, second, first.low, second.high)) if first.low < second.high else None


def _alternatives(sentence: Sentence, found: Sequence[Quantity]) -> tuple[int, Quantity] | None:
    """`two, three, or four children`, `three, four or five thousand men`: from the first to the last of them."""
    if len(found) < 2:
        return None
    tokens, last = sentence.tokens, found[-1]
    if last.rule == "a range: or" and last.low is not None and last.high is not None:
        first, scale = found[-2], next((s for s in SCALES if last.low % s == 0 and 1 < last.low / s < 13), 1.0)
        low = (first.low or 0) * scale
        if _plain(first) and _comma(tokens, first, last) and last.low - scale <= low < last.low:
            return 2, _range(sentence, first, last, low, last.high)
        return None
    if len(found) < 3 or not all(map(_plain, found[-3:])):
        return None
    first, middle, _ = found[-3:]
    values = [one.low or 0 for one in found[-3:]]
    joined = [token.lower for token in tokens[middle.last : last.first]]
    close = values[0] < values[1] < values[2] <= values[0] + 5 and values[2] <= 12
    if close and _comma(tokens, first, middle) and joined in ([",", "or"], [",", "or", "even"], [",", "or", "perhaps"]):
        return 3, _range(sentence, first, last, values[0], values[2])
    return None


def _plain(quantity: Quantity) -> bool:
    return quantity.kind == "count" and not quantity.unit and quantity.qualifier == "exact"


def _comma(tokens: Sequence[Token], first: Quantity, second: Quantity) -> bool:
    return second.first == first.last + 1 and word(tokens, first.last) == ","


def _range(sentence: Sentence, first: Quantity, second: Quantity, low: float, high: float) -> Quantity:
    return replace(
        second,
        start=first.start,
        first=first.first,
        quote=sentence.text[first.start - sentence.start : second.end - sentence.start],
        low=low,
        high=high,
        qualifier="range",
        modifier=first.modifier,
        rule="a range: two bounds" if first.modifier else "a range: or",
    )
