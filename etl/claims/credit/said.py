"""What a verb of saying says: its clauses, its object where verb and subject are fit for that, the number it puts."""

from __future__ import annotations

from collections.abc import Iterator

from etl.claims.context import NOUNS, Grammar
from etl.claims.credit.clauses import is_contrast
from etl.claims.credit.names import extent
from etl.claims.credit.saying_verbs import lemma_of, says
from etl.claims.credit.sources import is_name, is_person_noun, is_place
from etl.lexicon import words

AND = frozenset({"and", "but", "while", "though", "although", "yet", "so"})
JUDGING = frozenset("claim expect report estimate admit find judge reckon consider believe suppose compute".split())
"""Verbs that judge a thing to be something: `judged the island to be 40 leagues round`."""
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
RUNNING_ON = frozenset("with up down compared against making bringing giving leaving for or from versus".split())
NEAR = 12
"""Tokens between a verb and the `at` or `as` of the number it puts something at."""


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
    that = _that(grammar, verb)
    if that is not None:
        within = grammar.subtree(verb) if grammar.label(verb) == "relcl" else range(len(grammar.tokens))
        covered.update(set(_until_stop(grammar, that)).intersection(within))
    if grammar.lemma(verb) in ("differ", "disagree"):
        colon = next((j for j in range(verb, len(grammar.tokens)) if grammar.lower(j) == ":"), len(grammar.tokens))
        covered.update(range(colon, len(grammar.tokens)))
    covered.update(_placed(grammar, verb, subject))
    if grammar.lemma(verb) in ("inform", "notify", "advise"):
        of = next((j for j in range(verb, min(verb + NEAR, len(grammar.tokens))) if grammar.lower(j) == "of"), None)
        covered.update(_until_stop(grammar, of) if of is not None else ())
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
        yield from _until_stop(grammar, first)


def _semicolon(grammar: Grammar, verb: int) -> int:
    """Where a verb's clause ends at a semicolon, behind which another may speak; not in brackets or a quotation."""
    depth = 0
    for j, quoted in _quoting(grammar, verb):
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
    if lemma == "find" and grammar.lower(verb + 1) in ("him", "her", "them"):
        return False  # guilty of stealing £900
    if child < verb:
        return label in ("ccomp", "parataxis") and not any(is_contrast(grammar, j) for j in range(child, verb))
    if label in ("ccomp", "parataxis"):
        return True
    if label == "xcomp":
        return lemma in JUDGING or not grammar.is_verb(child)
    if label == "advcl":
        return True
    if label == "conj" and grammar.is_verb(child):
        return _goes_on(grammar, verb, child)
    if label in ("dobj", "conj", "attr", "oprd", "acomp", "nummod", "npadvmod", "dep"):
        return _object(grammar, verb, subject, child)
    if label == "prep":
        word, noun = grammar.lower(child), grammar.child(child, "pobj")
        if (lemma, word) == ("arrive", "at") and noun is not None:
            figure = grammar.lower(noun) in words("credit", "judged") | words("credit", "measured")
            return noun in grammar.quantity_at or figure
        return (lemma, word) in (
            ("credit", "for"),
            ("credit", "with"),
            ("speak", "of"),
            ("tell", "of"),
            ("admit", "to"),
            ("confess", "to"),
            ("boast", "of"),
        )
    return False


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
    if lemma in words("credit", "told") or (lemma == "notify" and is_person_noun(grammar.lower(child))):
        return False
    if lemma == "claim" and (grammar.lemma(child) in words("credit", "taken") or kinds & {"money", "measure"}):
        return False
    if noun in words("credit", "papers"):
        return True
    if is_place(grammar, subject) and lemma not in words("credit", "foretelling"):
        return False
    told = {grammar.quantity_at[j].first for j in grammar.subtree(child) if j in grammar.quantity_at}
    if lemma == "give" and len(told) == 1 and grammar.lower(child) in ("seat", "seats"):
        return True  # the channel gave the Greens 40 seats; of several a second channel may give the next
    if lemma == "count" and is_person_noun(noun) and child > verb:
        return True  # a priest counted 23 graves
    present, office = _present(grammar, verb), noun in words("credit", "offices") | words("credit", "bodies")
    if lemma in words("credit", "measuring"):
        return lemma != "expect" or present or office or noun in words("credit", "scholars")
    if lemma in words("credit", "settling"):
        kept = lemma in ("record", "list", "show", "give") and kinds & {"money", "share"}
        spoken = (office or noun in ("they", "it")) and lemma not in ("give", "show", "publish")
        return (spoken and not kept) or (present and is_name(grammar, subject) and "money" not in kinds)
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


