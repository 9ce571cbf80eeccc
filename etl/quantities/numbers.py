"""Plain numbers in digits and words: `1,710`, `two and a half million`, `half a million`, `hundreds of thousands`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from etl.lexicon import entries, words
from etl.model import Token

DIGITS = re.compile(r"\d[\d,.'’\u2009\u202f\u00a0]*$")
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)$", re.IGNORECASE)
LARGEST = 1e18
"""Digits beyond this count nothing: they are codes."""
GROUPS = re.compile(r"[,'’\u2009\u202f\u00a0]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at tokens `first` to `last` (not included).

    `scale` is the value of the scale words it ends in, 1 without any: in `one to two hundred thousand` the second
    number shares its 100,000 with the first.

    `vague` marks a magnitude in words only, whose value is its lower bound; `plain` a number in digits with nothing
    else, which may yet be a year or a name's part; `spelled` a number in words.
    """

    first: int
    last: int
    value: float
    scale: float = 1
    vague: bool = False
    plain: bool = False
    spelled: bool = False


def is_numeral(token: Token) -> bool:
    """Tell whether a token is a numeral or number word of any kind: these are what `numerals.csv` accounts for."""
    return any(char.isdigit() for char in token.text) or token.lower in NUMBER_WORDS or token.text in SIGNS


def in_digits(token: Token) -> float | None:
    """Return the value of a number in digits, or None.

    >>> from etl.split import tokenize
    >>> [in_digits(token) for token in tokenize("1,710 2.5 70th 1940s")]
    [1710.0, 2.5, None, None]
    """
    if not DIGITS.match(token.text) or (not token.text.isascii() and not GROUPS.search(token.text)):
        return None
    bare = GROUPS.sub("", token.text)
    if bare.count(".") > 1:
        bare = bare.replace(".", "") if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bare) else ""
    try:
        value = float(bare)
        return value if value < LARGEST else None
    except ValueError:
        return None


def read_number(tokens: Sequence[Token], i: int) -> Number | None:
    """Return the number that begins at token `i`, as long as it goes, or None.

    >>> from etl.split import tokenize
    >>> def value(text): return read_number(tokenize(text), 0).value
    >>> value("two and a half million"), value("half a million"), value("two hundred and fifty")
    (2500000.0, 500000.0, 250.0)
    >>> value("hundreds of thousands"), value("a dozen"), value("3½"), value("several thousand")
    (100000.0, 12.0, 3.5, 1000.0)
    """
    readers = (_vague, _parts_of_a_scale, _digits, _spelled) if i < len(tokens) else ()
    for reader in readers:
        number = reader(tokens, i)
        if number is not None:
            return number if number.vague else replace(number, scale=_final_scale(tokens, number))
    return None


