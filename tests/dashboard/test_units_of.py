"""Which unit a topic opens on."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.parts.fields import units_of


@pytest.mark.parametrize(
    ("first", "rows"),
    [
        ("villages", [("days", 2), ("towns", 1_710), ("villages", 70_000)]),
        ("towns", [("towns", 5), ("towns", 6), ("villages", 70_000)]),
        ("years", [("years", 3), ("years", 4), ("rooms", 9)]),
        ("rooms", [("years", 30), ("rooms", 9)]),
    ],
)
def test_a_topic_opens_on_what_it_counts_most(first: str, rows: list[tuple[str, float]]) -> None:
    """The most common unit; of equally common ones no duration, and then the one with the largest figure."""
    claims = pd.DataFrame([{"unit": unit, "low": figure, "high": figure} for unit, figure in rows])
    assert units_of(claims)[0] == first
