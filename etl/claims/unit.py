"""The unit: what the expression says itself, `people` for anyone human, or the plural of what is counted."""

from __future__ import annotations

import re

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.counted.again import unit_again
from etl.claims.people import ADJECTIVES, names_people
from etl.lexicon import entries, words

IRREGULAR: dict[str, str] = entries("people", "plurals")
LARGEST_QUAKE = 10
"""No earthquake has a magnitude above it."""
NEAR = 3
"""Tokens between the size of an earthquake and the word that makes it one."""


def read_unit(context: Context, counted: Counted) -> Found:
    """Return the unit; empty where neither the noun nor the verb tells what is counted."""
    for rule in (_said, _magnitude, unit_again, _age, _done_to_people, _strength, _noun, _carried, _phrase, _happened):
        found = rule(context, counted)
        if found is not None:
            return found
    return Found(value="", rule="not stated")


def _said(context: Context, _counted: Counted) -> Found | None:
    quantity = context.quantity
    return (
        Found(value=quantity.unit, rule=f"said by the number ({quantity.kind})", words=quantity.quote)
        if quantity.unit
        else None
    )


def of_a_quake(context: Context) -> bool:
    """Tell whether a number is the size of an earthquake: `a 7.8 magnitude quake`, `6.1 on the Richter scale`."""
    grammar, quantity = context.grammar, context.quantity
    bound = quantity.low if quantity.low is not None else quantity.high
    if quantity.kind != "count" or bound is None or bound > LARGEST_QUAKE:
        return False
    scaled = "richter" in {grammar.lower(i) for i in range(quantity.last, quantity.last + NEAR)}
    before = {grammar.lower(i) for i in range(quantity.first - 2, quantity.first) if i not in grammar.quantity_at}
    noun = grammar.lower(quantity.last + (grammar.lower(quantity.last) == "-"))
    named = noun == "magnitude" or (bound % 1 > 0 and noun in ("quake", "earthquake", "temblor", "tremor"))
    return scaled or named or "magnitude" in before


def _magnitude(context: Context, _counted: Counted) -> Found | None:
    """`a 7.8 magnitude quake` is no number of quakes."""
    quake = of_a_quake(context)
    return Found(value="magnitude", rule="the size of an earthquake", words=context.quantity.quote) if quake else None


def _age(_context: Context, counted: Counted) -> Found | None:
    """A bare number for an age or a life expectancy is in years."""
    phrase = counted.found.value.lower()
    if re.search(r"\b(?:life expectancy|age)\b", phrase) and not re.search(r"\bof (?:\w+ )?age\b", phrase):
        return Found(value="years", rule="an age", words=counted.found.value)
    return None


def _done_to_people(context: Context, counted: Counted) -> Found | None:
    """`13 senior figures were accused`: only people are."""
    grammar = context.grammar
    i = counted.head if counted.head is not None else context.anchor
    verb = grammar.passive_behind(i)
    if verb is None and grammar.label(i) in ("nsubjpass", "dobj", "appos"):
        verb = grammar.verb(i)
    if verb is None or grammar.lemma(verb) not in words("people", "only_people"):
        return None
    return Found(value="people", rule="what is done only to people", words=grammar.words(verb, verb + 1))


def _strength(_context: Context, counted: Counted) -> Found | None:
    """`the garrison, 2,000 strong`: a body of so many is counted in people."""
    if counted.found.rule != "the body of that strength":
        return None
    return Found(value="people", rule="a body of so many strong", words=counted.found.words)


def _noun(context: Context, counted: Counted) -> Found | None:
    grammar, head = context.grammar, counted.head
    if head is None:
        return None
    noun = grammar.lower(head)
    if noun in ("others", "more") or noun in words("counted", "generic") | words("counted", "numbers") | words(
        "counted", "movements"
    ):
        return None  # a population figure, passenger numbers: the words beside it tell
    said = head < context.quantity.first and grammar.syntax.tags[head] in ("NN", "NNP")
    some_of = counted.found.rule in ("of-phrase", "half the", "carried from the claim before")
    if ((said or (some_of and grammar.syntax.tags[head] == "NN")) and noun in words("people", "bodies")) or noun in (
        "forces",
        "troops",
    ):
        return Found(value="people", rule="a body of so many people", words=grammar.words(head, head + 1))
    if noun == "fighters" and any(word.lower in words("people", "flying") for word in grammar.tokens):
        return Found(value="aircraft", rule="fighters that fly", words=grammar.words(head, head + 1))
    if (
        names_people(noun)
        or noun in words("people", "participles") | words("people", "conditions")
        or grammar.syntax.tags[head] in ("VBN", "VBD", "JJ")
    ):
        return Found(value="people", rule="a noun for people", words=grammar.words(head, head + 1))
    if noun == "subjects" and _has_ruler(grammar, head):
        return Found(value="people", rule="those whom a crown rules", words=grammar.words(head, head + 1))
    rank = noun == "rank" and grammar.lower(head + 1) == "and" and grammar.lower(head + 2) == "file"
    if rank or (noun in ("foot", "horse") and head == context.quantity.last and (context.quantity.low or 0) > 1):
        return Found(value="people", rule="soldiers by how they serve", words=grammar.words(head, head + 1))
    if grammar.pos(head) not in NOUNS:
        return None
    if grammar.tokens[head].text[0].isupper() and head and noun.endswith(tuple(words("people", "peoples"))):
        return Found(value="people", rule="the name of a people", words=grammar.words(head, head + 1))
    if said:
        return None  # the price was seventeen, the salt no more than 168,226: of what is not said
    if noun == "head":  # two hundred head of cattle
        of = grammar.child(head, "prep")
        inner = grammar.child(of, "pobj") if of is not None and grammar.lower(of) == "of" else None
        noun = grammar.lower(inner) if inner is not None else noun
    value = plural(noun, one=grammar.syntax.tags[head] in ("NN", "NNP"))
    return Found(value=value, rule="the plural of what is counted", words=grammar.words(head, head + 1))


def _has_ruler(grammar: Grammar, head: int) -> bool:
    """`five million English subjects`, `the subjects of the king`: not those of a school."""
    own = {grammar.lower(i) for i in grammar.children[head]}
    return bool(own & set(ADJECTIVES)) or any(token.lower in words("people", "rulers") for token in grammar.tokens)


def _carried(context: Context, counted: Counted) -> Found | None:
    if not counted.found.rule.startswith("carried"):
        return None
    unit = next((claim.unit for claim in reversed(context.settled) if claim.counted == counted.found.value), "")
    if unit in ("", "percent", "times"):
        return None
    return Found(value=unit, rule="unit of the claim it is carried from", words=counted.found.value)


def _phrase(_context: Context, counted: Counted) -> Found | None:
    phrase = counted.found.value
    people = any(names_people(word.strip(".,;'\"")) for word in phrase.lower().split())
    return Found(value="people", rule="a noun for people", words=phrase) if people else None


def _happened(context: Context, _counted: Counted) -> Found | None:
    verb = context.grammar.verb(context.anchor)
    if verb is None or context.grammar.lemma(verb) not in words("people", "states"):
        return None
    return Found(value="people", rule="what happened happens to people", words=context.grammar.words(verb, verb + 1))


def plural(noun: str, *, one: bool) -> str:
    """Return the plural of a noun in lower case.

    >>> plural("village", one=True), plural("city", one=True), plural("aircraft", one=True)
    ('villages', 'cities', 'aircraft')
    """
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    already = noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and len(noun) > 3
    if not one or already or noun in IRREGULAR.values():
        return noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"
