"""How far the review of some claims is, and which comes next: pure selections on the frame of claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from etl.corrections.record import REJECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The claims under review in their order, and which of them a person has spoken of.

    `rejected` counts those that have left the claims for that; they were reviewed as well.
    """

    names: tuple[str, ...]
    reviewed: frozenset[str]
    rejected: int

    @property
    def total(self) -> int:
        """How many there are to review, those done included."""
        return len(self.names) + self.rejected

    @property
    def done(self) -> int:
        """How many are reviewed."""
        return len(self.reviewed) + self.rejected

    def following(self, claim_id: str) -> str:
        """The next claim that is not reviewed, after the last from the first again; empty where there is none."""
        at = self.names.index(claim_id) + 1 if claim_id in self.names else 0
        around = [*self.names[at:], *self.names[:at]]
        return next((name for name in around if name not in self.reviewed and name != claim_id), "")

    def previous(self, claim_id: str) -> str:
        """The claim before this one, reviewed or not; empty at the first."""
        at = self.names.index(claim_id) if claim_id in self.names else 0
        return self.names[at - 1] if at else ""


def progress(claims: pd.DataFrame, rejected: int, pending: Mapping[str, str]) -> Progress:
    """Return how far the review of these claims is; `pending` are judgements that their table does not have yet.

    An empty judgement was taken back. One that rejects takes its claim out of the walk.
    """
    gone = {name for name, judgement in pending.items() if judgement == REJECTED} & set(claims["claim_id"])
    names = tuple(str(name) for name in claims["claim_id"] if name not in gone)
    said = dict(zip(claims["claim_id"], claims["review"], strict=True)) | dict(pending)
    reviewed = frozenset(name for name in names if said[name])
    return Progress(names=names, reviewed=reviewed, rejected=rejected + len(gone))
