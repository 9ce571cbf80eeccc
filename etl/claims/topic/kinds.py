"""The topic by what is counted itself: its noun, the words of its noun, goods, land and wild things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.topic.life import names_one
from etl.claims.topic.meant import is_civil
from etl.claims.topic.senses import heads_first, names, topic_of_noun
from etl.claims.unit import of_a_quake, plural

COUNTED = "what is counted"
BRANCH = 5
"""Tokens that the name of a branch of work may have."""
NEAR = 12
"""Tokens behind people in which it may be said that they were on board."""


def noun(context: Context, counted: Counted, human: bool) -> Found | None:
    """The noun that is counted, and its own words."""
    lowered = _words(context, counted)
    if context.quantity.kind == "rate" and any(names("rates_of_people", noun) for noun in lowered):
        return Found(value="society", rule="a rate of a population", words=counted.found.value)
    if lowered and names("carriers", lowered[0]) and is_civil(context.grammar):
        return Found(value="economy", rule="ships and planes of trade", words=lowered[0])
    if lowered and lowered[0] in ("victims", "victim") and _live(context):
        return Found(value="society", rule="victims who live", words=lowered[0])
    if lowered and names("bands", lowered[0]) and (arm := [n for n in lowered[1:] if names("arms_of_service", n)]):
        return Found(value="military", rule=COUNTED, words=arm[0])
    if any(word in ("camp", "camps") for word in lowered) and (why := [n for n in lowered if names("sheltering", n)]):
        return Found(value="deportations", rule=COUNTED, words=f"{why[0]} camps")
    if any(word in ("loss", "losses") for word in lowered):
        trade = next((word for word in lowered if names("never_wrecked", word)), None)
        if trade is not None and not human:
            return Found(value="economy", rule="a loss in trade or of land", words=trade)
    return first_of(lowered, human, COUNTED, own=_has_person(context.grammar))


def _live(context: Context) -> bool:
    """Tell whether the victims of a sentence, or of the one before, are those of fraud, abuse or traffic."""
    near = [*context.grammar.tokens, *(token for before in context.before[-1:] for token in before.sentence.tokens)]
    return any(names("harmed", token.lower) for token in near)


def at_work(context: Context, counted: Counted, human: bool) -> Found | None:
    """`employing 2 million, of whom 558,000 in textile industries, 224,000 in mines`: people by where they work."""
    grammar = context.grammar
    i = context.quantity.last if counted.head is None or counted.head < context.quantity.first else counted.head + 1
    i += grammar.lower(i) in ("was", "were", "is", "are")
    where = grammar.child(i, "pobj") if human and i < len(grammar.tokens) and grammar.lower(i) in ("in", "on") else None
    if where is None or where - i > BRANCH or not (names("branches", grammar.lower(where))):
        return None
    return Found(value="economy", rule="people by where they work", words=grammar.words(i, where + 1))


def aboard(context: Context, counted: Counted, human: bool) -> Found | None:
    """`a ferry carrying 456 people`, `with 40 tourists on board`: people on a voyage, of whom nothing else is told."""
    grammar, head = context.grammar, counted.head
    if (
        not human
        or head is None
        or not (names("travellers", grammar.lower(head)) or names("plain_people", grammar.lower(head)))
    ):
        return None
    own = {grammar.lower(i) for i in range(head + 1, head + NEAR) if i not in grammar.quantity_at}
    on_board = "aboard" in own or {"on", "board"} <= own
    verb = grammar.head(head) if grammar.label(head) == "dobj" else head
    carried = grammar.lower(verb) == "carrying"
    if not on_board and not carried:
        return None
    return Found(value="society", rule="people on board", words=grammar.words(verb if carried else head, head + 1))


def nature(context: Context, counted: Counted, human: bool) -> Found | None:
    """Land, weather and wild things, where no word beside them says more: `nine-tenths of the country`, `40 moths`."""
    wild = next((noun for noun in _words(context, counted) if topic_of_noun(noun, human=human) == "other"), None)
    return Found(value="other", rule=COUNTED, words=wild) if wild is not None else None


def _words(context: Context, counted: Counted) -> list[str]:
    """Return the words of what is counted, in lower case, its head first."""
    grammar, head = context.grammar, counted.head
    if head is None:
        lowered = heads_first(counted.found.value)
    else:
        own = [
            j
            for j in grammar.subtree(head)
            if j != head
            and abs(j - head) < 7
            and grammar.lower(j - 1) != "-"
            and grammar.pos(j) in (*NOUNS, "ADJ", "VERB")
            and _own(grammar, j, head)
        ]
        whole = names("wholes", grammar.lower(head))  # an inmate population is of inmates
        places = (*own, head) if whole else (head, *own)
        lowered = [grammar.lower(j) for j in places]
        if grammar.syntax.tags[head] == "NN" and not whole:  # a 74-gun ship
            lowered.insert(1, plural(grammar.lower(head), one=True))
    return lowered


def _own(grammar: Grammar, j: int, head: int) -> bool:
    """A clause behind the noun tells of it, but its nouns are not the noun's own: `people facing low growth`."""
    return not any(grammar.label(i) in ("acl", "relcl", "conj", "appos") for i in (j, *_up_to(grammar, j, head)))


def _up_to(grammar: Grammar, j: int, head: int) -> Iterator[int]:
    for i in grammar.ancestors(j):
        if i == head:
            return
        yield i


@lru_cache(maxsize=16)
def _has_person(grammar: Grammar) -> bool:
    return any(
        names_one(grammar, i) and grammar.label(i) in ("nsubj", "nsubjpass", "poss") for i in range(len(grammar.tokens))
    )


def degrees(context: Context, _counted: Counted, _human: bool) -> Found | None:
    """A temperature, an angle or the size of an earthquake is of no topic, whatever it is read from."""
    if of_a_quake(context):
        return Found(value="other", rule="the size of an earthquake", words=context.quantity.quote)
    if not context.quantity.unit.startswith("degrees"):
        return None
    return Found(value="other", rule="a temperature or an angle", words=context.quantity.quote)


def goods(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`four barrels of sea-sticks`: goods no topic knows are of trade, and acres of farming."""
    grammar, unit = context.grammar, context.quantity.unit
    if unit in ("acres", "hectares") and not any(names("wild", token.lower) for token in grammar.tokens):
        return Found(value="economy", rule="land by its area", words=context.quantity.quote)
    behind = counted.head is not None and counted.head >= context.quantity.first
    if not names("freight", unit) and not (names("goods", unit) and behind):
        return None
    return Found(value="economy", rule="goods by weight or volume", words=context.quantity.quote)


def first_of(lowered: Iterable[str], human: bool, rule: str, *, own: bool) -> Found | None:
    """Return the topic of the first word that has one; `own` leaves the nouns of a life to who is told of."""
    for noun in lowered:
        topic = topic_of_noun(noun, human=human)
        if (
            topic
            and topic != "other"
            and not names("plain_people", noun)
            and not (topic == "biography" and (human or not own))
        ):
            return Found(value=topic, rule=rule, words=noun)
    return None
