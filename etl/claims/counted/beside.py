"""The noun that stands beside the number: `22,000 members`, `62% of households`, `a 74-gun ship`, `700,000 shot`."""

from __future__ import annotations

from etl.claims.context import NOUNS, Context, Counted, Found
from etl.claims.counted.elided import PRONOUNS, noun_before, people_before
from etl.claims.counted.phrases import hedged_from, is_noun, noun_phrase, over_brackets, phrase_before
from etl.claims.unit import plural
from etl.lexicon import entries, words

MODIFIES = frozenset({"nummod", "compound", "quantmod", "amod", "det", "nmod", "predet", "poss", "npadvmod"})
OWNERS = frozenset({"the", "its", "their", "his", "her", "our", "all", "that"})
BETWEEN = frozenset({"or", "more", "higher", "so", "less", "fewer", "all", "worth", "each"})
"""Words between a number and its "of": 40 or so of the ships, £3bn worth of exports."""
SIZES = frozenset({"odd", "plus", "some", "strong"})
"""Words joined to a number by a hyphen that are no noun: 300-odd men, a 2,000-strong garrison."""


def named(context: Context, head: int, rule: str, after: int | None = None) -> Counted | None:
    """Return the phrase around a noun as what is counted; of `the number of pupils` the pupils are."""
    grammar = context.grammar
    if grammar.lower(head) in words("counted", "numbers"):
        of = next((j for j in grammar.children[head] if grammar.lower(j) == "of"), None)
        inner = grammar.child(of, "pobj") if of is not None else None
        if of is not None and inner is not None:
            head, after = inner, of + 1
        elif grammar.child(head, "compound", "amod") is None:
            return None
    if not is_noun(grammar, head) or grammar.lower(head) in entries("units", "time"):
        return None
    phrase = noun_phrase(grammar, head, context.quantity.last if after is None else after)
    return Counted(found=Found(value=phrase, rule=rule, words=phrase), head=head) if phrase else None


def conversion(context: Context) -> Counted | None:
    """`80 km (50 mi)`, `$1.13bn (£600m)`: in brackets behind a number of its kind, the same thing in another unit."""
    grammar, quantity = context.grammar, context.quantity
    before = grammar.quantity_at.get(quantity.first - 2)
    if grammar.lower(quantity.first - 1) != "(" or before is None or not context.settled:
        return None
    if before.kind != quantity.kind or quantity.kind not in ("measure", "money"):
        return None
    same = context.settled[-1].counted
    return Counted(found=Found(value=same, rule="carried from the claim before", words=same))


def of_phrase(context: Context) -> Counted | None:
    """`millions of Soviet citizens`, `62% of households`, `two years of exile`, `half the ships`, `11 of them`."""
    grammar, i = context.grammar, context.quantity.last
    while grammar.lower(i) in BETWEEN:
        i += 1
    behind = over_brackets(grammar, i)
    i = behind if grammar.lower(behind) == "of" else i
    if grammar.lower(i) == "of":
        inner = grammar.child(i, "pobj")
        if inner is None or grammar.lower(inner) == "age":
            return None
        if grammar.lower(inner) in ("those", "these") and (told := those_who(context, inner)) is not None:
            return told
        if grammar.lower(inner) in PRONOUNS:
            return noun_before(context)
        if inner in grammar.quantity_at:
            inner = grammar.head(inner) if grammar.label(inner) == "nummod" else inner
        return named(context, inner, "of-phrase", after=i + 1) or noun_before(context)
    if context.quantity.unit == "percent" and grammar.lower(i) in OWNERS:
        noun = next((j for j in range(i + 1, min(i + 6, len(grammar.tokens))) if is_noun(grammar, j)), None)
        while noun is not None and grammar.head(noun) == noun + 1 and is_noun(grammar, noun + 1):
            noun += 1
        return named(context, noun, "half the", after=i + 1) if noun is not None else None
    return None


def over_bracket(context: Context) -> Counted | None:
    """`77 (25.7%) females`, `840 (72% of the target) pupils`: the noun behind the share in brackets."""
    grammar, i = context.grammar, context.quantity.last
    behind = over_brackets(grammar, i)
    if behind == i or not any(
        grammar.quantity_at[j].unit == "percent" for j in range(i, behind) if j in grammar.quantity_at
    ):
        return None
    first = behind
    while behind < len(grammar.tokens) and grammar.pos(behind) == "ADJ":
        behind += 1
    while is_noun(grammar, behind) and is_noun(grammar, behind + 1):
        behind += 1
    return named(context, behind, "the noun behind the brackets", after=first) if is_noun(grammar, behind) else None


