"""The topic by the verb whose subject or object is counted, then by the verb above it."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found
from etl.claims.topic.governing import governing
from etl.claims.topic.losses import losers
from etl.claims.topic.meant import (
    losable,
    own_topic_wins,
    said_beside,
    strikes_as_disease,
    taken_to,
    to_fight,
)
from etl.claims.topic.senses import names, nouns, topic_of_noun, topic_of_verb


def by_verb(context: Context, counted: Counted, human: bool) -> Found | None:
    """The verb whose subject or object is counted, then the verb above it."""
    grammar, timed = context.grammar, context.quantity.kind == "duration"
    lost = losers(context, counted) if human else None
    if lost is not None:
        return lost
    if counted.found.rule in ("what changes", "what costs the sum"):
        return None
    for i in governing(context, counted):
        topic = topic_of_verb(grammar, i, human=human)
        if human and grammar.lower(i) == "taken" and nouns().get(grammar.lower(i + 1)) == "imprisonment":
            topic = "imprisonment"
        if grammar.lemma(i) in ("lose", "lost") and topic == "casualties" and not losable(grammar, counted):
            continue
        if topic == "military" and names("goods", context.quantity.unit):
            continue  # customs seized 3 tonnes
        if own_topic_wins(grammar, i, counted, topic, human=human):
            continue
        if not human and names("dying", grammar.lemma(i)) and counted.head is not None:  # cattle die as houses burn
            alive = topic_of_noun(grammar.lower(counted.head), human=False) in ("economy", "other", "")
            topic = "destruction" if alive else topic
        went = (taken_to(grammar, i) or to_fight(grammar, i)) if human else ""
        topic = said_beside(context, counted, i) or went or topic
        if topic == "society" and context.quantity.kind == "measure":
            continue  # a harbour admits vessels of 2,000 tons
        if topic == "military" and human and strikes_as_disease(grammar, i):
            topic = "society"
        if topic and not (topic == "destruction" and timed) and not (topic == "biography" and human):
            return Found(value=topic, rule="the verb", words=grammar.words(i, i + 1))
    return None
