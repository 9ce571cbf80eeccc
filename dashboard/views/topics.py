"""One topic: its numbers as a chart beside the evidence of the chosen one, filtered, downloadable, as a table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.charts.key import mark_key
from dashboard.data import Tables, load_tables
from dashboard.filters import claims_hidden_by, order, select
from dashboard.parts import address, choice, controls, counts, documents, frame, paging, states, unread, wayout
from dashboard.parts.address import Field
from dashboard.parts.controls import Settings
from dashboard.parts.downloads import download, drawn_of
from dashboard.parts.evidence import evidence
from dashboard.parts.fields import fields_of, unit_words
from dashboard.parts.figure import figure, interval_drawing
from dashboard.parts.picture import MARKS, Picture
from dashboard.parts.printed import printed
from dashboard.parts.table import claims_table
from dashboard.passages import plain
from etl import schema


def page() -> None:
    """Lay the page out for the topic, the filters and the claim that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    claims = documents.claims_of(tables)
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
    shown = select(claims, states.selection_of(claims, topic=topic, unit=None))
    frame.head(topic.capitalize(), f"Counts {schema.TOPICS[topic]}. {counts.standfirst(of_topic, shown)}".rstrip())
    unread.notice(f"{topic.capitalize()} is shown instead.")
    if choice.chosen() and asked is None:
        frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one below.")
    if of_topic.empty:
        frame.empty(f"The text states no numbers about {topic}.", "Choose another topic above.")
    else:
        _numbers(tables, document, claims, fields, controls.topic_filters(claims, topic, asked), asked)
    address.save(fields, implied=("topic", "unit") if choice.asked(claims) is not None else ())
    address.carry("topic", [topic], begin=controls.topic_chosen())


def _numbers(
    tables: Tables,
    document: Any,
    claims: pd.DataFrame,
    fields: Mapping[str, Field],
    settings: Settings,
    asked: pd.Series[Any] | None,
) -> None:
    """Count, chart and evidence, download, table: what the filters leave."""
    selection = settings.selection
    shown = select(claims, selection)
    rows = order(shown[shown["unit"] == settings.unit], settings.order)
    others = order(shown[shown["unit"] != settings.unit], settings.order)
    drawn = paging.drawn(rows)
    counts.count_row(claims, shown, selection, fields, lambda: counts.units_row(shown, settings.unit, len(drawn)))
    left, right = st.columns([0.64, 0.36], gap="large")
    chosen = asked if asked is not None else next((each.iloc[0] for each in (drawn, shown) if len(each)), None)
    with right, st.container(key="evidence"):  # sent first: it is what a click asks for
        if chosen is not None:
            hidden = claims_hidden_by(claims, selection, str(chosen["claim_id"]))
            evidence(tables, rows, chosen, hidden_by=hidden, here="topics")
    with left:
        if len(rows):
            _chart(rows, drawn, settings, document, "" if chosen is None else str(chosen["claim_id"]))
        elif len(shown):
            frame.empty("No number of this unit matches these filters.", "Numbers of other units do: choose one above.")
        else:
            wayout.nothing_left(claims, selection, fields)
    if shown.empty:
        return
    picture = None if rows.empty else _picture(rows, drawn, settings)
    unit = "in another unit" if others["unit"].nunique() == 1 else "in other units"
    parts = {f"more in {plain(unit_words(settings.unit))}": len(rows) - len(drawn), unit: len(others)}
    said = drawn_of(len(drawn), parts)
    download(tables, shown, selection, str(document["document"]), said=said, picture=picture)
    with st.expander(f"{states.numbers(len(shown))} about {selection.topic} as a table", key="table_expander"):
        claims_table(tables, pd.concat([rows, others]))
    printed(pd.concat([rows, others]))


def _chart(rows: pd.DataFrame, drawn: pd.DataFrame, settings: Settings, document: Any, chosen: str) -> None:
    """Key and chart."""
    topic = str(settings.selection.topic)
    st.html(mark_key(topic))
    figure(
        interval_drawing(drawn, unit=settings.unit, source=sources.source_lines(document), log=settings.log),
        chosen=chosen,
        key="chart",
        on_pick=choice.choose,
        alt=f"{states.numbers(len(drawn))} about {topic}, a row each, the same as in the table below.",
    )
    paging.pager(rows, drawn, settings.order)


def _picture(rows: pd.DataFrame, drawn: pd.DataFrame, settings: Settings) -> Picture:
    """What a saved chart says beside what is drawn: the topic, how many of its numbers, and which filters left them."""
    cut = f"{len(drawn)} of " if len(drawn) < len(rows) else ""
    counted = f"{cut}{states.numbers(len(rows))} counted in {unit_words(settings.unit)}"
    said = states.all_said(settings.selection)
    line = f"Numbers in Context: {counted}, {settings.order.lower()}." + (f" Filters: {said}." if said else "")
    return Picture(chart="chart", title=str(settings.selection.topic).capitalize(), lines=(line, MARKS))


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
