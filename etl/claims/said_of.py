"""What the clause says the number of: `the dead were 400`, `rents rose 5%`, `inflation 3.2%`, `a loan of £500`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from etl.claims.beside import named
from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.phrases import hedged_from, is_noun, phrase_before
from etl.lexicon import words

REACH = 12
"""Tokens back that a verb or a noun with "of" may stand from its number."""
OPENERS = frozenset({"", "and", "or", "but", "while", "with", "whereas", ",", ";", ":", "(", "–", "—", "plus"})
"""What stands before a noun that a number right behind it is said of: `and inflation 3.2%`."""
LABELS = frozenset({":", "(", "–", "—", "=", "-"})
"""What may stand between such a noun and its number: `Population: 3 million`, `diphtheria (93,232)`."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "total"})
COMPARED = frozenset({"which", "with", "to", "than", "from", "against", "versus", "or", ","})
"""Words before a sum or share that is set beside the one before."""
BY_WAY_OF = frozenset({"of", "at", "to", "for", "from", "by", "between", "with", "as"})


def labelled(context: Context) -> Counted | None:
    """`inflation 3.2%`, `births numbered 300 and deaths 200`, `Population: 3 million`, `diphtheria (93,232)`."""
    grammar, quantity = context.grammar, context.quantity
    end = hedged_from(grammar, quantity)
    named_height = context.quantity.kind == "measure" and grammar.syntax.tags[max(0, end - 2)] == "NNP"
    comma = grammar.lower(end - 1) == "," and named_height and grammar.lower(quantity.last) in ("", ".", ",", ";")
    label = comma or (grammar.lower(end - 1) in LABELS and (grammar.lower(end - 1) != "-" or _apart(grammar, end - 1)))
    behind = end - 1 if label else end
    if label and grammar.lower(behind - 1) == ")":  # GDP per head (2018): $1,240
        behind = next((j for j in range(behind - 2, max(0, behind - 6), -1) if grammar.lower(j) == "("), behind)
    noun = phrase_before(grammar, behind)
    if noun is None:
        return _name_of_a_group(context, behind) if context.quantity.unit == "percent" else None
    if not label and (grammar.lower(quantity.last) in ("of", "a") or _opens_a_clause(grammar, quantity.last)):
        return None
    if grammar.lower(noun) in words("counted", "numbers"):  # subscriptions number 9 million
        noun = phrase_before(grammar, noun) or noun
    first = noun
    while first and (grammar.pos(first - 1) in (*NOUNS, "ADJ") or grammar.lower(first - 1) in ("-", "'s", "of")):
        first -= 1
    while first and grammar.lower(first - 1) in ARTICLES:
        first -= 1
    if not label and grammar.lower(first - 1) not in OPENERS:
        return None
    if label and grammar.syntax.tags[noun] == "NNP" and quantity.kind != "count":
        same = carried(context)  # higher than that of Asia (3117 ft): the name says of what, not what
        if same is not None:
            return same
    return named(context, noun, "the noun right before it", after=first)


def _name_of_a_group(context: Context, end: int) -> Counted | None:
    """`Roman Catholic 80%, Protestant 16%`: the groups of a country, named by their adjectives."""
    grammar = context.grammar
    adjective = end - 1
    named_so = adjective > 0 and grammar.pos(adjective) == "ADJ" and grammar.tokens[adjective].text[0].isupper()
    if not named_so or grammar.lower(adjective - 1) not in OPENERS:
        return None
    text = grammar.words(adjective, end)
    return Counted(found=Found(value=text, rule="the group right before it", words=text))


def _apart(grammar: Grammar, dash: int) -> bool:
    return grammar.tokens[dash].start > grammar.tokens[dash - 1].end


def carried(context: Context, *, here: bool = True) -> Counted | None:
    """What the last claim in the same unit counts, of the sentence or of the paragraph."""
    for claim in reversed(context.settled):
        if here and claim.sentence_id != context.grammar.sentence.sentence_id:
            return None
        alike = claim.unit == context.quantity.unit or (context.quantity.kind == "count" and claim.kind == "count")
        if alike and claim.counted:
            return Counted(found=Found(value=claim.counted, rule="carried from the claim before", words=claim.counted))
    return None


def compared(context: Context) -> Counted | None:
    """`a profit of £75m, compared with £125m a year earlier`, `up from 3%`: the same thing at another time."""
    grammar = context.grammar
    before = grammar.lower(hedged_from(grammar, context.quantity) - 1)
    if before == "which" and context.quantity.kind == "count":
        return None
    return carried(context) if before in COMPARED else None


