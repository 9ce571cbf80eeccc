"""What is told of a table and of each of its columns; `schema.py` says it of every one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `type` as in Frictionless Table Schema, `label` for people, `allowed` the closed list of values, `none`
    what an empty cell says."""

    name: str
    type: Literal["string", "integer", "number"]
    label: str
    meaning: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    required: bool = False
    none: str = "not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its file is `<name>.csv`; `key` names the columns that identify a row."""

    name: str
    title: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[tuple[str, str], ...] = ()
    """Foreign keys as (column, table it points into by the column of the same name)."""

    @property
    def file(self) -> str:
        """File name of the table, `claims.csv`."""
        return f"{self.name}.csv"

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)


def text(
    name: str,
    label: str,
    meaning: str,
    *,
    allowed: tuple[str, ...] = (),
    required: bool = False,
    none: str = "not stated",
) -> Column:
    """Describe a column of words."""
    return Column(name=name, type="string", label=label, meaning=meaning, allowed=allowed, required=required, none=none)


def whole(name: str, label: str, meaning: str, *, unit: str = "", required: bool = False) -> Column:
    """Describe a column of whole numbers."""
    return Column(name=name, type="integer", label=label, meaning=meaning, unit=unit, required=required)


def real(name: str, label: str, meaning: str, *, unit: str = "", none: str = "not stated") -> Column:
    """Describe a column of numbers."""
    return Column(name=name, type="number", label=label, meaning=meaning, unit=unit, none=none)
