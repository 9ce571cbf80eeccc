"""How to read the marks: the key of the interval chart, and of its colours, as HTML that follows the theme."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard import theme
from dashboard.charts.positions import MARKS, Mark

_NAMES: dict[Mark, str] = {
    "exact": "exact",
    "about": "about",
    "range": "range",
    "least": "at least",
    "most": "at most",
    "words": "in words: its order of magnitude",
}

_FADE = "<li>A fade has no stated end.</li>"


def mark_key(topic: str = "") -> str:
    """The six marks with their names, in a topic's colour or in grey."""
    colour = theme.topic_variable(topic) if topic else "var(--muted)"
    marks = dict.fromkeys(MARKS.values())
    items = "".join(f'<li><span class="mark {mark}"></span>{_NAMES[mark]}</li>' for mark in marks)
    return f'<ul class="key marks" style="--c:{colour}"><li class="title">How to read</li>{items}{_FADE}</ul>'


def topic_key(topics: Iterable[str]) -> str:
    """The topics with their colours, in the order given."""
    items = "".join(
        f'<li style="--c:{theme.topic_variable(topic)}"><span class="square"></span>{topic.capitalize()}</li>'
        for topic in topics
    )
    return f'<ul class="key">{items}</ul>'