def _placed(grammar: Grammar, verb: int, subject: int) -> Iterator[int]:
    """`put the toll at 7,542`, `gives the loss as 2,002`, `makes it 900`: the number alone, and one joined by `or`."""
    lemma, size = lemma_of(grammar, verb), len(grammar.tokens)
    if lemma not in words("credit", "placing") or not _judges(grammar, verb, lemma):
        return
    polled = grammar.lower(subject) in words("credit", "samples")
    directions = {"to"} if lemma in words("credit", "changing") or _present(grammar, verb) else set()
    for j in range(verb + 1, min(verb + NEAR, size - 1)):
        if grammar.lower(j) in (".", "that", ":") or is_contrast(grammar, j) or says(grammar, j):
            return
        if grammar.lower(j) not in {"at", "as", "between", "on", "near", "nearer"} | directions and not (
            lemma == "make" and j > verb + 1
        ):
            continue
        k = j + 1 if grammar.lower(j) in {"at", "as", "between", "on", "near", "nearer"} | directions else j
        while k < j + 5 and k not in grammar.quantity_at and grammar.pos(k) in ("ADV", "ADJ", "DET", "ADP", "SCONJ"):
            k += 1
        quantity = grammar.quantity_at.get(k) or grammar.quantity_at.get(j)
        if quantity is not None and grammar.lower(j) == "on" and quantity.unit != "percent" and not polled:
            return
        while quantity is not None:
            yield from range(quantity.first, quantity.last)
            after = quantity.last + (grammar.lower(quantity.last) == ",")
            if grammar.pos(after) in NOUNS and grammar.lower(after + 1) == "and" and after + 2 in grammar.quantity_at:
                second = grammar.quantity_at[after + 2]  # at 41 officers and 900 men
                if grammar.label(second.last - 1) not in SUBJECTS and grammar.label(second.last) not in SUBJECTS:
                    yield from range(second.first, second.last)
            k = next((k for k in range(after, min(after + 7, size)) if k in grammar.quantity_at), -1)
            joined = grammar.lower(after) == "or" and k <= after + 3
            again = grammar.lower(after) == "and" and grammar.lower(k - 1) == grammar.lower(j)  # and the English at 40
            quantity = grammar.quantity_at.get(k) if joined or again else None


def _judges(grammar: Grammar, verb: int, lemma: str) -> bool:
    """What is said and what is done differ by the object: `revised its forecast to 3%`, not `raised rates to 3%`."""
    if grammar.lower(verb + 1) in ("it", "them") and _present(grammar, verb):
        return True
    objects = [grammar.lower(j) for j in grammar.children[verb] if j > verb and grammar.label(j) in ("dobj", "nsubj")]
    if lemma in words("credit", "changing"):
        return any(noun in words("credit", "judged") and (noun != "it" or _present(grammar, verb)) for noun in objects)
    if lemma in words("credit", "doing"):
        measured = any(noun in words("credit", "measured") or noun in ("it", "them") for noun in objects)
        return measured and (_present(grammar, verb) or lemma in ("place", "see", "value"))
    return True


def _present(grammar: Grammar, verb: int) -> bool:
    return grammar.syntax.tags[verb] in ("VBZ", "VBP") or not grammar.is_verb(verb)


def _that(grammar: Grammar, verb: int) -> int | None:
    """Where a that-clause begins, though the parser may tie it to another word: `said in a speech to 300 men that`."""
    if grammar.words(verb + 1, min(verb + 3, len(grammar.tokens))).lower() == "it that":
        return verb + 2  # tradition has it that
    if not grammar.is_verb(verb) or grammar.lower(verb + 1) == "us":
        return verb + 1
    if grammar.lower(verb + 1) == "that" and grammar.syntax.tags[verb + 1] == "IN":
        return verb + 1
    for j in range(verb + 1, min(verb + NEAR, len(grammar.tokens))):
        if grammar.lower(j) == "that":
            loose = lemma_of(grammar, verb) in words("credit", "clausal") or grammar.label(grammar.head(j)) == "ccomp"
            return j if loose and grammar.lower(j - 1) not in ("than", "of", "in", "at", "to", "with") else None
        if grammar.is_verb(j) or grammar.lower(j) in (",", ";", "(", "”"):
            return None
    return None


def _until_stop(grammar: Grammar, first: int) -> Iterator[int]:
    """The tokens of a that-clause, up to where another clause may begin."""
    for j, quoted in _quoting(grammar, first):
        word = grammar.lower(j)
        joined = word == "," and grammar.lower(j + 1) in AND and grammar.lower(j + 2) != "that"
        if not quoted and (word == ";" or joined):
            return
        yield j


def _quoting(grammar: Grammar, first: int) -> Iterator[tuple[int, bool]]:
    """The tokens from one on, each with whether it stands in a quotation that began there or later."""
    quoted = False
    for j in range(first, len(grammar.tokens)):
        sign = grammar.lower(j)
        quoted = not quoted if sign == '"' else sign == "“" or (quoted and sign != "”")
        yield j, quoted
