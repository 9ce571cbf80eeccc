"""The data dictionary: every column of every table with its meaning, from the schema alone."""

from __future__ import annotations

from functools import cache
from html import escape

from etl import schema

_TYPES = {"string": "text", "integer": "whole number", "number": "number"}
_MEANINGS: dict[tuple[str, ...], dict[str, str]] = {
    tuple(schema.TOPICS): schema.TOPICS,
    tuple(schema.QUALIFIERS): schema.QUALIFIERS,
}
"""Closed lists whose values have meanings."""


@cache
def dictionary() -> str:
    """The dictionary as HTML. Tables of the same columns share an entry."""
    groups: dict[tuple[schema.Column, ...], list[schema.Table]] = {}
    for table in schema.TABLES:
        groups.setdefault(table.columns, []).append(table)
    return "".join(_entry(columns, tables) for columns, tables in groups.items())


def _entry(columns: tuple[schema.Column, ...], tables: list[schema.Table]) -> str:
    first, *others = tables
    same = ", ".join(f"<code>{escape(table.file)}</code>" for table in others)
    shared = f" The same columns are in {same}." if others else ""
    rows = "".join(_row(column, first) for column in columns)
    return (
        f'<section class="dictionary"><h3><code>{escape(first.file)}</code></h3><p>{escape(first.meaning)}.{shared}</p>'
        '<table><thead><tr><th scope="col">Column</th><th scope="col">Type</th>'
        f'<th scope="col">Meaning</th></tr></thead><tbody>{rows}</tbody></table></section>'
    )


def _row(column: schema.Column, table: schema.Table) -> str:
    key = " · key" if column.name in table.key else ""
    unit = f"<small>{escape(column.unit)}</small>" if column.unit and column.unit != "see unit" else ""
    return (
        f'<tr><th scope="row"><code>{escape(column.name)}</code></th><td>{_TYPES[column.type]}{key}{unit}</td>'
        f"<td>{escape(column.meaning)}.{_values(column.allowed)}</td></tr>"
    )


def _values(allowed: tuple[str, ...]) -> str:
    """The closed list of a column, each value with its meaning where it has one."""
    if not allowed:
        return ""
    meanings = _MEANINGS.get(allowed)
    if meanings is None:
        return " One of " + ", ".join(f"<code>{escape(value)}</code>" for value in allowed) + "."
    items = "".join(
        f"<div><dt><code>{escape(value)}</code></dt><dd>{escape(meaning)}</dd></div>"
        for value, meaning in meanings.items()
    )
    return f"<dl>{items}</dl>"