def those_who(context: Context, those: int) -> Counted | None:
    """`3% of those killed in battle`, `half of those who took part`: people, by what they did."""
    grammar = context.grammar
    clause = next((j for j in grammar.children[those] if j > those and grammar.label(j) in ("acl", "relcl")), None)
    if clause is None or not (grammar.lower(those + 1) == "who" or grammar.lemma(clause) in words("people", "states")):
        return None
    last = those + 1
    inside = set(grammar.subtree(clause))
    while (
        last in inside
        and last - those <= 5
        and grammar.label(last) not in ("punct", "cc")
        and last not in grammar.quantity_at
    ):
        last += 1
    while last - 1 > those and grammar.pos(last - 1) in ("ADP", "DET", "AUX", "SCONJ"):
        last -= 1
    value = f"people {grammar.words(those + 1, last)}"
    return Counted(
        found=Found(value=value, rule="those of whom it is told", words=grammar.words(those, last)), head=clause
    )


def hyphened(context: Context) -> Counted | None:
    """`a 74-gun ship`, `the 15-member council`, `a 300-page report`: the noun joined to the number is counted.

    Of a length of time or a measure, what it makes longer or larger: `a three-day strike`, `a 9-km tunnel`.
    """
    grammar, quantity = context.grammar, context.quantity
    i = quantity.last + 1
    if quantity.kind != "count" or grammar.lower(i - 1) != "-" or i >= len(grammar.tokens):
        return None
    noun, joined = grammar.tokens[i], grammar.tokens[i].start == grammar.tokens[i - 1].end
    if not joined or not noun.text.isalpha() or noun.lower in SIZES or grammar.lower(i + 1) == "-":
        return None
    if grammar.pos(i) not in NOUNS:
        return None
    value = plural(noun.lower, one=not noun.lower.endswith("s"))
    return Counted(found=Found(value=value, rule="the noun joined by a hyphen", words=grammar.words(i, i + 1)), head=i)


def participle(context: Context) -> Counted | None:
    """`12,727 killed`, `700,000 shot`, `20,000 homeless`: the word behind says what became of the people counted."""
    grammar, i = context.grammar, context.quantity.last
    fates = words("people", "participles") | words("people", "conditions")
    if context.quantity.unit or grammar.lower(i) not in fates:
        return None
    last = i + 1
    while grammar.lower(last) in (",", "and", "or") and grammar.lower(last + 1) in fates:
        last += 2
    if grammar.lower(i) == "taken":
        if grammar.lower(last) not in ("prisoner", "captive", "hostage"):
            return None
        last += 1
    elif is_noun(grammar, last) and any(grammar.head(j) == last for j in range(i, last)):
        return None  # 400 sick or wounded sailors
    text = grammar.words(i, last)
    people = people_before(context) or "people"
    value = f"{text} {people}" if grammar.lower(i) in words("people", "conditions") else f"{people} {text}"
    return Counted(found=Found(value=value, rule="what became of them", words=text), head=i)


def strong(context: Context) -> Counted | None:
    """`the garrison, 2,000 strong,`, `the enemy were 60,000 strong`, `a 400-strong crowd`: the body itself."""
    grammar, i = context.grammar, context.quantity.last
    i += grammar.lower(i) == "-"
    if context.quantity.kind != "count" or grammar.lower(i) != "strong":
        return None
    before = context.quantity.first - (grammar.lower(context.quantity.first - 1) == ",")
    verb = grammar.verb(context.anchor)
    noun = grammar.head(i) if grammar.head(i) > i else phrase_before(grammar, before)
    if noun is None and verb is not None:
        noun = grammar.child(verb, "nsubj", "nsubjpass")
    told = (
        named(context, noun, "the body of that strength", after=0 if noun < i else i + 1) if noun is not None else None
    )
    return told or Counted(found=Found(value="people", rule="the body of that strength", words=grammar.words(i, i + 1)))


