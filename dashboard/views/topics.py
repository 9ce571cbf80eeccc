"""One topic: its numbers as a chart beside the evidence of the chosen one, filtered, downloadable, as a table."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.charts.key import mark_key
from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, claims_hidden_by, order, select
from dashboard.parts import address, choice, controls, counts, documents, frame
from dashboard.parts.controls import Settings
from dashboard.parts.downloads import download
from dashboard.parts.evidence import evidence
from dashboard.parts.fields import fields_of, unit_words
from dashboard.parts.figure import figure
from dashboard.parts.picture import MARKS, Picture
from dashboard.parts.printed import printed
from dashboard.parts.table import claims_table
from etl import schema

FIRST = 40  # rows drawn at first


def page() -> None:
    """Lay the page out for the topic, the filters and the claim that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    claims = tables.claims[tables.claims["document"] == document["document"]]
    if claims.empty:
        frame.head("Topics", "", kicker=sources.kicker_of(document))
        frame.empty("No numbers found in this text.")
        return
    fields = fields_of(claims)
    address.load(fields)
    asked = choice.asked(claims)
    topic = controls.topic_row(asked)
    of_topic = claims[claims["topic"] == topic]
    frame.name(topic.capitalize())
    frame.head(topic.capitalize(), f"Counts {schema.TOPICS[topic]}. {counts.standfirst(of_topic)}".rstrip())
    if choice.chosen() and asked is None:
        frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one below.")
    if of_topic.empty:
        frame.empty(f"The text states no numbers about {topic}.", "Choose another topic above.")
    else:
        _numbers(tables, document, claims, controls.filter_row(claims, topic, asked), asked)
    address.save(fields, implied=("topic", "unit") if choice.asked(claims) is not None else ())


def _numbers(
    tables: Tables, document: Any, claims: pd.DataFrame, settings: Settings, asked: pd.Series[Any] | None
) -> None:
    """Count, chart and evidence, download, table: what the filters leave."""
    topic = settings.selection.topic
    shown = select(claims, settings.selection)
    rows = order(shown[shown["unit"] == settings.unit], settings.order)
    counts.count_row(claims, shown, settings)
    left, right = st.columns([0.64, 0.36], gap="large")
    chosen = asked if asked is not None else next((each.iloc[0] for each in (rows, shown) if len(each)), None)
    with left:
        _chart(claims, rows, shown, settings, document, "" if chosen is None else str(chosen["claim_id"]))
    with right, st.container(key="evidence"):
        if chosen is not None:
            hidden = claims_hidden_by(claims, settings.selection, str(chosen["claim_id"]))
            evidence(tables, rows, chosen, hidden_by=hidden, read=True)
    if shown.empty:
        return
    picture = None if rows.empty else _picture(rows, settings)
    download(tables, shown, settings.selection, str(document["document"]), picture=picture)
    with st.expander(f"{counts.numbers(len(shown))} about {topic} as a table", key="table_expander"):
        claims_table(tables, shown, key="table", on_choose=choice.choose)
    printed(pd.concat([rows, order(shown[shown["unit"] != settings.unit], settings.order)]))


def _chart(
    claims: pd.DataFrame, rows: pd.DataFrame, shown: pd.DataFrame, settings: Settings, document: Any, chosen: str
) -> None:
    """Key and chart; or why there is none."""
    topic = str(settings.selection.topic)
    if rows.empty:
        _nothing(claims, shown, settings.selection)
        return
    st.html(mark_key(topic))
    drawn = _drawn(rows)
    figure(
        drawn,
        unit=settings.unit,
        source=sources.source_lines(document),
        log=settings.log,
        chosen=chosen,
        key="chart",
        on_pick=choice.choose,
        alt=f"{counts.numbers(len(drawn))} about {topic}, a row each, the same as in the table below.",
    )
    if len(drawn) < len(rows):
        counts.show_all(len(drawn), len(rows), settings.order)


def _drawn(rows: pd.DataFrame) -> pd.DataFrame:
    return rows if st.query_params.get("rows") == "all" else rows.head(FIRST)


def _picture(rows: pd.DataFrame, settings: Settings) -> Picture:
    """What a saved chart says beside what is drawn: the topic, how many of its numbers, and which filters left them."""
    cut = f"{len(_drawn(rows))} of " if len(_drawn(rows)) < len(rows) else ""
    counted = f"{cut}{counts.numbers(len(rows))} counted in {unit_words(settings.unit)}"
    said = controls.said(settings.selection)
    line = f"Numbers in Context: {counted}, {settings.order.lower()}." + (f" Filters: {said}." if said else "")
    return Picture(chart="chart", title=str(settings.selection.topic).capitalize(), lines=(line, MARKS))


def _nothing(claims: pd.DataFrame, shown: pd.DataFrame, selection: Selection) -> None:
    if len(shown):
        frame.empty("No number of this unit matches these filters.", "Numbers of other units do: choose one above.")
        return
    frame.empty("No number matches these filters.", f"Set: {controls.said(selection)}.")
    st.button("Clear filters", key="clear_below", on_click=controls.clear, args=(claims,))


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
