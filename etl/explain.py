"""How a claim came to be what it is: its sentence, and each field with the rule and the words that decided it."""

from __future__ import annotations

from pathlib import Path

from etl import schema
from etl.cells import rows_of
from etl.errors import InputError

_HEADER = ("Field", "Value", "Rule", "Words")
_WIDEST = 40
"""Characters a column of the answer takes at most before its neighbours stop keeping in line with it."""


def explain(claim_id: str, folder: Path) -> str:
    """Explain a claim of the tables in `folder`, in lines of plain text; what is not known stands in brackets.

    Raises `InputError` if there are no tables there or no such claim in them.
    """
    claims = _rows(folder, schema.CLAIMS, claim_id)
    if not claims:
        path = folder / schema.CLAIMS.file
        raise InputError(
            f"there is no claim '{claim_id}' in {path}: its first column names them. For other tables add --tables DIR."
        )
    [claim] = claims
    reasons = {row["field"]: row for row in _rows(folder, schema.REASONS, claim_id)}
    lines = [_HEADER]
    for column in schema.CLAIMS.columns:
        if column.name != "sentence":
            reason = reasons.get(column.name, {})
            value = claim[column.name] or f"({column.none})"
            lines.append((column.name, value, reason.get("rule", ""), reason.get("words", "")))
    return f"{claim['sentence']}\n\n{_aligned(lines)}"


def _rows(folder: Path, table: schema.Table, claim_id: str) -> list[dict[str, str]]:
    """Return the rows of a table that belong to a claim."""
    path = folder / table.file
    try:
        rows = rows_of(path.read_bytes().decode("utf-8"))
        if tuple(rows.fieldnames or ()) != table.names:
            raise InputError(f"{path} has other columns than this version writes: run python -m etl again.")
        return [row for row in rows if row["claim_id"] == claim_id]
    except (FileNotFoundError, NotADirectoryError):
        raise InputError(f"{path} does not exist: run python -m etl first, or name the folder with --tables.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read ({error}): run python -m etl again.") from None


def _aligned(lines: list[tuple[str, str, str, str]]) -> str:
    """Lay lines out in columns."""
    widths = [min(_WIDEST, max(len(line[place]) for line in lines)) for place in range(len(_HEADER))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )
