"""What a list of places and figures is of: the total or the noun said before it, and for each figure the same."""

from __future__ import annotations

from etl.claims.context import Context, Counted, Found, Grammar, Settled
from etl.claims.counted.beside import named
from etl.claims.counted.clause import behind, object_of, subjects
from etl.claims.counted.phrases import hedged_from, is_noun
from etl.claims.tally import Entry, entries_of
from etl.lexicon import words

UNKNOWN = Counted(found=Found(value="", rule="a list of places, and not said of what"))
ENDS = frozenset({":", ",", "—", "–", "-", "(", "viz", ".", ")", "follows", "as"})
"""What may stand between the noun of a list and its first name."""
SIGNS = frozenset({",", "(", ":", "—", "–"})
"""What may stand between a cause of death and the number of deaths."""
CAUSE = 30
"""Tokens before a disease in which it is said that a list is of what killed."""
TITLE = 8
"""Words at most before a list that has no verb."""


def of_the_list(context: Context) -> Counted | None:
    """`Deaths numbered 600: Cork, 400; Kerry, 200`: the names are no things counted, the deaths are."""
    entry = entries_of(context.grammar).get(context.quantity.start)
    if entry is None:
        return None
    same = _said_before(context, entry)
    if same is not None:
        return Counted(found=Found(value=same.counted, rule="carried from the list it stands in", words=same.counted))
    return _noun_of_list(context, entry) or UNKNOWN


def of_a_killer(context: Context) -> Counted | None:
    """`The main killers were fever (222,021) and diphtheria (93,232)`: the deaths from it; no cases and no fevers."""
    grammar, last = context.grammar, context.quantity.last
    end = hedged_from(grammar, context.quantity)
    noun = end - 1 - (grammar.lower(end - 1) in SIGNS)
    bare = grammar.lower(last) in ("", ",", ";", ".", ")", "and")
    own = grammar.lower(noun - 1) in ("from", "of", "by")  # deaths from fever (931)
    if (
        context.quantity.kind != "count"
        or not bare
        or own
        or grammar.lower(noun) not in words("topic_words", "diseases")
    ):
        return None
    before = {grammar.lower(i) for i in range(max(0, noun - CAUSE), noun)}
    if not before & words("topic_words", "killing") or any(
        token.lower in ("cases", "patients") for token in grammar.tokens
    ):
        return None
    text = grammar.words(noun, noun + 1)
    return Counted(
        found=Found(value=f"deaths from {text[0].lower()}{text[1:]}", rule="deaths by their cause", words=text)
    )


def _said_before(context: Context, entry: Entry) -> Settled | None:
    """The claim before it in the list, or the total before the list: of its kind, and no smaller than the part."""
    here = context.grammar.sentence.sentence_id
    first = entry.start == entry.opens
    bound = context.quantity.low if context.quantity.low is not None else context.quantity.high or 0
    for claim in reversed(context.settled):
        ended = claim.sentence_id != here and not (context.before and context.before[-1].sentence.text.endswith(":"))
        if ended:
            return None
        alike = claim.kind == context.quantity.kind and (claim.kind == "count" or claim.unit == context.quantity.unit)
        if alike and claim.counted and (not first or claim.kind != "count" or claim.size >= bound):
            return claim
    return None


def _noun_of_list(context: Context, entry: Entry) -> Counted | None:
    """`Deaths by province: Cork, 400`, `the rainfall was as follows: Cork, 40 inches`: the noun before the list."""
    grammar = context.grammar
    opens = grammar.starting_at.get(grammar.sentence.start + entry.opens, 0)
    end = opens
    while end and (grammar.lower(end - 1) in ENDS or grammar.lower(end - 1) in ("the", "in", "at", "for", "of")):
        bracket = grammar.lower(end - 1) == ")"
        end = next((i for i in range(end - 1, -1, -1) if bracket and grammar.lower(i) == "("), end - 1)
    verb = next((i for i in range(end - 1, -1, -1) if _has_subject(grammar, i)), None)
    noun = _told(grammar, verb) if verb is not None else _title(grammar, end)
    if noun is None or noun >= opens or not is_noun(grammar, noun):
        return None
    if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
        return behind(context, noun)
    return named(context, noun, "what the list is of", after=verb + 1 if verb is not None and noun > verb else 0)


def _has_subject(grammar: Grammar, i: int) -> bool:
    inner = grammar.label(i) in ("relcl", "acl", "advcl", "parataxis")  # where the famine was worst
    return grammar.is_verb(i) and not inner and grammar.child(i, "nsubj", "nsubjpass") is not None


def _told(grammar: Grammar, verb: int) -> int | None:
    """What a verb before the list says it is of: `the rainfall was`, `deaths differ`, `the ministry counted deaths`."""
    lemma = grammar.lemma(verb)
    if lemma in words("counted", "put") | {"count", "see", "register"} and grammar.child(verb, "dobj") is not None:
        return object_of(grammar, verb)
    says = words("counted", "copulas") | words("counted", "changes") | {"differ", "follow"}
    passive = grammar.child(verb, "auxpass") is not None
    return next((j for j in subjects(grammar, verb) if j is not None), None) if passive or lemma in says else None


def _title(grammar: Grammar, end: int) -> int | None:
    """The first noun of a few words without a verb: `Deaths by province`, `Rainfall in inches`."""
    if end > TITLE:
        return None
    return next((i for i in range(end) if is_noun(grammar, i) and grammar.label(i) != "compound"), None)
