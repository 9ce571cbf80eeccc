"""Factors of change: `doubled`, `tenfold`, `three times as many`, `a factor of three`, `half as large again`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.lexicon import words
from etl.model import Token
from etl.quantities.amounts import Amount, touches, word, words_at
from etl.quantities.number_words import FACTORS, FOLDS, FRACTIONS
from etl.quantities.numbers import read_number

COMPARED = words("numbers", "compared")
BACK = 5
"""Words before `12 times` among which a verb of change makes it a factor: exports increased some 12 times."""


def read_factor(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a factor in times; halving is a share of 50 percent. An adjective (`double agent`) is left alone.

    >>> from etl.split import tokenize
    >>> [read_factor(tokenize(text), 0).value for text in ("a factor of three", "half as large again", "3.5-fold")]
    [3.0, 1.5, 3.5]
    >>> read_factor(tokenize("twice a year"), 0) is None, read_factor(tokenize("three times a day"), 0) is None
    (True, True)
    """
    name = word(tokens, i)
    if name in FACTORS:
        return _word(tokens, i, name)
    if name in FOLDS:
        return _times(i, i + 1, FOLDS[name])
    if words_at(tokens, i, 3) == ("a", "factor", "of"):
        by = read_number(tokens, i + 3)
        return _times(i, by.last, by.value) if by is not None and not by.vague else None
    return _again(tokens, i) or _number(tokens, i)


def _times(first: int, last: int, value: float, *, spelled: bool = True) -> Amount:
    return Amount(first=first, last=last, value=float(value), unit="times", kind="factor", spelled=spelled)


def _word(tokens: Sequence[Token], i: int, name: str) -> Amount | None:
    if name in ("twice", "thrice") and word(tokens, i + 1) not in COMPARED:
        return None
    verb = word(tokens, i - 1) in words("numbers", "before_a_factor") or word(tokens, i + 1) in words(
        "numbers", "after_a_factor"
    )
    if name in words("numbers", "maybe_adjectives") and not verb:
        return None
    if FACTORS[name] < 1:
        return Amount(first=i, last=i + 1, value=100 * FACTORS[name], unit="percent", kind="factor", spelled=True)
    return _times(i, i + 1, FACTORS[name])


def _again(tokens: Sequence[Token], i: int) -> Amount | None:
    """`half as large again` and `half again as many`: one and a half times; `a third as much again`."""
    name, j = word(tokens, i), i + 1
    if name == "a":
        name, j = word(tokens, i + 1), i + 2
    if name not in FRACTIONS or name.endswith("s"):
        return None
    if words_at(tokens, j, 2) == ("again", "as") or (word(tokens, j) == "as" and word(tokens, j + 2) == "again"):
        return _times(i, j + 1 if word(tokens, j) == "again" else j + 3, 1 + 1 / FRACTIONS[name])
    return None


def _number(tokens: Sequence[Token], i: int) -> Amount | None:
    """`four times as many`, `12-fold`, `10x`, `increased 12 times`, `multiplied by four`."""
    number = read_number(tokens, i)
    if number is None or number.vague:
        return None
    j = number.last
    following = word(tokens, j)
    if following == "-" and word(tokens, j + 1) == "fold":
        return _times(i, j + 2, number.value)
    if following in ("fold", "x", "×") and touches(tokens, j) and not word(tokens, j + 1).isdigit():
        return _times(i, j + 1, number.value, spelled=number.spelled)
    if following == "times" and number.value > 1:
        changed = any(word(tokens, k) in words("qualifiers", "change_verbs") for k in range(max(0, i - BACK), i))
        if word(tokens, j + 1) in COMPARED or (changed and word(tokens, j + 1) not in ("a", "an", "per", "each")):
            return _times(i, j + 1, number.value, spelled=number.spelled)
    if words_at(tokens, i - 2, 2) in (("multiplied", "by"), ("multiply", "by"), ("multiplying", "by")):
        return _times(i, j, number.value, spelled=number.spelled) if following != "%" else None
    return None
