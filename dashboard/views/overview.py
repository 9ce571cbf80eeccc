"""The first page: what the text counts, its largest figures, and the ways in."""

from __future__ import annotations

import time
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources, wording
from dashboard.charts.interval import Style
from dashboard.charts.key import mark_key, topic_key
from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, order
from dashboard.parts import choice, documents, frame
from dashboard.parts.downloads import download, drawn_of
from dashboard.parts.fields import unit_words, units_of
from dashboard.parts.figure import figure, interval_drawing
from dashboard.parts.keyfigures import key_figures, largest_by_topic
from dashboard.parts.picture import MARKS, Picture
from dashboard.parts.printed import printed
from dashboard.parts.twin import twin
from dashboard.parts.waysin import checks_line, ways_in
from etl import schema

HERO = 14  # rows of the chart
HEAD_START = 0.12  # seconds: sent at once, the chart's script would hold up heading and figures for twice as long
NAMED = 4  # topics that the standfirst names
_SMALL = ("no", "one", "two", "three", "four", "five", "six")
_OPENED = "overview_opened"
STYLE = Style(label_width=400, second_line="words", title=False)


def page() -> None:
    """Lay the page out: heading and key figures first, since they are quick, then the chart."""
    if _OPENED in st.session_state:
        choice.open_on("views/topics.py", st.session_state.pop(_OPENED))
    tables = load_tables()
    document = documents.chosen(tables)
    claims = documents.claims_of(tables)
    title = "Every number in the text, beside its sentence"
    frame.head(title, _standfirst(claims), kicker=sources.kicker_of(document), large=True)
    if claims.empty:
        frame.empty("No numbers found in this text.")
        return
    unit = "people" if (claims["unit"] == "people").any() else units_of(claims)[0]
    key_figures(claims, unit)
    checks = documents.rows_of(tables.checks)
    checks_line(checks, claims)
    if choice.arrived():
        time.sleep(HEAD_START)
    rows = _largest(claims, unit, document)
    _download(tables, rows, unit, document)
    frame.section("Ways in")
    ways_in(claims, unit, checked=len(checks) > 0)


def _standfirst(claims: pd.DataFrame) -> str:
    if claims.empty:
        return ""
    present = [topic for topic in schema.TOPICS if (claims["topic"] == topic).any()]
    named, rest = present[:NAMED], len(present) - NAMED
    if rest == 1:
        named, rest = present, 0
    said = [*named, f"{_SMALL[rest]} other topics"] if rest > 0 else named
    stated = "one number" if len(claims) == 1 else f"{len(claims):,} numbers"
    begin = "The texts together state" if documents.several() else "The text states"
    return (
        f"{begin} {stated}, on {wording.listed(said)}. Each is shown as the text states it, with the sentence it "
        "stands in and whom it is credited to. Dates, ordinals and numbers in names are not counted but listed as set "
        "aside."
    )


def _largest(claims: pd.DataFrame, unit: str, document: Any) -> pd.DataFrame:
    """The largest counts, topics mixed, which are drawn; a click on one opens it among the numbers of its topic."""
    rows = order(claims[claims["unit"] == unit], "Largest first").head(HERO)
    scale = "" if unit == "percent" else " The scale is logarithmic: the same distance is always the same factor."
    frame.section(
        f"The largest counts of {unit_words(unit)} in the text",
        f"Overlapping counts are not added.{scale} Choose a row to read its evidence.",
    )
    topics = [topic for topic in schema.TOPICS if (rows["topic"] == topic).any()]
    st.html(mark_key() + topic_key(topics))
    figure(
        interval_drawing(rows, unit=unit, source=sources.source_lines(document), style=STYLE),
        key="largest",
        alt=f"The {len(rows)} largest counts of {unit_words(unit)}, a row each, the same as in the table below.",
        on_pick=_open,
    )
    twin(rows, key="largest_twin", title=f"These {len(rows)} numbers as a table", on_choose=_open)
    return rows


def _download(tables: Tables, rows: pd.DataFrame, unit: str, document: Any) -> None:
    """The numbers of the page: those of the chart, and key figures that are not among them."""
    claims = documents.claims_of(tables)
    figures = [claim.claim_id for claim in largest_by_topic(claims, unit)]
    others = claims[claims["claim_id"].isin(figures) & ~claims["claim_id"].isin(rows["claim_id"])]
    title = f"The largest counts of {unit_words(unit)} in the text"
    topics = tuple(topic for topic in schema.TOPICS if (rows["topic"] == topic).any())
    line = f"Numbers in Context: the {len(rows)} largest of the text, colours by topic."
    picture = Picture(chart="largest", title=title, lines=(line, MARKS), topics=topics)
    shown = pd.concat([rows, others])
    said = drawn_of(len(rows), {f"more key figure{'' if len(others) == 1 else 's'}": len(others)})
    stem = f"{document['document']}-largest"
    download(tables, shown, Selection(unit=unit), stem, where="this page", said=said, picture=picture)
    printed(shown)


def _open(claim_id: str) -> None:
    """A row was clicked: the page it leads to is opened instead of this one."""
    st.session_state[_OPENED] = claim_id


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
