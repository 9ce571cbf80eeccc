"""A section of a text to read, its numbers as buttons. The browser's part is in `reader.js`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from dashboard.sections import Run

KEY = "reader"

_READER = st.components.v2.component(
    "numbers_reader",
    html='<div class="reading"></div>',
    js=(Path(__file__).parent / "reader.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def reader(paragraphs: list[list[Run]], *, chosen: str, seek: bool, on_choose: Callable[[str], None]) -> None:
    """Draw the paragraphs with the chosen claim ringed; `on_choose` gets a claim that is clicked.

    `seek` scrolls to the chosen one when it changes and is not in view.
    """

    def chosen_anew() -> None:
        claim = st.session_state[KEY].get("claim")
        if claim:
            on_choose(str(claim))

    data = {
        "paragraphs": [[_sent(run) for run in paragraph] for paragraph in paragraphs],
        "chosen": chosen,
        "seek": seek,
    }
    _READER(key=KEY, data=data, on_claim_change=chosen_anew)


def _sent(run: Run) -> dict[str, str]:
    """What is known of a run; empty fields stay here."""
    return {name: value for name, value in run._asdict().items() if value}
