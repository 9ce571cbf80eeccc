"""Years reckoned from the words before a time: halves of an age, and stretches that a year ends or begins."""

from __future__ import annotations

import re

from etl.claims.period.undated_words import COUNT, MANY

PART_OF_AGE = re.compile(
    r"\b(?P<which>first|second|third|fourth|last|latter|final|closing)\s+(?P<piece>half|quarter)\s+of\s+the\s+$",
    re.IGNORECASE,
)
SPELL = re.compile(
    rf"\bthe\s+(?:(?:last|first|next)\s+)?(?:(?P<count>{MANY}|\d{{1,3}})\s+years|decade)\s+"
    r"(?P<how>ending|ended|to|before|preceding|after|following|from)\s+(?:(?:in|with|on|the)\s+)?(?:\d+\s+)?$",
    re.IGNORECASE,
)
"""`the ten years ending 1770`, `the decade after 1945`: a stretch that the year ends or begins."""


def reckoned(before: str, first: int | None, last: int | None) -> tuple[int | None, int | None]:
    """Return the years of a time as the words before it narrow or widen them."""
    return _spell(before, *_part_of(before, first, last))


def _part_of(before: str, first: int | None, last: int | None) -> tuple[int | None, int | None]:
    """The years of half a century or decade, or of a quarter of it.

    >>> _part_of("in the first half of the ", 1601, 1700)
    (1601, 1650)
    """
    part = PART_OF_AGE.search(before)
    if part is None or first is None or last is None or last - first < 9:
        return first, last
    pieces = 2 if part["piece"] == "half" else 4
    place = {"first": 0, "early": 0, "second": 1, "third": 2}.get(part["which"].lower(), pieces - 1)
    size = (last - first + 1) // pieces
    return first + place * size, first + (place + 1) * size - 1


def _spell(before: str, first: int | None, last: int | None) -> tuple[int | None, int | None]:
    """The years of a stretch that a year ends or begins; of its own the last is one of the ten.

    >>> _spell("for the ten years ending ", 1770, 1770), _spell("in the decade after ", 1945, 1945)
    ((1761, 1770), (1945, 1955))
    """
    spell = SPELL.search(before)
    if spell is None or first is None or first != last:
        return first, last
    count = 10 if spell["count"] is None else COUNT.get(spell["count"].lower()) or int(spell["count"])
    how = spell["how"].lower()
    if how in ("after", "following", "from"):
        return first, first + count
    return first - count + (how in ("ending", "ended", "to")), first
