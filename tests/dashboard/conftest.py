"""The dashboard pointed at a small text of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dashboard.sample import Sample, make_sample


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library of its own, without a text: no test sees the texts of whoever runs it."""
    monkeypatch.setenv("NUMBERS_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "library"


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """A fresh copy of the sample, which the dashboard reads instead of the real tables."""
    made = make_sample(tmp_path)
    monkeypatch.setenv("NUMBERS_TABLES", str(made.tables))
    monkeypatch.setenv("NUMBERS_RAW", str(made.raw))
    return made
