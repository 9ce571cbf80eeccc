"""Where a number belongs, told in examples: the text, and beside each number the place a careful reader would write."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

NAMED = (
    spec("a city", "The tremor destroyed 4,000 houses in Lisbon.", ("4,000", "Lisbon")),
    spec("a country", "The fever killed 900 people in Peru.", ("900", "Peru")),
    spec("an unknown village", "Some 600 sheep drowned near Anlu Bridge.", ("600", "Anlu Bridge")),
    spec("an adjective", "Of the 4,000 Swiss mercenaries few returned.", ("4,000", "Switzerland")),
    spec("a people", "The storm drowned 300 Danes.", ("300", "Denmark")),
    spec("a subject", "Kenya has 47 counties.", ("47", "Kenya")),
    spec("the army of a country", "The Ottoman army numbered 120,000 men.", ("120,000", "Ottoman Empire")),
    spec("an owner", "Norway's fleet lost 60 ships.", ("60", "Norway")),
    spec("after of", "The inhabitants of Lima are computed at 54,000.", ("54,000", "Lima")),
    spec("part of a country", "The fire burnt 70 barns in eastern Poland.", ("70", "eastern Poland")),
    spec("a province", "Guangdong province reported 1,512 cases.", ("1,512", "Guangdong province")),
    spec("a town named like a thing", "The town of Reading had 2,000 houses.", ("2,000", "Reading")),
    spec("a lake", "Lake Victoria holds 200 kinds of fish.", ("200", "Lake Victoria")),
    spec("a coast", "The squall sank 14 boats off the Turkish coast.", ("14", "Turkish coast")),
    spec("a battle", "At the Battle of Cannae the Romans lost 50,000 men.", ("50,000", "Cannae")),
    spec("several", "Holt Mills will cut 5,000 jobs in Germany and Britain.", ("5,000", "Germany and Britain")),
    spec("a city within a country", "Wuhan, China, reported 59 cases.", ("59", "Wuhan, China")),
    spec("a side of a war", "The Union army lost 400 mules.", ("400", "Union")),
    spec("a side by its compass point", "In the North 2 million men enlisted.", ("2 million", "North")),
    spec("an adjective of two words", "West African ports shipped 9,000 tons.", ("9,000 tons", "West Africa")),
    spec("a people of a place", "Measles killed 90 of the Pacific Northwest Indians.", ("90", "Pacific Northwest")),
    spec("an adjective before an acronym", "Some 900 Soviet POWs escaped.", ("900", "Soviet Union")),
    spec("an adjective before a capital", "Only 800 Eritrean Ascari returned.", ("800", "Eritrea")),
    spec("an old spelling", "In Corea the plague took 900 oxen.", ("900", "Corea")),
    spec("a stretch of land", "On the Malayan peninsula 90 tigers were shot.", ("90", "Malayan peninsula")),
    spec("an unknown river", "Some 4,000 horsemen crossed the Volkova.", ("4,000", "Volkova")),
    spec("whence it is reported", "The cases reported from Uchi numbered 71.", ("71", "Uchi")),
    spec("an earthquake", "The San Francisco earthquake killed 3,000 people.", ("3,000", "San Francisco")),
    spec("the world", "A third of the world's tin is mined here.", ("A third", "world")),
)

WHICH = (
    spec("for each", "Deaths for Lyon numbered 900, and for Paris 400.", ("900", "Lyon"), ("400", "Paris")),
    spec(
        "its name in a list",
        "Fires burnt 90 barns: Cork, 60; Northern Provinces, 20; Clare, 10.",
        ("90", ""),
        ("60", "Cork"),
        ("20", "Northern Provinces"),
        ("10", "Clare"),
    ),
    spec("each its own", "Some 12,000 died in Lyon and 3,000 in Nice.", ("12,000", "Lyon"), ("3,000", "Nice")),
    spec(
        "a clause each",
        "In Lyon 12,000 weavers starved; in Nice 3,000 fishermen did.",
        ("12,000", "Lyon"),
        ("3,000", "Nice"),
    ),
    spec("whence each came", "Of them 900 came from Wales and 40 from Kent.", ("900", "Wales"), ("40", "Kent")),
    spec("another", "Kenya took in 900 refugees and Uganda another 40.", ("900", "Kenya"), ("40", "Uganda")),
    spec("who did it to others", "The Danes took 900 prisoners.", ("900", "")),
    spec("by whom it was done", "Some 900 monks were slain by Danish troops at Ely.", ("900", "Ely")),
    spec("who has or lost their own", "The Danes lost 900 men.", ("900", "Denmark")),
    spec("what a storm struck", "A storm struck Haiti, killing 900 people.", ("900", "Haiti")),
    spec("more than the other", "Peru is drier than Chile, with 40 rivers.", ("40", "Peru")),
    spec("set against another's", "Youth unemployment is 28%, against 6% in Togo.", ("28%", ""), ("6%", "Togo")),
    spec("of whom some", "There are 900 nuns, of whom 40 were born in Cork.", ("900", ""), ("40", "Cork")),
    spec("one for both", "There were 915 mills and 45 forges in Leeds.", ("915", "Leeds"), ("45", "Leeds")),
    spec(
        "a name before its number",
        "The Italians had 30,000 men, the Austrians 12,000.",
        ("30,000", "Italy"),
        ("12,000", "Austria"),
    ),
    spec("a number in brackets", "Cases came from Ecuador (41) and Chile (6).", ("41", "Ecuador"), ("6", "Chile")),
    spec("not the envoys' town", "Officials from Beijing visited 14 villages in Tibet.", ("14", "Tibet")),
    spec("whence, not whither", "Some 250,000 people sailed from Ireland to Canada.", ("250,000", "Ireland")),
    spec("whither they are sent", "France sent 40,000 troops to Mexico.", ("40,000", "Mexico")),
    spec("a place without a name", "There were 11 cases in Lima and 2 in other towns.", ("11", "Lima"), ("2", "")),
    spec("the later verb's", "He owned 700 books and visited Rome.", ("700", "")),
    spec(
        "adjectives side by side",
        "He counted 350,000 Spanish and 90,000 Dutch deaths.",
        ("350,000", "Spain"),
        ("90,000", "Netherlands"),
    ),
    spec("in and in", "The deaths in Leeds were 490 and in York 44.", ("490", "Leeds"), ("44", "York")),
    spec(
        "what is told of the other",
        "Madrid, with 900 inns, is larger than Lisbon, which has 600.",
        ("900", "Madrid"),
        ("600", "Lisbon"),
    ),
    spec(
        "what the sentence is about",
        "Corsica is an island in the Mediterranean, 170 km from France.",
        ("170 km", "Corsica"),
    ),
    spec("who speaks for it", "Kenyan officials said 12 bridges had gone.", ("12", "Kenya")),
    spec("not where it was told", "He told us in Kampala that 300 mules went to Somalia.", ("300", "Somalia")),
    spec("not what it is like", "It has 90 lakes and is roughly the size of Kentucky.", ("90", "")),
    spec("not what is left out", "The output was 50 tons, exclusive of the Saar.", ("50 tons", "")),
    spec("not a part's", "It sold 900 cars, 200 of them in Brazil.", ("900", ""), ("200", "Brazil")),
    spec("another, unknown", "Kent has 380 inns, Chihlo 280.", ("380", "Kent"), ("280", "")),
    spec("not of a part", "The fever killed 900 people, including 40 sailors.", ("900", ""), ("40", "")),
)

NO_PLACE = (
    spec("a firm's nation", "The Swedish carmaker Holt sold 900 cars.", ("900", "")),
    spec("no name at the head", "Whole villages lay flat after 300 shocks.", ("300", "")),
    spec("a system that no one is sent to", "Some 900 priests were sent to the Gulag.", ("900", "")),
    spec("none", "The fever killed 900 people.", ("900", "")),
    spec("a bank", "The Bank of England hired 40 clerks.", ("40", "")),
    spec("a firm's seat", "Austin, Texas-based Holt Mills sold 900 looms.", ("900", "")),
    spec("a person's town", "Holt, a London banker, left 90 clocks.", ("90", "")),
    spec("a person's soldiers", "Over 900 of Holt's soldiers died.", ("900", "")),
    spec("a wing of a house", "The West wing has 40 rooms.", ("40", "")),
    spec("a birthplace", "She was born in Dresden; she left 400 letters.", ("400", "")),
    spec("a university", "The University of Cambridge enrolled 900 students.", ("900", "")),
    spec("a newspaper", "The Daily Telegraph printed 9,000 copies.", ("9,000", "")),
    spec("a surname", "Abraham Lincoln received 180 votes.", ("180", "")),
    spec("a surname at the start", "John Paris bought 30 sheep.", ("30", "")),
    spec("a queen", "Queen Victoria gave 40 medals.", ("40", "")),
    spec("what a king rules", "The King of Hungary owned 300 horses.", ("300", "")),
    spec("a ship", "The HMS Victoria sank with 358 sailors.", ("358", "")),
    spec("a month", "They planted 60 trees in March.", ("60", "")),
    spec("one person's country", "The French physicist Jeanne Holt sold 40 lenses.", ("40", "")),
    spec("who says it", "At least 40 died, said Ann Holt in Geneva.", ("40", "")),
    spec("a comparison", "It is the largest mill in Europe, with 900 looms.", ("900", "")),
    spec("an opponent", "In the war with Japan 900 sailors died.", ("900", "")),
    spec("what came before", "Since the riots in Cork, 40 mills have closed.", ("40", "")),
    spec("in another bracket", "The duke (then in Rome) sold 40 horses.", ("40", "")),
    spec("an illness", "Spanish flu killed 900 people.", ("900", "")),
)

BEFORE = (
    spec(
        "the city",
        "Paris had 547,000 inhabitants. The city ate 70,000 oxen.",
        ("547,000", "Paris"),
        ("70,000", "Paris"),
    ),
    spec("there", "Cholera reached Naples. A further 1,200 people died there.", ("1,200", "Naples")),
    spec("it", "Manchester lies on the Irwell. It contained 96 chapels.", ("96", "Manchester")),
    spec("the paragraph's place", "Bombay was visited by plague. Some 26,000 houses were limed.", ("26,000", "Bombay")),
    spec("two places before", "Rain fell in Cork. Hail fell in Derry. Some 40 barns burnt.", ("40", "")),
    spec("a country not named", "Rain fell. The country lost 40 bridges.", ("40", "")),
    spec("a person moves on", "In Vienna the summer was hot. He sold 40 prints.", ("40", "")),
    spec("the heading", "== Cholera in Samoa ==\nWithin weeks 7,542 people had died.", ("7,542", "Samoa")),
    spec("a siege", "== Siege of Leningrad ==\nTrams stopped, and 40 cinemas closed.", ("40", "Leningrad")),
    spec("the island", "Malta lies south of Sicily. The island has 9 towns.", ("9", "Malta")),
    spec("another", "In Japan 900 died. Another 300 were hurt.", ("900", "Japan"), ("300", "Japan")),
    spec("no heading for a measure", "== Borneo ==\nThe ferns are eight feet high.", ("eight feet", "")),
    spec("it is the heading", "== Poland ==\nIt is divided into 16 provinces.", ("16", "Poland")),
    spec("a pact is nowhere", "== Pact with Japan ==\nSome 40 clerks copied it.", ("40", "")),
)


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_named(text: str, expected: list[Any]) -> None:
    """A place is one by its name, and by what stands around it."""
    assert field_of(text, "place") == expected


@pytest.mark.parametrize(("text", "expected"), WHICH)
def test_which(text: str, expected: list[Any]) -> None:
    """Of several places each number has its own."""
    assert field_of(text, "place") == expected


@pytest.mark.parametrize(("text", "expected"), NO_PLACE)
def test_no_place(text: str, expected: list[Any]) -> None:
    """A person, a body, a paper, an opponent, or the place of the saying is not where the number belongs."""
    assert field_of(text, "place") == expected


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_before(text: str, expected: list[Any]) -> None:
    """A sentence that names no place plays where the paragraph or the heading does, if they name one alone."""
    assert field_of(text, "place") == expected
