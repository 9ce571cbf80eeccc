"""Two estimates of one quantity: the same thing counted, in the same years, of one named event, place or happening."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.checks.check import NOTHING, check
from etl.checks.interval import Interval, bounds, in_order, same, times_apart
from etl.checks.meaning import content, is_part, one_name, overlap, thing, years
from etl.checks.passage import Passage, any_of, sort_of
from etl.checks.precision import slack_of_both
from etl.checks.verdict import verdict
from etl.checks.words import capital, measured, said, spread
from etl.lexicon import words as listed
from etl.model import Check, Claim, Document
from etl.years import YEAR

BACK = 6
"""Earlier estimates of one question that a later one is compared with, so that the work stays linear."""
FAR = 10.0
"""A number that is less than a tenth of another is likelier a part of it than another answer."""
FLOOR = 100
"""Smaller numbers are rarely estimates."""
SHARED = 2
"""Content words that the sentences of two numbers of other years must share."""
HAPPENING = re.compile(any_of("happenings"), re.I)
SOMEWHERE = re.compile(r"\b(?:in|at|to|near|from|around|outside|over)\s+(?:the\s+)?(?P<name>[^\W\d_a-z]\w{2,})")
ESTIMATING = re.compile(any_of("estimating"), re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a number may be an answer to, with the words of the text that ask it."""

    kind: str
    key: tuple[str, ...]
    words: str


def find_rivals(document: Document, passages: Sequence[Passage]) -> Iterator[Check]:
    """Yield pairs of estimates. A part is no rival of its whole, and what the text does not name is not guessed."""
    del document
    asked: dict[tuple[str, ...], list[tuple[Claim, str]]] = defaultdict(list)
    for passage in passages:
        for i, claim in enumerate(passage.claims):
            size = claim.high if claim.high is not None else claim.low
            if claim.qualifier == "vague" or size is None or size < FLOOR or sort_of(claim) != "count":
                continue
            if is_part(passage, i):
                continue
            paired = set()
            for question in _questions(passage, claim):
                for first, licence in asked[question.key][-BACK:]:
                    if first.claim_id not in paired and _rivals(first, claim, question.kind):
                        paired.add(first.claim_id)
                        yield _rival(first, claim, " … ".join(dict.fromkeys((licence, question.words))))
                asked[question.key].append((claim, question.words))


def _questions(passage: Passage, claim: Claim) -> Iterator[Question]:
    """Yield the questions that a number may answer: how many, of which topic and thing, of what named thing."""
    what = (claim.unit, claim.topic, " ".join(sorted(thing(claim))))
    sentence = passage.sentence.text
    estimating = ESTIMATING.search(sentence)
    # A heading names the event of all numbers below it, parts too: then somebody must answer for the whole.
    named = {match[0].lower(): match[0] for match in HAPPENING.finditer(sentence)}
    if estimating and claim.attributed_to:
        named |= {match[0].lower(): match[0] for match in HAPPENING.finditer(claim.event)}
    for happening in sorted(named):
        yield Question(kind="happening", key=(*what, happening), words=named[happening])
    if estimating and claim.attributed_to:
        place = f"{claim.section} {passage.sentence.paragraph}"
        yield Question(kind="paragraph", key=(*what, place), words=estimating[0])
    stocks = set(re.findall(r"\w+", claim.counted.lower())) & listed("checks", "stocks")
    if claim.place and stocks:
        yield Question(kind="stock", key=(*what, claim.place, *sorted(stocks)), words=min(stocks))


