"""The topic: what happened to what is counted, the verb first, then the noun, then what stands around, then the section."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from etl.claims.context import NOUNS, Context, Found, Grammar
from etl.claims.counted import Counted
from etl.lexicon import load

PERSON_PRONOUNS = frozenset({"he", "she", "him", "his", "her", "himself", "herself"})
LIGHT = frozenset(
    {
        "be",
        "have",
        "do",
        "include",
        "say",
        "see",
        "make",
        "become",
        "take",
        "give",
        "get",
        "go",
        "come",
        "claim",
        "try",
        "settle",
        "charge",
        "leave",
        "bear",
        "read",
        "fund",
        "age",
        "level",
    }
)
"""Verbs that say nothing of a topic, or only in some senses."""
PLAIN_PEOPLE = frozenset(
    {
        "people",
        "person",
        "persons",
        "men",
        "women",
        "children",
        "citizens",
        "civilians",
        "families",
        "members",
        "population",
        "peasants",
        "individuals",
        "souls",
        "inhabitants",
    }
)


@cache
def _verbs() -> dict[str, str]:
    return {verb: topic for topic, group in reversed(load("topics").items()) for verb in group["verbs"]}


@cache
def _nouns() -> dict[str, str]:
    return {noun: topic for topic, group in reversed(load("topics").items()) for noun in group["nouns"]}


def read_topic(context: Context, counted: Counted, unit: str) -> Found:
    """Return the topic, `other` where nothing decides."""
    for rule in (
        _money,
        _own_life,
        _mixed_losses,
        _participle,
        _strong_noun,
        _verb,
        _noun,
        _carried,
        _around,
        _section,
        _unit,
    ):
        found = rule(context, counted, unit)
        if found is not None:
            return found
    return Found(value="other", rule="nothing decides")


def _said(topic: str, rule: str, words: str) -> Found:
    return Found(value=topic, rule=rule, words=words)


def _money(context: Context, counted: Counted, unit: str) -> Found | None:
    return _said("economy", "a sum of money", context.quantity.quote) if context.quantity.kind == "money" else None


def _own_life(context: Context, counted: Counted, unit: str) -> Found | None:
    """Ages, terms and stays of one person: the subject is he, she or a name in the singular."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.kind == "age" and not _of_many(context):
        return _said("biography", "an age", quantity.quote)
    if quantity.kind not in ("duration", "measure") and unit not in OWN_THINGS:
        return None
    for i in (context.anchor, *grammar.ancestors(context.anchor)):
        subject = grammar.child(i, "nsubj", "nsubjpass") if grammar.is_verb(i) else None
        if subject is None:
            continue
        if grammar.lower(subject) in PERSON_PRONOUNS or _names_a_person(grammar, subject):
            return _said("biography", "one person's life", grammar.words(subject, subject + 1))
        possessive = grammar.child(subject, "poss")
        if (
            possessive is not None
            and grammar.lower(possessive) in PERSON_PRONOUNS
            and unit in ("metres", "years", "feet", "kilometres")
        ):
            return _said("biography", "one person's life", grammar.words(possessive, possessive + 1))
        if grammar.lower(subject) not in ("who", "which", "that"):
            return None
    return None


OWN_THINGS = frozenset(
    {
        "books",
        "records",
        "speeches",
        "lectures",
        "rooms",
        "newspapers",
        "letters",
        "poems",
        "novels",
        "albums",
        "songs",
        "films",
        "paintings",
        "children",
        "essays",
        "articles",
    }
)


def _names_a_person(grammar: Grammar, i: int) -> bool:
    """A proper noun in the singular that is no country or body: it acts as people do (`Stalin gave`, `was sentenced`)."""
    if grammar.syntax.tags[i] != "NNP" or grammar.child(i, "det") is not None or grammar.tokens[i].text.isupper():
        return False
    compounds = [grammar.lower(j) for j in grammar.children[i] if grammar.label(j) in ("compound", "amod")]
    return grammar.lower(i) not in NOT_PERSONS and not any(word in NOT_PERSONS for word in compounds)


NOT_PERSONS = frozenset(
    "union army party government committee council war empire republic kingdom states germany russia france britain england ireland china japan "
    "poland ukraine italy spain congress parliament commission company bank university church state ministry court city moscow london berlin".split()
)


def _of_many(context: Context) -> bool:
    """Mean, average or typical ages, and ages of groups, are of society."""
    lowered = context.grammar.sentence.text.lower()
    return any(
        word in lowered
        for word in (
            "average age",
            "mean age",
            "median age",
            "age of marriage",
            "population",
            "expectancy",
            "inhabitants",
        )
    )


def _mixed_losses(context: Context, counted: Counted, unit: str) -> Found | None:
    """`killed, wounded or captured` together are casualties."""
    grammar = context.grammar
    after = " ".join(
        grammar.lower(i) for i in range(context.quantity.last, min(context.quantity.last + 10, len(grammar.tokens)))
    )
    near = after.split(" ; ")[0]
    kinds = sum(
        any(word in near for word in words)
        for words in (("killed", "dead"), ("wounded", "injured"), ("captured", "missing"))
    )
    separate = any(
        i in grammar.quantity_at
        for i in range(context.quantity.last, min(context.quantity.last + 10, len(grammar.tokens)))
    )
    return _said("casualties", "losses of several kinds", near) if kinds >= 2 and not separate else None


