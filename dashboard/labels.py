"""A claim's label in the text's own words: the number with its hedge and, where it stands beside it, what is counted.

A label is one unbroken stretch of the sentence wherever that can be; words added to it stand in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import pandas as pd

from dashboard.units import is_money, singular

ClaimRow: TypeAlias = Any
"""One row of the frame of claims, with its columns as attributes, as `itertuples` or `iloc[0]` give it."""

Span: TypeAlias = tuple[int, int]


def claim_rows(claims: pd.DataFrame) -> Iterator[ClaimRow]:
    """The claims one by one, columns as attributes."""
    return claims.itertuples()


_NO_NOUN = r"(?!(?:and|or|but|nor|was|were|is|are|be|had|has|have|who|which|that|as|by|to|from|on|at|with)\b)"
_BEFORE_COUNTED = (
    r"(?:\s+(?:of|in|for))?"  # 20 billion dollars | in | reparations
    r"(?:\s+(?:the|these|those|this|their|his|her|its|our|all|such))?"  # 1 million | of these | deaths
    rf"(?:\s+{_NO_NOUN}[\w’'-]+){{0,2}}"  # halving | the country's | inmate population
    r"\s+"
)
_AFTER_HEDGE = r"(?:\s+[\w’'-]+){0,3}\s*"  # at least | another | 2.5 million
_BEFORE_HEDGE = r"[\s,(]*"  # 20 million |, | or more

_NUMBER_WORD = re.compile(
    r"a|an|the|and|or|to|of|from|between|few|several|half|quarters?|thirds?|tens|dozens?|scores?"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|billions?|trillions?",
    re.IGNORECASE,
)
"""A word of a number that is not its unit."""
_SUFFIX = re.compile(r"(?<=\d)(?:st|nd|rd|th|m|bn|k)\b", re.IGNORECASE)
"""Letters that belong to the digits before them: £5m, 70th; not the unit of 1.70 m."""

_ENOUGH = 20
"""So many characters after a number tell what it is about; fewer do not."""

_NO_BRACKETS = {"", "percent", "times"}
"""Units that the words of a number say by themselves: 62%, threefold."""


def label(claim: ClaimRow) -> str:
    """The number in the text's own words: `an estimated 18 million people`, `20 million or higher`, `700,000 (people)`.

    It begins in lower case even where the number opens its sentence.
    """
    sentence, hedge = str(claim.sentence), str(claim.modifier)
    quote = _place(claim, sentence)
    if quote is None:
        words = f"{hedge} {claim.quote}".strip()
        return _tidy(words + _brackets(claim, words))
    hedged = _with_hedge(sentence, quote, hedge)
    whole = _with_counted(sentence, hedged, str(claim.counted))
    if whole != hedged:
        whole = _with_hedge(sentence, whole, hedge)  # 20 million people | or more
    words = sentence[slice(*whole)]
    opens = whole[0] == hedged[0] and _opens(sentence, whole[0])
    if not _says(words, hedge):
        words, opens = f"{hedge} {words}", True
    words += "" if whole != hedged and _says(words, str(claim.counted)) else _brackets(claim, words)
    return _tidy(words, lower=opens)


def number_in_words(claim: ClaimRow) -> str:
    """The number and its hedge alone, in the text's own words: `an estimated 18 million`, `20 million or higher`."""
    sentence, hedge = str(claim.sentence), str(claim.modifier)
    quote = _place(claim, sentence)
    if quote is None:
        return _tidy(f"{hedge} {claim.quote}".strip())
    span = _with_hedge(sentence, quote, hedge)
    words = sentence[slice(*span)]
    if not _says(words, hedge):
        return _tidy(f"{hedge} {words}")
    return _tidy(words, lower=_opens(sentence, span[0]))


