"""What this is and how it is made: the methods page, one anchored section after the other."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import sources
from dashboard.data import Tables, load_accuracy, load_tables
from dashboard.parts import documents, frame
from dashboard.parts.methods import example, kinds, measured, origin, verdicts
from dashboard.parts.states import numbers

_SECTIONS = {
    "what": "What this is",
    "claims": "What is a claim, and what is not",
    "reading": "How a number is read",
    "kinds": "Eight kinds, six marks",
    "topics": "What each topic counts",
    "verdicts": "What a check says, and what it does not",
    "accuracy": "How right it is",
    "left-out": "What is left out",
    "sources": "Sources and licences",
    "citing": "How to cite",
    "checking": "How to check a figure",
    "privacy": "Privacy",
}
"""Every section by its anchor in the address."""


def page() -> None:
    """Lay the page out: contents at the side, the sections beside it."""
    tables = load_tables()
    document = documents.chosen(tables)
    claims = documents.claims_of(tables)
    frame.head(
        "How the numbers are read",
        "Rules read the text and find the numbers that it states. What is shown is what the text says, word for word; "
        "whether that is true is not judged here.",
        kicker="About",
    )
    side, body = st.columns([0.26, 0.74], gap="large")
    with side, st.container(key="contents"):
        links = "".join(f'<li><a href="#{anchor}">{title}</a></li>' for anchor, title in _SECTIONS.items())
        st.html(f'<nav aria-label="Contents of this page"><ul>{links}</ul></nav>')
    with body, st.container(key="methods"):
        for anchor, draw in _drawn(tables, document, claims).items():
            st.header(_SECTIONS[anchor], anchor=anchor)
            draw()


def _drawn(tables: Tables, document: Any, claims: pd.DataFrame) -> dict[str, Callable[[], None]]:
    """What draws each section."""
    numerals = documents.rows_of(tables.numerals)
    return {
        "what": lambda: _what(tables, document, claims),
        "claims": lambda: _claims(numerals),
        "reading": lambda: _reading(tables, claims),
        "kinds": lambda: _kinds(claims),
        "topics": lambda: _topics(claims),
        "verdicts": lambda: _verdicts(documents.rows_of(tables.checks)),
        "accuracy": lambda: _accuracy(str(document["document"])),
        "left-out": _left_out,
        "sources": lambda: _sources(tables),
        "citing": lambda: _citing(tables),
        "checking": _checking,
        "privacy": _privacy,
    }


def _what(tables: Tables, document: Any, claims: pd.DataFrame) -> None:
    sentences = len(documents.rows_of(tables.sentences))
    title = "these texts" if documents.several() else f"“{escape(sources.title_of(document))}”"
    _prose(
        f"Numbers in Context takes a text apart into the numbers that it states. In {title} these are "
        f"{numbers(len(claims))} in {sentences:,} sentences. Each becomes a row of a table and a mark on a chart, and "
        "each keeps its sentence, so that a reader gets from any figure to the words it comes from in one step.",
        "Nothing is checked against the world. A figure on these pages means: the text says so.",
    )


def _claims(numerals: pd.DataFrame) -> None:
    _prose(
        "A claim is a number that says how many or how much of something there is: a count, a share, a sum of money, "
        "a duration, an age, a distance, a rate, a factor. It may stand in digits (22,000), in words (half a million) "
        "or as a magnitude alone (hundreds of thousands). A range is one claim. A change from one figure to another is "
        "two.",
        "Dates, ordinals, names, references and the word “one” where it counts nothing are not claims. Nor are "
        "several, many and few, which give no bound. No number is dropped in silence: what is no claim is set "
        "aside with its reason, and Read shows it.",
    )
    table = kinds.aside_table(numerals)
    if table:
        st.html(table)
    _prose(
        "Two claims may count the same people, one being part of the other, or both being estimates of one thing. "
        "So claims are never added and never averaged."
    )


def _reading(tables: Tables, claims: pd.DataFrame) -> None:
    claim = example.choose_example(claims)
    if claim is None:
        _prose("No numbers were found in this text, so there is none to show the reading on.")
        return
    _prose(
        "Rules look for numbers first and then for what belongs to each: the hedge, the unit, what is counted, the "
        "years, the place, who is credited. A field is filled in only where the text says it: in the sentence, else in "
        "its paragraph or heading. The rule and the words that decided a field are kept. One number, read:"
    )
    st.html(example.worked(claim, tables.reasons[tables.reasons["claim_id"] == claim["claim_id"]]))
    st.page_link("views/read.py", label="Read it in the text", query_params={"claim": str(claim["claim_id"])})


def _kinds(claims: pd.DataFrame) -> None:
    _prose(
        "A number is drawn as firmly as it is stated. A fade has no stated end; a dashed band covers the whole order "
        "of magnitude that the words name. No middle of a range is ever drawn or shown."
    )
    st.html(kinds.kinds_table(claims))


def _topics(claims: pd.DataFrame) -> None:
    _prose("Every claim has one topic, by the verb and the nouns around it. Charts count one unit at a time.")
    st.html(kinds.topics_table(claims))


def _verdicts(checks: pd.DataFrame) -> None:
    _prose(
        "Where the words of the text say that numbers belong together, they are checked against one another: a total "
        "and its parts, a share and its whole, one measure in two units, an age and its years, one quantity stated "
        "twice. The arithmetic is on the bounds as stated, and it is ours. Compare shows each check with its sentences."
    )
    st.html(verdicts.verdicts_table(checks))
    _prose(
        "A check compares the text with itself, never with the world. Where its numbers do not agree, that is no error "
        "of history: sources count different people, years and places, and a text may quote several of them."
    )


def _accuracy(document: str) -> None:
    figures = load_accuracy(document)
    if not figures:
        _prose("For these tables the accuracy has not been measured. Read the sentence before you use a figure.")
        return
    _prose(
        "The tables were compared with a list of the numbers of the text that was made by hand, twice and "
        "independently, then reconciled. Fields are judged on the numbers of substance, bounds on the minor ones too."
    )
    st.html(measured.accuracy_table(figures))
    doubt = measured.where_to_doubt(figures)
    _prose(
        "The rules were developed on this very text: on another one expect less. "
        f"{escape(doubt)} Doubt also the years of a number whose own sentence names none, and a credit taken from an "
        "earlier sentence."
    )


def _left_out() -> None:
    _list(
        "Numbers in pictures, tables and footnotes that are not part of the plain text.",
        "Words without a bound: several, many, most, few.",
        "What the text does not say: a year, a place or a source is not looked up, even where it is well known.",
        "Sums, averages and midpoints. Where figures are compared, the arithmetic is marked as ours.",
        "Other languages. Only English is read.",
    )


def _sources(tables: Tables) -> None:
    for document in tables.documents.itertuples():
        st.html(f'<div class="origin">{origin.source(document)}</div>')
    _prose(
        "The tables quote the text and carry its licence. The program is under the MIT licence. A Wikipedia article is "
        "a tertiary source: the works that it cites are the ones to check."
        if any(sources.is_wikipedia(document) for document in tables.documents.itertuples())
        else "The tables quote the text and carry its licence. The program is under the MIT licence."
    )


def _citing(tables: Tables) -> None:
    for document in tables.documents.itertuples():
        _citation("The text", origin.citation_of_text(document))
        _citation("The tables", origin.citation_of_tables(document))
    _citation("The program", origin.CITATION_OF_PROGRAM)


def _checking() -> None:
    _list(
        "Open the number on any page: its evidence shows the whole sentence, and under “How this was read” the rule "
        "and the words behind each field.",
        "Follow “Read in the text” to see it where it stands, with the sentences around it.",
        "The evidence ends with the name of the claim and its place. Characters are counted as Unicode code points "
        "from the start of the text; cut there, they are the number’s own words.",
        "<code>.venv/bin/python -m etl explain CLAIM_ID</code> prints the same on a terminal.",
        "The checksum above tells whether a file is the text that was read.",
        "Before you publish a figure, look it up in the work that the text relies on.",
    )


def _privacy() -> None:
    _prose(
        "Everything runs on this machine. The pages ask no other host for anything, and nothing that you open, choose "
        "or search for is sent or counted. A link to a source or a licence leads outside only when you follow it.",
        "A text of your own stays here, too. It is read by a program on this machine and kept, with the file it came "
        "from and what you corrected in it, in the folder <code>data/library</code> (or where NUMBERS_LIBRARY points), "
        "until you remove it; removed texts lie in <code>.removed</code> in that folder, so that they can be put back.",
        "One thing alone uses the network: “Fetch the article” on Your text asks Wikipedia for the plain text of the "
        "one article that you named. Nothing else is sent with it.",
    )


def _prose(*paragraphs: str) -> None:
    """Paragraphs as HTML; what comes from a text is escaped by whoever puts it in."""
    st.html(f'<div class="prose">{"".join(f"<p>{words}</p>" for words in paragraphs)}</div>')


def _list(*items: str) -> None:
    st.html(f'<div class="prose"><ul>{"".join(f"<li>{words}</li>" for words in items)}</ul></div>')


def _citation(what: str, words: str) -> None:
    st.html(f'<div class="citation"><b>{escape(what)}</b><p>{escape(words)}</p></div>')


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
