"""Facts of one person's life: ages, terms, stays and belongings whose subject is one person."""

from __future__ import annotations

from etl.claims.context import Context, Found, Grammar
from etl.claims.people import names_people
from etl.claims.place.gazetteer import place_names
from etl.claims.topic.senses import HUMAN, topic_of_verb
from etl.lexicon import persons, words

OLDEST = 120
"""No one is older; what is has stood or been made."""


def read_life(context: Context, unit: str, counted: str) -> Found | None:
    """Return `biography` where the number tells of one person, else None."""
    grammar, quantity = context.grammar, context.quantity
    lived = (quantity.low or quantity.high or 0) <= OLDEST
    if quantity.kind == "age" and lived and not _of_many(context):
        return Found(value="biography", rule="an age", words=quantity.quote)
    kin = unit == "people" and bool(set(counted.lower().split()) & words("life", "kin"))
    own = unit in words("life", "own_things") or kin
    body = quantity.kind == "measure" and counted.startswith(("height", "weight"))
    if quantity.kind != "duration" and not body and not own:
        return None
    person = _subject(context, together=kin)
    if person is None or (kin and topic_of_verb(grammar, grammar.head(person), human=True) in HUMAN):
        return None
    return Found(value="biography", rule="one person's life", words=grammar.words(person, person + 1))


def names_one(grammar: Grammar, i: int) -> bool:
    """Tell whether a token stands for one person: a pronoun, or a name in the singular that is no body or place."""
    if grammar.lower(i) in words("life", "pronouns"):
        return True
    text = grammar.tokens[i].text
    if (
        grammar.syntax.tags[i] != "NNP"
        or grammar.child(i, "det") is not None
        or text.isupper()
        or text in place_names()
    ):
        return False
    parts = {grammar.lower(j) for j in (i, *grammar.children[i]) if j == i or grammar.label(j) in ("compound", "amod")}
    return not parts & words("life", "not_persons")


def _is_one(grammar: Grammar, i: int) -> bool:
    """`the king`, `the composer`: one person by what he is."""
    bodies = words("people", "bodies") | words("people", "nouns") | words("people", "events")
    return grammar.syntax.tags[i] == "NN" and grammar.lower(i) in persons() and grammar.lower(i) not in bodies


def _subject(context: Context, *, together: bool) -> int | None:
    """The person who is the subject of the number's clause, or owns it; of children, also a couple (`they`)."""
    grammar = context.grammar
    for i in (context.anchor, *grammar.ancestors(context.anchor)):
        subject = grammar.child(i, "nsubj", "nsubjpass") if grammar.is_verb(i) else None
        if grammar.lemma(i) in words("credit", "verbs") | {"give"} and not together:
            return None  # he gives the instance of ten deaths in twenty years
        if grammar.lemma(i) in ("sentence", "jail", "condemn"):
            told = grammar.child(i, "dobj")
            if told is not None and names_one(grammar, told):
                return told
        if subject is None or grammar.lower(subject) in ("who", "which", "that"):
            continue
        couple = together and grammar.lower(subject) == "they"
        if names_one(grammar, subject) or _is_one(grammar, subject) or couple:
            return subject
        owner = grammar.child(subject, "poss")
        measured = context.quantity.kind in ("duration", "measure")
        return owner if owner is not None and measured and names_one(grammar, owner) else None
    return None


def _of_many(context: Context) -> bool:
    grammar, first = context.grammar, context.quantity.first
    for i in range(
        first - 1, max(-1, first - 4) if context.quantity.qualifier != "exact" else first - 1, -1
    ):  # children under five, men between 18 and 45
        if grammar.syntax.tags[i] == "NNS" and names_people(grammar.lower(i)):
            return True
    lowered = grammar.sentence.text.lower()
    return any(phrase in lowered for phrase in words("life", "of_many"))
