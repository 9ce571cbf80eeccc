"""Sentence -> Reading: dates and names are set aside first, then amounts are read, joined to ranges and hedged."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Qualifier, Quantity, Reading, Sentence, SetAside, Token
from etl.quantities import factors, measures, money, qualifiers, ranges, shares
from etl.quantities.amounts import Amount, Reader, text, word
from etl.quantities.dates import read_times
from etl.quantities.lists import spread_hedges
from etl.quantities.names import read_names
from etl.quantities.numbers import (
    FACTORS,
    FRACTIONS,
    ORDINAL,
    ORDINALS,
    SCALES,
    in_digits,
    is_numeral,
    read_number,
    touches,
)

RULES: tuple[tuple[str, Reader], ...] = (
    ("old money", money.read_old),
    ("money", money.read_sign_first),
    ("ratio", shares.read_ratio),
    ("part of a percent", shares.read_part_of_percent),
    ("unit first", measures.read_unit_first),
    ("factor", factors.read_factor),
)
"""Expressions that are more than a number with its unit behind it, tried in this order before a plain number."""


SEPARATED = re.compile(r"(?<!\d)\d,\d{3}(?!\d)")


def writes_separators(text: str) -> bool:
    """Tell whether a text writes counts such as 1,710 with a comma, which makes its bare four-digit numbers years."""
    return SEPARATED.search(text) is not None


def read(sentence: Sentence, separated: bool = True) -> Reading:
    """Return every quantity of the sentence and every number set aside, which together cover all its numerals.

    `separated` says that the text writes four-digit counts with a comma, which makes bare ones years.
    """
    tokens = sentence.tokens
    if not any(is_numeral(token) for token in tokens):
        return Reading(sentence=sentence, quantities=(), set_aside=(), times=())
    times = tuple(read_times(sentence, separated))
    aside = _Aside(tokens)
    for time in times:
        aside.mark(time.kind if time.kind in ("time", "decade", "century") else "date", time.start, time.end)
    for reason, start, end in read_names(sentence):
        aside.mark(reason, start, end)
    quantities = tuple(_quantities(sentence, aside))
    covered = {i for quantity in quantities for i in range(quantity.first, quantity.last)}
    for token in tokens:
        if is_numeral(token) and token.i not in covered and not aside.reasons[token.i]:
            aside.reasons[token.i] = _leftover(tokens, token.i)
    return Reading(sentence=sentence, quantities=quantities, set_aside=aside.spans(covered), times=times)


class _Aside:
    """The reason, if any, why each token is no quantity; the first reason given stays."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.reasons = [""] * len(tokens)

    def mark(self, reason: str, start: int, end: int) -> None:
        touched = range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        if not any(self.reasons[i] for i in touched if is_numeral(self.tokens[i])):
            for i in touched:
                self.reasons[i] = self.reasons[i] or reason

    def free(self, first: int, last: int) -> bool:
        return not any(self.reasons[first:last])

    def spans(self, covered: set[int]) -> tuple[SetAside, ...]:
        return tuple(
            SetAside(start=token.start, end=token.end, first=token.i, last=token.i + 1, reason=self.reasons[token.i])
            for token in self.tokens
            if is_numeral(token) and token.i not in covered
        )


def _quantities(sentence: Sentence, aside: _Aside) -> list[Quantity]:
    tokens, found, i = sentence.tokens, [], 0
    while i < len(tokens):
        named = _amount(tokens, i, aside)
        if named is None:
            i += 1
            continue
        rule, amount = named
        joined = _range(tokens, amount, aside)
        if isinstance(joined, ranges.Range):
            quantity = _ranged(sentence, joined)
        else:
            quantity = _single(sentence, joined or amount, rule)
        found.append(quantity)
        i = quantity.last
    return spread_hedges(sentence, found)


def _amount(tokens: Sequence[Token], i: int, aside: _Aside) -> tuple[str, Amount] | None:
    """Return the amount at token `i` with the rule that read it, or None; set-aside tokens take part in none."""
    if aside.reasons[i] or (i and text(tokens, i - 1) == "-" and touches(tokens, i) and not _range_dash(tokens, i - 1)):
        return None
    for rule, reader in RULES:
        amount = reader(tokens, i)
        if amount is not None and aside.free(i, amount.last):
            return rule, amount
    negative = text(tokens, i) in ("-", "−") and not touches(tokens, i) and touches(tokens, i + 1)
    if (negative or word(tokens, i) == "minus") and (below := read_number(tokens, i + 1)) is not None:
        amount = Amount(first=i, last=below.last, value=-below.value, scale=below.scale)
        named = _with_unit(tokens, amount, digits=True) if aside.free(i, below.last) and not below.vague else None
        measured = named is not None and (named[1].unit or word(tokens, i - 1) in ("between", "from", "to"))
        return named if measured and (i == 0 or in_digits(tokens[i - 1]) is None) else None
    fraction = shares.read_fraction(tokens, i)
    number = read_number(tokens, i)
    if fraction is not None and aside.free(i, fraction.last) and (number is None or number.last <= fraction.last):
        return "fraction", fraction
    if number is None or not aside.free(i, number.last):
        return None
    amount = Amount(
        first=i, last=number.last, value=number.value, scale=number.scale, vague=number.vague, spelled=number.spelled
    )
    return _with_unit(tokens, amount, digits=not number.spelled and not number.vague)


