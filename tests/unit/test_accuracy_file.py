"""The file of measured accuracy, as the dashboard reads and tells it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.accuracy import Figure, read_accuracy
from dashboard.parts.methods.measured import accuracy_table, where_to_doubt

HEADER = "figure,label,meaning,right,asked\n"


def figure(right: int, asked: int, label: str = "Years right") -> Figure:
    """One measured figure."""
    return Figure(label=label, meaning="where the list has years", right=right, asked=asked)


def test_every_figure_that_was_asked_is_read(tmp_path: Path) -> None:
    """In the order of the file; what was never asked says nothing and is left out."""
    path = tmp_path / "accuracy.csv"
    path.write_text(HEADER + "period,Years right,where the list has years,3,4\nplace,Place right,none,0,0\n")
    assert read_accuracy(path) == (figure(3, 4),)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "figure,label\nperiod,Years\n",
        HEADER + "period,Years right,where,many,4\n",
        HEADER + "period,Years,where,5,4\n",
    ],
    ids=["empty", "other columns", "words for numbers", "more right than asked"],
)
def test_a_broken_file_counts_as_missing(tmp_path: Path, content: str) -> None:
    """What cannot be true is not shown, and nothing fails."""
    path = tmp_path / "accuracy.csv"
    path.write_text(content)
    assert read_accuracy(path) == ()
    assert read_accuracy(tmp_path / "nowhere.csv") == ()


def test_a_fault_never_rounds_away() -> None:
    """One wrong answer in a thousand is not 100 percent, one right one is not nought."""
    table = accuracy_table([figure(999, 1000), figure(1, 1000), figure(7, 7)])
    assert [table.count(f">{share}<") for share in ("99%", "1%", "100%")] == [1, 1, 1]


def test_the_worst_is_doubted_first() -> None:
    """Figures with many faults are named with their counts, the worst first; good ones are not."""
    said = where_to_doubt([figure(9, 10, "A"), figure(1, 2, "B"), figure(99, 100, "C")])
    assert said == "Doubt first what did worst: “B” (1 of 2) and “A” (9 of 10)."
    assert where_to_doubt([figure(99, 100)]) == ""


def test_words_of_the_file_are_no_markup() -> None:
    """A label with markup in it is shown as it is written."""
    assert "<b>" not in accuracy_table([figure(1, 2, "<b>Years</b>")])
