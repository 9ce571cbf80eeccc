"""Places of a sentence that are not a number's: of a part, an example, a comparison, another clause, or the saying."""

from __future__ import annotations

import re
from functools import lru_cache

from etl.claims.context import Context, Grammar
from etl.claims.people import names_people
from etl.claims.place.mentions import Mention
from etl.claims.place.naming import TOLD_OF
from etl.claims.place.nearness import REFERENCE, gapped, token_of
from etl.lexicon import words
from etl.model import Quantity

EXAMPLE = re.compile(r"\b(?:including|such as|notably|especially|among them)\s(?:[A-Z]\w+(?:,| and)\s)*(?:the\s)?$")
GAPPED = re.compile(r",\s(?:and\s)?the\s(?:\w+\s){1,3}$")
"""`British troops numbered 9,000, the Zulu army 20,000`: a subject without a verb, right before its number."""
SAID = re.compile(
    r"\b(?:(?P<source>according to|(?:reported|quoted) by\s(?!(?:the\s)?$))|said|says|told)\b[^,;]*$", re.IGNORECASE
)
SUPERLATIVE = (
    r"\b(?:largest|biggest|smallest|worst|deadliest|bloodiest|oldest|tallest|longest|highest|richest|poorest|busiest"
    r"|(?:most|least)\s[a-z]+)"
)
COMPARED = re.compile(
    SUPERLATIVE + r"(?:\s(?!number|total|rate|count|share|was|were|is|are)[a-z]+){0,4}\s(?:in|of|on)\s(?:the\s)?$"
)
LARGEST = re.compile(SUPERLATIVE + r"(?:\s[a-z]+)?\s$")
"""`the largest port in Europe`: the place of a comparison is not that of the number."""

EXCEPTED = re.compile(
    r"\b(?:exclu(?:sive|ding)(?:\sof)?|except(?:ing)?(?:\sfor)?|apart\sfrom|other\sthan|besides|not\scounting|without"
    r"|outside(?:\sof)?)\s(?:the\s)?(?:[A-Z][\w-]*,?\s(?:and\s)?){0,3}(?:the\s)?$"
)
"""`50 million tons, exclusive of the Saar`: the number is of all but that place."""
SIZED = re.compile(
    r"\b(?:the\s(?:size|area|extent|height|length|level|population|elevation)\sof|as\s(?:large|big|long|high|tall|populous|many|much)\s"
    r"as|(?:larger|bigger|smaller|longer|higher|taller|shorter|lower|more|less|fewer|greater)\s(?:[a-z]+\s){0,2}than)"
    r"\s(?:in\s|that\sof\s|those\sof\s)?(?:the\s)?(?:(?:[A-Za-z.]+\s){1,2}of\s)?$"
)
LIES = re.compile(
    r"\b(?:lie|lies|lay|lying|situated|located|stands|stood)\s(?:just\s|immediately\s)?"
    r"(?:(?:due\s)?[nsew]\w+|between|opposite|beyond)(?:\sof)?\s(?:the\s)?$"
)
"""`which lies south of the Arctic Circle`: where a thing is not."""
OPPOSED = re.compile(r"\b(?:against|than|versus|vs|like|unlike)\s(?:(?:half\s)?(?:that|those)\sof\s)?(?:the\s)?$")
NEAR = 40
"""Characters behind a place that what is told of it may take."""
BORN = re.compile(r"\b(?:born|educated|schooled|buried)\s(?:in|at|near)\s$")
"""`was born in Dresden; she left 400 letters`: a life goes on elsewhere."""
OF_THEM = re.compile(r"\sof\s(?:them|these|those|which|whom)\b")
"""`9 million cars, 2 million of them in Brazil`: the place is of the part."""
PARTED = re.compile(
    r"\b(?:against|versus|than|compared\s(?:with|to))\s(?:[a-z]+\s){0,3}$|\bof\s(?:whom|which|them)\s(?:[a-z]+\s){0,3}$"
)
"""`28%, against 6% in Togo`, `900 souls, of whom 40 were born in Cork`: the place is of the other number."""
GOES_ON = re.compile(
    r",?\s(?:that|which|where)\s(?:[\w-]+\s){1,3}(?:sa(?:id|ys?)|reported|claimed|believed?|estimated?|put)\b"
)
"""`a blast in Cork that police said killed three`: the saying is of that place."""
LIKENED = re.compile(r"\b(?:roughly|about|nearly|almost|approximately|twice|times|half)\s$")
"""`roughly the size of Kentucky`, `bigger than Ireland`; but `the population of Cork` is its own."""


