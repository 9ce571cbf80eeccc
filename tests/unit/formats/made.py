"""Makes files of every format from the same headings and paragraphs, and files that are made to do harm."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Sequence

from docx import Document
from fpdf import FPDF

Blocks = Sequence[tuple[int, str]]
"""Headings with their level from 1 on, paragraphs with 0."""


def plain(blocks: Blocks) -> bytes:
    """Return the blocks as plain text; the only heading of the first level is its title, so it is not in it."""
    lines = [f"{'=' * level} {words} {'=' * level}" if level else words for level, words in blocks if level != 1]
    return ("\n\n".join(lines) + "\n").encode()


def markdown(blocks: Blocks) -> bytes:
    """Return the blocks in Markdown."""
    escaped = [(level, re.sub(r"([\\`*_\[\]<>#|~-])", r"\\\1", words)) for level, words in blocks]
    return "\n\n".join(f"{'#' * level} {words}" if level else words for level, words in escaped).encode()


def page(blocks: Blocks, within: str = "<main>{}</main>") -> bytes:
    """Return the blocks as a web page."""
    body = "\n".join(
        f"<h{level}>{html.escape(words)}</h{level}>" if level else f"<p>{html.escape(words)}</p>"
        for level, words in blocks
    )
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>{within.format(body)}</body></html>'.encode()


def word(blocks: Blocks) -> bytes:
    """Return the blocks as a Word document."""
    document = Document()
    for level, words in blocks:
        if level:
            document.add_heading(words, level - 1)
        else:
            document.add_paragraph(words)
    return saved(document)


def saved(document: object) -> bytes:
    """Return the bytes of a document of python-docx."""
    data = io.BytesIO()
    document.save(data)  # type: ignore[attr-defined]
    return data.getvalue()


class Book(FPDF):
    """A PDF with a running head and page numbers, in letters that every PDF reader has."""

    head = "A history of the fleet"

    def header(self) -> None:
        """Print the running head."""
        self.set_font("Times", size=8)
        self.cell(0, 8, self.head, align="C")
        self.ln(12)

    def footer(self) -> None:
        """Print the page number."""
        self.set_y(-15)
        self.set_font("Times", size=8)
        self.cell(0, 10, str(self.page_no()), align="C")


def pdf(blocks: Blocks, *, align: str = "L", width: float = 0) -> bytes:
    """Return the blocks as a PDF; its fonts know Windows-1252 alone."""
    book = Book(format=(148, 210))
    book.core_fonts_encoding = "cp1252"
    book.set_auto_page_break(True, margin=20)
    book.add_page()
    for level, words in blocks:
        book.set_font("Times", style="B" if level else "", size=(0, 20, 15, 13, 12)[level] if level else 11)
        book.multi_cell(width, 8 if level else 5, words, align="L" if level else align, new_x="LMARGIN", new_y="NEXT")
        book.ln(3)
    return bytes(book.output())


def rezipped(data: bytes, changes: dict[str, bytes | None], *, compress: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with members replaced, added or, for None, dropped."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", compress) as new:
        for member in old.namelist():
            if member not in changes:
                new.writestr(member, old.read(member))
        for member, content in changes.items():
            if content is not None:
                new.writestr(member, content)
    return out.getvalue()
