"""The filters that are set, each with the button that sets it back; and what to do where nothing is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from dashboard.facets import Facets
from dashboard.filters import FILTER_NAMES, Selection, names_set
from dashboard.parts import frame, states
from dashboard.parts.address import Field
from dashboard.parts.fields import KEYS
from dashboard.passages import plain


def set_on(selection: Selection, fields: Mapping[str, Field]) -> list[str]:
    """The filters that are set and may be set back: a topic that a page always has is none of them."""
    return [name for name in names_set(selection) if name != "topic" or fields["topic"].default is None]


def set_back_row(
    claims: pd.DataFrame, selection: Selection, fields: Mapping[str, Field], *, but: Sequence[str] = ()
) -> None:
    """A button for each filter that is set, which sets it back, and one for all of them. Those of `but` have a way out
    of their own beside it.
    """
    names = set_on(selection, fields)
    if not names:
        return
    seen = Facets(claims, selection)
    for name in (name for name in names if name not in but):
        st.button(
            plain(states.said(selection, name)),
            key=f"drop_{name}",
            icon=":material/close:",
            type="tertiary",
            help=f"Set back; that leaves {states.numbers(seen.without(name))}.",
            on_click=_set_back,
            args=([name], fields),
        )
    st.button("Clear filters", key="clear", type="tertiary", on_click=_set_back, args=(names, fields))


def nothing_left(claims: pd.DataFrame, selection: Selection, fields: Mapping[str, Field]) -> None:
    """No claim passes: says which filters hide them, and offers to set back each that hides some by itself."""
    names = set_on(selection, fields)
    frame.empty(
        "No number matches these filters.", f"Set: {', '.join(states.said(selection, name) for name in names)}."
    )
    seen = Facets(claims, selection)
    with st.container(horizontal=True, key="wayout", vertical_alignment="center", gap="small"):
        for name in names:
            left = seen.without(name)
            if left and len(names) > 1:
                label = f"Without {FILTER_NAMES[name]}: {states.numbers(left)}"
                st.button(label, key=f"without_{name}", on_click=_set_back, args=([name], fields))
        st.button("Clear filters", key="clear", on_click=_set_back, args=(names, fields))


def _set_back(names: Sequence[str], fields: Mapping[str, Field]) -> None:
    for key in (key for name in names for key in KEYS[name]):
        st.session_state[key] = fields[key].default
