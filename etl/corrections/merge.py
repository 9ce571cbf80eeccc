"""Corrections of two people -> what one has not, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from etl.corrections.record import EDITABLE, REJECTED, REVIEW, in_force, taken_back
from etl.model import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two people say different things of one field of one claim, or one corrects what the other rejects."""

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
        against = _against(correction, known) if own is None else None
        if against is not None:
            conflicts.append(Conflict(mine=against, theirs=correction))
        elif own is None:
            if not taken_back(correction):
                new.append(correction)
        elif own.new == correction.new:
            same += 1
        else:
            conflicts.append(Conflict(mine=own, theirs=correction))
    return Merged(new=tuple(new), conflicts=tuple(conflicts), same=same)


def _against(correction: Correction, known: Mapping[tuple[str, str, str], Correction]) -> Correction | None:
    """Return my word that cannot stand beside theirs although it is of another field: a rejection and a correction."""
    claim = (correction.document, correction.claim_id)
    if correction.field == REVIEW and correction.new == REJECTED:
        mine = (known.get((*claim, field)) for field in EDITABLE)
        return next((own for own in mine if own is not None and not taken_back(own)), None)
    own = known.get((*claim, REVIEW))
    if correction.field in EDITABLE and own is not None and own.new == REJECTED and not taken_back(correction):
        return own
    return None
