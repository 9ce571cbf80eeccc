"""Numbers that name, order or refer: `Article 58`, `T-34`, `the third trial`, `[12]`, `Gang of Four`, `the two men`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.lexicon import words
from etl.model import Sentence


def _any(*groups: str) -> str:
    """Return an alternation of the words of lexicon groups, the longest first."""
    listed = {word for group in groups for word in words("identifiers", group)}
    return "(?:" + "|".join(re.escape(word) for word in sorted(listed, key=lambda word: (-len(word), word))) + ")"


SMALL = r"(?:two|three|four|five|six|seven|eight|nine|ten)"
WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)"
)
CAPITAL_WORD = (
    r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Thirty|Forty|Fifty|Hundreds?|Thousands?)"
)
PLAIN = r"\d{1,4}(?:\.\d+)?[A-Za-z]?(?![\d,.]*\d)(?!\s?(?:%|million|billion|thousand|percent|per\s+cent)\b)"
LIST = rf"{PLAIN}(?:\s?(?:,|and|to|[–-])\s?{PLAIN}){{0,20}}"
NOT_COUNTED = (
    r"(?!\s+(?:people|men|women|children|soldiers|persons|dead|wounded|years?|months?|weeks?|days?|hours?|minutes?|km|kilomet\w+|met(?:re|er)s?"
    r"|miles?|feet|tons?|tonnes?|acres?|hectares?)\b)"
)
UNITS = (
    r"years?|months?|weeks?|days?|hours?|minutes?|decades?|centuries|miles?|kilomet(?:re|er)s?|million|thousand|hundred"
    r"|dozen"
)

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    # [12], [3, 4–6], [note 2], superscripts
    ("reference", re.compile(r"\[(?:note\s|nb\s)?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+")),
    # 1. The first line of a list
    ("reference", re.compile(r"^\(?\d{1,2}[.)](?=\s)")),
    # 51°30′N, 38° north
    (
        "coordinate",
        re.compile(
            r"\d{1,3}(?:\.\d+)?°\s?(?:\d{1,2}(?:\.\d+)?[′']\s?)?(?:\d{1,2}(?:\.\d+)?[″\"]\s?)?(?:[NSEW]\b|(?:north|south|east|west)\b)"
        ),
    ),
    # 978-0-19-953700-6, addresses, ISBN 0199537003
    (
        "identifier",
        re.compile(r"https?://\S+|www\.\S+|\b10\.\d{4,}/\S+|\b\d+(?:-\d+){2,}\b|\b(?:ISBN|ISSN|OCLC|doi:?)\s?[\dXx-]+"),
    ),
    # No. 227, Nos 3 and 4, № 5, #5
    ("identifier", re.compile(rf"(?:\b[Nn]os?\.|\bNos?\b|\b[Nn]r\.|№|#)\s?{LIST}")),
    # Article 58, Articles 5 and 6, Flight 93, Part Two
    ("identifier", re.compile(rf"\b(?=[A-Z])(?i:{_any('nouns')})\.?\s(?:{LIST}|(?i:{WORD})\b(?!-)){NOT_COUNTED}")),
    # page 12, week 3, number one
    ("identifier", re.compile(rf"\b(?!no one\b){_any('small_nouns')}\.?\s(?:{LIST}|(?:one|two|three)\b){NOT_COUNTED}")),
    # 10 Downing Street
    ("identifier", re.compile(r"\b\d{1,4}\s(?:[A-Z]\w+\s){1,3}(?:Street|Avenue|Road|Lane|Square|Boulevard)\b")),
    # T-34, COVID-19, B-52s, G8, H5N1
    ("name", re.compile(r"\b[A-Z][\w.]*-\d+\w*\b")),
    ("name", re.compile(r"\b(?:[A-Za-z]+\d\w*|\d+[A-Z]+\d*)\b")),
    # Big Three, Group of Seven, the Seven Years' War, Black Hundreds
    ("name", re.compile(rf"(?<=[a-zA-Z,’'s] ){CAPITAL_WORD}\b(?:-\w+)?(?:\s+Years?['’]?)?")),
    ("name", re.compile(rf"^(?:The\s)?{CAPITAL_WORD}[\s-](?:Years?|Days?)['’]?\s[A-Z]\w+")),
    # the first five-year plan
    (
        "name",
        re.compile(rf"\b(?:{WORD}|\d+)-(?:year|day|point|step)\s(?:plans?|programmes?|programs?)\b", re.IGNORECASE),
    ),
    # one-party, two-way, half-brother, second-hand
    (
        "compound",
        re.compile(
            rf"\b(?:{WORD}|half|quarter|double|triple|first|second|third|zero)-{_any('compounds')}\b", re.IGNORECASE
        ),
    ),
    # the second half of the year, the last quarter
    (
        "ordinal",
        re.compile(
            rf"\b{_any('orders')}[\s-](?:half|quarter|third)s?\b(?!\s+(?:million|of\s+a\s+million))", re.IGNORECASE
        ),
    ),
    # the two men, the other three, the first two
    (
        "reference back",
        re.compile(
            rf"\b(?:the|these|those|both)\s+(?:(?:first|last|next|other|remaining|same|previous|following)\s+)?(?:two|three)\b"
            rf"(?!\s*-|\s+(?:{UNITS})\b|\s+(?:and|or|to)\s+(?:a\s+)?(?:half|{WORD})\b|\s+in\s+{SMALL}|\s+out\s+of|\s+per|[\s-](?:thirds|quarters|fifths|sevenths|tenths)|\s*[-–]\s*\d)",
            re.IGNORECASE,
        ),
    ),
    # won 3–1, a 2-0 victory
    (
        "score",
        re.compile(
            r"\b\d{1,2}[–-]\d{1,2}\b(?=\s+(?:win|victory|defeat|loss|draw|lead|aggregate|decision|scoreline))"
            r"|\b(?:won|win|led|beat|tied|drew|lost)\s\d{1,2}[–-]\d{1,2}\b"
        ),
    ),
    # 24/7, a ratio of 3:1
    (
        "ratio",
        re.compile(
            r"\b(?:24/7|9/11)\b|(?<![£\d.])\b\d+:\d+\b(?![½¼¾sd:])|(?<=\bratio of )\d+(?:\.\d+)?\s(?:to|in)\s\d+\b"
        ),
    ),
    # the top 10, at number one
    (
        "ordinal",
        re.compile(r"\btop[\s-](?:\d{1,3}|ten|twenty|five|three)\b(?!\s?(?:%|percent|per\s+cent))", re.IGNORECASE),
    ),
    # on the one hand, one another, at one time, one day, zero-sum
    (
        "idiom",
        re.compile(
            r"\b(?:on the one hand|one another|at one (?:time|point)|one (?:day|night|morning|evening|afternoon)"
            r"|one by one|one and the same|ground zero|square one|half past|half way|on all fours"
            r"|second (?:thoughts?|nature))\b",
            re.IGNORECASE,
        ),
    ),
)


def read_names(sentence: Sentence) -> Iterator[tuple[str, int, int]]:
    """Yield (reason, start, end) for each number of a sentence that is a name or a reference; they may overlap."""
    for reason, pattern in PATTERNS:
        for match in pattern.finditer(sentence.text):
            yield reason, sentence.start + match.start(), sentence.start + match.end()
