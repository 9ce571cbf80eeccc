"""A PDF to blocks, or one sentence that says why it cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from etl.errors import InputError
from etl.formats.blocks import Parsed, left_out
from etl.formats.extracted import Limits
from etl.formats.pdf.flow import blocks, body_size
from etl.formats.pdf.furniture import without_furniture
from etl.formats.pdf.lines import Line, lines
from etl.formats.pdf.tables import without_tables

_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_FILE_NAME = re.compile(r"\.\w{2,5}$|^microsoft word|^untitled|^document\d*$", re.IGNORECASE)
_FEW = 10
"""Characters a page below which a page holds no text: a stray number beside a scanned picture."""


def read(data: bytes, where: str, limits: Limits) -> Parsed:
    """Read a PDF. Raises `InputError` naming `where` for one without text, locked, damaged or beyond the limits."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(str(error), where) from None
    try:
        count = len(document)
        if count > limits.pages:
            raise InputError(f"{where} has {count:,} pages; at most {limits.pages:,} are read: split it first.")
        pages = list(_pages(document, where, limits))
        outline = list(_outline(document))
        named = document.get_metadata_value("Title")
    except pypdfium2.PdfiumError as error:
        raise _unreadable(str(error), where) from None
    finally:
        document.close()
    _refuse_without_text(pages, where)
    body = body_size(chain.from_iterable(pages))
    pages, running, notes = without_furniture(pages, body)
    tables = 0
    for page in pages:
        page[:], more = without_tables(page)
        tables += more
    return Parsed(
        blocks=blocks(pages, outline),
        named="" if _FILE_NAME.search(named) else named,
        remarks=(
            *left_out(tables, "table", "being no prose"),
            *left_out(notes, "note at the foot", "standing outside the sentences", "notes at the foot"),
            *left_out(
                sum(line.marks for page in pages for line in page),
                "mark of notes",
                "as marks would stick to the words before them",
                "marks of notes",
            ),
            *left_out(
                running,
                "page number or running head",
                "belonging to the pages, not to the text",
                "page numbers and running heads",
            ),
            *_empty(pages),
        ),
    )


def _pages(document: Any, where: str, limits: Limits) -> Iterator[list[Line]]:
    characters = 0
    for number in range(len(document)):
        page = document[number]
        textpage = page.get_textpage()
        characters += textpage.count_chars()
        if characters > 2 * limits.characters:
            raise InputError(
                f"{where} holds more than {limits.characters:,} characters of text, the most that are read: split it."
            )
        yield lines(page, textpage, number)
        textpage.close()
        page.close()


def _outline(document: Any) -> Iterator[tuple[str, int]]:
    """Yield the headings that the file lists for its readers, with their levels."""
    for place, entry in enumerate(document.get_toc(max_depth=6)):
        if place > 5_000:
            return
        yield entry.get_title(), entry.level + 1


def _refuse_without_text(pages: Sequence[Sequence[Line]], where: str) -> None:
    words = "".join(line.text for page in pages for line in page)
    if len(words) < _FEW * min(len(pages), 20) and not any(word.isalpha() and len(word) > 3 for word in words.split()):
        raise InputError(
            f"{where} holds pictures of its pages but no text, as scans do: have its letters recognised (OCR) first, "
            "for example with ocrmypdf."
        )
    if 4 * len(_UNKNOWN.findall(words)) > len(words):
        raise InputError(
            f"{where} does not tell which letters its signs are, so its text cannot be read: "
            "have its letters recognised (OCR) first, or take the text from another file."
        )


def _empty(pages: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    empty = [number for number, page in enumerate(pages, start=1) if not page]
    if not empty:
        return ()
    named = ", ".join(map(str, empty[:8])) + (" and others" if len(empty) > 8 else "")
    return (f"Page {named} holds no text." if len(empty) == 1 else f"Pages {named} hold no text.",)


def _unreadable(error: str, where: str) -> InputError:
    if "password" in error.lower():
        return InputError(f"{where} is protected by a password: save it without one first.")
    return InputError(f"{where} is a damaged PDF: copy or download it again, or print it to a new PDF.")
