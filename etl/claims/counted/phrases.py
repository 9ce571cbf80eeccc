"""The words of a noun phrase around its head: adjectives, the noun, and a short phrase behind it."""

from __future__ import annotations

from etl.claims.context import NOUNS, Grammar
from etl.lexicon import words
from etl.model import Quantity

LONGEST = 6
"""Words at most of a phrase with what stands behind its noun; a longer one loses that, then its first adjectives."""
OUTSIDE = frozenset({"det", "predet", "punct", "cc", "quantity", "prep"})
"""Labels of words that end a phrase to the left, unless a conjunction or comma joins two adjectives."""
JOINS = frozenset({"and", "or", "-", ",", "'"})
SKIPPED = JOINS | {"more", "other", "further", "additional", "some", "total", "such", "so", "’"}
INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "PART", "PUNCT", "ADV", "CCONJ", "PRON", "X"})
"""Parts of speech of the words before a noun that belong to it; participles besides (`suspected spies`)."""


def is_noun(grammar: Grammar, i: int) -> bool:
    """Tell whether a token is a noun that can be counted; `the dead` is one in the way of an adjective."""
    if not 0 <= i < len(grammar.tokens) or i in grammar.quantity_at or not grammar.tokens[i].text[0].isalpha():
        return False
    if grammar.lower(i) in (
        "lay",
        "apiece",
        "ago",
        "net",
        "gross",
    ):  # 30,000 lay encamped: never a noun behind a number
        return False
    if (
        grammar.lower(i) == "work"
        and i - 1 in grammar.quantity_at
        and grammar.lower(i + 1) in ("on", "in", "as", "for")
    ):
        return False  # 70% work on the land
    if grammar.pos(i) in NOUNS:
        return grammar.syntax.tags[i] not in ("VBN", "VBD")
    lower = grammar.lower(i)
    return lower in words("people", "events") or (
        lower in words("people", "conditions") and (i == 0 or grammar.lower(i - 1) == "the")
    )


def noun_phrase(grammar: Grammar, head: int, after: int = 0) -> str:
    """Return the noun phrase around `head` from token `after` on: adjectives, the noun and a short of-phrase."""
    first = head
    for j in reversed(range(after, head)):
        if not _belongs(grammar, j, head) or j in grammar.quantity_at:
            break
        if grammar.label(j) in OUTSIDE and not (grammar.lower(j) in JOINS and j > after):
            break
        first = j
    while first < head and (grammar.lower(first) in SKIPPED or grammar.syntax.tags[first] in ("PRP$", "POS", "RB")):
        first += 1
    last = _end(grammar, head)
    if last - first > LONGEST + 2:
        last = head + 1
    return grammar.words(max(first, last - LONGEST - 2), last).strip(" ,;:()[]\"“”'’-")


HEDGES = frozenset(
    {"only", "just", "some", "anywhere", "somewhere", "still", "further", "extra", "additional", "another", "a"}
)
"""Words before a number that change nothing about what it counts."""


def hedged_from(grammar: Grammar, quantity: Quantity, *also: str) -> int:
    """Return where the number begins with the hedge before it: `inflation of about 3%` at "about"."""
    hedge = {*quantity.modifier.lower().split(), *also} | HEDGES
    first = quantity.first
    while first and grammar.lower(first - 1) in hedge:
        first -= 1
    return first


def phrase_before(grammar: Grammar, i: int) -> int | None:
    """Return the noun that ends right before token `i`, with a short of-phrase between where one stands there."""
    if i < 1 or not is_noun(grammar, i - 1):
        return None
    noun = i - 1
    for _ in range(2):
        of = grammar.head(noun)
        if grammar.label(noun) != "pobj" or grammar.lower(of) not in ("of", "in", "from", "for", "among", "per"):
            break
        if noun - of >= LONGEST or not is_noun(grammar, of - 1):
            break
        noun = of - 1
    return noun


def over_brackets(grammar: Grammar, i: int) -> int:
    """Return the place behind a bracket that opens at token `i`; `i` itself where none does or it is long."""
    if grammar.lower(i) != "(":
        return i
    last = min(i + BRACKET, len(grammar.tokens))
    return next((j + 1 for j in range(i, last) if grammar.lower(j) == ")"), i)


BRACKET = 14
"""Tokens that a conversion in brackets may have."""


def has_time(grammar: Grammar, span: list[int]) -> bool:
    """Tell whether tokens hold a date, year or other digits."""
    return any(any(char.isdigit() for char in grammar.tokens[j].text) for j in span)


def _belongs(grammar: Grammar, j: int, head: int) -> bool:
    """A word before the noun is part of its phrase if it hangs on the noun, or on a word that does."""
    if grammar.pos(j) not in INSIDE and grammar.syntax.tags[j] not in ("VBN", "VBG"):
        return False
    above = grammar.head(j)
    return above == head or grammar.head(above) == head or j <= above <= head


def _end(grammar: Grammar, head: int) -> int:
    """Where the phrase ends: behind the noun, or behind a short phrase of, in or from that follows it at once."""
    last = head + 1
    for child in grammar.children[head]:
        if child != last or grammar.label(child) != "prep" or grammar.lower(child) not in ("of", "in", "from", "among"):
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
