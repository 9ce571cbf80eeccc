"""Two points of one quantity, and the growth between them."""

from __future__ import annotations

import pytest

from tests.spec import Compared, checks_of, compared, spec, statements_of

CHANGES = (
    spec(
        "from and to, with years",
        "The herd grew from 290 cows in 1949 to 580 by 1953.",
        compared("change", "derived", "290", "580"),
    ),
    spec(
        "to and from",
        "Sales rose to 1,200 carts from 900 carts a year earlier.",
        compared("change", "derived", "900", "1,200"),
    ),
    spec(
        "percentage points",
        "In 1932 about 62% of farms were joined up, and by 1936 this had risen to 90%.",
        compared("change", "derived", "62%", "90%"),
    ),
    spec(
        "a stated percentage",
        "Output rose from 300 tons in 1900 to 420 tons in 1910, an increase of 40 percent.",
        compared("change", "agrees", "40 percent", "300 tons", "420 tons"),
    ),
    spec(
        "a stated percentage that differs",
        "Output rose from 300 tons in 1900 to 420 tons in 1910, an increase of 50 percent.",
        compared("change", "disagrees", "50 percent", "300 tons", "420 tons"),
    ),
    spec(
        "a percentage before",
        "Sales rose 2% to $11.1bn from $10.9bn.",
        compared("change", "within_rounding", "2%", "$10.9bn", "$11.1bn"),
    ),
    spec(
        "a stated factor",
        "Imports rose threefold, from 20,000 tons in 1865 to 60,000 tons in 1868.",
        compared("change", "agrees", "threefold", "20,000 tons", "60,000 tons"),
    ),
    spec("a fall", "Profits fell 27% to $284m.", compared("change", "derived", "$284m", "27%")),
    spec("by so many to so many", "The dead rose by 15 to 212.", compared("change", "derived", "212", "15")),
    spec(
        "the other way than the verb",
        "The herd grew from 580 cows in 1949 to 290 by 1953.",
        compared("change", "disagrees", "580", "290"),
    ),
)

NO_CHANGES = (
    spec("a journey", "He marched from a camp of 300 men to a town of 4,000 people."),
    spec("a range", "Guesses run from 3,000 to 5,000 dead."),
    spec(
        "two things",
        "Exports rose 12% to €28 billion, while imports fell from €31 billion to €25 billion.",
        compared("change", "derived", "€28 billion", "12%"),
        compared("change", "derived", "€31 billion", "€25 billion"),
    ),
)


@pytest.mark.parametrize(("text", "checks"), CHANGES)
def test_growth_is_worked_out(text: str, checks: list[Compared]) -> None:
    """Two points of one quantity give a growth, compared with the one that the text states."""
    assert checks_of(text, "change") == checks


@pytest.mark.parametrize(("text", "checks"), NO_CHANGES)
def test_two_numbers_are_no_change(text: str, checks: list[Compared]) -> None:
    """Numbers of two things, or the ends of a range, are no two points of one quantity."""
    assert checks_of(text, "change") == checks


def test_growth_is_said_in_words() -> None:
    """A growth is given as a factor and in percent, that of a percentage in points."""
    assert statements_of("The herd grew from 290 cows in 1949 to 580 by 1953.") == [
        "From 290 to 580 is 2 times as much, 100% more."
    ]
