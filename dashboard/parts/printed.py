"""What a chart shows as a list of sentences, for paper only."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.labels import claim_rows, label
from dashboard.passages import highlight, safe

_MOST = 400


def printed(claims: pd.DataFrame) -> None:
    """The sentence of every claim with its number marked; hidden on a screen."""
    items = []
    for claim in claim_rows(claims.head(_MOST)):
        start = claim.start - claim.sentence_start
        words = highlight(str(claim.sentence), start, start + len(str(claim.quote)), str(claim.topic))
        below = " · ".join(filter(None, (wording.section_name(str(claim.section)), str(claim.attributed_to))))
        items.append(f"<li><b>{safe(label(claim))}</b>{words}<em>{safe(below)}</em></li>")
    if items:
        st.html(f'<section class="printed" aria-hidden="true"><ol>{"".join(items)}</ol></section>')
