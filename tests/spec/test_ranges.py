"""Two amounts: one range, or two numbers of a change."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, at_most, between, exact, more_than, rows_of, spec

RANGES = (
    spec("a dash", "The dig took 5–7 mules.", between("5–7", 5, 7)),
    spec("a hyphen", "The dig took 15-20 mules.", between("15-20", 15, 20)),
    spec("to", "The dig took 15 to 20 mules.", between("15 to 20", 15, 20)),
    spec("between and", "The guild had between 60 and 70 looms.", between("between 60 and 70", 60, 70)),
    spec("from to, ranging", "Estimates range from 900 to 1,400 wrecks.", between("900 to 1,400", 900, 1400)),
    spec("from to, varying", "Crews varied from six to nine hands.", between("six to nine", 6, 9)),
    spec("anywhere from", "Anywhere from 40 to 60 barges sank.", between("40 to 60", 40, 60)),
    spec("neighbours joined by or", "Eight or nine barges sank.", between("Eight or nine", 8, 9)),
    spec("digits joined by or", "They kept 3 or 4 hounds.", between("3 or 4", 3, 4)),
    spec("or even", "They kept 300 or even 400 hounds.", between("300 or even 400", 300, 400)),
    spec(
        "in words with between",
        "Between two and three hundred barges sank.",
        between("Between two and three hundred", 200, 300),
    ),
    spec("a hedge inside", "The dig took 200 to perhaps 250 mules.", between("200 to perhaps 250", 200, 250)),
    spec("a hedge before both", "About 15 to 20 mules died.", between("15 to 20", 15, 20)),
    spec("in brackets", "Several mules (5–7) died.", between("5–7", 5, 7)),
    spec("two bounds", "At least 60 and at most 80 came.", between("60 and at most 80", 60, 80)),
    spec("nor more", "It had not less than 60 nor more than 80 oars.", between("60 nor more than 80", 60, 80)),
    spec("two, three or four", "Each had two, three, or four sons.", between("two, three, or four", 2, 4)),
    spec("dollars twice", "It cost $7 billion-$8 billion.", between("$7 billion-$8 billion", 7e9, 8e9, "USD")),
)

SHARED = (
    spec(
        "a scale shared over a dash",
        "Rust cost 5–7 million bushels.",
        between("5–7 million bushels", 5e6, 7e6, "bushels"),
    ),
    spec(
        "a scale shared over to", "Rust ruined 5.5 to 8.7 million sheaves.", between("5.5 to 8.7 million", 5.5e6, 8.7e6)
    ),
    spec("a scale shared in words", "Two to three thousand barges sank.", between("Two to three thousand", 2000, 3000)),
    spec("a scale shared by or", "Two or three thousand barges sank.", between("Two or three thousand", 2000, 3000)),
    spec(
        "two scales",
        "It ruined between 800,000 and 1.2 million sheaves.",
        between("between 800,000 and 1.2 million", 8e5, 1.2e6),
    ),
    spec("a scale on both", "It ruined 3 million to 4 million sheaves.", between("3 million to 4 million", 3e6, 4e6)),
    spec(
        "half to one and a half",
        "It ruined between half a million and one million sheaves.",
        between("between half a million and one million", 5e5, 1e6),
    ),
    spec("percent shared", "Rents rose by 10 to 15 percent.", between("10 to 15 percent", 10, 15, "percent")),
    spec(
        "percent on both", "Between 10% and 15% of cellars flooded.", between("Between 10% and 15%", 10, 15, "percent")
    ),
    spec(
        "fractions",
        "Plague took between a third and a half of the herd.",
        between("between a third and a half", 33.333, 50, "percent"),
    ),
    spec("money shared", "Repairs cost $3–4 million.", between("$3–4 million", 3e6, 4e6, "USD")),
    spec("money on both", "Repairs cost between £30 and £45.", between("between £30 and £45", 30, 45, "GBP")),
    spec("a measure shared", "The wall is 6 to 9 m thick.", between("6 to 9 m", 6, 9, "metres")),
    spec("years shared", "Trees bear fruit for 20–30 years.", between("20–30 years", 20, 30, "years")),
    spec("thousands shared by a dash", "He led 5–10,000 foot.", between("5–10,000", 5000, 10_000)),
    spec(
        "thousands shared by and",
        "Between 1.5 and 2,000 barges sank.",
        between("Between 1.5 and 2,000", 1500, 2000),
    ),
    spec("no thousands shared", "From 1 to 9,000 pages were kept.", between("1 to 9,000", 1, 9000)),
    spec("thousands in words", "Six or seven thousand fled.", between("Six or seven thousand", 6000, 7000)),
    spec("a hyphen left hanging", "It took 10- to 15-year-olds.", between("10- to 15-year-olds", 10, 15, "years")),
    spec("an age group", "People aged between 17 and 45 fled.", between("between 17 and 45", 17, 45, "years")),
    spec("a day or two", "It took a day or two.", between("a day or two", 1, 2, "days")),
    spec("a thing or two", "He knew a thing or two."),
    spec("one or two", "One or two barges sank.", between("One or two", 1, 2)),
    spec("plus or minus", "It weighs 4.5 ± 0.3 kg.", between("4.5 ± 0.3 kg", 4.2, 4.8, "kilograms")),
    spec(
        "from a low to a high",
        "Counts range from a low of 40 to a high of over 90.",
        between("40 to a high of over 90", 40, 90),
    ),
    spec(
        "ranging downwards",
        "Guesses range from as high as 90 to as low as 40.",
        between("90 to as low as 40", 40, 90),
    ),
    spec("ages", "Apprentices aged 12 to 16 slept there.", between("12 to 16", 12, 16, "years")),
)

CHANGES = (
    spec("a scale shared", "It grew from 2 to 5 million vines.", exact("2", 2e6), exact("5 million", 5e6)),
    spec("fell from to", "Herds fell from 12,000 to 3,500 head.", exact("12,000", 12_000), exact("3,500", 3500)),
    spec(
        "rose from to in two years",
        "Output rose from 2.9 million crates in 1949 to 5.8 million by 1953.",
        exact("2.9 million", 2.9e6),
        exact("5.8 million", 5.8e6),
    ),
    spec("grew, with hedges", "It grew from about 40 to nearly 90 stalls.", about("40", 40), about("90", 90)),
    spec("rose by to", "Stalls rose by 15 to 212.", exact("15", 15), exact("212", 212)),
    spec("cut from to, money", "The toll was cut from £5 to £3.", exact("£5", 5, "GBP"), exact("£3", 3, "GBP")),
    spec(
        "percent from to",
        "Literacy climbed from 24% to 81%.",
        exact("24%", 24, "percent"),
        exact("81%", 81, "percent"),
    ),
    spec("an increase from to", "An increase from 30 to 45 looms was allowed.", exact("30", 30), exact("45", 45)),
)

TWO_NUMBERS = (
    spec("two sides of a vote", "The diet voted 311 to 318 against it.", exact("311", 311), exact("318", 318)),
    spec("a step and where it led", "Duty climbed 3% to 40%.", exact("3%", 3, "percent"), exact("40%", 40, "percent")),
    spec(
        "an aside with a bound",
        "More than 100 – perhaps as many as 250 – fled.",
        more_than("100", 100),
        at_most("250", 250),
    ),
    spec("a list", "The yard built 12 sloops and 15 barges.", exact("12", 12), exact("15", 15)),
    spec("a part and its whole", "Only 31 of 42 sloops returned.", exact("31", 31), exact("42", 42)),
    spec(
        "two with and alone", "Shafts 40 and 60 metres deep flooded.", exact("40", 40), exact("60 metres", 60, "metres")
    ),
    spec("a bigger before a smaller", "He offered 90 or 20 sloops.", exact("90", 90), exact("20", 20)),
    spec("different units", "It ran 30 miles to 12 mills.", exact("30 miles", 30, "miles"), exact("12", 12)),
)


@pytest.mark.parametrize(("sentence", "rows"), RANGES)
def test_ranges(sentence: str, rows: list[Row]) -> None:
    """Both ends of a range and their joining words are one row."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), SHARED)
def test_shared_scale_and_unit(sentence: str, rows: list[Row]) -> None:
    """The scale and the unit of the second end hold for a first end that has none."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), CHANGES)
def test_changes(sentence: str, rows: list[Row]) -> None:
    """Two states of a change are two rows."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), TWO_NUMBERS)
def test_two_numbers(sentence: str, rows: list[Row]) -> None:
    """Numbers that only stand beside each other stay apart."""
    assert rows_of(sentence) == rows


TYPED = (
    spec("before words", "A road--four thousand miles.", exact("four thousand miles", 4000, "miles")),
    spec("before digits", "They came by boat--300 men.", exact("300", 300)),
    spec("numbers out of order", "Of 1,200--300 of them boys.", exact("1,200", 1200), exact("300", 300)),
    spec("numbers that rise", "She had 10--20 men.", between("10--20", 10, 20)),
)


@pytest.mark.parametrize(("sentence", "rows"), TYPED)
def test_the_dash_of_a_typewriter(sentence: str, rows: list[Row]) -> None:
    """Two hyphens are a dash, which joins nothing but two numbers in digits that rise."""
    assert rows_of(sentence) == rows
