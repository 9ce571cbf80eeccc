"""Reading numbers takes time in proportion to the text, however strange the text."""

from __future__ import annotations

import time

import pytest

from etl.quantities.reading import read
from etl.read import to_document
from etl.split import split


def seconds(text: str) -> float:
    """Return the least processor time of three readings of a text."""
    document = to_document(text, name="strange")
    taken = []
    for _ in range(3):
        began = time.process_time()
        for sentence in split(document):
            read(sentence)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize(
    "piece", ["1,", "5–", "one and ", "£1:2:", "a third of ", "between 1 and ", "not 3 but ", "1 in "]
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    """Four times a text of nothing but one piece takes at most six times as long."""
    once = piece * (700 // len(piece))
    assert seconds(once * 4) <= 6 * seconds(once) + 0.2
