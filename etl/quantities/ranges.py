"""Two amounts that are one range: `5–7 million`, `between 26 and 27 million`, `eight or nine`; changes are two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.lexicon import words
from etl.model import Token
from etl.quantities.amounts import Amount, touches, word
from etl.quantities.measures import unit_after

BETWEEN = (("between", "the", "ages", "of"), ("between", "ages"), ("between",))
DASHES = frozenset({"–", "—", "-", "‒", "−"})
TYPED = "--"
"""A dash of a typewriter; between digits that it touches it may join a range: 10--20."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Two amounts in one unit, the first token covering `between` where it stands."""

    low: Amount
    high: Amount
    first: int
    rule: str


def joiner(tokens: Sequence[Token], i: int, opened_by: str, *, fraction: bool) -> tuple[str, int]:
    """Return the word that may join a second amount at `i`, and where that amount begins; ('', i) if none.

    `opened_by` is `between` or `from` where that stands before the first amount. Hedges on the upper end are passed
    over: `25,000 to at most 35,000`, `from a third to as high as a half`. After a fraction "and" may join:
    `half and one and a half million`.
    """
    sign = word(tokens, i)
    if sign == TYPED and _between_digits(tokens, i):
        return "–", i + 1
    wanted = {"between": ("and", "to", *DASHES)}.get(opened_by, ("to", "or", *DASHES))
    if fraction:
        wanted = (*wanted, "and")
    if sign == "or" and word(tokens, i + 1) in ("even", "perhaps", "possibly"):
        return "to", i + 2
    if sign == "up" and word(tokens, i + 1) == "to" and opened_by == "from":
        return "to", i + 2
    if sign == "-" and touches(tokens, i) and not touches(tokens, i + 1) and word(tokens, i + 1) in wanted:
        return ("to", i + 2) if word(tokens, i + 1) != "-" else ("", i)  # 15- to 24-year-olds
    if sign not in wanted:
        return "", i
    j = i + 1
    if word(tokens, j) == "a" and word(tokens, j + 1) in words("qualifiers", "extremes"):
        j += 3
    while word(tokens, j) in words("qualifiers", "within_range") and sign != "or":
        j += 1
    if sign in DASHES and j > i + 1 and not touches(tokens, i):
        return "", i  # more than 100 – perhaps as many as 250 – fled: an aside with a number of its own
    return ("–" if sign in DASHES else sign), j


def _between_digits(tokens: Sequence[Token], i: int) -> bool:
    digits = word(tokens, i - 1)[-1:].isdigit() and word(tokens, i + 1)[:1].isdigit()
    return digits and touches(tokens, i) and touches(tokens, i + 1)


def join(tokens: Sequence[Token], a: Amount, b: Amount, how: str, opened_by: str) -> Range | None:
    """Return the range of two amounts, or None where they are two numbers: another unit, a change, not in order.

    The scale and unit of the second are shared with a first that has none: `5.5 to 8.7 million`, `10 to 15 percent`.
    """
    low, high = share(a, b)
    if low is None or high is None or low.vague != high.vague:
        return None
    if how == "and" and opened_by != "between" and not (a.fraction and b.scale > 1):
        return None
    if how == "or" and not (low.value < high.value <= max(low.value + 1, (2 if low.value >= 5 else 1.6) * low.value)):
        return None
    if low.value > high.value and how == "to" and opened_by == "from" and _ranges(tokens, a):
        low, high = high, replace(low, last=high.last)  # from as high as 7 million to as low as 4 million
    if not low.value < high.value:
        return None
    if how == "to" and opened_by != "between" and (_is_change(tokens, a, opened_by) or _is_step(tokens, a, b)):
        return None
    if (
        how == "–"
        and not a.unit
        and touches(tokens, a.last) != touches(tokens, a.last + 1)
        and word(tokens, a.last) == "-"
    ):
        return None
    first = opening(tokens, a.first) if opened_by == "between" else a.first
    return Range(low=low, high=high, first=first, rule=f"a range: {opened_by or how}")


