"""`datapackage.json`: the Frictionless Data Package that describes the tables to any program."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from etl import schema
from etl.tables import Tables

FILE = "datapackage.json"
NAME = "numbers-in-context"
"""The package's name, which tells our tables from those of anyone else."""
_SOURCE_FACTS = ("title", "address", "licence", "licence_address")


def package(tables: Tables, files: Mapping[str, bytes]) -> bytes:
    """Describe `tables` and the `files` they were written to, by file name; the same tables give the same bytes.

    The licences are those recorded for the texts, since the tables quote them; none where none is recorded.
    """
    places = [schema.DOCUMENTS.names.index(fact) for fact in _SOURCE_FACTS]
    sources = [tuple(str(row[place]) for place in places) for row in tables[schema.DOCUMENTS.name]]
    licences = dict.fromkeys((licence, address) for _, _, licence, address in sources if licence)
    description: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": "Numbers in context",
        "description": "Every numeric claim of a text, beside its sentence. Places count Unicode code points.",
        "version": str(schema.VERSION),
    }
    if licences:
        description["licenses"] = [
            {"name": _identifier(name), "title": name} | ({"path": address} if address else {})
            for name, address in licences
        ]
    description["sources"] = [
        {"title": title} | ({"path": address} if address else {}) for title, address, _, _ in sources
    ]
    description["resources"] = [_resource(table, files[table.file]) for table in schema.TABLES]
    return (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _identifier(licence: str) -> str:
    """Spell a licence as an identifier.

    >>> _identifier("CC BY-SA 4.0")
    'CC-BY-SA-4.0'
    """
    return re.sub(r"[^A-Za-z0-9._-]+", "-", licence).strip("-") or "other"


def _resource(table: schema.Table, data: bytes) -> dict[str, Any]:
    description: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.links:
        description["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": target, "fields": [column]}}
            for column, target in table.links
        ]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.title,
        "description": table.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"delimiter": ",", "quoteChar": '"', "doubleQuote": True, "lineTerminator": "\n", "header": True},
        "schema": description,
    }


def _field(column: schema.Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if column.allowed:
        constraints["enum"] = list(column.allowed)
    return (
        {"name": column.name, "type": column.type, "title": column.label, "description": column.meaning}
        | ({"unit": column.unit} if column.unit else {})
        | ({"constraints": constraints} if constraints else {})
    )
