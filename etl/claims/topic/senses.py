"""The topic that a word stands for: verbs by lemma, nouns as written, and the verbs that mean one thing of people."""

from __future__ import annotations

from functools import cache

from etl.claims.context import Grammar
from etl.claims.people import singular
from etl.lexicon import entries, foods, load, nature, words

HUMAN = ("deaths", "casualties", "deportations", "imprisonment")
"""Topics of what befalls people: a number of anything else has none of them."""
PAST = {"shot": "shoot", "hung": "hang", "fled": "flee", "born": "born", "slain": "slay", "lost": "lose"}
"""Past forms that the parser leaves as they are."""


@cache
def verbs() -> dict[str, str]:
    """Return the topic of each verb by its lemma."""
    return {verb: topic for topic, group in load("topics").items() for verb in group["verbs"]}


@cache
def nouns() -> dict[str, str]:
    """Return the topic of each noun in lower case."""
    return {noun: topic for topic, group in load("topics").items() for noun in group["nouns"]}


@cache
def forms() -> dict[str, str]:
    """Return the topic of the past forms of the verbs, for sentences whose grammar is not at hand."""
    known = {**{verb: of_people for verb, (of_people, _) in entries("topic_words", "fates").items()}, **verbs()}
    return {form: topic for verb, topic in known.items() for form in (verb + "ed", verb + "d", verb + verb[-1:] + "ed")}


def topic_of_verb(grammar: Grammar, i: int, *, human: bool) -> str:
    """Return the topic of the verb at a token, said of people or of things; empty where it has none."""
    lemma = PAST.get(grammar.lemma(i), grammar.lemma(i))
    for particle in _particles(grammar, i):
        if f"{lemma} {grammar.lower(particle)}" in entries("topic_words", "fates"):
            lemma = f"{lemma} {grammar.lower(particle)}"
    of_people, of_things = entries("topic_words", "fates").get(lemma, ("", ""))
    topic = (of_people if human else of_things) or verbs().get(lemma, "")
    if not topic and grammar.lower(i) == lemma:
        topic = forms().get(lemma, "")
    if not topic and grammar.lower(i) in words("people", "conditions"):  # 230 are still missing
        topic = nouns().get(grammar.lower(i), "")
    return topic if fits(topic, human=human) else ""


def _particles(grammar: Grammar, i: int) -> list[int]:
    """What stands with a verb: `out`, its object, and the noun behind its preposition: `put to the sword`."""
    behind = [j for j in grammar.children[i] if grammar.label(j) == "prep" and j > i]
    nouns_behind = [noun for j in behind if (noun := grammar.child(j, "pobj")) is not None]
    return [*grammar.children[i], *nouns_behind]


def topic_of_noun(noun: str, *, human: bool) -> str:
    """Return the topic of a noun in lower case, if a number of people or of things can have it."""
    topic = nouns().get(noun, "") or ("" if human else _sense(noun))
    return topic if fits(topic, human=human) else ""


def _sense(noun: str) -> str:
    """Return what a noun of no list is by its usual sense: food is of trade, wild nature of none."""
    forms = {noun, singular(noun), noun.removesuffix("es"), noun.removesuffix("ves") + "f"}
    if forms & foods():
        return "economy"
    return "other" if forms & nature() else ""


def fits(topic: str, *, human: bool) -> bool:
    """Only people die or are arrested, and no one is demolished."""
    return topic != "destruction" if human else topic not in HUMAN


def names(group: str, word: str) -> bool:
    """Tell whether a group of `topic_words.toml` holds a word."""
    return word in words("topic_words", group)


def heads_first(phrase: str) -> list[str]:
    """Return the words of a phrase, its head first: of soldier deaths the deaths.

    >>> heads_first("soldier deaths in prison camps")
    ['deaths', 'soldier', 'in', 'prison', 'camps']
    """
    listed = phrase.lower().split()
    cut = next((k for k, word in enumerate(listed) if k and word in ("of", "in", "from", "among", "by")), len(listed))
    return [*reversed(listed[:cut]), *listed[cut:]]
