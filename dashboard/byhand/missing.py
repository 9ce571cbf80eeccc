"""Words of a text that may be a number which was missed: trimmed to whole words, refused where they cannot be one."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pandas as pd

_CONTEXT = 44
"""Characters on each side by which one place is told from another."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place of a text: where the words stand, what surrounds them, and whether a claim has taken them."""

    start: int
    end: int
    before: str
    words: str
    after: str
    taken: bool


def widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the place without white space at its ends, and without cutting a word in two.

    >>> widened("about twelve ships", 5, 10), widened("on 5 March", 3, 5)
    ((6, 12), (3, 4))
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return start, end
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def refusal(sentences: pd.DataFrame, claims: pd.DataFrame, document: str, start: int, end: int) -> str:
    """Say in a sentence why the words at a place cannot be added; nothing where they can."""
    if start >= end:
        return "No words are selected."
    rows = sentences[sentences["document"] == document]
    if not ((rows["start"] <= start) & (end <= rows["end"])).any():
        return "The words stand in more than one sentence, or in none: select words inside one sentence."
    taken = claims[(claims["document"] == document) & (claims["start"] < end) & (start < claims["end"])]
    if len(taken):
        quote = " ".join(str(taken.iloc[0]["quote"]).split())
        return f"“{quote}” is a number already: choose it in the text to correct it."
    return ""


def places(text: str, first: int, last: int, words: str, claims: pd.DataFrame) -> list[Found]:
    """Return every place between two of a text where the words stand, whatever the case and the white space."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return []
    taken = list(zip(claims["start"], claims["end"], strict=True))
    pattern = r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)"
    found = []
    for match in re.finditer(pattern, text[first:last], re.IGNORECASE):
        start, end = first + match.start(), first + match.end()
        before, after = text[max(first, start - _CONTEXT) : start], text[end : min(last, end + _CONTEXT)]
        found.append(
            Found(
                start=start,
                end=end,
                before=("… " + before.partition(" ")[2]) if start - _CONTEXT > first else before,
                words=text[start:end],
                after=(after.rpartition(" ")[0] + " …") if end + _CONTEXT < last else after,
                taken=any(begin < end and start < stop for begin, stop in taken),
            )
        )
    return found
