"""What readers carry away from each page: files of what it shows, and the citation of its number."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.parts.cite import NO_ADDRESS
from etl import schema
from tests.dashboard.pages import cited, html_of, open_page, words_of
from tests.dashboard.sample import Sample, write_table

Files = dict[str, Callable[[], bytes]]
HOSTILE = "<img src=x onerror=alert(1)> {\\} \u202e"


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> Files:
    """What each download button of the page would save under which name, filled as the page is drawn."""
    found: Files = {}
    button = st.download_button

    def spy(*args: Any, **options: Any) -> bool:
        assert options["on_click"] == "ignore"
        found[options["file_name"]] = options["data"]
        return button(*args, **options)

    monkeypatch.setattr(st, "download_button", spy)
    return found


def ids_in(content: bytes, ending: str) -> list[str]:
    """The claims of a file, in its order."""
    if ending == "xlsx":
        return [str(row[0].value) for row in openpyxl.load_workbook(io.BytesIO(content))["claims"].iter_rows(min_row=2)]
    if ending == "jsonld":
        return [item["body"][2]["claim:claim_id"] for item in json.loads(content)["first"]["items"]]
    return [row["claim_id"] for row in csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))]


def shown_in(files: Files, stem: str) -> list[str]:
    """The claims that the page hands out, the same in each format."""
    names = {"csv": f"{stem}.csv", "xlsx": f"{stem}.xlsx", "jsonld": f"{stem}-annotations.jsonld"}
    assert set(names.values()) <= set(files)
    found = {tuple(ids_in(files[name](), ending)) for ending, name in names.items()}
    assert len(found) == 1
    return list(found.pop())


def pictures(app: AppTest) -> list[dict[str, Any]]:
    """What the buttons that save a chart know."""
    sent = [json.loads(each.proto.json) for each in app.get("bidi_component") if each.proto.json]
    return [data for data in sent if data and "chart" in data]


@pytest.mark.usefixtures("sample")
def test_topics_hand_out_what_the_filters_leave(saved: Files) -> None:
    """Other units than the chart's and undated claims included."""
    app = open_page("topics", topic="economy")
    assert shown_in(saved, "sample-economy") == ["c7", "c8"]
    assert pictures(app)[0]["name"] == "sample-economy-chart"
    open_page("topics", topic="deportations", kind="vague")
    assert shown_in(saved, "sample-deportations-in_words") == ["c9"]


def test_rows_past_the_fortieth_are_handed_out(sample: Sample, saved: Files) -> None:
    """The chart is cut and says so, also when it is saved; the files are not cut."""
    rows = [row for row in sample.rows("claims") if row["claim_id"] == "c5"]
    write_table(sample.tables, "claims", [row | {"claim_id": f"m{i}"} for row in rows for i in range(45)])
    app = open_page("topics")
    assert len(shown_in(saved, "sample-deaths")) == 45
    assert "40 of 45 numbers" in pictures(app)[0]["lines"][0]
    assert html_of(app).count("The registry counted") == 46  # each row on paper, and the evidence


@pytest.mark.usefixtures("sample")
def test_a_saved_chart_names_its_filters() -> None:
    """Away from the page nobody sees them."""
    (picture,) = pictures(open_page("topics", find="toll"))
    assert (
        picture["lines"][0] == "Numbers in Context: 1 number counted in people, largest first. Filters: Search: “toll”."
    )


@pytest.mark.usefixtures("sample")
def test_the_first_page_hands_out_its_numbers(saved: Files) -> None:
    """Those of the chart and the key figures, each once."""
    app = open_page("overview")
    ids = shown_in(saved, "sample-largest-people")
    assert ids == ["c6", "c1", "c5", "c2", "c9", "c0"]
    assert pictures(app)[0]["chart"] == "largest"


@pytest.mark.usefixtures("sample")
def test_read_hands_out_its_section(saved: Files) -> None:
    """The numbers of the section that is shown."""
    open_page("read", section="wars")
    assert shown_in(saved, "sample-wars") == ["c3", "c4", "c5"]


