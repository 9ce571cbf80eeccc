"""Work that is killed on the way, by the system's own signal, so that no clean-up of Python's can run."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from etl.library.build import correct
from etl.library.entry import Entry
from etl.model import Correction
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


def killed_while_correcting(step: int, entry: Entry, said: Sequence[Correction]) -> int:
    """Correct a text, a row at a time, in a process that is killed at the `step`th event; return how many were done."""
    told, tells = _processes.Pipe(duplex=False)
    process = _processes.Process(target=_correct, args=(step, entry, said, tells))
    process.start()
    tells.close()
    done = 0
    with contextlib.suppress(EOFError):
        while True:
            done = told.recv()
    process.join()
    assert process.exitcode in (0, -signal.SIGKILL)
    return done


def _correct(step: int, entry: Entry, said: Sequence[Correction], tells: Connection) -> None:
    _die_at(step)
    for done, each in enumerate(said, start=1):
        correct(entry, [each])
        tells.send(done)
    os._exit(0)


def _work(step: int, folder: Path, files: Mapping[str, bytes]) -> None:
    _die_at(step)
    replace_files(folder, files)
    os._exit(0)


def _die_at(step: int) -> None:
    """End this process when it asks the system for something for the `step`th time."""
    taken = count(1)

    def watch(event: str, _: object) -> None:
        if event.startswith(STEPS) and next(taken) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)
