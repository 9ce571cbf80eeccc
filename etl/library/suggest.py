"""What the words of a number that was missed say by themselves: so that a person need not type it."""

from __future__ import annotations

import re

from etl.errors import InputError
from etl.quantities.reading import read
from etl.read import to_document
from etl.split import split
from etl.tables import number

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")


def suggestion(words: str) -> dict[str, str]:
    """Return cells of claims.csv that can be read from the words alone; none where nothing can.

    >>> suggestion("about 5–7 million")["low"], suggestion("62 %")["unit"], suggestion("1901")["high"], suggestion("no")
    ('5000000', 'percent', '1901', {})
    """
    try:
        sentences = split(to_document(words, name="words"))
    except InputError:
        return {}
    found = [quantity for sentence in sentences for quantity in read(sentence).quantities]
    if len(found) == 1:
        [quantity] = found
        cells = {"qualifier": str(quantity.qualifier), "modifier": quantity.modifier, "unit": quantity.unit}
        bounds = {"low": quantity.low, "high": quantity.high}
        return cells | {name: "" if bound is None else number(bound) for name, bound in bounds.items()}
    figures = [float(digits.replace(",", "")) for digits in _DIGITS.findall(words)]
    if not figures or len(figures) > 2:
        return {}
    low, high = min(figures), max(figures)
    return {"low": number(low), "high": number(high), "qualifier": "exact" if low == high else "range"}
