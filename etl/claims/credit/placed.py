"""The number that somebody puts a thing at: `put the toll at 7,542`, `gives the loss as 2,002`, `makes it 900`."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import NOUNS, Grammar
from etl.claims.credit.clauses import is_contrast
from etl.claims.credit.saying_verbs import lemma_of, says
from etl.lexicon import words

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
POINTING = frozenset({"at", "as", "between", "on", "near", "nearer"})
"""Words that lead to the number a thing is put at."""
NEAR = 12
"""Tokens between a verb and the `at` or `as` of the number it puts something at."""


def placed(grammar: Grammar, verb: int, subject: int) -> Iterator[int]:
    """`put the toll at 7,542`, `gives the loss as 2,002`, `makes it 900`: the number alone, and one joined by `or`."""
    lemma, size = lemma_of(grammar, verb), len(grammar.tokens)
    if lemma not in words("credit", "placing") or not _judges(grammar, verb, lemma):
        return
    polled = grammar.lower(subject) in words("credit", "samples")
    leading = POINTING | {"to"} if lemma in words("credit", "changing") or present(grammar, verb) else POINTING
    for j in range(verb + 1, min(verb + NEAR, size - 1)):
        if grammar.lower(j) in (".", "that", ":") or is_contrast(grammar, j) or says(grammar, j):
            return
        led = grammar.lower(j) in leading
        if not led and not (lemma == "make" and j > verb + 1):
            continue
        k = j + 1 if led else j
        while k < j + 5 and k not in grammar.quantity_at and grammar.pos(k) in ("ADV", "ADJ", "DET", "ADP", "SCONJ"):
            k += 1
        quantity = grammar.quantity_at.get(k) or grammar.quantity_at.get(j)
        if quantity is not None and grammar.lower(j) == "on" and quantity.unit != "percent" and not polled:
            return
        while quantity is not None:
            yield from range(quantity.first, quantity.last)
            after = quantity.last + (grammar.lower(quantity.last) == ",")
            if grammar.pos(after) in NOUNS and grammar.lower(after + 1) == "and" and after + 2 in grammar.quantity_at:
                second = grammar.quantity_at[after + 2]  # at 41 officers and 900 men
                if grammar.label(second.last - 1) not in SUBJECTS and grammar.label(second.last) not in SUBJECTS:
                    yield from range(second.first, second.last)
            k = next((k for k in range(after, min(after + 7, size)) if k in grammar.quantity_at), -1)
            joined = grammar.lower(after) == "or" and k <= after + 3
            again = grammar.lower(after) == "and" and grammar.lower(k - 1) == grammar.lower(j)  # and the English at 40
            quantity = grammar.quantity_at.get(k) if joined or again else None


def _judges(grammar: Grammar, verb: int, lemma: str) -> bool:
    """What is said and what is done differ by the object: `revised its forecast to 3%`, not `raised rates to 3%`."""
    if grammar.lower(verb + 1) in ("it", "them") and present(grammar, verb):
        return True
    objects = [grammar.lower(j) for j in grammar.children[verb] if j > verb and grammar.label(j) in ("dobj", "nsubj")]
    if lemma in words("credit", "changing"):
        return any(noun in words("credit", "judged") and (noun != "it" or present(grammar, verb)) for noun in objects)
    if lemma in words("credit", "doing"):
        measured = any(noun in words("credit", "measured") or noun in ("it", "them") for noun in objects)
        return measured and (present(grammar, verb) or lemma in ("place", "see", "value"))
    return True


def present(grammar: Grammar, verb: int) -> bool:
    """Tell whether a verb says what somebody says now, as writers do: `gives`, `puts`."""
    return grammar.syntax.tags[verb] in ("VBZ", "VBP") or not grammar.is_verb(verb)
