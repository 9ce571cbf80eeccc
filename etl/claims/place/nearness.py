"""How near a place of the sentence is to a number: steps in the grammar, the way it is named, what stands between."""

from __future__ import annotations

import re

from etl.claims.context import Context, Grammar
from etl.claims.place.mentions import Mention, mentions

COSTS: dict[str, float] = {"at": 0, "of": 0, "owner": 0.5, "to": 1, "event": 1, "bare": 2, "label": 3, "adjective": 2.5}
"""What each way of naming a place adds to its distance: `in Lyon` is nearer than `Lyon` or `French`."""
OF_SUBJECT: dict[str, float] = {"at": 0.5, "to": 3}
"""The same for a place in the subject's phrase, where it is not -1.5: `officials in Lyon`, `envoys from Lyon`."""
RIGHT_BEFORE = re.compile(
    r"\s?[(\[](?:[a-z]+\s){0,4}|(?:'s|’s|\s?[:–—]|,?\s(?:with|at|had|has|reported|lost)|,\s(?:which|where)\s[a-z]+)\s?(?:[a-z]+\s){0,2}"
)
"""`Nigeria, with over 17,000 cases`, `Kenya (17,007 ft.)`: what stands between a name and its number."""
GAP = re.compile(r"(?:[,;]\s(?:and\s)?|\band\s)(?:(?:in|at|for|from|of|on)\s)?(?:the\s)?$")
"""`The Italians took 30,000 prisoners, the Austrians 12,000`: a name between a comma and its number."""
HEDGED = re.compile(
    r"\s(?:(?:another|a|further|some|about|around|nearly|almost|over|only|just|more|less|fewer|than|at|least|up|to)\s){0,3}"
)
"""`Sudan has taken in 90,000 refugees and Chad another 40,000`: words between that name and its number."""
OWN_ROUTE = re.compile(r"\s(?:of\sthem\s)?(?:from|to)\s(?:the\s)?")
"""`1,200 came from Ireland and 900 from Scotland`: the second number has its own place right behind it."""
JOINED = re.compile(r"\s(?:[\w'’-]+\s){0,4}(?:and|or)\s(?:[a-z]+\s){0,2}")
"""`114 commissions and 61 committees in Cork`: one place for both numbers."""
REFERENCE = re.compile(
    r"(?:\s\([^)]*\))?\s(?:(?:away|north|south|east|west|north-?east|[a-z-]+west|[a-z-]+east)\s){0,3}(?:from|of|to)\s"
)
"""`9 km from Cork`: the place a distance is measured from is not where the thing is."""
SENDING = frozenset("send dispatch deploy ship transfer lend give donate supply deliver".split())
PARTICIPLE = re.compile(r",\s(?:using|according|based|compared|leaving|making|including)\b")
"""`Dutch deaths at 166,000, using the figures for French deaths`: what comes behind is of something else."""
CONCEDED = re.compile(r"(?:Although|Though|While|Whereas)\b")
"""`While 40 died in Cork, the number reported from Kerry was 90`: each clause has its place."""
BREAK = re.compile(r";|,\s(?:and|but|while|whereas)\s(?:in|at|by|from)\b|\b(?:while|whereas)\b")
"""Where a new clause with a place of its own begins."""


