"""A stated total and the parts that the words beside it say it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from etl.checks.check import check
from etl.checks.interval import Interval, bounds, total
from etl.checks.parts import parts_after, parts_before, parts_of_sentence
from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.checks.precision import slack
from etl.checks.verdict import verdict
from etl.checks.words import capital, listed, measured, said, spread
from etl.lexicon import entries
from etl.model import Check, Claim, Document

TOTAL_OF = (
    r"(?:\b(?:for|with|making|giving|to)\s+)?(?:\b(?:an?|the|its|their)\s+)?(?:\b(?:combined|grand|overall|final|joint)\s+)?"
    r"\btotal(?:\s+(?!of\b)[a-z]+){0,2}\s+of"
)
"""`for a total of`, `a combined total of`, `a total loss of`."""
STEP = r"\s+(?:[\w'’-]+\s+){0,4}"
RUNNING = f"(?:{any_of('running')}){STEP}(?:{any_of('running_totals')}){STEP}to"
"""`bringing the total number of dead to`."""
FAR = 3.0
"""Where the words allow a total of other things too, numbers that are further apart than this are left."""
NAMED = 20
"""Characters behind a part in which the words stand that say what it is."""
RANK = {"agrees": 0, "within_rounding": 1}


@dataclass(frozen=True, kw_only=True)
class Licence:
    """What lets numbers be added: the words, whether the parts are all there are, and how far apart they may be."""

    words: str
    whole: bool = True
    far: float | None = None


def find_sums(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the sums of a text: parts before their total, behind it, in brackets, and in the sentence before.

    Percentages, factors and other units are never added, nor what stands in brackets, nor a part of a part.
    """
    del document
    for passage in passages:
        for i, claim in enumerate(passage.claims):
            if sort_of(claim) in ("percent", "times") or claim.unit.startswith("per ") or claim.qualifier == "vague":
                continue
            yield from _behind(passage, i) or _ahead(passage, i)


def _behind(passage: Passage, i: int) -> list[Check]:
    """Return the check of a total with the parts before it."""
    licence = _total(passage, i)
    if licence is None:
        return []
    parts = parts_before(passage, i)
    if len(parts) >= 2:
        return _judged(passage, passage.claims[i], [parts[k:] for k in range(len(parts) - 1)], licence)
    opens = re.match(rf"\W*(?P<license>{any_of('total_opens')})\b", passage.lead(i), re.I) if i == 0 else None
    if opens and passage.before is not None:
        parts = parts_of_sentence(passage.before, passage.claims[i])
        if len(parts) >= 2:
            whole = Licence(words=opens["license"], far=FAR * FAR)
            return _judged(passage, passage.claims[i], [parts[k:] for k in range(len(parts) - 1)], whole)
    return []


def _total(passage: Passage, i: int) -> Licence | None:
    """Return the words that make a claim the total of numbers before it."""
    lead, tail = passage.lead(i), passage.tail(i)
    found = hedged(f"{TOTAL_OF}|{any_of('total_before')}").search(lead)
    if found:
        return Licence(words=found["license"])
    found = re.match(
        rf"(?:\s+[\w'’-]+){{0,5}}?,?\s+(?P<license>{any_of('total_after')})(?!\s+(?:of|the|its|their)\b)", tail, re.I
    )
    if found:
        return Licence(words=found["license"])
    found = hedged(RUNNING).search(lead)
    if found and not re.search(any_of("older"), found["license"] + tail[:40], re.I):
        return Licence(words=found["license"], far=FAR)
    if i == 0:
        opens = re.match(rf"\W*(?P<license>{any_of('total_opens')})\b[^:;]{{0,80}}\Z", lead, re.I)
        return Licence(words=opens["license"]) if opens else None
    return None


def _ahead(passage: Passage, i: int) -> list[Check]:
    """Return the check of a total with the parts behind it."""
    if i + 2 >= len(passage.claims):
        return []
    gap = passage.between(i, i + 1)
    licence = _opened(gap)
    if licence is None:
        return []
    if licence.far and licence.far > FAR and hedged(TOTAL_OF).search(passage.lead(i)):
        licence = replace(licence, far=None)
    parts = parts_after(passage, i, bracketed=licence.words == "(", mixed=licence.whole)
    return _judged(passage, passage.claims[i], [parts[:k] for k in range(len(parts), 1, -1)], licence)


