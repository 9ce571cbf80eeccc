"""What a file is: told by its content first and by its name second, with a word where the two differ."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

from etl.decode import looks_binary
from etl.errors import InputError
from etl.formats.extracted import NAMES, Kind

_SUFFIXES: dict[str, Kind] = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".docx": "docx", ".pdf": "pdf",
}  # fmt: skip

_PAGE = re.compile(rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html[\s>])", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(rb"<(/?[a-z][a-z0-9]*)[^<>]*>", re.IGNORECASE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096

_OTHERS = (
    (b"{\\rtf", "an RTF file", "open it in a word processor and save it as .docx"),
    (b"\x89PNG", "a picture", "turn its words into text first"),
    (b"\xff\xd8\xff", "a picture", "turn its words into text first"),
    (b"GIF8", "a picture", "turn its words into text first"),
    (b"II*\0", "a picture", "turn its words into text first"),
    (b"MM\0*", "a picture", "turn its words into text first"),
    (b"\x1f\x8b", "a packed file (gzip)", "unpack it and take the text in it"),
    (b"7z\xbc\xaf\x27\x1c", "a packed file (7z)", "unpack it and take the text in it"),
    (b"Rar!", "a packed file (RAR)", "unpack it and take the text in it"),
    (b"BZh", "a packed file (bzip2)", "unpack it and take the text in it"),
    (b"\xfd7zXZ\0", "a packed file (xz)", "unpack it and take the text in it"),
    (b"%!PS", "a PostScript file", "save it as PDF"),
    (b"MZ", "a program", "take the text in place of it"),
    (b"\x7fELF", "a program", "take the text in place of it"),
)
_WRITTEN = (b"{\\rtf", b"%!PS")
"""Formats that are themselves written in plain letters."""
_OFFICE = (
    ("word/document.xml", "", ""),
    ("xl/workbook.xml", "a spreadsheet", "give the text that its numbers belong to"),
    ("ppt/presentation.xml", "a presentation", "save its words as .docx or .txt"),
    ("content.xml", "an OpenDocument file", "open it in a word processor and save it as .docx"),
    ("META-INF/container.xml", "an e-book (EPUB)", "save its chapters as .html or .txt"),
)


def kind_of(data: bytes, name: str) -> Kind:
    """Tell the format of a file. Raises `InputError` naming it if it is none that can be read."""
    named = _SUFFIXES.get(PurePath(name).suffix.lower())
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data, name)
    if head.startswith(_OLE):
        raise _ole(data, name)
    for magic, what, advice in _OTHERS:
        if head.startswith(magic) and (magic in _WRITTEN or looks_binary(head)):
            raise InputError(f"{name} is {what}, not a text: {advice}.")
    if named in ("pdf", "docx"):
        raise _not_what_it_says(data, name, named)
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")):
        return "html"
    if named == "html" and data and not (_TAG.search(data) or b"\0" in head):
        return "txt"
    return named or "txt"


def mismatch(kind: Kind, name: str) -> tuple[str, ...]:
    """Return a remark if a file's name says another format than its content.

    >>> mismatch("pdf", "kulaks.txt")
    ('Its name ends in .txt, but the file is a PDF, and was read as one.',)
    """
    suffix = PurePath(name).suffix.lower()
    named = _SUFFIXES.get(suffix)
    if named is None or named == kind:
        return ()
    return (f"Its name ends in {suffix}, but the file is {NAMES[kind]}, and was read as one.",)


def _zipped(data: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, UnicodeDecodeError):
        raise InputError(
            f"{name} is damaged or not complete (its zip cannot be opened): copy or download it again."
        ) from None
    for member, what, advice in _OFFICE:
        if member in members:
            if not what:
                return "docx"
            raise InputError(f"{name} is {what}, not a text: {advice}.")
    if PurePath(name).suffix.lower() == ".docx":
        raise InputError(f"{name} is a zip without a Word document in it: save it anew from a word processor.")
    raise InputError(f"{name} is a packed file (zip): unpack it and give the texts in it one by one.")


def _ole(data: bytes, name: str) -> InputError:
    """Word encrypts a .docx into the container that old .doc files have."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return InputError(f"{name} is protected by a password: open it in its program and save it without one.")
    return InputError(f"{name} is an old Word or Office file (.doc): open it in a word processor and save it as .docx.")


def _not_what_it_says(data: bytes, name: str, named: Kind) -> InputError:
    if not data:
        return InputError(f"{name} is empty (0 bytes): give a file that holds text.")
    if _PAGE.match(data[:_HEAD]):
        return InputError(
            f"{name} is a web page (HTML), not {NAMES[named]}, perhaps a failed download: "
            "download it again, or let its name end in .html to have the page read."
        )
    if min(data[:_HEAD]) >= 9:
        return InputError(
            f"{name} is not {NAMES[named]} but plain text: let its name end in .txt to have it read as that."
        )
    return InputError(f"{name} is not {NAMES[named]}, or is damaged: copy or download it again.")
