"""The place where a sentence plays when it names none: what `the city` means, the paragraph's place, the heading's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from etl.claims.context import NOTHING, Context, Found
from etl.claims.place.gazetteer import is_continent, is_country
from etl.claims.place.mentions import Mention, mentions
from etl.lexicon import gazetteer, words

COUNTRY = r"country|nation|republic|kingdom|empire|state|homeland|economy"
TOWN = (
    r"city|town|village|capital|port|province|region|district|county|colony|settlement|camp|camps"
    r"|fortress|fort|ghetto|parish|borough|area|peninsula|desert|lake|river|mountain|archipelago|territory|valley"
)
MEANT = re.compile(
    rf"\b(?:the|this|that|our)\s(?:(?:whole|entire|same|little|great|small|main|port)\s)?"
    rf"(?:(?P<country>(?:island\s)?(?:{COUNTRY}))|(?P<island>islands?)|(?P<town>{TOWN})|(?P<continent>continent))\b(?!\sof\b)"
    r"|\bThere\b(?=,|\s(?:the|he|she|they|we|I|his|her|its|an?|some)\b)"
    r"|(?<![Tt]hat\s)\b(?P<there>(?-i:there))\b(?!\s(?:is|was|are|were|ha[sd]|have|will|would|may|might|must|can|could|be|[a-z]+ed)\b)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r"\b(?:elsewhere|abroad|overseas|worldwide|globally|nationwide|internationally)\b", re.I)
PERSON = re.compile(r"(?:[A-Z][a-z]+ \d{4}, |[A-Z][a-z]+, )?(?:He|She|I|he|she)\b")
YEARS = re.compile(r"^[\d\s–—:,-]+|[\s(]*[\d–—-]+\)?$")
STARTED = re.compile(
    r"\b(?:started|began|begun|originated|born|founded|established|[Ss]ince|[Bb]efore|[Uu]ntil)\b[^,;]*$"
)
"""`The outbreak that began in Cork`, `since the riots in Cork`: it is elsewhere by now."""
IT = re.compile(
    r"""(?:(?:At|With|In|By|Since)\s[^.;:]{1,60},\s)?[Ii]t\s
        (?!(?:is|was|(?:has|had)\sbeen|may\sbe)\s(?:\w+\s){1,2}(?:that|to)\b|took|would|will|seems)
    """,
    re.VERBOSE,
)
"""`It has 26 cantons`; but `It is said that`, `it took years`."""
CONTINUED = re.compile(
    r"(?:Another|A\sfurther|Of\s(?:these|this|those|them|the\s(?:rest|remainder|total|latter))|The\s(?:rest|remainder|remaining|others|total|latter)"
    r"|In\s(?:all|total)|Altogether|Among\s(?:them|these))\b"
)
"""A sentence that goes on with what the one before counted: `Another 23 million died`."""
OWN_NAME = re.compile(r"camps?|fort|fortress|ghetto|desert|lake|mountain|valley|peninsula|archipelago", re.I)
"""Words that mean only a place named with them: `the lake` is no town."""
LIES_IN = re.compile(
    r"\b(?:is|are|was|were|lies?|lay|located|situated|based|found|concentrated|born|made)\s(?:[a-z]+\s)?(?:in|at|near|on)\s(?:the\s)?$"
)
"""`two-thirds of the mills are in Lyon`: where something lies is told, and no scene is set."""
REACH = 6
"""Sentences back that may lend their place."""


def place_meant(context: Context) -> Found | None:
    """Return the place that `the city` or `there` goes back to; None where the sentence has no such word.

    Empty where the text before names none: the sentence plays in a place, but in one we cannot name.
    """
    match = MEANT.search(context.grammar.sentence.text)
    if match is None:
        return None
    for reading in reversed(context.before[-REACH:]):
        fit = [one for one in mentions(reading.sentence.text) if one.how != "adjective" and _is_meant(one, match)]
        if fit:
            opening = [one for one in fit if one.first and one.how in ("bare", "owner")]
            if not opening and match["country"]:
                return NOTHING  # a country named in passing is not the one that the text is about
            return Found(value=(opening or fit)[-1].value, rule="the place named before", words=match[0])
    heading = place_of_headings(context.grammar.sentence.headings)
    return Found(value=heading, rule="the place of the heading", words=match[0]) if heading else NOTHING


def place_of_it(context: Context) -> Found | None:
    """Return the place that `It` stands for at the head of a sentence: what opened the one before, or the heading."""
    match = IT.match(context.grammar.sentence.text)
    if match is None:
        return None
    for one in mentions(context.before[-1].sentence.text) if context.before else ():
        if one.first and one.how in ("bare", "label"):
            return Found(value=one.value, rule="what It stands for", words=one.value)
    for heading in reversed(context.grammar.sentence.headings):
        if any(one.value == heading for one in mentions(heading)):
            return Found(value=heading, rule="what It stands for", words=heading)
    return None


def _is_meant(mention: Mention, match: re.Match[str]) -> bool:
    if match[0].lower() == "there":
        return True
    if mention.several:
        return False
    if match["town"] and OWN_NAME.fullmatch(match["town"]):
        unlike_a_town = mention.value not in gazetteer() and not is_country(mention.value)
        of_nature = match["town"].lower() in ("lake", "mountain", "valley", "desert", "peninsula")
        return match["town"].removesuffix("s").lower() in mention.value.lower() or (of_nature and unlike_a_town)
    if match["island"] and mention.value in words("places", "islands"):
        return True
    if match["continent"]:
        return is_continent(mention.value)
    return is_country(mention.value) == bool(match["country"])


def place_before(context: Context) -> Found:
    """Return the place of the sentences before it in the paragraph, nearest first, else that of the heading."""
    text = context.grammar.sentence.text
    if ELSEWHERE.search(text) or PERSON.match(text):
        return NOTHING
    if context.before and CONTINUED.match(text):
        last = {one.value for one in mentions(context.before[-1].sentence.text)}
        if len(last) == 1:
            place = last.pop()
            return Found(value=place, rule="the place of the sentence before", words=place)
    heading = "" if context.quantity.kind == "measure" else place_of_headings(context.grammar.sentence.headings)
    place = _of_paragraph(context, named_once=not heading)
    if place and (context.quantity.kind != "money" or _is_subject(context, place)):
        return Found(value=place, rule="the place the paragraph is about", words=place)
    return Found(value=heading, rule="the heading", words=heading) if heading else NOTHING


def _is_subject(context: Context, place: str) -> bool:
    """Whether a country opens an earlier sentence: `Rwanda has 13 million people. Income a head is $820.`"""
    told = (one for reading in context.before[-REACH:] for one in mentions(reading.sentence.text))
    return is_country(place) and any(one.first and one.how == "bare" and one.value == place for one in told)


def _of_paragraph(context: Context, *, named_once: bool) -> str:
    """The place that three of four names before it in the paragraph name; no list of places, and no adjective alone.

    Where a heading names a place, one named once and only in passing does not hold against it.
    """
    told = [
        (reading.sentence.text, one) for reading in context.before[-REACH:] for one in mentions(reading.sentence.text)
    ]
    counts = Counter(one.value for _, one in told)
    if not counts:
        return ""
    value, often = counts.most_common(1)[0]
    often += sum(other for name, other in counts.items() if name != value and _is_within(name, value))
    sets = often > 1 if all(one.how == "adjective" for _, one in told) else often > 2
    for text, one in told:
        sets = sets or (one.value == value and _sets(text, one) and (named_once or one.first))
    return value if sets and 4 * often >= 3 * counts.total() else ""


def _is_within(one: str, other: str) -> bool:
    """`Savannah, Georgia` and `Georgia` are of one place."""
    return one.endswith(f", {other}") or other.endswith(f", {one}")


def _sets(text: str, mention: Mention) -> bool:
    """Whether later sentences may still play there: `in Lyon`, or `Lyon` where it opens the sentence."""
    bracketed = text.rfind("(", 0, mention.start) > text.rfind(")", 0, mention.start)
    alone = mention.how == "owner" and len(mentions(text)) == 1 and is_country(mention.value)
    opening = alone or (mention.first and mention.how in ("bare", "owner"))
    placed = (
        opening
        or mention.how in ("event", "label")
        or (mention.how in ("at", "of") and not _describes(text, mention) and not LIES_IN.search(text[: mention.start]))
    )
    return placed and not bracketed and not mention.several and not STARTED.search(text[: mention.start])


def _describes(text: str, mention: Mention) -> bool:
    """`shares in UK food firms`: a name before a noun describes it, and sets no scene."""
    following = re.match(r"\s([a-z]+)", text[mention.end : mention.end + 30])
    plain = words("places", "openers") | words("places", "adverbs")
    return following is not None and following[1] not in plain and not following[1].endswith(("ed", "ing", "ly"))


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
