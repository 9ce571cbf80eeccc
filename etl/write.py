"""Tables to files: CSV and the data package, put in place together; and the data dictionary."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from etl import package, schema
from etl.dictionary import dictionary
from etl.errors import InputError
from etl.replace import replace_files
from etl.tables import Cell, Row, Tables, number

CHECK_SPACE = "check the folder and its space"
"""What to do where a file cannot be written and there is no other folder to name."""

_NEEDS_QUOTES = re.compile(r'[",\r\n]')


def write_tables(tables: Tables, folder: Path, texts: Mapping[str, bytes] | None = None) -> None:
    """Write every table, `datapackage.json` and the texts beside them to `folder`, all of them or none.

    Raises `InputError` if the folder cannot be written; the earlier tables are then as they were.
    """
    files = {table.file: to_csv(table, tables[table.name]) for table in schema.TABLES}
    files[package.FILE] = package.package(tables, files)
    refuse_unwritable(folder, texts)
    with explained(folder):
        replace_files(folder, files | dict(texts or {}))


def write_dictionary(path: Path) -> None:
    """Write the data dictionary, if it is not already what it should be."""
    words = dictionary().encode("utf-8")
    new = path.with_name(f".{path.name}.etl-new")
    with explained(path):
        if not path.exists() or path.read_bytes() != words:
            new.write_bytes(words)
            new.replace(path)
        new.unlink(missing_ok=True)  # of a run that was killed


def refuse_unwritable(folder: Path, texts: Mapping[str, bytes] | None = None) -> None:
    """Raise `InputError` if it is plain that nothing can be written to `folder`, so that a long run need not start."""
    nearest = folder.absolute()
    while not nearest.exists() and nearest != nearest.parent:
        nearest = nearest.parent
    if not nearest.is_dir():
        raise InputError(f"{folder} cannot be made, since {nearest} is a file: name a folder for the tables.")
    _refuse_strangers(folder)
    _refuse_other_texts(folder, texts or {})
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise InputError(
            f"{folder} cannot be written, {nearest} does not allow it: name another folder for the tables."
        )


def _refuse_strangers(folder: Path) -> None:
    """A file with a table's name but not its header is somebody's own, but for those of a package of ours."""
    if _is_our_package(folder / package.FILE):
        return
    for table in schema.TABLES:
        path = folder / table.file
        if path.is_file() and not path.read_bytes()[:4096].startswith(f"{','.join(table.names)}\n".encode()):
            raise InputError(
                f"{folder / table.file} is already there and would be lost: name another folder for the tables."
            )


def _is_our_package(path: Path) -> bool:
    try:
        description = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return False
    return isinstance(description, dict) and description.get("name") == package.NAME


def _refuse_other_texts(folder: Path, texts: Mapping[str, bytes]) -> None:
    """A text that no table here was made from is somebody's own, unless it is the very one that would be written."""
    documents = folder / schema.DOCUMENTS.file
    for name, data in texts.items():
        path = folder / name
        there = path.read_bytes() if path.is_file() else data
        if there == data:
            continue
        checksum = hashlib.sha256(there).hexdigest()
        if not documents.is_file() or checksum not in documents.read_text("utf-8"):
            raise InputError(f"{path} is already there and would be lost: name another folder for the tables.")


def to_csv(table: schema.Table, rows: Iterable[Row]) -> bytes:
    r"""Return a table as CSV in UTF-8 with a header; the same rows give the same bytes.

    Written here, not by the `csv` module, since that leaves a lone carriage return without quotes.
    """
    return rows_csv(table.names, rows)


def rows_csv(names: Iterable[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """Return rows under a header of column names as CSV in UTF-8."""
    lines = [",".join(names), *(",".join(map(_cell, row)) for row in rows)]
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


def _cell(cell: Cell) -> str:
    if isinstance(cell, str):
        return '"' + cell.replace('"', '""') + '"' if _NEEDS_QUOTES.search(cell) else cell
    return "" if cell is None else number(cell)


@contextmanager
def explained(path: Path, advice: str = "name another folder for the tables") -> Iterator[None]:
    """Turn what the system says of `path`, which is to be written, into a sentence for the user."""
    try:
        yield
    except OSError as error:
        raise InputError(f"{path} cannot be written ({error.strerror}): {advice}.") from None
