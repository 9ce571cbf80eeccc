"""The committed data is what the ETL makes of the committed texts, byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.folders import checksums


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """Return a folder where `python -m etl` has made everything anew from a copy of the texts."""
    folder = tmp_path_factory.mktemp("rebuilt")
    shutil.copytree(root / "data" / "raw", folder / "data" / "raw")
    shutil.copy(root / "data" / "accuracy.csv", folder / "data")  # `make accuracy` makes it, not the ETL
    rebuild(folder, root)
    return folder


def rebuild(folder: Path, root: Path) -> None:
    """Run `python -m etl` in a folder."""
    subprocess.run([sys.executable, "-m", "etl"], cwd=folder, env=os.environ | {"PYTHONPATH": str(root)}, check=True)


def test_rebuild_changes_nothing(rebuilt: Path, root: Path) -> None:
    """A rebuild leaves `data/` as it is committed: `python -m etl` and then a commit mend this."""
    assert checksums(rebuilt / "data") == checksums(root / "data")


def test_second_rebuild_gives_the_same_bytes(rebuilt: Path, root: Path) -> None:
    """Two runs give the same bytes."""
    first = checksums(rebuilt)
    rebuild(rebuilt, root)
    assert checksums(rebuilt) == first
