"""The things the stages hand to one another, from the text to the claim. All positions count Unicode code
points from the start of the decoded text, half open, so `text[start:end]` is always the words themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Qualifier = Literal["exact", "about", "more_than", "at_least", "less_than", "at_most", "range", "vague"]
Basis = Literal["sentence", "paragraph", "section", ""]
Review = Literal["", "accepted", "corrected", "added"]
State = Literal["applied", "moved", "vanished", "ambiguous", "refused"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a text comes from. Empty strings are facts that are not recorded."""

    title: str
    publisher: str = ""
    address: str = ""
    licence: str = ""
    licence_address: str = ""
    retrieved: str = ""
    note: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A run of text between line breaks, with the headings above it from the outside in."""

    start: int
    end: int
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A decoded text, whole and unchanged, with its paragraphs (headings are not paragraphs) and source."""

    name: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, number or sign. `lower` is its text in lower case; `i` its place in the sentence."""

    text: str
    lower: str
    start: int
    end: int
    i: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of one paragraph. `paragraph` numbers the paragraphs of the document from 0."""

    sentence_id: str
    document: str
    headings: tuple[str, ...]
    paragraph: int
    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a field has its value: the rule's name and the words of the text that decided it."""

    field: str
    value: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number read from one sentence, before it is known what it counts.

    `first` and `last` are the token places it covers (`last` not included). `unit` is set only where the
    expression itself says it (percent, money, measures); `kind` names the family of rules that read it.
    """

    start: int
    end: int
    first: int
    last: int
    quote: str
    low: float | None
    high: float | None
    qualifier: Qualifier
    modifier: str = ""
    unit: str = ""
    kind: str = "count"
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A number or number word that is no claim, with the reason (`date`, `ordinal`, `name`, ...)."""

    start: int
    end: int
    first: int
    last: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """A date, year, decade or century in a sentence. Years are None where the words do not say them (`24 October`)."""

    start: int
    end: int
    quote: str
    kind: str
    first_year: int | None
    last_year: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One sentence's numbers: the quantities, what is set aside, and the times named."""

    sentence: Sentence
    quantities: tuple[Quantity, ...]
    set_aside: tuple[SetAside, ...]
    times: tuple[TimeSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Syntax:
    """The grammar of one sentence, a value a token in the token order: place of the head (a root heads itself),
    dependency label, coarse and fine part of speech, and lemma, in spaCy's labels for English."""

    heads: tuple[int, ...]
    labels: tuple[str, ...]
    pos: tuple[str, ...]
    tags: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One numeral or number word of the text: taken by a claim, or set aside for a reason; never both."""

    document: str
    start: int
    end: int
    quote: str
    claim_id: str
    set_aside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One row of `claims.csv`; the columns are described in `schema.py`."""

    claim_id: str
    document: str
    section: str
    sentence_id: str
    start: int
    end: int
    quote: str
    low: float | None
    high: float | None
    value: float | None
    qualifier: Qualifier
    modifier: str
    unit: str
    counted: str
    topic: str
    event: str
    place: str
    period_start: int | None
    period_end: int | None
    period_basis: Basis
    attributed_to: str
    sentence: str
    review: Review = ""
    corrected: str = ""
    reasons: tuple[Reason, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One row of `checks.csv`; the columns are described in `schema.py`."""

    check_id: str
    document: str
    kind: str
    verdict: str
    claim_ids: str
    stated_low: float | None
    stated_high: float | None
    computed_low: float | None
    computed_high: float | None
    unit: str
    words: str
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One row of `corrections.csv`: what a person says of one field of a claim, and the words it is anchored to.

    `start` is the quote's place in its sentence; `before` and `after` are the sentences around it, empty where there
    is none; `twins` counts the sentences of the text that read the same.
    """

    claim_id: str
    field: str
    old: str
    new: str
    reason: str
    when: str
    document: str
    quote: str
    start: int
    sentence: str
    before: str
    after: str
    twins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a correction when it was applied: `claim_now` is the claim it changed, empty if none."""

    correction: Correction
    state: State
    claim_now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that was read from one text: what the tables are made of."""

    document: Document
    sentences: tuple[Sentence, ...]
    claims: tuple[Claim, ...]
    numerals: tuple[Numeral, ...]
    checks: tuple[Check, ...] = ()
    corrections: tuple[Outcome, ...] = ()
