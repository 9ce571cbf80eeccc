"""Numbers that name, order or refer back: `T-34`, `Gang of Four`, `the third trial`, `one-party`, `the two men`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.model import Sentence
from etl.quantities import references
from etl.quantities.patterns import CAPITAL, SMALL, UNITS, WORD, Patterns, group
from etl.quantities.scores import read_scores
from etl.split import CODE

NUMBER = rf"(?:\d[\d,.]*\d|\d|{WORD}\b(?:[\s-]{WORD}\b){{0,3}})(?:\s(?:million|thousand|hundred|billion)\b)?"
PATTERNS: Patterns = (
    *references.PATTERNS,
    # T-34, COVID-19, B-52s, G8, H5N1; not $5M
    ("name", re.compile(r"\b[A-Z][\w.]*-\d+\w*\b")),
    ("name", re.compile(rf"(?<![$£€¥\d.,])\b(?!{CODE})(?:[A-Za-z]+\d\w*|\d+[A-Z]+\d*)\b")),
    # Group of 77, Class of 1998, the Big 12
    ("name", re.compile(r"\b(?:Group|Gang|Council|Committee|Band|Class)\sof\s(?:\d{1,4})\b|\bBig\s(?:\d{1,2})\b")),
    # Big Three, Group of Seven, the Seven Years' War, Black Hundreds; not about Five Thousand Men
    (
        "name",
        re.compile(
            rf"(?:\b[Tt]h(?:e|ese|ose)|\bof\s[Tt]he|(?<=[\s“‘\"'(])(?!{CAPITAL}\b)[A-Z][\w.]*|\b[A-Z][\w.]*\sof|['’]s)\s"
            rf"(?P<span>{CAPITAL}\b(?:-\w+)?(?:\s+Years?['’]?)?)(?!\s(?i:{WORD}|million|and\s{WORD})\b)"
        ),
    ),
    ("name", re.compile(rf"^(?:The\s)?{CAPITAL}[\s-](?:Years?|Days?)['’]?\s[A-Z]\w+")),
    # the 100 Years War, the 30 Years' War
    ("name", re.compile(r"\b[Tt]he\s(?P<span>\d{1,3}[\s-](?:Years?['’]?|Days?['’]?))\s(?:War|Peace|Truce|Campaign)\b")),
    # the first five-year plan
    (
        "name",
        re.compile(rf"\b(?:{WORD}|\d+)-(?:year|day|point|step)\s(?:plans?|programmes?|programs?)\b", re.IGNORECASE),
    ),
    # one-party, two-way, half-brother, second-hand
    (
        "compound",
        re.compile(
            rf"\b(?:{WORD}|half|quarter|double|triple|first|second|third|zero)-{group('compounds')}\b", re.IGNORECASE
        ),
    ),
    # the second half of the year, the last quarter
    (
        "ordinal",
        re.compile(
            rf"\b{group('orders')}[\s-](?:half|quarter|third)s?\b(?!\s+(?:million|of\s+a\s+million))", re.IGNORECASE
        ),
    ),
    # the two men, the other three, the first two
    (
        "reference back",
        re.compile(
            rf"\b(?:the|these|those|both)\s+(?:(?:first|last|next|other|remaining|same|previous|following)\s+)?(?:two|three)\b"
            rf"(?!\s*-|\s+(?:{UNITS}|score)\b|\s+(?:and|or|to)\s+(?:a\s+)?(?:half|{WORD})\b|\s+in\s+{SMALL}|\s+out\s+of|\s+per"
            rf"|[\s-](?:thirds|quarters|fifths|sevenths|tenths)|\s*[-–]\s*\d)",
            re.IGNORECASE,
        ),
    ),
    # the top 10, at number one
    (
        "ordinal",
        re.compile(r"\btop[\s-](?:\d{1,3}|ten|twenty|five|three)\b(?!\s?(?:%|percent|per\s+cent))", re.IGNORECASE),
    ),
    # on the one hand, one another, at one time, one day
    ("idiom", re.compile(rf"\b{group('idioms')}\b", re.IGNORECASE)),
    # a thing or two, a man or two; a day or two is a length of time
    ("idiom", re.compile(rf"\b(?:a|an)\s(?!{UNITS}\b)[a-z]+\sor\s(?P<span>two|three)\b", re.IGNORECASE)),
    # not 300 but 200; 300, not 200: the one is denied; not 40 miles off is a bound
    (
        "denied",
        re.compile(
            rf"\bnot\s(?:the\s|some\s)?(?P<span>{NUMBER})(?:\s[a-z]+){{0,2}},?\sbut\s(?:[a-z]+\s){{0,2}}{NUMBER}",
            re.IGNORECASE,
        ),
    ),
    (
        "denied",
        re.compile(rf"[,—–(]\s?(?:and\s)?not\s(?:the\s)?(?P<span>{NUMBER})(?!\s+(?:{UNITS})\b|[\w-])", re.IGNORECASE),
    ),
)


def read_names(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Yield (reason, start, end) for each number of a sentence that is a name or a reference; they may overlap."""
    text, offset = sentence.text, sentence.start
    for reason, pattern in PATTERNS:
        for match in pattern.finditer(text):
            start, end = match.span("span" if "span" in pattern.groupindex else 0)
            if start >= 0:
                yield reason, offset + start, offset + end
    for reason, start, end in read_scores(text):
        yield reason, offset + start, offset + end
