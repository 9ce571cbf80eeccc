"""The eight qualifiers in their many dresses, before the number and behind it, and over a list."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, at_least, at_most, exact, less_than, more_than, reading_of, rows_of, spec

ROUGHLY = "about around some approximately roughly circa c. ~ nearly almost".split()
ROUGHLY += ["nigh on", "barely", "hardly", "the best part of", "little short of", "approximately of", "an estimate of"]
ROUGHLY += ["close to", "an estimated", "in the region of", "something like", "perhaps", "of the order of"]
ABOVE = ["more than", "over", "above", "upwards of", "in excess of", "exceeding", "well over", "greater than"]
ABOVE += ["something over", ">"]
FLOOR = [
    "at least",
    "no fewer than",
    "no less than",
    "not less than",
    "a minimum of",
    "full",
    "a good",
    "never less than",
]
BELOW = ["fewer than", "less than", "under", "below", "just under", "shy of", "something under", "not even", "not"]
CEILING = ["up to", "at most", "as many as", "no more than", "a maximum of", "not more than", "perhaps as many as"]
CEILING += ["anything up to", "not above", "never more than", "capped at"]

BEHIND = (
    spec("or more", "The hall seats 300 or more.", at_least("300", 300)),
    spec("at the outside, before", "It drew, at the outside, 300 guests.", at_most("300", 300)),
    spec("in round numbers", "In round numbers, 300 came.", about("300", 300)),
    spec("all but, which excepts", "All but 300 of them left.", exact("300", 300)),
    spec("or higher", "The true count was 300 or higher.", at_least("300", 300)),
    spec("and more", "Herds of 300 and more were common.", at_least("300", 300)),
    spec("a plus sign", "The hall drew 300+ guests.", at_least("300", 300)),
    spec(
        "at least, behind", "He owed 300 ducats, 40 at least.", exact("300 ducats", 300, "ducats"), at_least("40", 40)
    ),
    spec("or fewer", "Parties of 12 or fewer enter free.", at_most("12", 12)),
    spec("or less", "It weighs 12 kg or less.", at_most("12 kg", 12, "kilograms")),
    spec("at most, behind", "It weighs 12 kg at most.", at_most("12 kg", 12, "kilograms")),
    spec("or so", "A hundred or so monks remained.", about("A hundred", 100)),
    spec("odd, with a hyphen", "The 300-odd monks remained.", about("300", 300)),
    spec("odd, without", "Some 300 odd monks remained.", about("300", 300)),
    spec("or upwards", "The hall seats 300 or upwards.", at_least("300", 300)),
    spec("upwards of the next", "It had 60 mules and upwards of 200 goats.", exact("60", 60), more_than("200", 200)),
    spec("if not more", "The hall seats 300, if not more.", at_least("300", 300)),
    spec("give or take", "The hall seats 300, give or take.", about("300", 300)),
    spec("behind the noun", "The hall holds 300 monks or more.", at_least("300", 300)),
    spec("or thereabouts", "There were 300 monks or thereabouts.", about("300", 300)),
    spec("at least, behind the noun", "It had 300 monks at least.", at_least("300", 300)),
    spec(
        "at least of the next number",
        "It had 300 monks, at least 40 of them old.",
        exact("300", 300),
        at_least("40", 40),
    ),
    spec("behind a unit", "The siege lasted 30 days or more.", at_least("30 days", 30, "days")),
    spec("behind a percent", "Tax took 30% or more.", at_least("30%", 30, "percent")),
    spec("of age or older", "Voters were 21 years of age or older.", at_least("21 years", 21, "years")),
)

WITH_UNITS = (
    spec("money", "The organ cost over £3,000.", more_than("£3,000", 3000, "GBP")),
    spec("a percent", "Nearly 40 per cent of hives died.", about("40 per cent", 40, "percent")),
    spec("a fraction", "More than a third of hives died.", more_than("a third", 33.333, "percent")),
    spec("half", "Fewer than half of the hives died.", less_than("half", 50, "percent")),
    spec("a measure", "The tower is almost 90 metres high.", about("90 metres", 90, "metres")),
    spec("a duration", "It took under two hours.", less_than("two hours", 2, "hours")),
    spec("within a time", "The fort fell within nine days.", at_most("nine days", 9, "days")),
    spec("within a distance", "It lies within three miles of us.", at_most("three miles", 3, "miles")),
    spec("an estimated noun", "An estimated crowd of 40 came.", about("40", 40)),
    spec("over, lasting", "The drought lasted for over six years.", more_than("six years", 6, "years")),
    spec(
        "over, meaning during",
        "Prices doubled over six years.",
        exact("doubled", 2, "times"),
        exact("six years", 6, "years"),
    ),
    spec("an age", "Only boys under the age of 12 sang.", less_than("12", 12, "years")),
    spec("an article between", "About a thousand hives died.", about("a thousand", 1000)),
    spec("a factor", "Rents more than doubled.", more_than("doubled", 2, "times")),
    spec("denied above", "The cost cannot have exceeded £40.", at_most("£40", 40, "GBP")),
    spec("denied below", "They will not lose fewer than 40 men.", at_least("40", 40)),
    spec("not by much", "The cruise did not much exceed 40 days.", about("40 days", 40, "days")),
    spec("the lowest estimate", "The lowest estimate of the loss is 40 tons.", at_least("40 tons", 40, "tons")),
    spec("the highest figure", "The highest figure is 40.", at_most("40", 40)),
    spec("of what is known", "It fell short of the 40 seats required.", exact("40", 40)),
    spec("unpaid for long", "They were not paid for more than 40 days.", more_than("40 days", 40, "days")),
)

LISTS = (
    spec(
        "died ends a list",
        "About one million died and two million left.",
        about("one million", 1e6),
        exact("two million", 2e6),
    ),
    spec(
        "over two things",
        "The fire took over 1,700 cottages and 700 barns.",
        more_than("1,700", 1700),
        more_than("700", 700),
    ),
    spec("about two things", "About 40 sloops and 15 barges sank.", about("40", 40), about("15", 15)),
    spec(
        "a second hedge ends the first",
        "About 40 sloops and exactly 15 barges sank.",
        about("40", 40),
        exact("15", 15),
    ),
    spec("each its own", "At least 40 sloops and up to 15 barges sank.", at_least("40", 40), at_most("15", 15)),
    spec(
        "over three things",
        "The fire took more than 400 cottages, 120 barns and 90 mills.",
        more_than("400", 400),
        more_than("120", 120),
        more_than("90", 90),
    ),
    spec("not over a clause", "About 40 sloops sank and 15 barges were saved.", about("40", 40), exact("15", 15)),
)

NO_HEDGE = (
    spec("bare", "The yard launched 40 sloops.", exact("40", 40)),
    spec("exactly", "The yard launched exactly 40 sloops.", exact("40", 40)),
    spec("precisely", "The yard launched precisely 40 sloops.", exact("40", 40)),
    spec("only", "The yard launched only 40 sloops.", exact("40", 40)),
    spec("about as a topic", "A book about 40 saints appeared.", exact("40", 40)),
    spec("a place under", "Under the bridge 40 sloops lay.", exact("40", 40)),
    spec("none of", "None of the 300 monks signed.", exact("300", 300)),
    spec("not this but that", "Not 300 but 200 monks signed.", exact("200", 200)),
    spec("this, not that", "The abbey had 300 monks, not 200.", exact("300", 300)),
    spec("brought up to", "That brought the losses up to 400.", exact("400", 400)),
    spec("ruled over", "He presided over 40 synods.", exact("40", 40)),
    spec("served under", "He served under three abbots.", exact("three", 3)),
    spec("a tag of markup", "See <b>20</b> sloops.", exact("20", 20)),
    spec("an arrow", "Next -> 20 sloops.", exact("20", 20)),
    spec("odd shoes", "He wore two odd shoes.", exact("two", 2)),
)


def _cases(phrases: list[str], row: object) -> list[object]:
    return [spec(phrase, f"The registrar counted {phrase} 40 windmills.", row) for phrase in phrases]


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        *_cases(ROUGHLY, about("40", 40)),
        *_cases(ABOVE, more_than("40", 40)),
        *_cases(FLOOR, at_least("40", 40)),
        *_cases(BELOW, less_than("40", 40)),
        *_cases(CEILING, at_most("40", 40)),
    ],
)
def test_before_the_number(sentence: str, rows: list[Row]) -> None:
    """The words right before a number set its qualifier and open or close its bounds."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), BEHIND)
def test_behind_the_number(sentence: str, rows: list[Row]) -> None:
    """Words behind a number, or behind its unit, qualify it too."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), WITH_UNITS)
def test_with_units(sentence: str, rows: list[Row]) -> None:
    """A hedge reaches over signs, articles and units."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), LISTS)
def test_lists(sentence: str, rows: list[Row]) -> None:
    """A hedge that opens a list governs each member that has none of its own."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), NO_HEDGE)
def test_no_hedge(sentence: str, rows: list[Row]) -> None:
    """Words that neither bound nor blur a number leave it exact."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(
    ("sentence", "modifier"),
    [
        spec("one word", "About 40 mills stood.", "About"),
        spec("a phrase with its booster", "Well over 40 mills stood.", "Well over"),
        spec("a chain", "Perhaps as many as 40 mills stood.", "Perhaps as many as"),
        spec("behind", "The mills were 40 or more.", "or more"),
        spec("none", "There were 40 mills.", ""),
    ],
)
def test_modifier(sentence: str, modifier: list[str]) -> None:
    """The words that set the qualifier are kept as written."""
    assert [quantity.modifier for quantity in reading_of(sentence).quantities] == modifier
