"""Numbers whose noun is left out: `11 of them`, `about half were imprisoned`, `which killed millions`."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar, Settled
from etl.claims.counted.phrases import is_noun, noun_phrase
from etl.claims.people import names_people
from etl.lexicon import words
from etl.model import Quantity

PRONOUNS = frozenset({"them", "which", "whom", "these", "those", "us", "they", "this", "it", "whose"})
MEASURED = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "times", "metres", "kilometres", "miles", "feet"}
)
FAR = 60
"""Tokens back in which people named before a number are looked for."""


def share_before(context: Context) -> Counted | None:
    """`while 21% travel`: a bare share is of what the share before it was of."""
    if context.quantity.kind != "share":
        return None
    here = context.grammar.sentence.sentence_id
    shares = [
        claim for claim in context.settled if claim.unit == "percent" and claim.counted and claim.sentence_id == here
    ]
    if shares:
        return Counted(
            found=Found(value=shares[-1].counted, rule="carried from the share before", words=shares[-1].counted)
        )
    return None


def noun_before(context: Context) -> Counted | None:
    """The noun is left out: take it from the claim before in a list, or from the people named last."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.kind not in ("count", "share") and quantity.qualifier != "vague":
        return None
    age = _as_old(context)
    if age is not None:
        return _carry(context, age, "carried from the age before")
    people = _is_done_to_people(context)
    same = [
        claim
        for claim in context.settled
        if claim.sentence_id == grammar.sentence.sentence_id and claim.counted and _comparable(claim, quantity)
    ]
    if people and _by_whom(context, same[-1].counted if same else ""):
        return None
    if same and not (people and same[-1].unit != "people") and not (people and _names_events(same[-1].counted)):
        return _carry(context, same[-1], "carried from the claim before")
    named = _last_people(context)
    if named is not None:
        return Counted(found=Found(value=named, rule="the people named before", words=named))
    if _is_of_another(context):
        return None
    before = [claim for claim in context.settled if claim.counted and _comparable(claim, quantity)]
    if people:
        before = [claim for claim in before if quantity.kind == "share" and claim.unit == "people"]
    if before and (grammar.lower(quantity.last) != "of" or grammar.lower(quantity.last + 1) in PRONOUNS):
        return _carry(context, before[-1], "carried from the sentence before")
    return None


def _is_of_another(context: Context) -> bool:
    """What the sentence before counted is not meant where this one counted other things, or a noun does the deed.

    `France sold 40 tons to Spain and 12 to Corsica`, `the doctors treated 400`; but `it sold 400 in May`.
    """
    grammar = context.grammar
    if grammar.lower(context.quantity.last) == "of" and grammar.lower(context.quantity.last + 1) in PRONOUNS:
        return False
    here = bool(context.settled) and context.settled[-1].sentence_id == grammar.sentence.sentence_id
    if context.quantity.kind == "count" and here and not _comparable(context.settled[-1], context.quantity):
        return True
    verb = grammar.head(context.anchor)
    doer = grammar.child(verb, "nsubj") if grammar.label(context.anchor) == "dobj" else None
    says = words("counted", "copulas") | words("credit", "verbs") | {"have", "lose"}
    return doer is not None and grammar.pos(doer) in NOUNS and grammar.lemma(verb) not in says


def _as_old(context: Context) -> Settled | None:
    """`the mean age of marriage was 23.8 for women and 27.5 for men`: the second number is an age as the first is."""
    bound = context.quantity.low if context.quantity.low is not None else context.quantity.high
    before = context.settled[-1] if context.settled else None
    if (
        before is None
        or before.unit != "years"
        or before.kind not in ("count", "age")
        or context.quantity.kind != "count"
    ):
        return None
    whom = context.grammar.lower(context.quantity.last)
    return before if bound is not None and bound < 130 and (bound % 1 or whom in ("for", "in", "", ".")) else None


