"""What the clause says the number of: `the dead were 400`, `the number of deaths ranged`, `put the dead at 300`."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.beside import named
from etl.claims.counted.clause import REACH, behind, carried, object_of, subjects
from etl.claims.counted.phrases import hedged_from, is_noun, phrase_before
from etl.claims.place.gazetteer import is_known
from etl.lexicon import words

TOWN = 1000
"""A place that a bare number of at least so many is said of has them for its people."""
BY_WAY_OF = frozenset({"of", "at", "to", "for", "from", "by", "between", "with", "as"})
"""Words that may stand between the verb and its number."""


def number_of(context: Context) -> Counted | None:
    """`the number of deaths ranged between 2 and 5 million`: the noun after "number of", in whatever grammar."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.unit or grammar.label(context.anchor) in ("nummod", "nsubj"):
        return None
    for i in range(quantity.first - 1, max(-1, quantity.first - REACH), -1):
        if i in grammar.quantity_at or grammar.lower(i) in (".", ";", ":"):
            return None
        if grammar.lower(i) not in words("counted", "numbers"):
            continue
        if grammar.lower(i + 1) == "who" or grammar.syntax.tags[i + 1] == "VBN":
            text = grammar.words(i, i + 2)
            return Counted(
                found=Found(value="people", rule="supplied: a number who or killed is of people", words=text)
            )
        if grammar.lower(i + 1) == "of":
            noun = i + 2
            while noun + 1 < quantity.first and not is_noun(grammar, noun):
                noun += 1
            while noun + 1 < quantity.first and is_noun(grammar, noun + 1):
                noun += 1
            return named(context, noun, "the noun after number of", after=i + 2)
    return None


def bracketed(context: Context) -> Counted | None:
    """`sent a number of engineers to Cuba (300)`: what was only spoken of, not the name before the bracket."""
    grammar, opens = context.grammar, hedged_from(context.grammar, context.quantity) - 1
    name = grammar.lower(opens) == "(" and opens > 0 and grammar.syntax.tags[opens - 1] == "NNP"
    return number_of(context) if name and context.quantity.kind == "count" else None


def subject(context: Context) -> Counted | None:
    """`casualties were 158,854`, `the number of dead was 300`, `the villagers who had fled numbered 340`."""
    grammar = context.grammar
    verb = _copula(context)
    if verb is None:
        return None
    for noun in (*subjects(grammar, verb), _before_verb(grammar, verb)):
        if noun is not None and grammar.lower(noun) in ("it", "this") and context.quantity.kind in ("money", "measure"):
            return carried(context, here=False)
        if noun is None or noun in grammar.quantity_at or not is_noun(grammar, noun):
            if noun is not None and (share := grammar.quantity_at.get(noun)) and share.unit == "percent":
                return _of_share(context, noun)
            continue
        if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
            return behind(context, noun) or _sum_itself(context, noun)
        if context.quantity.kind == "count" and is_known(grammar.tokens[noun].text):
            return _people_of(context, noun)
        return named(context, noun, "the subject of the sentence", after=0)
    return None


def _people_of(context: Context, place: int) -> Counted | None:
    """`Finland has 5.5 million`, `Barbados, which held 30,000`: a place of so many, where nothing else was counted."""
    same = carried(context)
    bound = context.quantity.low or context.quantity.high or 0
    if same is not None or bound < TOWN:
        return same
    text = context.grammar.words(place, place + 1)
    return Counted(found=Found(value="people", rule="supplied: a place of so many people", words=text))


def _sum_itself(context: Context, noun: int) -> Counted | None:
    """`in the end the sum exceeded £8,000`: what the sum before was, else no more than a sum."""
    text = context.grammar.words(noun, noun + 1)
    if context.quantity.kind != "money":
        return None
    return Counted(found=Found(value=text, rule="the subject of the sentence", words=text), head=noun)


