"""How right are the claims? Compares a table of claims with a list made by hand.

    python tests/accuracy.py data/tables/claims.csv tests/gold/joseph_stalin.gold.jsonl [--faults] [--out FILE]

A line of the list is one claim as JSON, with the columns of `claims.csv` that it has an answer for, and `tier`: 1 for a
claim of substance, 2 for a minor one, "O" for one that may be found or not. `period` holds two years; `unit`, `topic`,
`counted` and `place` may list what else is right.

A claim of the list is found if a row overlaps it; of several rows the one with the right bounds counts. Bounds are
judged on tiers 1 and 2, the other fields on tier 1, and period, place and credit only where the list has one. A row
that overlaps nothing in the list is wrong, which lowers precision. A whole row is right when its bounds, qualifier,
unit, topic, period and credit are.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = dict[str, str]
Gold = dict[str, Any]
OPTIONAL = "O"

FIGURES: dict[str, tuple[str, str]] = {
    "core recall": ("Numbers of substance found", "of those that the list has: people, things, money, shares"),
    "minor recall": ("Minor numbers found", "of those that the list has: ages, durations, small counts"),
    "precision": ("Rows that are numbers of the list", "the others are dates, names or references read as numbers"),
    "value": ("Bounds right", "both bounds as in the list, an open side open"),
    "qualifier": ("Kind right", "exact, about, a bound, a range, in words"),
    "unit": ("Unit right", "people, percent, a currency, a measure, or the thing counted"),
    "counted": ("What is counted right", "it shares a word with the list's phrase"),
    "topic": ("Topic right", "of ten topics"),
    "period": ("Years right", "where the list has years"),
    "place": ("Place right", "where the list has a place"),
    "attributed_to": ("Credit right", "where the list credits someone"),
    "uncredited": ("Credited to no one, rightly", "where the list credits no one"),
    "row": ("Whole row right", "bounds, kind, unit, topic, years and credit at once"),
}
"""The figures in the order in which they are shown: what each is called and what it means."""
ROW = ("value", "qualifier", "unit", "topic", "period", "attributed_to", "uncredited")
"""What must be right at once for a whole row to be right."""


@dataclass
class Tally:
    """Right answers and questions by figure, and a line for each wrong answer."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    asked: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    faults: list[str] = field(default_factory=list)

    def count(self, figure: str, ok: bool, fault: str) -> None:
        """Count one answer."""
        self.asked[figure] += 1
        self.right[figure] += ok
        if not ok:
            self.faults.append(f"{figure:<12} {fault}")

    def share(self, figure: str) -> float:
        """Return the share of right answers, 1 where nothing was asked."""
        return self.right[figure] / self.asked[figure] if self.asked[figure] else 1.0


def compare(rows: Iterable[Row], golds: Iterable[Gold]) -> Tally:
    """Judge every claim of the list, then every row."""
    rows, golds = list(rows), list(golds)
    tally = Tally()
    for gold in golds:
        if gold["tier"] == OPTIONAL:
            continue
        where = f"{gold['start']} {gold['quote']!r} ({gold['counted']})"
        found = [row for row in rows if overlap(row, gold)]
        tally.count("core recall" if gold["tier"] == 1 else "minor recall", bool(found), where)
        if found:
            row = next((row for row in found if same_bounds(row, gold)), found[0])
            verdicts = list(judged(row, gold))
            for name, ok, told, wanted in verdicts:
                if gold["tier"] == 1 or name == "value":
                    tally.count(name, ok, f"{where}: {told!r} is not {wanted!r}")
            if gold["tier"] == 1:
                wrong = [name for name, ok, *_ in verdicts if name in ROW and not ok]
                tally.count("row", not wrong, f"{where}: {', '.join(wrong)}")
    for row in rows:
        tally.count("precision", any(overlap(row, gold) for gold in golds), f"{row['start']} {row['quote']!r}")
    return tally


