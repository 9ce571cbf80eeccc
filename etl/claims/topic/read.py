"""The topic: what happened to what is counted; the verb first, then the noun, what stands around, and the section."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.counted.elided import people_in
from etl.claims.counted.phrases import hedged_from
from etl.claims.people import names_people
from etl.claims.topic import happened
from etl.claims.topic.life import names_one, read_life
from etl.claims.topic.meant import is_civil
from etl.claims.topic.senses import HUMAN, forms, heads_first, names, nouns, topic_of_noun
from etl.claims.unit import plural
from etl.lexicon import words

Rule = Callable[[Context, Counted, bool], Found | None]
COUNTED = "what is counted"
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
        return bool(people_in(counted.found.value)) or not counted.found.value
    lower = context.grammar.lower(counted.head)
    if lower in words("counted", "movements"):  # a death rate of 20%
        return any(names_people(word) for word in counted.found.value.lower().split())
    if lower in words("people", "bodies"):
        return True
    return names_people(lower) or lower in GROUPS or lower in ("cases", "households") or nouns().get(lower) in HUMAN


def _noun(context: Context, counted: Counted, human: bool) -> Found | None:
    """The noun that is counted, and its own words."""
    lowered = _words(context, counted)
    if context.quantity.kind == "rate" and any(names("rates_of_people", noun) for noun in lowered):
        return Found(value="society", rule="a rate of a population", words=counted.found.value)
    if lowered and names("carriers", lowered[0]) and is_civil(context.grammar):
        return Found(value="economy", rule="ships and planes of trade", words=lowered[0])
    if any(word in ("loss", "losses") for word in lowered):
        trade = next((word for word in lowered if names("never_wrecked", word)), None)
        if trade is not None and not human:
            return Found(value="economy", rule="a loss in trade or of land", words=trade)
    return _first(lowered, human, COUNTED, own=_has_person(context.grammar))


def _nature(context: Context, counted: Counted, human: bool) -> Found | None:
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
        if grammar.syntax.tags[head] == "NN":  # a 74-gun ship
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


def _carried(context: Context, counted: Counted, _human: bool) -> Found | None:
    """A number whose noun is carried from another claim, and which no verb of its own governs, shares its topic."""
    grammar = context.grammar
    own = grammar.label(context.anchor) in ("nsubj", "nsubjpass") and grammar.is_verb(grammar.head(context.anchor))
    if own or not counted.found.rule.startswith("carried") or not context.settled:
        return None
    same = (claim for claim in reversed(context.settled) if claim.counted == counted.found.value)
    before = next(same, context.settled[-1])
    return Found(value=before.topic, rule="topic of the claim it is carried from", words=before.counted)


def _degrees(context: Context, _counted: Counted, _human: bool) -> Found | None:
    """A temperature or an angle is of no topic, whatever it is read from."""
    if not context.quantity.unit.startswith("degrees"):
        return None
    return Found(value="other", rule="a temperature or an angle", words=context.quantity.quote)


def _goods(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`four barrels of sea-sticks`: goods no topic knows are of trade, and acres of farming."""
    grammar, unit = context.grammar, context.quantity.unit
    if unit in ("acres", "hectares") and not any(names("wild", token.lower) for token in grammar.tokens):
        return Found(value="economy", rule="land by its area", words=context.quantity.quote)
    behind = counted.head is not None and counted.head >= context.quantity.first
    if not names("freight", unit) and not (names("goods", unit) and behind):
        return None
    return Found(value="economy", rule="goods by weight or volume", words=context.quantity.quote)


def _around(context: Context, counted: Counted, human: bool) -> Found | None:
    """Nouns of the same clause, the nearest first: `passed through the Gulag system of forced labour camps`.

    Lengths and areas take from there only the military ones, and people nothing of money.
    """
    grammar = context.grammar
    verb = grammar.verb(counted.head if counted.head is not None else context.anchor)
    clause = grammar.subtree(verb) if verb is not None else []
    share = context.quantity.unit == "percent"
    for places in (clause, range(len(grammar.tokens)) if share else ()):
        near = [j for j in places if grammar.pos(j) in (*NOUNS, "ADJ") and j not in grammar.quantity_at]
        near.sort(key=lambda j: (abs(j - context.anchor), j))
        lowered = [grammar.lower(j) for j in near]
        lowered = [noun for noun, j in zip(lowered, near, strict=True) if grammar.lower(j - 1) != "-"]  # pre-war
        if context.quantity.kind == "measure":
            lowered = [noun for noun in lowered if nouns().get(noun) == "military"]
        elif share and places is not clause:
            lowered = [noun for noun in lowered if nouns().get(noun) in ("economy", "society")]
        elif human and (counted.found.value or not share):
            lowered = [noun for noun in lowered if nouns().get(noun) != "economy" and not names("bonded", noun)]
        elif share and any(nouns().get(noun) == "economy" for noun in lowered):  # war brought unemployment below 5%
            lowered = [noun for noun in lowered if nouns().get(noun) != "military"]
        found = _first(lowered, human, "words around it", own=False)
        if found is not None or human:
            return found
    return None


