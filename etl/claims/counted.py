"""What is counted: the noun the number belongs to, in the words of the text, and the token that heads it."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.elided import PRONOUNS, human_verb, noun_before, share_before
from etl.claims.phrases import has_time, noun_phrase
from etl.lexicon import entries, words

MODIFIES = frozenset({"nummod", "compound", "quantmod", "amod", "det", "nmod", "predet", "poss", "npadvmod"})
NUMBER_NOUNS = frozenset({"number", "numbers", "total"})
GENERIC = frozenset(
    "total number numbers figure figures average maximum minimum sum estimate estimates rest extremes range "
    "peak".split()
)
COPULAS = frozenset(
    {"be", "number", "total", "reach", "exceed", "amount", "become", "remain", "average", "range", "vary"}
)


def read_counted(context: Context) -> Counted:
    """Return what the quantity counts; empty where the text does not say."""
    for rule in (
        _age,
        _factor,
        _of_phrase,
        _participle,
        _modified_noun,
        _headed,
        _change,
        _number_of,
        _subject,
        _as,
        _dimension,
        _money,
        share_before,
        noun_before,
        human_verb,
    ):
        counted = rule(context)
        if counted is not None:
            return counted
    return Counted(found=Found(value="", rule="not stated"))


def _counted(context: Context, head: int, rule: str, after: int | None = None) -> Counted | None:
    grammar = context.grammar
    of = grammar.child(head, "prep") if grammar.lower(head) in NUMBER_NOUNS else None
    inner = grammar.child(of, "pobj") if of is not None and grammar.lower(of) == "of" else None
    if of is not None and inner is not None:  # the number of subscribers: they are counted
        head, after = inner, of + 1
    phrase = noun_phrase(grammar, head, context.quantity.last if after is None else after)
    return Counted(found=Found(value=phrase, rule=rule, words=phrase), head=head) if phrase else None


def _age(context: Context) -> Counted | None:
    if context.quantity.kind != "age":
        return None
    return Counted(found=Found(value="age", rule="an age", words=context.quantity.quote))


def _of_phrase(context: Context) -> Counted | None:
    """`millions of Soviet citizens`, `62% of households`, `two years of exile`, `half the ships`, `11 of them`."""
    grammar, i = context.grammar, context.quantity.last
    while grammar.lower(i) in ("or", "more", "higher", "so", "less", "fewer", "all"):
        i += 1
    if grammar.lower(i) == "of":
        inner = grammar.child(i, "pobj")
        if inner is None:
            return None
        if grammar.lower(inner) in PRONOUNS:
            return noun_before(context)
        if inner in grammar.quantity_at:
            inner = grammar.head(inner) if grammar.label(inner) == "nummod" else inner
        return _counted(context, inner, "of-phrase", after=i + 1)
    if context.quantity.unit == "percent" and grammar.lower(i) in (
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "all",
        "that",
    ):
        noun = next((j for j in range(i + 1, min(i + 6, len(grammar.tokens))) if grammar.pos(j) in NOUNS), None)
        while (
            noun is not None
            and noun + 1 < len(grammar.tokens)
            and grammar.head(noun) == noun + 1
            and grammar.pos(noun + 1) in NOUNS
        ):
            noun += 1
        return _counted(context, noun, "half the", after=i + 1) if noun is not None else None
    return None


def _modified_noun(context: Context) -> Counted | None:
    """`22,000 members of the Polish armed forces`, `two Bolshevik newspapers`, `three years exile`."""
    grammar, anchor = context.grammar, context.anchor
    noun = anchor
    while grammar.label(noun) in MODIFIES and grammar.head(noun) > noun and grammar.head(noun) - noun < 9:
        noun = grammar.head(noun)
        if grammar.pos(noun) in NOUNS and grammar.label(noun) not in ("compound", "nmod", "poss", "amod"):
            break
    if noun == anchor:
        return _adjacent_noun(context)
    if (grammar.pos(noun) not in NOUNS and grammar.pos(noun) != "ADJ") or noun in grammar.quantity_at:
        return None
    if grammar.syntax.tags[noun] in ("VBN", "VBD"):
        return None
    return _counted(context, noun, "the noun it modifies")


def _adjacent_noun(context: Context) -> Counted | None:
    """The noun right behind the number where the parser missed the tie: adjectives may stand between."""
    grammar, i = context.grammar, context.quantity.last
    if context.quantity.unit not in ("", "percent") and context.quantity.kind != "duration":
        return None
    while i < len(grammar.tokens) and grammar.pos(i) in ("ADJ", "NOUN", "PROPN") and i - context.quantity.last < 5:
        following = i + 1 < len(grammar.tokens) and grammar.pos(i + 1) in ("ADJ", "NOUN", "PROPN")
        if grammar.pos(i) in NOUNS and not following:
            return _counted(context, i, "the noun behind it")
        i += 1
    return None


def _factor(context: Context) -> Counted | None:
    """`halving the population`, `the Red Army more than doubling`: the object of the change, else its subject."""
    grammar, anchor = context.grammar, context.anchor
    if context.quantity.kind != "factor" or not grammar.is_verb(anchor):
        return None
    noun = grammar.child(anchor, "dobj", "nsubj", "nsubjpass")
    if noun is None and grammar.label(anchor) in ("pcomp", "advcl", "acl"):
        noun = next((j for j in range(context.quantity.first - 1, -1, -1) if grammar.pos(j) in NOUNS), None)
    return _counted(context, noun, "what changes by the factor", after=0) if noun is not None else None


def _participle(context: Context) -> Counted | None:
    """`12,727 killed`, `700,000 shot`, `20,000 homeless`: the word behind says what became of the people counted."""
    grammar, i = context.grammar, context.quantity.last
    if context.quantity.unit or grammar.lower(i) not in words("people", "participles"):
        return None
    last = i + 1
    while grammar.lower(last) in (",", "and", "or") and grammar.lower(last + 1) in words("people", "participles"):
        last += 2
    if last == i + 1 and last < len(grammar.tokens) and grammar.pos(last) in NOUNS and grammar.head(i) == last:
        return None
    text = grammar.words(i, last)
    return Counted(found=Found(value=text, rule="what became of them", words=text), head=i)


def _headed(context: Context) -> Counted | None:
    """`a death toll of 36 million`, `a population of 2,000`: the noun before of."""
    grammar, anchor = context.grammar, context.anchor
    of = grammar.head(anchor)
    if context.quantity.kind != "count" or grammar.label(anchor) != "pobj" or grammar.lower(of) != "of":
        return None
    noun = grammar.head(of)
    if grammar.pos(noun) not in NOUNS or noun in grammar.quantity_at or grammar.lower(noun) in GENERIC:
        return None
    return _counted(context, noun, "the noun before of", after=0)


def _number_of(context: Context) -> Counted | None:
    """`the number of deaths ranged between 2 and 5 million`: the noun after "number of", in whatever grammar."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.unit or grammar.label(context.anchor) in ("nummod", "nsubj"):
        return None
    for i in range(quantity.first - 1, max(-1, quantity.first - 12), -1):
        if i in grammar.quantity_at or grammar.lower(i) in (".", ";", ":"):
            return None
        if grammar.lower(i) in NUMBER_NOUNS and grammar.lower(i + 1) == "of":
            noun = i + 2
            while noun + 1 < quantity.first and grammar.pos(noun) not in NOUNS:
                noun += 1
            return (
                _counted(context, noun, "the noun after number of", after=i + 2) if grammar.pos(noun) in NOUNS else None
            )
    return None


