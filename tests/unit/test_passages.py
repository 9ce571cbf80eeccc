"""Spans to escaped HTML: nothing of a text is markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import passages

HOSTILE = '<img src=x onerror=alert(1)> & "5" </mark></bdi><script>'


class Reading(HTMLParser):
    """What a browser would make of HTML: its tags, its text, and the text inside marks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.marked = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  a given name
        """A tag opens."""
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """A tag closes."""
        if tag == "mark":
            self.tags.append("/mark")

    def handle_data(self, data: str) -> None:
        """Words between tags."""
        self.text += data
        if "mark" in self.tags and self.tags[-1] != "/mark":
            self.marked += data


@pytest.mark.parametrize("topic", ["deaths", "other", '"><script>', ""])
def test_the_number_is_marked_and_the_rest_escaped(topic: str) -> None:
    """Markup in a sentence or in a topic's name comes out as words."""
    sentence = f"{HOSTILE} some 40 people <b>"
    start = sentence.index("40")
    seen = Reading(passages.highlight(sentence, start, start + 2, topic))
    assert seen.tags == ["bdi", "mark", "bdi", "/mark"]
    assert (seen.text, seen.marked) == (sentence, "40")


def test_the_mark_has_the_colour_of_its_topic() -> None:
    """Colours are variables of the theme; an unknown topic is drawn as other."""
    assert "--c:var(--t-deaths)" in passages.highlight("40 people", 0, 2, "deaths")
    assert "--c:var(--t-other)" in passages.highlight("40 people", 0, 2, "red;x:url(//evil)")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc"))), st.integers(-3, 40), st.integers(-3, 40))
def test_any_sentence_and_any_span(sentence: str, start: int, end: int) -> None:
    """The words come out as they went in, whatever they are and wherever the span lies."""
    seen = Reading(passages.highlight(sentence, start, end, "deaths"))
    assert seen.text == sentence
    assert set(seen.tags) <= {"bdi", "mark", "/mark"}


def test_control_characters_are_shown_as_unknown() -> None:
    """A bell or a NUL would vanish or break the page; its place is kept."""
    assert Reading(passages.highlight("a\x00b\x07c\x9b 5", 7, 8, "other")).text == "a\ufffdb\ufffdc\ufffd 5"


def test_direction_marks_stay_inside() -> None:
    """An override of the writing direction is isolated from the page, and the number from the override."""
    html = passages.highlight("see \u202e5 million", 5, 14, "deaths")
    assert html.startswith("<bdi ")
    assert html.endswith("</bdi>")
    assert "<bdi>5 million</bdi></mark>" in html


def test_long_words_may_wrap() -> None:
    """A word of 10,000 characters breaks anywhere; so does a number too long for a line."""
    word = "9" * 10_000
    html = passages.highlight(word, 0, len(word), "other")
    assert "overflow-wrap:anywhere" in html
    assert "white-space:normal" in html
    assert "white-space" not in passages.highlight("9 km", 0, 4, "other")


SENTENCE = (
    "The Soviet Union experienced a major famine which peaked in the winter, with 5–7 million deaths in the east."
)


@pytest.mark.parametrize("width", [0, 11, 30, 60, 90])
def test_a_passage_is_cut_between_words(width: int) -> None:
    """The number stays whole, the words beside it too, and an ellipsis stands where something is left out."""
    start = SENTENCE.index("5–7")
    words, first, last = passages.cut(SENTENCE, start, start + 11, width)
    assert words[first:last] == "5–7 million"
    assert len(words) <= max(width, 11) + len("…  …")
    assert [word for word in words.split() if word != "…" and word not in SENTENCE.split()] == []
    assert words.startswith("… ")
    assert words.endswith((" …", "east."))


def test_a_short_sentence_is_left_whole() -> None:
    """Nothing is cut that fits."""
    assert passages.cut(SENTENCE, 77, 88, 200) == (SENTENCE, 77, 88)


def test_trimmed_is_escaped_and_marked_on_request() -> None:
    """Shortened words are as safe as whole ones; the number is marked if its topic is given."""
    sentence = f"{'before ' * 20}{HOSTILE} 40 men {'after ' * 20}"
    start = sentence.index("40 men")
    plain = Reading(passages.trimmed(sentence, start, start + 2, 80))
    marked = Reading(passages.trimmed(sentence, start, start + 2, 80, "deaths"))
    assert plain.tags == ["bdi"]
    assert marked.marked == "40"
    assert plain.text == marked.text
    assert len(plain.text) <= 84


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 10), st.integers(0, 60))
def test_cutting_keeps_the_number(sentence: str, start: int, length: int, width: int) -> None:
    """The number is found in what is left, at the place that is given."""
    start = min(start, len(sentence))
    words, first, last = passages.cut(sentence, start, start + length, width)
    assert words[first:last] == sentence[start : start + length]
