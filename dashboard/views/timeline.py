"""The years that the numbers speak of: those with a year as a chart, the others counted and a click away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.charts.key import topic_key
from dashboard.data import Tables, load_tables
from dashboard.filters import Selection, claims_hidden_by, dated, order, select
from dashboard.parts import address, choice, controls, counts, documents, frame, opening, paging, states, unread, wayout
from dashboard.parts.address import Field
from dashboard.parts.downloads import download, drawn_of
from dashboard.parts.evidence import evidence
from dashboard.parts.fields import open_fields_of, unit_words
from dashboard.parts.figure import figure, timeline_drawing
from dashboard.parts.picture import Picture
from dashboard.parts.printed import printed
from dashboard.parts.table import claims_table
from dashboard.parts.twin import twin
from dashboard.passages import safe
from etl import schema

_LISTED = "listed"  # in the address: the numbers without a year are listed
_TITLE = "The years the numbers speak of"
_KEY = "A bar spans the years stated, a dot is one year, a fade is an open end."
_NO_YEAR = "Not on the timeline: the text ties it to no year."


def page() -> None:
    """Lay the page out for the filters and the claim that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    claims = order(documents.claims_of(tables), "By year")
    frame.head(_TITLE, _standfirst(claims), kicker="Timeline")
    if claims.empty:
        frame.empty("No numbers found in this text.")
        return
    fields = open_fields_of(claims)
    fields[_LISTED] = Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"])
    address.load(fields)
    unread.notice("All topics are shown instead.")
    asked = choice.asked(claims)
    if choice.chosen() and asked is None:
        frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one below.")
    _numbers(tables, document, claims, fields, controls.all_filters(claims), asked)
    address.save(fields)


def _standfirst(claims: pd.DataFrame) -> str:
    if claims.empty:
        return ""
    with_year = int(dated(claims).sum())
    if not with_year:
        return "The text ties none of its numbers to a year."
    left = len(claims) - with_year
    some = f"{with_year:,} of {states.numbers(len(claims))}" if left else f"All {states.numbers(with_year)}"
    tied = "The one number is" if len(claims) == 1 else f"{some} {'is' if with_year == 1 else 'are'}"
    rest = f"; {left:,} {'is' if left == 1 else 'are'} not, and left out" if left else ""
    return f"{tied} tied to a year or a span of years{rest}. {_KEY}"


def _numbers(
    tables: Tables,
    document: Any,
    claims: pd.DataFrame,
    fields: Mapping[str, Field],
    selection: Selection,
    asked: pd.Series[Any] | None,
) -> None:
    """Count, chart and evidence, download, table: what the filters leave."""
    shown = select(claims, selection)
    on_chart = dated(shown)
    rows, undated = shown[on_chart], shown[~on_chart]
    listed = len(undated) > 0 and (st.session_state[_LISTED] or rows.empty)
    most = opening.foremost(rows)
    opens = opening.is_open(most)
    drawn = most if opens else paging.drawn(rows)
    counts.count_row(
        claims,
        shown,
        selection,
        fields,
        lambda: _drawn_row(rows, drawn, most, undated, listed=listed),
        undated_counted=True,
    )
    left, right = st.columns([0.64, 0.36], gap="large")
    first = order(drawn, "Largest first") if opens else drawn
    chosen = asked if asked is not None else next((each.iloc[0] for each in (first, undated) if len(each)), None)
    chosen_id = "" if chosen is None else str(chosen["claim_id"])
    with right, st.container(key="evidence"):  # sent first: it is what a click asks for
        if chosen is not None:
            hidden = claims_hidden_by(claims, selection, chosen_id)
            walked = drawn if opens else rows
            walked = pd.concat([undated, walked]) if listed else walked
            note = "" if hidden or bool(dated(chosen.to_frame().T).iloc[0]) else _NO_YEAR
            evidence(tables, walked, chosen, hidden_by=hidden, note=note, here="timeline")
    with left:
        if shown.empty:
            wayout.nothing_left(claims, selection, fields)
        if listed:
            title = f"{states.numbers(len(undated))} without a year"
            st.html(f'<h2 class="list">{title}</h2>')
            twin(undated, key="undated_twin", title=title, chosen=chosen_id, on_choose=choice.choose, folded=False)
        if len(rows):
            _chart(rows, drawn, most, document, chosen_id)
    if shown.empty:
        return
    picture = _picture(rows, drawn, selection, opening.said(rows, most) if opens else "") if len(rows) else None
    said = drawn_of(len(drawn), {"more with a year": len(rows) - len(drawn), "without a year": len(undated)})
    download(tables, shown, selection, f"{document['document']}-timeline", said=said, picture=picture)
    with st.expander(f"{states.numbers(len(shown))} as a table", key="table_expander"):
        claims_table(tables, shown)
    printed(shown)


def _chart(rows: pd.DataFrame, drawn: pd.DataFrame, most: pd.DataFrame, document: Any, chosen: str) -> None:
    """Key and chart."""
    st.html(topic_key(topic for topic in schema.TOPICS if (drawn["topic"] == topic).any()))
    figure(
        timeline_drawing(drawn, among=rows[["period_start", "period_end"]], source=sources.source_lines(document)),
        chosen=chosen,
        key="timeline",
        on_pick=choice.choose,
        alt=f"The years of {states.numbers(len(drawn))}, a row each, the same as in the table below.",
    )
    if opening.is_open(most):
        opening.foot(rows, most)
    else:
        paging.pager(rows, drawn, "By year")


def _picture(rows: pd.DataFrame, drawn: pd.DataFrame, selection: Selection, most: str) -> Picture:
    """What a saved chart says beside what is drawn: how many of the numbers, which filters left them, its key."""
    cut = f"{most} of " if most else f"{len(drawn)} of " if len(drawn) < len(rows) else ""
    unit = f", counted in {unit_words(selection.unit)}" if selection.unit else ""
    said = states.all_said(selection)
    line = f"Numbers in Context: {cut}{states.numbers(len(rows))} with a year{unit}, by year."
    line += f" Filters: {said}." if said else ""
    topics = tuple(topic for topic in schema.TOPICS if (drawn["topic"] == topic).any())
    return Picture(chart="timeline", title=_TITLE, lines=(line, _KEY), topics=topics)


def _drawn_row(
    rows: pd.DataFrame, drawn: pd.DataFrame, most: pd.DataFrame, undated: pd.DataFrame, *, listed: bool
) -> None:
    """How many of the numbers shown have a year, which of these are drawn, and the others a click away."""
    if len(most):
        which = opening.said(rows, most) if opening.is_open(most) else f"{len(drawn):,}"
        st.html(f'<p class="count">{len(rows):,} with a year, {safe(which)} drawn</p>', width="content")
        opening.switch(rows, most)
    elif len(undated):
        st.html(f'<p class="count">{len(rows):,} with a year</p>', width="content")
    if undated.empty:
        return
    words = f"{len(undated):,} without"
    if rows.empty:  # listed as it is
        st.html(f'<p class="count">{words}</p>', width="content")
        return
    label = f"{words}: hide the list" if listed else f"{words}: list {'it' if len(undated) == 1 else 'them'}"
    st.button(label, key="list_undated", type="tertiary", on_click=_list, args=(not listed,))


def _list(listed: bool) -> None:
    st.session_state[_LISTED] = listed


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
