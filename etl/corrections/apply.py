"""Claims and corrections -> claims as corrected, and what became of each correction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from etl import schema
from etl.corrections.anchor import Anchors, Place
from etl.corrections.record import ACCEPTED, ADDED, REJECTED, REVIEW, in_force, taken_back
from etl.model import Claim, Correction, Extraction, Numeral, Outcome, Reason, Sentence, State
from etl.tables import number, section_of

BY_HAND = "corrected by hand"
REJECTED_BY_HAND = "rejected by hand"
_BOUNDS = ("low", "high")
_YEARS = ("period_start", "period_end")
_LAST_YEAR = 99_999


def apply(extraction: Extraction, corrections: Iterable[Correction]) -> Extraction:
    """Return the extraction with the corrections of its document; checks are left as they were, to be found again.

    Corrections of other documents are passed over. None is applied where its words do not stand, or where the claim
    would contradict itself: the outcome says so.
    """
    name = extraction.document.name
    mine = [correction for correction in in_force(corrections) if correction.document == name]
    if not mine:
        return extraction
    anchors = Anchors(extraction.sentences)
    claims = {claim.start: claim for claim in extraction.claims}
    rejected: list[Claim] = []
    outcomes: list[Outcome] = []
    by_claim: dict[str, list[Correction]] = {}
    for correction in mine:
        by_claim.setdefault(correction.claim_id, []).append(correction)
    for group in by_claim.values():
        place = anchors.find(group[0])
        fields = {correction.field: correction for correction in group}
        claim, state = _claim_meant(extraction, claims, fields, place)
        if claim is not None:
            claims.pop(claim.start, None)
            changed = _changed(claim, fields)
            if REVIEW in fields and fields[REVIEW].new == REJECTED:
                rejected.append(claim)
            elif changed is not None:
                claims[claim.start] = changed
            else:
                state = "refused"
                if claim.review != "added":
                    claims[claim.start] = claim
        now = claim.claim_id if claim is not None and state != "refused" else ""
        outcomes += [Outcome(correction=correction, state=state, claim_now=now) for correction in group]
    kept = tuple(claims[start] for start in sorted(claims))
    return replace(
        extraction,
        claims=kept,
        numerals=tuple(_numerals(extraction.numerals, kept, rejected)),
        corrections=tuple(outcomes),
    )


def contradiction(claim: Claim) -> str:
    """Say what in a claim contradicts itself, in a sentence for the person who corrects it; nothing if all is well."""
    low, high, kind = claim.low, claim.high, claim.qualifier
    if low is not None and high is not None and low > high:
        return "The lower bound is above the upper one."
    if kind in ("more_than", "at_least") and (low is None or high is not None):
        return "“More than” and “at least” have a lower bound and no upper one."
    if kind in ("less_than", "at_most") and (high is None or low is not None):
        return "“Less than” and “up to” have an upper bound and no lower one."
    if kind == "exact" and (low is None or low != high):
        return "An exact number has the same lower and upper bound."
    if kind == "range" and (low is None or high is None):
        return "A range has both bounds."
    first, last = claim.period_start, claim.period_end
    if first is not None and last is not None and first > last:
        return "The first year is after the last one."
    return ""


def parsed(field: str, cell: str) -> Any:
    """Return what a cell of a correction means in a claim. Raises `ValueError` if it is no value of that field."""
    if field in _BOUNDS:
        if not cell:
            return None
        value = float(cell)
        if value != value or abs(value) >= 1e18:
            raise ValueError(cell)
        return int(value) if value.is_integer() else value
    if field in _YEARS:
        year = int(cell) if cell else None
        if year is not None and abs(year) > _LAST_YEAR:
            raise ValueError(cell)
        return year
    allowed = {"topic": schema.TOPICS, "qualifier": schema.QUALIFIERS}.get(field)
    if allowed is not None and cell not in allowed:
        raise ValueError(cell)
    return cell


def spelled(claim: Claim, field: str) -> str:
    """Return a field of a claim as a cell holds it."""
    value = getattr(claim, field)
    return "" if value is None else value if isinstance(value, str) else number(value)


def _claim_meant(
    extraction: Extraction, claims: Mapping[int, Claim], fields: Mapping[str, Correction], place: Place
) -> tuple[Claim | None, State]:
    """Return the claim at a place, made anew for a number that was missed."""
    if place.start is None:
        return None, place.state
    said = next(iter(fields.values()))
    there = claims.get(place.start)
    if ADDED not in fields:
        meant = there if there is not None and there.quote == said.quote else None
        return meant, place.state if meant is not None else "vanished"
    if there is not None and there.quote == said.quote:  # by now the machine reads it as well
        return there, place.state
    end = place.start + len(said.quote)
    if extraction.document.text[place.start : end] != said.quote or end > extraction.sentences[place.sentence].end:
        return None, "vanished"
    if any(claim.start < end and place.start < claim.end for claim in claims.values()):
        return None, "refused"
    return _missed(said, place.start, extraction.sentences[place.sentence]), place.state


def _missed(said: Correction, start: int, sentence: Sentence) -> Claim:
    """Return a claim of which only the words are known yet."""
    return Claim(
        claim_id=said.claim_id,
        document=sentence.document,
        section=section_of(sentence.headings),
        sentence_id=sentence.sentence_id,
        start=start,
        end=start + len(said.quote),
        quote=said.quote,
        low=None,
        high=None,
        value=None,
        qualifier="vague",
        modifier="",
        unit="",
        counted="",
        topic="other",
        event="",
        place="",
        period_start=None,
        period_end=None,
        period_basis="",
        attributed_to="",
        sentence=sentence.text,
        review="added",
        reasons=(Reason(field="quote", value=said.quote, rule="added by hand", words=said.reason),),
    )


def _changed(claim: Claim, fields: Mapping[str, Correction]) -> Claim | None:
    """Return the claim with every field as corrected; None if a value means nothing or contradicts another."""
    new: dict[str, Any] = {}
    for field, correction in fields.items():
        if field not in (REVIEW, ADDED) and not taken_back(correction) and correction.new != spelled(claim, field):
            try:
                new[field] = parsed(field, correction.new)
            except ValueError:
                return None
    if new.keys() & set(_BOUNDS):
        bounds = [bound for bound in (new.get("low", claim.low), new.get("high", claim.high)) if bound is not None]
        new["value"] = sum(bounds) / len(bounds) if bounds else None
    if new.keys() & set(_YEARS):
        new["period_basis"] = ""
    names = [name for name in schema.CLAIMS.names if name in new and name in fields]
    if claim.review != "added":
        accepted = REVIEW in fields and fields[REVIEW].new == ACCEPTED
        new["review"] = "corrected" if names or claim.corrected else "accepted" if accepted else claim.review
        # A claim of which two old ones became one keeps what was said of either.
        both = {*claim.corrected.split(), *names}
        new["corrected"] = " ".join(name for name in schema.CLAIMS.names if name in both)
    changed = replace(claim, **new)
    if contradiction(changed):
        return None
    told = [Reason(field=name, value=spelled(changed, name), rule=BY_HAND, words=fields[name].reason) for name in names]
    silent = set(new) - {"review", "corrected"}
    return replace(changed, reasons=(*(reason for reason in claim.reasons if reason.field not in silent), *told))


def _numerals(numerals: Sequence[Numeral], claims: Sequence[Claim], rejected: Sequence[Claim]) -> Iterator[Numeral]:
    """Yield the numerals, those of rejected claims set aside, those of added ones taken by them."""
    gone = {claim.claim_id for claim in rejected}
    added = [claim for claim in claims if claim.review == "added"]
    for numeral in numerals:
        owner = next((claim for claim in added if claim.start <= numeral.start < claim.end), None)
        if owner is not None:
            yield replace(numeral, claim_id=owner.claim_id, set_aside="")
        elif numeral.claim_id in gone:
            yield replace(numeral, claim_id="", set_aside=REJECTED_BY_HAND)
        else:
            yield numeral
