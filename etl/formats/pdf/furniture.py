"""What stands on a page but belongs to no sentence: running heads and feet, page numbers, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from etl.formats.pdf.lines import Line

_EDGE = 3
"""Lines from the top and from the bottom among which heads, feet and numbers are looked for."""
_NEAR = 0.14
"""Part of the page's height within which they stand."""
_NUMBER = re.compile(
    r"[-–—\s|]*(?:(?:page|p\.|seite)\s*)?(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—\s|.]*", re.IGNORECASE
)
_SAYS_PAGE = re.compile(r"\s*(?:(?:page|p\.)\s*\d{1,4}.*|\d{1,4}\s*(?:/|of)\s*\d{1,4})\s*", re.IGNORECASE)
_NOTE = re.compile(r"(?:\[?\d{1,3}[\].)]?|[*†‡§]+)\s*\S")
_SMALL = 0.92


def without_furniture(pages: Sequence[Sequence[Line]], body: float) -> tuple[list[list[Line]], int, int]:
    """Return the pages without them, and how many running lines and notes were left out; `body` is the text's size."""
    dropped = _running(pages) | _numbers(pages)
    kept = [[line for line in page if id(line) not in dropped] for page in pages]
    notes = 0
    for page in kept:
        below = _foot(page, body)
        notes += sum(1 for line in below if line.begins_with_mark or _NOTE.match(line.text))
        gone = set(map(id, below))
        page[:] = [line for line in page if id(line) not in gone]
    return kept, len(dropped), notes


def _edges(page: Sequence[Line]) -> list[Line]:
    """Return the lines near the top and the bottom of a page."""
    if not page:
        return []
    rows = sorted(page, key=lambda line: -line.base)
    height = page[0].height
    top = [line for line in rows[:_EDGE] if line.base > (1 - _NEAR) * height]
    bottom = [line for line in rows[-_EDGE:] if line.base < _NEAR * height]
    return list({id(line): line for line in (*top, *bottom)}.values())


def _running(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Find lines that say the same, but for numbers, at the same height of at least three pages, or of all two."""
    places: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    for page in pages:
        for line in _edges(page):
            words = re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.lower())
            for height in {round(line.base / 4), round(line.base / 4 + 0.5)}:
                places[words, height].append(line)
    filled = sum(map(bool, pages))
    enough = 2 if filled <= 3 else 3
    return {
        id(line)
        for found in places.values()
        if len({line.page for line in found}) >= enough and len({line.page for line in found}) * 5 >= filled
        for line in found
    }


def _numbers(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Find page numbers: lines of a number alone that count along with the pages, or that say `page`."""
    found: list[tuple[int, Line]] = []
    sure: set[int] = set()
    for page in pages:
        for line in _edges(page):
            number = _NUMBER.fullmatch(line.text)
            if _SAYS_PAGE.fullmatch(line.text):
                sure.add(id(line))
            elif number and number[1].isdigit():
                found.append((int(number[1]) - line.page, line))
    shifts = Counter(shift for shift, _ in found)
    return sure | {id(line) for shift, line in found if shifts[shift] > 1 or (len(pages) == 1 and shift == 1)}


def _foot(page: Sequence[Line], body: float) -> list[Line]:
    """Return the notes at the foot: the lowest lines in small letters, from one that begins with a mark on."""
    rows = sorted(page, key=lambda line: line.base)
    small = 0
    while small < len(rows) and rows[small].size < _SMALL * body:
        small += 1
    foot = rows[:small]
    while foot and not (foot[-1].begins_with_mark or _NOTE.match(foot[-1].text)):
        foot.pop()
    return foot if len(foot) < len(rows) or not rows else []
