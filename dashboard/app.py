"""Where the dashboard starts: page set-up, style sheet, navigation. Run it with `python -m streamlit run dashboard/app.py`."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard import theme

_HERE = Path(__file__).parent
_STATIC = _HERE / "static"


def main() -> None:
    """Set the frame up, then run the page the address asks for."""
    st.set_page_config(page_title="Numbers in Context", page_icon=_STATIC / "icon.svg", layout="wide")
    st.html(f"<style>{theme.stylesheet()}</style>")
    st.logo(_STATIC / "wordmark.svg")
    pages = [
        st.Page("views/overview.py", title="Overview", default=True),
        st.Page("views/topics.py", title="Topics", url_path="topics"),
    ]
    st.navigation(pages, position="top").run()


main()
