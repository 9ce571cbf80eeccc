"""The words of two lines of one paragraph as one: with a space, or without where a hyphen or dash stands between."""

from __future__ import annotations

import re
from collections.abc import Collection

_HYPHENS = "-\u2010\xad"
_TAIL = re.compile(rf"(\w+(?:[-\u2010]\w+)*)[{_HYPHENS}]$")
_HEAD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_KEPT = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half "
    "quarter third first second non self ex anti pro co all well ill cross mid pre post vice so-called then now long "
    "short high low full part multi semi quasi neo pan inter ultra large small".split()
)
"""First parts after which a hyphen stays, where the text itself does not tell."""
_KEPT_AFTER = frozenset(
    "year years old day days month months week weeks hour mile miles based born led held wide in up".split()
)


def join(before: str, after: str, words: Collection[str]) -> str:
    """Join two lines; `words` are those that the text writes within its lines, in lower case.

    >>> join("the indus-", "trial towns", {"industrial"}), join("a five-", "year plan", set())
    ('the industrial towns', 'a five-year plan')
    >>> join("some 5–", "7 million", set()), join("six", "men", set())
    ('some 5–7 million', 'six men')
    """
    if not before or not after:
        return before + after
    if before[-1] in "–—/" and not before[-2:-1].isspace():
        return before + after
    tail, head = _TAIL.search(before), _HEAD.match(after)
    if tail is None or head is None:
        return f"{before} {after}"
    first, second = tail[1].lower(), head[0].lower()
    if f"{first}-{second}" in words and first + second not in words:
        return before + after
    whole = first + second
    if whole not in words and (
        not after[0].islower()
        or first[-1].isdigit()
        or first.rsplit("-", 1)[-1] in _KEPT
        or second.split("-", 1)[0] in _KEPT_AFTER
        or "-" in first
    ):
        return before + after if before[-1] != "\xad" else before[:-1] + after
    return before[:-1] + after
