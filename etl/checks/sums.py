"""A stated total and the parts that the words beside it say it is made of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.checks.births import MONTH
from etl.checks.check import check
from etl.checks.interval import Interval, bounds, times_apart, total
from etl.checks.licences import (
    FAR,
    NEVER,
    Licence,
    licence_before,
    licence_behind,
    licence_of_these,
    licence_opening,
)
from etl.checks.meaning import LIST
from etl.checks.parts import parts_after, parts_around, parts_before, parts_from_the_first, parts_of_sentence
from etl.checks.passage import Passage, any_of, sort_of
from etl.checks.precision import slack
from etl.checks.verdict import verdict
from etl.checks.words import capital, listed, measured, said, spread
from etl.lexicon import entries
from etl.model import Check, Claim, Document

OTHERS = re.compile(
    r"\b(?:(?:and|among|many|some) others|etc|so on|the rest|the remainder|the remaining|elsewhere|mostly|mainly)\b",
    re.I,
)
"""Words behind the parts that say there are more."""
UNREAD = re.compile(
    r"(?:,|\band\b|\bplus\b)\s+(?:one|an?|another|several|many|others)\b(?!\s+(?:total|further|combined|grand)\b)"
    rf"|(?<![\w.,])(?!(?:1\d|20)\d\d\b)\d[\d,.]*\b(?!\s*{MONTH})",
    re.I,
)
"""A number that was read as no claim: a lone one, or digits that are no year and no day of a month."""
APPOSED = re.compile(rf",\s+an?(?:\s+[\w'’-]+){{1,3}}?\s+(?:{any_of('total_before')})\s*\Z", re.I)
"""What the total is called, which is no part of it: `, a package totalling`."""
HEADS = 60
"""Characters at most between two numbers of which either may be the total of what follows."""
NAMED = 20
"""Characters behind a part in which the words stand that say what it is."""
RANK = {"agrees": 0, "within_rounding": 1}


Candidate = tuple[Claim, list[Claim]]


def find_sums(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the sums of a text: parts before their total, behind it, in brackets, and in the sentence before.

    Percentages, factors and other units are never added, nor what stands in brackets, nor a part of a part.
    """
    del document
    for passage in passages:
        for i, claim in enumerate(passage.claims):
            if sort_of(claim) in ("percent", "times") or claim.unit.startswith("per ") or claim.qualifier == "vague":
                continue
            yield from _before(passage, i) or _behind(passage, i) or (_of_these(passage) if i == 0 else [])


def _before(passage: Passage, i: int) -> list[Check]:
    """Return the check of a total with the parts before it, in its sentence or the one before."""
    licence, whole = licence_before(passage, i), passage.claims[i]
    lists = parts_before(passage, i) if licence else []
    if not lists and i == 0 and passage.before is not None:
        # A sentence that lists as many of the unit itself is about these, not about those before it.
        own = sum(claim.unit == whole.unit for claim in passage.claims) >= LIST
        licence = None if own else licence_opening(passage)
        lists = parts_of_sentence(passage.before, whole, passage.tail(i)) if licence else []
    if licence is None:
        return []
    if not lists and i and passage.before is not None:
        lists = parts_around(passage.before, passage, i)
    shorter = [(whole, parts[k:]) for parts in lists for k in range(1, len(parts) - 1)]
    return _judged(passage, [(whole, parts) for parts in lists], shorter, licence)


def _of_these(passage: Passage) -> list[Check]:
    """Return the check of the one number of the sentence before with its parts in this one: `Of these, 3 were`."""
    licence = licence_of_these(passage) if passage.before is not None and len(passage.claims) > 1 else None
    if licence is None or passage.before is None:
        return []
    counts = [claim for claim in passage.before.claims if sort_of(claim) == "count"]
    if len(counts) != 1 or counts[0].qualifier == "vague":
        return []
    lists = parts_from_the_first(passage, counts[0])
    return _judged(passage, [(counts[0], parts) for parts in lists], [], licence)


def _behind(passage: Passage, i: int) -> list[Check]:
    """Return the check of a total with the parts behind it."""
    licence = licence_behind(passage, i) if i + 2 < len(passage.claims) else None
    if licence is None:
        return []
    heads = [passage.claims[i]]
    part = sort_of(passage.claims[i + 1])
    if i and len(passage.between(i - 1, i)) < HEADS and sort_of(passage.claims[i - 1]) == part:
        heads = [*(head for head in heads if sort_of(head) == part), passage.claims[i - 1]]
    lists = parts_after(passage, i, heads[0], bracketed=licence.words == "(", mixed=licence.whole)
    # The words may belong to the number before: `30 goals in 40 games: 20 at home and 10 away`.
    if len(heads) > 1 and lists and heads[0].unit != lists[0][0].unit == heads[1].unit:
        heads.reverse()
    if len(heads) > 1 and not licence.sure:
        licence = replace(licence, far=NEVER)
    if any(OTHERS.search(passage.tail(passage.claims.index(parts[-1]))[:HEADS]) for parts in lists):
        licence = replace(licence, whole=False)
    first = [(heads[0], parts) for parts in lists]
    more = [(head, parts[:k]) for head in heads for parts in lists for k in range(2, len(parts) + 1)]
    return _judged(passage, first, more, licence)


def _judged(
    passage: Passage, likeliest: Sequence[Candidate], others: Sequence[Candidate], licence: Licence
) -> list[Check]:
    """Return the check of what comes out right, else of what is likeliest."""
    judged = [
        (_verdict(whole, parts, licence.whole or _complete(passage, parts)), whole, parts)
        for whole, parts in (*likeliest, *others)
    ]
    if not judged:
        return []
    best, whole, parts = min(judged, key=lambda one: RANK.get(one[0], 2))
    computed, stated = total(map(bounds, parts)), bounds(whole)
    apart = times_apart(stated, computed)
    # Where women and men are given, there is nobody else to make up the rest; no running total is below its parts.
    above = licence.far == FAR and computed.low is not None and stated.high is not None and computed.low > stated.high
    if licence.far is not None and apart > licence.far and not above and not _complete(passage, parts):
        return []
    if best == "disagrees" and _unread(passage, parts):
        return []
    if licence.complements and not _complete(passage, parts):
        return []
    units = {part.unit for part in parts}
    if len(units) > 1 and apart > FAR:
        return []
    return [
        check(
            "sum",
            best,
            (whole, *parts),
            words=licence.words,
            statement=_statement(whole, parts, best, computed),
            unit=units.pop() if len(units) == 1 else whole.unit,
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


def _unread(passage: Passage, parts: Sequence[Claim]) -> bool:
    """Tell whether a number that is no claim stands beside the parts, so that one of them may be missing."""
    if parts[0] not in passage.claims:
        return False
    i, j = passage.claims.index(parts[0]), passage.claims.index(parts[-1])
    behind = APPOSED.sub("", passage.tail(j))
    gaps = " # ".join([passage.lead(i), *(passage.between(k, k + 1) for k in range(i, j)), behind])
    return UNREAD.search(gaps) is not None or _other_unit(passage, i)


def _other_unit(passage: Passage, i: int) -> bool:
    """Tell whether a number right before the parts may be one of them in another unit: `300 marks, 200 marks`."""
    if not i or sort_of(passage.claims[i - 1]) == sort_of(passage.claims[i]):
        return False
    before, first = passage.claims[i - 1], passage.claims[i]
    return (
        sort_of(before) not in ("percent", "times")
        and bool(before.counted)
        and before.counted.split()[0] in first.quote
    )


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
