"""Adjectives, peoples and offices that tell a place: `Irish farms`, `West Africans`, `the Ontario Department`."""

from __future__ import annotations

import re

from etl.claims.place.gazetteer import country_of, is_known
from etl.claims.place.naming import ACRONYM, How, Name
from etl.lexicon import persons, words

NUMBERED = re.compile(r"(?<![\d,])(?:\d{1,3}(?:,\d{3})*|\d{5,}|hundred|thousand|million)\s(?:[a-z-]+\s)?$")
"""A number before an adjective with a capitalised noun: `800 captured Eritrean Ascari`."""


def adjective_of(name: Name) -> tuple[str, How, int] | None:
    """The country that an adjective or a people tells, with where it ends: `Irish farms`, `West Africans`.

    Not `the French physicist`.
    """
    value, stop = _country(name)
    word, last, alone = name.line[name.first], name.line[name.end - 1], name.end == stop
    if not value or name.after in words("places", "illness"):
        return None
    if name.end == stop + 1 and ACRONYM.fullmatch(last.text):  # Soviet POWs
        return value, "adjective", stop
    previous = name.line[name.first - 1].lower if name.first else ""
    people = last.lower.endswith(("s", "men", "women")) or previous == "the"
    noun = name.after and name.after not in words("places", "openers") | words("places", "adverbs")
    counted = name.text[: word.start].rstrip()[-1:].isdigit()
    if alone and (not (people or noun or counted) or _is_one_person(name)):
        return None
    if alone and name.after in words("places", "shores") and previous in words("places", "before_shores"):
        return f"{name.written} {name.after}", "at", stop + 1
    if alone and _is_of_a_firm(name):
        return None
    bodies = words("places", "forces") | words("places", "faiths")
    numbered = NUMBERED.search(name.text, max(0, word.start - 40), word.start)  # 800 captured Eritrean Ascari
    if not alone and last.lower not in bodies and not country_of(last.text) and not numbered:
        return None
    value = country_of(last.text) if last.lower in ("american", "americans") and not alone else value
    return value, "at" if previous in words("places", "locative") else "adjective", stop


def _country(name: Name) -> tuple[str, int]:
    """The place that the first words tell, and where they end: `West African` is of West Africa, not of Africa."""
    line, first, second = name.line, name.first, name.first + 1
    if second < name.end:
        pair = country_of(f"{line[first].text} {line[second].text}")
        base = country_of(line[second].text).replace("United States", "America")
        wider = f"{line[first].text} {base}"
        if pair or (base and is_known(wider) and line[first].lower in words("places", "directions") | {"latin"}):
            return pair or wider, second + 1
    return country_of(line[first].text), second


def _is_one_person(name: Name) -> bool:
    """`Irish economist Joan Holt`, `French physicist who`; but `Irish tenant farms`."""
    if name.after not in persons() or name.after.endswith("s"):
        return False
    following = name.line[name.end + 1] if name.end + 1 < len(name.line) else None
    return following is None or following.text[0].isupper() or not following.lower.endswith("s")


def _is_of_a_firm(name: Name) -> bool:
    """`Swiss banking giant UBS`, `the Dutch brewer Heineken`: the adjective says whose firm it is."""
    for i in range(name.end, min(name.end + 4, len(name.line))):
        if name.line[i].capital:
            return i > name.end and name.line[i - 1].lower in words("places", "firms")
    return False


def office_of(name: Name) -> str:
    """The place of an office or people that bears it before its own name: `the Ontario Department of Health`.

    So does `the Massachusetts Bay Indians`, and `US GDP`.
    """
    bearers = words("places", "forces") | words("places", "faiths") | {"native", "indigenous"}
    for stop in range(name.end - 1, name.first, -1):
        place, bearer = name.text[name.line[name.first].start : name.line[stop - 1].end], name.line[stop]
        borne = bearer.lower in bearers or country_of(bearer.text) or ACRONYM.fullmatch(bearer.text)
        if borne and is_known(place):
            return place
    return ""
