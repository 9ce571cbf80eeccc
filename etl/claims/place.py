"""The place a number refers to: a name after a preposition of place, or the adjective of a country; nearest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.claims.event import event_spans, is_event
from etl.lexicon import entries, words

ADJECTIVES: dict[str, str] = entries("places", "adjectives")
COUNTRIES = frozenset(ADJECTIVES.values()) | words("places", "countries")

COUNTRY = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, COUNTRIES), key=lambda name: (-len(name), name))) + r")(?!\w|-)"
)
SAID_TO = frozenset({"according", "due", "owing", "thanks", "attributable", "attributed", "related"})
FARTHEST = 7
"""Steps in the grammar beyond which a place is no longer the number's."""
CANDIDATES = 20
"""Places of a sentence that are looked at, the nearest in the text."""
OPPONENT = re.compile(r"\b(?:with|against|than|versus|declared? war on)\s(?:the\s)?$", re.IGNORECASE)


def read_place(context: Context, head: int | None) -> Found:
    """Return the place named in the sentence, nearest in the grammar; empty where none is named."""
    grammar = context.grammar
    own = _adjective(grammar, [head, *grammar.children[head]]) if head is not None else None
    near = sorted(_names(grammar), key=lambda place: abs(place[0] - context.anchor))[:CANDIDATES]
    steps = {i: grammar.steps(context.anchor, i) for i, _ in near}
    named = [
        (steps[i], i, name)
        for i, name in near
        if steps[i] <= FARTHEST and not context.only_a_part(grammar.tokens[i].start) and not _of_the_saying(context, i)
    ]
    if named:
        distance, i, name = min(named, key=lambda place: (place[0], abs(place[1] - context.anchor)))
        if own is None or distance <= 4:
            return Found(value=name, rule="a place named in the sentence", words=grammar.words(max(0, i - 1), i + 1))
    event = _adjective(grammar, _in_event_names(grammar))
    return event or own or NOTHING


def _countries(grammar: Grammar) -> Iterator[tuple[int, str]]:
    """Names of countries, but for those in a list and for an opponent or partner: `the war with Japan`."""
    offset = grammar.sentence.start
    for match in COUNTRY.finditer(grammar.sentence.text):
        end = offset + match.end()
        i = next((token.i for token in grammar.tokens if token.end == end), None)
        if (
            i is not None
            and grammar.label(i) not in ("conj", "appos", "amod", "nmod")
            and not OPPONENT.search(grammar.sentence.text[: match.start()])
        ):
            yield i, match[0]


@lru_cache(maxsize=16)
def _names(grammar: Grammar) -> tuple[tuple[int, str], ...]:
    """Places as (token of the name's head, name as written): countries, and other names after a preposition."""
    found = list(_countries(grammar))
    for i in range(len(grammar.tokens)):
        more = i + 1 < len(grammar.tokens) and grammar.pos(i + 1) == "PROPN"
        describes = grammar.label(i) == "compound" and grammar.head(i) > i  # the Rothschild refinery
        if grammar.pos(i) != "PROPN" or more or describes:
            continue
        first = i
        while first > 0 and grammar.pos(first - 1) == "PROPN":
            first -= 1
        before = first - 1
        direction = grammar.lower(before) in words("places", "directions")
        start = before if direction else first
        before -= direction
        before -= grammar.lower(before) == "the"
        if _is_place(grammar, first, i, grammar.lower(before)) and grammar.lower(before - 1) not in SAID_TO:
            found.append((i, grammar.words(start, i + 1)))
    return tuple(found)


def _is_place(grammar: Grammar, first: int, last: int, preposition: str) -> bool:
    """A proper name right after a preposition of place, unless it is a body, an event or a country (found before)."""
    parts = {grammar.lower(j) for j in range(first, last + 1)}
    name = grammar.words(first, last + 1)
    if not grammar.tokens[first].text[0].isupper() or any(char.isdigit() for char in name) or is_event(name):
        return False
    if name in COUNTRIES:
        return False
    if preposition not in words("places", "locative") or grammar.lower(last + 1) in ("'s", "’s", "'", "’"):
        return False
    return bool(parts & words("places", "place_heads")) or not parts & words("places", "not_places")


def _of_the_saying(context: Context, i: int) -> bool:
    """`Before the fall of Rome, scholars estimated that 5 million died`: the place is of their saying."""
    grammar, above = context.grammar, {i, *context.grammar.ancestors(i)}
    below = context.anchor
    for j in grammar.ancestors(context.anchor):
        if j in above:
            return grammar.label(below) == "ccomp" and grammar.lemma(j) in words("credit", "verbs")
        below = j
    return False


@lru_cache(maxsize=16)
def _in_event_names(grammar: Grammar) -> tuple[int, ...]:
    """`the Spanish Civil War`, `the Irish famine`: an adjective in the name of an event tells where it was."""
    spans, offset = event_spans(grammar.sentence.text), grammar.sentence.start
    return tuple(t.i for t in grammar.tokens if any(start <= t.start - offset < end for start, end in spans))


def _adjective(grammar: Grammar, places: Iterable[int]) -> Found | None:
    for j in places:
        name = ADJECTIVES.get(grammar.lower(j))
        if name and grammar.tokens[j].text[0].isupper():
            return Found(value=name, rule="the adjective of a country", words=grammar.tokens[j].text)
    return None
