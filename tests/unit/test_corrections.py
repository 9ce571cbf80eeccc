"""Corrections: kept row by row, applied to the words that were meant, undone, merged."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etl.corrections.anchor import Anchors
from etl.corrections.apply import apply, parsed
from etl.corrections.merge import merge
from etl.corrections.record import append_corrections, in_force, parse_corrections, read_corrections, to_bytes
from etl.errors import InputError
from etl.model import Claim, Correction, Extraction
from etl.pipeline import corrected, extract
from etl.read import to_document

TEXT = "In 1914 some 40,000 men died at Lille.\nHe had 12 mules, 5 dogs and a barn.\nSeven of the mills burned down."


@pytest.fixture(scope="module")
def read() -> Extraction:
    """A small text as the machine reads it."""
    return extract(to_document(TEXT, name="small"))


def claim_of(read: Extraction, quote: str) -> Claim:
    """The claim of these words."""
    return next(claim for claim in read.claims if claim.quote == quote)


def said(read: Extraction, quote: str, field: str, new: str, *, reason: str = "seen in the archive") -> Correction:
    """A correction of the number with these words."""
    claim = claim_of(read, quote)
    anchored = Anchors(read.sentences).anchor(claim)
    return replace(anchored, field=field, new=new, reason=reason, when="2026-01-02T03:04:05Z")


def missed(read: Extraction, words: str, **fields: str) -> list[Correction]:
    """The corrections that add a number which the machine did not read."""
    sentence = next(sentence for sentence in read.sentences if words in sentence.text)
    likely = replace(claim_of(read, "12"), sentence_id=sentence.sentence_id, sentence=sentence.text, quote=words)
    at = sentence.start + sentence.text.index(words)
    anchored = replace(Anchors(read.sentences).anchor(replace(likely, start=at)), claim_id="byhand", when="2026")
    return [replace(anchored, field=field, new=new) for field, new in {"added": words, **fields}.items()]


def test_a_corrected_field_says_by_whom_and_what_it_was(read: Extraction) -> None:
    """The claim has the new value, names the field, and its reason is the person's."""
    after = corrected(read, [said(read, "40,000", "place", "Armentières")])
    claim = claim_of(after, "40,000")
    assert (claim.place, claim.review, claim.corrected) == ("Armentières", "corrected", "place")
    [reason] = [reason for reason in claim.reasons if reason.field == "place"]
    assert (reason.rule, reason.words) == ("corrected by hand", "seen in the archive")
    [outcome] = after.corrections
    assert (outcome.state, outcome.claim_now) == ("applied", claim.claim_id)


def test_bounds_bring_the_sorting_value_along(read: Extraction) -> None:
    """The middle of the corrected bounds."""
    fields = {"low": "30000", "high": "50000", "qualifier": "range"}
    after = apply(read, [said(read, "40,000", field, new) for field, new in fields.items()])
    claim = claim_of(after, "40,000")
    assert (claim.low, claim.high, claim.value, claim.corrected) == (30000, 50000, 40000, "low high qualifier")


@pytest.mark.parametrize(
    ("field", "new"),
    [("low", "90000"), ("qualifier", "at_most"), ("low", "many"), ("topic", "war"), ("period_start", "19x4")],
)
def test_a_claim_never_contradicts_itself(read: Extraction, field: str, new: str) -> None:
    """Such a correction is refused, and the claim stays as it was read."""
    after = apply(read, [said(read, "40,000", field, new)])
    assert after.claims == read.claims
    assert [outcome.state for outcome in after.corrections] == ["refused"]


def test_the_last_word_on_a_field_counts(read: Extraction) -> None:
    """Setting a field back to what was read leaves no trace in the claim."""
    claim = claim_of(read, "40,000")
    both = [said(read, "40,000", "place", "Ypres"), said(read, "40,000", "place", claim.place)]
    assert len(in_force(both)) == 1
    assert apply(read, both).claims == read.claims


def test_a_rejected_number_leaves_the_claims_and_is_set_aside(read: Extraction) -> None:
    """Its numerals say why; taking the word back brings it again."""
    after = corrected(read, [said(read, "5", "review", "rejected")])
    assert "5" not in {claim.quote for claim in after.claims}
    assert [n.set_aside for n in after.numerals if n.quote == "5"] == ["rejected by hand"]
    assert apply(read, [said(read, "5", "review", "rejected"), said(read, "5", "review", "")]).claims == read.claims


def test_an_accepted_number_is_marked_and_otherwise_as_read(read: Extraction) -> None:
    """Nothing but the mark changes."""
    claim = claim_of(apply(read, [said(read, "12", "review", "accepted")]), "12")
    assert claim == replace(claim_of(read, "12"), review="accepted")


def test_a_missed_number_is_added_with_its_fields(read: Extraction) -> None:
    """It stands where its words stand and has what was said of it."""
    after = corrected(read, missed(read, "a barn", low="1", high="1", qualifier="exact", unit="barns", topic="economy"))
    claim = claim_of(after, "a barn")
    assert after.document.text[claim.start : claim.end] == "a barn"
    assert (claim.low, claim.unit, claim.topic, claim.review) == (1, "barns", "economy", "added")


