"""A part or a percentage of a stated whole: what it comes to, or the whole that it implies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.checks.check import check
from etl.checks.implied import DURATIONS, implied
from etl.checks.interval import Interval, bounds, ratio
from etl.checks.passage import Passage, any_of, hedged, sort_of
from etl.checks.precision import slack
from etl.checks.verdict import verdict
from etl.checks.words import capital, measured, roughly, said, spread
from etl.model import Check, Claim, Document

OF_WHOLE = re.compile(
    rf"\s+(?P<license>of)\s+(?:(?:{any_of('before_wholes')}|[\w'’-]+['’]s|[\w'’-]+s['’])\s+){{0,4}}(?:[\w'’-]+\s+of\s+)?"
    rf"(?:(?:{any_of('before_wholes')})\s+){{0,2}}",
    re.I,
)
"""Between a share and its whole: `half of Naples' 300,000 inhabitants`."""
OF_COUNT = re.compile(
    r"(?:\s+[\w'’-]+(?=\s+out))?\s+(?P<license>(?:out )?of)\s+"
    r"(?:(?:the|all|its|their|an?|some|about|estimated)\s+){0,3}",
    re.I,
)
"""Between a part and its whole: `31 of 42`, `60 of the 300`."""
SURE = re.compile(r"\s+(?:[\w'’-]+\s+)?(?:out of|of\s+(?:the|all|its|their))\b", re.I)
"""Between a part and its whole, beyond doubt: `only six of five children` may speak of families of five."""
OPENING = re.compile(r"(?:\A\W*|[.;,]\s+)(?P<license>of (?:the |its |their |these |some |about )?)\Z", re.I)
"""Before a whole whose part follows: `Of the 300 men, 60 died`."""
AGE = re.compile(r"\bage[sd]?\b[^,;.]{0,12}\Z", re.I)
NEAR = 60
"""Characters at most between a part and its whole."""


def find_shares(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield the shares of a text. A share is derived unless the text itself says what it comes to."""
    del document
    for passage in passages:
        for i, claim in enumerate(passage.claims):
            if claim.unit == "percent":
                yield from list(_percent_of(passage, i)) or implied(passage, i)
            elif sort_of(claim) == "count" and i:
                yield from _part(passage, i)


def _part(passage: Passage, i: int) -> Iterator[Check]:
    """Yield the share of a counted part in the number before it: `13 figures, 11 of them`, `31 of 42 (74%)`."""
    one, other = passage.claims[i - 1], passage.claims[i]
    if sort_of(one) != "count" or "vague" in (one.qualifier, other.qualifier):
        return
    between = passage.between(i - 1, i)
    turned = OF_COUNT.fullmatch(between)
    if turned:
        if SURE.match(between) or not _exceeds(one, other):
            yield from _share(other, one, _percent(passage, i), turned["license"])
        return
    if len(between) > NEAR or re.search(r"[.;:]", between) or (i in passage.brackets and i - 1 not in passage.brackets):
        return
    behind = re.match(rf"\s+(?:[\w'’-]+\s+)?(?P<license>{any_of('share_behind')})", passage.tail(i), re.I)
    before = hedged(any_of("share_before")).search(between)
    found = before or (behind if re.search(r"[,—–(]", between) else None)
    if found is None and "," in between:
        found = _opening(passage, i - 1)
    if found and not _one_of_many(passage, i):
        yield from _share(one, other, _percent(passage, i), found["license"])


def _opening(passage: Passage, i: int) -> re.Match[str] | None:
    """Return the words that make a claim, at the start of a sentence or clause, the whole of what follows."""
    found = OPENING.search(passage.lead(i))
    return None if found and found.start() == 0 and i else found


def _one_of_many(passage: Passage, i: int) -> bool:
    """Tell whether other parts follow, so that the sum of them is the check."""
    following = passage.claims[i + 1 : i + 2]
    joined = re.search(r",|\band\b|\bwhile\b", passage.between(i, i + 1)) if following else None
    return bool(joined) and following[0].unit == passage.claims[i].unit and len(passage.between(i, i + 1)) < NEAR


def _percent(passage: Passage, i: int) -> Claim | None:
    """Return the percentage in brackets right behind a part and its whole."""
    if i + 1 >= len(passage.claims) or passage.claims[i + 1].unit != "percent":
        return None
    stands = re.fullmatch(r"(?:\s+[\w'’-]+){0,4}?(?:\s*\(|,?\s+or\s+)(?:about\s+)?", passage.between(i, i + 1))
    return passage.claims[i + 1] if stands else None


