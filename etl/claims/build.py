"""Readings with their grammar -> claims: each field is asked for in turn and says why it has its value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from etl.claims.context import Context, Found, Grammar, Settled
from etl.claims.counted.read import read_counted
from etl.claims.credit.quotations import Quotation
from etl.claims.credit.read import read_credit
from etl.claims.event import read_event
from etl.claims.period.clock import Clock
from etl.claims.period.read import read_period
from etl.claims.period.times import Period, periods_of
from etl.claims.place.read import read_place
from etl.claims.topic.read import read_topic
from etl.claims.unit import read_unit
from etl.model import Claim, Document, Quantity, Reading, Reason, Syntax
from etl.split import name_of
from etl.tables import number, section_of

REACH = 40
"""Sentences and claims back that later ones of the paragraph may lean on."""

HEARD = 3
"""Sentences back, paragraph or not, in which a pronoun may find who speaks."""


def build_claims(document: Document, readings: Sequence[Reading], grammars: Iterable[Syntax]) -> Iterator[Claim]:
    """Yield a claim for each quantity. `readings` are all sentences in order, `grammars` those of the ones with any."""
    syntaxes = iter(grammars)
    paragraph = -1
    before: tuple[Reading, ...] = ()
    settled: tuple[Settled, ...] = ()
    heard: tuple[tuple[Reading, str], ...] = ()
    clock, quotation = Clock(), Quotation()
    for reading, following in zip_longest(readings, readings[1:]):
        opens = reading.sentence.paragraph != paragraph
        same_section = True
        if opens:
            introduced = bool(before) and before[-1].sentence.text.endswith(":")
            paragraph = reading.sentence.paragraph
            before, settled, clock = (before, settled, clock) if introduced else ((), (), Clock())
            same_section = bool(heard) and heard[-1][0].sentence.headings == reading.sentence.headings
            heard = heard if same_section else ()
        heard_last = heard[-1][1] if heard else ""
        quoted, quotation = quotation.read(reading, opens, same_section, heard_last)
        credit, times = "", tuple(periods_of(reading, clock.now))
        if reading.quantities:
            grammar = Grammar(reading=reading, syntax=next(syntaxes))
            after = following if following is not None and following.sentence.paragraph == paragraph else None
            for quantity in reading.quantities:
                context = Context(
                    grammar=grammar,
                    quantity=quantity,
                    before=before,
                    after=after,
                    settled=settled,
                    heard=heard,
                    clock=clock,
                    quoted=quoted,
                    times=times,
                )
                claim = _claim(document, context)
                credit = claim.attributed_to or credit
                settled = (*settled[-REACH:], _settled(claim, quantity))
                yield claim
        before = (*before[-REACH:], reading)
        heard = (*heard[-HEARD:], (reading, credit))
        clock = clock.after(reading, times)


def _settled(claim: Claim, quantity: Quantity) -> Settled:
    return Settled(
        sentence_id=claim.sentence_id,
        counted=claim.counted,
        unit=claim.unit,
        kind=quantity.kind,
        topic=claim.topic,
        credit=claim.attributed_to,
        size=claim.value or 0.0,
    )


def _claim(document: Document, context: Context) -> Claim:
    quantity, sentence = context.quantity, context.grammar.sentence
    counted = read_counted(context)
    unit = read_unit(context, counted)
    topic = read_topic(context, counted, unit.value)
    period = read_period(context, topic.value)
    fields = {
        "unit": unit,
        "counted": counted.found,
        "topic": topic,
        "event": read_event(context),
        "place": read_place(context, counted.head),
        "attributed_to": read_credit(context),
    }
    values: dict[str, Any] = {name: found.value for name, found in fields.items()}
    return Claim(
        claim_id=name_of(sentence.sentence_id, quantity.start - sentence.start, quantity.end - sentence.start),
        document=document.name,
        section=section_of(sentence.headings),
        sentence_id=sentence.sentence_id,
        start=quantity.start,
        end=quantity.end,
        quote=quantity.quote,
        low=quantity.low,
        high=quantity.high,
        value=_sorting_value(quantity),
        qualifier=quantity.qualifier,
        modifier=quantity.modifier,
        period_start=period.first,
        period_end=period.last,
        period_basis=period.basis,
        sentence=sentence.text,
        reasons=tuple(_reasons(quantity, fields, period)),
        **values,
    )


def _sorting_value(quantity: Quantity) -> float | None:
    bounds = [bound for bound in (quantity.low, quantity.high) if bound is not None]
    return sum(bounds) / len(bounds) if bounds else None


_BOUNDS = {
    "exact": ("the number", "the number"),
    "about": ("the number, hedged on both sides", "the number, hedged on both sides"),
    "more_than": ("the number, a lower bound", ""),
    "at_least": ("the number, a lower bound", ""),
    "less_than": ("", "the number, an upper bound"),
    "at_most": ("", "the number, an upper bound"),
    "range": ("the lower end of the range", "the upper end of the range"),
    "vague": ("the magnitude that the words name", "the magnitude that the words name"),
}
"""How each qualifier makes the lower and the upper bound from the number."""


_UNHEDGED = {"range": "two bounds in one expression", "vague": "a magnitude in words only"}


def _reasons(quantity: Quantity, fields: dict[str, Found], period: Period) -> Iterator[Reason]:
    yield Reason(field="quote", value=quantity.quote, rule=quantity.rule, words=quantity.quote)
    sides = (("low", quantity.low), ("high", quantity.high))
    for (name, bound), rule in zip(sides, _BOUNDS[quantity.qualifier], strict=True):
        if bound is not None:
            yield Reason(field=name, value=number(bound), rule=rule, words=quantity.quote)
    value = _sorting_value(quantity)
    if value is not None:
        middle = quantity.low != quantity.high and None not in (quantity.low, quantity.high)
        rule = "the middle of the bounds, for sorting only" if middle else "the bound that is known, for sorting only"
        yield Reason(field="value", value=number(value), rule=rule, words="")
    hedge = "words beside the number" if quantity.modifier else _UNHEDGED.get(quantity.qualifier, "no hedge beside it")
    yield Reason(field="qualifier", value=quantity.qualifier, rule=hedge, words=quantity.modifier)
    if quantity.modifier:
        yield Reason(field="modifier", value=quantity.modifier, rule=hedge, words=quantity.modifier)
    for name, found in fields.items():
        if found.value:
            yield Reason(field=name, value=found.value, rule=found.rule, words=found.words)
    for name, year in (("period_start", period.first), ("period_end", period.last)):
        if year is not None:
            yield Reason(field=name, value=str(year), rule=period.rule, words=period.words)
    if period.basis:
        yield Reason(field="period_basis", value=period.basis, rule=period.rule, words=period.words)
