"""The downloads of Compare: the checks that are shown, and the numbers they rest on."""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from dashboard import checks
from dashboard.data import Tables, cells_of, claims_csv, claims_csv_size
from dashboard.exports.rows import rows_csv
from dashboard.parts.files import MIMES, size_in_words
from dashboard.parts.states import checks_counted


def download_checks(tables: Tables, shown: pd.DataFrame, claims: pd.DataFrame, stem: str) -> None:
    """Two files: these checks as checks.csv has them, and their claims as claims.csv has those, in text order."""
    rest_on = claims[claims["claim_id"].isin([claim_id for ids in shown["claim_ids"] for claim_id in ids.split()])]
    these = "this check" if len(shown) == 1 else f"these {checks_counted(len(shown))}"
    count = "the number" if len(rest_on) == 1 else f"the {len(rest_on):,} numbers"
    it = "it rests" if len(shown) == 1 else "they rest"
    with st.container(key="downloads"), st.container(horizontal=True, key="formats", gap="medium"):
        st.download_button(
            f"Download {these} (CSV)",
            data=lambda: checks_csv(shown),
            file_name=f"{stem}.csv",
            mime=MIMES["csv"],
            key="download_checks",
            icon=":material/download:",
            on_click="ignore",
        )
        if len(rest_on):
            st.download_button(
                f"Download {count} {it} on (CSV, {size_in_words(claims_csv_size(tables, rest_on))})",
                data=lambda: claims_csv(tables, rest_on),
                file_name=f"{stem}-numbers.csv",
                mime=MIMES["csv"],
                key="download_csv",
                icon=":material/download:",
                on_click="ignore",
            )


def checks_csv(shown: pd.DataFrame) -> bytes:
    """These checks in their order, letter for letter as in checks.csv."""
    cells = cells_of("checks").set_index("check_id", drop=False)
    return rows_csv(cells.loc[shown["check_id"]])


def checks_stem(document: str, kinds: list[str], verdicts: list[str], one: str) -> str:
    """The name of the files without ending: `joseph_stalin-checks-sums-agree`."""
    said = [one] if one else [*kinds, *(checks.SHORT_VERDICTS[each] for each in verdicts)]
    words = [re.sub(r"[^\w-]+", "_", part).strip("_") for part in (document, "checks", *said)]
    return "-".join(filter(None, words))[:120]
