"""The whole path, from documents to tables: alone it knows the order of the stages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from etl.model import Document, Extraction, Sentence
from etl.tables import Tables, to_tables
from etl.validate import validate
from etl.write import write_tables


def extract(document: Document) -> Extraction:
    """Read the sentences and numbers of one text."""
    # STUB: every paragraph is a sentence, and no number is found. The real stages take its place.
    sentences = tuple(
        Sentence(
            sentence_id=hashlib.sha256(f"{document.name} {place} {paragraph.start}".encode()).hexdigest()[:10],
            document=document.name,
            headings=paragraph.headings,
            paragraph=place,
            start=paragraph.start,
            end=paragraph.end,
            text=document.text[paragraph.start : paragraph.end],
            tokens=(),
        )
        for place, paragraph in enumerate(document.paragraphs)
    )
    return Extraction(document=document, sentences=sentences, claims=(), numerals=())


def build(documents: Iterable[Document], folder: Path) -> Tables:
    """Extract every document, check the tables and write them to `folder` as a whole; return them.

    Raises `InputError` if the folder cannot be written, `BrokenTableError` if the program broke the schema.
    """
    texts: dict[str, str] = {}

    def extractions() -> Iterable[Extraction]:
        for document in documents:
            texts[document.name] = document.text
            yield extract(document)

    tables = to_tables(extractions())
    validate(tables, texts)
    write_tables(tables, folder)
    return tables
