"""Bringing a text: pasted, as files, or a Wikipedia article by its name; and what became of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from dashboard.data import load_shelf
from dashboard.parts import frame
from dashboard.parts.outcomes import queue
from dashboard.sources import ALL
from dashboard.tasks import Task
from etl.library.entry import Entry, library_folder
from etl.model import Source

_TITLE, _WORDS, _FILES, _ARTICLE = "own_title", "own_words", "own_files", "own_article"
_KEPT, _TURN, _NOTHING = "own_kept", "own_turn", "own_nothing"
_LONGEST = 60
"""Characters of a title that is made of a text's first words."""
MEGABYTES = 64
"""What one file may have; `.streamlit/config.toml` and the readers of files say the same."""


def bringing() -> None:
    """The two forms. What was pasted stays until it is in the library."""
    _keep_words()
    with st.form("own_text", border=False, enter_to_submit=False):
        left, right = st.columns([0.6, 0.4], gap="large")
        with left:
            st.text_area(
                "Text",
                key=_WORDS,
                height=236,
                placeholder="Paste at least one sentence with a number in it.",
            )
            st.text_input("Title", key=_TITLE, placeholder="Its first words, unless you name one")
        with right:
            files = st.file_uploader(
                f"Or files: .txt, .md, .html, .docx, .pdf or a project’s .zip, each up to {MEGABYTES} MB",
                accept_multiple_files=True,
                key=f"{_FILES}_{st.session_state.get(_TURN, 0)}",
            )
            st.html(
                '<p class="meta">What you bring is read on this machine and kept in its library folder. '
                "Nothing of it is sent anywhere.</p>"
            )
        if st.form_submit_button("Find the numbers", type="primary", key="own_read"):
            _read(files)
    if st.session_state.pop(_NOTHING, False):
        frame.notice("There is nothing to read yet.", "Paste a text or choose files, then press “Find the numbers”.")


def article() -> None:
    """The one form that uses the network, which it says."""
    with st.form("own_article_form", border=False, enter_to_submit=True):
        name, button = st.columns([0.6, 0.4], gap="large", vertical_alignment="bottom")
        wanted = name.text_input(
            "Name or address of an article of Wikipedia", key=_ARTICLE, placeholder="Great Storm of 1703"
        )
        asked = button.form_submit_button("Fetch the article", key="own_fetch")
    st.html(
        '<p class="meta">This is the only thing for which the program uses the network, and only when you press the '
        "button: it asks Wikipedia for the plain text of this one article.</p>"
    )
    if asked and wanted.strip():
        queue().put([Task(label=wanted.strip(), kind="article", work=partial(_add_article, wanted.strip()))])
        st.rerun()


def _read(files: list[UploadedFile]) -> None:
    """What was pasted, then the files in their order, each a task of its own."""
    words, title = st.session_state[_WORDS], " ".join(st.session_state[_TITLE].split())
    tasks = []
    if words.strip():
        title = title or first_words(words)
        tasks.append(Task(label=title, kind="pasted", work=partial(_add_words, words, title)))
        st.session_state[_KEPT] = (words, tasks[0])
    tasks += [Task(label=file.name, kind="file", work=partial(_add_file, file.getvalue(), file.name)) for file in files]
    st.session_state[_NOTHING] = not tasks
    if tasks:
        queue().put(tasks)
        st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    st.rerun()


def _keep_words() -> None:
    """Put back what was pasted and is not in the library; clear it away once it is, unless it was changed since."""
    words, task = st.session_state.get(_KEPT, ("", None))
    if task is None:
        return
    if task.state == "added":
        if st.session_state.get(_WORDS, words) == words:
            st.session_state[_WORDS] = st.session_state[_TITLE] = ""
        del st.session_state[_KEPT]
    elif _WORDS not in st.session_state:  # the page was left meanwhile
        st.session_state[_WORDS] = words


def first_words(words: str) -> str:
    """A title made of the first line of a text, or of what of it makes a line.

    >>> first_words("\\n== The winter ==\\nIt was cold."), first_words("A " + "long " * 20)
    ('The winter', 'A long long long long long long long long long long long …')
    """
    line = next((line.strip(" =#\\t") for line in words.splitlines() if line.strip(" =#\\t")), "")
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rsplit(' ', 1)[0]} …"


# etl.library.add knows the whole ETL, which takes a second to load: it is loaded where a text is read, off the page.


def _reserved() -> frozenset[str]:
    """Names that a new text may not have: it would stand for another one."""
    return frozenset({ALL, *map(str, load_shelf().tables.documents["document"])})


def _add_words(words: str, title: str, told: Callable[[float], None]) -> Entry:
    from etl.library.add import add

    # A title that ends like the name of a file would be taken for one.
    file = f"{title}.txt" if "." in title[-6:] else ""
    source, data = Source(title=title), words.encode("utf-8", "replace")
    return add(library_folder(), data, file, source=source, encoding="utf-8", reserved=_reserved(), progress=told)


def _add_file(data: bytes, name: str, told: Callable[[float], None]) -> Entry:
    from etl.library.add import add
    from etl.library.pack import is_project, unpack

    if is_project(data):
        return unpack(library_folder(), data)
    return add(library_folder(), data, name, reserved=_reserved(), progress=told)


def _add_article(wanted: str, told: Callable[[float], None]) -> Entry:
    from etl.library.article import add_article

    return add_article(library_folder(), wanted, reserved=_reserved(), progress=told)
