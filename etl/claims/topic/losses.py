"""Losses: killed, wounded and captured together, lives, and what is lost to a disease or an enemy."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found, Grammar
from etl.claims.counted.phrases import hedged_from
from etl.claims.topic.governing import governing
from etl.claims.topic.senses import HUMAN, names, nouns, topic_of_noun, topic_of_verb
from etl.lexicon import entries

BRACKET = 20
"""Tokens of a bracket that are read."""
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


def lives(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`cost 900 lives`, `and 400 in the west` carried from it: deaths, unless they were saved."""
    if "lives" not in counted.found.value.lower().split():
        return None
    saved = any(names("saving", context.grammar.lemma(verb)) for verb in governing(context, counted))
    return Found(value="society" if saved else "deaths", rule="lives", words=counted.found.words)


def lost_to(context: Context, counted: Counted, human: bool) -> Found | None:
    """`lost a million people to the plague`, `300 were lost to fever`, `fatal cases`: they died."""
    grammar = context.grammar
    cases = counted.head is not None and grammar.lower(counted.head) == "cases"
    if not human and not cases:
        return None
    for verb in governing(context, counted):
        losers_themselves = counted.head is not None and counted.head == grammar.child(verb, "nsubj")
        if grammar.lemma(verb) in ("lose", "lost") and not losers_themselves:
            for to in grammar.subtree(verb):
                lost_by = grammar.lower(to) in ("to", "by", "from") and to > verb
                inner = grammar.child(to, "pobj") if lost_by else None
                if inner is not None and names("diseases", grammar.lower(inner)):
                    return Found(value="deaths", rule="lost to what kills", words=grammar.words(inner, inner + 1))
            of_town = counted.head is not None and grammar.lower(counted.head) != "men"
            if (
                of_town
                and context.quantity.unit == "percent"
                and any(names("plagues", token.lower) for token in grammar.tokens)
            ):
                return Found(value="deaths", rule="a share lost in a time of plague", words=grammar.lower(verb))
        if cases and topic_of_verb(grammar, verb, human=True) == "deaths":  # 2,181 of the cases died
            return Found(value="deaths", rule="the verb", words=grammar.words(verb, verb + 1))
        told = grammar.child(verb, "acomp") if grammar.lemma(verb) == "be" else None
        topic = topic_of_noun(grammar.lower(told), human=True) if told is not None else ""
        if told is not None and topic in HUMAN:
            return Found(value=topic, rule="what became of them", words=grammar.words(told, told + 1))
    return None


def losers(context: Context, counted: Counted) -> Found | None:
    """`The besiegers lost 35,000, the garrison 6,000`: those who lost men, and those who did without the verb again."""
    grammar, head, first = context.grammar, counted.head, hedged_from(context.grammar, context.quantity)
    noun = grammar.lower(head) if head is not None else ""
    if context.quantity.kind != "count" or head is None or head >= first or nouns().get(noun, "military") != "military":
        return None
    verb = grammar.head(head)
    if grammar.lemma(verb) in ("lose", "lost") and grammar.label(context.anchor) == "dobj" and verb < first:
        return Found(value="casualties", rule="the verb", words=grammar.words(verb, verb + 1))
    said = context.settled[-1] if context.settled else None
    gapped = head == first - 1 and grammar.lower(head - 1) == "the" and grammar.lower(head - 2) in (",", "and", ";")
    if not gapped or said is None or said.sentence_id != grammar.sentence.sentence_id or said.topic not in HUMAN:
        return None
    return Found(value=said.topic, rule="topic of the number before, in the same words", words=said.counted)