def _as(context: Context) -> Counted | None:
    """`estimates excess deaths as between 1 and 1.5 million`, `put the dead at 300`: the object of the verb."""
    grammar, anchor = context.grammar, context.anchor
    if (
        context.quantity.unit
        or grammar.label(anchor) != "pobj"
        or grammar.lower(grammar.head(anchor)) not in ("as", "at")
    ):
        return None
    verb = grammar.verb(anchor)
    noun = grammar.child(verb, "dobj") if verb is not None else None
    if noun is None or noun in grammar.quantity_at or grammar.pos(noun) not in NOUNS or grammar.lower(noun) in GENERIC:
        return None
    return _counted(context, noun, "the object of the verb", after=0)


def _change(context: Context) -> Counted | None:
    """`from 2.9 million soldiers to 5.8 million`: the second state counts what the first does."""
    grammar, anchor = context.grammar, context.anchor
    to = grammar.head(anchor)
    if grammar.label(anchor) != "pobj" or grammar.lower(to) not in ("to", "from"):
        return None
    verb = grammar.verb(anchor)
    if verb is None or not _changes(grammar, verb):
        return None
    same = [claim for claim in context.settled if claim.sentence_id == grammar.sentence.sentence_id and claim.counted]
    if grammar.lower(to) == "to" and same and same[-1].unit != "percent":
        return Counted(
            found=Found(value=same[-1].counted, rule="carried from the claim before", words=same[-1].counted)
        )
    noun = grammar.child(verb, "dobj")
    if noun is None or noun in grammar.quantity_at:
        noun = grammar.child(verb, "nsubj", "nsubjpass")
    if noun is None or noun in grammar.quantity_at or grammar.pos(noun) not in NOUNS:
        return None
    return _counted(context, noun, "what changes", after=0)


