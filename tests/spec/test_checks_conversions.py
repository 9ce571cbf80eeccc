"""One measure in two units."""

from __future__ import annotations

from math import isclose

import pint
import pytest

from etl.lexicon import entries
from tests.spec import Compared, checks_of, compared, spec, statements_of

CONVERSIONS = (
    spec("a distance", "The mill is 9 km (5.6 mi) off.", compared("conversion", "within_rounding", "9 km", "5.6 mi")),
    spec(
        "a height in two smaller units",
        "He measured 1.70 m (5 feet 7 inches) in height.",
        compared("conversion", "within_rounding", "1.70 m", "5 feet 7 inches"),
    ),
    spec("degrees", "It reached 40 °C (104 °F) in May.", compared("conversion", "agrees", "40 °C", "104 °F")),
    spec(
        "ranges",
        "Farms had 0.4–2 hectares (1–5 acres) each.",
        compared("conversion", "within_rounding", "0.4–2 hectares", "1–5 acres"),
    ),
    spec(
        "a round number from a round number",
        "They laid 30 miles (50 km) of track.",
        compared("conversion", "within_rounding", "30 miles", "50 km"),
    ),
    spec(
        "a measure with two meanings",
        "The vat holds 500 gallons (2,300 litres).",
        compared("conversion", "within_rounding", "500 gallons", "2,300 litres"),
    ),
    spec(
        "two units of one number",
        "He weighed 12 stone 4 pounds (78 kg).",
        compared("conversion", "within_rounding", "12 stone 4 pounds", "78 kg"),
    ),
    spec("a changed digit", "The mill is 9 km (6.6 mi) off.", compared("conversion", "disagrees", "9 km", "6.6 mi")),
    spec(
        "figures changed about",
        "The town lies at 1,350 metres (4,930 ft).",
        compared("conversion", "disagrees", "1,350 metres", "4,930 ft"),
    ),
)

NO_CONVERSIONS = (
    spec("money", "It cost £75m ($141m) to build."),
    spec("two measures", "The field is 9 km (3 hours) off."),
    spec("something more in the brackets", "The mill is 9 km (4 mi beyond the ford) off."),
    spec("one number read as two", "It is 2 miles 300 yards (3.5 km) off."),
)


@pytest.mark.parametrize(("text", "checks"), [*CONVERSIONS, *NO_CONVERSIONS])
def test_conversions(text: str, checks: list[Compared]) -> None:
    """A measure is compared with itself in brackets behind it, as finely as both are stated."""
    assert checks_of(text) == checks


def test_conversions_are_said_in_words() -> None:
    """The statement gives the measure in the other unit, and what the text has."""
    assert statements_of("The mill is 9 km (5.6 mi) off.") == [
        "9 km is 5.592 miles; the text states 5.6 mi, the same when rounded."
    ]


NAMES = {
    "square metres": "m**2",
    "square kilometres": "km**2",
    "square miles": "mile**2",
    "square feet": "foot**2",
    "square yards": "yard**2",
    "cubic metres": "m**3",
    "cubic feet": "foot**3",
    "nautical miles": "nautical_mile",
    "tonnes": "metric_ton",
    "kilometres per hour": "km/hour",
    "miles per hour": "mile/hour",
    "degrees Celsius": "degC",
    "degrees Fahrenheit": "degF",
    "inches": "inch",
    "feet": "foot",
    "fathoms": "fathom",
    "furlongs": "furlong",
}
"""What pint calls a measure, where it is not the singular."""
BASES = {
    "length": "m",
    "area": "m**2",
    "volume": "litre",
    "mass": "kg",
    "temperature": "degC",
    "speed": "km/hour",
    "power": "kW",
}
AMBIGUOUS = {"gallons", "pints", "tons", "hundredweight", "horsepower"}
"""These have more than one meaning, so that pint's is one among them."""


@pytest.mark.parametrize("measure", sorted(entries("checks", "measures")))
def test_factors_are_those_of_pint(measure: str) -> None:
    """Every factor is that of pint, but for the few parts in a million by which old American feet were longer."""
    registry: pint.UnitRegistry[float] = pint.UnitRegistry()
    readings = entries("checks", "measures")[measure]
    assert (len(readings) > 1) == (measure in AMBIGUOUS)
    name = NAMES.get(measure, measure.removesuffix("s"))
    right = registry.Quantity(100, name).to(BASES[readings[0][0]]).magnitude
    assert any(isclose(100 * factor + added, right, rel_tol=1e-5) for _, factor, added in readings)
