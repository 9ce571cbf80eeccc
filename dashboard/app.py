"""Where the dashboard starts: page set-up, style sheet, navigation.

Run it with `python -m streamlit run dashboard/app.py` from the root of the project.
"""

from __future__ import annotations

import logging
from pathlib import Path

import streamlit as st

from dashboard import theme
from dashboard.data import TablesError, load_shelf
from dashboard.parts import address, choice, documents, frame, gathered, lost, texts
from dashboard.parts.byhand import standing

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"
_LOG = logging.getLogger(__name__)


def main() -> None:
    """Set the frame up, then run the page the address asks for, and say calmly what goes wrong on it."""
    st.set_page_config(page_title="Numbers in Context", page_icon=_STATIC / "icon.svg", layout="wide")
    st.html(f"<style>{theme.stylesheet()}</style>")
    address.watch()
    st.logo(_STATIC / "wordmark.svg")
    pages = [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/topics.py", title="Topics", url_path="topics"),
        st.Page("views/timeline.py", title="Timeline", url_path="timeline"),
        st.Page("views/compare.py", title="Compare", url_path="compare"),
        st.Page("views/read.py", title="Read", url_path="read"),
        st.Page("views/data.py", title="Data", url_path="data"),
        st.Page("views/your_text.py", title="Your text", url_path="your-text"),
        st.Page("views/about.py", title="About", url_path="about"),
    ]
    unknown = lost.pages()
    page = st.navigation([*pages, *unknown], position="top")
    if page.url_path:
        frame.name(page.title)
    frame.phone_row(pages, page)
    choice.enter(page.url_path, opens=page.url_path in ("topics", "timeline", "compare", "read", "data"))
    gathered.enter()
    try:
        standing.now()
        shelf = load_shelf()
        tables = shelf.tables
        documents.enter(tables)
        texts.troubled(shelf)
        page.run()
        standing.line(tables, documents.names(tables))
        frame.foot(documents.chosen(tables))
        documents.settle()
    except TablesError as error:
        frame.notice("The data could not be read.", str(error))
    except Exception:
        _LOG.exception("The page %r failed", page.url_path or "overview")
        frame.notice("This page could not be shown.", "Reload it. If that does not help, run “make run” again.")


if __name__ == "__main__":  # as Streamlit runs it; an import draws nothing
    main()
