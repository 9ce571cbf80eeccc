"""The pieces of every page: head, section, rule, panels, foot."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard import sources


def phone_row(pages: Sequence[StreamlitPage], here: StreamlitPage) -> None:
    """The pages as a row of links, for phones alone: Streamlit's drawer stays open over the page chosen in it."""
    with st.container(horizontal=True, wrap=False, key="phonenav"):
        for page in pages:
            with st.container(width="content", key=f"phonenav_{'here' if page == here else page.title}"):
                st.page_link(page, width="content")


def name(page: str) -> None:
    """The name of the page in the browser's own title, its tabs and its history."""
    st.set_page_config(page_title=f"{page} – Numbers in Context")


def head(title: str, standfirst: str, *, kicker: str = "", large: bool = False) -> None:
    """Kicker, h1 and standfirst, all plain text."""
    above = f'<p class="kicker">{escape(kicker)}</p>' if kicker else ""
    below = f'<p class="standfirst">{escape(standfirst)}</p>' if standfirst else ""
    st.html(f'<header class="head{" large" if large else ""}">{above}<h1>{escape(title)}</h1>{below}</header>')


def section(title: str, words: str = "") -> None:
    """A hairline, a heading and a sentence below it, all plain text."""
    below = f"<p>{escape(words)}</p>" if words else ""
    st.html(f'<hr class="rule"><div class="section"><h2>{escape(title)}</h2>{below}</div>')


def empty(what: str, why: str = "") -> None:
    """Nothing to show: what is missing in bold, then why."""
    st.html(f'<div class="empty"><b>{escape(what)}</b>{f"<p>{escape(why)}</p>" if why else ""}</div>')


def notice(what: str, advice: str = "") -> None:
    """Something went wrong or is worth knowing: what happened, then what to do."""
    st.html(
        f'<div class="notice" role="status"><b>{escape(what)}</b>{f"<p>{escape(advice)}</p>" if advice else ""}</div>'
    )


def foot(document: Any) -> None:
    """Where the figures come from and under which licence. `document` is a row of the table of texts."""
    st.html(sources.foot_of(document))
