"""Who is credited with a number: `according to X`, `X estimated that`. None is better than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.claims.context import NOTHING, NOUNS, Context, Found, Grammar
from etl.lexicon import words

ESTIMATES = frozenset(
    {
        "estimate",
        "estimates",
        "calculation",
        "calculations",
        "figure",
        "count",
        "computation",
        "claim",
        "report",
        "study",
        "research",
        "survey",
        "census",
    }
)
HOLDING = frozenset({"contain", "hold", "include", "list", "have"})
ACTING = frozenset({"PROPN"})
FIRST_WORDS = re.compile(r"^(?:the|a|an|modern|irish|american)\s+", re.IGNORECASE)


def read_credit(context: Context) -> Found:
    """Return who is credited with the number, as the text names them; empty where no one is."""
    for rule in (_according_to, _said, _estimate_of, _given_by, _held):
        found = rule(context)
        if found is not None:
            return found
    return NOTHING


def _name(grammar: Grammar, i: int) -> str:
    """The name around token `i` as written, without its article; `X and Y` stay together."""
    places = [
        j for j in grammar.subtree(i) if grammar.label(j) not in ("punct",) or grammar.lower(j) in ("-", ".", "'", "’")
    ]
    kept, stop = [], len(grammar.tokens)
    for child in grammar.children[i]:
        if (
            child > i
            and grammar.label(child) in ("relcl", "acl", "appos", "prep", "punct")
            and not (
                grammar.label(child) == "prep"
                and grammar.lower(child) in ("of", "for", "at")
                and grammar.pos(i) != "PROPN"
            )
        ):
            stop = min(stop, child)
    for j in places:
        if j < stop:
            kept.append(j)
    first, last = kept[0], kept[-1] + 1
    while (first < i and grammar.label(first) in ("det", "punct")) or grammar.lower(first) in (
        "the",
        "a",
        "an",
        "both",
        "even",
    ):
        first += 1
    return grammar.words(first, last).strip(' ,;:"“”()')


def _according_to(context: Context) -> Found | None:
    grammar = context.grammar
    for i in range(len(grammar.tokens) - 2):
        if grammar.lower(i) == "according" and grammar.lower(i + 1) == "to":
            noun = grammar.child(i + 1, "pobj")
            if noun is None or noun in grammar.quantity_at:
                continue
            if _same_clause(context, i):
                name = _name(grammar, noun)
                if grammar.lower(noun) in ("plan", "schedule", "tradition", "custom") or not name:
                    continue
                return Found(value=name, rule="according to", words=grammar.words(i, noun + 1))
    return None


def _same_clause(context: Context, i: int) -> bool:
    """`according to` governs what follows it, or the clause it closes."""
    text, anchor = context.grammar, context.anchor
    between = range(min(i, anchor), max(i, anchor))
    return i < anchor or not any(text.lower(j) in (";", "but", "while", "although", "whereas") for j in between)


def _said(context: Context) -> Found | None:
    """A verb of saying above the number whose subject is a name or a source; pronouns go back to who spoke before."""
    grammar = context.grammar
    below = context.anchor
    for i in _above(grammar, context.anchor):
        if grammar.is_verb(i) and grammar.lemma(i) in words("credit", "verbs"):
            subject = grammar.child(i, "nsubj")
            if subject is None and grammar.label(i) == "conj":
                subject = grammar.child(grammar.head(i), "nsubj")
            if subject is not None and subject != context.anchor and subject not in grammar.quantity_at:
                reported = below != subject and _reports(grammar, below)
                found = _speaker(context, subject, i) if reported else None
                if found is not None:
                    return found
        below = i
    return _parenthetical(context)


def _above(grammar: Grammar, i: int) -> Iterator[int]:
    yield from grammar.ancestors(i)


def _reports(grammar: Grammar, below: int) -> bool:
    """The number stands in what is said: a clause or object of the verb."""
    return grammar.label(below) in (
        "ccomp",
        "dobj",
        "xcomp",
        "prep",
        "conj",
        "advcl",
        "oprd",
        "dep",
        "pobj",
        "attr",
        "acomp",
        "parataxis",
    )


def _speaker(context: Context, subject: int, verb: int) -> Found | None:
    grammar = context.grammar
    said = grammar.words(verb, verb + 1)
    if grammar.lower(subject) in ("he", "she", "they"):
        carried = _named_before(context)
        return (
            Found(
                value=carried, rule="the speaker of the sentence before", words=f"{grammar.tokens[subject].text} {said}"
            )
            if carried
            else None
        )
    if grammar.lower(subject) in words("credit", "never"):
        return None
    proper = grammar.pos(subject) == "PROPN"
    source = grammar.lower(subject) in words("credit", "sources")
    if not (proper or source):
        return None
    if (
        proper
        and not source
        and grammar.lemma(verb) in ("give", "place", "put")
        and grammar.child(verb, "dative") is not None
    ):
        return None
    name = _name(grammar, subject)
    return Found(value=name, rule="subject of a verb of saying", words=f"{name} {said}") if name else None


def _named_before(context: Context) -> str:
    sentence_id = context.grammar.sentence.sentence_id
    named = [claim.credit for claim in context.settled if claim.credit]
    if (
        named
        and context.before
        and any(
            claim.sentence_id == context.before[-1].sentence.sentence_id and claim.credit for claim in context.settled
        )
    ):
        return named[-1]
    if named and any(claim.sentence_id == sentence_id and claim.credit for claim in context.settled):
        return named[-1]
    return ""


def _parenthetical(context: Context) -> Found | None:
    """`..., Helen Litton says`: a verb of saying beside the clause, marked off by a comma."""
    grammar = context.grammar
    for i in range(len(grammar.tokens)):
        if (
            grammar.is_verb(i)
            and grammar.lemma(i) in words("credit", "verbs")
            and grammar.label(i) in ("parataxis", "ccomp", "advcl")
        ):
            subject = grammar.child(i, "nsubj")
            if (
                subject is None
                or grammar.pos(subject) != "PROPN"
                or grammar.lemma(i) not in ("say", "write", "estimate", "note", "claim")
            ):
                continue
            if grammar.lower(subject - 1) == "as" or grammar.lower(i - 2) == ",":
                name = _name(grammar, subject)
                return Found(value=name, rule="a verb of saying beside", words=grammar.words(subject, i + 1))
    return None


def _estimate_of(context: Context) -> Found | None:
    """`S. H. Cousens' estimate of 800,000 deaths`, `Joel Mokyr's estimates range from`."""
    grammar = context.grammar
    for i in (
        *grammar.ancestors(context.anchor),
        *(
            j
            for a in grammar.ancestors(context.anchor)
            if grammar.is_verb(a)
            for j in grammar.children[a]
            if grammar.label(j) == "nsubj"
        ),
    ):
        if grammar.lower(i) in ESTIMATES:
            owner = grammar.child(i, "poss")
            if owner is not None and grammar.pos(owner) == "PROPN":
                name = _name(grammar, owner)
                name = re.sub(r"['’]s?$", "", name)
                return Found(value=name, rule="whose estimate it is", words=grammar.words(owner, i + 1))
    return None


def _given_by(context: Context) -> Found | None:
    """`20 million deaths, as given by Hu Yaobang`; `a census by the Ministry of Health`."""
    grammar = context.grammar
    for i in range(context.quantity.last, len(grammar.tokens) - 1):
        if grammar.lower(i) == "by" and grammar.lower(i - 1) in (
            "given",
            "estimated",
            "reported",
            "recorded",
            "calculated",
            "quoted",
            "cited",
            "stated",
            "claimed",
        ):
            noun = grammar.child(i, "pobj")
            if (
                noun is not None
                and grammar.pos(noun) in NOUNS
                and (grammar.pos(noun) == "PROPN" or grammar.lower(noun) in words("credit", "sources"))
            ):
                return Found(value=_name(grammar, noun), rule="given by", words=grammar.words(i - 1, noun + 1))
        if i in grammar.quantity_at and grammar.quantity_at[i] is not context.quantity:
            break
    return None


def _held(context: Context) -> Found | None:
    """`The Soviet archives contain official records of 799,455 executions`."""
    grammar = context.grammar
    for i in grammar.ancestors(context.anchor):
        if grammar.is_verb(i) and grammar.lemma(i) in HOLDING:
            subject = grammar.child(i, "nsubj")
            if subject is not None and grammar.lower(subject) in words("credit", "papers"):
                return Found(
                    value=_name(grammar, subject), rule="a source that contains it", words=grammar.words(subject, i + 1)
                )
    return None
