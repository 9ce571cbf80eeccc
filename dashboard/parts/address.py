"""The state of a page's filters in its address: read from it whenever it changed, written to it whenever they did.

Streamlit can bind a widget to the address by itself, but then Back leads to the page stripped of its filters first, and
coming back to a page adds a step to the history for each filter. Here one change is one step.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from dashboard.parts import choice, documents, gathered

_KEPT = ("rows", "section")
"""Parts of the address that are no filters and stay as they are, unless a page has a filter of that name."""
_SHARED = "address_shared"
"""Where the session keeps what the address said last about filters that go along from page to page."""
_UNREAD = "address_unread"
"""Where the session keeps what an address asked for that makes no sense, and the filters as they were set then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A filter in the address, kept in the session under the same name.

    `read` turns the words of the address into a value and returns None for what makes no sense; `write` turns a value
    into words. The default is never written. `mend` puts right what a browser sent for choices that have changed their
    words since. `shared` filters go along from page to page.
    """

    default: Any
    read: Callable[[list[str]], Any]
    write: Callable[[Any], list[str]]
    mend: Callable[[Any], Any] | None = None
    shared: bool = False


def watch() -> None:
    """Keep what a page writes into its address on arrival out of the browser's history, and let the keyboard reach what
    Streamlit keeps from it. Call once a run.
    """
    with st.container(key="watch"):
        st.html(f"<script>{_script()}</script>", unsafe_allow_javascript=True)


@cache
def _script() -> str:
    here = Path(__file__).parent
    return "\n".join((here / name).read_text(encoding="utf-8") for name in ("history.js", "keyboard.js"))


def load(fields: Mapping[str, Field]) -> None:
    """Set the session from the address, if that changed: a first visit, a link, Back. Call before the widgets.

    A bare address brings back what the page showed when one left it, with the shared filters as they are by now.
    """
    words, known = _words(), st.session_state.get(_known())
    told = {}
    if choice.arrived_bare():
        words = {key: said for key, said in (known or {}).items() if key not in fields or not fields[key].shared}
        shared = st.session_state.get(_SHARED, {})
        words |= {key: said for key, said in shared.items() if key in fields and _unread(fields[key], said) is None}
    elif words == known and not choice.arrived():
        for key, field in fields.items():
            _keep(key, field)
        _remember(fields)
        if st.session_state.get(_UNREAD, ({}, {}))[1] != _state(fields):
            st.session_state[_UNREAD] = {}, {}
        return
    else:
        told = {key: _unread(fields[key], said) for key, said in words.items() if key in fields}
    _remember(fields)
    for key, field in fields.items():
        value = field.read(words[key]) if key in words else None
        st.session_state[key] = field.default if value is None else value
    st.session_state[_UNREAD] = {key: said for key, said in told.items() if said is not None}, _state(fields)


def kept(key: str) -> str:
    """A part of the address that is no filter; on a bare arrival as it was when one left the page. Empty: not there."""
    words = st.session_state.get(_known(), {}) if choice.arrived_bare() else _words()
    return str(words.get(key, [""])[-1])


def unread() -> dict[str, str]:
    """What the address asked for in vain, by the key of its filter, until the reader sets another one."""
    return dict(st.session_state.get(_UNREAD, ({}, {}))[0])


def carry(key: str, said: list[str], *, begin: bool) -> None:
    """Let a filter that this page always has go along to pages where it may be set or not.

    `begin` says that the reader chose it; else it goes along only if it came along, so that what a page opens with by
    itself hides nothing on the next one. Call after `save`.
    """
    shared = st.session_state.setdefault(_SHARED, {})
    if begin or key in shared:
        st.session_state[_SHARED] = shared | {key: said}


def save(fields: Mapping[str, Field], *, implied: Collection[str] = ()) -> None:
    """Write session and claim into the address, if it differs. Call after the widgets.

    `implied` are filters that the chosen claim says already: they are not added to an address that does without.
    """
    before = _words()
    present = st.session_state.get(_known(), {}) if choice.arrived_bare() else before
    words = documents.words() | gathered.words() | ({"claim": [choice.chosen()]} if choice.chosen() else {})
    words |= {key: present[key] for key in _KEPT if key in present and key not in fields}
    for key, field in fields.items():
        value = st.session_state.get(key, field.default)
        if value != field.default and (key not in implied or key in present):
            words[key] = field.write(value)
    if words != before:
        st.query_params.from_dict(words)
    st.session_state[_known()] = words
    shared = {key for key, field in fields.items() if field.shared}
    if shared:
        others = {key: said for key, said in st.session_state.get(_SHARED, {}).items() if key not in shared}
        st.session_state[_SHARED] = others | {key: said for key, said in words.items() if key in shared}
    choice.settle()


def _keep(key: str, field: Field) -> None:
    """The value of this visit, mended if need be; the default at first, and where nothing else was set since.

    A default may change meanwhile: who corrects a number by hand may widen the years that the text speaks of.
    """
    value = st.session_state.setdefault(key, field.default)
    if value == _defaults().get(key, field.default):
        mended = field.default
    else:
        mended = field.mend(value) if field.mend else value
    if mended != value:
        st.session_state[key] = mended


def _unread(field: Field, said: list[str]) -> str | None:
    """The first of these words that the filter can do nothing with; None if it takes them all."""
    return next((each for each in said if field.read([each]) in (None, [])), None)


def _state(fields: Mapping[str, Field]) -> dict[str, Any]:
    return {key: st.session_state[key] for key in fields}


def _remember(fields: Mapping[str, Field]) -> None:
    _defaults().update({key: field.default for key, field in fields.items()})


def _defaults() -> dict[str, Any]:
    """The defaults of this page's filters when it was last shown."""
    kept: dict[str, Any] = st.session_state.setdefault(f"address_defaults_{choice.page()}", {})
    return kept


def _words() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _known() -> str:
    """Where the session keeps what this page's address said last."""
    return f"address_of_{choice.page()}"
