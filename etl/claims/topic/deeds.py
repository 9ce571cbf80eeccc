"""What happened, where a noun or a participle says it: `deaths`, `the murder of`, `300 shot`, `the dead were`."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.clause import subjects
from etl.claims.counted.phrases import hedged_from, is_noun
from etl.claims.topic.by_verb import by_verb
from etl.claims.topic.governing import governing
from etl.claims.topic.meant import own_topic_wins
from etl.claims.topic.senses import HUMAN, names, nouns, topic_of_noun, topic_of_verb
from etl.lexicon import entries, words

BEHIND = 4
"""Tokens behind people in which it is said what they were made into."""


def happening(context: Context, counted: Counted, _human: bool) -> Found | None:
    """Nouns that are themselves what happened: `deaths`, `casualties`, `arrests`, `homeless`."""
    grammar, head = context.grammar, counted.head
    noun = grammar.lower(head) if head is not None else ""
    if noun in ("bodies", "remains"):
        found = next((verb for verb in governing(context, counted) if names("recovering", grammar.lemma(verb))), None)
        return Found(value="deaths", rule="what is counted", words=noun) if found is not None else None
    if head is None or not names("happenings", noun):
        return None
    first = head  # arrests and executions: the first of a pair names both
    if grammar.lower(head - 1) == "and" and names("happenings", grammar.lower(head - 2)):
        first = head - 2
    topic = nouns()[grammar.lower(first)]
    if topic == "destruction":
        return None
    fate = topic_of_verb(grammar, context.quantity.last, human=True) if noun == grammar.lower(head) else ""
    if topic == "deportations" and fate in ("deaths",):
        topic = fate
    return Found(value=topic, rule="what is counted", words=grammar.lower(first))


def same_again(context: Context, _counted: Counted, _human: bool) -> Found | None:
    """`900 deaths (3% of the town)`, `900 killed, or a third of them`: the share says the number again."""
    grammar, first = context.grammar, context.quantity.first
    if context.quantity.unit != "percent" or not context.settled:
        return None
    before = hedged_from(grammar, context.quantity) - 1
    said = context.settled[-1]
    if said.sentence_id != grammar.sentence.sentence_id or said.unit in ("percent", "times"):
        return None
    again = "or" in (grammar.lower(before), grammar.lower(before + 1)) and "," in (
        grammar.lower(before),
        grammar.lower(before - 1),
    )
    if grammar.lower(before) != "(" and not again:
        return None
    near = [i for i in range(max(0, first - 10), first) if i in grammar.quantity_at]
    if not near:
        return None
    return Found(value=said.topic, rule="topic of the number it says again", words=said.counted)


def listed(context: Context, _counted: Counted, human: bool) -> Found | None:
    """`a quarter of them died: 450 soldiers and 800 civilians`: a list behind a colon shares what was told before."""
    grammar, first = context.grammar, context.quantity.first
    colon = next((i for i in range(first - 1, -1, -1) if grammar.lower(i) == ":"), 0)
    said = context.settled[-1] if context.settled else None
    if not human or not colon or said is None or said.sentence_id != grammar.sentence.sentence_id:
        return None
    told = any(grammar.is_verb(i) for i in range(colon, len(grammar.tokens)) if grammar.lower(i) != "including")
    before = any(i in grammar.quantity_at for i in range(colon))
    if told or not before or said.topic not in HUMAN or said.unit not in ("people", "percent"):
        return None
    return Found(value=said.topic, rule="what was told before the list", words=said.counted)


def joined(context: Context, counted: Counted, human: bool) -> Found | None:
    """`900 soldier deaths and 50 civilians`: people joined to a noun that is what happened."""
    grammar, head = context.grammar, counted.head
    if not human or head is None or not names("plain_people", grammar.lower(head)):
        return None
    while grammar.label(head) == "conj":
        head = grammar.head(head)
        if names("happenings", grammar.lower(head)):
            return Found(value=nouns()[grammar.lower(head)], rule="what it is joined to", words=grammar.lower(head))
    return None


def participle(context: Context, counted: Counted, human: bool) -> Found | None:
    """`700,000 shot`, `1 million peasants deported in the 1930s`, `300 wounded horsemen`: what became of them."""
    grammar, head = context.grammar, counted.head
    after = [grammar.lower(i) for i in range(context.quantity.last, context.quantity.last + 3)]
    if after[0] == "fatally" or (after[0] == "of" and after[2] == "fatally"):  # seven were shot, six of them fatally
        return Found(value="deaths", rule="what became of them", words="fatally")
    if head is None:
        return None
    fates = words("people", "participles") | words("people", "conditions")
    places = [head] if grammar.lower(head) in fates else []
    if places and topic_of_noun(grammar.lower(head + 1), human=human) == "imprisonment":
        places = [head + 1]  # 3,000 taken prisoner
    own = [j for j in grammar.children[head] if j not in grammar.quantity_at]
    freed = entries("topic_words", "once_captive")
    for j in own:
        if grammar.lower(head) in ("slaves", "captives") and grammar.lower(j) in freed and j < head:
            return Found(value=freed[grammar.lower(j)], rule="what became of them", words=grammar.lower(j))
    places += [j for j in own if j > head and grammar.label(j) in ("acl", "relcl") and not _of_others(grammar, j)]
    places += [k for j in places if grammar.syntax.tags[j] == "VBG" and (k := grammar.child(j, "xcomp")) is not None]
    places += [j for j in own if j < head and grammar.label(j) == "amod" and grammar.lower(j) in fates | {"fatal"}]
    for i in places:
        if grammar.syntax.tags[i] == "VBG" and grammar.lemma(i) in entries("topic_words", "fates"):
            continue  # those claiming benefits, or killing others, are the doers
        if grammar.is_verb(i) and own_topic_wins(grammar, i, counted, "military", human=human):
            continue
        topic = topic_of_verb(grammar, i, human=human) or (
            topic_of_noun(grammar.lower(i), human=human) if grammar.label(i) != "relcl" else ""
        )
        if topic and topic not in HUMAN and i > head:  # men enrolled in the army lost their lives
            fate = by_verb(context, counted, human)
            if fate is not None and fate.value in HUMAN:
                return fate
        if topic:
            return Found(value=topic, rule="what became of them", words=grammar.words(i, i + 1))
    return None


def doing(context: Context, _counted: Counted, human: bool) -> Found | None:
    """`with 300 awaiting trial`, `22,000 more suffered injuries`: by what they have or suffer."""
    grammar, i = context.grammar, context.quantity.last
    i += grammar.lower(i) in ("more", "others")
    if not human or context.quantity.unit or grammar.lower(i) not in words("counted", "doing"):
        return None
    near = range(i + 1, min(i + BEHIND, len(grammar.tokens)))
    noun = next((j for j in near if is_noun(grammar, j) and topic_of_noun(grammar.lower(j), human=True)), None)
    if noun is None:
        return Found(value="society", rule="people, and nothing more is said", words=grammar.lower(i))
    topic = topic_of_noun(grammar.lower(noun), human=True)
    return Found(value=topic, rule="what became of them", words=grammar.words(i, noun + 1))


def left_as(context: Context, counted: Counted, human: bool) -> Found | None:
    """`left half the town homeless`, `made two million people idle`: what they were made into stands behind them."""
    grammar = context.grammar
    verb = next(governing(context, counted), None)
    if not human or verb is None or not names("making", grammar.lemma(verb)):
        return None
    last = max(context.quantity.last, (counted.head or 0) + 1)
    for i in range(last, min(last + BEHIND, len(grammar.tokens))):
        if grammar.pos(i) in ("PUNCT", "VERB") and grammar.lower(i) not in words("people", "participles"):
            return None
        if grammar.lower(i) in words("people", "conditions") | words("people", "participles"):
            topic = topic_of_noun(grammar.lower(i), human=True) or topic_of_verb(grammar, i, human=True)
            return Found(value=topic, rule="what became of them", words=grammar.lower(i)) if topic else None
    return None


def _of_others(grammar: Grammar, clause: int) -> bool:
    """`161 men, 37 of whom were hanged`, `shells by which 40 houses burned`: a clause with a subject of its own."""
    subject = grammar.child(clause, "nsubj", "nsubjpass")
    return subject is not None and grammar.lower(subject) not in ("who", "which", "that")


def deed(context: Context, counted: Counted, human: bool) -> Found | None:
    """`the murder of 40 monks`, `the bodies of 34 migrants`, `the loss of 40 ships`: what is done is a noun."""
    grammar, head = context.grammar, counted.head
    if head is None or head < context.quantity.first or grammar.label(head) != "pobj":
        return None
    of = grammar.head(head)
    noun = grammar.head(of)
    if noun == context.anchor and grammar.label(noun) == "pobj":  # the death of half of the inhabitants
        of = grammar.head(noun)
        noun = grammar.head(of)
    if grammar.lower(of) != "of" or noun > of or noun in grammar.quantity_at or not is_noun(grammar, noun):
        return None
    lower = grammar.lower(noun)
    if lower == "lives" and not any(names("costing_lives", grammar.lemma(i)) for i in grammar.ancestors(noun)):
        return None  # it changed the lives of 300 people
    if human and lower in ("loss", "losses"):
        if _of_life(grammar, noun):
            return Found(value="deaths", rule="what is done to them", words=f"{lower} of life")
        return Found(value="casualties", rule="what is done to them", words=lower)
    if names("bands", lower) or (nouns().get(grammar.lower(head)) == "military" and nouns().get(lower) == "economy"):
        return None  # a train of nine cannon
    place = lower in words("counted", "settlements") or lower in ("country", "nation", "state", "province", "island")
    topic = "society" if human and place else topic_of_noun(lower, human=human)
    return (
        Found(value=topic, rule="what is done to them", words=lower)
        if topic not in ("", "biography", "other")
        else None
    )


def _of_life(grammar: Grammar, loss: int) -> bool:
    """`the loss of life was 900`, `a loss of human life`."""
    return grammar.lower(loss + 1) == "of" and bool({"life", "lives"} & {grammar.lower(loss + k) for k in (2, 3)})


def said_to_be(context: Context, counted: Counted, human: bool) -> Found | None:
    """`crop loss is put at a third of the acreage`, `the losses were 300 men`: the subject is what happened."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None:
        return None
    includes = names("including", grammar.lemma(verb))
    says = words("counted", "put") | words("counted", "copulas") | words("counted", "changes")
    if not includes and grammar.lemma(verb) not in says:
        return None
    subject = next((noun for noun in subjects(grammar, verb) if noun is not None), None)
    put = grammar.child(verb, "dobj") if grammar.lemma(verb) in words("counted", "put") else None
    if put is not None and put < context.quantity.first and put not in grammar.quantity_at:
        subject = put  # he put the loss of life at 900 people
    if subject is not None and grammar.lower(subject) in words("counted", "numbers"):  # the number of prisoners
        of = next((j for j in grammar.children[subject] if grammar.lower(j) == "of"), None)
        subject = grammar.child(of, "pobj") if of is not None else subject
    if subject is None or subject == counted.head:
        return None
    topic = topic_of_noun(grammar.lower(subject), human=human)
    if human and grammar.lower(subject) == "loss":
        topic = "deaths" if _of_life(grammar, subject) else "casualties"
    if includes and human and topic in (*HUMAN, "military"):  # the dead included 12 children
        return Found(value=topic, rule="what they are a part of", words=grammar.lower(subject))
    plain = counted.head is not None and names("plain_people", grammar.lower(counted.head))
    if topic not in (*HUMAN, "destruction") or not (names("happenings", grammar.lower(subject)) or plain):
        return None
    return Found(value=topic, rule="what the number is said of", words=grammar.lower(subject))
