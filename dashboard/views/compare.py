"""Where the numbers of the text can be checked against one another: every check as a question with its verdict."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import checks
from dashboard.data import Tables, load_tables
from dashboard.parts import address, asking, documents, frame, gathered
from dashboard.parts.address import Field
from dashboard.parts.checkfiles import download_checks
from dashboard.parts.comparison import comparison
from dashboard.parts.ownchoice import invitation, own_choice

FIRST = 20
"""Checks that are drawn before the reader asks for all."""


def page() -> None:
    """Lay the page out for the filters, or the one check, that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    rows = checks.most_telling_first(documents.rows_of(tables.checks))
    claims = documents.claims_of(tables)
    frame.head("Where the numbers agree, and where they do not", _standfirst(rows), kicker="Compare")
    fields = asking.fields()
    address.load(fields)
    # Who follows a link to one check wants to see that first.
    first = bool(gathered.ids()) and not asking.alone()
    if first:
        own_choice(tables, claims, document)
    if rows.empty:
        _none(claims)
    else:
        _checks(tables, rows, claims, document, fields)
    if gathered.ids() and not first:
        own_choice(tables, claims, document)
    elif not gathered.ids() and len(claims) > 1:
        invitation()
    address.save(fields)


def _checks(
    tables: Tables, rows: pd.DataFrame, claims: pd.DataFrame, document: Any, fields: Mapping[str, Field]
) -> None:
    """The text's own checks: filters, count, each check, downloads."""
    if gathered.ids():
        frame.section("The text against itself", "Checks that its own words license.")
    shown = asking.filters(rows)
    asking.count_row(rows, shown, fields)
    if shown.empty:
        frame.empty("No check matches these filters.", "Clear them above to see all.")
        return
    drawn = shown if st.session_state[asking.ALL] else shown.head(FIRST)
    for check in drawn.itertuples():
        comparison(check, claims, document)
    asking.rest(shown, drawn)
    frame.section("Downloads")
    download_checks(tables, shown, claims, asking.stem(str(document["document"]), shown))


def _standfirst(rows: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    some = "One check" if len(rows) == 1 else f"{len(rows):,} checks"
    return (
        f"{some} of the text against itself: {checks.tally(rows)}. The verdict is arithmetic on the bounds as stated; "
        "it does not say who is right."
    )


def _none(claims: pd.DataFrame) -> None:
    if claims.empty:
        frame.empty("No numbers found in this text.")
    else:
        frame.empty(
            "This text has no numbers that can be checked against one another.",
            "A check needs a total with its parts, a share with its whole, a measure in two units, an age with its "
            "years, or one quantity stated twice, in words that say so.",
        )


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
