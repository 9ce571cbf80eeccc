"""The fields around a number, read with the grammar of its sentence: what, where, in which event, says who."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

COUNTED = (
    spec("the noun behind", "The guild burned 300 illegal looms.", ("300", "illegal looms")),
    spec("with its of-phrase", "They found 40 cases of gin.", ("40", "cases of gin")),
    spec("a share of a whole", "Frost killed 62% of olive trees.", ("62%", "olive trees")),
    spec("the subject", "The number of beggars was 4,000.", ("4,000", "beggars")),
    spec("them, said before", "The abbot kept 40 monks; 11 of them fled.", ("40", "monks"), ("11", "monks")),
    spec(
        "a list",
        "The port held 12 sloops, 3 galleys and 90 barges.",
        ("12", "sloops"),
        ("3", "galleys"),
        ("90", "barges"),
    ),
    spec("what became of them", "In the riot 40 were wounded.", ("40", "people")),
)

UNIT = (
    spec("people by their trade", "The strike idled 900 weavers.", ("900", "people")),
    spec("people by what happened", "The collapse caused 31 deaths.", ("31", "people")),
    spec("people by nation", "About 5,000 Norwegians left.", ("5,000", "people")),
    spec("things, in the plural", "The storm sank one hundred fishing boats.", ("one hundred", "boats")),
    spec("families stay families", "The dam displaced 700 families.", ("700", "families")),
    spec("a word that is its own plural", "They lost 48 aircraft.", ("48", "aircraft")),
    spec("money", "The dome cost £3m.", ("£3m", "GBP")),
)

TOPIC = (
    spec("killed", "The avalanche killed 88 skiers.", ("88", "deaths")),
    spec("wounded", "The blast wounded 88 skiers.", ("88", "casualties")),
    spec("expelled", "The sultan expelled 9,000 merchants.", ("9,000", "deportations")),
    spec("arrested", "Police arrested 76 printers.", ("76", "imprisonment")),
    spec(
        "two in one sentence",
        "The crown arrested 1,600 rebels and executed 700.",
        ("1,600", "imprisonment"),
        ("700", "deaths"),
    ),
    spec("an army", "The duke led 12,000 soldiers north.", ("12,000", "military")),
    spec("houses lost", "The tremor destroyed 4,000 houses.", ("4,000", "destruction")),
    spec("production", "Mines produced 30,000 tonnes of coal.", ("30,000 tonnes", "economy")),
    spec("sickness", "Doctors recorded 1,400 cases of typhus.", ("1,400", "society")),
    spec("a population", "The town had 8,000 inhabitants.", ("8,000", "society")),
    spec("a life", "The composer died aged 91.", ("91", "biography")),
)

PLACE = (
    spec("a city", "The tremor destroyed 4,000 houses in Lisbon.", ("4,000", "Lisbon")),
    spec("a country", "The fever killed 900 people in Peru.", ("900", "Peru")),
    spec("none", "The fever killed 900 people.", ("900", "")),
)

CREDIT = (
    spec("according to", "According to Jane Holt, 900 people died.", ("900", "Jane Holt")),
    spec("estimated that", "Jane Holt estimated that 900 people died.", ("900", "Jane Holt")),
    spec("a group", "Historians estimate that 900 people died.", ("900", "Historians")),
    spec("a census", "The 1871 census counted 900 people.", ("900", "1871 census")),
    spec("at the end", "Some 900 people died, according to the ministry.", ("900", "ministry")),
    spec("no one", "The fever killed 900 people.", ("900", "")),
    spec("a doer is no source", "General Ruiz ordered that 900 people be shot.", ("900", "")),
)

EVENT = (
    spec("a battle", "At the Battle of Lepanto 200 galleys sank.", ("200", "Battle of Lepanto")),
    spec("none", "In the storm 200 galleys sank.", ("200", "")),
)


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_counted(text: str, expected: list[Any]) -> None:
    """What is counted is the noun phrase of the text, found again where it is left out."""
    assert field_of(text, "counted") == expected


@pytest.mark.parametrize(("text", "expected"), UNIT)
def test_unit(text: str, expected: list[Any]) -> None:
    """The unit is people for anyone human, else the plural of what is counted."""
    assert field_of(text, "unit") == expected


@pytest.mark.parametrize(("text", "expected"), TOPIC)
def test_topic(text: str, expected: list[Any]) -> None:
    """The topic is what happened to what is counted."""
    assert field_of(text, "topic") == expected


@pytest.mark.parametrize(("text", "expected"), PLACE)
def test_place(text: str, expected: list[Any]) -> None:
    """The place is named in the sentence."""
    assert field_of(text, "place") == expected


@pytest.mark.parametrize(("text", "expected"), CREDIT)
def test_credit(text: str, expected: list[Any]) -> None:
    """Only who plainly gives the number is credited with it."""
    assert field_of(text, "attributed_to") == expected


@pytest.mark.parametrize(("text", "expected"), EVENT)
def test_event(text: str, expected: list[Any]) -> None:
    """The event is one named in the sentence."""
    assert field_of(text, "event") == expected
