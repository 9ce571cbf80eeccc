"""The library of one's own texts: taken in, corrected, replaced, removed and back, packed and opened elsewhere."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from etl.corrections.anchor import Anchors
from etl.corrections.record import append_corrections
from etl.errors import InputError
from etl.library.add import add, adopt, now, retitle
from etl.library.build import correct, corrections_of, is_current, machine_reading, rebuild
from etl.library.entry import Entry, entries, entry_of, name_for
from etl.library.follow import follow_id, read_steps
from etl.library.pack import is_project, pack, unpack
from etl.library.replace import read_again, replace_text
from etl.library.trash import remove, removed, restore
from etl.model import Correction, Source
from etl.pipeline import build
from etl.read import read_document
from tests.folders import checksums

TEXT = "== Siege ==\nIn 1914 some 40,000 men died at Lille.\nHe had 12 mules and 5 dogs.\nThe mills burned.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """An empty library."""
    return tmp_path / "library"


@pytest.fixture
def outside(tmp_path: Path) -> tuple[Path, Path]:
    """A text outside the library and the tables that were read from it."""
    text = tmp_path / "raw" / "siege.txt"
    text.parent.mkdir()
    text.write_text(TEXT, "utf-8")
    build([read_document(text)], tmp_path / "tables")
    return text, tmp_path / "tables"


@pytest.fixture
def entry(library: Path, outside: tuple[Path, Path]) -> Entry:
    """That text, taken over."""
    return adopt(library, *outside, Source(title="The siege", publisher="A press"))


def said(entry: Entry, quote: str, field: str, new: str) -> Correction:
    """A correction of the number with these words."""
    reading = machine_reading(entry)
    claim = next(claim for claim in reading.claims if claim.quote == quote)
    return replace(Anchors(reading.sentences).anchor(claim), field=field, new=new, when=now())


def claims_of(entry: Entry) -> str:
    """The claims that are shown."""
    return (entry.tables / "claims.csv").read_text("utf-8")


def test_a_text_taken_over_keeps_its_name_its_claims_and_its_source(entry: Entry, outside: tuple[Path, Path]) -> None:
    """The library's copy can stand for the one outside, which stays as it was."""
    text, tables = outside
    assert entry.name == "siege"
    assert claims_of(entry) == (tables / "claims.csv").read_text("utf-8")
    assert ",The siege,A press," in (entry.tables / "documents.csv").read_text("utf-8")
    assert adopt(entry.folder.parent, text, tables, Source(title="again")) == entry
    assert not entry.outdated


def test_what_is_said_is_kept_and_shown(entry: Entry) -> None:
    """The record is on the disk, the tables hold it, the machine's reading does not."""
    before = checksums(entry.reading)
    [outcome] = correct(entry, [said(entry, "12", "counted", "donkeys")])
    assert outcome.state == "applied"
    assert ",donkeys," in claims_of(entry)
    assert checksums(entry.reading) == before
    assert [row.new for row in corrections_of(entry)] == ["donkeys"]


def test_a_program_killed_before_the_tables_were_rebuilt_is_found_out(entry: Entry) -> None:
    """The tables say which corrections they hold."""
    row = said(entry, "12", "counted", "donkeys")
    assert is_current(entry, [])
    append_corrections(entry.folder / "corrections.csv", [row])
    assert not is_current(entry, [])
    assert is_current(entry, [outcome.correction for outcome in rebuild(entry)])


def test_a_file_is_read_apart_and_told_of(library: Path) -> None:
    """Name, title, format and claims; the progress goes up; plain text is not kept twice."""
    shares: list[float] = []
    entry = add(library, TEXT.encode(), "The siege.v2.txt", progress=shares.append)
    assert (entry.name, entry.source.title, entry.origin.format) == ("The_siege.v2", "The siege.v2", "txt")
    assert entry.text.read_text("utf-8") == TEXT
    assert not (entry.folder / "original").exists()
    assert shares == sorted(shares)
    assert len(claims_of(entry).splitlines()) == 4
    assert entries(library) == (entry,)


def test_what_cannot_be_read_leaves_nothing_behind(library: Path) -> None:
    """One sentence, and no folder."""
    with pytest.raises(InputError, match=r"empty\.txt"):
        add(library, b"", "empty.txt")
    assert list(library.iterdir()) == []


def test_a_new_version_takes_what_was_said_along(entry: Entry) -> None:
    """Corrections follow their words, the old version is kept, and old names lead to the new ones or to nothing."""
    kept, lost = said(entry, "40,000", "place", "Ypres"), said(entry, "12", "counted", "donkeys")
    correct(entry, [kept, lost])
    new = TEXT.replace("some 40,000 men", "some 40,000 brave men").replace("12 mules", "15 mules")
    after = replace_text(entry, new.encode(), "siege.txt")
    steps = read_steps(entry.folder / "moves.csv")
    assert steps == after.steps
    assert [step.fate for step in steps] == ["moved", "changed", "moved"]
    assert follow_id(kept.claim_id, steps) in claims_of(after.entry)
    assert follow_id(lost.claim_id, steps) == ""
    assert ",Ypres," in claims_of(after.entry)
    assert "donkeys" not in claims_of(after.entry)
    assert {row.new for row in corrections_of(after.entry)} == {"Ypres", "donkeys"}
    [version] = (entry.folder / "versions").iterdir()
    assert (version / "siege.txt").read_text("utf-8") == TEXT


