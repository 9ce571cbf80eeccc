"""Sources named beside what they give: `according to X`, `estimated by X`, `X's estimate of`, `(WHO, 2014)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.claims.context import Grammar
from etl.claims.credit.clauses import end_of, reach
from etl.claims.credit.given_by import given_by
from etl.claims.credit.grounds import grounds
from etl.claims.credit.names import phrase_at
from etl.claims.credit.sayers import name_at, noun_behind, owner_of, pronoun_of
from etl.claims.credit.sayings import Saying
from etl.claims.credit.sources import PLACES, is_name, is_source
from etl.lexicon import entries, month_names, words

AMOUNTING = frozenset("be range vary run reach amount exceed stand go lie come start hover average".split())
"""Verbs between an estimate and its number: `Mokyr's estimates range from`."""
PROVIDING = frozenset(
    {"provide", "read", "state", "stipulate", "say", "declare", "run", "enact", "ordain", "prescribe"}
)
QUOTES = frozenset('"“”')
MONTHS = "|".join(month_names())
NAME = r"[A-Z][\w’'-]+"
CITATION = re.compile(
    rf"""[(\[](?:see\s|cf\.\s|e\.g\.\s)?
    (?P<name>(?!(?:{MONTHS})\b){NAME}(?:\s(?:and|&)\s{NAME}|\set\sal\.?|\s{NAME}){{0,3}})
    ,?\s(?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?[\d–-]+)?[)\]]""",  # (Smith and Jones 1998: 45)
    re.VERBOSE,
)
SAMPLE = re.compile(r"\((?P<name>(?:(?:1[5-9]|20)\d\d\s)?census)(?:\s(?:of\s)?(?:1[5-9]|20)\d\d)?\)")
SOURCE = re.compile(
    rf"[(\[][Ss]ources?:\s(?:the\s)?(?P<name>{NAME}(?:\s(?:(?:of|for|and)\s)?{NAME}){{0,6}})[^()]{{0,40}}[)\]]"
)
FIGURES = re.compile(
    rf"\((?P<name>(?:{NAME}\s){{1,4}}(?:figures|estimates?|data|returns|statistics|survey|census))\b[^()]{{0,12}}\)"
)
BRACKETED = (CITATION, SAMPLE, SOURCE, FIGURES)


@lru_cache(maxsize=16)
def citings(grammar: Grammar) -> tuple[Saying, ...]:
    """Return the sources that a sentence names without a verb of saying."""
    rules = (_according, grounds, given_by, _owned, _sampled, _bracketed, _gapped, _provided)
    return tuple(saying for rule in rules for saying in rule(grammar))


def _according(grammar: Grammar) -> Iterator[Saying]:
    """`According to X, ...`, `..., according to X`."""
    for i in range(len(grammar.tokens) - 2):
        if (grammar.lower(i), grammar.lower(i + 1)) not in (("according", "to"), ("as", "per")):
            continue
        noun = grammar.child(i + 1, "pobj")
        noun = noun_behind(grammar, i + 2) if noun is None else noun
        if noun is None or noun in grammar.quantity_at or grammar.lower(noun) in words("credit", "no_sources"):
            continue
        pointed = any(grammar.lower(j) in ("this", "these", "that", "my", "our", "own") for j in grammar.children[noun])
        pointed = pointed and grammar.lower(noun) not in words("credit", "collections") - words("credit", "counts")
        loose = any(grammar.lower(j) in ("a", "an") for j in grammar.children[noun])
        reckoned = loose and grammar.lower(noun) in words("credit", "counts")  # a calculation made at the time
        name = "" if pointed else name_at(grammar, noun) or ("" if reckoned else phrase_at(grammar, noun))
        if name and (is_source(grammar, noun) or grammar.pos(noun) == "NOUN"):
            end = end_of(grammar, noun)
            yield Saying(
                name=name, covers=reach(grammar, i, end), rule="according to", words=grammar.words(i, noun + 1)
            )


def _owned(grammar: Grammar) -> Iterator[Saying]:
    """`Cousens' estimate of 800,000 deaths`, `an estimate by X puts`, `the Red Cross's figure of 900`."""
    for i in range(len(grammar.tokens)):
        counts = grammar.lower(i) in words("credit", "counts")
        held = (
            grammar.lower(i) in words("credit", "conclusions") and grammar.label(i) in ("nsubj", "attr") and not counts
        )
        if not (held or counts) or i in grammar.quantity_at:
            continue
        if grammar.pos(i) not in ("NOUN", "PROPN"):
            continue
        name = owner_of(grammar, i)
        if not name and grammar.lower(i) in words("credit", "papers"):
            name = name_at(grammar, i)
        pronoun = "" if name else pronoun_of(grammar, i)
        if not name and not pronoun:
            continue
        if held and grammar.lemma(grammar.head(i)) != "be":
            continue
        covers = set(grammar.subtree(i))
        noun = grammar.head(i) if grammar.label(i) == "appos" else i
        above = grammar.head(noun)
        if grammar.label(noun) == "nsubj" and grammar.lemma(above) in AMOUNTING:
            covers = set(grammar.subtree(above))
        if grammar.label(i) == "attr" and held:
            covers = set(grammar.subtree(above))  # it was the opinion of Malthus that
        covers = {j for j in covers if j > i}
        if covers:
            yield Saying(
                name=name,
                pronoun=pronoun,
                covers=frozenset(covers),
                rule="whose estimate it is",
                words=grammar.words(max(0, i - 1), i + 1),
            )


def _sampled(grammar: Grammar) -> Iterator[Saying]:
    """`At the 2011 census 40% were`, `4,300 in the census of 1801`, `In a Gallup poll, 62%`."""
    for i in range(1, len(grammar.tokens)):
        if grammar.lower(i) not in words("credit", "samples") or grammar.label(i) != "pobj":
            continue
        prep, noun = grammar.head(i), grammar.lower(i)
        if grammar.lower(prep) not in ("in", "at", "by", "of", "per", "from", "since") or prep > i:
            continue
        if grammar.lower(prep) in ("of", "since") and not (noun == "census" and grammar.lower(prep - 1) == "as"):
            continue
        above = grammar.verb(prep)
        if above is not None and grammar.lemma(above) in words("credit", "sampling"):
            continue
        name = name_at(grammar, i) if noun != "census" else phrase_at(grammar, i)
        dated = any(char.isdigit() for char in grammar.sentence.text) or name != grammar.tokens[i].text
        opens = prep == 0 or grammar.lower(prep - 1) in (",", "(")
        if noun != "census" and not opens:
            continue
        if name and dated:
            end = end_of(grammar, i)
            stop = next((j for j in range(end, len(grammar.tokens)) if grammar.lower(j) == ";"), len(grammar.tokens))
            yield Saying(
                name=name,
                covers=frozenset(j for j in reach(grammar, prep, end) if j < stop),
                rule="the inquiry it is from",
                words=grammar.words(prep, i + 1),
            )


def _bracketed(grammar: Grammar) -> Iterator[Saying]:
    """`12,000 died (Smith 1998)`, `97% (2011 census)`: the words of the clause before it."""
    text, offset = grammar.sentence.text, grammar.sentence.start
    if "(" not in text and "[" not in text:
        return
    for match in (match for pattern in BRACKETED for match in pattern.finditer(text)):
        name = match["name"]
        if any(part in PLACES or part.lower() in entries("places", "adjectives") for part in name.split()):
            continue
        before = [token.i for token in grammar.tokens if token.end <= offset + match.start()]
        start = next((j for j in reversed(before) if grammar.lower(j) in (";", ")", "]")), -1)
        covers = frozenset(j for j in before if j > start)
        yield Saying(name=name, covers=covers, rule="cited in brackets", words=match[0])


def _gapped(grammar: Grammar) -> Iterator[Saying]:
    """`Rummel puts it at 38 million, Courtois at 65`: a second name takes a second number; `others` take no credit."""
    size, placing = len(grammar.tokens), words("credit", "placing") | words("credit", "verbs")
    start = next((i for i in range(size) if grammar.is_verb(i) and grammar.lemma(i) in placing), size)
    for i in range(start + 1, size - 1):
        if grammar.lower(i) not in (",", ";", "and", "while", "but"):
            continue
        first = i + 1
        while grammar.lower(first) in ("and", "while", "but", "the"):
            first += 1
        last = first
        while last < min(first + 6, size) and _of_voice(grammar, last, last == first):
            last += 1
        other = grammar.lower(last - 1) == "others"
        at = grammar.lower(last) in ("at", "as", "to", "on")
        near = (last, last + 1) if other and not at else (last + 1, last + 2)
        quantity = next((grammar.quantity_at[j] for j in near if j in grammar.quantity_at), None)
        peoples = grammar.words(first, last) in PLACES or grammar.lower(first) in entries("places", "adjectives")
        if last > first and quantity is not None and (at or other) and not (peoples and last == first + 1):
            yield Saying(
                name="" if other else grammar.words(first, last),
                covers=frozenset(range(quantity.first, quantity.last)),
                rule="a second voice",
                words=grammar.words(first, quantity.last),
            )


def _of_voice(grammar: Grammar, j: int, opens: bool) -> bool:
    """A word that may name a second voice: of a name, a source, `others`, or an adjective that opens it."""
    if j in grammar.quantity_at:
        return False
    if is_name(grammar, j) or grammar.lower(j) == "others" or (opens and grammar.pos(j) == "ADJ"):
        return True
    return is_source(grammar, j) and grammar.pos(j) == "NOUN"


def _provided(grammar: Grammar) -> Iterator[Saying]:
    """`Annex V. provides: "The garrison is not to exceed 900 men."`: a treaty or law quoted word for word."""
    for i in range(1, len(grammar.tokens) - 2):
        signs = [grammar.lower(j) for j in range(i + 1, i + 3)]
        if grammar.lemma(i) not in PROVIDING or not set(signs) & QUOTES or signs[0] not in QUOTES | {":", ","}:
            continue
        nouns = [j for j in range(max(0, i - 8), i) if grammar.lower(j) in words("credit", "instruments")]
        if not nouns or any(grammar.lower(j) in (",", ";") for j in range(nouns[0], i)):
            continue
        quoted = i + 1 + (signs[0] not in QUOTES)
        end = next(
            (j for j in range(quoted + 1, len(grammar.tokens)) if grammar.lower(j) in QUOTES), len(grammar.tokens)
        )
        name = grammar.words(nouns[0], i).strip(" .")
        said = grammar.words(nouns[0], i + 1)
        yield Saying(name=name, covers=frozenset(range(quoted, end)), rule="a law that is quoted", words=said)
