"""The places that a sentence names, in order, each with how it is named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from etl.claims.event import event_spans
from etl.claims.place.adjectives import adjective_of, office_of
from etl.claims.place.gazetteer import country_of, is_country, is_known, names_no_place
from etl.claims.place.naming import How, Name, Word, how_named, touch, words_of
from etl.lexicon import words

LONGEST = 6
"""Words of a name at most."""
JOINERS = frozenset("of de da do del la le les el al am sur upon and the".split())
LIST = re.compile(r"(?:,\s|,?\s(?:and|or|&)\s|\s?[–/]\s?)(?:the\s|in\s)?")
WIDE = re.compile(
    r"\b(?:(?P<euro>euro\s?zone|euro\sarea)|the\s(?P<own>world)['’]s\s(?!\w+(?:est|th)\b|most|top|leading|only|first|second|third))"
)
"""Places in small letters: `a third of the world's coal`; not `the world's largest port`, nor all of the world."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place named in a sentence: where its name stands in the text, its value, and how it is named.

    `first` is true of one that opens the sentence.
    """

    start: int
    end: int
    value: str
    how: How
    first: bool = False

    @property
    def several(self) -> bool:
        """Tell whether it is a list of places."""
        return self.how != "event" and " and " in self.value


@lru_cache(maxsize=256)
def mentions(text: str) -> tuple[Mention, ...]:
    """Return the places that a sentence names, in order; those of a list together.

    >>> [(mention.value, mention.how) for mention in mentions("In eastern Poland, Jack London met 40 Irish sailors.")]
    [('eastern Poland', 'at'), ('Ireland', 'adjective')]
    """
    line, events = words_of(text), event_spans(text)
    found: list[Mention] = [*_of_events(text), *_wide(text)]
    i = 0
    while i < len(line):
        end = _end_of_name(text, line, i)
        if end == i:
            i += 1
            continue
        mention = _judged(Name(text, line, i, end), found)
        if mention is not None and not any(start < mention.end and mention.start < stop for start, stop in events):
            found.append(mention)
        i = end
    return tuple(_lists(text, sorted(found, key=lambda mention: mention.start)))


def _end_of_name(text: str, line: list[Word], first: int) -> int:
    """Where the capitalised words that begin at `first` end; over of or and where the whole is a known name."""
    end = _end_of_capitals(text, line, first, LONGEST)
    far = end
    while far < len(line) and far - end < 2 and end > first and line[far].lower in JOINERS and touch(text, line, far):
        far += 1
    if far == end or far >= len(line) or not touch(text, line, far):
        return end
    last = _end_of_capitals(text, line, far, 3)
    headed = line[end].lower == "of" and line[end - 1].lower in words("places", "fore_heads")
    joined = last > far and (headed or is_known(text[line[first].start : line[last - 1].end]))
    return last if joined else end


def _end_of_capitals(text: str, line: list[Word], first: int, longest: int) -> int:
    end = first
    while end < min(len(line), first + longest) and line[end].capital and (end == first or touch(text, line, end)):
        end += 1
    return end


def _judged(name: Name, found: list[Mention]) -> Mention | None:
    """The mention that capitalised words make, or None where they are a person, a body, a paper or a thing."""
    text, line, end = name.text, name.line, name.end
    start, known = line[name.first].start, is_known(name.written)
    if not known:
        adjective = adjective_of(name)
        if adjective is not None:
            value, how, stop = adjective
            return Mention(start=start, end=line[stop - 1].end, value=value, how=how, first=name.first <= 1)
        office = office_of(name)
        if office:
            return Mention(start=start, end=start + len(office), value=office, how="adjective", first=name.first <= 1)
        if line[name.first].lower in words("places", "titles"):
            return None
    how_found = how_named(name)
    if how_found is None and found and _continues(name, found[-1]) and not names_no_place(name.written):
        how_found = found[-1].how
    if how_found is None:
        return None
    of_another = end + 1 < len(line) and line[end + 1].lower == "of"  # the U.S. state of Ohio
    if name.after in words("places", "small_heads") and line[end - 1].lower != name.after and not of_another:
        end += 1
    value = text[line[name.begin].start : line[end - 1].end]
    return Mention(start=start, end=line[end - 1].end, value=value, how=how_found, first=name.opens)


def _continues(name: Name, last: Mention) -> bool:
    """`in Mainz and Anlu`: an unknown name joined to a place is one."""
    between = name.text[last.end : name.line[name.first].start].strip()
    return last.how in ("at", "to", "of") and between in ("and", "or", ", and", "and the")


def _of_events(text: str) -> Iterator[Mention]:
    """`the Battle of Cannae`, `the Katyn massacre`: the place in the name of an event; `Spanish Civil War`."""
    for start, end in event_spans(text):
        parts = [Word(part.text, part.start + start, part.end + start) for part in words_of(text[start:end])]
        lowers = [part.lower for part in parts]
        if lowers[-1] in words("places", "illness"):
            continue
        if "of" in lowers and words("places", "placed_events").intersection(lowers[:2]):
            named = [part for part in parts[lowers.index("of") + 1 :] if part.capital]
            if named:
                value = text[named[0].start : named[-1].end]
                yield Mention(start=named[0].start, end=named[-1].end, value=value, how="event")
                continue
        whole = _longest_known(text, parts[:-1])
        if whole is not None:
            yield whole
            continue
        for part in parts[:-1]:
            value = country_of(part.text) or (part.text if is_known(part.text) else "")
            if not value and lowers[-1] in ("massacre", "earthquake") and part.capital:
                value = part.text
            if value:
                yield Mention(start=part.start, end=part.end, value=value, how="event")
                break


def _longest_known(text: str, parts: list[Word]) -> Mention | None:
    """`San Francisco` of the San Francisco earthquake."""
    for size in range(len(parts), 1, -1):
        for first in range(len(parts) - size + 1):
            start, end = parts[first].start, parts[first + size - 1].end
            if is_known(text[start:end]):
                return Mention(start=start, end=end, value=text[start:end], how="event")
    return None


def _wide(text: str) -> Iterator[Mention]:
    for match in WIDE.finditer(text):
        group = match.lastgroup or "own"
        yield Mention(
            start=match.start(group), end=match.end(group), value=match[group], how="at" if group == "euro" else "of"
        )


def _lists(text: str, found: list[Mention]) -> Iterator[Mention]:
    """`in Lyon, Nice and Metz`, `in Cork, Ireland` are one place: all that the list names."""
    i = 0
    while i < len(found):
        last, joined = i, ""
        while last + 1 < len(found) and last - i < 5 and found[i].how in ("at", "to", "of", "owner", "bare"):
            match = LIST.fullmatch(text[found[last].end : found[last + 1].start])
            if match is None or found[last + 1].how not in ("bare", found[i].how):
                break
            joined = match[0]
            last += 1
        ended = "," not in joined or "and" in joined or "or" in joined
        within = last - i == 1 and is_country(found[last].value)
        within = within and text[found[last].end : found[last].end + 1] in ",.;)"
        if last > i and (ended or within):
            value = found[i].value + text[found[i].end : found[last].end]
            yield replace(found[i], end=found[last].end, value=value)
            i = last + 1
        else:
            yield found[i]
            i += 1
