"""The texts of the library as a list: opened, given another title, read again, handed on, removed and put back."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard import sources
from dashboard.data import Shelf
from dashboard.parts import frame
from dashboard.parts.files import MIMES
from dashboard.parts.outcomes import queue
from dashboard.parts.states import numbers
from dashboard.passages import safe
from dashboard.tasks import Task
from dashboard.wording import number
from etl.errors import InputError
from etl.library.entry import Entry, library_folder

_MANAGED, _WRONG, _GONE = "own_managed", "own_wrong", "own_gone"
_FIRST = 30
"""Texts that are listed before the reader asks for all."""
_ALL = "own_all"
_FORMATS = {"txt": "plain text", "md": "Markdown", "html": "web page", "docx": "Word document", "pdf": "PDF"}


def keeping(shelf: Shelf) -> None:
    """Built-in texts first, then those of the library, the last one added on top."""
    count = len(shelf.entries)
    frame.section(
        "The library",
        f"{count:,} text{'' if count == 1 else 's'} of your own, kept on this machine until you remove them."
        if count
        else "No text of your own yet. What you bring is kept here, on this machine, until you remove it.",
    )
    _said()
    for part in shelf.parts:
        if part.entry is None:
            for document in part.tables.documents.itertuples():
                _built_in(document, int((part.tables.claims["document"] == document.document).sum()))
    entries = shelf.entries[::-1]
    for entry in entries if st.session_state.get(_ALL) else entries[:_FIRST]:
        _entry(entry, shelf)
    if len(entries) > _FIRST and not st.session_state.get(_ALL):
        st.button(f"Show all {len(entries):,}", key="own_show_all", on_click=_show_all)
    old = [entry for entry in shelf.entries if entry.outdated and not entry.problem]
    if len(old) > 1:
        st.button(
            f"Read all {len(old)} texts again that earlier rules read", key="own_again", on_click=_again, args=old
        )
    _removed()


def _built_in(document: Any, count: int) -> None:
    with _row(f"own_built_in_{document.document}"):
        _words(
            sources.title_of(document),
            ["comes with the program", numbers(count), f"{document.characters:,} characters"],
        )
        st.page_link("views/overview.py", label="Open", query_params={"text": document.document}, width="content")


def _entry(entry: Entry, shelf: Shelf) -> None:
    """One text: what is known of it, and what can be done with it."""
    part = shelf.part_of(entry.name)
    shown = part is not None and part.entry is not None
    notes = [shelf.troubles[entry.name]] if entry.name in shelf.troubles else []
    notes += entry.origin.remarks
    if shown and entry.outdated:
        notes.append("Earlier rules read it: these find some numbers otherwise. What you corrected stays.")
    facts = [] if entry.problem else _facts(entry)
    if part is not None and shown:
        facts[1:1] = [
            numbers(len(part.tables.claims)),
            f"{int(part.tables.documents['characters'].iloc[0]):,} characters",
        ]
    with _row(f"own_entry_{entry.name}"):
        _words(entry.source.title, facts, notes)
        if shown:
            st.page_link("views/overview.py", label="Open", query_params={"text": entry.name}, width="content")
        if not entry.problem and (entry.outdated or not shown):
            st.button("Read again", key=f"own_again_{entry.name}", type="tertiary", on_click=_again, args=(entry,))
        if entry.problem:
            st.button("Remove", key=f"own_remove_{entry.name}", type="tertiary", on_click=_remove, args=(entry,))
        else:
            managed = st.session_state.get(_MANAGED) == entry.name
            label = "Done" if managed else "Change"
            st.button(label, key=f"own_manage_{entry.name}", type="tertiary", on_click=_manage, args=(entry.name,))
    if not entry.problem and st.session_state.get(_MANAGED) == entry.name:
        _ways(entry)


def _ways(entry: Entry) -> None:
    """What can be done with the one text that was chosen for it."""
    title = f"own_retitle_{entry.name}"
    with st.container(horizontal=True, key="own_ways", vertical_alignment="bottom", gap="small"):
        st.text_input("Title", value=entry.source.title, key=title, width=360)
        st.button("Give this title", key="own_give", on_click=_retitle, args=(entry, title))
        st.button("Read again", key="own_again_one", on_click=_again, args=(entry,))
        st.download_button(
            "Download project (.zip)",
            data=lambda: _packed(entry),
            file_name=f"{entry.name}.zip",
            mime=MIMES["zip"],
            key="own_project",
            on_click="ignore",
        )
        st.button("Remove", key=f"own_remove_{entry.name}", on_click=_remove, args=(entry,))
    st.html(
        '<p class="meta">The project holds the text, the file it came from, its source record, its tables and what '
        "you corrected. Uploaded above, here or elsewhere, it is the same again.</p>"
    )


def _facts(entry: Entry) -> list[str]:
    wikipedia = sources.is_wikipedia(entry.source)
    kind = "Wikipedia article" if wikipedia else _FORMATS.get(entry.origin.format, entry.origin.format)
    encoding = entry.origin.encoding.lower()
    kind += "" if encoding in ("", "utf-8", "ascii") else f", {entry.origin.encoding}"
    file = entry.origin.file
    named = [file] if file and not wikipedia and file != f"{entry.source.title}.txt" else []
    return [kind, *named, f"added {_day(entry.origin.added)}"]


def _day(when: str) -> str:
    """A day in words: `24 November 2026`; empty words stay."""
    try:
        day = datetime.fromisoformat(when)
    except ValueError:
        return when or "on a day not recorded"
    return f"{day.day} {day:%B %Y}"


def _row(key: str) -> Any:
    return st.container(horizontal=True, key=key, vertical_alignment="center", gap="medium")


def _words(title: str, facts: list[str], notes: list[str] | None = None) -> None:
    below = "".join(f'<p class="note">{safe(note)}</p>' for note in notes or [])
    meta = f'<p class="meta">{safe(" · ".join(facts))}</p>' if facts else ""
    st.html(f'<div class="kept"><b>{safe(title)}</b>{meta}{below}</div>', width="stretch")


def _said() -> None:
    """What went wrong with the last click, and the way back from a removal."""
    wrong = st.session_state.pop(_WRONG, "")
    if wrong:
        frame.notice("That could not be done.", wrong)
    gone = st.session_state.get(_GONE)
    if gone is not None and gone[0].is_dir():
        with st.container(horizontal=True, key="own_undo_row", vertical_alignment="center", gap="small"):
            st.html(f'<p class="count" role="status">“{safe(gone[1])}” was removed.</p>', width="content")
            st.button("Undo", key="own_undo", type="tertiary", on_click=_restore, args=(gone[0],))


def _removed() -> None:
    """What was removed earlier, to be put back."""
    library = library_folder()
    if not (library / ".removed").is_dir():
        return
    from etl.library.trash import name_of_removed, removed

    places = removed(library)
    if not places:
        return
    with st.expander(f"Removed texts ({number(len(places))})", key="own_removed"):
        for place in places[:_FIRST]:
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                st.html(f'<p class="count">{safe(name_of_removed(place))}</p>', width="stretch")
                st.button("Put back", key=f"own_back_{place.name}", type="tertiary", on_click=_restore, args=(place,))


# etl.library.add, trash and pack know the whole ETL, which takes a second to load: they are loaded where needed.


def _packed(entry: Entry) -> bytes:
    from etl.library.pack import pack

    return pack(entry)


def _again(*entries: Entry) -> None:
    queue().put([Task(label=each.source.title, kind="again", work=partial(_read_again, each)) for each in entries])


def _read_again(entry: Entry, told: Any) -> Entry:
    from etl.library.replace import read_again

    return read_again(entry, told).entry


def _retitle(entry: Entry, key: str) -> None:
    from etl.library.add import retitle

    try:
        retitle(entry, st.session_state[key])
        st.session_state[_MANAGED] = None
    except InputError as error:
        st.session_state[_WRONG] = str(error)


def _remove(entry: Entry) -> None:
    from etl.library.trash import remove

    try:
        st.session_state[_GONE] = (remove(entry), entry.source.title)
        st.session_state[_MANAGED] = None
    except InputError as error:
        st.session_state[_WRONG] = str(error)


def _restore(place: Path) -> None:
    from etl.library.trash import restore

    try:
        restore(library_folder(), place)
        st.session_state[_GONE] = None
    except InputError as error:
        st.session_state[_WRONG] = str(error)


def _manage(name: str) -> None:
    st.session_state[_MANAGED] = None if st.session_state.get(_MANAGED) == name else name


def _show_all() -> None:
    st.session_state[_ALL] = True
