"""A measure said again without its unit: `four and six inches`, `it rises 24 feet at Lyon, at Nice only fifteen`."""

from __future__ import annotations

from dataclasses import replace

from etl.claims.context import Context, Counted, Found, Settled
from etl.claims.counted.phrases import hedged_from, over_brackets
from etl.lexicon import entries, words
from etl.model import Quantity

ALIKE = 50
"""Times that one measure of a thing may be another of the same sentence, and still go without its unit."""
RULE = "carried from the measure before"
BEHIND = frozenset("; , . and or but in at on above below for during from to by while against )".split()) | {""}
"""What stands behind a number without a noun of its own."""
OF_OTHERS = frozenset({"with", "of", "among", "between", "against", "except", "no", "by", "chapter", "page", "("})
"""What stands before a number of something else."""


def joined(context: Context) -> Context:
    """Of `four and six inches` what the second counts is what the first does."""
    following = _next_measure(context)
    return context if following is None else replace(context, quantity=following)


def _next_measure(context: Context) -> Quantity | None:
    grammar, quantity = context.grammar, context.quantity
    following = grammar.quantity_at.get(quantity.last + 1)
    if quantity.kind != "count" or quantity.unit or grammar.lower(quantity.last) not in ("and", "or"):
        return None
    if following is None or following.kind != "measure" or not _near(quantity, following.low or 0):
        return None
    verb = grammar.head(context.anchor)
    return None if grammar.lemma(verb) in words("people", "states") else following


def _near(quantity: Quantity, size: float) -> bool:
    bound = quantity.low if quantity.low is not None else quantity.high
    return bool(bound) and bool(size) and max(bound or 0, size) <= ALIKE * min(bound or 0, size)


def _last_measure(context: Context) -> Settled | None:
    """The measure said last in the sentence, if nothing but itself was counted since and the number is like it."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.kind != "count" or quantity.unit or quantity.qualifier == "vague":
        return None
    here = [claim for claim in context.settled if claim.sentence_id == grammar.sentence.sentence_id]
    at = next((k for k in reversed(range(len(here))) if here[k].kind in ("measure", "rate")), None)
    if at is None or not here[at].unit or any(claim.unit != here[at].unit for claim in here[at:]):
        return None
    return here[at] if _near(quantity, here[-1].size) else None


def _is_said_alike(context: Context) -> bool:
    """Tell whether the number stands without a noun, and under no verb but that of the measure or one of size."""
    grammar, quantity = context.grammar, context.quantity
    i = over_brackets(grammar, quantity.last)
    if grammar.lower(i) not in BEHIND and grammar.lower(i) not in entries("units", "dimensions"):
        return False
    before = hedged_from(grammar, quantity) - 1
    if grammar.lower(before) in OF_OTHERS or grammar.label(context.anchor) == "nsubjpass":
        return False
    measures = [q for q in grammar.reading.quantities if q.kind in ("measure", "rate") and q.first < quantity.first]
    verb = grammar.verb(context.anchor)
    if verb is None or not measures:
        return True
    theirs = grammar.verb(measures[-1].last - 1)
    says = words("counted", "copulas") | words("counted", "changes") - {"lose", "cut", "shoot", "trade"}
    same = verb == theirs or (theirs is not None and grammar.lemma(verb) == grammar.lemma(theirs))
    return (same or grammar.lemma(verb) in says) and grammar.child(verb, "expl") is None


def measure_again(context: Context) -> Counted | None:
    """`the river rises 24 feet at Lyon, at Nice only fifteen`: what was measured before."""
    before = _last_measure(context)
    if before is None or not _is_said_alike(context):
        return None
    return Counted(found=Found(value=before.counted, rule=RULE, words=before.counted))


def unit_again(context: Context, counted: Counted) -> Found | None:
    """The unit that a number goes without: of the measure it is joined to, or of the one said before."""
    following = _next_measure(context)
    if following is not None:
        return Found(value=following.unit, rule="the unit of the measure it is joined to", words=following.quote)
    before = _last_measure(context)
    if before is None:
        return None
    head = "" if counted.head is None else context.grammar.lower(counted.head)
    same = counted.found.rule == RULE or (counted.found.value and counted.found.value == before.counted)
    if same or (head in words("counted", "dimensions") and _is_said_alike(context)):
        return Found(value=before.unit, rule="the unit of the measure before", words=before.counted)
    return None
