"""Pieces that the patterns for names, references and scores are made of; their words come from the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from etl.lexicon import entries, words
from etl.quantities.number_words import CARDINALS, TENS

Patterns = tuple[tuple[str, re.Pattern[str]], ...]
"""Reason and pattern; a group named `span`, where there is one, marks the part that the reason is for."""


def any_of(listed: Iterable[str]) -> str:
    """Return an alternation of words, the longest first, their common beginnings shared so that few are tried in vain.

    >>> any_of(["no", "nos", "nr", "e.g."])
    '(?:e\\\\.g\\\\.|n(?:o(?:s)?|r))'
    """
    tree: dict[str, Any] = {}
    for word in listed:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return _alternation(tree)


def _alternation(tree: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _rest(tree[letter]) for letter in sorted(tree) if letter]
    joined = branches[0] if len(branches) == 1 else "(?:" + "|".join(branches) + ")"
    return joined if "" not in tree else f"(?:{joined})?"


def _rest(tree: dict[str, Any]) -> str:
    return "" if set(tree) == {""} else _alternation(tree)


def group(*names: str) -> str:
    """Return an alternation of the words of groups of `identifiers.toml`."""
    return any_of(word for name in names for word in words("identifiers", name))


SPELLED = [name for name in (*CARDINALS, *TENS) if CARDINALS.get(name, 1) > 0]
WORD = any_of([*SPELLED, "hundred", "thousand"])
SMALL = any_of(name for name, value in CARDINALS.items() if 1 < value < 11)
CAPITAL = any_of(name.capitalize() for name in (*SPELLED, "hundred", "hundreds", "thousand", "thousands"))
UNITS = any_of([*entries("units", "time"), *entries("units", "measures"), "million", "thousand", "hundred", "dozen"])
"""Words behind a number that make it a quantity whatever stands before."""
NOT_COUNTED = rf"(?!\s+(?:{UNITS}|{any_of(words('people', 'nouns') | words('people', 'participles'))})\b)"
PLAIN = r"\d{1,4}(?:\.\d+)?[A-Za-z]?(?![\d,.]*\d)(?!\s?(?:%|million|billion|thousand|percent|per\s+cent)\b)"
LIST = rf"{PLAIN}(?:\s?(?:,|and|to|[–-])\s?{PLAIN}){{0,20}}"
"""58; 5 and 6; 12–14: numbers of one kind of thing."""
