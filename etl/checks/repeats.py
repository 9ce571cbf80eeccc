"""The same quantity stated again in another sentence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from etl.checks.check import check
from etl.checks.interval import bounds
from etl.checks.meaning import content, one_name, overlap, thing
from etl.checks.passage import Passage, sort_of
from etl.checks.words import capital, said
from etl.model import Check, Claim, Document
from etl.tables import HEADING_MARK

FLOOR = 1000
"""Smaller numbers meet by chance: of round figures below it there are too few for two to be a sign of anything."""
SHARED = 2
"""Content words that both sentences must have beside the number."""
BACK = 4
"""Earlier statements of a figure that a later one is compared with, so that the work stays linear."""


def find_repeats(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the repeats of a text, the first statement first. Years may not contradict one another."""
    del document
    seen: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for passage in passages:
        for claim in passage.claims:
            size = claim.low if claim.low is not None else claim.high
            if claim.qualifier == "vague" or size is None or size < FLOOR or sort_of(claim) in ("percent", "times"):
                continue
            earlier = seen[claim.low, claim.high, claim.unit, claim.topic]
            for first in reversed(earlier[-BACK:]):
                shared = content(first.sentence) & content(claim.sentence)
                if _same(first, claim) and len(shared) >= SHARED:
                    yield _repeat(first, claim, sorted(shared))
                    break
            earlier.append(claim)


def _same(first: Claim, again: Claim) -> bool:
    return (
        first.sentence_id != again.sentence_id
        and thing(first) == thing(again)
        and overlap(first, again) is not False
        and one_name(first.place, again.place)
    )


def _repeat(first: Claim, again: Claim, shared: Sequence[str]) -> Check:
    return check(
        "repeat",
        "agrees",
        (first, again),
        words=", ".join(_written(first.sentence, shared)),
        statement=f"{capital(said(first))} is stated twice{_where(first, again)}.",
        unit=first.unit,
        stated=bounds(first),
        computed=bounds(again),
    )


def _where(first: Claim, again: Claim) -> str:
    """Say in which sections, where they are two."""
    if first.section == again.section:
        return ""
    names = [claim.section.rpartition(HEADING_MARK)[2] or "the opening" for claim in (first, again)]
    return f", in {names[0]} and in {names[1]}"


def _written(sentence: str, stems: Sequence[str]) -> list[str]:
    """Return the words of a sentence that have these stems, as they stand in it."""
    found: dict[str, str] = {}
    for word in sentence.replace("-", " ").split():
        bare = word.strip(".,;:()[]\"“”'’")
        for stem in content(bare):
            if stem in stems:
                found.setdefault(stem, bare)
    return list(found.values())
