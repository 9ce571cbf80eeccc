"""The words of times that leave their year to what was said before, a pattern for each kind."""

from __future__ import annotations

import re

from etl.lexicon import entries

MONTHS: dict[str, int] = entries("time", "months")
SEASONS: dict[str, int] = entries("time", "seasons")
COUNT: dict[str, int] = entries("time", "counts_of_years")
LENGTH: dict[str, int] = entries("time", "lengths")

MONTH = "|".join(sorted(name for name in MONTHS if len(name) > 3 or name == "May"))
SEASON = r"(?i:spring|summer|autumn|winter)"
PART = rf"(?:{SEASON}|{MONTH})"
YEARLY = rf"(?:year|season|harvest|{PART})"
MANY = "|".join(sorted(COUNT, key=len, reverse=True))
DATED_ITSELF = (
    r"(?!['’]|-\w|,?\s+(?:of\s+)?(?:the\s+year\s+)?(?:1\d|20)\d\d\b"
    r"|\s+(?:of\s+)?(?:that|the\s+(?:same|following|next|previous))\b)"
)
NO_NOUN = (
    r"(?=\s*[^\sa-z]|\s*$|\s+(?:the|an?|he|she|it|they|we|his|her|its|their|some|about|more|over|another|this|these|when"
    r"|and|or|but|to|until|by|in|at|as|no|all|only|nearly|there|after|before|with|of)\b)"
)
"""`in the winter 400 died`, `in the winter the king`; but `the winter fishing` is no time."""
NEXT = r"(?:following|next|ensuing|succeeding|subsequent)"
LAST = r"(?:previous|preceding|prior)"
OF_ITS_OWN = (
    r"(?!\s*\(?\d{4}|\s+(?:from|between|to|before|after|since|under|covered|in\s+question"
    r"|of(?!\s+(?:over|about|nearly|some|more|less|at)\b(?!\s+\S+\s+(?:years|months))))\b)"
)
OF_PERIOD = (
    r"(?:\s+of\s+(?:the|this|that|these|those)\s+(?:\w+\s+)?(?:period|interval|decade|years|series|term)\b"
    r"|(?=\s*[,;:]|\s+(?:it|they|there)\b))"
)
STOP = r"(?=\s*(?:[,.;:()]|$|and\b|but\b|had\b|(?:it|he|she|they|there)\s+had\b))"

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # this year; last month; a decade ago: reckoned from the day of writing, of which the year is not known
    (
        "writers",
        re.compile(
            r"(?<!\bthe\s)\b(?P<at>this|last|next)\s+(?:(?:fiscal|financial|calendar|school)\s+)?"
            r"(?:year|month|week|quarter|season|spring|summer|autumn|winter|decade|century)\b(?!['’]|\s+(?:of|century)\b)"
            rf"|\b(?P<ago>(?:{MANY}|an?|\d{{1,3}})\s+(?:years?|months?|weeks?|decades?|centuries|century)\s+ago)\b",
            re.IGNORECASE,
        ),
    ),
    # by June; from March to early October (not the spring of 1921 or of that year, which are known by their year)
    (
        "part",
        re.compile(
            r"\b(?i:in|by|since|until|till|during|from|between|before|after|to|and|of|through|throughout|early|late|mid)[\s-]+"
            rf"(?:(?:early|late|mid)[\s-]+)?(?P<part>{MONTH})\b{DATED_ITSELF}"
        ),
    ),
    # in the spring; by late summer
    (
        "part",
        re.compile(
            r"\b(?:(?i:in|by|since|until|till|during|through|throughout)\s+(?:the\s+)?|the\s+)(?:(?:early|late|mid)[\s-]+)?"
            rf"(?P<part>{SEASON})\b{DATED_ITSELF}{NO_NOUN}"
        ),
    ),
    # that year; the same spring; later that year
    ("same", re.compile(rf"\b(?i:that\s+same|that|the\s+(?:very\s+)?same)\s+(?P<at>{YEARLY}|month|week|day)\b")),
    # since then
    ("same", re.compile(r"(?<=[Ss]ince\s)(?P<at>then)\b")),
    # during these eleven years; in the same period; over that decade
    (
        "stretch",
        re.compile(
            rf"\b(?:these|those|this|that|the\s+(?:same|whole|entire)|(?:during|over|in|within|throughout|for)\s+the)\s+(?:(?:{MANY}|eleven|thirteen|fourteen|\d{{1,2}})\s+)?(?P<at>years|period|decade|interval)\b{OF_ITS_OWN}",
            re.IGNORECASE,
        ),
    ),
    # by the end of the century
    (
        "closing",
        re.compile(
            r"\b(?:by|at|towards?|before|until)\s+the\s+(?:very\s+)?(?:end|close)\s+of\s+(?:the|that)\s+(?P<at>century|decade)\b",
            re.IGNORECASE,
        ),
    ),
    # at the beginning of the period; by the end of that decade; at the close
    (
        "begin",
        re.compile(rf"\b(?:[Aa]t|[Bb]y|[Ii]n)\s+the\s+(?P<at>beginning|start|outset|opening|commencement){OF_PERIOD}"),
    ),
    ("end", re.compile(rf"\b(?:[Aa]t|[Bb]y|[Ii]n)\s+the\s+(?P<at>end|close|expiry|conclusion){OF_PERIOD}")),
    # in the first year; in the last of these years
    (
        "begin",
        re.compile(
            r"\b(?:in|during)\s+(?:the|its|their|this|that)\s+(?P<at>first)(?:\s+of\s+(?:these|those))?\s+(?:year|season)s?\b(?!\s+of\b)",
            re.I,
        ),
    ),
    (
        "end",
        re.compile(
            r"\b(?:in|during)\s+(?:the|its|their|this|that)\s+(?P<at>last|final)(?:\s+of\s+(?:these|those))?\s+(?:year|season)s?\b(?!\s+of\b)",
            re.I,
        ),
    ),
    # the following year; the next spring; the year after
    ("next", re.compile(rf"\b[Tt]he\s+{NEXT}\s+(?P<at>{YEARLY})\b")),
    ("next", re.compile(rf"\b[Tt]he\s+(?P<at>{YEARLY})\s+(?:after|following){STOP}")),
    # the previous year; the year before
    ("before", re.compile(rf"\b[Tt]he\s+{LAST}\s+(?P<at>{YEARLY})\b")),
    ("before", re.compile(rf"\b[Tt]he\s+(?P<at>year)\s+before{STOP}")),
    # two years later; a decade earlier; some thirty years before
    (
        "later",
        re.compile(
            rf"\b(?P<hedge>(?:some|about|around|nearly|almost|over|more\s+than|roughly)\s+)?(?P<count>{MANY}|\d{{1,3}})\s+"
            rf"(?P<length>years?|decades?|century|centuries)\s+(?:(?P<on>later|afterwards?|on|after{STOP})|earlier|previously|before{STOP})\b",
            re.IGNORECASE,
        ),
    ),
    # over the next decade; in the previous five years
    (
        "span",
        re.compile(
            rf"\bthe\s+(?:(?P<on>{NEXT})|{LAST})\s+(?:(?P<count>{MANY}|\d{{1,3}})\s+)?(?P<length>years|decades?|quarter[\s-](?:of\s+a\s+)?century|half[\s-](?:a\s+)?century|century)\b",
            re.IGNORECASE,
        ),
    ),
)
