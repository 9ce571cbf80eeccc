"""Why a numeral that no rule took is no claim: the last reason, so that every numeral has one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.lexicon import entries
from etl.model import Token
from etl.quantities.amounts import text, touches, word
from etl.quantities.digits import ORDINAL, in_digits
from etl.quantities.number_words import FACTORS, FRACTIONS, IDLE, ORDINALS, PENCE, SCALES, TENS, VAGUE

SHORT: dict[str, float] = entries("numbers", "short_scales")
DECADES = frozenset({"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"})
PLURAL = re.compile(r"\d+['’]?s")


def reason_for(tokens: Sequence[Token], i: int) -> str:
    """Name the reason for a numeral that is neither part of a quantity nor of a date or name.

    >>> from etl.split import tokenize
    >>> [reason_for(tokenize(text), 0) for text in ("one of them", "third", "half-hearted", "thirties", "B17s")]
    ['pronoun', 'ordinal', 'compound', 'decade', 'name']
    """
    name = tokens[i].lower
    if name == "one":
        return "pronoun"
    if (touches(tokens, i + 1) and text(tokens, i + 1) == "-") or (text(tokens, i - 1) == "-" and touches(tokens, i)):
        return (
            "ordinal" if (name in ORDINALS and name not in ("second", "third")) or ORDINAL.match(name) else "compound"
        )
    if name in DECADES or PLURAL.fullmatch(name):
        return "decade"
    if name in ORDINALS or ORDINAL.match(name):
        return "ordinal"
    if word(tokens, i - 1) in ("per", "every"):
        return "base of a rate"
    if name in FACTORS or name in FRACTIONS or name in IDLE or name in PENCE:
        return "figure of speech"
    if name in SCALES or name in VAGUE or name in TENS:
        return "bare magnitude"
    if in_digits(tokens[i]) is not None or name.isdigit():
        return "bare number"
    if any(char.isalpha() for char in name):
        return "name"
    return "sign" if not word(tokens, i).isalnum() else "bare number"
