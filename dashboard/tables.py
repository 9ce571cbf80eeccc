"""CSV files to typed frames, strictly by `etl.schema`; whatever does not fit is said in one sentence."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from uuid import uuid4

import pandas as pd

from etl import schema

PACKAGE = "datapackage.json"
ADVICE = "Run “make run” to build the tables again."
_SHAPES = {"integer": r"-?\d+", "number": r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?"}
_KINDS = {"integer": "a whole number", "number": "a number"}


class TablesError(Exception):
    """Tables or texts that cannot be shown; its message says what, which file and what to do, for the reader."""


class TextAbsentError(TablesError):
    """The tables are there, and the text that they were made from is not."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tables:
    """The tables as frames, rows as in the files, columns as in `etl.schema`; shared, so never change one in place.

    Text is never missing (empty string); years are nullable whole numbers; bounds are floats, NaN where open.
    `claims` has one more column, `sentence_start`: where its sentence begins, so that `start - sentence_start` is the
    place of the number in `sentence`. `written` is claims.csv cell by cell as text, for downloads.
    """

    claims: pd.DataFrame
    sentences: pd.DataFrame
    numerals: pd.DataFrame
    checks: pd.DataFrame
    reasons: pd.DataFrame
    corrections: pd.DataFrame
    documents: pd.DataFrame
    written: pd.DataFrame
    reading: str = field(default_factory=lambda: uuid4().hex)
    """A name of its own for each time the files were read: what caches of derived frames go by."""


def read_tables(folder: Path) -> Tables:
    """All tables of a folder. Raises `TablesError` when one is missing, broken, half-written or of another version."""
    _check_version(folder)
    for table in schema.TOPIC_TABLES:
        read_cells(folder, table)
    written = read_cells(folder, schema.CLAIMS)
    sentences = _typed(read_cells(folder, schema.SENTENCES), schema.SENTENCES)
    return Tables(
        claims=_placed(_typed(written, schema.CLAIMS), sentences),
        sentences=sentences,
        numerals=_typed(read_cells(folder, schema.NUMERALS), schema.NUMERALS),
        checks=_typed(read_cells(folder, schema.CHECKS), schema.CHECKS),
        reasons=_typed(read_cells(folder, schema.REASONS), schema.REASONS),
        corrections=_typed(read_cells(folder, schema.CORRECTIONS), schema.CORRECTIONS),
        documents=_typed(read_cells(folder, schema.DOCUMENTS), schema.DOCUMENTS),
        written=written,
    )


def read_claims(folder: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The claims of a folder alone, typed and cell by cell as text. Raises `TablesError`."""
    written = read_cells(folder, schema.CLAIMS)
    sentences = _typed(read_cells(folder, schema.SENTENCES), schema.SENTENCES)
    return _placed(_typed(written, schema.CLAIMS), sentences), written


def _check_version(folder: Path) -> None:
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        found = package.get("version") if isinstance(package, dict) else None
    except OSError as error:
        raise TablesError(f"“{_shown(folder, PACKAGE)}” cannot be opened. {ADVICE}") from error
    except ValueError as error:
        raise TablesError(f"“{_shown(folder, PACKAGE)}” is not valid JSON. {ADVICE}") from error
    if found != str(schema.VERSION):
        said = f"says version {found}" if found else "names no version"
        raise TablesError(
            f"“{_shown(folder, PACKAGE)}” {said}, and version {schema.VERSION} is read here: the tables were made by "
            f"another version of this program. {ADVICE}"
        )


def read_cells(folder: Path, table: schema.Table) -> pd.DataFrame:
    """The cells of one file as text, after checking the header and the length of each row."""
    shown = _shown(folder, table.file)
    try:
        # Only "\n" ends a row: a text may hold a lone carriage return.
        cells = pd.read_csv(
            folder / table.file,
            dtype=str,
            keep_default_na=False,
            encoding="utf-8",
            lineterminator="\n",
        )
    except OSError as error:
        raise TablesError(f"“{shown}” cannot be opened. {ADVICE}") from error
    except (ValueError, pd.errors.ParserError) as error:
        raise TablesError(f"“{shown}” is not a complete CSV file. {ADVICE}") from error
    # A first row longer than the header would become an index.
    if tuple(cells.columns) != table.names or not isinstance(cells.index, pd.RangeIndex):
        raise TablesError(f"“{shown}” does not have the columns it should. {ADVICE}")
    if cells.isna().any(axis=None):
        raise TablesError(f"“{shown}” has a row that is cut short. {ADVICE}")
    return cells


def _typed(cells: pd.DataFrame, table: schema.Table) -> pd.DataFrame:
    """The cells of a table as the schema types them; `TablesError` names the first cell that does not fit."""
    for column in table.columns:
        _check_column(cells[column.name], column, table)
    if cells.duplicated(list(table.key)).any():
        raise TablesError(f"“{table.file}” has two rows for one {table.key[0]}. {ADVICE}")
    return pd.DataFrame({column.name: _convert(cells[column.name], column) for column in table.columns})


def _check_column(cells: pd.Series[str], column: schema.Column, table: schema.Table) -> None:
    bad = cells.eq("") & column.required
    if column.type in _SHAPES:
        bad |= cells.ne("") & ~cells.str.fullmatch(_SHAPES[column.type])
    if column.allowed:
        bad |= cells.ne("") & ~cells.isin(column.allowed)
    if bad.any():
        row = int(bad.to_numpy().argmax())
        wanted = _KINDS.get(column.type, "a value it may have")
        raise TablesError(
            f"“{table.file}”, row {row + 1}, column “{column.name}” holds "
            f"“{cells.iloc[row][:40]}”, which is not {wanted}. {ADVICE}"
        )


def _convert(cells: pd.Series[str], column: schema.Column) -> pd.Series:
    if column.type == "number":
        return pd.to_numeric(cells.where(cells.ne(""))).astype("float64")
    if column.type == "integer":
        whole = pd.to_numeric(cells.where(cells.ne(""))).astype("Int64")
        return whole.astype("int64") if column.required else whole
    return cells


def _placed(claims: pd.DataFrame, sentences: pd.DataFrame) -> pd.DataFrame:
    """The claims with the place of their sentence; a claim outside its sentence means files of different runs."""
    places = sentences.set_index("sentence_id")[["start", "end"]].reindex(claims["sentence_id"]).set_index(claims.index)
    if not bool(((claims["start"] >= places["start"]) & (claims["end"] <= places["end"])).all()):
        raise TablesError(f"“claims.csv” and “sentences.csv” do not belong together. {ADVICE}")
    return claims.assign(sentence_start=places["start"].astype("int64"))


def _shown(folder: Path, file: str) -> str:
    """A file as the reader may look for it: `data/tables/claims.csv`, never a path of the whole machine."""
    return "/".join((*folder.parts[-2:], file))
