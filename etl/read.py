"""Files to documents: the text whole and unchanged, its paragraphs and sections, and where it comes from."""

from __future__ import annotations

import hashlib
import sys
from dataclasses import replace
from pathlib import Path

from etl.decode import decode
from etl.errors import InputError
from etl.model import Document, Source
from etl.paragraphs import paragraphs
from etl.sources import FILE, read_sources

STDIN = "-"
"""The path that stands for standard input."""


def document_name(path: Path | str) -> str:
    """Return the name of the document read from `path`: the stem of the file, `stdin` for `-`.

    >>> document_name("texts/kulaks.v2.txt")
    'kulaks.v2'
    """
    return "stdin" if str(path) == STDIN else Path(path).stem


def read_document(path: Path | str, *, name: str | None = None, source: Source | None = None) -> Document:
    """Read one UTF-8 plain-text file, or standard input for `-`.

    `name` is the stem of the file where not given; `source` has the title alone where not given, and always
    the checksum of the bytes that were read. Raises `InputError` for what cannot be read or is not text.
    """
    where = "standard input" if str(path) == STDIN else str(path)
    data = read_bytes(path)
    name = document_name(path) if name is None else name
    checksum = hashlib.sha256(data).hexdigest()
    if source is not None and source.sha256 not in ("", checksum):
        raise InputError(
            f"{where} is not the text that was recorded: its sha256 is {checksum}, not {source.sha256}; "
            f"restore the file, or record the new text in {FILE}."
        )
    source = replace(source or Source(title=name), sha256=checksum)
    return to_document(decode(data, where), name=name, source=source, where=where)


def to_document(text: str, *, name: str, source: Source | None = None, where: str = "") -> Document:
    """Make a document of a text already in memory, `where` naming it in errors.

    Raises `InputError` if the text holds nothing but white space, a NUL, or half of a surrogate pair.
    """
    where = where or f"the text '{name}'"
    if not text.strip().strip("\ufeff").strip():
        raise InputError(f"{where} holds nothing but white space: give a text with words in it.")
    surrogate = _first_unwritable(text)
    if surrogate is not None:
        raise InputError(f"{where} cannot be written as UTF-8 (character {surrogate} is half a pair): drop it.")
    if _first_unwritable(name) is not None:
        raise InputError(f"{where} has a name that is not UTF-8: rename it.")
    if "\0" in text:
        raise InputError(f"{where} holds a NUL at character {text.index(chr(0))}: take it out first.")
    source = source or Source(title=name, sha256=hashlib.sha256(text.encode("utf-8")).hexdigest())
    return Document(name=name, text=text, paragraphs=paragraphs(text), source=source)


def read_folder(folder: Path) -> tuple[Document, ...]:
    """Read every `.txt` file of `folder` that is not hidden, in order of name, with its entry in `sources.toml`.

    Raises `InputError` if there is no text, if a text is not the one recorded, or if one recorded is missing.
    """
    if not folder.is_dir():
        raise InputError(f"{folder} is not a folder: run from the project's root, or name the files to read.")
    paths = sorted(path for path in folder.glob("*.txt") if not path.name.startswith("."))
    if not paths:
        raise InputError(f"{folder} holds no text: put a UTF-8 plain-text file there, its name ending in .txt.")
    sources = read_sources(folder)
    missing = sorted(sources.keys() - {path.stem for path in paths})
    if missing:
        raise InputError(f"{folder / FILE} records '{missing[0]}', but there is no {folder / missing[0]}.txt.")
    return tuple(read_document(path, source=sources.get(path.stem)) for path in paths)


def _first_unwritable(words: str) -> int | None:
    """Return the place of the first half of a surrogate pair, which UTF-8 cannot spell; None if there is none."""
    try:
        words.encode("utf-8")
    except UnicodeEncodeError as error:
        return error.start
    return None


def read_bytes(path: Path | str) -> bytes:
    """Return what a file, or standard input for `-`, holds. Raises `InputError` naming what cannot be read."""
    if str(path) == STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed: pipe a text into it, or name a file.")
        return sys.stdin.buffer.read()
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise InputError(f"{path} does not exist: check the name and the folder.") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder: name the text files in it, as in {Path(path) / '*.txt'}.") from None
    except (OSError, ValueError) as error:
        # ValueError: a NUL in the path itself.
        raise InputError(
            f"{path} cannot be read ({getattr(error, 'strerror', error)}): check its permissions."
        ) from None
