"""Ages, factors, lengths of time and measures: what is old, changes, lasts or is so long."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.beside import modified_noun, named
from etl.claims.counted.phrases import hedged_from, is_noun, noun_phrase, over_brackets, phrase_before
from etl.claims.unit import of_a_quake
from etl.lexicon import entries, words

FAR = frozenset({"from", "away", "off", "north", "south", "east", "west", "distant", "beyond"})
"""Words behind a measure that make it a distance from a place."""
ALONG = frozenset({"up", "down", "along", "across", "through", "inland", "into"})
"""Words behind a measure that make it a way: twenty miles up the river."""


def magnitude(context: Context) -> Counted | None:
    """`a 7.8 magnitude quake`, `6.1 on the Richter scale`: the quake with its size, or no more than a magnitude."""
    if not of_a_quake(context):
        return None
    supplied = Found(value="magnitude", rule="the size of an earthquake", words=context.quantity.quote)
    return modified_noun(context) or Counted(found=supplied)


def age(context: Context) -> Counted | None:
    """`aged 35`, `at the age of 14`."""
    return Counted(found=Found(value="age", rule="an age", words=context.quantity.quote))


def factor(context: Context) -> Counted | None:
    """`halving the population`, `the Red Army more than doubling`: the object of the change, else its subject."""
    grammar, anchor = context.grammar, context.anchor
    if not grammar.is_verb(anchor):
        return None
    noun = grammar.child(anchor, "dobj", "nsubj", "nsubjpass")
    if noun is None and grammar.label(anchor) in ("pcomp", "advcl", "acl"):
        noun = next((j for j in range(context.quantity.first - 1, -1, -1) if is_noun(grammar, j)), None)
    if noun is not None and grammar.lower(noun) == "it":  # rent rose by half in the north, in the south it doubled
        here = [c for c in context.settled if c.sentence_id == grammar.sentence.sentence_id and c.counted]
        alike = next((c.counted for c in reversed(here) if c.unit in ("times", "percent")), "")
        return Counted(found=Found(value=alike, rule="carried from the change before", words=alike)) if alike else None
    return named(context, noun, "what changes by the factor", after=0) if noun is not None else None


def lasting(context: Context) -> Counted | None:
    """`the siege lasted 40 days`, `reconstruction took more than 40 years`: what lasts."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "lasting"):
        return None
    noun = grammar.child(verb, "nsubj")
    return named(context, noun, "what lasts", after=0) if noun is not None else None


def dimension(context: Context) -> Counted | None:
    """`the lake is 12 km long and 5 km wide`, `1.70 m tall`, `9 km from the Kremlin`: which measure of what."""
    grammar = context.grammar
    i = after_brackets(context)
    while grammar.lower(i) in ("-", "in"):
        i += 1
    name = "distance" if grammar.lower(i) in ALONG else entries("units", "dimensions").get(grammar.lower(i))
    if name is None:
        return None
    if grammar.lower(i) in ALONG:
        noun = grammar.child(i, "pobj")
        if noun is None or not is_noun(grammar, noun):
            return None
        text = f"distance {grammar.words(i, noun + 1)}"
        return Counted(found=Found(value=text, rule="what is measured", words=grammar.words(i, i + 1)))
    if grammar.lower(i) == "from" and not _stands_off(context):
        return None
    if grammar.lower(i) in FAR:
        text = _from_where(grammar, i)
        return Counted(found=Found(value=text, rule="what is measured", words=grammar.words(i, i + 1)))
    thing = _measured_thing(context)
    value = name
    if thing is not None and (phrase := noun_phrase(grammar, thing)):
        article = "" if phrase[0].isupper() else "the "
        value = f"{name} of {article}{phrase}"
    return Counted(found=Found(value=value, rule="what is measured", words=grammar.words(i, i + 1)))


def _stands_off(context: Context) -> bool:
    """Tell whether a measure with `from` behind it is one of length: acres are withdrawn from tillage."""
    return not context.quantity.unit.startswith(("square", "acres", "hectares")) and not tons(context)


def tons(context: Context) -> bool:
    """Tell whether the number measures goods by weight or volume."""
    return context.quantity.unit in words("topic_words", "goods")


