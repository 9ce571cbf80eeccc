"""How the text names who is credited: the source itself, or whose figure, report or data it is."""

from __future__ import annotations

from etl.claims.context import Grammar
from etl.claims.credit.names import LONGEST, first_of, phrase_at
from etl.claims.credit.sources import is_name, is_place, is_source, is_source_noun
from etl.lexicon import entries, words


def name_at(grammar: Grammar, i: int) -> str:
    """Return how the text names the source at a noun: without article, number and what is said of it.

    What somebody's figure, report or data is called gives way to whose it is: `figures compiled by the Red Cross`.
    A count that is nobody's (`one estimate`, `recent figures`) has no name, unless it is official.
    """
    noun = grammar.lower(i)
    if noun in words("credit", "papers") and grammar.pos(i) != "PROPN":
        owner = owner_of(grammar, i)
        if owner:
            return owner
        if noun in words("credit", "counts"):
            return grammar.words(first_of(grammar, i), i + 1 + 2 * _dated(grammar, i)) if _official(grammar, i) else ""
    return phrase_at(grammar, i)


OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}
"""Whom a word of possession goes back to."""


def pronoun_of(grammar: Grammar, i: int) -> str:
    """Return the pronoun for whose estimate or figure a noun is: `his estimate`, `its figures`; else nothing."""
    owner = grammar.child(i, "poss")
    relative = grammar.child(i, "relcl")
    if owner is None and relative is not None and grammar.lemma(relative) in words("credit", "reaching"):
        subject = grammar.child(relative, "nsubj")  # the conclusion at which he arrived
        word = grammar.lower(subject) if subject is not None else ""
        return word if word in ("he", "she", "they") else ""
    if owner is None or grammar.lower(i) not in words("credit", "counts") | words("credit", "conclusions"):
        return ""
    return OWNERS.get(grammar.lower(owner), "")


def owner_of(grammar: Grammar, i: int) -> str:
    """Return whose figure or report a noun is: `X's figures`, `a survey of 1,004 adults by X`, `data from X`."""
    owner = grammar.child(i, "poss")
    own_count, given = grammar.lower(i) in words("credit", "counts"), words("credit", "given") | words("credit", "made")
    if owner is not None and (is_name(grammar, owner) or (own_count and is_source_noun(grammar.lower(owner)))):
        return phrase_at(grammar, owner).removesuffix("'s").removesuffix("’s").rstrip("'’")
    if own_count and grammar.lower(i - 1) in words("credit", "scholars") and grammar.label(i - 1) == "compound":
        return grammar.tokens[i - 1].text.removesuffix("s") + "s"  # the average analyst estimate
    for j in range(i + 1, min(i + LONGEST + 4, len(grammar.tokens) - 1)):
        word = grammar.lower(j)
        finite = grammar.is_verb(j) and grammar.syntax.tags[j] not in ("VBN", "VBG") and word not in given
        if word in (";", ":", ".", "(", "that") or finite:
            return ""
        noun = grammar.child(j, "pobj") if _near(grammar, i, j) else None
        if noun is None or any(k in grammar.quantity_at for k in grammar.children[noun]):
            continue
        body = grammar.lower(noun) in words("credit", "offices") or grammar.lower(noun) in words("credit", "bodies")
        body = body or (word == "from" and grammar.lower(noun) in words("credit", "scholars"))
        of_place = word != "by" and (is_place(grammar, noun) or not (body or is_name(grammar, noun)))
        if not of_place and (body or is_source(grammar, noun)):
            return name_at(grammar, noun)
    return ""


def _near(grammar: Grammar, i: int, prep: int) -> bool:
    """Tell whether a preposition behind a paper may name its owner: not of another verb (`in towns hit by Ebola`)."""
    if grammar.lower(prep) == "in" and grammar.lower(i) in words("credit", "counts"):
        return grammar.lower(prep - 1) == "published"
    word, above, given = grammar.lower(prep), grammar.head(prep), words("credit", "given") | words("credit", "made")
    if word == "of":
        return prep == i + 1 and grammar.lower(i) not in words("credit", "kept")
    return word in ("by", "from") and (above <= i or not grammar.is_verb(above) or grammar.lower(above) in given)


def _dated(grammar: Grammar, i: int) -> bool:
    """The returns for 1841 are somebody's too."""
    year = grammar.lower(i + 2)
    return (
        grammar.lower(i + 1) in ("for", "of") and len(year) == 4 and year.isdigit() and i + 2 not in grammar.quantity_at
    )


def _official(grammar: Grammar, i: int) -> bool:
    """`official figures`, `UN estimates`, `Soviet data` are somebody's; `recent estimates` and `one figure` are not."""
    adjectives = entries("places", "adjectives")
    before = range(first_of(grammar, i), i)
    if _dated(grammar, i):
        return True
    return any(
        grammar.lower(j) in words("credit", "official") or grammar.lower(j) in adjectives or is_name(grammar, j)
        for j in before
    )


def noun_behind(grammar: Grammar, first: int) -> int | None:
    """The last noun of the phrase that begins at a token, where the parser sees no phrase."""
    last = first
    while last < len(grammar.tokens) and grammar.pos(last) in ("DET", "ADJ", "NOUN", "PROPN", "PRON"):
        last += 1
    return last - 1 if last > first else None
