"""The times a sentence names, as periods: `from 1921 to 1953` is one, `since 1991` leaves a side open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from etl.claims.period.marks import is_a_mark
from etl.claims.period.stretch import SPELL, reckoned
from etl.claims.period.undated import Moment, Undated, month_of, read_undated
from etl.claims.period.undated_words import MONTHS
from etl.model import Basis, Reading, TimeSpan

PART_OF_YEAR = rf"(?:early|late|mid|(?:the\s+)?end\s+of|spring|summer|autumn|winter|{'|'.join(sorted(MONTHS))})"
JOINER = re.compile(
    rf"\s*(?:to|and|with|until|till|through|or|[–—-])\s+(?:the\s+)?(?:{PART_OF_YEAR}[\s-]+)?(?:of\s+)?$|\s*[–—-]\s*$"
    r"|\s+and\s+(?:raged|lasted|continued|endured|persisted|ran|went\son)\s+(?:until|till|to|into)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
"""What joins two times to one period: `1936 and 1938`, `December 1936 until November 1938`, `1846 to early 1848`."""
OPENER = re.compile(
    rf"\b(?P<word>from|between|comparing|since|until|till|before|after|by)\s+(?:(?:at\s+least|about|the|of|{PART_OF_YEAR})[\s-]+){{0,4}}$",
    re.IGNORECASE,
)
"""The word before a time that says which side of it is meant."""
LONG_SIDE = re.compile(
    r"\b(?P<word>since|until|till|before)\s+(?:the|his|her|its|their)\s+(?:[^\W\d][\w'’-]*\s+){1,7}(?:in|of)\s+$",
    re.IGNORECASE,
)
"""`since the dissolution of the Union in 1991`, `before the outbreak of war in 1914`."""
BRACKETED = re.compile(r"\([^()]*\)\s*")
ONWARDS = re.compile(r"\s*(?:onwards?|on\b|until (?:his|her|its|their) )")

WORDS = r"(?:[^\W\d][\w'’-]*\s+)"
DATING = rf"(?:in|of|on|at)\s+(?:the\s+)?(?:{PART_OF_YEAR}[\s-]+)?(?:of\s+)?"
LONG_OPENER = re.compile(rf"\b(?:from|between)\s+{WORDS}{{1,8}}(?:{DATING})?$", re.IGNORECASE)
LONG_JOINER = re.compile(rf",?\s+(?:to|and|until|till)\s+{WORDS}{{1,12}}(?:{DATING})?", re.IGNORECASE)
LONG = 90
"""Characters before a time in which its `from` or `since` is looked for: a bound, for sentences without an end."""
COMPARED = re.compile(r"\b(?:compared|against|versus|up from|down from|than)\b")
"""What sets a number against another of another time: `£75m, compared with £125m a year earlier`."""
EXPLAINING = re.compile(
    r"\s*[,(—–]\s*(?:that\s+is,?\s+)?(?:(?:in|on|by|at)\s+)?(?:the\s+)?(?:[a-z]+\s+of\s+)?", re.IGNORECASE
)
HAS = re.compile(r"\b(?:has|have|is|are)\b|['’](?:s|ve)\s\w+(?:ed|en)\b")
"""Without a present `since` ends where the text stands: `In April 1848 he said 1,000 had been levelled since 1846`."""

Time = TimeSpan | Undated


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Years from the text: None is an open or unknown side. `start` to `end` is where the words stand.

    `at` is the place of the word that the grammar is asked about, `month` the month it ends in where it names one.
    `endpoint` is true of the beginning or the end of a stretch named before, in which the text goes on to stand.
    """

    first: int | None
    last: int | None
    basis: Basis
    rule: str
    words: str
    start: int = 0
    end: int = 0
    at: int = 0
    month: int | None = None
    endpoint: bool = False


