"""A chart of the page as a file: its own picture, with the source line in it. The browser's part is in `picture.js`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from dashboard import theme

MARKS = (
    "Dot: exact. Ring: about. Bar: range. Triangle: at least or at most; a fade has no stated end. "
    "Dashed band: in words."
)
"""The key of the interval chart in words, for a picture that has left its page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart that can be saved: the key it was drawn under, its heading, and lines below it on what it shows.

    `topics` are those that its colours tell apart.
    """

    chart: str
    title: str
    lines: tuple[str, ...] = (MARKS,)
    topics: tuple[str, ...] = ()


_BUTTONS = st.components.v2.component(
    "numbers_picture",
    html='<div class="picture"><button type="button" disabled>Chart (PNG)</button>'
    '<button type="button" disabled>Chart (SVG)</button><span role="status"></span></div>',
    js=(Path(__file__).parent / "picture.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def picture_buttons(picture: Picture, name: str) -> None:
    """The two buttons; `name` is that of the file without its ending."""
    colours = [[topic.capitalize(), theme.topic_colour(topic)] for topic in picture.topics]
    lines = list(picture.lines)
    data = {"chart": picture.chart, "title": picture.title, "lines": lines, "colours": colours, "name": name}
    _BUTTONS(key=f"picture_{picture.chart}", data=data, width="content")
