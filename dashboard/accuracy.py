"""How right the extraction was measured to be: `accuracy.csv`, which `make accuracy` writes beside the tables."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FILE = "accuracy.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One thing that was measured: how many answers were right, of how many that were asked for."""

    label: str
    meaning: str
    right: int
    asked: int

    @property
    def share(self) -> float:
        """Right answers of those asked for, between nought and one."""
        return self.right / self.asked


def read_accuracy(path: Path) -> tuple[Figure, ...]:
    """The figures in the order of the file; none where it is missing or is no such file, since a page does without."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
            return tuple(_figure(row) for row in rows if row["asked"] != "0")
    except (OSError, ValueError, KeyError, TypeError, csv.Error):
        return ()


def _figure(row: dict[str, str]) -> Figure:
    right, asked = int(row["right"]), int(row["asked"])
    if not 0 <= right <= asked:
        raise ValueError(row)
    return Figure(label=row["label"], meaning=row["meaning"], right=right, asked=asked)
