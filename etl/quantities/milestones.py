"""Years said as a place in an order: `her 70th birthday`, `the fiftieth anniversary`."""

from __future__ import annotations

from collections.abc import Sequence

from etl.model import Token
from etl.quantities.amounts import Amount, text, touches, word
from etl.quantities.digits import ORDINAL
from etl.quantities.number_words import PLACES, TENS

KINDS = {"birthday": "age", "anniversary": "duration"}
LAST = 1500


def read_milestone(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read the ordinal of a birthday or an anniversary; the first is no number of years.

    >>> from etl.split import tokenize
    >>> [read_milestone(tokenize(words), 0).value for words in ("70th birthday", "twenty-fifth anniversary")]
    [70.0, 25.0]
    >>> read_milestone(tokenize("62nd Army"), 0) is None
    True
    """
    value, last = _ordinal(tokens, i)
    kind = KINDS.get(word(tokens, last + (word(tokens, last) == "wedding")))
    if kind is None or not 1 < value <= LAST:
        return None
    return Amount(first=i, last=last, value=float(value), unit="years", kind=kind)


def _ordinal(tokens: Sequence[Token], i: int) -> tuple[int, int]:
    """Return the number of the ordinal at a token, 0 where there is none, and where it ends."""
    name = word(tokens, i)
    if ORDINAL.match(name):
        return int("".join(sign for sign in name if sign.isdigit())), i + 1
    tens = TENS.get(name, 0)
    if tens and text(tokens, i + 1) == "-" and touches(tokens, i + 1):
        unit = PLACES.get(word(tokens, i + 2), 0)
        return (int(tens) + unit, i + 3) if 0 < unit < 10 else (0, i)
    return PLACES.get(name, 0), i + 1
