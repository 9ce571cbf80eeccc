"""The whole path, from documents to tables: alone it knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from etl.checks.find import find_checks
from etl.claims.build import build_claims
from etl.model import Document, Extraction
from etl.parse import parse
from etl.quantities.account import account
from etl.quantities.reading import read, writes_separators
from etl.split import split
from etl.tables import Tables, to_tables
from etl.validate import validate
from etl.write import write_tables


def extract(document: Document) -> Extraction:
    """Read the sentences, numbers and claims of one text, and check what its words let one check."""
    sentences = split(document)
    separated = writes_separators(document.text)
    readings = [read(sentence, separated) for sentence in sentences]
    grammars = parse(reading for reading in readings if reading.quantities)
    claims = tuple(build_claims(document, readings, grammars))
    numerals = account(document, readings, {claim.start: claim.claim_id for claim in claims})
    checks = find_checks(document, sentences, claims)
    return Extraction(
        document=document, sentences=sentences, claims=claims, numerals=tuple(numerals), checks=tuple(checks)
    )


def build(documents: Iterable[Document], folder: Path, saved: Mapping[str, bytes] | None = None) -> Tables:
    """Extract every document, check the tables and write them to `folder` as a whole; return them.

    `saved` holds texts, by the names of their files, that are written with the tables.
    Raises `InputError` if the folder cannot be written, `BrokenTableError` if the program broke the schema.
    """
    texts: dict[str, str] = {}

    def extractions() -> Iterable[Extraction]:
        for document in documents:
            texts[document.name] = document.text
            yield extract(document)

    tables = to_tables(extractions())
    validate(tables, texts)
    write_tables(tables, folder, saved)
    return tables
