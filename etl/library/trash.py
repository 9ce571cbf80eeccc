"""Removing a text, and taking that back."""

from __future__ import annotations

from pathlib import Path

from etl.errors import InputError
from etl.library.add import now
from etl.library.entry import Entry, entry_of
from etl.replace import one_at_a_time

_TRASH = ".removed"


def remove(entry: Entry) -> Path:
    """Take a text out of the library; return where it lies until it is restored. Raises `InputError`."""
    library = entry.folder.parent
    try:
        with one_at_a_time(library):
            trash = library / _TRASH
            trash.mkdir(exist_ok=True)
            number, place = 2, trash / f"{now().replace(':', '')}@{entry.name}"
            while place.exists():
                number, place = number + 1, trash / f"{now().replace(':', '')}-{number}@{entry.name}"
            entry.folder.rename(place)
    except OSError as error:
        raise InputError(f"“{entry.source.title}” cannot be removed ({error.strerror}): check the folder.") from None
    return place


def removed(library: Path) -> tuple[Path, ...]:
    """Return where the removed texts lie, the last one first."""
    trash = library / _TRASH
    return tuple(sorted((path for path in trash.iterdir() if path.is_dir()), reverse=True)) if trash.is_dir() else ()


def name_of_removed(place: Path) -> str:
    """The name a removed text had."""
    return place.name.partition("@")[2]


def restore(library: Path, place: Path) -> Entry:
    """Put a removed text back. Raises `InputError` if there is another of its name by now."""
    name = name_of_removed(place)
    if place.parent != library / _TRASH or not place.is_dir():
        raise InputError("that text is no longer among the removed ones.")
    with one_at_a_time(library):
        if (library / name).exists():
            raise InputError(f"there is another “{name}” in the library by now: remove that one first.")
        place.rename(library / name)
    return entry_of(library / name)