def modified_noun(context: Context) -> Counted | None:
    """`22,000 members of the Polish armed forces`, `two Bolshevik newspapers`, `three years exile`."""
    grammar, anchor = context.grammar, context.anchor
    if grammar.lower(context.quantity.last + _more(context)) in words("counted", "doing"):
        return None  # with 300 facing trial: no facing trial
    noun = anchor
    while grammar.label(noun) in MODIFIES and grammar.head(noun) > noun and grammar.head(noun) - noun < 9:
        noun = grammar.head(noun)
        if is_noun(grammar, noun) and grammar.label(noun) not in ("compound", "nmod", "poss", "amod"):
            break
    if noun == anchor:
        return _adjacent_noun(context)
    if not _reaches(context, noun):
        return None
    if grammar.lower(noun) == "others" and (same := _other_things(context)) is not None:
        return same
    if grammar.lower(noun) in words("counted", "plain"):
        of = hedged_from(grammar, context.quantity) - 1
        whole = phrase_before(grammar, of) if grammar.lower(of) == "of" else None
        if whole is not None and grammar.lower(whole) in words("counted", "wholes"):
            return named(context, whole, "the noun before of", after=0)
    return named(context, noun, "the noun it modifies")


def _more(context: Context) -> int:
    return context.grammar.lower(context.quantity.last) in ("more", "others", "still", "now", "also")


def shared_noun(context: Context) -> Counted | None:
    """`60 major and 150 smaller communities`: the noun of the second number is that of the first."""
    grammar, i = context.grammar, context.quantity.last
    while i < context.quantity.last + 3 and i < len(grammar.tokens) and grammar.pos(i) == "ADJ":
        i += 1
    following = grammar.quantity_at.get(i + 1)
    if i == context.quantity.last or grammar.lower(i) not in ("and", "or") or following is None:
        return None
    noun = following.last
    while noun < len(grammar.tokens) and grammar.pos(noun) == "ADJ":
        noun += 1
    while is_noun(grammar, noun) and (
        is_noun(grammar, noun + 1) or grammar.pos(min(noun + 1, len(grammar.tokens) - 1)) == "ADJ"
    ):
        noun += 1  # 350 Saxon and 400 Union military deaths
    if not is_noun(grammar, noun):
        return None
    own = grammar.words(context.quantity.last, i)
    phrase = f"{own} {noun_phrase(grammar, noun, after=noun)}"
    return Counted(found=Found(value=phrase, rule="the noun of the next number", words=phrase), head=noun)


def _other_things(context: Context) -> Counted | None:
    """`540 houses lay empty, and 400 others paid`: the others are what was counted before, unless people were."""
    before = context.settled[-1] if context.settled else None
    here = before is not None and before.sentence_id == context.grammar.sentence.sentence_id
    if before is None or not here or before.kind != "count" or before.unit in ("people", "") or not before.counted:
        return None
    return Counted(found=Found(value=before.counted, rule="carried from the claim before", words=before.counted))


def _reaches(context: Context, noun: int) -> bool:
    """Nothing but the noun's own words stands between it and the number; £6 to £10 one way are no ways."""
    grammar = context.grammar
    between = range(context.quantity.last, noun)
    if context.quantity.unit and any(j in grammar.quantity_at for j in between):
        return False
    return not any(grammar.lower(j) in (";", ":", "(", ")") or grammar.pos(j) in ("AUX", "SCONJ") for j in between)


def _adjacent_noun(context: Context) -> Counted | None:
    """The noun right behind the number where the parser missed the tie: adjectives may stand between."""
    grammar, i = context.grammar, context.quantity.last
    if context.quantity.unit not in ("", "percent") and context.quantity.kind != "duration":
        return None
    inside = ("ADJ", "NOUN", "PROPN")
    while i < len(grammar.tokens) and i - context.quantity.last < 5:
        if grammar.lower(i + 1) == "-" and is_noun(grammar, i) and is_noun(grammar, i + 2):  # 400 power-looms
            i += 2
        if grammar.pos(i) not in inside and grammar.syntax.tags[i] != "VBN":
            break
        following = i + 1 < len(grammar.tokens) and grammar.pos(i + 1) in ("ADJ", "NOUN", "PROPN")
        if grammar.pos(i) in NOUNS and not following:
            return named(context, i, "the noun behind it")
        i += 1
    return None
