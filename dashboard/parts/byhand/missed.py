"""A number that was missed: its words picked in the text, by pointer or by keyboard, and its fields in a form."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.byhand import missing
from dashboard.byhand.keeping import machine_claims, said_of
from dashboard.byhand.saying import NOTHING_READ, Subject, addition, subject_at
from dashboard.byhand.telling import standing
from dashboard.data import Tables, load_tables, text_of
from dashboard.parts import choice
from dashboard.parts.byhand import acts
from dashboard.parts.byhand.form import form
from dashboard.passages import highlight, plain, safe
from dashboard.sections import Section
from etl.corrections.record import REJECTED, REVIEW

_PICKED, _SEARCH = "hand_missed", "hand_missed_words"
_MOST = 12
"""Places that a search lists."""


def pick(document: str, start: int, end: int) -> None:
    """Take the words at a place of a text as a number that was missed."""
    start, end = missing.widened(text_of(document), start, end)
    st.session_state[_PICKED] = {"document": document, "start": start, "end": end}
    acts.edit("")


def let_go() -> None:
    """Take none."""
    st.session_state.pop(_PICKED, None)


def panel(tables: Tables, document: str) -> None:
    """The words picked in a text, and their form; nothing where none are."""
    picked: dict[str, Any] = st.session_state.get(_PICKED, {})
    if picked.get("document") != document:
        return
    start, end = picked["start"], picked["end"]
    with st.container(key="missed", gap="small"):
        refused = missing.refusal(tables.sentences, tables.claims, document, start, end)
        if refused:
            st.html(f'<div class="missed"><h2>Not added</h2><p class="wrong" role="alert">{safe(refused)}</p></div>')
            st.button("Close", key="missed_close", on_click=let_go)
            return
        subject = subject_at(tables.sentences, document, start, text_of(document)[start:end])
        place = (subject.start, subject.start + len(subject.quote))
        st.html(
            f'<div class="missed"><h2>Add “{safe(subject.quote)}” as a number</h2>'
            f"<blockquote>{highlight(subject.sentence, *place, 'other')}</blockquote></div>"
        )
        if _rejected(tables, document, start, end):
            return
        form(
            f"missed_{start}_{end}",
            NOTHING_READ | _suggested(subject.quote),
            read=None,
            on_save=lambda _, cells, reason: _save(document, start, end, cells, reason),
            on_end=let_go,
        )


def search(tables: Tables, text: str, section: Section) -> None:
    """The way by keyboard: words typed, and each place in the section where they stand as a button."""
    with st.expander("Add a number that was missed", key="missed_search"):
        words = st.text_input(
            "Its words, as they stand in this section",
            key=_SEARCH,
            max_chars=200,
            help="Or select the words in the text.",
        )
        if not (words or "").split():
            return
        claims = tables.claims[tables.claims["document"] == section.document]
        found = missing.places(text, section.start, section.end, str(words), claims)
        if not found:
            st.html('<p class="meta">These words do not stand in this section.</p>')
        for place in found[:_MOST]:
            label = f"{plain(_line(place.before))} **{plain(_line(place.words))}** {plain(_line(place.after))}"
            st.button(
                f"{label} (a number already)" if place.taken else label,
                key=f"missed_at_{place.start}",
                disabled=place.taken,
                on_click=pick,
                args=(section.document, place.start, place.end),
            )
        if len(found) > _MOST:
            st.html(f'<p class="meta">And {len(found) - _MOST:,} more places: type more words.</p>')


def _rejected(tables: Tables, document: str, start: int, end: int) -> bool:
    """Words that the machine read as a number, and a person rejected, are offered back instead."""
    rows = standing(tables, [document])
    names = rows.loc[rows["field"].eq(REVIEW) & rows["new"].eq(REJECTED), ["claim_id", "claim_now"]]
    machine, _ = machine_claims(tables, document)
    here = machine[(machine["start"] < end) & (start < machine["end"])]
    for said_by, now in names.itertuples(index=False, name=None):
        if now in set(here["claim_id"]):
            quote = safe(" ".join(str(here.loc[now, "quote"]).split()))
            st.html(f'<p class="meta">“{quote}” was read as a number, and rejected by hand.</p>')
            with st.container(horizontal=True, gap="small"):
                st.button("Undo the rejection", key="missed_undo", on_click=_undo, args=(document, said_by))
                st.button("Close", key="missed_close", on_click=let_go)
            return True
    return False


def _undo(document: str, said_by: str) -> None:
    acts.restore(document, said_by)
    if not acts.problem():
        let_go()


def _suggested(words: str) -> dict[str, str]:
    from etl.library.suggest import suggestion  # here: it loads the rules of reading

    return suggestion(words)


def _save(document: str, start: int, end: int, cells: dict[str, str], reason: str) -> bool:
    tables = load_tables()
    refused = missing.refusal(tables.sentences, tables.claims, document, start, end)
    if refused:  # another window was quicker
        acts.fail(refused)
        return False
    subject = subject_at(tables.sentences, document, start, text_of(document)[start:end])
    if not acts.write(tables, document, addition(subject, cells, reason, _said_before(subject))):
        return False
    choice.choose(subject.claim_id)
    return True


def _said_before(subject: Subject) -> list[str]:
    """Fields of an earlier addition of the same words, which was taken back since."""
    return [each.field for each in said_of(subject.document) if each.claim_id == subject.claim_id]


def _line(words: str) -> str:
    return " ".join(words.split())
