"""Who is credited with what stands in a quotation of several sentences or paragraphs."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

SPOKEN = (
    spec(
        "paragraphs that each open with a mark",
        'Says the Rev. Dr. Holt, of York:\n\n"The vale was dry. We had 40 inches.\n\n"We lost 300 cows."\n\nIt has 90.',
        ("40 inches", "Rev. Dr. Holt"),
        ("300", "Rev. Dr. Holt"),
        ("90", ""),
    ),
    spec(
        "a writer by the book",
        'The author of "Old Farms" then adds (pp. 1–3):\n\n"It fed 40 cows."',
        ("40", 'author of "Old Farms"'),
    ),
    spec(
        "several sentences",
        "Sir John Crane writes: “We rode all day. Some 40 horses fell. We ate 12.” The troop had 90.",
        ("40", "Sir John Crane"),
        ("12", "Sir John Crane"),
        ("90", ""),
    ),
    spec(
        "to quote",
        'Mr. Holt put the loss at 9,000. To quote:\n\n"The dale was dry. It lost 40 cows."',
        ("9,000", "Mr. Holt"),
        ("40", "Mr. Holt"),
    ),
    spec(
        "a pronoun",
        "The governor sent a rider. He wrote:\n\n“Bread is short. We have 40 loaves.”",
        ("40", "governor"),
    ),
    spec("in the words of", "In the words of Gregory of Tours: “All fled. Some 40 fell.”", ("40", "Gregory of Tours")),
    spec("a newspaper", 'The "Times" of 3 May says: "All is lost. It cost 40 lives."', ("40", "Times")),
    spec(
        "broken off",
        "“It is dry,” Dr. Anna Berg told reporters. “We wait. We lost 40 cows.”",
        ("40", "Dr. Anna Berg"),
    ),
)
UNSPOKEN = (
    spec("a list", 'The list is as follows:\n\n"Carts. Bought 40 in all."', ("40", "")),
    spec("a word in marks", 'Holt called it a "great" year. It fed 40 cows.', ("40", "")),
    spec("another quotation", '"It is dry," said Holt.\n\n"They lost 40 cows."', ("40", "")),
    spec("a closed quotation", "Holt writes: “All is lost.”\n\n“They had 40 cows.”", ("40", "")),
    spec("a pronoun for nobody", "The vale was dry. He wrote:\n\n“We have 40 loaves.”", ("40", "")),
)


@pytest.mark.parametrize(("text", "expected"), SPOKEN)
def test_spoken(text: str, expected: list[Any]) -> None:
    """All numbers of a quotation go to whoever is said to speak there, until it closes."""
    assert field_of(text, "attributed_to") == expected


@pytest.mark.parametrize(("text", "expected"), UNSPOKEN)
def test_unspoken(text: str, expected: list[Any]) -> None:
    """A quotation whose speaker the text does not name credits no one."""
    assert field_of(text, "attributed_to") == expected
