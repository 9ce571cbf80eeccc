"""A new version of a text in the place of the old one; what was said of its numbers follows their words."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from dataclasses import replace as with_changes
from pathlib import Path

from etl.corrections.anchor import Anchors
from etl.corrections.record import FILE, read_corrections, to_bytes
from etl.errors import InputError
from etl.library import others
from etl.library.add import keep_given, now, placed
from etl.library.apart import Progress, read_apart
from etl.library.build import machine_reading, rebuild
from etl.library.entry import MOVES, ORIGINAL, VERSIONS, Entry, entry_of, write_facts
from etl.library.follow import Step, follow, read_steps, steps_csv
from etl.model import Extraction, Source
from etl.replace import exchange, one_at_a_time, replace_file
from etl.rules import fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """A text after its replacement, and what became of each number of the version before."""

    entry: Entry
    steps: tuple[Step, ...]


def replace_text(
    entry: Entry, data: bytes, file: str, *, encoding: str = "auto", progress: Progress | None = None
) -> Replaced:
    """Read a new version of a text and put it in the place of the old one, which is kept under its versions.

    The name stays, so numbers whose sentences stayed keep theirs. Raises `InputError`; all is then as it was.
    """

    def bring(folder: Path) -> Path:
        return keep_given(folder, file or entry.text.name, data)

    return _exchanged(entry, bring, file or entry.source.title, encoding, progress)


def read_again(entry: Entry, progress: Progress | None = None) -> Replaced:
    """Read a text anew by the rules of this program, and correct the new reading. Raises `InputError`."""

    def bring(folder: Path) -> None:
        shutil.copyfile(entry.text, folder / entry.text.name)
        if (entry.folder / ORIGINAL).is_dir():
            shutil.copytree(entry.folder / ORIGINAL, folder / ORIGINAL)

    return _exchanged(entry, bring, entry.source.title, "", progress)


def _exchanged(
    entry: Entry, bring: Callable[[Path], Path | None], label: str, encoding: str, progress: Progress | None
) -> Replaced:
    """Make the whole new folder first, then let the two change places in one step."""
    when, library = now(), entry.folder.parent
    old = _reading_so_far(entry)
    with placed(library, f"{entry.name}.new", lands=False) as folder:
        given = bring(folder)
        told = read_apart(
            folder,
            entry.name,
            given,
            source=entry.source,
            title=entry.source.title,
            label=label,
            encoding=encoding,
            progress=progress,
        )
        source = Source(**told["source"])
        origin = with_changes(entry.origin, rules=fingerprint())
        if given is not None:
            facts = {"encoding": told["encoding"], "remarks": tuple(told["remarks"])}
            origin = with_changes(origin, file=given.name, format=told["kind"], **facts)
        write_facts(folder, entry.name, source, origin)
        made = with_changes(entry, folder=folder, source=source, origin=origin)
        new = machine_reading(made)
        steps = follow(old, new, when) if old is not None else ()
        with one_at_a_time(entry.folder):  # no correction may be recorded between its copy and the exchange
            _carry_over(entry, folder, when, Anchors(new.sentences, old.sentences if old is not None else ()), steps)
            rebuild(made)
            exchange(folder, entry.folder)
    return Replaced(entry=entry_of(entry.folder), steps=steps)


def _reading_so_far(entry: Entry) -> Extraction | None:
    """Return what the machine read before; None where that is lost or of another version, which reading again mends."""
    try:
        return machine_reading(entry)
    except InputError:
        return None


def _carry_over(entry: Entry, folder: Path, when: str, anchors: Anchors, steps: tuple[Step, ...]) -> None:
    """Copy what was said of the old version, anchored in the new one, and the old version itself."""
    corrections = read_corrections(entry.folder / FILE)
    if corrections:
        replace_file(folder / FILE, to_bytes(map(anchors.anchored_here, corrections)))
    for kept in (VERSIONS, others.FOLDER):
        if (entry.folder / kept).is_dir():
            shutil.copytree(entry.folder / kept, folder / kept)
    earlier = read_steps(entry.folder / MOVES)
    changed = entry.text.read_bytes() != (folder / entry.text.name).read_bytes()
    if changed or any(step.fate != "same" for step in steps):
        replace_file(folder / MOVES, steps_csv((*earlier, *steps)))
        version = folder / VERSIONS / when.replace(":", "")
        version.mkdir(parents=True)
        for path in (entry.text, entry.folder / FILE, entry.tables / "claims.csv"):
            if path.exists():
                shutil.copyfile(path, version / path.name)
    elif earlier:
        replace_file(folder / MOVES, steps_csv(earlier))
