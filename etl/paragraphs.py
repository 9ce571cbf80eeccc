"""A text's paragraphs and the headings above each. Nothing is edited: a paragraph is a pair of places.

Lines end at any of the line breaks that Unicode names. `== Heading ==` alone on a line opens a section, with
more `=` a deeper one. A paragraph is a line, unless the text is hard-wrapped as old e-books are; then it is a
block between blank lines. A text counts as hard-wrapped when, over its blocks of two lines and more,

1. at least half of the inner lines (all but a block's last) are 50 to 90 characters wide,
2. at most a tenth of the lines are wider than 90, and
3. at most a third of the inner lines end a sentence, for a wrap falls anywhere but a paragraph ends at a stop.

In such a text a block that does not itself meet 1 (a verse, a list, a table) keeps its lines apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.model import Paragraph

NARROW, WIDE = 50, 90
"""Widths in characters, both included, between which hard-wrapped lines lie."""

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_HEADING = re.compile(r"(={2,})\s*([^\s=](?:.*?[^\s=])?)\s*(={2,})")
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)\]]*$")
_CONTENT = re.compile(r"[^\s\ufeff](?:.*[^\s\ufeff])?")
"""A line without what surrounds it: a byte-order mark is no white space to Python, and no content to us."""

Line = tuple[int, int]
"""Start and end of a line's content."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""Return the paragraphs of `text` in order, headings excluded.

    >>> [p] = paragraphs("\ufeff== Losses ==\r\n==== Air ====\r\nAt least 40 aircraft.\r\n")
    >>> p.headings
    ('Losses', 'Air')
    >>> p.start, p.end
    (30, 51)
    """
    blocks = list(_blocks(text))
    wrapped = _hard_wrapped(text, [lines for _, lines in blocks])
    found: list[Paragraph] = []
    for headings, lines in blocks:
        if wrapped and len(lines) > 1 and _mostly_full(lines[:-1]):
            lines = [(lines[0][0], lines[-1][1])]
        found += [Paragraph(start=start, end=end, headings=headings) for start, end in lines]
    return tuple(found)


def _blocks(text: str) -> Iterator[tuple[tuple[str, ...], list[Line]]]:
    """Yield the runs of lines that no blank line or heading interrupts, each with the headings above it."""
    open_sections: list[tuple[int, str]] = []
    lines: list[Line] = []
    last_end = 0
    for start, end, content in _lines(text):
        heading = _HEADING.fullmatch(content)
        if lines and (heading or _blank_between(text, last_end, start)):
            yield tuple(title for _, title in open_sections), lines
            lines = []
        last_end = end
        if heading:
            depth = min(len(heading[1]), len(heading[3]))
            open_sections = [(level, title) for level, title in open_sections if level < depth]
            open_sections.append((depth, heading[2]))
        else:
            lines.append((start, end))
    if lines:
        yield tuple(title for _, title in open_sections), lines


def _lines(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and content of every line that has any content."""
    for line in _LINE.finditer(text):
        content = _CONTENT.search(text, line.start(), line.end())
        if content:
            yield content.start(), content.end(), content[0]


def _blank_between(text: str, end: int, start: int) -> bool:
    """Tell whether more than one line break lies between two lines; the two characters of `\\r\\n` are one break."""
    return len(re.findall(r"\r\n|[\n\r\v\f\x85\u2028\u2029]", text[end:start])) > 1


def _hard_wrapped(text: str, blocks: list[list[Line]]) -> bool:
    """Apply the three conditions of the module's docstring to the blocks of two lines and more."""
    several = [lines for lines in blocks if len(lines) > 1]
    inner = [line for lines in several for line in lines[:-1]]
    every = [line for lines in several for line in lines]
    too_wide = sum(end - start > WIDE for start, end in every)
    stops = sum(bool(_SENTENCE_END.search(text, start, end)) for start, end in inner)
    return bool(inner) and _mostly_full(inner) and too_wide <= len(every) / 10 and stops <= len(inner) / 3


def _mostly_full(lines: list[Line]) -> bool:
    """Tell whether at least half of the lines are as wide as hard-wrapped ones."""
    return 2 * sum(NARROW <= end - start <= WIDE for start, end in lines) >= len(lines)
