"""What a verb of saying says: its clauses, its object where verb and subject are fit for that, the number it puts."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import Grammar
from etl.claims.credit.clauses import is_contrast
from etl.claims.credit.names import extent
from etl.claims.credit.placed import NEAR, placed, present
from etl.claims.credit.saying_verbs import lemma_of, says
from etl.claims.credit.sources import is_name, is_person_noun, is_place
from etl.claims.credit.that_clauses import quoting, that_clause, until_stop
from etl.lexicon import words

JUDGING = frozenset("claim expect report estimate admit find judge reckon consider believe suppose compute".split())
"""Verbs that judge a thing to be something: `judged the island to be 40 leagues round`."""
ADMITTING = frozenset({"admit", "confess", "own"})
"""Verbs of letting in or having too: of what is measured alone they say something, admitted a loss of 900."""
MOVEMENTS = frozenset(
    {"fall", "rise", "increase", "decrease", "decline", "drop", "growth", "loss", "gain", "reduction"}
)
RUNNING_ON = frozenset("with up down compared against making bringing giving leaving for or from versus".split())


def below(grammar: Grammar, verb: int, subject: int) -> frozenset[int]:
    """The tokens that a verb says: its clauses, and its object where the verb and the subject are fit for that."""
    if _takes(grammar, verb):
        return frozenset()
    covered: set[int] = set()
    own = set(range(*extent(grammar, subject)))
    for child in grammar.children[verb]:
        if _is_said(grammar, verb, subject, child):
            covered.update(grammar.subtree(child))
    above = grammar.head(verb)
    if (
        grammar.label(verb) in ("ccomp", "parataxis")
        and grammar.is_verb(above)
        and verb < above
        and not says(grammar, above)
        and lemma_of(grammar, verb) in words("credit", "verbs")
    ):
        covered.update(j for j in grammar.subtree(above) if j > verb)  # the parser takes `Holt says` for a remark
    if grammar.lower(subject) in words("credit", "collections") and lemma_of(grammar, verb) in words(
        "credit", "holding"
    ):
        covered.update(_unbracketed(grammar, verb))
    that = that_clause(grammar, verb)
    if that is not None:
        within = grammar.subtree(verb) if grammar.label(verb) == "relcl" else range(len(grammar.tokens))
        covered.update(set(until_stop(grammar, that)).intersection(within))
    if grammar.lemma(verb) in ("differ", "disagree"):
        colon = next((j for j in range(verb, len(grammar.tokens)) if grammar.lower(j) == ":"), len(grammar.tokens))
        covered.update(range(colon, len(grammar.tokens)))
    covered.update(placed(grammar, verb, subject))
    if grammar.lemma(verb) in ("inform", "notify", "advise"):
        of = next((j for j in range(verb, min(verb + NEAR, len(grammar.tokens))) if grammar.lower(j) == "of"), None)
        covered.update(until_stop(grammar, of) if of is not None else ())
    covered.update(_running_on(grammar, covered))
    end = _semicolon(grammar, verb)
    return frozenset(j for j in covered - own if j < end)


def _takes(grammar: Grammar, verb: int) -> bool:
    """Tell whether a thing is claimed rather than told: responsibility for a raid that killed 14, a third win."""
    taken = grammar.child(verb, "dobj")
    if grammar.lemma(verb) != "claim" or taken is None or grammar.child(verb, "ccomp", "xcomp") is not None:
        return False
    owned = any(grammar.syntax.tags[j] == "PRP$" for j in grammar.children[taken])
    named = grammar.lemma(taken) in words("credit", "taken") or owned
    return named and not any(j in grammar.quantity_at for j in grammar.children[taken])


def _running_on(grammar: Grammar, covered: set[int]) -> Iterator[int]:
    """What goes on from numbers said, behind a comma: `, up from $36m`, `, for a total of 900`, `, with B at 23`."""
    first = max(covered, default=-1) + 1
    first += grammar.lower(first) == ","
    if grammar.lower(first) not in RUNNING_ON or not any(j in grammar.quantity_at for j in covered):
        return
    if grammar.lower(first) != "for" or "total" in (grammar.lower(first + 2), grammar.lower(first + 3)):
        yield from until_stop(grammar, first)


def _semicolon(grammar: Grammar, verb: int) -> int:
    """Where a verb's clause ends at a semicolon, behind which another may speak; not in brackets or a quotation."""
    depth = 0
    for j, quoted in quoting(grammar, verb):
        sign = grammar.lower(j)
        depth += (sign == "(") - (sign == ")")
        if sign == ";" and not quoted and depth <= 0:
            return j
    return len(grammar.tokens)


