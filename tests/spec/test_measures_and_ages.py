"""Lengths, areas, weights, times and ages."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, at_least, between, exact, less_than, more_than, rows_of, spec

MEASURES = (
    spec("below zero", "It fell to −40 °C.", exact("−40 °C", -40, "degrees Celsius")),
    spec("minus", "Rates fell to minus 0.5 per cent.", exact("minus 0.5 per cent", -0.5, "percent")),
    spec(
        "from below zero", "It was between -5 and 12 degrees.", between("between -5 and 12 degrees", -5, 12, "degrees")
    ),
    spec("kilometres, short", "The canal runs 9 km inland.", exact("9 km", 9, "kilometres")),
    spec("a touching unit", "The canal runs 9km inland.", exact("9km", 9, "kilometres")),
    spec("miles", "The canal runs twelve miles inland.", exact("twelve miles", 12, "miles")),
    spec("an adjective", "A 30-mile canal was dug.", exact("30-mile", 30, "miles")),
    spec(
        "square kilometres",
        "It covers 4,500 square kilometres.",
        exact("4,500 square kilometres", 4500, "square kilometres"),
    ),
    spec("squared, short", "It covers 4,500 km².", exact("4,500 km²", 4500, "square kilometres")),
    spec("cubic metres", "It holds 80 cubic metres.", exact("80 cubic metres", 80, "cubic metres")),
    spec("hectares", "The fire took 300 hectares of pine.", exact("300 hectares", 300, "hectares")),
    spec("tonnes with a scale", "Mines gave 1.5 million tonnes of tin.", exact("1.5 million tonnes", 1.5e6, "tonnes")),
    spec("kilograms", "The bell weighs 640 kg.", exact("640 kg", 640, "kilograms")),
    spec("feet and inches", "The giant stood 7 feet 3 inches tall.", exact("7 feet 3 inches", 7.25, "feet")),
    spec("degrees", "It was 38 °C in the shade.", exact("38 °C", 38, "degrees Celsius")),
    spec("speed", "Winds reached 150 km/h.", exact("150 km/h", 150, "kilometres per hour")),
    spec("miles an hour", "Winds reached 90 miles per hour.", exact("90 miles per hour", 90, "miles per hour")),
    spec("power", "The turbine gives 40 MW.", exact("40 MW", 40, "megawatts")),
    spec("a spelling of overseas", "The canal runs 14 kilometers inland.", exact("14 kilometers", 14, "kilometres")),
    spec(
        "a conversion in brackets",
        "The canal runs 9 km (5.6 mi) inland.",
        exact("9 km", 9, "kilometres"),
        exact("5.6 mi", 5.6, "miles"),
    ),
    spec("feet and inches, short", "He stood 5 ft 7 in tall.", exact("5 ft 7 in", 5.583, "feet")),
    spec("feet and inches by signs", "He stood 6'2\" tall.", exact("6'2\"", 6.167, "feet")),
    spec("stone and pounds", "He weighed 14 stone 7 pounds.", exact("14 stone 7 pounds", 14.5, "stone")),
    spec("half a mile", "The jetty is half a mile long.", exact("half a mile", 0.5, "miles")),
)

TIMES = (
    spec("years", "The feud lasted three years.", exact("three years", 3, "years")),
    spec("an adjective", "A 40-day fast followed.", exact("40-day", 40, "days")),
    spec("decades are years", "The feud lasted two decades.", exact("two decades", 20, "years")),
    spec("centuries are years", "The oak stood for five centuries.", exact("five centuries", 500, "years")),
    spec("an hour and a half", "The play ran an hour and a half.", exact("an hour and a half", 1.5, "hours")),
    spec("two and a half years", "The feud lasted two and a half years.", exact("two and a half years", 2.5, "years")),
    spec("half an hour", "The play ran half an hour.", exact("half an hour", 0.5, "hours")),
    spec("hours and minutes", "The flight took 3 hours and 30 minutes.", exact("3 hours and 30 minutes", 3.5, "hours")),
    spec("years and months", "He reigned 7 years and 6 months.", exact("7 years and 6 months", 7.5, "years")),
    spec("a possessive", "She got ten years' hard labour.", exact("ten years", 10, "years")),
    spec("a fraction of a century", "It took a quarter of a century.", exact("a quarter of a century", 25, "years")),
    spec("a range", "It took four to six weeks.", between("four to six weeks", 4, 6, "weeks")),
    spec("more of them", "It took 4 more months.", exact("4 more months", 4, "months")),
    spec("a bound", "It took less than an hour and a half.", less_than("an hour and a half", 1.5, "hours")),
)

AGES = (
    spec("died at", "The abbess died at 87.", exact("87", 87, "years")),
    spec("at, then a person", "At 14 he went to sea.", exact("14", 14, "years")),
    spec("children under", "Children under five were spared.", less_than("five", 5, "years")),
    spec("aged", "The abbess died aged 91.", exact("91", 91, "years")),
    spec("at the age of", "She was crowned at the age of 14.", exact("14", 14, "years")),
    spec("at age", "She was crowned at age 14.", exact("14", 14, "years")),
    spec("years old", "The heir was nine years old.", exact("nine years", 9, "years")),
    spec("a child of years", "A 12-year-old piper led them.", exact("12-year-old", 12, "years")),
    spec("turning", "The abbess was turning 71.", exact("71", 71, "years")),
    spec("between commas", "The piper, 45, denied it.", exact("45", 45, "years")),
    spec(
        "ages in a range",
        "Novices between the ages of 11 and 15 sang.",
        between("between the ages of 11 and 15", 11, 15, "years"),
    ),
    spec("a hedge", "The abbess, aged about 60, fled.", about("60", 60, "years")),
    spec("over an age", "Men over the age of 50 were spared.", more_than("50", 50, "years")),
    spec("in words", "He was orphaned at the age of eight.", exact("eight", 8, "years")),
    spec("a girl of fifteen", "She was a girl of fifteen.", exact("fifteen", 15, "years")),
    spec("a father of three", "He was a father of three.", exact("three", 3)),
    spec("he was, when", "He was 87 when it fell.", exact("87", 87, "years")),
    spec("it was, when", "The score stood at 87 when it fell.", exact("87", 87)),
    spec("the under-fives", "Mortality of under-fives fell.", less_than("fives", 5, "years")),
    spec("the over-65s", "The over-65s gained.", more_than("65s", 65, "years")),
    spec("under some months", "Infants under 12 months died.", less_than("12 months", 12, "months")),
    spec("olds, in a range", "It drew 35-44 year olds.", between("35-44 year olds", 35, 44, "years")),
    spec("and over", "Men aged 65 and over were spared.", at_least("65", 65, "years")),
)


@pytest.mark.parametrize(("sentence", "rows"), MEASURES)
def test_measures(sentence: str, rows: list[Row]) -> None:
    """A measure's unit belongs to the quote, by one name for all its spellings."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), TIMES)
def test_times(sentence: str, rows: list[Row]) -> None:
    """A length of time is a measure; decades and centuries are counted in years."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), AGES)
def test_ages(sentence: str, rows: list[Row]) -> None:
    """An age is in years, also where no word for years is said."""
    assert rows_of(sentence) == rows


POWER = (
    spec("horse-power", "The mill has 120 horse-power.", exact("120 horse-power", 120, "horsepower")),
    spec("as measured", "It has 40 indicated horse power.", exact("40 indicated horse power", 40, "horsepower")),
    spec("horses", "It has 40 horses.", exact("40", 40)),
)


@pytest.mark.parametrize(("sentence", "rows"), POWER)
def test_the_power_of_an_engine(sentence: str, rows: list[Row]) -> None:
    """An engine's power is a measure, not a number of powers."""
    assert rows_of(sentence) == rows
