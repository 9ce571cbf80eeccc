"""Which numbers of a sentence are parts of a total: same unit, side by side, none in brackets or part of another."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.model import Claim

GAP = 160
"""Characters at most between two parts of one total."""
LIST_GAP = 45
"""Characters at most between parts that are different things: `3 battleships, 5 cruisers and 12 destroyers`."""
FARTHEST = 10.0
"""A number this many times the total is no part of it: `the army of 50,000`."""
YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
BARE = re.compile(r"\s*(?:[.,;:)!?—–]|\Z|(?:in all|altogether|in total|all told|combined)\b)", re.I)
"""What follows a number without a noun of its own: it counts what the numbers beside it count."""


def parts_before(passage: Passage, i: int) -> list[Claim]:
    """Return the parts before a total, in the order of the text, as far back as each is joined to the next."""
    places = [j for j in range(i - 1, -1, -1) if _is_part(passage, j, beside=i)]
    nearest_first = _alike(passage, places, passage.claims[i], BARE.match(passage.tail(i)))
    return [passage.claims[j] for j in reversed(nearest_first)]


def parts_of_sentence(passage: Passage, whole: Claim) -> list[Claim]:
    """Return the parts of a total that stands in the next sentence; they must be about the same thing."""
    places = [j for j in range(len(passage.claims)) if not passage.brackets & {j} and _is_part(passage, j, beside=j)]
    parts = [passage.claims[j] for j in _alike(passage, places, whole, None)]
    return parts if all(whole.topic in (part.topic, "casualties") for part in parts) else []


def parts_after(passage: Passage, i: int, *, bracketed: bool, mixed: bool) -> list[Claim]:
    """Return the parts behind a total, as far on as each is joined to the next; in brackets, those up to their end."""
    places: Iterable[int] = range(i + 1, len(passage.claims))
    if bracketed:
        last = next((j for j in places if ")" in passage.tail(j)), i)
        start, end = passage.claims[i].end - passage.sentence.start, passage.claims[last].end - passage.sentence.start
        # Two years in the brackets make two points in time of their numbers, not two parts.
        if YEAR.search(passage.sentence.text[start:end]):
            return []
        places = range(i + 1, last + 1)
    first = passage.claims[i + 1]
    chosen = [j for j in places if j == i + 1 or _is_part(passage, j, beside=i + 1)]
    whole = passage.claims[i]
    counts = sort_of(whole) == sort_of(first) == "count"
    return [passage.claims[j] for j in _alike(passage, chosen, first if counts else whole, None, mixed=mixed)]


def _alike(passage: Passage, places: list[int], whole: Claim, bare: object, *, mixed: bool = True) -> list[int]:
    """Return the places that can be added up to a total: of its unit, else things of any kind in one short list."""
    counts = sort_of(whole) == "count"
    units = [whole.unit]
    if bare and counts:
        units = [claim.unit for j in places if sort_of(claim := passage.claims[j]) == "count"][:1] + units
    for unit in units:
        found = _chain(passage, [j for j in places if passage.claims[j].unit == unit], GAP)
        if len(found) >= 2:
            break
    else:
        found = []
    if len(found) < 2 and counts and mixed:
        found = _chain(passage, [j for j in places if sort_of(passage.claims[j]) == "count"], LIST_GAP)
    far = [j for j in found if (whole.high or 0) and (passage.claims[j].low or 0) > FARTHEST * (whole.high or 0)]
    return found if len(found) - len(far) < 2 else [j for j in found if j not in far]


def _chain(passage: Passage, places: list[int], gap: int) -> list[int]:
    """Return the places from the first on, as long as each is joined to the next."""
    found = places[:1]
    for j in places[1:]:
        if not _joined(passage.between(*sorted((found[-1], j))), gap):
            break
        found.append(j)
    return found


def _joined(between: str, gap: int) -> bool:
    return len(between) <= gap and re.search(rf"[,;—–/+]|{any_of('joins')}", between, re.I) is not None


def _is_part(passage: Passage, j: int, *, beside: int) -> bool:
    """Tell whether a number may stand in a sum: not in brackets that the total is not in, nor a part of a part."""
    claim = passage.claims[j]
    if (j in passage.brackets) != (beside in passage.brackets) or sort_of(claim) in ("percent", "times"):
        return False
    if re.match(rf"\s+(?:{any_of('parts_some')})\b|\s*(?:per|a day|a year)\b", passage.tail(j), re.I):
        return False
    return hedged(any_of("parts_of_parts")).search(passage.lead(j)) is None
