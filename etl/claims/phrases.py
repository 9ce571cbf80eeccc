"""The words of a noun phrase around its head: adjectives, the noun, and a short phrase behind it."""

from __future__ import annotations

from itertools import pairwise

from etl.claims.context import Grammar

LONGEST = 6
"""Words at most before the noun; a longer phrase loses what stands behind it."""
OUTSIDE = frozenset({"det", "predet", "punct", "cc", "quantity", "prep"})
"""Labels of words that end a phrase to the left, unless a conjunction or comma joins two adjectives."""
JOINS = frozenset({"and", "or", "-", ",", "'"})
SKIPPED = JOINS | {"more", "other", "further", "additional", "some", "total", "’"}


def noun_phrase(grammar: Grammar, head: int, after: int = 0) -> str:
    """Return the noun phrase around `head` from token `after` on: adjectives, the noun and a short of-phrase."""
    first = head
    for j in reversed(range(after, head)):
        if not _belongs(grammar, j, head) or j in grammar.quantity_at:
            break
        if grammar.label(j) in OUTSIDE and not (grammar.lower(j) in JOINS and j > after):
            break
        first = j
    while first < head and grammar.lower(first) in SKIPPED:
        first += 1
    last = _end(grammar, head)
    if last - first > LONGEST + 2:
        last = head + 1
    return grammar.words(max(first, head - LONGEST), last).strip(" ,;:()[]\"“”'’")


def has_time(grammar: Grammar, span: list[int]) -> bool:
    """Tell whether tokens hold a date, year or other digits."""
    return any(any(char.isdigit() for char in grammar.tokens[j].text) for j in span)


def _belongs(grammar: Grammar, j: int, head: int) -> bool:
    """A word before the noun is part of its phrase if it hangs on the noun, or on a word that does."""
    above = grammar.head(j)
    return above == head or grammar.head(above) == head or j <= above <= head


def _end(grammar: Grammar, head: int) -> int:
    last = head + 1
    for child in grammar.children[head]:
        if child < head or grammar.label(child) != "prep" or grammar.lower(child) not in ("of", "in", "from"):
            continue
        span = grammar.subtree(child)
        whole = span[0] == last and len(span) <= 4 and all(b - a == 1 for a, b in pairwise(span))
        if whole and not any(j in grammar.quantity_at for j in span) and not has_time(grammar, span):
            last = span[-1] + 1
    return last