def _carry(context: Context, claim: Settled, rule: str) -> Counted:
    """What an earlier claim counts; a count lent by people shot, or by a share of a population, is of people."""
    people = people_in(claim.counted) if context.quantity.kind == "count" else ""
    return Counted(found=Found(value=people or claim.counted, rule=rule, words=claim.counted))


def _comparable(claim: Settled, quantity: Quantity) -> bool:
    """Small counts of things lend no noun to numbers of quite another size, and measures none to counts."""
    if claim.unit in MEASURED or (claim.kind in ("measure", "money") and quantity.kind == "count"):
        return False
    bound = quantity.low if quantity.low is not None else quantity.high
    if claim.unit == "percent" and quantity.kind == "count":
        return any(names_people(word) for word in claim.counted.lower().split())
    if claim.unit == "people" or quantity.kind == "share" or not bound or not claim.size:
        return claim.unit != "percent" or quantity.kind == "share"
    return max(bound, claim.size) <= 1000 * min(bound, claim.size)


def _names_events(phrase: str) -> bool:
    return any(word in words("people", "events") for word in phrase.lower().split())


def _is_done_to_people(context: Context) -> bool:
    """The number stands alone as subject or object of what happens to people: `8,600 died`, `killed millions`."""
    grammar, anchor = context.grammar, context.anchor
    verb = grammar.head(anchor)
    if grammar.label(anchor) == "pobj" and grammar.label(verb) == "agent":
        verb = grammar.head(verb)
    if not grammar.is_verb(verb):
        return False
    struck = grammar.child(verb, "nsubj") if grammar.label(anchor) == "dobj" else None
    if struck is not None and grammar.lower(struck) in ("which", "that") and grammar.label(verb) == "relcl":
        struck = grammar.head(verb)
    if struck is not None and grammar.lower(struck) in words("topic_words", "diseases"):
        return True  # the fever attacked 462
    taken = {grammar.lower(i) for i in range(verb + 1, verb + 5)} & words("people", "taken_to")
    return grammar.lemma(verb) in words("people", "states") or (grammar.syntax.tags[verb] == "VBN" and bool(taken))


def _by_whom(context: Context, counted: str) -> bool:
    """`two gunmen opened fire, killing nine`: those who did it are not those to whom it was done."""
    grammar = context.grammar
    if grammar.label(context.anchor) != "dobj":
        return False
    for verb in (grammar.head(context.anchor), *grammar.ancestors(grammar.head(context.anchor))):
        doer = grammar.child(verb, "nsubj")
        if doer is not None:
            return not counted or grammar.lower(doer) in counted.lower().split()
    return False


def human_verb(context: Context) -> Counted | None:
    """`a famine which killed millions`, `dozens were on board`: no noun anywhere, but the verb tells of people."""
    if context.quantity.unit or not (_is_done_to_people(context) or _are(context)):
        return None
    verb = context.grammar.verb(context.anchor)
    text = context.grammar.words(verb, verb + 1) if verb is not None else ""
    return Counted(found=Found(value="people", rule="supplied: what happened happens to people", words=text))


def _are(context: Context) -> bool:
    """`dozens were on board`, `with 300 awaiting trial`: a bare number with a plural verb stands for people."""
    grammar, i = context.grammar, context.quantity.last
    i += grammar.lower(i) in ("more", "others")
    if grammar.lower(i) in words("counted", "doing"):
        return True
    return grammar.label(context.anchor) in ("nsubj", "nsubjpass") and grammar.lower(i) in (
        "were",
        "are",
        "had",
        "have",
    )


