"""Work that is killed on the way, by the system's own signal, so that no clean-up of Python's can run."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping
from itertools import count
from pathlib import Path

from etl.replace import replace_files

STEPS = ("open", "os.", "shutil.", "ctypes.", "fcntl.")
"""Beginnings of the names of the events by which Python reports that it is about to ask the system for something."""

# A fork of the test process would take over its threads' locks: fork from a process that has none.
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["tests.killed"])


def killed_at(step: int, folder: Path, files: Mapping[str, bytes]) -> bool:
    """Replace files in a process that is killed when it asks the system for something for the `step`th time.

    Returns whether it was killed; if not, the work took fewer steps and was finished.
    """
    process = _processes.Process(target=_work, args=(step, folder, files))
    process.start()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return process.exitcode != 0


def _work(step: int, folder: Path, files: Mapping[str, bytes]) -> None:
    taken = count(1)

    def watch(event: str, _: object) -> None:
        if event.startswith(STEPS) and next(taken) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
    replace_files(folder, files)
    os._exit(0)
