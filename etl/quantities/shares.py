"""Shares: percentages, fractions and `one in five`, all in percent of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Token
from etl.quantities.amounts import Amount, Number, text, touches, word
from etl.quantities.digits import in_digits
from etl.quantities.number_words import CARDINALS, FRACTIONS, SCALES, SIGNS
from etl.quantities.numbers import read_number

AFTER_A_SHARE = words("numbers", "after_a_share") | {""}
AFTER_HALF = words("numbers", "after_half")
BEFORE_HALF = words("numbers", "before_half")


def percent_after(tokens: Sequence[Token], i: int) -> int:
    """Return where a percent sign or word that begins at `i` ends, or 0.

    >>> from etl.split import tokenize
    >>> percent_after(tokenize("62 per cent of"), 1)
    3
    """
    if word(tokens, i) == "-" and word(tokens, i + 1) in ("percent", "percentage"):
        i += 1
    if word(tokens, i) in ("%", "percent", "pct", "pc", "percentage"):
        return i + 2 if word(tokens, i + 1) in ("point", "points") else i + 1
    if word(tokens, i) == "per" and word(tokens, i + 1) in ("cent", "centum"):
        return i + 2
    if word(tokens, i) == "per" and word(tokens, i + 1) == "-" and word(tokens, i + 2) == "cent":
        return i + 3
    return 0


def read_ratio(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `one in five`, `two out of every three`, `1 in 200`, `one child in five`.

    Left alone: `31 of 42 ships` and `four out of the 12`, which count both; `killed two in three raids`.

    >>> from etl.split import tokenize
    >>> read_ratio(tokenize("one child in every five"), 0).value, read_ratio(tokenize("four out of the 12"), 0)
    (20.0, None)
    """
    part = read_number(tokens, i)
    if part is None or part.vague or part.scale > 1:
        return None
    j = part.last
    named = _noun_between(tokens, j) if part.value == 1 else j
    out = word(tokens, named) == "out" and word(tokens, named + 1) == "of"
    k = named + 2 if out else named + 1
    every = word(tokens, k) in ("every", "each")
    if not (out or word(tokens, named) == "in" or (word(tokens, named) == "of" and every)):
        return None
    if every or (word(tokens, k) == "the" and word(tokens, k + 1) in SCALES):
        k += 1
    whole = read_number(tokens, k) or _bare_scale(tokens, k)
    if whole is None or whole.vague or not 0 < part.value < whole.value:
        return None
    if not every and not _is_share(tokens, part, whole, named > j):
        return None
    return Amount(first=i, last=whole.last, value=100 * part.value / whole.value, unit="percent", kind="share")


def _noun_between(tokens: Sequence[Token], j: int) -> int:
    """Where `in` or `out of` stands behind a noun of one or two words: `one adult woman in six`."""
    for k in (j + 1, j + 2):
        if word(tokens, k) in ("in", "out") and all(word(tokens, n).isalpha() for n in range(j, k)):
            return k
    return j


def _is_share(tokens: Sequence[Token], part: Number, whole: Number, named: bool) -> bool:
    """Tell a share from a count in so many places: by round wholes, and by what stands around the two numbers."""
    following = word(tokens, whole.last)
    if (whole.plain and 1000 <= whole.value < 2100) or following in TIMES:
        return False
    if named:
        return following in AFTER_A_SHARE and following != "of"
    if part.value == 1:
        return True
    round_whole = (whole.value in ROUND and part.value < 20) or whole.value in (100, 1000)
    done = word(tokens, part.first - 1)
    return round_whole and not (done.endswith("ed") or done in words("qualifiers", "clause_ends"))


ROUND = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 12, 20})
TIMES = frozenset("years year days day months month weeks week hours hour minutes decades centuries seasons".split())


def _bare_scale(tokens: Sequence[Token], i: int) -> Number | None:
    """`two in every hundred`: a scale word that stands for one of its kind."""
    value = SCALES.get(word(tokens, i), 0.0) if word(tokens, i - 1) in ("every", "in", "of") else 0.0
    return Number(first=i, last=i + 1, value=value, spelled=True) if value else None


