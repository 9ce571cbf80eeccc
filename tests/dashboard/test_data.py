"""Loading: typed by the schema, read again when a file changes, and calm when something is wrong."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from dashboard.data import TablesError, claims_csv, load_tables, table_bytes, table_size, text_of
from etl import schema
from tests.dashboard.sample import Sample, write_version


def test_columns_have_the_types_of_the_schema(sample: Sample) -> None:
    """Years are nullable whole numbers, bounds floats, places whole numbers, and text is never missing."""
    claims = load_tables().claims
    assert len(claims) == len(sample.rows("claims"))
    assert [str(claims[name].dtype) for name in ("period_start", "low", "start")] == ["Int64", "float64", "int64"]
    assert claims["period_end"].isna().any()
    assert claims["high"].isna().any()
    text = [column.name for column in schema.CLAIM_COLUMNS if column.type == "string"]
    assert not claims[text].isna().any(axis=None)
    assert claims.loc[claims["claim_id"] == "c0", "attributed_to"].item() == ""


@pytest.mark.usefixtures("sample")
def test_a_claim_knows_its_place_in_its_sentence() -> None:
    """The place of the sentence stands beside each claim, so the number is found in it."""
    for claim in load_tables().claims.to_dict("records"):
        start = claim["start"] - claim["sentence_start"]
        assert claim["sentence"][start : start + len(claim["quote"])] == claim["quote"]


@pytest.mark.usefixtures("sample")
def test_tables_are_read_once() -> None:
    """Two readers share what was read."""
    assert load_tables() is load_tables()


def test_tables_are_read_again_after_a_change(sample: Sample) -> None:
    """A rebuilt table shows at the next look."""
    load_tables()
    sample.rewrite("claims", lambda row: {**row, "place": "Elsewhere"})
    assert set(load_tables().claims["place"]) == {"Elsewhere"}


def test_words_that_look_like_nothing_stay_words(sample: Sample) -> None:
    """`NA`, `nan` and `None` are names like any other."""
    sample.rewrite("claims", lambda row: {**row, "place": "NA", "event": "nan", "attributed_to": "None"})
    assert set(load_tables().claims[["place", "event", "attributed_to"]].to_numpy().ravel()) == {"NA", "nan", "None"}


def test_a_carriage_return_does_not_end_a_row(sample: Sample) -> None:
    """Only a line feed ends a row of a table."""
    sample.rewrite("claims", lambda row: {**row, "event": "a\rb"})
    assert set(load_tables().claims["event"]) == {"a\rb"}


def test_tables_without_rows_are_tables(sample: Sample) -> None:
    """A text without numbers gives empty frames with the same types."""
    for name in ("claims", "numerals"):
        (sample.tables / f"{name}.csv").write_text((sample.tables / f"{name}.csv").read_text().split("\n")[0] + "\n")
    claims = load_tables().claims
    assert claims.empty
    assert str(claims["period_start"].dtype) == "Int64"


def test_downloaded_claims_are_the_rows_of_the_file(sample: Sample) -> None:
    """Chosen rows leave letter for letter as they stand in claims.csv, in the order chosen."""
    tables = load_tables()
    lines = (sample.tables / "claims.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    assert claims_csv(tables, tables.claims).decode("utf-8") == "".join(lines)
    chosen = tables.claims.iloc[[5, 2]]
    assert claims_csv(tables, chosen).decode("utf-8") == lines[0] + lines[6] + lines[3]
    assert claims_csv(tables, tables.claims[:0]).decode("utf-8") == lines[0]


@pytest.mark.parametrize("name", [*(table.name for table in schema.TABLES), "datapackage"])
def test_files_are_handed_out_whole(sample: Sample, name: str) -> None:
    """Each table and the data package download byte for byte."""
    file = sample.tables / ("datapackage.json" if name == "datapackage" else f"{name}.csv")
    assert table_bytes(name) == file.read_bytes()
    assert table_size(name) == file.stat().st_size


def test_the_text_is_read_without_translation(sample: Sample) -> None:
    """Line ends and a byte-order mark stay, so that places count them."""
    content = "\ufeff5 men\r\nleft.\r".encode()
    (sample.raw / "sample.txt").write_bytes(content)
    sample.rewrite("documents", lambda row: {**row, "sha256": hashlib.sha256(content).hexdigest()})
    assert text_of("sample") == "\ufeff5 men\r\nleft.\r"


def test_the_words_at_a_claims_place_are_its_quote(sample: Sample) -> None:
    """The text and the tables agree."""
    text = text_of("sample")
    assert text == sample.text
    for claim in load_tables().claims.to_dict("records"):
        assert text[claim["start"] : claim["end"]] == claim["quote"]


def cut(sample: Sample) -> None:
    """A file whose writing was interrupted."""
    content = (sample.tables / "claims.csv").read_bytes()
    (sample.tables / "claims.csv").write_bytes(content[: len(content) - 120])


def cut_in_quotes(sample: Sample) -> None:
    """A file that ends inside a quoted cell."""
    with (sample.tables / "reasons.csv").open("a") as file:
        file.write('c1,topic,"dea')


def too_long(sample: Sample) -> None:
    """A row with a cell that no column is for."""
    with (sample.tables / "reasons.csv").open("a") as file:
        file.write("c1,topic,deaths,a rule,words,more\n")


def other_text(sample: Sample) -> None:
    """Sentences of another run."""
    sample.rewrite("sentences", lambda row: {**row, "start": "0", "end": "1"})


def make_folder(path: Path) -> None:
    """A folder where a file should be."""
    path.unlink()
    path.mkdir()


Damage = Callable[[Sample], object]
DAMAGES: dict[str, tuple[Damage, str]] = {
    "no folder": (lambda s: s.tables.rename(s.tables.with_name("gone")), "datapackage.json"),
    "no data package": (lambda s: (s.tables / "datapackage.json").unlink(), "datapackage.json"),
    "no JSON": (lambda s: (s.tables / "datapackage.json").write_text("{"), "datapackage.json"),
    "a list": (lambda s: (s.tables / "datapackage.json").write_text("[]"), "datapackage.json"),
    "other version": (lambda s: write_version(s, "99"), "version 99"),
    "a table missing": (lambda s: (s.tables / "checks.csv").unlink(), "checks.csv"),
    "a topic missing": (lambda s: (s.tables / "economy.csv").unlink(), "economy.csv"),
    "a folder for a table": (
        lambda s: make_folder(s.tables / "checks.csv"),
        "checks",
    ),
    "an empty file": (lambda s: (s.tables / "sentences.csv").write_bytes(b""), "sentences.csv"),
    "a row cut short": (cut, "claims.csv"),
    "a cell cut short": (cut_in_quotes, "reasons.csv"),
    "a row too long": (too_long, "reasons.csv"),
    "not UTF-8": (lambda s: (s.tables / "claims.csv").write_bytes(b"\xff\xfe"), "claims.csv"),
    "other columns": (lambda s: (s.tables / "reasons.csv").write_text("x,y\n"), "reasons.csv"),
    "a word for a year": (lambda s: s.rewrite("claims", lambda r: {**r, "period_start": "soon"}), "period_start"),
    "a word for a bound": (lambda s: s.rewrite("claims", lambda r: {**r, "low": "nan"}), "low"),
    "an unknown topic": (lambda s: s.rewrite("claims", lambda r: {**r, "topic": "gossip"}), "gossip"),
    "no place": (lambda s: s.rewrite("claims", lambda r: {**r, "start": ""}), "start"),
    "one name twice": (lambda s: s.rewrite("claims", lambda r: {**r, "claim_id": "c1"}), "claim_id"),
    "files of two runs": (other_text, "do not belong together"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_said_in_one_sentence(sample: Sample, damage: str) -> None:
    """What is wrong, in which file, and what to do; no path of the machine, no name of an exception."""
    harm, named = DAMAGES[damage]
    harm(sample)
    with pytest.raises(TablesError) as raised:
        load_tables()
    message = str(raised.value)
    assert named in message
    assert "make run" in message
    assert str(sample.tables.parent.parent) not in message
    assert "Error" not in message


def test_a_repaired_table_is_read(sample: Sample) -> None:
    """An error is not remembered."""
    write_version(sample, "99")
    with pytest.raises(TablesError):
        load_tables()
    write_version(sample, str(schema.VERSION))
    assert len(load_tables().claims) == len(sample.rows("claims"))


TEXT_DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": lambda path: path.unlink(),
    "changed": lambda path: path.write_bytes(path.read_bytes() + b"!"),
    "not UTF-8": lambda path: path.write_bytes(b"\xff\xfe"),
}


@pytest.mark.parametrize("damage", TEXT_DAMAGES)
def test_a_text_that_is_not_the_one_is_refused(sample: Sample, damage: str) -> None:
    """A missing or changed text is named, never shown with places that do not fit."""
    TEXT_DAMAGES[damage](sample.raw / "sample.txt")
    with pytest.raises(TablesError, match=r"sample\.txt"):
        text_of("sample")


@pytest.mark.parametrize("name", ["nobody", "../tables/claims", "", os.sep])
@pytest.mark.usefixtures("sample")
def test_only_known_texts_are_opened(name: str) -> None:
    """A name from an address opens no other file."""
    with pytest.raises(TablesError, match="no text named"):
        text_of(name)


def test_a_name_in_the_tables_opens_no_other_folder(sample: Sample) -> None:
    """A text's name is a file's stem, not a way through the disk."""
    sample.rewrite("documents", lambda row: {**row, "document": "../raw/sample"})
    with pytest.raises(TablesError, match="no text named"):
        text_of("../raw/sample")


def test_frames_are_the_schemas(sample: Sample) -> None:
    """Each frame has the columns of its table, in order."""
    tables = load_tables()
    for table in (schema.SENTENCES, schema.NUMERALS, schema.CHECKS, schema.REASONS, schema.DOCUMENTS):
        read: pd.DataFrame = getattr(tables, table.name)
        assert tuple(read.columns) == table.names
        assert len(read) == len(sample.rows(table.name))
