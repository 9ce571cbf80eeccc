"""Who says what in a sentence: each saying with its sayer, and the tokens that it covers.

Found once for a sentence and asked for each of its numbers. Of several sayings that cover a number the narrowest
counts: `Analysts had expected 3%, the bank said`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from etl.claims.context import Grammar
from etl.claims.credit.asides import OPENERS, beside
from etl.claims.credit.names import extent
from etl.claims.credit.said import below
from etl.claims.credit.sayers import name_at, pronoun_of
from etl.claims.credit.saying_verbs import lemma_of, says, verbless
from etl.claims.credit.sources import is_name, is_place, is_source, is_start
from etl.lexicon import words

QUOTING = frozenset({"quote", "cite", "report"})
"""Verbs that hand over to another speaker: `The radio quoted the mayor as saying`."""


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
    found = (_saying(grammar, i) for i in range(len(grammar.tokens)) if says(grammar, i))
    return tuple(saying for group in found for saying in group)


def _saying(grammar: Grammar, verb: int) -> Iterator[Saying]:
    subject, inverted = _subject(grammar, verb)
    if subject is None:
        return
    pronoun = grammar.lower(subject) if grammar.lower(subject) in words("credit", "speaking") else ""
    if not pronoun and not _may_say(grammar, verb, subject):
        return
    name = "" if pronoun else name_at(grammar, subject)
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


def _subject(grammar: Grammar, verb: int) -> tuple[int | None, bool]:
    """Return the noun that speaks, and whether it stands behind the verb: `said John Barker`."""
    found = grammar.child(verb, "nsubj")
    label, above = grammar.label(verb), grammar.head(verb)
    if found is None and label == "conj":
        found = grammar.child(above, "nsubj")
    if found is None and label == "xcomp" and grammar.lemma(above) in ("go", "continue"):
        found = grammar.child(above, "nsubj")
    if found is None and grammar.syntax.tags[verb] == "VBG" and label in ("acl", "advcl"):
        found = above if label == "acl" else grammar.child(above, "nsubj")
    if (
        found is None
        and label == "pcomp"
        and grammar.lower(above) == "as"
        and grammar.lemma(grammar.head(above)) in QUOTING
    ):
        found = grammar.child(grammar.head(above), "nsubjpass", "dobj")
    if found is not None and label == "relcl" and grammar.lower(found) in ("who", "which", "that"):
        found = above
    finite = grammar.syntax.tags[verb] not in ("VBN", "VBG", "VB") or verbless(grammar)
    if (found is None or found in grammar.quantity_at or not is_source(grammar, found)) and finite:
        near = _named_before(grammar, verb)
        if near is None and grammar.lower(verb - 1) in OPENERS and is_start(grammar, verb + 1):
            near = _noun_after(grammar, verb)
        pronoun = found is not None and grammar.lower(found) in words("credit", "speaking")
        found = found if near is None or pronoun else near
    if found is None and grammar.lower(verb - 1) in words("credit", "speaking"):
        found = verb - 1
    if found is None or found in grammar.quantity_at:
        return None, False
    if not is_name(grammar, found) and grammar.lower(found) not in words("credit", "speaking"):
        found = _named_beside(grammar, found)
    elif found < verb - 3 and is_name(grammar, found):
        found = _named_before(grammar, verb, proper=True) or found
    return found, found > verb


def _named_beside(grammar: Grammar, noun: int) -> int:
    """The name that stands beside a common noun: `the administrator, Robert Logan,`, `Clarendon, no friend of his,`."""
    apposition = grammar.child(noun, "appos")
    if apposition is not None and apposition > noun and is_name(grammar, apposition):
        return apposition
    first, _ = extent(grammar, noun)
    before = first - 2
    opens = before >= 0 and grammar.lower(first - 1) == "," and is_name(grammar, before)
    return before if opens and extent(grammar, before)[0] == 0 and not is_place(grammar, before) else noun


def _named_before(grammar: Grammar, verb: int, proper: bool = False) -> int | None:
    """The source whose name ends right before a verb, which the parser may tie to something else."""
    j = verb - 1
    while j > 0 and grammar.pos(j) in ("AUX", "ADV"):
        j -= 1
    if j < 0 or not (is_name(grammar, j) if proper else is_source(grammar, j)):
        return None
    first, _ = extent(grammar, j)
    of_another = grammar.label(j) == "conj" and grammar.label(grammar.head(j)) in ("pobj", "poss")
    if of_another:
        return None
    loose = grammar.label(j) == "pobj" and (grammar.tokens[first - 1].text.isdigit() or grammar.lower(first - 1) == ",")
    return j if loose or grammar.label(j) not in ("pobj", "poss", "appos") else None  # in a letter of 1848 Engels wrote


def _noun_after(grammar: Grammar, verb: int) -> int | None:
    """The source right behind a verb: `said John Barker`, `wrote the old abbot`."""
    j = verb + 1
    while j < min(verb + 6, len(grammar.tokens)) and grammar.pos(j) in ("DET", "ADJ", "NOUN", "PROPN"):
        j += 1
    return j - 1 if j > verb + 1 and is_source(grammar, j - 1) else None


def _may_say(grammar: Grammar, verb: int, subject: int) -> bool:
    lemma, noun = lemma_of(grammar, verb), grammar.lower(subject)
    if lemma in words("credit", "holding") and lemma not in words("credit", "verbs"):
        return noun in words("credit", "collections")
    if lemma in ("differ", "disagree") and not grammar.lower(subject).endswith("s"):
        return False
    sampled = any(child in grammar.quantity_at for child in grammar.children[subject])
    return is_source(grammar, subject, persons_too=not sampled)
