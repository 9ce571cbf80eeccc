"""Measures and durations: `9 km`, `three years`, `an hour and a half`, `5 feet 7 inches`, `two thirds of a mile`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import entries, words
from etl.model import Token
from etl.quantities.amounts import Amount, text, touches, word, words_at
from etl.quantities.digits import in_digits
from etl.quantities.numbers import read_number
from etl.quantities.shares import read_fraction
from etl.quantities.spelled import and_a_half

TIME: dict[str, list[str | float]] = entries("units", "time")
MEASURES: dict[str, str] = entries("units", "measures")
SHORT: dict[str, str] = entries("units", "short")
SMALLER: dict[str, list[str | float]] = entries("units", "smaller")
DIMENSION_WORDS = frozenset(entries("units", "dimensions"))
LENGTHS = frozenset({"kilometres", "metres", "miles", "feet", "yards", "centimetres", "inches"})
POWERS = frozenset({"indicated", "effective", "brake", "nominal", "actual"})
"""How the power of an engine was measured."""
SOLDIERS = frozenset({"soldier", "soldiers", "guards", "guardsmen", "patrols"})
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
    if name in TIME and (name not in ("second", "min", "sec") or digits or j > i or word(tokens, i - 1) in ("a", "-")):
        unit, factor = TIME[name]
        return str(unit), float(factor), j + 1, "duration"
    if (name, word(tokens, j + 1)) in (("basis", "points"), ("basis", "point")):
        return "basis points", 1.0, j + 2, "measure"
    end = _horsepower(tokens, j)
    if end:
        return "horsepower", 1.0, end, "measure"
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


def _horsepower(tokens: Sequence[Token], j: int) -> int:
    """Where `horse-power` ends that begins at `j`, perhaps behind how it was measured, or 0."""
    j += word(tokens, j) in POWERS
    k = j + 2 if word(tokens, j + 1) == "-" else j + 1
    return k + 1 if word(tokens, j) == "horse" and word(tokens, k) == "power" else 0


def _short(tokens: Sequence[Token], j: int) -> tuple[str, int]:
    if (
        text(tokens, j) == "m"
        and text(tokens, j + 1) == "."
        and (_goes_on(tokens, j + 2) or _writes_m_for_miles(tokens))
    ):
        return "miles", j + 1  # 80 m. wide, as books wrote miles when the stop was no end of the sentence
    joined = text(tokens, j) + text(tokens, j + 1) if touches(tokens, j + 1) else ""
    if joined in SHORT:
        return SHORT[joined], j + 2
    if text(tokens, j) == "km" and text(tokens, j + 1) == "/" and text(tokens, j + 2) == "h":
        return "kilometres per hour", j + 3
    return SHORT.get(text(tokens, j), ""), j + 1


def _writes_m_for_miles(tokens: Sequence[Token]) -> bool:
    return any(
        token.text == "m" and text(tokens, token.i + 1) == "." and _goes_on(tokens, token.i + 2) for token in tokens
    )


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    return word(tokens, i) == text(tokens, i) and (word(tokens, i).isalpha() or word(tokens, i) in (",", ";", ")"))


def with_measure(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> Amount | None:
    """Return the amount with the measure that follows it, a smaller one included: `5 feet 7 inches`."""
    found = unit_after(tokens, amount.last, digits=digits)
    if found is None:
        return None
    unit, factor, last, kind = found
    if word(tokens, last - 1) == "foot" and amount.value >= 100 and word(tokens, last) in ("and", ",", ".", ""):
        return None  # 1,200 foot and 300 horse are soldiers
    if word(tokens, last - 1) == "foot" and (word(tokens, last) in SOLDIERS or word(tokens, last + 1) in SOLDIERS):
        return None  # 450 foot-soldiers
    measured = amount.with_unit(unit, kind, last, factor)
    if kind == "duration" and word(tokens, last) == "-" and word(tokens, last + 1) in ("old", "olds"):
        return replace(measured, kind="age", last=last + 2)
    if unit == "years" and word(tokens, last) == "olds":
        return replace(measured, kind="age", last=last + 1)
    if unit == "years" and (word(tokens, last) == "old" or words_at(tokens, last, 2) == ("of", "age")):
        return replace(measured, kind="age")
    return _with_smaller(tokens, with_a_half(tokens, measured))


def with_a_half(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return the amount with the half said behind its unit: `two miles and a half`, `a pound and a quarter`."""
    part, end = and_a_half(tokens, amount.last)
    if not part or _of_the(tokens, end) or amount.value % amount.factor:
        return amount
    return replace(amount, value=amount.value + part * amount.factor, last=end)


def _of_the(tokens: Sequence[Token], i: int) -> bool:
    """`two miles and a third of the army` has a share behind the length; `an acre and a half of land` has none."""
    return word(tokens, i) == "of" and word(tokens, i + 1) in (
        "the",
        "his",
        "her",
        "its",
        "their",
        "them",
        "all",
        "those",
    )