def share(a: Amount, b: Amount) -> tuple[Amount | None, Amount | None]:
    """Return the two amounts with the scale and unit that one lends the other, or a pair of None if units differ."""
    if a.fraction and not b.fraction and b.kind == "count" and b.scale > 1:
        return replace(a, value=a.fraction * b.scale, unit="", kind="count", fraction=0.0), b
    if a.unit and not b.unit and a.kind in ("money", "age"):
        b = replace(b, unit=a.unit, kind=a.kind)
    if b.unit and not a.unit and a.kind == "count":
        a = replace(a, unit=b.unit, kind=b.kind, value=a.value * b.factor)
    if a.unit != b.unit:
        return None, None
    if a.scale == 1 and b.scale > 1 and a.value < b.value / b.scale and not (a.fraction or a.kind == "factor"):
        a = replace(a, value=a.value * b.scale)
    elif a.scale == b.scale == 1 and _thousands(a, b):
        a = replace(a, value=a.value * 1000)
    return a, b


def _thousands(a: Amount, b: Amount) -> bool:
    """`5–10,000 men`: a low end that is written short shares the thousands of a round high end."""
    whole = b.value % 1000 == 0 and b.value < 1e6 and not (a.spelled or b.spelled)
    return whole and a.factor == b.factor == 1 and a.value * 1000 < b.value <= 5 * a.value * 1000


def read_or_two(tokens: Sequence[Token], i: int) -> Range | None:
    """Read `a day or two`: one or two of a unit. Of other things (`a thing or two`) it is only a way of speaking.

    >>> from etl.split import tokenize
    >>> found = read_or_two(tokenize("a decade or two"), 0)
    >>> found.low.value, found.high.value, read_or_two(tokenize("a thing or two"), 0)
    (10.0, 20.0, None)
    """
    if word(tokens, i) not in ("a", "an"):
        return None
    found = unit_after(tokens, i + 1, digits=False)
    if found is None or word(tokens, found[2]) != "or" or word(tokens, found[2] + 1) not in ("two", "three"):
        return None
    unit, factor, end, kind = found
    most = 2 if word(tokens, end + 1) == "two" else 3
    low = Amount(first=i, last=end, value=factor, unit=unit, kind=kind, spelled=True)
    high = replace(low, last=end + 2, value=factor * most)
    return Range(low=low, high=high, first=i, rule="a range: a unit or two")


def opening(tokens: Sequence[Token], i: int) -> int:
    """Return where `between` or `between the ages of` begins that ends right before the amount at `i`, or `i`."""
    for phrase in BETWEEN:
        if tuple(word(tokens, k) for k in range(i - len(phrase), i)) == phrase:
            return i - len(phrase)
    return i


def _is_step(tokens: Sequence[Token], a: Amount, b: Amount) -> bool:
    """`rose by 15 to 212`, `voted 311 to 318`: a step and where it led, two sides; `rose by 10 to 15%` is a range."""
    if word(tokens, a.first - 1) in ("voted", "votes", "won", "lost"):
        return True
    if word(tokens, a.first - 1) != "by" and word(tokens, a.first - 1) not in words("qualifiers", "change_verbs"):
        return False
    changes = any(word(tokens, k) in words("qualifiers", "change_verbs") for k in range(max(0, a.first - 6), a.first))
    return changes and (b.value > 3 * a.value or bool(a.unit and b.unit and a.scale == b.scale))


def _is_change(tokens: Sequence[Token], a: Amount, opened_by: str) -> bool:
    """`fell from 12,000 to 3,500` is a change; `estimates range from 12,000 to 15,000` is a range."""
    if opened_by != "from":
        return False
    return _verb_before(tokens, a) == "change"


def _ranges(tokens: Sequence[Token], a: Amount) -> bool:
    """`estimates range from 15,000 down to 12,000`, `a range of figures from ... to ...`."""
    return _verb_before(tokens, a) == "range"


def _verb_before(tokens: Sequence[Token], a: Amount) -> str:
    for k in range(a.first - 2, max(-1, a.first - 14), -1):
        if word(tokens, k) in words("qualifiers", "range_verbs"):
            return "range"
        if word(tokens, k) in words("qualifiers", "change_verbs"):
            return "change"
        if word(tokens, k) in (";", ":"):
            break
    return ""