def periods_of(reading: Reading, now: Moment | None) -> list[Period]:
    """Return the times of a sentence from left to right; `now` is where the paragraph stands before it."""
    text, offset = reading.sentence.text, reading.sentence.start
    times: list[Time] = [time for time in reading.times if time.kind != "time"]
    times = sorted((*times, *read_undated(reading)), key=lambda time: time.start)
    found, i, own = [], 0, False
    while i < len(times):
        if i + 1 < len(times) and _is_explained(text, times[i], times[i + 1], offset):
            i += 1
            continue
        time, rest = times[i], times[i + 1 :]
        following = rest[0] if rest else None
        place = time.start - offset
        before = text[max(0, place - LONG) : place]
        opener = None if SPELL.search(before) else (OPENER.search(before) or LONG_SIDE.search(before))
        word = opener["word"].lower() if opener else ""
        between = text[time.end - offset : following.start - offset] if following else ""
        joined = following is not None and JOINER.match(BRACKETED.sub("", between)) is not None
        opened = word in ("from", "between", "comparing")
        endpoint = isinstance(time, Undated) and time.kind in ("begin", "end")
        if following is not None and not joined and (opened or not word) and _long(reading, time, following, opened):
            word, joined = "from", True
        first, last = _years(time, now, following if joined else None, word)
        first, last = reckoned(before, first, last)
        end, month = time.end, _month(time)
        own_year = isinstance(time, TimeSpan) and time.first_year is not None
        if following is not None and joined and _paired(word, time, following, between):
            then = Moment(first=first, last=first, month=month) if first is not None else now
            own_year = own_year or (isinstance(following, TimeSpan) and following.first_year is not None)
            last, end, month = _years(following, then, None, "")[1], following.end, _month(following)
            if word == "comparing" and first is not None and last is not None:
                first, last = min(first, last), max(first, last)
            first = last if first is None and isinstance(time, Undated) else first
            i += 1
            word = ""
        own = own or own_year
        unknown_stretch = (
            isinstance(time, Undated) and time.kind in ("same", "stretch", "begin", "end") and first is None
        )
        if (first is not None or now is not None or isinstance(time, Undated)) and not unknown_stretch:
            words = text[(place - len(before) + opener.start() if opener else place) : end - offset]
            open_end = word == "since" or (
                word in ("from", "after") and (word == "after" or bool(ONWARDS.match(text, end - offset)))
            )
            found.append(
                Period(
                    first=None if word in ("until", "till", "before") else first,
                    last=None if open_end else last,
                    basis="sentence" if own else "paragraph",
                    rule="in the sentence" if own_year else "in the sentence, reckoned from the year named before",
                    words=words,
                    start=time.start,
                    end=end,
                    at=time.at if isinstance(time, Undated) else time.start,
                    month=month,
                    endpoint=endpoint,
                )
            )
            if (
                word == "since"
                and now is not None
                and first is not None
                and first <= now.first
                and not HAS.search(text)
            ):
                found[-1] = replace(found[-1], last=now.last)
        stands = word != "since" and not endpoint and not is_a_mark(text, place, end - offset)
        if stands and first is not None and last is not None and last - first < 30:
            now = Moment(first=first, last=last, month=month)
        i += 1
    return found


def _is_explained(text: str, time: Time, following: Time, offset: int) -> bool:
    """`thirty years earlier, in 1614`: the year behind says which it was."""
    if not isinstance(time, Undated) or time.kind not in ("later", "earlier", "same") or isinstance(following, Undated):
        return False
    return (
        following.first_year is not None
        and EXPLAINING.fullmatch(text, time.end - offset, following.start - offset) is not None
    )


def _long(reading: Reading, time: Time, following: Time, opened: bool) -> bool:
    """Tell whether words without a number stand between the ends: `from its founding in 1901 to its end in 1950`."""
    text, offset = reading.sentence.text, reading.sentence.start
    opener = LONG_OPENER.search(text, max(0, time.start - offset - LONG), time.start - offset)
    if not (opened or opener) or not LONG_JOINER.fullmatch(text, time.end - offset, following.start - offset):
        return False
    start = opener.start() + offset if opener else time.start
    return not any(start < quantity.start < following.start for quantity in reading.quantities)


def _paired(word: str, time: Time, following: Time, between: str) -> bool:
    """Tell whether two joined times are the ends of one: `1936 and 1938` alone are two years, `1936–1938` is one."""
    decades = isinstance(time, TimeSpan) and isinstance(following, TimeSpan) and time.kind == following.kind == "decade"
    if word in ("from", "between", "comparing") or decades or between.strip() in ("–", "—", "-"):
        return True
    return word == "" and (
        between.split()[:1] in (["to"], ["until"], ["through"])
        or (between.split()[:1] == ["and"] and len(between.split()) > 2)
    )


def _years(time: Time, now: Moment | None, joined: Time | None, word: str) -> tuple[int | None, int | None]:
    """The years of a time; without its own they are those of the time joined to it, else of what was said before."""
    if isinstance(time, TimeSpan) and time.first_year is not None and time.last_year is not None:
        return time.first_year, time.last_year
    month = _month(time)
    if isinstance(joined, TimeSpan) and joined.first_year is not None and month is not None:
        later = _month(joined)
        year = joined.first_year - (later is not None and month > later)
        return year, year
    if isinstance(time, Undated) and time.kind != "part":
        return time.years(now)
    if isinstance(time, TimeSpan) and month is None:
        return (now.first, now.last) if now else (None, None)
    if word == "since" and now is not None and now.month is not None and month is not None and month > now.month:
        return now.first - 1, now.first - 1
    return Undated(start=0, end=0, at=0, kind="part", month=month).years(now)


def _month(time: Time) -> int | None:
    return time.month if isinstance(time, Undated) else month_of(time.quote)
