"""The times a sentence names, as periods: `from 1921 to 1953` is one, `since 1991` leaves a side open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.lexicon import entries
from etl.model import Basis, Reading, TimeSpan

MONTH_NAMES = frozenset(entries("time", "months"))
MONTHS = "|".join(sorted(MONTH_NAMES))
PART_OF_YEAR = rf"(?:early|late|mid|(?:the\s+)?end\s+of|spring|summer|autumn|winter|{MONTHS})"
JOINER = re.compile(
    rf"\s*(?:to|and|until|till|through|or|[–—-])\s+(?:the\s+)?(?:{PART_OF_YEAR}[\s-]+)?(?:of\s+)?$|\s*[–—-]\s*$",
    re.IGNORECASE,
)
"""What joins two times to one period: `1936 and 1938`, `December 1936 until November 1938`, `1846 to early 1848`."""
OPENER = re.compile(
    rf"\b(?P<word>from|between|since|until|till|before|after|by)\s+(?:(?:at\s+least|about|the|of|{PART_OF_YEAR})[\s-]+){{0,4}}$",
    re.IGNORECASE,
)
"""The word before a time that says which side of it is meant."""
BRACKETED = re.compile(r"\([^()]*\)\s*")
ONWARDS = re.compile(r"\s*(?:onwards?|on\b|until (?:his|her|its|their) )")


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Years from the text: None is an open or unknown side. `start` to `end` is where the words stand."""

    first: int | None
    last: int | None
    basis: Basis
    rule: str
    words: str
    start: int = 0
    end: int = 0


def periods_of(reading: Reading, year: int | None) -> list[Period]:
    """Return the times of a sentence from left to right; `year` is the one that dates without a year belong to."""
    text, offset = reading.sentence.text, reading.sentence.start
    times = [
        time for time in reading.times if time.kind != "time" and (time.first_year is not None or year is not None)
    ]
    found, i = [], 0
    while i < len(times):
        time = times[i]
        first, last, end = _of(time, year)
        opener = OPENER.search(text[: time.start - offset])
        word = opener["word"].lower() if opener else ""
        if i + 1 < len(times):
            between = text[time.end - offset : times[i + 1].start - offset]
            joined = JOINER.match(BRACKETED.sub("", between))
            paired = (
                word in ("from", "between")
                or time.kind == times[i + 1].kind == "decade"
                or between.strip() in ("–", "—", "-")
            )
            if joined and paired:
                _, last, end = _of(times[i + 1], year)
                i += 1
                word = ""
        open_end = word == "since" or (
            word in ("from", "after") and (word == "after" or bool(ONWARDS.match(text[end - offset :])))
        )
        words = text[(opener.start() if opener else time.start - offset) : end - offset]
        if word in ("until", "till", "before"):
            first = None
        found.append(
            Period(
                first=first,
                last=None if open_end else last,
                basis="sentence",
                rule="in the sentence",
                words=words,
                start=time.start,
                end=end,
            )
        )
        i += 1
    return found


def _of(time: TimeSpan, year: int | None) -> tuple[int | None, int | None, int]:
    if time.first_year is None:
        return year, year, time.end
    return time.first_year, time.last_year, time.end
