"""The verbs that govern what is counted, the nearest first."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import Context, Counted, Grammar
from etl.claims.counted.phrases import hedged_from, is_noun
from etl.claims.topic.senses import HUMAN, names, topic_of_verb


def governing(context: Context, counted: Counted) -> Iterator[int]:
    """Verbs that govern the counted noun, the nearest first; a passive right behind it goes before all."""
    grammar = context.grammar
    part = counted.found.rule == "those it is a part of"
    start = counted.head if counted.head is not None and not part else context.anchor
    whole = hedged_from(grammar, context.quantity, "the", "all", "those") - 1
    if grammar.lower(whole) == "of" and grammar.lower(whole - 1) == "out":
        return  # 300 died out of the 900: not the 900
    count = context.quantity.kind == "count"
    if count and grammar.lower(whole) == "of" and (whole == 0 or grammar.lower(whole - 1) in (",", ";")):
        return  # of 900 hostages, 41 died: not the 900
    if grammar.label(start) == "pobj" and names("onlooking", grammar.lower(grammar.head(start))):
        return  # books were burned before 40,000 onlookers
    passive = grammar.passive_behind(start)
    before = _right_before(context) if passive is None else None
    if before is not None:
        yield before
    if passive is not None:
        yield passive
        yield from _reported(grammar, passive)
    behind = start + 1 + (grammar.lower(start + 1) == ",")
    if passive is None and behind < len(grammar.tokens) and _dies(grammar, behind):
        yield behind  # most likely 700 men, died there
    steps, below = 0, start
    for i in grammar.ancestors(start):
        if i in grammar.quantity_at and grammar.quantity_at[i] is not context.quantity:
            return  # half of the 300,000 died: of the half, not of the 300,000
        if grammar.label(start) == "compound" and context.grammar.lower(start - 1) == "-":
            return  # a 74-gun ship sank: the ship did
        if grammar.is_verb(i) and grammar.label(below) == "conj" and is_noun(grammar, below):
            below = i  # 500 killed and 1,700 prisoners: the noun is joined to the participle, not its object
            continue
        below = i
        if grammar.is_verb(i):
            if i != passive:
                yield i
            if steps == 0:
                yield from (
                    j
                    for j in grammar.children[i]
                    if grammar.label(j) in ("xcomp", "ccomp")
                    and grammar.is_verb(j)
                    and (j < start or names("causing", grammar.lemma(i)) or names("leading", grammar.lemma(i)))
                )
                yield from _reported(grammar, i)
            steps += 1
            if grammar.label(i) == "parataxis" and grammar.syntax.tags[i] == "VBN" and grammar.is_verb(grammar.head(i)):
                continue  # 700 men, known as the Brigade, went to fight
            if grammar.label(i) == "advcl" and names("amounting", grammar.lemma(i)):
                continue  # 200,000 died, accounting for half of the population
            own = grammar.child(i, "dobj", "nsubj", "nsubjpass", "acomp", "attr", "expl")
            own_clause = grammar.label(i) == "conj" and own is not None
            if grammar.label(i) in ("relcl", "advcl", "ccomp", "parataxis") or own_clause or steps == 2:
                return


def _right_before(context: Context) -> int | None:
    """`killed 900 people, injured 40 and burned 600 houses`: the verb whose object the number begins.

    The parser often ties one of such a row to its neighbour's verb.
    """
    grammar, anchor = context.grammar, context.anchor
    verb = hedged_from(grammar, context.quantity) - 1
    if verb < 0 or not grammar.is_verb(verb) or grammar.pos(verb) == "AUX" or grammar.syntax.tags[verb] == "VBN":
        return None
    own = grammar.label(anchor) in ("nsubj", "nsubjpass") or grammar.is_verb(grammar.head(anchor))
    return None if own and grammar.head(anchor) != verb else verb


def _reported(grammar: Grammar, verb: int) -> Iterator[int]:
    """`300 are thought to have died`: what is told by a verb of saying or thinking, or seems."""
    if names("reporting", grammar.lemma(verb)):
        yield from (j for j in grammar.children[verb] if grammar.label(j) == "xcomp" and grammar.is_verb(j))


def _dies(grammar: Grammar, i: int) -> bool:
    return grammar.syntax.tags[i] == "VBD" and topic_of_verb(grammar, i, human=True) in HUMAN
