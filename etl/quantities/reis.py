"""Portuguese and Brazilian money before 1942, which writes its thousands with a sign: `300$000`, `2:500$000 réis`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.model import Token
from etl.quantities.amounts import Amount, word, words_at

WRITTEN = re.compile(r"\d{1,3}(?:[.:]\d{3})*\$\d{3}")
"""Milréis before the sign, réis behind it; a colon parts a conto, a thousand milréis."""
REIS = frozenset({"réis", "reis"})
CONTOS = (("contos", "de", "réis"), ("contos", "de", "reis"), ("contos", "of", "réis"), ("contos", "of", "reis"))


def read_reis(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read a sum in réis by its sign.

    >>> from etl.split import tokenize
    >>> [read_reis(tokenize(text), 0).value for text in ("300$000", "2:500$000 réis")]
    [300000.0, 2500000.0]
    """
    if WRITTEN.fullmatch(tokens[i].text) is None:
        return None
    value = float(re.sub(r"\D", "", tokens[i].text))
    last = i + 2 if word(tokens, i + 1) in REIS else i + 1
    return Amount(first=i, last=last, value=value, unit="réis", kind="money")


def with_reis(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """Return an amount with the coin named behind it: `800 milréis`, `3,000 contos de réis`."""
    name, last = word(tokens, amount.last), amount.last + 1
    if name == "réis":
        return amount.with_unit("réis", "money", last)
    if name in ("milréis", "milreis"):
        return amount.with_unit("milréis", "money", last)
    if words_at(tokens, amount.last, 3) in CONTOS:
        return amount.with_unit("contos", "money", amount.last + 3)
    return amount.with_unit("contos", "money", last) if name == "contos" else None
