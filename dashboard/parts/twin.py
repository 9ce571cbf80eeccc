"""The rows of a chart as a plain table, for those who cannot see it or would rather read."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.labels import claim_rows, label
from dashboard.passages import safe


def twin(claims: pd.DataFrame) -> None:
    """A table that opens on demand: number, how it was read, years, credit, section."""
    head = "".join(
        f'<th scope="col">{name}</th>' for name in ("In the text", "Read as", "Years", "Credited to", "Section")
    )
    rows = []
    for claim in claim_rows(claims):
        cells = (
            label(claim),
            wording.read_as(claim),
            wording.years(claim.period_start, claim.period_end),
            str(claim.attributed_to),
            wording.section_name(str(claim.section)),
        )
        rows.append("<tr>" + "".join(f"<td>{safe(cell)}</td>" for cell in cells) + "</tr>")
    st.html(
        f'<details class="twin"><summary>These {len(claims)} numbers as a table</summary><div>'
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table></div></details>"
    )
