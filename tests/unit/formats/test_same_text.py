"""One text, whatever the format it comes in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from etl.formats import extract
from etl.pipeline import extract as read_numbers
from etl.read import to_document
from tests.unit.formats import made

BLOCKS = (
    (1, "The fleet"),
    (0, "About 5–7 million tons of shipping, or 12.5%, were lost between 1939 and 1945."),
    (2, "Losses"),
    (0, "At least 40 ships sank in 1943, more than a third of the fleet. Some 1,200 sailors were killed; another "
        "3,500 to 4,000 were wounded, and the rest – roughly 62% – came home. Its cost was £40 million."),
    (3, "In the north"),
    (0, "Half a million men served in the north. Of these, fewer than 2,000 deserted."),
    (3, "In the south"),
    (0, "In the south there were twenty-one harbours. Two and a half million people lived there."),
    (2, "Aftermath"),
    *((0, f"In {year} the yards built {count} ships and employed about {count * 300:,} people, who were paid by the "
          f"week, in a five-year plan that the ministry had drawn up, and {count % 50}% of them were women.")
      for year, count in zip(range(1946, 1966), range(110, 310, 10), strict=True)),
)  # fmt: skip

FORMATS: dict[str, Callable[[made.Blocks], bytes]] = {
    "fleet.md": made.markdown,
    "fleet.html": made.page,
    "fleet.docx": made.word,
    "ragged.pdf": made.pdf,
    "justified.pdf": lambda blocks: made.pdf(blocks, align="J"),
    "narrow.pdf": lambda blocks: made.pdf(blocks, width=70),
}


@pytest.mark.parametrize("name", FORMATS)
def test_same_text_through_every_format(name: str) -> None:
    """Markdown, a page, a Word document and PDFs of several pages give the very text that the plain file holds."""
    extracted = extract(FORMATS[name](BLOCKS), name)
    assert extracted.text == made.plain(BLOCKS).decode()
    assert extracted.title == "The fleet"


SOME = ("fleet.docx", "narrow.pdf")
"""Enough: that the texts are the same is shown above."""


def test_same_numbers_through_every_format() -> None:
    """Quotes, bounds, units and sections are those of the plain text."""

    def numbers(data: bytes, name: str) -> list[tuple[object, ...]]:
        document = to_document(extract(data, name).text, name="fleet")
        return [
            (claim.quote, claim.low, claim.high, claim.qualifier, claim.unit, claim.section)
            for claim in read_numbers(document).claims
        ]

    expected = numbers(made.plain(BLOCKS), "fleet.txt")
    assert len(expected) > 60
    assert {name: numbers(make(BLOCKS), name) for name, make in FORMATS.items() if name in SOME} == dict.fromkeys(
        SOME, expected
    )
