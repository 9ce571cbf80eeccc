"""Texts that are being read, one after another, beside the pages: a page may be left, and the reading goes on.

The reading itself is a program of its own; the thread here only waits for it. No Streamlit in here.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock, Thread
from typing import Literal

from etl.errors import InputError
from etl.library.entry import Entry

_LOG = logging.getLogger(__name__)

State = Literal["waiting", "reading", "added", "failed"]
Work = Callable[[Callable[[float], None]], Entry]
"""Reads a text and returns its entry, saying the share that is done. Raises `InputError`."""


@dataclass(eq=False, kw_only=True)
class Task:
    """One text on its way: `label` is what the person calls it, `kind` how it was brought."""

    label: str
    kind: str
    work: Work | None
    state: State = "waiting"
    share: float = 0.0
    entry: Entry | None = None
    why: str = ""

    @property
    def ended(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in ("added", "failed")

    def run(self) -> None:
        """Do the work; whatever goes wrong becomes a sentence, and hurts no other task."""
        self.state = "reading"
        assert self.work is not None
        try:
            self.entry = self.work(self._told)
        except InputError as error:
            self.why = str(error)
        except Exception:
            _LOG.exception("%r could not be read", self.label)
            self.why = "This could not be read, and not for a reason that the program knows: try another format."
        self.state = "added" if self.entry is not None else "failed"
        self.work = None  # lets go of the file

    def _told(self, share: float) -> None:
        self.share = min(max(share, 0.0), 1.0)


class Queue:
    """The tasks of one person, done in their order."""

    def __init__(self) -> None:
        self.tasks: list[Task] = []
        self._lock = Lock()
        self._thread: Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether a task is still to end."""
        return any(not task.ended for task in self.tasks)

    def put(self, tasks: list[Task]) -> None:
        """Add tasks; those of an earlier time that have ended are forgotten."""
        with self._lock:
            self.tasks = [*(task for task in self.tasks if not task.ended), *tasks]
            if self._thread is None:
                self._thread = Thread(target=self._work, daemon=True, name="reading")
                self._thread.start()

    def wait(self) -> None:
        """Wait until all tasks have ended."""
        while (thread := self._thread) is not None:
            thread.join()

    def _work(self) -> None:
        while True:
            with self._lock:
                task = next((task for task in self.tasks if not task.ended), None)
                if task is None:
                    self._thread = None
                    return
            task.run()
