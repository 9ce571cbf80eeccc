"""Is a bare number from 1000 to 2099 a year or a count: `in 1932`, `the 1848 revolutions`; `1710 nurses`."""

from __future__ import annotations

import re

from etl.lexicon import entries, words
from etl.quantities.number_words import SCALES
from etl.quantities.numbers import read_number
from etl.quantities.references import ADDRESS
from etl.split import tokenize

MONTH = "|".join(sorted(entries("time", "months"), key=len, reverse=True))
YEAR = r"(?:1\d{3}|20\d{2})"
NEAR = 60
"""Characters beside a year that are looked at: a bound, so that a text without stops is read in linear time."""
BARE_YEAR = re.compile(
    rf"(?:(?<![\d.,$£€¥#+–-])|(?<=\b[Mm]id-)|(?<=\b[Ll]ate-)|(?<=\b[Ee]arly-))(?<![\w.,;]\[)\b{YEAR}\b(?![\d%‰°]|[.,]\d)"
)
CALENDAR_WORD = re.compile(
    rf"(?:(?:{MONTH})\b\.?|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|early|late|mid)[\s,-]+(?:of\s+)?$"
)
PREVIOUS = re.compile(r"(?:(\w+)\W+)?(\w+)\W*$")
FOLLOWING = re.compile(r"([-\s])\s*([^\W\d_]+)(?![’'])(?:[\s-]+([^\W\d_]+))?")
NUMBER_NEXT = re.compile(r"\s\w+\s(?:\w+\s)?[\d$£€]")
OTHER_YEAR = re.compile(rf"\b{YEAR}\s*(?:,|and|or|to)\s*$")
DETERMINERS = frozenset("the its his her their all a an some many most more no over about these those".split())
OPENED = ("(", "–", "-", "—", ",", ";", "[")
MEASURED = frozenset().union(
    *(entries("units", group) for group in ("time", "measures", "currency_words", "currency_ambiguous")),
    SCALES,
    ("square", "percent", "per", "kilometres", "head", "tonnes"),
)
"""Words that a count alone can have behind it."""
HYPHENED = frozenset(
    "strong man men member mile metre meter foot acre ton tonne seat page pound year day dollar bed room".split()
)
SHORT_UNIT = re.compile(r"\s?(?:km|m|kg|mi|ft|ha|t|MW|GW|kW|hp|lb|lbs)\b")


def is_year(text: str, match: re.Match[str], separated: bool) -> bool:
    """Decide by the words around a bare number whether it is a year; a plural noun right behind is counted.

    `separated` says that the text writes counts with a comma: then only plain signs make a bare number a count.
    """
    if ADDRESS.match(text, match.start()):
        return False
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    found = PREVIOUS.search(before)
    earlier, previous = ((found[1] or "").lower(), found[2].lower()) if found else ("", "")
    following = FOLLOWING.match(after)
    first, second = (following[2], following[3] or "") if following else ("", "")
    joint = following[1] if following else ""
    if SHORT_UNIT.match(after) or (first and _measured(joint, first, previous, second)):
        return False
    if CALENDAR_WORD.search(before) or OTHER_YEAR.search(before):
        return True
    if previous in words("time", "before_a_count") and before.endswith(" "):
        return earlier in words("time", "not_before_a_count")
    if first and joint != "-" and _counted(first, second, NUMBER_NEXT.match(after) is not None):
        return _dated(before, earlier, previous, first, match[0], separated)
    if not previous or before.rstrip().endswith(OPENED):
        return True
    if previous in words("time", "before_a_year") or not first or not first[0].islower() or joint == "-":
        return True
    return separated


def _measured(joint: str, first: str, previous: str, second: str) -> bool:
    """`1900 metres`, `a 1500-man garrison`; but `in 1990 dollars` is money of that year."""
    if joint == "-":
        return first in HYPHENED
    if previous == "in" and first in ("dollars", "pounds", "euros", "francs") and not second.endswith("s"):
        return False
    if first in words("time", "year_verbs") and second in ("the", "a", "an", "its", "his"):
        return False
    return first in MEASURED


def _counted(first: str, second: str, more: bool = False) -> bool:
    """A plural noun behind the number, perhaps over an adjective before people: `1710 nurses`, `1200 armed men`."""
    if first != first.lower():
        return False
    if first in words("people", "participles"):
        return second in ("", "and", "or", "in", "at", "on") and not more  # the outbreak of 1854 killed 616
    if first in DETERMINERS:
        return False  # in 1200 the men began
    return _plural(first) or (
        second == second.lower() and second not in words("people", "participles") and _people(second)
    )


def _plural(noun: str) -> bool:
    if noun in words("time", "year_verbs") or noun in words("time", "dated_nouns"):
        return False
    return (
        _people(noun)
        or noun in entries("people", "plurals")
        or (noun.endswith("s") and not noun.endswith(("ss", "is", "us")) and len(noun) > 3)
    )


def _people(noun: str) -> bool:
    known = (
        noun in words("people", "nouns") or noun in words("people", "events") or noun in words("people", "collectives")
    )
    return known or (noun.endswith(("men", "women", "folk")) and noun not in words("people", "not_people"))


def _dated(before: str, earlier: str, previous: str, first: str, digits: str, separated: bool) -> bool:
    """Tell whether a number before a plural noun is a year after all: `In 1932 people starved`, `the 1916 rebels`."""
    if previous in words("time", "dating") and before.endswith(" "):
        clause = before.rstrip()[: -len(previous)].rstrip()
        opens = not earlier or clause.endswith((",", ";", ":", "—", "–", "(", "“"))
        if previous == "in" and not opens and first in words("time", "places_counted"):
            return False  # 994 deaths in 1848 cases
        return separated or opens
    if previous in ("a", "an", "s"):
        return True  # a 1927 diagnosis, its leader's 1956 speech
    if previous == "the":
        return separated and not (digits.endswith("00") and _people(first))
    return False


def counts_behind_a_month(text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like a day is a count behind a month: `In May 30 sloops sailed`, `in June 12 people`."""
    if match[0][-1:].isalpha() or "from" not in match.re.groupindex or match["from"]:
        return False
    following = FOLLOWING.match(text, match.end(), match.end() + NEAR)
    if following is None or following[1] == "-":
        return False
    before = text[max(0, match.start() - NEAR) : match.start()].split()
    within = bool(before) and before[-1].lower() in ("in", "by", "since", "during", "of", "until")
    return _people(following[2]) or _people(following[3] or "") or (within and _counted(following[2], ""))


def spelled_year(words_: str) -> int | None:
    """Return the year written out.

    >>> spelled_year("seventeen seventy-six"), spelled_year("one thousand seven hundred and forty-five")
    (1776, 1745)
    """
    tokens = tokenize(words_)
    whole = read_number(tokens, 0)
    if whole is None:
        return None
    rest = read_number(tokens, whole.last) if whole.value < 20 else None
    value = whole.value * 100 + rest.value if rest is not None else whole.value
    return int(value) if 1000 <= value < 2100 else None
