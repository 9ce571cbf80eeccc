"""Who gives a number in the passive: `estimated by the consul at 40,000`, `figures compiled by X list 900`."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import Grammar
from etl.claims.credit.clauses import end_of, is_contrast
from etl.claims.credit.sayers import name_at
from etl.claims.credit.sayings import Saying
from etl.claims.credit.sources import is_source
from etl.lexicon import words

FIGURES = (words("credit", "counts") | words("credit", "samples") | words("credit", "collections")) - {"work"}
"""What is made to tell numbers, so that whoever compiled, conducted or published it is credited."""


def given_by(grammar: Grammar) -> Iterator[Saying]:
    """`estimated by the consul at 40,000`, `20 million, as given by Hu Yaobang`, `figures compiled by X list 900`."""
    for i in range(1, len(grammar.tokens) - 1):
        if grammar.lower(i) != "by":
            continue
        noun = grammar.child(i, "pobj")
        if noun is None or noun in grammar.quantity_at or not is_source(grammar, noun):
            continue
        given = next((j for j in range(i - 1, max(-1, i - 12), -1) if _is_given(grammar, j)), None)
        if given is None or any(grammar.lower(j) in (",", ";", "that") for j in range(given + 1, i)):
            continue
        name = name_at(grammar, noun)
        covers = _of_participle(grammar, given, noun)
        if name and covers:
            yield Saying(name=name, covers=covers, rule="given by", words=grammar.words(given, noun + 1))


def _is_given(grammar: Grammar, j: int) -> bool:
    said = grammar.lower(j) in words("credit", "given") or grammar.lower(j) in words("credit", "made")
    mistaken = grammar.lower(j) == "forecast" and grammar.lower(j + 1) == "by"
    return said and (mistaken or grammar.syntax.tags[j] in ("VBN", "VBD", "JJ"))


def _of_participle(grammar: Grammar, given: int, noun: int) -> frozenset[int]:
    """What is given: the number it is put at, a clause, what a paper so made tells, or what stands before it."""
    end = end_of(grammar, noun)
    paper = _paper_before(grammar, given)
    remark = grammar.lower(given - 1) == "as"
    placed = {j for j in range(given, min(end + 8, len(grammar.tokens))) if _put_at(grammar, given, j, end)}
    if placed:
        return frozenset(placed)
    if grammar.lower(given) in words("credit", "made") and not (remark or paper or given - 1 in grammar.quantity_at):
        return frozenset()
    clause = grammar.child(given, "ccomp", "xcomp")
    if grammar.lower(given) in words("credit", "hearing") and grammar.child(given, "ccomp") is None:
        return frozenset(range(end + 1, len(grammar.tokens))) if grammar.lower(end) == "that" else frozenset()
    covered: set[int] = set()
    if paper:
        stop = next((j for j in range(end, len(grammar.tokens)) if is_contrast(grammar, j)), len(grammar.tokens))
        covered = set(range(end, stop)) or set(range(given))
    elif clause is not None:
        covered = set(grammar.subtree(clause))
    elif given - 1 in grammar.quantity_at:
        covered = set(range(grammar.quantity_at[given - 1].first, given))
    else:
        covered = set(_before(grammar, given, remark))
    return frozenset(covered - set(range(given, end)))


def _paper_before(grammar: Grammar, given: int) -> bool:
    """Tell whether figures or a paper stand before a participle, with no verb or other noun phrase between."""
    for j in range(given - 1, max(-1, given - 10), -1):
        if grammar.lower(j) in FIGURES:
            return True
        if grammar.is_verb(j) and grammar.pos(j) != "AUX":
            return False
    return False


def _before(grammar: Grammar, given: int, remark: bool) -> Iterator[int]:
    """The tokens before a participle: of its phrase, or of the whole clause where `as` or a comma sets it off."""
    relative = grammar.label(given) == "relcl"
    if not remark and (relative or grammar.label(given) == "acl") and (relative or grammar.lower(given - 1) != ","):
        yield from (j for j in grammar.subtree(grammar.head(given)) if j < given)
        return
    beside = remark or grammar.lower(given - 1) == ","
    j = given - (2 if beside else 1)
    while j >= 0 and not is_contrast(grammar, j) and (beside or grammar.lower(j) not in (",", "(")):
        yield j
        j -= 1


def _put_at(grammar: Grammar, given: int, j: int, end: int) -> bool:
    """A number right behind `at`, `as` or `to`, between the participle and the end of its phrase."""
    quantity = grammar.quantity_at.get(j)
    if quantity is None or j < given:
        return False
    k = quantity.first - 1
    while k > given and grammar.pos(k) in ("ADV", "ADJ", "DET"):
        k -= 1
    near = all(grammar.lower(x) not in (",", ";", "and") for x in range(given, quantity.first))
    by = ("as",) if grammar.lower(given) in words("credit", "made") else ("at", "as", "between")
    return near and grammar.lower(k) in by and (j < end or k <= end + 2)
