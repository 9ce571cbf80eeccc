"""The topic: what happened to what is counted, then the noun; and verbs that mean another thing done to things."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

HAPPENED = (
    spec("a loss of life", "The loss of life was 900 people.", ("900", "deaths")),
    spec("a loss of life put at", "He put the loss of life at 900 people.", ("900", "deaths")),
    spec("a loss of men", "The loss of 900 men weakened it.", ("900", "casualties")),
    spec("trapped", "Some 40 miners were trapped under the rubble.", ("40", "casualties")),
    spec("on board", "A ferry carrying 456 people capsized.", ("456", "society")),
    spec("those on board who died", "All 60 passengers aboard died.", ("60", "deaths")),
    spec("relatives of the dead", "Some 47 relatives of the dead came.", ("47", "society")),
    spec(
        "people by where they work",
        "Of these 900 were in textile industries, 400 in mines.",
        ("900", "economy"),
        ("400", "economy"),
    ),
    spec("who died where they work", "Twelve men in mining died.", ("Twelve", "deaths")),
    spec(
        "each of a list as its total",
        "Fires burnt 90 barns: Cork, 60; Kerry, 20; Clare, 10.",
        ("90", "destruction"),
        ("60", "destruction"),
        ("20", "destruction"),
        ("10", "destruction"),
    ),
    spec(
        "two in one sentence", "The quake killed 51 and left 900 homeless.", ("51", "deaths"), ("900", "deportations")
    ),
    spec("people burn", "They burned 40 heretics.", ("40", "deaths")),
    spec("land burns", "The fire burned 3,000 acres.", ("3,000 acres", "destruction")),
    spec("cattle die", "The murrain killed 12,000 cattle.", ("12,000", "destruction")),
    spec("a share of trees dies", "Frost killed 62% of olive trees.", ("62%", "destruction")),
    spec("an army loses men", "The regiment lost 300 men.", ("300", "casualties")),
    spec("a paper loses readers", "The gazette lost 300 readers.", ("300", "society")),
    spec("lost to a plague", "The city lost 300 people to the plague.", ("300", "deaths")),
    spec("men are captured", "The Danes captured 120 sailors.", ("120", "imprisonment")),
    spec("guns are captured", "The Danes captured 120 guns.", ("120", "military")),
    spec("a deed as a noun", "The murder of 40 monks shocked the diocese.", ("40", "deaths")),
    spec("bodies of migrants", "Divers found the bodies of 34 migrants.", ("34", "deaths")),
    spec("a verb with a particle", "The pestilence carried off 200 monks.", ("200", "deaths")),
    spec("made to do it", "The blaze forced 9,000 residents to flee.", ("9,000", "deportations")),
    spec("taken prisoner", "The khan fled; 900 were taken prisoner.", ("900", "imprisonment")),
    spec("still missing", "Divers found 18 sailors; 230 are still missing.", ("18", "military"), ("230", "casualties")),
    spec("losses of several kinds", "They lost 900 men (200 killed and 700 wounded).", ("900", "casualties")),
    spec(
        "of the half, not of all",
        "The fever killed half of its 900 inhabitants.",
        ("half", "deaths"),
        ("900", "society"),
    ),
    spec("the gun, not the ship, is counted", "A 74-gun ship sank.", ("74", "military")),
)

SAID_WITH_A_NOUN = (
    spec("they lost their lives", "Some 700 pilgrims lost their lives.", ("700", "deaths")),
    spec(
        "lives are claimed", "The typhoon cost 900 lives in Luzon and 40 in Samar.", ("900", "deaths"), ("40", "deaths")
    ),
    spec("lives are saved", "The lifeboats saved 210 lives.", ("210", "society")),
    spec("lives are changed", "The grant changed the lives of 300 widows.", ("300", "society")),
    spec("thought to have died", "Half of the 60 hostages are thought to have died.", ("Half", "deaths")),
    spec("out of a whole", "Eleven died out of the 40 convicts aboard.", ("Eleven", "deaths"), ("40", "imprisonment")),
    spec("of a whole, at the head", "Of 50 oarsmen, nine died.", ("50", "society"), ("nine", "deaths")),
    spec("members are claimed", "The guild claims 400 members.", ("400", "society")),
    spec("death of a share", "It caused the death of 70% of the islanders.", ("70%", "deaths")),
    spec("the dead included", "The dead included nine nurses.", ("nine", "deaths")),
    spec(
        "of whom some", "They convicted 80 rioters, six of whom were hanged.", ("80", "imprisonment"), ("six", "deaths")
    ),
    spec("driven over a border", "Some 9,000 Serbs were driven from the valley.", ("9,000", "deportations")),
    spec("left a country", "Some 30,000 weavers left Ireland.", ("30,000", "deportations")),
    spec(
        "taken to hospital", "Two buses collided; 30 were taken to hospital.", ("Two", "economy"), ("30", "casualties")
    ),
    spec("disease attacks", "Fever attacked 80 sailors.", ("80", "society")),
    spec("marchers fight no one", "Some 900 nurses marched through the capital.", ("900", "society")),
    spec("soldiers march", "Some 900 grenadiers marched on the capital.", ("900", "military")),
    spec("serfs are freed", "The decree freed 40,000 serfs.", ("40,000", "society")),
    spec("prisoners are fed", "The convent fed 60 prisoners.", ("60", "imprisonment")),
    spec("beasts are captured", "The keepers captured 14 leopards.", ("14", "other")),
    spec("fuel is burned", "The ovens burned 40 tons of coal.", ("40 tons", "economy")),
    spec("a crop is lost", "Growers lost half of the barley.", ("half", "destruction")),
    spec("output is lost", "The mill put the loss of output at 30%.", ("30%", "economy")),
    spec("left in ruins", "The shelling left 60% of the shops in ruins.", ("60%", "destruction")),
    spec("onlookers", "The heretic was burned before 4,000 onlookers.", ("4,000", "society")),
)

IN_A_ROW = (
    spec(
        "each verb of a row has its own",
        "The gale tore up 300 elms, drowned 40 fishermen, injured 90 and sank 12 boats.",
        ("300", "destruction"),
        ("40", "deaths"),
        ("90", "casualties"),
        ("12", "destruction"),
    ),
    spec("what they were made into", "The flood left half the inhabitants homeless.", ("half", "deportations")),
    spec("what they would have to do", "A third of the crew would have to drown.", ("A third", "deaths")),
    spec("more who suffer", "Nine died and 300 more suffered injuries.", ("Nine", "deaths"), ("300", "casualties")),
    spec("awaiting trial", "With 300 awaiting trial, the gaol was full.", ("300", "imprisonment")),
    spec(
        "a list behind a colon",
        "Of the men 600 died: 90 sappers and 510 gunners.",
        ("600", "deaths"),
        ("90", "deaths"),
        ("510", "deaths"),
    ),
    spec("bodies are found", "Divers recovered 31 bodies.", ("31", "deaths")),
    spec("unaccounted for", "Ninety people are unaccounted for.", ("Ninety", "casualties")),
    spec("a fever takes people", "The fever took 90 nuns.", ("90", "deaths")),
    spec("put to the sword", "In the keep 900 were put to the sword.", ("900", "deaths")),
    spec("cases that died", "Of 80 cases 31 died.", ("80", "society"), ("31", "deaths")),
    spec("the sum of a happening", "The number of prisoners came to 900 men.", ("900", "imprisonment")),
    spec("who turns out, and who is turned out", "Only 40% of voters turned out.", ("40%", "society")),
    spec("turned out of doors", "Ninety tenants were turned out.", ("Ninety", "deportations")),
    spec("hands are fired", "The mill fired 300 spinners.", ("300", "economy")),
    spec("rounds are fired", "The brig fired 300 rounds.", ("300", "military")),
    spec(
        "others than those before", "Nine men fled. Some 900 men stayed.", ("Nine", "deportations"), ("900", "society")
    ),
)

NOUNS = (
    spec("the size of an earthquake", "A quake of magnitude 6.4 killed nine.", ("6.4", "other"), ("nine", "deaths")),
    spec("victims who live", "Some 80% of the victims of fraud are pensioners.", ("80%", "society")),
    spec("camps of those who fled", "There are 900 people in relief camps.", ("900", "deportations")),
    spec("camps of those held", "There are 900 people in prison camps.", ("900", "imprisonment")),
    spec("companies of foot", "The castle held three companies of foot.", ("three", "military")),
    spec("companies of trade", "Three companies went bankrupt.", ("Three", "economy")),
    spec("a work force", "It is 5% of the work force.", ("5%", "economy")),
    spec("a town reports", "Nairobi reported 300 children sick.", ("300", "society")),
    spec("ships of trade", "Forty vessels laden with timber entered the harbour.", ("Forty", "economy")),
    spec("ships of war", "Forty vessels fought off the cape.", ("Forty", "military")),
    spec("wild beasts and plants", "We counted 31 tapirs.", ("31", "other")),
    spec("share of a country", "Two-thirds of the country is desert.", ("Two-thirds", "other")),
    spec("food", "They sent 900 loaves.", ("900", "economy")),
    spec("goods without a noun", "By May it had reached 40,000 tons.", ("40,000 tons", "economy")),
    spec("a temperature", "The glass fell to 20 degrees.", ("20 degrees", "other")),
    spec("sermons", "The friars preached 300 sermons.", ("300", "society")),
    spec("before a war", "The pre-war figure was 700,000 tons.", ("700,000 tons", "economy")),
    spec("children under an age", "Measles is worst in children under six.", ("six", "society")),
    spec("a country's area", "Peru covers 1,285,216 square kilometres.", ("1,285,216 square kilometres", "other")),
    spec("a crop's area", "They ploughed 300 acres of wheat.", ("300 acres", "economy")),
    spec("goods by weight", "The sloop brought 40 tons of resin.", ("40 tons", "economy")),
    spec("a rate of a population", "Infant mortality is 45 per 1,000 births.", ("45 per 1,000", "society")),
    spec("cases", "The ministry reported 1,230 new cases.", ("1,230", "society")),
    spec("beds", "Only 60 beds were free.", ("60", "society")),
    spec("doses", "The clinic gave 400 doses.", ("400", "society")),
    spec("seats", "The Whigs won 216 seats.", ("216", "society")),
    spec("turnout, and no war", "Turnout was 54%, the lowest since the war.", ("54%", "society")),
    spec("people named among figures", "The land of 16 million people faced low growth.", ("16 million", "society")),
)

ARMS_AND_MEN = (
    spec("planes sold to a war", "The firm sold 60 planes to the junta.", ("60", "military")),
    spec("planes bought to carry passengers", "The airline bought 45 aircraft from Fokker.", ("45", "economy")),
    spec("small arms", "A dealer shipped several hundred small arms.", ("several hundred", "military")),
    spec("who go to fight", "Some 900 Frenchmen crossed the Alps to fight.", ("900", "military")),
    spec("who go to settle", "Some 900 Frenchmen crossed the Alps to settle.", ("900", "society")),
    spec("who fight a fire", "Some 900 Frenchmen came to fight the fire.", ("900", "society")),
    spec(
        "men beside a force",
        "The cavalry and infantry were put at ninety thousand men.",
        ("ninety thousand", "military"),
    ),
    spec("men of a mine", "The mine's company was put at ninety men.", ("ninety", "society")),
    spec("soldiers at mass", "Sixty legionaries attended mass.", ("Sixty", "military")),
    spec("losers of men", "The besiegers lost 900, the garrison 60.", ("900", "casualties"), ("60", "casualties")),
    spec("carried off into slavery", "They carried off 900 villagers into slavery.", ("900", "deportations")),
    spec("carried off by a fever", "Fever carried off 900 villagers.", ("900", "deaths")),
)

OF_A_WHOLE = (
    spec("descent is claimed", "Some 30 million Canadians claim Scottish descent.", ("30 million", "society")),
    spec("faith", "The largest denomination is Catholicism (73%).", ("73%", "society")),
    spec("a share in a plague", "In that plague Siena lost 40% of its population.", ("40%", "deaths")),
    spec("a share in a time of trade", "The town lost 40% of its population to its suburbs.", ("40%", "society")),
    spec(
        "a share of the dead, said again",
        "The plague killed one million, or about 35% of the population.",
        ("one million", "deaths"),
        ("35%", "deaths"),
    ),
    spec(
        "dead who account for a share",
        "In all 900 people died, accounting for half of the population.",
        ("900", "deaths"),
        ("half", "deaths"),
    ),
    spec(
        "a part of the cases",
        "It reported 1,104 cases, including 62 health workers.",
        ("1,104", "society"),
        ("62", "society"),
    ),
    spec("left without", "The battles left 900 people without water.", ("900", "society")),
    spec("passengers", "The ferry carried 80 passengers.", ("80", "society")),
    spec("unemployment in a war", "War brought the unemployment rate down below 9%.", ("9%", "economy")),
    spec("prices in a siege", "During the siege bread prices rose 300%.", ("300%", "economy")),
    spec("what this stands for", "The stock market rose. This was 30% below its peak.", ("30%", "economy")),
    spec("lived to be", "The old queen lived to be 91.", ("91", "biography")),
)


@pytest.mark.parametrize(
    ("text", "expected"), [*HAPPENED, *SAID_WITH_A_NOUN, *IN_A_ROW, *NOUNS, *ARMS_AND_MEN, *OF_A_WHOLE]
)
def test_topic(text: str, expected: list[Any]) -> None:
    """What happened decides first, then what is counted."""
    assert field_of(text, "topic")[: len(expected)] == expected
