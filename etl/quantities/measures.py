"""Measures, durations and ages: `9 km`, `three years`, `an hour and a half`, `5 feet 7 inches`, `aged 35`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import entries, persons, words
from etl.model import Token
from etl.quantities.amounts import Amount, text, word
from etl.quantities.numbers import read_number, touches

TIME: dict[str, list[str | float]] = entries("units", "time")
MEASURES: dict[str, str] = entries("units", "measures")
SHORT: dict[str, str] = entries("units", "short")
SMALLER: dict[str, list[str | float]] = entries("units", "smaller")
LENGTHS = frozenset({"kilometres", "metres", "miles", "feet", "yards", "centimetres", "inches"})
BETWEEN = frozenset(
    {"more", "further", "additional", "full", "whole", "long", "consecutive", "calendar", "nautical", "metric", "short"}
)


def unit_after(tokens: Sequence[Token], i: int, *, digits: bool) -> tuple[str, float, int, str] | None:
    """Return (unit, factor, end, kind) of the measure named at `i`, or None; short forms only after digits.

    >>> from etl.split import tokenize
    >>> unit_after(tokenize("4 more months of"), 1, digits=True)
    ('months', 1.0, 3, 'duration')
    >>> unit_after(tokenize("5 square miles"), 1, digits=True)
    ('square miles', 1.0, 3, 'measure')
    """
    j = i
    if word(tokens, j) == "-" and touches(tokens, j):
        j += 1
    while word(tokens, j) in BETWEEN and (word(tokens, j + 1) in TIME or word(tokens, j + 1) in MEASURES):
        j += 1
    name = word(tokens, j)
    if name in TIME and (name not in ("second", "min", "sec") or digits or j > i):
        unit, factor = TIME[name]
        return str(unit), float(factor), j + 1, "duration"
    power = ""
    if name in words("units", "powers"):
        power, j = ("cubic " if name == "cubic" else "square "), j + 1
        if word(tokens, j) == ".":
            j += 1
        name = word(tokens, j)
    unit = MEASURES.get(name, "")
    end = j + 1
    if not unit and digits:
        unit, end = _short(tokens, j)
    if not unit and name == "pounds":
        unit = "pounds"
    if not unit:
        return None
    if unit in LENGTHS and word(tokens, end) in ("per", "an", "/") and word(tokens, end + 1) in ("hour", "h"):
        return f"{power}{unit} per hour", 1.0, end + 2, "measure"
    if unit == "degrees" and word(tokens, end) in ("celsius", "fahrenheit", "centigrade"):
        return f"degrees {text(tokens, end).capitalize()}", 1.0, end + 1, "measure"
    return power + unit, 1.0, end, "measure"


def _short(tokens: Sequence[Token], j: int) -> tuple[str, int]:
    joined = text(tokens, j) + text(tokens, j + 1) if touches(tokens, j + 1) else ""
    if joined in SHORT:
        return SHORT[joined], j + 2
    if text(tokens, j) == "km" and text(tokens, j + 1) == "/" and text(tokens, j + 2) == "h":
        return "kilometres per hour", j + 3
    return SHORT.get(text(tokens, j), ""), j + 1


def with_measure(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> Amount | None:
    """Return the amount with the measure that follows it, a smaller one included: `5 feet 7 inches`."""
    found = unit_after(tokens, amount.last, digits=digits)
    if found is None:
        return None
    unit, factor, last, kind = found
    measured = amount.with_unit(unit, kind, last, factor)
    if kind == "duration" and word(tokens, last) == "-" and word(tokens, last + 1) in ("old", "olds"):
        return replace(measured, kind="age", last=last + 2)
    if (
        kind == "duration"
        and unit == "years"
        and word(tokens, last) in ("old", "of")
        and word(tokens, last + 1) not in ("exile",)
    ):
        if word(tokens, last) == "old":
            return replace(measured, kind="age")
        if word(tokens, last + 1) == "age":
            return replace(measured, kind="age")
    return _with_smaller(tokens, measured)


def _with_smaller(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.unit not in SMALLER:
        return amount
    smaller, per = SMALLER[amount.unit]
    j = amount.last + 1 if word(tokens, amount.last) in ("and", ",") else amount.last
    number = read_number(tokens, j) if j < len(tokens) else None
    if number is None or number.value >= float(per):
        return amount
    found = unit_after(tokens, number.last, digits=not number.spelled)
    if found is None or found[0] != smaller:
        return amount
    return replace(amount, value=amount.value + number.value / float(per), last=found[2])


def read_unit_first(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `an hour and a half`, `half an hour`, `a quarter of a century`, `three quarters of an hour`."""
    if word(tokens, i) in ("a", "an"):
        found = unit_after(tokens, i + 1, digits=False)
        if found and [word(tokens, found[2] + k) for k in range(3)] == ["and", "a", "half"]:
            unit, factor, end, kind = found
            return Amount(first=i, last=end + 3, value=1.5 * factor, unit=unit, kind=kind, spelled=True)
    part, j = 0.0, i
    if word(tokens, i) == "half":
        part, j = 0.5, i + 1
    elif word(tokens, i) in ("a", "one") and word(tokens, i + 1) == "quarter":
        part, j = 0.25, i + 2
    elif word(tokens, i) == "three" and word(tokens, i + 1) == "quarters":
        part, j = 0.75, i + 2
    if part and word(tokens, j) == "of":
        j += 1
    if part and word(tokens, j) in ("a", "an"):
        found = unit_after(tokens, j + 1, digits=False)
        if found:
            unit, factor, end, kind = found
            return Amount(first=i, last=end, value=part * factor, unit=unit, kind=kind, spelled=True)
    return None


AGE_BEFORE = (
    ("aged",),
    ("age",),
    ("ages",),
    ("age", "of"),
    ("ages", "of"),
    ("turning",),
    ("turned",),
    ("turns",),
    ("aged", "about"),
)


def is_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether a bare number is an age by what stands around it.

    `aged 35`, `age of 14`, `Smith, 45, said`, `died at 87`, `At 14 he left`, `children under five were`.
    """
    before = tuple(word(tokens, amount.first - k) for k in (2, 1))
    if before in AGE_BEFORE or (before[1],) in AGE_BEFORE or before == ("between", "ages"):
        return amount.value < 130
    if not 1 < amount.value <= 110 or amount.value != int(amount.value):
        return False
    following = word(tokens, amount.last)
    if before[1] == "at":
        subject = word(tokens, amount.last + 1) if following == "," else following
        ends = following in ("", ".", ",", ";", ")", "and", "in", "of", "from", "after", "but", "without")
        return (before[0] in words("people", "milestones") and ends) or (amount.first == 1 and subject in ("he", "she"))
    if before[1] in ("under", "over", "below", "above"):
        ends = following in ("", ".", ",", ";", ")", "and", "who", "in", "to") or following in VERBS_AFTER
        return ends and before[0] in words("people", "nouns") | AGED
    named = text(tokens, amount.first - 2)
    name_and_comma = before[1] == "," and following == ","
    return name_and_comma and (named[:1].isupper() or named in persons()) and not amount.spelled and amount.value >= 12


VERBS_AFTER = frozenset("was were is are had have has died could can must may will would worked lived suffered".split())
AGED = frozenset("men women boys girls adults those anyone everyone males females youths citizens patients".split())
