"""Who does a verb of saying: its subject, that of the verb it goes on from, or the source that stands beside it."""

from __future__ import annotations

from etl.claims.context import Grammar
from etl.claims.credit.asides import OPENERS
from etl.claims.credit.names import extent
from etl.claims.credit.saying_verbs import paper_before, verbless
from etl.claims.credit.sources import is_name, is_place, is_source, is_start
from etl.lexicon import words

QUOTING = frozenset({"quote", "cite", "report", "record"})
"""Words that hand over to another speaker: `The radio quoted the mayor as saying`, `he is on record as saying`."""
SOME = frozenset({"one", "some", "many", "most", "several", "another", "two", "three"})
CLOSERS = frozenset({",", "–", "—", "--", ")"})
LONGEST_ASIDE = 40
"""Tokens that may stand in commas, dashes or brackets between a subject and its verb."""


def subject_of(grammar: Grammar, verb: int) -> tuple[int | None, bool]:
    """Return the noun that speaks, and whether it stands behind the verb: `said John Barker`."""
    found = _governing(grammar, verb) if grammar.is_verb(verb) else paper_before(grammar, verb)
    if found is None:
        found = _governing(grammar, verb)
    if found is not None and grammar.lower(found) in SOME:
        found = _of_whom(grammar, found)
    opener = _before_aside(grammar, verb)
    if opener is not None and (found is None or opener < found < verb):
        return _named_beside(grammar, opener), False
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


def _of_whom(grammar: Grammar, some: int) -> int:
    """The source that `one of these historians`, `most of the returns` are of; else the word itself."""
    of = grammar.child(some, "prep")
    noun = grammar.child(of, "pobj") if of is not None and grammar.lower(of) == "of" else None
    return noun if noun is not None and is_source(grammar, noun) else some


def _governing(grammar: Grammar, verb: int) -> int | None:
    """The subject by the parser's word: of the verb itself, or of the verbs that lead to it."""
    label, above = grammar.label(verb), grammar.head(verb)
    found = grammar.child(verb, "nsubj")
    if found is not None:
        return above if label == "relcl" and grammar.lower(found) in ("who", "which", "that") else found
    if grammar.syntax.tags[verb] == "VBG" and label == "acl":
        return above
    if label == "pcomp" and grammar.lower(above) == "as":
        if grammar.lemma(grammar.head(above)) in QUOTING:
            return grammar.child(grammar.head(above), "nsubjpass", "dobj")
        return grammar.child(grammar.head(above), "nsubj") if grammar.lemma(above - 1) in QUOTING else None
    return _led(grammar, verb)


def _led(grammar: Grammar, verb: int) -> int | None:
    """The subject of what leads to a verb: `was able to show`, `used records to estimate`, `is known to have told`."""
    while grammar.label(verb) in ("xcomp", "advcl", "conj", "acomp"):
        goes_on = grammar.label(verb) == "conj" or grammar.syntax.tags[verb] == "VBG" or grammar.label(verb) == "acomp"
        verb = grammar.head(verb)
        leads = grammar.lemma(verb) in words("credit", "leading") and grammar.child(verb, "neg") is None
        if not (goes_on or leads):
            return None
        found = grammar.child(verb, "nsubj", *(("nsubjpass",) if leads else ()))
        if found is not None:
            return found
    return None


def _before_aside(grammar: Grammar, verb: int) -> int | None:
    """The source before an aside that ends right before a verb: `The poll, released at 9pm on Thursday, gave`."""
    j = verb - 1
    while j > 0 and grammar.pos(j) in ("AUX", "ADV"):
        j -= 1
    if grammar.lower(j) not in CLOSERS:
        return None
    sign = {")": "("}.get(grammar.lower(j), grammar.lower(j))
    for k in range(j - 1, max(0, j - LONGEST_ASIDE), -1):
        aside = grammar.lower(k) == sign and (
            grammar.syntax.tags[k + 1] in ("VBN", "VBG", "IN", "WDT", "WP", "WP$", "JJ")
        )
        if not aside:
            continue
        noun = k - 1
        while grammar.label(noun) == "pobj" and grammar.head(grammar.head(noun)) < noun:
            noun = grammar.head(grammar.head(noun))  # a survey of 2,000 firms
        if is_source(grammar, noun) and not is_place(grammar, noun):
            first, _ = extent(grammar, noun)
            if first == 0 or grammar.lower(first - 1) in (",", "that", "and", "but"):
                return noun
    return None


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
