"""Every table and column once, as data. CSV order, types, checks, the dictionary, `datapackage.json` and the
dashboard's labels all come from here; importing this module loads nothing but the standard library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

VERSION = 1
"""Raised when a column changes its meaning; the dashboard refuses tables of another version."""

TOPICS: dict[str, str] = {
    "deaths": "people killed, executed or dead of other causes",
    "casualties": "people wounded or missing, or losses that mix dead, wounded and captured",
    "deportations": "people deported, expelled, evicted, displaced, resettled or in flight",
    "imprisonment": "people arrested, sentenced, imprisoned, interrogated or captured",
    "military": "strength of forces, troops sent, weapons, ships and aircraft, lengths of military action",
    "destruction": "buildings, places, crops and livestock lost",
    "economy": "money, prices, production, trade, work, farming",
    "society": "population, health, religion, education, votes, culture, crowds",
    "biography": "facts of one person's life: ages, sentences, stays, works, belongings",
    "other": "everything else that is counted or measured",
}

QUALIFIERS: dict[str, str] = {
    "exact": "stated without any hedge",
    "about": "hedged on both sides: about, some, an estimated, nearly",
    "more_than": "a lower bound that is itself excluded: more than, over",
    "at_least": "a lower bound: at least, or more, or higher",
    "less_than": "an upper bound that is itself excluded: less than, under",
    "at_most": "an upper bound: up to, at most, no more than",
    "range": "two bounds: 5–7 million, between one and two",
    "vague": "a magnitude in words only: thousands, millions",
}

REVIEWS = ("accepted", "corrected", "added")
STATES: dict[str, str] = {
    "applied": "the claim is there, and is as corrected",
    "moved": "its sentence was edited or moved; the one clear place it went to is as corrected",
    "vanished": "its words are no longer in the text, or are read as no claim: nothing was changed",
    "ambiguous": "more than one place could be meant: nothing was changed",
    "refused": "the claim as corrected would contradict itself: nothing was changed",
}
BASES = ("sentence", "paragraph", "section")
CHECK_KINDS = ("sum", "share", "change", "conversion", "age", "repeat", "rival")
VERDICTS = ("agrees", "within_rounding", "overlaps", "disagrees", "different_years", "derived")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: `type` as in Frictionless Table Schema, `label` for people, `allowed` the closed list of values, `none`
    what an empty cell says."""

    name: str
    type: Literal["string", "integer", "number"]
    label: str
    meaning: str
    unit: str = ""
    allowed: tuple[str, ...] = ()
    required: bool = False
    none: str = "not stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its file is `<name>.csv`; `key` names the columns that identify a row."""

    name: str
    title: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    links: tuple[tuple[str, str], ...] = ()
    """Foreign keys as (column, table it points into by the column of the same name)."""

    @property
    def file(self) -> str:
        """File name of the table, `claims.csv`."""
        return f"{self.name}.csv"

    @property
    def names(self) -> tuple[str, ...]:
        """Column names in order."""
        return tuple(column.name for column in self.columns)


def _text(
    name: str,
    label: str,
    meaning: str,
    *,
    allowed: tuple[str, ...] = (),
    required: bool = False,
    none: str = "not stated",
) -> Column:
    return Column(name=name, type="string", label=label, meaning=meaning, allowed=allowed, required=required, none=none)


def _whole(name: str, label: str, meaning: str, *, unit: str = "", required: bool = False) -> Column:
    return Column(name=name, type="integer", label=label, meaning=meaning, unit=unit, required=required)


def _real(name: str, label: str, meaning: str, *, unit: str = "", none: str = "not stated") -> Column:
    return Column(name=name, type="number", label=label, meaning=meaning, unit=unit, none=none)


_DOCUMENT = _text("document", "Text", "Name of the text: the stem of its file", required=True)
_SECTION = _text(
    "section",
    "Section",
    "Headings from the outside in, joined by ' > '; empty before the first heading",
    none="before the first heading",
)
_SENTENCE_ID = _text("sentence_id", "Sentence id", "The sentence the number stands in", required=True)
_CODE_POINTS = "Unicode code points"
_START = _whole("start", "From", "Where the words begin in the text", unit=_CODE_POINTS, required=True)
_END = _whole("end", "To", "Where the words end: text[start:end] are the words", unit=_CODE_POINTS, required=True)
_CLAIM_ID = _text(
    "claim_id",
    "Claim",
    "Stable name of the claim: it depends on the text's name, the sentence and the place in it, so an edit elsewhere "
    "does not change it",
    required=True,
)

