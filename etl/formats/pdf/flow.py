"""Lines to paragraphs and headings, as a reader tells them: by gaps, indents, short lines, size and weight."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from etl.formats.blocks import Block
from etl.formats.pdf.joining import join, spelling
from etl.formats.pdf.lines import Line

_BULLET = re.compile(r"[•‣▪▫◦●○■□➢➤✓\u2043\uf0b7·]\s*")
_STOP = re.compile(r"[.!?…][\"'”’)\]»]*$")
_NO_HEADING_END = re.compile(r"[.,;!…]$")
_LARGER, _SLIGHTLY_LARGER = 1.12, 1.05
_SAME_SIZE = 0.06
_LONG_HEADING = 160
_VERY_SHORT = 0.3
"""Part of a column's width that a line leaves empty which ends a paragraph even without a stop."""
_GAP = 1.35
"""A gap between lines is one between paragraphs if it is this much wider than the usual one."""


def blocks(pages: Sequence[Sequence[Line]], outline: Iterable[tuple[str, int]] = ()) -> list[Block]:
    """Return the blocks of the text; `outline` holds the headings that the file itself lists, with their levels."""
    lines = [line for page in pages for line in page]
    if not lines:
        return []
    body = body_size(lines)
    known_words = spelling([line.text for line in lines])
    groups = _groups(lines, body)
    known = {_plain(title): level for title, level in outline}
    sizes = _heading_sizes(groups, body)
    found: list[Block] = []
    for group in groups:
        text = ""
        for line in group:
            text = join(text, _BULLET.sub("", line.text, count=1) if line is group[0] else line.text, known_words)
        level = known.get(_plain(text)) if _may_be_heading(group, text) else None
        if level is None:
            level = sizes.get(_look(group)) if _is_heading(group, text, body) else None
        found.append(Block(text, level))
    return found


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of the letters that most of a text is set in."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 1.0


def _groups(lines: Sequence[Line], body: float) -> list[list[Line]]:
    """Part the lines into paragraphs and headings."""
    edges = _right_edges(lines)
    leading = _leading(lines, body)
    indented = _is_indented(lines)
    found = [[lines[0]]]
    for place in range(1, len(lines)):
        before, line = lines[place - 1], lines[place]
        if _parts(before, line, found[-1], edges, leading, indented=indented):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _parts(
    before: Line,
    line: Line,
    group: Sequence[Line],
    edges: dict[tuple[int, int], float],
    leading: float,
    *,
    indented: bool,
) -> bool:
    """Tell whether a new paragraph begins with `line`."""
    size = before.size
    if abs(line.size - size) > _SAME_SIZE * size or line.bold != before.bold or _BULLET.match(line.text):
        return True
    right = edges[_column(before)]
    room = right - before.right
    width = (line.right - line.left) / max(1, len(line.text))
    short = room > 1.15 * width * (len(line.text.split(" ", 1)[0]) + 1.5)
    very_short = room > _VERY_SHORT * (right - before.left)
    stops = bool(_STOP.search(before.text))
    if line.page != before.page or line.base > before.base + size:  # over to another page or column
        if short:
            return stops or (very_short and line.text[:1].isupper())
        return stops and indented and line.left > min(other.left for other in group) + 0.8 * size
    gap = (before.base - line.base) / size
    if gap > _GAP * leading:
        return True
    if indented and line.left > before.left + 0.8 * size and abs(before.left - line.left) < 5 * size:
        return stops or short or before is not group[0]
    return (short and stops) or (very_short and line.text[:1].isupper())


def _column(line: Line) -> tuple[int, int]:
    """Name the column that a line stands in: lines on a page whose left edges are near one another."""
    return line.page, round(line.left / 60)


def _right_edges(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """Return how far to the right the lines of a column go, on its page or, where it has few lines there, on any."""
    edges: dict[tuple[int, int], float] = {}
    anywhere: dict[int, float] = {}
    for line in lines:
        page, column = _column(line)
        edges[page, column] = max(edges.get((page, column), line.right), line.right)
        anywhere[column] = max(anywhere.get(column, line.right), line.right)
    counts = Counter(map(_column, lines))
    return {key: edge if counts[key] >= 8 else anywhere[key[1]] for key, edge in edges.items()}


def _leading(lines: Sequence[Line], body: float) -> float:
    """Return the usual distance of lines, in sizes of their letters."""
    gaps = [
        (before.base - line.base) / before.size
        for before, line in itertools.pairwise(lines)
        if before.page == line.page
        and abs(line.size - body) < 0.1 * body
        and 0.8 < (before.base - line.base) / before.size < 3
    ]
    if not gaps:
        return 1.25
    tight = sorted(gaps)[: max(1, len(gaps) * 3 // 4)]
    return min(median(tight), 2.2)


def _is_indented(lines: Sequence[Line]) -> bool:
    """Tell a text that indents the first lines of its paragraphs: a tenth of its lines or more, after a stop."""
    steps = [
        before
        for before, line in itertools.pairwise(lines)
        if before.page == line.page
        and 0.8 * line.size < line.left - before.left < 5 * line.size
        and _STOP.search(before.text)
    ]
    return len(steps) >= 2 and len(steps) * 40 >= len(lines)


def _may_be_heading(group: Sequence[Line], text: str) -> bool:
    return len(group) <= 4 and len(text) <= _LONG_HEADING and any(map(str.isalpha, text))


def _is_heading(group: Sequence[Line], text: str, body: float) -> bool:
    """Tell a heading: short, larger than the text or bold by itself, and no sentence."""
    if not _may_be_heading(group, text) or _BULLET.match(group[0].text):
        return False
    if group[0].size >= _LARGER * body:
        return not (text.endswith(".") and len(text) > 60)
    distinct = (group[0].bold and group[0].size > 0.95 * body) or group[0].size >= _SLIGHTLY_LARGER * body
    return distinct and not _NO_HEADING_END.search(text) and len(text) <= 100


def _look(group: Sequence[Line]) -> float:
    """Return what a heading's rank goes by: its size."""
    return round(group[0].size * 2) / 2


def _heading_sizes(groups: Sequence[Sequence[Line]], body: float) -> dict[float, int]:
    """Return the level of each size of headings, the largest first."""
    sizes = {_look(group) for group in groups if _is_heading(group, " ".join(line.text for line in group), body)}
    return {size: level for level, size in enumerate(sorted(sizes, reverse=True), start=1)}


def _plain(words: str) -> str:
    return re.sub(r"\W+", " ", words).strip().lower()
