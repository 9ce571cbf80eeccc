"""What the README says is so."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from tests.accuracy import read_claims


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    """Return the README."""
    return (root / "README.md").read_text("utf-8")


def table_after(readme: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table under a heading, row by row, its header first."""
    [section] = re.findall(rf"^## {heading}\n(.*?)(?=^## |\Z)", readme, re.MULTILINE | re.DOTALL)
    rows = [line.strip("| ").split(" | ") for line in section.splitlines() if line.startswith("|")]
    return [row for row in rows if set(row) != {"---"}]


def test_example_is_in_the_tables(readme: str, root: Path) -> None:
    """The sentence of the example stands in the committed claims, and so does every cell of its row."""
    sentence = " ".join(line.removeprefix(">").strip() for line in readme.splitlines() if line.startswith(">"))
    header, *rows = table_after(readme, "From a sentence to a row")
    claims = [claim for claim in read_claims(root / "data" / "tables" / "claims.csv") if claim["sentence"] == sentence]
    assert rows
    for row in rows:
        assert row in [[claim[name] for name in header] for claim in claims]


def test_every_place_to_edit_exists(readme: str, root: Path) -> None:
    """Each file and folder of the table of changes is there."""
    _, *rows = table_after(readme, "To change something")
    named = [path for row in rows for path in re.findall(r"`([^`]+)`", row[1])]
    assert len(named) >= len(rows)
    assert [path for path in named if not (root / path).exists()] == []


def test_every_link_leads_somewhere(readme: str, root: Path) -> None:
    """Each link or picture that is a file of the project is there."""
    targets = re.findall(r"\]\(([^)]+)\)", readme)
    assert [target for target in targets if "://" not in target and not (root / target).exists()] == []


def test_every_make_target_exists(readme: str, root: Path) -> None:
    """Each `make` command of the README is a target of the Makefile."""
    for target in set(re.findall(r"\bmake ([a-z]+)(?= PORT|`|    )", readme)):
        asked = subprocess.run(
            ["make", "--dry-run", target], cwd=root, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
        assert asked.returncode == 0, target
