"""Tables back to what was read: so that corrections can be applied again without reading the text again."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from etl import schema
from etl.cells import rows_of
from etl.errors import InputError
from etl.model import Claim, Document, Extraction, Numeral, Reason
from etl.split import split


def reread(document: Document, folder: Path) -> Extraction:
    """Return what the tables in `folder`, of this text or of several, say was read from the document.

    Checks and corrections are left out.

    Raises `InputError` if they are missing, of another version, or not of this text.
    """
    reasons: dict[str, list[Reason]] = {}
    for row in _rows(folder, schema.REASONS):
        reasons.setdefault(row.pop("claim_id"), []).append(Reason(**row))
    claims = tuple(
        Claim(**row, reasons=tuple(reasons.get(row["claim_id"], ())))
        for row in _rows(folder, schema.CLAIMS)
        if row["document"] == document.name
    )
    numerals = tuple(Numeral(**row) for row in _rows(folder, schema.NUMERALS) if row["document"] == document.name)
    if any(document.text[claim.start : claim.end] != claim.quote for claim in claims):
        raise InputError(f"{folder} holds the tables of another version of the text: read the text again.")
    return Extraction(document=document, sentences=split(document), claims=claims, numerals=numerals)


def _rows(folder: Path, table: schema.Table) -> list[dict[str, Any]]:
    """Return the rows of a table, cells typed as the schema says."""
    path = folder / table.file
    try:
        text = path.read_bytes().decode("utf-8")
        rows = rows_of(text, strict=True)
        if tuple(rows.fieldnames or ()) != table.names:
            raise InputError(f"{path} has other columns than this version writes: read the text again.")
        return [{c.name: _typed(c, row[c.name]) for c in table.columns} for row in rows]
    except FileNotFoundError:
        raise InputError(f"{path} does not exist: read the text again.") from None
    except (OSError, ValueError, TypeError, csv.Error) as error:
        raise InputError(f"{path} cannot be read ({error}): read the text again.") from None


def _typed(column: schema.Column, cell: str) -> str | int | float | None:
    if column.type == "string":
        return cell + ""  # a row that is cut short has None here
    if not cell:
        return None
    return float(cell) if "." in cell else int(cell)
