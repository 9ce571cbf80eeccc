"""What stands on a page but belongs to no sentence: running heads and feet, page numbers, notes at the foot."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median

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
_SENTENCE = re.compile(r"^[a-z](?!\S*[./])\S* .* |\w \w+[.!?][\"'”’)]*$")
"""A line that begins within a sentence or ends one: no running head, whatever else it is."""
_SMALL = 0.92
_APART = 1.4
"""How much wider than the usual gap one is that sets a running head apart."""


def without_furniture(pages: Sequence[Sequence[Line]], body: float) -> tuple[list[list[Line]], int, int]:
    """Return the pages without them, and how many running lines and notes were left out; `body` is the text's size."""
    edges = [_edges(page, body) for page in pages]
    dropped = _outermost(pages, _running(edges) | _numbers(edges))
    kept = [[line for line in page if id(line) not in dropped] for page in pages]
    notes = 0
    for page in kept:
        below = _foot(page, body)
        notes += sum(1 for line in below if line.begins_with_mark or _NOTE.match(line.text))
        gone = set(map(id, below))
        page[:] = [line for line in page if id(line) not in gone]
    return kept, len(dropped), notes


def _edges(page: Sequence[Line], body: float) -> list[Line]:
    """Return the lines near the top and the bottom that a gap, or another size of letters, sets apart from the text.

    A line of the text itself may say the same as one of another page, and is then no running head.
    """
    rows = sorted(page, key=lambda line: -line.base)
    gaps = [above.base - below.base for above, below in pairwise(rows) if above.base - below.base > 0.5 * body]
    wide = max(_APART * median(gaps) if gaps else 0.0, 1.3 * body)
    found: dict[int, Line] = {}
    for inward in (rows[: _EDGE + 1], rows[: -_EDGE - 2 : -1]):
        near = [line for line in inward if min(line.base, line.height - line.base) < _NEAR * line.height]
        apart = 0
        for place, line in enumerate(near[:_EDGE]):
            after = inward[place + 1 : place + 2]
            if abs(line.size - body) > 0.07 * body:
                found[id(line)] = line
            if not after or abs(line.base - after[0].base) > wide:
                apart = place + 1
        found.update((id(line), line) for line in near[:apart])
    return list(found.values())


def _running(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Find lines that say the same, but for numbers, on three pages, or on two of few.

    They stand at a height where at least half of the pages have a line set apart, as no line of the text does.
    """
    places: defaultdict[tuple[str, int], list[Line]] = defaultdict(list)
    heights: defaultdict[int, set[int]] = defaultdict(set)
    for page in pages:
        for line in page:
            words = re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.lower())
            for height in {round(line.base / 4), round(line.base / 4 + 0.5)}:
                heights[height].add(line.page)
                if not _SENTENCE.search(line.text):
                    places[words, height].append(line)
    filled = sum(map(bool, pages))
    enough = 2 if filled <= 3 else 3
    return {
        id(line)
        for (_, height), found in places.items()
        if len({line.page for line in found}) >= enough and 2 * len(heights[height]) >= filled
        for line in found
    }


def _outermost(pages: Sequence[Sequence[Line]], found: set[int]) -> set[int]:
    """Return those of the lines found beyond which, towards the edge of their page, no line of the text stands."""
    kept: set[int] = set()
    for page in pages:
        rows = sorted(page, key=lambda line: line.base)
        for outward in (rows, rows[::-1]):
            kept.update(id(line) for line in takewhile(lambda line: id(line) in found, outward))
    return kept


def _numbers(pages: Sequence[Sequence[Line]]) -> set[int]:
    """Find page numbers: lines of a number alone that count along with the pages, or that say `page`."""
    found: list[tuple[int, Line]] = []
    sure: set[int] = set()
    for page in pages:
        for line in page:
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
    return foot if len(foot) < len(rows) else []
