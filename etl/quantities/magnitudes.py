"""Magnitudes in words, which state a lower bound alone: `thousands`, `hundreds of thousands`, `several million`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.lexicon import entries
from etl.model import Token
from etl.quantities.amounts import Number, touches, word, words_at
from etl.quantities.number_words import PLURAL_SCALES, SCALES, VAGUE

SEVERAL: dict[tuple[str, ...], float] = {
    tuple(phrase.split()): least for phrase, least in entries("numbers", "several").items()
}
AGAIN = ("upon", "on", "and")
OR_EVEN = (("or",), ("and",), ("or", "even"), (",", "even"), (",", "if", "not"), ("if", "not"), ("to",), ("-", "to"))


def read_magnitude(tokens: Sequence[Token], i: int) -> Number | None:
    """Read a magnitude that begins at token `i`; "scores" and "tens" only where they plainly count.

    >>> from etl.split import tokenize
    >>> def value(text): return read_magnitude(tokenize(text), 0).value
    >>> value("hundreds of thousands"), value("thousands upon thousands"), value("tens or even hundreds of thousands")
    (100000.0, 1000.0, 10000.0)
    >>> value("several thousand"), value("a couple of hundred"), value("a few tens of millions")
    (1000.0, 200.0, 10000000.0)
    """
    name = word(tokens, i)
    if name in VAGUE:
        return _plural(tokens, i)
    if name[0].isdigit():
        return _in_digits(tokens, i)
    for size in (3, 2, 1):
        least = SEVERAL.get(words_at(tokens, i, size)) if name in OPENERS else None
        if least is not None:
            return _several(tokens, i, i + size, least)
    return None


def _in_digits(tokens: Sequence[Token], i: int) -> Number | None:
    """`100s of people`, `1,000s of`: a power of ten in the plural."""
    digits, j = word(tokens, i), i + 1
    if word(tokens, j) == "s" and touches(tokens, j):
        digits, j = digits + "s", j + 1
    if word(tokens, j) != "of" or not POWER.fullmatch(digits):
        return None
    value = float(digits.rstrip("s").replace(",", ""))
    return Number(first=i, last=j, value=value, scale=value, vague=True)


POWER = re.compile(r"10{1,2}s|10?0?,?000s|1,000,000s")
OPENERS = frozenset(phrase[0] for phrase in SEVERAL)


def _plural(tokens: Sequence[Token], i: int) -> Number | None:
    """Read `thousands`, `thousands of millions`, `tens or even hundreds of thousands`, `thousands upon thousands`."""
    name = word(tokens, i)
    j = i + 1
    for phrase in OR_EVEN:
        k = j + len(phrase)
        if words_at(tokens, j, len(phrase)) == phrase and word(tokens, k) in VAGUE and word(tokens, k) != name:
            inner = _of_scale(tokens, k + 1)
            if inner and VAGUE[word(tokens, k)] < inner[0]:
                return Number(first=i, last=inner[1], value=VAGUE[name] * inner[0], scale=inner[0], vague=True)
    inner = _of_scale(tokens, j)
    if inner:
        return Number(first=i, last=inner[1], value=VAGUE[name] * inner[0], scale=inner[0], vague=True)
    if word(tokens, j) in AGAIN and word(tokens, j + 1) == name:
        j += 2
    if name == "tens" or (name == "scores" and word(tokens, j) not in ("of", "more")):
        return None
    return Number(first=i, last=j, value=float(VAGUE[name]), scale=VAGUE[name], vague=True)


def _of_scale(tokens: Sequence[Token], i: int) -> tuple[float, int] | None:
    """Return the scale in `of thousands` or `of a million` and where it ends."""
    if word(tokens, i) != "of":
        return None
    j = i + 2 if word(tokens, i + 1) == "a" else i + 1
    scale = VAGUE.get(word(tokens, j)) or SCALES.get(word(tokens, j))
    return (float(scale), j + 1) if scale and scale > 20 else None


def _several(tokens: Sequence[Token], i: int, j: int, least: float) -> Number | None:
    if word(tokens, j) == "tens":
        plural = _plural(tokens, j)
        return None if plural is None else Number(first=i, last=plural.last, value=plural.value, vague=True)
    scale = _scale(word(tokens, j))
    if not scale or (word(tokens, j) == "score" and word(tokens, j + 1) in ("", ".", ",")):
        return None
    if further := _scale(word(tokens, j + 1)):
        j, scale = j + 1, scale * further
    return Number(first=i, last=j + 1, value=least * scale, scale=scale, vague=True)


def _scale(name: str) -> float:
    return float(SCALES.get(name) or PLURAL_SCALES.get(name) or 0)
