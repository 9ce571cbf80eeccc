"""The About page: the method told from the tables themselves."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pandas as pd
import pytest

from dashboard.data import load_tables
from dashboard.parts.methods.example import choose_example
from etl import schema
from tests.dashboard.pages import Tags, html_of, open_page, words_of
from tests.dashboard.sample import Sample, write_table

ACCURACY = Path(__file__).resolve().parents[2] / "data" / "accuracy.csv"


@pytest.mark.usefixtures("sample")
def test_the_method_is_told_in_anchored_sections() -> None:
    """Every heading has an anchor, and the contents lead to each of them in order."""
    app = open_page("about")
    assert not app.exception
    anchors = [heading.proto.anchor for heading in app.header]
    assert len(set(anchors)) == len(anchors) > 8
    assert re.findall(r'href="#([\w-]+)"', html_of(app)) == anchors


@pytest.mark.usefixtures("sample")
def test_kinds_and_topics_have_their_meaning() -> None:
    """All eight kinds and all ten topics stand there with the words of the schema, also those the text lacks."""
    words = words_of(open_page("about"))
    for meaning in (*schema.QUALIFIERS.values(), *schema.TOPICS.values()):
        assert meaning in words
    assert "“20 million or higher (people)”" in words
    assert "none in this text" in words


@pytest.mark.usefixtures("sample")
def test_the_example_comes_from_the_tables() -> None:
    """One claim of the text is shown with its sentence and leads to the text."""
    app = open_page("about")
    claim = choose_example(load_tables().claims)
    assert claim is not None
    assert claim["sentence"] in words_of(app)
    links = [link.proto for link in app.get("page_link")]
    assert [link.query_string for link in links if link.label == "Read it in the text"] == [
        f"claim={claim['claim_id']}"
    ]


@pytest.mark.usefixtures("sample")
def test_the_example_shows_much_of_the_method() -> None:
    """The claim with the most fields is chosen, unless its sentence is too long to read; no claims have none."""
    rows = load_tables().claims
    bare = rows.assign(**dict.fromkeys(("modifier", "counted", "place", "event", "attributed_to"), ""))
    rich = bare.assign(**{name: bare[name].where(bare["claim_id"] != "c4", "named") for name in ("place", "event")})
    assert chosen_of(rich) == "c4"
    long = rich.assign(sentence=rich["sentence"].where(rich["claim_id"] != "c4", "word " * 100))
    assert chosen_of(long) not in ("c4", None)
    assert chosen_of(rows[:0]) is None


def chosen_of(claims: pd.DataFrame) -> str | None:
    """Name of the claim that would be the example."""
    chosen = choose_example(claims)
    return None if chosen is None else str(chosen["claim_id"])


@pytest.mark.usefixtures("sample")
def test_the_source_says_what_is_not_recorded() -> None:
    """Licence and publisher come from the source record; no date of retrieval is made up."""
    words = words_of(open_page("about"))
    assert "Publisher The tests" in words
    assert "Retrieved date not recorded" in words
    assert "“A sample”, The tests, date of retrieval not recorded. CC0." in words


def test_every_text_has_its_source(sample: Sample) -> None:
    """Tables of two texts name and cite both."""
    other = {**sample.rows("documents")[0], "document": "other", "title": "Another text", "licence": ""}
    write_table(sample.tables, "documents", [*sample.rows("documents"), other])
    words = words_of(open_page("about"))
    assert "“A sample”, The tests" in words
    assert "“Another text”, The tests, date of retrieval not recorded. Licence not recorded." in words


def test_accuracy_stands_beside_the_tables(sample: Sample) -> None:
    """The figures are shown where they were measured; for other tables their absence is said."""
    assert "has not been measured" in words_of(open_page("about"))
    shutil.copy(ACCURACY, sample.tables.parent)
    words = words_of(open_page("about"))
    assert "has not been measured" not in words
    assert "Numbers of substance found" in words
    assert "developed on this very text" in words


def test_a_text_without_numbers_is_told_of(sample: Sample) -> None:
    """There is no example then, and nothing fails."""
    for name in ("claims", "numerals"):
        write_table(sample.tables, name, [])
    app = open_page("about")
    assert not app.exception
    assert "No numbers were found in this text" in words_of(app)


def test_markup_in_a_source_stays_words(sample: Sample) -> None:
    """A hostile title, licence or reason makes no element and no link that runs."""
    evil = '<img src=x onerror=alert(1)>"'
    sample.rewrite(
        "documents",
        lambda row: {**row, "title": evil, "licence": evil, "note": evil, "address": "javascript:alert(1)"},
    )
    sample.rewrite("numerals", lambda row: {**row, "set_aside": evil if row["set_aside"] else ""})
    html = html_of(open_page("about"))
    tags = Tags(html)
    assert "img" not in tags.names
    assert "onerror" not in tags.attributes
    assert 'href="javascript' not in html
