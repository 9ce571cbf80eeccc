"""The state of a page's filters in its address: read from it whenever it changed, written to it whenever they did.

Streamlit can bind a widget to the address by itself, but then Back leads to the page stripped of its filters first, and
coming back to a page adds a step to the history for each filter. Here one change is one step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from dashboard.parts import choice

_KEPT = ("claim", "rows", "section")
"""Parts of the address that are no filters and stay as they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A filter in the address, kept in the session under the same name.

    `read` turns the words of the address into a value and returns None for what makes no sense; `write` turns a value
    into words. The default is never written.
    """

    default: Any
    read: Callable[[list[str]], Any]
    write: Callable[[Any], list[str]]


def load(fields: Mapping[str, Field]) -> None:
    """Set the session from the address, if that changed: a first visit, a link, Back. Call before the widgets."""
    words = _words()
    known = st.session_state.get(_known())
    if choice.arrived() and known and not words.keys() - {"claim"}:
        words = {key: said for key, said in known.items() if key != "claim"} | words
    elif words == known and not choice.arrived():
        for key, field in fields.items():
            st.session_state.setdefault(key, field.default)
        return
    for key, field in fields.items():
        value = field.read(words[key]) if key in words else None
        st.session_state[key] = field.default if value is None else value


def save(fields: Mapping[str, Field]) -> None:
    """Write the session into the address, if it differs. Call after the widgets."""
    before = _words()
    words = {key: before[key] for key in _KEPT if key in before}
    if not choice.chosen():
        words.pop("claim", None)
    for key, field in fields.items():
        value = st.session_state.get(key, field.default)
        if value != field.default:
            words[key] = field.write(value)
    if words != before:
        st.query_params.from_dict(words)
    st.session_state[_known()] = words
    choice.remember()


def _words() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def _known() -> str:
    """Where the session keeps what this page's address said last."""
    return f"address_of_{choice.page()}"
