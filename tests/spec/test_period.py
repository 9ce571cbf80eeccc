"""The years a number refers to: in its own clause, reckoned from a year said before, lent by the paragraph, or none."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import claims_of, spec

NONE = (None, None)

OF_ITS_OWN = (
    spec("a year", "In 1755 the tremor destroyed 4,000 houses.", (1755, 1755)),
    spec("a day", "On 3 March 1807 a gale sank 12 sloops.", (1807, 1807)),
    spec("a decade", "In the 1890s, 5,000 weavers emigrated.", (1890, 1899)),
    spec("the middle of a year", "In mid-1921, 400 men left the valley.", (1921, 1921)),
    spec("a month", "By July 1911 there were 200 cases.", (1911, 1911)),
    spec("between two years", "Between 1702 and 1713 the war cost 900 ships.", (1702, 1713)),
    spec("a short second year", "The blight of 1878–81 killed 5,000 trees.", (1878, 1881)),
    spec("over the turn of a century", "The frost of 1798–02 killed 5,000 trees.", (1798, 1802)),
    spec("the years in words", "From its opening in 1901 until its closure in 1950 the pit lost 72 men.", (1901, 1950)),
    spec("two days without from", "During the period 8 June 1842 to 2 May 1843 it lost 40 men.", (1842, 1843)),
    spec("a month whose year follows", "Between November and March 1848 the ward took 560 patients.", (1847, 1848)),
    spec("two years compared", "Comparing 1905 with 1875, the yield grew by 5,000 tons.", (1875, 1905)),
    spec(
        "what lasted", "The plague broke out in 1855 and lasted four years, killing 9,000.", (1855, 1859), (1855, 1859)
    ),
    spec("a war's long years", "During the Long War (1618–1648), about 8,000 houses burnt.", (1618, 1648)),
    spec("since", "Since 1990 the valley has lost 45,000 jobs.", (1990, None)),
    spec("since, in words", "Since the fall of the dynasty in 1911 the town has had 14 mayors.", (1911, None)),
    spec("until", "Until 1820 it levied a toll on 300 carts.", (None, 1820)),
    spec("before", "Before 1914 there were 300 breweries.", (None, 1914)),
    spec("a century", "In the nineteenth century 40,000 weavers worked here.", (1801, 1900)),
    spec("half a century", "In the first half of the 17th century 900 houses were built.", (1601, 1650)),
    spec("years that end", "For the ten years ending 1770 the guild paid £300.", (1761, 1770), (1761, 1770)),
    spec("years that begin", "In the decade after 1945 the port built 90 ships.", (1945, 1955)),
    spec("a list of years", "Fires in 1563, 1593 and 1603 destroyed 400 houses.", (1563, 1603)),
    spec("again in another", "The fever killed 900 in 1623, and again in 1635.", (1623, 1623)),
    spec("before Christ", "Rome lost 60,000 men in 216 BC.", (-216, -216)),
    spec("between years before Christ", "Between 218 and 201 BC it lost 90,000 men.", (-218, -201)),
    spec("a century before Christ", "In the third century BC the city had 9,000 houses.", (-300, -201)),
    spec("an estimate's year in brackets", "The unemployment rate was 8.1% (2017 est.).", (2017, 2017)),
    spec("a financial year", "In FY2012/13 the council spent £12.4m.", (2012, 2013)),
    spec("a thing with its year", "The 2010 earthquake killed 300,000 people.", (2010, 2010)),
    spec("what such a thing did", "It was rebuilt after the 2010 earthquake that killed 300,000 people.", (2010, 2010)),
    spec("what has gone on", "The protests, which began in 2011, have killed 5,000 people.", (2011, None)),
    spec("a year before its inhabitants", "By the roll of 1801 the inhabitants were 1,547.", (1801, 1801)),
    spec("what is told of a year", "It was the worst fire since 1987, when 31 people died.", (1987, 1987)),
)

EACH_ITS_OWN = (
    spec(
        "a bracket behind a year",
        "It reached Kent in 1831 (200 dead) and Leeds in 1832 (more than 550 dead).",
        (1831, 1831),
        (1832, 1832),
    ),
    spec(
        "named things",
        "The Red Frost (1918) killed 170 sheep, and the Great Frost (1709) another 60.",
        (1918, 1918),
        (1709, 1709),
    ),
    spec("a part of its own", "It took 900 lives in Kent (1892); 120 in Surrey.", (1892, 1892), NONE),
    spec(
        "set against", "In 2014 the bank lent €41, against €39 in the first half of 2013.", (2014, 2014), (2013, 2013)
    ),
    spec("a change", "Herds fell from 900 cows in 1850 to 200 in 1860.", (1850, 1850), (1860, 1860)),
    spec("respectively", "Rents rose by 5% and 4% in 2012 and 2013 respectively.", (2012, 2012), (2013, 2013)),
    spec("two lists", "In 1917 and 1918 there were 688 and 1,165 strikes.", (1917, 1917), (1918, 1918)),
    spec("a semicolon", "In 1811 it had 5,030 souls; in 1821, 6,200.", (1811, 1811), (1821, 1821)),
    spec(
        "a clause that opens with a time",
        "In 1950 it stood at 800,000 and in 1960 at 900,000.",
        (1950, 1950),
        (1960, 1960),
    ),
    spec("a bracket", "In 1801 fire took 4,000 houses (900 of them inns).", (1801, 1801), (1801, 1801)),
    spec("the one year named", "They buried 2,770 in 1851, and 720 fled.", (1851, 1851), (1851, 1851)),
    spec("a later verb", "They had 2 sons and adopted 3 girls in 1921.", NONE, (1921, 1921)),
    spec("a figure of a year before", "It made £75m in 2004 against £125m a year earlier.", (2004, 2004), (2003, 2003)),
    spec(
        "what it is measured against", "In 2019 it drew 300 guests, 12% more than in 2018.", (2019, 2019), (2019, 2019)
    ),
    spec("set against a year", "The mill has 300 looms, up from 40 in 1990.", NONE, (1990, 1990)),
    spec("set against no year", "In 1990 the mill had 300 looms, up from 40.", (1990, 1990), NONE),
    spec("a year in a second bracket", "It had 252 houses in 1911 (253 in 1901).", (1911, 1911), (1901, 1901)),
    spec("a year in brackets before", "Area 90 acres, lakes (1911) 40 acres.", NONE, (1911, 1911)),
    spec("this year too", "Wages rose 2% this year and 3% in 2013.", NONE, (2013, 2013)),
    spec("a year's forecast", "The bank cut its 2014 growth forecast to 2% from 3%.", (2014, 2014), (2014, 2014)),
    spec("the sharpest since", "It fell 2% in 2009, the most since 1979, when it fell 3%.", (2009, 2009), (1979, 1979)),
)

RECKONED = (
    spec(
        "the ends of a stretch",
        "Between 1875 and 1905 much changed. At the beginning of the period it had 900 mills; at the close it had 200.",
        (1875, 1875),
        (1905, 1905),
    ),
    spec("during it", "Between 1875 and 1905 much changed. Some 700 mills closed during the period.", (1875, 1905)),
    spec("the end of the century", "In 1841 it had 900 mills. By the end of the century it had 200.", (1900, 1900)),
    spec("a quarter of a century", "In 1875 it had 900 mills. Over the next quarter century 300 closed.", (1875, 1900)),
    spec("a month", "In 1797 a mutiny began. By June 900 sailors had joined.", (1797, 1797)),
    spec("a month of the next year", "In November 1916 rain fell. In February 120 men deserted.", (1917, 1917)),
    spec("a season", "In 1665 plague came. That summer 1,200 people died.", (1665, 1665)),
    spec("the following year", "In 1665 plague came. The following year 60 shops reopened.", (1666, 1666)),
    spec("the following spring", "In July 1756 he fled. The following spring he led 900 men.", (1757, 1757)),
    spec("the previous year", "In 1790 wheat was dear. The previous year 300 farms had failed.", (1789, 1789)),
    spec("years later", "The mill burned in 1788. Two years later 90 looms stood in it.", (1790, 1790)),
    spec("a decade earlier", "In 1901 it flooded. A decade earlier 340 people had drowned.", (1891, 1891)),
    spec("the next years", "The pit opened in 1901. Over the next twelve years 41 men died.", (1901, 1913)),
    spec("these years", "From 1771 to 1781 it paid well. During these years 300 boats sailed.", (1771, 1781)),
    spec("since a month", "In April 1848 he wrote that 900 houses had been razed since November.", (1847, 1848)),
    spec("since then", "The dam broke in 2014. Since then 1,013 people have left.", (2014, None)),
    spec("by then", "Output rose in 1854 and 1900. Some 7,000 men worked there by then.", (1900, 1900)),
    spec("a rough distance", "The mill burned in 1788. Some thirty years later 90 looms stood in it.", NONE, NONE),
    spec("no year to reckon from", "The following spring he led 900 men.", NONE),
    spec("a noun for a season", "The winter fishing fed 900 people.", NONE),
)

LENT = (
    spec("a title", "1846–1860 cholera pandemic. Some 900 nuns died.", (1846, 1860)),
    spec(
        "a stretch that frames",
        "In the period 1875–1905 the area fell from 900 acres in 1880 to 400 acres in 1901. It lost 60 farms.",
        (1880, 1880),
        (1901, 1901),
        (1875, 1905),
    ),
    spec(
        "a reign below its years", "== 1760 to 1815 ==\nDuring the reign of the king 3,500 bills passed.", (1760, 1815)
    ),
    spec("not a war's years", "In 1813 he raised 900 men. During the Great War typhus killed 150.", (1813, 1813), NONE),
    spec("the sentence before", "In 1755 the tremor came. It destroyed 4,000 houses.", (1755, 1755)),
    spec(
        "farther on", "In 1755 the tremor came. The sea rose. Fires broke out. It destroyed 900 houses.", (1755, 1755)
    ),
    spec("the heading", "== The flood of 1824 ==\nThe water destroyed 4,000 houses.", (1824, 1824)),
    spec("a decade in the heading", "== Unrest in the 1890s ==\nThe riots killed 12 men.", (1890, 1899)),
    spec("what a place had", "In 1790 the bridge fell. The parish had 340 looms.", (1790, 1790)),
    spec("what a person had", "In 1921 she moved to Leeds. She had two sons.", NONE),
    spec(
        "a report goes on in the present",
        "As of 7 March 2008 fever has spread. The number is now at 22 cases.",
        (2008, 2008),
    ),
    spec("a present after the past", "In 1884 the ward opened. It has 900 beds.", NONE),
    spec("a later sentence never", "It destroyed 4,000 houses. In 1755 the tremor came.", NONE),
    spec("another paragraph never", "In 1755 the tremor came.\n\nIt destroyed 4,000 houses.", NONE),
    spec("the writer's own time", "In 1884 the ward opened. Last year it treated 900 patients.", NONE),
    spec("another time", "In 1901 she wrote a novel. During the Great War she ran 30 wards.", NONE),
    spec("years before an event", "The bridge fell in 1803. In the decade before its fall 200 men died.", NONE),
    spec("a life goes on", "She was born in 1876. She won 12 medals.", NONE),
    spec("what is to come", "Sales rose in 2015. It plans to open a mall in 2016. Shares fell by 3%.", (2015, 2015)),
    spec("none", "The tremor destroyed 4,000 houses.", NONE),
    spec(
        "back from a look back",
        "The siege began in May 1644. Its governor had served in 1614, when 200 men fell. It cost 400 houses.",
        (1614, 1614),
        (1644, 1644),
    ),
    spec(
        "a weekday of the news",
        "In May 2008 a quake killed 900 people. A second one on Wednesday injured 32.",
        (2008, 2008),
        NONE,
    ),
    spec("a weekday after a day", "On 3 May 1810 the crew rose. On Saturday 4 men were hanged.", (1810, 1810)),
)

NOT_OF_IT = (
    spec("a founding told first", "Established in 1902, the company employs 3,400 people.", NONE),
    spec("the census of an officer", "The Superintendent of the 1870 Census used the lists to count 500 deaths.", NONE),
    spec("sums left out", "It cost 900 dollars, beside the sums spent before 1865.", NONE),
    spec("the year of a study", "A 1998 study estimated that 4,000 people died.", NONE),
    spec("what a study is of", "A 1998 study found that 4,000 died in the famine of 1932–33.", (1932, 1933)),
    spec("the year of a book", "In a report published in 2003, Holt put the toll at 4,000.", NONE),
    spec("the founding of a firm", "The firm, founded in 1911, employs 345,000 people.", NONE),
    spec("a life in brackets", "Holt (1809–1865) won 39.8% of the vote.", NONE),
    spec("the best since", "Output was 4,000 tonnes, the lowest since 1998.", NONE),
    spec("a thing that did nothing here", "The 1825 revolt was recalled when 4,000 people marched.", NONE),
    spec("an hour", "Shares rose 4% by 1200 GMT.", NONE),
    spec("a book's year", "Smith (2006) estimated that 40,000 people died.", NONE),
    spec("a writer's year", "Defoe, writing in 1722, gives 100,000 dead.", NONE),
)

EVENTS = (
    spec(
        "an origin", "== 1665–1666 plague ==\n\nIt began in 1663 at Yarmouth. About 100,000 people died.", (1665, 1666)
    ),
    spec(
        "its first year", "== 1846–1860 cholera ==\n\nIt broke out in 1845 at Delhi. It killed a million.", (1846, 1860)
    ),
    spec(
        "a sentence's own",
        "== 1740–1741 famine ==\n\nIt began in 1739 with a frost that killed 4,000 cows.",
        (1739, 1739),
    ),
    spec("no heading", "The works began in 1848. Some 300 men died.", (1848, 1848)),
    spec(
        "this event",
        "== 1772–1773 plague ==\n\nDuring this epidemic men fled. It killed two million people.",
        (1772, 1773),
    ),
    spec("men of the time", "In 1685 nobody knew. As men generally guessed, some said 40,000 men.", (1685, 1685)),
    spec("what is always so", "In 1900 the town was founded. Houses usually cost £400.", NONE),
    spec(
        "a change after a change",
        "Rents rose from £40 in 1780 to £90 in 1810; wages rose by only 20 per cent.",
        (1780, 1780),
        (1810, 1810),
        (1780, 1810),
    ),
    spec(
        "a loss before", "In 1901 a line opened. Men who had lost cows the previous year sold 400 goats.", (1901, 1901)
    ),
)

MARKS = (
    spec("a share of a level", "By 1932 production had fallen to 58% of the 1929 level.", (1932, 1932)),
    spec("a share of an output", "The harvest of 1879 reached only two-thirds of its 1874 output.", (1879, 1879)),
    spec("below a level", "In 1947 output stood 40 per cent below its 1938 level.", (1947, 1947)),
    spec("levels", "In 2016 emissions were 25% below 1990 levels.", (2016, 2016)),
    spec("half that of a year", "In 1932 trade was half that of 1929.", (1932, 1932)),
    spec("what it had been", "By 1933 the price had shrunk to half of what it had been in 1929.", (1933, 1933)),
    spec("as much as in a year", "Exports in 1950 were worth half as much as in 1938.", (1950, 1950)),
    spec("times a value", "Trade grew to three times its 1890 value in 1910.", (1910, 1910)),
    spec("the level alone", "Steel output fell to 56% of the 1929 level.", NONE),
    spec("a peak alone", "Shares closed 30% below the peak of September 2007.", NONE),
    spec(
        "the year before", "In 1932 trade sank by a half. It fell to 56% of the 1929 level.", (1932, 1932), (1932, 1932)
    ),
    spec("the year of the money", "Output was worth £40m in 1900 prices.", NONE),
    spec(
        "what the mark amounts to",
        "In 1935 it sold 700 tons, above the 1929 figure of 500 tons.",
        (1935,) * 2,
        (1929,) * 2,
    ),
    spec("the level itself", "The 1929 level of 400 tonnes was never reached again.", (1929, 1929)),
    spec("prices that fell", "In 1930 prices fell by 20 per cent.", (1930, 1930)),
    spec("a share of a revenue", "The company spent 12% of its 2003 revenue on research.", (2003, 2003)),
    spec("a total itself", "The 1841 total was 8,175,124 people.", (1841, 1841)),
)


def periods(text: str) -> list[tuple[int | None, int | None]]:
    """Return the years of each claim of a text."""
    return [(claim.period_start, claim.period_end) for claim in claims_of(text)]


@pytest.mark.parametrize(("text", "expected"), OF_ITS_OWN)
def test_own(text: str, expected: list[Any]) -> None:
    """A time in the number's clause is its own; an open side stays empty."""
    assert periods(text) == expected


