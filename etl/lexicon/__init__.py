"""The words that rules go by, as data in `*.toml` beside this file, each group with its reason. One loader."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


class LexiconError(ValueError):
    """A lexicon file that contradicts itself: a word twice in a file, or a group without its reason."""


@cache
def load(name: str) -> dict[str, Any]:
    """Return the groups of `<name>.toml` by name; each group is a table with `reason` and its entries.

    A group has either `words` (a list) or `entries` (a table from word to value). A word that stands twice in one
    group, or a group without a reason, raises LexiconError, so that a slip is seen at once.
    """
    with (FOLDER / f"{name}.toml").open("rb") as file:
        groups = tomllib.load(file)
    for group, table in groups.items():
        if not table.get("reason"):
            raise LexiconError(f"{name}.toml: [{group}] needs a reason")
        listed = table.get("words", [])
        if len(set(listed)) != len(listed):
            twice = sorted({word for word in listed if listed.count(word) > 1})
            raise LexiconError(f"{name}.toml: [{group}] lists {', '.join(twice)} twice")
    return groups


@cache
def words(name: str, group: str) -> frozenset[str]:
    """Return the words of one group."""
    return frozenset(load(name)[group]["words"])


@cache
def entries(name: str, group: str) -> dict[str, Any]:
    """Return the entries of one group: word -> value."""
    return dict(load(name)[group]["entries"])


@cache
def persons() -> frozenset[str]:
    """Return the nouns, in the singular, whose most frequent sense is a person (see the notice in `persons.txt`)."""
    lines = (FOLDER / "persons.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def gazetteer() -> frozenset[str]:
    """Return the names of countries, larger cities and parts of countries (see the notice in `gazetteer.txt`)."""
    lines = (FOLDER / "gazetteer.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))
