"""When something is wrong: one calm panel, never a traceback, never the text's words as markup."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from etl import schema
from tests.dashboard.pages import Tags, html_of, open_page, reader_of, words_of
from tests.dashboard.sample import Sample, write_version

PAGES = ("overview", "topics", "timeline", "read", "data", "about")

DAMAGES: dict[str, tuple[Callable[[Sample], object], str]] = {
    "missing": (lambda sample: sample.tables.rename(sample.tables.with_name("gone")), "datapackage.json"),
    "broken": (lambda sample: (sample.tables / "claims.csv").write_bytes(b"claim_id,document\nc1"), "claims.csv"),
    "other version": (lambda sample: write_version(sample, "99"), "version 99"),
}


def assert_calm(app: AppTest, *named: str) -> None:
    """No exception is on the page, and a panel says what is wrong."""
    assert not app.exception
    words = words_of(app)
    for name in named:
        assert name in words
    assert "Traceback" not in words
    assert "Error" not in words


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("damage", DAMAGES)
def test_tables_that_cannot_be_read(sample: Sample, page: str, damage: str) -> None:
    """Every page names the file and says what to do."""
    harm, named = DAMAGES[damage]
    harm(sample)
    assert_calm(open_page(page), named, "make run")


def test_a_text_that_has_changed(sample: Sample) -> None:
    """The text itself is not shown with places that do not fit."""
    (sample.raw / "sample.txt").write_bytes(b"Another text.")
    app = open_page("read")
    assert_calm(app, "sample.txt", "make run")
    assert not app.get("bidi_component")


@pytest.mark.parametrize("page", ["topics", "timeline", "read", "data"])
@pytest.mark.usefixtures("sample")
def test_an_unknown_claim_in_the_address(page: str) -> None:
    """It is said, and the page is there all the same; what the address holds is no markup."""
    app = open_page(page, claim="<img src=x>")
    assert_calm(app, "There is no number named “<img src=x>” in this text.")
    assert "img" not in Tags(html_of(app)).names
    assert "of 10 numbers" in words_of(app)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("sample")
def test_nonsense_in_the_address(page: str) -> None:
    """Values that no filter knows are dropped."""
    nonsense = {
        "topic": "<b>",
        "unit": "\u202e",
        "find": "(((",
        "section": "../..",
        "years": "soon",
        "kind": "x",
        "order": "y",
        "place": "<b>",
        "least": "1e999",
        "most": "-5",
        "undated": "perhaps",
        "listed": "x",
        "rows": "9-1",
    }
    assert_calm(open_page(page, **nonsense))


MARKUP = '<script>alert(1)</script><img src=x onerror="alert(2)">![x](//out.example/x.png) :red[x] \u202e&amp;"\''
FIELDS = ("section", "quote", "modifier", "counted", "unit", "event", "place", "attributed_to", "sentence")


def hostile(sample: Sample) -> None:
    """Markup in every field that comes from a text: the text and its tables are made of it."""
    text = f"{MARKUP} some 40 people {MARKUP}\n{'x' * 10_000} 40"
    content = text.encode()
    (sample.raw / "sample.txt").write_bytes(content)
    place = {"start": "0", "end": str(len(text))}
    sample.rewrite("documents", lambda row: {key: value or MARKUP for key, value in row.items()})
    digest = hashlib.sha256(content).hexdigest()
    sample.rewrite("documents", lambda row: {**row, "title": MARKUP, "publisher": MARKUP, "sha256": digest})
    sample.rewrite("sentences", lambda row: {**row, **place, "section": MARKUP, "sentence": text})
    words = dict.fromkeys(FIELDS, MARKUP) | {"sentence": text}
    sample.rewrite(
        "claims", lambda row: {**row, **words, "unit": MARKUP + row["claim_id"], "start": "0", "end": str(len(MARKUP))}
    )
    sample.rewrite("numerals", lambda row: {**row, "quote": MARKUP, "set_aside": MARKUP})


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("claim", ["", "c6"])
def test_hostile_text_is_only_words(sample: Sample, page: str, claim: str) -> None:
    """Markup in any field of a text or a table is shown as it is written."""
    hostile(sample)
    app = open_page(page, **({"claim": claim} if claim else {}))
    assert_calm(app)
    tags = Tags(html_of(app))
    assert not tags.names & {"script", "img", "iframe", "object", "embed", "link", "base", "form"}
    assert not {name for name in tags.attributes if name.startswith("on")}
    assert "<script" not in html_of(app)
    assert not app.markdown


@pytest.mark.parametrize("page", PAGES)
def test_labels_hold_no_markdown_of_a_text(sample: Sample, page: str) -> None:
    """A picture written into a label would be fetched from outside: its signs are escaped."""
    hostile(sample)
    app = open_page(page, credited=MARKUP)
    labels = [widget.label for widget in [*app.button, *app.get("download_button")]]
    labels += [option for radio in app.radio for option in radio.options]
    labels += [block.proto.popover.label for block in app.get("popover")]
    assert any("\\[x\\]" in label for label in labels) == (page in ("topics", "timeline", "data"))
    for label in labels:
        assert not re.search(r"(?<!\\)[\[<]", label)


def test_hostile_text_reaches_the_reader_as_data(sample: Sample) -> None:
    """The reader's words go to the browser as plain strings."""
    hostile(sample)
    runs = [run for paragraph in reader_of(open_page("read"))["paragraphs"] for run in paragraph]
    assert MARKUP in [run["text"] for run in runs]


def test_topics_in_the_reader_are_names_of_the_schema(sample: Sample) -> None:
    """A topic becomes part of a style, so the tables may hold no other."""
    sample.rewrite("claims", lambda row: {**row, "topic": "red);background:url(x"})
    assert_calm(open_page("read"), "claims.csv", "topic")
    assert all(topic.isalpha() for topic in schema.TOPICS)
