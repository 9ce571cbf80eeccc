"""Is a name that of a place? By the list of names, by words that belong to it, or by its own first or last word."""

from __future__ import annotations

from functools import cache

from etl.lexicon import entries, gazetteer, words

ADJECTIVES: dict[str, str] = entries("places", "adjectives") | entries("places", "peoples")


@cache
def place_names() -> frozenset[str]:
    """Return all names of places that are listed."""
    own = words("places", "countries") | words("places", "regions") | frozenset(ADJECTIVES.values())
    return gazetteer() | own


def is_known(name: str) -> bool:
    """Tell whether a name is listed, words such as Northern or Nazi before it left aside; a shared name is not.

    >>> [is_known(name) for name in ("Lyon", "Nazi Germany", "West Clare", "Republic of Lithuania")]
    [True, True, True, True]
    >>> [is_known(name) for name in ("Reading", "Jack London", "New York Times")]
    [False, False, False]
    """
    parts = name.replace("\u00a0", " ").split(" ")
    if _is_headed(parts):
        parts = parts[3:] if parts[2] == "the" else parts[2:]
    if name.isupper() and len(name) > 4:  # AFRICA, as old encyclopaedias open an entry
        parts = [part.capitalize() for part in parts]
    while parts:
        if " ".join(parts) in place_names():
            return True
        if parts[0].lower() not in words("places", "epithets") and parts[0].lower() not in words(
            "places", "directions"
        ):
            return False
        parts = parts[1:]
    return False


def _is_headed(parts: list[str]) -> bool:
    """`Republic of Lithuania`, `Isle of Man`."""
    return len(parts) > 2 and parts[1] == "of" and parts[0].lower() in words("places", "fore_heads")


def is_shared(name: str) -> bool:
    """Tell whether a name of a place is as often that of a person or thing: Lincoln, Bath."""
    return name in words("places", "shared")


def is_country(name: str) -> bool:
    """Tell whether a name is that of a country, an old one too, or a union of them."""
    return name in words("places", "countries") and name not in words("places", "continents")


def is_continent(name: str) -> bool:
    """Tell whether a name is that of a continent."""
    return name.title() in words("places", "continents")


def is_shaped(name: str) -> bool:
    """Tell whether the first or last word makes a name one of a place.

    >>> [is_shaped(name) for name in ("County Mayo", "Lake Chad", "Anlu Province", "Orange County Council", "County")]
    [True, True, True, False, False]
    """
    parts = name.lower().split()
    if len(parts) < 2 or (
        parts[-1] in words("places", "not_places") and parts[-1] not in words("places", "place_heads")
    ):
        return False
    return parts[0] in words("places", "fore_heads") or parts[-1] in words("places", "place_heads")


def names_no_place(name: str) -> bool:
    """Tell whether a word of the name makes it a body, a paper, an event or a time, and no last word a place."""
    parts = name.lower().replace("-", " ").split()
    if len(parts) > 1 and (parts[-1] in words("places", "place_heads") or _is_headed(parts)):
        return False
    no_place = words("places", "not_places") | words("events", "heads")
    return not is_known(name) and any(part in no_place or part.removesuffix("s") in no_place for part in parts)


def country_of(word: str) -> str:
    """Return the place that an adjective or the name of a people tells, or an empty string.

    >>> [country_of(word) for word in ("Irish", "Italians", "Turks", "Jews")]
    ['Ireland', 'Italy', 'Turkey', '']
    """
    if not word[:1].isupper():
        return ""
    lower = word.lower()
    return ADJECTIVES.get(lower) or (ADJECTIVES.get(lower[:-1], "") if lower.endswith("s") else "")
