"""Sentence -> Reading: dates and names are set aside first, then amounts are read, joined to ranges and hedged."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Qualifier, Quantity, Reading, Sentence, SetAside, Token
from etl.quantities import ages, coins, factors, measures, money, qualifiers, ranges, shares
from etl.quantities.amounts import Amount, Reader, text, touches, word
from etl.quantities.dates import read_times
from etl.quantities.digits import in_digits
from etl.quantities.dimensions import lend_units
from etl.quantities.leftovers import reason_for
from etl.quantities.lists import spread_hedges
from etl.quantities.names import read_names
from etl.quantities.number_words import NUMBER_WORDS, ORDINALS, PLURAL_SCALES, SCALES, SIGNS, is_numeral
from etl.quantities.numbers import read_number

RULES: tuple[tuple[str, Reader], ...] = (
    ("coins", coins.read_coins),
    ("money", money.read_sign_first),
    ("half a coin", money.read_half_coin),
    ("coins in words", coins.read_worded_coins),
    ("ratio", shares.read_ratio),
    ("part of a percent", shares.read_part_of_percent),
    ("part of a unit", measures.read_unit_first),
    ("feet and inches", measures.read_feet_and_inches),
    ("factor", factors.read_factor),
)
"""Expressions that are more than a number with its unit behind it, tried in this order before a plain number."""
OPENERS = NUMBER_WORDS | {"a", "an", "another", "several", "many", "some", "untold", "countless", "minus", "-", "−"}
"""Words that an expression may begin with, beside digits and the signs and codes of money."""

SEPARATED = re.compile(r"(?<!\d)\d,\d{3}(?!\d)")
BARE = re.compile(r"(?<![\d.,-])(?:[3-9]\d{3}|\d{5,6})(?![\d.,-]\d|\d)")


def writes_separators(text: str) -> bool:
    """Tell whether a text writes counts such as 1,710 with a comma, which makes its bare four-digit numbers years.

    A text without such counts is taken to write them so, unless it has others that only a comma could divide.
    """
    return SEPARATED.search(text) is not None or BARE.search(text) is None


def read(sentence: Sentence, separated: bool = True) -> Reading:
    """Return every quantity of the sentence and every number set aside, which together cover all its numerals.

    `separated` says that the text writes four-digit counts with a comma, which makes bare ones years.
    """
    tokens = sentence.tokens
    numerals = [token for token in tokens if is_numeral(token)]
    if not numerals:
        return Reading(sentence=sentence, quantities=(), set_aside=(), times=())
    times = tuple(read_times(sentence, separated))
    aside = _Aside(tokens, numerals)
    for time in times:
        aside.mark(time.kind if time.kind in ("time", "decade", "century") else "date", time.start, time.end)
    for reason, start, end in read_names(sentence):
        aside.mark(reason, start, end)
    quantities = tuple(_quantities(sentence, aside))
    covered = {i for quantity in quantities for i in range(quantity.first, quantity.last)}
    for token in numerals:
        if token.i not in covered and not aside.reasons[token.i]:
            aside.reasons[token.i] = reason_for(tokens, token.i)
    return Reading(sentence=sentence, quantities=quantities, set_aside=aside.spans(covered), times=times)


class _Aside:
    """The reason, if any, why each token is no quantity; the first reason given stays."""

    def __init__(self, tokens: Sequence[Token], numerals: Sequence[Token]) -> None:
        self.numerals = numerals
        self.places = {token.i for token in numerals}
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.reasons = [""] * len(tokens)

    def mark(self, reason: str, start: int, end: int) -> None:
        touched = range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        if not any(self.reasons[i] for i in touched if i in self.places):
            for i in touched:
                self.reasons[i] = self.reasons[i] or reason

    def free(self, first: int, last: int) -> bool:
        return not any(self.reasons[first:last])

    def spans(self, covered: set[int]) -> tuple[SetAside, ...]:
        return tuple(
            SetAside(start=token.start, end=token.end, first=token.i, last=token.i + 1, reason=self.reasons[token.i])
            for token in self.numerals
            if token.i not in covered
        )


def _quantities(sentence: Sentence, aside: _Aside) -> list[Quantity]:
    tokens, found, i = sentence.tokens, [], 0
    while i < len(tokens):
        quantity = _quantity_at(sentence, i, aside) if _may_open(tokens[i], aside) else None
        if quantity is not None:
            found.append(quantity)
        i = quantity.last if quantity is not None else i + 1
    return spread_hedges(sentence, lend_units(sentence, found))


def _may_open(token: Token, aside: _Aside) -> bool:
    name = token.lower
    return name in OPENERS or token.i in aside.places or token.text in money.SIGNS or token.text in money.PREFIXES


def _quantity_at(sentence: Sentence, i: int, aside: _Aside) -> Quantity | None:
    tokens = sentence.tokens
    either = ranges.read_or_two(tokens, i)
    if either is not None and aside.free(i, either.high.last):
        return _ranged(sentence, either)
    named = _amount(tokens, i, aside)
    if named is None:
        return None
    rule, amount = named
    joined = _range(tokens, amount, aside)
    if isinstance(joined, ranges.Range):
        return _ranged(sentence, joined)
    return _single(sentence, joined or amount, rule)


def _amount(tokens: Sequence[Token], i: int, aside: _Aside) -> tuple[str, Amount] | None:
    """Return the amount at token `i` with the rule that read it, or None; set-aside tokens take part in none."""
    if aside.reasons[i]:
        return None
    if i and text(tokens, i - 1) == "-" and touches(tokens, i) and not _range_dash(tokens, i - 1):
        group = ages.read_age_group(tokens, i)
        return ("age", group) if group is not None else None
    for rule, reader in RULES:
        amount = reader(tokens, i)
        if amount is not None and aside.free(i, amount.last):
            return rule, amount
    if text(tokens, i) in ("-", "−") or word(tokens, i) == "minus":
        return _below_zero(tokens, i, aside)
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


def _below_zero(tokens: Sequence[Token], i: int, aside: _Aside) -> tuple[str, Amount] | None:
    """`-5 °C`, `minus 0.5 per cent`, `between -5 and 12 degrees`; a dash between two words or numbers is none."""
    if word(tokens, i) != "minus" and (touches(tokens, i) or not touches(tokens, i + 1)):
        return None
    below = read_number(tokens, i + 1)
    if below is None or below.vague or not aside.free(i, below.last) or (i and in_digits(tokens[i - 1]) is not None):
        return None
    amount = Amount(first=i, last=below.last, value=-below.value, scale=below.scale)
    named = _with_unit(tokens, amount, digits=True)
    measured = named is not None and (named[1].unit or word(tokens, i - 1) in ("between", "from", "to"))
    return named if measured else None


def _range_dash(tokens: Sequence[Token], i: int) -> bool:
    return i > 0 and (in_digits(tokens[i - 1]) is not None or tokens[i - 1].text in SIGNS)


def _with_unit(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> tuple[str, Amount] | None:
    """Add the percent sign, currency, rate or measure behind a number; refuse what only looks like one."""
    if text(tokens, amount.last) == "±" and (margin := read_number(tokens, amount.last + 1)) is not None:
        amount = replace(amount, margin=margin.value, last=margin.last)
    end = shares.percent_after(tokens, amount.last)
    if end:
        return "percent", amount.with_unit("percent", "share", end)
    if text(tokens, amount.last) == "‰":
        return "rate", amount.with_unit("per 1,000", "rate", amount.last + 1)
    if digits and amount.scale == 1:
        amount = _short_scale(tokens, amount)
    if word(tokens, amount.last) == "of" and (amount.vague or word(tokens, amount.last - 1) in PLURAL_SCALES):
        # millions of dollars, hundreds of miles, four millions of crowns: the unit belongs to the magnitude as to any number
        united = _united(tokens, replace(amount, last=amount.last + 1), digits=False)
        return united or ("number", amount)
    united = _united(tokens, amount, digits=digits)
    if united is not None:
        return united
    if (amount.spelled and amount.value == 1 and amount.scale == 1 and not _one_of_two(tokens, amount)) or (
        _makes_an_adjective(tokens, amount)
    ):
        return None
    return "number", amount


def _short_scale(tokens: Sequence[Token], amount: Amount) -> Amount:
    """`7bn`, `250k`, and `40m` where millions are meant: before people, other plurals and units, behind "population"."""
    letters = word(tokens, amount.last)
    scale = money.SHORT_SCALES.get(letters, 0.0) if touches(tokens, amount.last) else 0.0
    if not scale or (letters == "m" and not _millions(tokens, amount)):
        return amount
    return replace(amount, value=amount.value * scale, scale=scale, last=amount.last + 1)


def _millions(tokens: Sequence[Token], amount: Amount) -> bool:
    following = word(tokens, amount.last + 1)
    if text(tokens, amount.last) == "M" or _people_follow(tokens, amount.last + 1):
        return True
    before = {word(tokens, k) for k in range(max(0, amount.first - 5), amount.first)}
    if before & {"population", "populations", "audience", "circulation"}:
        return True
    if following in measures.MEASURES and following not in measures.DIMENSION_WORDS:
        return True
    return following.endswith("s") and len(following) > 3 and following not in words("units", "metre_nouns")


def _one_of_two(tokens: Sequence[Token], amount: Amount) -> bool:
    """`one or two men`, `between one and three`: here "one" is no pronoun but the lower end of a range."""
    joined = word(tokens, amount.last) in ("or", "to", "and", "–")
    if not joined or (word(tokens, amount.last) == "and") != (word(tokens, amount.first - 1) == "between"):
        return False
    other = read_number(tokens, amount.last + 1)
    return other is not None and not other.vague and other.value > 1


def _makes_an_adjective(tokens: Sequence[Token], amount: Amount) -> bool:
    """`two-faced`, `twelve-pounder`: a number joined to a word that names a kind, small ones to any word."""
    if text(tokens, amount.last) != "-" or not (touches(tokens, amount.last) and touches(tokens, amount.last + 1)):
        return False
    compound = word(tokens, amount.last + 1)
    if not compound.isalpha() or compound in ("odd", "some", "to", "or") or _people_follow(tokens, amount.last + 1):
        return False
    if compound in ("man", "woman") and amount.value >= 10:
        return False  # a 1500-man garrison; but a one-man show
    kind = compound in words("identifiers", "compounds") or compound in ORDINALS or compound.startswith("pounder")
    return amount.value < 10 or kind or (amount.spelled and compound.startswith("something"))


def _united(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> tuple[str, Amount] | None:
    """Return the amount with the currency, rate, measure or age that it states, or None."""
    paid = money.with_currency(tokens, amount)
    if paid is not None:
        return "currency", measures.with_a_half(tokens, paid) if paid.scale == 1 else paid
    if word(tokens, amount.last) in ("per", "/") and amount.last + 1 < len(tokens):
        rated = _rate(tokens, amount)
        if rated is not None:
            return "rate", rated
    measured = measures.with_measure(tokens, amount, digits=digits)
    if measured is not None:
        return "measure", measured
    if ages.is_age(tokens, amount):
        return "age", amount.with_unit("years", "age", amount.last)
    return None


def _rate(tokens: Sequence[Token], amount: Amount) -> Amount | None:
    """`45 per 1,000`, `six per thousand`, `106/km²`."""
    i = amount.last + 1
    area = measures.unit_after(tokens, i, digits=True)
    if area is not None and area[0].startswith("square "):
        return amount.with_unit(f"per {area[0].removesuffix('s')}", "rate", area[2])
    if word(tokens, i - 1) != "per":
        return None
    base = read_number(tokens, i)
    per, last = (base.value, base.last) if base is not None else (SCALES.get(word(tokens, i), 0.0), i + 1)
    return amount.with_unit(f"per {per:,.0f}", "rate", last) if per >= 100 else None


def _people_follow(tokens: Sequence[Token], i: int) -> bool:
    return word(tokens, i) in words("people", "nouns") or word(tokens, i) in ("member", "strong", "person", "people")


def _range(tokens: Sequence[Token], amount: Amount, aside: _Aside) -> ranges.Range | Amount | None:
    """Return the range that begins with an amount; or, of a change `from 46 to 126 shillings`, the first in full."""
    opened_by = "between" if ranges.opening(tokens, amount.first) < amount.first else word(tokens, amount.first - 1)
    if word(tokens, amount.first - 1) == "of" and word(tokens, amount.first - 2) in words("qualifiers", "extremes"):
        opened_by = word(tokens, amount.first - 4)  # from a low of 40 to a high of 90
    if opened_by not in ("between", "from"):
        before = qualifiers.before(tokens, amount.first)
        opened_by = word(tokens, before.first - 1) if before is not None else ""
        opened_by = opened_by if opened_by in ("from",) else ""
    how, j = ranges.joiner(tokens, amount.last, opened_by, fraction=amount.fraction > 0)
    if not how or j >= len(tokens):
        return None
    named = _amount_after(tokens, j, aside)
    joined = ranges.join(tokens, amount, named, how, opened_by) if named is not None else None
    suspended = text(tokens, amount.last) == "-" and named is not None and bool(named.unit)
    if joined is None and named is not None and amount.kind == "count" and how == "to":
        return ranges.share(amount, named)[0] if opened_by == "from" or suspended else None
    return joined


def _amount_after(tokens: Sequence[Token], j: int, aside: _Aside) -> Amount | None:
    if aside.reasons[j]:
        return None
    named = _amount(tokens, j, aside)
    return named[1] if named is not None else None


def _single(sentence: Sentence, amount: Amount, rule: str) -> Quantity:
    tokens = sentence.tokens
    hedge = qualifiers.after(tokens, amount.last, amount.value) or qualifiers.before(
        tokens, amount.first, kind=amount.kind
    )
    qualifier = hedge.qualifier if hedge is not None else "exact"
    bounds = qualifiers.bounds(amount, qualifier)
    if amount.margin:
        bounds, qualifier = (amount.value - amount.margin, amount.value + amount.margin), "range"
    return _quantity(sentence, amount.first, amount, bounds, "vague" if amount.vague else qualifier, hedge, rule)


def _ranged(sentence: Sentence, joined: ranges.Range) -> Quantity:
    hedge = qualifiers.before(sentence.tokens, joined.first, kind=joined.low.kind)
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
