"""An age in a year, against the year of birth or founding that the text itself gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.checks.births import NAME, Birth, births, subject
from etl.checks.check import check
from etl.checks.interval import Interval, bounds
from etl.checks.passage import Passage, any_of, hedged
from etl.checks.words import capital
from etl.lexicon import words as listed
from etl.model import Check, Claim, Document

BESIDE = re.compile(
    rf"(?P<name>{NAME.pattern})(?:,|\s+who)?\s+(?:(?:then|now|was|is|aged|age|only|just|turned|turning)\s+){{0,3}}\Z"
)
"""A name right before its age: `Stalin, aged 35`, `Stalin turned 70`."""
PRONOUN = re.compile(
    r"\b(?P<who>he|she)\b(?![^.;]{0,80}\b(?:his|her|their|him|he|she|they|who|whose)\b)[^.;]{0,80}\Z", re.I
)
AFTER = re.compile(r",?\s+(?P<who>he|she)\b", re.I)
OTHERS = re.compile(r"\b(?:his|her|their|its|whose|who)\b", re.I)
BEGUN = re.compile(rf"\b(?P<verb>{any_of('begun')})\b[^.;]{{0,40}}?\b(?P<year>(?:1\d|20)\d\d)\b(?P<rest>[^.;]*)\Z")
TURNING = re.compile(r"\b(?:turning|turned)\b")


def find_ages(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the ages of a text whose year and year of birth are both stated in it."""
    ages = [(passage, i) for passage in passages for i in range(len(passage.claims)) if _is_age(passage, i)]
    if not ages:
        return
    known = births(document)
    hero = subject(document, known)
    for passage, i in ages:
        claim = passage.claims[i]
        whose = _whose(passage, i, known, hero)
        year = None if whose is None else _year(claim, whose)
        if whose is not None and year is not None and year >= whose.year:
            yield _judged(claim, whose, year, bool(TURNING.search(passage.lead(i)[-12:])))


def _is_age(passage: Passage, i: int) -> bool:
    """Tell whether a claim is the age of one in a year that its own sentence names."""
    claim = passage.claims[i]
    if claim.unit != "years" or claim.qualifier not in ("exact", "about", "range") or claim.period_basis != "sentence":
        return False
    old = re.match(r"(?:[\s-]years?)?[\s-]old\b", passage.tail(i)) or "old" in claim.quote
    beside = hedged(any_of("age_before")).search(passage.lead(i)) is not None
    own = claim.counted == "age" or (claim.topic == "biography" and "year" not in claim.quote)
    return bool(old) or (beside and own)


def _year(claim: Claim, whose: Birth) -> int | None:
    """Return the one year of an age; the year of a birth in the same sentence is not it."""
    if claim.period_start == claim.period_end or (not whose.name and claim.period_start == whose.year):
        return claim.period_end
    return None


def _whose(passage: Passage, i: int, known: Sequence[Birth], hero: Birth | None) -> Birth | None:
    """Return the birth of the one whose age it is: named right beside it, or the hero of the text by a pronoun."""
    lead = passage.lead(i)
    beside = BESIDE.search(lead)
    if beside and beside["name"].lower() not in listed("checks", "no_names"):
        return named_birth(beside["name"], known)
    text = passage.sentence.text
    before = text[: passage.claims[i].start - passage.sentence.start]
    behind = text[passage.claims[i].end - passage.sentence.start :]
    begun = BEGUN.search(before)
    if begun and not NAME.search(begun["rest"]) and not OTHERS.search(begun["rest"]):
        words = before[begun.start() : begun.start("rest")]
        return Birth(name="", year=int(begun["year"]), words=words, start=0, verb=begun["verb"])
    pronoun = PRONOUN.search(before) or AFTER.match(behind)
    return hero_meant(passage, before, pronoun["who"].lower(), hero) if pronoun else None


def hero_meant(passage: Passage, before: str, pronoun: str, hero: Birth | None) -> Birth | None:
    """Return whom the text is about, if a pronoun stands for them and nobody else is named before it."""
    if hero is None or _others(before, hero):
        return None
    if hero.names & set(re.findall(r"\w+", before)) or passage.before is None:
        return hero
    return hero if _goes_on(passage.before.sentence.text, pronoun, hero) else None


def _goes_on(earlier: str, pronoun: str, hero: Birth) -> bool:
    """Tell whether a pronoun still stands for the hero: the sentence before names nobody else before it."""
    same = re.search(rf"\b{pronoun}\b", earlier, re.I)
    return not _others(earlier[: same.start()] if same else earlier, hero)


def named_birth(name: str, known: Sequence[Birth]) -> Birth | None:
    """Return the one birth of that name: the last word is the same, and no other word differs."""
    words = name.split()
    same = [birth for birth in known if words[-1] in birth.names and (len(words) == 1 or words[0] in birth.names)]
    same = [birth for birth in same if len(words) == 1 or words[-1] == birth.name.split()[-1]]
    return same[0] if len({birth.year for birth in same}) == 1 else None


def _others(words: str, hero: Birth) -> bool:
    """Tell whether words name anyone else: a capital inside a sentence, not behind a word that makes it a place."""
    for match in re.finditer(r"(?P<before>[\w,’']+)\s+[\"“(]?(?P<word>[^\W\d_a-z]\w+)", words):
        word = match["word"]
        if word in hero.names or word.lower() in listed("checks", "calendar"):
            continue
        if match["before"].lower() not in listed("checks", "after_places"):
            return True
    return False


def _judged(claim: Claim, whose: Birth, year: int, turning: bool) -> Check:
    """Return the check of an age; before the birthday of that year and after it two ages are right."""
    age = float(year - whose.year)
    computed = Interval(age, age) if turning else Interval(max(0.0, age - 1), age)
    fits = bounds(claim).shared(computed) is not None
    ages = f"{age:.0f}" if turning or not age else f"{age - 1:.0f} or {age:.0f}"
    who = whose.name or ("this person" if whose.verb == "born" else "it")
    then = f"turned {ages}" if turning else f"was {ages}{'' if whose.verb == 'born' else ' years old'}"
    ending = ", as stated" if fits and turning else f"; the text states {claim.quote}"
    statement = f"{capital(whose.verb)} in {whose.year}, {who} {then} in {year}{ending}."
    return years_checked(claim, whose.words, statement, computed, fits=fits)


def years_checked(claim: Claim, words: str, statement: str, computed: Interval, *, fits: bool) -> Check:
    """Return the check of years that are stated against those between two dates, of which `words` give the first."""
    return check(
        "age",
        "agrees" if fits else "disagrees",
        (claim,),
        words=f"{words} … {claim.quote}",
        statement=statement,
        unit="years",
        stated=bounds(claim),
        computed=computed,
    )
