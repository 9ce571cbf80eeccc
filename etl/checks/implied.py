"""The whole that a count and its percentage imply: `50,000, almost a third of the population`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.checks.check import check
from etl.checks.interval import bounds, ratio, total
from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.checks.precision import slack
from etl.checks.verdict import verdict
from etl.checks.words import capital, listed, measured, roughly, said, spread
from etl.model import Check, Claim

FEW = r"(?:[a-z]+\s+){0,2}"
SAME = hedged(any_of("same_as"))
BESIDE = hedged(",")
OF_WHOLE = re.compile(
    rf"\s+(?P<license>of\s+(?:(?!(?:for|in|to|that|those|these|them|which|whom|it)\b)[\w'’-]+\s+){{0,3}}?"
    rf"(?:{any_of('wholes')}))\b",
    re.I,
)
OR_COUNT = re.compile(rf"(?:\s+of\s+[^,.;:()]{{1,30}})?,?\s+(?P<license>or)\s+{FEW}", re.I)
WITH, ANOTHER = re.compile(rf",\s+with\s+{FEW}\Z"), re.compile(r"\banother\s+\Z")
TO = hedged(r"\bto\b")
CHANGED = hedged(rf"(?P<verb>{any_of('rising')}|{any_of('falling')})(?:\s+(?:by|of))?")
DURATIONS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "seconds"})
"""Units that are no part of a population: a fifth of the people in a quarter century."""
NEAR = 60
"""Characters at most between a count and its percentage."""


def implied(passage: Passage, i: int) -> Iterator[Check]:
    """Yield the whole that a percentage implies with the number before it, or with those behind it."""
    share, last = passage.claims[i], len(passage.claims) - 1
    lead, tail = passage.lead(i), passage.tail(i)
    same, of, behind = SAME.search(lead), OF_WHOLE.match(tail), OR_COUNT.fullmatch(tail)
    if i and same:
        yield from _whole(passage, i, i - 1, same["license"])
    elif i and of and BESIDE.search(lead):
        yield from _whole(passage, i, i - 1, of["license"])
    elif behind and i < last:
        yield from _whole(passage, i, i + 1, behind["license"])
    elif of and i + 1 < last and WITH.search(passage.between(i, i + 1)) and ANOTHER.search(passage.lead(i + 2)):
        # `another` says that the two make up what the percentage is of.
        parts = passage.claims[i + 1 : i + 3]
        if all(sort_of(part) == "count" and part.unit == parts[0].unit for part in parts):
            yield from _derived(parts, share, "with … and another")


def _whole(passage: Passage, i: int, j: int, words: str) -> Iterator[Check]:
    """Yield the check of the percentage `i` with the count `j`, if they stand side by side."""
    between = passage.between(*sorted((i, j)))
    apart = len(between) > NEAR or re.search(r"[.;:()]", between)
    if apart or sort_of(passage.claims[j]) in ("percent", "times") or passage.claims[j].unit in DURATIONS:
        return
    near = 0 < j < i and len(passage.between(j - 1, j)) < NEAR and not TO.search(passage.lead(j))
    beside = passage.claims[j - 1] if near else None
    if beside is not None and beside.unit == passage.claims[j].unit:
        # `2.4 on sales of 48, or 5%`: either may be meant, and both are if one is so much of the other.
        part, whole = sorted((beside, passage.claims[j]), key=lambda claim: claim.value or 0.0)
        yield from _fits(passage.claims[i], part, whole, words)
        return
    grown = CHANGED.search(passage.lead(j))
    yield from _derived(passage.claims[j : j + 1], passage.claims[i], words, grown["license"] if grown else "")


def _fits(share: Claim, part: Claim, whole: Claim, words: str) -> Iterator[Check]:
    """Yield the check of a part and its whole where the percentage behind them is that of one in the other."""
    percent = ratio(bounds(part), bounds(whole)).scaled(100)
    judged, of = verdict(bounds(share), percent, slack(share)), f"{capital(said(part))} of {said(whole)}"
    if judged in ("agrees", "within_rounding"):
        yield check(
            "share",
            judged,
            (share, part, whole),
            words=words,
            statement=f"{of} is {spread(percent, 'percent')}; the text states {said(share)}.",
            unit="percent",
            stated=bounds(share),
            computed=percent,
        )


def _derived(counts: tuple[Claim, ...], share: Claim, words: str, grown: str = "") -> Iterator[Check]:
    """Yield the check of counts that are a percentage of a whole, or of what stood before they were added to it."""
    whole = ratio(total(map(bounds, counts)), bounds(share).scaled(0.01))
    if any(count.qualifier == "vague" for count in counts) or (whole.low is None and whole.high is None):
        return
    are = "is" if len(counts) == 1 else "are"
    names = listed([said(count) for count in counts])
    what = "what stood before was" if grown else "the whole is"
    yield check(
        "change" if grown else "share",
        "derived",
        (*counts, share),
        words=f"{grown} … {words}" if grown else words,
        statement=f"If {names} {are} {said(share)}, {what} {roughly(whole, measured(counts[0]))}.",
        unit=counts[0].unit,
        computed=whole,
    )
