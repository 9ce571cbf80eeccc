"""The whole path, from documents to tables: alone it knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from etl.checks.find import find_checks
from etl.claims.build import build_claims
from etl.corrections.apply import apply
from etl.model import Correction, Document, Extraction, Syntax
from etl.parse import parse
from etl.quantities.account import account
from etl.quantities.reading import read, writes_separators
from etl.split import split
from etl.tables import Tables, to_tables
from etl.validate import validate
from etl.write import write_tables

Progress = Callable[[int, int], None]
"""Told how many of how many sentences with numbers are done."""


def extract(document: Document, progress: Progress | None = None) -> Extraction:
    """Read the sentences, numbers and claims of one text, and check what its words let one check."""
    sentences = split(document)
    separated = writes_separators(document.text)
    readings = [read(sentence, separated) for sentence in sentences]
    counted = [reading for reading in readings if reading.quantities]
    grammars = _told(parse(counted), len(counted), progress)
    claims = tuple(build_claims(document, readings, grammars))
    numerals = account(document, readings, {claim.start: claim.claim_id for claim in claims})
    checks = find_checks(document, sentences, claims)
    return Extraction(
        document=document, sentences=sentences, claims=claims, numerals=tuple(numerals), checks=tuple(checks)
    )


def _told(grammars: Iterable[Syntax], count: int, progress: Progress | None) -> Iterator[Syntax]:
    """Yield the grammars, saying at each hundredth how far the reading is."""
    step = max(1, count // 100)
    for done, grammar in enumerate(grammars):
        if progress is not None and done % step == 0:
            progress(done, count)
        yield grammar


def corrected(extraction: Extraction, corrections: Iterable[Correction]) -> Extraction:
    """Apply what was corrected by hand, and check again what the words and the corrected numbers let one check."""
    changed = apply(extraction, corrections)
    if changed is extraction:
        return extraction
    return replace(changed, checks=tuple(find_checks(changed.document, changed.sentences, changed.claims)))


def build(
    documents: Iterable[Document],
    folder: Path,
    corrections: Sequence[Correction] = (),
    saved: Mapping[str, bytes] | None = None,
) -> Tables:
    """Extract every document, correct it, check the tables and write them to `folder` as a whole; return them.

    `saved` holds texts, by the names of their files, that are written with the tables.
    Raises `InputError` if the folder cannot be written, `BrokenTableError` if the program broke the schema.
    """
    texts: dict[str, str] = {}

    def extractions() -> Iterable[Extraction]:
        for document in documents:
            texts[document.name] = document.text
            yield corrected(extract(document), corrections)

    tables = to_tables(extractions())
    validate(tables, texts)
    write_tables(tables, folder, saved)
    return tables
