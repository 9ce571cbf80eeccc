"""Factors of change: `doubled`, `more than doubling`, `halving`, `tenfold`, `three times as many`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.model import Token
from etl.quantities.amounts import Amount, word
from etl.quantities.numbers import FACTORS, read_number

COMPARED = frozenset("as the more higher larger greater less that what its their his over faster longer".split())
MAYBE_ADJECTIVES = frozenset({"double", "triple", "treble", "quadruple", "halves"})
BEFORE_A_VERB = frozenset("to will would could can may might more than nearly almost".split())
AFTER_A_VERB = frozenset("the its their that what his this".split())


def read_factor(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a factor in times; halving is a share of 50 percent. An adjective (`double agent`) is left alone."""
    name = word(tokens, i)
    if name in FACTORS:
        if name in ("twice", "thrice") and word(tokens, i + 1) not in COMPARED:
            return None
        verb = word(tokens, i - 1) in BEFORE_A_VERB or word(tokens, i + 1) in AFTER_A_VERB
        if name in MAYBE_ADJECTIVES and not verb:
            return None
        if FACTORS[name] < 1:
            return Amount(first=i, last=i + 1, value=100 * FACTORS[name], unit="percent", kind="factor", spelled=True)
        return Amount(first=i, last=i + 1, value=FACTORS[name], unit="times", kind="factor", spelled=True)
    number = read_number(tokens, i)
    if number is None or number.vague:
        return None
    if word(tokens, number.last) == "-" and word(tokens, number.last + 1) == "fold":
        return Amount(first=i, last=number.last + 2, value=number.value, unit="times", kind="factor", spelled=True)
    if word(tokens, number.last) == "times" and word(tokens, number.last + 1) in COMPARED:
        return Amount(
            first=i, last=number.last + 1, value=number.value, unit="times", kind="factor", spelled=number.spelled
        )
    return None