@pytest.mark.usefixtures("sample")
def test_data_hands_out_its_rows(saved: Files) -> None:
    """As filtered."""
    open_page("data", topic="economy")
    assert shown_in(saved, "sample-claims-economy") == ["c7", "c8"]


def test_everything_in_one_file(sample: Sample, saved: Files) -> None:
    """The archive holds each file as it is; the workbook a sheet for each table."""
    open_page("data")
    content = saved["sample-numbers.zip"]()
    assert content == saved["sample-numbers.zip"]()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = [table.file for table in schema.TABLES] + ["datapackage.json"]
        assert {*names, "README.md", "source.json"} == set(archive.namelist())
        for name in names:
            assert archive.read(name) == (sample.tables / name).read_bytes()
        assert "“A sample”, The tests" in archive.read("README.md").decode("utf-8")
    book = openpyxl.load_workbook(io.BytesIO(saved["sample-numbers.xlsx"]()))
    assert book.sheetnames == [*(table.name for table in schema.TABLES), "source", "columns"]


def test_no_numbers_no_downloads_of_them(sample: Sample, saved: Files) -> None:
    """A page that shows none hands out none; the tables are there all the same."""
    write_table(sample.tables, "claims", [])
    for name in ("overview", "topics", "read", "data"):
        assert not open_page(name).exception
    assert not [name for name in saved if name.endswith("annotations.jsonld")]
    assert "claims.csv" in saved


@pytest.mark.usefixtures("sample")
@pytest.mark.parametrize("name", ["topics", "read", "data"])
def test_the_chosen_number_can_be_cited(name: str) -> None:
    """On every page with evidence; a text without an address has no link, and that is said."""
    said = cited(open_page(name, claim="c6"))
    assert said["claim"] == "c6"
    assert said["citation"].startswith(
        "“20 million”, in the sentence “Historians put the toll at 20 million or higher.”"
    )
    assert said["bibtex"].startswith("@misc{sample_c6,")
    assert (said["link"], said["nolink"]) == ("", NO_ADDRESS)


def test_the_link_leads_to_the_words(sample: Sample) -> None:
    """With the address of the source record; without the text the words of the sentence do."""
    sample.rewrite("documents", lambda row: row | {"address": "https://example.org/a_text"})
    link = "https://example.org/a_text#:~:text=toll%20at-,20%20million,-or%20higher"
    assert cited(open_page("topics", claim="c6"))["link"] == link
    (sample.raw / "sample.txt").unlink()
    assert cited(open_page("topics", claim="c6"))["link"] == link


@pytest.mark.parametrize("address", ["javascript:alert(1)", "http://[", "ftp://example.org"])
def test_an_address_that_is_none_is_not_linked(sample: Sample, address: str) -> None:
    """Nothing but an address of the web becomes a link."""
    sample.rewrite("documents", lambda row: row | {"address": address})
    app = open_page("topics", claim="c6")
    assert not app.exception
    assert cited(app)["link"] == ""
    assert address not in html_of(app)


def test_hostile_words_are_carried_as_words(sample: Sample, saved: Files) -> None:
    """Markup, braces and marks of direction in any field break neither page nor file."""
    sample.rewrite("documents", lambda row: row | dict.fromkeys(("title", "publisher", "licence", "note"), HOSTILE))
    sample.rewrite("claims", lambda row: row | dict.fromkeys(("place", "event", "attributed_to", "counted"), HOSTILE))
    app = open_page("topics")
    assert not app.exception
    assert "\u202e" not in cited(app)["citation"] + cited(app)["bibtex"]
    shown_in(saved, "sample-deaths")
    open_page("data")
    saved["sample-numbers.zip"]()
    saved["sample-numbers.xlsx"]()


@pytest.mark.usefixtures("sample")
def test_paper_gets_the_sentences_of_all_units() -> None:
    """Also of those that the chart does not draw."""
    html = html_of(open_page("topics", topic="economy"))
    printed = html[html.index('class="printed"') :]
    assert "62%" in printed
    assert "20 billion dollars" in printed
    assert "The sentences" in words_of(open_page("data"))
