"""Times that leave their year to what was said before: `by June`, `the following year`, `a decade earlier`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from etl.claims.period.undated_words import COUNT, LENGTH, MONTHS, PATTERNS, SEASONS
from etl.model import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where a text stands in time: the years last named, with the month (1 to 12) where one was."""

    first: int
    last: int
    month: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undated:
    """A time without a year of its own. `at` is where its noun stands, which the grammar is asked about."""

    start: int
    end: int
    at: int
    kind: str
    month: int | None = None
    count: int | None = 1

    def years(self, now: Moment | None) -> tuple[int | None, int | None]:
        """Return its years, reckoned from where the text stands; none where that or the distance is not plain."""
        if now is None or self.kind == "writers":
            return None, None
        if self.kind == "stretch":
            return (now.first, now.last) if now.first < now.last else (None, None)
        if self.kind == "closing":
            year = now.first - (now.first - 1) % self.count + self.count - 1 if self.count else None
            return year, year
        if self.kind in ("begin", "end"):
            year = now.first if self.kind == "begin" else now.last
            return (year, year) if now.first < now.last else (None, None)
        if self.kind == "same" or (self.kind == "part" and now.first != now.last):
            return now.first, now.last
        if self.kind == "part":
            year = _year_of_part(now, self.month)
            return year, year
        if self.count is None or (now.last - now.first > 9 and not self.kind.startswith("span")):
            return None, None
        if self.kind == "span+":
            return now.last + (now.first < now.last), now.last + self.count
        if self.kind == "span-":
            return now.first - self.count, now.first
        year = now.last + self.count if self.kind == "later" else now.first - self.count
        if self.month is not None and self.kind == "later" and now.last - now.first == 1:
            return now.last, now.last  # the spring after the winter of 1708–09
        if self.month is not None and now.month is not None and (self.month > now.month) == (self.kind == "later"):
            year = now.first if self.month != now.month else year
        return year, year


def _year_of_part(now: Moment, month: int | None) -> int | None:
    """The year of a month: that of the text, a few months back too, or the next for one much earlier in the calendar.

    >>> _year_of_part(Moment(first=1846, last=1846, month=3), 10)
    1846
    >>> _year_of_part(Moment(first=1846, last=1846, month=11), 2)
    1847
    """
    if now.month is None or month is None or month >= now.month - 3:
        return now.first
    return now.first + 1 if month <= now.month - 6 else None


def read_undated(reading: Reading) -> Iterator[Undated]:
    """Yield the times of a sentence that lean on a year said before, none overlapping another or a full date."""
    text, offset = reading.sentence.text, reading.sentence.start
    taken = bytearray(len(text))
    for time in reading.times:
        taken[time.start - offset : time.end - offset] = b"\1" * (time.end - time.start)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            found = _undated(kind, match, offset)
            if not any(taken[found.start - offset : found.end - offset]):
                taken[found.start - offset : found.end - offset] = b"\1" * (found.end - found.start)
                yield found


def _undated(kind: str, match: re.Match[str], offset: int) -> Undated:
    group = match.groupdict()
    if kind == "part":
        start, end = match.span("part")
        return Undated(
            start=start + offset, end=end + offset, at=start + offset, kind=kind, month=month_of(group["part"])
        )
    start, end = match.start() + offset, match.end() + offset
    if kind == "writers":
        at = match.start("at" if group["at"] else "ago")
        return Undated(start=start, end=end, at=at + offset, kind=kind)
    if kind in ("begin", "end", "closing"):
        start += match[0].index(" ") + 1  # behind `by`, which is the side of it that is meant
    if kind == "closing":
        count = 100 if group["at"].lower() == "century" else 10
        return Undated(start=start, end=end, at=match.start("at") + offset, kind=kind, count=count)
    if kind in ("same", "stretch", "next", "before", "begin", "end"):
        kind = {"next": "later", "before": "earlier"}.get(kind, kind)
        month = month_of(group["at"])
        return Undated(start=start, end=end, at=match.start("at") + offset, kind=kind, month=month)
    count = COUNT.get((group["count"] or "").lower()) or int(group["count"] or 1)
    length = LENGTH.get(group["length"].lower().replace("-", " ").replace(" of a ", " ").replace(" a ", " "))
    exact = None if group.get("hedge") or length is None else count * length
    forward = group["on"] is not None
    kind = ("span+" if forward else "span-") if kind == "span" else ("later" if forward else "earlier")
    return Undated(start=start, end=end, at=match.start("length") + offset, kind=kind, count=exact)


def month_of(words: str) -> int | None:
    """Return the month that a date names, or the middle month of a season.

    >>> month_of("18 December 1878"), month_of("Spring"), month_of("1878")
    (12, 4, None)
    """
    for word in re.findall(r"[A-Za-z]+", words):
        month = MONTHS.get(word) or SEASONS.get(word.lower())
        if month:
            return month
    return None
