"""The words that let numbers be added: for a total of, in all, comprising, of whom, a colon."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.checks.passage import Passage, any_of, hedged

TOTAL_OF = (
    r"(?:\b(?:for|with|making|giving|to)\s+)?(?:\b(?:an?|the|its|their)\s+)?"
    r"(?:\b(?:combined|grand|overall|final|joint)\s+)?\btotal(?:\s+(?!of\b)[a-z]+){0,2}\s+of"
)
"""`for a total of`, `a combined total of`, `a total loss of`."""
COMBINED = r"\b(?:an?|the|their|its)\s+combined(?:\s+[a-z]+(?:\s+of)?)?"
"""`a combined 500`, `a combined population of`."""
BEFORE = hedged(rf"(?:{TOTAL_OF}|{COMBINED}|{any_of('total_before')})\s*:?")
"""Right before a total: what makes it one."""
SUM_OF = re.compile(r"\A\W*(?P<license>(?:the\s+)?(?:sum|total) of)\s+(?:[a-z]+\s+){0,2}\Z", re.I)
"""Before the parts, where the total stands behind the verb: `The sum of 3 and 5 is 8`."""
EQUALS = re.compile(r"\b(?:is|was|are|were|equals|comes to|came to|makes|made|gives|gave)\s+(?:[a-z]+\s+)?\Z", re.I)
OF_THE = re.compile(
    r"\A\W*(?P<license>(?:out )?of (?:the|its|their|these|those|all)(?: total(?: of)?)?)\s+(?:[a-z]+\s+)?\Z", re.I
)
"""Before a total that its parts follow: `Of the 60 delegates, 30 came from the north`."""
OF_THESE = re.compile(
    r"\A\W*(?P<license>(?:of|among) (?:these|them|those|the total|this total))\b,?\s+(?:[a-z]+\s+){0,3}\Z", re.I
)
"""Before the parts of a total in the sentence before."""
ANOTHER = re.compile(r"\b(?:one|each|some|none|neither|every|another|others|both|half|many|few|most)\b", re.I)
"""Before `consisted of`, a subject of its own: `of 150 families, only one consisted of six`."""
NEWER = re.compile(r"\b(?:another|further|more|additional|new|other)\b", re.I)
"""Words for what is added to numbers that stand elsewhere, so that a running total holds more than its sentence."""
STEP = r"\s+(?:[\w'’-]+\s+){0,4}"
RUNNING = f"(?:{any_of('running')}){STEP}(?:{any_of('running_totals')}){STEP}to"
"""`bringing the total number of dead to`."""
BEHIND = re.compile(
    rf"(?:\s+[\w'’-]+){{0,5}}?,?\s+(?P<license>{any_of('total_after')})(?!\s+(?:of|the|its|their|with|to|in|and)\b)",
    re.I,
)
OPENS = re.compile(rf"\W*(?P<license>{any_of('total_opens')})\b[^:;]{{0,80}}\Z", re.I)
LISTED = re.compile(r"(?:\s+[\w'’-]+){0,3}\s*\(")
BESIDE = re.compile(r"(?:\s+[\w'’-]+){1,6},\s+")
"""Between a total and parts that only their nouns tell to be all there is: `50 members, 30 men and 20 women`."""
LISTED_GAP = 60
FAR = 3.0
"""Where the words allow a total of other things too, numbers that are further apart than this are left."""
NEVER = 1.0
"""Numbers may not be apart at all: only what comes out right is said."""


@dataclass(frozen=True, kw_only=True)
class Licence:
    """What lets numbers be added: the words, whether the parts are all there are, how far apart the numbers may be,
    and whether the words say which number is the total (a colon does not: `30 goals in 40 games: 20 at home`)."""

    words: str
    whole: bool = True
    far: float | None = None
    sure: bool = True
    complements: bool = False
    """Only parts that leave nothing over are meant: men and women."""


def licence_before(passage: Passage, i: int) -> Licence | None:
    """Return the words that make a claim the total of numbers before it."""
    lead, tail = passage.lead(i), passage.tail(i)
    found = BEFORE.search(lead)
    if found:
        return Licence(words=found["license"])
    # `£500 on nurses, in all £2,500`: what stands right before the next number belongs to that.
    found = None if i + 1 < len(passage.claims) and BEFORE.search(tail) else BEHIND.match(tail)
    if found:
        return Licence(words=found["license"])
    found = hedged(RUNNING).search(lead)
    if found:
        since = re.search(any_of("older"), f"{found['license']} {tail[:40]}", re.I)
        newer = NEWER.search(passage.sentence.text)
        return None if since else Licence(words=found["license"], whole=not newer, far=FAR)
    sum_of = SUM_OF.match(passage.lead(0)) if i > 1 and EQUALS.search(lead) else None
    if sum_of:
        return Licence(words=sum_of["license"])
    opens = licence_opening(passage) if i == 0 else None
    return opens and Licence(words=opens.words)


def licence_opening(passage: Passage) -> Licence | None:
    """Return the words that make the first number of a sentence the total of those in the sentence before."""
    found = OPENS.match(passage.lead(0))
    return Licence(words=found["license"], far=FAR * FAR) if found else None


def licence_of_these(passage: Passage) -> Licence | None:
    """Return the words that make the numbers of a sentence parts of the one in the sentence before."""
    found = OF_THESE.match(passage.lead(0))
    return Licence(words=found["license"], whole=False) if found else None


def licence_behind(passage: Passage, i: int) -> Licence | None:
    """Return the words that make the numbers behind a claim its parts."""
    gap = passage.between(i, i + 1)
    if len(gap) > 80 or "." in gap:
        return None
    for group, whole in (("parts_whole", True), ("parts_some", False)):
        found = hedged(any_of(group)).search(gap)
        if found and not ANOTHER.search(gap[: found.start()]):
            return Licence(words=found["license"], whole=whole)
    found = re.match(rf"\s+(?:[\w'’-]+\s+)?(?P<license>{any_of('share_behind')})\b", passage.tail(i + 1), re.I)
    if found and "," in gap and len(gap) < LISTED_GAP:
        return Licence(words=found["license"], whole=False)
    found = OF_THE.match(passage.lead(i)) if i == 0 and "," in gap else None
    if found:
        return Licence(words=found["license"], whole=False)
    found = hedged(r":|—|\s–|\s-").search(gap)
    if found and "(" not in gap and ";" not in gap:
        total = hedged(TOTAL_OF).search(passage.lead(i))
        return Licence(words=found["license"].strip(), far=None if total else FAR * FAR, sure=bool(total))
    if LISTED.fullmatch(gap):
        return Licence(words="(", far=FAR / 2)
    if BESIDE.fullmatch(gap):
        return Licence(words=gap.strip(" ,"), whole=False, complements=True)
    # With more words between, the brackets may belong to something else.
    return Licence(words="(", far=NEVER) if re.fullmatch(r"[^(.;:]*\(", gap) else None
