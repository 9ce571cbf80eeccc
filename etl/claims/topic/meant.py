"""What a verb means beside the noun it is said of, where that is not what it means by itself."""

from __future__ import annotations

from functools import lru_cache

from etl.claims.context import Context, Counted, Grammar
from etl.claims.people import names_people
from etl.claims.topic.senses import heads_first, names, nouns, topic_of_noun, verbs
from etl.lexicon import gazetteer, words

RUINS = frozenset({"ruins", "rubble", "ashes"})
"""What buildings are left or lie in."""


def own_topic_wins(grammar: Grammar, verb: int, counted: Counted, topic: str, *, human: bool) -> bool:
    """Protesters who march fight no one, and moths are captured in no war; what is sold at 40 shops is not the shops.

    Prisoners who are fed or treated stay prisoners.
    """
    head = counted.head
    noun = grammar.lower(head) if head is not None else (heads_first(counted.found.value) or [""])[0]
    own = nouns().get(noun, "")
    if topic == "deaths" and grammar.lemma(verb) == "claim":  # a union claims 80,000 members, who claim descent
        told = grammar.child(verb, "dobj")
        return (told is not None and names("claimed", grammar.lower(told))) or names("following", noun)
    if topic == "deportations" and names("driving", grammar.lemma(verb)):  # voters turn out, and are not turned out
        subject = grammar.child(verb, "nsubj")
        own_deed = subject is not None and (
            subject == head or (head is not None and subject in grammar.ancestors(head))
        )
        return own_deed and grammar.child(verb, "auxpass") is None
    if topic == "society" and own in ("imprisonment", "deportations"):
        return names("keeping", grammar.lemma(verb))
    if topic == "society" and own == "military":  # a group of legionaries visited the city
        return names("calling", grammar.lemma(verb)) and not names("also_civil", noun)
    if topic == "economy" and own == "military" and not human:  # guns sold to a war; the planes of an airline are not
        return not (names("carriers", noun) and is_civil(grammar))
    if topic == "military" and human:
        moves = grammar.lemma(verb) in ("march", "land", "advance", "muster")
        return (
            moves and own in ("society", "economy", "deportations", "imprisonment") and not names("plain_people", noun)
        )
    placed = (
        head is not None
        and grammar.label(head) == "pobj"
        and grammar.lower(grammar.head(head)) in ("in", "at", "across", "on")
    )
    if topic == "military" and (placed or grammar.lemma(verb) in ("capture", "catch", "seize")):
        return topic_of_noun(noun, human=human) in ("other", "economy", "society")
    return topic == "economy" and placed and own != ""


def said_beside(context: Context, counted: Counted, verb: int) -> str:
    """What some verbs mean beside some nouns: serfs freed, years of a sentence, maize lost to locusts."""
    grammar, lemma = context.grammar, context.grammar.lemma(verb)
    if context.quantity.kind == "duration":
        return "imprisonment" if verbs().get(lemma) == "imprisonment" else ""
    noun = grammar.lower(counted.head) if counted.head is not None else ""
    if not names_people(noun) and {grammar.lower(i) for i in range(verb + 1, verb + 8)} & RUINS:
        return "destruction" if lemma in ("lie", "lay", "leave", "be", "reduce", "stand", "turn") else ""
    if (
        lemma == "leave"
        and _leave_a_country(grammar, verb)
        and topic_of_noun(noun, human=True) in ("", "society", "economy")
    ):
        return "deportations"
    if names("living_by", lemma) and names_people(noun):
        by = [grammar.child(j, "pobj") for j in grammar.children[verb] if grammar.lower(j) in ("on", "upon", "in")]
        return "economy" if any(j is not None and nouns().get(grammar.lower(j)) == "economy" for j in by) else ""
    if lemma == "take" and strikes_as_disease(grammar, verb) and (names_people(noun) or not noun):
        return "deaths"
    if lemma == "burn" and names("fuels", noun):
        return "economy"
    if lemma in ("free", "emancipate", "liberate", "manumit") and names("bonded", noun):
        return "society"
    if lemma == "leave" and "without" in [grammar.lower(i) for i in range(verb + 1, verb + 8)]:
        return _left_without(grammar, verb) if names_people(noun) or not noun else ""
    if lemma in ("lose", "lost") and (names("grown", noun) or topic_of_noun(noun, human=False) == "other"):
        return "destruction"
    return ""


def _left_without(grammar: Grammar, verb: int) -> str:
    """The storm left 300 without water, and 40 without a roof."""
    after = {grammar.lower(i) for i in range(verb + 1, verb + 12)}
    return "deportations" if after & {"home", "homes", "roof", "shelter", "housing"} else "society"


def to_fight(grammar: Grammar, verb: int) -> str:
    """`went to Spain to fight`, `were to fight`: those who go to do what soldiers do are soldiers."""
    if not names("going", grammar.lemma(verb)):
        return ""
    aims = (j for j in grammar.children[verb] if j > verb and grammar.label(j) in ("xcomp", "advcl"))
    fights = [j for j in aims if grammar.syntax.tags[j] == "VB" and names("fighting", grammar.lemma(j))]
    foes = [grammar.child(j, "dobj") for j in fights]
    harmless = any(foe is not None and names("fought_by_anyone", grammar.lower(foe)) for foe in foes)
    return "military" if fights and not harmless else ""


@lru_cache(maxsize=16)
def is_civil(grammar: Grammar) -> bool:
    """Tell whether a sentence is of trade and travel and of no war: then its ships carry goods, not guns."""
    lowered = {token.lower for token in grammar.tokens}
    fights = {word for word in lowered if nouns().get(word) == "military" and not names("carriers", word)}
    goods = {word for word in lowered if nouns().get(word) == "economy"}
    return bool(lowered & words("topic_words", "civil")) and len(goods) >= 3 * len(fights)


def _leave_a_country(grammar: Grammar, verb: int) -> bool:
    """`some 40 million people left Europe`: whoever leaves a country or a part of the world moves away."""
    place = grammar.child(verb, "dobj")
    if place is None or grammar.child(verb, "nsubj") is None:
        return False
    name = grammar.tokens[place].text
    return name in words("places", "countries") or name in gazetteer() or names("homelands", name)


def taken_to(grammar: Grammar, verb: int) -> str:
    """`120 were taken to hospital`, `73 were taken into custody`: what befell them by where they were taken."""
    if not names("taking", grammar.lemma(verb)):
        return ""
    window = range(verb + 1, min(verb + 10, len(grammar.tokens)))
    if any(grammar.lower(i) == "into" and names("bondage", grammar.lower(i + 1)) for i in window):
        return "deportations"  # carried off into slavery
    near = [i for i in window if i < verb + 5 or grammar.lower(i - 1) == "into"]
    where = {grammar.lower(i) for i in near} & words("people", "taken_to")
    if not where:
        return ""
    return "imprisonment" if any(nouns().get(word) == "imprisonment" for word in where) else "casualties"


def strikes_as_disease(grammar: Grammar, verb: int) -> bool:
    """Fever attacks eleven of the party."""
    subject = grammar.child(verb, "nsubj")
    if subject is not None and grammar.lower(subject) in ("which", "that") and grammar.label(verb) == "relcl":
        subject = grammar.head(verb)
    return subject is not None and names("diseases", grammar.lower(subject))


def losable(grammar: Grammar, counted: Counted) -> bool:
    """An army loses men; a firm that loses subscribers has no casualties."""
    noun = grammar.lower(counted.head) if counted.head is not None else ""
    return not noun or names("plain_people", noun) or nouns().get(noun, "military") == "military"
