"""Who can be credited with a number: a person, an office, a body, a paper; and what only looks like one."""

from __future__ import annotations

from functools import cache

from etl.claims.context import NOUNS, Grammar
from etl.claims.people import names_people, singular
from etl.lexicon import entries, month_names, persons, words

PLACES = frozenset(entries("places", "adjectives").values()) | words("places", "countries")
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday christmas easter".split())
NO_NAMES = DAYS.union(name.lower() for name in month_names())
"""Words with a capital that name a time and no one."""
NEVER = words("credit", "never")


@cache
def is_source_noun(noun: str) -> bool:
    """Tell whether a common noun in lower case names a person, office or paper that can say a number."""
    if any(noun in words("credit", group) for group in ("scholars", "offices", "papers")):
        return True
    return noun.endswith("s") and singular(noun) in words("credit", "offices")


@cache
def is_person_noun(noun: str) -> bool:
    """Tell whether a common noun names a person who may speak: `colonel`, `bishop`, `nurses`."""
    return noun not in NEVER and (singular(noun) in persons() or names_people(noun))


def is_acronym(word: str) -> bool:
    """Tell whether a word is written in capitals, as the WHO is, which is not the word who."""
    return len(word) > 1 and word.isupper() and word.isalpha()


def is_name(grammar: Grammar, i: int) -> bool:
    """Tell whether a token is a proper name: so tagged, or written like one where it is no other known word.

    A bare capitalised singular that opens a sentence as its subject is a name the parser does not know: `Bede reckons`.
    """
    token = grammar.tokens[i]
    if not token.text[0].isupper() or i in grammar.quantity_at or token.lower in NO_NAMES:
        return False
    if not is_acronym(token.text) and (token.lower in NEVER or grammar.syntax.tags[i] in ("PRP", "PRP$", "DT")):
        return False
    if grammar.pos(i) == "PROPN":
        return True
    known = is_source_noun(token.lower) or is_person_noun(token.lower)
    opens = i == 0 and grammar.syntax.tags[i] == "NN" and grammar.label(i) == "nsubj" and not grammar.children[i]
    return not known and (opens or (i > 0 and grammar.pos(i) == "NOUN" and grammar.lower(i - 1) not in ("“", '"', ".")))


def is_start(grammar: Grammar, i: int) -> bool:
    """Tell whether a noun phrase may begin at a token."""
    return i < len(grammar.tokens) and (grammar.pos(i) in ("DET", "PROPN", "NOUN", "ADJ"))


def is_place(grammar: Grammar, i: int) -> bool:
    """Tell whether the name that ends at a token is a country's."""
    return any(grammar.words(j, i + 1) in PLACES for j in range(max(0, i - 3), i + 1))


def is_source(grammar: Grammar, i: int, persons_too: bool = True) -> bool:
    """Tell whether the noun at a token can be credited."""
    noun = grammar.lower(i)
    if is_acronym(grammar.tokens[i].text) and i not in grammar.quantity_at:
        return True
    if noun in NEVER or i in grammar.quantity_at or not noun.isalpha():
        return is_name(grammar, i)
    if grammar.pos(i) not in (*NOUNS, "ADJ") and not is_source_noun(noun):
        return False
    if is_name(grammar, i) or is_source_noun(noun):
        return True
    return persons_too and is_person_noun(noun)
