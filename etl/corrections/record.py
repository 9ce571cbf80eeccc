"""`corrections.csv`: what a person said of the claims of a text, a row at a time, never rewritten.

The file is only ever added to, by one write that is forced to disk under a lock, so that a killed program loses at
most the row it was writing and two windows lose none. The last row for a claim and field is the one in force.
"""

from __future__ import annotations

import contextlib
import csv
import io
import os
from collections.abc import Iterable, Sequence
from dataclasses import fields
from pathlib import Path

from etl.cells import rows_of
from etl.errors import InputError
from etl.model import Correction
from etl.replace import one_at_a_time
from etl.write import CHECK_SPACE, explained, rows_csv

FILE = "corrections.csv"

REVIEW, ADDED = "review", "added"
"""The two fields of a correction that are no column to edit: what was said of the claim, and a number missed."""
ACCEPTED, REJECTED = "accepted", "rejected"
EDITABLE = (
    "low",
    "high",
    "qualifier",
    "modifier",
    "unit",
    "counted",
    "topic",
    "event",
    "place",
    "period_start",
    "period_end",
    "attributed_to",
)
"""The columns of a claim that can be corrected: what its words mean, not where they stand."""

_COLUMNS = tuple(field.name for field in fields(Correction))
_WHOLE = ("start", "twins")
_ADVICE = "put it right, or take the file away"


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Return the rows of a file in order; none where there is no file.

    A last line that is cut short, as a killed program leaves it, is passed over. Raises `InputError`, naming the line,
    for a file that cannot be read or a row that is no correction.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"{path} cannot be read ({error.strerror}): check its permissions.") from None
    return parse_corrections(_whole_rows(data), str(path))


def parse_corrections(data: bytes, where: str) -> tuple[Correction, ...]:
    """Return the corrections that `data` spells as CSV, `where` naming it in errors.

    Columns may stand in any order, and others beside them are passed over, so that the table of the same name can be
    handed on as well. Raises `InputError` for what is no such file.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{where} is not UTF-8 at byte {error.start}: save it as CSV in UTF-8.") from None
    if not text:
        return ()
    rows = rows_of(text)
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise InputError(f"{where} has no column '{missing[0]}': its first line must be {','.join(_COLUMNS)}.")
    try:
        return tuple(_correction(row, f"{where}, line {rows.line_num}") for row in rows)
    except csv.Error as error:
        raise InputError(f"{where}, line {rows.line_num}, is no CSV ({error}): {_ADVICE}.") from None


def in_force(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Return the last word on each field of each claim, in the order in which the fields were first spoken of."""
    last: dict[tuple[str, str, str], Correction] = {}
    for correction in corrections:
        last[correction.document, correction.claim_id, correction.field] = correction
    return tuple(last.values())


def taken_back(correction: Correction) -> bool:
    """Tell whether a row says no more than that nothing is said: a field is again what it was, a judgement is none.

    Such a row changes nothing, not even where the field is read otherwise by now.
    """
    return correction.new == (correction.old if correction.field in EDITABLE else "")


def append_corrections(path: Path, corrections: Sequence[Correction]) -> None:
    """Add rows to the file, which is made if it is not there; a torn last line is taken away first.

    Raises `InputError` if the file cannot be written.
    """
    with explained(path, CHECK_SPACE), one_at_a_time(path.parent):
        old = path.read_bytes() if path.exists() else b""
        kept = _whole_rows(old)
        lines = to_bytes(corrections)
        with path.open("r+b" if old else "wb") as file:
            file.truncate(len(kept))
            file.seek(len(kept))
            new = _without_header(lines) if kept else lines
            file.write(new if kept.endswith(b"\n") or not kept else b"\n" + new)
            file.flush()
            os.fsync(file.fileno())


def to_bytes(corrections: Iterable[Correction]) -> bytes:
    """Spell corrections as a file holds them, header first."""
    return rows_csv(_COLUMNS, ([getattr(correction, name) for name in _COLUMNS] for correction in corrections))


def _without_header(lines: bytes) -> bytes:
    return lines[lines.index(b"\n") + 1 :]


def _whole_rows(data: bytes) -> bytes:
    """Cut a last row that does not end, unless all its cells are there: an editor may have left its end away.

    A row ends with a line end outside quotes, of which there is an even number before it.
    """
    end = data.rfind(b"\n") + 1
    while data.count(b'"', 0, end) % 2:
        end = data.rfind(b"\n", 0, end - 1) + 1
    rest = data[end:]
    if rest.strip() and end and rest.count(b'"') % 2 == 0:
        with contextlib.suppress(UnicodeDecodeError, csv.Error):
            [header] = csv.reader([data[: data.index(b"\n")].decode("utf-8-sig")])
            cells = next(csv.reader(io.StringIO(rest.decode(), newline="")))
            if len(cells) == len(header) and cells[header.index("twins")].isdigit():
                return data
    return data[:end]


def _correction(row: dict[str, str], where: str) -> Correction:
    cells = {name: row.get(name) for name in _COLUMNS}
    short = [name for name, cell in cells.items() if cell is None]
    if short:
        raise InputError(f"{where}, is cut short at '{short[0]}': {_ADVICE}.")
    for name in _WHOLE:
        if not str(cells[name]).isdigit():
            raise InputError(f"{where}: '{name}' is '{str(cells[name])[:40]}', which is no whole number: {_ADVICE}.")
    if cells["field"] not in (*EDITABLE, REVIEW, ADDED):
        raise InputError(f"{where}: '{str(cells['field'])[:40]}' is no field that can be corrected: {_ADVICE}.")
    if not cells["claim_id"] or not cells["quote"]:
        raise InputError(f"{where}: it names no claim, or no words of it: {_ADVICE}.")
    return Correction(**{name: int(str(cell)) if name in _WHOLE else cell for name, cell in cells.items()})  # type: ignore[arg-type]
