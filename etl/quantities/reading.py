"""Sentence -> Reading: dates and names are set aside first, then amounts are read, joined to ranges and hedged."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.lexicon import words
from etl.model import Qualifier, Quantity, Reading, Sentence, Token
from etl.quantities import ages, coins, factors, measures, milestones, money, qualifiers, ranges, reis, shares
from etl.quantities.amounts import Amount, Reader, text, touches, word
from etl.quantities.aside import Aside
from etl.quantities.bounded import merge_bounds
from etl.quantities.dates import read_times
from etl.quantities.digits import in_digits
from etl.quantities.dimensions import lend_units
from etl.quantities.leftovers import reason_for
from etl.quantities.lists import spread_hedges
from etl.quantities.names import read_names
from etl.quantities.number_words import NUMBER_WORDS, SCALES, SIGNS, is_numeral
from etl.quantities.numbers import read_number
from etl.quantities.rates import lend_rates
from etl.quantities.units import with_unit

RULES: tuple[tuple[str, Reader], ...] = (
    ("money", reis.read_reis),
    ("coins", coins.read_coins),
    ("money", money.read_sign_first),
    ("half a coin", money.read_half_coin),
    ("coins in words", coins.read_worded_coins),
    ("ratio", shares.read_ratio),
    ("part of a percent", shares.read_part_of_percent),
    ("part of a unit", measures.read_unit_first),
    ("feet and inches", measures.read_feet_and_inches),
    ("factor", factors.read_factor),
    ("milestone", milestones.read_milestone),
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
    aside = Aside(tokens, numerals)
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


def _quantities(sentence: Sentence, aside: Aside) -> list[Quantity]:
    tokens, found, i = sentence.tokens, [], 0
    while i < len(tokens):
        quantity = _quantity_at(sentence, i, aside) if _may_open(tokens[i], aside) else None
        if quantity is not None:
            found.append(quantity)
        i = quantity.last if quantity is not None else i + 1
    lent = lend_rates(sentence, lend_units(sentence, found))
    return merge_bounds(sentence, spread_hedges(sentence, lent))


def _may_open(token: Token, aside: Aside) -> bool:
    name = token.lower
    return name in OPENERS or token.i in aside.places or token.text in money.SIGNS or token.text in money.PREFIXES


def _quantity_at(sentence: Sentence, i: int, aside: Aside) -> Quantity | None:
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


def _amount(tokens: Sequence[Token], i: int, aside: Aside) -> tuple[str, Amount] | None:
    """Return the amount at token `i` with the rule that read it, or None; set-aside tokens take part in none."""
    if aside.reasons[i]:
        return None
    if i and text(tokens, i - 1) == "-" and touches(tokens, i) and not _range_dash(tokens, i - 1):
        group = ages.read_age_group(tokens, i)
        return ("age", group) if group is not None else None
    if word(tokens, i - 1) == "per" or (word(tokens, i - 1) == "every" and word(tokens, i - 2) in ("for", "of")):
        return None  # what a rate is counted by: deaths per 100,000 people
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
    return with_unit(tokens, amount, digits=not number.spelled and not number.vague)


def _below_zero(tokens: Sequence[Token], i: int, aside: Aside) -> tuple[str, Amount] | None:
    """`-5 °C`, `minus 0.5 per cent`, `between -5 and 12 degrees`; a dash between two words or numbers is none."""
    apart = not touches(tokens, i) or text(tokens, i - 1) in ("(", "[")
    if word(tokens, i) != "minus" and not (apart and touches(tokens, i + 1)):
        return None
    below = read_number(tokens, i + 1)
    if below is None or below.vague or not aside.free(i, below.last) or (i and in_digits(tokens[i - 1]) is not None):
        return None
    amount = Amount(first=i, last=below.last, value=-below.value, scale=below.scale)
    named = with_unit(tokens, amount, digits=True)
    measured = named is not None and (named[1].unit or word(tokens, i - 1) in ("between", "from", "to"))
    return named if measured else None


def _range_dash(tokens: Sequence[Token], i: int) -> bool:
    """`5-7`, `£10m-£15m`, `10%-15%`: a hyphen behind a number in digits, or behind the sign or letter of one."""
    if i < 1:
        return False
    if in_digits(tokens[i - 1]) is not None or tokens[i - 1].text in SIGNS:
        return True
    if tokens[i - 1].lower in SCALES and touches(tokens, i) and i > 1:
        return in_digits(tokens[i - 2]) is not None  # $7.7 billion-$8 billion
    return (
        i > 1 and touches(tokens, i - 1) and not tokens[i - 2].text.isalpha() and in_digits(tokens[i - 2]) is not None
    )


def _range(tokens: Sequence[Token], amount: Amount, aside: Aside) -> ranges.Range | Amount | None:
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
    named = _money_after(tokens, j) if amount.kind == "money" and aside.free(j, j + 1) else None
    named = named or _amount_after(tokens, j, aside)
    joined = ranges.join(tokens, amount, named, how, opened_by) if named is not None else None
    suspended = text(tokens, amount.last) == "-" and named is not None and bool(named.unit)
    if joined is None and named is not None and amount.kind == "count" and how == "to":
        return ranges.share(amount, named)[0] if opened_by == "from" or suspended else None
    return joined


def _money_after(tokens: Sequence[Token], j: int) -> Amount | None:
    """The upper end of `£2–3m`, whose letter is no metre."""
    number = read_number(tokens, j)
    scale = money.SHORT_SCALES.get(word(tokens, number.last), 0.0) if number and touches(tokens, number.last) else 0.0
    if number is None or number.spelled or number.scale > 1 or not scale:
        return None
    return Amount(first=j, last=number.last + 1, value=number.value * scale, scale=scale)


def _amount_after(tokens: Sequence[Token], j: int, aside: Aside) -> Amount | None:
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
