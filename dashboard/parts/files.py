"""Every file of the tables as a row with its meaning, its size and a button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape
from pathlib import Path

import streamlit as st

from dashboard import sources
from dashboard.data import FILES, Tables, cells_of, load_tables, table_bytes, table_size
from dashboard.exports.bundle import bundle
from dashboard.exports.web_annotations import MIME as JSON_LD
from dashboard.exports.workbook import workbook
from dashboard.passages import plain
from dashboard.tables import PACKAGE
from dashboard.wording import number
from etl import schema

MIMES = {
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/json",
    "jsonld": JSON_LD,
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""What a browser is told of a file, by its ending."""


def files(tables: Tables) -> None:
    """Draw a row for all of them together, for each table and for the description of all of them."""
    names = list(tables.documents["document"])
    stem = f"{names[0] if len(names) == 1 else len(names)}-numbers".replace("/", "_")
    _row("zip", f"{stem}.zip", "All tables with their description, a README and the source record", "", _everything)
    _row("xlsx", f"{stem}.xlsx", "All tables as an Excel workbook, a sheet each", "", _every_sheet)
    for table in schema.TABLES:
        rows = _rows(tables, table.name)
        size = f"{rows:,} {'row' if rows == 1 else 'rows'} · {size_in_words(table_size(table.name))}"
        _row(table.name, table.file, table.meaning, size, partial(table_bytes, table.name))
    size = size_in_words(table_size("datapackage"))
    _row("datapackage", PACKAGE, "Description of all tables (Frictionless)", size, partial(table_bytes, "datapackage"))


def _everything() -> bytes:
    return bundle(
        {file: table_bytes(Path(file).stem) for file in FILES}, list(load_tables().documents.itertuples(index=False))
    )


def _every_sheet() -> bytes:
    sheets = [(table, cells_of(table.name)) for table in schema.TABLES]
    return workbook(sheets, sources.facts(load_tables().documents))


def _row(name: str, file: str, meaning: str, size: str, made: Callable[[], bytes]) -> None:
    """A file with its meaning and size; it is made, or read, when its button is clicked."""
    with st.container(horizontal=True, wrap=False, key=f"file-{name}", vertical_alignment="center", gap="small"):
        st.html(
            f'<div class="file"><b>{escape(file)}</b><span>{escape(meaning)}</span><em>{size}</em></div>',
            width="stretch",
        )
        st.download_button(
            f"Download **{plain(file)}**",  # the name is for screen readers: for others it stands at the left
            data=made,
            file_name=file,
            mime=MIMES[file.rpartition(".")[2]],
            key=f"download-{name}",
            icon=":material/download:",
            on_click="ignore",
            type="tertiary",
        )


def size_in_words(size: int) -> str:
    """A file's size in steps of a thousand: `950 B`, `61 kB`, `2.4 MB`."""
    if size < 1000:
        return f"{size} B"
    return f"{size / 1000:.0f} kB" if size < 999_500 else f"{number(round(size / 1e6, 1))} MB"


def _rows(tables: Tables, name: str) -> int:
    if name in schema.TOPICS:
        return int((tables.claims["topic"] == name).sum())
    return len(getattr(tables, name))