def _of_share(context: Context, share: int) -> Counted | None:
    """`24% of all farms were of 2 hectares, while 40% were of 6`: what the share that is the subject is of."""
    grammar = context.grammar
    of = grammar.child(share, "prep")
    inner = grammar.child(of, "pobj") if of is not None else None
    if inner is not None:
        return named(context, inner, "the subject of the sentence", after=0)
    if not context.settled or context.settled[-1].unit != "percent" or not context.settled[-1].counted:
        return None
    same = context.settled[-1].counted
    return Counted(found=Found(value=same, rule="carried from the claim before", words=same))


def _copula(context: Context) -> int | None:
    """The verb that says of its subject how much it is: right before the number, or above it in the grammar."""
    grammar, anchor = context.grammar, context.anchor
    first = hedged_from(grammar, context.quantity)
    near = first - 1
    while near > first - REACH and near > 0 and (grammar.lower(near) in BY_WAY_OF or grammar.pos(near) == "ADV"):
        near -= 1
    if (
        near > 0
        and grammar.lemma(near) in words("counted", "copulas")
        and first - near <= 3
        and grammar.pos(near) in ("VERB", "AUX")
    ):
        return near
    if grammar.label(anchor) not in ("attr", "dobj", "pobj", "acomp", "npadvmod", "oprd", "ccomp"):
        return None
    verb = grammar.verb(anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "copulas"):
        return None
    if grammar.label(anchor) == "pobj" and grammar.lower(grammar.head(anchor)) not in BY_WAY_OF:
        return None
    return verb


def _before_verb(grammar: Grammar, verb: int) -> int | None:
    """The noun right before the verb, where the parser gave the verb no subject: `the dead numbered 400`."""
    i = verb
    while i and (grammar.pos(i - 1) in ("AUX", "ADV")):
        i -= 1
    return phrase_before(grammar, i)


def put_at(context: Context) -> Counted | None:
    """`estimates excess deaths as between 1 and 1.5 million`, `put the dead at 300`, `the dead were put at 300`."""
    grammar, anchor = context.grammar, context.anchor
    first = hedged_from(grammar, context.quantity)
    loosely = grammar.lower(first) in ("anywhere", "somewhere")
    if not loosely and grammar.lower(first - 1) not in ("as", "at", "to", "be", "was", "were"):
        return None
    verb = next(
        (
            i
            for i in range(context.quantity.first - 1, max(-1, context.quantity.first - REACH), -1)
            if grammar.is_verb(i) and grammar.pos(i) != "AUX"
        ),
        None,
    )
    if verb is None:
        verb = grammar.verb(anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "put"):
        return None
    told_of = grammar.head(verb) if grammar.label(verb) == "acl" else None  # crowds estimated at 200,000
    for noun in (object_of(grammar, verb), grammar.child(verb, "nsubjpass"), told_of):
        if noun is not None and is_noun(grammar, noun):
            if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
                return behind(context, noun)
            return named(context, noun, "what is put at the number", after=verb + 1 if noun > verb else 0)
    return None


def place_has(context: Context) -> Counted | None:
    """`Wales has 3.1 million`: a place of so many has people, where nothing else was counted."""
    grammar = context.grammar
    verb = grammar.head(context.anchor)
    place = grammar.child(verb, "nsubj") if grammar.label(context.anchor) == "dobj" else None
    has = place is not None and grammar.lemma(verb) in ("have", "hold", "contain", "count")
    if place is None or not has or not is_known(grammar.tokens[place].text):
        return None
    return _people_of(context, place)


def census(context: Context) -> Counted | None:
    """`the census counted 8,175,124 in the five boroughs`: a census counts people."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    subject = grammar.child(verb, "nsubj") if verb is not None and grammar.label(context.anchor) == "dobj" else None
    if subject is None or grammar.lower(subject) not in words("counted", "counts"):
        return None
    text = grammar.words(subject, subject + 1)
    return Counted(found=Found(value="people", rule="supplied: a census counts people", words=text))