def _opened(gap: str) -> Licence | None:
    """Return the words between a total and its first part that make the parts its own."""
    if len(gap) > 80 or "." in gap:
        return None
    for group, whole in (("parts_whole", True), ("parts_some", False)):
        found = hedged(any_of(group)).search(gap)
        if found:
            return Licence(words=found["license"], whole=whole)
    found = hedged(r":|—|\s–|\s-").search(gap)
    if found and "(" not in gap:
        return Licence(words=found["license"].strip(), far=FAR * FAR)
    if re.fullmatch(r"(?:\s+[\w'’-]+){0,3}\s*\(", gap):
        return Licence(words="(", far=1.5)
    # With more words between, the brackets may belong to something else: only what comes out right is said.
    return Licence(words="(", far=1.0) if re.fullmatch(r"[^(.;:]*\(", gap) else None


def _judged(passage: Passage, whole: Claim, choices: Sequence[list[Claim]], licence: Licence) -> list[Check]:
    """Return the check of a total with the parts that fit best, the longest list where none does."""
    judged = [
        (_verdict(whole, parts, licence.whole or _complete(passage, parts)), parts)
        for parts in choices
        if len(parts) >= 2
    ]
    if not judged:
        return []
    best, parts = min(judged, key=lambda one: RANK.get(one[0], 2))
    computed, stated = total(map(bounds, parts)), bounds(whole)
    # Where women and men are given, there is nobody else to make up the rest.
    if licence.far is not None and _apart(stated, computed) > licence.far and not _complete(passage, parts):
        return []
    if len({part.unit for part in parts}) > 1 and _apart(stated, computed) > FAR:
        return []
    unit = whole.unit if whole.unit in {part.unit for part in parts} else parts[0].unit
    return [
        check(
            "sum",
            best,
            (whole, *parts),
            words=licence.words,
            statement=_statement(whole, parts, best, computed),
            unit=unit if len({part.unit for part in parts}) == 1 else whole.unit,
            stated=stated,
            computed=computed,
        )
    ]


def _verdict(whole: Claim, parts: Sequence[Claim], exhaustive: bool) -> str:
    stated, computed = bounds(whole), total(map(bounds, parts))
    judged = verdict(stated, computed, slack(whole))
    if exhaustive or judged == "agrees":
        return judged
    above = stated.high is not None and computed.low is not None and computed.low > stated.high
    return judged if above else "derived"


def _complete(passage: Passage, parts: Sequence[Claim]) -> bool:
    """Tell whether the things counted leave nothing over: `men` and `women`, `were killed` and `survived`."""
    pairs = entries("checks", "complements")
    [one, *others] = [_named(passage, part) for part in parts]
    return any(word in one and any(set(pairs[word]) & other for other in others) for word in pairs)


def _named(passage: Passage, part: Claim) -> set[str]:
    """Return the words that say what a part is: those counted, and the next few behind it."""
    found = set(part.counted.lower().split())
    if part in passage.claims:
        found |= set(re.findall(r"[a-z]+", passage.tail(passage.claims.index(part))[:NAMED].lower()))
    return found


def _apart(one: Interval, other: Interval) -> float:
    """Return the factor between the nearest sides of two intervals; 1 where they share something."""
    if one.shared(other):
        return 1.0
    low, high = sorted((one, other), key=lambda side: side.low if side.low is not None else -1.0)
    return high.low / low.high if low.high and high.low is not None else float("inf")


def _statement(whole: Claim, parts: Sequence[Claim], judged: str, computed: Interval) -> str:
    added, unit = capital(listed([said(part) for part in parts])), measured(whole)
    if judged == "agrees":
        return f"{added} come to {said(whole)}, the total stated."
    result = spread(computed, unit)
    if judged == "derived":
        rest = bounds(whole) - computed
        left = f": {spread(rest, unit)} remain" if rest.point is not None else ""
        return f"{added} come to {result} of the {said(whole)} stated{left}."
    ending = {
        "within_rounding": "which is as near as its rounding allows",
        "overlaps": "which it does not contradict",
        "disagrees": f"which differs{_by(bounds(whole), computed, unit)}",
    }[judged]
    return f"{added} come to {result}; the total stated is {said(whole)}, {ending}."


def _by(stated: Interval, computed: Interval, unit: str) -> str:
    if stated.point is None or computed.point is None:
        return ""
    difference = stated.point - computed.point
    return f" by {spread(Interval(abs(difference), abs(difference)), unit)}"
