"""Shares of a whole in percent, and factors of change in times."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, exact, more_than, rows_of, spec

PERCENT = (
    spec("a sign", "Sparrows made up 62% of the catch.", exact("62%", 62, "percent")),
    spec("below nought", "Trade fell (-16%).", exact("-16%", -16, "percent")),
    spec("a sign apart", "Sparrows made up 62 % of the catch.", exact("62 %", 62, "percent")),
    spec("percent", "Sparrows made up 62 percent of the catch.", exact("62 percent", 62, "percent")),
    spec("per cent", "Sparrows made up 62.5 per cent of the catch.", exact("62.5 per cent", 62.5, "percent")),
    spec("in words", "Sparrows made up sixty per cent of the catch.", exact("sixty per cent", 60, "percent")),
    spec("percentage points", "Turnout rose 4 percentage points.", exact("4 percentage points", 4, "percent")),
    spec("with a hyphen", "A 12-percent levy was imposed.", exact("12-percent", 12, "percent")),
    spec("over a hundred", "Rents rose 340%.", exact("340%", 340, "percent")),
    spec("below one", "The error was 0.4%.", exact("0.4%", 0.4, "percent")),
    spec("a point alone", "The error was .5 per cent.", exact(".5 per cent", 0.5, "percent")),
    spec("a comma for the point", "The rate rose 2,5 %.", exact("2,5 %", 2.5, "percent")),
    spec("per mille", "The levy was 5‰.", exact("5‰", 5, "per 1,000")),
    spec("to an area", "Density is 106/km2.", exact("106/km2", 106, "per square kilometre")),
)

FRACTIONS = (
    spec("a further third", "Frost took a further third of the vines.", exact("a further third", 33.333, "percent")),
    spec("part of a percent", "Rates rose half a per cent.", exact("half a per cent", 0.5, "percent")),
    spec(
        "part of a point",
        "Rates rose a quarter of a percentage point.",
        exact("a quarter of a percentage point", 0.25, "percent"),
    ),
    spec("a third", "A third of the vines froze.", exact("A third", 33.333, "percent")),
    spec("one-third", "One-third of the vines froze.", exact("One-third", 33.333, "percent")),
    spec("two thirds", "Two thirds of the vines froze.", exact("Two thirds", 66.667, "percent")),
    spec("two-thirds", "The vines lost two-thirds of their leaves.", exact("two-thirds", 66.667, "percent")),
    spec("three-quarters", "Three-quarters of the vines froze.", exact("Three-quarters", 75, "percent")),
    spec("a fifth", "Duties fell by a fifth.", exact("a fifth", 20, "percent")),
    spec("nine tenths", "Nine tenths of the vines froze.", exact("Nine tenths", 90, "percent")),
    spec("half of", "Half of the vines froze.", exact("Half", 50, "percent")),
    spec("half the", "Frost took half the vines.", exact("half", 50, "percent")),
    spec("half, elided", "About half were then grubbed up.", about("half", 50, "percent")),
    spec("one half", "One half of the vines froze.", exact("One half", 50, "percent")),
    spec("printed as a sign", "The miller kept ⅔ of the flour.", exact("⅔", 66.667, "percent")),
    spec("printed with a stroke", "The miller kept 3/4 of the flour.", exact("3/4", 75, "percent")),
    spec("a quarter", "Over a quarter of the vines froze.", more_than("a quarter", 25, "percent")),
)

RATIOS = (
    spec("two in every hundred", "Two in every hundred calves died.", exact("Two in every hundred", 2, "percent")),
    spec("twice as many", "It has twice as many mills.", exact("twice", 2, "times")),
    spec("twice, of times", "He failed twice."),
    spec("one in five", "One in five calves died.", exact("One in five", 20, "percent")),
    spec("one in every six", "One in every six calves died.", exact("One in every six", 16.667, "percent")),
    spec("two out of three", "Two out of three calves died.", exact("Two out of three", 66.667, "percent")),
    spec(
        "three out of every ten", "Three out of every ten calves died.", exact("Three out of every ten", 30, "percent")
    ),
    spec("digits", "Some 1 in 200 calves died.", about("1 in 200", 0.5, "percent")),
    spec("one calf in five", "One calf in five died.", exact("One calf in five", 20, "percent")),
    spec("of every four", "Three of every four calves died.", exact("Three of every four", 75, "percent")),
    spec("of a number named", "Four out of the 12 calves died.", exact("Four", 4), exact("12", 12)),
    spec("many of many", "Some 31 of 42 calves died.", about("31", 31), exact("42", 42)),
    spec("in so many raids", "Wolves killed two in three raids.", exact("two", 2), exact("three", 3)),
    spec(
        "a change of ratios",
        "Losses fell from 1 in 5 to 1 in 20.",
        exact("1 in 5", 20, "percent"),
        exact("1 in 20", 5, "percent"),
    ),
    spec("a rate", "Farms lost 45 per 1,000 calves.", exact("45 per 1,000", 45, "per 1,000")),
    spec("a rate in Latin", "The levy was 17·5 per mille.", exact("17·5 per mille", 17.5, "per 1,000")),
    spec(
        "a rate lent",
        "Losses fell from 70 per mille in May to 17·5 in June.",
        exact("70 per mille", 70, "per 1,000"),
        exact("17·5", 17.5, "per 1,000"),
    ),
    spec(
        "shares in a list",
        "It was 12 per cent in Leeds and 14 in York.",
        exact("12 per cent", 12, "percent"),
        exact("14", 14, "percent"),
    ),
    spec(
        "no share lent",
        "About 12 per cent in Leeds died, and 14 in York.",
        about("12 per cent", 12, "percent"),
        exact("14", 14),
    ),
    spec("a rate in words", "Farms lost six per thousand calves.", exact("six per thousand", 6, "per 1,000")),
    spec("no share of a year", "One calf in 1840 had two heads.", exact("two", 2)),
)

FACTORS = (
    spec("doubled", "The flock doubled.", exact("doubled", 2, "times")),
    spec("tripled", "Output had tripled by spring.", exact("tripled", 3, "times")),
    spec("quadrupling", "Prices soared, quadrupling in a month.", exact("quadrupling", 4, "times")),
    spec("more than doubling", "The flock grew, more than doubling its size.", more_than("doubling", 2, "times")),
    spec("tenfold", "Duties rose tenfold.", exact("tenfold", 10, "times")),
    spec("fold with a hyphen", "Duties rose 12-fold.", exact("12-fold", 12, "times")),
    spec("times as many", "They shot four times as many geese.", exact("four times", 4, "times")),
    spec("times more", "Coal cost 3.5 times more than peat.", exact("3.5 times", 3.5, "times")),
    spec("times the", "It is six times the size of the old quay.", exact("six times", 6, "times")),
    spec("halved", "The levy was halved.", exact("halved", 50, "percent")),
    spec("halving", "Blight struck, halving the harvest.", exact("halving", 50, "percent")),
    spec("a factor of", "Losses rose by a factor of three.", exact("a factor of three", 3, "times")),
    spec("half again", "The barn is half as large again.", exact("half as large again", 1.5, "times")),
    spec("one and a half times", "It is one and a half times the size.", exact("one and a half times", 1.5, "times")),
    spec("grown so many times", "Exports increased 12 times.", exact("12 times", 12, "times")),
    spec("multiplied by", "Exports multiplied by four.", exact("four", 4, "times")),
    spec("with a letter", "A 10x increase was seen.", exact("10x", 10, "times")),
    spec("any fold", "Duties rose fiftyfold.", exact("fiftyfold", 50, "times")),
    spec("with hyphens", "It is two-and-a-half times last year's.", exact("two-and-a-half times", 2.5, "times")),
    spec("times of doing", "He was elected three times.", exact("three", 3)),
    spec("a hundredth part", "A hundredth part of it froze.", exact("A hundredth part", 1, "percent")),
    spec("no factor in a double bed", "They shared a double bed."),
    spec("no factor in a triple crown", "The triple crown was stolen."),
)


@pytest.mark.parametrize(("sentence", "rows"), PERCENT)
def test_percent(sentence: str, rows: list[Row]) -> None:
    """A percentage is one, however it is dressed."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), FRACTIONS)
def test_fractions(sentence: str, rows: list[Row]) -> None:
    """A fraction of a whole is a share in percent."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), RATIOS)
def test_ratios(sentence: str, rows: list[Row]) -> None:
    """So many in so many is a share in percent; so many per thousand stays a rate."""
    assert rows_of(sentence) == rows


@pytest.mark.parametrize(("sentence", "rows"), FACTORS)
def test_factors(sentence: str, rows: list[Row]) -> None:
    """A factor of change is in times, and halving is fifty percent; an adjective is no factor."""
    assert rows_of(sentence) == rows
