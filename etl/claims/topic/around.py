"""The topic by what stands around: the clause, the numbers before, the sentence before and the headings."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found
from etl.claims.counted.phrases import hedged_from
from etl.claims.people import names_people
from etl.claims.topic.kinds import first_of
from etl.claims.topic.senses import HUMAN, forms, names, nouns
from etl.lexicon import words


def in_a_list(context: Context, counted: Counted, _human: bool) -> Found | None:
    """`The fire burnt 600 barns: Cork, 400; Kerry, 200`: each figure of a list of places is of what the total is of."""
    if counted.found.rule != "carried from the list it stands in":
        return None
    before = next(claim for claim in reversed(context.settled) if claim.counted == counted.found.value)
    return Found(value=before.topic, rule="topic of the list it stands in", words=before.counted)


def carried(context: Context, counted: Counted, _human: bool) -> Found | None:
    """A number whose noun is carried from another claim, and which no verb of its own governs, shares its topic."""
    grammar = context.grammar
    own = grammar.label(context.anchor) in ("nsubj", "nsubjpass") and grammar.is_verb(grammar.head(context.anchor))
    if own or not counted.found.rule.startswith("carried") or not context.settled:
        return None
    same = (claim for claim in reversed(context.settled) if claim.counted == counted.found.value)
    before = next(same, context.settled[-1])
    if before.sentence_id != grammar.sentence.sentence_id and counted.found.value in ("people", "men", "persons"):
        return None  # what befell other people in the sentence before did not befall these
    return Found(value=before.topic, rule="topic of the claim it is carried from", words=before.counted)


def around(context: Context, counted: Counted, human: bool) -> Found | None:
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
            if counted.head is not None and grammar.lower(counted.head) in ("people", "passengers", "persons"):
                lowered = [noun for noun in lowered if not names("carriers", noun)]  # ships carried so many people
        elif share and any(nouns().get(noun) == "economy" for noun in lowered):  # war brought unemployment below 5%
            lowered = [noun for noun in lowered if nouns().get(noun) != "military"]
        found = first_of(lowered, human, "words around it", own=False)
        if found is not None or human:
            return found
    return None


def included(context: Context, _counted: Counted, human: bool) -> Found | None:
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


def share_of_it(context: Context, _counted: Counted, _human: bool) -> Found | None:
    """`This was still 30% below its peak`: what "this" or "it" stands for is in the sentence before."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    subject = grammar.child(verb, "nsubj") if verb is not None else None
    told = subject is not None and grammar.lower(subject) in ("this", "it", "that")
    if context.quantity.unit not in ("percent", "times") or not told or not context.before:
        return None
    lowered = [token.lower for token in context.before[-1].sentence.tokens]
    lowered = [noun for noun in lowered if nouns().get(noun) in ("economy", "society")]
    return first_of(lowered, False, "the sentence before", own=False)


def company(context: Context, counted: Counted, _human: bool) -> Found | None:
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


def sentence_before(context: Context, _counted: Counted, human: bool) -> Found | None:
    """`320,000 households had been affected`: what the sentence before told of people."""
    verb = context.grammar.verb(context.anchor)
    if not human or not context.before or verb is None or not names("befalling", context.grammar.lemma(verb)):
        return None
    for token in reversed(context.before[-1].sentence.tokens):
        topic = forms().get(token.lower) or nouns().get(token.lower)
        if topic in HUMAN and not names("plain_people", token.lower) and token.lower not in ("camp", "camps"):
            return Found(value=topic, rule="the sentence before", words=token.text)
    return None


def section(context: Context, _counted: Counted, human: bool) -> Found | None:
    """Words of the headings, the innermost first; of things they tell less than of people."""
    kind = context.quantity.kind
    of_things = {"measure": ("military",), "count": ("military", "economy", "society")}.get(
        kind, ("economy", "society")
    )
    for heading in reversed(context.grammar.sentence.headings):
        lowered = [word.strip(",.:;()") for word in heading.lower().replace("-", " ").split()]
        found = first_of(lowered, human, "the heading", own=False)
        if found is not None and (human or found.value in of_things):
            return found
    return None
