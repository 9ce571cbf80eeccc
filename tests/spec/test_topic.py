"""The topic: what happened to what is counted, then the noun; and verbs that mean another thing done to things."""

from __future__ import annotations

from typing import Any

import pytest

from tests.spec import field_of, spec

HAPPENED = (
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

NOUNS = (
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


@pytest.mark.parametrize(("text", "expected"), [*HAPPENED, *NOUNS])
def test_topic(text: str, expected: list[Any]) -> None:
    """What happened decides first, then what is counted."""
    assert field_of(text, "topic")[: len(expected)] == expected
