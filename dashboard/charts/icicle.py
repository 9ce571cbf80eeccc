"""Where in the text its numbers stand: the headings as an icicle for Plotly, each as high as it has numbers, and in
each the topics of its own paragraphs in their colours."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from html import escape
from typing import Any, NamedTuple

from dashboard import theme
from dashboard.outline import Part, TopicCount
from dashboard.passages import plainly

_ROW = 9
"""Pixels of height for each number; the whole stays between the two bounds, so that it is seen at once."""
_LOWEST, _HIGHEST = 320, 860
_LINE, _LINES = 17, 3
"""Pixels of a line of words, and the most lines of a name."""
_CHARACTERS = 190
"""Characters that fit beside one another on the whole width, all levels together."""
_SIZE = 12.5
_DIRECTIONS = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


class Box(NamedTuple):
    """A rectangle: the whole text, a heading or a topic in it; `claim` is the first number in it."""

    key: str
    parent: str
    words: str
    told: str
    """What is said when one points at it."""
    numbers: int
    colour: str
    ink: str
    claim: str


def icicle(parts: Sequence[Part], title: str) -> tuple[dict[str, Any], dict[str, str]]:
    """The figure, and the first claim of each box by the id that a click reports."""
    all_numbers = sum(part.numbers for part in parts)
    height = min(max(_ROW * all_numbers, _LOWEST), _HIGHEST)
    width = _CHARACTERS // (2 + max(map(_depth, parts), default=0))
    first = next((part.first for part in parts if part.numbers), "")
    boxes = [Box("text", "", title, "The whole text", all_numbers, theme.ink("panel"), theme.ink("ink"), first)]
    for i, part in enumerate(parts):
        _add(boxes, part, key=str(i), parent="text", path=())
    return _figure(boxes, height, width, all_numbers), {box.key: box.claim for box in boxes}


def _add(boxes: list[Box], part: Part, *, key: str, parent: str, path: tuple[str, ...]) -> None:
    if not part.numbers:
        return
    here = (*path, part.name)
    told = " › ".join(here)
    boxes.append(Box(key, parent, part.name, told, part.numbers, theme.ink("panel"), theme.ink("ink"), part.first))
    for topic in part.topics:
        boxes.append(_topic(topic, f"{key}:{topic.topic}", key, told))
    for i, inner in enumerate(part.parts):
        _add(boxes, inner, key=f"{key}.{i}", parent=key, path=here)


def _topic(topic: TopicCount, key: str, parent: str, told: str) -> Box:
    name = topic.topic.capitalize()
    colour = theme.topic_colour(topic.topic)
    return Box(key, parent, name, f"{told}: {name}", topic.numbers, colour, theme.ink_on(topic.topic), topic.first)


def _figure(boxes: list[Box], height: int, width: int, all_numbers: int) -> dict[str, Any]:
    """The figure as Plotly's own JSON: making it by its library costs half a second and changes nothing."""
    font = {"family": theme.SANS, "size": _SIZE, "color": [box.ink for box in boxes]}
    rooms = [height * box.numbers / all_numbers if all_numbers else 0 for box in boxes]
    trace = {
        "type": "icicle",
        "ids": [box.key for box in boxes],
        "parents": [box.parent for box in boxes],
        "labels": ["" for _ in boxes],  # what a click reports needs none, and a label would be read as a template
        "values": [box.numbers for box in boxes],
        "branchvalues": "total",
        "sort": False,
        "text": [_words(box, room, width) for box, room in zip(boxes, rooms, strict=True)],
        "textinfo": "text",
        "textposition": "top left",
        "hovertext": [_told(box, all_numbers) for box in boxes],
        "hoverinfo": "text",
        "textfont": font,
        "insidetextfont": font,
        "outsidetextfont": font,
        "leaf": {"opacity": 1},
        "marker": {
            "colors": [box.colour for box in boxes],
            "line": {"color": theme.ink("paper"), "width": 1.5},
        },
        "tiling": {"orientation": "h", "pad": 0},
        "pathbar": {"visible": False},
    }
    layout = {
        "height": height,
        "margin": dict.fromkeys("tlrb", 0),
        "paper_bgcolor": "rgba(0,0,0,0)",
        "uniformtext": {"minsize": _SIZE, "mode": "hide"},
        "hoverlabel": {
            "bgcolor": theme.ink("paper"),
            "bordercolor": theme.ink("edge"),
            "font": {"family": theme.SANS, "size": 13, "color": theme.ink("ink")},
            "align": "left",
        },
    }
    return {"data": [trace], "layout": layout}


def _words(box: Box, room: float, width: int) -> str:
    """Name and count in as many lines as there is room for."""
    lines = min(max(int(room // _LINE), 1), _LINES)
    count = f" {box.numbers:,}"
    name = textwrap.wrap(" ".join(box.words.split()), width, max_lines=lines, placeholder=" …") or [""]
    if len(name[-1]) + len(count) > width and len(name) == lines:
        name[-1] = textwrap.shorten(name[-1], max(width - len(count), 4), placeholder=" …")
    return "<br>".join(f" {_isolated(line)}" for line in name) + f"<b>{count}</b>"


def _told(box: Box, all_numbers: int) -> str:
    name = textwrap.wrap(" ".join(box.told.split()), 60, max_lines=4, placeholder=" …")
    numbers = "number" if box.numbers == 1 else "numbers"
    return "<br>".join(_isolated(line) for line in name) + f"<br>{box.numbers:,} of {all_numbers:,} {numbers}"


def _isolated(words: str) -> str:
    """Words of the text as Plotly takes them: no markup, and a count beside Arabic or Hebrew stays where it is.

    Quotation marks stay as they are, which Plotly would not read otherwise. Marks of writing
    direction are left out: an open one would let the isolation go on over the count.
    """
    return f"\u2068{escape(plainly(words.translate(_DIRECTIONS)), quote=False)}\u2069"


def _depth(part: Part) -> int:
    """Levels under a part, its topics being one."""
    return 1 + max(map(_depth, part.parts), default=0)
