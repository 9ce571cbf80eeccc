"""The machine's reading and a person's corrections -> the tables that are shown. No text is read again for it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from etl.corrections.record import FILE, append_corrections, in_force, read_corrections
from etl.errors import InputError
from etl.library.entry import Entry
from etl.model import Correction, Document, Extraction, Outcome
from etl.pipeline import corrected
from etl.read import read_document
from etl.replace import one_at_a_time
from etl.reread import reread
from etl.tables import to_tables
from etl.validate import validate
from etl.write import write_tables


def document_of(entry: Entry) -> Document:
    """Return the text of an entry with its source. Raises `InputError` if it is not the one that was recorded."""
    return read_document(entry.text, name=entry.name, source=entry.source)


def machine_reading(entry: Entry) -> Extraction:
    """Return what the machine read, without corrections. Raises `InputError`."""
    return reread(document_of(entry), entry.reading)


def corrections_of(entry: Entry) -> tuple[Correction, ...]:
    """Return all that was said of the claims of a text, oldest first. Raises `InputError`."""
    return read_corrections(entry.folder / FILE)


def correct(entry: Entry, said: Iterable[Correction]) -> tuple[Outcome, ...]:
    """Record corrections and rebuild the tables; return what became of all that are in force.

    The record is on the disk before anything else is tried, so nothing said is lost. Raises `InputError`.
    """
    append_corrections(entry.folder / FILE, tuple(said))
    return rebuild(entry)


def rebuild(entry: Entry) -> tuple[Outcome, ...]:
    """Write the tables of an entry anew from its reading and its corrections; return what became of these.

    Two rebuilds wait for one another, and each sees all that was recorded before it began. Raises `InputError`.
    """
    if not entry.reading.is_dir():
        raise InputError(f"“{entry.source.title}” was not read to the end: read it again.")
    with one_at_a_time(entry.reading):
        extraction = corrected(machine_reading(entry), corrections_of(entry))
        write_extraction(extraction, entry.tables)
    return extraction.corrections


def is_current(entry: Entry, outcomes_said: Iterable[Correction]) -> bool:
    """Tell whether the tables, by the corrections listed in them, hold all that was recorded."""
    mine = [correction for correction in in_force(corrections_of(entry)) if correction.document == entry.name]
    return set(mine) == set(outcomes_said)


def write_extraction(extraction: Extraction, *folders: Path) -> None:
    """Check the tables of one text and write them to each folder as a whole. Raises `InputError`."""
    tables = to_tables([extraction])
    validate(tables, {extraction.document.name: extraction.document.text})
    for folder in folders:
        write_tables(tables, folder)
