"""Two versions of a text: what each number of the old one has become in the new one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Literal

from etl.cells import rows_of
from etl.corrections.anchor import Anchors
from etl.model import Claim, Correction, Extraction
from etl.write import rows_csv

Fate = Literal["same", "moved", "changed", "removed", "ambiguous", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What became of one number when its text was replaced.

    `same`: its sentence reads as it did. `moved`: its sentence was edited, the number was not. `changed`: another
    number stands in its place. `removed`, `added`: it has no counterpart. `ambiguous`: more than one place could be
    meant. Ids and quotes are empty on the side that has none.
    """

    when: str
    fate: Fate
    old_id: str
    new_id: str
    old_quote: str
    new_quote: str


def follow(old: Extraction, new: Extraction, when: str) -> tuple[Step, ...]:
    """Return a step for every number of the old version in order, then for those that are new."""
    before, now = Anchors(old.sentences), Anchors(new.sentences, old.sentences)
    at = {claim.start: claim for claim in new.claims}
    steps: dict[str, Step] = {}
    lost: list[tuple[Claim, Correction]] = []
    for claim in old.claims:
        anchor = before.anchor(claim)
        place = now.find(anchor)
        there = at.get(place.start) if place.start is not None else None
        if there is not None and there.quote == claim.quote:
            steps[claim.claim_id] = _step(when, "same" if place.state == "applied" else "moved", claim, there)
        elif place.state == "ambiguous":
            steps[claim.claim_id] = _step(when, "ambiguous", claim, None)
        else:
            lost.append((claim, anchor))
    taken = {step.new_id for step in steps.values()}
    partners = _changed(lost, now, [claim for claim in new.claims if claim.claim_id not in taken], new)
    for claim, _ in lost:
        partner = partners.get(claim.claim_id)
        steps[claim.claim_id] = _step(when, "changed" if partner else "removed", claim, partner)
    known = {step.new_id for step in steps.values()}
    fresh = [_step(when, "added", None, claim) for claim in new.claims if claim.claim_id not in known]
    return (*(steps[claim.claim_id] for claim in old.claims), *fresh)


def follow_id(claim_id: str, steps: Iterable[Step]) -> str:
    """Return what a claim is called now, followed through all replacements; empty if its words are gone.

    A number that was changed is another number: what was said of the old one is not said of it.
    """
    for step in steps:
        if step.old_id == claim_id:
            if step.fate not in ("same", "moved"):
                return ""
            claim_id = step.new_id
    return claim_id


def read_steps(path: Path) -> tuple[Step, ...]:
    """Return what a text's replacements did, oldest first; none where it was never replaced. Raises `OSError`."""
    if not path.exists():
        return ()
    rows = rows_of(path.read_text("utf-8"))
    return tuple(Step(**row) for row in rows)  # type: ignore[arg-type]


def steps_csv(steps: Iterable[Step]) -> bytes:
    """Spell steps as a file holds them."""
    names = [field.name for field in fields(Step)]
    return rows_csv(names, ([getattr(step, name) for name in names] for step in steps))


def _changed(
    lost: Sequence[tuple[Claim, Correction]], now: Anchors, free: Sequence[Claim], new: Extraction
) -> Mapping[str, Claim]:
    """Pair numbers that are gone with those in their place: in the one edited sentence, if as many stand there."""
    there: dict[str, list[Claim]] = defaultdict(list)
    for claim in free:
        there[claim.sentence_id].append(claim)
    gone: dict[str, list[tuple[Claim, Correction]]] = defaultdict(list)
    for claim, anchor in lost:
        gone[claim.sentence_id].append((claim, anchor))
    partners: dict[str, Claim] = {}
    for group in gone.values():
        edits = now.edited(group[0][1])
        candidates = there[new.sentences[edits[0]].sentence_id] if len(edits) == 1 else []
        if len(candidates) == len(group):
            partners |= {claim.claim_id: to for (claim, _), to in zip(group, candidates, strict=True)}
    return partners


def _step(when: str, fate: Fate, old: Claim | None, new: Claim | None) -> Step:
    return Step(
        when=when,
        fate=fate,
        old_id=old.claim_id if old else "",
        new_id=new.claim_id if new else "",
        old_quote=old.quote if old else "",
        new_quote=new.quote if new else "",
    )
