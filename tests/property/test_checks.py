"""The arithmetic of checks: intervals hold what they should, and a changed total is told from a right one."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.checks.interval import Interval, ratio, total
from etl.checks.verdict import verdict
from etl.errors import InputError
from etl.pipeline import extract
from etl.read import to_document
from etl.tables import to_tables
from etl.validate import validate

WHOLE = st.integers(0, 10**9)
SIDES = st.one_of(st.none(), WHOLE)


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, float]:
    """Draw an interval with any side open, and a number that it holds."""
    low, number, high = sorted(draw(st.tuples(WHOLE, WHOLE, WHOLE)))
    opened = draw(st.sampled_from(("closed", "below", "above", "both")))
    return Interval(None if opened in ("below", "both") else low, None if opened in ("above", "both") else high), number


def holds(interval: Interval, number: float) -> bool:
    """Tell whether an interval holds a number, but for what binary fractions lose."""
    near = 1e-9 * max(1.0, abs(number))
    return (interval.low is None or interval.low <= number + near) and (
        interval.high is None or number <= interval.high + near
    )


@given(st.lists(held(), max_size=8))
def test_a_sum_of_bounds_holds_every_sum_of_members(parts: list[tuple[Interval, float]]) -> None:
    """Whatever number one picks of each part, the sum of the intervals holds the sum of the numbers."""
    assert holds(total(interval for interval, _ in parts), sum(number for _, number in parts))


@given(held(), held())
def test_differences_and_ratios_hold_those_of_members(
    one: tuple[Interval, float], other: tuple[Interval, float]
) -> None:
    """The same goes for a difference, and for a quotient of numbers that are not negative."""
    assert holds(one[0] - other[0], one[1] - other[1])
    if other[1]:
        assert holds(ratio(one[0], other[0]), one[1] / other[1])


@given(held(), held())
def test_what_is_shared_is_held_by_both(one: tuple[Interval, float], other: tuple[Interval, float]) -> None:
    """A number lies in the shared part exactly if both intervals hold it."""
    shared = one[0].shared(other[0])
    for number in (one[1], other[1]):
        both = holds(one[0], number) and holds(other[0], number)
        assert both == (shared is not None and holds(shared, number))


@given(held(), st.sampled_from((-3.0, -1.0, 0.5, 2.0, 7.0)))
def test_a_scaled_interval_holds_scaled_members(one: tuple[Interval, float], factor: float) -> None:
    """Scaling turns the sides about where the factor is negative."""
    assert holds(one[0].scaled(factor), one[1] * factor)


@given(held(), held(), st.integers(0, 1000))
def test_a_wider_rounding_never_makes_a_disagreement(
    one: tuple[Interval, float], other: tuple[Interval, float], slack: int
) -> None:
    """What agrees within some rounding does not disagree within a wider one, whichever is the stated one."""
    if verdict(one[0], other[0], slack) != "disagrees":
        assert verdict(one[0], other[0], slack + 1) != "disagrees"
        assert verdict(other[0], one[0], slack) != "disagrees"


PHRASINGS = (
    "{a} men, {b} women and {c} children were shot, for a total of {t}.",
    "The flood drowned {a} people in Hull, {b} in York and {c} in Leeds, a combined total of {t} deaths.",
    "The ward took {a} soldiers in May, {b} in June and {c} in July, {t} in all.",
    "The gale left {a} people dead in Haiti, {b} in Cuba and {c} in Jamaica. In all, {t} people died.",
    "A total of {t} people were held: {a} men, {b} women and {c} boys.",
    "There were {t} victims: {a} men, {b} women and {c} children.",
    "The force of {t} men was made up of {a} Danes, {b} Swedes and {c} Finns.",
    "The mill sold {a} carts in May, {b} in June and {c} in July, totalling {t}.",
    "The board spent £{a} on roads, £{b} on schools and £{c} on parks, a total of £{t}.",
    "They had {a} killed, {b} wounded and {c} missing, {t} casualties altogether.",
    "The sum of {a} votes in Kent, {b} in Essex and {c} in Surrey is {t}.",
    "With {a} cases in Lima, {b} in Cusco and {c} in Tacna, the total comes to {t}.",
    "The chain closed {a} shops in Wales, {b} in Kent and {c} in Essex, {t} overall.",
    "Fire took {a} barns, {b} mills and {c} sheds. In all, {t} buildings were lost.",
    "Killed: {a}; wounded: {b}; missing: {c}; total: {t}.",
    "Bombs hit {a} homes in the port, {b} in the town and {c} in the suburbs, adding up to {t} homes.",
    "The bill gives ${a} to farms, ${b} to dams and ${c} to roads, a package totalling ${t}.",
)


def _changed(number: str, random_: random.Random) -> str:
    """Change one digit of a number to another, the first to none that makes it shorter."""
    places = [i for i, sign in enumerate(number) if sign.isdigit()]
    place = random_.choice(places)
    others = [digit for digit in "0123456789" if digit != number[place] and (digit != "0" or place != places[0])]
    return number[:place] + random_.choice(others) + number[place + 1 :]


@pytest.mark.parametrize("phrasing", PHRASINGS)
def test_changed_totals_are_caught_and_right_ones_pass(phrasing: str) -> None:
    """Of five totals in a phrasing all pass, and of the same with one digit changed at most one does."""
    random_, caught = random.Random(phrasing), 0
    for top in (40, 300, 2000, 9000, 60000):
        parts = [random_.randint(top // 4, top) for _ in range(3)]
        numbers = dict(zip("abc", (f"{part:,}" for part in parts), strict=True))
        right = f"{sum(parts):,}"
        assert _verdict(phrasing.format(t=right, **numbers)) in ("agrees", "within_rounding")
        caught += _verdict(phrasing.format(t=_changed(right, random_), **numbers)) == "disagrees"
    assert caught >= 4


def _verdict(text: str) -> str:
    """Return the verdict of the one sum of a text."""
    return next((check.verdict for check in extract(to_document(text, name="any")).checks if check.kind == "sum"), "")


WORDS = (
    "for a total of", "in all", "of whom", "including", "bringing the total to", "made up of", "from", "to", "rose by",
    "half of", "a third", "of them", "or", "and", ",", ";", ":", "(", ")", ".", "\n\n", "about", "up to", "at least",
    "12", "300", "2,400", "5–7 million", "6.3 million", "62%", "£300", "9 km", "(5.6 mi)", "40 °C", "aged 35",
    "in 1914", "born in 1878", "Ada Holm (1815–1852)", "people", "men", "women", "were killed", "famine", "in Finland",
    "doubling",
)  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join))
@example("for a total of 12 ( 300 ) : 12 , 300 , 2,400 in all")
@example("from 0 to 0 , a fall of 100%")
@example("0 of 0 people (0%)")
def test_checks_keep_their_promises(text: str) -> None:
    """Whatever the words, the tables validate, and the words of each check stand in the text."""
    try:
        document = to_document(text, name="any")
    except InputError:
        return
    extraction = extract(document)
    validate(to_tables([extraction]), {document.name: document.text})
    plain = " ".join(text.split()).casefold()
    for check in extraction.checks:
        for words in re.split(r" … |, " if check.kind == "repeat" else " … ", check.words):
            assert " ".join(words.split()).casefold() in plain, check
