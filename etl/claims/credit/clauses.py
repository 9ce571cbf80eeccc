"""How far a phrase that names a source holds: the clause around it, up to a contrast."""

from __future__ import annotations

from etl.claims.context import Grammar

CONTRASTS = frozenset({"but", "while", "although", "whereas", "though", "yet"})
NO_CONTRAST = frozenset({"all", "nothing", "none", "not", "no", "anything", "a", "even", "as"})
"""Words before `but`, `while` and `though` that make them something else: `all but 40`, `a while`."""


def reach(grammar: Grammar, first: int, last: int) -> frozenset[int]:
    """The clause around a phrase: all of it from its start on; else back to where a contrast begins, and on to one."""
    size = len(grammar.tokens)
    start, stop = first, last
    opens = first == 0 or is_contrast(grammar, first - 1) or grammar.lower(first - 1) in ("“", '"', "(", ":", "that")
    opened = opens and first > 0
    if not opens:
        while start > 0 and not is_contrast(grammar, start - 1):
            start -= 1
    while stop < size and not ((opened or not opens) and is_contrast(grammar, stop)):
        if grammar.lower(stop) == ";" and grammar.lower(stop + 1) in ("another", "others"):
            break
        if grammar.lower(first - 1) == "(" and grammar.lower(stop) == ")":
            break
        stop += 1
    return frozenset(j for j in range(start, stop) if not first <= j < last)


def is_contrast(grammar: Grammar, j: int) -> bool:
    """Tell whether a semicolon or `but`, `while` and the like stands at a token, where another voice may begin."""
    word = grammar.lower(j)
    return word == ";" or (word in CONTRASTS and grammar.lower(j - 1) not in NO_CONTRAST)


def end_of(grammar: Grammar, noun: int) -> int:
    """Where the phrase of a source ends, before the clause goes on."""
    end = noun + 1
    inside = set(grammar.subtree(noun))
    while end in inside and grammar.lower(end) not in (",", ";", "(", ":", "that"):
        if end in grammar.quantity_at and grammar.lower(end - 1) not in ("of", "for", "among", "with"):
            break
        end += 1
    return end
