"""Years that leave their century to the one before: `1907-8`, `1870-1-2`, `1912-13, 13-14`, `1889 and '90`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.quantities.years import YEAR
from etl.years import in_full

DASH = r"\s?(?:--?|[–—/])\s?"
HEAD = re.compile(rf"(?<![$£€¥#\d.,–-])\b{YEAR}(?=['’]?\s?[-–—/,]|,?\s(?:and|or|to)\s['’]?\d\d(?!\d))")
DASHED = re.compile(rf"{DASH}['’]?(\d\d?)(?![\d'’]|[,.]\d)")
AGAIN = re.compile(rf"(?:,\s(?:and\s)?|\s(?:and|to|or)\s)['’]?(\d\d){DASH}['’]?(\d\d?)(?![\d'’]|[,.]\d)")
LISTED = re.compile(r"(,\s|,?\s(?:and|or|to)\s|--?|[–—])(['’]?)(\d\d)(?![\d'’%‰]|[,.:]\d)")
COUNTED = re.compile(r"['’]?s\b|\s?(?:million|thousand|billion|per\s?cent|percent|%|‰|[½¼¾])|[-–—/]\d")
"""What makes a number of it after all."""
CENTURYLESS = re.compile(rf"(?<![\w’'])['’]\d\d{DASH}['’]?\d\d?\b(?![,.]?\d)")
"""'76–78, of which the century is not said."""
BEHIND_A_LIST = re.compile(
    r"[.,;:)]|$|\s(?:the|an?|some|about|there|it|he|she|they|we|was|were|is|had|has|have|came|went|fell|rose|saw|when|by|in|with|only|no)\b"
)
"""What may stand behind a list of years without a sign: of 1870, 71 and 72 men one number counts."""
FEW = 12
"""Years that a list of short years may span."""


def read_short_years(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield (start, end, first year, last year) for each span of years of which later ones are written short.

    >>> [found[2:] for found in read_short_years("In 1907-8, in 1912-13, 13-14 and 14-15, in 1870-1-2, 1889 and '90")]
    [(1907, 1908), (1912, 1915), (1870, 1872), (1889, 1890)]
    >>> list(read_short_years("In 1846, 47 died; in 1908, 12 ships sank; a gap of 1900-7.5"))
    []
    """
    for head in HEAD.finditer(text):
        first = int(head[0])
        last, end = _dashed(text, head.end(), first)
        if last == first:
            last, end = _listed(text, head.end(), first)
        if last > first and not COUNTED.match(text, end):
            yield head.start(), end, first, last


def _dashed(text: str, end: int, year: int) -> tuple[int, int]:
    """The last year behind dashes, then of the pairs that follow: the harvests of 1912-13, 13-14 and 14-15."""
    while (found := DASHED.match(text, end)) is not None and (later := following(year, found[1])) > year:
        year, end = later, found.end()
    while (again := AGAIN.match(text, end)) is not None:
        opening = following(year, again[1])
        later = following(opening, again[2])
        if not (year <= opening <= year + 1 and later == opening + 1):
            break
        year, end = later, again.end()
    return year, end


def _listed(text: str, end: int, first: int) -> tuple[int, int]:
    """The last year of `1870, 71 and 72` and `1889, '90 and '94`: without a sign only years that follow each other."""
    year, joined, signed, start = first, False, False, end
    while (found := LISTED.match(text, end)) is not None:
        later = following(year, found[3])
        if not later > year or later > first + FEW or not (found[2] or later == year + 1):
            break
        joined = joined or (found[1].strip(", ") in ("and", "or") and (year > first or found[1][0] != ","))
        year, end, signed = later, found.end(), signed or bool(found[2])
    known = signed or (joined and BEHIND_A_LIST.match(text, end) is not None)
    return (year, end) if known else (first, start)


def following(year: int, short: str) -> int:
    """Return the year that one or two digits behind a year name: in its decade, or in its century or the next.

    >>> following(1907, "8"), following(1899, "05"), following(1908, "6")
    (1908, 1905, 1906)
    """
    return year // 10 * 10 + int(short) if len(short) == 1 else in_full(year, int(short))