def _opens_a_clause(grammar: Grammar, i: int) -> bool:
    """A verb behind the number makes the number its subject, and a noun the noun that is counted."""
    return i < len(grammar.tokens) and (grammar.pos(i) in ("AUX", "VERB") or is_noun(grammar, i))


def headed(context: Context) -> Counted | None:
    """`a death toll of 36 million`, `a loan of £500`, `unemployment at 12%`: the noun before of or at."""
    grammar = context.grammar
    of = hedged_from(grammar, context.quantity, "from") - 1
    if grammar.lower(of) not in ("of", "at") or of < 1:
        return None
    over = grammar.lower(of - 1) == ","  # an area, by the last survey, of 300 acres: only the grammar tells
    noun = grammar.head(of) if over and is_noun(grammar, grammar.head(of)) else phrase_before(grammar, of - over)
    if noun is None or noun > of or (grammar.lower(of) == "at" and context.quantity.kind == "count"):
        return None
    if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
        return _behind(context, noun)
    if context.quantity.kind == "duration" and grammar.lower(noun) in words("counted", "spans"):
        return None
    return named(context, noun, "the noun before of", after=0)


def _behind(context: Context, generic: int) -> Counted | None:
    """`an increase in wages of 5%`, `a record harvest rise`: what a noun that counts nothing itself is of or in."""
    grammar = context.grammar
    for child in grammar.children[generic]:
        inner = grammar.child(child, "pobj") if grammar.lower(child) in ("in", "of", "for") else None
        if inner is not None and is_noun(grammar, inner):
            return named(context, inner, "what it is a number of", after=child + 1)
    measured = context.quantity.kind == "measure"  # a peak of 2,000 metres is a mountain
    if (
        measured
        or grammar.child(generic, "compound") is not None
        or grammar.lower(generic) in words("counted", "movements")
    ):
        return named(context, generic, "the noun before of", after=0)
    return None


def townsfolk(context: Context) -> Counted | None:
    """`the town grew to 600,000`, `a town of 3,400`: a place of so many is counted in people."""
    grammar, quantity = context.grammar, context.quantity
    before = hedged_from(grammar, quantity) - 1
    if quantity.kind != "count" or grammar.lower(before) not in ("of", "to", "from", "by"):
        return None
    if grammar.lower(before) == "of":
        noun = before - 1
        fits = grammar.lower(noun) in words("counted", "settlements")
    else:
        verb = _verb_of_change(context)
        subject = grammar.child(verb, "nsubj") if verb is not None else None
        noun = subject if subject is not None else -1
        settled = grammar.lower(noun) in words("counted", "settlements")
        fits = noun >= 0 and (settled or (grammar.syntax.tags[noun] == "NNP" and _grows(grammar, verb)))
    if not fits:
        return None
    return Counted(
        found=Found(value="people", rule="supplied: a place of so many people", words=grammar.words(noun, noun + 1))
    )


def _grows(grammar: Grammar, verb: int | None) -> bool:
    return verb is not None and grammar.lemma(verb) in ("grow", "shrink", "swell", "dwindle", "expand")


def change(context: Context) -> Counted | None:
    """`rents rose 5%`, `the number of pupils rose from 400 to 1,200`, `raised the fare to £2`: what changes."""
    grammar = context.grammar
    verb = _verb_of_change(_said_before(context))
    if verb is None:
        return _rises_to(context)
    first = grammar.lower(hedged_from(grammar, context.quantity) - 1)
    if first == "to" and (same := carried(context)) is not None and _from_before(context):
        return same
    found = _object(grammar, verb)
    nouns = (found,) if found is not None else tuple(subjects(grammar, verb))
    for noun in nouns:
        if noun is not None and grammar.lower(noun) in ("it", "this", "them", "they"):
            return carried(context, here=False)
        if noun is not None and is_noun(grammar, noun):
            if grammar.lower(noun) not in words("counted", "generic") | words("counted", "movements"):
                return named(context, noun, "what changes", after=0)
            behind = _behind(context, noun)
            if behind is not None:
                return behind
    here = [claim for claim in context.settled if claim.sentence_id == grammar.sentence.sentence_id and claim.counted]
    if not here:
        return None
    return Counted(found=Found(value=here[-1].counted, rule="carried from the claim before", words=here[-1].counted))


def _said_before(context: Context) -> Context:
    """`fell 212 points, or 1.8%`: a number said again after "or" hangs where the one before it does."""
    grammar = context.grammar
    again = grammar.lower(hedged_from(grammar, context.quantity) - 1) == "or"
    before = [quantity for quantity in grammar.reading.quantities if quantity.last < context.quantity.first]
    return replace(context, quantity=before[-1]) if again and before else context


