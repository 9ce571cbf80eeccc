"""Corrections in a process that is killed at any moment: at most the last one is lost, and nothing is half done."""

from __future__ import annotations

import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from etl.corrections.record import EDITABLE, REVIEW, read_corrections
from etl.library.add import adopt
from etl.library.build import is_current, machine_reading, rebuild
from etl.library.entry import Entry, entry_of
from etl.model import Correction, Extraction, Source
from etl.reread import reread
from etl.split import split
from etl.tables import to_tables
from etl.write import write_tables
from tests.killed import killed_while_correcting

KILLS = int(os.environ.get("NUMBERS_KILLS", "20"))
"""How many moments are tried; more of them on a day with time."""
_EVENTS = 400
"""Events that a few corrections take; a process that needs fewer ends by itself."""


@pytest.fixture
def entry(extraction: Extraction, tmp_path: Path) -> Entry:
    """A small text in a library."""
    text = tmp_path / "fleet.txt"
    text.write_bytes(extraction.document.text.encode())
    (sentence,) = split(extraction.document)
    claims = tuple(replace(claim, sentence_id=sentence.sentence_id) for claim in extraction.claims)
    write_tables(to_tables([replace(extraction, sentences=(sentence,), claims=claims)]), tmp_path / "tables")
    return adopt(tmp_path / "library", text, tmp_path / "tables", Source(title="The fleet"))


def clicks(entry: Entry, chance: random.Random) -> list[Correction]:
    """What a person says, row by row: words with commas, quotes and line ends among them."""
    reading = machine_reading(entry)
    (sentence,) = reading.sentences
    rows = []
    for number in range(5):
        claim = chance.choice(reading.claims)
        field = chance.choice(["place", "event", "counted", REVIEW])
        new = f'the "Bay", {number}\nor so' if field in EDITABLE else chance.choice(["accepted", "rejected", ""])
        rows.append(
            Correction(
                claim_id=claim.claim_id,
                field=field,
                old="",
                new=new,
                reason="seen, “there”",
                when=f"2026-01-01T00:00:0{number}Z",
                document=entry.name,
                quote=claim.quote,
                start=claim.start - sentence.start,
                sentence=sentence.text,
                before="",
                after="",
                twins=1,
            )
        )
    return rows


def test_a_kill_loses_at_most_the_last_click(entry: Entry, tmp_path: Path) -> None:
    """The record holds what was said so far, in order; the tables are whole, and have it all after the next step."""
    chance = random.Random(20261124)
    killed = 0
    for number in range(KILLS):
        library = tmp_path / f"library{number}"
        shutil.copytree(entry.folder.parent, library)
        mine = entry_of(library / entry.name)
        said = clicks(mine, chance)
        done = killed_while_correcting(chance.randrange(1, _EVENTS), mine, said)
        killed += done < len(said)
        kept = read_corrections(mine.folder / "corrections.csv")
        assert list(kept) == said[: len(kept)]
        assert done <= len(kept) <= done + 1
        shown = reread(machine_reading(mine).document, mine.tables)  # whole tables, of before or after
        assert {claim.claim_id for claim in shown.claims} <= {claim.claim_id for claim in machine_reading(mine).claims}
        rebuild(mine)
        assert is_current(mine, read_corrections(mine.tables / "corrections.csv"))
        assert not [path for path in mine.folder.iterdir() if path.name.startswith(".")]
        shutil.rmtree(library)
    assert killed >= KILLS // 2
