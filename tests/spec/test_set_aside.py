"""Numbers that are no claim, each with the reason why."""

from __future__ import annotations

import pytest

from tests.spec import Row, exact, reading_of, rows_of, spec

DATES = (
    spec("a day, month and year", "The fair opened on 3 May 1808.", ("3", "date"), ("1808", "date")),
    spec("the month first", "The fair opened on May 3, 1808.", ("3", "date"), ("1808", "date")),
    spec("a day and month", "The fair opened on 21 June.", ("21", "date")),
    spec("a day with an ending", "The fair opened on 3rd May.", ("3rd", "date")),
    spec("days in a range", "The fair ran 21–24 June 1900.", ("21", "date"), ("24", "date"), ("1900", "date")),
    spec("month and year", "The fair opened in June 1900.", ("1900", "date")),
    spec("a year alone", "The fair closed in 1911.", ("1911", "date")),
    spec("a year as subject", "1911 was a dry year.", ("1911", "date")),
    spec("years in a range", "The drought of 1876–1878 ended.", ("1876", "date"), ("1878", "date")),
    spec("a short second year", "The drought of 1876–78 ended.", ("1876", "date"), ("78", "date")),
    spec("from to", "He reigned from 1740 to 1786.", ("1740", "date"), ("1786", "date")),
    spec("between and", "Between 1740 and 1786 he reigned.", ("1740", "date"), ("1786", "date")),
    spec("years in brackets", "The king (1740–1786) was frugal.", ("1740", "date"), ("1786", "date")),
    spec("numbers alone", "The log begins 1911-12-04.", ("1911", "date"), ("12", "date"), ("04", "date")),
    spec("a year before Christ", "The city fell in 146 BC.", ("146", "date")),
    spec("a year of the Lord", "The mountain burst in AD 79.", ("79", "date")),
    spec("a decade", "Hats grew large in the 1890s.", ("1890s", "decade")),
    spec("a short decade", "Hats shrank in the '20s.", ("20s", "decade")),
    spec("a century", "Tulips ruined many in the 17th century.", ("17th", "century")),
    spec("a century in words", "Tulips bloomed in the eighteenth century.", ("eighteenth", "century")),
    spec("a time of day", "The gates shut at 10:30.", ("10", "time"), ("30", "time")),
    spec("a time with p.m.", "The gates shut at 6 p.m.", ("6", "time")),
    spec("o'clock", "The gates shut at nine o'clock.", ("nine", "time")),
)

ORDER_AND_NAMES = (
    spec("an ordinal in words", "The third envoy fainted.", ("third", "ordinal")),
    spec("an ordinal in digits", "The 14th envoy fainted.", ("14th", "ordinal")),
    spec("first", "The first envoy fainted.", ("first", "ordinal")),
    spec("a compound ordinal", "On its twenty-fifth voyage it sank.", ("twenty", "compound"), ("fifth", "ordinal")),
    spec("the second half", "It rained in the second half of May.", ("second", "ordinal"), ("half", "ordinal")),
    spec("an order's number", "Order No. 66 was read aloud.", ("66", "identifier")),
    spec("an article", "Article 12 forbids it.", ("12", "identifier")),
    spec("chapters", "Chapters 3 and 4 are lost.", ("3", "identifier"), ("4", "identifier")),
    spec("a page", "The map is on page 88.", ("88", "identifier")),
    spec("a flight", "Flight 93 left late.", ("93", "identifier")),
    spec("a type", "The B-52 and the T-34 stood in rain.", ("52", "name"), ("34", "name")),
    spec("a sickness", "COVID-19 closed the theatre.", ("19", "name")),
    spec("a road", "Highway 61 was flooded.", ("61", "identifier")),
    spec("a group of men", "The Gang of Four was tried.", ("Four", "name")),
    spec("the Big Three", "The Big Three met again.", ("Three", "name")),
    spec("a war's name", "The Thirty Years' War ended.", ("Thirty", "name")),
    spec("a plan", "The first five-year plan began.", ("first", "ordinal"), ("five", "name")),
    spec("a kind", "It was a one-party state.", ("one", "compound")),
    spec("a king", "He served George III and Charles the Second.", ("Second", "ordinal")),
)

