"""A colleague's corrections.csv: what is new, the same, in conflict; each conflict settled by an explicit choice."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import streamlit as st

from dashboard.byhand import colleague
from dashboard.byhand.colleague import MINE, THEIRS
from dashboard.byhand.telling import change_in_words, when_in_words
from dashboard.data import load_tables
from dashboard.parts.byhand import standing
from dashboard.passages import highlight, plain, safe
from etl.corrections.merge import Conflict, Merged
from etl.errors import InputError
from etl.model import Correction

_PROBLEM, _UPLOAD, _ROUND = "merge_problem", "merge_upload", "merge_round"
_LARGEST = 5
"""Megabytes that a colleague's file may have."""


def merging(document: str) -> None:
    """Take a file in, and show every file that is not settled."""
    for path in colleague.waiting(document):
        _file(document, path)
    problem = st.session_state.get(_PROBLEM, "")
    if problem:
        st.html(f'<p class="wrong" role="alert">{safe(problem)}</p>')
    key = f"{_UPLOAD}_{document}_{st.session_state.get(_ROUND, 0)}"
    st.file_uploader(
        "Merge a colleague’s corrections.csv",
        type="csv",
        max_upload_size=_LARGEST,
        key=key,
        on_change=_receive,
        args=(document, key),
    )


def _file(document: str, path: Path) -> None:
    """One file: how it compares, its conflicts, and the buttons."""
    with st.container(key=f"from_{_short(path.name)}", gap="small"):
        st.html(f'<h3 class="from">From “{safe(path.name)}”</h3>')
        try:
            merged = colleague.compared(document, path)
        except InputError:
            st.html('<p class="wrong">This file is broken. Put it aside and ask for it again.</p>')
            merged = Merged(new=(), conflicts=(), same=0)
        st.html(f'<p class="count">{_counted(merged)}</p>')
        for conflict in merged.conflicts:
            _conflict(path, conflict)
        with st.container(horizontal=True, gap="small"):
            st.button("Apply", key=f"apply_{path.name}", type="primary", on_click=_apply, args=(document, path))
            st.button("Put aside", key=f"discard_{path.name}", on_click=_discard, args=(path,))


def _counted(merged: Merged) -> str:
    conflicts = len(merged.conflicts)
    said = (
        f"<b>{len(merged.new):,}</b> new, <b>{merged.same:,}</b> the same as yours, <b>{conflicts:,}</b> in conflict."
    )
    return f"{said} A conflict that you choose nothing for stays listed here." if conflicts else said


def _conflict(path: Path, conflict: Conflict) -> None:
    said = conflict.theirs
    st.html(
        f'<blockquote class="conflict">'
        f"{highlight(said.sentence, said.start, said.start + len(said.quote), 'other')}</blockquote>"
    )
    st.radio(
        f"“{plain(said.quote)}”",
        [MINE, THEIRS],
        index=None,
        format_func=lambda side: _told("Yours", conflict.mine) if side == MINE else _told("Theirs", conflict.theirs),
        key=_key(path, conflict),
    )


def _told(whose: str, said: Correction) -> str:
    why = f" “{said.reason}”" if said.reason else ""
    return plain(f"{whose}: {change_in_words(said)}.{why} {when_in_words(said.when)}")


def _receive(document: str, key: str) -> None:
    file = st.session_state[key]
    if file is not None:
        wrong = colleague.receive(load_tables(), document, file.getvalue(), file.name)
        st.session_state[_PROBLEM] = wrong
        st.session_state[_ROUND] = st.session_state.get(_ROUND, 0) + 1


def _apply(document: str, path: Path) -> None:
    try:
        conflicts = colleague.compared(document, path).conflicts
    except InputError:
        conflicts = ()
    made = {conflict: st.session_state.get(_key(path, conflict)) for conflict in conflicts}
    choices = {conflict: side for conflict, side in made.items() if side is not None}
    st.session_state[_PROBLEM] = colleague.settle(load_tables(), document, path, choices)
    standing.now()


def _discard(path: Path) -> None:
    st.session_state[_PROBLEM] = colleague.discard(path)


def _key(path: Path, conflict: Conflict) -> str:
    said = conflict.theirs
    return f"conflict_{_short(f'{path.name} {said.claim_id} {said.field} {said.new} {conflict.mine.new}')}"


def _short(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:12]