CLAIM_COLUMNS = (
    _CLAIM_ID,
    _DOCUMENT,
    _SECTION,
    _SENTENCE_ID,
    _START,
    _END,
    _text("quote", "In the text", "The number as written: 5–7 million, 62%, half a million", required=True),
    _real(
        "low",
        "Low",
        "Lower bound in whole units, not millions; empty where the text gives none",
        unit="see unit",
        none="no lower bound stated",
    ),
    _real(
        "high",
        "High",
        "Upper bound in whole units, not millions; empty where the text gives none",
        unit="see unit",
        none="no upper bound stated",
    ),
    _real(
        "value",
        "Sorting value",
        "One figure for sorting only: the stated number, or the middle of a range; not a figure of the text",
        unit="see unit",
    ),
    _text("qualifier", "Kind", "How the number is hedged", allowed=tuple(QUALIFIERS), required=True),
    _text(
        "modifier",
        "Hedge",
        "The words that set the kind, as written: an estimated, at least, or higher",
        none="no hedge",
    ),
    _text(
        "unit",
        "Unit",
        "people, percent, times, an ISO 4217 currency code, a measure in the plural, or the plural of what is counted",
    ),
    _text("counted", "Counted", "What is counted, in the words of the text"),
    _text("topic", "Topic", "What the number is about", allowed=tuple(TOPICS), required=True),
    _text("event", "Event", "The named event it belongs to, if the text or its headings name one", none="none named"),
    _text("place", "Place", "The place it refers to, if the text names one", none="none named"),
    _whole("period_start", "From year", "First year the number refers to; empty where not stated", unit="year"),
    _whole("period_end", "To year", "Last year the number refers to; empty where not stated", unit="year"),
    _text("period_basis", "Years from", "Where in the text the years stand", allowed=BASES),
    _text(
        "attributed_to",
        "Credited to",
        "Who is credited with the number; empty where no one is named",
        none="no one named",
    ),
    _text("sentence", "Sentence", "The whole source sentence", required=True),
    _text(
        "review",
        "Reviewed",
        "What a person said of the reading: accepted, corrected, or added by hand; empty where no one did",
        allowed=REVIEWS,
        none="as the machine read it",
    ),
    _text("corrected", "Corrected fields", "The columns corrected by hand, space separated", none="none"),
)

