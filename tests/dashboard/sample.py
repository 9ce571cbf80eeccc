"""A small text with its tables, made through the schema."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl import schema

SECTIONS = {
    "": [
        "Some 40 people lived there in 1901.",
        "An estimated 18 million people passed through the camps, and more than six million were sent away.",
    ],
    "Wars": [
        "They received 648 aircraft and 407 tanks in 1936.",
        "The registry counted 5–7 million deaths from 1932 to 1933.",
    ],
    "Wars > Death toll": [
        "Historians put the toll at 20 million or higher.",
        "About 62% of households and 20 billion dollars were lost, and hundreds of thousands fled.",
        "He died in 1953.",
    ],
}

# quote, low, high, qualifier, modifier, unit, counted, topic, period, basis, credited to
CLAIMS: list[tuple[Any, ...]] = [
    ("40", 40, 40, "about", "Some", "people", "people", "society", (1901, 1901), "sentence", ""),
    ("18 million", 18e6, 18e6, "about", "An estimated", "people", "people", "imprisonment", ("", ""), "", ""),
    ("six million", 6e6, "", "more_than", "more than", "people", "people", "deportations", ("", ""), "", ""),
    ("648", 648, 648, "exact", "", "aircraft", "aircraft", "military", (1936, ""), "sentence", ""),
    ("407", 407, 407, "exact", "", "tanks", "tanks", "military", (1936, ""), "sentence", ""),
    ("5–7 million", 5e6, 7e6, "range", "", "people", "deaths", "deaths", (1932, 1933), "sentence", "The registry"),
    (
        "20 million",
        20e6,
        "",
        "at_least",
        "or higher",
        "people",
        "people",
        "deaths",
        ("", 1953),
        "section",
        "Historians",
    ),
    ("62%", 62, 62, "about", "About", "percent", "households", "economy", ("", ""), "", ""),
    ("20 billion dollars", 20e9, 20e9, "exact", "", "USD", "", "economy", ("", ""), "", ""),
    ("hundreds of thousands", 1e5, "", "vague", "", "people", "people", "deportations", ("", ""), "", ""),
]


@dataclass(frozen=True)
class Sample:
    """A folder of tables and the folder of their text."""

    tables: Path
    raw: Path

    def rows(self, table: str) -> list[dict[str, str]]:
        """The rows of a table as the file has them."""
        with (self.tables / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def rewrite(self, table: str, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
        """Write a table again with each row changed."""
        write_table(self.tables, table, [change(row) for row in self.rows(table)])

    @property
    def text(self) -> str:
        """The text as the tables' places count it."""
        return (self.raw / "sample.txt").read_bytes().decode("utf-8")


def write_table(folder: Path, name: str, rows: Iterable[dict[str, Any]]) -> None:
    """One table as the ETL writes it, columns in the order of the schema."""
    table = next(table for table in schema.TABLES if table.name == name)
    with (folder / table.file).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, table.names, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(rows)


def figure(value: float | str) -> float | str:
    """A bound as the tables write it: whole numbers without a point."""
    return int(value) if isinstance(value, float) and value == int(value) else value


def make_sample(folder: Path) -> Sample:
    """The sample text and all its tables in a new folder."""
    sample = Sample(folder / "tables", folder / "raw")
    sample.tables.mkdir()
    sample.raw.mkdir()
    text = ""
    sentences: list[dict[str, object]] = []
    for section, lines in SECTIONS.items():
        depth = section.count(" > ") + 2
        text += f"\n{'=' * depth} {section.split(' > ')[-1]} {'=' * depth}\n" if section else ""
        for line in lines:
            place = {"start": len(text), "end": len(text) + len(line), "sentence": line}
            sentences.append({"sentence_id": f"s{len(sentences)}", "document": "sample", "section": section, **place})
            text += line + "\n"
    (sample.raw / "sample.txt").write_bytes(text.encode())
    claims = [claim_row(i, fields, text, sentences) for i, fields in enumerate(CLAIMS)]
    write_table(sample.tables, "claims", claims)
    for topic in schema.TOPICS:
        write_table(sample.tables, topic, [claim for claim in claims if claim["topic"] == topic])
    write_table(sample.tables, "sentences", sentences)
    taken = [numeral(text, claim["quote"], claim_id=claim["claim_id"]) for claim in claims]
    write_table(sample.tables, "numerals", [*taken, numeral(text, "1901", set_aside="date")])
    write_table(sample.tables, "checks", [])
    write_table(sample.tables, "corrections", [])
    write_table(sample.tables, "reasons", [])
    write_table(sample.tables, "corrections", [])
    source = {
        "document": "sample",
        "title": "A sample",
        "publisher": "The tests",
        "licence": "CC0",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "characters": len(text),
    }
    write_table(sample.tables, "documents", [source])
    write_version(sample, str(schema.VERSION))
    return sample


def write_version(sample: Sample, version: str) -> None:
    """The data package with a version of the schema."""
    (sample.tables / "datapackage.json").write_text(json.dumps({"name": "sample", "version": version}))


def claim_row(i: int, fields: tuple[Any, ...], text: str, sentences: list[dict[str, Any]]) -> dict[str, Any]:
    """One row of claims.csv from the short form above."""
    quote, low, high, qualifier, modifier, unit, counted, topic, period, basis, credited = fields
    start = text.index(quote)
    sentence = next(row for row in sentences if row["start"] <= start < row["end"])
    return {
        **{name: sentence[name] for name in ("document", "section", "sentence_id", "sentence")},
        "claim_id": f"c{i}",
        "start": start,
        "end": start + len(quote),
        "quote": quote,
        "low": figure(low),
        "high": figure(high),
        "value": figure(low if high == "" else high),
        "qualifier": qualifier,
        "modifier": modifier,
        "unit": unit,
        "counted": counted,
        "topic": topic,
        "period_start": period[0],
        "period_end": period[1],
        "period_basis": basis,
        "attributed_to": credited,
    }


def numeral(text: str, quote: str, *, claim_id: str = "", set_aside: str = "") -> dict[str, Any]:
    """One row of numerals.csv."""
    start = text.index(quote)
    place = {"document": "sample", "start": start, "end": start + len(quote), "quote": quote}
    return {**place, "claim_id": claim_id, "set_aside": set_aside}