def _changes(grammar: Grammar, verb: int) -> bool:
    return grammar.lower(verb) in words("qualifiers", "change_verbs") or grammar.lemma(verb) in words(
        "qualifiers", "change_verbs"
    )


def _subject(context: Context) -> Counted | None:
    """`casualties were 158,854`, `the number of dead was 300`, `farms were of 2–6 hectares`: the subject is counted."""
    grammar, anchor = context.grammar, context.anchor
    if grammar.label(anchor) not in ("attr", "dobj", "pobj", "acomp", "npadvmod", "oprd", "ccomp"):
        return None
    verb = grammar.verb(anchor)
    if verb is None or grammar.lemma(verb) not in COPULAS:
        return None
    if grammar.label(anchor) == "pobj" and grammar.lower(grammar.head(anchor)) not in ("of", "at", "to", "for"):
        return None
    subject = grammar.child(verb, "nsubj", "nsubjpass")
    if subject is not None and grammar.lower(subject) in ("%", "percent") and subject in grammar.quantity_at:
        of = grammar.child(subject, "prep")
        subject = grammar.child(of, "pobj") if of is not None else None
    if subject is None or subject in grammar.quantity_at or grammar.pos(subject) not in NOUNS:
        return None
    if grammar.lower(subject) not in GENERIC:
        return _counted(context, subject, "the subject of the sentence", after=0)
    inner = grammar.child(subject, "prep", "acl")
    if inner is not None and grammar.lower(inner) == "of":
        of = grammar.child(inner, "pobj")
        return _counted(context, of, "the subject's of-phrase", after=inner + 1) if of is not None else None
    if inner is not None and grammar.label(inner) == "acl":
        text = grammar.words(inner, inner + 1)
        return Counted(found=Found(value=text, rule="what became of them", words=text), head=inner)
    return None


def _dimension(context: Context) -> Counted | None:
    """`1.70 m tall`, `9 km from the Kremlin`: what is measured."""
    if context.quantity.kind != "measure":
        return None
    grammar = context.grammar
    for i in range(context.quantity.last, min(context.quantity.last + 8, len(grammar.tokens))):
        name = DIMENSIONS.get(grammar.lower(i))
        if name:
            return Counted(found=Found(value=name, rule="what is measured", words=grammar.words(i, i + 1)))
        if (
            grammar.lower(i) not in ("(", ")")
            and not any(c.isdigit() for c in grammar.lower(i))
            and i not in grammar.quantity_at
        ):
            break
    verb = grammar.verb(context.anchor)
    if verb is not None and grammar.lemma(verb) == "stand":
        return Counted(found=Found(value="height", rule="what is measured", words=grammar.words(verb, verb + 1)))
    return None


DIMENSIONS: dict[str, str] = entries("units", "dimensions")


def _money(context: Context) -> Counted | None:
    """`20 billion dollars in reparations`, `a donation of £14,000`: what the sum is."""
    if context.quantity.kind != "money":
        return None
    grammar = context.grammar
    i = context.quantity.last
    if grammar.lower(i) in ("in", "for", "per", "a"):
        noun = grammar.child(i, "pobj") if grammar.lower(i) != "a" else grammar.head(i)
        if noun is not None and noun > i and noun not in grammar.quantity_at and not has_time(grammar, [noun]):
            return _counted(context, noun, "what the sum is for", after=i + 1)
    head = grammar.head(context.anchor)
    if grammar.lower(head) in ("of", "at", "to", "by") and grammar.pos(grammar.head(head)) in NOUNS:
        return _counted(context, grammar.head(head), "what the sum is", after=0)
    return None
