"""Blocks of text, as every format but plain text gives them, to one text with `== Heading ==` lines.

A paragraph is a line, and blank lines part the paragraphs, so that what reads the text cannot take short paragraphs
for the lines of one that is hard-wrapped. Words are never edited; what no reader sees (soft hyphens, control
characters) is dropped, for it would break words and numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

TITLE = 0
"""The level of a block that the file itself calls its title."""

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xad\ufeff\ufffe\uffff\ud800-\udfff]")
_HEADING_LIKE = re.compile(r"\s*={2,}.*={2,}\s*")
_ABOVE, _LINE = 3, 100
"""How many lines, and how long, may stand above a title: a date, a name, a crumb of navigation."""
_WORD_JOINER = "\u2060"
"""Neither seen nor a space: before a line that happens to look like a heading, it keeps it a line of text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading if it has a level: 1 the highest, `TITLE` above all."""

    text: str
    level: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What the reader of one format hands on. `named` is the title that the file's own record gives, if any."""

    blocks: Sequence[Block]
    named: str = ""
    remarks: tuple[str, ...] = ()


def assemble(parsed: Parsed) -> tuple[str, str]:
    """Return the title and the text.

    A heading is the title, and leaves the text, if the file calls it that, or if it is the only one of the first
    level and stands at the top, with others below it.

    >>> assemble(Parsed(blocks=[Block("Losses", 1), Block("Air", 2), Block("Six men.")]))
    ('Losses', '== Air ==\\n\\nSix men.\\n')
    """
    blocks = [block for block in map(_cleaned, parsed.blocks) if block.text]
    title = _title(blocks)
    if title is not None:
        blocks.remove(title)
    levels = [block.level for block in blocks if block.level is not None]
    highest = min(levels, default=1)
    lines = [_line(block, highest) for block in blocks]
    text = "\n\n".join(lines)
    return _one_line(title.text if title else parsed.named), f"{text}\n" if text else ""


def _title(blocks: Sequence[Block]) -> Block | None:
    called = [block for block in blocks if block.level == TITLE]
    if called:
        return called[0]
    first = [block for block in blocks if block.level == 1]
    deeper = any(block.level is not None and block.level > 1 for block in blocks)
    if len(first) != 1 or not deeper:
        return None
    above = blocks[: blocks.index(first[0])]
    return first[0] if len(above) <= _ABOVE and all(len(block.text) < _LINE for block in above) else None


def _cleaned(block: Block) -> Block:
    text = _UNSEEN.sub("", block.text)
    if block.level is not None:
        # A heading of signs alone cannot be written as one.
        heading = _one_line(text).strip("= ")
        return Block(heading, block.level) if heading else Block(text.strip())
    return Block("\n".join(filter(None, (line.strip() for line in text.split("\n")))))


def _line(block: Block, highest: int) -> str:
    if block.level is not None:
        signs = "=" * (2 + block.level - highest)
        return f"{signs} {block.text} {signs}"
    return "\n".join(
        f"{_WORD_JOINER}{line}" if _HEADING_LIKE.fullmatch(line) else line for line in block.text.split("\n")
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())


def counted(number: int, noun: str, plural: str = "") -> str:
    """Spell a count.

    >>> counted(2, "table")
    '2 tables'
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def left_out(number: int, noun: str, reason: str, plural: str = "") -> tuple[str, ...]:
    """Return the remark that something was left out, if anything was.

    >>> left_out(1, "table", "being no prose")
    ('1 table was left out, being no prose.',)
    """
    if not number:
        return ()
    return (f"{counted(number, noun, plural)} {'was' if number == 1 else 'were'} left out, {reason}.",)
