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

EVENT = (
    spec("a battle", "At the Battle of Lepanto 200 galleys sank.", ("200", "Battle of Lepanto")),
    spec("a fire", "The Great Fire of Chicago burnt 17,000 barns.", ("17,000", "Great Fire of Chicago")),
    spec("a plague", "The Black Death emptied 900 villages.", ("900", "Black Death")),
    spec("a day, not a name", "The Cork massacre of March 1641 left 200 dead.", ("200", "Cork massacre")),
    spec("none", "In the storm 200 galleys sank.", ("200", "")),
    spec("no name of one", "In a French offensive 200 sappers fell.", ("200", "")),
    spec("of another time", "A fever that followed the Crimean War killed 200.", ("200", "")),
    spec("an office", "The War Office bought 200 tents.", ("200", "")),
    spec("in brackets", "The duke (who fought in the Crimean War) sold 200 sheep.", ("200", "")),
    spec("a common word", "Reconstruction needed 200 masons.", ("200", "")),
    spec(
        "the war",
        "The Crimean War began. Some 200 nurses served in the war.",
        ("200", "Crimean War"),
    ),
    spec("the heading", "== Siege of Cork ==\nSome 200 tents burnt.", ("200", "Siege of Cork")),
    spec("a heading of no event", "== Reconstruction ==\nSome 200 tents burnt.", ("200", "")),
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


@pytest.mark.parametrize(("text", "expected"), EVENT)
def test_event(text: str, expected: list[Any]) -> None:
    """The event is one named in the sentence, meant by `the war`, or the heading's."""
    assert field_of(text, "event") == expected
