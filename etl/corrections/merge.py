"""Corrections of two people -> what one has not, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from etl.corrections.record import in_force
from etl.model import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two people say different things of one field of one claim."""

    mine: Correction
    theirs: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """`new` is theirs alone and can be added; `conflicts` are for a person to settle; `same` counts what both say."""

    new: tuple[Correction, ...]
    conflicts: tuple[Conflict, ...]
    same: int


def merge(mine: Iterable[Correction], theirs: Iterable[Correction]) -> Merged:
    """Compare the last words of two files on each field of each claim. Neither wins for being newer."""
    known = {(c.document, c.claim_id, c.field): c for c in in_force(mine)}
    new, conflicts, same = [], [], 0
    for correction in in_force(theirs):
        own = known.get((correction.document, correction.claim_id, correction.field))
        if own is None:
            new.append(correction)
        elif own.new == correction.new:
            same += 1
        else:
            conflicts.append(Conflict(mine=own, theirs=correction))
    return Merged(new=tuple(new), conflicts=tuple(conflicts), same=same)
