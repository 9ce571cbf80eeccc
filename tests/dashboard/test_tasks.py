"""Texts read one after another: each with its own outcome, none lost by another's failure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dashboard.tasks import Queue, Task, Work
from etl.errors import InputError
from etl.library.entry import Entry, Origin
from etl.model import Source

Told = Callable[[float], None]


def read(name: str) -> Work:
    """Work that reads a text."""

    def work(told: Told) -> Entry:
        told(0.5)
        return Entry(name=name, folder=Path(name), source=Source(title=name), origin=Origin(added=""))

    return work


def fail(error: Exception) -> Work:
    """Work that cannot read its text."""

    def work(told: Told) -> Entry:
        told(2.0)
        raise error

    return work


def task(label: str, work: Work) -> Task:
    """A file to be read."""
    return Task(label=label, kind="file", work=work)


def test_each_task_has_its_own_outcome() -> None:
    """A sentence for what cannot be read, whatever went wrong, and the next in turn is read all the same."""
    queue = Queue()
    first, wrong, broken, last = (
        task("first", read("a")),
        task("wrong", fail(InputError("wrong is empty: give a text."))),
        task("broken", fail(ZeroDivisionError("1/0"))),
        task("last", read("b")),
    )
    queue.put([first, wrong, broken, last])
    queue.wait()
    assert [each.state for each in queue.tasks] == ["added", "failed", "failed", "added"]
    assert [each.share for each in queue.tasks] == [0.5, 1.0, 1.0, 0.5]
    assert wrong.why == "wrong is empty: give a text."
    assert "ZeroDivision" not in broken.why
    assert not queue.busy
    assert all(each.work is None for each in queue.tasks)


def test_a_queue_goes_on_after_it_was_empty() -> None:
    """What has ended is forgotten when something new comes."""
    queue = Queue()
    queue.put([task("first", read("a"))])
    queue.wait()
    queue.put([task("second", read("b"))])
    queue.wait()
    assert [each.label for each in queue.tasks] == ["second"]
