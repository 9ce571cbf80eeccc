"""How the words around a capitalised name make it one of a place: `in Lyon`, `Lyon's`, `the Irish coast`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from etl.claims.people import names_people
from etl.claims.place.gazetteer import country_of, is_known, is_shaped, is_shared, names_no_place
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
ACRONYM = re.compile(r"[A-Z]{2,}s?")
SEATED = re.compile(r"-based\b|,\s[A-Z][\w.]*-based\b")
"""`the Austin, Texas-based firm`: its seat is not where the number is of."""
TOLD_OF = re.compile(r",\s(?:which|where)\s|\s\(\d")
"""Behind a place that something is compared with, words that tell a number of it."""
SIGNS = frozenset("$€£")
"""What stands right behind a currency: `US$`."""
FAR = 8
"""Words back in which a word of moving makes `to` or `from` one of place."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence's text."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Tell whether it may be part of a name."""
        return self.text[0].isupper() and self.lower not in words("places", "openers")


def words_of(text: str) -> list[Word]:
    """Return the words of a text."""
    return [Word(match[0], match.start(), match.end()) for match in WORD.finditer(text)]


def touch(text: str, line: list[Word], i: int) -> bool:
    """Tell whether nothing but a space stands before a word."""
    return i > 0 and text[line[i - 1].end : line[i].start] in (" ", "\u00a0")


@dataclass(frozen=True)
class Name:
    """Capitalised words, from `first` up to and without `end`, in the line of a text's words."""

    text: str
    line: list[Word]
    first: int
    end: int

    @cached_property
    def written(self) -> str:
        """The name as written."""
        return self.text[self.line[self.first].start : self.line[self.end - 1].end]

    @cached_property
    def begin(self) -> int:
        """Where it begins with what belongs to it before: `eastern Poland`."""
        i = self.first
        while i and touch(self.text, self.line, i) and self.line[i - 1].lower in words("places", "directions"):
            i -= 1
        return i

    @cached_property
    def place_before(self) -> int:
        """The place of the word before, an article left aside; -1 where the name opens the sentence."""
        k = self.begin - 1
        return k - 1 if k >= 0 and self.line[k].lower == "the" and touch(self.text, self.line, self.begin) else k

    @cached_property
    def before(self) -> str:
        """That word in lower case; empty where a sign or number stands between."""
        k = self.place_before
        near = k >= 0 and not self.text[self.line[k].end : self.line[k + 1].start].strip()
        return self.line[k].lower if near else ""

    @cached_property
    def above(self) -> Word | None:
        """The word before that one, `population` of `the population of Lyon`; None where a number stands there."""
        near = self.place_before > 0 and touch(self.text, self.line, self.place_before)
        return self.line[self.place_before - 1] if near and self.before else None

    @cached_property
    def after(self) -> str:
        """The word right behind, in lower case."""
        return self.line[self.end].lower if self.end < len(self.line) and touch(self.text, self.line, self.end) else ""

    @cached_property
    def sign(self) -> str:
        """The two characters right behind."""
        end = self.line[self.end - 1].end
        return self.text[end : end + 2]

    @property
    def owns(self) -> bool:
        """Tell whether it has the mark of the genitive."""
        return self.sign in ("'s", "’s") or (self.written.endswith("s") and self.sign[:1] in ("'", "’"))

    @property
    def opens(self) -> bool:
        """Tell whether it opens the sentence."""
        return self.begin == 0 or (self.place_before < 0 and self.begin == 1)


def how_named(name: Name) -> How | None:
    """Return how a name is named as a place; None where it is a person, a body, a paper, an opponent or a thing."""
    written, before, above = name.written, name.before, name.above
    known = is_known(written)
    placed = known or is_shaped(written)
    if written in words("places", "sides") and _is_side(name):
        return "at" if before in words("places", "locative") else "of" if before == "of" else "bare"
    if written == "Union" and _is_union(name):
        return "of" if before in ("of", "for") else "adjective"
    opposed = before in words("places", "opponents")
    told_of = TOLD_OF.match(name.text, name.line[name.end - 1].end)  # larger than Cork, which has 1.6 million
    opposed = (opposed and not told_of) or (
        before == "with" and above is not None and above.lower in words("places", "partners")
    )
    alone = written.lower() in words("places", "epithets") | words("places", "directions")
    short = (len(written) < 3 and not known) or any(sign.isdigit() for sign in written)
    if names_no_place(written) or before in words("places", "titles") or opposed or alone or short:
        return None
    seated = SEATED.match(name.text, name.line[name.end - 1].end)
    if name.sign[:1] in SIGNS or seated or (not known and (_owns_a_thing(name) or _heads_a_body(name))):
        return None
    if before == "of" and above is not None:
        return _after_of(name, placed)
    if before in words("places", "locative"):
        return "at" if placed or is_shared(written) or not _names_a_thing(name) else None
    if known and before in words("places", "striking"):
        return "at"
    if before in words("places", "motion"):
        return _after_motion(name, placed)
    if name.sign[:1] == ":" and name.place_before < 0:
        return "label" if known else None
    if name.owns:
        return "owner"
    if name.opens and not placed and name.end - name.first == 1 and name.after.endswith("s"):
        return None  # Whole villages lay flat
    if _by_small_head(name):
        return "of" if written.lower() not in words("places", "faiths") else None
    entered = before in words("places", "enterings") and not _names_a_thing(name)
    if name.after in persons() - words("places", "authorities") and not name.after.endswith("s"):
        return None  # a London banker
    policed = name.after in words("places", "locals") and not ACRONYM.fullmatch(written)
    return "bare" if known or entered or policed or (placed and _is_land(written)) else None


