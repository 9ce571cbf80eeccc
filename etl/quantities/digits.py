"""What a number in digits is worth, by its separators: `1,710`, `1'250`, `12,34,567`, `1.234,5`, `.5`."""

from __future__ import annotations

import re

from etl.model import Token

DIGITS = re.compile(r"\.?\d[\d,.·'’\u2009\u202f\u00a0]*$", re.ASCII)
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|d)$", re.IGNORECASE)
"""`4th`, and `22d` and `3d` as they were written before 1900."""
LARGEST = 1e18
"""Digits beyond this count nothing: they are codes."""
GROUPS = re.compile(r"[,'’\u2009\u202f\u00a0]")
POINTS = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|(?:[2-9]|[1-9]\d{1,2})\.000")
"""Points between thousands, as on the Continent: 1.234.567; of a single one only 12.000, which no decimal is."""
DECIMAL_COMMA = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d{1,3}),\d{1,2}")
"""1.234,5 and 2,5, as the tokenizer lets them stand."""


def in_digits(token: Token) -> float | None:
    """Return the value of a number in digits, or None.

    >>> from etl.split import tokenize
    >>> [in_digits(token) for token in tokenize("1,710 2.5 .5 70th 1940s 12,34,567 1.234,5 12.000")]
    [1710.0, 2.5, 0.5, None, None, 1234567.0, 1234.5, 12000.0]
    """
    written = token.text
    if not DIGITS.match(written):
        return None
    if written.isdigit():
        bare = written
    elif DECIMAL_COMMA.fullmatch(written):
        bare = written.replace(".", "").replace(",", ".")
    elif POINTS.fullmatch(written):
        bare = written.replace(".", "")
    elif "·" in written:
        bare = written.replace("·", ".")  # 5·68, as decimals were printed in Britain
    else:
        bare = GROUPS.sub("", written)
    try:
        value = float(bare)
    except ValueError:
        return None
    return value if value < LARGEST else None
