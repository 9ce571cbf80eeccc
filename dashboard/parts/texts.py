"""The texts at hand as links: for a page that shows one of them, and for choosing what the pages are about."""

from __future__ import annotations

import streamlit as st

from dashboard.parts import documents, frame
from dashboard.parts.states import numbers
from dashboard.passages import plain
from dashboard.tables import Tables


def choose_one(tables: Tables, page: str) -> None:
    """Instead of a page that shows a single text: the texts, each a link to it there."""
    frame.head("Which text?", "This page shows one text at a time. Choose it here.", kicker="Read")
    counts = tables.claims["document"].value_counts()
    with st.container(key="choices", gap=None):
        for name, title in documents.titles().items():
            with st.container(horizontal=True, key=f"choice_{name}", vertical_alignment="center", gap="small"):
                st.page_link(page, label=plain(title), query_params={"text": name}, width="stretch")
                st.html(f'<p class="tally">{numbers(int(counts.get(name, 0)))}</p>', width="content")
