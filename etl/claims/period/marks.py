"""Times that a number is only measured against: `12% more than in 1990`, `58% of the 1929 level`, `in 1900 prices`."""

from __future__ import annotations

import re

MARK = re.compile(
    r"(?:\bthan|\bcompared\s(?:to|with)|\bagainst|\b(?:up|down)\s(?:on|from)"
    r"|\b(?:up|down|rise|increase|fall|drop|growth)\s(?:of\s)?\S+\s(?:percent\s|per\scent\s)?(?:on|from|over))"
    r"\s+(?:in\s+|its\s+|the\s+|that\s+of\s+|those\s+of\s+|(?:same|corresponding)\s(?:period|month|quarter|half)\s(?:of|in)\s+)*$"
    r"|\b(?:\w{3,}est|most|worst|first|only|second)\b[^.,;]{0,40}\bsince\s+(?:[A-Za-z]+\s+)?$"
)
"""Before the time that a number is measured against: `12% more than the year before`, `the highest since 1992`."""
NEAR = 60
"""Characters beside a time that are looked at."""

BESIDE = (
    r"\b(?:below|above|beneath|beyond|over|under|than|against|with|to|from|at|of|off"
    r"|exceed(?:s|ed|ing)?|match(?:es|ed|ing)?|times|half|twice|double|treble)"
)
PART = r"(?:(?:early|late|mid|spring|summer|autumn|winter|[A-Z][a-z]+)[\s-]+)?"
LEVEL = r"(?:levels?|peaks?|figures?|highs?|lows?|maximum|minimum|averages?|marks?|baseline)"
AMOUNT = r"(?:outputs?|values?|prices?|totals?|volumes?|sizes?|tonnage|strength|population|production)"
ITS = r"\s+(?:the|its|his|her|their)\s+(?:own\s+|old\s+|average\s+|[a-z]+-[a-z]+\s+)?"

BEFORE_NOUN = re.compile(rf"{BESIDE}{ITS}{PART}$")
NOUN = re.compile(rf"\s+(?:[a-z-]+\s+)?(?:{LEVEL}|{AMOUNT})\b")
"""`58% of the 1929 level`, `above its 2005 pre-crisis peak`, `fell below its 1913 output`."""
LEVEL_LAST = re.compile(rf"{LEVEL}$")
SHARE_OF = re.compile(rf"\b(?:\d+|half|cent|percent|(?:third|quarter|fifth|tenth)s?)%?\s+of{ITS}{PART}$")
STANDING = re.compile(
    r"\b(?:to|at|than|was|were|is|are|reach(?:ed|es|ing)?|stood|only|barely|regained|recovered|lost|shed)\b[^.,;]{0,40}$|,\s[^.,;]{0,30}$"
)
"""Before a share that says how high a thing stands; `12% of its 1929 output was sold` is of the year itself."""
LEVELS = (
    re.compile(rf"{BESIDE}\s+{PART}$"),
    re.compile(r"\s+(?:[a-z-]+\s+)?levels?(?=\s*(?:[,.;:)]|$|(?:by|in|and|at|or|for|as|during)\b))"),
)
"""`25% below 1990 levels`; but `from 1990 levels fell` is of the year."""
OF_YEAR = re.compile(
    rf"\b(?:{BESIDE}{ITS}(?:[\w-]+\s+)?(?:{LEVEL}|{AMOUNT})\s+(?:of|for)"
    rf"|\b(?:below|above|beneath|beyond|than|against|with|from|of|off){ITS}(?:[\w-]+\s+)?(?:{LEVEL})\s+(?:in|reached\sin|set\sin)"
    r"|\b(?:half|twice|double|treble|third|quarter|times|cent|percent|of|to|than|with|above|below|over)\s+(?:that|those)\s+(?:of|in|for)"
    r"|\bwhat\s+(?:it|they|he|she|(?:[a-z]+\s+){1,3})\s*(?:had\s+(?:been|stood\s+at)|was|were|had|stood\s+at)\s+in"
    r"|\bas\s+(?:much|many|large|high|great|low|big|strong|numerous)\s+(?:[a-z]+\s+){0,3}as\s+(?:(?:it|they)\s+(?:was|were|did|had\s+been)\s+)?in"
    rf")\s+(?:the\s+)?{PART}$"
)
"""`below the peak of September 1929`, `half that of 1929`, `than what it had been in 1929`, `as much as in 1938`."""
MONEY_OF = (
    re.compile(r"\b(?:at|in)\s+(?:constant\s+)?$"),
    re.compile(r"\s+(?:prices|dollars|values|pounds|money|terms)(?=\s*(?:[,.;:)]|$))"),
)
"""`£40m in 1900 prices`: the year of the money."""
GIVEN = re.compile(r"\s+(?:[a-z-]+\s+){1,2}of\s+(?:[a-z]+\s+){0,3}")
"""`the 1929 figure of 500 tonnes`: that number is of the year."""


def is_a_mark(text: str, start: int, end: int) -> bool:
    """Tell whether the time between two places of a sentence is only what a number is measured against.

    >>> is_a_mark("It fell to 56% of the 1929 level.", 22, 26), is_a_mark("It sold 56% of the 1929 output.", 19, 23)
    (True, False)
    """
    near = max(0, start - NEAR)
    if MARK.search(text, near, start) or OF_YEAR.search(text, near, start):
        return True
    pairs = (LEVELS, MONEY_OF)
    if any(before.search(text, near, start) and after.match(text, end) for before, after in pairs):
        return True
    if not BEFORE_NOUN.search(text, near, start) or not (noun := NOUN.match(text, end)):
        return False
    share = SHARE_OF.search(text, near, start)
    stood = share is None or STANDING.search(text, near, share.start())
    return bool(stood) or LEVEL_LAST.search(noun[0]) is not None


def is_given(text: str, start: int, end: int) -> bool:
    """Tell whether what stands between a mark and a number makes it the number's: `the 1929 figure of 500`."""
    return start <= end <= start + NEAR and GIVEN.fullmatch(text, start, end) is not None
