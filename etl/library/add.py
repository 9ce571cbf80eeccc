"""A new text into the library: read apart from this program, and in its place only when it is whole."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from etl.errors import InputError
from etl.library.apart import Progress, read_apart
from etl.library.build import document_of, rebuild, write_extraction
from etl.library.entry import ORIGINAL, Entry, Origin, entry_of, name_for, write_facts
from etl.model import Source
from etl.replace import one_at_a_time
from etl.reread import reread
from etl.rules import fingerprint
from etl.write import CHECK_SPACE, explained

_ADDING = ".adding-"


def now() -> str:
    """The time in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def add(
    library: Path,
    data: bytes,
    file: str,
    *,
    source: Source | None = None,
    encoding: str = "auto",
    reserved: Collection[str] = (),
    progress: Progress | None = None,
) -> Entry:
    """Read a file that came in as `data`, named `file`, and put it into the library; return its entry.

    `source` is what is known of where it comes from; its title is the file's own where there is none. `reserved` are
    names of texts outside the library, which this one would stand for if it had the same. Raises `InputError`, and
    nothing is left behind, where it cannot be read.
    """
    with placed(library, source.title if source and not file else file, reserved=reserved) as folder:
        name = folder.name
        told = read_apart(
            folder,
            name,
            keep_given(folder, file or f"{name}.txt", data),
            source=source,
            title=Path(file).stem or name,
            label=file or (source.title if source else name),
            encoding=encoding,
            progress=progress,
        )
        facts = Source(**told["source"])
        origin = Origin(
            added=now(),
            file=file,
            format=told["kind"],
            encoding=told["encoding"],
            rules=fingerprint(),
            remarks=tuple(told["remarks"]),
        )
        write_facts(folder, name, facts, origin)
    return entry_of(library / name)


def adopt(library: Path, text: Path, tables: Path, source: Source) -> Entry:
    """Copy a text that lies outside the library, with the tables that were read from it; return its entry.

    It keeps its name, so that its claims keep theirs: the library's copy then stands for it. One that is already
    there is returned as it is. Raises `InputError`.
    """
    name = text.stem
    if (library / name).is_dir():
        return entry_of(library / name)
    with placed(library, name, exactly=True) as folder:
        shutil.copyfile(text, folder / f"{name}.txt")
        facts = replace(source, sha256=sha256(text.read_bytes()).hexdigest())
        write_facts(folder, name, facts, Origin(added=now(), file=text.name, rules=fingerprint()))
        entry = entry_of(folder)
        write_extraction(reread(document_of(entry), tables), entry.reading)
        rebuild(entry)
    return entry_of(library / name)


def retitle(entry: Entry, title: str) -> Entry:
    """Give a text another title; its name, and so its claims', stay. Raises `InputError`."""
    title = " ".join(title.split())
    if not title:
        raise InputError("a text needs a title: give it a few words.")
    with explained(entry.folder, "check the folder"):
        write_facts(entry.folder, entry.name, replace(entry.source, title=title), entry.origin)
    rebuild(entry_of(entry.folder))
    return entry_of(entry.folder)


@contextmanager
def placed(
    library: Path, wanted: str, *, exactly: bool = False, lands: bool = True, reserved: Collection[str] = ()
) -> Iterator[Path]:
    """Yield an empty folder under a free name; put it into the library when all went well, else take it away.

    `exactly` takes no other name than the one wanted, and else none of `reserved`; without `lands` the folder is taken
    away in any case.

    It lies in a hidden folder meanwhile, locked, so that what a killed program left can be told from what is in work.
    """
    with explained(library, CHECK_SPACE):
        library.mkdir(parents=True, exist_ok=True)
        with one_at_a_time(library):
            _clear(library)
            taken = {path.name.removeprefix(_ADDING) for path in library.iterdir()}
            name = wanted if exactly else name_for(wanted, taken | set(reserved))
            if name in taken:
                raise InputError(f"there is a text called “{wanted}” in the library already: remove that one first.")
            hidden = library / f"{_ADDING}{name}"
            (hidden / name).mkdir(parents=True)
            handle = _locked(hidden)
    try:
        with explained(library, CHECK_SPACE):
            yield hidden / name
            if lands:
                (hidden / name).rename(library / name)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def _clear(library: Path) -> None:
    """Take away what killed programs left."""
    for hidden in library.glob(f"{_ADDING}*"):
        handle = _locked(hidden)
        if handle is not None:
            shutil.rmtree(hidden, ignore_errors=True)
            os.close(handle)


def _locked(folder: Path) -> int | None:
    """Lock a folder for as long as the handle is open; None where another program has it or no such lock is known."""
    with contextlib.suppress(ImportError, OSError):
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(handle)
            return None
        return handle
    return None


def keep_given(folder: Path, file: str, data: bytes) -> Path:
    """Write a file as it came to the folder of its text; return where it lies."""
    given = folder / ORIGINAL / _plain_name(file)
    given.parent.mkdir()
    given.write_bytes(data)
    return given


def _plain_name(file: str) -> str:
    """The last part of a file's name, fit for any disk."""
    name = file.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(c if c.isalnum() or c in " ._-" else "_" for c in name).strip(" .")
    return kept[-120:] or "text"
