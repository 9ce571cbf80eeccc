"""The years a number refers to: from its sentence, else the sentences just before it, else the heading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.claims.context import Context
from etl.lexicon import entries
from etl.model import Basis, Reading, TimeSpan

MONTHS = "|".join(sorted(entries("time", "months")))
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
HEADING = re.compile(r"\b(1\d{3}|20\d{2})(?:\s?[–—/-]\s?(1\d{3}|20\d{2}|\d\d))?\b")
OTHER_TIME = re.compile(
    r"""\b(?:during|in|before|after|since|throughout)\s(?:the|his|her|their)\s
            (?:war|famine|purge|revolution|reign|lifetime|career|siege|epidemic|conflict)\b
      | \b(?:today|nowadays|currently|in\srecent\syears|at\spresent)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""A sentence that speaks of such a time is not of the years of the sentence before."""
NEAR = 3
"""Sentences of the same paragraph that may lend their years to the ones after them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Years from the text: None is an open or unknown side. `start` is where the words stand in the text."""

    first: int | None
    last: int | None
    basis: Basis
    rule: str
    words: str
    start: int = 0


UNKNOWN = Period(first=None, last=None, basis="", rule="not stated", words="")


def read_period(context: Context) -> Period:
    """Return the years of the claim, or UNKNOWN; the nearest time in the grammar of the sentence decides."""
    reading = context.grammar.reading
    year = _year_in_force(context.before)
    here = _periods(reading, year)
    if here:
        chosen = _nearest(context, here)
        if year is None or not _holds_century(chosen, year):
            return chosen
        return Period(first=year, last=year, basis="paragraph", rule="the year the paragraph is in", words=str(year))
    text = reading.sentence.text
    if OTHER_TIME.search(text):
        return UNKNOWN
    for distance, before in enumerate(reversed(context.before), start=1):
        if distance > NEAR:
            break
        there = _periods(before, None)
        if there:
            chosen = there[-1]
            return Period(
                first=chosen.first, last=chosen.last, basis="paragraph", rule="a sentence before", words=chosen.words
            )
    heading = _heading(reading.sentence.headings)
    if year is None or (
        heading.first is not None and heading.last is not None and heading.first <= year <= heading.last
    ):
        return heading
    return UNKNOWN


def _holds_century(period: Period, year: int) -> bool:
    """A century names no year where the paragraph is in one of it."""
    long = period.first is not None and period.last is not None and period.last - period.first >= 99
    return long and period.first is not None and period.last is not None and period.first <= year <= period.last


def _year_in_force(before: tuple[Reading, ...]) -> int | None:
    """The year last named in the paragraph, which dates without one belong to."""
    for reading in reversed(before):
        years = [
            time.last_year for time in reading.times if time.last_year is not None and time.kind in ("date", "year")
        ]
        if years:
            return years[-1]
    return None


def _periods(reading: Reading, year: int | None) -> list[Period]:
    """The times of a sentence as periods: `from ... to ...` is one, and `since` or `until` leaves a side open."""
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
            )
        )
        i += 1
    return found


def _of(time: TimeSpan, year: int | None) -> tuple[int | None, int | None, int]:
    if time.first_year is None:
        return year, year, time.end
    return time.first_year, time.last_year, time.end


def _nearest(context: Context, periods: list[Period]) -> Period:
    grammar, quantity = context.grammar, context.quantity
    if len(periods) == 1:
        return periods[0]
    places = {token.start: token.i for token in grammar.tokens}
    noun = grammar.head(context.anchor) if grammar.label(context.anchor) == "nummod" else None
    if noun is not None:
        own = set(grammar.subtree(noun))
        within = [period for period in periods if places.get(period.start) in own]
        if len(within) == 1:
            return within[0]
    quantities = [other.start for other in grammar.reading.quantities]
    order = sorted([(start, 0) for start in quantities] + [(period.start, 1) for period in periods])
    kinds = [kind for _, kind in order]
    if len(quantities) == len(periods) and kinds == [0, 1] * len(periods):
        return periods[quantities.index(quantity.start)]

    def distance(period: Period) -> tuple[int, int]:
        return context.grammar.steps(context.anchor, places.get(period.start, 0)), abs(period.start - quantity.start)

    return min(periods, key=distance)


def _heading(headings: tuple[str, ...]) -> Period:
    for heading in reversed(headings):
        match = HEADING.search(heading)
        if match:
            first = int(match[1])
            last = int(match[2] or first)
            last = last if last > 99 else first // 100 * 100 + last
            return Period(first=first, last=last, basis="section", rule="the heading", words=heading)
    return UNKNOWN
