"""What is counted: the noun the number belongs to, in the words of the text, and the token that heads it."""

from __future__ import annotations

from dataclasses import dataclass

from etl.claims.context import NOUNS, Context, Found, Grammar, Settled
from etl.claims.people import names_people
from etl.lexicon import entries, words
from etl.model import Quantity

LONGEST = 6
"""Words at most in a counted phrase; longer ones lose their of-phrase."""
MODIFIES = frozenset({"nummod", "compound", "quantmod", "amod", "det", "nmod", "predet", "poss", "npadvmod"})
PRONOUNS = frozenset({"them", "which", "whom", "these", "those", "us", "they", "this", "it"})
GENERIC = frozenset(
    {
        "total",
        "number",
        "numbers",
        "figure",
        "figures",
        "average",
        "maximum",
        "minimum",
        "sum",
        "toll",
        "estimate",
        "estimates",
        "rest",
    }
)
COPULAS = frozenset(
    {"be", "number", "total", "reach", "exceed", "amount", "become", "remain", "average", "range", "vary"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The phrase with its rule, and the token of its head noun in the sentence, None where another sentence gave it."""

    found: Found
    head: int | None = None


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
        _subject,
        _dimension,
        _money,
        _share_of_subject,
        _earlier,
        _human_verb,
    ):
        counted = rule(context)
        if counted is not None:
            return counted
    return Counted(found=Found(value="", rule="not stated"))


def noun_phrase(grammar: Grammar, head: int, after: int = 0) -> str:
    """Return the noun phrase around `head` from token `after` on: adjectives, the noun and a short of-phrase."""
    first = head
    for j in reversed(range(after, head)):
        if (
            grammar.head(j) != head
            and grammar.head(grammar.head(j)) != head
            and grammar.head(j) not in range(j, head + 1)
        ):
            break
        if grammar.label(j) in ("det", "predet", "punct", "cc", "quantity", "prep") or j in grammar.quantity_at:
            if (
                grammar.label(j) in ("punct", "cc")
                and grammar.lower(j) in ("and", "-", "or", ",", "'")
                and first > j + 0
                and j > after
            ):
                first = j
                continue
            break
        first = j
    while first < head and grammar.lower(first) in (
        "and",
        "or",
        ",",
        "-",
        "more",
        "other",
        "further",
        "additional",
        "some",
        "total",
        "'",
        "’",
    ):
        first += 1
    last = head + 1
    for child in grammar.children[head]:
        if child > head and grammar.label(child) == "prep" and grammar.lower(child) in ("of", "in", "from"):
            span = grammar.subtree(child)
            short = len(span) <= 4 and all(b - a == 1 for a, b in zip(span, span[1:], strict=False))
            if (
                short
                and span[0] == last
                and not any(j in grammar.quantity_at for j in span)
                and not _has_time(grammar, span)
            ):
                last = span[-1] + 1
    if last - first > LONGEST + 2:
        last = head + 1
    phrase = grammar.words(max(first, head - LONGEST), last)
    return phrase.strip(" ,;:()[]\"“”'’")


def _has_time(grammar: Grammar, span: list[int]) -> bool:
    starts = {time.start for time in grammar.reading.times}
    return any(grammar.tokens[j].start in starts or any(c.isdigit() for c in grammar.tokens[j].text) for j in span)


def _counted(context: Context, head: int, rule: str, after: int | None = None) -> Counted | None:
    grammar = context.grammar
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
            return _earlier(context)
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
    """`halving the inmate population`, `the Red Army more than doubling`: the object of the change, else its subject."""
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
    if grammar.pos(noun) not in NOUNS or noun in grammar.quantity_at or grammar.lower(noun) in GENERIC - {"toll"}:
        return None
    return _counted(context, noun, "the noun before of", after=0)


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
    """`casualties were 158,854`, `the number of dead was 300`, `the farms were of 2–6 hectares`: the subject is counted."""
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


def _share_of_subject(context: Context) -> Counted | None:
    """`while 21% travel`: a bare share is of what the share before it was of."""
    if context.quantity.kind != "share":
        return None
    shares = [claim for claim in context.settled if claim.unit == "percent" and claim.counted]
    if shares:
        return Counted(
            found=Found(value=shares[-1].counted, rule="carried from the share before", words=shares[-1].counted)
        )
    return None


def _money(context: Context) -> Counted | None:
    """`20 billion dollars in reparations`, `a donation of £14,000`: what the sum is."""
    if context.quantity.kind != "money":
        return None
    grammar = context.grammar
    i = context.quantity.last
    if grammar.lower(i) in ("in", "for", "per", "a"):
        noun = grammar.child(i, "pobj") if grammar.lower(i) != "a" else grammar.head(i)
        if noun is not None and noun > i and noun not in grammar.quantity_at and not _has_time(grammar, [noun]):
            return _counted(context, noun, "what the sum is for", after=i + 1)
    head = grammar.head(context.anchor)
    if grammar.lower(head) in ("of", "at", "to", "by") and grammar.pos(grammar.head(head)) in NOUNS:
        return _counted(context, grammar.head(head), "what the sum is", after=0)
    return None


def _earlier(context: Context) -> Counted | None:
    """The noun is left out: take it from the claim before in a list, or from the people named last."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.kind not in ("count", "share") and quantity.qualifier != "vague":
        return None
    people = _is_done_to_people(context)
    same = [
        claim
        for claim in context.settled
        if claim.sentence_id == grammar.sentence.sentence_id and claim.counted and _comparable(claim, quantity)
    ]
    if same and not (people and same[-1].unit != "people") and not (people and _names_events(same[-1].counted)):
        return Counted(
            found=Found(value=same[-1].counted, rule="carried from the claim before", words=same[-1].counted)
        )
    named = _last_people(context)
    if named is not None:
        return Counted(found=Found(value=named, rule="the people named before", words=named))
    if people:
        return None
    before = [claim for claim in context.settled if claim.counted and _comparable(claim, quantity)]
    if before and (grammar.lower(quantity.last) != "of" or grammar.lower(quantity.last + 1) in PRONOUNS):
        return Counted(
            found=Found(value=before[-1].counted, rule="carried from the sentence before", words=before[-1].counted)
        )
    return None


def _comparable(claim: Settled, quantity: Quantity) -> bool:
    """Small counts of things lend no noun to numbers of quite another size, and measures none to counts."""
    if claim.unit in MEASURED:
        return False
    bound = quantity.low if quantity.low is not None else quantity.high
    if claim.unit == "people" or quantity.kind == "share" or not bound or not claim.size:
        return claim.unit != "percent" or quantity.kind == "share"
    return max(bound, claim.size) <= 1000 * min(bound, claim.size)


MEASURED = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "times", "metres", "kilometres", "miles", "feet"}
)


