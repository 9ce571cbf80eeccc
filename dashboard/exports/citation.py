"""A claim as one cites it in running words."""

from __future__ import annotations

import unicodedata
from typing import Any

from dashboard import sources

ACCESSED = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for the day on which the reader looks, which only the reader's clock knows. Words of a text never hold it."""

PROGRAM = "Numbers in Context"

_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Marks of writing direction: one left open would turn what stands after it."""


def citation(claim: Any, document: Any) -> str:
    """Quote, sentence, source record, program; and the day of reading where no day of retrieval is recorded.

    `claim` and `document` are rows of their tables.
    """
    named = [
        sources.author_of(document),
        sources.named(document),
        sources.web_address(document),
        sources.retrieved(document),
    ]
    named += [str(document.licence) if document.licence else "licence not recorded"]
    read = "" if document.retrieved else f", read on {ACCESSED}"
    return (
        f"{stated(claim)} "
        f"{in_line(', '.join(filter(None, named)))}. "
        f"Found with {PROGRAM}, claim {in_line(claim.claim_id)}{read}."
    )


def stated(claim: Any) -> str:
    """The number and its sentence, as the text has them: `“5 million”, in the sentence “Some 5 million left.”`"""
    sentence = in_line(claim.sentence)
    return f"“{in_line(claim.quote)}”, in the sentence “{sentence}”{'' if sentence.endswith(('.', '!', '?')) else '.'}"


def in_line(text: object) -> str:
    """Words on one line, without the signs that steer a terminal or turn the direction of writing."""
    words = " ".join(str(text).replace(ACCESSED, " ").split())
    return "".join(sign for sign in words if unicodedata.category(sign) != "Cc" and sign not in _TURNING)
