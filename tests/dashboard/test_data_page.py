"""The Data page: filters, table, evidence, files, dictionary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from dashboard.parts.files import size_in_words
from etl import schema
from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample, write_table


def shown(app: AppTest) -> list[str]:
    """The claims in the table, by id."""
    return list(app.dataframe[0].value["Claim"])


@pytest.mark.usefixtures("sample")
def test_all_claims_are_shown_at_first() -> None:
    """In the order of the text, with their count."""
    app = open_page("data")
    assert shown(app) == [f"c{i}" for i in range(10)]
    assert "10 of 10 numbers" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_the_table_is_in_words() -> None:
    """Hedges, kinds, units, years and headings as people write them; an open bound is empty."""
    table = open_page("data").dataframe[0].value.set_index("Claim")
    assert table.loc["c6", "In the text"] == "20 million or higher"
    assert [table.loc["c6", column] for column in ("Kind", "Topic", "Section", "Years")] == [
        "at least",
        "Deaths",
        "Wars › Death toll",
        "until 1953",
    ]
    assert table.loc["c8", "Unit"] == "US dollars"
    assert table["High"].isna()["c6"]
    assert table.loc["c6", "Low"] == 20_000_000


@pytest.mark.usefixtures("sample")
def test_filters_narrow_and_are_in_the_address() -> None:
    """Search, topic and unit work together; the address brings the same rows back."""
    app = open_page("data")
    app.text_input(key="find").input("TOLL").run()
    assert shown(app) == ["c6", "c7", "c8", "c9"]
    app.selectbox(key="topic").select("economy").run()
    assert shown(app) == ["c7", "c8"]
    app.selectbox(key="unit").select("USD").run()
    assert shown(app) == ["c8"]
    assert "1 of 10 numbers" in words_of(app)
    assert shown(open_page("data", **address(app))) == ["c8"]
    app.button(key="clear").click().run()
    assert len(shown(app)) == 10
    assert address(app) == {}


@pytest.mark.usefixtures("sample")
def test_values_unknown_to_the_filters_are_dropped() -> None:
    """An address with a topic or unit that is none shows everything."""
    app = open_page("data", topic="Gossip", unit="zeppelins")
    assert not app.exception
    assert len(shown(app)) == 10


@pytest.mark.usefixtures("sample")
def test_no_match_says_so() -> None:
    """An empty result is a calm line with a way out, and nothing to download."""
    app = open_page("data", find="zeppelin")
    assert "No number matches these filters." in words_of(app)
    assert not app.dataframe
    assert not [button for button in app.get("download_button") if "these" in button.proto.label]
    app.button(key="clear").click().run()
    assert len(shown(app)) == 10


@pytest.mark.usefixtures("sample")
def test_the_claim_of_the_address_shows_its_evidence() -> None:
    """Its sentence is below the table, and its row is picked."""
    app = open_page("data", claim="c6")
    assert "Historians put the toll at 20 million or higher." in words_of(app)
    assert json.loads(app.dataframe[0].proto.selection_default)["selection"]["cells"] == [[6, "In the text"]]


@pytest.mark.usefixtures("sample")
def test_no_evidence_without_a_choice() -> None:
    """No sentence is shown before a row is chosen."""
    assert "Read as" not in words_of(open_page("data"))


@pytest.mark.usefixtures("sample")
def test_a_filter_that_hides_the_claim_is_named() -> None:
    """The claim asked for stays in view, with the filters that keep it out of the table."""
    app = open_page("data", claim="c6", topic="Economy", unit="USD")
    assert shown(app) == ["c8"]
    words = words_of(app)
    assert "20,000,000 people or more, no upper bound" in words
    assert "Topic and Unit" in words


@pytest.mark.usefixtures("sample")
def test_next_steps_through_the_rows_shown() -> None:
    """Filtered rows are walked, in their order."""
    app = open_page("data", claim="c7", topic="Economy")
    app.button(key="next").click().run()
    assert address(app)["claim"] == "c8"


Files = dict[str, Callable[[], bytes]]


@pytest.fixture
def saved(monkeypatch: pytest.MonkeyPatch) -> Files:
    """What each download button of the page would save under which name, filled as the page is drawn."""
    found: Files = {}
    button = st.download_button

    def spy(*args: Any, **options: Any) -> bool:
        found[options["file_name"]] = options["data"]
        return button(*args, **options)

    monkeypatch.setattr(st, "download_button", spy)
    return found


def test_every_table_downloads_as_it_is(sample: Sample, saved: Files) -> None:
    """Each file of the list is the file on the disk, byte for byte."""
    open_page("data", topic="Economy")
    names = [table.file for table in schema.TABLES] + ["datapackage.json"]
    assert set(names) < set(saved)
    for name in names:
        assert saved[name]() == (sample.tables / name).read_bytes()


def test_what_is_shown_is_what_is_downloaded(sample: Sample, saved: Files) -> None:
    """The same rows with the columns of claims.csv, under a name that says what they are."""
    app = open_page("data", find="toll", topic="Economy")
    rows = list(csv.DictReader(io.StringIO(saved["sample-claims-economy-toll.csv"]().decode("utf-8"), newline="")))
    assert [row["claim_id"] for row in rows] == shown(app)
    assert rows == [row for row in sample.rows("claims") if row["claim_id"] in shown(app)]


@pytest.mark.usefixtures("sample")
def test_every_file_has_a_row() -> None:
    """All tables and their description, with how many rows each has and what it means."""
    words = words_of(open_page("data"))
    for table in schema.TABLES:
        assert table.file in words
        assert table.meaning in words
    assert "datapackage.json" in words
    assert "10 rows" in words


@pytest.mark.usefixtures("sample")
def test_every_column_and_value_is_explained() -> None:
    """The dictionary holds every column of the schema, every topic and every kind with its meaning."""
    words = words_of(open_page("data"))
    for table in schema.TABLES:
        for column in table.columns:
            assert column.name in words
            assert column.meaning in words
            for value in column.allowed:
                assert value in words
    for meanings in (schema.TOPICS, schema.QUALIFIERS):
        for meaning in meanings.values():
            assert meaning in words


@pytest.mark.parametrize(
    ("expected", "size"), [("0 B", 0), ("999 B", 999), ("1 kB", 1000), ("999 kB", 999_499), ("2.4 MB", 2_440_000)]
)
def test_sizes_in_words(expected: str, size: int) -> None:
    """Bytes, then steps of a thousand."""
    assert size_in_words(size) == expected


def test_a_text_without_numbers_has_files_all_the_same(sample: Sample, saved: Files) -> None:
    """The page says that there are none; the empty tables can be downloaded."""
    for name in ("claims", "numerals"):
        write_table(sample.tables, name, [])
    app = open_page("data")
    assert not app.exception
    assert "No numbers found in this text." in words_of(app)
    assert saved["claims.csv"]().decode("utf-8").count("\n") == 1


@pytest.mark.usefixtures("sample")
def test_each_file_has_a_button_of_its_own_name() -> None:
    """Who hears the buttons alone can tell them apart."""
    names = [button.proto.label for button in open_page("data").get("download_button")]
    assert "Download **deaths.csv**" in names
    assert len(names) == len(set(names))