def _rises_to(context: Context) -> Counted | None:
    """`the peak rises to 2,680 metres`: a verb that the parser takes for a noun."""
    grammar = context.grammar
    verb = hedged_from(grammar, context.quantity) - 2
    if grammar.lower(verb) not in words("qualifiers", "change_verbs") or grammar.lower(verb + 1) not in (
        "to",
        "by",
        "from",
    ):
        return None
    noun = phrase_before(grammar, verb)
    return named(context, noun, "what changes", after=0) if noun is not None else None


def _from_before(context: Context) -> bool:
    """Tell whether the number before is what the change is from: `from 2,900 soldiers to 5,800`."""
    grammar = context.grammar
    before = [quantity for quantity in grammar.reading.quantities if quantity.last <= context.quantity.first]
    return bool(before) and grammar.lower(hedged_from(grammar, before[-1]) - 1) == "from"


def _verb_of_change(context: Context) -> int | None:
    """The verb of change that the number completes; "up" or "down" before it stands for one."""
    grammar, quantity = context.grammar, context.quantity
    first = hedged_from(grammar, quantity)
    if grammar.label(context.anchor) in ("nsubj", "nsubjpass"):
        return None
    to = grammar.head(context.anchor)
    if (
        grammar.label(context.anchor) == "pobj"
        and grammar.lower(to) in ("to", "from", "by")
        and _changes(grammar, grammar.head(to))
    ):
        return grammar.head(to) if grammar.is_verb(grammar.head(to)) else None
    for i in range(first - 1, max(-1, first - REACH), -1):
        lower = grammar.lower(i)
        if lower in (";", ":", "which", "who", "that"):
            return None
        if grammar.is_verb(i) and grammar.pos(i) != "AUX":
            return i if _changes(grammar, i) and _completes(grammar, i, first) else None
    return None


def _changes(grammar: Grammar, verb: int) -> bool:
    return grammar.lemma(verb) in words("counted", "changes") or grammar.lower(verb) in words(
        "qualifiers", "change_verbs"
    )


def _completes(grammar: Grammar, verb: int, first: int) -> bool:
    """The number stands right behind the verb, or behind a preposition of extent."""
    near = first - verb <= 2
    return near or grammar.lower(first - 1) in ("to", "from", "by", "at") or grammar.lower(first - 1) == "between"


def _object(grammar: Grammar, verb: int) -> int | None:
    noun = grammar.child(verb, "dobj")
    if noun is not None and grammar.lower(noun) in ("which", "that") and grammar.label(verb) == "relcl":
        told_of = grammar.head(verb)
        empty = grammar.lower(told_of) in words("counted", "generic") | words("counted", "numbers")
        beside = phrase_before(grammar, noun - (grammar.lower(noun - 1) == ",")) if empty else None
        return beside if beside is not None else told_of
    return noun if noun is not None and noun not in grammar.quantity_at else None


def subjects(grammar: Grammar, verb: int) -> Iterator[int | None]:
    """The subject of a verb; without one that of the verb it is joined to, or the noun it is said of."""
    for i in (verb, *grammar.ancestors(verb)):
        subject = grammar.child(i, "nsubj", "nsubjpass")
        if subject is not None and grammar.lower(subject) in ("which", "that", "who"):
            subject = grammar.head(i) if grammar.label(i) == "relcl" else None
        yield subject
        if subject is not None or grammar.label(i) not in ("conj", "advcl", "xcomp", "acl", "ccomp"):
            if grammar.label(i) == "acl":
                yield grammar.head(i)
            return
        if grammar.label(i) == "acl":
            yield grammar.head(i)
            return


def number_of(context: Context) -> Counted | None:
    """`the number of deaths ranged between 2 and 5 million`: the noun after "number of", in whatever grammar."""
    grammar, quantity = context.grammar, context.quantity
    if quantity.unit or grammar.label(context.anchor) in ("nummod", "nsubj"):
        return None
    for i in range(quantity.first - 1, max(-1, quantity.first - REACH), -1):
        if i in grammar.quantity_at or grammar.lower(i) in (".", ";", ":"):
            return None
        if grammar.lower(i) not in words("counted", "numbers"):
            continue
        if grammar.lower(i + 1) == "who" or grammar.syntax.tags[i + 1] == "VBN":
            text = grammar.words(i, i + 2)
            return Counted(
                found=Found(value="people", rule="supplied: a number who or killed is of people", words=text)
            )
        if grammar.lower(i + 1) == "of":
            noun = i + 2
            while noun + 1 < quantity.first and not is_noun(grammar, noun):
                noun += 1
            while noun + 1 < quantity.first and is_noun(grammar, noun + 1):
                noun += 1
            return named(context, noun, "the noun after number of", after=i + 2)
    return None


