"""Corrections without a page: places of missed words, progress, a colleague's file, what was taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from dashboard.byhand import colleague
from dashboard.byhand.checking import checked
from dashboard.byhand.missing import places, refusal
from dashboard.byhand.progress import progress
from etl.corrections.merge import merge
from etl.corrections.record import ADDED, REVIEW, read_corrections, taken_back, to_bytes
from etl.library.add import adopt
from etl.library.entry import Entry
from etl.library.suggest import suggestion
from etl.model import Correction, Extraction, Source
from etl.tables import to_tables
from etl.write import write_tables

TEXT = "Of 12 ships, 12 sank and 112 came home."


def said(field: str, new: str, *, old: str = "", claim_id: str = "c1", document: str = "fleet") -> Correction:
    """A correction of some claim."""
    return Correction(
        claim_id=claim_id,
        field=field,
        old=old,
        new=new,
        reason="",
        when="2026-01-01T00:00:00Z",
        document=document,
        quote="12",
        start=3,
        sentence=TEXT,
        before="",
        after="",
        twins=1,
    )


def frame(*spans: tuple[int, int]) -> pd.DataFrame:
    """Claims at places of the text."""
    rows = [{"document": "fleet", "start": a, "end": b, "quote": TEXT[a:b]} for a, b in spans]
    return pd.DataFrame(rows, columns=["document", "start", "end", "quote"])


def test_places_are_whole_words_and_know_who_took_them() -> None:
    """12 is not in 112, and the claim that has the first 12 has it alone."""
    found = places(TEXT, 0, len(TEXT), "12", frame((3, 5)))
    assert [(place.start, place.taken) for place in found] == [(3, True), (13, False)]
    assert [place.before for place in found] == ["Of ", "Of 12 ships, "]


def test_words_are_refused_with_a_reason() -> None:
    """Words of a claim, words of two sentences and no words at all."""
    sentences = pd.DataFrame([{"document": "fleet", "start": 0, "end": len(TEXT)}])
    assert refusal(sentences, frame(), "fleet", 3, 5) == ""
    assert refusal(sentences, frame((3, 5)), "fleet", 0, 11).startswith("“12” is a number already")
    assert "inside one sentence" in refusal(sentences, frame(), "fleet", 30, 60)
    assert refusal(sentences, frame(), "fleet", 4, 4) == "No words are selected."


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("twelve", "12", "12", ""),
        ("5–7 million", "5000000", "7000000", ""),
        ("62%", "62", "62", "percent"),
        ("more than six million", "6000000", "", ""),
        ("1901", "1901", "1901", ""),
        ("3rd", "3", "3", ""),
        ("ships", None, None, None),
    ],
)
def test_words_fill_in_what_they_say(words: str, low: str | None, high: str | None, unit: str | None) -> None:
    """The rules of the machine first, else the digits alone."""
    cells = suggestion(words)
    assert (cells.get("low"), cells.get("high")) == (low, high)
    assert cells.get("unit", "") == (unit or "")


def test_cells_are_spelled_as_the_tables_spell_them() -> None:
    """Commas and white space are the person's, not the table's."""
    cells, wrong = checked({"low": " 5,000,000.50 ", "high": "", "qualifier": "at_least", "topic": "deaths"})
    assert (wrong, cells["low"], cells["high"]) == ({}, "5000000.5", "")


def test_progress_walks_round() -> None:
    """After the last number come those before it that are not reviewed; a rejected one is counted and gone."""
    claims = pd.DataFrame({"claim_id": ["a", "b", "c", "d"], "review": ["", "accepted", "", ""]})
    far = progress(claims, 1, {"d": "rejected", "b": ""})
    assert (far.done, far.total, far.names) == (2, 5, ("a", "b", "c"))
    assert (far.following("c"), far.following("a"), far.previous("a"), far.previous("c")) == ("a", "b", "", "b")


def test_what_is_taken_back_is_no_news() -> None:
    """Neither to a colleague nor as a conflict of its own."""
    back = said("place", "", old="")
    assert taken_back(back)
    assert taken_back(said(REVIEW, ""))
    assert not taken_back(said(ADDED, "12"))
    assert merge([], [back]).new == ()


def test_a_rejection_against_a_correction_is_a_conflict() -> None:
    """In both directions, though the fields differ; a correction taken back is none."""
    place, rejected = said("place", "Kiev"), said(REVIEW, "rejected")
    assert [conflict.mine for conflict in merge([place], [rejected]).conflicts] == [place]
    assert [conflict.mine for conflict in merge([rejected], [place]).conflicts] == [rejected]
    assert merge([replace(place, new="")], [rejected]).new == (rejected,)


@pytest.fixture
def entry(extraction: Extraction, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Entry:
    """The small text of the tests in a library."""
    monkeypatch.setenv("NUMBERS_LIBRARY", str(tmp_path / "library"))
    text = tmp_path / "fleet.txt"
    text.write_bytes(extraction.document.text.encode())
    from etl.split import split

    (sentence,) = split(extraction.document)
    claims = tuple(replace(claim, sentence_id=sentence.sentence_id) for claim in extraction.claims)
    write_tables(to_tables([replace(extraction, sentences=(sentence,), claims=claims)]), tmp_path / "tables")
    return adopt(tmp_path / "library", text, tmp_path / "tables", Source(title="The fleet"))


def of_fleet(entry: Entry, field: str, new: str) -> Correction:
    """A correction of the ships in the small text."""
    words = entry.text.read_bytes().decode("utf-8")
    sentence = words[words.index("About") : words.index("1943.") + 5]
    return replace(said(field, new), quote="5–7", start=sentence.index("5–7"), sentence=sentence)


def test_a_conflict_stays_until_it_is_settled(entry: Entry) -> None:
    """New rows are taken; a conflict without a choice stays in the kept file, and goes with the choice."""
    from dashboard.data import load_tables

    mine, theirs = of_fleet(entry, "place", "Kiev"), of_fleet(entry, "place", "Odessa")
    (entry.folder / "corrections.csv").write_bytes(to_bytes([mine]))
    other = of_fleet(entry, "event", "The storm")
    tables = load_tables()
    assert (
        colleague.receive(tables, "fleet", to_bytes([theirs, other, said("place", "x", document="y")]), "../Anna.csv")
        == ""
    )
    (path,) = colleague.waiting("fleet")
    assert path.parent == entry.folder / "from_others"
    merged = colleague.compared("fleet", path)
    assert (merged.new, [each.theirs for each in merged.conflicts], merged.same) == ((other,), [theirs], 0)
    assert colleague.settle(tables, "fleet", path, {}) == ""
    assert read_corrections(entry.folder / "corrections.csv") == (mine, other)
    assert colleague.waiting("fleet") == (path,)
    (conflict,) = colleague.compared("fleet", path).conflicts
    assert colleague.settle(tables, "fleet", path, {conflict: colleague.THEIRS}) == ""
    assert read_corrections(entry.folder / "corrections.csv") == (mine, other, theirs)
    assert colleague.waiting("fleet") == ()


def test_a_broken_file_is_one_sentence(entry: Entry) -> None:
    """Nothing is kept of it, and the sentence names no folder of the machine."""
    from dashboard.data import load_tables

    for data, words in ((b"\xff\xfe", "is not UTF-8"), (b"a,b\n", "has no column"), (to_bytes([]), "no corrections")):
        wrong = colleague.receive(load_tables(), "fleet", data, "anna.csv")
        assert words in wrong
        assert str(entry.folder) not in wrong
    assert colleague.waiting("fleet") == ()
