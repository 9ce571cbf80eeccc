"""The words that bound or hedge a number: `about`, `more than`, `or higher`. Phrases and their meaning are data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.lexicon import entries, words
from etl.model import Qualifier, Sentence, Token
from etl.quantities.amounts import Amount, touches, word, words_at
from etl.quantities.number_words import NUMBER_WORDS
from etl.split import tokenize

Phrases = dict[tuple[str, ...], Qualifier]


def _phrases(group: str) -> Phrases:
    listed = entries("qualifiers", group)
    return {tuple(token.lower for token in tokenize(phrase)): qualifier for phrase, qualifier in listed.items()}


BEFORE: Phrases = _phrases("before")
BEFORE_MEASURE: Phrases = _phrases("before_time")
AFTER: Phrases = _phrases("after")
LAST_WORDS = frozenset(phrase[-1] for phrase in (*BEFORE, *BEFORE_MEASURE))
FIRST_WORDS = frozenset(phrase[0] for phrase in AFTER)
AFTER_THE_NOUN = {tuple(token.lower for token in tokenize(phrase)) for phrase in words("qualifiers", "after_the_noun")}
BOOSTERS = {tuple(phrase.split()) for phrase in words("qualifiers", "boosters")}
LONGEST = max(map(len, (*BEFORE, *AFTER)))
ARTICLES = ("a", "an", "the")
OVER_OR_UNDER = (("over",), ("under",))
EXTREMES: dict[str, Qualifier] = entries("qualifiers", "extreme_words")
EXTREME = 20
"""Words before a number among which an extreme estimate is named."""
FLIPPED: dict[Qualifier, Qualifier] = {
    "more_than": "at_most",
    "less_than": "at_least",
    "at_least": "less_than",
    "at_most": "more_than",
}
"""What a bound says when it is denied."""
DENIED = 6
"""Words before a bound among which it may be denied."""
NEAR = 6
"""Words before "up to" among which one of raising makes it a sum: that brings the total up to 400."""
NOUN = 3
"""Words the counted noun may have between a number and the hedge behind both: 200 of the men or more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge:
    """A qualifier with the tokens `first` to `last` of the phrase that sets it."""

    qualifier: Qualifier
    first: int
    last: int


def before(tokens: Sequence[Token], i: int, *, kind: str = "count") -> Hedge | None:
    """Return the hedge that ends right before token `i`, with its boosters (`well over`, `perhaps as many as`).

    "over" and "under" a length of time say more and less only after a verb of lasting or a preposition, and never
    behind words of ruling: under three kings. A `>` that closes a tag or an arrow is no hedge.
    """
    for end in (i, i - 1) if word(tokens, i - 1) in ARTICLES else (i,):
        if word(tokens, end - 1) not in LAST_WORDS:
            continue
        for size in range(min(LONGEST, end), 0, -1):
            phrase = words_at(tokens, end - size, size)
            qualifier = BEFORE.get(phrase)
            if qualifier is None and kind in ("duration", "measure"):
                qualifier = BEFORE_MEASURE.get(phrase)
            if qualifier is None:
                continue
            if not _hedges(tokens, end - size, phrase, kind) or (
                word(tokens, end) == "the" and end < i and qualifier in FLIPPED
            ):
                return None  # short of the 326 seats that it needed
            denied = _denied(tokens, end - size, end, qualifier)
            return denied or Hedge(qualifier=qualifier, first=_boosted(tokens, end - size), last=end)
    return _estimated_noun(tokens, i) or _extreme(tokens, i)


def _extreme(tokens: Sequence[Token], i: int) -> Hedge | None:
    """`the lowest estimate is 300`, `the minimum number of deaths was 290`: an end of what is thought possible."""
    if word(tokens, i - 1) not in words("qualifiers", "before_an_extreme"):
        return None
    for k in range(i - 2, max(-1, i - EXTREME), -1):
        name, noun = word(tokens, k), word(tokens, k + 1)
        if not name.isalpha() and name != ",":
            return None
        bound = EXTREMES.get(name)
        if bound is not None and noun in words("qualifiers", "extreme_nouns"):
            return Hedge(qualifier=bound, first=k, last=k + 2)
    return None


