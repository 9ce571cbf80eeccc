"""Plain numbers: in digits, with separators, in words, in halves, and with the scale words behind them."""

from __future__ import annotations

import pytest

from tests.spec import Row, exact, rows_of, spec, vague

DIGITS = (
    spec("commas between thousands", "The vault holds 1,204,500 coins.", exact("1,204,500", 1_204_500)),
    spec("thin spaces", "Rats spoiled 42\u2009000 sacks of rice.", exact("42\u2009000", 42_000)),
    spec(
        "spaces that do not break", "Rats spoiled 1\u00a0250\u00a0000 sacks.", exact("1\u00a0250\u00a0000", 1_250_000)
    ),
    spec("plain spaces", "The port shipped 12 500 crates of tea.", exact("12 500", 12_500)),
    spec("apostrophes", "The canton counted 1'250 goats.", exact("1'250", 1_250)),
    spec("typographic apostrophes", "The canton counted 31’250 goats.", exact("31’250", 31_250)),
    spec("no separator", "The depot stored 15000 rifles.", exact("15000", 15_000)),
    spec("a decimal point", "A family had 4.6 members.", exact("4.6", 4.6)),
    spec("a point and commas", "The index stood at 12,341.75 that night.", exact("12,341.75", 12_341.75)),
    spec("a year-like number of people", "In one winter the parish buried 1348 people.", exact("1348", 1348)),
    spec("the end of a sentence", "Of the crew, the cook counted 31.", exact("31", 31)),
    spec("in brackets", "The smaller boats (114) stayed behind.", exact("114", 114)),
    spec("in quotation marks", "The clerk wrote “88 goats” in the margin.", exact("88", 88)),
    spec("points between thousands", "The guild counted 1.234.567 skins.", exact("1.234.567", 1_234_567)),
    spec("points and a comma", "It weighed 1.234,5 tonnes.", exact("1.234,5 tonnes", 1234.5, "tonnes")),
    spec("a point before three noughts", "The guild counted 12.000 skins.", exact("12.000", 12_000)),
    spec("a decimal of three", "The index was 1.234 then.", exact("1.234", 1.234)),
    spec("groups of India", "The guild counted 12,34,567 skins.", exact("12,34,567", 1_234_567)),
    spec("a point at mid height", "It killed 5·68 per cent.", exact("5·68 per cent", 5.68, "percent")),
    spec("a point alone", "A link of .82 was found.", exact(".82", 0.82)),
    spec("a printed half", "The tailor used 3½ bolts of cloth.", exact("3½", 3.5)),
)

WORDS = (
    spec("a small number", "Seven lighthouses guard the strait.", exact("Seven", 7)),
    spec("a compound with a hyphen", "The choir sang twenty-five hymns.", exact("twenty-five", 25)),
    spec("a compound without one", "The choir sang twenty five hymns.", exact("twenty five", 25)),
    spec("hundreds and ones", "The abbey owned one hundred and four mills.", exact("one hundred and four", 104)),
    spec("a hundred and some", "The abbey owned a hundred and twenty mills.", exact("a hundred and twenty", 120)),
    spec("the hundred and some", "The hundred and fifty nuns sang.", exact("hundred and fifty", 150)),
    spec("hundreds without and", "The abbey owned two hundred fifty mills.", exact("two hundred fifty", 250)),
    spec("teens of hundreds", "Seventeen hundred sailors struck.", exact("Seventeen hundred", 1700)),
    spec("thousands", "The raft carried ninety thousand bricks.", exact("ninety thousand", 90_000)),
    spec(
        "thousands, hundreds and ones",
        "The raft carried two thousand three hundred and six bricks.",
        exact("two thousand three hundred and six", 2306),
    ),
    spec("hundreds of a thousand", "Three hundred thousand copies sold.", exact("Three hundred thousand", 300_000)),
    spec("a thousand", "He planted a thousand olive trees.", exact("a thousand", 1000)),
    spec("a million", "The strike idled a million looms.", exact("a million", 1_000_000)),
    spec("billions", "Locusts ate two billion seedlings.", exact("two billion", 2e9)),
    spec("trillions", "The reef holds three trillion polyps.", exact("three trillion", 3e12)),
    spec(
        "millions and thousands",
        "The census found two million four hundred thousand sheep.",
        exact("two million four hundred thousand", 2_400_000),
    ),
    spec("a dozen", "The baker was fined a dozen loaves.", exact("a dozen", 12)),
    spec("dozens counted", "The baker was fined four dozen loaves.", exact("four dozen", 48)),
)

