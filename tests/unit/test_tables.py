"""Extractions to rows, and the check that rows keep what the schema promises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest

from etl import schema
from etl.model import Check, Claim, Document, Extraction, Numeral
from etl.tables import Row, Tables, to_tables
from etl.validate import BrokenTableError, validate


@pytest.fixture
def tables(extraction: Extraction) -> Tables:
    """Return the tables of the small extraction."""
    return to_tables([extraction])


def test_every_table_is_there_in_order(document: Document) -> None:
    """A text with no numbers gives every table of the schema, in its order, without rows."""
    tables = to_tables([Extraction(document=document, sentences=(), claims=(), numerals=())])
    assert list(tables) == [table.name for table in schema.TABLES]
    assert [name for name, rows in tables.items() if rows] == ["documents"]


def test_claims_stand_in_order_of_place(tables: Tables) -> None:
    """Claims are ordered by where they stand, and each stands in its topic's table too."""
    assert [row[0] for row in tables["claims"]] == ["c1", "c2"]
    assert [row[0] for row in tables["military"]] == ["c1"]
    assert [row[0] for row in tables["other"]] == ["c2"]


def test_reasons_follow_the_columns(tables: Tables) -> None:
    """The reasons of a claim come in the order of its columns, one for each field that has a value."""
    assert [row[:3] for row in tables["reasons"]] == [
        ("c1", "unit", "ships"),
        ("c1", "topic", "military"),
        ("c2", "unit", "percent"),
        ("c2", "topic", "other"),
    ]


def test_sentences_and_texts(tables: Tables, document: Document) -> None:
    """A sentence carries its section, a text its source and its length in code points."""
    [sentence] = tables["sentences"]
    assert sentence[2] == 'Losses, "first" > NA'
    [text] = tables["documents"]
    assert text[0] == "fleet"
    assert text[-1] == len(document.text)


def test_model_has_a_field_for_every_column() -> None:
    """The columns of claims, numerals and checks are the fields of the records they are made from, in order."""
    assert tuple(field.name for field in fields(Claim) if field.name != "reasons") == schema.CLAIMS.names
    assert tuple(field.name for field in fields(Numeral)) == schema.NUMERALS.names
    assert tuple(field.name for field in fields(Check)) == schema.CHECKS.names


def test_good_tables_pass(tables: Tables, document: Document) -> None:
    """Tables made from an extraction by hand keep what the schema promises."""
    validate(tables, {document.name: document.text})


def _set(table: str, column: str, value: object) -> Callable[[Tables], None]:
    """Return a fault: a cell of a table's first row with another value."""
    [place] = [t.names.index(column) for t in schema.TABLES if t.name == table]

    def spoil(tables: Tables) -> None:
        row = list(tables[table][0])
        row[place] = value  # type: ignore[call-overload]
        tables[table][0] = tuple(row)

    return spoil


def _repeat(table: str) -> Callable[[Tables], None]:
    """Return a fault: a table's first row a second time."""
    return lambda tables: tables[table].append(tables[table][0])


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda tables: tables.pop("checks"), "checks is missing"),
        (lambda tables: tables["claims"].append(("c3",)), "has 1 cells"),
        (_set("claims", "low", "5"), "low '5' is not of type number"),
        (_set("claims", "low", float("inf")), "is not finite"),
        (_set("claims", "start", 3.0), "start 3.0 is not of type integer"),
        (_set("claims", "start", None), "start None is missing"),
        (_set("claims", "counted", None), "counted None is not a string"),
        (_set("claims", "quote", ""), "quote '' is empty"),
        (_set("claims", "topic", "weather"), "topic 'weather' is not in the list"),
        (_repeat("claims"), r"key \('c1',\) repeats"),
        (_repeat("numerals"), "numerals row 3: key"),
        (_set("claims", "sentence_id", "s9"), "sentence_id 's9' is not in sentences"),
        (_set("reasons", "claim_id", "c9"), "claim_id 'c9' is not in claims"),
        (_set("sentences", "document", "navy"), "document 'navy' is not in documents"),
        (_set("claims", "quote", "6"), "'6' is not at"),
        (_set("sentences", "sentence", "Else."), "'Else.' is not at"),
        (_set("claims", "low", 8.0), "low 8.0 is above high 7.0"),
        (_set("claims", "period_start", 1944), "period_start 1944 is above period_end 1943"),
        (_set("military", "place", "Kiel"), "military is not the claims of that topic"),
        (_set("numerals", "set_aside", "date"), "must be either a claim or set aside"),
        (_set("numerals", "claim_id", "c9"), "claim 'c9' of the one at"),
        (_repeat("checks"), r"key \('k1',\) repeats"),
        (_set("checks", "kind", "guess"), "kind 'guess' is not in the list"),
        (_set("checks", "verdict", "wrong"), "verdict 'wrong' is not in the list"),
        (_set("checks", "claim_ids", "c1 c9"), "claim 'c9' of k1 is not among the claims of fleet"),
        (_set("checks", "stated_low", 8.0), "stated_low 8.0 is above stated_high 7.0"),
        (_set("checks", "computed_low", 1.0), "computed_low 1.0 is above computed_high 0.875"),
    ],
)
def test_faults_are_found(tables: Tables, document: Document, spoil: Callable[[Tables], None], fault: str) -> None:
    """Whatever breaks the schema is found and named before anything is written."""
    spoil(tables)
    with pytest.raises(BrokenTableError, match=fault):
        validate(tables, {document.name: document.text})


def test_reasons_without_a_value_are_left_out(extraction: Extraction) -> None:
    """A rule that left a field empty has decided nothing, so it has no row."""
    claim = extraction.claims[0]
    claim = replace(claim, reasons=(replace(claim.reasons[0], value=""),))
    rows: list[Row] = to_tables([replace(extraction, claims=(claim,))])["reasons"]
    assert rows == []
