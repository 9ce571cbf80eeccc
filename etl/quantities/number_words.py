"""The words that numbers are made of, and which tokens are numerals."""

from __future__ import annotations

from etl.lexicon import entries, load, words
from etl.model import Token

CARDINALS: dict[str, float] = entries("numbers", "cardinals")
TENS: dict[str, float] = entries("numbers", "tens")
SCALES: dict[str, float] = entries("numbers", "scales")
PLURAL_SCALES: dict[str, float] = entries("numbers", "plural_scales")
VAGUE: dict[str, float] = entries("numbers", "vague")
FRACTIONS: dict[str, int] = entries("numbers", "fractions")
SIGNS: dict[str, list[int]] = entries("numbers", "signs")
FACTORS: dict[str, float] = entries("numbers", "factors")
PENCE: dict[str, float] = entries("units", "pence_words")
_ORDINALS: list[str] = load("numbers")["ordinals"]["words"]
ORDINALS = frozenset(_ORDINALS)
PLACES: dict[str, int] = {name: place for place, name in enumerate(_ORDINALS[:20], start=1)} | {
    name: 10 * place for place, name in enumerate(_ORDINALS[20:28], start=3)
}
"""Ordinal words by their number: `first` to `twentieth`, then the tens up to `hundredth`."""
IDLE: frozenset[str] = words("numbers", "idle")
FOLDS: dict[str, float] = {
    f"{name}fold": value for name, value in (CARDINALS | TENS | SCALES).items() if value > 1 and len(name) > 2
}
"""`twofold`, `tenfold`, `twentyfold`, `hundredfold`: any number word with -fold."""

NUMBER_WORDS: frozenset[str] = frozenset().union(
    CARDINALS, TENS, SCALES, PLURAL_SCALES, VAGUE, FRACTIONS, FACTORS, FOLDS, PENCE, ORDINALS, IDLE
) - {"tn", "mn", "bn"}


def is_numeral(token: Token) -> bool:
    """Tell whether a token is a numeral or number word of any kind: these are what `numerals.csv` accounts for.

    >>> from etl.split import tokenize
    >>> [token.text for token in tokenize("Half of the 12 T34s, a dozen ½, fell in the 1940s") if is_numeral(token)]
    ['Half', '12', 'T34s', 'dozen', '½', '1940s']
    """
    if token.lower in NUMBER_WORDS or token.text in SIGNS:
        return True
    return not token.text.isalpha() and any(char.isdigit() for char in token.text)