def with_margin(tokens: Sequence[Token], amount: Amount) -> Amount:
    """Return the amount with what may be added or taken away: `10,994 m ± 40 m`."""
    if text(tokens, amount.last) != "±" or amount.margin:
        return amount
    margin = read_number(tokens, amount.last + 1)
    found = unit_after(tokens, margin.last, digits=True) if margin is not None else None
    if margin is None or found is None or found[0] != amount.unit:
        return amount
    return replace(amount, margin=margin.value * found[1], last=found[2])


def _with_smaller(tokens: Sequence[Token], amount: Amount) -> Amount:
    if amount.unit not in SMALLER:
        return amount
    smaller, per = SMALLER[amount.unit]
    j = amount.last + 1 if word(tokens, amount.last) in ("and", ",") else amount.last
    number = read_number(tokens, j) if j < len(tokens) else None
    if number is None or number.value >= float(per):
        return amount
    found = unit_after(tokens, number.last, digits=not number.spelled)
    end = found[2] if found is not None and found[0] == smaller else 0
    if not end and smaller == "inches" and not number.spelled and word(tokens, number.last) in ("in", "ins"):
        end = number.last + 1
    if not end:
        return amount
    part = _with_smaller(tokens, Amount(first=j, last=end, value=number.value, unit=str(smaller), kind=amount.kind))
    return replace(amount, value=amount.value + part.value / float(per), last=part.last)


def read_feet_and_inches(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `6'2"` and `5′11″`."""
    feet, inches = in_digits(tokens[i]), in_digits(tokens[i + 2]) if i + 2 < len(tokens) else None
    signs = text(tokens, i + 1) in ("'", "’", "′") and text(tokens, i + 3) in ('"', "”", "″")
    if not signs or feet is None or inches is None or inches >= 12:
        return None
    return Amount(first=i, last=i + 4, value=feet + inches / 12, unit="feet", kind="measure")


def read_unit_first(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read `an hour and a half`, `half an hour`, `half-century`, `three quarters of a mile`, `a tenth of a second`.

    >>> from etl.split import tokenize
    >>> [read_unit_first(tokenize(text), 0).value for text in ("a mile and a half", "half-century", "¾ mile")]
    [1.5, 50.0, 0.75]
    """
    if word(tokens, i) in ("a", "an"):
        found = unit_after(tokens, i + 1, digits=False) or _pound_of(tokens, i + 1)
        part, end = and_a_half(tokens, found[2]) if found else (0.0, 0)
        if found and part and not _of_the(tokens, end):
            unit, factor, _, kind = found
            return Amount(first=i, last=end, value=(1 + part) * factor, unit=unit, kind=kind, spelled=True)
    return _part_of_unit(tokens, i)


def _pound_of(tokens: Sequence[Token], i: int) -> tuple[str, float, int, str] | None:
    """`a pound and a half of bread` is a weight; without what it is of, a sum of money."""
    _, end = and_a_half(tokens, i + 1)
    return ("pounds", 1.0, i + 1, "measure") if word(tokens, i) == "pound" and word(tokens, end) == "of" else None


def _part_of_unit(tokens: Sequence[Token], i: int) -> Amount | None:
    share = read_fraction(tokens, i)
    part, j = (share.fraction, share.last) if share is not None else (0.0, i)
    bare = word(tokens, i) in ("half", "quarter")
    if not part:
        part, j = _loose_part(tokens, i)
    if not part:
        return None
    if word(tokens, j) == "of":
        j += 1
    hyphen = word(tokens, j) == "-"
    while word(tokens, j) in ("a", "an", "-"):
        j += 1
    printed = share is not None and not text(tokens, i).isalpha()
    if not (printed or word(tokens, j - 1) in ("a", "an") or (bare and (hyphen or word(tokens, j) == "century"))):
        return None
    found = unit_after(tokens, j, digits=printed)
    if found is None or word(tokens, found[2]) in ("'s", "’s") or (hyphen and word(tokens, j).endswith("s")):
        return None
    unit, factor, end, kind = found
    return Amount(first=i, last=end, value=part * factor, unit=unit, kind=kind, spelled=not printed)


def _loose_part(tokens: Sequence[Token], i: int) -> tuple[float, int]:
    """Parts that are no share of a whole by themselves: `half an`, `a quarter of an`, `quarter-`."""
    name = word(tokens, i)
    if name in ("half", "quarter"):
        return (0.5 if name == "half" else 0.25), i + 1
    if name in ("a", "one") and word(tokens, i + 1) in ("quarter", "half"):
        return (0.25 if word(tokens, i + 1) == "quarter" else 0.5), i + 2
    return 0.0, i
