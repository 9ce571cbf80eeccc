"""Cached loading of the tables and the texts: the built-in ones, and those of the library.

The built-in folders are `data/tables` and `data/raw` under the project, or wherever the environment variables
NUMBERS_TABLES and NUMBERS_RAW point; the library is `data/library`, or where NUMBERS_LIBRARY points.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import accuracy, joining
from dashboard.exports.rows import row_sizes, rows_csv
from dashboard.shelf import Memory, Part, Shelf
from dashboard.tables import PACKAGE, Tables, TablesError, TextAbsentError, read_cells
from dashboard.upkeep import FILES, Stamp, stamp_of
from etl import schema
from etl.library.entry import library_folder

__all__ = [
    "FILES",
    "LAGGING",
    "Shelf",
    "Tables",
    "TablesError",
    "TextAbsentError",
    "built_in_tables",
    "built_in_texts",
    "cells_of",
    "claims_csv",
    "claims_csv_size",
    "load_accuracy",
    "load_shelf",
    "load_tables",
    "table_bytes",
    "table_size",
    "text_of",
]

LAGGING = "shelf_lagging"
"""Where the session keeps the texts as they were, for a run that need not wait for what was said just now."""
_PROJECT = Path(__file__).resolve().parent.parent


def load_shelf() -> Shelf:
    """All texts with their tables, read once for everyone and again whenever a file changes.

    Raises `TablesError`, whose message is for the reader, when no text can be shown.
    """
    if LAGGING in st.session_state:
        kept: Shelf = st.session_state[LAGGING]
        return kept
    return _memory().shelf(built_in_tables(), built_in_texts(), library_folder())


def load_tables() -> Tables:
    """The tables of all texts as one. Raises `TablesError` when no text can be shown."""
    return load_shelf().tables


def load_accuracy(document: str) -> tuple[accuracy.Figure, ...]:
    """How right the tables of a text were measured to be; empty where that was not measured.

    The file stands beside the folder of the built-in tables, so that tables of another text are not praised by it.
    """
    part = load_shelf().part_of(document)
    if part is None or part.entry is not None:
        return ()
    path = built_in_tables().parent / accuracy.FILE
    return _accuracy(str(path), stamp_of(path))


def table_bytes(name: str) -> bytes:
    """The file of a table, `claims` or `datapackage`: as it lies on the disk, or the files of all parts as one.

    Raises `TablesError`.
    """
    shelf, file = load_shelf(), _file(name)
    if len(shelf.parts) == 1 and not shelf.parts[0].hidden:
        return _bytes(shelf.parts[0].folder / file)
    if file == PACKAGE:
        return _package(shelf.tables)
    return joining.joined_csv(_part_bytes(part, file) for part in shelf.parts)


def table_size(name: str) -> int:
    """Size of that file in bytes; 0 where it is missing."""
    shelf, file = load_shelf(), _file(name)
    if len(shelf.parts) == 1 and not shelf.parts[0].hidden:
        stamp = stamp_of(shelf.parts[0].folder / file)
        return stamp[1] if stamp else 0
    return _sizes(shelf.tables)[file]


def claims_csv(tables: Tables, claims: pd.DataFrame) -> bytes:
    """These of the tables' claims, in this order, as UTF-8 CSV: each row letter for letter as in claims.csv."""
    return rows_csv(tables.written.loc[claims.index])


def claims_csv_size(tables: Tables, claims: pd.DataFrame) -> int:
    """The bytes of that file, without making it."""
    header, rows = _row_sizes(tables)
    return header + int(rows.loc[claims.index].sum())


def cells_of(name: str) -> pd.DataFrame:
    """A table cell by cell as text, as its files have it now. Raises `TablesError`."""
    table = next(table for table in schema.TABLES if table.name == name)
    return pd.concat([_part_cells(part, table) for part in load_shelf().parts], ignore_index=True)


def text_of(document: str) -> str:
    """The whole text of a document, so that a claim's `start` and `end` point into it.

    Raises `TablesError` when the file is missing or not the one that the tables were made from.
    """
    part = load_shelf().part_of(document)
    if part is None or Path(document).name != document:
        raise TablesError(f"The tables know no text named “{document}”. Run “make run” to build the tables again.")
    documents = part.tables.documents
    known = documents.loc[documents["document"] == document, "sha256"]
    path = part.texts / f"{document}.txt"
    return _text(str(path), stamp_of(path), str(known.iloc[0]), built_in=part.entry is None)


def built_in_tables() -> Path:
    """Where the built-in tables are."""
    return Path(os.environ.get("NUMBERS_TABLES") or _PROJECT / "data" / "tables")


def built_in_texts() -> Path:
    """Where the built-in texts are."""
    return Path(os.environ.get("NUMBERS_RAW") or _PROJECT / "data" / "raw")


def _file(name: str) -> str:
    return {Path(file).stem: file for file in FILES}[name]


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TablesError(f"“{path.name}” cannot be opened. Run “make run” to build the tables again.") from error


def _part_bytes(part: Part, file: str) -> bytes:
    if not part.hidden:
        return _bytes(part.folder / file)
    table = next(table for table in schema.TABLES if table.file == file)
    return rows_csv(_part_cells(part, table))


def _part_cells(part: Part, table: schema.Table) -> pd.DataFrame:
    cells = read_cells(part.folder, table)
    claims = set(part.tables.claims["claim_id"])
    return cells[joining.rows_kept(cells, part.hidden, claims)] if part.hidden else cells


def _package(tables: Tables) -> bytes:
    """The description of all tables, joined as they are."""
    from etl.library.joined import describe  # here, for only downloads need it

    files = {table.file: table_bytes(table.name) for table in schema.TABLES}
    return describe(list(tables.documents.itertuples(index=False, name=None)), files)


@st.cache_resource(show_spinner=False)
def _memory() -> Memory:
    return Memory()


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs={Tables: lambda tables: tables.reading})
def _row_sizes(tables: Tables) -> tuple[int, pd.Series[int]]:
    return row_sizes(tables.written)


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs={Tables: lambda tables: tables.reading})
def _sizes(tables: Tables) -> dict[str, int]:  # noqa: ARG001  key of the cache
    """The sizes of the joined files."""
    return {file: len(table_bytes(Path(file).stem)) for file in FILES}


@st.cache_resource(show_spinner=False, max_entries=4)
def _accuracy(path: str, stamp: Stamp) -> tuple[accuracy.Figure, ...]:  # noqa: ARG001  key of the cache
    return accuracy.read_accuracy(Path(path))


@st.cache_resource(show_spinner=False, max_entries=16)
def _text(path: str, stamp: Stamp, sha256: str, *, built_in: bool) -> str:  # noqa: ARG001  key of the cache
    name = Path(path).name
    advice = "Run “make run” to build the tables again." if built_in else "Read it again on “Your text”."
    try:
        content = Path(path).read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        where = "“data/raw”" if built_in else "its place in the library"
        raise TextAbsentError(
            f"“{name}” is not in {where}. What its tables hold is still here: each number with its sentence."
        ) from error
    except UnicodeDecodeError as error:
        raise TablesError(f"“{name}” is not UTF-8. Put the original back.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise TablesError(f"“{name}” has changed since the tables were made from it. {advice}")
    return text
