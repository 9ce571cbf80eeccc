"""Tables to files: what the cells look like, and that nothing of others is touched."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pandas
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import schema
from etl.dictionary import dictionary
from etl.errors import InputError
from etl.model import Extraction
from etl.replace import replace_files
from etl.tables import number, to_tables
from etl.write import refuse_unwritable, to_csv, write_dictionary, write_tables
from tests.folders import checksums

FILES = {*(table.file for table in schema.TABLES), "datapackage.json"}


@pytest.mark.parametrize(
    ("value", "spelled"),
    [
        (0, "0"),
        (5.0, "5"),
        (-3.0, "-3"),
        (27_000_000.0, "27000000"),
        (1e21, "1000000000000000000000"),
        (10**17 + 1, "100000000000000001"),
        (12.5, "12.5"),
        (100 / 3, "33.333333"),
        (0.0000004, "0"),
        (-0.0, "0"),
    ],
)
def test_numbers(value: float, spelled: str) -> None:
    """Whole numbers have no point, others at most six decimals, and none an exponent."""
    assert number(value) == spelled


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_numbers_keep_six_decimals(value: float) -> None:
    """A number read back is the number written, to six decimals."""
    assert "e" not in number(value)
    assert float(number(value)) == pytest.approx(value, abs=5e-7)


@given(st.lists(st.text(), min_size=6, max_size=6))
def test_any_words_can_be_read_back(cells: list[str]) -> None:
    """Whatever a cell holds, commas, quotes and every kind of line end included, comes back from the CSV as it was."""
    table = schema.REASONS
    row = (*cells[:4], cells[5])
    data = to_csv(table, [row, row])
    read = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert read == [list(table.names), list(row), list(row)]


def test_tables_can_be_read_as_they_are_described(extraction: Extraction, tmp_path: Path) -> None:
    """Pandas reads the claims back with their words, bounds and places, a section called NA included."""
    write_tables(to_tables([extraction]), tmp_path / "tables")
    claims = pandas.read_csv(tmp_path / "tables" / "claims.csv", keep_default_na=False)
    assert claims["section"].tolist() == ['Losses, "first" > NA'] * 2
    assert claims[["low", "high"]].to_numpy().tolist() == [[5, 7], [12.5, 12.5]]
    places = zip(claims["start"].tolist(), claims["end"].tolist(), strict=True)
    assert [extraction.document.text[start:end] for start, end in places] == claims["quote"].tolist()


def test_all_files_are_written(extraction: Extraction, tmp_path: Path) -> None:
    """A folder that is not there is made, with the tables, the package, and nothing else beside it."""
    write_tables(to_tables([extraction]), tmp_path / "new" / "tables")
    assert set(checksums(tmp_path / "new")) == {f"tables/{name}" for name in FILES}


def test_package_lists_sources_and_licences(extraction: Extraction, tmp_path: Path) -> None:
    """The package names each text's source and licence, and the version of the columns."""
    write_tables(to_tables([extraction]), tmp_path)
    package = json.loads((tmp_path / "datapackage.json").read_text("utf-8"))
    assert package["licenses"] == [{"name": "CC-BY-SA-4.0", "title": "CC BY-SA 4.0"}]
    assert package["sources"] == [{"title": "The fleet, a history", "path": "https://example.org/fleet"}]
    assert package["version"] == str(schema.VERSION)