def judged(row: Row, gold: Gold) -> Iterator[tuple[str, bool, object, object]]:
    """Yield each field that the list has an answer for: its name, whether the row is right, and both answers."""
    bounds = (row["low"], row["high"])
    yield "value", same_bounds(row, gold), bounds, (gold["low"], gold["high"])
    yield "qualifier", row["qualifier"] == gold["qualifier"], row["qualifier"], gold["qualifier"]
    yield "unit", any(same_unit(row["unit"], unit) for unit in answers(gold["unit"])), row["unit"], gold["unit"]
    yield "topic", row["topic"] in answers(gold["topic"]), row["topic"], gold["topic"]
    if gold["period"] and any(gold["period"]):
        years = [_number(row["period_start"]), _number(row["period_end"])]
        ok = all(want in (None, have) for want, have in zip(gold["period"], years, strict=True))
        yield "period", ok, years, gold["period"]
    for name in ("counted", "place", "attributed_to"):
        if gold[name]:
            yield name, any(words(row[name]) & words(answer) for answer in answers(gold[name])), row[name], gold[name]
    if not gold["attributed_to"]:
        yield "uncredited", not row["attributed_to"], row["attributed_to"], ""


def overlap(row: Row, gold: Gold) -> bool:
    """Tell whether a row and a claim of the list share a character."""
    start, end = gold["start"], gold["end"]
    return bool(int(row["start"]) < end and start < int(row["end"]))


def same_bounds(row: Row, gold: Gold) -> bool:
    """Tell whether the bounds agree to a thousandth; how high a vague magnitude reaches is anyone's guess."""
    sides = ("low",) if gold["qualifier"] == "vague" else ("low", "high")
    return all(_close(_number(row[side]), gold[side]) for side in sides)


def same_unit(told: str, wanted: str) -> bool:
    """Tell whether two units agree; things counted agree if they share a word, `planes` and `fighter planes`."""
    return told == wanted or (wanted != "people" and bool(words(told) & words(wanted)))


def words(text: str) -> set[str]:
    """Return the words of a phrase that carry meaning, in lower case."""
    return {word.strip(".,'’\"()").lower() for word in text.split()} - {"", "the", "a", "of"}


def answers(value: object) -> list[Any]:
    """Return all right answers to a question that may have several."""
    return value if isinstance(value, list) else [value]


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _close(told: float | None, wanted: float | None) -> bool:
    if told is None or wanted is None:
        return told is wanted
    return abs(told - wanted) <= 1e-3 * max(1.0, abs(wanted))


def read_claims(path: Path) -> list[Row]:
    """Read the rows of a `claims.csv`."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_golds(path: Path) -> list[Gold]:
    """Read a list made by hand."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def to_csv(tally: Tally) -> str:
    """Return the figures as CSV: name, label, meaning, right answers, questions; only figures with a question."""
    lines = [["figure", "label", "meaning", "right", "asked"]]
    lines += [[name, *words, str(tally.right[name]), str(tally.asked[name])] for name, words in _asked(tally)]
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()


def to_markdown(tally: Tally) -> str:
    """Return the figures as the table that README shows."""
    lines = ["| | right | of | what it means |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {label} | {tally.right[name]} | {tally.asked[name]} | {meaning} |"
        for name, (label, meaning) in _asked(tally)
    ]
    return "\n".join(lines)


def _asked(tally: Tally) -> list[tuple[str, tuple[str, str]]]:
    return [(name, words) for name, words in FIGURES.items() if tally.asked[name]]


def main(arguments: list[str]) -> None:
    """Print the figures, and with --faults every wrong answer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("claims", type=Path, help="claims.csv")
    parser.add_argument("gold", type=Path, help="the list made by hand, a claim a line as JSON")
    parser.add_argument("--faults", action="store_true", help="list every wrong answer")
    parser.add_argument("--out", type=Path, help="write the figures to this CSV file too, which the dashboard shows")
    options = parser.parse_args(arguments)
    tally = compare(read_claims(options.claims), read_golds(options.gold))
    if options.faults:
        print(*tally.faults, sep="\n")
    print(to_markdown(tally))
    if options.out:
        options.out.write_text(to_csv(tally), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
