"""Where in the text its numbers stand: a picture of its headings, and the same as nested lists of links.

Choosing a part opens it in the text. Plotly's script, which draws the picture, is loaded nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from dashboard.charts.icicle import icicle
from dashboard.charts.key import topic_key
from dashboard.outline import Part, TopicCount
from dashboard.parts import frame
from dashboard.parts.states import numbers
from etl import schema

PICTURE, LIST = "icicle", "outline"
_LONGEST = 160
"""Characters of a heading that the lists show."""

_LIST = st.components.v2.component(
    "numbers_outline",
    html='<nav class="outline" aria-label="Parts of the text"></nav>',
    js=(Path(__file__).parent / "outline.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)

Goal = dict[str, str]
"""Where a part leads, as the address says it: `{"claim": …}`, or `{"section": …}` where it holds no number."""


def where(parts: Sequence[Part], title: str, *, on_choose: Callable[[Goal], None]) -> None:
    """Picture and list of the parts of a text; `on_choose` gets where the chosen one leads."""
    if len(parts) == 1 and not parts[0].parts:
        frame.empty("The text has no headings.", "It is one part, with all its numbers in it.")
        return
    if any(part.numbers for part in parts):
        _picture(parts, title, on_choose)
    _list(parts, on_choose)


def _picture(parts: Sequence[Part], title: str, on_choose: Callable[[Goal], None]) -> None:
    topics = {topic for part in parts for topic in _topics_of(part)}
    st.html(topic_key(topic for topic in schema.TOPICS if topic in topics))
    figure, claims = icicle(parts, title)
    st.html(
        '<p class="meta above">A heading is as high as it has numbers. Its colours are the topics of its own text. '
        "A block too low for its name tells it when you point at it; the list below has every block as a link.</p>"
    )

    def chosen() -> None:
        points = st.session_state[PICTURE]["selection"]["points"]
        claim = claims.get(str(points[0].get("id"))) if points else None
        if claim:
            on_choose({"claim": claim})

    st.plotly_chart(
        figure,
        key=PICTURE,
        theme=None,
        on_select=chosen,
        selection_mode="points",
        config={"displayModeBar": False},
        alt="The headings of the text, each as high as it has numbers; the list below says the same.",
    )


def _list(parts: Sequence[Part], on_choose: Callable[[Goal], None]) -> None:
    def chosen() -> None:
        goal = st.session_state[LIST].get("goal")
        if goal:
            on_choose({str(name): str(value) for name, value in goal.items()})

    _LIST(key=LIST, data={"parts": [_sent(part) for part in parts]}, on_goal_change=chosen)


def _topics_of(part: Part) -> set[str]:
    return {topic for _, topic in part.own}.union(*map(_topics_of, part.parts))


def _sent(part: Part) -> dict[str, Any]:
    """A part as the browser gets it."""
    goal = {"claim": part.first} if part.first else {"section": part.slug}
    return {
        "name": part.name if len(part.name) <= _LONGEST else f"{part.name[:_LONGEST]}…",
        "count": numbers(part.numbers) if part.numbers else "no numbers",
        "goal": goal,
        "address": f"?{urlencode(goal)}",
        "topics": [_topic(topic) for topic in part.topics],
        "parts": [_sent(inner) for inner in part.parts],
    }


def _topic(topic: TopicCount) -> dict[str, Any]:
    goal = {"claim": topic.first}
    return {
        "topic": topic.topic,
        "name": topic.topic.capitalize(),
        "count": f"{topic.numbers:,}",
        "goal": goal,
        "address": f"?{urlencode(goal)}",
    }