def _rivals(first: Claim, claim: Claim, kind: str) -> bool:
    """Tell whether two numbers that may answer one question do: in words of their own, in years that meet."""
    apart = first.sentence_id != claim.sentence_id
    if times_apart(bounds(first), bounds(claim)) > FAR:
        return False
    credits = {first.attributed_to, claim.attributed_to}
    if not apart and (len(credits) < 2 or "" in credits):
        return False
    meets = overlap(first, claim)
    # A sentence that names a year outside those of its numbers may give it to one of them.
    if not apart and any(not _within(int(year), claim) for year in YEAR.findall(claim.sentence)):
        return False
    if kind == "stock":
        return meets is not None and apart and len(content(first.sentence) & content(claim.sentence)) >= SHARED
    if meets is not True or not one_name(first.place, claim.place) or _elsewhere(first, claim):
        return False
    if kind == "paragraph":
        return len(credits) > 1
    return apart and (_one_event(first, claim) or _one_place(first, claim))


def _within(year: int, claim: Claim) -> bool:
    """Tell whether a year is one of a claim's."""
    return (claim.period_start or year) <= year <= (claim.period_end or year)


def _elsewhere(first: Claim, claim: Claim) -> bool:
    """Tell whether only one of two sentences names the place, and the other one that may be another.

    A place may be carried over from the sentence before, over a name that is not known as one.
    """
    own = [bool(each.place) and each.place in each.sentence for each in (first, claim)]
    if own[0] == own[1]:
        return False
    placed, other = (first, claim) if own[0] else (claim, first)
    known = f"{placed.sentence} {placed.place} {other.event} {other.attributed_to}"
    return any(match["name"] not in known for match in SOMEWHERE.finditer(other.sentence))


def _one_event(first: Claim, claim: Claim) -> bool:
    """Tell whether both claims name an event, and the same one."""
    return bool(first.event and claim.event) and one_name(first.event, claim.event)


def _one_place(first: Claim, claim: Claim) -> bool:
    """Tell whether two claims name the same place, or neither does and both sentences name the same years."""
    if first.place or claim.place:
        return bool(first.place and claim.place) and one_name(first.place, claim.place)
    own = first.period_basis == claim.period_basis == "sentence"
    return own and years(first) == years(claim) and not (first.event or claim.event)


def _rival(first: Claim, claim: Claim, words: str) -> Check:
    one, other = bounds(first), bounds(claim)
    shared = one.shared(other)
    judged = verdict(one, other, slack_of_both(first, claim))
    if overlap(first, claim) is False:
        judged, shared = "different_years", None
    names = [f"{said(each)}{f' ({each.attributed_to})' if each.attributed_to else ''}" for each in (first, claim)]
    unit = measured(first)
    unlike = judged != "different_years" and years(first) != years(claim)
    when = f" (of {_span(first)} and {_span(claim)})" if unlike else ""
    ending = {
        "agrees": "are the same",
        "within_rounding": "are the same when rounded",
        "overlaps": f"have {spread(shared, unit)} in common{_wider(one, other)}" if shared else "",
        "disagrees": f"have nothing in common{_apart(one, other)}",
        "different_years": f"are for other years, {_span(first)} and {_span(claim)}",
    }[judged]
    return check(
        "rival",
        judged,
        (first, claim),
        words=words,
        statement=f"{capital(names[0])} and {names[1]} {ending}{when}.",
        unit=first.unit,
        stated=one,
        computed=shared or NOTHING,
    )


def _wider(one: Interval, other: Interval) -> str:
    """Say which of two intervals is the wider, where both are closed and one is."""
    if None in (one.low, one.high, other.low, other.high):
        return ""
    widths = [(side.high or 0) - (side.low or 0) for side in (one, other)]
    if 0 in widths or same(*widths):
        return ""
    return f"; the {'first' if widths[0] > widths[1] else 'second'} is the wider"


def _apart(one: Interval, other: Interval) -> str:
    """Say how far two intervals without a shared number lie apart."""
    low, high = in_order(one, other)
    if high.low is None or low.high is None:
        return ""
    distance = high.low - low.high
    return f": {spread(Interval(distance, distance))} lie between them"


def _span(claim: Claim) -> str:
    first, last = claim.period_start, claim.period_end
    return f"{first}" if first == last else f"{first}–{last}"
