"""Sums of money: `$4.6 million`, `£3m`, `20 billion dollars`, `US$5`, `300 million marks`, `Rs 12 lakh`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import entries, words
from etl.model import Token
from etl.quantities.amounts import Amount, text, touches, word, words_at
from etl.quantities.numbers import read_number
from etl.quantities.reis import with_reis

SIGNS: dict[str, str] = entries("units", "currency_signs")
PREFIXES: dict[str, str] = entries("units", "currency_prefixes")
NAMES: dict[str, str] = entries("units", "currency_words")
AMBIGUOUS: dict[str, str] = entries("units", "currency_ambiguous")
PARTS: dict[str, list[str | float]] = entries("units", "currency_parts")
ADJECTIVES: dict[str, str] = entries("units", "currency_adjectives")
SHORT_SCALES: dict[str, float] = entries("numbers", "short_scales")
NEAR = 60
"""Words around pounds among which one may tell a weight: most sentences whole, and a bound for texts without stops."""
CLOSE = 12
"""Words around an ambiguous coin among which one must speak of money."""
PREFIX_OF_A_SIGN = ("US", "U.S.", "CA", "NZ", "AU", "HK")


def read_sign_first(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a sum that begins with a sign or code: `$4.6 million`, `US$5bn`, `EUR 20`, `Rs 12 lakh`."""
    j, code = i, ""
    prefix = text(tokens, i)
    apart = prefix in ("US", "U.S.") and text(tokens, i + 1) == "$" and word(tokens, i - 1) not in ("the", "in")
    if prefix in PREFIXES and text(tokens, i + 1) in SIGNS and (apart or touches(tokens, i + 1)):
        code, j = PREFIXES[prefix], i + 2
    elif prefix in SIGNS and not (i and text(tokens, i - 1) in PREFIXES and touches(tokens, i)):
        code, j = SIGNS[prefix], i + 1
    elif prefix == "CFA" and text(tokens, i + 1) == "F":
        code, j = PREFIXES[prefix], i + 2
    elif prefix in PREFIXES and len(prefix) > 1 and prefix not in PREFIX_OF_A_SIGN:
        code, j = PREFIXES[prefix], i + 2 if text(tokens, i + 1) == "." else i + 1
    if not code:
        return None
    number = read_number(tokens, j) if j < len(tokens) else None
    if number is None or (number.spelled and prefix not in SIGNS):
        return None
    value, last, scale = number.value, number.last, number.scale
    if scale == 1 and touches(tokens, last) and (word(tokens, last) in SHORT_SCALES or text(tokens, last) in "BTb"):
        scale = SHORT_SCALES.get(word(tokens, last)) or {"b": 1e9, "t": 1e12}[word(tokens, last)]
        value, last = value * scale, last + 1
    elif scale == 1 and text(tokens, last) == "m" and prefix in SIGNS:
        scale, value, last = 1e6, value * 1e6, last + 1  # £3 m
    if word(tokens, last) == "sterling":
        last += 1
    return Amount(first=i, last=last, value=value, unit=code, kind="money", scale=scale, vague=number.vague)


def with_currency(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Return the amount with the currency named behind it: `dollars`, `Swiss francs`, `cents`, `pieces of eight`.

    A name that many coins share, or that has another sense, counts as money only beside words that speak of money:
    85 marks in an exam are none.
    """
    paid = with_reis(tokens, amount)
    if paid is not None:
        return paid
    i = amount.last
    j = i + 1 if word(tokens, i) == "-" else i
    if words_at(tokens, j, 3) == ("pieces", "of", "eight"):
        return amount.with_unit("pieces of eight", "money", j + 3)
    adjective = ADJECTIVES.get(text(tokens, j), ADJECTIVES.get(word(tokens, j)))
    named = j + 1 if adjective is not None else j
    name = word(tokens, named)
    if name in NAMES:
        return _named(tokens, amount, adjective, named, apart=j > i)
    if name in AMBIGUOUS:
        return _ambiguous(tokens, amount, adjective, named, hyphen=j > i)
    if name in PARTS and adjective is None:
        return _part(tokens, amount, name, j + 1)
    if text(tokens, j) == "p" and touches(tokens, j):
        return amount.with_unit("GBP", "money", j + 1, 0.01)
    if text(tokens, j) in SIGNS and touches(tokens, j) and text(tokens, j) != "$":
        return amount.with_unit(SIGNS[text(tokens, j)], "money", j + 1)
    if text(tokens, j) in PREFIXES and len(text(tokens, j)) == 3:
        return amount.with_unit(PREFIXES[text(tokens, j)], "money", j + 1)
    return None


def _named(tokens: Sequence[Token], amount: Amount, adjective: str | None, i: int, *, apart: bool) -> Amount | None:
    name = word(tokens, i)
    if (name == "pounds" and is_weight(tokens, i)) or (apart and name in ("pound", "franc") and not touches(tokens, i)):
        return None
    end = i + 2 if name == "pounds" and word(tokens, i + 1) == "sterling" else i + 1
    return amount.with_unit(adjective or NAMES[name], "money", end)


def _ambiguous(
    tokens: Sequence[Token], amount: Amount, adjective: str | None, i: int, *, hyphen: bool
) -> Amount | None:
    name = word(tokens, i)
    if hyphen or (name == "won" and not adjective):
        return None
    if name == "marks" and any(token.lower in words("units", "mark_words") for token in tokens[i : i + CLOSE]):
        return None
    if not (adjective or amount.scale >= 1e6 or speaks_of_money(tokens, i, amount.first)):
        return None
    return amount.with_unit(adjective or AMBIGUOUS[name] or name, "money", i + 1)


def _part(tokens: Sequence[Token], amount: Amount, name: str, end: int) -> Amount:
    """Cents and new pence are parts of their unit; pence beside shillings are the old ones and keep their name."""
    code, part = PARTS[name]
    if name == "pence" and any(token.lower.startswith(("shilling", "farthing", "guinea")) for token in tokens):
        return amount.with_unit("pence", "money", end)
    return amount.with_unit(str(code), "money", end, float(part))


def speaks_of_money(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Tell whether a word near token `i`, outside the amount that begins at `first`, speaks of money."""
    near = (*tokens[max(0, first - CLOSE) : first], *tokens[i + 1 : i + 1 + CLOSE])
    return any(token.lower in words("units", "money_words") for token in near)


def is_weight(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the pounds at token `i` are a weight: what they are of, or a word for weighing near them."""
    near = tokens[max(0, i - NEAR) : i + NEAR]
    if any(token.lower in words("units", "weight_words") for token in near):
        return True
    of_money = {word(tokens, j) for j in (i + 2, i + 3)} & words("units", "sums_of")
    return word(tokens, i + 1) == "per" or (word(tokens, i + 1) == "of" and not of_money)


def read_half_coin(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `half a crown`, `half a guinea`, `half a dollar`."""
    if word(tokens, i) != "half":
        return None
    j = i + 1
    while word(tokens, j) in ("-", "a"):
        j += 1
    name = word(tokens, j)
    half = Amount(first=i, last=j, value=0.5, spelled=True)
    if j == i + 1:
        return None
    if name in ("crown", "guinea", "sovereign"):
        return replace(half, unit=f"{name}s", kind="money", last=j + 1)
    if name in NAMES and not name.endswith("s"):
        return replace(half, unit=NAMES[name], kind="money", last=j + 1)
    return None
