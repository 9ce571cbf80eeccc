"""Sources named beside what they give: `according to X`, `estimated by X`, `X's estimate of`, `(WHO, 2014)`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.claims.context import Grammar
from etl.claims.credit.clauses import end_of, reach
from etl.claims.credit.given_by import given_by
from etl.claims.credit.names import phrase_at
from etl.claims.credit.sayers import OWNERS, name_at, owner_of, pronoun_of
from etl.claims.credit.sayings import Saying
from etl.claims.credit.sources import PLACES, is_name, is_source
from etl.lexicon import entries, words

AMOUNTING = frozenset({"be", "range", "vary", "run", "reach", "amount", "exceed", "stand"})
"""Verbs between an estimate and its number: `Mokyr's estimates range from`."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NAME = r"[A-Z][\w’'-]+"
CITATION = re.compile(
    rf"""[(\[](?:see\s|cf\.\s|e\.g\.\s)?
    (?P<name>(?!(?:{MONTHS})\b){NAME}(?:\s(?:and|&)\s{NAME}|\set\sal\.?|\s{NAME}){{0,3}})
    ,?\s(?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?(?:pp?\.\s?)?[\d–-]+)?[)\]]""",  # (Smith and Jones 1998: 45)
    re.VERBOSE,
)
SAMPLE = re.compile(r"\((?P<name>(?:(?:1[5-9]|20)\d\d\s)?census)(?:\s(?:of\s)?(?:1[5-9]|20)\d\d)?\)")


@lru_cache(maxsize=16)
def citings(grammar: Grammar) -> tuple[Saying, ...]:
    """Return the sources that a sentence names without a verb of saying."""
    rules = (_according, _grounds, given_by, _appearing, _owned, _sampled, _bracketed, _gapped)
    return tuple(saying for rule in rules for saying in rule(grammar))


def _according(grammar: Grammar) -> Iterator[Saying]:
    """`According to X, ...`, `..., according to X`."""
    for i in range(len(grammar.tokens) - 2):
        if grammar.lower(i) != "according" or grammar.lower(i + 1) != "to":
            continue
        noun = grammar.child(i + 1, "pobj")
        noun = _noun_behind(grammar, i + 2) if noun is None else noun
        if noun is None or noun in grammar.quantity_at or grammar.lower(noun) in words("credit", "no_sources"):
            continue
        pointed = any(grammar.lower(j) in ("this", "these", "that", "my", "our", "own") for j in grammar.children[noun])
        name = "" if pointed else name_at(grammar, noun) or phrase_at(grammar, noun)
        if name and (is_source(grammar, noun) or grammar.pos(noun) == "NOUN"):
            end = end_of(grammar, noun)
            yield Saying(
                name=name, covers=reach(grammar, i, end), rule="according to", words=grammar.words(i, noun + 1)
            )


def _noun_behind(grammar: Grammar, first: int) -> int | None:
    """The last noun of the phrase that begins at a token, where the parser sees no phrase."""
    last = first
    while last < len(grammar.tokens) and grammar.pos(last) in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
        last += 1
    return last - 1 if last > first else None


def _grounds(grammar: Grammar) -> Iterator[Saying]:
    """`On the authority of Polybius`, `by the computation of Sir William Petty`, `by Smith's account`."""
    for i in range(1, len(grammar.tokens) - 1):
        if grammar.lower(i) not in words("credit", "grounds") or grammar.label(i) != "pobj":
            continue
        prep = grammar.head(i)
        if grammar.lower(prep) not in ("on", "by", "in", "upon", "from", "per", "at") or prep > i:
            continue
        of = i + 1 if grammar.lower(i + 1) == "of" else None
        noun = grammar.child(of, "pobj") if of is not None else grammar.child(i, "poss")
        pronoun = OWNERS.get(grammar.lower(noun), "") if noun is not None else ""
        if noun is not None and (pronoun or is_source(grammar, noun)):
            if grammar.lower(prep) in ("at", "in") and grammar.lower(i) not in words("credit", "opinions"):
                continue
            name = "" if pronoun else re.sub(r"\s*['’]s?$", "", name_at(grammar, noun))
            end = max(i, end_of(grammar, noun) - 1) + 1
            covers = reach(grammar, prep, end)
            if name or pronoun:
                said = grammar.words(prep, end)
                yield Saying(name=name, pronoun=pronoun, covers=covers, rule="whose account it is", words=said)


def _appearing(grammar: Grammar) -> Iterator[Saying]:
    """`It appears from the returns that 900 held land`, `as appears by the custom-house books`."""
    for i in range(1, len(grammar.tokens) - 1):
        noun = grammar.child(i, "pobj") if grammar.lower(i) in ("from", "by") else None
        if noun is None or noun < i or grammar.lower(noun) not in words("credit", "papers"):
            continue
        if grammar.lemma(grammar.head(i)) in ("appear", "seem", "learn", "know", "gather"):
            name, end = name_at(grammar, noun) or phrase_at(grammar, noun), end_of(grammar, noun)
            covers = reach(grammar, i, end)
            yield Saying(name=name, covers=covers, rule="what it appears from", words=grammar.words(i - 1, end))


def _owned(grammar: Grammar) -> Iterator[Saying]:
    """`Cousens' estimate of 800,000 deaths`, `an estimate by X puts`, `the Red Cross's figure of 900`."""
    for i in range(len(grammar.tokens)):
        if grammar.lower(i) not in words("credit", "counts") or i in grammar.quantity_at:
            continue
        if grammar.pos(i) not in ("NOUN", "PROPN"):
            continue
        name = owner_of(grammar, i)
        if not name and grammar.lower(i) in words("credit", "papers"):
            name = name_at(grammar, i)
        pronoun = "" if name else pronoun_of(grammar, i)
        if not name and not pronoun:
            continue
        covers = set(grammar.subtree(i))
        noun = grammar.head(i) if grammar.label(i) == "appos" else i
        above = grammar.head(noun)
        if grammar.label(noun) == "nsubj" and grammar.lemma(above) in AMOUNTING:
            covers = set(grammar.subtree(above))
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
            yield Saying(
                name=name,
                covers=reach(grammar, prep, end),
                rule="the inquiry it is from",
                words=grammar.words(prep, i + 1),
            )


def _bracketed(grammar: Grammar) -> Iterator[Saying]:
    """`12,000 died (Smith 1998)`, `97% (2011 census)`: the words of the clause before it."""
    text, offset = grammar.sentence.text, grammar.sentence.start
    if "(" not in text and "[" not in text:
        return
    for match in (*CITATION.finditer(text), *SAMPLE.finditer(text)):
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
        at = grammar.lower(last) in ("at", "as", "to")
        near = (last, last + 1) if other and not at else (last + 1, last + 2)
        quantity = next((grammar.quantity_at[j] for j in near if j in grammar.quantity_at), None)
        if last > first and quantity is not None and (at or other):
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
