"""Where a paragraph stands in time after each sentence: what a later sentence without a time of its own may take."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from etl.claims.period.marks import is_a_mark
from etl.claims.period.times import COMPARED, Period
from etl.claims.period.undated import Moment
from etl.model import Reading

OTHER_TIME = re.compile(
    r"""\b(?:(?:during|before|after|since|throughout|under)\s(?:the|his|her|their|its|this|that)\s(?:[\w'’-]+\s){0,4}
          | in\s(?:the|his|her|their|its|this|that)\s(?:\w+\s)?)
        (?:war|wars|famine|purge|revolution|reign|rule|regime|lifetime|career|siege|battle|epidemic|conflict|government|period)\b
      | \b(?:decade|decades|years|century|centuries)\s(?:before|after|following|preceding|leading)\b
      | \b(?:today|nowadays|currently|in\srecent\s\w+|at\spresent)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""A sentence that speaks of another time, or of none in particular, is not of the years of the sentence before."""
NAMED_WAR = re.compile(
    r"\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ii]n)\s(?:the\s)?(?:[A-Z][\w’'-]*\s){1,4}(?:War|Wars|Revolution|Rebellion|Depression)\b"
    r"|\b(?:[Dd]uring|[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ii]n)\sWorld\sWar\b"
)
"""`During the Crimean War`: its years are not those that the paragraph stands in."""
WRITERS_TIME = re.compile(
    r"\b(?:last|this|next|past)\s(?:week|month|year|quarter|season|spring|summer|autumn|winter)\b|\bago\b|\byesterday\b"
    r"|\b(?:is|are|be|been)\s(?:\w+\s)?(?:usually|generally|commonly|typically|normally)\b"
    r"|(?<!\bwas\s)(?<!\bwere\s)(?<!\bhad\s)\b(?:usually|generally|commonly|typically|normally)\b(?!\s\w+ed\b)",
    re.IGNORECASE,
)
"""A time reckoned from the day of writing, which is not known, or what is always so; not `they generally guessed`."""
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!s?\s(?:the\s)?\d)")
DAY = re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th)?\b(?!\d)")
"""`On Wednesday` goes on from `on 3 May 1810`, but not from `in May 2008`: that was an aside of the news."""
PLUPERFECT = re.compile(
    r"\bhad\s(?:[a-z]+ly\s|already\s|once\s|only\s|also\s)?(?:been|become|\w{2,}ed|\w+en|\w+wn|\w+ught|lost|made|left|sent|held|won|begun|cost"
    r"|come|gone|stood|killed|numbered|had|told|sold|paid|met|seen|done|put|set|cut)\b"
)
"""`He had served thirty years earlier`: a look back, from which the telling returns to where it stood."""
UNDER = re.compile(
    r"\b(?:(?<!years\s)(?<!year\s)before|when|after|until|till|since|because|where|while"
    r"|that|who|which|whose|whom)\b[^,;]*$",
    re.IGNORECASE,
)
"""Before a pluperfect of a clause under another: the main verb says where the telling stands."""
FUTURE = re.compile(
    r"\b(?:will|plan(?:s|ned|ning)?\sto|(?:is|are)\s(?:expected|forecast|projected|due)|expects?|forecasts?|projects|aims?\sto)\b"
)
"""What is still to come does not move the paragraph on."""
BORN = re.compile(r"\bborn\b")
"""A life goes on from the year that it began in."""
BEGUN = re.compile(
    r"(?:\b(?:which|that|who)\s(?:was\s|were\s|had\s)?|,\s)"
    r"(?:began|begun|started|founded|built|opened|established|launched|erected|created)\b[^,;]{0,30}$"
)
"""`The protests, which began in 2011, have spread`: the paragraph does not stay in 2011."""
ORIGIN = re.compile(
    r"\b(?:began|begun|beginning|originat(?:ed|ing)|broke\sout|erupted|first\s(?:appeared|emerged))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""`The plague broke out in 1664`: below a heading with the years of the plague, what follows is of those."""
THIS_EVENT = re.compile(
    r"\b(?:during|throughout|in)\s(?:this|that)\s(?:\w+\s)?(?:epidemic|famine|war|siege|battle|conflict|revolution)\b",
    re.IGNORECASE,
)
"""`during this epidemic`: where the paragraph names no year, it is that of the heading."""
PERFECT = re.compile(r"\bha(?:s|ve)\s(?:\w+\s)?(?:\w+e[dn]|been)\b")
"""A present perfect leaves the past that was told of, but goes on with a report that was in the present itself."""
PRESENT = re.compile(r"\b(?:has|have|is|are)\b")
PAST = re.compile(r"\b(?:was|were|had|did)\b")
BRACKETS = re.compile(r"\([^()]*\)")
DATED = re.compile(
    r"\b(?:in|on|by|at|during|until|till|from|between|throughout|of|early|late|mid|to|and|spring|summer|autumn|winter"
    r"|[A-Z][a-z]+)[\s-]+$|\b(?:period|years)\s\($"
)
"""What stands before a time that dates its clause; in `the 1825 revolt` the year is part of a name."""
NEAR = 30
"""Characters before a time that are looked at."""
LONGEST = 60
"""Years of a stretch at most that a text can stand in: `1875 to 1905`, but no century."""
SHORT = 60
"""Characters of a title without a verb at most, `1846–1860 cholera pandemic.`, which dates what follows."""
FAR = 8
"""Sentences that a time may be carried over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """`now` is the year last named; `lent` the time that the next sentence may take, `age` sentences old.

    `astray` says that the last sentence spoke of another time, of which the years are not known, and `present` that
    the sentence with the lent time was in the present, as reports are, `begun` that its year is that of a beginning.
    """

    now: Moment | None = None
    lent: Period | None = None
    age: int = 0
    astray: bool = False
    present: bool = False
    begun: bool = False
    ranges: tuple[Period, ...] = ()

    def after(self, reading: Reading, every: Sequence[Period]) -> Clock:
        """Return where the paragraph stands after one more sentence, given all the times that it names."""
        text, offset = reading.sentence.text, reading.sentence.start
        asides = [bracket.span() for bracket in BRACKETS.finditer(text)]
        told = [p for p in every if not any(start < p.start - offset < end for start, end in asides)]
        told = [period for period in told if not _is_aside(text, period, offset)]
        if told and told[0].first is not None:
            rest = [period for period in told[1:] if "reckoned" not in period.rule]
            told = [told[0], *(period for period in rest if not COMPARED.search(text, 0, period.start - offset))]
        datings = [period for period in told if _dates(reading, period)]
        if FUTURE.search(text) or self._looks_back(text, told):
            return self
        clock = replace(
            self,
            now=self._moment(told or every),
            begun=any(ORIGIN.search(text, 0, p.start - offset) for p in told) if told else self.begun,
            ranges=(*self.ranges, *filter(_is_short_range, every))[-5:],
        )
        if not datings and not self.present and self.strays(text):
            return replace(clock, lent=None, astray=True)
        closed = [period for period in datings if period.first is not None and _last(period) is not None]
        if BORN.search(text):
            return replace(clock, lent=None, astray=False)
        if closed and len({(_first(period), _last(period)) for period in told}) == 1:
            present = bool(PRESENT.search(text)) and not PAST.search(text)
            return replace(clock, lent=clock.widened(closed[0]), age=0, astray=False, present=present)
        frame = _frame(text, offset, told)
        if frame is not None:
            return replace(clock, lent=frame, age=0, astray=False, present=False)
        if any(period.first is not None or period.last is not None for period in told):
            return replace(clock, lent=None, astray=False)
        return replace(clock, age=self.age + 1, lent=self.lent if self.age + 1 < FAR else None)

    def _looks_back(self, text: str, told: Sequence[Period]) -> bool:
        """Tell whether a sentence only looks back on years before the one that the paragraph stands in."""
        back = PLUPERFECT.search(text) if self.now is not None and told else None
        if self.now is None or back is None or UNDER.search(text, 0, back.start()):
            return False
        return all((last := _last(period)) is not None and last < self.now.first for period in told)

    def strays(self, text: str) -> bool:
        """Tell whether a sentence without a year of its own is of another time than the one before."""
        written, other, weekday = _elsewhere(text, self.now is None)
        if self.lent is not None and weekday and not DAY.search(self.lent.words):
            return True
        return written or (other and not self.present)

    def _moment(self, every: Sequence[Period]) -> Moment | None:
        for period in reversed([period for period in every if not period.endpoint]):
            first, last = _first(period), _last(period)
            since = period.words.lower().startswith("since")
            if first is not None and last is not None and last - first <= LONGEST and not since:
                return Moment(first=first, last=last, month=period.month)
        return self.now

    def widened(self, lent: Period) -> Period:
        """The short range of years named before in the paragraph that a year lies in: the paragraph is of all of it."""
        year = lent.first
        for period in reversed(self.ranges):
            first, last = period.first, period.last
            if year is not None and first is not None and last is not None and first <= year <= last:
                return period
        return lent


def _frame(text: str, offset: int, told: list[Period]) -> Period | None:
    """`In the period 1875–1905 it fell from 400 in 1880 to 200 in 1901`: the stretch that opens it holds on."""
    if not told or told[0].start - offset > NEAR or BRACKETS.search(text, 0, told[0].end - offset):
        return None
    first, last = told[0].first, told[0].last
    if first is None or last is None or not 0 < last - first <= LONGEST:
        return None
    within = all(p.first is not None and p.last is not None and first <= p.first and p.last <= last for p in told)
    return told[0] if within else None


def _is_aside(text: str, period: Period, offset: int) -> bool:
    """Tell whether a time is only a mark to measure against, or the beginning of what the sentence tells of later."""
    place = period.start - offset
    return (
        is_a_mark(text, place, period.end - offset) or BEGUN.search(text, max(0, place - 2 * NEAR), place) is not None
    )


def _first(period: Period) -> int | None:
    return period.first if period.first is not None else period.last


def _last(period: Period) -> int | None:
    return period.last if period.last is not None else period.first


def _is_short_range(period: Period) -> bool:
    return period.first is not None and period.last is not None and 0 < period.last - period.first < 10


def _dates(reading: Reading, period: Period) -> bool:
    """Tell whether a time dates its clause: days and months do, decades and years in a name do not."""
    text, offset = reading.sentence.text, reading.sentence.start
    kind = next((time.kind for time in reading.times if time.start == period.start), "undated")
    if kind in ("decade", "century"):
        return False
    place = period.start - offset
    if place == 0 and len(text) <= SHORT:
        return True
    return kind == "undated" or period.month is not None or bool(DATED.search(text, max(0, place - NEAR), place))


@lru_cache(maxsize=64)
def _elsewhere(text: str, undated: bool) -> tuple[bool, bool, bool]:
    """Tell whether a sentence is of the writer's time or a named war's, of some other time, and of a day of the week.

    `undated` says that the paragraph names no year, so that `this epidemic` is the heading's. Kept, since it is asked
    for every number of the sentence.
    """
    told = THIS_EVENT.sub("", text) if undated else text
    written = bool(WRITERS_TIME.search(told) or NAMED_WAR.search(told))
    return written, bool(OTHER_TIME.search(told)), bool(WEEKDAY.search(text))


@lru_cache(maxsize=64)
def is_perfect(text: str) -> bool:
    """Tell whether a sentence says what has been: `has grown to 900`."""
    return PERFECT.search(text) is not None
