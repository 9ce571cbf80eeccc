"""The words that rules go by, as data in `*.toml` beside this file, each group with its reason. One loader."""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file that contradicts itself: a word twice, a group without its reason, or a key that is none."""


KEYS = frozenset({"reason", "words", "entries", "verbs", "nouns", "apart_from"})
"""What a group may hold: its reason; words, or entries from word to value, or verbs and nouns; groups it shares nothing
with."""


@cache
def load(name: str) -> dict[str, Any]:
    """Return the groups of `<name>.toml` by name; each group is a table with `reason` and its entries.

    A word that stands twice in one list, a verb or noun in two groups of a file, a word shared with a group that the
    group is to be apart from, a key that is none, or a group without a reason raises LexiconError, so that a slip is
    seen at once.
    """
    with (FOLDER / f"{name}.toml").open("rb") as file:
        groups = tomllib.load(file)
    for group, table in groups.items():
        if not table.get("reason"):
            raise LexiconError(f"{name}.toml: [{group}] needs a reason")
        if unknown := sorted(set(table) - KEYS):
            raise LexiconError(f"{name}.toml: [{group}] has {', '.join(unknown)}, which no group has")
        for other in table.get("apart_from", []):
            _refuse(name, group, set(table["words"]) & set(groups[other]["words"]), f"shares with [{other}]")
        _refuse(name, group, _twice(table.get("words", [])), "lists twice")
    for key in ("verbs", "nouns"):
        _refuse(name, key, _twice([word for table in groups.values() for word in table.get(key, [])]), "lists twice")
    return groups


def _twice(listed: list[str]) -> set[str]:
    return {word for word, count in Counter(listed).items() if count > 1}


def _refuse(name: str, group: str, wrong: set[str], why: str) -> None:
    if wrong:
        raise LexiconError(f"{name}.toml: [{group}] {why}: {', '.join(sorted(wrong))}")


@cache
def words(name: str, group: str) -> frozenset[str]:
    """Return the words of one group."""
    return frozenset(load(name)[group]["words"])


@cache
def entries(name: str, group: str) -> dict[str, Any]:
    """Return the entries of one group: word -> value."""
    return dict(load(name)[group]["entries"])


@cache
def month_names() -> tuple[str, ...]:
    """Return the names of the months in full, January first."""
    first = {number: name for name, number in reversed(entries("time", "months").items())}
    return tuple(first[number] for number in sorted(first))


@cache
def persons() -> frozenset[str]:
    """Return the nouns, in the singular, whose most frequent sense is a person (see the notice in `persons.txt`)."""
    return _lines("persons.txt")


@cache
def nature() -> frozenset[str]:
    """Return the nouns, in the singular, for animals, plants, land, sea and sky (see the notice in `nature.txt`)."""
    return _lines("nature.txt")


@cache
def foods() -> frozenset[str]:
    """Return the nouns, in the singular, for food and drink (see the notice in `foods.txt`)."""
    return _lines("foods.txt")


@cache
def gazetteer() -> frozenset[str]:
    """Return the names of countries, larger cities and parts of countries (see the notice in `gazetteer.txt`)."""
    return _lines("gazetteer.txt")


def _lines(file: str) -> frozenset[str]:
    lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
