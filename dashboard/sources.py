"""What is known of a text's source, in words: for the foot of a page and the line below a chart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from dashboard import wording
from etl import schema

SUPPLIED = "Words in brackets are supplied."
ALL = "all"
"""The name that stands for all texts together in addresses."""
_NAMED = 5
"""Texts that are named where several are meant."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Several:
    """Stands for several texts where a row of the table of texts is asked for; no fact is one of all of them."""

    several: pd.DataFrame
    document: str = "all_texts"
    publisher: str = ""
    address: str = ""
    licence: str = ""
    licence_address: str = ""
    retrieved: str = ""
    note: str = ""
    sha256: str = ""
    characters: int | None = None

    @property
    def title(self) -> str:
        """How many they are: `3 texts`."""
        return f"{len(self.several):,} texts"

    def __getitem__(self, fact: str) -> Any:
        """A fact by its column, as a row gives it."""
        return getattr(self, fact)


def texts_of(document: Any) -> pd.DataFrame | None:
    """The texts that a row stands for; None where it is one text."""
    return document.several if isinstance(document, Several) else None


def titles(documents: pd.DataFrame) -> dict[str, str]:
    """The title of each text by its name; a title that two texts have is followed by the name."""
    known = {str(each.document): title_of(each) for each in documents.itertuples()}
    counts = Counter(known.values())
    return {name: title if counts[title] == 1 else f"{title} ({name})" for name, title in known.items()}


def title_of(document: Any) -> str:
    """The text's title, or its name where no title is recorded."""
    return str(document.title or document.document)


def kicker_of(document: Any) -> str:
    """Which text a page is about: `English Wikipedia, “Joseph Stalin”`."""
    texts = texts_of(document)
    if texts is not None:
        return f"{title_of(document)}: {_titles(texts)}"
    return ", ".join(filter(None, (str(document.publisher), f"“{title_of(document)}”")))


def named(document: Any) -> str:
    """The text as one refers to it: `“Joseph Stalin”, English Wikipedia`."""
    return ", ".join(filter(None, (f"“{title_of(document)}”", str(document.publisher))))


def retrieved(document: Any) -> str:
    """When the text was retrieved, or that this is not recorded."""
    return f"retrieved {document.retrieved}" if document.retrieved else "date of retrieval not recorded"


def web_address(document: Any) -> str:
    """Where the text is published, if that is an address of the web; else empty."""
    address = str(document.address)
    return address if _is_of_the_web(address) else ""


def facts(documents: pd.DataFrame) -> list[tuple[str, str]]:
    """What is recorded of the texts, column by column, in words."""
    return [
        (column.label, str(getattr(document, column.name)) or column.none)
        for document in documents.itertuples(index=False)
        for column in schema.DOCUMENTS.columns
    ]


def source_lines(document: Any) -> tuple[str, str]:
    """The source line of a chart, long and short: title, publisher, date of retrieval, licence."""
    texts = texts_of(document)
    if texts is not None:
        return f"Sources: {_titles(texts)}. {SUPPLIED}", f"Sources: {title_of(document)}"
    licence = f" ({document.licence})" if document.licence else ""
    return (
        f"Source: {named(document)}, {retrieved(document)}{licence}. {SUPPLIED}",
        f"Source: {named(document)}{licence}",
    )


def foot_of(document: Any) -> str:
    """The foot of a page as HTML: what the figures are, which text, when retrieved, under which licence."""
    texts = texts_of(document)
    lines = [
        "<b>Numbers in Context.</b> Figures are quoted as the text states them; arithmetic on them is marked as ours.",
        (
            _one_text(document)
            if texts is None
            else f"Texts: {escape(_titles(texts))}. About names source and licence of each."
        ),
    ]
    if any(map(is_wikipedia, [document] if texts is None else texts.itertuples())):
        lines.append("Wikipedia is a tertiary source. Check a figure against the work it cites before you publish it.")
    return f'<footer class="foot">{"".join(f"<p>{line}</p>" for line in lines)}</footer>'


def _one_text(document: Any) -> str:
    text = link(title_of(document), str(document.address), quoted=True)
    if document.publisher:
        text += f", {escape(str(document.publisher))}"
    if document.licence:
        licence = f"{link(str(document.licence), str(document.licence_address))}. The tables carry the same licence."
    else:
        licence = "licence not recorded."
    return f"Text: {text}, {escape(retrieved(document))}, {licence}"


def _titles(texts: pd.DataFrame) -> str:
    """The first titles, and how many more."""
    titles = [f"“{title_of(each)}”" for each in texts.itertuples()]
    rest = len(titles) - _NAMED
    return wording.listed([*titles[:_NAMED], f"{rest} more"] if rest > 1 else titles)


def author_of(document: Any) -> str:
    """Whom to name as the author: a Wikipedia is written by its contributors, and asks to be cited so; of other texts
    the source record tells no author.
    """
    return "Wikipedia contributors" if is_wikipedia(document) else ""


def is_wikipedia(document: Any) -> bool:
    """Whether the text is an article of some Wikipedia."""
    host = urlsplit(web_address(document)).hostname or ""
    return host == "wikipedia.org" or host.endswith(".wikipedia.org")


def link(words: str, address: str, *, quoted: bool = False) -> str:
    """The words as a link where the address is one that may be followed."""
    shown = escape(f"“{words}”" if quoted else words)
    if not _is_of_the_web(address):
        return shown
    return f'<a href="{escape(address)}" rel="noreferrer">{shown}</a>'


def _is_of_the_web(address: str) -> bool:
    try:
        return urlsplit(address).scheme in ("http", "https")
    except ValueError:  # http://[
        return False
