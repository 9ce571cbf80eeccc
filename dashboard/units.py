"""Units in words: currencies by name, the singular where there is one."""

from __future__ import annotations

import re

CURRENCIES = {
    "ATS": "Austrian schillings",
    "AUD": "Australian dollars",
    "BEF": "Belgian francs",
    "BRL": "Brazilian reais",
    "CAD": "Canadian dollars",
    "CHF": "Swiss francs",
    "CNY": "Chinese yuan",
    "CZK": "Czech koruna",
    "DEM": "German marks",
    "DKK": "Danish kroner",
    "ESP": "Spanish pesetas",
    "EUR": "euros",
    "FRF": "French francs",
    "GBP": "British pounds",
    "HKD": "Hong Kong dollars",
    "HUF": "Hungarian forints",
    "IEP": "Irish pounds",
    "ILS": "Israeli shekels",
    "INR": "Indian rupees",
    "ITL": "Italian lire",
    "JPY": "Japanese yen",
    "KRW": "South Korean won",
    "MXN": "Mexican pesos",
    "NLG": "Dutch guilders",
    "NOK": "Norwegian kroner",
    "NZD": "New Zealand dollars",
    "PKR": "Pakistani rupees",
    "PLN": "Polish zlotys",
    "RUB": "Russian roubles",
    "SEK": "Swedish kronor",
    "SUR": "Soviet roubles",
    "TRY": "Turkish lira",
    "UAH": "Ukrainian hryvnias",
    "USD": "US dollars",
    "ZAR": "South African rand",
}

DURATIONS = frozenset(
    {"seconds", "minutes", "hours", "days", "nights", "weeks", "months", "years", "decades", "centuries"}
)

_IRREGULAR = {"people": "person", "children": "child", "feet": "foot", "men": "man", "women": "woman", "mice": "mouse"}
_UNCHANGED = {"percent", "times", "aircraft", "series", "species", "sheep"}


def is_money(unit: str) -> bool:
    """Whether a unit is an ISO 4217 code: three capitals."""
    return re.fullmatch(r"[A-Z]{3}", unit) is not None


def unit_in_words(unit: str) -> str:
    """The unit as read after a number: `people`, `percent`, `US dollars`; unnamed currencies keep their code."""
    return CURRENCIES.get(unit, unit)


def singular(noun: str) -> str:
    """One of what a plural counts, `year` for `years`; left alone where it is not plainly a plural.

    >>> singular("square miles"), singular("boxes"), singular("glass")
    ('square mile', 'box', 'glass')
    """
    *rest, last = noun.split(" ")
    return " ".join([*rest, _singular_word(last)])


def _singular_word(word: str) -> str:
    if word in _UNCHANGED or (not word.endswith("s") and word not in _IRREGULAR):
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.search(r"(?:ss|us|is)$", word):
        return word
    if re.search(r"[^aeiou]ies$", word):
        return word[:-3] + "y"
    if re.search(r"(?:x|ch|sh|ss|zz)es$", word):
        return word[:-2]
    return word[:-1]
