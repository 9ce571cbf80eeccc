"""The description of the tables of several texts that are handed on as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from etl import schema
from etl.package import package
from etl.tables import Row


def describe(documents: Sequence[Row], files: Mapping[str, bytes]) -> bytes:
    """Return `datapackage.json` for tables, by file name, whose texts are `documents`, rows of the table of texts."""
    return package({schema.DOCUMENTS.name: list(documents)}, files)
