"""The README of an archive: what the files are, whose words they quote, how to cite them. In Markdown."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dashboard import sources
from etl import schema

_OTHERS = {
    "datapackage.json": "Description of all tables for programs (Frictionless Data Package)",
    "source.json": "What is recorded of each text: title, publisher, address, licence, date of retrieval, checksum",
}


def readme(files: Sequence[str], documents: Sequence[Any]) -> str:
    """Words for the files of these names; `documents` are rows of the table of texts."""
    meanings = {table.file: table.meaning for table in schema.TABLES} | _OTHERS
    listed = [f"- `{name}`: {meanings[name]}." for name in (*files, "source.json") if name in meanings]
    return "\n".join(
        [
            "# Numbers in Context",
            "",
            "Every number that a text states, as a row of a table, beside the sentence it comes from. What the text",
            "claims is given as what the text claims: nothing was checked against the world, and nothing added up.",
            "",
            "## Files",
            "",
            *listed,
            "",
            "All tables are UTF-8 CSV with a header; an empty cell means that a thing is not known. Places count",
            "Unicode code points of the text whose SHA-256 stands in `documents.csv`.",
            "The column `value` is for sorting alone: no text states it.",
            "",
            "## Source and licence",
            "",
            *(f"- {_source(document)}" for document in documents),
            "",
            "The tables quote their text and carry the same licence.",
            "",
            "## How to cite",
            "",
            "Cite the text for its numbers, and name the claim by its `claim_id`:",
            "",
            *(f"> {_citation(document)}" for document in documents),
            "",
        ]
    )


def _source(document: Any) -> str:
    """One text with what is known of it."""
    parts = [_words(str(document.document)), _named(document)]
    parts += [f"<{address}>"] if (address := sources.web_address(document)) else ["no address recorded"]
    parts += [sources.retrieved(document), _licence(document)]
    note = f" {_words(str(document.note))}" if document.note else ""
    return f"{', '.join(parts)}.{note}"


def _citation(document: Any) -> str:
    address = sources.web_address(document)
    at = f", <{address}>" if address else ""
    return f"{_named(document)}{at}, {sources.retrieved(document)}. Read with Numbers in Context, claim CLAIM_ID."


def _named(document: Any) -> str:
    return _words(sources.named(document))


def _licence(document: Any) -> str:
    return _words(str(document.licence)) if document.licence else "licence not recorded"


def _words(text: str) -> str:
    """Words of a text on one line, where no sign of them is Markdown."""
    return re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", " ".join(text.split()))
