"""A birthday or an anniversary in a year, against the year of birth, death or beginning that the text itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks.ages import hero_meant, named_birth, years_checked
from etl.checks.births import DATE, NAME, Birth, births, subject
from etl.checks.interval import Interval, bounds
from etl.checks.passage import Passage, any_of
from etl.checks.words import capital
from etl.lexicon import words as listed
from etl.model import Check, Document
from etl.years import YEAR

BEHIND = re.compile(r"\s+(?:wedding\s+)?(?P<kind>birthday|anniversary)\b")
OWNED = re.compile(rf"(?:(?P<name>{NAME.pattern})['’]s?|\b(?P<who>(?i:his|her|its)))\s+(?:own\s+)?\Z")
"""Before the number: whose day it is."""
OF = r"\s+of\s+(?:the\s+)?"
END = re.compile(
    rf"{OF}(?:(?P<who>his|her)\s+|(?P<name>{NAME.pattern})['’]s?\s+)death\b|{OF}death\s+of\s+(?P<whom>{NAME.pattern})"
)
"""`of her death`, `of Brandt's death`, `of the death of Ida Brandt`."""
BEGINNING = re.compile(
    rf"{OF}(?:its\s+|(?P<name>{NAME.pattern})['’]s?\s+)(?:{any_of('beginnings')})"
    rf"|{OF}(?:{any_of('beginnings')})(?:\s+of\s+(?:the\s+)?(?P<what>{NAME.pattern}))?"
)
OF_A_NAME = re.compile(rf"{OF}(?P<name>{NAME.pattern})")
EVENT = re.compile(rf"{OF}(?P<event>{NAME.pattern})(?:\s+(?:of|in)\s+(?P<year>{DATE})\b)?")
FOUNDED = re.compile(rf"\b(?:was|were)\s+(?:{any_of('begun')})\s+(?:[^.;]{{0,40}}?\b(?:in|on)\s+)(?P<year>{DATE})\b")
KEPT = re.compile(r"\banniversary of (?:the )?\Z")
"""Before a name whose year is the one of the day that was kept, not its own."""
PRONOUNS = {"his": "he", "her": "she"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """From when the years are counted, the words that say so, and what it is called in the statement."""

    year: int
    words: str
    called: str


def find_milestones(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the birthdays and anniversaries of a text whose two years are both stated in it, beyond doubt."""
    places = [
        (passage, i, found)
        for passage in passages
        for i, claim in enumerate(passage.claims)
        if claim.unit == "years" and (found := BEHIND.match(passage.tail(i)))
    ]
    if not places:
        return
    known = births(document)
    hero = subject(document, known)
    for passage, i, behind in places:
        kind, rest = behind["kind"], passage.tail(i)[behind.end() :]
        if kind == "birthday":
            start = _birth(passage, i, rest, known, hero)
        else:
            start = _start(document, passage, i, rest, known, hero)
        kept = {int(year) for year in YEAR.findall(passage.sentence.text)} - {start.year if start else 0}
        if start is not None and len(kept) == 1 and (year := kept.pop()) > start.year:
            yield _judged(passage, i, kind, start, year)


def _birth(passage: Passage, i: int, rest: str, known: Sequence[Birth], hero: Birth | None) -> Start | None:
    owned = OWNED.search(passage.lead(i))
    of = OF_A_NAME.match(rest)
    whose = None
    if owned:
        whose = _of_whom(passage, i, owned["name"], (owned["who"] or "").lower(), known, hero)
    elif of:
        whose = named_birth(of["name"], known)
    if whose is None or whose.verb != "born":
        return None
    return Start(year=whose.year, words=whose.words, called=f"{capital(whose.verb)} in {whose.year}, {whose.name}")


