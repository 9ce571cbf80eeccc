"""The data dictionary for people, `data/README.md`: every table, column and value, made from the schema."""

from __future__ import annotations

from collections.abc import Iterable

from etl import schema

_VALUES = {"qualifier": schema.QUALIFIERS, "topic": schema.TOPICS}
"""Closed lists whose values have a meaning of their own to tell."""


def dictionary() -> str:
    """Return the dictionary as Markdown; it depends on the schema alone."""
    topics = ", ".join(f"`{table.file}`" for table in schema.TOPIC_TABLES)
    others = [table for table in schema.TABLES if table not in schema.TOPIC_TABLES]
    blocks = [
        "# The data\n\n"
        "`raw/` holds the texts as they were found, with `sources.toml` for where each is from. `tables/` holds what "
        "`python -m etl` makes of them, described for programs by `tables/datapackage.json`. This page is made from "
        "`etl/schema.py` by the same command.\n\n"
        "All tables are CSV in UTF-8 with a header row, lines end with a line feed, and an empty cell means not known. "
        "Whole numbers have no point, others at most six decimals. The tables quote the texts, and stay under their "
        f"licences. This is version {schema.VERSION} of the columns.\n",
        *(_table(table) for table in others[:1]),
        f"## Tables by topic\n\n{topics}: the claims of one topic each, with the columns of `claims.csv`.\n",
        *(_values(name, values) for name, values in _VALUES.items()),
        *(_table(table) for table in others[1:]),
    ]
    return "\n".join(blocks)


def _table(table: schema.Table) -> str:
    keys = ", ".join(f"`{name}`" for name in table.key)
    links = "".join(f" `{column}` points into `{target}.csv`." for column, target in table.links)
    rows = ((f"`{column.name}`", _type(column), _cell(_meaning(column))) for column in table.columns)
    return f"## {table.title}: `{table.file}`\n\n{table.meaning}. Key: {keys}.{links}\n\n" + _grid(
        ("Column", "Type", "Meaning"), rows
    )


def _values(name: str, values: dict[str, str]) -> str:
    rows = ((f"`{value}`", _cell(meaning)) for value, meaning in values.items())
    return f"## Values of `{name}`\n\n" + _grid(("Value", "Meaning"), rows)


def _type(column: schema.Column) -> str:
    return column.type + (", always there" if column.required else "")


def _meaning(column: schema.Column) -> str:
    unit = f" ({column.unit})" if column.unit and column.unit != "see unit" else ""
    values = f": {', '.join(column.allowed)}" if column.allowed and column.name not in _VALUES else ""
    return f"{column.meaning}{unit}{values}"


def _grid(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [header, tuple("---" for _ in header), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def _cell(words: str) -> str:
    """Keep words inside a cell of a Markdown table."""
    return words.replace("|", "\\|")