def out_of(context: Context) -> Counted | None:
    """`Of the 600 who set out`, `Of its ships, 40 sank`, `Among the dead 12 were children`: those named before."""
    grammar = context.grammar
    if grammar.lower(context.quantity.last) == "who":
        text = grammar.words(context.quantity.last, context.quantity.last + 1)
        return Counted(found=Found(value="people", rule="supplied: those who are people", words=text))
    for i in range(context.quantity.first - 1, max(-1, context.quantity.first - 16), -1):
        if grammar.lower(i) in (";", ":"):
            return None
        opens = grammar.lower(i) in ("of", "among") and (i == 0 or grammar.lower(i - 1) in (",", ";", "and", "but"))
        noun = grammar.child(i, "pobj") if opens else None
        if noun is not None and noun not in grammar.quantity_at and is_noun(grammar, noun):
            phrase = noun_phrase(grammar, noun, i + 1)
            return Counted(found=Found(value=phrase, rule="those it is a part of", words=phrase), head=noun)
    return None


def people_before(context: Context) -> str | None:
    """Return the people that a participle behind the number tells of: `1,600 rebels were seized, 700 shot`.

    Those of the claim before in the sentence, unless it counts what happened (`55,260 casualties, 12,727 killed`).
    """
    same = [claim for claim in context.settled if claim.sentence_id == context.grammar.sentence.sentence_id]
    if not same or same[-1].unit != "people":
        return None
    listed = people_in(same[-1].counted).split()
    while listed and listed[0] in words("people", "conditions"):  # 700 dead and 1,500 captured
        del listed[0]
    return " ".join(listed) or None


def people_in(phrase: str) -> str:
    """Return the people that a counted phrase names, without what became of them and where they belong.

    >>> people_in("Italians killed, missing"), people_in("Soviet population"), people_in("early deaths")
    ('Italians', 'people', '')
    """
    listed = phrase.split()
    behind = {"of", "in", "from", "among"} | words("people", "participles")
    last = next((k for k, word in enumerate(listed) if k and word.lower().strip(",") in behind), len(listed))
    for k in reversed(range(last)):
        noun = listed[k].lower().strip(",")
        plain = names_people(noun) and noun not in words("people", "events") | words("people", "conditions")
        if plain and (k == last - 1 or _many_people(noun)):  # modern battleships: "modern" may be a person, but is none
            return "people" if noun in ("population", "populace") else " ".join(listed[: k + 1]).strip(",")
    return ""


def _last_people(context: Context) -> str | None:
    """The people named last before the number, in the sentence or as the first of the sentence before."""
    grammar = context.grammar
    for i in range(context.quantity.first - 1, max(-1, context.quantity.first - FAR), -1):
        many = grammar.lower(i) in words("people", "bodies") or grammar.syntax.tags[i] in ("NNS", "NNPS")
        if grammar.pos(i) not in NOUNS or i in grammar.quantity_at or not many:
            continue
        if _does_it(context, i):
            continue
        if (
            names_people(grammar.lower(i))
            and grammar.lower(i) not in words("people", "events")
            and not _speaks(grammar, i)
            and grammar.label(i) != "poss"
        ):
            return noun_phrase(grammar, i)
    if not {"them", "they", "these", "those"} & {
        grammar.lower(i) for i in range(context.quantity.last, context.quantity.last + 3)
    }:
        return None
    tokens = context.before[-1].sentence.tokens if context.before else ()
    return next((token.text for token in tokens if _many_people(token.lower)), None)


def _does_it(context: Context, i: int) -> bool:
    """`hunters took 22,000`: those who did it to others are not counted; those who lost or had so many are."""
    grammar, verb = context.grammar, context.grammar.head(context.anchor)
    own = words("counted", "copulas") | {"lose", "have"}
    done = grammar.label(context.anchor) == "dobj" and grammar.is_verb(verb) and grammar.lemma(verb) not in own
    return done and grammar.label(i) == "nsubj" and grammar.head(i) == verb


def _many_people(word: str) -> bool:
    """Tell, without grammar, whether a word names several people: `soldiers`, `gunmen`, `militia`."""
    several = word.endswith(("s", "men", "people", "children")) or word in words("people", "bodies")
    return several and names_people(word) and word not in words("people", "events") | words("people", "conditions")


def _speaks(grammar: Grammar, i: int) -> bool:
    return grammar.label(i) == "nsubj" and grammar.lemma(grammar.head(i)) in words("credit", "verbs")
