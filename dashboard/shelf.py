"""Every text at hand: the built-in ones and the library's, each folder of tables read once, all joined.

A text of the library stands for a built-in one of the same name. What cannot be read takes nothing else down: it is
left out, and why is said.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dashboard import joining
from dashboard.tables import Tables, TablesError, read_tables
from dashboard.upkeep import Stamps, current, stamp_of, stamps_of, steadily
from etl import schema
from etl.library.entry import ENTRY, Entry, entries

_FACTS = (ENTRY, "sources.toml")
"""What an entry of the library is known by, beside its text."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Part:
    """A folder of tables with the folder of its texts; `hidden` are texts in it that the library stands for."""

    folder: Path
    texts: Path
    tables: Tables
    hidden: frozenset[str] = frozenset()
    entry: Entry | None = None

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of its texts."""
        return tuple(map(str, self.tables.documents["document"]))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Shelf:
    """All texts: their tables as one, the parts these come from, and the library's entries, broken ones included.

    `troubles` says of a text, by its name, in one sentence why it, or something of it, is not shown; the empty name
    stands for the built-in tables.
    """

    tables: Tables
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...] = ()
    troubles: Mapping[str, str] = field(default_factory=dict)

    def part_of(self, document: str) -> Part | None:
        """Where a text is; None if no part has it."""
        return next((part for part in self.parts if document in part.documents), None)

    def entry_of(self, document: str) -> Entry | None:
        """The library's entry of a text; None if it has none."""
        return next((entry for entry in self.entries if entry.name == document), None)


class Memory:
    """What was read before, a folder each, and found whole or broken: nothing is read twice unless it changed."""

    def __init__(self) -> None:
        self._tables: dict[Path, tuple[Stamps, Tables | TablesError, str]] = {}
        self._entries: tuple[object, tuple[Entry, ...]] = (None, ())
        self._doubles: tuple[object, frozenset[str]] = (None, frozenset())
        self._shelf: tuple[object, Shelf] | None = None

    def shelf(self, folder: Path, texts: Path, library: Path) -> Shelf:
        """All texts as they are now. Raises `TablesError` where there is none that can be shown."""
        found = self._entries_in(library)
        places = self._places(folder, found)
        self._tables = {place: kept for place, kept in self._tables.items() if place in places}
        troubles: dict[str, str] = {}
        read: dict[str, Part] = {}
        for entry in found:
            try:
                tables, trouble = self._of_entry(entry)
            except TablesError as error:
                troubles[entry.name] = str(error)
                continue
            if trouble:
                troubles[entry.name] = trouble
            read[entry.name] = Part(folder=entry.tables, texts=entry.folder, tables=tables, entry=entry)
        doubles = self._doubles_in(read)
        for entry in found:
            if entry.name in doubles:
                troubles[entry.name] = (
                    f"“{entry.source.title}” holds numbers that another text has under the same name."
                )
        parts = [part for name, part in read.items() if name not in doubles]
        hidden = frozenset(name for part in parts for name in part.documents)
        built_in, trouble = self._built_in(folder, texts, hidden, needed=not parts)
        if trouble:
            troubles[""] = trouble
        return self._joined((*built_in, *parts), found, troubles)

    def _doubles_in(self, parts: Mapping[str, Part]) -> frozenset[str]:
        """Those that name something as one before them does, which stands; looked for when tables were read anew."""
        key = [(name, part.tables.reading) for name, part in parts.items()]
        kept = self._doubles
        if kept[0] != key:
            alone: list[Tables] = []
            doubles = set()
            for name, part in parts.items():
                if any(joining.share_names(other, part.tables) for other in alone):
                    doubles.add(name)
                else:
                    alone.append(part.tables)
            self._doubles = kept = key, frozenset(doubles)
        return kept[1]

    def _joined(self, parts: tuple[Part, ...], found: tuple[Entry, ...], troubles: Mapping[str, str]) -> Shelf:
        key = [(part.folder, part.tables.reading) for part in parts], found, troubles
        kept = self._shelf
        if kept is None or kept[0] != key:
            tables = joining.join([part.tables for part in parts])
            kept = key, Shelf(tables=tables, parts=parts, entries=found, troubles=troubles)
            self._shelf = kept
        return kept[1]

    def _built_in(self, folder: Path, texts: Path, hidden: frozenset[str], *, needed: bool) -> tuple[list[Part], str]:
        """The built-in texts as a part, if any is left of them; else why they cannot be shown, if that is so."""
        try:
            tables, _ = self._read(folder, (), lambda: (read_tables(folder), ""))
        except TablesError as error:
            if needed:
                raise
            return [], str(error)
        mine = hidden & set(map(str, tables.documents["document"]))
        if len(mine) == len(tables.documents) and len(mine):
            return [], ""
        if mine:
            place = folder / f"without {' '.join(sorted(mine))}"  # no folder: the name under which it is remembered
            rest, _ = self._read(place, stamps_of(folder), lambda: (joining.without(tables, mine), ""))
            return [Part(folder=folder, texts=texts, tables=rest, hidden=mine)], ""
        return [Part(folder=folder, texts=texts, tables=tables)], ""

    def _of_entry(self, entry: Entry) -> tuple[Tables, str]:
        """The tables of a text of the library, and what is amiss with them; mended first where a run was killed."""
        if entry.problem:
            raise TablesError(entry.problem)
        beside = tuple(stamp_of(entry.folder / file) for file in (schema.CORRECTIONS.file, *_FACTS))
        return self._read(entry.tables, beside, lambda: current(entry))

    def _read(self, folder: Path, beside: Stamps, read: Callable[[], tuple[Tables, str]]) -> tuple[Tables, str]:
        """What `read` gives, from memory if nothing has changed since."""
        stamps = (*stamps_of(folder), *beside)
        kept = self._tables.get(folder)
        if kept is None or kept[0] != stamps:
            try:
                tables, trouble = steadily(folder, read)
                kept = (*stamps_of(folder), *beside), tables, trouble
            except TablesError as error:
                kept = (*stamps_of(folder), *beside), error, ""
            self._tables[folder] = kept
        if isinstance(kept[1], TablesError):
            raise kept[1]
        return kept[1], kept[2]

    def _entries_in(self, library: Path) -> tuple[Entry, ...]:
        folders = sorted(each for each in library.iterdir() if each.is_dir()) if library.is_dir() else []
        stamps = [
            (path, stamp_of(path))
            for each in folders
            for path in (*(each / fact for fact in _FACTS), each / f"{each.name}.txt")
        ]
        if self._entries[0] != stamps:
            self._entries = stamps, entries(library)
        return self._entries[1]

    def _places(self, folder: Path, found: tuple[Entry, ...]) -> set[Path]:
        return {folder, *(place for place in self._tables if place.parent == folder), *(each.tables for each in found)}
