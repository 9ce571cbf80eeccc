"""What the field rules look at: one quantity in its sentence's grammar, the sentences before it, and the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from etl.claims.period.clock import Clock
from etl.claims.period.times import Period
from etl.model import Quantity, Reading, Sentence, Syntax, Token

NOUNS = frozenset({"NOUN", "PROPN"})
PART = re.compile(r"\b(?:including|particularly|especially|notably|mainly|mostly|among them|some of them)\b")
PAST_MODALS = frozenset({"would", "could", "might"})
AUXILIARIES = frozenset("was were had have has been are is be being would could may might".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A field's value, the name of the rule that found it, and the words of the text that decided."""

    value: str
    rule: str
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The counted phrase with its rule, and the token of its head noun, None where the sentence does not hold it."""

    found: Found
    head: int | None = None


NOTHING = Found(value="", rule="")


@dataclass(frozen=True, kw_only=True, eq=False)
class Grammar:
    """A sentence with its grammar, and the questions that field rules ask of it. Tokens are named by their place.

    Compared by identity, so that what is asked of a whole sentence can be cached for all its claims.
    """

    reading: Reading
    syntax: Syntax

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.reading.sentence

    @property
    def tokens(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.reading.sentence.tokens

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """The dependents of each token, left to right."""
        found: list[list[int]] = [[] for _ in self.tokens]
        for i, head in enumerate(self.syntax.heads):
            if head != i:
                found[head].append(i)
        return tuple(map(tuple, found))

    @cached_property
    def starting_at(self) -> dict[int, int]:
        """The token that starts at each place of the text where one does."""
        return {token.start: token.i for token in self.tokens}

    @cached_property
    def quantity_at(self) -> dict[int, Quantity]:
        """The quantity that covers each token, for tokens that one covers."""
        return {i: quantity for quantity in self.reading.quantities for i in range(quantity.first, quantity.last)}

    def head(self, i: int) -> int:
        """The head of a token; a root is its own."""
        return self.syntax.heads[i]

    def label(self, i: int) -> str:
        """The dependency label of a token."""
        return self.syntax.labels[i]

    def pos(self, i: int) -> str:
        """The coarse part of speech of a token."""
        return self.syntax.pos[i]

    def lemma(self, i: int) -> str:
        """The lemma of a token in lower case."""
        return self.syntax.lemmas[i]

    def lower(self, i: int) -> str:
        """The token in lower case, or an empty string outside the sentence."""
        return self.tokens[i].lower if 0 <= i < len(self.tokens) else ""

    def ancestors(self, i: int) -> Iterator[int]:
        """The head of a token, its head, and so on up to the root."""
        seen = {i}
        while self.head(i) not in seen:
            i = self.head(i)
            seen.add(i)
            yield i

    def subtree(self, i: int) -> list[int]:
        """A token and all that depends on it, in order."""
        found, stack = [], [i]
        while stack:
            j = stack.pop()
            found.append(j)
            stack.extend(self.children[j])
        return sorted(found)

    def child(self, i: int, *labels: str) -> int | None:
        """The first dependent with one of the labels, or None."""
        return next((j for j in self.children[i] if self.label(j) in labels), None)

    def words(self, first: int, last: int) -> str:
        """The text from token `first` up to and without token `last`, as written."""
        if first >= last:
            return ""
        start = self.sentence.start
        return self.sentence.text[self.tokens[first].start - start : self.tokens[last - 1].end - start]

    def is_verb(self, i: int) -> bool:
        """Tell whether a token is a verb or a participle used as one."""
        return self.pos(i) in ("VERB", "AUX") or (self.syntax.tags[i] in ("VBN", "VBD", "VBG") and self.pos(i) != "ADJ")

    def verb(self, i: int) -> int | None:
        """The nearest verb above a token, or None; auxiliaries stand only where they are the main verb."""
        return next((j for j in self.ancestors(i) if self.is_verb(j)), None)

    def tense(self, verb: int) -> str:
        """Return `past` or `present` for a verb with its auxiliaries, or an empty string: `are revered` is present."""
        tensed = [verb, *(k for k in self.children[verb] if self.label(k) in ("aux", "auxpass"))]
        tags = {self.syntax.tags[k] for k in tensed}
        if "VBD" in tags or any(self.lower(k) in PAST_MODALS for k in tensed) or tags == {"VBN"}:
            return "past"
        return "present" if tags & {"VBZ", "VBP", "MD"} else ""

    def passive_behind(self, noun: int) -> int | None:
        """The participle after the auxiliary right behind a noun, over a bracketed phrase where one stands between.

        `people, including whole families, were deported`: the parser often ties such a noun to another verb.
        """
        j, size = noun + 1, len(self.tokens)
        if self.lower(j) == ",":
            ends = (
                k for k in range(j + 1, min(j + 16, size)) if self.lower(k) == "," and self.lower(k + 1) in AUXILIARIES
            )
            j = next(ends, j) + 1
        if self.lower(j) not in AUXILIARIES:
            return None
        while self.lower(j) in AUXILIARIES or (j < size and self.pos(j) == "ADV"):
            j += 1
        return j if j < size and self.syntax.tags[j] in ("VBN", "VBD") else None

    def steps(self, i: int, j: int) -> int:
        """Steps in the grammar from one token to another, over their nearest common head."""
        mine = {k: up for up, k in enumerate((i, *self.ancestors(i)))}
        theirs = (j, *self.ancestors(j))
        return next((up + mine[k] for up, k in enumerate(theirs) if k in mine), len(mine) + len(theirs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A piece of the text that stands in a quotation, with whom the text says speaks there."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What later claims of a paragraph may take over from an earlier one."""

    sentence_id: str
    counted: str
    unit: str
    kind: str
    topic: str
    credit: str
    size: float


@dataclass(frozen=True, kw_only=True)
class Context:
    """One quantity with all that its fields are read from.

    `before` are the earlier readings of the same paragraph, nearest last, with or without a quantity; `settled` what is
    already known of the paragraph's earlier claims, nearest last; `heard` the last few sentences of the section, each
    with whom it credits; `after` the next sentence of the paragraph; `clock` where the paragraph stands in time, and
    `times` those that the sentence names; `quoted` what of the sentence somebody says word for word.
    """

    grammar: Grammar
    quantity: Quantity
    before: tuple[Reading, ...]
    settled: tuple[Settled, ...] = ()
    heard: tuple[tuple[Reading, str], ...] = ()
    after: Reading | None = None
    clock: Clock = field(default_factory=Clock)
    quoted: tuple[Quoted, ...] = ()
    times: tuple[Period, ...] = ()

    def only_a_part(self, place: int) -> bool:
        """Tell whether words at a place of the text are named as a part of what is counted: `including in Ukraine`.

        Such a place or event is not that of the whole number; the part ends with its sentence or the next comma.
        """
        text, offset = self.grammar.sentence.text, self.grammar.sentence.start
        between = text[self.quantity.end - offset : max(0, place - offset)]
        opened = PART.search(between)
        return opened is not None and "," not in between[opened.end() :]

    @property
    def anchor(self) -> int:
        """The token that stands for the quantity in the grammar: its last but for a measure, whose unit it is."""
        return self.quantity.last - 1
