"""The command line as a user meets it: exit status, one helpful line on standard error, and what is printed."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from etl import schema
from etl.__main__ import main
from etl.model import Extraction
from etl.tables import to_tables
from etl.write import write_tables
from tests.conftest import Command
from tests.folders import checksums

FILES = {*(table.file for table in schema.TABLES), "datapackage.json"}
TEXT = "About 40 ships sank in 1943, or a third of the fleet.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Return a file with a short text."""
    path = tmp_path / "fleet.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def refused(finished: subprocess.CompletedProcess[str], *hints: str) -> None:
    """Assert that a run ended with status 2 and one line on standard error that holds the hints."""
    assert finished.returncode == 2, finished.stderr
    assert finished.stdout == ""
    assert finished.stderr.endswith("\n")
    assert finished.stderr.count("\n") == 1
    assert "Traceback" not in finished.stderr
    assert [hint for hint in hints if hint not in finished.stderr] == []


BAD_FILES = {
    "empty.txt": (b"", "empty (0 bytes)"),
    "blank.txt": (b"\n \n", "nothing but white space"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "a picture, not a text"),
    "wide.txt": ("Six men.".encode("utf-16"), "UTF-16"),
    "west.txt": ("Né à Gori".encode("latin-1"), "Latin-1"),
    "nul.txt": (b"Six\0 men and no more.", "NUL"),
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_files_are_refused(command: Command, tmp_path: Path, text: Path, name: str) -> None:
    """A file that is no text is refused in one line by name, and nothing is written for the good file beside it."""
    data, hint = BAD_FILES[name]
    (tmp_path / name).write_bytes(data)
    refused(command(text, name, "--out", "out"), name, hint)
    assert not (tmp_path / "out").exists()


def test_missing_file_and_folder_are_refused(command: Command, tmp_path: Path) -> None:
    """A path that leads nowhere, or to a folder, is refused in one line by name."""
    refused(command("absent.txt", "--out", "out"), "absent.txt does not exist")
    refused(command(tmp_path, "--out", "out"), f"{tmp_path} is a folder")


def test_name_with_a_line_break_stays_on_one_line(command: Command) -> None:
    """A file's name cannot break the line, nor steer the terminal."""
    refused(command("a\nb\x1b[31m.txt", "--out", "out"), r"a\nb\x1b[31m.txt does not exist")


@pytest.mark.parametrize("target", ["fleet.txt", "fleet.txt/tables", "/dev/null/tables", "/proc/tables"])
def test_unwritable_target_is_refused(command: Command, text: Path, target: str) -> None:
    """A target where no folder can be is refused in one line by name."""
    refused(command(text, "--out", target), f"{target} cannot be")
    assert text.read_text("utf-8") == TEXT


def test_read_only_target_is_refused(command: Command, text: Path, tmp_path: Path) -> None:
    """A folder that may not be written is refused; the superuser may write to any, so then the tables are there."""
    (tmp_path / "closed").mkdir(mode=0o500)
    finished = command(text, "--out", "closed/tables")
    if os.geteuid():
        refused(finished, "closed", "does not allow it")
    else:
        assert checksums(tmp_path / "closed" / "tables").keys() == FILES


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["fleet.txt"], "--out DIR"),
        (["fleet.txt", "--out"], "--out"),
        (["--frobnicate"], "--frobnicate"),
        (["explain"], "CLAIM_ID"),
        (["fleet.txt", "other/fleet.txt", "--out", "out"], "fleet.txt and other/fleet.txt"),
        (["-", "stdin.txt", "--out", "out"], "'stdin'"),
        (["-", "-", "--out", "out"], "'stdin'"),
    ],
)
def test_usage_errors(command: Command, text: Path, arguments: list[str], hint: str) -> None:
    """A slip in the arguments is named in one line, with what to do."""
    assert text.exists()
    refused(command(*arguments), hint)


def test_default_run_needs_the_project(command: Command) -> None:
    """Without files, and without a folder of texts to read, the user is told where to run it."""
    refused(command(), "data/raw is not a folder")


