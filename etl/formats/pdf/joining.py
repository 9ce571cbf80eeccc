"""The words of two lines of one paragraph as one: with a space, or without where a hyphen or dash stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_HYPHENS = "-\u2010\xad"
_TAIL = re.compile(rf"(\w+(?:[-\u2010]\w+)*)[{_HYPHENS}]$")
_HEAD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_NUMBER_WORDS = (
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
    "seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen "
    "percent quarter".split()
)
"""Known to any text, for a number broken in two would be read as another."""
_KEPT = frozenset(
    "one two three four five six seven eight nine ten half third first second non self ex anti pro co all well ill "
    "cross mid pre post vice so then now long short high low full part multi semi quasi neo pan inter".split()
) | set(_NUMBER_WORDS)
"""First parts after which a hyphen stays, where the text itself does not tell."""
_KEPT_AFTER = frozenset(
    "year years old day days month months week weeks hour mile miles based born led held wide in up".split()
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """How a text writes its words: those within its lines, in lower case, and whether it breaks words at line ends."""

    words: frozenset[str] = frozenset()
    breaks_words: bool = True


def spelling(lines: Sequence[str]) -> Spelling:
    """Learn a text's spelling from its lines. It breaks words if a broken one stands whole elsewhere."""
    words: set[str] = set(_NUMBER_WORDS)
    for line in lines:
        # The last of a line may be half a word.
        words.update(word.strip("-\u2010") for word in re.findall(r"[\w\u2010-]+", line.lower())[:-1])
    broken = whole = 0
    for before, after in pairwise(lines):
        parts = _parts(before, after)
        if parts and after[0].islower():
            whole += "-".join(parts) in words
            broken += "".join(parts) in words
    return Spelling(words=frozenset(words), breaks_words=broken > whole)


def join(before: str, after: str, known: Spelling) -> str:
    """Join two lines of one paragraph.

    >>> book, page = Spelling(words=frozenset({"industrial"})), Spelling(breaks_words=False)
    >>> join("the indus-", "trial towns", book), join("a five-", "year plan", book), join("state-", "owned", page)
    ('the industrial towns', 'a five-year plan', 'state-owned')
    >>> join("some 5–", "7 million", page), join("six", "men", page)
    ('some 5–7 million', 'six men')
    """
    if not before or not after:
        return before + after
    if (before[-1] in "–—/" and not before[-2:-1].isspace()) or (after[0] in "–—" and not after[1:2].isspace()):
        return before + after
    parts = _parts(before, after)
    if parts is None:
        return f"{before} {after}"
    return before + after if before[-1] != "\xad" and _stays(*parts, after, known) else before[:-1] + after


def _parts(before: str, after: str) -> tuple[str, str] | None:
    """Return what stands on both sides of a hyphen at a line's end, in lower case."""
    if before[-1:] not in _HYPHENS:
        return None
    tail, head = _TAIL.search(before[-60:]), _HEAD.match(after)
    return (tail[1].lower(), head[0].lower()) if tail and head else None


def _stays(first: str, second: str, after: str, known: Spelling) -> bool:
    """Tell a hyphen that belongs to the word from one that was put where the line was full."""
    whole = first + second
    if whole in known.words or f"{first}-{second}" in known.words:
        return whole not in known.words
    if not known.breaks_words or not after[0].islower() or first[-1].isdigit() or "-" in first:
        return True
    return first in _KEPT or second.split("-", 1)[0] in _KEPT_AFTER or {first, second} <= known.words
