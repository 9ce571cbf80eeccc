"""Whatever the text, the promises of the tables hold."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.errors import InputError
from etl.model import Document
from etl.pipeline import extract
from etl.read import to_document
from etl.tables import to_tables
from etl.validate import validate

WORDS = (
    "about", "more than", "between", "and", "to", "or", "a", "an", "half", "third", "million", "thousands of", "one",
    "two", "twenty-five", "dozen", "1,234", "5–7", "1.5", "62%", "$20", "£3m", "1932–1933", "in", "1943", "14th",
    "No. 227", "people", "soldiers", "were killed", "ships", "km", "years", "dollars", "per cent", "the", "of", "NKVD",
    ".", ",", ";", "(", ")", "“", "”", "—", "\n", "\r\n", "\n\n", "\n== Losses ==\n", "\ufeff", "\u00a0", "½", "٣",
)  # fmt: skip
TEXTS = st.one_of(st.text(min_size=1), st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
"""Any Unicode at all, and the vocabulary of numbers in any order."""


def document_of(text: str) -> Document | None:
    """Make a document of a text, or nothing of one that is refused."""
    try:
        return to_document(text, name="any")
    except InputError:
        return None


@given(TEXTS)
@example("5")
@example("\ufeffBetween 26\r\nand 27 million")
@example("== 5 million ==\n==== 6 ====\n7")
def test_promises_hold_for_any_text(text: str) -> None:
    """Words stand where they are said to, a numeral is a claim or set aside and never both, and the tables validate."""
    document = document_of(text)
    if document is not None:
        extraction = extract(document)
        validate(to_tables([extraction]), {document.name: document.text})
        for claim in extraction.claims:
            assert document.text[claim.start : claim.end] == claim.quote


@given(TEXTS)
def test_paragraphs_hold_all_content(text: str) -> None:
    """Paragraphs follow one another without overlap, start and end with content, and leave out only headings."""
    document = document_of(text)
    if document is None:
        return
    last = 0
    for paragraph in document.paragraphs:
        assert last <= paragraph.start < paragraph.end
        words = text[paragraph.start : paragraph.end]
        assert words == words.strip().strip("\ufeff")
        between = text[last : paragraph.start].replace("\ufeff", "").split()
        assert not between or "==" in between[0]
        last = paragraph.end


@given(TEXTS)
def test_extraction_is_a_function_of_the_text(text: str) -> None:
    """The same text gives the same extraction, with the same reasons."""
    document = document_of(text)
    if document is not None:
        once, again = extract(document), extract(document)
        assert once == again
        assert [claim.reasons for claim in once.claims] == [claim.reasons for claim in again.claims]


@pytest.mark.parametrize("length", [200_000])
def test_long_lines_are_read(length: int) -> None:
    """A text without a single line break or stop, as bad scans have, is read all the same."""
    document = to_document("word " * (length // 5), name="scan")
    extraction = extract(document)
    assert sum(sentence.end - sentence.start for sentence in extraction.sentences) > 0.9 * length
