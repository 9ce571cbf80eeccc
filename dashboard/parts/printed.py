"""What a page shows as a list of sentences, for paper only; and its chart cut into pages, by `paper.js`."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.labels import claim_rows, label
from dashboard.parts.states import numbers
from dashboard.passages import highlight, safe

_MOST = 400
"""Sentences that a page holds for the case that someone prints it."""

_PAPER = st.components.v2.component(
    "numbers_paper",
    html="<span></span>",
    js=(Path(__file__).parent / "paper.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def printed(claims: pd.DataFrame) -> None:
    """The sentence of every claim with its number marked; hidden on a screen."""
    items = []
    for claim in claim_rows(claims.head(_MOST)):
        start = claim.start - claim.sentence_start
        words = highlight(str(claim.sentence), start, start + len(str(claim.quote)), str(claim.topic))
        below = " · ".join(filter(None, (wording.section_name(str(claim.section)), str(claim.attributed_to))))
        items.append(f"<li><b>{safe(label(claim))}</b>{words}<em>{safe(below)}</em></li>")
    if not items:
        return
    rest = len(claims) - len(items)
    more = f"<p>And {numbers(rest)} more, which the downloads hold.</p>" if rest else ""
    st.html(
        f'<section class="printed" aria-hidden="true"><h2>The sentences</h2><ol>{"".join(items)}</ol>{more}</section>'
    )
    with st.container(key="paper"):
        _PAPER(key="paper_cut")
