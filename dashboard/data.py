"""Cached loading of the tables and the texts. The folders are `data/tables` and `data/raw` under the project, or
wherever the environment variables NUMBERS_TABLES and NUMBERS_RAW point."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import accuracy
from dashboard.exports.rows import row_sizes, rows_csv
from dashboard.tables import PACKAGE, Tables, TablesError, TextAbsentError, read_cells, read_tables
from etl import schema

__all__ = [
    "FILES",
    "Tables",
    "TablesError",
    "TextAbsentError",
    "cells_of",
    "claims_csv",
    "claims_csv_size",
    "load_accuracy",
    "load_tables",
    "table_bytes",
    "table_size",
    "text_of",
]

_PROJECT = Path(__file__).resolve().parent.parent
FILES = (PACKAGE, *(table.file for table in schema.TABLES))
"""The files of the tables, by name."""


def load_tables() -> Tables:
    """All tables, read once for everyone and again whenever a file changes.

    Raises `TablesError`, whose message is for the reader, when they are missing, broken or of another version.
    """
    folder = tables_folder()
    return _read(str(folder), tuple(_stamp(folder / file) for file in FILES))


def load_accuracy() -> tuple[accuracy.Figure, ...]:
    """How right these tables were measured to be; empty where that was not measured.

    The file stands beside the folder of the tables, so that tables of another text are not praised by it.
    """
    path = tables_folder().parent / accuracy.FILE
    return _accuracy(str(path), _stamp(path))


def table_bytes(name: str) -> bytes:
    """The file of a table, `claims` or `datapackage`, as it lies on the disk. Raises `TablesError`."""
    path = _path(name)
    try:
        return path.read_bytes()
    except OSError as error:
        raise TablesError(f"“{path.name}” cannot be opened. Run “make run” to build the tables again.") from error


def table_size(name: str) -> int:
    """Size of the file of a table in bytes; 0 where it is missing."""
    stamp = _stamp(_path(name))
    return stamp[1] if stamp else 0


def claims_csv(tables: Tables, claims: pd.DataFrame) -> bytes:
    """These of the tables' claims, in this order, as UTF-8 CSV: each row letter for letter as in claims.csv."""
    return rows_csv(tables.written.loc[claims.index])


def claims_csv_size(tables: Tables, claims: pd.DataFrame) -> int:
    """The bytes of that file, without making it."""
    header, rows = _row_sizes(tables)
    return header + int(rows.loc[claims.index].sum())


def cells_of(name: str) -> pd.DataFrame:
    """A table cell by cell as text, as its file has it now. Raises `TablesError`."""
    table = next(table for table in schema.TABLES if table.name == name)
    return read_cells(tables_folder(), table)


def text_of(document: str) -> str:
    """The whole text of a document, so that a claim's `start` and `end` point into it.

    Raises `TablesError` when the file is missing or not the one that the tables were made from.
    """
    documents = load_tables().documents
    known = documents.loc[documents["document"] == document, "sha256"]
    if known.empty or Path(document).name != document:
        raise TablesError(f"The tables know no text named “{document}”. Run “make run” to build the tables again.")
    path = raw_folder() / f"{document}.txt"
    return _text(str(path), _stamp(path), str(known.iloc[0]))


def tables_folder() -> Path:
    """Where the tables are."""
    return Path(os.environ.get("NUMBERS_TABLES") or _PROJECT / "data" / "tables")


def raw_folder() -> Path:
    """Where the texts are."""
    return Path(os.environ.get("NUMBERS_RAW") or _PROJECT / "data" / "raw")


def _path(name: str) -> Path:
    files = {Path(file).stem: file for file in FILES}
    return tables_folder() / files[name]


def _stamp(path: Path) -> tuple[int, int] | None:
    """Time of the last change and size: what tells the cache that a file is another."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


@st.cache_resource(show_spinner=False, max_entries=4, hash_funcs={Tables: lambda tables: tables.reading})
def _row_sizes(tables: Tables) -> tuple[int, pd.Series[int]]:
    return row_sizes(tables.written)


@st.cache_resource(show_spinner=False, max_entries=4)
def _read(folder: str, stamps: tuple[tuple[int, int] | None, ...]) -> Tables:  # noqa: ARG001  key of the cache
    return read_tables(Path(folder))


@st.cache_resource(show_spinner=False, max_entries=4)
def _accuracy(path: str, stamp: tuple[int, int] | None) -> tuple[accuracy.Figure, ...]:  # noqa: ARG001  key of the cache
    return accuracy.read_accuracy(Path(path))


@st.cache_resource(show_spinner=False, max_entries=16)
def _text(path: str, stamp: tuple[int, int] | None, sha256: str) -> str:  # noqa: ARG001  key of the cache
    name = Path(path).name
    try:
        content = Path(path).read_bytes()
        text = content.decode("utf-8")
    except OSError as error:
        raise TextAbsentError(
            f"“{name}” is not in “data/raw”. What its tables hold is still here: each number with its sentence."
        ) from error
    except UnicodeDecodeError as error:
        raise TablesError(f"“{name}” is not UTF-8. Put the original back.") from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise TablesError(
            f"“{name}” has changed since the tables were made from it. Run “make run” to build the tables again."
        )
    return text