def _first(lowered: Iterable[str], human: bool, rule: str, *, own: bool) -> Found | None:
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


def _included(context: Context, _counted: Counted, human: bool) -> Found | None:
    """`1,104 cases, including 62 health workers`: a part of the whole that was just told."""
    grammar = context.grammar
    before = hedged_from(grammar, context.quantity) - 1
    alike = ("percent",) if context.quantity.unit == "percent" else ("people", "cases")
    here = grammar.sentence.sentence_id
    said = next((c for c in reversed(context.settled) if c.sentence_id == here and c.unit in alike), None)
    if not human or said is None:
        return None
    among = grammar.lower(before) == "them" and grammar.lower(before - 1) in ("among", "amongst")
    if not (among or grammar.lower(before) == "including") or said.topic not in (*HUMAN, "society"):
        return None
    return Found(value=said.topic, rule="what they are a part of", words=said.counted)


def _share_of_it(context: Context, _counted: Counted, _human: bool) -> Found | None:
    """`This was still 30% below its peak`: what "this" or "it" stands for is in the sentence before."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    subject = grammar.child(verb, "nsubj") if verb is not None else None
    told = subject is not None and grammar.lower(subject) in ("this", "it", "that")
    if context.quantity.unit not in ("percent", "times") or not told or not context.before:
        return None
    lowered = [token.lower for token in context.before[-1].sentence.tokens]
    lowered = [noun for noun in lowered if nouns().get(noun) in ("economy", "society")]
    return _first(lowered, False, "the sentence before", own=False)


def _company(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`The corps had 90 guns and reached a high of 5,000 men`: men counted beside what is military are soldiers."""
    grammar, head = context.grammar, counted.head
    if head is None or grammar.lower(head) != "men":
        return None
    forces = (token.lower for token in grammar.tokens[: context.quantity.first])
    force = next((word for word in forces if nouns().get(word) == "military" and _serves(word)), None)
    if force is not None:
        return Found(value="military", rule="men beside what is military", words=force)
    if not context.settled:
        return None
    said = context.settled[-1]
    if said.topic != "military":
        return None
    here = [grammar.sentence.sentence_id, *(before.sentence.sentence_id for before in context.before[-1:])]
    near = said.sentence_id in here
    return Found(value="military", rule="men beside what is military", words=said.counted) if near else None


def _serves(word: str) -> bool:
    return (names_people(word) or word in words("people", "bodies")) and not names("also_civil", word)


def _sentence_before(context: Context, _counted: Counted, human: bool) -> Found | None:
    """`320,000 households had been affected`: what the sentence before told of people."""
    verb = context.grammar.verb(context.anchor)
    if not human or not context.before or verb is None or not names("befalling", context.grammar.lemma(verb)):
        return None
    for token in reversed(context.before[-1].sentence.tokens):
        topic = forms().get(token.lower) or nouns().get(token.lower)
        if topic in HUMAN and not names("plain_people", token.lower):
            return Found(value=topic, rule="the sentence before", words=token.text)
    return None


def _section(context: Context, _counted: Counted, human: bool) -> Found | None:
    """Words of the headings, the innermost first; of things they tell less than of people."""
    kind = context.quantity.kind
    of_things = {"measure": ("military",), "count": ("military", "economy", "society")}.get(
        kind, ("economy", "society")
    )
    for heading in reversed(context.grammar.sentence.headings):
        lowered = [word.strip(",.:;()") for word in heading.lower().replace("-", " ").split()]
        found = _first(lowered, human, "the heading", own=False)
        if found is not None and (human or found.value in of_things):
            return found
    return None


RULES: tuple[Rule, ...] = (
    _degrees,
    happened.losses,
    happened.lives,
    happened.same_again,
    happened.happening,
    happened.participle,
    happened.lost_to,
    happened.deed,
    happened.said_to_be,
    happened.by_verb,
    happened.joined,
    _included,
    _noun,
    _carried,
    _goods,
    _nature,
    _around,
    _company,
    _share_of_it,
    _sentence_before,
    _section,
)
"""In the order they are tried."""