def test_files_give_all_tables(command: Command, text: Path, tmp_path: Path) -> None:
    """Each file becomes a text of the tables, named by its stem, wherever `--out` stands among the arguments."""
    (tmp_path / "army.txt").write_text("Six men.", encoding="utf-8")
    finished = command(text, "--out", "made/out", "army.txt")
    assert (finished.returncode, finished.stderr) == (0, "")
    assert checksums(tmp_path / "made").keys() == {f"out/{name}" for name in FILES}
    with (tmp_path / "made" / "out" / "documents.csv").open(encoding="utf-8", newline="") as file:
        assert [row["document"] for row in csv.DictReader(file)] == ["fleet", "army"]


def test_standard_input_is_a_text(command: Command, tmp_path: Path) -> None:
    """`-` reads standard input and calls the text `stdin`."""
    finished = command("-", "--out", "out", stdin=TEXT.encode())
    assert finished.returncode == 0, finished.stderr
    assert TEXT.strip() in (tmp_path / "out" / "sentences.csv").read_text("utf-8")
    refused(command("-", "--out", "out", stdin=b""), "standard input is empty")


def test_other_formats_save_their_text(command: Command, text: Path, tmp_path: Path) -> None:
    """A file of another format gives tables that point into its text, which is saved with them; remarks are told."""
    (tmp_path / "army.md").write_text(
        "# Losses\n\n## Men\n\n| a |\n|---|\n| 7 |\n\nSix men, or 12.5%.", encoding="utf-8"
    )
    finished = command(text, "army.md", "--out", "out")
    assert finished.returncode == 0, finished.stderr
    assert finished.stderr == "python -m etl: army.md: 1 table was left out, being no prose.\n"
    assert checksums(tmp_path / "out").keys() == FILES | {"army.txt"}
    saved = (tmp_path / "out" / "army.txt").read_text("utf-8")
    assert saved == "== Men ==\n\nSix men, or 12.5%.\n"
    with (tmp_path / "out" / "claims.csv").open(encoding="utf-8", newline="") as file:
        claims = [row for row in csv.DictReader(file) if row["document"] == "army"]
    assert [(row["quote"], row["section"]) for row in claims] == [("Six", "Men"), ("12.5%", "Men")]
    assert [saved[int(row["start"]) : int(row["end"])] for row in claims] == ["Six", "12.5%"]
    (tmp_path / "army.md").write_text("Seven men.", encoding="utf-8")
    assert command("army.md", "--out", "out").returncode == 0
    assert (tmp_path / "out" / "army.txt").read_text("utf-8") == "Seven men.\n"


def test_text_of_the_same_name_is_not_lost(command: Command, tmp_path: Path) -> None:
    """A file that has the name of the text to be saved, and is another's, is not written over."""
    (tmp_path / "army.md").write_text("Six men.", encoding="utf-8")
    (tmp_path / "army.txt").write_text("Mine.", encoding="utf-8")
    refused(command("army.md", "--out", "."), "army.txt is already there")
    refused(command("army.md", "army.txt", "--out", "out"), "'army'")
    assert (tmp_path / "army.txt").read_text("utf-8") == "Mine."


def test_encoding_is_named_or_guessed(command: Command, tmp_path: Path) -> None:
    """Without `--encoding` a file that is not UTF-8 is refused; `auto` reads it and says how; no bad name passes."""
    (tmp_path / "west.txt").write_bytes("It cost £40 million — “a third”.".encode("cp1252"))
    refused(command("west.txt", "--out", "out"), "west.txt is not UTF-8", "--encoding auto")
    finished = command("west.txt", "--out", "out", "--encoding", "auto")
    assert (finished.returncode, "west.txt: " in finished.stderr, "Windows-1252" in finished.stderr) == (0, True, True)
    assert "£40 million — “a third”" in (tmp_path / "out" / "sentences.csv").read_text("utf-8")
    assert command("west.txt", "--out", "out", "--encoding", "windows-1252").stderr == ""
    refused(command("west.txt", "--out", "out", "--encoding", "martian"), "no encoding 'martian'")
    refused(command("--encoding", "auto"), "--encoding is for files")


def test_other_language_is_told(command: Command) -> None:
    """A text that is not English is read all the same, with a line that says so."""
    german = "Rund vierzig Schiffe sanken im Jahre 1943, und die Flotte verlor ein Drittel ihrer Männer. " * 5
    finished = command("-", "--out", "out", stdin=german.encode())
    assert (finished.returncode, finished.stderr.count("\n")) == (0, 1)
    assert "standard input: The text looks like German" in finished.stderr


