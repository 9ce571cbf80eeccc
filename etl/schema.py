"""Every table and column once, as data. CSV order, types, checks, the dictionary, `datapackage.json` and the
dashboard's labels all come from here; importing this module loads nothing but the standard library."""

from __future__ import annotations

from etl.columns import Column as Column
from etl.columns import Table as Table
from etl.columns import real, text, whole

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

_DOCUMENT = text("document", "Text", "Name of the text: the stem of its file", required=True)
_SECTION = text(
    "section",
    "Section",
    "Headings from the outside in, joined by ' > '; empty before the first heading",
    none="before the first heading",
)
_SENTENCE_ID = text("sentence_id", "Sentence id", "The sentence the number stands in", required=True)
_CODE_POINTS = "Unicode code points"
_START = whole("start", "From", "Where the words begin in the text", unit=_CODE_POINTS, required=True)
_END = whole("end", "To", "Where the words end: text[start:end] are the words", unit=_CODE_POINTS, required=True)
_CLAIM_ID = text(
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
    text("quote", "In the text", "The number as written: 5–7 million, 62%, half a million", required=True),
    real(
        "low",
        "Low",
        "Lower bound in whole units, not millions; empty where the text gives none",
        unit="see unit",
        none="no lower bound stated",
    ),
    real(
        "high",
        "High",
        "Upper bound in whole units, not millions; empty where the text gives none",
        unit="see unit",
        none="no upper bound stated",
    ),
    real(
        "value",
        "Sorting value",
        "One figure for sorting only: the stated number, or the middle of a range; not a figure of the text",
        unit="see unit",
    ),
    text("qualifier", "Kind", "How the number is hedged", allowed=tuple(QUALIFIERS), required=True),
    text(
        "modifier",
        "Hedge",
        "The words that set the kind, as written: an estimated, at least, or higher",
        none="no hedge",
    ),
    text(
        "unit",
        "Unit",
        "people, percent, times, an ISO 4217 currency code, a measure in the plural, or the plural of what is counted",
    ),
    text("counted", "Counted", "What is counted, in the words of the text"),
    text("topic", "Topic", "What the number is about", allowed=tuple(TOPICS), required=True),
    text("event", "Event", "The named event it belongs to, if the text or its headings name one", none="none named"),
    text("place", "Place", "The place it refers to, if the text names one", none="none named"),
    whole("period_start", "From year", "First year the number refers to; empty where not stated", unit="year"),
    whole("period_end", "To year", "Last year the number refers to; empty where not stated", unit="year"),
    text("period_basis", "Years from", "Where in the text the years stand", allowed=BASES),
    text(
        "attributed_to",
        "Credited to",
        "Who is credited with the number; empty where no one is named",
        none="no one named",
    ),
    text("sentence", "Sentence", "The whole source sentence", required=True),
    text(
        "review",
        "Reviewed",
        "What a person said of the reading: accepted, corrected, or added by hand; empty where no one did",
        allowed=REVIEWS,
        none="as the machine read it",
    ),
    text("corrected", "Corrected fields", "The columns corrected by hand, space separated", none="none"),
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
    columns=(_SENTENCE_ID, _DOCUMENT, _SECTION, _START, _END, text("sentence", "Sentence", "The sentence as written")),
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
        text("quote", "In the text", "The numeral or number word as written", required=True),
        text("claim_id", "Claim", "The claim that took it; empty if it was set aside"),
        text("set_aside", "Set aside", "Why it is no claim: date, ordinal, name, ...; empty if a claim took it"),
    ),
    links=(("document", "documents"),),
)
CHECKS = Table(
    name="checks",
    title="Checks",
    meaning="Arithmetic checks between claims, one row a check",
    key=("check_id",),
    columns=(
        text("check_id", "Check", "Stable name of the check", required=True),
        _DOCUMENT,
        text("kind", "Kind", "What is compared", allowed=CHECK_KINDS, required=True),
        text("verdict", "Verdict", "What the comparison shows", allowed=VERDICTS, required=True),
        text("claim_ids", "Claims", "The claims, space separated, the total or first-stated first", required=True),
        real("stated_low", "Stated low", "Lower bound as the text states it", unit="see unit"),
        real("stated_high", "Stated high", "Upper bound as the text states it", unit="see unit"),
        real("computed_low", "Computed low", "Lower bound from the arithmetic, which is ours", unit="see unit"),
        real("computed_high", "Computed high", "Upper bound from the arithmetic, which is ours", unit="see unit"),
        text("unit", "Unit", "Unit of the four bounds"),
        text("words", "Words", "The words of the text that license the check"),
        text("statement", "Statement", "The check in one plain sentence, with its numbers", required=True),
    ),
    links=(("document", "documents"),),
)
CORRECTIONS = Table(
    name="corrections",
    title="Corrections",
    meaning="What was corrected by hand, the last word on each field of a claim, and what became of it",
    key=("claim_id", "field"),
    columns=(
        text("claim_id", "Claim", "The claim as it was named when it was corrected", required=True),
        text(
            "field",
            "Field",
            "The column corrected; review: accepted or rejected; added: a missed number",
            required=True,
        ),
        text("old", "Before", "What the field held"),
        text("new", "After", "What it should hold; empty: not stated"),
        text("reason", "Why", "The reason given", none="no reason given"),
        text("when", "When", "When it was said, in UTC", required=True),
        _DOCUMENT,
        text("quote", "In the text", "The number as written", required=True),
        whole("start", "From", "Where the words begin in the sentence", unit=_CODE_POINTS, required=True),
        text("sentence", "Sentence", "The sentence as it was", required=True),
        text("before", "Sentence before", "The sentence before it", none="the text begins here"),
        text("after", "Sentence after", "The sentence after it", none="the text ends here"),
        whole("twins", "Twins", "How many sentences of the text read the same, itself counted", required=True),
        text("state", "State", "What became of it", allowed=tuple(STATES), required=True),
        text("claim_now", "Claim now", "The claim it changed; empty if none"),
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
        text("field", "Field", "The column of claims.csv", required=True),
        text("value", "Value", "Its value", required=True),
        text("rule", "Rule", "The rule that decided it", required=True),
        text("words", "Words", "The words of the text that decided it; empty where no words did"),
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
        text("title", "Title", "Title of the text"),
        text("publisher", "Publisher", "Who publishes it"),
        text("address", "Address", "Where it is published"),
        text("licence", "Licence", "Licence of the text, and so of the tables that quote it"),
        text("licence_address", "Licence address", "Where the licence can be read"),
        text("retrieved", "Retrieved", "Date the text was retrieved; empty where not recorded"),
        text("note", "Note", "What else is known of the text"),
        text("sha256", "SHA-256", "Checksum of the file the text was read from"),
        whole("characters", "Characters", "Length of the text", unit=_CODE_POINTS),
    ),
)

TABLES: tuple[Table, ...] = (CLAIMS, *TOPIC_TABLES, SENTENCES, NUMERALS, CHECKS, REASONS, CORRECTIONS, DOCUMENTS)
"""All tables in the order in which they are written and listed."""
