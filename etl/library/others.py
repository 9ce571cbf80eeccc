"""Corrections that others made, kept beside a text until a person has settled what differs from their own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from etl.corrections.record import to_bytes
from etl.library.entry import Entry, name_for
from etl.model import Correction
from etl.replace import one_at_a_time, replace_file
from etl.write import CHECK_SPACE, explained

FOLDER = "from_others"


def receive(entry: Entry, corrections: Sequence[Correction], file: str) -> Path:
    """Keep another person's corrections under a free name made of the file's; return where. Raises `InputError`."""
    folder = entry.folder / FOLDER
    with explained(folder, CHECK_SPACE):
        folder.mkdir(exist_ok=True)
        with one_at_a_time(folder):
            path = folder / f"{name_for(file, {taken.stem for taken in folder.glob('*.csv')})}.csv"
            replace_file(path, to_bytes(corrections))
    return path


def waiting(folder: Path) -> tuple[Path, ...]:
    """Return the files that are not settled, of the text in a folder of the library."""
    return tuple(sorted((folder / FOLDER).glob("[!.]*.csv")))


def leave(path: Path, corrections: Sequence[Correction]) -> None:
    """Leave no more than these in a file; it goes with the last of them. Raises `InputError`."""
    with explained(path, CHECK_SPACE):
        if corrections:
            replace_file(path, to_bytes(corrections))
        else:
            path.unlink(missing_ok=True)
