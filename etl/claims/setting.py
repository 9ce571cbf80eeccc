"""The place where a sentence plays when it names none: what `the city` means, the paragraph's place, the heading's."""

from __future__ import annotations

import re
from collections.abc import Iterable

from etl.claims.context import NOTHING, Context, Found
from etl.claims.gazetteer import is_country
from etl.claims.mentions import Mention, mentions

COUNTRY = r"country|nation|republic|kingdom|empire|state|homeland|economy"
TOWN = (
    r"city|town|village|capital|port|island|islands|province|region|district|county|colony|settlement|camp|camps"
    r"|fortress|fort|ghetto|parish|borough|area|continent|peninsula|desert|lake|river|mountain|archipelago|territory|valley"
)
MEANT = re.compile(
    rf"\b(?:the|this|that|its|his|her|their|our|each)\s(?:(?:whole|entire|same|little|great|small|island|port)\s)?"
    rf"(?:(?P<country>{COUNTRY})|(?P<town>{TOWN}))\b(?!\sof\b)"
    r"|(?<![Tt]hat\s)\b(?P<there>there)\b(?!\s(?:is|was|are|were|ha[sd]|have|will|would|may|might|must|can|could|be|[a-z]+ed)\b)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(
    r"\b(?:elsewhere|abroad|overseas|worldwide|globally|nationwide|in the world|the world's|internationally)\b", re.I
)
PERSON = re.compile(r"(?:[A-Z][a-z]+ \d{4}, |[A-Z][a-z]+, )?(?:He|She|I|he|she)\b")
YEARS = re.compile(r"^[\d\s–—:,-]+|[\s(]*[\d–—-]+\)?$")
REACH = 6
"""Sentences back that may lend their place."""


def place_meant(context: Context) -> Found | None:
    """Return the place that `the city`, `the country` or `there` goes back to; None where the sentence has no such word.

    Empty where the text before names none: the sentence plays in a place, but in one we cannot name.
    """
    match = MEANT.search(context.grammar.sentence.text)
    if match is None:
        return None
    for reading in reversed(context.before[-REACH:]):
        fit = [one for one in mentions(reading.sentence.text) if one.how != "adjective" and _is_meant(one, match)]
        if fit:
            return Found(value=fit[-1].value, rule="the place named before", words=match[0])
    heading = place_of_headings(context.grammar.sentence.headings)
    return Found(value=heading, rule="the place of the heading", words=match[0]) if heading else NOTHING


def _is_meant(mention: Mention, match: re.Match[str]) -> bool:
    if match["there"]:
        return mention.how != "bare" or mention.first
    return is_country(mention.value) == bool(match["country"])


def place_before(context: Context) -> Found:
    """Return the place of the sentences before it in the paragraph, nearest first, else that of the heading."""
    text = context.grammar.sentence.text
    if ELSEWHERE.search(text):
        return NOTHING
    if context.quantity.kind != "money" and not PERSON.match(text):
        for reading in reversed(context.before[-REACH:]):
            settings = [one for one in mentions(reading.sentence.text) if _sets(reading.sentence.text, one)]
            places = {one.value for one in settings}
            if len(places) == 1 or (places and settings[0].first):
                return Found(value=settings[0].value, rule="a sentence before", words=settings[0].value)
            if places:
                return NOTHING
    heading = place_of_headings(context.grammar.sentence.headings)
    return Found(value=heading, rule="the heading", words=heading) if heading else NOTHING


def _sets(text: str, mention: Mention) -> bool:
    """Whether later sentences may still play there: `in Lyon`, or `Lyon` where it opens the sentence."""
    bracketed = text.rfind("(", 0, mention.start) > text.rfind(")", 0, mention.start)
    opening = mention.first and mention.how in ("bare", "owner")
    return not bracketed and (opening or mention.how in ("at", "of", "event", "label"))


def place_of_headings(headings: Iterable[str]) -> str:
    """Return the place that the innermost heading names which names one: `Ireland`, `Blight in Cork`, `Siege of Cork`.

    >>> [place_of_headings([heading]) for heading in ("1845: Blight in Ireland", "Peru", "Pact with Japan")]
    ['Ireland', 'Peru', '']
    """
    for heading in reversed(tuple(headings)):
        name = YEARS.sub("", heading)
        for mention in mentions(name):
            if mention.how in ("at", "event") or mention.value == name:
                return mention.value
    return ""
