"""Starts the program that reads one text, listens to how far it is, and ends it when it takes too much."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from typing import Any

from etl.errors import InputError
from etl.model import Source

Progress = Callable[[float], None]
SECONDS = 900
"""The longest that the reading of one text may take, by the clock."""
_PROJECT = Path(__file__).resolve().parents[2]


def read_apart(
    folder: Path,
    name: str,
    given: Path | None,
    *,
    source: Source | None,
    title: str,
    label: str,
    encoding: str,
    progress: Progress | None,
) -> dict[str, Any]:
    """Have a text read into a folder as `etl.library.worker` describes; return what it tells of it.

    `given` is the file as it came, which goes if it is the very text that was read from it; None where the text lies
    in the folder already. `title` is for a text of which neither `source` nor file tells one; `label` names it in
    errors. `progress` hears the share that is done, 0 to 1. Raises `InputError`, also where the program was ended by
    the system or took longer than `SECONDS`.
    """
    asked: dict[str, Any] = {
        "folder": str(folder),
        "name": name,
        "source": asdict(source) if source else {},
        "title": title,
        "file": str(given) if given else "",
        "label": label,
        "encoding": encoding,
    }
    told = _told(asked, progress)
    if given is not None and given.read_bytes() == (folder / f"{name}.txt").read_bytes():
        shutil.rmtree(given.parent)
    return told


def _told(asked: dict[str, Any], progress: Progress | None) -> dict[str, Any]:
    child = subprocess.Popen(
        [sys.executable, "-m", "etl.library.worker"],
        cwd=_PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    clock = Timer(SECONDS, child.kill)
    clock.start()
    try:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(json.dumps(asked) + "\n")
        child.stdin.close()
        for line in child.stdout:
            said = json.loads(line)
            if "error" in said:
                raise InputError(said["error"])
            if "read" in said:
                read: dict[str, Any] = said["read"]
                return read
            if progress is not None:
                progress(said["done"] / max(1, said["of"]))
    except (BrokenPipeError, json.JSONDecodeError):
        pass  # it was ended in the middle of a line; the sentence below says so
    finally:
        clock.cancel()
        child.kill()
        child.wait()
        if child.stdout is not None:
            child.stdout.close()
    raise InputError(f"{asked['label']} could not be read to the end: it takes too much time or memory; split it.")
