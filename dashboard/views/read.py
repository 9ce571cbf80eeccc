"""The text itself, section by section, its numbers as buttons beside the evidence of the chosen one."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import sources
from dashboard.charts.key import topic_key
from dashboard.data import Tables, TextAbsentError, load_tables, text_of
from dashboard.filters import Selection, order
from dashboard.outline import outline
from dashboard.parts import address, choice, documents, frame, texts
from dashboard.parts.address import Field
from dashboard.parts.byhand import missed
from dashboard.parts.downloads import download
from dashboard.parts.evidence import evidence
from dashboard.parts.reader import reader
from dashboard.parts.where import Goal, where
from dashboard.passages import safe
from dashboard.sections import Section, paragraph_places, paragraphs, section_at, sections_of, within
from etl import schema

_VIEWS = {"text": "The text", "where": "Where in the text"}
_FIELDS = {
    "view": Field(
        default="text", read=lambda said: said[-1] if said[-1] in _VIEWS else None, write=lambda view: [view]
    ),
    "aside": Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"]),
}


def page() -> None:
    """Lay the page out for the claim or the section that the address names."""
    tables = load_tables()
    document = documents.chosen(tables)
    if documents.several():
        texts.choose_one(tables, "views/read.py")
        choice.settle()
        return
    claims = order(documents.claims_of(tables), "As in the text")
    sections = sections_of(documents.rows_of(tables.sentences), claims)
    address.load(_FIELDS)
    if not sections:
        _head("text")
        frame.empty("No sentences found in this text.")
        return
    head = st.container()
    row = st.container(horizontal=True, key="lookup", vertical_alignment="bottom", gap="medium")
    view = row.segmented_control(
        "View",
        list(_VIEWS),
        required=True,
        format_func=lambda view: _VIEWS[view],
        key="view",
        label_visibility="collapsed",
    )
    with head:
        _head(str(view))
    if view == "where":
        _where(document, claims, sections)
    else:
        _text(tables, claims, sections, row)
    address.save(_FIELDS)


def _head(view: str) -> None:
    if view == "where":
        title = "Where the numbers stand in the text"
        words = "Choose a part to read it from its first number on. Colours are topics."
    else:
        title = "The text, with its numbers marked"
        words = "Choose a marked number to see how it was read. Colours are topics."
    frame.head(title, words, kicker="Read")


def _where(document: Any, claims: pd.DataFrame, sections: list[Section]) -> None:
    """The parts of the text by their numbers."""
    st.session_state["aside"] = st.session_state["aside"]  # its switch is on the other view, and would be forgotten
    where(outline(sections, claims), sources.title_of(document), on_choose=_turn_to)


def _text(tables: Tables, claims: pd.DataFrame, sections: list[Section], row: DeltaGenerator) -> None:
    """A section beside the evidence of one of its numbers; `row` takes the choice of it."""
    asked = choice.asked(claims)
    if choice.chosen() and asked is None:
        frame.notice(f"There is no number named “{choice.chosen()[:40]}” in this text.", "Choose one below.")
    said = address.kept("section")
    if asked is None and said and said not in {section.slug for section in sections}:
        frame.notice(
            f"There is no section named “{said[:40]}” in this text.", "It is shown from its beginning instead."
        )
    with row:
        section = _section_row(sections, asked)
    _paper_heading(section)
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
    with beside:
        missed.panel(tables, section.document)
        with st.container(key="evidence"):
            if chosen is not None:
                evidence(tables, claims, chosen, here="read")
    if len(here):
        download(tables, here, Selection(), f"{section.document}-{section.slug}", where="this section")


def _paper_heading(section: Section) -> None:
    """On a screen the choice of the section names it, and paper has no choices."""
    st.html(f'<h2 class="paper-only" aria-hidden="true">{safe(section.name)}</h2>')


def _turn_to(goal: Goal) -> None:
    """Open the text at a claim or at a section, in one step of the history."""
    kept = {key: st.query_params.get_all(key) for key in st.query_params if key not in ("claim", "section", "view")}
    st.query_params.from_dict({**kept, **goal})


def _words(tables: Tables, section: Section, here: pd.DataFrame, *, chosen: str, seek: bool) -> None:
    """The section to read; where the tables came without their text, that is said, and the evidence still stands."""
    try:
        text = text_of(section.document)
    except TextAbsentError as absent:
        frame.notice("The text itself is not at hand.", str(absent))
        return
    runs = paragraphs(text, section, here, _set_aside(tables))
    places = list(paragraph_places(text, section))

    def add(paragraph: int, start: int, end: int) -> None:
        begins = places[paragraph][0]
        missed.pick(section.document, begins + start, begins + end)

    reader(runs, chosen=chosen, seek=seek, on_choose=choice.choose, on_words=add)
    missed.search(tables, text, section)


def _section_row(sections: list[Section], asked: pd.Series | None) -> Section:
    """The choice of a section, kept in the address; the claim asked for decides it."""
    by_slug = {section.slug: section for section in sections}
    wanted = by_slug.get(address.kept("section"), sections[0])
    if asked is not None:
        wanted = section_at(sections, asked["document"], asked["start"]) or wanted

    def shown(slug: str) -> str:
        section = by_slug[slug]
        return section.name + (f"  ({section.numbers:,})" if section.numbers else "")

    st.session_state["section_choice"] = wanted.slug
    st.selectbox("Section", list(by_slug), format_func=shown, key="section_choice", on_change=_choose, width=480)
    st.toggle("Show numbers that were set aside", key="aside")
    return wanted


def _choose() -> None:
    """Another section was chosen, and lets go of the claim."""
    choice.forget()
    _turn_to({"section": st.session_state["section_choice"]})


def _set_aside(tables: Tables) -> pd.DataFrame:
    """The numerals that are no claims, if the reader asks for them."""
    numerals = tables.numerals
    return numerals[numerals["set_aside"] != ""] if st.session_state["aside"] else numerals[:0]


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
