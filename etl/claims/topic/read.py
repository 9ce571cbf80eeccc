"""The topic: what happened to what is counted; the verb first, then the noun, what stands around, and the section."""

from __future__ import annotations

from collections.abc import Callable

from etl.claims.context import Context, Counted, Found
from etl.claims.counted.elided import people_in
from etl.claims.people import names_people
from etl.claims.topic import around, by_verb, deeds, kinds, losses
from etl.claims.topic.life import read_life
from etl.claims.topic.senses import HUMAN, heads_first, nouns
from etl.lexicon import words

Rule = Callable[[Context, Counted, bool], Found | None]
GROUPS = ("people", "households", "families")


def read_topic(context: Context, counted: Counted, unit: str) -> Found:
    """Return the topic; `other` where nothing decides."""
    if context.quantity.kind == "money":
        return Found(value="economy", rule="a sum of money", words=context.quantity.quote)
    life = read_life(context, unit, counted.found.value)
    if life is not None:
        return life
    human = _human(context, counted, unit)
    for rule in RULES:
        found = rule(context, counted, human)
        if found is not None:
            return found
    of_people = counted.head is not None or bool(people_in(counted.found.value))
    if unit in GROUPS or (unit == "percent" and human and of_people):
        return Found(value="society", rule="people, and nothing more is said", words=counted.found.value)
    return Found(value="other", rule="nothing decides")


def _human(context: Context, counted: Counted, unit: str) -> bool:
    """Tell whether people are counted; a share or a factor is of people unless its noun says otherwise."""
    if unit not in ("percent", "times"):
        return unit in GROUPS
    if counted.head is None:
        told = (heads_first(counted.found.value) or [""])[0]
        return bool(people_in(counted.found.value)) or not told or nouns().get(told) in HUMAN
    lower = context.grammar.lower(counted.head)
    if lower in words("counted", "movements"):  # a death rate of 20%
        return any(names_people(word) for word in counted.found.value.lower().split())
    if lower in words("people", "bodies"):
        return True
    return names_people(lower) or lower in GROUPS or lower in ("cases", "households") or nouns().get(lower) in HUMAN


RULES: tuple[Rule, ...] = (
    kinds.degrees,
    around.in_a_list,
    losses.losses,
    losses.lives,
    deeds.same_again,
    deeds.listed,
    deeds.happening,
    deeds.participle,
    deeds.doing,
    deeds.left_as,
    losses.lost_to,
    deeds.deed,
    deeds.said_to_be,
    by_verb.by_verb,
    deeds.joined,
    around.included,
    kinds.at_work,
    kinds.aboard,
    kinds.noun,
    around.carried,
    kinds.goods,
    kinds.nature,
    around.around,
    around.company,
    around.share_of_it,
    around.sentence_before,
    around.section,
)
"""In the order they are tried."""
