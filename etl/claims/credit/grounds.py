"""What a number is grounded on: `on the authority of X`, `it appears from the returns`, `based on census figures`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.claims.context import Grammar
from etl.claims.credit.clauses import end_of, reach
from etl.claims.credit.names import phrase_at
from etl.claims.credit.sayers import OWNERS, name_at, noun_behind
from etl.claims.credit.sayings import Saying
from etl.claims.credit.sources import is_name, is_place, is_source
from etl.lexicon import words

COUNTED = words("credit", "collections") | words("credit", "counts") | words("credit", "samples")
"""Papers that numbers are worked out from; a film too is based on a book."""
TRUSTING = frozenset({"believed", "trusted", "credited", "believe", "trust", "credit"})


def grounds(grammar: Grammar) -> Iterator[Saying]:
    """Yield what a sentence names as the ground of its numbers."""
    yield from _authority(grammar)
    yield from _appearing(grammar)
    yield from _based(grammar)
    yield from _believed(grammar)


def _authority(grammar: Grammar) -> Iterator[Saying]:
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
            owner = _subject_before(grammar, prep) if pronoun in ("he", "she") else None
            pronoun, noun = ("", owner) if owner is not None else (pronoun, noun)
            name = "" if pronoun else re.sub(r"\s*['’]s?$", "", name_at(grammar, noun))
            end = max(i, end_of(grammar, noun) - 1) + 1
            covers = reach(grammar, prep, end)
            if name or pronoun:
                said = grammar.words(prep, end)
                yield Saying(name=name, pronoun=pronoun, covers=covers, rule="whose account it is", words=said)


def _subject_before(grammar: Grammar, prep: int) -> int | None:
    """The subject before a phrase with `his`: `Mr. Eden, in his estimate, supposes 1,300,000`."""
    return next(
        (j for j in range(prep) if grammar.label(j) == "nsubj" and is_name(grammar, j) and not is_place(grammar, j)),
        None,
    )


def _appearing(grammar: Grammar) -> Iterator[Saying]:
    """`It appears from the returns that 900 held land`, `as appears by the custom-house books`."""
    for i in range(1, len(grammar.tokens) - 1):
        noun = grammar.child(i, "pobj") if grammar.lower(i) in ("from", "by") else None
        if noun is None or noun < i or not (grammar.lower(noun) in words("credit", "papers") or is_name(grammar, noun)):
            continue
        known = grammar.lemma(grammar.head(i)) in ("appear", "seem", "learn", "know", "gather", "understand")
        if known and not is_place(grammar, noun):
            name, end = name_at(grammar, noun) or phrase_at(grammar, noun), end_of(grammar, noun)
            covers = reach(grammar, i, end)
            yield Saying(name=name, covers=covers, rule="what it appears from", words=grammar.words(i - 1, end))


def _based(grammar: Grammar) -> Iterator[Saying]:
    """`Based on census figures, the town had 900 people`, `some 900 died, judging from the parish registers`."""
    for i in range(len(grammar.tokens) - 3):
        if i and grammar.lower(i - 1) not in (",", "(", ";", "“", "but", "and", "that"):
            continue
        length = next((k for k in (2, 3, 4) if _opening(grammar, i, k) in words("credit", "bases")), 0)
        noun = grammar.child(i + length - 1, "pobj") if length else None
        noun = noun_behind(grammar, i + length) if noun is None and length else noun
        if noun is None or grammar.lower(noun) not in COUNTED:
            continue
        compound = grammar.child(noun, "compound") is not None
        name, end = name_at(grammar, noun) or (phrase_at(grammar, noun) if compound else ""), end_of(grammar, noun)
        last = end >= len(grammar.tokens) or grammar.lower(end) in (".", ")", ";")
        of_number = i > 1 and (i - 2 in grammar.quantity_at or grammar.lower(i - 2) in words("credit", "counts"))
        if name and (last or of_number or (grammar.lower(end) == "," and grammar.lower(i - 1) != ",")):
            said = grammar.words(i, end)
            yield Saying(
                name=name, covers=reach(grammar, i, end), rule="what it is based on", words=said, impersonal=True
            )


def _believed(grammar: Grammar) -> Iterator[Saying]:
    """`If Herodotus is to be believed, the fleet had 900 ships`, `900 fell, if we may trust the Gazette`."""
    size = len(grammar.tokens)
    for i in range(size - 3):
        if grammar.lower(i) not in ("if", "to") or (i and grammar.lower(i - 1) not in (",", ";", "“", "and", "but")):
            continue
        end = next((j for j in range(i, min(i + 14, size)) if grammar.lower(j) in (",", ";", ".")), size)
        trust = next((j for j in range(i, end) if grammar.lower(j) in TRUSTING), None)
        if (
            trust is None
            or grammar.lower(trust + 1) == "in"
            or (grammar.lower(i) == "to" and trust != i + 1)
            or grammar.child(trust, "neg") is not None
        ):
            continue
        noun = next((j for j in range(end - 1, i, -1) if j != trust and is_source(grammar, j)), None)
        if noun is not None and not any(j in grammar.quantity_at or grammar.lower(j) == "that" for j in range(i, end)):
            said = grammar.words(i, end)
            yield Saying(name=name_at(grammar, noun), covers=reach(grammar, i, end), rule="who is believed", words=said)


def _opening(grammar: Grammar, i: int, length: int) -> str:
    return " ".join(grammar.lower(j) for j in range(i, i + length))
