"""A bare number from 1000 to 2099 is a year or a count: what stands around it decides."""

from __future__ import annotations

import pytest

from tests.spec import Row, about, exact, reading_of, rows_of, spec

YEARS = (
    spec("people starved", "In 1932 people starved."),
    spec("people of a nation", "By 1945 Soviet troops stood there."),
    spec("the rebels of a year", "The 1916 rebels were tried."),
    spec("the events of a year", "The 1848 revolutions failed."),
    spec("events without the", "1848 revolutions swept the coast."),
    spec("an illness of a year", "A 1927 diagnosis was found."),
    spec("somebody's speech", "The abbot's 1956 sermons were printed."),
    spec("a year as subject", "1905 marks the end of the feud."),
    spec("two years", "In 1931 and 1932 peasants fled."),
    spec("money of a year", "Wages were paid in 1990 dollars."),
    spec("a month's year", "In spring 1943 soldiers froze."),
    spec("earlier than", "It is no older than 1500 or so."),
    spec("three digits", "In 476 the last emperor fell."),
    spec("a reign", "Charles (768–814) was frugal."),
    spec("founded in", "The abbey was founded in 843."),
    spec("before Christ", "The mound dates from 10,000 BC."),
    spec("spelled", "In seventeen seventy-six they rebelled."),
    spec("spelled in full", "It fell in the year one thousand seven hundred and five."),
    spec("spelled in hundreds", "In nineteen hundred and five, it burnt."),
    spec("two digits", "The summer of '45 was dry."),
    spec("with strokes", "The log begins 12/3/15."),
    spec("this month", "We sailed on the 4th inst."),
    spec("an old ordinal", "We sailed on the 22d of June."),
    spec("the month first", "We sailed on May the 4th."),
    spec("one digit", "The dearth of 1907-8 was felt."),
    spec("three in a row", "The crops of 1870-1-2 were lost."),
    spec("pairs in a row", "It failed in 1912-13, 13-14 and 14-15."),
    spec("a list of short years", "It failed in 1870, 71 and 72."),
    spec("and the next", "The fever of 1889 and '90 was mild."),
    spec("no century", "The frost of '76–78 was hard."),
    spec("a typewriter's dash", "The war of 1845--9 was long."),
    spec("capitals", "Issued on 7 OCTOBER 2011."),
)

COUNTS = (
    spec("behind a year", "In 1846, 47 died.", exact("47", 47)),
    spec("behind a split year", "In 1914-5, 120 acres were sown.", exact("120 acres", 120, "acres")),
    spec("behind two years", "In 1870 and 71 families left.", exact("71", 71)),
    spec("people", "Some 1710 nurses served.", about("1710", 1710)),
    spec("men of a column", "The column of 2000 men marched.", exact("2000", 2000)),
    spec("as subject", "1500 slaves were landed.", exact("1500", 1500)),
    spec("things taken", "They took 1800 muskets.", exact("1800", 1800)),
    spec("cattle", "It sold 1500 head of cattle.", exact("1500", 1500)),
    spec("an area", "He bought 1600 acres.", exact("1600 acres", 1600, "acres")),
    spec("a length of time", "For 1900 years it stood.", exact("1900 years", 1900, "years")),
    spec("with a hyphen", "A 1500-man garrison held it.", exact("1500", 1500)),
    spec("armed men", "He had 1200 armed men.", exact("1200", 1200)),
    spec("the whole of them", "The whole 1706 were buried there.", exact("1706", 1706)),
    spec("in so many cases", "It killed 994 in 1848 cases.", exact("994", 994), exact("1848", 1848)),
    spec("behind a month", "In May 30 sloops sailed.", exact("30", 30)),
    spec("cases in three digits", "It killed 476 in the port.", exact("476", 476)),
)


@pytest.mark.parametrize(("sentence", "rows"), YEARS)
def test_years(sentence: str, rows: list[Row]) -> None:
    """Dates in all their dresses are set aside."""
    assert rows_of(sentence) == rows == []
    assert reading_of(sentence).times


@pytest.mark.parametrize(("sentence", "rows"), COUNTS)
def test_counts(sentence: str, rows: list[Row]) -> None:
    """A plural noun, a unit or a verb that counts makes a count of it."""
    assert rows_of(sentence) == rows
