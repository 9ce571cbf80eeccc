"""The whole that a count and its percentage imply: `50,000, almost a third of the population`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.checks.check import check
from etl.checks.interval import bounds, ratio, total
from etl.checks.passage import Passage, any_of, sort_of
from etl.checks.words import listed, roughly, said
from etl.model import Check, Claim

FEW = r"(?:[a-z]+\s+){0,2}"
SAME = re.compile(rf",?\s*(?P<license>{any_of('same_as')})\s+{FEW}\Z", re.I)
BESIDE = re.compile(rf",\s+{FEW}\Z")
OF_WHOLE = re.compile(rf"\s+(?P<license>of\s+(?:[\w'’-]+\s+){{0,3}}?(?:{any_of('wholes')}))\b", re.I)
OR_COUNT = re.compile(rf"(?:\s+of\s+[^,.;:()]{{1,30}})?,?\s+(?P<license>or)\s+{FEW}", re.I)
WITH, ANOTHER = re.compile(rf",\s+with\s+{FEW}\Z"), re.compile(r"\banother\s+\Z")
NEAR = 60
"""Characters at most between a count and its percentage."""


def implied(passage: Passage, i: int) -> Iterator[Check]:
    """Yield the whole that a percentage implies with the number before it, or with those behind it."""
    share, last = passage.claims[i], len(passage.claims) - 1
    same, of, behind = (
        SAME.search(passage.lead(i)),
        OF_WHOLE.match(passage.tail(i)),
        OR_COUNT.fullmatch(passage.tail(i)),
    )
    if i and same:
        yield from _whole(passage, i, i - 1, same["license"])
    elif i and of and BESIDE.search(passage.lead(i)):
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
    if len(between) <= NEAR and not re.search(r"[.;:()]", between) and sort_of(passage.claims[j]) == "count":
        yield from _derived(passage.claims[j : j + 1], passage.claims[i], words)


def _derived(counts: tuple[Claim, ...], share: Claim, words: str) -> Iterator[Check]:
    whole = ratio(total(map(bounds, counts)), bounds(share).scaled(0.01))
    if any(count.qualifier == "vague" for count in counts) or (whole.low is None and whole.high is None):
        return
    are = "is" if len(counts) == 1 else "are"
    names = listed([said(count) for count in counts])
    yield check(
        "share",
        "derived",
        (*counts, share),
        words=words,
        statement=f"If {names} {are} {said(share)}, the whole is {roughly(whole)}.",
        unit=counts[0].unit,
        computed=whole,
    )
