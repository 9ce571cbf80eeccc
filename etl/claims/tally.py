"""A list of names and figures in a sentence: `Cork, 934; Kerry, 454; Clare, 178`. The names say where, not what."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from etl.claims.context import Grammar
from etl.claims.counted.phrases import hedged_from
from etl.claims.place.gazetteer import is_known, is_shaped
from etl.model import Quantity

WINDOW = 120
"""Characters before a number in which its name stands."""
NAMED = re.compile(
    r"""(?:^|[;:,)—–]\s?|\b(?:and|in|at|for|of)\s)
        (?P<name>(?:the\s)?[A-Z][\w’'.-]*(?:\s(?:and\s|of\s)?(?:the\s)?[A-Z][\w’'.-]*){0,4})
        (?:,\s(?:includ|with|exclu|except)[^,;:]{1,40})?    # Bombay, including Sind, 934,000
        (?P<sign>\s?[,:=—–]|\.{2,})?\s$
    """,
    re.VERBOSE,
)
CLOSED = re.compile(r"\s?(?:[;,)]|\.(?!\w)|\band\b|$)")
"""What stands behind the number of an entry."""
FEWEST = 3
"""Entries that make a list without semicolons; with them two do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """The name of one number of a list, where it stands in the sentence, and where the whole list begins."""

    name: str
    start: int
    opens: int


@lru_cache(maxsize=16)
def entries_of(grammar: Grammar) -> dict[int, Entry]:
    """Return the entries of the lists of places that a sentence holds, by the start of their numbers."""
    text, offset = grammar.sentence.text, grammar.sentence.start
    found: dict[int, Entry] = {}
    run: list[tuple[Quantity, re.Match[str]]] = []
    end = 0
    for quantity in grammar.reading.quantities:
        hedged = grammar.tokens[hedged_from(grammar, quantity)].start - offset
        match = NAMED.search(text[max(end, hedged - WINDOW, 0) : hedged])
        closed = CLOSED.match(text, quantity.end - offset) is not None
        alike = not run or (run[-1][0].kind, run[-1][0].unit) == (quantity.kind, quantity.unit)
        follows = match is not None and (not run or match.start() <= 2)
        if not (match and closed and alike and follows):
            found |= _listed(grammar, run)
            run = []
        if match and closed:
            run.append((quantity, match))
        end = quantity.end - offset
    return found | _listed(grammar, run)


def _listed(grammar: Grammar, run: list[tuple[Quantity, re.Match[str]]]) -> dict[int, Entry]:
    """A run of entries is a list of places where most of its names are known ones."""
    names = [match["name"] for _, match in run]
    signed = sum(match["sign"] is not None for _, match in run)
    apart = ";" in grammar.sentence.text and signed > 1
    if len(run) < (2 if apart else FEWEST) or 2 * sum(map(_is_place, names)) < len(names):
        return {}
    text, offset = grammar.sentence.text, grammar.sentence.start
    places = [text.rindex(match["name"], 0, quantity.start - offset) for quantity, match in run]
    return {
        quantity.start: Entry(name=match["name"].removeprefix("the "), start=place, opens=places[0])
        for (quantity, match), place in zip(run, places, strict=True)
    }


def _is_place(name: str) -> bool:
    parts = re.split(r"\sand\s", name.removeprefix("the "))
    return all(is_known(part) or is_shaped(part.removesuffix("s")) for part in parts)  # Central Provinces