def between(context: Context, mention: Mention) -> str:
    """The words between a place and the number."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    start, end = context.quantity.start - offset, context.quantity.end - offset
    return text[mention.end : start] if mention.end <= start else text[end : mention.start]


def cost_of(context: Context, mention: Mention, head: int | None) -> float:
    """Steps in the grammar, and what the way of naming adds; another number between, or a new clause, adds too."""
    grammar, quantity = context.grammar, context.quantity
    text, offset = grammar.sentence.text, grammar.sentence.start
    end = quantity.end - offset
    behind = mention.end <= quantity.start - offset
    words_between = between(context, mention)
    tied = mention.how == "bare" or "," not in words_between
    if behind and tied and RIGHT_BEFORE.fullmatch(words_between) and mention.how != "adjective":
        return -2
    if behind and HEDGED.fullmatch(words_between) and gapped(text, mention):
        return -1.5
    if (
        behind
        and quantity.kind == "measure"
        and words_between == ", "
        and mention.how != "adjective"
        and not REFERENCE.match(text, end)
    ):
        return -2  # the Isthmus of Suez, 80 miles wide
    routed = not behind and quantity.kind != "measure" and OWN_ROUTE.fullmatch(words_between)
    if routed and text[: quantity.start - offset].endswith((", ", "and ")):
        return -2
    i = token_of(grammar, mention)
    if i is None:
        return 10.0
    if behind and _is_what_is_told_of(grammar, i) and not numbers_between(context, mention):
        return -0.5
    cost = grammar.steps(context.anchor, i) + COSTS[mention.how]
    if mention.how == "event":
        cost = min(cost, 3.5)
    subject = subject_over(grammar, i)
    above = set(grammar.ancestors(context.anchor))
    if subject is not None and grammar.head(subject) in above and subject not in above:
        sends = grammar.lemma(grammar.head(subject)) in SENDING
        cost += 4 if sends else OF_SUBJECT.get(mention.how, -1.5) - grammar.steps(i, subject)
    elif mention.how == "at" and not behind and grammar.verb(i) == grammar.verb(context.anchor):
        cost -= 1.5
    elif mention.how == "adjective" and words_between == " " and not behind:
        cost = 0 if _another_has_its_own(context, mention) else cost  # 350,000 French and 90,000 Dutch troops
    elif mention.how == "adjective" and not (head is not None and (head == i or head in grammar.ancestors(i))):
        cost += 2
    if (
        mention.how == "bare"
        and grammar.label(i) == "nsubj"
        and grammar.head(i) == grammar.verb(context.anchor)
        and grammar.lemma(grammar.head(i)) not in SENDING
    ):
        cost = min(cost, 0.5)
    if mention.how in ("adjective", "of") and not behind and PARTICIPLE.search(words_between):
        cost += 3
    if not behind and REFERENCE.match(text, end) and quantity.kind == "measure":
        cost += 2.5
    return cost + 2 * numbers_between(context, mention) + 3 * (BREAK.search(words_between) is not None)


def _another_has_its_own(context: Context, mention: Mention) -> bool:
    """Tell whether another number stands right before an adjective too: each counts its own."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    ends = {other.end - offset for other in context.grammar.reading.quantities if other is not context.quantity}
    return any(one.how == "adjective" and one.start - 1 in ends for one in mentions(text) if one != mention)


def _is_what_is_told_of(grammar: Grammar, i: int) -> bool:
    """`Corsica is an island in the Mediterranean, 170 km from France`: the number is of the island."""
    verb = grammar.head(i)
    return (
        grammar.label(i) == "nsubj" and grammar.label(verb) == "ROOT" and grammar.lemma(verb) in ("be", "lie", "stand")
    )


def gapped(text: str, mention: Mention) -> bool:
    """Tell whether a comma or and stands before a name, as before a subject that has no verb of its own."""
    return GAP.search(text[max(0, mention.start - 12) : mention.start]) is not None


def subject_over(grammar: Grammar, i: int) -> int | None:
    """The subject whose phrase a name stands in: `the forces of Spain were`, `the Spanish army had`."""
    for k in (i, *grammar.ancestors(i)):
        if grammar.label(k) in ("nsubj", "nsubjpass"):
            return k
        if grammar.label(k) not in ("amod", "compound", "nmod", "poss", "pobj", "prep"):
            return None
    return None


def numbers_between(context: Context, mention: Mention) -> int:
    """Other numbers between a place and the number; none for a place that stands before them all."""
    grammar, quantity = context.grammar, context.quantity
    place = mention.start + grammar.sentence.start
    starts = [other.start for other in grammar.reading.quantities if other is not quantity]
    if place < min([quantity.start, *starts]):
        conceded = CONCEDED.match(grammar.sentence.text) is not None
        return sum(place < start < quantity.start for start in starts) if conceded else 0
    text, offset = grammar.sentence.text, grammar.sentence.start
    if place < quantity.start:
        near = max((other.end for other in grammar.reading.quantities if other.end <= place), default=place)
        behind_another = not BREAK.search(text[near - offset : mention.start])
        return sum(place < start < quantity.start for start in starts) + behind_another
    passed = [start for start in starts if quantity.start < start < place]
    listed = bool(passed) and JOINED.fullmatch(text[quantity.end - offset : passed[0] - offset]) is not None
    follow = any(start > place for start in starts)
    return len(passed) - listed + (2 if len(passed) > listed and follow else 0)


def token_of(grammar: Grammar, mention: Mention) -> int | None:
    """The token that ends the name; of a list, the first name's."""
    offset = grammar.sentence.start
    inside = [t.i for t in grammar.tokens if mention.start <= t.start - offset < mention.end]
    if not inside:
        return None
    return next((i for i in inside if grammar.head(i) not in inside), inside[-1])
