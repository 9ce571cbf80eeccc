"""The texts at hand as links: for a page that shows one of them, and for choosing what the pages are about."""

from __future__ import annotations

import streamlit as st

from dashboard.data import Shelf
from dashboard.parts import choice, documents, frame
from dashboard.parts.states import numbers
from dashboard.passages import plain
from dashboard.tables import Tables

_MOST = 3
"""Troubles that are said on the first page; all of them stand beside their texts in the library."""


def troubled(shelf: Shelf) -> None:
    """Say on the first page which texts are not shown, and on any page that the text of the address is not."""
    first, asked = choice.page() == "", st.query_params.get("text", "")
    said = list(shelf.troubles.values()) if first else [shelf.troubles[asked]] if asked in shelf.troubles else []
    for words in said[:_MOST]:
        frame.notice(words, "All other texts are shown. What can be done about it stands under “Your text”.")
    entry = shelf.entry_of(documents.now())
    if first and entry is not None and entry.outdated and not entry.problem:
        st.html('<p class="meta">Earlier rules read this text. Under “Your text” it can be read again.</p>')


def choose_one(tables: Tables, page: str) -> None:
    """Instead of a page that shows a single text: the texts, each a link to it there."""
    frame.head("Which text?", "This page shows one text at a time. Choose it here.", kicker="Read")
    counts = tables.claims["document"].value_counts()
    with st.container(key="choices", gap=None):
        for name, title in documents.titles().items():
            with st.container(horizontal=True, key=f"choice_{name}", vertical_alignment="center", gap="small"):
                st.page_link(page, label=plain(title), query_params={"text": name}, width="stretch")
                st.html(f'<p class="tally">{numbers(int(counts.get(name, 0)))}</p>', width="content")
