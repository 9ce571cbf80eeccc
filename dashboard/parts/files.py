"""Every file of the tables as a row with its meaning, its size and a button."""

from __future__ import annotations

from functools import partial
from html import escape

import streamlit as st

from dashboard.data import Tables, table_bytes, table_size
from dashboard.wording import number
from etl import schema


def files(tables: Tables) -> None:
    """Draw a row for each table and for the description of all of them."""
    for table in schema.TABLES:
        rows = _rows(tables, table.name)
        _row(table.name, table.file, table.meaning, f"{rows:,} {'row' if rows == 1 else 'rows'} · ", "text/csv")
    _row("datapackage", "datapackage.json", "Description of all tables (Frictionless)", "", "application/json")


def _row(name: str, file: str, meaning: str, rows: str, mime: str) -> None:
    with st.container(horizontal=True, wrap=False, key=f"file-{name}", vertical_alignment="center", gap="small"):
        st.html(
            f'<div class="file"><b>{escape(file)}</b><span>{escape(meaning)}</span>'
            f"<em>{rows}{size_in_words(table_size(name))}</em></div>",
            width="stretch",
        )
        st.download_button(
            "Download",
            data=partial(table_bytes, name),
            file_name=file,
            mime=mime,
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
