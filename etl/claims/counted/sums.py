"""Sums of money: what the sum is, is paid for, or is earned by."""

from __future__ import annotations

from dataclasses import replace

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted import beside, change, clause, labels, said_of
from etl.claims.counted.beside import named
from etl.claims.counted.phrases import has_time, hedged_from, is_noun, phrase_before
from etl.claims.counted.sizes import after_brackets, tons
from etl.lexicon import entries, words

WORTH = frozenset(
    {"worth", "costing", "valued", "priced", "totalling", "totaling", "amounting", "exceeding", "earning"}
)
"""Words between a thing and its price: `exports worth $3bn`, `a bridge costing £2m`, `goods valued at £40`."""
FOR = frozenset({"for", "on", "in", "into", "towards"})
PER = frozenset({"a", "an", "per", "each", "every"})


def _per(context: Context) -> str:
    """The `a year` of `£40 a year`, which belongs to what is counted; empty if there is none."""
    grammar, i = context.grammar, context.quantity.last
    if grammar.lower(i) not in PER or i + 1 >= len(grammar.tokens):
        return ""
    following = grammar.lower(i + 1)
    timed = following in entries("units", "time") or following in words("counted", "per")
    return grammar.words(i, i + 2) if timed or grammar.lower(i) == "per" else ""


def worth(context: Context) -> Counted | None:
    """`exports worth $3bn`, `a bridge costing £2m`: the noun before."""
    grammar = context.grammar
    i = hedged_from(grammar, context.quantity) - 1
    i -= grammar.lower(i) in ("at", "to")
    if grammar.lower(i) not in WORTH:
        return None
    noun = phrase_before(grammar, i - (grammar.lower(i - 1) == ","))
    return named(context, noun, "what is worth the sum", after=0) if noun is not None else None


def cost(context: Context) -> Counted | None:
    """`the bridge cost £2m to build`, `the estate was sold for £300`: what is had for the money."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "prices"):
        return None
    bought = grammar.child(verb, "dobj") if grammar.lemma(verb) != "cost" else None
    for noun in (bought, *clause.subjects(grammar, verb)):
        if noun is not None and is_noun(grammar, noun):
            return named(context, noun, "what costs the sum", after=0)
    return None


def spent(context: Context) -> Counted | None:
    """`donated £2,000`, `spent £5m on roads`: the sum by its verb, and what it went for."""
    grammar = context.grammar
    for verb in (hedged_from(grammar, context.quantity) - 1, grammar.head(context.anchor)):
        name = _name_of(grammar, verb) if verb >= 0 and grammar.is_verb(verb) else None
        if name is not None:
            text = grammar.words(verb, verb + 1)
            where = _for(context)
            value = f"{name} {where.found.value}" if where is not None else name
            return Counted(found=Found(value=value, rule="what the sum is, by its verb", words=text))
    return None


def _name_of(grammar: Grammar, verb: int) -> str | None:
    """The sum's name by its verb; the parser's lemma of "fined" is none."""
    known: dict[str, str] = entries("counted", "sums")
    return known.get(grammar.lemma(verb)) or known.get(grammar.lower(verb).removesuffix("d"))


def in_kind(context: Context) -> Counted | None:
    """`cut £2m in costs`, `£40m in aid`: a bare noun behind "in" says what the sum is made of, before any verb."""
    grammar, i = context.grammar, context.quantity.last
    noun = grammar.child(i, "pobj") if grammar.lower(i) == "in" else None
    bare = noun is not None and grammar.child(noun, "det", "poss") is None
    return what_for(context) if bare else None


def goods_for(context: Context) -> Counted | None:
    """`leaving 40 tons for domestic consumption`: what goods are for."""
    if not tons(context) or context.grammar.lower(context.quantity.last) != "for":
        return None
    return what_for(context)


def what_for(context: Context) -> Counted | None:
    """`20 billion dollars in reparations`: what the sum is for."""
    found = _for(context)
    if found is None or found.head is None:
        return None
    return named(context, found.head, "what the sum is for", after=context.quantity.last + 1)


def _for(context: Context) -> Counted | None:
    """The short phrase behind the sum that says what it went for; no place and no time."""
    grammar, i = context.grammar, after_brackets(context)
    if grammar.lower(i) not in FOR:
        return None
    noun = grammar.child(i, "pobj")
    if noun is None or noun < i or noun in grammar.quantity_at or has_time(grammar, [noun]):
        return None
    if grammar.lower(noun) in words("counted", "times"):
        return None
    if grammar.syntax.tags[noun] in ("NNP", "NNPS") or not is_noun(grammar, noun):
        return None
    found = named(context, noun, "what the sum is for", after=i + 1)
    if found is None:
        return None
    return replace(found, found=replace(found.found, value=f"{grammar.words(i, i + 1)} {found.found.value}"))


def each(context: Context) -> Counted | None:
    """`twenty-five shillings the barrel`, `40 cents a pound`: what one of costs the sum."""
    grammar, i = context.grammar, context.quantity.last
    if grammar.lower(i) not in PER | {"the", "one"} or not is_noun(grammar, i + 1):
        return None
    return named(context, i + 1, "what one of costs the sum", after=i + 1)


def read_sum(context: Context) -> Counted | None:
    """Return what a sum is by the first rule that knows, with the `a year` behind it."""
    for rule in ORDER:
        counted = rule(context)
        if counted is not None:
            per = _per(context)
            if per and per not in counted.found.value:
                counted = replace(counted, found=replace(counted.found, value=f"{counted.found.value} {per}"))
            return counted
    return None


def _modified(context: Context) -> Counted | None:
    """`a £2m grant`: not the "year" of `£40 a year`."""
    one_way = context.grammar.lower(context.quantity.last) in PER | {"the", "one"}
    return None if one_way else beside.modified_noun(context)


ORDER = (
    beside.conversion,
    beside.of_phrase,
    _modified,
    worth,
    clause.that_of,
    labels.headed,
    labels.labelled,
    in_kind,
    change.change,
    cost,
    spent,
    what_for,
    said_of.subject,
    said_of.put_at,
    clause.compared,
    each,
)
RULES = (read_sum,)