@pytest.mark.parametrize(("text", "expected"), EACH_ITS_OWN)
def test_each(text: str, expected: list[Any]) -> None:
    """Of several numbers and times in a sentence each number has its own, or shares the one there is."""
    assert periods(text) == expected


@pytest.mark.parametrize(("text", "expected"), RECKONED)
def test_reckoned(text: str, expected: list[Any]) -> None:
    """A time without a year is reckoned from the year named before it, and stays empty where that is not plain."""
    assert periods(text)[-len(expected) :] == expected


@pytest.mark.parametrize(("text", "expected"), LENT)
def test_lent(text: str, expected: list[Any]) -> None:
    """A number without a time takes that of the sentences before it or the heading, only while they go on with it."""
    assert periods(text) == expected


@pytest.mark.parametrize(("text", "expected"), NOT_OF_IT)
def test_not_of_it(text: str, expected: list[Any]) -> None:
    """The years of telling, founding, living and comparing are not those of the number."""
    assert periods(text) == expected


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_marks(text: str, expected: list[Any]) -> None:
    """The year that a number is measured against is not its own, but is that of what the mark amounts to."""
    assert periods(text) == expected


@pytest.mark.parametrize(("text", "expected"), EVENTS)
def test_events(text: str, expected: list[Any]) -> None:
    """An event has the years of its heading, not of its beginning; a past once dated holds for what is told in it."""
    assert periods(text) == expected
