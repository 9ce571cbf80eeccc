"""How far the name of a source reaches: titles and initials before its noun, a short phrase and other names behind."""

from __future__ import annotations

from etl.claims.context import NOUNS, Grammar
from etl.claims.credit.sources import NO_NAMES, is_name, is_person_noun, is_source
from etl.lexicon import words

TITLES = frozenset("mr mrs ms dr prof sir st gen col capt lt rev sen gov lord".split())
LINKS = frozenset({"of", "for", "at", "in", "from", "with", "outside"})
PARTICLES = frozenset("von van de der du al el bin da di la le ibn".split())
LONGEST = 12
"""Tokens a name may have on either side of its head noun."""


def phrase_at(grammar: Grammar, i: int) -> str:
    """Return the noun phrase around a token without its article; `X and Y` stay together."""
    first, last = first_of(grammar, i), _last(grammar, i)
    return grammar.words(first, last).strip(' ,;:"“”()[].')


def extent(grammar: Grammar, i: int) -> tuple[int, int]:
    """Return the first token of the noun phrase around a token, its article too, and the one behind its last."""
    first = first_of(grammar, i)
    while first > 0 and grammar.syntax.tags[first - 1] in ("DT", "PRP$", "PDT"):
        first -= 1
    return first, _last(grammar, i)


def first_of(grammar: Grammar, i: int) -> int:
    """Where the phrase begins: what hangs on the noun to its left, and initials and titles the parser cuts off."""
    inside = set(grammar.subtree(i))
    first = i
    while first > 0 and i - first < LONGEST:
        j = first - 1
        if _dotted(grammar, j):
            first = j - 1
            continue
        if (
            grammar.tokens[j].text.isdigit()
            and is_name(grammar, i)
            and grammar.lower(i) not in words("credit", "papers")
        ):
            break
        fits = j in inside and (grammar.label(j) != "punct" or grammar.lower(j) in "-’'&/")
        named = is_name(grammar, j) and is_name(grammar, first)
        if j in grammar.quantity_at or not (fits or named) or (grammar.is_verb(j) and grammar.label(j) != "amod"):
            break
        first = j
    while first < i and (
        grammar.syntax.tags[first] in ("DT", "PRP$", "WP$", "PDT") or not grammar.tokens[first].text[0].isalnum()
    ):
        if grammar.lower(first) == "some":
            break
        first += 1
    return first


def _dotted(grammar: Grammar, j: int) -> bool:
    """Tell whether a token is the stop of initials or a title."""
    if grammar.lower(j) != "." or j == 0 or j + 1 >= len(grammar.tokens):
        return False
    before = grammar.tokens[j - 1].text
    return (len(before) == 1 and before.isupper()) or before.lower() in TITLES


def _last(grammar: Grammar, i: int) -> int:
    """Where the phrase ends: behind the noun, a short phrase of what it is of, and a name joined to it."""
    last = i + 1
    proper = is_name(grammar, i)
    while last < min(i + LONGEST, len(grammar.tokens)) and last not in grammar.quantity_at:
        word = grammar.lower(last)
        named = is_name(grammar, last) and (is_name(grammar, last - 1) or _dotted(grammar, last - 1))
        if named or (proper and _titled(grammar, last)):
            last += 1
        elif _dotted(grammar, last) and is_name(grammar, last + 1):
            last += 2
        elif is_name(grammar, last) and not proper and is_person_noun(grammar.lower(i)):
            last, proper = last + 1, True  # historian Stephen Wheatcroft
        elif is_name(grammar, last + 1 if last + 1 < len(grammar.tokens) else last) and (
            word in PARTICLES or (word in ("and", "&") and _joined(grammar, last + 1))
        ):
            last, proper = last + 2, True
        elif word == "and" and _joined(grammar, last + 1):
            last += 2
        elif _links(grammar, last):
            end = _linked(grammar, last)
            if end == last:
                break
            last = end
        else:
            break
    return last


def _titled(grammar: Grammar, j: int) -> bool:
    """A capital goes on a name whatever the parser takes its word for: `Water Now`, `Doctors Without Borders`."""
    word = grammar.tokens[j].text
    return word[0].isupper() and word[1:].islower() and j > 0 and grammar.lower(j) not in NO_NAMES


def _joined(grammar: Grammar, j: int) -> bool:
    return grammar.label(j) == "conj" and is_source(grammar, j) and not grammar.is_verb(j)


def _links(grammar: Grammar, prep: int) -> bool:
    """`Ministry of Health`, `Office for National Statistics`, `officials in Jakarta`; not `Smith in his History`."""
    word, before = grammar.lower(prep), grammar.lower(prep - 1)
    if not is_name(grammar, prep - 1):
        return word in LINKS
    body = before in words("credit", "offices") and prep + 1 < len(grammar.tokens) and is_name(grammar, prep + 1)
    return word == "of" or (word in ("for", "on", "in") and body)


def _linked(grammar: Grammar, prep: int) -> int:
    """Where a phrase such as `of Public Health` or `for the ministry` ends; its start if it does not fit."""
    j = prep + 1
    while grammar.lower(j) in ("the", "his", "her", "its", "their"):
        j += 1
    first = j
    year = (
        grammar.lower(prep - 1) in words("credit", "papers")
        and len(grammar.lower(j)) == 4
        and grammar.lower(j).isdigit()
    )
    if year and grammar.lower(prep) == "of":
        return j + 1  # the census of 1801
    while j < len(grammar.tokens) and j - first < 5 and j not in grammar.quantity_at:
        noun = grammar.pos(j) in NOUNS or (grammar.pos(j) == "ADJ" and grammar.lower(prep) in ("of", "for"))
        if not noun or grammar.is_verb(j) or grammar.lower(j) in ("range", "put", "vary"):
            break
        j += 1
    if (
        j > first
        and grammar.lower(j) == "and"
        and is_name(grammar, j - 1)
        and j + 1 < len(grammar.tokens)
        and is_name(grammar, j + 1)
    ):
        return j + 2
    if j == first or (grammar.lower(prep) not in ("of", "for", "at") and not is_name(grammar, j - 1)):
        return prep
    return j if grammar.pos(j - 1) in NOUNS else prep
