"""The built-in texts and the library's as one: joined, each by itself when something is broken."""

from __future__ import annotations

import json
import shutil
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from dashboard import data, joining
from dashboard.joining import join, without
from dashboard.labels import claim_rows
from dashboard.tables import Tables, TablesError, read_tables
from etl import schema
from etl.corrections.record import append_corrections
from etl.library.entry import Entry, entry_of
from etl.library.trash import remove
from etl.model import Correction
from tests.dashboard.sample import Sample
from tests.dashboard.shelves import SUMMER, WINTER, brought


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two texts; reading them takes seconds."""
    folder = tmp_path_factory.mktemp("read") / "library"
    brought(folder)
    brought(folder, SUMMER, "A summer")
    return folder


@pytest.fixture
def winter(sample: Sample, library: Path, read_once: Path) -> Entry:  # noqa: ARG001  the built-in text
    """A library with both texts beside the sample; the first of them."""
    shutil.copytree(read_once, library)
    return entry_of(library / "The_great_winter")


def documents() -> list[str]:
    """The names of the texts that are shown."""
    return list(data.load_tables().documents["document"])


@pytest.mark.usefixtures("winter")
def test_texts_are_shown_as_one(sample: Sample) -> None:
    """The rows of all, the built-in ones first, each with its own cells as its file has them."""
    tables = data.load_tables()
    assert documents() == ["sample", "The_great_winter", "A_summer"]
    assert list(tables.claims.columns) == [*schema.CLAIMS.names, "sentence_start"]
    assert list(tables.claims["quote"])[: len(sample.rows("claims"))] == [row["quote"] for row in sample.rows("claims")]
    assert tables.claims.index.equals(tables.written.index)
    for claim in claim_rows(tables.claims):
        assert data.text_of(claim.document)[claim.start : claim.end] == claim.quote
    one = read_tables(sample.tables)
    for field in fields(Tables):
        if field.name != "reading":
            assert dict(getattr(tables, field.name).dtypes) == dict(getattr(one, field.name).dtypes)


@pytest.mark.usefixtures("winter")
def test_what_is_on_the_page_is_what_is_downloaded() -> None:
    """Files and cells hold every text once, and the description fits the files."""
    tables = data.load_tables()
    for table in schema.TABLES:
        rows = data.table_bytes(table.name)
        assert rows.startswith(",".join(table.names).encode() + b"\n")
        assert len(rows) == data.table_size(table.name)
        assert len(data.cells_of(table.name)) == rows.count(b"\n") - 1
    assert data.table_bytes("claims") == data.claims_csv(tables, tables.claims)
    assert len(data.claims_csv(tables, tables.claims)) == data.claims_csv_size(tables, tables.claims)
    package = json.loads(data.table_bytes("datapackage"))
    assert [source["title"] for source in package["sources"]] == ["A sample", "The great winter", "A summer"]
    assert {each["path"]: each["bytes"] for each in package["resources"]} == {
        table.file: data.table_size(table.name) for table in schema.TABLES
    }


def test_a_text_of_the_library_stands_for_the_built_in_one(sample: Sample, library: Path) -> None:
    """Its numbers are shown once, and the built-in tables are left as they are."""
    before = (sample.tables / "claims.csv").read_bytes()
    brought(library, WINTER, "sample")
    assert documents() == ["sample"]
    assert set(data.load_tables().claims["quote"]) >= {"4,000", "300"}
    assert "18 million" not in set(data.load_tables().claims["quote"])
    assert data.text_of("sample") == WINTER
    assert (sample.tables / "claims.csv").read_bytes() == before


def test_a_broken_text_takes_no_other_down(winter: Entry) -> None:
    """It is named in one sentence, and the rest is shown."""
    (winter.folder / "entry.toml").write_text("added = [")
    shutil.rmtree(winter.reading.with_name("tables"))
    shelf = data.load_shelf()
    assert documents() == ["sample", "A_summer"]
    assert "The_great_winter" in shelf.troubles["The_great_winter"]
    assert [entry.name for entry in shelf.entries if entry.problem] == ["The_great_winter"]


def test_built_in_tables_that_are_broken_take_no_text_down(sample: Sample, winter: Entry, library: Path) -> None:
    """With a library they are named; without one there is nothing to show."""
    (sample.tables / "claims.csv").write_bytes(b"claim_id\n")
    assert documents() == [winter.name, "A_summer"]
    assert "claims.csv" in data.load_shelf().troubles[""]
    shutil.rmtree(library)
    with pytest.raises(TablesError, match=r"claims\.csv"):
        data.load_tables()


def test_tables_that_a_killed_run_left_old_are_made_anew(winter: Entry) -> None:
    """A correction that was recorded, a title that was given, and tables that are gone altogether."""
    claim = data.load_tables().claims.query("quote == '4,000'").iloc[0]
    append_corrections(winter.folder / "corrections.csv", [correction(claim)])
    assert data.load_tables().claims.query("quote == '4,000'")["place"].iloc[0] == "Kent"
    facts = (winter.folder / "sources.toml").read_text()
    (winter.folder / "sources.toml").write_text(facts.replace("The great winter", "The storm"))
    assert "The storm" in list(data.load_tables().documents["title"])
    shutil.rmtree(winter.tables)
    assert documents() == ["sample", winter.name, "A_summer"]
    assert data.load_shelf().troubles == {}


def test_a_text_that_cannot_be_made_anew_says_why(winter: Entry) -> None:
    """No path of the machine is in the sentence."""
    shutil.rmtree(winter.tables)
    shutil.rmtree(winter.reading)
    trouble = data.load_shelf().troubles[winter.name]
    assert trouble == "“The great winter” cannot be shown: “The great winter” was not read to the end: read it again."
    assert documents() == ["sample", "A_summer"]


def test_only_what_changed_is_read_again(winter: Entry) -> None:
    """A text that another session removed is gone, and the others are the same frames."""
    before = data.load_shelf()
    assert data.load_shelf() is before
    remove(winter)
    after = data.load_shelf()
    assert [part.documents for part in after.parts] == [("sample",), ("A_summer",)]
    assert after.parts[1].tables is before.parts[2].tables


@pytest.mark.usefixtures("winter")
def test_names_are_compared_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every run of every page asks for the texts: their rows are gone through only when one was read anew."""
    before = data.load_shelf()
    monkeypatch.setattr(joining, "share_names", None)
    assert data.load_shelf() is before


@pytest.mark.usefixtures("winter")
def test_texts_of_one_folder_can_be_left_out() -> None:
    """The rows of that text go from every table, those of reasons, which name no text, too."""
    tables = data.load_tables()
    rest = without(tables, ["The_great_winter"])
    gone = set(tables.claims.loc[tables.claims["document"] == "The_great_winter", "claim_id"])
    assert gone
    assert gone.isdisjoint(rest.claims["claim_id"])
    assert gone.isdisjoint(rest.reasons["claim_id"])
    assert rest.claims.index.equals(rest.written.index)
    assert len(join([rest, without(tables, ["sample", "A_summer"])]).claims) == len(tables.claims)


def correction(claim: Any) -> Correction:
    """A place given to a claim by hand."""
    return Correction(
        claim_id=claim.claim_id,
        field="place",
        old=claim.place,
        new="Kent",
        reason="",
        when="2026-01-01T00:00:00Z",
        document=claim.document,
        quote=claim.quote,
        start=claim.start - claim.sentence_start,
        sentence=claim.sentence,
        before="",
        after="Some 12% of the ships sank.",
        twins=1,
    )
