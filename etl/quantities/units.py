"""The unit behind a number: percent, money, a rate, a measure, an age; or that the number only makes an adjective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.lexicon import words
from etl.model import Token
from etl.quantities import ages, measures, money, shares
from etl.quantities.amounts import Amount, text, touches, word
from etl.quantities.number_words import ORDINALS, PLURAL_SCALES, SCALES
from etl.quantities.numbers import read_number

WINDOW = 16
"""Words before `1.5m` among which one of population makes millions of it."""


def with_unit(tokens: Sequence[Token], amount: Amount, *, digits: bool) -> tuple[str, Amount] | None:
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
        # millions of dollars, hundreds of miles, four millions of crowns: the unit belongs to them all
        united = _united(tokens, replace(amount, last=amount.last + 1), digits=False)
        return united or ("number", amount)
    united = _united(tokens, amount, digits=digits)
    if united is not None:
        return united[0], measures.with_margin(tokens, united[1])
    if (amount.spelled and amount.value == 1 and amount.scale == 1 and not _one_of_two(tokens, amount)) or (
        _makes_an_adjective(tokens, amount)
    ):
        return None
    return "number", amount


def _short_scale(tokens: Sequence[Token], amount: Amount) -> Amount:
    """`7bn`, `250k`, and `40m` where millions are meant: before people, other plurals and units, or a population."""
    letters = word(tokens, amount.last)
    scale = money.SHORT_SCALES.get(letters, 0.0) if touches(tokens, amount.last) else 0.0
    if not scale or (letters == "m" and not _millions(tokens, amount)):
        return amount
    return replace(amount, value=amount.value * scale, scale=scale, last=amount.last + 1)


def _millions(tokens: Sequence[Token], amount: Amount) -> bool:
    following = word(tokens, amount.last + 1)
    if word(tokens, amount.first - 1) in words("units", "million_verbs"):
        return True
    if text(tokens, amount.last) == "M" or _people_follow(tokens, amount.last + 1):
        return True
    before = {word(tokens, k) for k in range(max(0, amount.first - WINDOW), amount.first)}
    if before & words("units", "counted_in_millions"):
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
    if (
        not compound.isalpha()
        or compound in ("odd", "some", "plus", "to", "or")
        or _people_follow(tokens, amount.last + 1)
    ):
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
    """`45 per 1,000`, `six per thousand`, `17·5 per mille`, `106/km²`."""
    i = amount.last + 1
    area = measures.unit_after(tokens, i, digits=True)
    if area is not None and area[0].startswith("square "):
        return amount.with_unit(f"per {area[0].removesuffix('s')}", "rate", area[2])
    if word(tokens, i - 1) != "per":
        return None
    if word(tokens, i) in ("mille", "mill", "mil"):
        return amount.with_unit("per 1,000", "rate", i + 1)
    base = read_number(tokens, i)
    per, last = (base.value, base.last) if base is not None else (SCALES.get(word(tokens, i), 0.0), i + 1)
    return amount.with_unit(f"per {per:,.0f}", "rate", last) if per >= 100 else None


def _people_follow(tokens: Sequence[Token], i: int) -> bool:
    return word(tokens, i) in words("people", "nouns") or word(tokens, i) in ("member", "strong", "person", "people")
