"""A claim as an entry of BibTeX."""

from __future__ import annotations

import re
import unicodedata
from typing import Any
from urllib.parse import quote

from dashboard import sources
from dashboard.exports.citation import ACCESSED, PROGRAM, in_line, stated

_SPECIAL = {
    "\\": r"\textbackslash{}",
    # BibTeX counts braces even behind a backslash, so that a single one would break the entry
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_DAY = re.compile(r"\d{4}(?:-\d\d){0,2}")


def bibtex(claim: Any, document: Any) -> str:
    """One entry whose note holds the quote, its sentence and the claim; the words are those of the plain citation.

    `urldate` is the day on which the text was retrieved, and `year` its year: never one of which that is not known.
    The author is named only where the record tells it.
    """
    address, retrieved = sources.web_address(document), str(document.retrieved)
    when = sources.retrieved(document)
    note = f"{stated(claim)} {when[0].upper()}{when[1:]}. Found with {PROGRAM}, claim {in_line(claim.claim_id)}"
    dated = bool(_DAY.fullmatch(retrieved))
    author = sources.author_of(document)
    fields = {
        "author": f"{{{escaped(author)}}}" if author else "",  # in braces: one name, not first and last
        "title": f"{{{escaped(sources.title_of(document))}}}",  # twice in braces: capitals stay
        "howpublished": escaped(str(document.publisher)),
        "url": _address(address),
        "year": retrieved[:4] if dated else "",
        "urldate": retrieved if dated else "",
        "note": escaped(note) + ("" if retrieved else f", read on {ACCESSED}"),
        "copyright": escaped(str(document.licence)),
    }
    lines = [f"  {name} = {{{words}}}," for name, words in fields.items() if words]
    return "\n".join([f"@misc{{{_key(document, claim)},", *lines, "}"])


def escaped(text: str) -> str:
    r"""Text as LaTeX prints it.

    >>> print(escaped("5% of {a_b} & c"))
    5\% of \textbraceleft{}a\_b\textbraceright{} \& c
    """
    return "".join(_SPECIAL.get(sign, sign) for sign in in_line(text))


def _address(address: str) -> str:
    return quote(address, safe="%/:?#[]@!$&'()*+,;=-._~")


def _key(document: Any, claim: Any) -> str:
    """A name for the entry, of letters that every reader of BibTeX takes: `joseph_stalin_c40de5c9`."""
    plain = unicodedata.normalize("NFKD", f"{document.document}_{claim.claim_id}").encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9_-]+", "_", plain).strip("_")
