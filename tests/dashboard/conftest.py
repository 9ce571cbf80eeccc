"""The dashboard pointed at a small text of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.dashboard.sample import Sample, make_sample


@pytest.fixture
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sample:
    """A fresh copy of the sample, which the dashboard reads instead of the real tables."""
    made = make_sample(tmp_path)
    monkeypatch.setenv("NUMBERS_TABLES", str(made.tables))
    monkeypatch.setenv("NUMBERS_RAW", str(made.raw))
    return made
