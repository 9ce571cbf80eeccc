"""How fast is the extraction? Compares it with two others on the same text, each in a process of its own.

    python tests/bench/extraction.py [--runs N] [--peers PYTHON]

`--peers` names the Python of an environment that holds the other extractors (`make bench` makes it); without it they
are left out. Times are seconds of processor time, loading of language models included, medians of the runs.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
READER = Path(__file__).with_name("reader.py")
ARTICLE = ROOT / "data" / "raw" / "joseph_stalin.txt"
PEERS = {"quantulum3": "quantulum3 0.10.0", "cqe": "CQE 2.0.3"}
TIMES = 10
"""How many times over the text is read, to see whether the time grows in step."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A process: seconds of processor time, its largest memory in MB, and what it printed."""

    seconds: float
    memory: float
    said: str


def run(command: Sequence[str | Path]) -> Run:
    """Run a command to its end; leave with its complaint if it fails."""
    process = subprocess.Popen(
        list(map(str, command)), cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    said, complaint = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{complaint.decode()}")
    # Linux tells the memory in KB, macOS in bytes.
    memory = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    return Run(seconds=usage.ru_utime + usage.ru_stime, memory=memory, said=said.decode())


def main() -> None:
    """Print what each extractor took, and the ratios to ours."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=3, help="how many runs (default: 3)")
    parser.add_argument("--peers", type=Path, help="the Python of the environment that holds the other extractors")
    options = parser.parse_args()
    size = len(ARTICLE.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "tables"
        whole = _median(options.runs, [sys.executable, "-m", "etl", ARTICLE, "--out", out])
        long = Path(folder) / "long.txt"
        long.write_text("\n".join([ARTICLE.read_text("utf-8")] * TIMES), encoding="utf-8")
        longer = _median(1, [sys.executable, "-m", "etl", long, "--out", out])
    print(f"Processor time for one text of {size:,} characters, the whole command; after loading alone\n")
    print(f"{'':<22}{'seconds':>8}{'of ours':>9}{'MB':>6}{'characters a second':>21}{'of ours':>9}")
    ours = _rate(size, options.runs, Path(sys.executable), "ours")
    print(_line("python -m etl", whole, whole, ours, ours))
    for name, title in PEERS.items() if options.peers else ():
        rate = _rate(size, options.runs, options.peers, name)
        print(_line(title, _median(options.runs, [options.peers, READER, name, ARTICLE]), whole, rate, ours))
    print(f"\n{TIMES} times the text takes {longer.seconds / whole.seconds:.1f} times as long, {longer.memory:.0f} MB.")


def _median(runs: int, command: Sequence[str | Path]) -> Run:
    done = [run(command) for _ in range(runs)]
    return sorted(done, key=lambda each: each.seconds)[len(done) // 2]


def _rate(size: int, runs: int, python: Path, name: str) -> float:
    """Characters a second after loading."""
    said = [json.loads(run([python, READER, name, ARTICLE]).said) for _ in range(runs)]
    return size / float(statistics.median(each["reading"] for each in said))


def _line(title: str, took: Run, base: Run, rate: float, base_rate: float) -> str:
    return (
        f"{title:<22}{took.seconds:>8.2f}{took.seconds / base.seconds:>9.2f}{took.memory:>6.0f}"
        f"{rate:>21,.0f}{rate / base_rate:>9.2f}"
    )


if __name__ == "__main__":
    main()
