"""Starts the program that reads one text, listens to how far it is, and ends it when it takes too much."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any

from etl.errors import InputError

SECONDS = 900
"""The longest that the reading of one text may take, by the clock."""
_PROJECT = Path(__file__).resolve().parents[2]


def read_apart(asked: dict[str, Any], progress: Callable[[float], None] | None = None) -> dict[str, Any]:
    """Have a text read as `etl.library.worker` describes; return what it tells of it.

    `progress` hears the share that is done, 0 to 1. Raises `InputError`, also where the program was ended by the
    system or took longer than `SECONDS`.
    """
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