def test_files_of_others_stay(extraction: Extraction, tmp_path: Path) -> None:
    """Files and folders of others in the target stay as they are, and a second run replaces only the tables."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine", encoding="utf-8")
    for _ in range(2):
        write_tables(to_tables([extraction]), tmp_path)
        assert set(checksums(tmp_path)) == FILES | {"mine/notes.txt"}


def test_files_of_others_with_our_names_are_not_lost(extraction: Extraction, tmp_path: Path) -> None:
    """A file that has a table's name but is none of ours is named, and left as it is."""
    (tmp_path / "deaths.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match=r"deaths\.csv"):
        write_tables(to_tables([extraction]), tmp_path)
    assert checksums(tmp_path).keys() == {"deaths.csv"}
    assert (tmp_path / "deaths.csv").read_text("utf-8") == "mine"


def test_current_folder_keeps_its_identity(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that one stands in is filled, not changed for another, so that one still stands in it afterwards."""
    monkeypatch.chdir(tmp_path)
    before = tmp_path.stat().st_ino
    replace_files(Path(), {"a.csv": b"1"})
    assert tmp_path.stat().st_ino == before
    assert checksums(tmp_path).keys() == {"a.csv"}


def test_folder_of_ours_is_replaced_in_one_step(tmp_path: Path) -> None:
    """A folder that holds only our files gives way to a new one, so no reader sees a mixture."""
    folder = tmp_path / "tables"
    replace_files(folder, {"a.csv": b"1", "b.csv": b"1"})
    folder.chmod(0o750)
    before = folder.stat()
    replace_files(folder, {"a.csv": b"2", "b.csv": b"2"})
    assert folder.stat().st_ino != before.st_ino
    assert folder.stat().st_mode == before.st_mode
    assert [path.read_bytes() for path in sorted(folder.iterdir())] == [b"2", b"2"]


def test_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    """A target that is a link stays one: the folder it leads to is replaced."""
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    replace_files(tmp_path / "link", {"a.csv": b"1"})
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real" / "a.csv").read_bytes() == b"1"


def test_system_without_exchange_replaces_file_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where folders cannot change names in one step, the files are put in place one by one."""

    def cannot(one: Path, other: Path) -> None:
        raise OSError(38, f"{one} {other}")

    replace_files(tmp_path / "tables", {"a.csv": b"1"})
    monkeypatch.setattr("etl.replace.exchange", cannot)
    replace_files(tmp_path / "tables", {"a.csv": b"2"})
    assert checksums(tmp_path).keys() == {"tables/a.csv"}
    assert (tmp_path / "tables" / "a.csv").read_bytes() == b"2"


@pytest.mark.parametrize("taken", ["claims.csv", "datapackage.json"])
def test_folder_in_the_place_of_a_table(extraction: Extraction, tmp_path: Path, taken: str) -> None:
    """If a folder stands where a table should go, nothing at all is written."""
    (tmp_path / taken).mkdir()
    with pytest.raises(InputError, match="cannot be written"):
        write_tables(to_tables([extraction]), tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [taken]


def test_full_disk_leaves_the_earlier_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that fills up midway leaves the earlier files as they were and nothing beside them."""
    folder = tmp_path / "tables"
    replace_files(folder, {"a.csv": b"1", "b.csv": b"1"})
    before = checksums(tmp_path)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device", str(handle))

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        replace_files(folder, {"a.csv": b"2", "b.csv": b"2"})
    assert checksums(tmp_path) == before


def test_target_that_is_a_file_is_refused(tmp_path: Path) -> None:
    """A file where the folder should be, or on the way to it, is refused by name."""
    file = tmp_path / "file"
    file.touch()
    for target in (file, file / "tables"):
        with pytest.raises(InputError, match="is a file"):
            refuse_unwritable(target)


def test_dictionary_is_written_once(tmp_path: Path) -> None:
    """The dictionary is written where it is missing or old, and left alone where it is right."""
    path = tmp_path / "README.md"
    write_dictionary(path)
    written = path.stat()
    write_dictionary(path)
    assert path.stat().st_mtime_ns == written.st_mtime_ns
    assert path.read_text("utf-8") == dictionary()
    path.write_text("old", encoding="utf-8")
    write_dictionary(path)
    assert path.read_text("utf-8") == dictionary()
    assert [entry.name for entry in tmp_path.iterdir()] == ["README.md"]


def test_dictionary_is_up_to_date(root: Path) -> None:
    """`data/README.md` is what the schema says today; `python -m etl` writes it."""
    assert (root / "data" / "README.md").read_text("utf-8") == dictionary()


def test_dictionary_tells_every_column_and_value() -> None:
    """Every table, column and value of a closed list has its place in the dictionary."""
    words = dictionary()
    names = {table.file for table in schema.TABLES} | {name for table in schema.TABLES for name in table.names}
    assert [name for name in names | {*schema.TOPICS, *schema.QUALIFIERS} if f"`{name}`" not in words] == []