def subject(context: Context) -> Counted | None:
    """`casualties were 158,854`, `the number of dead was 300`, `the villagers who had fled numbered 340`."""
    grammar = context.grammar
    verb = _copula(context)
    if verb is None:
        return None
    for noun in (*subjects(grammar, verb), _before_verb(grammar, verb)):
        if noun is None or noun in grammar.quantity_at or not is_noun(grammar, noun):
            if noun is not None and (share := grammar.quantity_at.get(noun)) and share.unit == "percent":
                return _of_share(context, noun)
            continue
        if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
            return _behind(context, noun)
        return named(context, noun, "the subject of the sentence", after=0)
    return None


def _of_share(context: Context, share: int) -> Counted | None:
    """`24% of all farms were of 2 hectares, while 40% were of 6`: what the share that is the subject is of."""
    grammar = context.grammar
    of = grammar.child(share, "prep")
    inner = grammar.child(of, "pobj") if of is not None else None
    if inner is not None:
        return named(context, inner, "the subject of the sentence", after=0)
    if not context.settled or context.settled[-1].unit != "percent" or not context.settled[-1].counted:
        return None
    same = context.settled[-1].counted
    return Counted(found=Found(value=same, rule="carried from the claim before", words=same))


def _copula(context: Context) -> int | None:
    """The verb that says of its subject how much it is: right before the number, or above it in the grammar."""
    grammar, anchor = context.grammar, context.anchor
    first = hedged_from(grammar, context.quantity)
    near = first - 1
    while near > first - REACH and near > 0 and (grammar.lower(near) in BY_WAY_OF or grammar.pos(near) == "ADV"):
        near -= 1
    if (
        near > 0
        and grammar.lemma(near) in words("counted", "copulas")
        and first - near <= 3
        and grammar.pos(near) in ("VERB", "AUX")
    ):
        return near
    if grammar.label(anchor) not in ("attr", "dobj", "pobj", "acomp", "npadvmod", "oprd", "ccomp"):
        return None
    verb = grammar.verb(anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "copulas"):
        return None
    if grammar.label(anchor) == "pobj" and grammar.lower(grammar.head(anchor)) not in BY_WAY_OF:
        return None
    return verb


def _before_verb(grammar: Grammar, verb: int) -> int | None:
    """The noun right before the verb, where the parser gave the verb no subject: `the dead numbered 400`."""
    i = verb
    while i and (grammar.pos(i - 1) in ("AUX", "ADV")):
        i -= 1
    return phrase_before(grammar, i)


def put_at(context: Context) -> Counted | None:
    """`estimates excess deaths as between 1 and 1.5 million`, `put the dead at 300`, `the dead were put at 300`."""
    grammar, anchor = context.grammar, context.anchor
    before = grammar.lower(hedged_from(grammar, context.quantity) - 1)
    if before not in ("as", "at", "to", "be", "was", "were"):
        return None
    verb = next(
        (
            i
            for i in range(context.quantity.first - 1, max(-1, context.quantity.first - REACH), -1)
            if grammar.is_verb(i) and grammar.pos(i) != "AUX"
        ),
        None,
    )
    if verb is None:
        verb = grammar.verb(anchor)
    if verb is None or grammar.lemma(verb) not in words("counted", "put"):
        return None
    told_of = grammar.head(verb) if grammar.label(verb) == "acl" else None  # crowds estimated at 200,000
    for noun in (_object(grammar, verb), grammar.child(verb, "nsubjpass"), told_of):
        if noun is not None and is_noun(grammar, noun):
            if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
                return _behind(context, noun)
            return named(context, noun, "what is put at the number", after=0)
    return None


def census(context: Context) -> Counted | None:
    """`the census counted 8,175,124 in the five boroughs`: a census counts people."""
    grammar = context.grammar
    verb = grammar.verb(context.anchor)
    subject = grammar.child(verb, "nsubj") if verb is not None and grammar.label(context.anchor) == "dobj" else None
    if subject is None or grammar.lower(subject) not in words("counted", "counts"):
        return None
    text = grammar.words(subject, subject + 1)
    return Counted(found=Found(value="people", rule="supplied: a census counts people", words=text))