def _denied(tokens: Sequence[Token], first: int, end: int, qualifier: Qualifier) -> Hedge | None:
    """`did not lose more than 30`, `cannot have fallen short of 900`: a bound denied is the other; much denied is none.

    Left alone where another phrase begins between: `had not been paid for more than 20 days`.
    """
    for k in range(first - 1, max(-1, first - DENIED), -1):
        name = word(tokens, k)
        if name in words("qualifiers", "denials"):
            vague = {word(tokens, j) for j in range(k, end)} & words("qualifiers", "denied_much")
            turned = "about" if vague else FLIPPED.get(qualifier)
            return Hedge(qualifier=turned, first=k, last=end) if turned else None
        if not name.isalpha() or name in words("qualifiers", "undenied"):
            return None
    return None


def _estimated_noun(tokens: Sequence[Token], i: int) -> Hedge | None:
    """`an estimated population of 2 million`, `its estimated toll of 40`: the adjective blurs the number."""
    if word(tokens, i - 1) not in ("of", "-", "–", "—", "("):
        return None
    for k in range(i - 3, i - 3 - NOUN, -1):
        if word(tokens, k) in words("qualifiers", "estimated_nouns"):
            return Hedge(qualifier="about", first=k, last=k + 1)
        if not word(tokens, k).isalpha():
            return None
    return None


def _hedges(tokens: Sequence[Token], i: int, phrase: tuple[str, ...], kind: str) -> bool:
    """Tell whether a phrase that begins at token `i` bounds or blurs the number behind it, rather than say a place."""
    previous = word(tokens, i - 1)
    if phrase == ("about",) and previous in words("qualifiers", "told_of"):
        return False
    if phrase == ("full",) and previous in ("a", "the", "is", "was", "in", "were"):
        return False
    if phrase == ("over",) and kind == "duration" and previous not in words("units", "aged"):
        return i == 0 or previous in words("qualifiers", "over_as_more") or not previous.isalpha()
    if phrase == ("up", "to"):
        return not any(word(tokens, k) in words("qualifiers", "raising") for k in range(max(0, i - NEAR), i))
    if phrase in OVER_OR_UNDER:
        return previous not in words("qualifiers", "over_as_place")
    if phrase == (">",):
        opened = any(word(tokens, k) == "<" and touches(tokens, k + 1) for k in range(max(0, i - 6), i))
        return i > 0 and not opened and not (previous in ("-", "=", "–") and touches(tokens, i))
    return True


def _boosted(tokens: Sequence[Token], i: int) -> int:
    for size in (3, 2, 1):
        if i >= size and words_at(tokens, i - size, size) in BOOSTERS:
            return _boosted(tokens, i - size)
    return i


def after(tokens: Sequence[Token], i: int, value: float = 0) -> Hedge | None:
    """Return the hedge that begins right at token `i`, or behind the noun there: `or more`, `-odd`, `men or more`."""
    found = _after(tokens, i) if word(tokens, i) in FIRST_WORDS else None
    if found is not None:
        lone = found.last == i + 1 and word(tokens, i) in ("odd", "plus", "approximately", "minimum", "maximum")
        if lone and (i + 1 >= len(tokens) or (word(tokens, i) == "odd" and value < 20)):
            return None
        return found
    for j in range(i + 1, i + 1 + NOUN):
        if not word(tokens, j - 1).isalpha():
            return None
        if word(tokens, j) in FIRST_WORDS:
            found = _after(tokens, j)
            if found is not None and words_at(tokens, j, found.last - j) in AFTER_THE_NOUN:
                return found if word(tokens, found.last) in STOPS else None
    return None


STOPS = frozenset(["", ".", ",", ";", ":", ")", "were", "was", "had", "have", "are", "in", "on", "by", "of", "from"])


def _after(tokens: Sequence[Token], i: int) -> Hedge | None:
    for size in range(min(LONGEST, len(tokens) - i), 0, -1):
        phrase = words_at(tokens, i, size)
        qualifier = AFTER.get(phrase)
        if qualifier is None:
            continue
        # "20 men, at least 5 of them": the hedge is that of the next number
        if phrase[0] == "," and word(tokens, i + size) not in ("", ".", ",", ";", ")"):
            continue
        if phrase in (("at", "least"), ("at", "most"), ("plus",)) and _number_follows(tokens, i + size):
            continue
        if phrase[-1] == "upwards" and word(tokens, i + size) == "of":
            continue
        return Hedge(qualifier=qualifier, first=i, last=i + size)
    return None


def _number_follows(tokens: Sequence[Token], i: int) -> bool:
    return word(tokens, i)[:1].isdigit() or word(tokens, i) in NUMBER_WORDS or word(tokens, i) in ("a", "$", "£", "€")


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
