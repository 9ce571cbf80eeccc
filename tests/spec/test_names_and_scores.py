"""Numbers that name, point or tell how two sides stood, each with the reason why; and what only looks like one."""

from __future__ import annotations

import pytest

from tests.spec import Row, between, exact, reading_of, rows_of, spec

SCORES = (
    spec("won", "Hull won 3–1.", ("3", "score"), ("1", "score")),
    spec("downwards", "Hull took the replay 2–1.", ("2", "score"), ("1", "score")),
    spec("sets", "She lost 6–4, 6–3.", ("6", "score"), ("4", "score"), ("6", "score"), ("3", "score")),
    spec("a vote", "By a vote of 5–4 it fell.", ("5", "score"), ("4", "score")),
    spec("even chances", "It was a 50–50 chance.", ("50", "ratio"), ("50", "ratio")),
    spec("a rule of thumb", "It was an 80/20 rule.", ("80", "ratio"), ("20", "ratio")),
    spec("three to one", "They were three to one.", ("three", "ratio"), ("one", "ratio")),
    spec("a day in September", "After 9/11 it closed.", ("9", "ratio"), ("11", "ratio")),
)

NAMES = (
    spec("a war of years", "The 100 Years War ended.", ("100", "name")),
    spec("colonies", "The Thirteen Colonies rebelled.", ("Thirteen", "name")),
    spec("a group", "The Group of 77 met.", ("77", "name")),
    spec("an index", "The FTSE 100 fell.", ("100", "identifier")),
    spec("a telephone", "Call 020 7946 0958.", ("020", "identifier"), ("7946", "identifier"), ("0958", "identifier")),
    spec("a town's code", "Send it to Troy, NY 12180.", ("12180", "identifier")),
    spec("a subsection", "Section 8(1) forbids it.", ("8", "identifier"), ("1", "identifier")),
    spec("a verse", "See Genesis 3:16.", ("3", "reference"), ("16", "reference")),
    spec("a book of the Bible", "See 1 Corinthians 13.", ("1", "reference"), ("13", "reference")),
    spec("a note of four digits", "The bell cracked.[1574]", ("1574", "reference")),
    spec("what a rate is counted by", "Deaths per 100,000 fell.", ("100,000", "base of a rate")),
    spec("a line of a list", "1. Wash the wool.", ("1", "reference")),
    spec("a latitude", "It lies in latitude 51 degrees.", ("51", "coordinate")),
    spec("two parallels", "It lies between 46° and 49° N.", ("46", "coordinate"), ("49", "coordinate")),
    spec("a day of a siege", "On day 40 they rested.", ("40", "identifier")),
    spec("half past", "The gates shut at half past nine.", ("half", "time"), ("nine", "time")),
    spec("in the morning", "The gates shut at nine in the morning.", ("nine", "time")),
    spec("in his thirties", "The abbot was in his thirties.", ("thirties", "decade")),
    spec("something", "He was a forty-something monk.", ("forty", "compound")),
    spec("a quarter of a town", "They lived in the Greek Quarter.", ("Quarter", "figure of speech")),
    spec("by the thousand", "They came by the thousand.", ("thousand", "bare magnitude")),
)

STILL_CLAIMS = (
    spec("that day", "That day 300 were shot.", exact("300", 300)),
    spec("at this stage", "At this stage 40 sloops were left.", exact("40", 40)),
    spec("a day before", "The next day 200 prisoners fell.", exact("200", 200)),
    spec("upwards", "They kept 5–7 mules.", between("5–7", 5, 7)),
    spec("from three to one", "Mills fell from three to one.", exact("three", 3)),
    spec("a group, small", "A group of 77 met.", exact("77", 77)),
    spec("four quarters of wheat", "He sold 20 quarters of wheat.", exact("20", 20)),
    spec("killed in the morning", "Shells killed nine in the morning.", exact("nine", 9)),
)


@pytest.mark.parametrize(("sentence", "reasons"), [*SCORES, *NAMES])
def test_set_aside(sentence: str, reasons: list[tuple[str, str]]) -> None:
    """A number that counts nothing is set aside with its reason."""
    reading = reading_of(sentence)
    assert [quantity.quote for quantity in reading.quantities] == []
    assert [(sentence[aside.start : aside.end], aside.reason) for aside in reading.set_aside] == reasons


@pytest.mark.parametrize(("sentence", "rows"), STILL_CLAIMS)
def test_still_claims(sentence: str, rows: list[Row]) -> None:
    """What only looks like a name or a score is a claim."""
    assert rows_of(sentence) == rows
