"""How fast is the ETL? Times `python -m etl` as a user runs it, loading of the language model included."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent


def timed(out: Path) -> tuple[float, float, float]:
    """Run once; return seconds that passed, seconds of processor time, and the largest memory in MB."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "etl", "--out", str(out)], cwd=ROOT, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    passed = time.perf_counter() - began
    if status:
        sys.exit("python -m etl failed")
    # Linux tells the memory in KB, macOS in bytes.
    megabytes = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024**2)
    return passed, usage.ru_utime + usage.ru_stime, megabytes


def main() -> None:
    """Print the medians of several runs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="how many runs (default: 5)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        runs = [timed(Path(folder) / "tables") for _ in range(options.runs)]
    passed, worked, memory = (statistics.median(figures) for figures in zip(*runs, strict=True))
    print(
        f"python -m etl: {passed:.2f} s, {worked:.2f} s of processor time, {memory:.0f} MB (median of {len(runs)} runs)"
    )


if __name__ == "__main__":
    main()
