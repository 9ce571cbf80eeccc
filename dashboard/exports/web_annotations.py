"""Claims as W3C Web Annotations in JSON-LD: what was said where, for the tools that read notes on web pages."""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import pandas as pd

from dashboard import sources, wording
from dashboard.exports.citation import PROGRAM
from dashboard.labels import claim_rows
from etl import schema

MIME = "application/ld+json"
_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLUMNS = f"urn:uuid:{UUID('8b0f3c4e-6b1d-5d0e-9a57-2f7a1c9be6d4')}#"
"""The columns of claims.csv have no address on the web: this makes their names, and no others, theirs."""
_AROUND = 32
"""Code points of context on each side of a quote, as other tools take them."""
_SHA256 = re.compile(r"[0-9a-fA-F]{64}")
_IN_SELECTORS = ("start", "end", "quote")

TextOf = Callable[[str], str | None]
"""The whole text of a document, or None where it is not at hand."""


def web_annotations(claims: pd.DataFrame, documents: pd.DataFrame, text_of: TextOf) -> bytes:
    """The claims, in their order, as one collection; the same claims give the same bytes.

    Each has the text's address as its target and two selectors in it: the quote with the words around it, which finds
    it on the page, and its place in the text that was read, whose checksum stands beside them.
    """
    by_name = {str(document.document): document for document in documents.itertuples(index=False)}
    texts = {name: text_of(name) for name in claims["document"].unique()}
    items = [_annotation(claim, by_name[claim.document], texts[claim.document]) for claim in claim_rows(claims)]
    name = "".join(item["id"] for item in items)
    titles = ", ".join(f"“{sources.title_of(by_name[name])}”" for name in texts)
    page: dict[str, Any] = {"id": _name(f"page {name}"), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": [_CONTEXT, {"claim": _COLUMNS}],
        "id": _name(f"collection {name}"),
        "type": "AnnotationCollection",
        "label": f"Numbers that are stated in {titles}" if titles else "No numbers",
        "creator": _SOFTWARE,
        "total": len(items),
        "first": page,
    }
    return (json.dumps(collection, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


_SOFTWARE = {"type": "Software", "name": PROGRAM}


def _annotation(claim: Any, document: Any, text: str | None) -> dict[str, Any]:
    rights = str(document.licence_address)
    return {
        "id": _name(f"claim {document.sha256} {claim.claim_id}"),
        "type": "Annotation",
        "motivation": "describing",
        "creator": _SOFTWARE,
        "generator": _SOFTWARE,
        **({"rights": rights} if rights else {}),
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "en",
                "value": _in_words(claim),
            },
            {
                "type": "TextualBody",
                "purpose": "tagging",
                "format": "text/plain",
                "language": "en",
                "value": claim.topic,
            },
            {"id": _name(f"fields {document.sha256} {claim.claim_id}"), "type": "Dataset", **_fields(claim)},
        ],
        "target": {
            "source": sources.web_address(document) or _checksum(document),
            "claim:read_from": _checksum(document),
            "selector": [
                {"type": "TextQuoteSelector", **_around(claim, text)},
                {"type": "TextPositionSelector", "start": int(claim.start), "end": int(claim.end)},
            ],
        },
    }


def _in_words(claim: Any) -> str:
    """The claim in a sentence or two, as the evidence tells it."""
    years = wording.years(claim.period_start, claim.period_end)
    facts = {"counted": claim.counted, "period": years, "place": claim.place, "event": claim.event}
    facts["credited to"] = claim.attributed_to or "no one named"
    listed = "; ".join(f"{name}: {words}" for name, words in facts.items() if words)
    return f"The text states: {wording.label(claim)}. Read as {wording.read_as(claim)}; {listed}."


def _fields(claim: Any) -> dict[str, Any]:
    """The columns of claims.csv that say something, typed; what the selectors say is not said twice."""
    fields: dict[str, Any] = {}
    for column in schema.CLAIM_COLUMNS:
        value = getattr(claim, column.name)
        if column.name in _IN_SELECTORS or pd.isna(value) or value == "":
            continue
        whole = column.type == "integer" or (column.type == "number" and float(value).is_integer())
        fields[f"claim:{column.name}"] = value if column.type == "string" else int(value) if whole else float(value)
    return fields


def _around(claim: Any, text: str | None) -> Mapping[str, str]:
    """The quote with the words that stand around it; those of its sentence where the text is not at hand."""
    if text is not None and text[claim.start : claim.end] == claim.quote:
        before, after = text[max(claim.start - _AROUND, 0) : claim.start], text[claim.end : claim.end + _AROUND]
    else:
        start = claim.start - claim.sentence_start
        before = claim.sentence[max(start - _AROUND, 0) : start]
        after = claim.sentence[start + len(claim.quote) :][:_AROUND]
    return {"exact": claim.quote} | {name: words for name, words in (("prefix", before), ("suffix", after)) if words}


def _checksum(document: Any) -> str:
    """The text that was read, named by its SHA-256 as RFC 6920 does; by its name where no checksum is recorded."""
    if not _SHA256.fullmatch(str(document.sha256)):
        return _name(f"text {document.document}")
    digest = urlsafe_b64encode(bytes.fromhex(str(document.sha256))).decode("ascii").rstrip("=")
    return f"ni:///sha-256;{digest}"


def _name(words: str) -> str:
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'numbers-in-context {words}')}"
