"""Extractions to rows: every table of the schema, its rows in order, its cells in the order of the columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from etl import schema
from etl.model import Check, Claim, Document, Extraction, Numeral, Outcome, Sentence

Cell = str | int | float | None
"""A string (empty: not known), or a whole or other number (None: not known)."""
Row = tuple[Cell, ...]
Tables = dict[str, list[Row]]
"""Rows by the name of the table, in the order of `schema.TABLES`; a table without rows is there all the same."""

HEADING_MARK = " > "
"""Joins the headings of a section, from the outside in."""


def to_tables(extractions: Iterable[Extraction]) -> Tables:
    """Return the rows of all tables; texts in the order given, and within a text by place."""
    tables: Tables = {table.name: [] for table in schema.TABLES}
    for extraction in extractions:
        claims = sorted(extraction.claims, key=lambda claim: claim.start)
        for claim in claims:
            row = _row(claim, schema.CLAIMS)
            tables[schema.CLAIMS.name].append(row)
            tables[claim.topic].append(row)
        tables[schema.SENTENCES.name] += [_sentence_row(sentence) for sentence in extraction.sentences]
        tables[schema.NUMERALS.name] += [_row(numeral, schema.NUMERALS) for numeral in extraction.numerals]
        tables[schema.CHECKS.name] += [_row(check, schema.CHECKS) for check in extraction.checks]
        tables[schema.REASONS.name] += [row for claim in claims for row in _reason_rows(claim)]
        tables[schema.CORRECTIONS.name] += [_correction_row(outcome) for outcome in extraction.corrections]
        tables[schema.DOCUMENTS.name].append(_document_row(extraction.document))
    return tables


def section_of(headings: tuple[str, ...]) -> str:
    """Return the section that these headings make.

    >>> section_of(("Legacy", "Death toll"))
    'Legacy > Death toll'
    """
    return HEADING_MARK.join(headings)


def number(value: float) -> str:
    """Spell a number: whole ones without a point, others with at most six decimals, never an exponent.

    >>> [number(value) for value in (5, 2.0, 33.333333333, 1.5e15, -0.0000001)]
    ['5', '2', '33.333333', '1500000000000000', '0']
    """
    if isinstance(value, int):
        return str(value)
    spelled = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if spelled == "-0" else spelled


def _row(record: Check | Claim | Numeral, table: schema.Table) -> Row:
    """Read the columns of a record that has a field for each."""
    return tuple(getattr(record, name) for name in table.names)


def _sentence_row(sentence: Sentence) -> Row:
    place = (sentence.sentence_id, sentence.document, section_of(sentence.headings))
    return (*place, sentence.start, sentence.end, sentence.text)


def _reason_rows(claim: Claim) -> Iterator[Row]:
    """Yield the reasons in the order of the claim's columns; a rule decided nothing where a field has no value."""
    order = schema.CLAIMS.names
    for reason in sorted(claim.reasons, key=lambda reason: order.index(reason.field)):
        if reason.value:
            yield claim.claim_id, reason.field, reason.value, reason.rule, reason.words


def _correction_row(outcome: Outcome) -> Row:
    said = tuple(getattr(outcome.correction, name) for name in schema.CORRECTIONS.names[:-2])
    return (*said, outcome.state, outcome.claim_now)


def _document_row(document: Document) -> Row:
    source = document.source
    return (
        document.name,
        source.title,
        source.publisher,
        source.address,
        source.licence,
        source.licence_address,
        source.retrieved,
        source.note,
        source.sha256,
        len(document.text),
    )
