"""Numbers in words: `twenty-five`, `five and twenty`, `a hundred and one`, `fourscore`, `one and a half`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.model import Token
from etl.quantities.amounts import word, words_at
from etl.quantities.number_words import CARDINALS, FRACTIONS, SCALES, TENS

PARTS = ("half", "quarter", "third", "fifth", "tenth")
PLURAL_PARTS = ("quarters", "thirds", "quarter", "third", "fifths", "tenths", "eighths")


def below_thousand(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    """Return the value of `seven`, `twenty-five`, `two hundred and fifty` and where it ends; None and `i` if none."""
    value, j = below_hundred(tokens, i)
    if value is None and words_at(tokens, i, 2) == ("a", "hundred"):
        value, j = 1.0, i + 1
    if value is None and words_at(tokens, i, 2) == ("hundred", "and") and below_hundred(tokens, i + 2)[0]:
        value, j = 1.0, i  # the hundred and fifty survivors
    if value is None or word(tokens, j) not in ("hundred", "score") or (word(tokens, j) == "score" and value > 19):
        return value, j
    unit = SCALES[word(tokens, j)]
    k = j + 2 if word(tokens, j + 1) == "and" else j + 1
    rest, after = below_hundred(tokens, k)
    if rest is None or rest == 0 or rest >= unit or word(tokens, after) in ("hundred", "dozen", "score"):
        return value * unit, j + 1
    return value * unit + rest, after


def below_hundred(tokens: Sequence[Token], i: int) -> tuple[float | None, int]:
    """Return the value of `seven`, `twenty-five`, `five-and-twenty`, `fourscore and ten` and where it ends."""
    name = word(tokens, i)
    if name in TENS:
        k = i + 2 if word(tokens, i + 1) in ("-", "and") else i + 1
        ones = CARDINALS.get(word(tokens, k), 0)
        joined = word(tokens, i + 1) != "and" or name.endswith("score")
        most = 19 if name.endswith("score") else 9
        return (TENS[name] + ones, k + 1) if joined and 1 <= ones <= most else (float(TENS[name]), i + 1)
    if name not in CARDINALS:
        return None, i
    if CARDINALS[name] < 10:
        tens, j = _and_tens(tokens, i + 1)
        if tens:
            return CARDINALS[name] + tens, j
    return float(CARDINALS[name]), i + 1


def _and_tens(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """The tens behind the ones, as they were said before 1900: `six-and-thirty`, `five and twenty`.

    Not after "between" or "from", nor with a scale behind: `between five and twenty`, `five and twenty million`.
    """
    hyphens = word(tokens, i) == "-"
    j = i + 1 if hyphens else i
    if word(tokens, j) != "and":
        return 0.0, i
    j = j + 2 if hyphens and word(tokens, j + 1) == "-" else j + 1
    if word(tokens, j) not in TENS or word(tokens, j).endswith("score"):
        return 0.0, i
    listed = word(tokens, i - 2) == "," and (word(tokens, i - 3).isdigit() or word(tokens, i - 3) in CARDINALS)
    apart = (
        word(tokens, i - 2) in ("between", "from", "both", "and")
        or listed
        or word(tokens, j + 1)
        in (
            "-",
            "respectively",
            "percent",
            "per",
            *CARDINALS,
            *SCALES,
        )
    )
    return (0.0, i) if apart and not hyphens else (float(TENS[word(tokens, j)]), j + 1)


def and_a_half(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """Return the part that `and a half`, `and one-quarter`, `and three-quarters` at `i` add, and where it ends."""
    if word(tokens, i) == "-" and words_at(tokens, i + 1, 4) == ("and", "-", "a", "-"):
        part = word(tokens, i + 5)
        return (1 / FRACTIONS[part], i + 6) if part in PARTS else (0.0, i)
    if word(tokens, i) != "and":
        return 0.0, i
    name = word(tokens, i + 1)
    k = i + 3 if word(tokens, i + 2) == "-" else i + 2
    part = word(tokens, k)
    if name in ("a", "one") and part in PARTS:
        # a fifth and a tenth are ordinals unless a scale or unit follows: two and a tenth of the men
        return (1 / FRACTIONS[part], k + 1) if part in PARTS[:3] or word(tokens, k + 1) in SCALES else (0.0, i)
    if name in CARDINALS and part in PLURAL_PARTS and CARDINALS[name] > 1:
        return CARDINALS[name] / FRACTIONS[part], k + 1
    return 0.0, i
