"""Bytes of any format to the text in them."""

from __future__ import annotations

import re

from etl.errors import InputError
from etl.formats.blocks import Parsed, assemble
from etl.formats.encoding import AUTO, to_text
from etl.formats.extracted import LIMITS, NAMES, Extracted, Limits, refuse_large
from etl.formats.kinds import kind_of, mismatch
from etl.formats.language import language_remark

_DECLARED = re.compile(
    rb"""<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE
)
_HEAD = 4096


def extract(data: bytes, name: str, *, encoding: str = AUTO, limits: Limits = LIMITS) -> Extracted:
    """Return the text of a file whose name is `name`.

    `encoding` is `auto` or the name of one, and means nothing to Word documents and PDFs; a web page that declares
    its encoding is read in that, unless another than UTF-8 is named. Raises `InputError` naming the file for what
    cannot be read, with what to do.
    """
    refuse_large(data, name, limits)
    kind = kind_of(data, name)
    remarks = mismatch(kind, name)
    used = ""
    if kind == "pdf":
        from etl.formats.pdf.read import read as read_pdf

        parsed = read_pdf(data, name, limits)
    elif kind == "docx":
        from etl.formats.docx import read as read_docx

        parsed = read_docx(data, name, limits)
    else:
        text, used, guessed = to_text(data, name, _declared(data, encoding) if kind == "html" else encoding)
        remarks += guessed
        if kind == "txt":
            _refuse_long(text, name, limits)
            return Extracted(text=text, encoding=used, remarks=remarks + language_remark(text), kind=kind)
        parsed = _parsed(kind, text, name)
    title, text = assemble(parsed)
    _refuse_long(text, name, limits)
    if not text:
        raise InputError(f"{name}, read as {NAMES[kind]}, holds no words outside tables and menus: give its text.")
    remarks += parsed.remarks + language_remark(text)
    return Extracted(text=text, title=title, encoding=used, remarks=remarks, kind=kind)


def _parsed(kind: str, text: str, name: str) -> Parsed:
    if kind == "html":
        from etl.formats.html import read as read_html

        return read_html(text, name)
    from etl.formats.markdown import read as read_markdown

    return read_markdown(text, name)


def _declared(data: bytes, encoding: str) -> str:
    """Return the encoding that a page declares, if its bytes are not UTF-8 and nobody named one."""
    if encoding.lower() not in (AUTO, "utf-8", "utf8"):
        return encoding
    declared = _DECLARED.search(data[:_HEAD])
    if declared is None or _is_utf8(data):
        return encoding
    name = declared[1].decode("ascii", "replace").lower()
    # As browsers do: pages that say Latin-1 mean the wider Windows-1252.
    name = {"iso-8859-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252", "ascii": "cp1252"}.get(name, name)
    try:
        data.decode(name)
    except (LookupError, ValueError):
        return encoding
    return name


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _refuse_long(text: str, name: str, limits: Limits) -> None:
    if len(text) > limits.characters:
        raise InputError(
            f"{name} holds {len(text):,} characters of text; at most {limits.characters:,} are read: split it first."
        )
