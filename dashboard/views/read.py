"""The text itself, section by section, its numbers as buttons beside the evidence of the chosen one."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from dashboard.charts.key import topic_key
from dashboard.data import Tables, TextAbsentError, load_tables, text_of
from dashboard.filters import order
from dashboard.parts import address, choice, frame
from dashboard.parts.address import Field
from dashboard.parts.evidence import evidence
from dashboard.parts.reader import reader
from dashboard.sections import Section, paragraphs, section_at, sections_of, within
from etl import schema

_FIELDS = {"aside": Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"])}


def page() -> None:
    """Lay the page out for the claim or the section that the address names."""
    tables = load_tables()
    claims = order(tables.claims, "As in the text")
    sections = sections_of(tables.sentences, tables.claims)
    frame.head(
        "The text, with its numbers marked",
        "Choose a marked number to see how it was read. Colours are topics.",
        kicker="Read",
    )
    if not sections:
        frame.empty("No sentences found in this text.")
        return
    address.load(_FIELDS)
    asked = choice.asked(claims)
    if choice.chosen() and asked is None:
        frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one below.")
    section = _section_row(sections, asked, tables)
    here = within(claims, section)
    with st.container(key="count"):
        aside = (
            " Point at one with dots below it, or move to it with Tab, for the reason."
            if st.session_state["aside"]
            else ""
        )
        st.html(f'<p class="count"><b>{len(here):,} of {len(claims):,}</b> numbers are in this section.{aside}</p>')
    chosen = asked if asked is not None else next((here.iloc[0] for _ in range(len(here))), None)
    words, beside = st.columns([0.62, 0.38], gap="large")
    with words:
        st.html(topic_key(topic for topic in schema.TOPICS if (here["topic"] == topic).any()))
        _words(tables, section, here, chosen="" if chosen is None else str(chosen["claim_id"]), seek=asked is not None)
    with beside, st.container(key="evidence"):
        if chosen is not None:
            evidence(tables, claims, chosen)
    address.save(_FIELDS)


def _words(tables: Tables, section: Section, here: pd.DataFrame, *, chosen: str, seek: bool) -> None:
    """The section to read; where the tables came without their text, that is said, and the evidence still stands."""
    try:
        text = text_of(section.document)
    except TextAbsentError as absent:
        frame.notice("The text itself is not at hand.", str(absent))
        return
    runs = paragraphs(text, section, here, _set_aside(tables))
    reader(runs, chosen=chosen, seek=seek, on_choose=choice.choose)


def _section_row(sections: list[Section], asked: pd.Series | None, tables: Tables) -> Section:
    """The choice of a section, kept in the address; the claim asked for decides it."""
    by_slug = {section.slug: section for section in sections}
    wanted = by_slug.get(st.query_params.get("section", ""), sections[0])
    if asked is not None:
        wanted = section_at(sections, asked["document"], asked["start"]) or wanted
    titles = dict(zip(tables.documents["document"], tables.documents["title"], strict=True))

    def shown(slug: str) -> str:
        section = by_slug[slug]
        text = f"{titles.get(section.document) or section.document}: " if len(titles) > 1 else ""
        return f"{text}{section.name}" + (f"  ({section.numbers:,})" if section.numbers else "")

    def turn_to() -> None:
        choice.forget()
        kept = {key: st.query_params.get_all(key) for key in st.query_params if key != "claim"}
        st.query_params.from_dict(kept | {"section": st.session_state["section_choice"]})  # one step of the history

    st.session_state["section_choice"] = wanted.slug
    with st.container(horizontal=True, key="lookup", vertical_alignment="bottom", gap="medium"):
        st.selectbox("Section", list(by_slug), format_func=shown, key="section_choice", on_change=turn_to, width=520)
        st.toggle("Show numbers that were set aside", key="aside")
    return wanted


def _set_aside(tables: Tables) -> pd.DataFrame:
    """The numerals that are no claims, if the reader asks for them."""
    numerals = tables.numerals
    return numerals[numerals["set_aside"] != ""] if st.session_state["aside"] else numerals[:0]


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