def area_of_owner(context: Context) -> Counted | None:
    """`the duchy's 1,200 square miles`: the area of what owns it."""
    grammar, first = context.grammar, context.quantity.first
    if not context.quantity.unit.startswith("square") or grammar.lower(first - 1) not in ("'s", "’s", "'", "’"):
        return None
    owner = phrase_before(grammar, first - 1)
    if owner is None:
        return None
    value = f"area of {noun_phrase(grammar, owner)}"
    return Counted(found=Found(value=value, rule="what is measured", words=grammar.words(owner, owner + 1)))


def land(context: Context) -> Counted | None:
    """`he held 40 acres`: acres of which nothing is said are of land."""
    if context.quantity.unit not in ("acres", "hectares"):
        return None
    return Counted(found=Found(value="land", rule="supplied: acres are of land", words=context.quantity.quote))


def extent(context: Context) -> Counted | None:
    """`the valley contains 900 square miles`, `the famine struck 900 square miles`: the whole so large, or an area."""
    grammar = context.grammar
    if not context.quantity.unit.startswith("square"):
        return None
    verb = grammar.verb(context.anchor)
    object_ = verb is not None and grammar.label(context.anchor) == "dobj" and grammar.head(context.anchor) == verb
    if verb is not None and object_ and grammar.lemma(verb) in words("counted", "containing"):
        noun = grammar.child(verb, "nsubj")
        found = named(context, noun, "what is so large", after=0) if noun is not None else None
        if found is not None:
            return found
    return Counted(
        found=Found(value="area", rule="supplied: square miles are of an area", words=context.quantity.quote)
    )


def after_brackets(context: Context) -> int:
    """Return the place behind a measure or sum, over a conversion in brackets or the stop of `80 m. wide`."""
    grammar, i = context.grammar, context.quantity.last
    if grammar.lower(i) == "." and grammar.lower(i + 1):  # 80 m. wide
        i += 1
    return over_brackets(grammar, i)


def at_the_start(context: Context) -> Counted | None:
    """`At 450,295 square kilometres, Sweden is the largest`: the subject is so large."""
    grammar, quantity = context.grammar, context.quantity
    verb = grammar.verb(context.anchor)
    if quantity.first != 1 or grammar.lower(0) not in ("at", "with") or verb is None:
        return None
    noun = grammar.child(verb, "nsubj")
    found = named(context, noun, "the subject of the sentence", after=0) if noun is not None else None
    if not quantity.unit.startswith("square"):
        return found
    value = f"area of {found.found.value}" if found is not None else "area"
    return Counted(found=Found(value=value, rule="what is measured", words=quantity.quote))


def _from_where(grammar: Grammar, i: int) -> str:
    """`distance from the Kremlin`: with the place where it follows at once."""
    j = i + 1
    while grammar.lower(j) in ("of", "from", "the", "to"):
        j += 1
    if j > i + (grammar.lower(i) != "from") and is_noun(grammar, j):
        last = j + 1
        while last < j + 3 and is_noun(grammar, last):
            last += 1
        joiner = "" if grammar.lower(i) == "from" else "from "
        first = (
            i
            if grammar.lower(i) == "from"
            else next(k for k in range(i + 1, j + 1) if grammar.lower(k) not in ("of", "from", "to"))
        )
        return f"distance {joiner}{grammar.words(first, last)}"
    return "distance"


def _measured_thing(context: Context) -> int | None:
    """The thing that is long or tall: subject of its clause, the noun before, or the noun it modifies."""
    grammar, anchor = context.grammar, context.anchor
    before = hedged_from(grammar, context.quantity)
    before -= grammar.lower(before - 1) == ","
    noun = phrase_before(grammar, before)
    if noun is not None and grammar.pos(before) != "AUX":
        return noun
    for i in grammar.ancestors(anchor):
        if is_noun(grammar, i) and i > anchor:
            return i
        if grammar.is_verb(i):
            subject = grammar.child(i, "nsubj", "nsubjpass")
            if subject is not None:
                return subject if is_noun(grammar, subject) else None
    return None


def measured(context: Context) -> Counted | None:
    """`he stood 1.70 m`: a person's height."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None or grammar.lemma(verb) != "stand" or "metres" not in context.quantity.unit:
        return None
    return Counted(found=Found(value="height", rule="what is measured", words=grammar.words(verb, verb + 1)))


def distance(context: Context) -> Counted | None:
    """`marched 300 miles in a week`: how far."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "motions"):
        return None
    return Counted(found=Found(value="distance", rule="how far", words=grammar.words(verb, verb + 1)))
