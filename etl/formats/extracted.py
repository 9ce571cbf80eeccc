"""What a reading of a file gives, and how much may be asked of one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from etl.errors import InputError

Kind = Literal["txt", "md", "html", "docx", "pdf"]
"""The formats that can be read, by the ending of a file's name."""

NAMES: dict[Kind, str] = {
    "txt": "plain text",
    "md": "Markdown",
    "html": "a web page (HTML)",
    "docx": "a Word document (.docx)",
    "pdf": "a PDF",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """The text of a file, with `== Heading ==` lines, and what a person who brought it should know.

    `title` and `encoding` are empty where the file names no title, or where its format knows no choice of encoding.
    Each remark is one sentence.
    """

    text: str
    title: str = ""
    encoding: str = ""
    remarks: tuple[str, ...] = ()
    kind: Kind = "txt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may cost. A file beyond them is refused, never cut.

    `unpacked` bounds the files within a Word document together; `seconds` and `memory` (in bytes) bind only a
    reading in a process of its own.
    """

    size: int = 64 * 2**20
    characters: int = 10_000_000
    pages: int = 3_000
    unpacked: int = 256 * 2**20
    seconds: int = 60
    memory: int = 3 * 2**30


LIMITS = Limits()


def refuse_large(data: bytes, name: str, limits: Limits) -> None:
    """Raise `InputError` naming the file if it is larger than the limits allow."""
    if len(data) > limits.size:
        raise InputError(
            f"{name} is too large ({megabytes(len(data))}; at most {megabytes(limits.size)} are read): split it first."
        )


def megabytes(size: int) -> str:
    """Spell a size for a reader.

    >>> megabytes(64 * 2**20)
    '64 MB'
    """
    return f"{size / 2**20:,.0f} MB" if size >= 2**20 else f"{size / 2**10:,.0f} kB"
