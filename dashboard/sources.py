"""What is known of a text's source, in words: for the foot of a page and the line below a chart."""

from __future__ import annotations

from html import escape
from typing import Any
from urllib.parse import urlsplit

SUPPLIED = "Words in brackets are supplied."


def title_of(document: Any) -> str:
    """The text's title, or its name where no title is recorded."""
    return str(document.title or document.document)


def kicker_of(document: Any) -> str:
    """Which text a page is about: `English Wikipedia, “Joseph Stalin”`."""
    return ", ".join(filter(None, (str(document.publisher), f"“{title_of(document)}”")))


def source_lines(document: Any) -> tuple[str, str]:
    """The source line of a chart, long and short: title, publisher, date of retrieval, licence."""
    named = ", ".join(filter(None, (f"“{title_of(document)}”", str(document.publisher))))
    licence = f" ({document.licence})" if document.licence else ""
    return f"Source: {named}, {retrieved(document)}{licence}. {SUPPLIED}", f"Source: {named}{licence}"


def foot_of(document: Any) -> str:
    """The foot of a page as HTML: what the figures are, which text, when retrieved, under which licence."""
    named = link(title_of(document), str(document.address), quoted=True)
    if document.publisher:
        named += f", {escape(str(document.publisher))}"
    if document.licence:
        licence = f"{link(str(document.licence), str(document.licence_address))}. The tables carry the same licence."
    else:
        licence = "licence not recorded."
    lines = [
        "<b>Numbers in Context.</b> Figures are quoted as the text states them; arithmetic on them is marked as ours.",
        f"Text: {named}, {escape(retrieved(document))}, {licence}",
    ]
    if is_wikipedia(document):
        lines.append("Wikipedia is a tertiary source. Check a figure against the work it cites before you publish it.")
    return f'<footer class="foot">{"".join(f"<p>{line}</p>" for line in lines)}</footer>'


def retrieved(document: Any) -> str:
    """When the text was retrieved, or that no one wrote it down."""
    return f"retrieved {document.retrieved}" if document.retrieved else "date of retrieval not recorded"


def is_wikipedia(document: Any) -> bool:
    """Whether the text is an article of some Wikipedia."""
    host = urlsplit(str(document.address)).hostname or ""
    return host == "wikipedia.org" or host.endswith(".wikipedia.org")


def link(words: str, address: str, *, quoted: bool = False) -> str:
    """The words as a link where the address is one that may be followed."""
    shown = escape(f"“{words}”" if quoted else words)
    if urlsplit(address).scheme not in ("http", "https"):
        return shown
    return f'<a href="{escape(address)}" rel="noreferrer">{shown}</a>'