def test_reading_again_changes_nothing_that_was_said(entry: Entry) -> None:
    """Same text, same rules: the same bytes, corrections included."""
    correct(entry, [said(entry, "5", "review", "rejected")])
    before = checksums(entry.folder)
    read_again(entry)
    assert checksums(entry.folder) == before


def test_a_reading_that_is_lost_is_read_again(entry: Entry) -> None:
    """What was said is applied to it as before."""
    correct(entry, [said(entry, "12", "counted", "donkeys")])
    before = checksums(entry.folder)
    (entry.reading / "claims.csv").write_text("claim_id,quote\n", "utf-8")
    read_again(entry)
    assert checksums(entry.folder) == before


def test_a_version_that_cannot_be_read_changes_nothing(entry: Entry) -> None:
    """All is as it was."""
    before = checksums(entry.folder.parent)
    with pytest.raises(InputError):
        replace_text(entry, b"  \n", "siege.txt")
    assert checksums(entry.folder.parent) == before


def test_a_title_can_be_changed_and_the_name_stays(entry: Entry) -> None:
    """The tables carry the new title."""
    after = retitle(entry, "  Lille,\n1914 ")
    assert (after.name, after.source.title, after.source.publisher) == ("siege", "Lille, 1914", "A press")
    assert '"Lille, 1914"' in (after.tables / "documents.csv").read_text("utf-8")
    with pytest.raises(InputError, match="title"):
        retitle(entry, " ")


def test_a_text_is_removed_and_comes_back_whole(entry: Entry) -> None:
    """Unless another one has its name by then."""
    library, before = entry.folder.parent, checksums(entry.folder)
    place = remove(entry)
    assert (entries(library), removed(library)) == ((), (place,))
    assert checksums(restore(library, place).folder) == before
    again = remove(entry)
    (library / "siege").mkdir()
    with pytest.raises(InputError, match="another"):
        restore(library, again)


def test_a_project_opens_elsewhere_byte_for_byte(entry: Entry, tmp_path: Path) -> None:
    """Corrections and source with it; never over a text that is there."""
    correct(entry, [said(entry, "12", "counted", "donkeys")])
    packed = pack(entry)
    assert (is_project(packed), is_project(b"PK")) == (True, False)
    opened = unpack(tmp_path / "elsewhere", packed)
    assert checksums(opened.folder) == checksums(entry.folder)
    assert pack(opened) == packed
    with pytest.raises(InputError, match="already"):
        unpack(tmp_path / "elsewhere", packed)


@pytest.mark.parametrize(
    "name", ["../siege/x", "/etc/x", "siege/../../x", "siege\\..\\x", "C:/siege/x", "siege/.hidden", "siege", "other/x"]
)
def test_no_zip_reaches_outside_its_folder(entry: Entry, tmp_path: Path, name: str) -> None:
    """Nor into a hidden place, nor beside its one folder; nothing is written."""
    content = io.BytesIO(pack(entry))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr(name, b"x")
    with pytest.raises(InputError):
        unpack(tmp_path / "elsewhere", content.getvalue())
    assert list(tmp_path.rglob("x")) == []
    assert not (tmp_path / "elsewhere").exists() or list((tmp_path / "elsewhere").iterdir()) == []


def test_a_zip_that_grows_without_end_is_not_opened(
    entry: Entry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever it says of its sizes."""
    monkeypatch.setattr("etl.library.pack.LARGEST", 1000)
    with pytest.raises(InputError, match="holds more"):
        unpack(tmp_path / "elsewhere", pack(entry))


def test_a_broken_entry_says_so_and_takes_no_other_down(entry: Entry) -> None:
    """The others are listed as ever."""
    broken = entry.folder.parent / "broken"
    broken.mkdir()
    (broken / "entry.toml").write_text("added = ", "utf-8")
    found = {one.name: one.problem for one in entries(entry.folder.parent)}
    assert found["siege"] == ""
    assert "broken" in found["broken"]
    assert entry_of(broken).problem


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\texts\\war.docx", "war"),
        (".hidden", "hidden"),
        ("a/b\0c", "b_c"),
        ("", "text"),
        ("x" * 300, "x" * 80),
        ("Siege.txt", "Siege_2"),
    ],
)
def test_a_name_never_leaves_the_folder(title: str, name: str) -> None:
    """Nor is it one that is taken, however it is spelled."""
    assert name_for(title, {"siege"}) == name
