"""The tables pass the validator that outside users run: `frictionless validate data/tables/datapackage.json`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from etl.model import Extraction
from etl.tables import to_tables
from etl.write import write_tables


def problems(folder: Path) -> list[str]:
    """Return what the validator has to say against the package in a folder."""
    finished = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json", "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(finished.stdout)
    errors = report["errors"] + [error for task in report["tasks"] for error in task["errors"]]
    return [error["message"] for error in errors]


def test_committed_tables_are_valid(root: Path) -> None:
    """The committed tables keep the types, keys, links and closed lists that their package declares."""
    assert problems(root / "data" / "tables") == []


def test_awkward_tables_are_valid(extraction: Extraction, tmp_path: Path) -> None:
    """Words with quotes, commas and carriage returns are valid too."""
    write_tables(to_tables([extraction]), tmp_path)
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "problem"),
    [
        ("claims", "military", "weather", "enum"),
        ("sentences", "s1,", "s2,", "foreign"),
        ("documents", "fleet", "", "required"),
    ],
)
def test_validator_would_see_a_fault(
    extraction: Extraction, tmp_path: Path, table: str, old: str, new: str, problem: str
) -> None:
    """The package declares closed lists, links and required cells, so that the validator sees what breaks them."""
    write_tables(to_tables([extraction]), tmp_path)
    path = tmp_path / f"{table}.csv"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), encoding="utf-8")
    assert any(problem in message for message in problems(tmp_path))