HALVES = (
    spec("half a million", "The flood spoiled half a million books.", exact("half a million", 500_000)),
    spec("half of a million", "The flood spoiled half of a million books.", exact("half of a million", 500_000)),
    spec("half a dozen", "Half a dozen foundries closed.", exact("Half a dozen", 6)),
    spec("one and a half", "The stores lost one and a half million eggs.", exact("one and a half million", 1.5e6)),
    spec("two and a half", "The stores lost two and a half million eggs.", exact("two and a half million", 2.5e6)),
    spec(
        "a quarter more",
        "The stores lost three and a quarter million eggs.",
        exact("three and a quarter million", 3.25e6),
    ),
    spec(
        "three quarters more",
        "They lost one and three-quarter million eggs.",
        exact("one and three-quarter million", 1.75e6),
    ),
    spec("the half behind", "The stores lost a million and a half eggs.", exact("a million and a half", 1.5e6)),
    spec("a quarter of a million", "A quarter of a million eggs broke.", exact("A quarter of a million", 250_000)),
    spec(
        "three quarters of a million",
        "Three quarters of a million eggs broke.",
        exact("Three quarters of a million", 750_000),
    ),
    spec("digits and a half", "The army ate 2 and a half million eggs.", exact("2 and a half million", 2.5e6)),
    spec("a printed half and a scale", "The army ate 2½ million eggs.", exact("2½ million", 2.5e6)),
)

SCALES = (
    spec("digits and a word", "The delta fed 3.4 million ducks.", exact("3.4 million", 3.4e6)),
    spec("joined with a hyphen", "A 3-million volume archive burned.", exact("3-million", 3e6)),
    spec("bn", "The forest holds 7.9bn trees.", exact("7.9bn", 7.9e9)),
    spec("m before people", "The broadcast reached 40m people.", exact("40m", 40e6)),
    spec("m before other plurals", "The estate has 2m homes.", exact("2m", 2e6)),
    spec("m behind a population", "It has a population of 1.5m.", exact("1.5m", 1.5e6)),
    spec("m of waves", "It met 3m waves.", Row("3m", 3, 3, "exact", "metres")),
    spec("quadrillions", "The core holds 1.4 quadrillion atoms.", exact("1.4 quadrillion", 1.4e15)),
    spec("k", "The app had 250k users.", exact("250k", 250_000)),
    spec("lakh", "The bridge bears 2 lakh carts.", exact("2 lakh", 200_000)),
    spec("crore", "The rite drew 12 crore pilgrims.", exact("12 crore", 120e6)),
    spec(
        "hundred thousand after digits", "It burned 4 hundred thousand sheaves.", exact("4 hundred thousand", 400_000)
    ),
)

MAGNITUDES = (
    spec("thousands", "Thousands of carp died in the pond.", vague("Thousands", 1000)),
    spec("hundreds of thousands", "Hundreds of thousands of vines froze.", vague("Hundreds of thousands", 100_000)),
    spec("tens of millions", "The press printed tens of millions of leaflets.", vague("tens of millions", 10_000_000)),
    spec("dozens", "Dozens of chapels fell down.", vague("Dozens", 12)),
    spec("scores", "Scores of barns burned.", vague("Scores", 20)),
    spec("several thousand", "Frost killed several thousand swans.", vague("several thousand", 1000)),
    spec("a few hundred", "Only a few hundred cranes remain.", vague("a few hundred", 100)),
    spec("a couple of hundred", "A couple of hundred came.", vague("A couple of hundred", 200)),
    spec("upon thousands", "Thousands upon thousands came.", vague("Thousands upon thousands", 1000)),
    spec(
        "tens or hundreds",
        "Tens or even hundreds of thousands came.",
        vague("Tens or even hundreds of thousands", 10_000),
    ),
    spec("in digits", "It drew 1,000s of birds.", vague("1,000s", 1000)),
    spec("hundreds", "Hundreds attended the auction.", vague("Hundreds", 100)),
)


@pytest.mark.parametrize(("sentence", "rows"), DIGITS)
def test_digits(sentence: str, rows: list[Row]) -> None:
    """A number in digits has the value that its separators and point give it."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), WORDS)
def test_words(sentence: str, rows: list[Row]) -> None:
    """A number in words is as long as its words go, and has their value."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), HALVES)
def test_halves(sentence: str, rows: list[Row]) -> None:
    """Halves and quarters belong to the number, before or behind its scale."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), SCALES)
def test_scales(sentence: str, rows: list[Row]) -> None:
    """A scale multiplies the number before it."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), MAGNITUDES)
def test_magnitudes(sentence: str, rows: list[Row]) -> None:
    """A magnitude in words has a lower bound alone."""
    assert rows_of(sentence) == rows
