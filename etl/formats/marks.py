"""Raised signs: which are marks of notes, to be left out, and which belong to the words.

Nothing is more harmful to a table of numbers than a mark that glues to one: `1,000` with a raised 2 is not `1,0002`.
"""

from __future__ import annotations

import re

_BRACKETED = re.compile(r"(\s*[\[(][^\[\]()]{1,40}[\])]\s*)+|\s*:\s*[\d\s,–-]{1,20}")
_MARK = re.compile(r"[*†‡§¶‖#]+|(\d{1,3}|[a-z])(\s*[,;–-]\s*(\d{1,3}|[a-z]))*")
_EXPONENT = re.compile(r"[-−–]?\d{1,2}")
_MEASURE = re.compile(r"(?:^|[\s\d/·(])(?:[kcdmµ]?m|mi|ft|in|yd|s)$")
_TIMES_TEN = re.compile(r"[×x*·⋅]\s*10$")
_RAISED = str.maketrans("0123456789-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁻")


def raised(sign: str, before: str, after: str = "") -> str:
    """Return what a raised sign adds to the text; nothing if it is the mark of a note.

    >>> raised("2", "1,000"), raised("[3]", "5 million"), raised("th", "the 20"), raised("2", "4 km")
    ('', '', 'th', '2')
    >>> raised("6", "3 × 10"), raised("1", "3", after="⁄2")
    ('⁶', ' 1')
    """
    words = sign.strip()
    if _EXPONENT.fullmatch(words):
        if _TIMES_TEN.search(before):
            return words.translate(_RAISED)
        if _MEASURE.search(before):
            return words
        if after.lstrip().startswith(("⁄", "∕")) or re.match(r"/\d", after):
            return f" {words}" if before[-1:].isdigit() else words
    return "" if not words or _BRACKETED.fullmatch(words) or _MARK.fullmatch(words) else sign