REFERENCES = (
    spec("a note", "The bell cracked.[12]", ("12", "reference")),
    spec("notes", "The bell cracked.[3, 4]", ("3", "reference"), ("4", "reference")),
    spec("coordinates", "The wreck lies at 51°30′N.", ("51", "coordinate"), ("30", "coordinate")),
    spec("a score", "The village won 3–1.", ("3", "score"), ("1", "score")),
    spec("a book number", "See ISBN 0199537003.", ("0199537003", "identifier")),
    spec("a house", "She lived at 10 Downing Street.", ("10", "identifier")),
    spec("one as a pronoun", "It was one of the worst floods.", ("one", "pronoun")),
    spec("one historian", "So one historian wrote.", ("one", "pronoun")),
    spec("on the one hand", "On the one hand, it rained.", ("one", "idiom")),
    spec("one another", "The twins mistrusted one another.", ("one", "idiom")),
    spec("the two men", "The two men never spoke again.", ("two", "reference back")),
    spec("these three", "These three leaders quarrelled.", ("three", "reference back")),
    spec(
        "how sure it is",
        "It rose (95% CI 1.1–4.8, p < 0.05).",
        *((n, "statistic") for n in ("95", "1.1", "4.8", "0.05")),
    ),
    spec("a house", "It stood at 27 Rua das Flores.", ("27", "identifier")),
    spec("a house like a year", "She moved to 1600 Marsh Avenue.", ("1600", "identifier")),
)

STILL_CLAIMS = (
    spec("an adjective of number", "A 200-page ledger burned.", exact("200", 200)),
    spec("killed behind a year", "The outbreak of 1854 killed 616.", exact("616", 616)),
    spec("a count that looks like a year", "The raid cost 1,812 cattle.", exact("1,812", 1812)),
    spec("a year-like measure", "The pass lies 1900 metres up.", exact("1900 metres", 1900, "metres")),
    spec("a month's name beside a count", "In May 40 sloops sailed.", exact("40", 40)),
    spec("a year beside a count", "In 1911 400 sloops sailed.", exact("400", 400)),
    spec("a date and a count", "On 3 May 1808, 44 prisoners were shot.", exact("44", 44)),
    spec("a fraction, no ordinal", "A fifth of the herd was saved.", exact("A fifth", 20, "percent")),
    spec("two, said first", "Two men rowed across.", exact("Two", 2)),
    spec("the three hundred", "The 300 monks rowed across.", exact("300", 300)),
    spec("chapters counted", "The book has 12 chapters.", exact("12", 12)),
    spec("a length with the", "The three years of famine ended.", exact("three years", 3, "years")),
    spec("shops of a street", "It shut 40 High Street shops.", exact("40", 40)),
    spec("a power of ten", "It held 1.5 x 10^4 spores.", exact("1.5 x 10^4", 15000)),
)


@pytest.mark.parametrize(("sentence", "reasons"), DATES)
def test_dates(sentence: str, reasons: list[tuple[str, str]]) -> None:
    """Dates and times of day are no claims."""
    _check(sentence, reasons)


@pytest.mark.parametrize(("sentence", "reasons"), ORDER_AND_NAMES)
def test_order_and_names(sentence: str, reasons: list[tuple[str, str]]) -> None:
    """Numbers that order or name something are no claims."""
    _check(sentence, reasons)


@pytest.mark.parametrize(("sentence", "reasons"), REFERENCES)
def test_references(sentence: str, reasons: list[tuple[str, str]]) -> None:
    """Numbers that point elsewhere, and "one" that counts nothing, are no claims."""
    _check(sentence, reasons)


@pytest.mark.parametrize(("sentence", "rows"), STILL_CLAIMS)
def test_still_claims(sentence: str, rows: list[Row]) -> None:
    """What only looks like a date or a name is a claim."""
    assert rows_of(sentence) == rows


def _check(sentence: str, reasons: list[tuple[str, str]]) -> None:
    reading = reading_of(sentence)
    assert [quantity.quote for quantity in reading.quantities] == []
    assert [(sentence[aside.start : aside.end], aside.reason) for aside in reading.set_aside] == reasons