def _participle(context: Context, counted: Counted, unit: str) -> Found | None:
    """`700,000 shot`, `1 million peasants deported in the 1930s`, `persons killed`: the participle right behind."""
    grammar = context.grammar
    places = [context.quantity.last]
    if counted.head is not None:
        places += [j for j in grammar.children[counted.head] if grammar.label(j) in ("acl", "relcl", "amod")]
        places.append(counted.head)
    for i in places:
        if i < len(grammar.tokens) and grammar.syntax.tags[i] in ("VBN", "VBD") and i not in grammar.quantity_at:
            if counted.head is not None and i < counted.head and grammar.label(i) == "amod":
                continue
            topic = _verbs().get(_lemma(grammar, i))
            if topic and grammar.lemma(i) not in LIGHT:
                return _said(topic, "what happened to them", grammar.words(i, i + 1))
    return None


def _lemma(grammar: Grammar, i: int) -> str:
    lemma = grammar.lemma(i)
    return {"shot": "shoot", "hung": "hang", "fled": "flee"}.get(lemma, lemma)


STRONG = frozenset(
    "deaths death dead fatalities executions execution killings murders casualties wounded injured losses missing deportations evictions refugees emigration "
    "arrests births marriages divorces".split()
)


def _strong_noun(context: Context, counted: Counted, unit: str) -> Found | None:
    """Nouns that are themselves what happened: `deaths`, `casualties`, `arrests`."""
    if counted.head is None:
        return None
    noun = context.grammar.lower(counted.head)
    return _said(_nouns()[noun], "what is counted", noun) if noun in STRONG else None


def _verb(context: Context, counted: Counted, unit: str) -> Found | None:
    """The verb whose subject or object is counted, and the verbs above and beside it."""
    grammar = context.grammar
    for i in _verbs_of(context, counted):
        topic = _verbs().get(_lemma(grammar, i))
        if topic and _lemma(grammar, i) not in LIGHT and not _denied(context, topic, counted, unit):
            return _said(topic, "the verb", grammar.words(i, i + 1))
    return None


def _denied(context: Context, topic: str, counted: Counted, unit: str) -> bool:
    """People are not destroyed or mined; things do not die, are not arrested; a length of time is no dead."""
    people = unit in ("people", "percent", "households", "times")
    if topic in ("deaths", "imprisonment", "deportations", "casualties", "biography"):
        return not people
    return topic == "destruction" and unit == "people"


def _verbs_of(context: Context, counted: Counted) -> Iterator[int]:
    grammar = context.grammar
    start = counted.head if counted.head is not None else context.anchor
    steps = 0
    for i in grammar.ancestors(start):
        if grammar.is_verb(i):
            yield i
            for child in grammar.children[i]:
                if (
                    grammar.label(child) in ("xcomp", "ccomp")
                    and grammar.is_verb(child)
                    and steps == 0
                    and child < start
                ):
                    yield child
            steps += 1
            if grammar.label(i) in ("relcl", "advcl", "ccomp") or steps == 2:
                return


def _noun(context: Context, counted: Counted, unit: str) -> Found | None:
    """The noun that is counted and its own words: `political prisoners`, `Soviet troops`, `households involved in agriculture`."""
    grammar, head = context.grammar, counted.head
    phrase = [head] if head is not None else []
    if head is not None:
        phrase += [
            j
            for j in grammar.subtree(head)
            if j != head and abs(j - head) < 7 and grammar.pos(j) in (*NOUNS, "ADJ", "VERB")
        ]
    lowered = [grammar.lower(j) for j in phrase] or counted.found.value.lower().split()
    for word in lowered:
        topic = _nouns().get(word)
        if (
            topic
            and word not in PLAIN_PEOPLE
            and not (topic == "biography" and unit == "people" and not _one_subject(context))
        ):
            return _said(topic, "what is counted", word)
    return None


def _one_subject(context: Context) -> bool:
    return any(token.lower in PERSON_PRONOUNS for token in context.grammar.tokens)


def _around(context: Context, counted: Counted, unit: str) -> Found | None:
    """Nouns of the same clause, the nearest first: `passed through the Gulag system of forced labour camps`."""
    grammar = context.grammar
    verb = grammar.verb(counted.head if counted.head is not None else context.anchor)
    places = grammar.subtree(verb) if verb is not None else list(range(len(grammar.tokens)))
    near = sorted(
        (j for j in places if grammar.pos(j) in (*NOUNS, "ADJ") and j not in grammar.quantity_at),
        key=lambda j: (abs(j - context.anchor), j),
    )
    return _first(grammar, near, unit)


def _first(grammar: Grammar, places: Iterable[int], unit: str) -> Found | None:
    for j in places:
        topic = _nouns().get(grammar.lower(j))
        if topic is None or grammar.lower(j) in PLAIN_PEOPLE or topic == "biography":
            continue
        if topic in ("deaths", "casualties", "deportations", "imprisonment") and unit not in (
            "people",
            "percent",
            "households",
            "times",
            "",
        ):
            continue
        return _said(topic, "words around it", grammar.lower(j))
    return None


def _carried(context: Context, counted: Counted, unit: str) -> Found | None:
    """A number whose noun is carried from another claim shares its topic."""
    if counted.found.rule.startswith("carried") and context.settled:
        before = context.settled[-1]
        return _said(before.topic, "topic of the claim it is carried from", before.counted)
    return None


def _section(context: Context, counted: Counted, unit: str) -> Found | None:
    """Words of the headings, the innermost first."""
    for heading in reversed(context.grammar.sentence.headings):
        for word in heading.lower().replace("-", " ").split():
            topic = _nouns().get(word.strip(",.:;()"))
            if topic and (unit == "people" or topic not in ("deaths", "casualties", "deportations", "imprisonment")):
                return _said(topic, "the heading", heading)
    return None


def _unit(context: Context, counted: Counted, unit: str) -> Found | None:
    if unit == "people":
        return _said("society", "people, and nothing more is said", counted.found.value)
    return None