def read_part_of_percent(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `half a percent`, `a quarter of a percentage point`, `three-tenths of one per cent`."""
    part = _worded(tokens, i)
    if part is None and word(tokens, i) == "half":
        part = _share(i, i + 1, 0.5)
    if part is None:
        return None
    j = part.last + 1 if word(tokens, part.last) == "of" else part.last
    end = percent_after(tokens, j + 1) if word(tokens, j) in ("a", "one", "1") else 0
    return replace(part, value=part.fraction, last=end, fraction=0.0) if end else None


def read_fraction(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `a third`, `one-third`, `two thirds`, `three-quarters`, `half`, `2/3`, `½` as a share in percent."""
    for reader in (_half, _printed, _worded):
        amount = reader(tokens, i)
        if amount is not None:
            return amount
    return None


def _share(first: int, last: int, fraction: float) -> Amount:
    return Amount(
        first=first, last=last, value=100 * fraction, unit="percent", kind="share", fraction=fraction, spelled=True
    )


def _half(tokens: Sequence[Token], i: int) -> Amount | None:
    if (
        word(tokens, i) == "one"
        and word(tokens, i + 1) in ("half", "-")
        and "half" in (word(tokens, i + 1), word(tokens, i + 2))
    ):
        return _share(i, i + 2 if word(tokens, i + 1) == "half" else i + 3, 0.5)
    if (
        word(tokens, i) == "a"
        and word(tokens, i + 1) == "half"
        and word(tokens, i + 2) in AFTER_A_SHARE
        and (word(tokens, i - 1) != "and" or word(tokens, i - 2) in FRACTIONS)
    ):
        return _share(i, i + 2, 0.5)
    if (
        word(tokens, i) != "half"
        or word(tokens, i + 1) == "-"
        or (word(tokens, i - 1) in ("a", "-", "the") and word(tokens, i + 1) != "of")
    ):
        return None
    if word(tokens, i - 2) == "and" and word(tokens, i - 3) in TIMES:
        return None  # the last year and a half of the war
    if word(tokens, i + 1) in AFTER_HALF or word(tokens, i - 1) in BEFORE_HALF or (i == 0 and word(tokens, 1) == "a"):
        return _share(i, i + 1, 0.5)
    if word(tokens, i + 1) == "and" and read_number(tokens, i + 2) is not None:
        return _share(i, i + 1, 0.5)
    return None


def _printed(tokens: Sequence[Token], i: int) -> Amount | None:
    if text(tokens, i) in SIGNS and not touches(tokens, i):
        top, bottom = SIGNS[text(tokens, i)]
        return _share(i, i + 1, top / bottom)
    if text(tokens, i).isdigit() and text(tokens, i + 1) == "/" and touches(tokens, i + 1) and touches(tokens, i + 2):
        top_value, bottom_value = in_digits(tokens[i]), in_digits(tokens[i + 2])
        if top_value and bottom_value and top_value < bottom_value <= 10:
            return _share(i, i + 3, top_value / bottom_value)
    return None


def _worded(tokens: Sequence[Token], i: int) -> Amount | None:
    first = word(tokens, i)
    if first in ("a", "an", "another"):
        top = 1.0
    elif first in CARDINALS and CARDINALS[first] >= 1:
        top = float(CARDINALS[first])
    else:
        digits = in_digits(tokens[i]) if text(tokens, i).isdigit() else None
        if digits is None or digits > 20:
            return None
        top = digits
    j = i + 2 if word(tokens, i + 1) in ("-", "further") else i + 1
    name = word(tokens, j)
    if name not in FRACTIONS or name in ("half", "halves") or top >= FRACTIONS[name]:
        return None
    plural = name.endswith("s")
    if plural != (top > 1):
        return None
    following = word(tokens, j + 1)
    if following in ("part", "parts") and word(tokens, j + 2) == "of":
        return _share(i, j + 2, top / FRACTIONS[name])  # a twentieth part of
    shared = following in AFTER_A_SHARE or (following.endswith("ed") and word(tokens, j + 2) in AFTER_A_SHARE)
    if (first in ("a", "an", "another") and not shared) or (not plural and following == "-"):
        return None
    return _share(i, j + 1, top / FRACTIONS[name])