def _is_side(name: Name) -> bool:
    """`in the North`, `the South lost`; not `South of the river`, nor `the West wing`."""
    begin = name.line[name.first].start
    the = name.text[max(0, begin - 4) : begin].lower() == "the "
    return the and name.after not in words("places", "not_sides") | words("places", "small_heads") | {"of"}


def _is_union(name: Name) -> bool:
    """`Union troops`, and `the Union` beside the Confederacy, are a side of a war; a union of workers is none."""
    if name.after in words("places", "union_forces"):
        return (name.begin > 0 and name.before != "the") or "Confedera" in name.text
    return "Confedera" in name.text and name.before in ("of", "for", "by", "to", "with", "and", "in")


def _owns_a_thing(name: Name) -> bool:
    """`Holt's soldiers`: an unknown owner is a person, but for `the walls of Uchi's fort`."""
    return name.owns and (name.before != "of" or name.above is None)


def _heads_a_body(name: Name) -> bool:
    """`the Chamber of Deputies`, `the Order of the Bath`: a name goes on behind of."""
    following = [word for word in name.line[name.end + 1 : name.end + 3] if word.lower != "the"]
    return name.after == "of" and bool(following) and following[0].capital


def _names_a_thing(name: Name) -> bool:
    """`shares in Holt`, `at the Rothschild refinery`: after in or at, an unknown name is of a firm, or of a thing."""
    held = name.above is not None and name.above.lower in words("places", "held")
    plain = words("places", "openers") | words("places", "adverbs") | words("places", "small_heads")
    noun = name.after and name.after not in plain and not name.after.endswith(("ed", "ing", "ly"))
    return held or bool(noun)


def _after_motion(name: Name, placed: bool) -> How | None:
    """`sailed from Cork to Halifax` names two places, `a letter to Holt` none."""
    before, above = name.before, name.above
    if name.owns and placed:  # in relation to Germany's output
        return "owner"
    if before in ("to", "from", "into", "towards", "toward", "via", "off"):
        path = name.line[max(0, name.place_before - FAR) : name.place_before]
        moved = any(word.lower.startswith(tuple(words("places", "movement"))) for word in path)
        if name.written in words("places", "systems"):
            return None  # deported to the Gulag
        if before == "from" and above is not None and above.lower in words("places", "reports"):
            return "at"
        return "to" if placed or is_shared(name.written) or moved else None
    everywhere = before == "over" and above is not None and above.lower == "all"
    return ("at" if before == "on" or everywhere else "bare") if placed else None


def _after_of(name: Name, placed: bool) -> How | None:
    """`the population of Lyon` names a place; `the Bank of England`, `the King of Spain` do not."""
    above = name.above
    if above is None:
        return None
    compared = name.place_before > 1 and name.line[name.place_before - 2].lower in words("places", "opponents")
    told_of = TOLD_OF.match(name.text, name.line[name.end - 1].end)
    if above.lower in ("that", "those") and compared and not told_of:
        return None  # less than that of Asia
    heads = words("places", "before_of") | words("places", "small_heads")
    if name.place_before == 1:  # Maria of Hungary, where the sentence begins; but Exports of France
        return "of" if above.lower in heads or (placed and names_people(above.lower)) else None
    if above.text[0].isupper():
        people = above.lower.endswith("s") and (country_of(above.text) or above.lower in words("places", "faiths"))
        return "of" if people and placed else None
    if above.lower in words("places", "titles"):
        return None
    return "of" if placed or above.lower in heads else None


def _by_small_head(name: Name) -> bool:
    """`Guangdong province`, `the river Seine`; not `estimates range`."""
    ranges = name.after == "range" and name.line[min(name.end + 1, len(name.line) - 1)].lower in ("from", "between")
    heads = words("places", "small_heads")
    return (name.after in heads and not ranges and not country_of(name.written)) or name.before in heads


def _is_land(name: str) -> bool:
    """`Lake Chad` is a place anywhere, `Saint Paul` and `the White House` only after a preposition of place."""
    parts = name.lower().split()
    last = parts[-1] in words("places", "place_heads") and parts[-1] not in words("places", "metonyms")
    return last or parts[0] in words("places", "fore_heads") & words("places", "small_heads")
