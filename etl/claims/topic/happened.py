"""The topic by what happened to what is counted: losses, deeds, participles and the verbs that govern it."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.clause import subjects
from etl.claims.counted.phrases import hedged_from, is_noun
from etl.claims.topic.senses import HUMAN, heads_first, names, nouns, topic_of_noun, topic_of_verb, verbs
from etl.lexicon import entries, words

BRACKET = 20
"""Tokens of a bracket that are read."""
RUINS = frozenset({"ruins", "rubble", "ashes"})
"""What buildings are left or lie in."""
LOSSES: dict[str, str] = entries("topic_words", "losses")


def losses(context: Context, counted: Counted, human: bool) -> Found | None:
    """`killed, wounded or captured` together, behind the number or as its verbs, are casualties."""
    grammar = context.grammar
    if not human:
        return None
    if counted.head is not None and len(_kinds_in_brackets(grammar, counted.head + 1)) >= 2:
        return Found(value="casualties", rule="losses of several kinds", words=grammar.lower(counted.head))
    behind = context.quantity.last
    places = [behind] if LOSSES.get(grammar.lower(behind)) else [behind, next(governing(context, counted), None)]
    if counted.head is not None:  # 680 rank and file killed and wounded
        places += [j for j in grammar.children[counted.head] if j > counted.head and grammar.label(j) == "acl"]
    for first in places:
        last = _end_of_losses(grammar, first) if first is not None else 0
        if last and first is not None:
            return Found(value="casualties", rule="losses of several kinds", words=grammar.words(first, last))
    return None


def _kinds_in_brackets(grammar: Grammar, i: int) -> set[str]:
    """The kinds of losses that the bracket at a token lists: `900 men (200 killed and 700 wounded)`."""
    kinds: set[str] = set()
    if grammar.lower(i) != "(":
        return kinds
    for j in range(i + 1, min(i + BRACKET, len(grammar.tokens))):
        if grammar.lower(j) == ")":
            break
        kinds |= {LOSSES[grammar.lower(j)]} if grammar.lower(j) in LOSSES else set()
    return kinds


def _end_of_losses(grammar: Grammar, first: int) -> int:
    """Where a list of two or more kinds of losses that begins at `first` ends; 0 if there is none."""
    kinds, last = set(), first
    for j in range(first, len(grammar.tokens)):
        kind = LOSSES.get(grammar.lower(j))
        if kind:
            kinds.add(kind)
            last = j + 1
        elif not names("between_losses", grammar.lower(j)) or j in grammar.quantity_at:
            break
    return last if len(kinds) >= 2 else 0


def happening(context: Context, counted: Counted, _human: bool) -> Found | None:
    """Nouns that are themselves what happened: `deaths`, `casualties`, `arrests`, `homeless`."""
    grammar, head = context.grammar, counted.head
    noun = grammar.lower(head) if head is not None else ""
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


def _of_others(grammar: Grammar, clause: int) -> bool:
    """`161 men, 37 of whom were hanged`, `shells by which 40 houses burned`: a clause with a subject of its own."""
    subject = grammar.child(clause, "nsubj", "nsubjpass")
    return subject is not None and grammar.lower(subject) not in ("who", "which", "that")


def lives(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`cost 900 lives`, `and 400 in the west` carried from it: deaths, unless they were saved."""
    if "lives" not in counted.found.value.lower().split():
        return None
    saved = any(names("saving", context.grammar.lemma(verb)) for verb in governing(context, counted))
    return Found(value="society" if saved else "deaths", rule="lives", words=counted.found.words)


