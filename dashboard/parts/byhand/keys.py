"""Keys that press buttons, and where the keyboard stands when a form opens. The browser's part is in `keys.js`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

_KEYS = st.components.v2.component(
    "numbers_keys",
    html='<span class="keys"></span>',
    js=(Path(__file__).parent / "keys.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def keys_for(name: str, buttons: Mapping[str, str], *, focus: str = "") -> None:
    """Let keys press buttons, by what the buttons' own keys begin with, unless someone is typing in a field.

    `focus` names the widget that takes up the keyboard when it is first asked for.
    """
    with st.container(key=f"keys_{name}"):
        _KEYS(key=f"keys_of_{name}", data={"keys": dict(buttons), "focus": focus})
