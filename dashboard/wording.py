"""Numbers, kinds and years in words: what the reader sees instead of a column's bare value."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pandas as pd

from dashboard.labels import ClaimRow, label, number_in_words
from dashboard.units import is_money, singular, unit_in_words

__all__ = [
    "ClaimRow",
    "big_number",
    "breadcrumb",
    "kind_in_words",
    "label",
    "listed",
    "number",
    "number_in_words",
    "read_as",
    "reviewed",
    "section_name",
    "short_kind",
    "years",
]

OPENING = "Opening paragraphs"

_KINDS = {
    "exact": ("exact", "Stated without a hedge"),
    "about": ("about", "Hedged on both sides: about"),
    "more_than": ("more than", "A lower bound: more than"),
    "at_least": ("at least", "A lower bound: at least"),
    "less_than": ("less than", "An upper bound: less than"),
    "at_most": ("at most", "An upper bound: at most"),
    "range": ("range", "A range"),
    "vague": ("in words", "A magnitude in words only"),
}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))


def read_as(claim: ClaimRow) -> str:
    """How the number was read, in plain units: `5,000,000 to 7,000,000 people`, `up to 40 people, no lower bound`.

    A hedge over a whole range stays in the text's words: `at least 3,500,000 to 6,500,000 people`.
    """
    low, high = _known(claim.low), _known(claim.high)
    if claim.qualifier == "vague":
        return _vaguely(low, high, claim.unit)
    if low is not None and high is not None:
        if low != high:
            before, after = _hedges(str(claim.modifier))
            return f"{before}{_figure(low, claim.unit)} to {_with_unit(high, claim.unit)}{after}"
        return ("about " if claim.qualifier == "about" else "") + _with_unit(low, claim.unit)
    if low is not None:
        more = claim.qualifier == "more_than"
        words = f"more than {_with_unit(low, claim.unit)}" if more else f"{_with_unit(low, claim.unit)} or more"
        return f"{words}, no upper bound"
    if high is not None:
        words = "less than" if claim.qualifier == "less_than" else "up to"
        return f"{words} {_with_unit(high, claim.unit)}, no lower bound"
    return "no bound stated"


def kind_in_words(qualifier: str) -> str:
    """How a number is hedged, for the evidence: `A lower bound: at least`."""
    return _KINDS[qualifier][1]


def short_kind(qualifier: str) -> str:
    """How a number is hedged in two words at most, for tables, filters and keys: `at least`, `in words`."""
    return _KINDS[qualifier][0]


def reviewed(review: str, *, hand: bool = False) -> str:
    """What a person said of a claim: `corrected by hand`; with `hand` only where a hand changed something.

    >>> reviewed("corrected"), reviewed("accepted"), reviewed("accepted", hand=True), reviewed("")
    ('corrected by hand', 'accepted', '', '')
    """
    if review == "accepted":
        return "" if hand else review
    return f"{review} by hand" if review else ""


def years(start: object, end: object) -> str:
    """A period: `1932–1933`, `1937`, `from 1936`, `until 1941`, `44 BC`; empty where no year is known."""
    first, last = _known(start), _known(end)
    if first is None and last is None:
        return ""
    if last is None:
        return f"from {_year(first)}"
    if first is None:
        return f"until {_year(last)}"
    return _year(first) if first == last else f"{_year(first)}–{_year(last)}"


def breadcrumb(section: str) -> tuple[str, ...]:
    """The headings of a section from the outside in; one made-up name before the first heading."""
    return tuple(section.split(" > ")) if section else (OPENING,)


def section_name(section: str) -> str:
    """The headings of a section on one line: `Legacy › Death toll`."""
    return " › ".join(breadcrumb(section))


def listed(words: Iterable[str]) -> str:
    """Words as a list in a sentence: `a, b and c`."""
    *rest, last = list(words) or [""]
    return f"{', '.join(rest)} and {last}" if rest else last


def big_number(value: float) -> str:
    """A figure of our own: `999,999`, then `2.5 million`; what three decimals cannot say is not rounded.

    >>> big_number(2_500_000), big_number(2_775_700), big_number(1_234_567)
    ('2.5 million', '2,775,700', '1,234,567')
    """
    for scale, name in _SCALES:
        scaled = round(value / scale, 3)
        if abs(value) >= scale and scaled * scale == value:
            return f"{number(scaled)} {name}"
    return number(value)


def number(value: float) -> str:
    """A figure with commas and without a needless point: `5,000,000`, `1.7`.

    The tables keep six decimals: a figure that needs them all is a fraction's, and three are enough to read.

    >>> number(3.14159), number(33.333333)
    ('3.14159', '33.333')
    """
    if value == int(value):
        return f"{value:,.0f}"
    digits = f"{value:,.6f}"
    return digits.rstrip("0") if digits.endswith("0") or abs(value) < 1 else f"{value:,.3f}".rstrip("0").rstrip(".")


def _hedges(modifier: str) -> tuple[str, str]:
    """The words that hedge a whole range, those before it and those after it: `at least `, ` or more`."""
    parts = [" ".join(part.casefold().split()) for part in re.split(r"…|\.\.\.", modifier)]
    before = "".join(f"{part} " for part in parts if part and not part.startswith("or "))
    return before, "".join(f" {part}" for part in parts if part.startswith("or "))


def _vaguely(low: float | None, high: float | None, unit: str) -> str:
    if low is not None and high is not None and low != high:
        return f"{_figure(low, unit)} to {_with_unit(high, unit)}, in words only"
    if low is not None:
        return f"{_with_unit(low, unit)} or more, in words only"
    return f"up to {_with_unit(high, unit)}, in words only" if high is not None else "in words only, no bound stated"


def _figure(value: float, unit: str) -> str:
    return big_number(value) if is_money(unit) else number(value)


def _with_unit(value: float, unit: str) -> str:
    words = unit_in_words(unit)
    return f"{_figure(value, unit)} {singular(words) if value == 1 else words}".rstrip()


def _year(year: float | None) -> str:
    assert year is not None
    return f"{-year:.0f} BC" if year < 0 else f"{year:.0f}"


def _known(value: object) -> float | None:
    """The value as a number; None for every way in which a frame says that there is none."""
    return None if pd.isna(value) else float(value)  # type: ignore[call-overload, arg-type]
