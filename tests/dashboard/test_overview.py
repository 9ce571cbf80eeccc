"""The first page: heading, key figures, chart, ways in."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from etl import schema
from tests.dashboard.pages import html_of, listed, open_page, words_of
from tests.dashboard.sample import Sample, write_table

PAGES = ["Overview", "Topics", "Timeline", "Compare", "Read", "Data", "Your text", "About"]


def ways_of(app: AppTest) -> list[Any]:
    """The links of the page itself: those after the row of pages, which phones see."""
    links = app.get("page_link")
    assert [link.proto.label for link in links[: len(PAGES)]] == PAGES
    return list(links[len(PAGES) :])


def keep(sample: Sample, *claim_ids: str) -> None:
    """Leave only these claims in the tables."""
    rows = [row for row in sample.rows("claims") if row["claim_id"] in claim_ids]
    write_table(sample.tables, "claims", rows)
    for topic in schema.TOPICS:
        write_table(sample.tables, topic, [row for row in rows if row["topic"] == topic])
    write_table(sample.tables, "numerals", [])


@pytest.mark.usefixtures("sample")
def test_it_opens_with_what_the_text_counts() -> None:
    """Kicker, heading and a sentence that counts the numbers and names the topics present."""
    words = words_of(open_page("overview"))
    assert "The tests, “A sample” Every number in the text, beside its sentence" in words
    assert "The text states 10 numbers, on deaths, deportations, imprisonment, military and two other topics." in words


@pytest.mark.usefixtures("sample")
def test_the_key_figures_are_the_largest_of_their_topics() -> None:
    """One for each of four topics, with sentence, credit and section; a vague magnitude is none."""
    words = words_of(open_page("overview"))
    for topic, number in (
        ("deaths", "20 million or higher"),
        ("deportations", "more than six million"),
        ("imprisonment", "an estimated 18 million"),
        ("society", "some 40"),
    ):
        assert f"{number} largest count in {topic}" in words
    assert "Historians put the toll at 20 million or higher. Historians · Death toll" in words
    assert "hundreds of thousands largest" not in words


@pytest.mark.usefixtures("sample")
def test_the_chart_has_a_twin_in_words() -> None:
    """Every row of the chart is in a table, largest first, as the text words it."""
    rows = listed(open_page("overview"))
    assert [row["claim_id"] for row in rows] == ["c6", "c1", "c5", "c2", "c9", "c0"]
    assert [row["cells"][0] for row in rows[:3]] == [
        "20 million or higher (people)",
        "an estimated 18 million people",
        "5–7 million deaths",
    ]


@pytest.mark.usefixtures("sample")
def test_ways_in_lead_only_where_there_is_something() -> None:
    """A link for each topic that has numbers, one for each page, and no other."""
    links = {link.proto.label for link in ways_of(open_page("overview"))}
    topics = {"Deaths", "Deportations", "Imprisonment", "Military", "Economy", "Society"}
    assert links == topics | {
        "Read the text",
        "Follow the years",
        "See where they stand",
        "Download the data",
        "Know how they are read",
    }


@pytest.mark.usefixtures("sample")
def test_the_foot_says_whose_text_it_is() -> None:
    """Title, publisher, that the date of retrieval is not known, licence; nothing about Wikipedia for another text."""
    words = words_of(open_page("overview"))
    assert (
        "Text: “A sample”, The tests, date of retrieval not recorded, CC0. The tables carry the same licence." in words
    )
    assert "Wikipedia" not in words


def test_a_wikipedia_text_is_called_a_tertiary_source(sample: Sample) -> None:
    """By its address, not by its name."""
    sample.rewrite(
        "documents", lambda row: row | {"address": "https://en.wikipedia.org/wiki/X", "retrieved": "2025-07-01"}
    )
    words = words_of(open_page("overview"))
    assert "Wikipedia is a tertiary source." in words
    assert "retrieved 2025-07-01" in words


def test_an_address_that_is_no_web_page_is_no_link(sample: Sample) -> None:
    """Whatever a table says, only http and https are followed."""
    sample.rewrite("documents", lambda row: row | {"address": "javascript:alert(1)", "title": "<b>A</b> sample"})
    html = html_of(open_page("overview"))
    assert "javascript" not in html
    assert "&lt;b&gt;A&lt;/b&gt; sample" in html


def test_a_text_without_people_shows_what_it_counts(sample: Sample) -> None:
    """The most common unit takes their place."""
    keep(sample, "c3", "c4", "c7")
    words = words_of(open_page("overview"))
    assert "The largest counts of aircraft in the text" in words
    assert "648 largest count in military" in words


def test_one_number_is_enough(sample: Sample) -> None:
    """Singular words, one figure, one row."""
    keep(sample, "c5")
    app = open_page("overview")
    words = words_of(app)
    assert "The text states one number, on deaths." in words
    assert words.count("largest count in") == 1
    assert len(app.get("vega_lite_chart")) + len(app.get("arrow_vega_lite_chart")) == 1


def test_a_text_without_numbers_says_so(sample: Sample) -> None:
    """No chart and no link, but the heading, a calm line and the foot."""
    keep(sample)
    app = open_page("overview")
    words = words_of(app)
    assert "No numbers found in this text." in words
    assert "Text: “A sample”" in words
    assert not ways_of(app)
