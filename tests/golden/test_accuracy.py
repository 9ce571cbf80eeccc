"""The claims of the project's article, against the list of them made by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.accuracy import FIGURES, Gold, Row, Tally, compare, read_claims, read_golds, to_csv, to_markdown

LEVELS = {
    "core recall": 1.0,
    "minor recall": 0.97,
    "precision": 0.98,
    "value": 1.0,
    "qualifier": 0.98,
    "unit": 0.98,
    "counted": 0.90,
    "topic": 0.95,
    "period": 0.92,
    "place": 0.85,
    "attributed_to": 0.92,
    "uncredited": 0.98,
    "row": 0.88,
}
"""Shares that the extraction may not fall below."""


@pytest.fixture(scope="module")
def golds(root: Path) -> list[Gold]:
    """Return the list made by hand."""
    return read_golds(root / "tests" / "gold" / "joseph_stalin.gold.jsonl")


@pytest.fixture(scope="module")
def tally(root: Path, golds: list[Gold]) -> Tally:
    """Return the comparison of the committed claims with the list."""
    return compare(read_claims(root / "data" / "tables" / "claims.csv"), golds)


@pytest.mark.parametrize("figure", LEVELS)
def test_extraction_keeps_its_level(tally: Tally, figure: str) -> None:
    """The share of right answers is at least the level that was reached before; the faults are listed if not."""
    assert tally.asked[figure] > 0
    assert tally.share(figure) >= LEVELS[figure], "\n".join(tally.faults)


def test_every_figure_has_a_level() -> None:
    """No figure is measured without a level, and none has a level without being measured."""
    assert set(LEVELS) == set(FIGURES)


def test_published_figures_are_the_measured_ones(root: Path, tally: Tally) -> None:
    """The file that the dashboard shows and the table in README are what comparing now gives; `make accuracy` mends."""
    assert (root / "data" / "accuracy.csv").read_text("utf-8") == to_csv(tally)
    assert to_markdown(tally) in (root / "README.md").read_text("utf-8")


def test_list_quotes_the_text(root: Path, golds: list[Gold]) -> None:
    """Every claim of the list stands in the text where the list says."""
    text = (root / "data" / "raw" / "joseph_stalin.txt").read_bytes().decode("utf-8")
    assert [gold for gold in golds if text[gold["start"] : gold["end"]] != gold["quote"]] == []


def row_of(gold: Gold, **changes: str) -> Row:
    """Return the row that answers a claim of the list in all fields rightly but for the changes."""
    first = {name: value[0] if isinstance(value, list) else value for name, value in gold.items()}
    years = gold["period"] or [None, None]
    row = first | {"period_start": years[0], "period_end": years[1]}
    return {name: "" if value is None else str(value) for name, value in row.items()} | changes


def test_right_rows_score_in_full(golds: list[Gold]) -> None:
    """A table that says what the list says has every share at one."""
    tally = compare([row_of(gold) for gold in golds], golds)
    assert tally.faults == []
    assert {tally.share(figure) for figure in tally.asked} == {1.0}


@pytest.mark.parametrize(
    ("figure", "changes"),
    [
        ("value", {"low": "0.123"}),
        ("qualifier", {"qualifier": "?"}),
        ("unit", {"unit": "leagues"}),
        ("topic", {"topic": "weather"}),
        ("period", {"period_start": "1066", "period_end": "1066"}),
        ("counted", {"counted": "zeppelins"}),
        ("place", {"place": "Atlantis"}),
        ("attributed_to", {"attributed_to": "Plato"}),
        ("uncredited", {"attributed_to": "Plato"}),
        ("row", {"topic": "weather"}),
    ],
)
def test_wrong_answers_lower_their_figure(golds: list[Gold], figure: str, changes: dict[str, str]) -> None:
    """A table that is wrong in one field has that figure at nought."""
    assert compare([row_of(gold, **changes) for gold in golds], golds).share(figure) == 0


def test_missing_and_needless_rows_are_faults(golds: list[Gold]) -> None:
    """A claim that is not found lowers recall, a row where there is no claim lowers precision."""
    needless = row_of(golds[0], start="0", end="1")
    tally = compare([needless], golds)
    assert (tally.share("core recall"), tally.share("precision")) == (0, 0)
