"""Tables in a PDF: lines one after another whose words stand in columns."""

from __future__ import annotations

from collections.abc import Sequence

from etl.formats.pdf.lines import Line

_ROWS = 3
_WIDE = 30
"""Characters a cell beyond which columns are those of a page set in columns, not of a table."""


def without_tables(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the lines of a page that are in no table, and how many tables there were."""
    kept: list[Line] = []
    tables = 0
    place = 0
    while place < len(lines):
        end = _end_of_table(lines, place)
        rows = lines[place:end]
        if sum(len(row.cells) > 1 for row in rows) >= _ROWS and _narrow(rows):
            tables += 1
            place = end
        else:
            kept.append(lines[place])
            place += 1
    return kept, tables


def _end_of_table(lines: Sequence[Line], start: int) -> int:
    """Return the place after the last line, from `start` on, whose cells stand below those before them.

    A line of one cell goes on a table if it stands in a column that is not the first: a cell of two lines.
    """
    columns: list[float] = []
    end = start
    for place in range(start, len(lines)):
        line = lines[place]
        within = [cell for cell in line.cells if any(abs(cell - column) < 2 * line.size for column in columns)]
        if len(line.cells) > 1 and (not columns or within):
            columns += [cell for cell in line.cells if cell not in within]
            end = place + 1
        elif not (columns and len(line.cells) == 1 and within and line.left > min(columns) + line.size):
            break
    return end


def _narrow(rows: Sequence[Line]) -> bool:
    cells = sum(len(row.cells) for row in rows)
    return sum(len(row.text) for row in rows) <= _WIDE * cells
