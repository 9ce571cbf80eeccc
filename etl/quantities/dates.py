"""Dates, years, decades, centuries and times of day: never quantities, and the source of every period."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.lexicon import entries, words
from etl.model import Sentence, TimeSpan
from etl.years import in_full

MONTHS: dict[str, int] = entries("time", "months")
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
OTHER_MONTH = MONTH.replace("?P<month>", "?:")
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?\b"
DAYS = rf"{DAY}(?:\s?(?:[–—/-]|,|and|to|or|until)\s?{DAY}){{0,8}}"
YEAR = r"(?:1\d{3}|20\d{2})"
ERA = r"(?:\s?(?P<era>BCE?|B\.C\.(?:E\.)?|AD|A\.D\.|CE))"

SPELLED_ORDINAL = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"twenty-first": 21}

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # 1945-05-09
    ("date", re.compile(rf"\b(?P<from>{YEAR})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b")),
    # 09/05/1945, 9.5.1945
    ("date", re.compile(rf"\b[0-3]?\d([/.])[0-3]?\d\1(?P<from>{YEAR})\b")),
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
            r"|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:)"
        ),
    ),
    ("time", re.compile(r"\b(?:1[0-2]|[1-9])\s?(?:[ap]\.m\.|[ap]m\b|AM\b|PM\b)")),
    ("time", re.compile(r"\b(?:\w+|\d+)\s+o['’]clock")),
    # 1200 GMT, 0630 hours
    (
        "time",
        re.compile(
            r"\b(?:[01]\d|2[0-3])[0-5]\d\s?(?:GMT|UTC|BST|EST|EDT|CET|local\stime|hrs\b|hours\b(?=\s(?:on|local|GMT)))"
        ),
    ),
    # the 1930s and 40s, the late 1840s, the '40s
    (
        "decade",
        re.compile(rf"\b(?P<from>(?:1\d\d|20\d)0)['’]?s(?:\s?(?:[–-]|and|or|to)\s?(?P<to>\d0|{YEAR})['’]?s)?\b"),
    ),
    ("decade", re.compile(r"(?<!\w)['’]?(?P<short>[2-9]0)s\b")),
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
    # 44 BC, AD 79, 300 BCE, between 218 and 201 BC
    (
        "year",
        re.compile(rf"\b(?P<old>\d{{1,4}})(?:(?:\s?[–-]\s?|\s(?:to|and|until)\s)(?P<old2>\d{{1,4}}))?{ERA}(?!\w)"),
    ),
    ("year", re.compile(r"\b(?:AD|A\.D\.|CE)\s?(?P<new>\d{1,4})(?:\s?[–-]\s?(?P<new2>\d{1,4}))?\b")),
    # FY2014, FY 2012/13
    ("years", re.compile(rf"\bFY\s?(?P<from>{YEAR})(?:\s?[–—/-]\s?(?P<to>{YEAR}|\d\d))?\b")),
    # 1932–1933, 1958–61, 1941/42, between 1936 and 1938, from 1921 to 1953
    (
        "years",
        re.compile(
            rf"\b(?P<from>{YEAR})\s?(?:[–—-]|/)\s?(?P<to>{YEAR}|\d\d)\b(?![,.]?\d|\s?(?:million|thousand|billion)\b)"
        ),
    ),
)
NEAR = 60
"""Characters beside a year that are looked at: a bound, so that a text without stops is read in linear time."""
BARE_YEAR = re.compile(rf"(?<![\d.,$£€¥#+–-])\b{YEAR}\b(?![\d%‰°]|[.,]\d)")
CALENDAR_WORD = re.compile(
    rf"(?:{OTHER_MONTH}|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all|early|late|mid)[\s,-]+(?:of\s+)?$"
)
COUNTED_KIND = r"(?:(?!(?:the|its|his|her|their|all|an?|some|many|most|more|no|over|about|these|those)\b)[a-z]+\s+)?"
"""A word between a count and its noun: `1200 armed men`; but `in 1200 the men` begins with a year."""
PEOPLE_AFTER = re.compile(
    rf"\s+{COUNTED_KIND}(?:people|men|women|children|soldiers|troops|dead|prisoners|deaths|persons|victims)\b"
)


def read_times(sentence: Sentence, separated: bool = True) -> Iterator[TimeSpan]:
    """Yield dates and times of a sentence from left to right, none overlapping another.

    `separated` says that the text writes 1,710 with a comma, so that a bare 1710 is a year wherever it may be one.
    """
    text, taken = sentence.text, bytearray(len(sentence.text))
    found = []
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]) or (kind == "date" and PEOPLE_AFTER.match(text, match.end())):
                continue
            found.append(_span(sentence, kind, match))
            taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    for match in BARE_YEAR.finditer(text):
        if not taken[match.start()] and _is_year(text, match, separated):
            year = int(match[0])
            start, end = sentence.start + match.start(), sentence.start + match.end()
            found.append(TimeSpan(start=start, end=end, quote=match[0], kind="year", first_year=year, last_year=year))
    yield from sorted(found, key=lambda time: time.start)


def _is_year(text: str, match: re.Match[str], separated: bool) -> bool:
    """Decide whether a bare number from 1000 to 2099 is a year: by the word before it, then by what it could count."""
    before, after = text[max(0, match.start() - NEAR) : match.start()], text[match.end() : match.end() + NEAR]
    previous = re.search(r"(\w+)\W*$", before)
    dated = separated and previous is not None and previous[1].lower() in DATING and not MEASURED_AFTER.match(after)
    if COUNTED_AFTER.match(after) and not dated and not CALENDAR_WORD.search(before):
        return False
    if (
        previous is None
        or CALENDAR_WORD.search(before)
        or before.rstrip().endswith(("(", "–", "-", "—", ",", ";", "["))
    ):
        return True
    if previous[1].lower() in words("time", "before_a_year") or not re.match(r"\s+[a-z]", after):
        return True
    return separated


DATING = frozenset({"in", "by", "since", "until", "till", "during", "after", "before"})
"""After these, where counts have commas, a bare `1932` is a year though people follow: `In 1932 people starved`."""
MEASURED_AFTER = re.compile(
    r"\s?(?:km|m|kg|mi|ft|ha|t|MW|GW|kW)\b|\s+(?:kilomet|met(?:re|er)s?|miles|feet|acres|hectares|tons|tonnes|pounds|dollars"
    r"|hours|days|weeks|months|years|percent|per\s+cent|million|billion|thousand)"
)
COUNTED_AFTER = re.compile(
    rf"""\s?(?:km|m|kg|mi|ft|ha|t|MW|GW|kW)\b | \s+{COUNTED_KIND}(?:
        people|men|women|children|soldiers|troops|dead|prisoners|deaths|persons|victims|casualties|inhabitants|families
      | households|workers|members|students|(?:killed|wounded)(?=\s*(?:[,.;)]|and\b|or\b|in\b|at\b|$))
      | kilomet(?:re|er)s?|met(?:re|er)s?|miles|feet|acres|hectares
      | tons|tonnes|pounds|dollars|euros|francs|marks|roubles|rubles|tanks|aircraft|ships|guns|houses|homes|copies|books
      | pages|words|voters|votes
      | hours|days|weeks|months|years|percent|per\s+cent|million|billion|thousand)\b
    """,
    re.VERBOSE,
)


def _span(sentence: Sentence, kind: str, match: re.Match[str]) -> TimeSpan:
    first, last = _years(kind, match)
    start, end = sentence.start + match.start(), sentence.start + match.end()
    return TimeSpan(start=start, end=end, quote=match[0], kind=kind, first_year=first, last_year=last)


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
    if group.get("old"):
        sign = -1 if group["era"].upper().startswith("B") else 1
        return sign * int(group["old"]), sign * int(group.get("old2") or group["old"])
    if group.get("new"):
        return int(group["new"]), int(group.get("new2") or group["new"])
    if not group.get("from"):
        return None, None
    first = int(group["from"])
    last = int(group.get("to") or first)
    return first, in_full(first, last)
