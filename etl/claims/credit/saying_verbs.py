"""Which words of a sentence are verbs of saying, even where the parser sees none."""

from __future__ import annotations

from functools import cache, lru_cache

from etl.claims.context import Grammar
from etl.claims.credit.sources import is_source, is_start
from etl.lexicon import words

DEEDS = frozenset(
    {("add", "to"), ("add", "up"), ("point", "to"), ("put", "out"), ("put", "down"), ("give", "up"), ("set", "out")}
)
"""Verbs that with these words say nothing: `which, added to the guards, made 900`."""


@cache
def _forms() -> dict[str, str]:
    """Present forms of the verbs, for those that the parser takes for nouns: `The IMF projects that`."""
    return {lemma + ("es" if lemma.endswith(("s", "sh", "ch")) else "s"): lemma for lemma in words("credit", "verbs")}


def lemma_of(grammar: Grammar, i: int) -> str:
    """Return the lemma of a verb, in the present singular even where the parser sees no verb."""
    return _forms().get(grammar.lower(i), grammar.lemma(i)) if not grammar.is_verb(i) else grammar.lemma(i)


def says(grammar: Grammar, i: int) -> bool:
    """Tell whether a token is a verb of saying that somebody does: neither denied nor passive."""
    if i in grammar.quantity_at:
        return False
    if grammar.is_verb(i):
        bare = grammar.child(i, "neg", "auxpass") is None and grammar.label(i) not in ("aux", "auxpass")
        if (grammar.lemma(i), grammar.lower(i + 1)) in DEEDS:
            return False
        known = grammar.lemma(i) in words("credit", "verbs") or grammar.lemma(i) in words("credit", "placing")
        return bare and (known or grammar.lemma(i) in words("credit", "holding"))
    if (
        grammar.lower(i) in ("forecast", "estimate", *_forms())
        and 0 < i < len(grammar.tokens) - 1
        and verbless(grammar)
    ):
        return is_source(grammar, i - 1) and (is_start(grammar, i + 1) or i + 1 in grammar.quantity_at)
    if grammar.lower(i) in _forms() and grammar.lower(i - 1) in words("credit", "speaking"):
        return True
    if grammar.lower(i) == "show" and paper_before(grammar, i) is not None:
        return grammar.lower(i + 1) == "that" or (verbless(grammar) and is_start(grammar, i + 1))
    mistaken = grammar.lower(i) in _forms() and i > 0 and is_source(grammar, i - 1)
    return mistaken and (grammar.lower(i + 1) in ("that", "us") or i + 1 in grammar.quantity_at)


def paper_before(grammar: Grammar, i: int) -> int | None:
    """The papers before `show` that the parser takes for a noun: `The returns of the regiment show that`."""
    for j in range(i - 1, max(-1, i - 9), -1):
        if grammar.is_verb(j) or grammar.lower(j) in (",", ";"):
            return None
        if grammar.lower(j) in words("credit", "papers") and grammar.lower(j).endswith("s"):
            return j
    return None


@lru_cache(maxsize=16)
def verbless(grammar: Grammar) -> bool:
    """The parser found no verb in the sentence, so it took one for a noun: `The IMF forecast growth of 3.4%`."""
    return not any(tag in ("VBD", "VBZ", "VBP", "MD") for tag in grammar.syntax.tags)
