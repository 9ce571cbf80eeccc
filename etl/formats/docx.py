"""A Word document to blocks: the words of its body as they would be printed with all changes accepted.

Left out: tables, formulas, notes and their marks, heads and feet of pages, tables of contents, hidden words and
deleted ones.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from typing import Any

from etl.errors import InputError
from etl.formats.archive import check_archive
from etl.formats.blocks import TITLE, Block, Parsed, left_out
from etl.formats.extracted import Limits
from etl.formats.marks import raised

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

_GONE = {f"{_W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delText")}
_SIGNS = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-", f"{_W}ptab": " "}
_NOTES = {f"{_W}footnoteReference", f"{_W}endnoteReference"}
_HEADING = re.compile(r"heading ([1-9])")
_CONTENTS = re.compile(r"toc \d|toc heading|table of figures|table of authorities")
_BODY_LEVEL = 9
"""The outline level that Word gives to what is no heading."""


def read(data: bytes, where: str, limits: Limits) -> Parsed:
    """Read a document. Raises `InputError` naming `where` for one that is unsafe or damaged."""
    check_archive(data, where, limits)
    from docx import Document
    from docx.opc.exceptions import OpcError, PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        document = Document(io.BytesIO(data))
        body = document.element.body
        named = document.core_properties.title or ""
        text = _Body(_styles(document.styles.element))
        text.walk(body)
    except (
        OpcError,
        PackageNotFoundError,
        XMLSyntaxError,
        zipfile.BadZipFile,
        KeyError,
        ValueError,
        AttributeError,
        TypeError,
    ):
        # What python-docx raises for a package that lacks parts or has wrong ones.
        raise InputError(
            f"{where} is not a whole Word document: open it in a word processor and save it anew as .docx."
        ) from None
    return Parsed(blocks=text.blocks, named=named, remarks=text.remarks())


def _styles(element: Any) -> dict[str, tuple[int | None, bool, bool]]:
    """Return of each paragraph style: its level as a heading, whether it lists contents, whether it is raised.

    A style that says nothing itself is like the one it is based on.
    """
    known = {style.get(f"{_W}styleId"): style for style in element.iter(f"{_W}style")}
    found: dict[str, tuple[int | None, bool, bool]] = {}
    for name in known:
        level, contents, high = None, False, None
        for style in _ancestry(name, known):
            words = _value(style, "name").lower()
            if _CONTENTS.fullmatch(words):
                contents = True
            if level is None:
                level = _level_of(words, style)
            if high is None:
                high = _is_raised(style.find(f"{_W}rPr"))
        found[name] = (None if level == _BODY_LEVEL else level, contents, bool(high))
    return found


def _ancestry(name: str, known: dict[str, Any]) -> Iterator[Any]:
    """Yield a style and those that it is based on, each once even where they go in a circle."""
    seen: set[str] = set()
    while name in known and name not in seen:
        seen.add(name)
        yield known[name]
        name = _value(known[name], "basedOn")


def _level_of(words: str, style: Any) -> int | None:
    if words == "title":
        return TITLE
    heading = _HEADING.fullmatch(words)
    if heading:
        return int(heading[1])
    return _outline(style.find(f"{_W}pPr"))


def _outline(properties: Any) -> int | None:
    """Return the level that an outline gives, 1 the highest, `_BODY_LEVEL` for text; None if it says nothing."""
    value = _value(properties, "outlineLvl")
    if not value.isdigit():
        return None
    return int(value) + 1 if int(value) < _BODY_LEVEL - 1 else _BODY_LEVEL


def _is_raised(properties: Any) -> bool | None:
    value = _value(properties, "vertAlign")
    return value == "superscript" if value else None


def _value(parent: Any, name: str) -> str:
    """Return the value of a setting within an element; empty if there is no such one, or no element."""
    setting = parent.find(f"{_W}{name}") if parent is not None else None
    return (setting.get(f"{_W}val") or "") if setting is not None else ""


class _Body:
    """Walks through paragraphs and what holds them."""

    def __init__(self, styles: dict[str, tuple[int | None, bool, bool]]) -> None:
        self.blocks: list[Block] = []
        self._styles = styles
        self._left_out: Counter[str] = Counter()

    def remarks(self) -> tuple[str, ...]:
        """Say what was left out."""
        left = self._left_out
        return (
            *left_out(left["table"], "table", "being no prose"),
            *left_out(left["formula"], "formula", "being no prose", "formulas"),
            *left_out(left["note"], "note", "standing outside the sentences"),
            *left_out(left["mark"], "mark of notes", "as marks would stick to the words before them", "marks of notes"),
            *left_out(left["contents"], "line of contents", "repeating the headings", "lines of contents"),
        )

    def walk(self, element: Any) -> None:
        """Take in the paragraphs of a body, a box or a content control."""
        for child in element:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                self.walk(child)

    def _table(self, table: Any) -> None:
        """Take a table of one cell for the box around a text that it is; leave the others out."""
        cells = list(table.iter(f"{_W}tc"))
        if len(cells) == 1:
            self.walk(cells[0])
        elif any((text.text or "").strip() for text in table.iter(f"{_W}t")):
            self._left_out["table"] += 1

    def _paragraph(self, paragraph: Any) -> None:
        properties = paragraph.find(f"{_W}pPr")
        level, contents, high = self._styles.get(_value(properties, "pStyle"), (None, False, False))
        own = _outline(properties)
        if own is not None:
            level = None if own == _BODY_LEVEL else own
        words: list[str] = []
        boxes: list[Any] = []
        self._gather(paragraph, words, boxes, raised_style=high)
        text = "".join(words)
        if contents:
            self._left_out["contents"] += bool(text.strip())
        elif text.strip():
            self.blocks.append(Block(text, level))
        for box in boxes:
            self.walk(box)

    def _gather(self, element: Any, words: list[str], boxes: list[Any], *, raised_style: bool) -> None:
        """Add the words of a paragraph's runs, however they are wrapped; boxes of text wait for its end."""
        for child in element:
            if child.tag == f"{_W}r":
                self._run(child, words, boxes, raised_style=raised_style)
            elif child.tag in (f"{_MATH}oMath", f"{_MATH}oMathPara"):
                self._left_out["formula"] += 1
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                self._gather(child, words, boxes, raised_style=raised_style)

    def _run(self, run: Any, words: list[str], boxes: list[Any], *, raised_style: bool) -> None:
        properties = run.find(f"{_W}rPr")
        if _is_on(properties, "vanish"):
            return
        text = "".join(self._signs(run, boxes))
        high = _is_raised(properties)
        if high is None and properties is not None:
            high = self._styles.get(_value(properties, "rStyle"), (None, False, None))[2] or None
        if raised_style if high is None else high:
            kept = raised(text, "".join(words[-8:])[-16:])
            self._left_out["mark"] += bool(text.strip()) and not kept
            text = kept
        if text:
            words.append(text)

    def _signs(self, run: Any, boxes: list[Any]) -> Iterator[str]:
        for child in run:
            if child.tag == f"{_W}t":
                yield child.text or ""
            elif child.tag == f"{_W}br" and child.get(f"{_W}type") in ("page", "column"):
                yield " "
            elif child.tag in _SIGNS:
                yield _SIGNS[child.tag]
            elif child.tag in _NOTES:
                self._left_out["note"] += 1
            elif isinstance(child.tag, str) and child.tag not in _GONE:
                boxes += (box for box in child.iter(f"{_W}txbxContent") if not _within(box, _FALLBACK))


def _within(element: Any, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _is_on(properties: Any, name: str) -> bool:
    switch = properties.find(f"{_W}{name}") if properties is not None else None
    return switch is not None and switch.get(f"{_W}val") not in ("0", "false", "off")
