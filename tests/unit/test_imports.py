"""What it costs to import: the dashboard reads the schema at every start, and may not wait for the ETL's tools."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    *("spacy", "pandas", "numpy", "tqdm"),
    *("charset_normalizer", "docx", "lxml", "markdown_it", "py3langid", "pypdfium2"),
}


LIGHT = "schema model errors __main__ tables write formats wikipedia".split()


@pytest.mark.parametrize("module", [f"etl.{name}" for name in LIGHT])
def test_light_modules_load_nothing_heavy(module: str, root: Path) -> None:
    """Neither the schema nor the command line's own part loads the tools of the extraction."""
    script = f"import sys, {module}; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert HEAVY & set(loaded.stdout.split()) == set()


@pytest.mark.parametrize("module", ["etl.schema", "etl.model", "etl.errors"])
def test_ground_floor_needs_only_the_standard_library(module: str, root: Path) -> None:
    """The schema, the model and the errors load nothing but the standard library and one another."""
    script = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    loaded = subprocess.run(
        [sys.executable, "-S", "-c", script],
        env=os.environ | {"PYTHONPATH": str(root)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert set(loaded.stdout.split()) - set(sys.stdlib_module_names) <= {"__main__", "etl"}
