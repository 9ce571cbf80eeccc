"""Small texts in a library, read by the machine as the product reads them."""

from __future__ import annotations

from pathlib import Path

from etl.library.add import add
from etl.library.entry import Entry
from etl.model import Source

WINTER = "== The winter ==\n\nAbout 4,000 people died in 1703, and 300 houses fell.\n\nSome 12% of the ships sank.\n"
SUMMER = "Between 20 and 30 people were arrested in 1911. The strike cost 2 million dollars.\n"


def brought(library: Path, words: str = WINTER, title: str = "The great winter") -> Entry:
    """A text brought into a library under a title."""
    return add(library, words.encode(), "", source=Source(title=title))
