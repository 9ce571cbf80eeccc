"""The place a number refers to: a name after a preposition of place, or the adjective of a country; nearest first."""

from __future__ import annotations

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.lexicon import entries, words

ADJECTIVES: dict[str, str] = entries("places", "adjectives")


def read_place(context: Context, head: int | None) -> Found:
    """Return the place named in the sentence, nearest in the grammar; empty where none is named."""
    grammar = context.grammar
    own = _adjective(grammar, [head, *grammar.children[head]]) if head is not None else None
    named = sorted(
        _names(grammar),
        key=lambda place: (context.grammar.steps(context.anchor, place[0]), abs(place[0] - context.anchor)),
    )
    if named and (own is None or context.grammar.steps(context.anchor, named[0][0]) <= 4):
        i, name = named[0]
        return Found(value=name, rule="a place named in the sentence", words=grammar.words(max(0, i - 1), i + 1))
    if own is not None:
        return own
    owner = _adjective(grammar, range(len(grammar.tokens)))
    return owner if owner is not None else NOTHING


def _names(grammar: Grammar) -> list[tuple[int, str]]:
    """Places as (token of the name's head, name as written), each after a preposition of place."""
    found = []
    for i in range(len(grammar.tokens)):
        if grammar.pos(i) != "PROPN" or (i + 1 < len(grammar.tokens) and grammar.pos(i + 1) == "PROPN"):
            continue
        first = i
        while first > 0 and grammar.pos(first - 1) == "PROPN" and grammar.lower(first - 1) not in ("the",):
            first -= 1
        before = first - 1
        direction = before if grammar.lower(before) in words("places", "directions") else None
        if direction is not None:
            before -= 1
        if grammar.lower(before) in ("the",):
            before -= 1
        heads = {grammar.lower(j) for j in range(first, i + 1)}
        if grammar.lower(before) not in words("places", "strong_locative") or grammar.lower(i + 1) in ("'s", "'", "’s"):
            continue
        if (heads & words("places", "not_places") or not grammar.tokens[first].text[0].isupper()) and not heads & words(
            "places", "place_heads"
        ):
            continue
        if any(c.isdigit() for j in range(first, i + 1) for c in grammar.tokens[j].text):
            continue
        found.append((i, grammar.words(direction if direction is not None else first, i + 1)))
    return found


def _adjective(grammar: Grammar, places: object) -> Found | None:
    for j in places:  # type: ignore[attr-defined]
        name = ADJECTIVES.get(grammar.lower(j))
        if name and grammar.tokens[j].text[0].isupper():
            return Found(value=name, rule="the adjective of a country", words=grammar.tokens[j].text)
    return None