def _is_said(grammar: Grammar, verb: int, subject: int, child: int) -> bool:
    label, lemma = grammar.label(child), lemma_of(grammar, verb)
    if label in ("nsubj", "nsubjpass", "relcl", "punct", "mark", "aux", "neg", "cc"):
        return False
    if lemma not in words("credit", "verbs"):
        foreseen = grammar.lower(subject) in words("credit", "scholars") | words("credit", "papers")
        return lemma == "see" and foreseen and label in ("ccomp", "dobj")
    if lemma == "notice" and not present(grammar, verb):
        return False  # he noticed three men
    if lemma == "find" and grammar.lower(verb + 1) in ("him", "her", "them"):
        return False  # guilty of stealing £900
    if child < verb:
        return label in ("ccomp", "parataxis") and not any(is_contrast(grammar, j) for j in range(child, verb))
    if label in ("ccomp", "parataxis"):
        marked = any(grammar.lower(j) == "that" for j in (verb + 1, verb + 2))
        sought = lemma == "find" and grammar.lower(subject) in words("credit", "offices") and not marked
        return not (
            sought and grammar.syntax.tags[child] in ("VBN", "VBG", "VBD")
        )  # villagers found six bodies washed up
    if label == "xcomp":
        return lemma in JUDGING or not grammar.is_verb(child)
    if label == "advcl":
        return not _is_meanwhile(grammar, verb, child)
    if label == "conj" and grammar.is_verb(child):
        return _goes_on(grammar, verb, child)
    if label in ("dobj", "conj", "attr", "oprd", "acomp", "nummod", "npadvmod", "dep"):
        return _object(grammar, verb, subject, child)
    if label == "prep" and grammar.lower(child) == "with" and grammar.lower(child - 1) == ",":
        return grammar.child(verb, "dobj") is not None and _object(
            grammar, verb, subject, grammar.child(verb, "dobj") or 0
        )
    if label == "prep":
        word, noun = grammar.lower(child), grammar.child(child, "pobj")
        if (lemma, word) == ("arrive", "at") and noun is not None:
            figure = grammar.lower(noun) in words("credit", "judged") | words("credit", "measured")
            return noun in grammar.quantity_at or figure
        return (lemma, word) in (
            ("credit", "for"),
            ("credit", "with"),
            ("reckon", "on"),
            ("speak", "of"),
            ("tell", "of"),
            ("admit", "to"),
            ("confess", "to"),
            ("boast", "of"),
        )
    return False


def _is_meanwhile(grammar: Grammar, verb: int, child: int) -> bool:
    """`Nine were found, police said on Monday as 300 were still missing`: what stands beside a remark was before it."""
    before = any(grammar.label(j) in ("ccomp", "parataxis") and j < verb for j in grammar.children[verb])
    marked = any(
        grammar.lower(j) in ("as", "while", "when") and grammar.label(j) in ("mark", "advmod")
        for j in grammar.children[child]
    )
    return before and marked and child > verb


def _goes_on(grammar: Grammar, verb: int, child: int) -> bool:
    """A clause joined to a verb of saying is said too where no comma and no saying of its own sets it apart."""
    if says(grammar, child):
        return False
    if grammar.child(child, "nsubj", "nsubjpass", "expl") is None:
        return False
    first = min(grammar.subtree(child))
    marked = grammar.child(child, "mark")
    if marked is not None and grammar.lower(marked) == "that":
        return True
    return not any(grammar.lower(j) in (",", ";") for j in (first - 1, first - 2) if j > verb)


def _object(grammar: Grammar, verb: int, subject: int, child: int) -> bool:
    """A plain object is said where the verb measures, or the subject is a paper; a country and a hearer say nothing."""
    lemma, noun = lemma_of(grammar, verb), grammar.lower(subject)
    kinds = {grammar.quantity_at[j].kind for j in grammar.subtree(child) if j in grammar.quantity_at}
    if noun == "it" and lemma in ("note", "describe", "detail", "document") and present(grammar, verb):
        return True
    if lemma in words("credit", "told") or (lemma == "notify" and is_person_noun(grammar.lower(child))):
        return False
    if lemma == "notice":
        return grammar.lower(child) in MOVEMENTS  # in his report he notices a fall of 6 per cent
    if lemma == "claim" and (grammar.lemma(child) in words("credit", "taken") or kinds & {"money", "measure"}):
        return False
    if lemma == "claim" and kinds == {"share"} and grammar.child(child, "prep") is not None:
        return False  # claimed 30% of the market
    if noun in words("credit", "papers"):
        return True
    if lemma in ADMITTING:
        return grammar.lower(child) in words("credit", "measured")
    if is_place(grammar, subject) and lemma not in words("credit", "foretelling"):
        return False
    told = {grammar.quantity_at[j].first for j in grammar.subtree(child) if j in grammar.quantity_at}
    if lemma == "give" and len(told) == 1 and grammar.lower(child) in ("seat", "seats"):
        return True  # the channel gave the Greens 40 seats; of several a second channel may give the next
    if lemma == "count" and is_person_noun(noun) and child > verb:
        return True  # a priest counted 23 graves
    now, office = present(grammar, verb), noun in words("credit", "offices") | words("credit", "bodies")
    if lemma in words("credit", "measuring"):
        return lemma != "expect" or now or office or noun in words("credit", "scholars")
    if lemma in words("credit", "settling"):
        kept = lemma in ("record", "list", "show", "give") and kinds & {"money", "share"}
        spoken = (office or noun in ("they", "it")) and lemma not in ("give", "show", "publish")
        named = is_name(grammar, subject) or noun in words("credit", "scholars")
        return (spoken and not kept) or (now and named and "money" not in kinds)
    inquiring = noun in words("credit", "scholars") or noun in ("team", "commission", "committee", "inquiry")
    counted = child in grammar.quantity_at or any(j in grammar.quantity_at for j in grammar.children[child])
    fit = counted or noun in words("credit", "scholars") or "share" in kinds  # not: the committee found seats for 900
    return lemma in ("find", "note", "propose") and inquiring and fit


def _unbracketed(grammar: Grammar, verb: int) -> Iterator[int]:
    """What a collection holds, without remarks in brackets, which are not in it."""
    depth = 0
    for j in range(verb + 1, len(grammar.tokens)):
        depth += (grammar.lower(j) == "(") - (grammar.lower(j) == ")")
        if depth:
            continue
        if grammar.lower(j) == ";" or grammar.label(j) in ("nsubj", "nsubjpass"):
            return
        yield j
