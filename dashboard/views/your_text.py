"""A text of one's own: brought in, kept, compared with the others."""

from __future__ import annotations

from dashboard.data import load_shelf
from dashboard.parts import documents, frame
from dashboard.parts.bringing import article, bringing
from dashboard.parts.keeping import keeping
from dashboard.parts.outcomes import outcomes
from dashboard.parts.sidebyside import side_by_side


def page() -> None:
    """Lay the page out: bringing a text, what became of it, the library, the texts side by side."""
    frame.head(
        "Bring your own text",
        "Paste it, upload files, or name an article. Every number in it becomes a row and a mark beside its sentence, "
        "as in the text that comes with the program.",
        kicker="Your text",
    )
    bringing()
    article()
    outcomes()
    shelf = load_shelf()
    keeping(shelf)
    side_by_side(shelf.tables, documents.titles())


if __name__ == "__main__":  # as Streamlit runs a page; an import draws nothing
    page()