def _final_scale(tokens: Sequence[Token], number: Number) -> float:
    scale = 1.0
    for token in reversed(tokens[number.first : number.last]):
        if token.lower not in SCALES:
            break
        scale *= SCALES[token.lower]
    return scale


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def touches(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether token `i` follows the one before it without white space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start


def _vague(tokens: Sequence[Token], i: int) -> Number | None:
    """`thousands`, `hundreds of thousands`, `tens of millions`, `several thousand`, `a few hundred`."""
    word = _word(tokens, i)
    if word in VAGUE:
        if _word(tokens, i + 1) == "of" and _word(tokens, i + 2) in VAGUE:
            inner = VAGUE[_word(tokens, i + 2)]
            return Number(first=i, last=i + 3, value=float(VAGUE[word] * inner), scale=inner, vague=True)
        if _word(tokens, i + 1) == "of" and _word(tokens, i + 2) in SCALES:
            inner = SCALES[_word(tokens, i + 2)]
            return Number(first=i, last=i + 3, value=float(VAGUE[word] * inner), scale=inner, vague=True)
        if word == "tens" or (word == "scores" and _word(tokens, i + 1) not in ("of", "more")):
            return None
        return Number(first=i, last=i + 1, value=float(VAGUE[word]), scale=VAGUE[word], vague=True)
    j = (
        i + 1
        if word in ("several", "many")
        else i + 2
        if word == "a" and _word(tokens, i + 1) in ("few", "couple")
        else 0
    )
    if j and _word(tokens, j) == "of" and _word(tokens, j - 1) == "couple":
        j += 1
    if j and _word(tokens, j) in SCALES:
        scale = SCALES[_word(tokens, j)]
        if _word(tokens, j + 1) in SCALES:
            j, scale = j + 1, scale * SCALES[_word(tokens, j + 1)]
        return Number(first=i, last=j + 1, value=float(scale), scale=scale, vague=True)
    return None


def _parts_of_a_scale(tokens: Sequence[Token], i: int) -> Number | None:
    """`half a million`, `a quarter of a million`, `half a dozen`, `three quarters of a million`."""
    word = _word(tokens, i)
    parts, j = 1.0, i
    if word in ("a", "one"):
        j = i + 1
    elif word in CARDINALS and word != "zero":
        parts, j = float(CARDINALS[word]), i + 1
    if j > i and _word(tokens, j) == "-":
        j += 1
    if _word(tokens, j) not in ("half", "quarter", "quarters", "third", "thirds", "tenth", "tenths"):
        return None
    value = parts / FRACTIONS[_word(tokens, j)]
    j += 1
    if _word(tokens, j) == "of":
        j += 1
    if _word(tokens, j) in ("a", "one", "-") and _word(tokens, j + 1) in SCALES:
        j += 1
    elif _word(tokens, j) not in SCALES or _word(tokens, j - 1) == "of":
        return None
    return Number(first=i, last=j + 1, value=value * SCALES[_word(tokens, j)], spelled=True)


def _digits(tokens: Sequence[Token], i: int) -> Number | None:
    if tokens[i].text in SIGNS:
        top, bottom = SIGNS[tokens[i].text]
        return _scaled(tokens, i, i + 1, top / bottom)
    value = in_digits(tokens[i])
    if value is None:
        return None
    j = i + 1
    while re.fullmatch(r"\d{1,3}", tokens[i].text) and j < len(tokens) and re.fullmatch(r"\d{3}", tokens[j].text):
        if tokens[j].start - tokens[j - 1].end != 1:
            break
        value, j = value * 1000 + float(tokens[j].text), j + 1
    if j < len(tokens) and tokens[j].text in SIGNS and touches(tokens, j):
        top, bottom = SIGNS[tokens[j].text]
        value, j = value + top / bottom, j + 1
    else:
        extra, j = _and_a_half(tokens, j)
        value += extra
    return _scaled(tokens, i, j, value, plain=j == i + 1 and tokens[i].text.isdigit())


def _spelled(tokens: Sequence[Token], i: int) -> Number | None:
    """Number words: `twenty-five`, `a hundred and one`, `one and a half`, each scale smaller than the last."""
    if _word(tokens, i) == "a" and _word(tokens, i + 1) in SCALES and _word(tokens, i + 1) != "hundred":
        return _scaled(tokens, i, i + 1, 1.0, spelled=True)
    below, j = _below_thousand(tokens, i)
    if below is None:
        return None
    extra, j = _and_a_half(tokens, j)
    return _scaled(tokens, i, j, below + extra, spelled=True)


def _below_thousand(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    """`seven`, `twenty-five`, `two hundred and fifty`: the value, and where it ends (None and `i` if there is none)."""
    value, j = _below_hundred(tokens, i)
    if value is None and _word(tokens, i) == "a" and _word(tokens, i + 1) == "hundred":
        value, j = 1.0, i + 1
    if value is None or _word(tokens, j) != "hundred":
        return value, j
    k = j + 2 if _word(tokens, j + 1) == "and" else j + 1
    rest, after = _below_hundred(tokens, k)
    if rest is None or rest == 0 or _word(tokens, after) in ("hundred", "dozen"):
        return value * 100, j + 1
    return value * 100 + rest, after


def _below_hundred(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    word = _word(tokens, i)
    if word in TENS:
        k = i + 2 if _word(tokens, i + 1) == "-" else i + 1
        ones = CARDINALS.get(_word(tokens, k), 0)
        return (TENS[word] + ones, k + 1) if 1 <= ones <= 9 else (float(TENS[word]), i + 1)
    return (float(CARDINALS[word]), i + 1) if word in CARDINALS else (None, i)


def _and_a_half(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """`and a half`, `and a quarter`, `and three-quarters`: the part to add, and where it ends (0 and `i` if none)."""
    if [_word(tokens, i + k) for k in range(6)] == ["-", "and", "-", "a", "-", "half"]:
        return 0.5, i + 6
    if _word(tokens, i) != "and":
        return 0.0, i
    if _word(tokens, i + 1) in ("a", "one") and _word(tokens, i + 2) in ("half", "quarter", "third"):
        return 1 / FRACTIONS[_word(tokens, i + 2)], i + 3
    k = i + 3 if _word(tokens, i + 2) == "-" else i + 2
    if _word(tokens, i + 1) in ("two", "three") and _word(tokens, k) in ("quarters", "thirds", "quarter", "third"):
        return CARDINALS[_word(tokens, i + 1)] / FRACTIONS[_word(tokens, k)], k + 1
    return 0.0, i


def _scaled(
    tokens: Sequence[Token], first: int, j: int, value: float, *, plain: bool = False, spelled: bool = False
) -> Number:
    """Multiply by the scale words that follow and add what comes after them: `two thousand three hundred and five`."""
    total, smallest = 0.0, float("inf")
    while True:
        multiplied = 1.0
        while (k := _scale_at(tokens, j)) is not None and value * multiplied < LARGEST:
            multiplied *= SCALES[_word(tokens, k)]
            j, plain = k + 1, False
        if multiplied == 1.0 or multiplied >= smallest:
            return Number(first=first, last=j, value=total + value, plain=plain, spelled=spelled)
        extra, j = _and_a_half(tokens, j)
        total, value, smallest = total + (value + extra) * multiplied, 0.0, multiplied
        k = j + 1 if _word(tokens, j) == "and" and multiplied == 1000 else j
        following, after = _below_thousand(tokens, k)
        next_scale = SCALES.get(_word(tokens, after), 1.0)
        if not spelled or not following or max(following, following * next_scale) >= multiplied:
            return Number(first=first, last=j, value=total, spelled=spelled)
        value, j = following, after


def _scale_at(tokens: Sequence[Token], j: int) -> int | None:
    """The place of a scale word at `j`, perhaps behind a hyphen; letters such as bn must touch the digits."""
    if _word(tokens, j) in SCALES:
        return j
    if _word(tokens, j) == "-" and _word(tokens, j + 1) in SCALES and touches(tokens, j) and touches(tokens, j + 1):
        return j + 1
    return None


CARDINALS: dict[str, float] = entries("numbers", "cardinals")
TENS: dict[str, float] = entries("numbers", "tens")
SCALES: dict[str, float] = entries("numbers", "scales")
VAGUE: dict[str, float] = entries("numbers", "vague")
FRACTIONS: dict[str, int] = entries("numbers", "fractions")
SIGNS: dict[str, list[int]] = entries("numbers", "signs")
FACTORS: dict[str, float] = entries("numbers", "factors")
ORDINALS: frozenset[str] = words("numbers", "ordinals")
NUMBER_WORDS: frozenset[str] = frozenset().union(CARDINALS, TENS, SCALES, VAGUE, FRACTIONS, FACTORS, ORDINALS) - {
    "tn",
    "mn",
}
