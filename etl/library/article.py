"""A Wikipedia article into the library. Nothing else in the library uses the network."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from etl.library.add import add
from etl.library.apart import Progress
from etl.library.entry import Entry
from etl.wikipedia import document_name, fetch


def add_article(
    library: Path, wanted: str, *, reserved: Collection[str] = (), progress: Progress | None = None
) -> Entry:
    """Fetch an article by its name or address, and add it with the source record that Wikipedia gives.

    `reserved` is as for `add`. Raises `InputError`, and nothing is left behind, if it cannot be fetched or read.
    """
    article = fetch(wanted)
    file = f"{document_name(article.title)}.txt"
    data = article.text.encode("utf-8")
    return add(library, data, file, source=article.source, encoding="utf-8", reserved=reserved, progress=progress)
