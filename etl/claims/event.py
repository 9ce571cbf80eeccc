"""The named event a number belongs to, such as Great Purge or Battle of Verdun, in the sentence or its headings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from etl.claims.context import NOTHING, Context, Found
from etl.lexicon import entries, words

CAPITAL = r"[A-Z][\w’'.-]*"


ARTICLES = re.compile(r"(?:\b(?:an?|another|any|no|every|each|\w+est)\s|^An?\s)$", re.IGNORECASE)
"""`a German offensive`, `the largest French epidemic` name none."""
OTHER_TIME = re.compile(
    r"\b(?:follow(?:ed|s|ing)|after|since|before|until|till|preced(?:ed|ing)|prior to|outbreak of|eve of)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""`an epidemic that followed the Great Northern War`: the event is of another time."""
YEARS = re.compile(r"^\d{4}(?:[–-]\d{2,4})?:\s*")
LEADING = re.compile(r"^(?:The|A|An|When|In|During|After|Before|As|By|With|For|While|His|Her|Their|This|That)\s+")
BEFORE = 6
"""Sentences back in which `the war` may have its name."""


@cache
def _pattern() -> re.Pattern[str]:
    small = "|".join(sorted(words("events", "small_heads")))
    openings = "|".join(sorted(words("events", "openings")))
    names = "|".join(sorted(words("events", "names") | words("events", "common_names"))).replace(" ", r"\s")
    title = "|".join(word.capitalize() for word in sorted(words("events", "heads")))
    months = "|".join(word.capitalize() for word in sorted(entries("time", "months")) if len(word) > 2)
    years = r"(?:\s+of\s+\d{4}(?:[–-]\d{2,4})?)?"
    return re.compile(
        rf"""\b(?:
            (?:Great\s+)?(?i:{openings})(?<=[a-z])\s+of\s+(?:the\s+)?(?!(?:{months})\b){CAPITAL}(?:\s+{CAPITAL})*
          | (?:First|Second)\s+World\s+War | World\s+War\s+(?:II|I|One|Two)\b
          | (?:Operation|Hurricane|Typhoon|Cyclone)\s+{CAPITAL}(?:\s+{CAPITAL})?
          | (?:{CAPITAL}\s+){{1,4}}(?:{title})\b(?!\s+[A-Z]|\s+of\s+(?:the\s+)?[A-Z]){years}  # Spanish Civil War
          | (?:{CAPITAL}\s+){{1,2}}(?:{small})\b(?!\s+of\s+(?!(?:{months})\b)[A-Z]){years}  # Katyn massacre
          | (?:{title})\s+of\s+\d{{4}}(?:[–-]\d{{2,4}})?                                # Revolution of 1905
          | (?:{names})\b
        )""",
        re.VERBOSE,
    )


def read_event(context: Context) -> Found:
    """Return the named event nearest to the number in its sentence, else what `the war` means, else the heading's."""
    sentence = context.grammar.sentence
    named = [
        (name, start)
        for name, start in _named(sentence.text)
        if not context.only_a_part(sentence.start + start) and not _aside(context, start)
    ]
    if named:
        place = context.quantity.start - sentence.start
        name, _ = min(named, key=lambda event: (abs(event[1] - place), event[1]))
        return Found(value=LEADING.sub("", name), rule="an event named in the sentence", words=name)
    if context.quantity.kind in ("age", "duration", "measure"):
        return NOTHING
    return _meant(context) or _of_headings(sentence.headings)


def _named(text: str) -> list[tuple[str, int]]:
    """The events a sentence names with where; not one of another time, nor a common word where a sentence begins."""
    found = []
    for start, end in event_spans(text):
        name, before = text[start:end].rstrip("."), text[max(0, start - 40) : start]
        common = name in words("events", "common_names") and not before.strip()
        unnamed = ARTICLES.search(before) or name.startswith(("A ", "An "))
        if not (_ordinary(name) or common or unnamed or OTHER_TIME.search(before)):
            found.append((name, start))
    return found


def _aside(context: Context, start: int) -> bool:
    """An event in brackets that close before the number or open behind it is not the number's."""
    text, place = context.grammar.sentence.text, context.quantity.start - context.grammar.sentence.start
    opened = text.rfind("(", 0, start)
    closed = text.find(")", start)
    return opened > text.rfind(")", 0, start) and not opened < place < (closed if closed >= 0 else len(text))


def _meant(context: Context) -> Found | None:
    """`Another 21 million were wounded in the war`: the event of that kind named last before in the paragraph."""
    kinds = "|".join(sorted(words("events", "heads") | words("events", "openings")))
    match = re.search(rf"\b(?:the|this|that)\s({kinds})\b(?!\s(?:of|in|with|between)\b)", context.grammar.sentence.text)
    if match is None:
        return None
    for reading in reversed(context.before[-BEFORE:]):
        for name, _ in reversed(_named(reading.sentence.text)):
            if re.search(rf"\b{match[1]}\b", name, re.IGNORECASE):
                return Found(value=LEADING.sub("", name), rule="an event named before", words=match[0])
    return None


def _of_headings(headings: tuple[str, ...]) -> Found:
    for heading in reversed(headings):
        name = YEARS.sub("", heading)
        if is_event(name) and not _ordinary(name) and name not in words("events", "common_names"):
            return Found(value=LEADING.sub("", name), rule="the heading is the event", words=heading)
    return NOTHING


def _ordinary(name: str) -> bool:
    """`The War` alone or `In Congress` names no event of its own."""
    known = words("events", "names") | words("events", "common_names")
    return len(LEADING.sub("", name).split()) < 2 and name not in known


@lru_cache(maxsize=16)
def event_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the names of events stand in a sentence."""
    return tuple(match.span() for match in _pattern().finditer(text))


def is_event(name: str) -> bool:
    """Tell whether a name is that of an event: the Holodomor is no place."""
    return _pattern().fullmatch(name) is not None