def _names_events(phrase: str) -> bool:
    return any(word in words("people", "events") for word in phrase.lower().split())


def _is_done_to_people(context: Context) -> bool:
    """The number stands alone as subject or object of what happens to people: `8,600 died`, `killed millions`."""
    grammar, anchor = context.grammar, context.anchor
    verb = grammar.head(anchor)
    if grammar.label(anchor) == "pobj" and grammar.label(verb) == "agent":
        verb = grammar.head(verb)
    return grammar.is_verb(verb) and grammar.lemma(verb) in words("people", "states")


def _human_verb(context: Context) -> Counted | None:
    """`a famine which killed millions`: no noun anywhere, but the verb happens to people."""
    if context.quantity.unit or not _is_done_to_people(context):
        return None
    verb = context.grammar.verb(context.anchor)
    text = context.grammar.words(verb, verb + 1) if verb is not None else ""
    return Counted(found=Found(value="people", rule="supplied: what happened happens to people", words=text))


def _last_people(context: Context) -> str | None:
    grammar = context.grammar
    for i in range(context.quantity.first - 1, -1, -1):
        if grammar.pos(i) not in NOUNS or i in grammar.quantity_at or grammar.syntax.tags[i] not in ("NNS", "NNPS"):
            continue
        if (
            names_people(grammar.lower(i))
            and grammar.lower(i) not in words("people", "events")
            and not _speaks(grammar, i)
        ):
            return noun_phrase(grammar, i)
    return None


def _speaks(grammar: Grammar, i: int) -> bool:
    return grammar.label(i) == "nsubj" and grammar.lemma(grammar.head(i)) in words("credit", "verbs")
