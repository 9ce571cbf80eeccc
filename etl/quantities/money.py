"""Sums of money: `$4.6 million`, `£3m`, `20 billion dollars`, `US$5`, `300 million marks`, `Rs 12 lakh`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.lexicon import entries, words
from etl.model import Token
from etl.quantities.amounts import Amount, text, word
from etl.quantities.numbers import read_number, touches

SIGNS: dict[str, str] = entries("units", "currency_signs")
PREFIXES: dict[str, str] = entries("units", "currency_prefixes")
NAMES: dict[str, str] = entries("units", "currency_words")
PARTS: dict[str, list[str | float]] = entries("units", "currency_parts")
ADJECTIVES: dict[str, str] = entries("units", "currency_adjectives")
NEAR = 60
"""Words around pounds among which one may tell a weight: most sentences whole, and a bound for texts without stops."""
COINS = re.compile(r"(\d{1,2})([sd])")
SHORT_SCALES: dict[str, float] = entries("numbers", "short_scales")


def read_sign_first(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a sum that begins with a sign or code: `$4.6 million`, `US$5bn`, `EUR 20`, `Rs 12 lakh`."""
    j, code = i, ""
    prefix = text(tokens, i)
    if prefix in PREFIXES and text(tokens, i + 1) in SIGNS and touches(tokens, i + 1):
        code, j = PREFIXES[prefix], i + 2
    elif prefix in SIGNS and not (i and text(tokens, i - 1) in PREFIXES and touches(tokens, i)):
        code, j = SIGNS[prefix], i + 1
    elif prefix in PREFIXES and len(prefix) > 1 and prefix not in ("US", "U.S.", "CA", "NZ", "AU", "HK"):
        code, j = PREFIXES[prefix], i + 2 if text(tokens, i + 1) == "." else i + 1
    if not code:
        return None
    number = read_number(tokens, j) if j < len(tokens) else None
    if number is None or (number.spelled and prefix not in SIGNS):
        return None
    value, last = number.value, number.last
    if number.scale == 1 and word(tokens, last) in SHORT_SCALES and touches(tokens, last):
        value, last = value * SHORT_SCALES[word(tokens, last)], last + 1
        return Amount(first=i, last=last, value=value, unit=code, kind="money", scale=value / (number.value or 1))
    return Amount(first=i, last=last, value=value, unit=code, kind="money", scale=number.scale, vague=number.vague)


def read_old(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read sums in pounds, shillings and pence: `£2 3s 6d`, `3s. 6d.`; shillings alone look too much like decades."""
    pounds = read_sign_first(tokens, i) if text(tokens, i) == "£" else None
    value, j = (pounds.value, pounds.last) if pounds is not None else (0.0, i)
    shillings, after = _coins(tokens, j, "s")
    pence, end = _coins(tokens, after, "d")
    if shillings + pence == 0 or (pounds is None and (not shillings or not pence)):
        return None
    return Amount(first=i, last=end, value=value + shillings / 20 + pence / 240, unit="GBP", kind="money")


def _coins(tokens: Sequence[Token], i: int, letter: str) -> tuple[float, int]:
    """Return how many coins stand at `i` and where they end, a full stop after the letter included before more."""
    coins = COINS.fullmatch(text(tokens, i))
    if coins is None or coins[2] != letter:
        return 0.0, i
    dotted = text(tokens, i + 1) == "." and COINS.fullmatch(text(tokens, i + 2))
    return float(coins[1]), i + 2 if dotted else i + 1


def currency_after(tokens: Sequence[Token], i: int) -> tuple[str, float, int] | None:
    """Return the code, the factor and the end of a currency named at `i`: `dollars`, `Swiss francs`, `cents`."""
    j = i + 1 if word(tokens, i) == "-" else i
    adjective = ADJECTIVES.get(text(tokens, j), ADJECTIVES.get(word(tokens, j)))
    named = j + 1 if adjective is not None else j
    if word(tokens, named) in NAMES:
        if word(tokens, named) == "pounds" and _is_weight(tokens, named):
            return None
        if (
            word(tokens, named) in ("mark", "marks", "pound", "franc")
            and named > j
            and not touches(tokens, named)
            and j > i
        ):
            return None
        end = named + 1
        if word(tokens, named) == "pounds" and word(tokens, end) == "sterling":
            end += 1
        return adjective or NAMES[word(tokens, named)], 1.0, end
    if text(tokens, j) == "p" and touches(tokens, j):
        return "GBP", 0.01, j + 1
    if word(tokens, j) in ("shilling", "shillings") and not _sterling(tokens):
        return "shillings", 1.0, j + 1  # of some other country: its currency is not said
    if word(tokens, j) in PARTS:
        code, part = PARTS[word(tokens, j)]
        return str(code), float(part), j + 1
    if text(tokens, j) in SIGNS and touches(tokens, j) and text(tokens, j) != "$":
        return SIGNS[text(tokens, j)], 1.0, j + 1
    if text(tokens, j) in PREFIXES and len(text(tokens, j)) == 3:
        return PREFIXES[text(tokens, j)], 1.0, j + 1
    return None


def _sterling(tokens: Sequence[Token]) -> bool:
    return any(
        token.lower in ("£", "pound", "pounds", "pence", "penny", "guinea", "guineas", "sterling") for token in tokens
    )


def _is_weight(tokens: Sequence[Token], i: int) -> bool:
    near = tokens[max(0, i - NEAR) : i + NEAR]
    if any(token.lower in words("units", "weight_words") for token in near):
        return True
    return word(tokens, i + 1) == "of" or word(tokens, i + 1) == "per"
