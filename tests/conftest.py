"""What many tests start from: a small extraction made by hand, and the command line as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from etl.model import Check, Claim, Document, Extraction, Numeral, Reason, Sentence, Source
from etl.read import to_document

ROOT = Path(__file__).parent.parent

# A slow machine is no failure, and a found failure must be found again by the next run of CI.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("here"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

TEXT = '\ufeff== Losses, "first" ==\r\n=== NA ===\r\nAbout 5–7 ships, or 12.5%, sank in 1943.\r\n'
"""Holds what trips careless readers and writers: a mark, quotes, commas, carriage returns, a section called NA."""

Command = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture
def document() -> Document:
    """Return a small document with a byte-order mark and one sentence of three numbers."""
    source = Source(title="The fleet, a history", licence="CC BY-SA 4.0", address="https://example.org/fleet")
    return to_document(TEXT, name="fleet", source=source)


@pytest.fixture
def extraction(document: Document) -> Extraction:
    """Return what a person reads from that document: two claims and a check of them, and a year set aside."""
    [paragraph] = document.paragraphs
    words = document.text[paragraph.start : paragraph.end]
    sentence = Sentence(
        sentence_id="s1",
        document=document.name,
        headings=paragraph.headings,
        paragraph=0,
        start=paragraph.start,
        end=paragraph.end,
        text=words,
        tokens=(),
    )
    ships = _claim(sentence, "c1", "5–7", low=5.0, high=7.0, unit="ships", topic="military")
    share = _claim(sentence, "c2", "12.5%", low=12.5, high=12.5, unit="percent", topic="other")
    year = document.text.index("1943")
    numerals = (
        *(_numeral(document, claim.start, claim.end, claim_id=claim.claim_id) for claim in (ships, share)),
        _numeral(document, year, year + 4, set_aside="date"),
    )
    check = Check(
        check_id="k1",
        document=document.name,
        kind="share",
        verdict="derived",
        claim_ids="c1 c2",
        stated_low=5.0,
        stated_high=7.0,
        computed_low=0.625,
        computed_high=0.875,
        unit="ships",
        words="or",
        statement="12.5% of 5–7 comes to 0.625 to 0.875.",
    )
    # In the wrong order on purpose: the tables order claims by place.
    claims = (share, ships)
    return Extraction(document=document, sentences=(sentence,), claims=claims, numerals=numerals, checks=(check,))


def _claim(sentence: Sentence, claim_id: str, quote: str, *, low: float, high: float, unit: str, topic: str) -> Claim:
    start = sentence.start + sentence.text.index(quote)
    reasons = (
        Reason(field="topic", value=topic, rule="by hand", words="sank"),
        Reason(field="unit", value=unit, rule="by hand", words=unit),
    )
    return Claim(
        claim_id=claim_id,
        document=sentence.document,
        section=" > ".join(sentence.headings),
        sentence_id=sentence.sentence_id,
        start=start,
        end=start + len(quote),
        quote=quote,
        low=low,
        high=high,
        value=(low + high) / 2,
        qualifier="range" if low < high else "exact",
        modifier="",
        unit=unit,
        counted="",
        topic=topic,
        event="",
        place="",
        period_start=1943,
        period_end=1943,
        period_basis="sentence",
        attributed_to="",
        sentence=sentence.text,
        reasons=reasons,
    )


def _numeral(document: Document, start: int, end: int, *, claim_id: str = "", set_aside: str = "") -> Numeral:
    quote = document.text[start:end]
    return Numeral(document=document.name, start=start, end=end, quote=quote, claim_id=claim_id, set_aside=set_aside)


@pytest.fixture
def command(tmp_path: Path) -> Command:
    """Return a function that runs `python -m etl` with some arguments in an empty folder of its own."""

    def run(*arguments: str | Path, stdin: bytes = b"", cwd: Path = tmp_path) -> subprocess.CompletedProcess[str]:
        finished = subprocess.run(
            [sys.executable, "-m", "etl", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )
        out, err = finished.stdout.decode(), finished.stderr.decode()
        return subprocess.CompletedProcess(finished.args, finished.returncode, out, err)

    return run
