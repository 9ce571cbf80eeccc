"""What stands in the library: one entry a text, and the facts kept beside it."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path

import tomli_w

from etl.errors import InputError
from etl.model import Source
from etl.replace import replace_file
from etl.rules import fingerprint
from etl.sources import FILE as SOURCES
from etl.sources import read_sources

DEFAULT = Path("data/library")
ENTRY = "entry.toml"
READING, TABLES, ORIGINAL, VERSIONS = "reading", "tables", "original", "versions"
MOVES = "moves.csv"
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """How a text came in: when, from which file, in which format and encoding; `rules` names those it was read by.

    `remarks` are sentences for the person about what was left out or guessed.
    """

    added: str
    file: str = ""
    format: str = "txt"
    encoding: str = ""
    rules: str = ""
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A text of the library. `problem` says in one sentence why it cannot be shown; empty if it can."""

    name: str
    folder: Path
    source: Source
    origin: Origin
    problem: str = ""

    @property
    def text(self) -> Path:
        """The file of the text."""
        return self.folder / f"{self.name}.txt"

    @property
    def tables(self) -> Path:
        """The folder of the tables that are shown."""
        return self.folder / TABLES

    @property
    def reading(self) -> Path:
        """The folder of the tables as the machine read them."""
        return self.folder / READING

    @property
    def outdated(self) -> bool:
        """Whether it was read by other rules than those of this program."""
        return self.origin.rules != fingerprint()


def library_folder() -> Path:
    """Where the library is: NUMBERS_LIBRARY names it, else `data/library` of the project."""
    project = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("NUMBERS_LIBRARY") or project / DEFAULT)


def entries(library: Path) -> tuple[Entry, ...]:
    """Return the texts of the library in the order in which they were added; none where there is no library."""
    if not library.is_dir():
        return ()
    found = [entry_of(folder) for folder in library.iterdir() if folder.is_dir() and not folder.name.startswith(".")]
    return tuple(sorted(found, key=lambda entry: (entry.origin.added, entry.name)))


def entry_of(folder: Path) -> Entry:
    """Return what a folder of the library holds; one that is broken says so in `problem`."""
    name = folder.name
    try:
        with (folder / ENTRY).open("rb") as file:
            facts = tomllib.load(file)
        origin = Origin(**{**facts, "remarks": tuple(facts.get("remarks", ()))})
        source = read_sources(folder).get(name)
        if source is None or not (folder / f"{name}.txt").is_file():
            raise InputError("its text or its source record is missing")
    except (OSError, TypeError, tomllib.TOMLDecodeError, UnicodeDecodeError, InputError) as error:
        said = getattr(error, "strerror", None) or error
        problem = f"“{name}” in the library cannot be opened ({said}): remove it and add the text again."
        return Entry(name=name, folder=folder, source=Source(title=name), origin=Origin(added=""), problem=problem)
    return Entry(name=name, folder=folder, source=source, origin=origin)


def write_facts(folder: Path, name: str, source: Source, origin: Origin) -> None:
    """Write the source record and the origin of a text. Raises `OSError`."""
    replace_file(folder / SOURCES, tomli_w.dumps({name: asdict(source)}).encode())
    replace_file(folder / ENTRY, tomli_w.dumps(asdict(origin) | {"remarks": list(origin.remarks)}).encode())


def name_for(title: str, taken: set[str]) -> str:
    """Make a document's name of a file's name or a title: letters, digits, dots, dashes; never a path, never taken.

    >>> name_for("../Étude, 2nd ed..pdf", set()), name_for("report.txt", {"report"}), name_for("...", set())
    ('Étude_2nd_ed', 'report_2', 'text')
    """
    stem = re.sub(r"\.[A-Za-z0-9]{1,5}$", "", title.replace("\\", "/").rsplit("/", 1)[-1])
    name = re.sub(r"[^\w.-]+", "_", stem)[:_LONGEST_NAME].strip("._-") or "text"
    lowered = {other.lower() for other in taken}  # disks that do not tell A from a
    number, free = 2, name
    while free.lower() in lowered:
        free, number = f"{name}_{number}", number + 1
    return free
