"""What a clause is about: its subject and object, what an empty noun is of, and the claim said before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.beside import named
from etl.claims.counted.phrases import hedged_from, is_noun, phrase_before
from etl.lexicon import words

REACH = 12
"""Tokens back that a verb or a noun with "of" may stand from its number."""
COMPARED = frozenset({"which", "with", "to", "than", "from", "against", "versus", "or", ","})
"""Words before a sum or share that is set beside the one before."""


def subjects(grammar: Grammar, verb: int) -> Iterator[int | None]:
    """The subject of a verb; without one that of the verb it is joined to, or the noun it is said of."""
    for i in (verb, *grammar.ancestors(verb)):
        subject = grammar.child(i, "nsubj", "nsubjpass")
        if subject is not None and grammar.lower(subject) in ("which", "that", "who"):
            subject = grammar.head(i) if grammar.label(i) == "relcl" else None
        yield subject
        if subject is not None or grammar.label(i) not in ("conj", "advcl", "xcomp", "acl", "ccomp"):
            if grammar.label(i) == "acl":
                yield grammar.head(i)
            return
        if grammar.label(i) == "acl":
            yield grammar.head(i)
            return


def object_of(grammar: Grammar, verb: int) -> int | None:
    """Return the object of a verb, the noun told of for `reserves, which it set at £5`; a number is none."""
    noun = grammar.child(verb, "dobj")
    if noun is not None and grammar.lower(noun) in ("which", "that") and grammar.label(verb) == "relcl":
        told_of = grammar.head(verb)
        empty = grammar.lower(told_of) in words("counted", "generic") | words("counted", "numbers")
        beside = phrase_before(grammar, noun - (grammar.lower(noun - 1) == ",")) if empty else None
        return beside if beside is not None else told_of
    return noun if noun is not None and noun not in grammar.quantity_at else None


def behind(context: Context, generic: int) -> Counted | None:
    """`an increase in wages of 5%`, `a record harvest rise`: what a noun that counts nothing itself is of or in."""
    grammar = context.grammar
    compounded = grammar.child(generic, "compound") is not None or grammar.lower(generic - 1) == "-"
    if compounded and grammar.lower(generic) in ("rate", "ratio"):
        return named(context, generic, "the noun before of", after=0)
    for child in grammar.children[generic]:
        inner = grammar.child(child, "pobj") if grammar.lower(child) in ("in", "of", "for") else None
        if inner is not None and is_noun(grammar, inner):
            return named(context, inner, "what it is a number of", after=child + 1)
    measured = context.quantity.kind == "measure"  # a peak of 2,000 metres is a mountain
    if (
        measured
        or grammar.child(generic, "compound") is not None
        or grammar.lower(generic) in words("counted", "movements")
    ):
        return named(context, generic, "the noun before of", after=0)
    return None


def carried(context: Context, *, here: bool = True) -> Counted | None:
    """What the last claim in the same unit counts, of the sentence or of the paragraph."""
    for claim in reversed(context.settled):
        if here and claim.sentence_id != context.grammar.sentence.sentence_id:
            return None
        alike = claim.unit == context.quantity.unit or (context.quantity.kind == "count" and claim.kind == "count")
        if alike and claim.counted:
            return Counted(found=Found(value=claim.counted, rule="carried from the claim before", words=claim.counted))
    return None


def compared(context: Context) -> Counted | None:
    """`a profit of £75m, compared with £125m a year earlier`, `up from 3%`: the same thing at another time."""
    grammar = context.grammar
    before = grammar.lower(hedged_from(grammar, context.quantity) - 1)
    if before == "which" and context.quantity.kind == "count":
        return None
    return carried(context) if before in COMPARED else None


def that_of(context: Context) -> Counted | None:
    """`the area of beans was 300 acres, and that of peas 200`: what was counted before, of something else."""
    grammar = context.grammar
    end = hedged_from(grammar, context.quantity, "between", "was", "were", "is", "at", "to", "by", "from")
    for that in range(end - 2, max(-1, end - 8), -1):
        if grammar.lower(that) not in ("that", "those") or grammar.lower(that + 1) not in ("of", "in", "for"):
            continue
        of = that + 1
        noun = next((j for j in range(of + 1, end) if is_noun(grammar, j)), None)
        same = carried(context)
        if noun is None or same is None or any(j in grammar.quantity_at for j in range(of, end)):
            return None
        first = re.split(r" (?:of|in|for) ", same.found.value)[0]
        value = f"{first} {grammar.lower(of)} {grammar.words(of + 1, noun + 1)}"
        return Counted(found=Found(value=value, rule="the same of something else", words=grammar.words(that, noun + 1)))
    return None


def of_which(context: Context) -> Counted | None:
    """`heath land, of which there are 300 acres`: the noun before."""
    grammar = context.grammar
    for i in range(context.quantity.first - 1, max(0, context.quantity.first - REACH), -1):
        if grammar.lower(i) in ("which", "whom") and grammar.lower(i - 1) == "of" and grammar.lower(i - 2) == ",":
            noun = phrase_before(grammar, i - 2)
            return named(context, noun, "the noun before of which", after=0) if noun is not None else None
    return None


def said_again(context: Context) -> Counted | None:
    """`Contracts were written, — fifty thousand in one county`: the subject of the clause before a dash."""
    grammar = context.grammar
    dash = hedged_from(grammar, context.quantity) - 1
    if grammar.lower(dash) not in ("—", "–", "--") or grammar.label(context.anchor) in ("nsubj", "nsubjpass"):
        return None
    verb = next((i for i in range(dash - 1, max(-1, dash - REACH), -1) if grammar.is_verb(i)), None)
    noun = next(subjects(grammar, verb), None) if verb is not None else None
    if noun is None or noun in grammar.quantity_at or grammar.syntax.tags[noun] not in ("NNS", "NNPS"):
        return None
    return named(context, noun, "the subject before the dash", after=0)


def done_with(context: Context) -> Counted | None:
    """`six million dollars were expended for schools`, `40 tons were exported`: what was done with so much."""
    grammar = context.grammar
    verb = grammar.head(context.anchor)
    told = grammar.lemma(verb) in words("counted", "put") | words("credit", "verbs")
    if grammar.label(context.anchor) != "nsubjpass" or not grammar.is_verb(verb) or told:
        return None
    last, text = verb + 1, grammar.words(verb, verb + 1)
    if grammar.label(last) == "prep" if last < len(grammar.tokens) else False:
        noun = grammar.child(last, "pobj")
        short = noun is not None and noun - last < 5 and is_noun(grammar, noun)
        if noun is not None and short and not any(j in grammar.quantity_at for j in range(last, noun)):
            text = grammar.words(verb, noun + 1)
    return Counted(found=Found(value=text, rule="what was done with it", words=text))


def alike(context: Context) -> Counted | None:
    """`rents were £40 in the west and £60 in the east`: a measure or sum without a noun is of what the last was."""
    return carried(context)