def _share(whole: Claim, part: Claim, percent: Claim | None, words: str) -> Iterator[Check]:
    """Yield what a part of a whole is in percent, compared with the stated percentage where there is one."""
    share = ratio(bounds(part), bounds(whole)).scaled(100)
    if _exceeds(part, whole):
        yield check(
            "share",
            "disagrees",
            (whole, part),
            words=words,
            statement=f"{capital(said(part))} of {said(whole)} would be more than the whole.",
            unit=part.unit,
            stated=bounds(part),
            computed=Interval(None, whole.high),
        )
        return
    if share.low is None and share.high is None:
        return
    text = f"{capital(said(part))} of {said(whole)} is {spread(share, 'percent')}"
    if percent is None:
        yield check(
            "share",
            "derived",
            (whole, part),
            words=words,
            statement=f"{text}.",
            unit="percent",
            computed=share,
        )
        return
    judged = verdict(bounds(percent), share, slack(percent))
    yield check(
        "share",
        judged,
        (percent, part, whole),
        words=words,
        statement=f"{text}{_beside(percent, judged)}.",
        unit="percent",
        stated=bounds(percent),
        computed=share,
    )


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Tell whether a part is larger than its whole, whatever the bounds allow."""
    return part.low is not None and whole.high is not None and part.low > whole.high


def _percent_of(passage: Passage, i: int) -> Iterator[Check]:
    """Yield what a percentage of a stated whole comes to: `half of the 300`, `2,775,700. About half were`."""
    share = passage.claims[i]
    whole, words, count = _whole(passage, i)
    if whole is None or share.qualifier == "vague":
        return
    part = bounds(share).scaled((whole.low or 0) / 100) if whole.low == whole.high else _times(share, whole)
    of = f"{capital(said(share))} of {said(whole)} comes to {roughly(part, measured(whole))}"
    if count is None:
        yield check("share", "derived", (whole, share), words=words, statement=f"{of}.", unit=whole.unit, computed=part)
        return
    near = part.widened((whole.high or 0) / 100 * slack(share))
    judged = verdict(bounds(count), part, slack(count), near)
    yield check(
        "share",
        judged,
        (count, share, whole),
        words=words,
        statement=f"{of}{_beside(count, judged)}.",
        unit=whole.unit,
        stated=bounds(count),
        computed=part,
    )


def _times(share: Claim, whole: Claim) -> Interval:
    low = share.low * whole.low / 100 if share.low is not None and whole.low is not None else None
    high = share.high * whole.high / 100 if share.high is not None and whole.high is not None else None
    return Interval(low, high)


def _whole(passage: Passage, i: int) -> tuple[Claim | None, str, Claim | None]:
    """Return the whole that a percentage is said to be of, the words that say so, and what it comes to if said."""
    claims = passage.claims
    if i + 1 < len(claims) and sort_of(claims[i + 1]) == "count":
        of = OF_WHOLE.fullmatch(passage.tail(i))
        if of:
            return claims[i + 1], of["license"], _count(passage, i + 1)
    behind = re.match(rf"\s+(?P<license>{any_of('share_behind')})\b", passage.tail(i), re.I)
    before = hedged(any_of("share_before")).search(passage.lead(i))
    found = behind or before
    if i and "," in passage.between(i - 1, i):
        found = found or _opening(passage, i - 1)
    near = i and len(passage.between(i - 1, i)) < NEAR and not re.search(r"[.;:]", passage.between(i - 1, i))
    if found and near and _divisible(passage, i - 1, found["license"]):
        return claims[i - 1], found["license"], _count(passage, i)
    opening = i == 0 and re.fullmatch(r"\W*(?:[a-z]+\s+){0,3}", passage.lead(0), re.I)
    elided = re.match(rf"\s+(?P<license>(?:of (?:them|these|those)\s+)?(?:{any_of('elided')}))", passage.tail(i))
    if opening and elided and passage.before is not None:
        counts = [claim for claim in passage.before.claims if sort_of(claim) == "count"]
        if len(counts) == 1 and counts[0].qualifier != "vague" and not passage.before.brackets:
            return counts[0], f"{passage.lead(i)}{claims[i].quote} {elided['license']}", None
    return None, "", None


def _divisible(passage: Passage, i: int, words: str) -> bool:
    """Tell whether a percentage may be of a claim: not of another percentage, nor of an age or years of people."""
    claim = passage.claims[i]
    if claim.unit in DURATIONS and (
        words.lower() not in ("of which", "of these", "of those", "of them") or AGE.search(passage.lead(i))
    ):
        return False
    return sort_of(claim) not in ("percent", "times")


def _count(passage: Passage, i: int) -> Claim | None:
    """Return the count in brackets, or behind `or`, that says what a share comes to."""
    if i + 1 >= len(passage.claims) or sort_of(passage.claims[i + 1]) != "count":
        return None
    stands = re.fullmatch(r"(?:\s+[\w'’-]+){0,3}?(?:\s*\(|,\s+or\s+)(?:about\s+)?", passage.between(i, i + 1))
    return passage.claims[i + 1] if stands else None


def _beside(stated: Claim, judged: str) -> str:
    """Say how what the text states compares."""
    if judged == "agrees":
        return ", as stated"
    ending = {
        "within_rounding": "which is as near as its rounding allows",
        "overlaps": "which it does not contradict",
        "disagrees": "which differs",
    }[judged]
    return f"; the text states {said(stated)}, {ending}"
