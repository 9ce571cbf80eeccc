"""Which numbers of a sentence are parts of a total: same unit, side by side, none in brackets or part of another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from etl.checks.licences import BEFORE
from etl.checks.meaning import content, stem, thing
from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.lexicon import words as listed
from etl.model import Claim
from etl.years import YEAR

GAP = 160
"""Characters at most between two parts of one total."""
LIST_GAP = 45
"""Characters at most between parts that are different things: `3 battleships, 5 cruisers and 12 destroyers`."""
FARTHEST = 10.0
"""A number this many times the total is no part of it: `the army of 50,000`."""
MOST = 20
"""Numbers of a sentence that are looked at for parts, so that work stays linear."""
BARE = re.compile(r"\s*(?:[.,;:)!?—–]|\Z|(?:in all|altogether|in total|all told|combined)\b)", re.I)
"""What follows a number without a noun of its own: it counts what the numbers beside it count."""
MORE = re.compile(r"\b(?:further|another|additional|extra|more)\s+\Z", re.I)
TOTALS = {"deaths": ("deaths", "casualties"), "casualties": ("casualties", "deaths")}
"""Topics that the total of parts of a topic may have: killed and wounded are casualties together."""
UMBRELLAS = frozenset(stem(word) for word in listed("checks", "umbrellas"))
Parts = list[Claim]


def parts_before(passage: Passage, i: int) -> list[Parts]:
    """Return the lists of parts that a total may have before it, the likeliest first, each in the order of the text."""
    places = [j for j in range(i - 1, max(-1, i - 1 - MOST), -1) if _is_part(passage, j, beside=i)]
    chains = _alike(passage, places, passage.claims[i], bare=BARE.match(passage.tail(i)) is not None)
    return [[passage.claims[j] for j in reversed(chain)] for chain in chains]


def parts_around(before: Passage, passage: Passage, i: int) -> list[Parts]:
    """Return the parts of a total that stand in its sentence and the one before, all of one unit and thing."""
    whole = passage.claims[i]
    own = [claim for j, claim in enumerate(passage.claims[:i]) if _is_part(passage, j, beside=j)]
    earlier = [claim for j, claim in enumerate(before.claims) if _is_part(before, j, beside=j)]
    alike = all(claim.unit in (whole.unit, "") and claim.qualifier != "vague" for claim in (*own, *earlier))
    total = any(BEFORE.search(before.lead(j)) for j in range(len(before.claims)))
    return (
        [[*earlier, *own]]
        if len(own) == i == 1 and len(earlier) == len(before.claims) == 1 and alike and not total
        else []
    )


def parts_from_the_first(passage: Passage, whole: Claim) -> list[Parts]:
    """Return the parts that a sentence lists from its first number on, of a total in the sentence before."""
    places = [0, *(j for j in range(1, min(len(passage.claims), MOST)) if _is_part(passage, j, beside=0))]
    return [[passage.claims[j] for j in chain] for chain in _alike(passage, places, whole)]


def parts_of_sentence(passage: Passage, whole: Claim, tail: str) -> list[Parts]:
    """Return the parts of a total that stands in the next sentence, before `tail`; they are about the same thing."""
    bare = BARE.match(tail) is not None
    places = [j for j in range(len(passage.claims)) if j not in passage.brackets and _is_part(passage, j, beside=j)]
    chains = [[passage.claims[j] for j in chain] for chain in _alike(passage, places, whole, bare=bare)]
    named = thing(whole)
    of_many_kinds = bool(named & UMBRELLAS)
    if any(BEFORE.search(passage.lead(j)) for j in places):
        return []  # they have a total of their own
    if named and not of_many_kinds and not named & content(passage.sentence.text):
        return []
    if bare or of_many_kinds:
        return chains
    return [parts for parts in chains if all(_on_topic(part, whole) for part in parts)]


def _on_topic(part: Claim, whole: Claim) -> bool:
    """Tell whether a total may be of a part by its topic; a number without a noun has none of its own."""
    return not part.unit or whole.topic in TOTALS.get(part.topic, (part.topic,))


def parts_after(passage: Passage, i: int, whole: Claim, *, bracketed: bool, mixed: bool) -> list[Parts]:
    """Return the parts behind a total, as far on as each is joined to the next; in brackets, those up to their end."""
    places: Iterable[int] = range(i + 1, min(len(passage.claims), i + 1 + MOST))
    if bracketed:
        last = next((j for j in places if ")" in passage.tail(j)), i)
        # Two years in the brackets make two points in time of their numbers, not two parts.
        if any(YEAR.search(passage.between(j, j + 1)) for j in range(i + 1, last)):
            return []
        places = range(i + 1, last + 1)
    first = passage.claims[i + 1]
    chosen = [j for j in places if j == i + 1 or _is_part(passage, j, beside=i + 1)]
    # `120 people, including 15 women, and a further 80`: what is added belongs to the total no more.
    added = next((j for j in chosen if MORE.search(passage.lead(j))), None)
    chosen = chosen if added is None or mixed else [j for j in chosen if j < added]
    like = first if sort_of(whole) == sort_of(first) == "count" else whole
    return [[passage.claims[j] for j in chain] for chain in _alike(passage, chosen, like, mixed=mixed)]


def _alike(
    passage: Passage, places: Sequence[int], whole: Claim, *, bare: bool = False, mixed: bool = True
) -> list[list[int]]:
    """Return the places that can be added up to a total: those of its unit, and things of any kind in one list."""
    counts = [j for j in places if sort_of(passage.claims[j]) == "count"]
    units = [whole.unit]
    if bare and sort_of(whole) == "count":
        units = [passage.claims[j].unit for j in counts[:1]] + units
    chains = [_chain(passage, [j for j in places if passage.claims[j].unit == unit], GAP) for unit in units]
    same = next((chain for chain in chains if len(chain) >= 2), [])
    if sort_of(whole) == "count" and mixed:
        short, long = _chain(passage, counts, LIST_GAP), _chain(passage, counts, GAP)
        # A longer list of things side by side is likelier than a shorter one that leaves out what stands between.
        chains = [short, same, long] if len(short) > len(same) else [same, short, long]
    else:
        chains = [same]
    near = [[j for j in chain if not _far(passage.claims[j], whole)] for chain in chains]
    return [chain for chain in near if len(chain) >= 2]


def _far(part: Claim, whole: Claim) -> bool:
    return bool(whole.high) and (part.low or 0) > FARTHEST * (whole.high or 0)


def _chain(passage: Passage, places: Sequence[int], gap: int) -> list[int]:
    """Return the places from the first on, as long as each is joined to the next."""
    found = list(places[:1])
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
