"""Do the tables keep what the schema promises? Run on every build, before anything is written."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from etl import schema
from etl.tables import Row, Tables

_ORDERED = (
    (schema.CLAIMS, "low", "high"),
    (schema.CLAIMS, "period_start", "period_end"),
    (schema.CLAIMS, "start", "end"),
    (schema.CHECKS, "stated_low", "stated_high"),
    (schema.CHECKS, "computed_low", "computed_high"),
)
"""Columns of which the first may not be above the second."""


class BrokenTableError(Exception):
    """Tables that break the schema: an error of the program, never of the text. Names the first faults."""


def validate(tables: Tables, texts: Mapping[str, str]) -> None:
    """Check all tables against the schema and the words they quote against `texts`, by document.

    Raises `BrokenTableError` if a table or column is missing, a cell has another type or a value outside the
    closed list, a key repeats, a link leads nowhere, words are not where they are said to stand, bounds or
    years are the wrong way round, a topic's table is not its part of the claims, a numeral is both claim and set
    aside, or neither, or a check is made of claims that are not there.
    """
    faults = [fault for table in schema.TABLES for fault in _table_faults(table, tables)]
    # Cells of the wrong type would make nonsense of the checks that compare them.
    faults = faults or [
        *_word_faults(tables, texts),
        *_order_faults(tables),
        *_share_faults(tables),
        *_check_faults(tables),
    ]
    if faults:
        raise BrokenTableError(f"{len(faults)} faults in the tables: {'; '.join(faults[:5])}")


def _table_faults(table: schema.Table, tables: Tables) -> Iterator[str]:
    """Yield what is wrong with a table's shape, cells, key and links."""
    if table.name not in tables:
        yield f"{table.name} is missing"
        return
    rows = tables[table.name]
    keys: set[Row] = set()
    targets = {target: set(_cells(tables.get(target, []), target, column)) for column, target in table.links}
    for number, row in enumerate(rows):
        where = f"{table.name} row {number}"
        if len(row) != len(table.columns):
            yield f"{where} has {len(row)} cells, not {len(table.columns)}"
            continue
        cells = dict(zip(table.names, row, strict=True))
        for column in table.columns:
            problem = _cell_problem(column, cells[column.name])
            if problem:
                yield f"{where}: {column.name} {cells[column.name]!r} {problem}"
        key = tuple(cells[name] for name in table.key)
        if key in keys:
            yield f"{where}: key {key!r} repeats"
        keys.add(key)
        for column_name, target in table.links:
            if cells[column_name] not in targets[target]:
                yield f"{where}: {column_name} {cells[column_name]!r} is not in {target}"


def _cell_problem(column: schema.Column, cell: object) -> str:
    """Say what is wrong with a cell; nothing if it is right."""
    if column.type == "string":
        if not isinstance(cell, str):
            return "is not a string"
        if column.required and not cell:
            return "is empty"
        return "is not in the list of values" if cell and column.allowed and cell not in column.allowed else ""
    if cell is None:
        return "is missing" if column.required else ""
    if isinstance(cell, bool) or not isinstance(cell, int if column.type == "integer" else (int, float)):
        return f"is not of type {column.type}"
    return "" if math.isfinite(cell) else "is not finite"


def _word_faults(tables: Tables, texts: Mapping[str, str]) -> Iterator[str]:
    """Yield words that do not stand in the text where the row says."""
    for table, words in ((schema.CLAIMS, "quote"), (schema.SENTENCES, "sentence"), (schema.NUMERALS, "quote")):
        for document, start, end, quote in _picked(tables, table, "document", "start", "end", words):
            if quote != texts[document][start:end] or start < 0:
                yield f"{table.name}: {quote!r} is not at {start}:{end} of {document}"


def _order_faults(tables: Tables) -> Iterator[str]:
    """Yield bounds, years and places that are the wrong way round."""
    for table, low_name, high_name in _ORDERED:
        for key, low, high in _picked(tables, table, table.key[0], low_name, high_name):
            if low is not None and high is not None and low > high:
                yield f"{table.name}: {low_name} {low!r} is above {high_name} {high!r} in {key}"


def _check_faults(tables: Tables) -> Iterator[str]:
    """Yield claims that checks name and that their text does not have."""
    known = set(_picked(tables, schema.CLAIMS, "claim_id", "document"))
    for check_id, document, claim_ids in _picked(tables, schema.CHECKS, "check_id", "document", "claim_ids"):
        for claim_id in claim_ids.split(" "):
            if (claim_id, document) not in known:
                yield f"checks: claim {claim_id!r} of {check_id} is not among the claims of {document}"


def _share_faults(tables: Tables) -> Iterator[str]:
    """Yield topic tables that are not their part of the claims, and numerals that are not one thing."""
    topic = schema.CLAIMS.names.index("topic")
    claims = tables[schema.CLAIMS.name]
    for table in schema.TOPIC_TABLES:
        if tables[table.name] != [row for row in claims if row[topic] == table.name]:
            yield f"{table.name} is not the claims of that topic"
    known = set(_cells(claims, schema.CLAIMS.name, "claim_id"))
    for start, claim_id, set_aside in _picked(tables, schema.NUMERALS, "start", "claim_id", "set_aside"):
        if bool(claim_id) == bool(set_aside):
            yield f"numerals: the one at {start} must be either a claim or set aside"
        if claim_id and claim_id not in known:
            yield f"numerals: claim {claim_id!r} of the one at {start} is not in claims"


def _picked(tables: Tables, table: schema.Table, *names: str) -> Iterator[tuple[Any, ...]]:
    """Yield some cells of each row of a table; of any type to mypy, for the types were checked before."""
    places = [table.names.index(name) for name in names]
    return (tuple(row[place] for place in places) for row in tables[table.name])


def _cells(rows: list[Row], table: str, column: str) -> Iterator[object]:
    """Yield the cells of one column."""
    place = next(t for t in schema.TABLES if t.name == table).names.index(column)
    return (row[place] for row in rows)
