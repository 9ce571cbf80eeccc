"""Every numeral of a text and what became of it: taken by a claim, or set aside for a reason; never both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from etl.model import Document, Numeral, Reading
from etl.quantities.number_words import is_numeral
from etl.split import tokenize


def account(document: Document, readings: Sequence[Reading], claim_ids: Mapping[int, str]) -> Iterator[Numeral]:
    """Yield the numerals of the text in order. `claim_ids` names the claim of the quantity that starts at each place.

    Numerals between the paragraphs stand in headings and are set aside as such.
    """
    last = 0
    for reading in readings:
        yield from _in_headings(document, last, reading.sentence.start)
        yield from _in_sentence(document, reading, claim_ids)
        last = reading.sentence.end
    yield from _in_headings(document, last, len(document.text))


def _in_sentence(document: Document, reading: Reading, claim_ids: Mapping[int, str]) -> Iterator[Numeral]:
    owners = {
        i: claim_ids[quantity.start] for quantity in reading.quantities for i in range(quantity.first, quantity.last)
    }
    reasons = {aside.first: aside.reason for aside in reading.set_aside}
    for token in reading.sentence.tokens:
        if is_numeral(token):
            owner = owners.get(token.i, "")
            reason = "" if owner else reasons[token.i]
            yield _numeral(document, token.start, token.end, owner, reason)


def _in_headings(document: Document, start: int, end: int) -> Iterable[Numeral]:
    if end - start < 2:
        return
    for token in tokenize(document.text[start:end], start):
        if is_numeral(token):
            yield _numeral(document, token.start, token.end, "", "heading")


def _numeral(document: Document, start: int, end: int, claim_id: str, reason: str) -> Numeral:
    quote = document.text[start:end]
    return Numeral(document=document.name, start=start, end=end, quote=quote, claim_id=claim_id, set_aside=reason)
