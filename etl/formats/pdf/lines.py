"""The letters of a page, as PDFium gives them, to lines of words. Only here and in `read` PDFium is known."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from etl.formats.marks import raised

CELL = 1.5
"""White space, in sizes of the letters, that parts the cells of a table."""

_RAISED_BY, _RAISED_SIZE = 0.15, 0.86
"""How far above its line, and how much smaller, in sizes of the line's letters, a raised sign stands."""
_SAME_LINE = 0.6
_BOLD = re.compile("bold|black|heavy|demi", re.IGNORECASE)
_BOLD_WEIGHT = 600
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\x02": "-", "\ufffe": "-"}
"""Letters that a font draws as one; and the hyphen at a line's end, which PDFium marks as such."""


class Letter(NamedTuple):
    """A sign with the ends of its box and its base line, turned so that its words run to the right."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class Line:
    """A line of words. `cells` are the places where words begin after a wide gap, the first word's included."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    page: int
    cells: tuple[float, ...] = ()
    marks: int = 0
    begins_with_mark: bool = False
    height: float = field(default=0.0)


class _Style(NamedTuple):
    size: float
    bold: bool
    turn: int | None


def lines(page: Any, textpage: Any, number: int) -> list[Line]:
    """Return the lines of a page in the order in which its program wrote them.

    Words that stand at an angle to most of the page, as stamps at its edge do, are no part of its text.
    """
    found = [line for row in _rows(_letters(textpage)) if (line := _line(row, number)) is not None]
    height = page.get_height() if not found else max(page.get_height(), page.get_width())
    for line in found:
        line.height = height
    return found


def _letters(textpage: Any) -> list[Letter]:
    import pypdfium2.raw as pdfium

    handle = textpage.raw
    styles: dict[int, _Style] = {}
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    found: list[tuple[_Style, str, float, float, float, float, float]] = []
    for place in range(pdfium.FPDFText_CountChars(handle)):
        sign = chr(pdfium.FPDFText_GetUnicode(handle, place) or 32)
        if pdfium.FPDFText_IsGenerated(handle, place) == 1 and sign not in "\x02\ufffe-":
            continue
        owner = pdfium.FPDFText_GetTextObject(handle, place)
        address = ctypes.cast(owner, ctypes.c_void_p).value or 0
        style = styles.get(address)
        if style is None:
            style = styles[address] = _style(handle, place)
        if not pdfium.FPDFText_GetLooseCharBox(handle, place, box):
            continue
        pdfium.FPDFText_GetCharOrigin(handle, place, x, y)
        found.append(
            (style, sign, box.left, box.right, box.bottom, box.top, y.value if style.turn in (0, 2) else x.value)
        )
    turns = Counter(style.turn for style, *_ in found if style.turn is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    return [_turned(*entry) for entry in found if entry[0].turn == turn]


def _style(handle: Any, place: int) -> _Style:
    """Read what the letters that were written together share: size, weight and direction in quarters of a turn."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(handle, place, matrix)
    size = pdfium.FPDFText_GetFontSize(handle, place) * (math.hypot(matrix.c, matrix.d) or 1)
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(handle, place, name, 128, flags)
    bold = bool(_BOLD.search(name.value.decode("utf-8", "replace"))) or (
        pdfium.FPDFText_GetFontWeight(handle, place) >= _BOLD_WEIGHT
    )
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
    turn = round(quarters) % 4 if abs(quarters - round(quarters)) < 0.05 else None
    return _Style(size=size, bold=bold, turn=turn)


def _turned(style: _Style, sign: str, left: float, right: float, bottom: float, top: float, base: float) -> Letter:
    start, end = {0: (left, right), 1: (bottom, top), 2: (-right, -left), 3: (-top, -bottom)}[style.turn or 0]
    level = base if style.turn in (0, 3) else -base
    sign = _LIGATURES.get(sign, sign)
    return Letter(sign, start, end, level, style.size or abs(top - bottom) or 1.0, style.bold)


def _rows(letters: Iterable[Letter]) -> Iterator[list[Letter]]:
    """Part the letters where one does not stand on the line of those before it, to their right."""
    row: list[Letter] = []
    size = base = right = 0.0
    for letter in letters:
        if letter.sign.isspace():
            if row:
                row.append(letter)
            continue
        largest = max(size, letter.size)
        if row and (abs(letter.base - base) > _SAME_LINE * largest or letter.left < right - largest):
            yield row
            row = []
        if not row or letter.size > size * 1.1 or abs(letter.base - base) < 0.05 * size:
            size, base = letter.size, letter.base
        right = letter.right
        row.append(letter)
    if row:
        yield row


def _line(row: list[Letter], page: int) -> Line | None:
    seen = [letter for letter in row if not letter.sign.isspace()]
    if not seen:
        return None
    widths: Counter[tuple[float, float]] = Counter()
    for letter in seen:
        widths[round(letter.size, 1), round(letter.base, 1)] += 1
    largest = max(letter.size for letter in seen)
    (size, base), _ = max(
        widths.items(), key=lambda entry: entry[1] * (2 if entry[0][0] >= largest * 0.9 else 1)
    )
    size = size or 1.0
    text, cells, marks, begins = _spelled(row, size, base)
    words = " ".join("".join(text).split())
    letters = [letter for letter in seen if letter.sign.isalnum()]
    return (
        Line(
            text=words,
            left=seen[0].left,
            right=seen[-1].right,
            base=base,
            size=size,
            bold=bool(letters) and sum(letter.bold for letter in letters) > 0.9 * len(letters),
            page=page,
            cells=tuple(cells),
            marks=marks,
            begins_with_mark=begins,
        )
        if words or marks
        else None
    )


def _spelled(row: list[Letter], size: float, base: float) -> tuple[list[str], list[float], int, bool]:
    """Spell a line, its raised signs judged: the words, where its cells begin, marks dropped, one of them first."""
    text: list[str] = []
    cells: list[float] = []
    high: list[str] = []
    marks = 0
    begins = False
    last: Letter | None = None
    spaced = False

    def lower() -> None:
        nonlocal marks, begins
        if high:
            before = "".join(text[-16:])
            kept = raised("".join(high), before)
            if kept:
                text.append(kept)
            else:
                marks += 1
                begins = begins or not before.strip()
            high.clear()

    for letter in row:
        if letter.sign.isspace():
            spaced = True
            continue
        gap = letter.left - last.right if last else 0.0
        if last is None or gap > CELL * size:
            cells.append(letter.left)
        is_high = letter.size < _RAISED_SIZE * size and letter.base > base + _RAISED_BY * size
        if not is_high or spaced:
            lower()
        if last is not None and (spaced or gap > 0.2 * size):
            text.append(" ")
        (high if is_high else text).append(letter.sign)
        spaced = False
        last = letter
    lower()
    return text, cells, marks, begins
