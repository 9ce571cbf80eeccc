"""The ways into the text from the first page: its topics with a strip of ticks each, and the other pages."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard import checks
from dashboard.charts.axis import logarithmic
from dashboard.charts.positions import figures_of
from dashboard.charts.strips import strip, strip_axis
from dashboard.parts import documents
from dashboard.parts.fields import unit_words
from dashboard.parts.states import checks_counted, numbers
from dashboard.passages import plain, safe
from etl import schema

_PAGES: tuple[tuple[str, dict[str, str], str, str], ...] = (
    ("views/read.py", {}, "Read the text", "The text with every number marked; choose one to see its record."),
    (
        "views/timeline.py",
        {},
        "Follow the years",
        "Every number that has a year, from the earliest to the latest.",
    ),
    ("views/compare.py", {}, "Compare the numbers", "Totals with their parts, estimates of one thing: do they agree?"),
    ("views/read.py", {"view": "where"}, "See where they stand", "The headings of the text, as high as their numbers."),
    ("views/data.py", {}, "Download the data", "All tables as CSV, a workbook or one archive, with a dictionary."),
    ("views/about.py", {}, "Know how they are read", "What counts as a number, which rules read it, and how right."),
)


def checks_line(rows: pd.DataFrame, claims: pd.DataFrame) -> None:
    """How many checks of the text against itself there are, how many agree, and the way to them."""
    if rows.empty:
        return
    agree = int(rows["verdict"].isin(["agrees", "within_rounding"]).sum())
    compared = int((rows["verdict"] != "derived").sum())
    words = (
        f"<b>{checks_counted(len(rows))}</b> of the text against itself: "
        f"{agree:,} of the {compared:,} that have something to compare with agree{'s' if agree == 1 else ''}, "
        "rounding allowed."
        if compared
        else f"<b>{checks_counted(len(rows))}</b> of the text against itself, all of them derived."
    )
    with st.container(horizontal=True, key="checksline", vertical_alignment="center", gap="small"):
        st.html(f'<p class="count">{words}</p>', width="content")
        st.page_link("views/compare.py", label="Compare them", query_params=documents.carried())
    _most_telling(rows, claims)


def _most_telling(rows: pd.DataFrame, claims: pd.DataFrame) -> None:
    """The check that says most, with the way to it."""
    check = checks.most_telling(rows)
    if check is None:
        return
    asked = checks.question(check, checks.claims_of(check, claims))
    with st.container(key="telling", gap=None):
        st.html(
            f'<p class="meta">The most telling one</p><p class="words"><b>{safe(checks.VERDICTS[check.verdict])}</b> '
            f"{safe(check.statement)}</p>"
        )
        address = {"check": str(check.check_id)} | documents.carried()
        st.page_link("views/compare.py", label=plain(asked), query_params=address)


def ways_in(claims: pd.DataFrame, unit: str, *, checked: bool) -> None:
    """Left the topics that the text has numbers on, right the other pages; `checked`: there are checks to compare."""
    left, right = st.columns([0.6, 0.4], gap="large")
    with left, st.container(key="topics", gap=None):
        _topics(claims, unit)
    with right, st.container(key="ways"):
        for page, address, title, words in _PAGES:
            if page == "views/compare.py" and not checked:
                continue
            with st.container(gap=None):
                st.page_link(page, label=title, query_params=address | documents.carried())
                st.html(f'<p class="way">{words}</p>')


def _topics(claims: pd.DataFrame, unit: str) -> None:
    counted = claims[claims["unit"] == unit]
    axis = logarithmic(figures_of(counted))
    counts = claims["topic"].value_counts()
    for topic in schema.TOPICS:
        if not counts.get(topic, 0):
            continue
        with st.container(horizontal=True, wrap=False, gap="medium", vertical_alignment="center", key=f"way_{topic}"):
            st.page_link(
                "views/topics.py",
                label=topic.capitalize(),
                query_params={"topic": topic} | documents.carried(),
                width=112,
            )
            st.html(f'<p class="tally">{numbers(int(counts[topic]))}</p>', width=84)
            if axis is not None:
                here = counted[counted["topic"] == topic]
                none = f'<p class="tally">no counts of {safe(unit_words(unit))}</p>'
                st.html(none if here.empty else strip(here, axis, topic))
    if axis is not None:
        with st.container(horizontal=True, wrap=False, gap="medium", key="way_axis"):
            st.html("<p></p>", width=112)
            st.html("<p></p>", width=84)
            st.html(strip_axis(axis, unit_words(unit)))