def same_again(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`900 deaths (3% of the town)`, `900 killed, or a third of them`: the share says again what the number before is."""
    grammar, first = context.grammar, context.quantity.first
    if context.quantity.unit != "percent" or not context.settled:
        return None
    before = hedged_from(grammar, context.quantity) - 1
    said = context.settled[-1]
    if said.sentence_id != grammar.sentence.sentence_id or said.unit in ("percent", "times"):
        return None
    if grammar.lower(before) != "(" and not (grammar.lower(before) == "or" and grammar.lower(before - 1) == ","):
        return None
    near = [i for i in range(max(0, first - 10), first) if i in grammar.quantity_at]
    if not near:
        return None
    return Found(value=said.topic, rule="topic of the number it says again", words=said.counted)


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
    places += [j for j in own if j < head and grammar.label(j) == "amod" and grammar.lower(j) in fates | {"fatal"}]
    for i in places:
        if grammar.syntax.tags[i] == "VBG" and grammar.lemma(i) in entries("topic_words", "fates"):
            continue  # those claiming benefits, or killing others, are the doers
        if grammar.is_verb(i) and _own_topic_wins(grammar, i, counted, "military", human=human):
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
        return Found(value="casualties", rule="what is done to them", words=lower)
    place = lower in words("counted", "settlements") or lower in ("country", "nation", "state", "province", "island")
    topic = "society" if human and place else topic_of_noun(lower, human=human)
    return Found(value=topic, rule="what is done to them", words=lower) if topic not in ("", "biography", "other") else None


def said_to_be(context: Context, counted: Counted, human: bool) -> Found | None:
    """`crop loss is put at a third of the acreage`, `the losses were 300 men`: the subject is what happened."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    if verb is None:
        return None
    includes = names("including", grammar.lemma(verb))
    if not includes and grammar.lemma(verb) not in words("counted", "put") | words("counted", "copulas"):
        return None
    subject = next((noun for noun in subjects(grammar, verb) if noun is not None), None)
    if subject is None or subject == counted.head:
        return None
    topic = topic_of_noun(grammar.lower(subject), human=human)
    if human and grammar.lower(subject) == "loss":
        topic = "casualties"
    if includes and human and topic in (*HUMAN, "military"):  # the dead included 12 children
        return Found(value=topic, rule="what they are a part of", words=grammar.lower(subject))
    if topic not in (*HUMAN, "destruction") or not names("happenings", grammar.lower(subject)):
        return None
    return Found(value=topic, rule="what the number is said of", words=grammar.lower(subject))


def lost_to(context: Context, counted: Counted, human: bool) -> Found | None:
    """`lost a million people to the plague`, `300 were lost to fever`, `fatal cases`: they died."""
    grammar = context.grammar
    cases = counted.head is not None and grammar.lower(counted.head) == "cases"
    if not human and not cases:
        return None
    for verb in governing(context, counted):
        if grammar.lemma(verb) in ("lose", "lost"):
            for to in grammar.subtree(verb):
                inner = grammar.child(to, "pobj") if grammar.lower(to) == "to" and to > verb else None
                if inner is not None and names("diseases", grammar.lower(inner)):
                    return Found(value="deaths", rule="lost to what kills", words=grammar.words(inner, inner + 1))
        told = grammar.child(verb, "acomp") if grammar.lemma(verb) == "be" else None
        topic = topic_of_noun(grammar.lower(told), human=True) if told is not None else ""
        if told is not None and topic in HUMAN:
            return Found(value=topic, rule="what became of them", words=grammar.words(told, told + 1))
    return None


def by_verb(context: Context, counted: Counted, human: bool) -> Found | None:
    """The verb whose subject or object is counted, then the verb above it."""
    grammar, timed = context.grammar, context.quantity.kind == "duration"
    if counted.found.rule in ("what changes", "what costs the sum"):
        return None
    for i in governing(context, counted):
        topic = topic_of_verb(grammar, i, human=human)
        if human and grammar.lower(i) == "taken" and nouns().get(grammar.lower(i + 1)) == "imprisonment":
            topic = "imprisonment"
        if grammar.lemma(i) in ("lose", "lost") and human and not _losable(grammar, counted):
            continue
        if _own_topic_wins(grammar, i, counted, topic, human=human):
            continue
        if not human and names("dying", grammar.lemma(i)) and counted.head is not None:  # cattle die as houses burn
            alive = topic_of_noun(grammar.lower(counted.head), human=False) in ("economy", "other")
            topic = "destruction" if alive else topic
        topic = _said_of_things(context, counted, i) or (_taken_to(grammar, i) if human else "") or topic
        if topic == "society" and context.quantity.kind == "measure":
            continue  # a harbour admits vessels of 2,000 tons
        if topic == "military" and human and _strikes_as_disease(grammar, i):
            topic = "society"
        if topic and not (topic == "destruction" and timed) and not (topic == "biography" and human):
            return Found(value=topic, rule="the verb", words=grammar.words(i, i + 1))
    return None


def _own_topic_wins(grammar: Grammar, verb: int, counted: Counted, topic: str, *, human: bool) -> bool:
    """Protesters who march fight no one, moths that are captured no war, and what is sold at 40 shops is not the shops.

    Prisoners who are fed or treated stay prisoners.
    """
    head = counted.head
    noun = grammar.lower(head) if head is not None else (heads_first(counted.found.value) or [""])[0]
    own = nouns().get(noun, "")
    if topic == "society" and own in ("imprisonment", "deportations"):
        return names("keeping", grammar.lemma(verb))
    if topic == "military" and human:
        moves = grammar.lemma(verb) in ("march", "land", "advance", "muster")
        return moves and own in ("society", "economy", "deportations") and not names("plain_people", noun)
    placed = head is not None and grammar.label(head) == "pobj" and grammar.lower(grammar.head(head)) in ("in", "at", "across", "on")
    if topic == "military" and (placed or grammar.lemma(verb) in ("capture", "catch", "seize")):
        return topic_of_noun(noun, human=human) in ("other", "economy", "society")
    return topic == "economy" and placed and own != ""


def _said_of_things(context: Context, counted: Counted, verb: int) -> str:
    """What some verbs mean beside some nouns: serfs freed, years of a sentence, maize lost to locusts."""
    grammar, lemma = context.grammar, context.grammar.lemma(verb)
    if context.quantity.kind == "duration":
        return "imprisonment" if verbs().get(lemma) == "imprisonment" else ""
    noun = grammar.lower(counted.head) if counted.head is not None else ""
    if not topic_of_noun(noun, human=True) and {grammar.lower(i) for i in range(verb + 1, verb + 8)} & RUINS:
        return "destruction" if lemma in ("lie", "lay", "leave", "be", "reduce", "stand", "turn") else ""
    if lemma in ("free", "emancipate", "liberate", "manumit") and names("bonded", noun):
        return "society"
    if lemma in ("lose", "lost") and (names("grown", noun) or topic_of_noun(noun, human=False) == "other"):
        return "destruction"
    return ""


def _taken_to(grammar: Grammar, verb: int) -> str:
    """`120 were taken to hospital`, `73 were taken into custody`: what befell them by where they were taken."""
    if not names("taking", grammar.lemma(verb)):
        return ""
    where = {grammar.lower(i) for i in range(verb + 1, verb + 5)} & words("people", "taken_to")
    if not where:
        return ""
    return "imprisonment" if any(nouns().get(word) == "imprisonment" for word in where) else "casualties"


def _strikes_as_disease(grammar: Grammar, verb: int) -> bool:
    """Fever attacks eleven of the party."""
    subject = grammar.child(verb, "nsubj")
    return subject is not None and names("diseases", grammar.lower(subject))


def _losable(grammar: Grammar, counted: Counted) -> bool:
    """An army loses men; a firm that loses subscribers has no casualties."""
    noun = grammar.lower(counted.head) if counted.head is not None else ""
    return not noun or names("plain_people", noun) or nouns().get(noun, "military") == "military"


def governing(context: Context, counted: Counted) -> Iterator[int]:
    """Verbs that govern the counted noun, the nearest first; a passive right behind it goes before all."""
    grammar = context.grammar
    start = counted.head if counted.head is not None else context.anchor
    whole = hedged_from(grammar, context.quantity, "the", "all", "those") - 1
    if grammar.lower(whole) == "of" and grammar.lower(whole - 1) == "out":
        return  # 300 died out of the 900: not the 900
    if grammar.label(start) == "pobj" and names("onlooking", grammar.lower(grammar.head(start))):
        return  # books were burned before 40,000 onlookers
    passive = grammar.passive_behind(start)
    if passive is not None:
        yield passive
        yield from _reported(grammar, passive)
    behind = start + 1 + (grammar.lower(start + 1) == ",")
    if passive is None and behind < len(grammar.tokens) and _dies(grammar, behind):
        yield behind  # most likely 700 men, died there
    steps, below = 0, start
    for i in grammar.ancestors(start):
        if i in grammar.quantity_at and grammar.quantity_at[i] is not context.quantity:
            return  # half of the 300,000 died: of the half, not of the 300,000
        if grammar.label(start) == "compound" and context.grammar.lower(start - 1) == "-":
            return  # a 74-gun ship sank: the ship did
        if grammar.is_verb(i) and grammar.label(below) == "conj" and is_noun(grammar, below):
            below = i  # 500 killed and 1,700 prisoners: the noun is joined to the participle, not its object
            continue
        below = i
        if grammar.is_verb(i):
            if i != passive:
                yield i
            if steps == 0:
                yield from (
                    j
                    for j in grammar.children[i]
                    if grammar.label(j) in ("xcomp", "ccomp")
                    and grammar.is_verb(j)
                    and (j < start or names("causing", grammar.lemma(i)))
                )
                yield from _reported(grammar, i)
            steps += 1
            own_clause = grammar.label(i) == "conj" and grammar.child(i, "dobj", "nsubj", "nsubjpass") is not None
            if grammar.label(i) in ("relcl", "advcl", "ccomp", "parataxis") or own_clause or steps == 2:
                return


def _reported(grammar: Grammar, verb: int) -> Iterator[int]:
    """`300 are thought to have died`: what is told by a verb of saying or thinking, or seems."""
    if names("reporting", grammar.lemma(verb)):
        yield from (j for j in grammar.children[verb] if grammar.label(j) == "xcomp" and grammar.is_verb(j))


def _dies(grammar: Grammar, i: int) -> bool:
    return grammar.syntax.tags[i] == "VBD" and topic_of_verb(grammar, i, human=True) in HUMAN
