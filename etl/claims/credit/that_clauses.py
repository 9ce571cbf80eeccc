"""Where a that-clause begins and ends, and what stands in a quotation."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import Grammar
from etl.claims.credit.saying_verbs import lemma_of
from etl.lexicon import words

AND = frozenset({"and", "but", "while", "though", "although", "yet", "so"})
NEAR = 12
"""Tokens between a verb of saying and the `that` of its clause."""


def that_clause(grammar: Grammar, verb: int) -> int | None:
    """Where a that-clause begins, though the parser may tie it to another word: `said in a speech to 300 men that`."""
    if grammar.words(verb + 1, min(verb + 3, len(grammar.tokens))).lower() == "it that":
        return verb + 2  # tradition has it that
    if not grammar.is_verb(verb) or grammar.lower(verb + 1) == "us":
        return verb + 1
    if grammar.lower(verb + 1) == "that" and grammar.syntax.tags[verb + 1] == "IN":
        return verb + 1
    for j in range(verb + 1, min(verb + NEAR, len(grammar.tokens))):
        if grammar.lower(j) == "that":
            loose = lemma_of(grammar, verb) in words("credit", "clausal") or grammar.label(grammar.head(j)) == "ccomp"
            return j if loose and grammar.lower(j - 1) not in ("than", "of", "in", "at", "to", "with") else None
        if grammar.is_verb(j) or grammar.lower(j) in (",", ";", "(", "”"):
            return None
    return None


def until_stop(grammar: Grammar, first: int) -> Iterator[int]:
    """The tokens of a that-clause, up to where another clause may begin."""
    for j, quoted in quoting(grammar, first):
        word = grammar.lower(j)
        joined = word == "," and grammar.lower(j + 1) in AND and grammar.lower(j + 2) != "that"
        if not quoted and (word == ";" or joined):
            return
        yield j


def quoting(grammar: Grammar, first: int) -> Iterator[tuple[int, bool]]:
    """The tokens from one on, each with whether it stands in a quotation that began there or later."""
    quoted = False
    for j in range(first, len(grammar.tokens)):
        sign = grammar.lower(j)
        quoted = not quoted if sign == '"' else sign == "“" or (quoted and sign != "”")
        yield j, quoted
