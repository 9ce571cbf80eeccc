"""Numbers whose noun is left out: `11 of them`, `about half were imprisoned`, `which killed millions`."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar, Settled
from etl.claims.people import names_people
from etl.claims.phrases import noun_phrase
from etl.lexicon import words
from etl.model import Quantity

PRONOUNS = frozenset({"them", "which", "whom", "these", "those", "us", "they", "this", "it"})
MEASURED = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "times", "metres", "kilometres", "miles", "feet"}
)


def share_before(context: Context) -> Counted | None:
    """`while 21% travel`: a bare share is of what the share before it was of."""
    if context.quantity.kind != "share":
        return None
    shares = [claim for claim in context.settled if claim.unit == "percent" and claim.counted]
    if shares:
        return Counted(
            found=Found(value=shares[-1].counted, rule="carried from the share before", words=shares[-1].counted)
        )
    return None


def noun_before(context: Context) -> Counted | None:
    """The noun is left out: take it from the claim before in a list, or from the people named last."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.kind not in ("count", "share") and quantity.qualifier != "vague":
        return None
    people = _is_done_to_people(context)
    same = [
        claim
        for claim in context.settled
        if claim.sentence_id == grammar.sentence.sentence_id and claim.counted and _comparable(claim, quantity)
    ]
    if same and not (people and same[-1].unit != "people") and not (people and _names_events(same[-1].counted)):
        return Counted(
            found=Found(value=same[-1].counted, rule="carried from the claim before", words=same[-1].counted)
        )
    named = _last_people(context)
    if named is not None:
        return Counted(found=Found(value=named, rule="the people named before", words=named))
    before = [claim for claim in context.settled if claim.counted and _comparable(claim, quantity)]
    if people:
        before = [claim for claim in before if quantity.kind == "share" and claim.unit == "people"]
    if before and (grammar.lower(quantity.last) != "of" or grammar.lower(quantity.last + 1) in PRONOUNS):
        return Counted(
            found=Found(value=before[-1].counted, rule="carried from the sentence before", words=before[-1].counted)
        )
    return None


def _comparable(claim: Settled, quantity: Quantity) -> bool:
    """Small counts of things lend no noun to numbers of quite another size, and measures none to counts."""
    if claim.unit in MEASURED:
        return False
    bound = quantity.low if quantity.low is not None else quantity.high
    if claim.unit == "percent" and quantity.kind == "count":
        return any(names_people(word) for word in claim.counted.lower().split())
    if claim.unit == "people" or quantity.kind == "share" or not bound or not claim.size:
        return claim.unit != "percent" or quantity.kind == "share"
    return max(bound, claim.size) <= 1000 * min(bound, claim.size)


def _names_events(phrase: str) -> bool:
    return any(word in words("people", "events") for word in phrase.lower().split())


def _is_done_to_people(context: Context) -> bool:
    """The number stands alone as subject or object of what happens to people: `8,600 died`, `killed millions`."""
    grammar, anchor = context.grammar, context.anchor
    verb = grammar.head(anchor)
    if grammar.label(anchor) == "pobj" and grammar.label(verb) == "agent":
        verb = grammar.head(verb)
    return grammar.is_verb(verb) and grammar.lemma(verb) in words("people", "states")


def human_verb(context: Context) -> Counted | None:
    """`a famine which killed millions`: no noun anywhere, but the verb happens to people."""
    if context.quantity.unit or not _is_done_to_people(context):
        return None
    verb = context.grammar.verb(context.anchor)
    text = context.grammar.words(verb, verb + 1) if verb is not None else ""
    return Counted(found=Found(value="people", rule="supplied: what happened happens to people", words=text))


def _last_people(context: Context) -> str | None:
    grammar = context.grammar
    for i in range(context.quantity.first - 1, -1, -1):
        if grammar.pos(i) not in NOUNS or i in grammar.quantity_at or grammar.syntax.tags[i] not in ("NNS", "NNPS"):
            continue
        if (
            names_people(grammar.lower(i))
            and grammar.lower(i) not in words("people", "events")
            and not _speaks(grammar, i)
        ):
            return noun_phrase(grammar, i)
    return None


def _speaks(grammar: Grammar, i: int) -> bool:
    return grammar.label(i) == "nsubj" and grammar.lemma(grammar.head(i)) in words("credit", "verbs")
