"""The noun that stands right before the number: `inflation 3.2%`, `Population: 3 million`, `a loan of £500`."""

from __future__ import annotations

from dataclasses import replace

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.counted.beside import named
from etl.claims.counted.clause import behind, carried, subjects
from etl.claims.counted.phrases import has_time, hedged_from, is_noun, noun_phrase, phrase_before
from etl.claims.place.gazetteer import is_known
from etl.lexicon import entries, words

OPENERS = frozenset({"", "and", "or", "but", "while", "with", "whereas", ",", ";", ":", "(", "–", "—", "plus"})
"""What stands before a noun that a number right behind it is said of: `and inflation 3.2%`."""
LABELS = frozenset({":", "(", "–", "—", "=", "-"})
"""What may stand between such a noun and its number: `Population: 3 million`, `diphtheria (93,232)`."""
TIMES = frozenset({"period", "season", "reign", "decade", "century", "quarter", "half", "time", "date", "war"})
"""Nouns for a time, which a number behind them with of is not of."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "total"})


def labelled(context: Context) -> Counted | None:
    """`inflation 3.2%`, `births numbered 300 and deaths 200`, `Population: 3 million`, `diphtheria (93,232)`."""
    grammar, quantity = context.grammar, context.quantity
    end = hedged_from(grammar, quantity)
    named_height = context.quantity.kind == "measure" and grammar.syntax.tags[max(0, end - 2)] == "NNP"
    comma = grammar.lower(end - 1) == "," and named_height and grammar.lower(quantity.last) in ("", ".", ",", ";")
    comma = comma or _in_a_list(context, end)
    label = comma or (grammar.lower(end - 1) in LABELS and (grammar.lower(end - 1) != "-" or _apart(grammar, end - 1)))
    edge = end - 1 if label else end
    if label and grammar.lower(edge - 1) == ")":  # GDP per head (2018): $1,240
        edge = next((j for j in range(edge - 2, max(0, edge - 6), -1) if grammar.lower(j) == "("), edge)
    noun = phrase_before(grammar, edge)
    if noun is None and grammar.lower(end - 1) == ":" and (told := _with_participles(grammar, edge)) is not None:
        return told
    if noun is None:
        return _name_of_a_group(context, edge) if context.quantity.unit == "percent" else None
    if not label and (grammar.lower(quantity.last) in ("of", "a") or _opens_a_clause(grammar, quantity.last)):
        return None
    numbered = grammar.lower(noun) == "number" and grammar.lower(noun - 1) != "the" and not label
    if grammar.lower(noun) in words("counted", "numbers"):  # subscriptions number 9 million
        noun = phrase_before(grammar, noun) or noun
    if grammar.head(context.anchor) == noun and grammar.label(context.anchor) == "dobj":
        return None  # killed three and wounded 27: a verb
    first = noun
    while first and (grammar.pos(first - 1) in (*NOUNS, "ADJ") or grammar.lower(first - 1) in ("-", "'s", "of")):
        first -= 1
    while first and grammar.lower(first - 1) in ARTICLES:
        first -= 1
    if not label and not numbered and grammar.lower(first - 1) not in OPENERS:
        return None
    proper, count = grammar.syntax.tags[noun] == "NNP", quantity.kind == "count"
    place = proper and not label and (count or quantity.kind == "share") and is_known(grammar.tokens[noun].text)
    gapped = proper and count and not label  # the Whigs won 44 seats, Labour 12
    of_what = proper and label and not count  # higher than that of Asia (3117 ft): the name says of what, not what
    if (place or gapped or of_what) and (same := carried(context)) is not None:
        return same
    if place:  # of what, not where
        return None
    return named(context, noun, "the noun right before it", after=first)


def _with_participles(grammar: Grammar, edge: int) -> Counted | None:
    """`Houses damaged or destroyed: 239,682`: the noun with what became of it."""
    first = edge
    while (
        first
        and edge - first < 4
        and (grammar.syntax.tags[first - 1] in ("VBN", "VBD") or grammar.lower(first - 1) in ("or", "and"))
    ):
        first -= 1
    noun = phrase_before(grammar, first) if first < edge else None
    if noun is None:
        return None
    text = f"{noun_phrase(grammar, noun)} {grammar.words(first, edge)}"
    return Counted(found=Found(value=text, rule="the noun right before it", words=text), head=noun)


def _in_a_list(context: Context, end: int) -> bool:
    """`army, 5,500; navy, approximately 700`: a list in which a comma stands for the verb."""
    grammar, last = context.grammar, context.quantity.last
    if grammar.lower(end - 1) != "," or grammar.lower(last) not in ("", ".", ";"):
        return False
    first = end - 1
    while first and (is_noun(grammar, first - 1) or grammar.pos(first - 1) == "ADJ"):
        first -= 1
    before = grammar.lower(first - 1)
    return first < end - 1 and (before == ";" or (before == "and" and grammar.lower(first - 2) in (";", ",")))


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
    if noun is None or grammar.lower(noun) in TIMES or grammar.lower(noun) in entries("units", "time"):
        noun = _over_time(context, of)
    if noun is None or noun > of or (grammar.lower(of) == "at" and context.quantity.kind == "count"):
        return None
    if grammar.lower(noun) == "rate" and grammar.lower(noun - 1) in ("the", "a") and grammar.lower(noun - 2) == "at":
        verb = grammar.verb(noun)  # the mortality was at the rate of 38 per mille
        told = next((j for j in subjects(grammar, verb) if j is not None), None) if verb is not None else None
        return named(context, told, "the subject of the sentence", after=0) if told is not None else None
    if grammar.lower(noun) in words("counted", "generic") | words("counted", "movements"):
        return behind(context, noun)
    if context.quantity.kind == "duration" and grammar.lower(noun) in words("counted", "spans"):
        return None
    found = named(context, noun, "the noun before of", after=0)
    if found is not None and context.quantity.kind == "measure":
        return _with_thing(context, found, noun)
    return found


def _over_time(context: Context, of: int) -> int | None:
    """`a loss over the 30 years of 300 acres`, `output in 1913 of 40 tons`: the noun before the words of time."""
    grammar = context.grammar
    for i in range(of - 1, max(0, of - 7), -1):
        if grammar.lower(i) in ("in", "over", "during", "for", "by", "at", "since", "from"):
            timed = range(i + 1, of)
            told = any(grammar.lower(j) in TIMES or grammar.lower(j) in entries("units", "time") for j in timed)
            return phrase_before(grammar, i) if told or has_time(grammar, list(timed)) else None
    return None


def _with_thing(context: Context, found: Counted, noun: int) -> Counted:
    """`the plant grows to a length of 20 feet`: the length with the thing that has it."""
    grammar = context.grammar
    if grammar.lower(noun) not in words("counted", "dimensions") or " of " in found.found.value:
        return found
    verb = grammar.verb(noun)
    thing = next(subjects(grammar, verb), None) if verb is not None else None
    if thing is None or not is_noun(grammar, thing) or thing == noun:
        return found
    article = "" if grammar.syntax.tags[thing] in ("NNP", "NNPS") else "the "
    value = f"{grammar.lower(noun)} of {article}{noun_phrase(grammar, thing)}"
    return replace(found, found=replace(found.found, value=value))
