"""Dates, years, decades, centuries and times of day: never quantities, and the source of every period."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from etl.lexicon import entries
from etl.model import Sentence, TimeSpan
from etl.quantities.number_words import CARDINALS, PLACES, TENS
from etl.quantities.patterns import any_of
from etl.quantities.references import VERSE
from etl.quantities.short_years import CENTURYLESS, following, read_short_years
from etl.quantities.years import BARE_YEAR, YEAR, counts_behind_a_month, is_year, spelled_year
from etl.years import in_full

MONTHS: dict[str, int] = entries("time", "months")
MONTH_NAMES = sorted([*MONTHS, *(name.upper() for name in MONTHS)], key=len, reverse=True)
MONTH = r"(?P<month>" + "|".join(MONTH_NAMES) + r")\b\.?"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|(?<=[23])d)?\b"
DAYS = rf"{DAY}(?:\s?(?:[–—/-]|,|and|to|or|until)\s?{DAY}){{0,8}}"
EARLY = r"[1-9]\d\d"
"""Years before 1000 in digits: taken for years only where nothing can be counted."""
HOUR = rf"(?:{any_of(name for name, value in CARDINALS.items() if 0 < value < 13)}|1[0-2]|[1-9])"
TEENS = any_of(name for name, value in CARDINALS.items() if 10 < value < 20)
UP_TO_99 = rf"(?:{any_of(TENS)}(?:-{any_of(name for name, value in CARDINALS.items() if 0 < value < 10)})?|ten|{TEENS})"
ISO = re.compile(rf"{YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")
SHORT = re.compile(r"['’]\d\d")
LIFETIME = 60
"""Years at most from one year of a sentence to the next that is written short."""
ERA = r"(?:\s?(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE))"

SPELLED_ORDINAL = {name: place for name, place in PLACES.items() if place <= 20} | {"twenty-first": 21}

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 1945-05-09
    ("date", re.compile(rf"\b(?P<from>{YEAR})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")),
    # 09/05/1945, 9.5.1945
    ("date", re.compile(rf"\b[0-3]?\d([/.])[0-3]?\d\1(?P<from>{YEAR})\b")),
    # 12/3/15; the 4th inst., the 12th ultimo
    ("date", re.compile(r"\b[0-3]?\d/[0-3]?\d/\d\d\b(?!/)")),
    ("date", re.compile(rf"\b{DAY}\s+(?:inst|ult|prox|instant|ultimo|proximo)\b\.?")),
    # May the 4th
    ("date", re.compile(rf"\b{MONTH}\s+the\s+{DAY}(?:,?\s+(?P<from>{YEAR})\b)?")),
    # 18 December 1878; 21–31 August; 24 and 25 October 1917; 3rd of May, 1808; 18 December [O.S. 6 December] 1878
    (
        "date",
        re.compile(
            rf"\b{DAYS}(?:\s+of)?\s+{MONTH}(?:\s*[\[(][^\])]{{0,24}}[\])])?(?:,?\s+(?P<from>{YEAR})\b|,?\s+'\d\d\b)?(?![%‰])"
        ),
    ),
    # December 18, 1878; October 5–7; April and May 1940; July–August 1945; May 1913
    (
        "date",
        re.compile(
            rf"\b{MONTH}\s+{DAYS}(?:,?\s+(?P<from>{YEAR})\b)?(?!\s*[%‰]|[.,:]\d|\s+(?:million|thousand|hundred|billion)\b)"
        ),
    ),
    ("date", re.compile(rf"\b{MONTH}(?:\s+of)?,?\s+(?P<from>{YEAR})\b(?!\s*[%‰]|[.,]\d)")),
    # 5 June – 9 July is two dates; 10:30, 6 p.m., 11 o'clock
    (
        "time",
        re.compile(
            r"\b(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?\s?(?:[ap]\.?m\b\.?|hours|hrs|GMT|UTC|local time)"
            r"|(?<![£\d:])\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?![:½¼¾sd])"
        ),
    ),
    ("time", re.compile(r"\b(?:1[0-2]|[1-9])\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b)")),
    ("time", re.compile(r"\b(?:\w+|\d+)\s+o['’]clock")),
    # half past nine, a quarter to six, ten minutes past four, twenty past two
    (
        "time",
        re.compile(
            rf"\b(?:half[\s-]past|quarter[\s-](?:past|to|after|before))[\s-]{HOUR}\b(?![\s-](?:thirds?|half|fifths?|tenths?))"
            rf"|\b(?:\w+(?:-\w+)?|\d+)\sminutes\s(?:past|to|before|after)\s{HOUR}\b"
            rf"|\b(?:five|ten|twenty|twenty-five)\spast\s{HOUR}\b"
        ),
    ),
    # at nine in the morning, about ten that night, between six and seven in the evening, 12 noon
    (
        "time",
        re.compile(
            rf"\b(?:at|by|until|till|before|after|about|around|towards|from|since|between|past)\s(?P<span>{HOUR}"
            rf"(?:\s(?:or|and|to)\s{HOUR})?\s(?:in\sthe\s(?:morning|afternoon|evening)|at\s(?:night|noon)"
            r"|(?:that|this|the\ssame|next|on\sthe)\s(?:morning|afternoon|evening|night)))\b",
            re.IGNORECASE,
        ),
    ),
    ("time", re.compile(r"\b\d{1,2}:[0-5]\d:[0-5]\d\b")),
    ("time", re.compile(r"\b12\s(?:noon|midnight)\b")),
    # 0930 hours, at 1800 hours, 2130 GMT
    (
        "time",
        re.compile(
            r"\b(?:0\d[0-5]\d\s?(?:hours|hrs|h)|(?:at|by|until|from|to)\s(?P<span>(?:1\d|2[0-3])[0-5]\d)\s(?:hours|hrs))\b"
            r"|\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|BST|EST|EDT|CET|local\stime)\b"
        ),
    ),
    # the 1930s and 40s, the late 1840s, the '40s
    (
        "decade",
        re.compile(
            rf"\b(?!1000s\sof\b)(?P<from>(?:1\d\d|20\d)0)['’]?s(?:\s?(?:[–-]|and|or|to)\s?(?P<to>\d0|{YEAR})['’]?s)?\b"
        ),
    ),
    ("decade", re.compile(r"(?<!\w)(?<!over-)(?<!under-)['’]?(?P<short>[2-9]0)s\b(?!\.\s[a-z\d]|\s\d+d\b)")),
    # the 19th and 20th centuries, the 21st century, the mid-18th century, the twentieth century
    (
        "century",
        re.compile(
            r"\b(?P<c1>\d{1,2})(?:st|nd|rd|th)(?:\s?(?:and|or|to|[–-])\s?(?:the\s+)?(?P<c2>\d{1,2})(?:st|nd|rd|th))?[\s-]+centur(?:y|ies)\b"
            + ERA
            + "?"
        ),
    ),
    (
        "century",
        re.compile(
            r"\b(?P<w1>"
            + "|".join(SPELLED_ORDINAL)
            + r")(?:\s+(?:and|or|to)\s+(?:the\s+)?(?P<w2>"
            + "|".join(SPELLED_ORDINAL)
            + r"))?[\s-]+centur(?:y|ies)\b"
            + f"{ERA}?",
            re.IGNORECASE,
        ),
    ),
    # 44 BC, AD 79, 300 BCE, 10,000 BC
    (
        "year",
        re.compile(
            rf"\b(?P<old>\d{{1,2}},\d{{3}}|\d{{1,5}})(?:\s?(?:[–-]|to|and|or|until)\s?(?P<old2>\d{{1,2}},\d{{3}}|\d{{1,5}}))?{ERA}(?!\w)"
        ),
    ),
    ("year", re.compile(r"\b(?:AD|A\.D\.|CE)\s?(?P<new>\d{1,4})(?:\s?[–-]\s?(?P<new2>\d{1,4}))?\b")),
    # FY2014, FY 2012/13
    ("years", re.compile(rf"\bFY\s?(?P<from>{YEAR})(?:\s?[–—/-]\s?(?P<to>{YEAR}|\d\d))?\b")),
    # seventeen seventy-six; in the year one thousand seven hundred and forty-five
    (
        "year",
        re.compile(
            rf"\b(?:in|of|by|since|until|year|from|to|after|before)\s(?P<span>(?P<spelled>{TEENS}[\s-]{UP_TO_99}))\b"
            r"(?![\s-](?:million|thousand|hundred|per))",
            re.IGNORECASE,
        ),
    ),
    (
        "year",
        re.compile(
            r"\b(?:[Yy]ear|[Ii]n(?=\s\w+teen\shundred\sand))\s(?:of\s(?:our\sLord|grace)\s)?(?P<span>(?P<spelled>(?:one\s+thousand|\w{3,5}teen\s+hundred)"
            r"(?:[\s,-]{1,2}(?:and[\s-])?[a-z]{3,9}){0,5}?))(?=[,.;)]|\s(?:the|he|she|a|when|there|it|they)\b)"
        ),
    ),
    # the winter of '76–78
    ("date", CENTURYLESS),
    # the summer of '45, in ’98
    (
        "date",
        re.compile(
            r"\b(?:of|in|since|from|by|until|early|late|spring|summer|autumn|winter)\s(?P<span>['’]\d\d)\b(?!['’\w])"
        ),
    ),
    # In 476 the last emperor; By 843, the realm; Charlemagne (768–814); founded in 451.
    (
        "year",
        re.compile(
            rf"(?:^|(?<=[.,;:(]\s))(?:In|By|Until|Since|in|by)\s(?P<span>(?P<from>{EARLY}))(?=,\s|\s(?:the|a|an|he|she|they|his|her|its|it)\b|\s[A-Z])"
        ),
    ),
    (
        "year",
        re.compile(
            rf"\b(?!(?:result|culminat|invest|engag|involv|interest)ed\b)(?:\w+ed|born|built|fell|began|won|took\splace)\s(?:in|by|before|after|until)\s(?P<span>(?P<from>{EARLY}))(?=[,.;)]|$)"
        ),
    ),
    (
        "years",
        re.compile(
            rf"\b[A-Z][\w’'-]{{1,30}}\s\((?:r\.\s?|c\.\s?)?(?P<span>(?P<from>{EARLY})\s?[–-]\s?(?P<to>{EARLY}))\)"
        ),
    ),
    (
        "years",
        re.compile(
            rf"\b(?:ruled|reigned|lasted|lived|reign|king|emperor|pope|bishop)\s(?:\w+\s){{0,4}}from\s(?P<span>(?P<from>{EARLY})\s(?:to|until)\s(?P<to>{EARLY}))(?=[.,;)]|\s(?:the|he|when|and)\b|$)"
        ),
    ),
    # 1932–1933, 1958–61, 1941/42, between 1936 and 1938, from 1921 to 1953
    (
        "years",
        re.compile(
            rf"\b(?P<from>{YEAR})\s?(?:--?|[–—/])\s?(?P<to>{YEAR}|\d\d)\b(?![,.]?\d|\s?(?:million|thousand|billion)\b)"
        ),
    ),
)


def read_times(sentence: Sentence, separated: bool = True) -> Iterator[TimeSpan]:
    """Yield dates and times of a sentence from left to right, none overlapping another.

    `separated` says that the text writes 1,710 with a comma, so that a bare 1710 is a year wherever it may be one.
    """
    text, taken = sentence.text, bytearray(len(sentence.text))
    found = []
    for verse in VERSE.finditer(text) if ":" in text else ():
        taken[verse.start() : verse.end()] = b"\1" * (verse.end() - verse.start())
    for start, end, first, last in read_short_years(text):
        if any(taken[start:end]) or ISO.match(text, start):
            continue
        found.append(_of_years(sentence, "years", start, end, first, last))
        taken[start:end] = b"\1" * (end - start)
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("span" if match.groupdict().get("span") else 0)
            if any(taken[start:end]) or (kind == "date" and counts_behind_a_month(text, match)):
                continue
            found.append(_span(sentence, kind, match, start, end))
            taken[start:end] = b"\1" * (end - start)
    for match in BARE_YEAR.finditer(text):
        if not taken[match.start()] and is_year(text, match, separated):
            year = int(match[0])
            found.append(_of_years(sentence, "year", match.start(), match.end(), year, year))
    yield from _with_centuries(sorted(found, key=lambda time: time.start))


def _with_centuries(times: list[TimeSpan]) -> Iterator[TimeSpan]:
    """`400 in 1889 and 300 in '90`: a year without its century has that of the year before it in the sentence."""
    year = None
    for time in times:
        if year is not None and SHORT.fullmatch(time.quote):
            later = following(year, time.quote[1:])
            time = replace(time, first_year=later, last_year=later) if later - year < LIFETIME else time
        year = time.last_year or year
        yield time


def _of_years(sentence: Sentence, kind: str, start: int, end: int, first: int, last: int) -> TimeSpan:
    return TimeSpan(
        start=sentence.start + start,
        end=sentence.start + end,
        quote=sentence.text[start:end],
        kind=kind,
        first_year=first,
        last_year=last,
    )


def _span(sentence: Sentence, kind: str, match: re.Match[str], start: int, end: int) -> TimeSpan:
    first, last = _years(kind, match)
    return TimeSpan(
        start=sentence.start + start,
        end=sentence.start + end,
        quote=sentence.text[start:end],
        kind=kind,
        first_year=first,
        last_year=last,
    )


def _years(kind: str, match: re.Match[str]) -> tuple[int | None, int | None]:
    group = match.groupdict()
    if kind == "decade":
        if group.get("short"):
            return None, None
        first = int(group["from"])
        last = int(group["to"] or first)
        last = in_full(first, last)
        return first, (last + 9 if last % 100 else last + 99 if last % 1000 else last + 9)
    if kind == "century":
        one = int(group.get("c1") or SPELLED_ORDINAL[group["w1"].lower()])
        two = int(group.get("c2") or 0) or SPELLED_ORDINAL.get((group.get("w2") or "").lower(), one)
        if (group.get("era") or "").upper().startswith("B"):
            return -one * 100, -(two - 1) * 100 - 1
        return (one - 1) * 100 + 1, two * 100
    if group.get("spelled"):
        year = spelled_year(group["spelled"])
        return year, year
    if group.get("old"):
        sign = -1 if group["era"].upper().startswith("B") else 1
        old, old2 = (int(year.replace(",", "")) for year in (group["old"], group.get("old2") or group["old"]))
        return sign * old, sign * old2
    if group.get("new"):
        return int(group["new"]), int(group.get("new2") or group["new"])
    if not group.get("from"):
        return None, None
    first = int(group["from"])
    last = int(group.get("to") or first)
    return first, in_full(first, last)
