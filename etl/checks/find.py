"""All checks of one text, each kind asked for in turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from etl.checks.ages import find_ages
from etl.checks.changes import find_changes
from etl.checks.conversions import find_conversions
from etl.checks.milestones import find_milestones
from etl.checks.passage import Passage, passages
from etl.checks.repeats import find_repeats
from etl.checks.rivals import find_rivals
from etl.checks.shares import find_shares
from etl.checks.sums import find_sums
from etl.model import Check, Claim, Document, Sentence

Finder = Callable[[Document, Sequence[Passage]], Iterator[Check]]

KINDS: tuple[Finder, ...] = (
    find_sums,
    find_shares,
    find_changes,
    find_conversions,
    find_ages,
    find_milestones,
    find_repeats,
    find_rivals,
)


def find_checks(document: Document, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[Check]:
    """Return the checks of a text, by kind and within a kind by place."""
    if not claims:
        return []
    found: dict[str, Check] = {}
    read = [passage for passage in passages(document, sentences, claims) if passage.claims]
    for find in KINDS:
        for check in find(document, read):
            found.setdefault(check.check_id, check)
    return list(found.values())
