"""How numbers are read, told in examples: a title, a sentence, and the rows that a careful reader would write down.

A row is written as its qualifier says it: `about("30 km", 30, "kilometres")`. The unit is left out where the number's
own expression does not say it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest

from etl.model import Claim, Quantity, Reading, Sentence
from etl.pipeline import extract
from etl.quantities.reading import read
from etl.read import to_document
from etl.split import tokenize


class Row(NamedTuple):
    """A number as the tables have it: the words, the bounds in whole units, the qualifier and the unit."""

    quote: str
    low: float | None
    high: float | None
    qualifier: str
    unit: str = ""


def exact(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of a number said outright."""
    return Row(quote, value, value, "exact", unit)


def about(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of a number said to be rough."""
    return Row(quote, value, value, "about", unit)


def more_than(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of a lower bound that is passed."""
    return Row(quote, value, None, "more_than", unit)


def at_least(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of a lower bound that may be met."""
    return Row(quote, value, None, "at_least", unit)


def less_than(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of an upper bound that is not reached."""
    return Row(quote, None, value, "less_than", unit)


def at_most(quote: str, value: float, unit: str = "") -> Row:
    """Return the row of an upper bound that may be met."""
    return Row(quote, None, value, "at_most", unit)


def between(quote: str, low: float, high: float, unit: str = "") -> Row:
    """Return the row of a range."""
    return Row(quote, low, high, "range", unit)


def vague(quote: str, low: float, unit: str = "") -> Row:
    """Return the row of a magnitude, such as thousands."""
    return Row(quote, low, None, "vague", unit)


def spec(title: str, sentence: str, *expected: Any) -> Any:
    """Return one example for a table of them, named by its title."""
    return pytest.param(sentence, list(expected), id=title)


def reading_of(sentence: str) -> Reading:
    """Read the numbers of one sentence, without grammar."""
    return read(
        Sentence(
            sentence_id="s",
            document="spec",
            headings=(),
            paragraph=0,
            start=0,
            end=len(sentence),
            text=sentence,
            tokens=tokenize(sentence),
        )
    )


def rows_of(sentence: str) -> list[Row]:
    """Return the rows of one sentence, fractions of a percent to three places."""
    return [_row(quantity) for quantity in reading_of(sentence).quantities]


def _row(quantity: Quantity) -> Row:
    low, high = (None if bound is None else round(bound, 3) for bound in (quantity.low, quantity.high))
    return Row(quantity.quote, low, high, quantity.qualifier, quantity.unit)


def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims of a text, read with its grammar."""
    return extract(to_document(text, name="spec")).claims


class Compared(NamedTuple):
    """A check as its table has it: the kind, the verdict, and the numbers compared as they stand in the text."""

    kind: str
    verdict: str
    quotes: tuple[str, ...]


def compared(kind: str, verdict: str, *quotes: str) -> Compared:
    """Return a check of these numbers, the total or first-stated first."""
    return Compared(kind, verdict, quotes)


def checks_of(text: str, kind: str = "") -> list[Compared]:
    """Return the checks of a text, of one kind if it is named."""
    extraction = extract(to_document(text, name="spec"))
    quotes = {claim.claim_id: claim.quote for claim in extraction.claims}
    return [
        Compared(check.kind, check.verdict, tuple(quotes[claim_id] for claim_id in check.claim_ids.split(" ")))
        for check in extraction.checks
        if kind in ("", check.kind)
    ]


def statements_of(text: str) -> list[str]:
    """Return what the checks of a text say."""
    return [check.statement for check in extract(to_document(text, name="spec")).checks]


def field_of(text: str, field: str) -> list[tuple[str, Any]]:
    """Return the quote of each claim of a text beside one of its fields."""
    return [(claim.quote, getattr(claim, field)) for claim in claims_of(text)]
