"""Numbers, coins and measures as books before 1900 wrote them."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, at_most, between, exact, field_of, more_than, rows_of, spec

NUMBERS = (
    spec("ones before tens", "Five and twenty sail lay there.", exact("Five and twenty", 25)),
    spec("with hyphens", "He served six-and-thirty masters.", exact("six-and-thirty", 36)),
    spec("two in a list", "Between five and twenty sail lay there.", between("Between five and twenty", 5, 20)),
    spec("a score", "A score of sloops sank.", exact("A score", 20)),
    spec("scores counted", "Three score and ten sloops sank.", exact("Three score and ten", 70)),
    spec("in one word", "Fourscore and seven sloops sank.", exact("Fourscore and seven", 87)),
    spec("a score of points", "He reached a score of 12 points.", exact("12", 12)),
    spec("a score for strings", "He wrote a score for strings."),
    spec("plural millions", "It fed twenty millions of people.", exact("twenty millions", 20e6)),
    spec(
        "millions and thousands",
        "Two millions three hundred thousand came.",
        exact("Two millions three hundred thousand", 2.3e6),
    ),
    spec("a comma inside", "One thousand, two hundred and six came.", exact("One thousand, two hundred and six", 1206)),
    spec("hundreds of thousands", "A hundred and fifty thousand came.", exact("A hundred and fifty thousand", 150_000)),
    spec(
        "capitals", "About Five Thousand Men came with Twenty Guns.", about("Five Thousand", 5000), exact("Twenty", 20)
    ),
    spec(
        "a change in millions",
        "Debt rose from sixteen to forty millions.",
        exact("sixteen", 16e6),
        exact("forty millions", 40e6),
    ),
)

COINS = (
    spec("pounds, shillings and pence", "He left £2 3s. 6d.", exact("£2 3s. 6d", 2.175, "GBP")),
    spec("pounds and shillings", "He left £12 10s. in cash.", exact("£12 10s", 12.5, "GBP")),
    spec("with colons", "Each barrel cost £1:7:5¾d.", exact("£1:7:5¾d", 1.374, "GBP")),
    spec("an l for pounds", "He raised 400l. upon the farm.", exact("400l", 400, "GBP")),
    spec("shillings and pence", "He owed 3s 6d for coal.", exact("3s 6d", 3.5, "shillings")),
    spec("shillings alone", "Wheat fell to 40s. the quarter.", exact("40s", 40, "shillings")),
    spec("pence alone", "A loaf cost 4d. or 5½d.", exact("4d", 4, "pence"), exact("5½d", 5.5, "pence")),
    spec("pence in one word", "A loaf cost fourpence.", exact("fourpence", 4, "pence")),
    spec(
        "coins in words",
        "He earned ten shillings and sixpence.",
        exact("ten shillings and sixpence", 10.5, "shillings"),
    ),
    spec("halfpence", "A pound of beef cost three halfpence.", exact("three halfpence", 1.5, "pence")),
    spec("guineas", "The portrait cost 200 guineas.", exact("200 guineas", 200, "guineas")),
    spec("half a crown", "The ferry cost half a crown.", exact("half a crown", 0.5, "crowns")),
    spec("new pence", "Stamps rose to 218p.", exact("218p", 2.18, "GBP")),
    spec(
        "a change",
        "Oats rose from 46 to 126 shillings.",
        exact("46", 46, "shillings"),
        exact("126 shillings", 126, "shillings"),
    ),
    spec("litres are none", "The vat holds 400 l of ale.", exact("400 l", 400, "litres")),
    spec("a decade is none", "Prices fell in the 40s and 50s."),
)

MEASURES = (
    spec("miles with a stop", "The isthmus is 80 m. wide.", exact("80 m", 80, "miles")),
    spec("metres without one", "The pool is 80 m wide.", exact("80 m", 80, "metres")),
    spec("metres at the end", "The pool is as long as 80 m.", at_most("80 m", 80, "metres")),
    spec("the half behind", "They rowed two miles and a half.", exact("two miles and a half", 2.5, "miles")),
    spec("a printed fraction apart", "They rowed 2 1/2 miles.", exact("2 1/2 miles", 2.5, "miles")),
    spec("a part of a mile", "It is two-thirds of a mile off.", exact("two-thirds of a mile", 0.667, "miles")),
    spec(
        "years, months and days",
        "He reigned two years, six months and ten days.",
        exact("two years, six months and ten days", 2.527, "years"),
    ),
    spec("sides of a room", "A room 84 feet by 20 was added.", exact("84 feet", 84, "feet"), exact("20", 20, "feet")),
    spec(
        "thick and high", "The wall was 8 feet thick and 30 high.", exact("8 feet", 8, "feet"), exact("30", 30, "feet")
    ),
    spec("foot and horse", "He brought 1,200 foot and 300 horse.", exact("1,200", 1200), exact("300", 300)),
    spec("six foot", "A six foot ditch was dug.", exact("six foot", 6, "feet")),
    spec("the neighbourhood of", "It had upwards of 40 acres.", more_than("40 acres", 40, "acres")),
)


@pytest.mark.parametrize(("sentence", "rows"), NUMBERS)
def test_numbers(sentence: str, rows: list[Row]) -> None:
    """Ones stood before tens, people counted in scores, and millions had a plural."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), COINS)
def test_coins(sentence: str, rows: list[Row]) -> None:
    """A sum that begins with pounds is in pounds; one in shillings or pence keeps their name."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), MEASURES)
def test_measures(sentence: str, rows: list[Row]) -> None:
    """A stop within a sentence makes miles of an m, and one side of a thing lends its unit to the other."""
    assert rows_of(sentence) == rows


def test_no_sentence_ends_between_coins() -> None:
    """The stop behind shillings does not end a sentence."""
    assert field_of("He owed 3s. 4d. to the baker.", "quote") == [("3s. 4d", "3s. 4d")]
