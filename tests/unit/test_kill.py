"""A run that is killed, at whatever moment, leaves the earlier tables whole, and the next run clears up after it."""

from __future__ import annotations

import contextlib
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from itertools import count
from pathlib import Path

import pytest

from etl.replace import replace_files
from tests.folders import checksums
from tests.killed import killed_at

OLD = {"a.csv": b"old a", "b.csv": b"old b", "datapackage.json": b"old package"}
NEW = {"a.csv": b"new a, longer", "b.csv": b"new b", "datapackage.json": b"new package"}


def held(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder that are not hidden, by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def fail_next_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start a run that clears up after the last one, but then finds the disk full."""

    def full(new: Path, files: Mapping[str, bytes]) -> None:
        raise OSError(28, "No space left on device", f"{new / next(iter(files))}")

    with monkeypatch.context() as patch:
        patch.setattr("etl.replace._fill", full)
        with pytest.raises(OSError, match="No space left"):
            replace_files(folder, OLD)


def test_killed_at_any_step_leaves_all_old_or_all_new(tmp_path: Path) -> None:
    """Killed at whichever step, a run leaves all the earlier files or all the new ones, never a mixture."""
    folder = tmp_path / "tables"
    outcomes = []
    for step in count(1):
        replace_files(folder, OLD)
        assert checksums(tmp_path).keys() == {f"tables/{name}" for name in OLD}
        killed = killed_at(step, folder, NEW)
        assert held(folder) in (OLD, NEW)
        outcomes.append(held(folder) == NEW)
        if not killed:
            break
    # The decision is one step: all kills before it left the old files, all after it the new ones.
    assert outcomes == sorted(outcomes)
    assert outcomes[0] is False
    assert outcomes[-2:] == [True, True]


def test_killed_first_run_leaves_nothing_or_everything(tmp_path: Path) -> None:
    """A first run that is killed leaves no folder, or a whole one; the next run leaves nothing beside it."""
    for step in count(1):
        folder = tmp_path / f"{step}" / "tables"
        killed = killed_at(step, folder, NEW)
        assert not folder.exists() or held(folder) == NEW
        replace_files(folder, OLD)
        assert checksums(tmp_path / f"{step}").keys() == {f"tables/{name}" for name in OLD}
        if not killed:
            break


def test_killed_among_files_of_others_is_finished_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside files of others no file is ever half-written, and the next run, even one that fails, ends the mixture."""
    (tmp_path / "notes.txt").write_bytes(b"mine")
    mine = {"notes.txt": b"mine"}
    for step in count(1):
        replace_files(tmp_path, OLD)
        assert held(tmp_path) == OLD | mine
        killed = killed_at(step, tmp_path, NEW)
        left = held(tmp_path)
        assert left.pop("notes.txt") == b"mine"
        assert left.keys() == NEW.keys()
        assert all(data in (OLD[name], NEW[name]) for name, data in left.items())
        fail_next_run(tmp_path, monkeypatch)
        assert held(tmp_path) in (OLD | mine, NEW | mine)
        assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []
        if not killed:
            break


def test_killed_command_leaves_the_earlier_tables(tmp_path: Path, root: Path) -> None:
    """The command, killed at random moments of a real run, leaves tables that are all old or all new."""
    texts = {name: tmp_path / name / "text.txt" for name in ("old", "new")}
    for name, path in texts.items():
        path.parent.mkdir()
        path.write_text(f"In the {name} count, about 40 ships sank.", encoding="utf-8")

    def start(name: str, out: Path) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "etl", str(texts[name]), "--out", str(out)]
        return subprocess.Popen(
            command, cwd=root, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )

    began = time.monotonic()
    for name in texts:
        assert start(name, tmp_path / f"{name} tables").wait() == 0
    longest = (time.monotonic() - began) / 2
    old, new = (checksums(tmp_path / f"{name} tables") for name in texts)

    out = tmp_path / "out"
    assert start("old", out).wait() == 0
    for _ in range(6):
        run = start("new", out)
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(random.uniform(0, longest))
        run.kill()
        run.wait()
        assert checksums(out) in (old, new)
    assert start("old", out).wait() == 0
    assert checksums(out) == old
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
