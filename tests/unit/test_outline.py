"""A text's headings as a tree with its numbers counted, and the picture of it."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard import theme
from dashboard.charts.icicle import icicle
from dashboard.outline import Part, TopicCount, outline
from dashboard.sections import sections_of
from tests.unit.test_sections import claims, sentences

TEXT = "Zero 0. Some 40 ships left. In 1901 five came. The rest, 30 of them, did not. Nor did 2. All 7 left."
ROWS = [
    ("", "Zero 0."),
    ("War", "Some 40 ships left."),
    ("War > On land", "In 1901 five came."),
    ("War > At sea > Far", "The rest, 30 of them, did not."),
    ("Peace", "Nor did 2."),
    ("War", "All 7 left."),
]


def tree(*quotes: str) -> list[Part]:
    """The outline of the rows above, with claims at these quotes."""
    rows = sentences(*ROWS, text=TEXT)
    found = claims(*quotes, text=TEXT)
    return outline(sections_of(rows, found), found)


def shape(parts: list[Part]) -> list[object]:
    """Names and counts as nested lists."""
    return [(part.name, part.numbers, shape(part.parts)) for part in parts]


def test_headings_make_a_tree_in_the_order_of_the_text() -> None:
    """A heading counts what stands in its parts, one without numbers stays, one met again later is another."""
    assert shape(tree("40", "five", "30", "7")) == [
        ("Opening paragraphs", 0, []),
        ("War", 3, [("On land", 1, []), ("At sea", 1, [("Far", 1, [])])]),
        ("Peace", 0, []),
        ("War", 1, []),
    ]


def test_a_part_leads_to_its_first_number() -> None:
    """Its own paragraphs stand before its parts; where it has no number it has no claim to lead to."""
    opening, war, peace, again = tree("40", "five", "30", "7")
    assert (war.first, again.first) == ("c-40", "c-7")
    assert (opening.first, peace.first) == ("", "")
    assert tree("five", "30")[1].first == "c-five"
    assert [part.slug for part in (opening, war, peace)] == ["opening-paragraphs", "war", "peace"]


def test_topics_are_those_of_the_own_paragraphs() -> None:
    """In the order of the schema, each with its first number."""
    part = Part(name="War", slug="war", own=[("a", "military"), ("b", "deaths"), ("c", "military")])
    assert part.topics == [TopicCount("deaths", 1, "b"), TopicCount("military", 2, "a")]


def test_the_picture_counts_every_number_once() -> None:
    """Each box is as large as its parts together, and no box stands for a part without numbers."""
    figure, firsts = icicle(tree("40", "five", "30", "7"), "A text")
    (trace,) = figure["data"]
    size = dict(zip(trace["ids"], trace["values"], strict=True))
    inner: dict[str, int] = {}
    for key, parent in zip(trace["ids"], trace["parents"], strict=True):
        inner[parent] = inner.get(parent, 0) + size[key]
    assert inner.pop("") == size["text"] == 4
    assert all(size[parent] == parts for parent, parts in inner.items())
    assert min(size.values()) > 0
    assert set(firsts.values()) == {"c-40", "c-five", "c-30", "c-7"}


def test_topics_have_their_colours() -> None:
    """A box of a topic has the topic's colour, and words that can be read on it."""
    figure, _ = icicle(tree("40"), "A text")
    (trace,) = figure["data"]
    drawn = dict(zip(trace["ids"], trace["marker"]["colors"], strict=True))
    assert drawn["1:military"] == theme.topic_colour("military")
    assert {colour for key, colour in drawn.items() if ":" not in key} == {theme.ink("panel")}


def test_plotly_accepts_the_picture() -> None:
    """The figure holds no option that Plotly does not know."""
    figure, _ = icicle(tree("40", "five", "30", "7"), "A text")
    assert go.Figure(figure).data[0].type == "icicle"


def test_a_count_stands_after_its_heading() -> None:
    """Marks of writing direction in a heading are left out of the picture: an open one would turn the count around."""
    part = Part(name="\u202ewars\u2067 lost", slug="x", own=[("a", "deaths")])
    (trace,) = icicle([part], "A text")[0]["data"]
    assert trace["text"][1] == " \u2068wars lost\u2069<b> 1</b>"


def test_words_of_a_heading_are_no_markup() -> None:
    """Plotly reads tags in labels: those of the text are escaped, and a heading of any length is cut."""
    part = Part(name="<a href='//x'>" + "word " * 3000, slug="x", own=[("a", "deaths")])
    (trace,) = icicle([part], "<b>T</b>")[0]["data"]
    for words in (*trace["text"], *trace["hovertext"]):
        assert "<a" not in words
        assert "<b>T" not in words
        assert len(words) < 400
