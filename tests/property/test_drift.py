"""A text is edited at random, two hundred times: what was said of a number is never said of another one."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, replace

import pytest

from etl.corrections.anchor import Anchors
from etl.corrections.apply import apply
from etl.library.follow import follow
from etl.model import Claim, Correction, Extraction, Sentence
from etl.read import to_document
from etl.split import name_of, split

PLACES = "Kazan Omsk Tomsk Tver Perm Lviv Riga Orel".split()
WORDS = "grain winter railway council harvest border district village ministry report soldiers cattle".split()
COMMON = ("About 40 men died.", "The figure was put at 3 million.")
"""Sentences that may stand in a text several times, word for word."""


@dataclass(frozen=True)
class Line:
    """A sentence of the made-up text; `mark` tells it from every other, whatever its words."""

    mark: int
    words: str


def _lines(draw: random.Random) -> list[Line]:
    """Twenty-five sentences, many of them much alike, some the same."""
    lines = []
    for mark in range(25):
        if draw.random() < 0.15:
            words = draw.choice(COMMON)
        else:
            year, size = draw.randrange(30, 36), draw.choice((5, 12, 40, 300))
            words = f"In {draw.choice(WORDS)} of year {1900 + year} some {size},000 people left {draw.choice(PLACES)}"
            words += f" and {draw.randrange(2, 9)} stayed." if draw.random() < 0.4 else "."
        lines.append(Line(mark, words))
    return lines


def _edited(lines: list[Line], draw: random.Random) -> list[Line]:
    """Up to five edits: sentences taken out, put in, moved, repeated, reworded, or given another number."""
    lines, fresh = list(lines), 1000
    for _ in range(draw.randrange(1, 6)):
        i, j = draw.randrange(len(lines)), draw.randrange(len(lines))
        match draw.randrange(6):
            case 0:
                del lines[i]
            case 1:
                lines.insert(i, Line(fresh := fresh + 1, draw.choice(_lines(draw)).words))
            case 2:
                lines.insert(j, lines.pop(i))
            case 3:
                lines.insert(j, Line(fresh := fresh + 1, lines[i].words))
            case 4:
                words = lines[i].words.split()
                words.insert(draw.randrange(1, len(words)), draw.choice(WORDS))
                lines[i] = replace(lines[i], words=" ".join(words))
            case 5:
                other = re.sub(r"\d+,", f"{draw.randrange(60, 99)},", lines[i].words, count=1)
                lines[i] = replace(lines[i], words=other)
    return lines


def _read(lines: list[Line]) -> tuple[Extraction, dict[str, tuple[int, int]]]:
    """Read every run of digits as a claim; tell of each which line and which number in it it is."""
    document = to_document(" ".join(line.words for line in lines), name="made")
    sentences = split(document)
    assert [sentence.text for sentence in sentences] == [line.words for line in lines]
    claims, owners = [], {}
    for sentence, line in zip(sentences, lines, strict=True):
        for number, match in enumerate(re.finditer(r"\d[\d,]*", sentence.text)):
            claim = _claim(sentence, match)
            claims.append(claim)
            owners[claim.claim_id] = (line.mark, number)
    return Extraction(document=document, sentences=sentences, claims=tuple(claims), numerals=()), owners


def _claim(sentence: Sentence, match: re.Match[str]) -> Claim:
    return Claim(
        claim_id=name_of(sentence.sentence_id, match.start(), match.end()),
        document=sentence.document,
        section="",
        sentence_id=sentence.sentence_id,
        start=sentence.start + match.start(),
        end=sentence.start + match.end(),
        quote=match[0],
        low=1,
        high=1,
        value=1,
        qualifier="exact",
        modifier="",
        unit="people",
        counted="people",
        topic="society",
        event="",
        place="",
        period_start=None,
        period_end=None,
        period_basis="",
        attributed_to="",
        sentence=sentence.text,
    )


def _said(extraction: Extraction, owners: dict[str, tuple[int, int]]) -> list[Correction]:
    """Credit every claim with a name that only it has."""
    anchors = Anchors(extraction.sentences)
    return [
        replace(
            anchors.anchor(claim),
            field="attributed_to",
            new="{}.{}".format(*owners[claim.claim_id]),
            when="2026-01-01T00:00:00Z",
        )
        for claim in extraction.claims
    ]


@pytest.mark.parametrize("seed", range(200))
def test_no_number_gets_what_was_said_of_another(seed: int) -> None:
    """Corrections, and the names that citations use, go with their words or nowhere."""
    draw = random.Random(seed)
    lines = _lines(draw)
    old, owners = _read(lines)
    now = _edited(lines, draw)
    new, owners_now = _read(now)
    # A copy in the place of a sentence that was taken out is the sentence, as far as anyone can tell.
    whole = {line.words for line in lines if Counter(other.words for other in lines)[line.words] == 1}

    corrected = apply(new, _said(old, owners))
    for claim in corrected.claims:
        if claim.attributed_to:
            assert claim.attributed_to == "{}.{}".format(*owners_now[claim.claim_id]) or claim.sentence in whole
    for step in follow(old, new, "now"):
        if step.fate in ("same", "moved"):
            reads = next(claim.sentence for claim in new.claims if claim.claim_id == step.new_id)
            assert owners[step.old_id] == owners_now[step.new_id] or reads in whole
    kept = sum(bool(claim.attributed_to) for claim in corrected.claims)
    assert kept > len(old.claims) / 2
