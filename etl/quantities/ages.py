"""Ages said without a word for years: `aged 35`, `a girl of fifteen`, `He was 87 when`, `under-fives`, `over-65s`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.lexicon import persons, words
from etl.model import Token
from etl.quantities.amounts import Amount, text, word, words_at
from etl.quantities.number_words import CARDINALS

ENDS = words("units", "behind_an_age") | {""}
PRONOUNS = frozenset({"he", "she", "i"})
BEING = frozenset({"was", "is", "'s", "’s", "were"})
GROUP = re.compile(r"(\d{1,3})['’]?s")
OLDEST = 110


def is_age(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether a bare number is an age by what stands around it.

    >>> from etl.split import tokenize
    >>> def age(text, i): return is_age(tokenize(text), Amount(first=i, last=i + 1, value=40))
    >>> age("a widow of 40 with", 3), age("a company of 40 with", 3), age("he was 40 when", 2), age("it was 40 when", 2)
    (True, False, True, False)
    """
    before = words_at(tokens, amount.first - 2, 2)
    if before[1] in words("units", "before_an_age") or before in (
        ("age", "of"),
        ("ages", "of"),
        ("between", "ages"),
        ("aged", "about"),
        ("aged", "between"),
        ("aged", "from"),
    ):
        return amount.value < 130
    if not 1 < amount.value <= OLDEST or amount.value != int(amount.value):
        return False
    following = word(tokens, amount.last)
    return any(
        rule(tokens, amount, before, following) for rule in (_at, _under_or_over, _of, _was, _lived, _between_commas)
    )


def _at(tokens: Sequence[Token], amount: Amount, before: tuple[str, ...], following: str) -> bool:
    """`died at 87`, `At 14 he went to sea`."""
    subject = word(tokens, amount.last + 1) if following == "," else following
    milestone = before[0] in words("people", "milestones") and following in ENDS
    return before[1] == "at" and (milestone or (amount.first == 1 and subject in PRONOUNS))


def _under_or_over(_tokens: Sequence[Token], _amount: Amount, before: tuple[str, ...], following: str) -> bool:
    """`children under five were spared`."""
    if before[1] not in ("under", "over", "below", "above"):
        return False
    return following in ENDS and before[0] in words("people", "nouns") | words("units", "aged")


def _of(_tokens: Sequence[Token], amount: Amount, before: tuple[str, ...], following: str) -> bool:
    """`a widow of forty`, but not `a father of three` nor `a man of 40 wives`."""
    person = before[1] == "of" and before[0] in words("units", "of_an_age")
    return person and amount.value >= 5 and following in ENDS


def _lived(tokens: Sequence[Token], amount: Amount, before: tuple[str, ...], following: str) -> bool:
    """`lived to be 91`, `lived to ninety-four.`"""
    i = amount.first - 1 - (before[1] == "be")
    reached = word(tokens, i) == "to" and word(tokens, i - 1) in ("lived", "live", "lives")
    return reached and amount.value >= 5 and following in ENDS


def _was(tokens: Sequence[Token], amount: Amount, _before: tuple[str, ...], following: str) -> bool:
    """`He was 87 when`, `she was only nineteen.`, `Darwin was 22 when he`; not `the crew was 22 when`."""
    i = amount.first - 1
    while word(tokens, i) in words("units", "softeners"):
        i -= 1
    if word(tokens, i) not in BEING or amount.value < 3:
        return False
    pronoun = word(tokens, i - 1) in PRONOUNS
    named = text(tokens, i - 1)[:1].isupper() and following == "when" and word(tokens, amount.last + 1) in PRONOUNS
    return named or (pronoun and following in ENDS)


def _between_commas(tokens: Sequence[Token], amount: Amount, before: tuple[str, ...], following: str) -> bool:
    """`The piper, 45, denied it`, `Smith, now 45, denied it`."""
    i = amount.first - 1
    if before[1] in ("now", "then", "only", "just"):
        i -= 1
    named = text(tokens, i - 1)
    return (
        word(tokens, i) == following == ","
        and (named[:1].isupper() or named in persons())
        and not amount.spelled
        and amount.value >= 12
    )


def read_age_group(tokens: Sequence[Token], i: int) -> Amount | None:
    """Read the age of `under-fives`, `over-65s`, `under-18s`; the qualifier is read from the word before."""
    if word(tokens, i - 1) != "-" or word(tokens, i - 2) not in ("over", "under"):
        return None
    name = word(tokens, i)
    digits = GROUP.fullmatch(name)
    value = (
        float(digits[1]) if digits else CARDINALS.get(name.removesuffix("s"), CARDINALS.get(name.removesuffix("es")))
    )
    if value is None or not 0 < value <= OLDEST or not name.endswith("s"):
        return None
    return Amount(first=i, last=i + 1, value=float(value), unit="years", kind="age")
