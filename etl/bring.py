"""What a user names on the command line, a file of any format or an address, to a document and what to say of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from etl.errors import InputError
from etl.formats import extract_apart
from etl.formats.encoding import to_text
from etl.formats.kinds import kind_of
from etl.formats.language import language_remark
from etl.model import Document, Source
from etl.read import STDIN, document_name, read_bytes, to_document
from etl.wikipedia import document_name as article_name
from etl.wikipedia import fetch, is_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """A document with remarks for its user; `saved` is its text, if places in it are not places in what was named."""

    document: Document
    remarks: tuple[str, ...] = ()
    saved: bytes | None = None


def bring(named: str, *, encoding: str = "utf-8") -> Brought:
    """Read a file, standard input for `-`, or fetch an article. Plain text stays as it is, to the last character.

    Raises `InputError` naming what cannot be read.
    """
    if is_address(named):
        article = fetch(named)
        return _extracted(article.text, article_name(article.title), article.source, named)
    where = "standard input" if named == STDIN else named
    name = document_name(named)
    data = read_bytes(named)
    if data and kind_of(data, where) != "txt":
        extracted = extract_apart(data, where, encoding=encoding)
        origin = where if named == STDIN else PurePath(named).name
        source = Source(title=extracted.title or name, note=f"Text extracted from {origin}.")
        return _extracted(extracted.text, name, source, where, extracted.remarks)
    text, _, remarks = to_text(data, where, encoding)
    source = Source(title=name, sha256=hashlib.sha256(data).hexdigest())
    document = to_document(text, name=name, source=source, where=where)
    return Brought(document=document, remarks=remarks + language_remark(text))


def bring_all(named: Sequence[str], *, encoding: str = "utf-8") -> tuple[Brought, ...]:
    """Bring several texts. Raises `InputError` if two would have the same name, before any is read if that is plain."""
    _refuse_same((words, document_name(words)) for words in named if not is_address(words))
    brought = tuple(bring(words, encoding=encoding) for words in named)
    _refuse_same((words, text.document.name) for words, text in zip(named, brought, strict=True))
    return brought


def _extracted(text: str, name: str, source: Source, where: str, remarks: tuple[str, ...] | None = None) -> Brought:
    """Make a document of a text that is to be saved, with the checksum of what will be saved."""
    saved = text.encode("utf-8", "replace")
    source = replace(source, sha256=hashlib.sha256(saved).hexdigest())
    document = to_document(saved.decode(), name=name, source=source, where=where)
    return Brought(document=document, remarks=language_remark(text) if remarks is None else remarks, saved=saved)


def _refuse_same(named: Iterable[tuple[str, str]]) -> None:
    names: dict[str, str] = {}
    for words, name in named:
        if name in names:
            raise InputError(
                f"{names[name]} and {words} would both be called '{name}' in the tables: rename one of them."
            )
        names[name] = words