def may_be(context: Context, mention: Mention) -> bool:
    """A place of another bracket, of a part, of the saying, or of a comparison is not the number's."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    start, end = context.quantity.start - offset, context.quantity.end - offset
    brackets = _brackets(text)
    if brackets[mention.start] and brackets[mention.start] != brackets[start]:
        return False
    if context.only_a_part(offset + mention.start):
        return False
    before = text[max(0, mention.start - 100) : mention.start]
    if EXAMPLE.search(before) or EXCEPTED.search(before) or LIES.search(before) or _in_another_clause(context, mention):
        return False
    told_of = TOLD_OF.match(text, mention.end) is not None and mention.end < start < mention.end + NEAR
    if (not told_of and (_is_likened(before) or OPPOSED.search(before))) or _measures_another(context, mention):
        return False
    if BORN.search(before) and re.search(r"[;,]", text[mention.end : max(mention.end, start)]):
        return False
    if any(
        OF_THEM.match(text, other.end - offset) or PARTED.search(text, end, other.start - offset)
        for other in _others(context)
        if end <= other.start - offset < mention.start
    ):
        return False
    if _is_right_before_another(context, mention):
        return False
    if (LARGEST if mention.how == "adjective" else COMPARED).search(before):
        return False
    said = SAID.search(before)
    if said and (said["source"] or end <= mention.start - len(before) + said.start()):
        return False
    i = token_of(context.grammar, mention)
    goes_on = GOES_ON.match(text, mention.end) is not None
    if (
        i is None
        or (not goes_on and _of_the_saying(context, i))
        or _of_another(context, i)
        or _of_another_time(context, i)
    ):
        return False
    if mention.how == "adjective" and _is_of_the_doer(context, i):
        return False
    return mention.how in ("at", "of", "event", "label") or not _of_later_verb(context, i)


def _is_of_the_doer(context: Context, i: int) -> bool:
    """`The Germans took 900 prisoners`, `900 were shot by German troops`: who did it to others is not where."""
    grammar = context.grammar
    for k in (i, *grammar.ancestors(i)):
        if grammar.label(k) == "pobj" and grammar.label(grammar.head(k)) == "agent":
            verb = grammar.head(grammar.head(k))
            others = grammar.lemma(verb) in words("places", "done_to_others") and _are_people(grammar, k, i)
            return others and verb in grammar.ancestors(context.anchor)
        if grammar.label(k) == "nsubj":
            done = _done_by(context, grammar.head(k))
            others = done is not None and k < done and grammar.lemma(done) in words("places", "done_to_others")
            return others and _are_people(grammar, k, i)
        if grammar.label(k) not in ("amod", "compound", "nmod", "poss", "conj"):
            return False
    return False


def _are_people(grammar: Grammar, doer: int, i: int) -> bool:
    """A nation, its people or its army do it; an earthquake or a famine does it where it is."""
    noun = grammar.lower(doer)
    return doer == i or names_people(noun) or noun in words("people", "bodies") | words("places", "forces")


def _done_by(context: Context, verb: int) -> int | None:
    """The verb of a subject whose object the number is in: it, or one joined to it."""
    grammar, below = context.grammar, context.anchor
    for k in grammar.ancestors(context.anchor):
        if grammar.is_verb(k):
            objects = grammar.label(below) == "dobj" and below > k
            mine = k == verb or (grammar.label(k) in ("conj", "xcomp") and verb in grammar.ancestors(k))
            return k if objects and mine else None
        below = k
    return None


def _is_likened(before: str) -> bool:
    sized = SIZED.search(before)
    return sized is not None and (
        not sized[0].startswith("the ") or LIKENED.search(before, 0, sized.start()) is not None
    )


def _measures_another(context: Context, mention: Mention) -> bool:
    """`80 km south of Italy, 284 km east of Tunisia`: a place from which another distance is told."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    for other in context.grammar.reading.quantities:
        if other is not context.quantity and other.kind == "measure":
            told = REFERENCE.match(text, other.end - offset)
            if told and told.end() <= mention.start and text[told.end() : mention.start] in ("", "the "):
                return True
    return False


