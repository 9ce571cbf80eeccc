"""Where the texts come from, under which licence, and how to cite them, the tables and the program."""

from __future__ import annotations

from html import escape
from typing import Any

from dashboard import sources
from etl import schema


def source(document: Any) -> str:
    """What is recorded of a text's source, as a list of terms; what is not recorded is said."""
    size = f"{document.characters:,} characters" if document.characters else ""
    lines = [
        ("Text", sources.link(sources.title_of(document), str(document.address))),
        ("Publisher", escape(str(document.publisher))),
        ("Retrieved", escape(str(document.retrieved)) or "date not recorded"),
        ("Licence", sources.link(str(document.licence), str(document.licence_address))),
        ("Note", escape(str(document.note))),
        ("Length", size),
        ("Checksum", f"<code>{escape(str(document.sha256))}</code> (SHA-256)" if document.sha256 else ""),
    ]
    kept = [(term, words) for term, words in lines if words or term in ("Publisher", "Licence")]
    return (
        "<dl>"
        + "".join(f"<div><dt>{term}</dt><dd>{words or 'not recorded'}</dd></div>" for term, words in kept)
        + "</dl>"
    )


def citation_of_text(document: Any) -> str:
    """The text as one cites it: `“Joseph Stalin”, English Wikipedia, https://…, date of retrieval not recorded.`"""
    parts = [f"“{sources.title_of(document)}”", str(document.publisher), str(document.address)]
    return f"{', '.join(filter(None, parts))}, {sources.retrieved(document)}. {_licence(document)}"


def citation_of_tables(document: Any) -> str:
    """The tables as one cites them: made from which text, known by its checksum, by which version of the schema."""
    text = f", whose SHA-256 begins {str(document.sha256)[:12]}" if document.sha256 else ""
    return (
        f"Numbers in Context, tables of the numbers in “{sources.title_of(document)}”{text}, "
        f"schema version {schema.VERSION}. {_licence(document)}"
    )


CITATION_OF_PROGRAM = "Numbers in Context, a program that reads the numbers of a text. MIT licence."


def _licence(document: Any) -> str:
    return f"{document.licence}." if document.licence else "Licence not recorded."
