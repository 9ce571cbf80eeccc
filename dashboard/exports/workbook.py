"""Tables as an Excel workbook: figures as figures, and text as text whatever it begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from math import isfinite
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import pandas as pd

from etl import schema

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_ROWS = 1_048_575
"""Rows that a sheet holds below its header; a longer table goes on in the next sheet."""
_LETTERS = 32_767
"""Letters that a cell holds."""
CUT = " [cut: a cell of a workbook holds no more; the CSV file has all]"
_MADE = datetime(1980, 1, 1, tzinfo=UTC)  # fixed, so that the same rows give the same bytes
_WIDTHS = {"sentence": 90, "quote": 24, "counted": 24, "section": 32, "meaning": 60, "sha256": 20}
_NARROW, _USUAL = 11, 18

Sheet = tuple[schema.Table, pd.DataFrame]
"""A table of the schema and some of its rows, cell by cell as text."""


def workbook(sheets: Sequence[Sheet], about: Sequence[tuple[str, str]]) -> bytes:
    """The sheets, then one with the source record (`about`, as names and words) and one with the columns' meanings.

    The header stays in view, and each column can be filtered. Texts that open with `=`, `+`, `-` or `@` stay texts
    also when someone edits their cell.
    """
    from xlsxwriter import Workbook  # most readers never ask for one

    content = BytesIO()
    book = Workbook(
        content,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties({"created": _MADE, "title": "Numbers in Context"})
    formats = _Formats(book)
    for table, rows in sheets:
        for name, part in _parts(table.name, rows):
            _fill(book.add_worksheet(name), table.columns, part, formats)
    _pairs(book.add_worksheet("source"), ("what", "words"), about, formats)
    meanings = {column.name: column.meaning for table, _ in sheets for column in table.columns}
    _pairs(book.add_worksheet("columns"), ("column", "meaning"), list(meanings.items()), formats)
    book.close()
    return content.getvalue()


class _Formats:
    """The looks of cells, made once a book."""

    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({"bold": True, "bottom": 1, "num_format": "@", "valign": "top"})
        self.text: Format = book.add_format({"num_format": "@", "valign": "top"})
        self.wrapped: Format = book.add_format({"num_format": "@", "valign": "top", "text_wrap": True})
        self.plain: Format = book.add_format({"num_format": "0", "valign": "top"})
        self.whole: Format = book.add_format({"num_format": "#,##0", "valign": "top"})
        self.real: Format = book.add_format({"num_format": "#,##0.######", "valign": "top"})


def _parts(name: str, rows: pd.DataFrame) -> Iterator[tuple[str, pd.DataFrame]]:
    yield name, rows[:_ROWS]
    for number, start in enumerate(range(_ROWS, len(rows), _ROWS), start=2):
        yield f"{name} {number}", rows[start : start + _ROWS]


def _fill(sheet: Worksheet, columns: Sequence[schema.Column], rows: pd.DataFrame, formats: _Formats) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _width(column), formats.text if column.type == "string" else formats.plain)
        sheet.write_string(0, place, column.name, formats.head)
        for row, cell in enumerate(rows[column.name], start=1):
            _write(sheet, row, place, str(cell), column, formats)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(columns) - 1)


def _write(sheet: Worksheet, row: int, place: int, cell: str, column: schema.Column, formats: _Formats) -> None:
    if not cell:
        return
    if column.type == "string" or not isfinite(float(cell)):
        sheet.write_string(row, place, _fitting(cell), formats.text)
        return
    value = float(cell)
    look = formats.plain if column.unit == "year" else formats.whole if value.is_integer() else formats.real
    sheet.write_number(row, place, value, look)


def _pairs(sheet: Worksheet, head: Sequence[str], pairs: Sequence[tuple[str, str]], formats: _Formats) -> None:
    """A sheet of names and what they mean."""
    sheet.set_column(0, 0, _USUAL, formats.text)
    sheet.set_column(1, 1, 100, formats.wrapped)
    for row, pair in enumerate((head, *pairs)):
        for place, words in enumerate(pair):
            sheet.write_string(row, place, _fitting(words), formats.head if row == 0 else formats.wrapped)
    sheet.freeze_panes(1, 0)


def _fitting(words: str) -> str:
    """The words as a cell takes them: counted in UTF-16, as Excel does, and never taken for markup of the file."""
    coded = words.encode("utf-16-le")
    if len(coded) > 2 * _LETTERS:
        words = coded[: 2 * (_LETTERS - len(CUT))].decode("utf-16-le", errors="ignore") + CUT
    if words.startswith("<r>") and words.endswith("</r>"):  # XlsxWriter would write it as it is
        return f'<r><t xml:space="preserve">{escape(words)}</t></r>'
    return words


def _width(column: schema.Column) -> int:
    return _WIDTHS.get(column.name, _NARROW if column.type != "string" else _USUAL)