def _range_dash(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and in_digits(tokens[i - 1]) is not None


def _with_unit(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> tuple[str, Amount] | None:
    """Add the percent sign, currency, rate or measure behind a number; refuse what only looks like one."""
    end = shares.percent_after(tokens, amount.last)
    if end:
        return "percent", amount.with_unit("percent", "share", end)
    short = money.SHORT_SCALES.get(word(tokens, amount.last), 0.0) if digits and touches(tokens, amount.last) else 0.0
    if short and amount.scale == 1 and (word(tokens, amount.last) != "m" or _people_follow(tokens, amount.last + 1)):
        amount = replace(amount, value=amount.value * short, scale=short, last=amount.last + 1)
    if amount.vague and word(tokens, amount.last) == "of":
        # millions of dollars, hundreds of miles: the unit belongs to the magnitude as to any number
        united = _united(tokens, replace(amount, last=amount.last + 1), digits=False)
        return united or ("number", amount)
    united = _united(tokens, amount, digits=digits)
    if united is not None:
        return united
    if amount.spelled and amount.value == 1 and amount.scale == 1:
        return None
    if text(tokens, amount.last) == "-" and touches(tokens, amount.last) and touches(tokens, amount.last + 1):
        compound = word(tokens, amount.last + 1)
        kind = (
            amount.value < 10
            or compound in words("identifiers", "compounds")
            or compound in ORDINALS
            or compound.startswith("pounder")
        )
        if (
            compound.isalpha()
            and compound not in ("odd", "some")
            and kind
            and not _people_follow(tokens, amount.last + 1)
        ):
            return None
    return "number", amount


def _united(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> tuple[str, Amount] | None:
    """Return the amount with the currency, rate, measure or age that it states, or None."""
    currency = money.currency_after(tokens, amount.last)
    if currency is not None:
        code, factor, last = currency
        return "currency", amount.with_unit(code, "money", last, factor)
    if word(tokens, amount.last) == "per" and amount.last + 1 < len(tokens):
        rated = _rate(tokens, amount)
        if rated is not None:
            return "rate", rated
    measured = measures.with_measure(tokens, amount, digits=digits)
    if measured is not None:
        return "measure", measured
    if measures.is_age(tokens, amount):
        return "age", amount.with_unit("years", "age", amount.last)
    return None


def _rate(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """`45 per 1,000`, `six per thousand`."""
    i = amount.last + 1
    base = read_number(tokens, i)
    per, last = (base.value, base.last) if base is not None else (SCALES.get(word(tokens, i), 0.0), i + 1)
    return amount.with_unit(f"per {per:,.0f}", "rate", last) if per >= 100 else None


def _people_follow(tokens: Sequence[Token], i: int) -> bool:
    return word(tokens, i) in words("people", "nouns") or word(tokens, i) in ("member", "strong", "person", "people")


def _range(tokens: Sequence[Token], amount: Amount, aside: _Aside) -> ranges.Range | Amount | None:
    """Return the range that begins with an amount; or, of a change `from 46 to 126 shillings`, the first in full."""
    opened_by = "between" if ranges.opening(tokens, amount.first) < amount.first else word(tokens, amount.first - 1)
    if opened_by not in ("between", "from"):
        before = qualifiers.before(tokens, amount.first)
        opened_by = word(tokens, before.first - 1) if before is not None else ""
        opened_by = opened_by if opened_by in ("from",) else ""
    how, j = ranges.joiner(tokens, amount.last, opened_by, fraction=amount.fraction > 0)
    if not how or j >= len(tokens):
        return None
    named = _amount_after(tokens, j, aside)
    joined = ranges.join(tokens, amount, named, how, opened_by) if named is not None else None
    if joined is None and named is not None and opened_by == "from" and how == "to" and amount.kind == "count":
        return ranges.share(amount, named)[0]
    return joined


def _amount_after(tokens: Sequence[Token], j: int, aside: _Aside) -> Amount | None:
    if aside.reasons[j]:
        return None
    named = _amount(tokens, j, aside)
    return named[1] if named is not None else None


def _single(sentence: Sentence, amount: Amount, rule: str) -> Quantity:
    tokens = sentence.tokens
    duration = amount.kind == "duration"
    hedge = qualifiers.after(tokens, amount.last) or qualifiers.before(tokens, amount.first, duration=duration)
    qualifier = hedge.qualifier if hedge is not None else "exact"
    bounds = qualifiers.bounds(amount, qualifier)
    return _quantity(sentence, amount.first, amount, bounds, "vague" if amount.vague else qualifier, hedge, rule)


def _ranged(sentence: Sentence, joined: ranges.Range) -> Quantity:
    hedge = qualifiers.before(sentence.tokens, joined.first)
    bounds = (joined.low.value, joined.high.value)
    return _quantity(sentence, joined.first, joined.high, bounds, "range", hedge, joined.rule)


def _quantity(
    sentence: Sentence,
    first: int,
    amount: Amount,
    bounds: tuple[float | None, float | None],
    qualifier: Qualifier,
    hedge: qualifiers.Hedge | None,
    rule: str,
) -> Quantity:
    start, end = sentence.tokens[first].start, sentence.tokens[amount.last - 1].end
    return Quantity(
        start=start,
        end=end,
        first=first,
        last=amount.last,
        quote=sentence.text[start - sentence.start : end - sentence.start],
        low=bounds[0],
        high=bounds[1],
        qualifier=qualifier,
        modifier=qualifiers.words_of(sentence, hedge) if hedge is not None else "",
        unit=amount.unit,
        kind=amount.kind,
        rule=rule,
    )


def _leftover(tokens: Sequence[Token], i: int) -> str:
    """Name the reason for a numeral that no rule took."""
    name = tokens[i].lower
    if name == "one":
        return "pronoun"
    if name in ORDINALS or ORDINAL.match(name):
        return "ordinal"
    if name in FACTORS or name in FRACTIONS:
        return "figure of speech"
    if (touches(tokens, i + 1) and text(tokens, i + 1) == "-") or text(tokens, i - 1) == "-":
        return "compound"
    return "not read"
