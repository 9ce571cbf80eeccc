"""Claims as a plain table of which each row opens its evidence: a chart's twin for those who cannot see it or point at
it, and the list of what a chart does not draw. The browser's part is in `twin.js`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.labels import claim_rows, label
from dashboard.passages import plainly

MOST = 400
"""Rows of one table; a page with more has a table that draws only what is in view."""

_COLUMNS = ("In the text", "By hand", "Read as", "Years", "Credited to", "Section")

_TWIN = st.components.v2.component(
    "numbers_twin",
    html='<div class="twin"></div>',
    js=(Path(__file__).parent / "twin.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def twin(
    claims: pd.DataFrame,
    *,
    key: str,
    title: str,
    on_choose: Callable[[str], None],
    chosen: str = "",
    folded: bool = True,
) -> None:
    """The claims in their order; a button in each row calls `on_choose`. `folded` opens on demand, by its title."""

    def chosen_anew() -> None:
        claim = st.session_state[key].get("claim")
        if claim:
            on_choose(str(claim))

    cells = [_cells(claim) for claim in claim_rows(claims.head(MOST))]
    filled = [place for place in range(len(_COLUMNS)) if any(row[place] for row in cells)]
    rows = [
        {"claim_id": str(claim_id), "topic": str(topic), "cells": [plainly(row[place]) for place in filled]}
        for claim_id, topic, row in zip(claims["claim_id"], claims["topic"], cells, strict=False)
    ]
    columns = [_COLUMNS[place] for place in filled]
    data = {"title": title, "folded": folded, "chosen": chosen, "columns": columns, "rows": rows}
    _TWIN(key=key, data=data, on_claim_change=chosen_anew)


def _cells(claim: wording.ClaimRow) -> tuple[str, ...]:
    return (
        label(claim),
        wording.reviewed(str(claim.review)),
        wording.read_as(claim),
        wording.years(claim.period_start, claim.period_end),
        str(claim.attributed_to),
        wording.section_name(str(claim.section)),
    )
