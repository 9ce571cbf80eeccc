"""A colleague's corrections beside one's own: kept until every difference is settled by a choice of one's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from dashboard.byhand.keeping import calm, entry_for, keep, said_of
from dashboard.tables import Tables
from etl.corrections.merge import Conflict, Merged, merge
from etl.corrections.record import REJECTED, REVIEW, parse_corrections, read_corrections
from etl.errors import InputError
from etl.library import others
from etl.library.add import now
from etl.library.entry import library_folder
from etl.model import Correction

MINE, THEIRS = "mine", "theirs"


def receive(tables: Tables, document: str, data: bytes, file: str) -> str:
    """Put a colleague's file beside the text; return what is wrong with it, in a sentence."""
    try:
        theirs = [each for each in parse_corrections(data, f"“{file}”") if each.document == document]
        if not theirs:
            return f"“{file}” holds no corrections of this text."
        others.receive(entry_for(tables, document), theirs, file)
    except InputError as error:
        return calm(error)
    return ""


def waiting(document: str) -> tuple[Path, ...]:
    """Return the colleagues' files of a text that are not settled yet."""
    return others.waiting(library_folder() / document)


def compared(document: str, path: Path) -> Merged:
    """Return what a colleague's file has that is new, the same, or in conflict. Raises `InputError`."""
    return merge(said_of(document), read_corrections(path))


def settle(tables: Tables, document: str, path: Path, choices: Mapping[Conflict, str]) -> str:
    """Take what is new and what was chosen, and leave what was not; return what went wrong, in a sentence.

    The file keeps the conflicts that nothing was chosen for, and goes when there are none.
    """
    try:
        merged = compared(document, path)
        taken = list(merged.new)
        for conflict in merged.conflicts:
            if choices.get(conflict) == THEIRS:
                taken += _theirs(conflict)
        wrong = keep(tables, document, taken) if taken else ""
        if wrong:
            return wrong
        others.leave(path, [conflict.theirs for conflict in merged.conflicts if conflict not in choices])
    except InputError as error:
        return f"This could not be saved: {calm(error)} Nothing is lost: try again."
    return ""


def discard(path: Path) -> str:
    """Take a colleague's file away unread; return what went wrong, in a sentence."""
    try:
        others.leave(path, ())
    except InputError as error:
        return calm(error)
    return ""


def _theirs(conflict: Conflict) -> list[Correction]:
    """Their row; where I rejected what they correct, my rejection is taken back with it."""
    rows = [conflict.theirs]
    if conflict.mine.field == REVIEW and conflict.theirs.field != REVIEW:
        rows.append(replace(conflict.mine, old=REJECTED, new="", when=now()))
    return rows
