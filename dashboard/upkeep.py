"""The tables of a text of the library as they should be: read, and made anew first where a killed run left them old."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dashboard.tables import ADVICE, PACKAGE, Tables, TablesError, read_tables
from etl import schema
from etl.errors import InputError
from etl.library.entry import Entry

FILES = (PACKAGE, *(table.file for table in schema.TABLES))
"""The files of the tables, by name."""
_TRIES = 3
"""Tables may be replaced while they are read: so often is begun anew."""

Stamp = tuple[int, int, int] | None
Stamps = tuple[Stamp, ...]
Reading = tuple[Tables, str]
"""The tables of a text, and in one sentence what is amiss with them; empty if nothing is."""


def stamps_of(folder: Path) -> Stamps:
    """What tells whether a folder of tables is still the same."""
    return tuple(stamp_of(folder / file) for file in FILES)


def stamp_of(path: Path) -> Stamp:
    """Time of the last change, size, place on the disk: what tells that a file is another; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def steadily(folder: Path, read: Callable[[], Reading]) -> Reading:
    """What `read` gives of files that did not change meanwhile. Raises `TablesError` as `read` does."""
    for _ in range(_TRIES - 1):
        before = stamps_of(folder)
        try:
            found = read()
        except TablesError:
            if stamps_of(folder) == before:
                raise
            continue
        if stamps_of(folder) == before:
            return found
    return read()


def current(entry: Entry) -> Reading:
    """The tables of an entry with all that was recorded of it. Raises `TablesError` if they cannot be shown at all."""
    found = _tried(entry)
    if isinstance(found, Tables) and _is_current(entry, found):
        return found, ""
    from etl.library.build import rebuild  # here, for it loads much that few pages need

    why = ""
    try:
        rebuild(entry)
    except InputError as error:
        why = str(error).replace(f"{entry.folder.parent}/", "")
    again = _tried(entry)
    if isinstance(again, TablesError):
        why = why or str(again).removesuffix(ADVICE).strip()
        raise TablesError(f"“{entry.source.title}” cannot be shown: {why}")
    return again, f"“{entry.source.title}” is shown as it was before: {why}" if why else ""


def _tried(entry: Entry) -> Tables | TablesError:
    try:
        return read_tables(entry.tables)
    except TablesError as error:
        return error


def _is_current(entry: Entry, tables: Tables) -> bool:
    """Whether the tables are of this text alone, under its title, with all that was corrected by hand."""
    texts = list(tables.documents[["document", "title", "sha256"]].itertuples(index=False, name=None))
    known = [(entry.name, entry.source.title, entry.source.sha256 or sha256) for *_, sha256 in texts]
    if len(texts) != 1 or texts != known:
        return False
    file = schema.CORRECTIONS.file
    listed = (entry.tables / file).read_bytes()
    if not (entry.folder / file).exists() and listed.count(b"\n") == 1:
        return True
    from etl.corrections.record import parse_corrections
    from etl.library.build import is_current

    try:
        return is_current(entry, parse_corrections(listed, file))
    except InputError:
        return False
