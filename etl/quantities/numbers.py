"""Plain numbers in digits and words: `1,710`, `two and a half million`, `half a million`, `hundreds of thousands`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from etl.model import Token
from etl.quantities.amounts import Number, text, touches, word, words_at
from etl.quantities.digits import LARGEST, in_digits
from etl.quantities.magnitudes import read_magnitude
from etl.quantities.number_words import CARDINALS, FRACTIONS, PLURAL_SCALES, SCALES, SIGNS
from etl.quantities.spelled import and_a_half, below_thousand

GROUP = re.compile(r"\d{3}")
RAISED = re.compile(r"10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
HEAD = re.compile(r"\d{1,3}")


def read_number(tokens: Sequence[Token], i: int) -> Number | None:
    """Return the number that begins at token `i`, as long as it goes, or None.

    >>> from etl.split import tokenize
    >>> def value(text): return read_number(tokenize(text), 0).value
    >>> value("two and a half million"), value("half a million"), value("two hundred and fifty")
    (2500000.0, 500000.0, 250.0)
    >>> value("hundreds of thousands"), value("a dozen"), value("3½"), value("2 1/2"), value("twenty millions")
    (100000.0, 12.0, 3.5, 2.5, 20000000.0)
    """
    readers = (read_magnitude, _parts_of_a_scale, _digits, _spelled) if i < len(tokens) else ()
    for reader in readers:
        number = reader(tokens, i)
        if number is not None:
            return number if number.vague else replace(number, scale=_final_scale(tokens, number))
    return None


def _final_scale(tokens: Sequence[Token], number: Number) -> float:
    scale = 1.0
    for k in range(number.last - 1, number.first - 1, -1):
        name = word(tokens, k)
        if name not in SCALES and name not in PLURAL_SCALES:
            break
        scale *= SCALES.get(name) or PLURAL_SCALES[name]
    return scale


def _parts_of_a_scale(tokens: Sequence[Token], i: int) -> Number | None:
    """`half a million`, `a quarter of a million`, `half a dozen`, `three quarters of a million`."""
    name = word(tokens, i)
    parts, j = 1.0, i
    if name in ("a", "one"):
        j = i + 1
    elif name in CARDINALS and name != "zero":
        parts, j = float(CARDINALS[name]), i + 1
    if j > i and word(tokens, j) == "-":
        j += 1
    if word(tokens, j) not in ("half", "quarter", "quarters", "third", "thirds", "tenth", "tenths"):
        return None
    value = parts / FRACTIONS[word(tokens, j)]
    j += 1
    if word(tokens, j) in ("of", "-"):
        j += 1
    if word(tokens, j) in ("a", "one", "-"):
        j = j + 2 if word(tokens, j + 1) == "-" else j + 1
    elif word(tokens, j - 1) == "of":
        return None
    scale = SCALES.get(word(tokens, j), 0)
    if not scale or (word(tokens, j) == "score" and word(tokens, j + 1) != "of"):
        return None
    return Number(first=i, last=j + 1, value=value * scale, spelled=True)


def _digits(tokens: Sequence[Token], i: int) -> Number | None:
    if tokens[i].text in SIGNS:
        top, bottom = SIGNS[tokens[i].text]
        return _scaled(tokens, i, i + 1, top / bottom)
    value = in_digits(tokens[i])
    if value is None:
        return None
    j = i + 1
    while HEAD.fullmatch(tokens[i].text) and j < len(tokens) and GROUP.fullmatch(tokens[j].text):
        if tokens[j].start - tokens[j - 1].end != 1:
            break
        value, j = value * 1000 + float(tokens[j].text), j + 1
    if value >= LARGEST:
        return None
    power, after = _power_of_ten(tokens, j)
    if after > j:
        return Number(first=i, last=after, value=value * power)
    part, after = _printed_part(tokens, j)
    if after == j:
        part, after = and_a_half(tokens, j)
    return _scaled(tokens, i, after, value + part, plain=after == i + 1 and tokens[i].text.isdigit())


def _power_of_ten(tokens: Sequence[Token], j: int) -> tuple[float, int]:
    """The power that multiplies a number, and where it ends: `1.5 x 10^4`, `7.9 × 10⁹`, `3 × 10**6`.

    >>> from etl.split import tokenize
    >>> _power_of_ten(tokenize("1.5 x 10^4 spores"), 1), _power_of_ten(tokenize("7.9 × 10⁹"), 1)
    ((10000.0, 5), (1000000000.0, 3))
    """
    if word(tokens, j) not in ("x", "×", "*", "·"):
        return 1.0, j
    raised = RAISED.fullmatch(text(tokens, j + 1))
    if raised is not None:
        return float(10 ** int(raised[1].translate(DIGITS))), j + 2
    k = j + 2
    while text(tokens, k) in ("^", "*"):
        k += 1
    written = text(tokens, k)
    if text(tokens, j + 1) != "10" or k == j + 2 or not written.isdigit() or len(written) > 2:
        return 1.0, j
    return (float(10 ** int(written)), k + 1) if int(written) < 18 else (1.0, j)


def _printed_part(tokens: Sequence[Token], j: int) -> tuple[float, int]:
    """The fraction printed behind a whole number, and where it ends: `3½`, `2 1/2`, `12-3/4`."""
    if text(tokens, j) in SIGNS and (touches(tokens, j) or text(tokens, j - 1).isdigit()):
        top, bottom = SIGNS[text(tokens, j)]
        return top / bottom, j + 1
    k = j + 1 if text(tokens, j) == "-" and touches(tokens, j) else j
    if text(tokens, k + 1) != "/" or not (touches(tokens, k + 1) and touches(tokens, k + 2)):
        return 0.0, j
    over, under = text(tokens, k), text(tokens, k + 2)
    if len(over) > 2 or len(under) > 2 or not (over.isdigit() and under.isdigit()) or not 0 < int(over) < int(under):
        return 0.0, j
    return int(over) / int(under), k + 3


def _spelled(tokens: Sequence[Token], i: int) -> Number | None:
    """Number words: `twenty-five`, `a hundred and one`, `one and a half`, each scale smaller than the last."""
    if word(tokens, i) == "a" and word(tokens, i + 1) in SCALES and word(tokens, i + 1) != "hundred":
        if word(tokens, i + 1) == "score" and not _counts_in_scores(tokens, i + 2):
            return None
        return _scaled(tokens, i, i + 1, 1.0, spelled=True)
    below, j = below_thousand(tokens, i)
    if below is None:
        return None
    part, j = and_a_half(tokens, j)
    return _scaled(tokens, i, j, below + part, spelled=True)


def _counts_in_scores(tokens: Sequence[Token], i: int) -> bool:
    """A score of men, a score or more; not a score of 12 points nor one for strings."""
    if word(tokens, i) == "of":
        return (
            in_digits(tokens[i + 1]) is None and word(tokens, i + 1) not in CARDINALS if i + 1 < len(tokens) else False
        )
    return words_at(tokens, i, 2) in (("or", "more"), ("or", "so"), ("or", "two")) or word(tokens, i) == "more"


def _scaled(
    tokens: Sequence[Token], first: int, j: int, value: float, *, plain: bool = False, spelled: bool = False
) -> Number:
    """Multiply by the scale words that follow and add what comes after them: `two thousand three hundred and five`."""
    total, smallest = 0.0, float("inf")
    while True:
        multiplied = 1.0
        while (found := _scale_at(tokens, j)) is not None and value * multiplied * found[0] <= 1e19:
            multiplied *= found[0]
            j, plain = found[1], False
        if multiplied == 1.0 or multiplied >= smallest:
            return Number(first=first, last=j, value=total + value, plain=plain, spelled=spelled)
        part, j = and_a_half(tokens, j)
        total, value, smallest = total + (value + part) * multiplied, 0.0, multiplied
        k = _over_joiner(tokens, j, multiplied)
        following, after = below_thousand(tokens, k)
        next_scale = SCALES.get(word(tokens, after)) or PLURAL_SCALES.get(word(tokens, after), 1.0)
        if not spelled or not following or max(following, following * next_scale) >= multiplied:
            return Number(first=first, last=j, value=total, spelled=spelled)
        value, j = following, after


def _over_joiner(tokens: Sequence[Token], j: int, scale: float) -> int:
    """Where the next part may begin: `a thousand and one`, `three score and ten`, `one thousand, two hundred`."""
    if word(tokens, j) == "and" and scale in (20, 1000):
        return j + 1
    if word(tokens, j) == "," and scale >= 1000:
        below, after = below_thousand(tokens, j + 1)
        if below is not None and (below >= 100 or word(tokens, after) == "thousand"):
            return j + 1
    return j


def _scale_at(tokens: Sequence[Token], j: int) -> tuple[float, int] | None:
    """The scale word at `j`, perhaps behind a hyphen that touches both sides, and where it ends.

    >>> from etl.split import tokenize
    >>> _scale_at(tokenize("3-million"), 1), _scale_at(tokenize("3 millions"), 1), _scale_at(tokenize("level score"), 1)
    ((1000000, 3), (1000000, 2), None)
    """
    hyphen = word(tokens, j) == "-"
    if hyphen and not (touches(tokens, j) and touches(tokens, j + 1)):
        return None
    k = j + 1 if hyphen else j
    name = word(tokens, k)
    if name == "score" and word(tokens, k - 1) not in CARDINALS and word(tokens, k - 1) != "a":
        return None
    scale = SCALES.get(name) or (PLURAL_SCALES.get(name) if not hyphen else None)
    return (scale, k + 1) if scale else None
