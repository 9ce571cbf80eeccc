"""What a time in a sentence dates: its clause, the thing it names, or only the telling, a birth, a founding, a mark."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from etl.claims.context import NOUNS, Context, Grammar
from etl.claims.people import names_people
from etl.claims.period.marks import is_a_mark, is_given
from etl.claims.period.times import Period
from etl.claims.period.undated_words import COUNT, MANY, MONTHS
from etl.lexicon import words

EXCEPTED = re.compile(
    r"\b(?:besides?|excluding|exclusive\sof|not\scounting|apart\sfrom|in\saddition\sto|except(?:ing)?)\b[^,;.]*$"
)
LASTED = re.compile(
    rf"\b(?:lasted|raged|continued|endured|persisted|went\son)\s(?:for\s)?(?P<count>{MANY}|\d{{1,2}})\syears\b",
    re.IGNORECASE,
)
WHEN = re.compile(r",?\s+when\b[^,;]*")
"""`Since 1950, when it had 12,000 inhabitants`: that number is of the one year."""


def dated_by(context: Context, period: Period) -> Period | None:
    """A time as far as it dates the number: the year in a thing's name does only what the thing did, or is said of it.

    `the 2010 earthquake that killed 300,000`, `the 1842 fire left 20,000 homeless`; but `the 1825 revolt` dates nothing
    else, and the year of a study is not that of what it studies.
    """
    grammar = context.grammar
    text, offset = grammar.sentence.text, grammar.sentence.start
    if (
        _is_excepted(context, period)
        or _of_a_study(context, period)
        or (is_a_mark(text, period.start - offset, period.end - offset) and not is_of_a_mark(context, period))
    ):
        return None
    if period.first == period.last and _of_a_beginning(context, period):
        return replace(period, last=None) if _has_gone_on(context) else None
    if text[: period.start - offset].endswith("("):
        return None if _is_a_life(context, period) or _is_of_a_citation(grammar, period) else period
    thing = _thing(grammar, period)
    if thing is None:
        return period
    if grammar.lemma(thing) in words("time", "reckonings") and _is_under(grammar, context.anchor, grammar.head(thing)):
        return closed(period)
    if thing < context.anchor and thing in grammar.ancestors(context.anchor):
        return closed(period)
    if grammar.label(thing) in ("nsubj", "nsubjpass") and thing < context.anchor:
        return closed(period) if _is_under(grammar, context.anchor, grammar.head(thing)) else None
    if grammar.label(thing) != "pobj":
        return None
    governor = grammar.head(grammar.head(thing))  # Superintendent of the 1870 Census
    return None if grammar.pos(governor) in NOUNS and names_people(grammar.lemma(governor)) else period


def _is_excepted(context: Context, period: Period) -> bool:
    """`fifteen million, beside the sums spent before 1865`: the number is of another time than that."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    begin = max(context.quantity.end if context.quantity.end <= period.start else offset, period.start - 80) - offset
    return period.start > context.quantity.start and EXCEPTED.search(text, begin, period.start - offset) is not None


def closed(period: Period) -> Period:
    """Return a period that leaves no side open: `after the 1883 eruption` is of that year for what the eruption did."""
    first = period.first if period.first is not None else period.last
    last = period.last if period.last is not None else period.first
    return replace(period, first=first, last=last)


def lasting(context: Context, period: Period) -> Period:
    """`broke out in 1855 and lasted four years, carrying off 12,000`: the number is of all the years it lasted."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    lasted = LASTED.search(text, period.end - offset, context.quantity.end - offset)
    if lasted is None or period.first != period.last or period.last is None:
        return period
    count = COUNT.get(lasted["count"].lower()) or int(lasted["count"])
    return replace(period, last=period.last + count)


def is_when(context: Context, period: Period) -> bool:
    """Tell whether the number stands in what is told of a time: `the deadliest since 1987, when 31 died`."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    return WHEN.fullmatch(text, period.end - offset, context.quantity.start - offset) is not None


def is_of_a_mark(context: Context, period: Period) -> bool:
    """Tell whether the number is what a mark amounts to: `above the 1929 figure of 500 tonnes`."""
    text, offset = context.grammar.sentence.text, context.grammar.sentence.start
    return is_when(context, period) or is_given(text, period.end - offset, context.quantity.start - offset)


def token_at(grammar: Grammar, period: Period) -> int | None:
    """Return the token that stands for a time in the grammar."""
    return grammar.starting_at.get(period.at)


def _thing(grammar: Grammar, period: Period) -> int | None:
    """The noun that a year stands before: `an 1884 infection left him`, `the 1825 revolt by soldiers`; else None."""
    i = token_at(grammar, period)
    if i is None or grammar.label(i) not in ("nummod", "compound", "amod", "nmod"):
        return None
    thing = grammar.head(i)
    while grammar.label(thing) in ("compound", "nmod"):
        thing = grammar.head(thing)
    month = grammar.lower(thing).capitalize() in MONTHS or grammar.lower(thing) in ("day", "eve")
    inside = grammar.tokens[thing].start < period.end
    return thing if thing > i and not inside and not month and grammar.pos(thing) in NOUNS else None


