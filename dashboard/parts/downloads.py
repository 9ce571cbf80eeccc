"""The download of what a page shows: the same rows, the columns of claims.csv, a name that says what it holds."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.data import Tables, claims_csv
from dashboard.filters import Selection
from dashboard.parts.fields import NO_ONE


def download(tables: Tables, shown: pd.DataFrame, selection: Selection, document: str) -> None:
    """The button; the file is made when it is clicked."""
    count = "this number" if len(shown) == 1 else f"these {len(shown):,} numbers"
    with st.container(key="downloads"):
        st.download_button(
            f"Download {count} (CSV)",
            data=lambda: claims_csv(tables, shown),
            file_name=file_name(document, selection),
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )


def file_name(document: str, selection: Selection) -> str:
    """Name of the file for a selection: `joseph_stalin-deaths-range-1932-1933.csv`."""
    parts = [document, selection.topic or "", selection.unit or ""]
    parts += [wording.short_kind(kind) for kind in selection.kinds]
    parts += [f"{selection.years[0]}-{selection.years[1]}"] if selection.years else []
    parts += [] if selection.undated else ["dated"]
    parts += [name or NO_ONE for name in selection.credited]
    parts += [selection.query]
    words = [re.sub(r"[^\w-]+", "_", part).strip("_-") for part in parts]
    return "-".join(filter(None, words))[:120] + ".csv"
