"""Parts and percentages of a stated whole: what they come to, or the whole that they imply."""

from __future__ import annotations

import pytest

from tests.spec import Compared, checks_of, compared, spec, statements_of

SHARES = (
    spec("of them", "The court tried 13 clerks, 11 of them Poles.", compared("share", "derived", "13", "11")),
    spec("of which", "He gave three talks, two of which were short.", compared("share", "derived", "three", "two")),
    spec("including", "The gale drowned 42 people, including 17 girls.", compared("share", "derived", "42", "17")),
    spec("of the", "Of the 300 prisoners, 60 died.", compared("share", "derived", "300", "60")),
    spec("out of", "It lost 600 houses out of 1,500.", compared("share", "derived", "1,500", "600")),
    spec(
        "a percentage in brackets",
        "In the ward 31 of 42 patients (74%) recovered.",
        compared("share", "within_rounding", "74%", "31", "42"),
    ),
    spec(
        "a percentage that differs",
        "In the ward 31 of 42 patients (84%) recovered.",
        compared("share", "disagrees", "84%", "31", "42"),
    ),
    spec(
        "more than the whole",
        "The court tried 13 clerks, 21 of them Poles.",
        compared("share", "disagrees", "13", "21"),
    ),
    spec(
        "a whole in the sentence before",
        "That week 2,400 prisoners were questioned. About half were then freed.",
        compared("share", "derived", "2,400", "half"),
    ),
    spec(
        "a whole behind", "A third of the town's 6,000 people fled.", compared("share", "derived", "6,000", "A third")
    ),
    spec(
        "a whole of money",
        "The budget of $90m, two thirds of which is spent, is large.",
        compared("share", "derived", "$90m", "two thirds"),
    ),
    spec(
        "the whole that a count implies",
        "The plague killed 50,000 in Genoa, almost a third of the population.",
        compared("share", "derived", "50,000", "a third"),
    ),
    spec(
        "a percentage of the other number",
        "By May some 140,000 people had been held and 111,000 people shot, or 79 percent.",
        compared("share", "within_rounding", "79 percent", "111,000", "140,000"),
    ),
    spec("a count behind", "Some 20 percent, or 300 men, deserted.", compared("share", "derived", "300", "20 percent")),
)

NO_SHARES = (
    spec("a share of something else", "The gale drowned 42 people and sank 60% of the boats."),
    spec("an age limit", "The doctor said 60% of the patients were under 15."),
    spec("several wholes before", "They held 90 men and 40 women. Half were then freed."),
    spec("other people's share", "The union, which speaks for 35,000 miners, said 90% of its members had voted."),
    spec("a share beside an age", "Of men aged 18 to 45, 8 percent fell, including 6 percent in the north."),
    spec("a time", "In a quarter century 20% of the island's population had left."),
    spec("families of so many", "Some families had ten children, and only nine of seven children."),
    spec("half of a price", "Tickets cost £20 for adults, half of that for children."),
)


@pytest.mark.parametrize(("text", "checks"), SHARES)
def test_shares_of_stated_wholes(text: str, checks: list[Compared]) -> None:
    """A share whose whole the text states is worked out, and compared where the text says what it comes to."""
    assert checks_of(text, "share") == checks


@pytest.mark.parametrize(("text", "checks"), NO_SHARES)
def test_shares_of_nothing_stated(text: str, checks: list[Compared]) -> None:
    """A number is no whole because it stands near a share."""
    assert checks_of(text, "share") == checks


def test_shares_are_said_in_words() -> None:
    """What is worked out is said as such, with no more digits than it deserves."""
    assert statements_of("That week 2,775 prisoners were questioned. About half were then freed.") == [
        "About half of 2,775 comes to about 1,388."
    ]
    assert statements_of("The court tried 13 clerks, 11 of them Poles.") == ["11 of 13 is 84.6%."]