def test_text_without_numbers_is_no_error(command: Command, tmp_path: Path) -> None:
    """A text with no numbers gives empty tables with their headers."""
    finished = command("-", "--out", "out", stdin=b"Nobody came.\n")
    assert (finished.returncode, finished.stderr) == (0, "")
    header = (tmp_path / "out" / "claims.csv").read_text("utf-8")
    assert header == ",".join(schema.CLAIMS.names) + "\n"


def test_two_runs_give_the_same_bytes(command: Command, text: Path, tmp_path: Path) -> None:
    """The same text gives the same bytes, in another folder and in another process."""
    for out in ("one", "two"):
        assert command(text, "--out", out).returncode == 0
    assert checksums(tmp_path / "one") == checksums(tmp_path / "two")


def test_failed_run_leaves_the_earlier_tables(command: Command, text: Path, tmp_path: Path) -> None:
    """A run that fails leaves the tables of the run before it."""
    assert command(text, "--out", "out").returncode == 0
    before = checksums(tmp_path)
    refused(command(text, "absent.txt", "--out", "out"), "absent.txt")
    assert checksums(tmp_path) == before


def test_no_progress_where_nobody_watches(command: Command, text: Path, tmp_path: Path) -> None:
    """Standard error stays empty for many files too when it is no terminal."""
    (tmp_path / "army.txt").write_text("Six men.", encoding="utf-8")
    assert command(text, "army.txt", "--out", "out").stderr == ""


def test_explain_tells_rule_and_words(command: Command, extraction: Extraction, tmp_path: Path) -> None:
    """A claim is explained by its sentence, then each field with its rule and words, those not known in brackets."""
    write_tables(to_tables([extraction]), tmp_path / "tables")
    finished = command("explain", "c1", "--tables", "tables")
    assert (finished.returncode, finished.stderr) == (0, "")
    sentence, empty, header, *lines = finished.stdout.splitlines()
    assert sentence == extraction.sentences[0].text
    assert empty == ""
    assert header.split() == ["Field", "Value", "Rule", "Words"]
    told = {line.split()[0]: line for line in lines}
    [row] = [claim for claim in extraction.claims if claim.claim_id == "c1"]
    assert list(told) == [name for name in schema.CLAIMS.names if name != "sentence"]
    unknown = {column.name: column.none for column in schema.CLAIMS.columns if getattr(row, column.name) in ("", None)}
    assert {name: line.split(maxsplit=1)[1] for name, line in told.items() if name in unknown} == {
        name: f"({none})" for name, none in unknown.items()
    }
    assert told["topic"].split() == ["topic", "military", "by", "hand", "sank"]


def test_explain_errors(command: Command, extraction: Extraction, tmp_path: Path) -> None:
    """An unknown claim, absent tables and tables of another version are each named in one line."""
    refused(command("explain", "c1"), "data/tables/claims.csv does not exist")
    write_tables(to_tables([extraction]), tmp_path / "tables")
    refused(command("explain", "c9", "--tables", "tables"), "no claim 'c9'", "tables/claims.csv")
    (tmp_path / "tables" / "claims.csv").write_text("claim_id\nc1\n", encoding="utf-8")
    refused(command("explain", "c1", "--tables", "tables"), "other columns")


@pytest.mark.parametrize("arguments", [["--help"], ["explain", "--help"]])
def test_help(command: Command, arguments: list[str]) -> None:
    """Help goes to standard output and is no error."""
    finished = command(*arguments)
    assert (finished.returncode, finished.stderr) == (0, "")
    assert finished.stdout.startswith("usage: python -m etl")


def test_closed_pipe_is_quiet(extraction: Extraction, tmp_path: Path, root: Path) -> None:
    """A reader that stops reading, as `head` does, gets no complaint."""
    write_tables(to_tables([extraction]), tmp_path)
    reading, writing = os.pipe()
    os.close(reading)
    arguments = ["explain", "c1", "--tables", str(tmp_path)]
    finished = subprocess.run(
        [sys.executable, "-m", "etl", *arguments], cwd=root, stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (finished.returncode, finished.stderr) == (0, b"")


def test_interrupt_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A run that the user interrupts ends without a word, with the status of one that was interrupted."""

    def interrupted(files: list[str], **_: str) -> NoReturn:
        raise KeyboardInterrupt(files)

    monkeypatch.setattr("etl.__main__.bring_all", interrupted)
    assert main(["fleet.txt", "--out", "out"]) == 130
    assert capsys.readouterr() == ("", "")
