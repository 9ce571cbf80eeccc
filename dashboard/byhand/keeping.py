"""Keeps what was said beside the text, and the tables in step with it. What fails is one sentence for the reader."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pandas as pd

from dashboard.data import built_in_tables, built_in_texts
from dashboard.tables import Tables, read_claims
from dashboard.upkeep import Stamp, stamp_of
from etl.corrections.record import FILE, append_corrections, read_corrections
from etl.errors import InputError
from etl.library.entry import Entry, entry_of, library_folder
from etl.model import Correction, Source

# etl.library.build and .add know the whole ETL, which takes a second to load: they are loaded when one is needed.


def keep(tables: Tables, document: str, said: Sequence[Correction], *, later: bool = False) -> str:
    """Record what was said of a text and bring its tables up to date; return what went wrong, in a sentence.

    `later` leaves the tables to whoever reads them next: what was said is on the disk all the same. A text that came
    with the program is copied into the library first.
    """
    try:
        entry = entry_for(tables, document)
        append_corrections(entry.folder / FILE, said)
    except (InputError, OSError) as error:
        return f"This could not be saved: {calm(error)} What you entered is still here: try again."
    if later:
        return ""
    from etl.library.build import rebuild

    try:
        rebuild(entry)
    except (InputError, OSError) as error:
        return f"This is saved, but cannot be shown yet: {calm(error)}"
    return ""


def said_of(document: str) -> tuple[Correction, ...]:
    """Return all that was recorded of a text, oldest first. Raises `InputError`."""
    path = path_of(document)
    return _read(path, stamp_of(path))


def path_of(document: str) -> Path:
    """Where the corrections of a text are, or would be."""
    return library_folder() / document / FILE


def entry_for(tables: Tables, document: str) -> Entry:
    """Return the library's entry of a text, which is made of the built-in text where it has none yet.

    Raises `InputError` where that cannot be done.
    """
    folder = library_folder() / document
    if folder.is_dir():
        entry = entry_of(folder)
        if entry.problem:
            raise InputError(entry.problem)
        return entry
    text = built_in_texts() / f"{document}.txt"
    if not text.is_file():
        raise InputError(f"“{text.name}” is not in “data/raw”: put it back there.")
    from etl.library.add import adopt

    row = tables.documents[tables.documents["document"] == document].iloc[0]
    source = Source(**{name: str(row[name]) for name in Source.__dataclass_fields__})
    return adopt(library_folder(), text, built_in_tables(), source)


def machine_claims(tables: Tables, document: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the claims of a text as the machine read them: typed, and as cells; both indexed by claim.

    Raises `TablesError`.
    """
    folder = library_folder() / document / "reading"
    if folder.is_dir():
        return _machine(folder, stamp_of(folder / "claims.csv"))
    mine = tables.claims["document"] == document
    return _by_name(tables.claims[mine]), _by_name(tables.written[mine])


def _by_name(claims: pd.DataFrame) -> pd.DataFrame:
    return claims.set_index("claim_id", drop=False)


@lru_cache(maxsize=8)
def _machine(folder: Path, stamp: Stamp) -> tuple[pd.DataFrame, pd.DataFrame]:  # noqa: ARG001  key of the cache
    claims, written = read_claims(folder)
    return _by_name(claims), _by_name(written)


@lru_cache(maxsize=32)
def _read(path: Path, stamp: Stamp) -> tuple[Correction, ...]:  # noqa: ARG001  key of the cache
    return read_corrections(path)


def calm(error: Exception) -> str:
    """An error without the machine's own folders, as a sentence."""
    words = str(getattr(error, "strerror", None) or error).replace(f"{library_folder()}/", "")
    return f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."
