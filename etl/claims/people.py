"""Which nouns count people: a list of persons, lists of our own beside it, and the endings of the rest."""

from __future__ import annotations

from etl.lexicon import entries, persons, words

ADJECTIVES: dict[str, str] = entries("places", "adjectives")


def names_people(noun: str) -> bool:
    """Tell whether a noun in lower case counts people.

    >>> [names_people(noun) for noun in ("soldiers", "executions", "Irishmen", "villages", "households")]
    [True, True, True, False, False]
    """
    noun = noun.lower()
    if noun in words("people", "nouns") or noun in words("people", "events"):
        return True
    if noun in words("people", "not_people") or noun in words("people", "collectives"):
        return False
    if singular(noun) in persons() or noun in ADJECTIVES or singular(noun) in ADJECTIVES:
        return True
    return noun.endswith(tuple(words("people", "suffixes"))) and len(noun) > 5


def singular(noun: str) -> str:
    """Return the singular of a regular plural in lower case.

    >>> [singular(noun) for noun in ("marchers", "adversaries", "witnesses", "heroes", "gunmen")]
    ['marcher', 'adversary', 'witness', 'hero', 'gunman']
    """
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "oes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun
