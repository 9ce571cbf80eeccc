"""The topic: what happened to what is counted; the verb first, then the noun, what stands around, and the section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.life import names_one, read_life
from etl.lexicon import entries, load, words

LOSSES: dict[str, str] = entries("topic_words", "losses")
HUMAN = ("deaths", "casualties", "deportations", "imprisonment")
"""Topics of what befalls people: a number in any other unit has none of them."""
HUMAN_UNITS = ("people", "percent", "households", "families", "times")


def read_topic(context: Context, counted: Counted, unit: str) -> Found:
    """Return the topic; `other` where nothing decides."""
    if context.quantity.kind == "money":
        return Found(value="economy", rule="a sum of money", words=context.quantity.quote)
    life = read_life(context, unit, counted.found.value)
    if life is not None:
        return life
    for rule in (_losses, _happening, _participle, _verb, _noun, _carried, _around, _sentence_before, _section):
        found = rule(context, counted, unit)
        if found is not None:
            return found
    if unit == "people" or (unit == "percent" and counted.found.value.split()[-1:] == ["population"]):
        return Found(value="society", rule="people, and nothing more is said", words=counted.found.value)
    return Found(value="other", rule="nothing decides")


@cache
def _verbs() -> dict[str, str]:
    return {verb: topic for topic, group in reversed(load("topics").items()) for verb in group["verbs"]}


@cache
def _nouns() -> dict[str, str]:
    return {noun: topic for topic, group in reversed(load("topics").items()) for noun in group["nouns"]}


@cache
def _forms() -> dict[str, str]:
    """Past forms of the verbs, for sentences whose grammar is not at hand."""
    return {
        form: topic for verb, topic in _verbs().items() for form in (verb + "ed", verb + "d", verb + verb[-1:] + "ed")
    }


def _topic_of_verb(grammar: Grammar, i: int) -> str:
    lemma = {"shot": "shoot", "hung": "hang", "fled": "flee"}.get(grammar.lemma(i), grammar.lemma(i))
    if lemma in words("topic_words", "light"):
        return ""
    return _verbs().get(lemma) or (_forms().get(lemma, "") if grammar.lower(i) == lemma else "")


def _losses(context: Context, counted: Counted, unit: str) -> Found | None:
    """`killed, wounded or captured` together, behind the number or as its verbs, are casualties."""
    grammar = context.grammar
    if unit not in HUMAN_UNITS:
        return None
    for first in (context.quantity.last, next(_verbs_of(context, counted), None)):
        last = _end_of_losses(grammar, first) if first is not None else 0
        if last and first is not None:
            return Found(value="casualties", rule="losses of several kinds", words=grammar.words(first, last))
    return None


def _end_of_losses(grammar: Grammar, first: int) -> int:
    """Where a list of two or more kinds of losses that begins at `first` ends; 0 if there is none."""
    kinds, last = set(), first
    for j in range(first, len(grammar.tokens)):
        kind = LOSSES.get(grammar.lower(j))
        if kind:
            kinds.add(kind)
            last = j + 1
        elif grammar.lower(j) not in BETWEEN_LOSSES or j in grammar.quantity_at:
            break
    return last if len(kinds) >= 2 else 0


BETWEEN_LOSSES = frozenset({",", "or", "and", "were", "was", "been", "had", "have", "either", "(", "men", "people"})


def _participle(context: Context, counted: Counted, unit: str) -> Found | None:
    """`700,000 shot`, `1 million peasants deported in the 1930s`: the participle right behind number or noun."""
    grammar = context.grammar
    places = (
        [counted.head]
        if counted.head is not None and grammar.lower(counted.head) in words("people", "participles")
        else []
    )
    if counted.head is not None:
        places += [
            j for j in grammar.children[counted.head] if j > counted.head and grammar.label(j) in ("acl", "relcl")
        ]
    for i in places:
        topic = _topic_of_verb(grammar, i)
        if topic and (unit in HUMAN_UNITS or topic not in HUMAN) and i not in grammar.quantity_at:
            return Found(value=topic, rule="what became of them", words=grammar.words(i, i + 1))
    return None


def _happening(context: Context, counted: Counted, _unit: str) -> Found | None:
    """Nouns that are themselves what happened: `deaths`, `casualties`, `arrests`, `homeless`."""
    noun = context.grammar.lower(counted.head) if counted.head is not None else ""
    if noun not in words("topic_words", "happenings"):
        return None
    return Found(value=_nouns()[noun], rule="what is counted", words=noun)


def _verb(context: Context, counted: Counted, unit: str) -> Found | None:
    """The verb whose subject or object is counted, then the verb above it."""
    grammar, timed = context.grammar, context.quantity.kind == "duration"
    for i in _verbs_of(context, counted):
        topic = _topic_of_verb(grammar, i)
        fits = unit in HUMAN_UNITS if topic in HUMAN else not (topic == "destruction" and (unit == "people" or timed))
        if topic and fits and not (topic == "biography" and unit == "people"):
            return Found(value=topic, rule="the verb", words=grammar.words(i, i + 1))
    return None


def _verbs_of(context: Context, counted: Counted) -> Iterator[int]:
    """Verbs that govern the counted noun, the nearest first; a passive right behind it goes before all."""
    grammar = context.grammar
    start = counted.head if counted.head is not None else context.anchor
    passive = grammar.passive_behind(start)
    if passive is not None:
        yield passive
    steps = 0
    for i in grammar.ancestors(start):
        if grammar.is_verb(i):
            if i != passive:
                yield i
            if steps == 0:
                yield from (
                    j
                    for j in grammar.children[i]
                    if grammar.label(j) in ("xcomp", "ccomp") and grammar.is_verb(j) and j < start
                )
            steps += 1
            if grammar.label(i) in ("relcl", "advcl", "ccomp") or steps == 2:
                return


def _noun(context: Context, counted: Counted, unit: str) -> Found | None:
    """The noun that is counted, its own words, and the subject it is said of."""
    grammar, head = context.grammar, counted.head
    if head is None:
        lowered = counted.found.value.lower().split()
    else:
        own = [
            j
            for j in grammar.subtree(head)
            if j != head and abs(j - head) < 7 and grammar.pos(j) in (*NOUNS, "ADJ", "VERB")
        ]
        lowered = [grammar.lower(j) for j in (head, *own, *_said_of(grammar, head))]
    return _first(
        lowered, unit, "what is counted", plain=words("topic_words", "plain_people"), own=_has_person(grammar)
    )


def _said_of(grammar: Grammar, head: int) -> Iterator[int]:
    """`The losses were over 300,000 men`: what the counted noun is said of."""
    if grammar.label(head) == "attr":
        subject = grammar.child(grammar.head(head), "nsubj")
        if subject is not None:
            yield subject


@lru_cache(maxsize=16)
def _has_person(grammar: Grammar) -> bool:
    return any(
        names_one(grammar, i) and grammar.label(i) in ("nsubj", "nsubjpass", "poss") for i in range(len(grammar.tokens))
    )


def _carried(context: Context, counted: Counted, _unit: str) -> Found | None:
    """A number whose noun is carried from another claim, and which no verb of its own governs, shares its topic."""
    grammar = context.grammar
    own = grammar.label(context.anchor) in ("nsubj", "nsubjpass") and grammar.is_verb(grammar.head(context.anchor))
    if own or not counted.found.rule.startswith("carried") or not context.settled:
        return None
    same = (claim for claim in reversed(context.settled) if claim.counted == counted.found.value)
    before = next(same, context.settled[-1])
    return Found(value=before.topic, rule="topic of the claim it is carried from", words=before.counted)


def _around(context: Context, counted: Counted, unit: str) -> Found | None:
    """Nouns of the same clause, the nearest first: `passed through the Gulag system of forced labour camps`."""
    grammar = context.grammar
    verb = grammar.verb(counted.head if counted.head is not None else context.anchor)
    places = grammar.subtree(verb) if verb is not None else range(len(grammar.tokens))
    nouns = [j for j in places if grammar.pos(j) in (*NOUNS, "ADJ") and j not in grammar.quantity_at]
    nouns.sort(key=lambda j: (abs(j - context.anchor), j))
    plain = words("topic_words", "plain_people")
    return _first((grammar.lower(j) for j in nouns), unit, "words around it", plain=plain, own=False)


def _first(nouns: Iterable[str], unit: str, rule: str, *, plain: frozenset[str], own: bool) -> Found | None:
    for noun in nouns:
        topic = _nouns().get(noun)
        if topic is None or noun in plain or (topic in HUMAN and unit not in HUMAN_UNITS):
            continue
        if topic == "biography" and (unit == "people" or not own):
            continue
        return Found(value=topic, rule=rule, words=noun)
    return None


def _sentence_before(context: Context, _counted: Counted, unit: str) -> Found | None:
    """`320,000 households had been affected`: what the sentence before told of people."""
    verb = context.grammar.verb(context.anchor)
    if unit not in HUMAN_UNITS or not context.before or verb is None or context.grammar.lemma(verb) not in BEFALLS:
        return None
    for token in reversed(context.before[-1].sentence.tokens):
        topic = _forms().get(token.lower) or _nouns().get(token.lower)
        if topic in HUMAN and token.lower not in words("topic_words", "plain_people"):
            return Found(value=topic, rule="the sentence before", words=token.text)
    return None


BEFALLS = frozenset({"affect", "suffer", "hit", "involve", "concern", "follow", "target"})
"""Verbs that tell of something without saying what."""


def _section(context: Context, _counted: Counted, unit: str) -> Found | None:
    """Words of the headings, the innermost first."""
    for heading in reversed(context.grammar.sentence.headings):
        lowered = [word.strip(",.:;()") for word in heading.lower().replace("-", " ").split()]
        found = _first(lowered, unit, "the heading", plain=words("topic_words", "plain_people"), own=False)
        if found is not None:
            return found
    return None
