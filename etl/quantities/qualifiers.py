"""The words that bound or hedge a number: `about`, `more than`, `or higher`. Phrases and their meaning are data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.lexicon import entries, words
from etl.model import Qualifier, Sentence, Token
from etl.quantities.amounts import Amount, word
from etl.split import tokenize

Phrases = dict[tuple[str, ...], Qualifier]


def _phrases(group: str) -> Phrases:
    listed = entries("qualifiers", group)
    return {tuple(token.lower for token in tokenize(phrase)): qualifier for phrase, qualifier in listed.items()}


BEFORE: Phrases = _phrases("before")
BEFORE_TIME: Phrases = _phrases("before_time")
AFTER: Phrases = _phrases("after")
BOOSTERS = {tuple(phrase.split()) for phrase in words("qualifiers", "boosters")}
LONGEST = max(map(len, (*BEFORE, *AFTER)))
ARTICLES = ("a", "an", "the")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A qualifier with the tokens `first` to `last` of the phrase that sets it."""

    qualifier: Qualifier
    first: int
    last: int


def before(tokens: Sequence[Token], i: int, *, duration: bool = False) -> Hedge | None:
    """Return the hedge that ends right before token `i`, with its boosters (`well over`, `perhaps as many as`).

    "over" and "under" a length of time say more and less only after a verb of lasting or a preposition.
    """
    for end in (i, i - 1) if word(tokens, i - 1) in ARTICLES else (i,):
        for size in range(min(LONGEST, end), 0, -1):
            phrase = tuple(word(tokens, k) for k in range(end - size, end))
            qualifier = BEFORE.get(phrase) or (BEFORE_TIME.get(phrase) if duration else None)
            if qualifier is None:
                continue
            if phrase == ("about",) and word(tokens, end - 2) in words("qualifiers", "told_of"):
                return None
            if duration and phrase in (("over",), ("under",)) and not _means_more(tokens, end - size):
                return None
            return Hedge(qualifier=qualifier, first=_boosted(tokens, end - size), last=end)
    return None


def _means_more(tokens: Sequence[Token], i: int) -> bool:
    return i == 0 or word(tokens, i - 1) in words("qualifiers", "over_as_more") or not word(tokens, i - 1).isalpha()


def _boosted(tokens: Sequence[Token], i: int) -> int:
    for size in (3, 2, 1):
        if i >= size and tuple(word(tokens, k) for k in range(i - size, i)) in BOOSTERS:
            return _boosted(tokens, i - size)
    return i


def after(tokens: Sequence[Token], i: int) -> Hedge | None:
    """Return the hedge that begins right at token `i`: `or more`, `or higher`, `+`, `-odd`."""
    for size in range(min(LONGEST, len(tokens) - i), 0, -1):
        qualifier = AFTER.get(tuple(word(tokens, k) for k in range(i, i + size)))
        if qualifier is None:
            continue
        if size == 1 and tokens[i].lower in ("odd", "plus", "approximately") and not (i + 1 < len(tokens)):
            return None
        return Hedge(qualifier=qualifier, first=i, last=i + size)
    return None


def words_of(sentence: Sentence, hedge: Hedge) -> str:
    """Return the hedge's words as the sentence has them."""
    tokens, offset = sentence.tokens, sentence.start
    return sentence.text[tokens[hedge.first].start - offset : tokens[hedge.last - 1].end - offset]


def bounds(amount: Amount, qualifier: Qualifier) -> tuple[float | None, float | None]:
    """Return low and high of one amount under a qualifier; an open side is None.

    >>> bounds(Amount(first=0, last=1, value=20.0), "at_least")
    (20.0, None)
    """
    if amount.vague or qualifier in ("more_than", "at_least"):
        return amount.value, None
    if qualifier in ("less_than", "at_most"):
        return None, amount.value
    return amount.value, amount.value
