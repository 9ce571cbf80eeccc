"""Cite this number: in words, as BibTeX, as links. The browser's part, the day and the copying, is in `cite.js`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import sources
from dashboard.data import TablesError, text_of
from dashboard.exports.bibtex import bibtex
from dashboard.exports.citation import citation
from dashboard.exports.fragment import fragment_link, words_to_find
from dashboard.tables import Tables

NO_ADDRESS = "The source record holds no address of this text, so there is no page to link to."

_CITE = st.components.v2.component(
    "numbers_cite",
    html='<details class="cite"><summary>Cite this number</summary>'
    '<div class="ways"></div><p role="status"></p></details>',
    js=(Path(__file__).parent / "cite.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def cite(tables: Tables, claim: Any) -> None:
    """The ways to cite a claim (a row of the tables' claims), folded away until asked for."""
    document = tables.documents[tables.documents["document"] == claim.document].iloc[0]
    data = {
        "claim": str(claim.claim_id),
        "citation": citation(claim, document),
        "bibtex": bibtex(claim, document),
        "link": _link(claim, sources.web_address(document)),
        "nolink": NO_ADDRESS,
    }
    _CITE(key="cite", data=data)


def _link(claim: Any, address: str) -> str:
    if not address:
        return ""
    try:
        text: str | None = text_of(claim.document)
    except TablesError:
        text = None
    return fragment_link(address, words_to_find(claim, text))
