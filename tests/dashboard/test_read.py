"""The Read page: sections, numbers in the text, the claim of the address."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.pages import address, open_page, reader_of, sent, words_of
from tests.dashboard.sample import Sample, write_table


def test_the_text_is_whole(sample: Sample) -> None:
    """The paragraphs of all sections are the words of the text, headings aside, and every claim is a button."""
    app = open_page("read")
    runs = []
    for slug in app.selectbox(key="section_choice").options:
        app.selectbox(key="section_choice").select(slug).run()
        runs += [run for paragraph in reader_of(app)["paragraphs"] for run in [*paragraph, {"text": "\n"}]]
    prose = [line for line in sample.text.split("\n") if line and not line.startswith("=")]
    assert "".join(run["text"] for run in runs) == "".join(line + "\n" for line in prose)
    assert {run["claim_id"]: run["text"] for run in runs if "claim_id" in run} == {
        claim["claim_id"]: claim["quote"] for claim in sample.rows("claims")
    }


@pytest.mark.usefixtures("sample")
def test_sections_are_named_with_their_numbers() -> None:
    """The select says how many numbers a section holds, and so does the count."""
    app = open_page("read")
    labels = app.selectbox(key="section_choice").options
    assert labels == ["Opening paragraphs  (3)", "Wars  (3)", "Wars › Death toll  (4)"]
    assert "3 of 10 numbers" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_the_section_is_in_the_address() -> None:
    """Choosing a section writes it, and the address brings it back."""
    app = open_page("read")
    app.selectbox(key="section_choice").select("Wars  (3)").run()
    assert address(app) == {"section": "wars"}
    again = open_page("read", **address(app))
    assert again.selectbox(key="section_choice").value == "wars"
    assert reader_of(again)["paragraphs"] == reader_of(app)["paragraphs"]


@pytest.mark.usefixtures("sample")
def test_a_claim_in_the_address_opens_its_section() -> None:
    """The claim wins over a section named beside it; it is ringed, sought, and its sentence shown."""
    app = open_page("read", claim="c6", section="wars")
    assert app.selectbox(key="section_choice").value == "wars-death-toll"
    assert (reader_of(app)["chosen"], reader_of(app)["seek"]) == ("c6", True)
    assert "Historians put the toll at 20 million or higher." in words_of(app)


@pytest.mark.usefixtures("sample")
def test_without_a_claim_the_first_of_the_section_is_shown() -> None:
    """Evidence is there at once, and the page does not scroll to it."""
    app = open_page("read", section="wars")
    assert (reader_of(app)["chosen"], reader_of(app)["seek"]) == ("c3", False)
    assert "648 aircraft" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_next_and_previous_walk_the_text() -> None:
    """They follow the order of the text, across sections."""
    app = open_page("read", claim="c2")
    app.button(key="next").click().run()
    assert address(app) == {"claim": "c3"}
    assert app.selectbox(key="section_choice").value == "wars"
    app.button(key="previous").click().run()
    assert address(app) == {"claim": "c2"}
    assert app.selectbox(key="section_choice").value == "opening-paragraphs"


@pytest.mark.usefixtures("sample")
def test_another_section_lets_go_of_the_claim() -> None:
    """Turning to a section shows that section, not the claim left behind."""
    app = open_page("read", claim="c2")
    app.selectbox(key="section_choice").select("Wars › Death toll  (4)").run()
    assert address(app) == {"section": "wars-death-toll"}
    assert reader_of(app)["chosen"] == "c6"


@pytest.mark.usefixtures("sample")
def test_numbers_set_aside_are_shown_on_request() -> None:
    """With the reason why each is no claim; the address remembers the request."""
    app = open_page("read")
    assert not any("reason" in run for run in reader_of(app)["paragraphs"][0])
    app.toggle(key="aside").set_value(True).run()
    assert {"text": "1901", "reason": "date"} in reader_of(app)["paragraphs"][0]
    assert reader_of(open_page("read", **address(app)))["paragraphs"] == reader_of(app)["paragraphs"]


def test_a_text_without_numbers_can_be_read(sample: Sample) -> None:
    """Nothing is marked, nothing chosen, and nothing fails."""
    for name in ("claims", "numerals"):
        write_table(sample.tables, name, [])
    app = open_page("read")
    assert not app.exception
    assert "0 of 0 numbers" in words_of(app)
    assert reader_of(app)["chosen"] == ""


def test_a_text_without_headings_is_one_section(sample: Sample) -> None:
    """There is nothing to choose from, and all numbers are there."""
    for name in ("claims", "sentences"):
        sample.rewrite(name, lambda row: {**row, "section": ""})
    app = open_page("read")
    assert app.selectbox(key="section_choice").options == ["Opening paragraphs  (10)"]
    assert "10 of 10 numbers" in words_of(app)


def test_an_empty_text_says_so(sample: Sample) -> None:
    """No sentences: one calm line instead of a page."""
    for name in ("claims", "numerals", "sentences"):
        write_table(sample.tables, name, [])
    (sample.raw / "sample.txt").write_bytes(b"")
    sample.rewrite("documents", lambda row: {**row, "sha256": hashlib.sha256(b"").hexdigest()})
    app = open_page("read")
    assert not app.exception
    assert "No sentences found in this text." in words_of(app)


@pytest.mark.usefixtures("sample")
def test_the_browser_gets_words_not_markup() -> None:
    """What is sent is data: no run carries HTML of ours."""
    assert "<" not in json.dumps(reader_of(open_page("read")))


def test_a_text_that_is_not_here_leaves_its_evidence(sample: Sample) -> None:
    """The page says calmly that the text is not at hand, and the sentence of the chosen number still stands."""
    for file in sample.raw.iterdir():
        file.unlink()
    words = words_of(open_page("read", claim="c3"))
    assert "The text itself is not at hand." in words
    assert "Claim c3" in words
    assert "Put it back" not in words


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize(
    ("page", "claim", "ways"),
    [
        ("read", "c6", {"topics", "timeline"}),
        ("read", "c8", {"topics"}),
        ("topics", "c6", {"read", "timeline"}),
        ("timeline", "c6", {"read", "topics"}),
        ("data", "c6", {"read", "topics", "timeline"}),
    ],
)
def test_evidence_leads_to_the_claim_on_the_other_pages(page: str, claim: str, ways: set[str]) -> None:
    """To its words, to its mark, and to its years where it has any."""
    links = [link.proto for link in open_page(page, claim=claim).get("page_link")]
    assert {link.page for link in links if link.query_string == f"claim={claim}"} == ways


@pytest.mark.usefixtures("sample")
def test_where_in_the_text_is_in_the_address() -> None:
    """The parts of the text are another view; claim and numbers set aside are not forgotten meanwhile."""
    app = open_page("read", claim="c6", aside="true")
    app.segmented_control(key="view").set_value("where").run()
    assert address(app) == {"claim": "c6", "aside": "true", "view": "where"}
    parts = parts_of(open_page("read", **address(app)))
    assert parts == parts_of(app)
    assert [(part["name"], part["count"]) for part in parts] == [
        ("Opening paragraphs", "3 numbers"),
        ("Wars", "7 numbers"),
    ]
    app.segmented_control(key="view").set_value("text").run()
    assert address(app) == {"claim": "c6", "aside": "true"}


@pytest.mark.usefixtures("sample")
def test_lists_say_what_the_picture_shows() -> None:
    """Every part and every topic in it is a link with its count, to the address of its first number."""
    wars = parts_of(open_page("read", view="where"))[1]
    (toll,) = wars["parts"]
    assert (toll["name"], toll["count"], toll["address"]) == ("Death toll", "4 numbers", "?claim=c6")
    assert [(topic["name"], topic["count"], topic["address"]) for topic in toll["topics"]] == [
        ("Deaths", "1", "?claim=c6"),
        ("Deportations", "1", "?claim=c9"),
        ("Economy", "2", "?claim=c7"),
    ]


def test_a_part_without_numbers_can_be_read(sample: Sample) -> None:
    """It has no number to open, so its link leads to the section."""
    for name in ("claims", "numerals"):
        write_table(sample.tables, name, [])
    app = open_page("read", view="where")
    assert not app.exception
    assert [(part["count"], part["address"]) for part in parts_of(app)] == [
        ("no numbers", "?section=opening-paragraphs"),
        ("no numbers", "?section=wars"),
    ]
    assert not app.get("plotly_chart")


def test_a_text_without_headings_has_no_parts(sample: Sample) -> None:
    """That is said, and Plotly is not loaded for it."""
    for name in ("claims", "sentences"):
        sample.rewrite(name, lambda row: {**row, "section": ""})
    app = open_page("read", view="where")
    assert "The text has no headings." in words_of(app)
    assert not app.get("plotly_chart")


@pytest.mark.usefixtures("sample")
def test_only_where_in_the_text_loads_plotly() -> None:
    """Its script is large: no other view or page asks for it."""
    assert open_page("read", view="where").get("plotly_chart")
    for app in (open_page("read"), open_page("overview"), open_page("about")):
        assert not app.get("plotly_chart")


def parts_of(app: AppTest) -> list[dict[str, Any]]:
    """The outermost parts that the lists hand to the browser."""
    parts: list[dict[str, Any]] = sent(app, "parts")["parts"]
    return parts
