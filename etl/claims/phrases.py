"""The words of a noun phrase around its head: adjectives, the noun, and a short phrase behind it."""

from __future__ import annotations

from etl.claims.context import NOUNS, Grammar

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
    while first < head and (grammar.lower(first) in SKIPPED or grammar.syntax.tags[first] == "PRP$"):
        first += 1
    last = _end(grammar, head)
    if last - first > LONGEST + 3:
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
    """Where the phrase ends: behind the noun, or behind a short phrase of, in or from that follows it at once."""
    last = head + 1
    for child in grammar.children[head]:
        if child != last or grammar.label(child) != "prep" or grammar.lower(child) not in ("of", "in", "from"):
            continue
        if grammar.lower(child) != "of" and grammar.lower(child + 1) in ("this", "that", "these", "those"):
            continue
        end, inside = child + 1, set(grammar.subtree(child))
        while end in inside and grammar.label(end) not in ("punct", "cc", "relcl", "acl") and end - child < LONGEST:
            end += 1
        span = list(range(child, end))
        cut = end in inside and grammar.label(end) not in ("punct", "cc") and grammar.lower(child) != "of"
        whole = grammar.pos(end - 1) in NOUNS and end - child > 1 and not cut
        if whole and not any(j in grammar.quantity_at for j in span) and not has_time(grammar, span):
            last = end
    return last
