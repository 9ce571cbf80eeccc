"""The fields of a claim as a form: what stands there now to be changed, what the machine read beside each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import streamlit as st

from dashboard.byhand.checking import checked
from dashboard.byhand.saying import LABELS
from dashboard.byhand.telling import grouped, value_in_words
from dashboard.parts.byhand import acts
from dashboard.parts.byhand.keys import keys_for
from dashboard.passages import plain, safe
from dashboard.wording import short_kind
from etl import schema
from etl.corrections.record import EDITABLE

_ROWS = (
    ("low", "high"),
    ("qualifier", "unit"),
    ("counted",),
    ("topic",),
    ("period_start", "period_end"),
    ("place", "event"),
    ("modifier", "attributed_to"),
)
_CHOICES = {
    "qualifier": {kind: short_kind(kind).capitalize() for kind in schema.QUALIFIERS},
    "topic": {topic: topic.capitalize() for topic in schema.TOPICS},
}
_LONGEST = 300
"""Characters that a field takes."""
_WRONG = "hand_wrong"

Saved = Callable[[dict[str, str], dict[str, str], str], bool]
"""Takes the cells that stood in a form when it was opened, those that were entered, and a reason; tells whether they
are kept."""


def form(
    scope: str, cells: Mapping[str, str], *, read: Mapping[str, str] | None, on_save: Saved, on_end: Callable[[], None]
) -> None:
    """Draw the form. `scope` tells forms apart, `cells` stand in it at first, `read` is what the machine read.

    `on_save` gets what was entered once it makes sense; then, or when it is cancelled, the form is closed by `on_end`.
    """
    keys = {field: key_of(field, scope) for field in (*EDITABLE, "reason")}
    opened: dict[str, str] = st.session_state.setdefault(f"hand_opened_{scope}", dict(cells))
    for field in EDITABLE:
        st.session_state.setdefault(keys[field], grouped(opened[field]) if field in ("low", "high") else opened[field])
    faulty: dict[str, str] = st.session_state.get(_WRONG, {})
    wrong = faulty if faulty.get("of") == scope else {}

    def save() -> None:
        typed = {field: str(st.session_state.get(key) or "") for field, key in keys.items()}
        entered, faults = checked(typed)
        st.session_state[_WRONG] = faults | {"of": scope} if faults else {}
        if not faults and on_save(opened, entered, typed["reason"]):
            close()

    def close() -> None:
        for key in (*keys.values(), f"hand_opened_{scope}"):
            st.session_state.pop(key, None)
        st.session_state[_WRONG] = {}
        on_end()

    with st.form(f"hand_form_{scope}", border=False):
        for row in _ROWS:
            for field, column in zip(row, st.columns(len(row), gap="small"), strict=True):
                with column:
                    _field(field, keys[field])
                    _beside(field, read, wrong.get(field, ""))
        st.text_input("Why (optional)", key=keys["reason"], max_chars=_LONGEST)
        if wrong:
            st.html('<p class="wrong">Nothing is saved yet: see above.</p>')
        with st.container(horizontal=True, gap="small"):
            st.form_submit_button("Save", type="primary", key=f"hand_save_{scope}", on_click=save)
            st.form_submit_button("Cancel", key=f"hand_cancel_{scope}", on_click=close)
    acts.tell()
    keys_for(f"form_{scope}", {"Escape": f"hand_cancel_{scope}"}, focus=keys[_ROWS[0][0]])


def key_of(field: str, scope: str) -> str:
    """The name of a field's widget."""
    return f"hand_{field}_{scope}"


def _field(field: str, key: str) -> None:
    label = plain(LABELS[field])
    if field in _CHOICES:
        said = _CHOICES[field]
        st.selectbox(label, list(said), format_func=lambda value: said.get(value, value), key=key)
    else:
        st.text_input(label, key=key, max_chars=_LONGEST)


def _beside(field: str, read: Mapping[str, str] | None, wrong: str) -> None:
    """What the machine read, and what is wrong with what was entered."""
    fault = f'<p class="wrong" role="alert">{escape(wrong)}</p>' if wrong else ""
    machine = (
        f'<p class="read">The machine read: {safe(value_in_words(field, read[field]))}</p>' if read is not None else ""
    )
    if fault or machine:
        st.html(fault + machine)
