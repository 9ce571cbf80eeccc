"""Sentences that are still misread, each with why; one that comes right fails here, and moves to its family."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import Row, exact, field_of, rows_of


def wrong(reason: str, sentence: str, *expected: Any) -> Any:
    """Return one example that must fail, named by the reason."""
    return pytest.param(sentence, list(expected), id=reason, marks=pytest.mark.xfail(reason=reason, strict=True))


NUMBERS = (
    wrong("a bare one is never counted", "Only one chapel and two mills survived.", exact("one", 1), exact("two", 2)),
    wrong("a share said as of every so many", "Of every 100 recruits 37 were rejected.", exact("37", 37, "percent")),
)

FIELDS = (
    wrong("the noun joined by a hyphen is what is counted", "unit", "A 74-gun ship sank.", ("74", "guns")),
    wrong("a city of so many holds people", "unit", "The city grew to 600,000.", ("600,000", "people")),
    wrong("a town is not counted by its people", "unit", "The town of 3,400 was rebuilt.", ("3,400", "people")),
    wrong("strong is no noun", "counted", "The garrison, 2,000 strong, held out.", ("2,000", "garrison")),
    wrong("the dimension's name", "counted", "The island is 12 km long.", ("12 km", "length")),
    wrong("a second subject", "counted", "Growth is 2% and inflation 3%.", ("2%", "Growth"), ("3%", "inflation")),
)


@pytest.mark.parametrize(("sentence", "rows"), NUMBERS)
def test_numbers(sentence: str, rows: list[Row]) -> None:
    """These numbers are misread."""
    assert rows_of(sentence) == [row._replace(low=round(row.low or 0, 3), high=round(row.high or 0, 3)) for row in rows]


@pytest.mark.parametrize(("field", "expected"), FIELDS)
def test_fields(field: str, expected: list[Any]) -> None:
    """These fields are wrong or empty."""
    text, *rows = expected
    assert field_of(text, field) == rows
