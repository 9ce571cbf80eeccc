"""Pounds, shillings and pence as written before 1971: `£2 3s. 6d.`, `£1:7:5¾d.`, `ten shillings and sixpence`.

A sum with pounds is in GBP; one without keeps the coin it begins with, as the text has it: `3s. 6d.` is 3.5 shillings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.model import Token
from etl.quantities.amounts import Amount, text, touches, word, words_at
from etl.quantities.digits import in_digits
from etl.quantities.money import read_sign_first, speaks_of_money
from etl.quantities.number_words import PENCE, SIGNS
from etl.quantities.numbers import read_number

COINS = re.compile(r"(\d{1,4})([lsd])")
PENCE_IN = {"l": 240.0, "s": 12.0, "d": 1.0}
"""Twelve pence to the shilling, twenty shillings to the pound."""
UNIT = {"l": "GBP", "s": "shillings", "d": "pence"}
ORDER = "lsd"
A_RATE = ("a", "the", "per", "each", "an", "every", "apiece")
WORDED = {"pounds": "l", "pound": "l", "shillings": "s", "shilling": "s", "pence": "d"}


def read_coins(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a sum in coins by their letters; one letter alone needs a word that speaks of money, or a rate behind it.

    >>> from etl.split import tokenize
    >>> def read(text): found = read_coins(tokenize(text), 0); return round(found.value, 3), found.unit
    >>> read("£2 3s. 6d."), read("£1:7:5¾d."), read("3l. 4s. 6d."), read("5s. 6½d."), read("6d. a loaf")
    ((2.175, 'GBP'), (1.374, 'GBP'), (3.225, 'GBP'), (5.542, 'shillings'), (6.0, 'pence'))
    >>> read_coins(tokenize("40s and 50s"), 0) is None
    True
    """
    pounds = read_sign_first(tokens, i) if text(tokens, i) == "£" else None
    value, j = (pounds.value * 240, pounds.last) if pounds is not None else (0.0, i)
    letters = "l" if pounds is not None else ""
    end = j
    j = _over_colon(tokens, j) if letters else j
    while (coin := _coin(tokens, j, letters)) is not None and ORDER.index(coin[1]) > ORDER.find(letters[-1:] or "-"):
        value, letters, end = value + coin[0] * PENCE_IN[coin[1]], letters + coin[1], coin[2]
        stopped = text(tokens, end) in (".", ",") and _coin(tokens, end + 1, "")
        j = end + 1 if stopped else _over_colon(tokens, end)
        if word(tokens, j) == "and" and _coin(tokens, j + 1, ""):
            j += 1
    if not letters or (letters == "l" and pounds is not None):
        return None
    if len(letters) == 1 and not _sure_of_one(tokens, i, end, letters):
        return None
    value /= PENCE_IN[letters[0]]
    return Amount(first=i, last=end, value=value, unit=UNIT[letters[0]], kind="money")


def _over_colon(tokens: Sequence[Token], i: int) -> int:
    return i + 1 if text(tokens, i) == ":" and touches(tokens, i) and touches(tokens, i + 1) else i


def _coin(tokens: Sequence[Token], i: int, before: str) -> tuple[float, str, int] | None:
    """Return the number of coins, their letter and where they end: `6d`, `6½d`, `1,200l`; behind a colon the next."""
    joined = COINS.fullmatch(text(tokens, i))
    if joined is not None:
        return float(joined[1]), joined[2], i + 1
    value = in_digits(tokens[i]) if i < len(tokens) else None
    j = i + 1
    if text(tokens, i) in SIGNS:
        value, j = 0.0, i
    if value is not None and text(tokens, j) in SIGNS:
        top, bottom = SIGNS[text(tokens, j)]
        value, j = value + top / bottom, j + 1
    if value is None:
        return None
    if text(tokens, j) in ("l", "s", "d") and touches(tokens, j):
        return value, text(tokens, j), j + 1
    implied = (
        ORDER[len(before) :][:1] if before and text(tokens, i - 1) == ":" and before == ORDER[: len(before)] else ""
    )
    return (value, implied, j) if implied else None


def _sure_of_one(tokens: Sequence[Token], first: int, end: int, letter: str) -> bool:
    """`40s. the quarter`, `6d. a loaf`, `paid 400l.`: the stop and the rate behind, or money spoken of near."""
    stopped = text(tokens, end) == "."
    if stopped and word(tokens, end + 1) in A_RATE and word(tokens, end + 1) == text(tokens, end + 1):
        return True
    if stopped and letter == "l" and word(tokens, end + 1).isalpha() and word(tokens, end + 1) == text(tokens, end + 1):
        return True  # litres have no stop within a sentence
    others = any(COINS.fullmatch(token.text) for token in tokens[end : end + 8])
    return (stopped or letter == "d" or others) and speaks_of_money(tokens, end, first)


def read_worded_coins(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read coins in words: `ten shillings and sixpence`, `two pounds ten shillings`, `sixpence`, `three and sixpence`.

    >>> from etl.split import tokenize
    >>> def read(text): found = read_worded_coins(tokenize(text), 0); return found and (found.value, found.unit)
    >>> read("ten shillings and sixpence"), read("two pounds ten shillings"), read("sixpence"), read("ten shillings")
    ((10.5, 'shillings'), (2.5, 'GBP'), (6.0, 'pence'), None)
    """
    value, j, letters = 0.0, i, ""
    while (found := _worded(tokens, j + 1 if letters and word(tokens, j) in ("and", ",", "-") else j)) is not None:
        if letters and ORDER.index(found[1]) <= ORDER.index(letters[-1]):
            break
        value, letters, j = value + found[0] * PENCE_IN[found[1]], letters + found[1], found[2]
    if not letters or (len(letters) == 1 and word(tokens, j - 1) not in PENCE):
        return None
    value /= PENCE_IN[letters[0]]
    return Amount(first=i, last=j, value=value, unit=UNIT[letters[0]], kind="money", spelled=True)


def _worded(tokens: Sequence[Token], i: int) -> tuple[float, str, int] | None:
    """Return the number of coins, their letter and the end of `ten shillings`, `sixpence`, `four pence`."""
    if word(tokens, i) in PENCE:
        return PENCE[word(tokens, i)], "d", i + 1
    number = read_number(tokens, i) if i < len(tokens) else None
    if number is None or number.vague:
        return None
    name = word(tokens, number.last)
    hyphens = words_at(tokens, number.last, 3) == ("-", "and", "-")
    if (name == "and" or hyphens) and number.value < 20:
        j = number.last + (3 if hyphens else 1)
        if word(tokens, j) in PENCE:
            return number.value, "s", j - 1  # three and sixpence, three-and-sixpence
    if name == "halfpence":
        return number.value / 2, "d", number.last + 1
    return (number.value, WORDED[name], number.last + 1) if name in WORDED else None
