"""What two numbers may have in common beside their figures: the thing counted, the years, the words around them."""

from __future__ import annotations

import re
from functools import cache

from etl.checks.passage import Passage, any_of
from etl.lexicon import words as listed
from etl.model import Claim

WORD = re.compile(r"[^\W\d_]{4,}")
ENDING = re.compile(r"(?:ations?|ings?|ed|es|s)$")
EMPTY = ("empty", "rising", "falling", "estimating")
"""Groups of words that say nothing about which quantity a sentence states."""
LIST = 3
"""As many numbers of one unit in a sentence are a list of parts, not so many answers to one question."""
AROUND = 60
"""Characters around a number in which words make it a part of something."""


@cache
def content(text: str) -> frozenset[str]:
    """Return the words of a sentence that say what it is about, without their endings.

    >>> sorted(content("An estimated 18 million people passed through the camps"))
    ['camp', 'pass']
    """
    found = (word.lower() for word in WORD.findall(text))
    return frozenset(stem(word) for word in found if not any(word in listed("checks", group) for group in EMPTY))


def stem(word: str) -> str:
    """Return a word without its ending, so that `camps` and `camp` are the same."""
    return ENDING.sub("", word) if len(word) > 4 else word


def thing(claim: Claim) -> frozenset[str]:
    """Return what is counted, without the words that add nothing to the topic, the place or the event."""
    found = re.findall(r"[^\W\d_]+", claim.counted.lower())
    named = set(re.findall(r"[^\W\d_]+", f"{claim.place} {claim.event}".lower()))
    return frozenset(stem(word) for word in found if word not in listed("checks", "generic") and word not in named)


def years(claim: Claim) -> tuple[int, int] | None:
    """Return the years of a claim, None where either end is open."""
    if claim.period_start is None or claim.period_end is None:
        return None
    return claim.period_start, claim.period_end


def overlap(one: Claim, other: Claim) -> bool | None:
    """Tell whether the years of two claims have any in common; None where those of either are not known."""
    mine, theirs = years(one), years(other)
    if mine is None or theirs is None:
        return None
    return mine[0] <= theirs[1] and theirs[0] <= mine[1]


def one_name(one: str, other: str) -> bool:
    """Tell whether two names are one: all words of the shorter stand in the longer. No name is no other name.

    >>> one_name("Famine of 1932–1933", "Soviet famine of 1932–1933"), one_name("Lund", "Ystad"), one_name("", "Lund")
    (True, False, True)
    """
    mine, theirs = (frozenset(re.findall(r"\w{3,}", name.lower())) for name in (one, other))
    return mine <= theirs or theirs <= mine


def is_part(passage: Passage, i: int) -> bool:
    """Tell whether words near a number make it a part of something, or its sentence lists several and credits none."""
    claim = passage.claims[i]
    alike = sum(other.unit == claim.unit for other in passage.claims)
    if i in passage.brackets or (alike >= LIST and not claim.attributed_to):
        return True
    around = f"{passage.lead(i)[-AROUND:]} # {passage.tail(i)[:AROUND]}"
    return re.search(any_of("part_marks"), around, re.I) is not None
