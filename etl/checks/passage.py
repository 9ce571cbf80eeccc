"""A sentence as checks see it: its claims in order, and the words before, between and behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from etl.lexicon import entries, words
from etl.model import Claim, Document, Sentence

REACH = 160
"""Characters that are looked at before or behind a claim: licensing words stand close, and work stays linear."""
BOUNDARY = r"\b"
CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, kw_only=True, eq=False)
class Passage:
    """A sentence with its claims, and the sentence before it in its paragraph, None where it opens one."""

    sentence: Sentence
    claims: tuple[Claim, ...]
    before: Passage | None
    brackets: frozenset[int]
    """Places of the claims that stand in brackets."""

    def between(self, i: int, j: int) -> str:
        """The words from the end of claim `i` to the start of claim `j`."""
        return self._cut(self.claims[i].end, self.claims[j].start)

    def lead(self, i: int) -> str:
        """The words before claim `i`, back to the claim before it or the start of the sentence."""
        start = self.claims[i - 1].end if i else self.sentence.start
        return self._cut(max(start, self.claims[i].start - REACH), self.claims[i].start)

    def tail(self, i: int) -> str:
        """The words behind claim `i`, up to the next claim or the end of the sentence."""
        end = self.claims[i + 1].start if i + 1 < len(self.claims) else self.sentence.end
        return self._cut(self.claims[i].end, min(end, self.claims[i].end + REACH))

    def _cut(self, start: int, end: int) -> str:
        return self.sentence.text[start - self.sentence.start : end - self.sentence.start]


def passages(document: Document, sentences: Sequence[Sentence], claims: Sequence[Claim]) -> Iterator[Passage]:
    """Yield all sentences in order, each with its claims."""
    assert all(claim.document == document.name for claim in claims)
    mine: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.start):
        mine.setdefault(claim.sentence_id, []).append(claim)
    before: Passage | None = None
    for sentence in sentences:
        if before is not None and before.sentence.paragraph != sentence.paragraph:
            before = None
        own = tuple(mine.get(sentence.sentence_id, ()))
        passage = Passage(sentence=sentence, claims=own, before=before, brackets=_bracketed(sentence, own))
        yield passage
        # One sentence back is all that any rule asks for; a longer chain would keep the whole text alive.
        before = Passage(sentence=sentence, claims=own, before=None, brackets=passage.brackets)


def sort_of(claim: Claim) -> str:
    """Return what a claim may be added to: `count` for counted things of any kind, else its own unit."""
    unit = claim.unit
    if unit in ("percent", "times") or unit.startswith("per ") or unit in _measures() or CURRENCY.fullmatch(unit):
        return unit
    return unit if unit.startswith(("square ", "cubic ")) else "count"


@cache
def hedged(phrase: str) -> re.Pattern[str]:
    """Return a pattern for a phrase that ends right before a number, hedges between: `for a total of` about 3."""
    hedges = sorted(entries("qualifiers", "before"), key=len, reverse=True)
    listed = "|".join(map(re.escape, hedges))
    return re.compile(rf"(?P<license>{phrase}),?\s*(?:\b(?:{listed}|an?|the|another|only|just|as)\s+){{0,3}}\Z", re.I)


@cache
def any_of(group: str) -> str:
    """Return a pattern for any phrase of a group of `checks.toml`, as whole words."""
    listed = sorted(words("checks", group), key=len, reverse=True)
    return "|".join(rf"{'' if not phrase[0].isalpha() else BOUNDARY}{re.escape(phrase)}\b" for phrase in listed)


def _bracketed(sentence: Sentence, claims: Sequence[Claim]) -> frozenset[int]:
    found, depth, place = set(), 0, 0
    for i, claim in enumerate(claims):
        words_before = sentence.text[place : claim.start - sentence.start]
        depth = max(0, depth + words_before.count("(") - words_before.count(")"))
        place = claim.start - sentence.start
        if depth:
            found.add(i)
    return frozenset(found)


@cache
def _measures() -> frozenset[str]:
    times = {str(value[0]) for value in entries("units", "time").values()}
    return frozenset(times | set(entries("units", "measures").values()) | set(entries("units", "short").values()))