def _start(
    document: Document, passage: Passage, i: int, rest: str, known: Sequence[Birth], hero: Birth | None
) -> Start | None:
    """Return when that began, or ended, whose anniversary it is, by the words behind it."""
    owned, end = OWNED.search(passage.lead(i)), END.match(rest)
    if end:
        whose = _of_whom(passage, i, end["name"] or end["whom"], end["who"], known, hero)
        if whose is None or whose.death is None:
            return None
        return Start(year=whose.death, words=whose.words, called=f"From the death of {whose.name} in {whose.death}")
    beginning = BEGINNING.match(rest)
    if beginning or (owned and owned["who"] in (None, "its", "Its") and not re.match(OF, rest)):
        name = (beginning and (beginning["name"] or beginning["what"])) or (owned and owned["name"]) or ""
        return _founding(passage, i, name, known)
    event = EVENT.match(rest)
    if event is None:
        return None
    # `the 50th anniversary of the Revolution in 1967`: of one year alone it is the one in which the day was kept.
    if event["year"] and len(set(YEAR.findall(passage.sentence.text))) > 1:
        year = int(YEAR.findall(event["year"])[-1])
        return Start(year=year, words=event["event"], called=f"From the {event['event']} in {year}")
    return _event(document, event["event"])


def _of_whom(
    passage: Passage, i: int, name: str | None, pronoun: str | None, known: Sequence[Birth], hero: Birth | None
) -> Birth | None:
    """Return whose birth or death it is: of one named, or by a pronoun of the person the text is about."""
    if name:
        return named_birth(name, known)
    before = passage.sentence.text[: passage.claims[i].start - passage.sentence.start]
    return hero_meant(passage, before, PRONOUNS[pronoun], hero) if pronoun in PRONOUNS else None


def _founding(passage: Passage, i: int, name: str, known: Sequence[Birth]) -> Start | None:
    """Return when a thing was founded: the one named, in the sentence before, or earlier in this one."""
    before = passage.sentence.text[: passage.claims[i].start - passage.sentence.start]
    founded = [birth for birth in known if birth.verb != "born"]
    if not name:
        names = [birth for birth in founded if birth.name in before]
        name = names[0].name if len({birth.name for birth in names}) == 1 else ""
    whose = named_birth(name, founded) if name else None
    if whose is not None:
        called = f"From {whose.year}, when {whose.name} was {whose.verb},"
        return Start(year=whose.year, words=whose.words, called=called)
    earlier = "" if name or passage.before is None else passage.before.sentence.text
    found = list(FOUNDED.finditer(f"{earlier} {before}"))
    if len(found) != 1:
        return None
    year = int(YEAR.findall(found[0]["year"])[-1])
    return Start(year=year, words=found[0][0], called=f"From the founding in {year}")


def _event(document: Document, name: str) -> Start | None:
    """Return the one year that the text gives for what happened: `Battle of Lund (1676)`, `was fought in 1676`."""
    if name.lower() in listed("checks", "no_names"):
        return None
    pattern = re.compile(
        rf"\b{re.escape(name)}(?:\s*\((?:[^()]{{0,20}}?\s)?|\s+(?:of|in)\s+|\s+(?:{any_of('happened')})\s+(?:on|in)\s+)(?P<year>{DATE})\b"
    )
    found = [
        match for match in pattern.finditer(document.text) if not KEPT.search(document.text[: match.start()][-30:])
    ]
    years = {int(YEAR.findall(match["year"])[-1]) for match in found}
    if len(years) != 1:
        return None
    year = years.pop()
    return Start(year=year, words=found[0][0], called=f"From the {name} in {year}")


def _judged(passage: Passage, i: int, kind: str, start: Start, year: int) -> Check:
    claim = passage.claims[i]
    computed = Interval(float(year - start.year), float(year - start.year))
    fits = bounds(claim).equals(computed)
    ending = ", as stated" if fits else f"; the text states the {claim.quote} {kind}"
    years = f"{computed.low:.0f}"
    said = (
        f"{start.called} turned {years} in {year}"
        if kind == "birthday"
        else f"{start.called} to {year} is {years} years"
    )
    return years_checked(claim, start.words, f"{said}{ending}.", computed, fits=fits)
