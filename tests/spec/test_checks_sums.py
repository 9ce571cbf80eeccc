"""Totals and their parts: which words license a sum, and what the sum shows."""

from __future__ import annotations

import pytest

from tests.spec import Compared, checks_of, compared, spec, statements_of

PARTS_FIRST = (
    spec(
        "for a total of",
        "Frost killed 120 ewes, 80 rams and 45 lambs, for a total of 245.",
        compared("sum", "agrees", "245", "120", "80", "45"),
    ),
    spec(
        "a combined total of",
        "The gale drowned 31 sailors off Cork and 12 off Bantry, a combined total of 43 dead.",
        compared("sum", "agrees", "43", "31", "12"),
    ),
    spec(
        "in all", "They dug 7 wells in May and 9 wells in June, 16 in all.", compared("sum", "agrees", "16", "7", "9")
    ),
    spec(
        "things of several kinds",
        "The squadron lost 3 frigates, 4 sloops and 2 gunboats, 9 vessels altogether.",
        compared("sum", "agrees", "9", "3", "4", "2"),
    ),
    spec(
        "money",
        "It spent £300 on walls, £450 on gates, in all £750.",
        compared("sum", "agrees", "£750", "£300", "£450"),
    ),
    spec(
        "millions",
        "Some 1.8 million people fled in the 1920s and 3.5 million people in the 1930s, a total of 5.3 million.",
        compared("sum", "agrees", "5.3 million", "1.8 million", "3.5 million"),
    ),
    spec(
        "the sentence before",
        "The raid killed 14 men in Leith and 9 women in Perth. In all, 23 people died.",
        compared("sum", "agrees", "23", "14", "9"),
    ),
    spec(
        "a running total",
        "The guards shot 14 men on Monday and 9 on Friday, bringing the total to 23.",
        compared("sum", "agrees", "23", "14", "9"),
    ),
)

FROM_THE_SENTENCE_BEFORE = (
    spec(
        "one part in each of two sentences",
        "The firm sold 30 carts at home. It sold 20 carts abroad, for a total of 50 carts.",
        compared("sum", "agrees", "50", "30", "20"),
    ),
    spec(
        "of these, leaving nobody over",
        "A total of 50 people were hurt. Of these, 30 were soldiers and 20 were civilians.",
        compared("sum", "agrees", "50", "30", "20"),
    ),
    spec(
        "of these, leaving others over",
        "The hall holds 60 clerks. Of these, 30 were Danes and 20 were Swedes.",
        compared("sum", "derived", "60", "30", "20"),
    ),
    spec(
        "men and women beside their total",
        "There were 51 members of the board, 30 men and 20 women.",
        compared("sum", "disagrees", "51", "30", "20"),
    ),
    spec("others beside a number", "There were 11 members of the board, 9 Danes and 2 Swedes."),
    spec(
        "a name for the total",
        "The raid and the siege cost 300 and 200 lives, a combined 500.",
        compared("sum", "agrees", "500", "300", "200"),
    ),
)

TOTAL_FIRST = (
    spec(
        "a colon",
        "There were 245 victims: 120 men, 80 women and 45 children.",
        compared("sum", "agrees", "245", "120", "80", "45"),
    ),
    spec(
        "made up of",
        "A force of 2,900 men, made up of 1,700 Swiss and 1,200 Germans, crossed the pass.",
        compared("sum", "agrees", "2,900", "1,700", "1,200"),
    ),
    spec(
        "divided into",
        "The chamber has 90 seats, divided into 50 for the north and 40 for the south.",
        compared("sum", "agrees", "90", "50", "40"),
    ),
    spec(
        "a list that goes on",
        "A force of 2,900 men comprised 1,700 Swiss, 1,000 Germans and others.",
        compared("sum", "derived", "2,900", "1,700", "1,000"),
    ),
    spec(
        "brackets",
        "The ship took 57 passengers (34 women and 23 men).",
        compared("sum", "agrees", "57", "34", "23"),
    ),
    spec(
        "brackets, with words between",
        "It lost 55,260 men on the Don from 1 December 1942 to the end (12,727 killed, 37,627 wounded, 4,906 missing).",
        compared("sum", "agrees", "55,260", "12,727", "37,627", "4,906"),
    ),
    spec(
        "of whom, leaving nobody over",
        "The parish has 1,340 souls, of whom 640 are males and 700 females.",
        compared("sum", "agrees", "1,340", "640", "700"),
    ),
    spec(
        "of whom, leaving others over",
        "The company had 203 men, of whom 49 were Danes and 139 Swedes.",
        compared("sum", "derived", "203", "49", "139"),
    ),
    spec(
        "the number before the nearest",
        "She won 30 games in 40 days: 20 games at home and 10 games away.",
        compared("sum", "agrees", "30", "20", "10"),
    ),
)

