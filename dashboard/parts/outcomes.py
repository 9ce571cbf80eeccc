"""What becomes of the texts that are being read: how far each is, and in the end its numbers or why it has none."""

from __future__ import annotations

import streamlit as st

from dashboard.data import Shelf, load_shelf
from dashboard.parts import frame
from dashboard.parts.states import numbers
from dashboard.passages import plain, safe
from dashboard.tasks import Queue, Task

_QUEUE = "own_queue"
_EVERY = 0.5  # seconds between two looks at how far the reading is


def queue() -> Queue:
    """The texts that this visitor has brought."""
    if _QUEUE not in st.session_state:
        st.session_state[_QUEUE] = Queue()
    found: Queue = st.session_state[_QUEUE]
    return found


def outcomes() -> None:
    """A line a text; while one is being read they are drawn anew by themselves, the rest of the page is not."""
    if queue().busy:
        _watching()
    elif queue().tasks:
        _draw()


@st.fragment(run_every=_EVERY)
def _watching() -> None:
    _draw()
    if not queue().busy:
        st.rerun()


def _draw() -> None:
    shelf = load_shelf()
    with st.container(key="outcomes", gap="small"):
        for number, task in enumerate(queue().tasks):
            if task.state == "added":
                _added(task, number, shelf)
            elif task.state == "failed":
                frame.notice(f"“{task.label}” was not {'read again' if task.kind == 'again' else 'added'}.", task.why)
            elif task.state == "reading":
                doing = "Fetching and reading" if task.kind == "article" else "Reading"
                st.progress(task.share, text=f"{doing} “{plain(task.label)}”: {task.share:.0%}")
            else:
                st.html(f'<p class="meta" role="status">“{safe(task.label)}” is next in turn.</p>')


def _added(task: Task, number: int, shelf: Shelf) -> None:
    """The entry with the count of its numbers, what there is to remark, and the way to its first chart."""
    assert task.entry is not None
    name, title = task.entry.name, task.entry.source.title
    part = shelf.part_of(name)
    if part is None:
        frame.notice(
            f"“{title}” is not shown.", shelf.troubles.get(name, "It has been removed from the library since.")
        )
        return
    count = len(part.tables.claims)
    said = "was read again" if task.kind == "again" else "is in the library"
    found = f"with {numbers(count)}" if count else "and no numbers were found in it"
    remarks = "".join(f"<p>{safe(remark)}</p>" for remark in task.entry.origin.remarks)
    with st.container(horizontal=True, key=f"outcome_{number}", vertical_alignment="center", gap="small"):
        st.html(
            f'<div class="outcome" role="status"><b>“{safe(title)}”</b> {said}, {found}.{remarks}</div>',
            width="stretch",
        )
        page, words = ("topics", "See its first chart") if count else ("read", "Read it")
        st.page_link(f"views/{page}.py", label=words, query_params={"text": name}, width="content")