def _of_a_study(context: Context, period: Period) -> bool:
    """`a 1998 study estimated that 900 died`, `in a book published in 2003`: a time of telling, not of what is told."""
    grammar = context.grammar
    i = token_at(grammar, period)
    if i is None:
        return False
    telling = grammar.verb(i)
    if telling is not None and grammar.lemma(telling) == "write" and telling != grammar.verb(context.anchor):
        teller = grammar.child(telling, "nsubj")
        if grammar.syntax.tags[telling] == "VBG" or (teller is not None and teller > telling):
            return True  # Defoe, writing in 1722; wrote Mitchel in 1861
    if telling is not None and grammar.label(telling) == "relcl" and telling not in grammar.ancestors(context.anchor):
        own = grammar.subtree(telling)
        if any(grammar.lower(j) == "whose" for j in own):
            return True
    near = [i, *itertools.islice(grammar.ancestors(i), 3)]
    mine = set(grammar.ancestors(context.anchor))
    work = any(grammar.lemma(j) in words("time", "studies") and j < context.anchor and j not in mine for j in near)
    verb = grammar.verb(context.anchor)
    return (work and verb is not None and grammar.tense(verb) != "present") or any(
        grammar.lemma(j) in words("time", "published") for j in near
    )


def _of_a_beginning(context: Context, period: Period) -> bool:
    """`The firm, founded in 1911, employs 3,000`, `the church, which was built in 1248, is 144 metres long`."""
    grammar = context.grammar
    i = token_at(grammar, period)
    clause = grammar.verb(i) if i is not None else None
    while clause is not None and grammar.label(clause) == "conj":
        clause = grammar.verb(clause)
    if clause is not None and grammar.label(clause) == "advcl" and clause < grammar.head(clause):
        fronted = clause == 0 and grammar.lemma(clause) in words("time", "beginnings")
        return (
            fronted
            and grammar.tense(grammar.head(clause)) == "present"
            and grammar.head(clause) in grammar.ancestors(context.anchor)
        )
    if clause is None or grammar.label(clause) not in ("acl", "relcl") or clause in grammar.ancestors(context.anchor):
        return False
    subject, main = grammar.head(clause), grammar.verb(context.anchor)
    if grammar.label(subject) not in ("nsubj", "nsubjpass") or subject in (
        context.anchor,
        *grammar.ancestors(context.anchor),
    ):
        return False
    begun = grammar.lemma(clause) in words("time", "beginnings")
    earlier = "reckoned" in period.rule and any(
        grammar.lower(j) == "had" and grammar.label(j) == "aux" for j in grammar.children[clause]
    )
    return begun or earlier or (main is not None and grammar.tense(main) == "present")


def _has_gone_on(context: Context) -> bool:
    """`The protests, which began in 2011, have killed 5,000`: the number is of the time since."""
    grammar, verb = context.grammar, context.grammar.verb(context.anchor)
    return verb is not None and any(
        grammar.label(j) == "aux" and grammar.lower(j) in ("has", "have") for j in grammar.children[verb]
    )


def _is_under(grammar: Grammar, i: int, verb: int) -> bool:
    """Tell whether a token is under a verb, and not under a later one that has a subject of its own."""
    for j in grammar.ancestors(i):
        if j == verb:
            return True
        if grammar.label(j) in ("conj", "advcl") and grammar.child(j, "nsubj", "nsubjpass") is not None:
            return False
    return False


def _is_of_a_citation(grammar: Grammar, period: Period) -> bool:
    """`Smith (2006) estimated`, `according to Wrigley (1981)`: the year in brackets behind a writer is a book's."""
    bracket = grammar.starting_at.get(period.start, 1) - 1
    end = bracket + 2 + (grammar.lower(bracket + 2) in ("a", "b", "c"))
    if grammar.lower(end) != ")" or bracket < 1 or not grammar.tokens[bracket - 1].text[0].isupper():
        return False
    name = bracket - 1
    while name > 0 and (grammar.tokens[name - 1].text[0].isupper() or grammar.lower(name - 1) in ("and", "&", "et")):
        name -= 1
    verb = grammar.syntax.lemmas[end + 1] if end + 1 < len(grammar.tokens) else ""
    said = verb in words("credit", "verbs") or verb in words("credit", "placing")
    cited = (
        grammar.words(max(0, name - 2), name).lower() in ("according to", "based on") or grammar.lower(name - 1) == "by"
    )
    return said or (cited and not grammar.lower(bracket - 1).endswith("s"))


def _is_a_life(context: Context, period: Period) -> bool:
    """`Lincoln (1809–1865) won 39.8%`: years in brackets behind a name, too many for an event, are a life."""
    grammar = context.grammar
    name = grammar.starting_at.get(period.start, 1) - 2
    named = name >= 0 and grammar.pos(name) == "PROPN" and grammar.lower(name) not in words("time", "spans")
    return named and period.first is not None and period.last is not None and period.last - period.first > 15
