"""What changes by the number, or to it: `rents rose 5%`, `from 400 pupils to 1,200`, `the town grew to 600,000`."""

from __future__ import annotations

from dataclasses import replace

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.beside import named
from etl.claims.counted.clause import REACH, behind, carried, object_of, subjects
from etl.claims.counted.phrases import hedged_from, is_noun, phrase_before
from etl.lexicon import words


def townsfolk(context: Context) -> Counted | None:
    """`the town grew to 600,000`, `a town of 3,400`: a place of so many is counted in people."""
    grammar, quantity = context.grammar, context.quantity
    before = hedged_from(grammar, quantity) - 1
    if quantity.kind != "count" or grammar.lower(before) not in ("of", "to", "from", "by"):
        return None
    if grammar.lower(before) == "of":
        noun = before - 1
        fits = grammar.lower(noun) in words("counted", "settlements")
    else:
        verb = _verb_of_change(context)
        subject = grammar.child(verb, "nsubj") if verb is not None else None
        noun = subject if subject is not None else -1
        settled = grammar.lower(noun) in words("counted", "settlements")
        fits = noun >= 0 and (settled or (grammar.syntax.tags[noun] == "NNP" and _grows(grammar, verb)))
    if not fits:
        return None
    return Counted(
        found=Found(value="people", rule="supplied: a place of so many people", words=grammar.words(noun, noun + 1))
    )


def _grows(grammar: Grammar, verb: int | None) -> bool:
    return verb is not None and grammar.lemma(verb) in ("grow", "shrink", "swell", "dwindle", "expand")


def change(context: Context) -> Counted | None:
    """`rents rose 5%`, `the number of pupils rose from 400 to 1,200`, `raised the fare to £2`: what changes."""
    grammar = context.grammar
    verb = _verb_of_change(_said_before(context))
    if verb is None:
        return _rises_to(context)
    first = grammar.lower(hedged_from(grammar, context.quantity) - 1)
    if first == "to" and (same := carried(context)) is not None and _from_before(context):
        return same
    found = object_of(grammar, verb)
    nouns = (found,) if found is not None else tuple(subjects(grammar, verb))
    for noun in nouns:
        if noun is not None and grammar.lower(noun) in ("it", "this", "them", "they"):
            return carried(context, here=False)
        if noun is not None and is_noun(grammar, noun):
            if grammar.lower(noun) not in words("counted", "generic") | words("counted", "movements"):
                return named(context, noun, "what changes", after=0)
            of_it = behind(context, noun)
            if of_it is not None:
                return of_it
    here = [claim for claim in context.settled if claim.sentence_id == grammar.sentence.sentence_id and claim.counted]
    if not here:
        return None
    return Counted(found=Found(value=here[-1].counted, rule="carried from the claim before", words=here[-1].counted))


def _said_before(context: Context) -> Context:
    """`fell 212 points, or 1.8%`: a number said again after "or" hangs where the one before it does."""
    grammar = context.grammar
    again = grammar.lower(hedged_from(grammar, context.quantity) - 1) == "or"
    before = [quantity for quantity in grammar.reading.quantities if quantity.last < context.quantity.first]
    return replace(context, quantity=before[-1]) if again and before else context


def _rises_to(context: Context) -> Counted | None:
    """`the peak rises to 2,680 metres`: a verb that the parser takes for a noun."""
    grammar = context.grammar
    verb = hedged_from(grammar, context.quantity) - 2
    if grammar.lower(verb) not in words("qualifiers", "change_verbs") or grammar.lower(verb + 1) not in (
        "to",
        "by",
        "from",
    ):
        return None
    noun = phrase_before(grammar, verb)
    return named(context, noun, "what changes", after=0) if noun is not None else None


def _from_before(context: Context) -> bool:
    """Tell whether the number before is what the change is from: `from 2,900 soldiers to 5,800`."""
    grammar = context.grammar
    before = [quantity for quantity in grammar.reading.quantities if quantity.last <= context.quantity.first]
    return bool(before) and grammar.lower(hedged_from(grammar, before[-1]) - 1) == "from"


def _verb_of_change(context: Context) -> int | None:
    """The verb of change that the number completes; "up" or "down" before it stands for one."""
    grammar, quantity = context.grammar, context.quantity
    first = hedged_from(grammar, quantity)
    if grammar.label(context.anchor) in ("nsubj", "nsubjpass"):
        return None
    to = grammar.head(context.anchor)
    if (
        grammar.label(context.anchor) == "pobj"
        and grammar.lower(to) in ("to", "from", "by")
        and _changes(grammar, grammar.head(to))
    ):
        return grammar.head(to) if grammar.is_verb(grammar.head(to)) else None
    for i in range(first - 1, max(-1, first - REACH), -1):
        lower = grammar.lower(i)
        if lower in (";", ":", "which", "who", "that"):
            return None
        if grammar.is_verb(i) and grammar.pos(i) != "AUX":
            return i if _changes(grammar, i) and _completes(grammar, i, first) else None
    return None


def _changes(grammar: Grammar, verb: int) -> bool:
    brought = grammar.lemma(verb) in words("counted", "brings")
    if brought and {grammar.lower(i) for i in grammar.children[verb]} & {"down", "up"}:
        return True
    return grammar.lemma(verb) in words("counted", "changes") or grammar.lower(verb) in words(
        "qualifiers", "change_verbs"
    )


def _completes(grammar: Grammar, verb: int, first: int) -> bool:
    """The number stands right behind the verb, or behind a preposition of extent."""
    near = first - verb <= 2
    before = grammar.lower(first - 1)
    brought = before in ("down", "up") and grammar.lemma(verb) in words("counted", "brings")
    return near or brought or before in ("to", "from", "by", "at", "between")
