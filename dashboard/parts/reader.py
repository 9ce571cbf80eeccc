"""A section of a text to read, its numbers as buttons. The browser's part is in `reader.js`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard.sections import Run

KEY = "reader"

_READER = st.components.v2.component(
    "numbers_reader",
    html='<div class="reader"><div class="reading"></div>'
    '<button type="button" class="offer" hidden>Add as a number</button></div>',
    js=(Path(__file__).parent / "reader.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def reader(
    paragraphs: list[list[Run]],
    *,
    chosen: str,
    seek: bool,
    on_choose: Callable[[str], None],
    on_words: Callable[[int, int, int], None],
) -> None:
    """Draw the paragraphs with the chosen claim ringed; `on_choose` gets a claim that is clicked.

    `seek` scrolls to the chosen one when it changes and is not in view. `on_words` gets words that are selected, or set
    aside and pressed, to be added as a number: the paragraph, where they begin in it and where they end.
    """

    def chosen_anew() -> None:
        claim = st.session_state[KEY].get("claim")
        if claim:
            on_choose(str(claim))

    def words_chosen() -> None:
        words = st.session_state[KEY].get("words")
        if words:
            on_words(int(words["paragraph"]), int(words["start"]), int(words["end"]))

    data = {
        "paragraphs": [[_sent(run) for run in paragraph] for paragraph in paragraphs],
        "chosen": chosen,
        "seek": seek,
    }
    _READER(key=KEY, data=data, on_claim_change=chosen_anew, on_words_change=words_chosen)


def _sent(run: Run) -> dict[str, str]:
    """What is known of a run; empty fields stay here."""
    return {name: value for name, value in run._asdict().items() if value}