DIFFERENT = (
    spec(
        "a changed total",
        "Frost killed 120 ewes, 80 rams and 45 lambs, for a total of 246.",
        compared("sum", "disagrees", "246", "120", "80", "45"),
    ),
    spec(
        "more than the whole",
        "The company had 203 men, of whom 149 were Danes and 139 Swedes.",
        compared("sum", "disagrees", "203", "149", "139"),
    ),
    spec(
        "nobody left over",
        "The parish has 1,350 souls, of whom 640 are males and 700 females.",
        compared("sum", "disagrees", "1,350", "640", "700"),
    ),
    spec(
        "the last digit of a rounded total",
        "They sold 7,410 sacks in May and 4,930 sacks in June, a total of about 12,000.",
        compared("sum", "within_rounding", "12,000", "7,410", "4,930"),
    ),
    spec(
        "an upper bound among the parts",
        "The plague took 310 souls in Lund and up to 400 souls in Ystad, a total of about 700.",
        compared("sum", "overlaps", "700", "310", "400"),
    ),
    spec(
        "a range among the parts",
        "The plague took 300 souls in Lund and 200 to 400 souls in Ystad, a total of 650.",
        compared("sum", "overlaps", "650", "300", "200 to 400"),
    ),
)

NO_SUMS = (
    spec("no words that license it", "The raid killed 14 men in Leith and 9 women in Perth."),
    spec("a total of other people", "It held 120 miners and 80 weavers. In all 37 sailors were hurt."),
    spec("one part", "The raid killed 14 men, for a total of 23."),
    spec("other units", "They marched 20 miles in 3 days, for a total of 9 hours of rest."),
    spec("shares", "Some 40 percent stayed and 60 percent left, a total of 3,000 people."),
    spec("an older stock", "It opened 30 new shops in May and 20 in June, bringing the total to 410 shops."),
    spec("what is added", "It took 120 people, including 15 women, and a further 80 people later."),
    spec("a subject of its own", "Of 150 families, only one consisted of six sons, and only six of five sons."),
    spec("a lone part in words", "The fire killed 3 men, 4 boys and a nurse, 8 people in all."),
    spec("units of another kind", "Four brigades and six batteries came, 17,978 men in all."),
    spec("years in brackets", "The party won 120 seats (95 in 2001 and 80 in 2005)."),
)


@pytest.mark.parametrize(("text", "checks"), [*PARTS_FIRST, *FROM_THE_SENTENCE_BEFORE, *TOTAL_FIRST])
def test_totals_are_checked(text: str, checks: list[Compared]) -> None:
    """A total is compared with the parts that its words name, before it or behind."""
    assert checks_of(text, "sum") == checks


@pytest.mark.parametrize(("text", "checks"), DIFFERENT)
def test_bounds_and_rounding_count(text: str, checks: list[Compared]) -> None:
    """A total that is off by more than its rounding disagrees; open bounds and ranges are respected."""
    assert checks_of(text, "sum") == checks


@pytest.mark.parametrize(("text", "checks"), NO_SUMS)
def test_nothing_else_is_added(text: str, checks: list[Compared]) -> None:
    """Without words that license it, or where a part may be missing, nothing is added up."""
    assert checks_of(text, "sum") == checks


def test_parts_in_brackets_and_parts_of_parts_stay_out() -> None:
    """What stands in brackets or is itself a part of a part is in no sum."""
    text = (
        "It has 300 prints (out of 900 prints once owned), 20 maps, including 5 sea maps, and 80 maps, a total of 400."
    )
    assert [check.quotes for check in checks_of(text, "sum")] == [("400", "300", "20", "80")]


def test_sums_are_said_in_words() -> None:
    """The statement has the numbers as the text has them, and says by how much a total differs, not who is right."""
    assert statements_of("Frost killed 120 ewes, 80 rams and 45 lambs, for a total of 245.") == [
        "120, 80 and 45 come to 245, the total stated."
    ]
    assert statements_of("It spent £300 on walls and £450 on gates, a total of £850.") == [
        "£300 and £450 come to £750; the total stated is £850, which differs by £100."
    ]