def test_no_number_is_added_over_another(read: Extraction) -> None:
    """Words that a claim already has are refused."""
    after = apply(read, missed(read, "12 mules", low="12", high="12", qualifier="exact"))
    assert {outcome.state for outcome in after.corrections} == {"refused"}
    assert after.claims == read.claims


@pytest.mark.parametrize("change", [{"quote": "a stable"}, {"start": 500}])
def test_no_number_is_added_where_its_words_do_not_stand(read: Extraction, change: dict[str, Any]) -> None:
    """As in a file that was edited by hand: it vanished, and nothing is built on it."""
    rows = [replace(row, **change) for row in missed(read, "a barn", low="1", high="1", qualifier="exact")]
    after = corrected(read, rows)
    assert {outcome.state for outcome in after.corrections} == {"vanished"}
    assert after.claims == read.claims


def test_corrections_of_another_text_are_passed_over(read: Extraction) -> None:
    """They are neither applied nor listed."""
    other = replace(said(read, "12", "topic", "other"), document="another")
    assert apply(read, [other]) is read


def test_a_number_whose_words_are_gone_keeps_nothing(read: Extraction) -> None:
    """The correction says that it vanished, and lands nowhere."""
    now = extract(to_document(TEXT.replace("12 mules", "13 mules"), name="small"))
    after = apply(now, [said(read, "12", "topic", "other")])
    assert ([outcome.state for outcome in after.corrections], after.claims) == (["vanished"], now.claims)


def test_a_number_goes_with_its_edited_sentence(read: Extraction) -> None:
    """The correction says that it moved."""
    now = extract(to_document(TEXT.replace("He had 12", "It is said that he had 12"), name="small"))
    after = apply(now, [said(read, "5", "counted", "hounds")])
    assert [outcome.state for outcome in after.corrections] == ["moved"]
    assert claim_of(after, "5").counted == "hounds"


def test_the_file_comes_back_as_it_was_written(read: Extraction, tmp_path: Path) -> None:
    """Quotes, commas, line breaks in reasons included; rows are only ever added."""
    rows = [said(read, "12", "topic", "other", reason='"so",\nhe says'), said(read, "5", "review", "rejected")]
    path = tmp_path / "corrections.csv"
    for row in rows:
        append_corrections(path, [row])
    assert list(read_corrections(path)) == rows
    assert path.read_bytes() == to_bytes(rows)


def test_a_file_cut_at_any_byte_loses_at_most_the_last_row(read: Extraction, tmp_path: Path) -> None:
    """And the next row written comes whole behind what is left."""
    rows = [said(read, quote, "topic", "other", reason='a "b",\nc') for quote in ("12", "5")]
    whole, path = to_bytes(rows), tmp_path / "corrections.csv"
    first = len(to_bytes(rows[:1]))
    for cut in range(len(whole) + 1):
        path.write_bytes(whole[:cut])
        left = list(read_corrections(path))
        assert left in (rows[:1], rows) if cut >= first else left in ([], rows[:1])
        append_corrections(path, rows[1:])
        assert list(read_corrections(path)) == [*left, rows[1]]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"claim_id,field\n", "no column 'old'"),
        (b"\xff\xfe", "not UTF-8"),
        (to_bytes([]) + b"c1,topic\n", "cut short"),
        (to_bytes([]) + b"c1,colour,,,,,d,12,0,s,,,1\n", "no field"),
        (to_bytes([]) + b"c1,topic,,,,,d,12,x,s,,,1\n", "no whole number"),
        (to_bytes([]) + b",topic,,,,,d,12,0,s,,,1\n", "names no claim"),
    ],
)
def test_a_broken_file_gets_one_sentence(data: bytes, says: str) -> None:
    """It names the file, the line where there is one, and what to do."""
    with pytest.raises(InputError, match=says):
        parse_corrections(data, "theirs.csv")


def test_two_people_are_merged_and_their_conflicts_shown(read: Extraction) -> None:
    """What only the other said is new; what both said differently is for a person to settle, whoever was later."""
    mine = [said(read, "12", "topic", "economy"), said(read, "5", "topic", "other")]
    theirs = [
        said(read, "12", "topic", "other"),
        said(read, "5", "topic", "other", reason="as well"),
        said(read, "5", "unit", "hounds"),
    ]
    merged = merge(mine, theirs)
    assert [row.field for row in merged.new] == ["unit"]
    assert [(c.mine.new, c.theirs.new) for c in merged.conflicts] == [("economy", "other")]
    assert merged.same == 1


@pytest.mark.parametrize(("cell", "value"), [("5000000", 5_000_000), ("2.5", 2.5), ("", None)])
def test_bounds_are_read_as_they_are_written(cell: str, value: float | None) -> None:
    """As in the tables: whole numbers without a point."""
    assert parsed("low", cell) == value


@pytest.mark.parametrize("cell", ["nan", "inf", "1e400", "five"])
def test_no_bound_is_made_of_what_is_no_number(cell: str) -> None:
    """Whatever Python would take for a float."""
    with pytest.raises(ValueError, match=cell):
        parsed("high", cell)
