"""The noun that stands right before the number: `inflation 3.2%`, `Population: 3 million`, `a loan of £500`."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found, Grammar
from etl.claims.counted.beside import named
from etl.claims.counted.clause import behind, carried
from etl.claims.counted.phrases import hedged_from, is_noun, phrase_before
from etl.lexicon import words

OPENERS = frozenset({"", "and", "or", "but", "while", "with", "whereas", ",", ";", ":", "(", "–", "—", "plus"})
"""What stands before a noun that a number right behind it is said of: `and inflation 3.2%`."""
LABELS = frozenset({":", "(", "–", "—", "=", "-"})
"""What may stand between such a noun and its number: `Population: 3 million`, `diphtheria (93,232)`."""
ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "total"})


def labelled(context: Context) -> Counted | None:
    """`inflation 3.2%`, `births numbered 300 and deaths 200`, `Population: 3 million`, `diphtheria (93,232)`."""
    grammar, quantity = context.grammar, context.quantity
    end = hedged_from(grammar, quantity)
    named_height = context.quantity.kind == "measure" and grammar.syntax.tags[max(0, end - 2)] == "NNP"
    comma = grammar.lower(end - 1) == "," and named_height and grammar.lower(quantity.last) in ("", ".", ",", ";")
    label = comma or (grammar.lower(end - 1) in LABELS and (grammar.lower(end - 1) != "-" or _apart(grammar, end - 1)))
    edge = end - 1 if label else end
    if label and grammar.lower(edge - 1) == ")":  # GDP per head (2018): $1,240
        edge = next((j for j in range(edge - 2, max(0, edge - 6), -1) if grammar.lower(j) == "("), edge)
    noun = phrase_before(grammar, edge)
    if noun is None:
        return _name_of_a_group(context, edge) if context.quantity.unit == "percent" else None
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
        return behind(context, noun)
    if context.quantity.kind == "duration" and grammar.lower(noun) in words("counted", "spans"):
        return None
    return named(context, noun, "the noun before of", after=0)
