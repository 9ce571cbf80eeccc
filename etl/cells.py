"""CSV back to rows. Cells are as long as they are: a sentence may be longer than the `csv` module expects."""

from __future__ import annotations

import csv
import io
import sys

csv.field_size_limit(sys.maxsize)  # else 131,072 characters


def rows_of(text: str, *, strict: bool = False) -> csv.DictReader[str]:
    """Return the rows of a CSV file by its header; `strict` raises `csv.Error` for quotes that do not close."""
    return csv.DictReader(io.StringIO(text, newline=""), strict=strict)
