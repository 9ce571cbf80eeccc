"""The named event a number belongs to, such as Great Purge or Battle of Verdun, in the sentence or its headings."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from etl.claims.context import NOTHING, Context, Found
from etl.lexicon import words

CAPITAL = r"[A-Z][\w’'.-]*"


@cache
def _pattern() -> re.Pattern[str]:
    small = "|".join(sorted(words("events", "small_heads")))
    openings = "|".join(sorted(words("events", "openings")))
    names = "|".join(sorted(words("events", "names")))
    title = "|".join(word.capitalize() for word in sorted(words("events", "heads")))
    years = r"(?:\s+of\s+\d{4}(?:[–-]\d{2,4})?)?"
    return re.compile(
        rf"""\b(?:
            (?i:{openings})(?<=[a-z])\s+of\s+(?:the\s+)?{CAPITAL}(?:\s+{CAPITAL})*      # Battle of Verdun
          | (?:First|Second)\s+World\s+War | World\s+War\s+(?:II|I|One|Two)\b
          | Operation\s+{CAPITAL}(?:\s+{CAPITAL})?
          | (?:{CAPITAL}\s+){{1,4}}(?:{title})\b(?!\s+[A-Z]){years}                     # Spanish Civil War, Great Purge
          | (?:{CAPITAL}\s+){{1,2}}(?:{small})\b{years}                                 # Katyn massacre
          | (?:{title})\s+of\s+\d{{4}}(?:[–-]\d{{2,4}})?                                # Revolution of 1905
          | (?:{names})\b
        )""",
        re.VERBOSE,
    )


YEARS = re.compile(r"^\d{4}(?:[–-]\d{2,4})?:\s*")
LEADING = re.compile(r"^(?:The|A|An|When|In|During|After|Before|As|By|With|For|While|His|Her|Their|This|That)\s+")


def read_event(context: Context) -> Found:
    """Return the named event nearest to the number in its sentence, else the innermost heading that is an event."""
    sentence = context.grammar.sentence
    events = ((sentence.text[start:end], start) for start, end in event_spans(sentence.text))
    named = [
        (name, start)
        for name, start in events
        if not _ordinary(name) and not context.only_a_part(sentence.start + start)
    ]
    if named:
        place = context.quantity.start - sentence.start
        name, _ = min(named, key=lambda event: (abs(event[1] - place), event[1]))
        return Found(value=LEADING.sub("", name), rule="an event named in the sentence", words=name)
    if context.quantity.kind in ("age", "duration", "measure"):
        return NOTHING
    for heading in reversed(sentence.headings):
        name = YEARS.sub("", heading)
        if is_event(name) and not _ordinary(name):
            return Found(value=LEADING.sub("", name), rule="the heading is the event", words=heading)
    return NOTHING


def _ordinary(name: str) -> bool:
    """`The War` alone or `In Congress` names no event of its own."""
    return len(LEADING.sub("", name).split()) < 2 and name not in words("events", "names")


@lru_cache(maxsize=16)
def event_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where the names of events stand in a sentence."""
    return tuple(match.span() for match in _pattern().finditer(text))


def is_event(name: str) -> bool:
    """Tell whether a name is that of an event: the Holodomor is no place."""
    return _pattern().fullmatch(name) is not None