def _is_right_before_another(context: Context, mention: Mention) -> bool:
    """`The navy had 214 ships, the French 114`: the French are of the second number alone."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    near = (text[mention.end : max(0, other.start - offset)] for other in _others(context))
    return " " in near and gapped(text, mention)


def _others(context: Context) -> list[Quantity]:
    return [other for other in context.grammar.reading.quantities if other is not context.quantity]


def _in_another_clause(context: Context, mention: Mention) -> bool:
    """Tell whether a gapped subject parts the place from the number."""
    grammar, offset = context.grammar, context.grammar.sentence.start
    start = context.quantity.start - offset
    subject = GAPPED.search(grammar.sentence.text[max(0, start - 60) : start])
    if subject is None or mention.end > start - len(subject[0]):
        return False
    numbered = any(mention.end <= other.start - offset < start for other in grammar.reading.quantities)
    return numbered and grammar.pos(context.quantity.first - 1) in ("NOUN", "PROPN")


@lru_cache(maxsize=64)
def _brackets(text: str) -> tuple[int, ...]:
    """For each character of a sentence the number of the bracket it stands in, 0 outside."""
    found, opened, inside = [], 0, 0
    for char in text:
        if char in "([":
            opened += 1
            inside = opened
        found.append(inside)
        if char in ")]":
            inside = 0
    return (*found, 0)


def _of_later_verb(context: Context, i: int) -> bool:
    """`He owned 700 books and visited Rome`: the place is of the second verb alone."""
    grammar = context.grammar
    mine, theirs = grammar.verb(context.anchor), grammar.verb(i)
    if mine is None or theirs is None or theirs == mine or i < context.anchor or grammar.label(theirs) != "conj":
        return False
    return mine in grammar.ancestors(theirs)


def _of_another_time(context: Context, i: int) -> bool:
    """`Since the fall of Rome`, `before the war in Spain`: the place of the time told is not that of the number."""
    grammar = context.grammar
    above = set(grammar.ancestors(context.anchor))
    return any(j not in above and grammar.lower(j) in ("since", "before", "until") for j in grammar.ancestors(i))


def _of_another(context: Context, i: int) -> bool:
    """`12,000 in Lyon and 3,000 at home`: a place within the first member of a list is not that of the next."""
    grammar = context.grammar
    for j in (context.anchor, *grammar.ancestors(context.anchor)):
        first = grammar.head(j)
        listed = grammar.label(j) == "conj" and grammar.pos(first) in ("NOUN", "PROPN", "NUM")
        if listed and first < i < j and first in grammar.ancestors(i) and j not in grammar.ancestors(i):
            return any(first <= k for k in grammar.quantity_at if k < i)
    return False


def _of_the_saying(context: Context, i: int) -> bool:
    """`Before the fall of Rome, scholars estimated that 5 million died`: the place is of their saying."""
    grammar, above = context.grammar, {i, *context.grammar.ancestors(i)}
    below = context.anchor
    for j in grammar.ancestors(context.anchor):
        if j in above:
            said = grammar.label(below) in ("ccomp", "xcomp") and grammar.lemma(j) in words("credit", "verbs")
            told = i > context.anchor or (i > j and any(grammar.lower(k) == "that" for k in range(j, i)))
            told = told or grammar.child(j, "auxpass") is not None  # deaths in Java are put at 400
            return said and not told and not _of_an_authority(context, j)
        below = j
    return False


def _of_an_authority(context: Context, verb: int) -> bool:
    """`St. Paul police said`, `In Guinea, all districts report`: who speaks for the place speaks of it."""
    subject = context.grammar.child(verb, "nsubj", "nsubjpass")
    return subject is not None and context.grammar.lower(subject) in words("places", "authorities")