def words_around(claim: ClaimRow, length: int = 60) -> str:
    """The words of the sentence beside the label: those after it, or those before it where it stands at the end."""
    sentence = str(claim.sentence)
    quote = _place(claim, sentence)
    if quote is None:
        return ""
    start, end = _with_hedge(sentence, quote, str(claim.modifier))
    start, end = _with_hedge(sentence, _with_counted(sentence, (start, end), str(claim.counted)), str(claim.modifier))
    after = " ".join(sentence[end:].split()).strip(" .,;:")
    if len(after) >= _ENOUGH:
        return f"… {after}"
    before = " ".join(sentence[:start].split())
    if len(before) > length:
        before = "… " + before[-length:].partition(" ")[2]
    return f"{before} …" if before else f"… {after}" if after else ""


def _opens(sentence: str, place: int) -> bool:
    """Whether a sentence begins at a place, quotation marks aside."""
    return not sentence[:place].strip("\"'“‘(…— ")


def _place(claim: ClaimRow, sentence: str) -> Span | None:
    """Where the quote stands in the sentence: by its offsets, else its first occurrence."""
    start = claim.start - getattr(claim, "sentence_start", claim.start)
    if sentence[start : start + len(claim.quote)] != claim.quote:
        start = sentence.find(claim.quote)
    return None if start < 0 else (start, start + len(claim.quote))


def _with_hedge(sentence: str, span: Span, hedge: str) -> Span:
    """The span with the hedge before, after or around it (its halves then joined by an ellipsis), if it stands near."""
    for part in filter(None, (piece.strip() for piece in re.split(r"…|\.\.\.", hedge))):
        start, end = span
        if _says(sentence[start:end], part):
            continue
        words = _loose(part)
        # The last one before the number: the search is anchored to where the number begins.
        before = list(re.finditer(rf"(?<!\w){words}(?={_AFTER_HEDGE}$)", sentence[:start], re.IGNORECASE))
        after = re.match(rf"{_BEFORE_HEDGE}{words}(?!\w)\)?", sentence[end:], re.IGNORECASE)
        if before:
            span = before[-1].start(), end
        elif after:
            span = start, end + after.end()
    return span


def _with_counted(sentence: str, span: Span, counted: str) -> Span:
    """The span with the noun it counts, if that follows directly or holds the number itself (`Menshevik majority`)."""
    start, end = span
    if not counted:
        return span
    words = _loose(counted)
    after = re.match(rf"{_BEFORE_COUNTED}{words}(?!\w)", sentence[end:], re.IGNORECASE)
    if after:
        return start, end + after.end()
    for found in re.finditer(rf"(?<!\w){words}(?!\w)", sentence, re.IGNORECASE):
        if found.start() <= start and end <= found.end():
            return found.span()
    return span


def _brackets(claim: ClaimRow, words: str) -> str:
    """What is counted, where the words do not say it: ` (people)`."""
    counted = str(claim.counted)
    if counted:
        said = {singular(word) for word in re.findall(r"\w+", words.casefold())}
        known = all(singular(word) in said for word in re.findall(r"\w+", counted.casefold()))
        return "" if known else f" ({counted})"
    bare = all(_NUMBER_WORD.fullmatch(word) for word in re.findall(r"[^\W\d_]+", _SUFFIX.sub("", claim.quote)))
    return f" ({claim.unit})" if bare and claim.unit not in _NO_BRACKETS and not is_money(claim.unit) else ""


def _says(words: str, part: str) -> bool:
    pieces = [piece.strip() for piece in re.split(r"…|\.\.\.", part)]
    return all(re.search(_loose(piece), words, re.IGNORECASE) for piece in pieces if piece)


def _loose(words: str) -> str:
    """A pattern for words whatever the white space between them."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _tidy(words: str, *, lower: bool = True) -> str:
    """One line, beginning in lower case unless it opens with a code (US$5, Rs 5)."""
    words = " ".join(words.split())
    first = words.partition(" ")[0]
    code = first[1:] != first[1:].lower() or re.fullmatch(r"Rs|Fr|Kr|Rm|Kc|Ft|Lt|Ls", first)
    return words[:1].lower() + words[1:] if lower and not code else words
