"""When the persons and things of a text began, as the text itself says it: `(18 December 1878 – 5 March 1953)`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks.passage import any_of
from etl.lexicon import month_names
from etl.lexicon import words as listed
from etl.model import Document
from etl.years import YEAR

MONTH = rf"(?:{'|'.join(month_names())})"
DATE = rf"(?:(?:\d{{1,2}}\s+{MONTH}|{MONTH}(?:\s+\d{{1,2}})?),?\s+)?(?:\[[^\]]{{1,30}}\]\s*)?(?:c\.\s*)?1\d{{3}}|20\d\d"
NAME = re.compile(
    r"(?:[^\W\d_a-z][\w'’.-]*\s+(?:(?:de|da|di|von|van|der|den|of|the|la|le|al|bin|ibn)\s+){0,2}){0,6}[^\W\d_a-z][\w'’-]+"
)
LIFE = re.compile(rf"\([^()]{{0,80}}?(?P<birth>{DATE})\s*[–—-]\s*(?P<death>{DATE})[^()]{{0,40}}\)")
"""`(né Dzhugashvili; 18 December [O.S. 6 December] 1878 – 5 March 1953)`, `(1815–1852)`."""
LONGEST_LIFE = 120
BACK = 90
"""Characters before the words of a birth in which the name stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Birth:
    """Who or what began, in which year, and the words that say so."""

    name: str
    year: int
    words: str
    start: int
    verb: str = "born"
    death: int | None = None

    @property
    def names(self) -> frozenset[str]:
        """The words of the name."""
        return frozenset(word.strip(".") for word in self.name.split())


def births(document: Document) -> tuple[Birth, ...]:
    """Return the births and foundings that a text gives; a name with two different years is left out."""
    found = [*_lives(document.text), *_begun(document.text)]
    years: dict[str, set[int]] = {}
    for birth in found:
        years.setdefault(birth.name, set()).add(birth.year)
    return tuple(birth for birth in found if len(years[birth.name]) == 1)


def subject(document: Document, known: Sequence[Birth]) -> Birth | None:
    """Return the person a text is plainly about: its first words are the name, with the dates of the life."""
    start = document.paragraphs[0].start if document.paragraphs else 0
    opening = [birth for birth in known if birth.start <= start + 4]
    return opening[0] if opening else None


def _lives(text: str) -> Iterator[Birth]:
    for match in LIFE.finditer(text):
        birth, death = (int(YEAR.findall(match[side])[-1]) for side in ("birth", "death"))
        name = _name_before(text, match.start())
        if name and 0 < death - birth <= LONGEST_LIFE:
            yield Birth(name=name[0], year=birth, words=match[0], start=name[1], death=death)


def _begun(text: str) -> Iterator[Birth]:
    pattern = re.compile(rf"\(?\b(?P<verb>{any_of('begun')})\s+(?:[^.;()]{{0,50}}?\b(?:in|on)\s+)?(?P<date>{DATE})\b")
    for match in pattern.finditer(text):
        year = int(YEAR.findall(match["date"])[-1])
        before = text[max(0, match.start() - 30) : match.start()]
        cut = re.search(r"(?:,|\s+(?:who\s+|which\s+)?(?:was|were|is))?\s*\Z", before)
        name = _name_before(text, match.start() - len(cut[0] if cut else ""))
        if name:
            yield Birth(name=name[0], year=year, words=match[0].strip("("), start=name[1], verb=match["verb"])


def _name_before(text: str, end: int) -> tuple[str, int] | None:
    """Return the name that ends right before a place, and where it starts."""
    start = max(text.rfind("\n", 0, end) + 1, end - BACK)
    words = text[start:end].rstrip()
    names = [match for match in NAME.finditer(words) if match.end() == len(words)]
    if not names or names[0][0].lower() in listed("checks", "no_names"):
        return None
    return names[0][0], start + names[0].start()
