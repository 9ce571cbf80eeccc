"""What a number counts and in which unit: the noun beside it, what is said of it, and the noun that is left out."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import claims_of, field_of, spec

BESIDE = (
    spec("men on foot", "He led 450 foot-soldiers.", ("450", "foot-soldiers")),
    spec("two conditions", "Planes took 400 sick or wounded sailors away.", ("400", "sick or wounded sailors")),
    spec("joined by a hyphen", "A 74-gun ship sank.", ("74", "guns")),
    spec("joined by a hyphen, of people", "The 15-member council met.", ("15", "members")),
    spec("worth of", "They shipped £300 worth of hides.", ("£300", "hides")),
    spec("a body so strong", "The garrison, 2,000 strong, held out.", ("2,000", "garrison")),
    spec(
        "one noun for two numbers",
        "It has 60 large and 150 small mills.",
        ("60", "large mills"),
        ("150", "small mills"),
    ),
    spec("fates", "The riot left 40 wounded.", ("40", "people wounded")),
    spec("a state they are in", "The flood left 900 homeless.", ("900", "homeless people")),
    spec(
        "a conversion in brackets",
        "The canal has a depth of 9 feet (2.7 m).",
        ("9 feet", "depth of the canal"),
        ("2.7 m", "depth of the canal"),
    ),
)

SAID_OF = (
    spec("the noun before of", "The port has a population of 9,000 people.", ("9,000", "population")),
    spec("a rise in what", "An increase in rents of 5% followed.", ("5%", "rents")),
    spec("two subjects", "Growth is 2% and inflation 3%.", ("2%", "Growth"), ("3%", "inflation")),
    spec("a label", "Population: 5,400.", ("5,400", "Population")),
    spec("in brackets behind it", "Deaths from fever (931) rose.", ("931", "Deaths from fever")),
    spec("the dead", "The dead numbered 400.", ("400", "dead")),
    spec("across a clause", "The weavers who had struck in May numbered 340.", ("340", "weavers")),
    spec("what rises", "Rents rose 5%, or £3, in May.", ("5%", "Rents"), ("£3", "Rents")),
    spec("from and to", "The number of pupils rose from 400 to 1,200.", ("400", "pupils"), ("1,200", "pupils")),
    spec(
        "compared with",
        "The mill made a profit of £75 compared with £125 before.",
        ("£75", "profit"),
        ("£125", "profit"),
    ),
    spec("put at", "The chronicler put the slain horses at 300.", ("300", "slain horses")),
)

LISTED = (
    spec(
        "of the total before it",
        "Deaths amounted to 640: Cork, 400; Kerry, 200; Clare, 40.",
        ("640", "Deaths"),
        ("400", "Deaths"),
        ("200", "Deaths"),
        ("40", "Deaths"),
    ),
    spec("of a title", "Cases by county: Cork, 400; Kerry, 200.", ("400", "Cases"), ("200", "Cases")),
    spec(
        "of the subject",
        "The mean rainfall was: Bengal, ten inches; Punjab, two inches.",
        ("ten inches", "mean rainfall"),
        ("two inches", "mean rainfall"),
    ),
    spec(
        "over a bracket",
        "The rainfall was (in the mean) Peru, 9 inches; Chile, 2 inches.",
        ("9 inches", "rainfall"),
        ("2 inches", "rainfall"),
    ),
    spec(
        "by cause",
        "The killers were fever (900) and typhus (40).",
        ("900", "deaths from fever"),
        ("40", "deaths from typhus"),
    ),
    spec("a sickness of the living", "Cholera (900 cases) and typhus (40) spread.", ("900", "cases"), ("40", "cases")),
    spec("of nothing told", "He sold much: Cork, £40; Kerry, £20.", ("£40", ""), ("£20", "")),
    spec("names of no place are counted", "The army lost: cavalry, 70; guns, 40.", ("70", "cavalry"), ("40", "guns")),
)

AREAS = (
    spec("what contains it", "This basin contains 90 square miles.", ("90 square miles", "basin")),
    spec("no more than an area", "The famine struck 90 square miles.", ("90 square miles", "area")),
    spec(
        "at the rate of",
        "The mortality is said to have been at the rate of 38 per 1,000.",
        ("38 per 1,000", "mortality"),
    ),
)

AGAIN = (
    spec("with no unit", "The creek rises 24 feet at Lyon, at Nice 15.", ("24 feet", "creek"), ("15", "creek")),
    spec(
        "joined to the next", "The snowfall was two and nine inches.", ("two", "snowfall"), ("nine inches", "snowfall")
    ),
)

SUMS = (
    spec("what costs it", "The bridge cost £2m to build.", ("£2m", "bridge")),
    spec("what is worth it", "Carpets worth $3bn were lost.", ("$3bn", "Carpets")),
    spec("the noun before of", "She left a donation of £500.", ("£500", "donation")),
    spec("named by its verb", "The widow donated £500.", ("£500", "donation")),
    spec("with what it went for", "They spent £600 on roads.", ("£600", "spending on roads")),
    spec("a year is no thing bought", "The curate earned £40 a year.", ("£40", "earnings a year")),
    spec(
        "one of them",
        "For five years it has been at nine shillings the bushel.",
        ("five years", ""),
        ("nine shillings", "bushel"),
    ),
)

SIZES = (
    spec(
        "dimensions",
        "The lake is 12 km long and 5 km wide.",
        ("12 km", "length of the lake"),
        ("5 km", "width of the lake"),
    ),
    spec("a distance", "It lies 9 km from the abbey.", ("9 km", "distance from the abbey")),
    spec("at the start", "At 900 square kilometres, the park is small.", ("900 square kilometres", "area of park")),
    spec("what lasts", "The siege lasted 40 days.", ("40 days", "siege")),
    spec("a time that names nothing", "They waited for 40 days.", ("40 days", "")),
)

LEFT_OUT = (
    spec("them, a sentence before", "The gunmen rode in. Twelve hundred of them came.", ("Twelve hundred", "gunmen")),
    spec("a place grows by its people", "The town grew to 600,000.", ("600,000", "people")),
    spec("a place of so many", "The town of 3,400 was rebuilt.", ("3,400", "people")),
    spec("a census", "The census counted 8,175 in the borough.", ("8,175", "people")),
    spec("of its", "Of its sloops, 40 were lost.", ("40", "sloops")),
    spec("those who", "Of the 600 who set out, 90 came back.", ("600", "people"), ("90", "people")),
    spec("whom", "He landed 900 men, of whom 300 deserted.", ("900", "men"), ("300", "men")),
    spec("another share", "Of the mills, 40% burn coal and 9% rely on peat.", ("40%", "mills"), ("9%", "mills")),
)

UNITS = (
    spec("a measure said again", "The creek rises 24 feet at Lyon, at Nice 15.", ("24 feet", "feet"), ("15", "feet")),
    spec("joined to a measure", "The snowfall was two and nine inches.", ("two", "inches"), ("nine inches", "inches")),
    spec("not under another verb", "The miners walked 40 miles and lost 30.", ("40 miles", "miles"), ("30", "people")),
    spec(
        "people are in no feet",
        "The drift was 30 feet deep and 12 were buried in it.",
        ("30 feet", "feet"),
        ("12", "people"),
    ),
    spec("subjects of a crown", "The king ruled six million subjects.", ("six million", "people")),
    spec("subjects of a school", "She taught six subjects.", ("six", "subjects")),
    spec("human beings", "It held ninety human beings.", ("ninety", "people")),
    spec("fighters that fly", "The squadron had 90 fighters.", ("90", "aircraft")),
    spec("fighters on foot", "Some 90 guerrilla fighters fled.", ("90", "people")),
    spec("pounds of an estate", "He left 6,000 pounds of personal estate.", ("6,000 pounds", "GBP")),
    spec("pounds of tea", "He left 60 pounds of tea.", ("60 pounds", "pounds")),
    spec("people by their body", "The duke had an army of 30,000.", ("30,000", "people")),
    spec("two armies are armies", "Two armies met.", ("Two", "armies")),
    spec("people by the name of a people", "The king hired 900 Lakotans.", ("900", "people")),
    spec("people out of work", "Unemployment stood at 4 million.", ("4 million", "people")),
    spec("people by a strength", "The enemy were 60,000 strong.", ("60,000", "people")),
    spec("a price is not of prices", "The price was seventeen.", ("seventeen", "")),
    spec("a plural with a capital", "Some 40 Member States signed.", ("40", "states")),
    spec(
        "an age beside an age",
        "The mean age of marriage was 23.8 for women and 27.5 for men.",
        ("23.8", "years"),
        ("27.5", "years"),
    ),
)


TOLD = (
    spec("a length with its thing", "The vine grows to a length of 60 feet.", ("60 feet", "length of the vine")),
    spec("up a river", "The mill is 12 miles up the river.", ("12 miles", "distance up the river")),
    spec("acres are withdrawn from no place", "They took 300 acres from the common.", ("300 acres", "land")),
    spec("an owner's area", "Malta's 122 square miles are dry.", ("122 square miles", "area of Malta")),
    spec("over a bracket", "It has 300 miles (480 km) of canals.", ("300 miles", "canals"), ("480 km", "canals")),
    spec(
        "over words of time", "There was a loss over ten years of 900 acres.", ("ten years", ""), ("900 acres", "loss")
    ),
    spec(
        "the same of another",
        "The output of tin rose to 40 tons, and that of zinc to 90 tons.",
        ("40 tons", "output of tin"),
        ("90 tons", "output of zinc"),
    ),
    spec("of which", "There is rough pasture, of which 600 acres lie fallow.", ("600 acres", "rough pasture")),
    spec("over a share in brackets", "There were 77 (25.7%) females.", ("77", "females"), ("25.7%", "females")),
    spec("who suffer, not what", "Of the sailors 80 were getting relief.", ("80", "sailors")),
    spec("a place is not counted", "Oslo reported 312 cases, Bergen 140.", ("312", "cases"), ("140", "cases")),
    spec("who live in it", "Wales has 3.1 million.", ("3.1 million", "people")),
    spec("houses that number", "In Bath the houses number 2,900.", ("2,900", "houses")),
    spec("what became of them", "Houses damaged or burnt: 2,900", ("2,900", "Houses damaged or burnt")),
    spec("not the doers", "Seals are common; hunters took 22,000.", ("22,000", "")),
    spec(
        "no sum of money", "The prize was £5,000. Some 5,000 more were named.", ("£5,000", "prize"), ("5,000", "people")
    ),
    spec("other things", "In Bath 540 houses fell, and 40 others leant.", ("540", "houses"), ("40", "houses")),
    spec("after a dash", "Leases were signed — ninety in one parish.", ("ninety", "Leases")),
    spec("what was done", "Some 70 tons were exported.", ("70 tons", "exported")),
    spec("a sum in kind", "The plan cuts £3m in grants.", ("£3m", "grants")),
    spec(
        "no time is bought", "Profit was £3m, up from £2m in the first quarter.", ("£3m", "Profit"), ("£2m", "Profit")
    ),
    spec("those who", "It was backed by 68% of those who voted.", ("68%", "people who voted")),
    spec(
        "a list of labels",
        "Army numbered 900; navy, 300; gendarmerie, 200.",
        ("900", "Army"),
        ("300", "navy"),
        ("200", "gendarmerie"),
    ),
    spec("put anywhere", "Critics put losses anywhere between 300 and 900.", ("between 300 and 900", "losses")),
    spec("brought down", "Peace brought the price of bread down to 9%.", ("9%", "price of bread")),
    spec("spoken of before a bracket", "They sent a number of engineers to Cuba (300).", ("300", "engineers")),
    spec(
        "it changes too",
        "The number of inhabitants increased ninefold, while in Norfolk it doubled.",
        ("ninefold", "inhabitants"),
        ("doubled", "inhabitants"),
    ),
    spec("killed and wounded", "The blast killed six people and wounded 31.", ("six", "people"), ("31", "people")),
)


@pytest.mark.parametrize(
    ("text", "expected"), [*BESIDE, *TOLD, *SAID_OF, *LISTED, *AREAS, *AGAIN, *SUMS, *SIZES, *LEFT_OUT]
)
def test_counted(text: str, expected: list[Any]) -> None:
    """A noun is counted, in the words of the text or the one they stand for."""
    assert field_of(text, "counted") == expected


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_unit(text: str, expected: list[Any]) -> None:
    """Anyone human is counted in people, things in their plural, and what is only said to be so much in nothing."""
    assert field_of(text, "unit") == expected


@pytest.mark.parametrize(
    "text",
    ["The lake is 12 km long.", "Some 300 were shot.", "The parish is 40% wooded.", "He waited 40 days."],
)
def test_no_adjective_or_verb_is_counted(text: str) -> None:
    """Neither the adjective nor the verb beside a number is ever alone what it counts."""
    assert claims_of(text)[0].counted not in ("long", "shot", "wooded", "waited", "were shot")
