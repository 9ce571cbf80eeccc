"""An address of no page: that is said, and the first page is shown instead."""

from __future__ import annotations

from dashboard.parts import frame, lost
from dashboard.views import overview


def page() -> None:
    """Lay the page out."""
    frame.notice(f"There is no page named “{lost.path()[:40]}” here.", "The overview is shown instead.")
    overview.page()


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
