"""The letters of a page, as PDFium gives them, to lines of words. Only here and in `read` PDFium is known."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
    height: float = 0.0


class _Style(NamedTuple):
    size: float
    bold: bool
    turn: int | None


def lines(page: Any, textpage: Any, number: int) -> list[Line]:
    """Return the lines of a page in the order in which its program wrote them.

    Words that stand at an angle to most of the page, as stamps at its edge do, are no part of its text.
    """
    letters, turn = _letters(textpage)
    width, height = page.get_size()
    if page.get_rotation() in (90, 270):
        width, height = height, width
    tall = width if turn in (1, 3) else height
    found = [line for row in _rows(letters) if (line := _line(row, number)) is not None]
    for line in found:
        line.base += tall if turn in (1, 2) else 0
        line.height = tall
    return found


def _letters(textpage: Any) -> tuple[list[Letter], int]:
    """Read every sign of a page, turned upright, and the quarters of a turn.

    Half of the time that a PDF takes is spent here, so each sign is asked for little.
    """
    import pypdfium2.raw as pdfium

    handle = textpage.raw
    unicode_of, owner_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetTextObject
    box_of, origin_of = pdfium.FPDFText_GetLooseCharBox, pdfium.FPDFText_GetCharOrigin
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    box_here, x_here, y_here = ctypes.pointer(box), ctypes.pointer(x), ctypes.pointer(y)
    styles = _Styles(handle)
    found: list[tuple[_Style, str, float, float, float, float, float, float]] = []
    for place in range(pdfium.FPDFText_CountChars(handle)):
        sign = chr(unicode_of(handle, place) or 32)
        if sign in "\r\n":  # put there by PDFium; the places tell lines better
            continue
        if sign == " ":
            found.append((styles.last, sign, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0))
            continue
        if not box_of(handle, place, box_here):
            continue
        style = styles.of(owner_of(handle, place), place)
        origin_of(handle, place, x_here, y_here)
        found.append((style, sign, box.left, box.right, box.bottom, box.top, x.value, y.value))
    turns = Counter(entry[0].turn for entry in found if entry[0].turn is not None)
    turn = turns.most_common(1)[0][0] if turns else 0
    return [_turned(*entry) for entry in found if entry[0].turn == turn], turn or 0


class _Styles:
    """What the letters that were written together share. Many programs write each letter by itself."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._textpage = textpage
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_here = ctypes.pointer(self._matrix)
        self._owner = 0
        self.last = _Style(1.0, bold=False, turn=0)
        self._bold: dict[int, bool] = {}
        self._known: dict[tuple[float, ...], _Style] = {}

    def of(self, owner: Any, place: int) -> _Style:
        """Return the style of the letter at a place, which `owner` was written with."""
        address = ctypes.addressof(owner.contents) if owner else 0
        if address != self._owner or not address:
            self._owner = address
            self.last = self._read(owner, place)
        return self.last

    def _read(self, owner: Any, place: int) -> _Style:
        pdfium, matrix = self._pdfium, self._matrix
        pdfium.FPDFText_GetMatrix(self._textpage, place, self._matrix_here)
        font = pdfium.FPDFTextObj_GetFont(owner) if owner else None
        address = ctypes.addressof(font.contents) if font else 0
        if address not in self._bold:
            self._bold[address] = self._is_bold(place)
        size = pdfium.FPDFText_GetFontSize(self._textpage, place)
        key = (address, size, matrix.a, matrix.b, matrix.c, matrix.d)
        if key not in self._known:
            quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
            turn = round(quarters) % 4 if abs(quarters - round(quarters)) < 0.05 else None
            size = size * (math.hypot(matrix.c, matrix.d) or 1)
            self._known[key] = _Style(size=size, bold=self._bold[address], turn=turn)
        return self._known[key]

    def _is_bold(self, place: int) -> bool:
        name = ctypes.create_string_buffer(128)
        self._pdfium.FPDFText_GetFontInfo(self._textpage, place, name, 128, ctypes.c_int())
        return bool(_BOLD.search(name.value.decode("utf-8", "replace"))) or (
            self._pdfium.FPDFText_GetFontWeight(self._textpage, place) >= _BOLD_WEIGHT
        )


def _turned(
    style: _Style, sign: str, left: float, right: float, bottom: float, top: float, x: float, y: float
) -> Letter:
    turn = style.turn or 0
    if turn == 0:
        start, end, base = left, right, y
    elif turn == 1:
        start, end, base = bottom, top, -x
    elif turn == 2:
        start, end, base = -right, -left, -y
    else:
        start, end, base = -top, -bottom, x
    return Letter(_LIGATURES.get(sign, sign), start, end, base, style.size or abs(top - bottom) or 1.0, style.bold)


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
    size, base = _level(seen)
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


def _level(letters: list[Letter]) -> tuple[float, float]:
    """Return size and base line of most letters, large ones counted double: raised signs may outnumber a number."""
    first = letters[0]
    if all(letter.size == first.size and letter.base == first.base for letter in letters):
        return first.size, first.base
    large = 0.9 * max(letter.size for letter in letters)
    levels: Counter[tuple[float, float]] = Counter()
    for letter in letters:
        levels[round(letter.size, 1), round(letter.base, 1)] += 2 if letter.size >= large else 1
    return levels.most_common(1)[0][0]


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
