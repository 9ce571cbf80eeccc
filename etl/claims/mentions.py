"""The places that a sentence names, each with how it is named: a name counts by the gazetteer and by what stands around."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from etl.claims.event import event_spans
from etl.claims.gazetteer import country_of, is_country, is_known, is_shaped, is_shared, names_no_place
from etl.lexicon import persons, words

How = Literal["at", "to", "of", "owner", "bare", "label", "event", "adjective"]
WORD = re.compile(
    r"""
      (?:[^\W\d_]\.){2,}                                        # U.S.
    | (?:St|Mt|Ft)\.                                            # St. Louis
    | [^\W\d_][^\W_]*(?:[-’'](?!s\b)[^\W\d_][^\W_]*)*           # Lyon, Guinea-Bissau, L'Aquila; Lyon of Lyon's
    """,
    re.VERBOSE,
)
LONGEST = 6
"""Words of a name at most."""
JOINERS = frozenset("of de da do del la le les el al am sur upon and the".split())
LIST = re.compile(r"(?:,\s|,?\s(?:and|or|&)\s|\s?[–/]\s?)(?:the\s|in\s)?")
ILLNESS = frozenset("flu influenza fever measles pox language".split())
FORCES = frozenset(
    "army navy force forces fleet government parliament corps guard police constabulary treasury party side".split()
)
OPENERS = frozenset("battle siege fall sack massacre occupation invasion bombing defence defense relief".split())
OPPONENTS = frozenset("against than versus vs like unlike".split())
PARTNERS = frozenset("war wars peace pact treaty alliance trade relations conflict border agreement deal talks".split())
OFFICES = frozenset("department ministry police government council authorities army navy parliament legislature".split())
SHORES = frozenset("coast coasts border borders frontier islands waters shore shores sea highlands".split())
PREPOSITIONS = frozenset("off on along near at from in to across over the into".split())
WORLD = re.compile(
    r"\b(?P<euro>euro ?zone|euro area)\b|\b(?:the (?P<own>world)(?:['’]s)\s(?!\w+(?:est|th)\b|most|top|leading|only|first|second|third)|of the (?P<whole>world)\b)"
)
TIMES = frozenset("last next alone itself also when who whom which whose he she they".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place named in a sentence: where the name stands in its text, its value, how it is named, and the word before.

    `first` is true of one that opens the sentence.
    """

    start: int
    end: int
    value: str
    how: How
    before: str = ""
    first: bool = False

    @property
    def several(self) -> bool:
        """Tell whether it is a list of places."""
        return self.how != "event" and " and " in self.value


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() and self.lower not in words("places", "openers")


@lru_cache(maxsize=256)
def mentions(text: str) -> tuple[Mention, ...]:
    """Return the places that a sentence names, in order; those of a list together.

    >>> [(mention.value, mention.how) for mention in mentions("In eastern Poland, Jack London met 40 Irish sailors.")]
    [('eastern Poland', 'at'), ('Ireland', 'adjective')]
    """
    line = [_Word(match[0], match.start(), match.end()) for match in WORD.finditer(text)]
    found: list[Mention] = [*_of_events(text), *_worlds(text)]
    events = event_spans(text)
    i = 0
    while i < len(line):
        end = _end_of_name(text, line, i)
        if end == i:
            i += 1
            continue
        mention = _judged(text, line, i, end, found)
        if mention is not None and not any(start < mention.end and mention.start < stop for start, stop in events):
            found.append(mention)
        i = end
    return tuple(_lists(text, sorted(found, key=lambda mention: mention.start)))


def _end_of_name(text: str, line: list[_Word], first: int) -> int:
    """Where the capitalised words that begin at `first` end; over of or and where the whole is a known name."""
    end = first
    while end < len(line) and end - first < LONGEST and line[end].capital and (end == first or _touch(text, line, end)):
        end += 1
    if end == first:
        return end
    far = end
    while far < len(line) and far - end < 2 and line[far].lower in JOINERS and _touch(text, line, far):
        far += 1
    if far == end or far >= len(line) or not line[far].capital or not _touch(text, line, far):
        return end
    last = far
    while last < len(line) and last - far < 3 and line[last].capital and (last == far or _touch(text, line, last)):
        last += 1
    headed = line[end].lower == "of" and line[end - 1].lower in words("places", "fore_heads")
    whole = is_known(text[line[first].start : line[last - 1].end])
    return last if headed or whole else end


def _touch(text: str, line: list[_Word], i: int) -> bool:
    return i > 0 and text[line[i - 1].end : line[i].start] in (" ", "\u00a0")


def _judged(text: str, line: list[_Word], first: int, end: int, found: list[Mention]) -> Mention | None:
    """The mention that capitalised words make, or None where they are a person, a body, a paper or a thing."""
    name = text[line[first].start : line[end - 1].end]
    lower = line[end].lower if end < len(line) and _touch(text, line, end) else ""
    if not is_known(name):
        adjective = _adjective(text, line, first, end, lower)
        if adjective is not None:
            return adjective
    start = first
    while start and _touch(text, line, start) and line[start - 1].lower in words("places", "directions"):
        start -= 1
    k = start - 1
    if k >= 0 and line[k].lower == "the" and _touch(text, line, start):
        k -= 1
    adjacent = k >= 0 and not set(text[line[k].end : line[k + 1].start]) & set(",;:()–—\"“”")
    before = line[k].lower if adjacent else ""
    how = _how(text, line, k, name, before, lower, end)
    continues = bool(found) and found[-1].how in ("at", "to", "of") and before in ("and", "or")
    continues = continues and text[found[-1].end : line[first].start].strip() in ("and", "or", ", and", "and the")
    if how is None and continues and not names_no_place(name):
        how = found[-1].how
    if how is None or (line[first].lower in words("places", "titles") and not is_known(name)):
        return None
    if lower in words("places", "small_heads") and line[end - 1].lower != lower:
        end += 1
    value = text[line[start].start : line[end - 1].end]
    opens = start == 0 or (k < 0 and start == 1)
    return Mention(
        start=line[first].start, end=line[end - 1].end, value=value, how=how, before=before, first=opens
    )


def _how(text: str, line: list[_Word], k: int, name: str, before: str, after: str, end: int) -> How | None:
    """How the words before and behind make a name one of a place; None where they do not."""
    known, shaped = is_known(name), is_shaped(name)
    owner = text[line[end - 1].end : line[end - 1].end + 2] in ("'s", "’s") or (
        name.endswith("s") and text[line[end - 1].end : line[end - 1].end + 1] in ("'", "’")
    )
    above = line[k - 1] if k > 0 else None
    opposed = before in OPPONENTS or (before == "with" and above is not None and above.lower in PARTNERS)
    if names_no_place(name) or before in words("places", "titles") or opposed:
        return None
    if text[line[end - 1].end : line[end - 1].end + 1] == "$":
        return None
    if (len(name) < 3 and not known) or name.lower() in words("places", "epithets") | words("places", "directions"):
        return None
    if before == "of" and above is not None:
        return _after_of(text, line, k, known, shaped)
    if owner and not known:
        return None
    if before in words("places", "locative"):
        held = above is not None and above.lower in words("places", "held")
        thing = after and after not in words("places", "openers") | TIMES and not after.endswith(("ed", "ing", "ly"))
        sure = known or shaped or after in words("places", "small_heads") or is_shared(name)
        return "at" if sure or not (held or thing) else None
    if before == "over" and above is not None and above.lower == "all":
        return "at" if known or shaped else None
    if before in words("places", "motion"):
        moved = any(
            word.lower.startswith(tuple(words("places", "movement"))) for word in line[max(0, k - 8) : k]
        )
        if before in ("to", "from", "into", "towards", "toward", "via", "off") and (known or shaped or is_shared(name) or moved):
            return "to"
        return ("at" if before == "on" else "bare") if known or shaped else None
    if text[line[end - 1].end : line[end - 1].end + 1] == ":" and k < 0:
        return "label" if known else None
    if owner:
        return "owner"
    ranges = after == "range" and line[min(end + 1, len(line) - 1)].lower in ("from", "between")
    if (after in words("places", "small_heads") and not country_of(name) and not ranges) or before in words("places", "small_heads"):
        return "of" if not names_no_place(name) and name.lower() not in words("places", "faiths") else None
    return "bare" if known or (shaped and _is_land(name)) else None


def _is_land(name: str) -> bool:
    """`Lake Chad` is a place anywhere, `Saint Paul` and `the White House` only after a preposition of place."""
    parts = name.lower().split()
    last = parts[-1] in words("places", "place_heads") and parts[-1] not in words("places", "metonyms")
    return last or parts[0] in words("places", "fore_heads") & words("places", "small_heads")


def _after_of(text: str, line: list[_Word], k: int, known: bool, shaped: bool) -> How | None:
    """`the population of Lyon` names a place; `the Bank of England`, `the King of Spain` do not."""
    above = line[k - 1]
    if above.text[0].isupper() and k > 1:
        people = above.lower.endswith("s") and (country_of(above.text) or above.lower in words("places", "faiths"))
        return "of" if people and known else None
    if above.lower in words("places", "titles"):
        return None
    if above.lower in words("places", "before_of") or above.lower in words("places", "small_heads"):
        return "of"
    return "of" if known or shaped else None


def _adjective(text: str, line: list[_Word], first: int, end: int, after: str) -> Mention | None:
    """`Irish farms`, `Italians`: alone, or before the name of a force or people; not `the French physicist`."""
    word, last = line[first], line[end - 1]
    value = country_of(word.text)
    alone = end - first == 1
    people = word.lower.endswith(("s", "men", "women")) or (first > 0 and line[first - 1].lower == "the")
    noun = after and after not in words("places", "openers") | TIMES
    behind_number = text[: word.start].rstrip()[-1:].isdigit()
    if not value or after in ILLNESS or (alone and not people and not noun and not behind_number):
        return _body(text, line, first, end)
    if alone and after in SHORES and line[max(0, first - 1)].lower in PREPOSITIONS | {"the", "two", "three"}:
        return Mention(start=word.start, end=line[end].end, value=f"{word.text} {line[end].text}", how="at")
    if not alone and last.lower not in FORCES and not country_of(last.text) and last.lower not in words("places", "faiths"):
        return None
    if alone and _is_one_person(line, end, after):
        return None
    governed = first > 0 and line[first - 1].lower in words("places", "locative")
    return Mention(start=word.start, end=word.end, value=value, how="at" if governed else "adjective", first=first <= 1)


def _body(text: str, line: list[_Word], first: int, end: int) -> Mention | None:
    """`the Ontario Department of Health`, `Lyon Police`: an office of a known place, which comes first in its name."""
    for stop in range(end - 1, first, -1):
        name = text[line[first].start : line[stop - 1].end]
        if is_known(name) and line[stop].lower in OFFICES:
            return Mention(start=line[first].start, end=line[stop - 1].end, value=name, how="adjective", first=first <= 1)
    return None


def _is_one_person(line: list[_Word], end: int, noun: str) -> bool:
    """`Irish economist Joan Holt`, `French physicist who`; but `Irish tenant farms`."""
    if noun not in persons() or noun.endswith("s"):
        return False
    following = line[end + 1] if end + 1 < len(line) else None
    return following is None or following.text[0].isupper() or not following.lower.endswith("s")


def _of_events(text: str) -> Iterator[Mention]:
    """`the Battle of Cannae`, `the Katyn massacre`: the place in the name of an event; `Spanish Civil War`."""
    for start, end in event_spans(text):
        parts = [_Word(match[0], match.start(), match.end()) for match in WORD.finditer(text, start, end)]
        lowers = [part.lower for part in parts]
        if "of" in lowers and lowers[0] in OPENERS:
            named = [part for part in parts[lowers.index("of") + 1 :] if part.capital]
            if named:
                value = text[named[0].start : named[-1].end]
                yield Mention(start=named[0].start, end=named[-1].end, value=value, how="event")
                continue
        for part in parts[:-1]:
            value = country_of(part.text) or (part.text if is_known(part.text) else "")
            place = part.text if lowers[-1] in ("massacre", "earthquake") and part.capital else ""
            if value or place:
                yield Mention(start=part.start, end=part.end, value=value or place, how="event")
                break


def _worlds(text: str) -> Iterator[Mention]:
    """`a third of the world's coal`; not `the world's largest port`."""
    for match in WORLD.finditer(text):
        group = match.lastgroup or "own"
        how: How = "at" if group == "euro" else "of"
        yield Mention(start=match.start(group), end=match.end(group), value=match[group], how=how)


def _lists(text: str, found: list[Mention]) -> Iterator[Mention]:
    """`in Lyon, Nice and Metz`, `in Cork, Ireland` are one place: all that the list names."""
    i = 0
    while i < len(found):
        last = i
        joined = ""
        while last + 1 < len(found) and last - i < 5 and found[i].how in ("at", "to", "of", "owner", "bare"):
            match = LIST.fullmatch(text[found[last].end : found[last + 1].start])
            if match is None or found[last + 1].how not in ("bare", found[i].how):
                break
            joined = match[0]
            last += 1
        ended = "," not in joined or "and" in joined or "or" in joined
        whole = last - i == 1 and is_country(found[last].value) and text[found[last].end : found[last].end + 1] in ",.;)"
        if last > i and (ended or whole):
            span = text[found[i].start : found[last].end]
            value = found[i].value + span[found[i].end - found[i].start :]
            yield replace(found[i], end=found[last].end, value=value)
            i = last + 1
        else:
            yield found[i]
            i += 1