CLAIMS = Table(
    name="claims",
    title="Numeric claims",
    meaning="Every numeric claim of the text, one row a claim",
    key=("claim_id",),
    columns=CLAIM_COLUMNS,
    links=(("sentence_id", "sentences"), ("document", "documents")),
)
TOPIC_TABLES = tuple(
    Table(
        name=topic,
        title=topic.capitalize(),
        meaning=f"The claims about {topic}: {meaning}",
        key=("claim_id",),
        columns=CLAIM_COLUMNS,
        links=(("claim_id", "claims"),),
    )
    for topic, meaning in TOPICS.items()
)
SENTENCES = Table(
    name="sentences",
    title="Sentences",
    meaning="Every sentence of the text with its place",
    key=("sentence_id",),
    columns=(_SENTENCE_ID, _DOCUMENT, _SECTION, _START, _END, _text("sentence", "Sentence", "The sentence as written")),
    links=(("document", "documents"),),
)
NUMERALS = Table(
    name="numerals",
    title="Numerals",
    meaning="Every numeral and number word of the text, one row a token, and what became of it",
    key=("document", "start"),
    columns=(
        _DOCUMENT,
        _START,
        _END,
        _text("quote", "In the text", "The numeral or number word as written", required=True),
        _text("claim_id", "Claim", "The claim that took it; empty if it was set aside"),
        _text("set_aside", "Set aside", "Why it is no claim: date, ordinal, name, ...; empty if a claim took it"),
    ),
    links=(("document", "documents"),),
)
CHECKS = Table(
    name="checks",
    title="Checks",
    meaning="Arithmetic checks between claims, one row a check",
    key=("check_id",),
    columns=(
        _text("check_id", "Check", "Stable name of the check", required=True),
        _DOCUMENT,
        _text("kind", "Kind", "What is compared", allowed=CHECK_KINDS, required=True),
        _text("verdict", "Verdict", "What the comparison shows", allowed=VERDICTS, required=True),
        _text("claim_ids", "Claims", "The claims, space separated, the total or first-stated first", required=True),
        _real("stated_low", "Stated low", "Lower bound as the text states it", unit="see unit"),
        _real("stated_high", "Stated high", "Upper bound as the text states it", unit="see unit"),
        _real("computed_low", "Computed low", "Lower bound from the arithmetic, which is ours", unit="see unit"),
        _real("computed_high", "Computed high", "Upper bound from the arithmetic, which is ours", unit="see unit"),
        _text("unit", "Unit", "Unit of the four bounds"),
        _text("words", "Words", "The words of the text that license the check"),
        _text("statement", "Statement", "The check in one plain sentence, with its numbers", required=True),
    ),
    links=(("document", "documents"),),
)
CORRECTIONS = Table(
    name="corrections",
    title="Corrections",
    meaning="What was corrected by hand, the last word on each field of a claim, and what became of it",
    key=("claim_id", "field"),
    columns=(
        _text("claim_id", "Claim", "The claim as it was named when it was corrected", required=True),
        _text(
            "field",
            "Field",
            "The column corrected; review: accepted or rejected; added: a missed number",
            required=True,
        ),
        _text("old", "Before", "What the field held"),
        _text("new", "After", "What it should hold; empty: not stated"),
        _text("reason", "Why", "The reason given", none="no reason given"),
        _text("when", "When", "When it was said, in UTC", required=True),
        _DOCUMENT,
        _text("quote", "In the text", "The number as written", required=True),
        _whole("start", "From", "Where the words begin in the sentence", unit=_CODE_POINTS, required=True),
        _text("sentence", "Sentence", "The sentence as it was", required=True),
        _text("before", "Sentence before", "The sentence before it", none="the text begins here"),
        _text("after", "Sentence after", "The sentence after it", none="the text ends here"),
        _whole("twins", "Twins", "How many sentences of the text read the same, itself counted", required=True),
        _text("state", "State", "What became of it", allowed=tuple(STATES), required=True),
        _text("claim_now", "Claim now", "The claim it changed; empty if none"),
    ),
    links=(("document", "documents"),),
)
REASONS = Table(
    name="reasons",
    title="Reasons",
    meaning="Why each field of a claim has its value, one row a field that has one",
    key=("claim_id", "field"),
    columns=(
        _CLAIM_ID,
        _text("field", "Field", "The column of claims.csv", required=True),
        _text("value", "Value", "Its value", required=True),
        _text("rule", "Rule", "The rule that decided it", required=True),
        _text("words", "Words", "The words of the text that decided it; empty where no words did"),
    ),
    links=(("claim_id", "claims"),),
)
DOCUMENTS = Table(
    name="documents",
    title="Texts",
    meaning="The texts the tables were made from, with what is known of their source",
    key=("document",),
    columns=(
        _DOCUMENT,
        _text("title", "Title", "Title of the text"),
        _text("publisher", "Publisher", "Who publishes it"),
        _text("address", "Address", "Where it is published"),
        _text("licence", "Licence", "Licence of the text, and so of the tables that quote it"),
        _text("licence_address", "Licence address", "Where the licence can be read"),
        _text("retrieved", "Retrieved", "Date the text was retrieved; empty where not recorded"),
        _text("note", "Note", "What else is known of the text"),
        _text("sha256", "SHA-256", "Checksum of the file the text was read from"),
        _whole("characters", "Characters", "Length of the text", unit=_CODE_POINTS),
    ),
)

TABLES: tuple[Table, ...] = (CLAIMS, *TOPIC_TABLES, SENTENCES, NUMERALS, CHECKS, REASONS, CORRECTIONS, DOCUMENTS)
"""All tables in the order in which they are written and listed."""
