"""Who says what in a sentence: each saying with its sayer, and the tokens that it covers.

Found once for a sentence and asked for each of its numbers. Of several sayings that cover a number the narrowest
counts: `Analysts had expected 3%, the bank said`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.claims.context import Grammar
from etl.claims.credit.asides import beside
from etl.claims.credit.names import first_of
from etl.claims.credit.said import below
from etl.claims.credit.sayers import name_at, pronoun_of
from etl.claims.credit.saying_verbs import lemma_of, paper_before, says
from etl.claims.credit.sources import is_source
from etl.claims.credit.subjects import subject_of
from etl.lexicon import words

FIGURES = frozenset({"figure", "estimate", "figures", "estimates"})
"""What only somebody who reckons reaches, offers or comes up with; a team too reaches a total."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Somebody says something. `pronoun` instead of a name goes back to an earlier sayer; with neither, to no one."""

    name: str
    pronoun: str = ""
    covers: frozenset[int]
    rule: str
    words: str
    impersonal: bool = False
    """A paper or figures that someone else in the sentence may speak of: `Holt concluded that the data implied`."""


@lru_cache(maxsize=16)
def sayings(grammar: Grammar) -> tuple[Saying, ...]:
    """Return what is said in a sentence by a verb of saying and its subject."""
    found = [_saying(grammar, i) for i in range(len(grammar.tokens)) if says(grammar, i)]
    return tuple(saying for group in (*found, _concluded(grammar)) for saying in group)


def _saying(grammar: Grammar, verb: int) -> Iterator[Saying]:
    subject, inverted = subject_of(grammar, verb)
    if subject is None:
        return
    pronoun = grammar.lower(subject) if grammar.lower(subject) in words("credit", "speaking") else ""
    if not pronoun and not _may_say(grammar, verb, subject):
        return
    if pronoun == "it" and any(grammar.pos(j) == "ADJ" for j in range(subject + 1, verb)):
        return  # it seems safe to say that
    name = "" if pronoun else name_at(grammar, subject)
    if not grammar.is_verb(verb) and paper_before(grammar, verb) == subject:
        name = grammar.words(first_of(grammar, subject), verb)  # the parser's phrase would hold the verb
    pronoun = pronoun or ("" if name else pronoun_of(grammar, subject))
    if not (name or pronoun):
        return
    covers = beside(grammar, verb, subject) if lemma_of(grammar, verb) in words("credit", "aside") else frozenset()
    rule = "a verb of saying beside"
    if not covers and not inverted:
        covers, rule = below(grammar, verb, subject), "the subject of a verb of saying"
    if covers:
        said = grammar.words(verb, verb + 1)
        yield Saying(
            name=name,
            pronoun=pronoun,
            covers=covers,
            rule=rule,
            words=f"{name or pronoun} {said}",
            impersonal=grammar.lower(subject) in words("credit", "papers"),
        )


def _may_say(grammar: Grammar, verb: int, subject: int) -> bool:
    lemma, noun = lemma_of(grammar, verb), grammar.lower(subject)
    if grammar.lower(verb - 1) == "-" and grammar.lower(verb - 2) == "re":  # re-added a statue
        return False
    if any(grammar.lower(j) in ("few", "no", "neither", "hardly") for j in grammar.children[subject]):
        return False
    if lemma in words("credit", "holding") and lemma not in words("credit", "verbs") and not _has_it(grammar, verb):
        return noun in words("credit", "collections")
    if noun in words("credit", "instruments"):
        return False
    if noun in words("credit", "bodies"):
        return lemma in words("credit", "reporting")
    if lemma in ("differ", "disagree") and not grammar.lower(subject).endswith("s"):
        return False
    sampled = any(child in grammar.quantity_at for child in grammar.children[subject])
    return is_source(grammar, subject, persons_too=not sampled)


def _has_it(grammar: Grammar, verb: int) -> bool:
    return grammar.lower(verb + 1) == "it" and grammar.lower(verb + 2) == "that"


def _concluded(grammar: Grammar) -> Iterator[Saying]:
    """`Farr came to the conclusion that 900 died`, `was of opinion that`, `Holt came up with a figure of 900`."""
    for i in range(1, len(grammar.tokens) - 1):
        that = grammar.lower(i) in words("credit", "conclusions") and grammar.lower(i + 1) == "that"
        verb = grammar.verb(i) if that or _is_figure(grammar, i) else None
        if verb is None or verb > i or grammar.lemma(verb) not in words("credit", "reaching"):
            continue
        if grammar.child(verb, "neg", "auxpass") is not None:
            continue
        subject, inverted = subject_of(grammar, verb)
        if subject is None or inverted:
            continue
        pronoun = grammar.lower(subject) if grammar.lower(subject) in ("he", "she", "they") else ""
        if not pronoun and not _may_say(grammar, verb, subject):
            continue
        name = "" if pronoun else name_at(grammar, subject)
        covers = frozenset(j for j in grammar.subtree(i) if j > i)
        if (name or pronoun) and covers:
            said = f"{name or pronoun} {grammar.words(verb, i + 1)}"
            yield Saying(name=name, pronoun=pronoun, covers=covers, rule="whose finding it is", words=said)


def _is_figure(grammar: Grammar, i: int) -> bool:
    return grammar.lower(i) in FIGURES and grammar.lower(i + 1) == "of" and grammar.label(i) in ("dobj", "pobj")
