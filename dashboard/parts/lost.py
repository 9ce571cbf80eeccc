"""An address of no page: it gets one of its own, which says so, instead of Streamlit's dialogue over the first page."""

from __future__ import annotations

import re

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.scriptrunner import get_script_run_ctx

_PATH = "lost_path"
_NAME = re.compile(r"[^/?#]{1,200}")
KNOWN = ("topics", "timeline", "compare", "read", "data", "your-text", "about")
"""What pages are called in addresses, the first one aside."""


def pages() -> list[StreamlitPage]:
    """The page for the address that this visit asked for, if there is none of that name; in no navigation."""
    asked = _asked()
    if asked and asked not in KNOWN and _NAME.fullmatch(asked):
        st.session_state[_PATH] = asked
    path = st.session_state.get(_PATH, "")  # kept: a click on that page asks for it again, by another name
    return [st.Page("views/lost.py", title="No such page", url_path=path, visibility="hidden")] if path else []


def path() -> str:
    """What the address called the page."""
    return str(st.session_state.get(_PATH, ""))


def _asked() -> str:
    """The page by the words of the address; only Streamlit's own record of the run knows it before the navigation."""
    run = get_script_run_ctx(suppress_warning=True)
    return (run.pages_manager.intended_page_name or "").strip("/ ") if run else ""
