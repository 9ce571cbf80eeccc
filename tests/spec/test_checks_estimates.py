"""The same quantity stated again, and two estimates of one quantity."""

from __future__ import annotations

import pytest

from tests.spec import Compared, checks_of, compared, spec, statements_of

REPEATS = (
    spec(
        "lead and body",
        "In the delta 12,000 farmers lost their boats.\n\n== Boats ==\n"
        "The inquiry of the delta found that 12,000 farmers had lost boats.",
        compared("repeat", "agrees", "12,000", "12,000"),
    ),
    spec("other words", "In the delta 12,000 farmers lost their boats. In Lund 12,000 farmers sold rye."),
    spec("small numbers", "In the delta 12 farmers lost their boats. In the delta 12 farmers lost their boats early."),
    spec(
        "other years",
        "In 1901 the flood drowned 12,000 farmers of the delta. In 1930 the flood drowned 12,000 farmers of the delta.",
    ),
)  # fmt: skip

RIVALS = (
    spec(
        "one happening, one place, the same years",
        "The famine of 1868 killed between 150,000 and 200,000 people in Finland. "
        "In Finland 180,000 to 270,000 people died in the famine of 1868.",
        compared("rival", "overlaps", "between 150,000 and 200,000", "180,000 to 270,000"),
    ),
    spec(
        "nothing in common",
        "The famine of 1868 killed 150,000 people in Finland. In Finland 270,000 people died in the famine of 1868.",
        compared("rival", "disagrees", "150,000", "270,000"),
    ),
    spec(
        "credited, side by side",
        "Hansen estimated that 40,000 people had died in 1710. According to Lund, 30,000 people died in 1710.",
        compared("rival", "disagrees", "40,000", "30,000"),
    ),
    spec(
        "other years of one stock",
        "The population of Malta was 300,000 in 1957. In 2011 the population of Malta was 417,432.",
        compared("rival", "different_years", "300,000", "417,432"),
    ),
    spec(
        "a part of the time",
        "The plague of 1665 killed 68,596 people in London. In the week of 19 September 1665 the plague killed 7,165 "
        "people in London.",
    ),
    spec(
        "a part of the whole",
        "The famine of 1868 killed 150,000 people in Finland. In Finland 20,000 people died in the famine of 1868 in "
        "one parish alone.",
    ),
    spec(
        "another place",
        "The famine of 1868 killed 150,000 people in Finland. In Sweden 2,000 people died in the famine of 1868.",
    ),
    spec(
        "a place that is not known as one",
        "The massacre of 1860 in Damascus killed 3,000 Christians. The massacre of 1860 spread to Zarle, where 1,000 "
        "Christians died.",
    ),
    spec(
        "another year",
        "The famine of 1868 killed 150,000 people in Finland. In Finland 70,000 people died in the famine of 1697.",
    ),
    spec(
        "another thing counted",
        "The famine of 1868 killed 150,000 people in Finland. In Finland the famine of 1868 killed 90,000 cows.",
    ),
)


@pytest.mark.parametrize(("text", "checks"), REPEATS)
def test_repeats(text: str, checks: list[Compared]) -> None:
    """A large number that comes again in the same words, of years that do not contradict, is a repeat."""
    assert checks_of(text, "repeat") == checks


@pytest.mark.parametrize(("text", "checks"), RIVALS)
def test_rivals(text: str, checks: list[Compared]) -> None:
    """Estimates are rivals only where topic, thing, years and a named thing are the same."""
    assert checks_of(text, "rival") == checks


def test_estimates_are_said_in_words() -> None:
    """The statement says what two estimates share, or how far they are apart, with whom each is credited to."""
    text = "The famine of 1868 killed 150,000 people in Finland. In Finland 270,000 people died in the famine of 1868."
    assert statements_of(text) == ["150,000 and 270,000 have nothing in common: 120,000 lie between them."]
