"""Who is credited with a number: `according to X`, `X estimated that`. None is better than a wrong one."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.claims.context import NOTHING, Context, Found, Grammar
from etl.claims.sayers import announced, name_at, name_before, source_before, speaker_before
from etl.lexicon import words

ESTIMATES = frozenset(
    "estimate estimates calculation calculations figure count computation claim report study survey census".split()
)
HOLDING = frozenset({"contain", "hold", "include", "list", "have"})
ASIDE_VERBS = frozenset({"say", "write", "estimate", "note", "claim"})
GIVEN = frozenset("given estimated reported recorded calculated quoted cited stated claimed".split())
NO_SOURCES = frozenset({"plan", "schedule", "custom", "rules"})


def read_credit(context: Context) -> Found:
    """Return who is credited with the number, as the text names them; empty where no one is."""
    for rule in (_according_to, _said, _aside, _estimate_of, _given_by, _held, _announced):
        found = rule(context)
        if found is not None and found.value:
            return found
    return NOTHING


def _according_to(context: Context) -> Found | None:
    grammar = context.grammar
    for i in _accordings(grammar):
        noun = grammar.child(i + 1, "pobj")
        if noun is None or noun in grammar.quantity_at or grammar.lower(noun) in NO_SOURCES:
            continue
        if i < context.anchor or not _contrast(grammar, context.anchor, i):
            return Found(value=name_at(grammar, noun), rule="according to", words=grammar.words(i, noun + 1))
    return None


@lru_cache(maxsize=16)
def _accordings(grammar: Grammar) -> tuple[int, ...]:
    tokens = range(len(grammar.tokens) - 2)
    return tuple(i for i in tokens if grammar.lower(i) == "according" and grammar.lower(i + 1) == "to")


def _contrast(grammar: Grammar, first: int, last: int) -> bool:
    return any(grammar.lower(j) in (";", "but", "while", "although", "whereas") for j in range(first, last))


def _said(context: Context) -> Found | None:
    """A verb of saying above the number whose subject is a name or a source; pronouns go back to who spoke before."""
    grammar = context.grammar
    below = context.anchor
    for i in grammar.ancestors(context.anchor):
        if grammar.is_verb(i) and grammar.lemma(i) in words("credit", "verbs"):
            subject = grammar.child(i, "nsubj")
            if subject is None and grammar.label(i) == "conj":
                subject = grammar.child(grammar.head(i), "nsubj")
            if subject is not None and subject not in grammar.quantity_at and _reports(grammar, i, subject, below):
                found = _speaker(context, subject, i)
                if found is not None and found.value:
                    return found
        below = i
    return None


def _reports(grammar: Grammar, verb: int, subject: int, below: int) -> bool:
    """The number stands in what is said: in a clause of the verb, or in the object of a verb of nothing else."""
    label = grammar.label(below)
    if below == subject or label in ("nsubj", "nsubjpass", "relcl") or (label == "advcl" and below < verb):
        return False
    clause = label in ("ccomp", "conj", "advcl", "parataxis") or grammar.is_verb(below)
    clause = clause or grammar.lower(below) in ("at", "as")  # put the toll at 7,542
    source = grammar.lower(subject) in words("credit", "sources")
    return (
        clause or source or grammar.lemma(verb) not in words("credit", "weak_verbs") or grammar.lemma(verb) == "record"
    )


def _speaker(context: Context, subject: int, verb: int) -> Found | None:
    grammar = context.grammar
    said, name = grammar.words(verb, verb + 1), grammar.lower(subject)
    if name in ("he", "she", "they"):
        carried = source_before(context) if name == "they" else speaker_before(context)
        return Found(
            value=carried, rule="who spoke in the sentence before", words=f"{grammar.tokens[subject].text} {said}"
        )
    if name in words("credit", "never"):
        return None
    if grammar.pos(subject) != "PROPN" and name not in words("credit", "sources"):
        apposition = grammar.child(subject, "appos")
        if apposition is None or grammar.pos(apposition) != "PROPN":
            return None
        subject = apposition  # the administrator, Robert Logan, put
    near = name_before(grammar, verb) if grammar.pos(subject) == "PROPN" and verb - subject > 3 else ""
    credit = near or name_at(grammar, subject)
    return Found(value=credit, rule="the subject of a verb of saying", words=f"{credit} {said}")


def _aside(context: Context) -> Found | None:
    """`..., Helen Litton says`, `..., she says`: a verb of saying beside the clause, marked off by a comma."""
    grammar = context.grammar
    for i in _asides(grammar):
        if grammar.lower(i - 2) == "," and grammar.lower(i - 1) in ("he", "she"):
            return Found(value=speaker_before(context), rule="who spoke before", words=grammar.words(i - 1, i + 1))
        name = name_before(grammar, i)
        if name and grammar.lower(i - 1 - len(name.split())) in (",", "as"):
            return Found(value=name, rule="a verb of saying beside", words=f"{name} {grammar.words(i, i + 1)}")
    return None


@lru_cache(maxsize=16)
def _asides(grammar: Grammar) -> tuple[int, ...]:
    ends = (".", ",", '"', "”", "")
    verbs = (i for i in range(2, len(grammar.tokens)) if grammar.is_verb(i) and grammar.lemma(i) in ASIDE_VERBS)
    return tuple(i for i in verbs if grammar.lower(i + 1) in ends)


def _estimate_of(context: Context) -> Found | None:
    """`Cousens' estimate of 800,000 deaths`, `Joel Mokyr's estimates range from`."""
    grammar = context.grammar
    above = list(grammar.ancestors(context.anchor))
    subjects = [j for i in above if grammar.is_verb(i) for j in grammar.children[i] if grammar.label(j) == "nsubj"]
    for i in (*above, *subjects):
        owner = grammar.child(i, "poss") if grammar.lower(i) in ESTIMATES else None
        if owner is not None and grammar.pos(owner) == "PROPN":
            name = re.sub(r"\s*['’]s?$", "", name_at(grammar, owner))
            return Found(value=name, rule="whose estimate it is", words=grammar.words(owner, i + 1))
    return None


def _given_by(context: Context) -> Found | None:
    """`20 million deaths, as given by Hu Yaobang`."""
    grammar = context.grammar
    for i in range(context.quantity.last, len(grammar.tokens) - 1):
        if grammar.quantity_at.get(i, context.quantity) is not context.quantity:
            return None
        if grammar.lower(i) == "by" and grammar.lower(i - 1) in GIVEN:
            noun = grammar.child(i, "pobj")
            if noun is not None and (grammar.pos(noun) == "PROPN" or grammar.lower(noun) in words("credit", "sources")):
                return Found(value=name_at(grammar, noun), rule="given by", words=grammar.words(i - 1, noun + 1))
    return None


def _held(context: Context) -> Found | None:
    """`The archives contain records of 799,455 executions`; a remark in brackets is not in the archives."""
    grammar = context.grammar
    for i in grammar.ancestors(context.anchor):
        subject = grammar.child(i, "nsubj") if grammar.is_verb(i) and grammar.lemma(i) in HOLDING else None
        if subject is not None and grammar.lower(subject) in words("credit", "papers"):
            before = [grammar.lower(j) for j in range(context.anchor)]
            if before.count("(") > before.count(")"):
                return None
            said = grammar.words(subject, i + 1)
            return Found(value=name_at(grammar, subject), rule="a source that contains it", words=said)
    return None


def _announced(context: Context) -> Found | None:
    """`According to Frieser: ...` holds for the sentences of the account it opens."""
    name = announced(context)
    return Found(value=name, rule="the account it belongs to", words=f"According to {name}:")
