"""Who speaks in a quotation that runs over sentences and paragraphs, each of them opening with a mark as of old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from etl.claims.context import Quoted
from etl.claims.credit.speakers import CAPITALS, can_speak, speakers, who_spoke
from etl.lexicon import words
from etl.model import Reading

MARKS = {"“": "”", '"': '"', "«": "»", "‘": "’"}
"""Marks that open a quotation, each with the one that closes it."""
SIGN = re.compile(f"[{''.join({*MARKS, *MARKS.values()})}]")
SAYING = (
    r"(?:says?|said|writes?|wrote|adds?|added|states?|stated|observe[sd]?|remark(?:s|ed)?|continue[sd]?|declare[sd]?"
    r"|report(?:s|ed)?|testifie[sd]|deposed|replie[sd]|relate[sd]?|conclude[sd]?|explain(?:s|ed)?|informs?\sus"
    r"|tells?\sus|told|note[sd]?|record(?:s|ed)|thus\sdescribe[sd]?|describe[sd]?|sum(?:s|med)\sup"
    r"|speaks?|spoke|argue[sd]?)"
)
TITLED = (
    r"(?:[a-z]+\s){0,2}(?P<office>[a-z]+)\sof\s(?:the\s)?"
    r"(?:[“\"‘'][^”\"’']{2,60}[”\"’']|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,5})"
)
QUOTED_TITLE = r"[“\"‘'](?:[A-Z][\w’-]*\s?){1,4}[”\"’']"
NAME = (
    rf"(?:[Tt]he\s|[Aa]n?\s)?(?P<name>{QUOTED_TITLE}|{TITLED}|(?:[a-z]+\s){{0,3}}?{CAPITALS}"
    r"|(?:[a-z]+\s){0,2}(?P<noun>[a-z]+))"
)
REST = r"(?:\s\([^()]{0,40}\)|[^:;.!?\"“«()]|\b[A-Z][a-z]{0,3}\.(?=\s[A-Z\d])|\b[vp]p?\.){0,100}"
INVERTED = re.compile(
    rf"^(?:Thus\s|So\s|Again,?\s|And\s)?(?:[Ss]ays|[Ss]aid|[Ww]rites|[Ww]rote|[Aa]dds)\s{NAME}(?!\w){REST}[:,—]\s?$"
)
DIRECT = re.compile(
    rf"(?:^|(?<=[,;.]\s)|(?<=\b[Aa]s\s)){NAME}(?:,[^,:]{{3,80}},|\s\([^()]{{1,40}}\)|\sof\s(?:\d+\s)?[A-Z][a-z]+(?:\s\d+)?)?\s(?:(?:also|then|has|had|further|later|thus|again|himself|herself)\s){{0,2}}{SAYING}\b{REST}[:,—]\s?$"
)
WORDED = re.compile(
    rf"\b(?:[Ii]n\sthe\swords\sof|[Tt]o\squote(?:\sfrom)?|[Aa]ccording\sto|[Qq]uot(?:ing|ation)\s(?:from\s)?|[Ww]e\squote(?:\sfrom)?)\s{NAME}(?!\w){REST}:\s?$"
)
PRONOUN = re.compile(
    rf"(?:^|(?<=[,;]\s))(?:and\s|but\s)?(?P<who>[Hh]e|[Ss]he|[Tt]hey)\s(?:\w+\s){{0,2}}?{SAYING}\b{REST}:\s?$"
)
ON = re.compile(
    r"^(?:And\s)?(?:[Tt]o|[Ll]et\sus|[Ww]e|I)\squote(?:\s(?:him|her|them|it|further|again|more))?[^:]{0,30}:\s?$"
)
"""`To quote:` goes on with whoever was credited last."""
REACH = 300
"""Characters before a mark in which its speaker is looked for."""
LONGEST = 60
"""Sentences of one quotation at most: a mark may be missing where it should close."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Where a text stands: the mark a quotation opened with, who speaks in it, and whom the last words announce."""

    mark: str = ""
    name: str = ""
    depth: int = 0
    announced: str = ""
    before: str = ""
    age: int = 0

    def read(
        self, reading: Reading, opens: bool, same_section: bool, heard: str
    ) -> tuple[tuple[Quoted, ...], Quotation]:
        """Return what of a sentence stands in a quotation whose speaker is known, and where the text then stands.

        `opens` says that the sentence opens a paragraph, `heard` who was credited last.
        """
        text, offset = reading.sentence.text, reading.sentence.start
        now = self if same_section and self.age < LONGEST else Quotation()
        first = next((mark for mark in MARKS if text.startswith(mark)), "")
        if opens and not (now.depth and first == now.mark):
            now = replace(now, mark="", name="", depth=0, age=0, before="" if not now.announced else now.before)
            heard = heard if ON.match(text.lstrip("".join(MARKS))) else ""
        found: list[Quoted] = []
        start = 0
        goes_on = opens and bool(first) and now.depth > 0
        if goes_on and now.announced:
            now = replace(now, name=now.announced, depth=1)
        place = len(first) if goes_on else 0  # each paragraph opens with a mark, only the last one closes
        for at, step in _marks(text, place, now.mark):
            if step > 0 and not now.depth:
                name = _speaker(text, at, heard, now.before) if at else now.announced or _spoke_before(now.before)
                now, start = replace(now, mark=text[at], name=name, depth=1, age=0), at
            elif step > 0:
                now = replace(now, depth=now.depth + 1)
            elif now.depth == 1:
                found.append(Quoted(start=offset + start, end=offset + at + 1, name=now.name))
                now = replace(now, depth=0, mark="")
            elif now.depth:
                now = replace(now, depth=now.depth - 1)
        if now.depth:
            found.append(Quoted(start=offset + start, end=offset + len(text), name=now.name))
        ahead = _announced(text, heard, now.before) if text.rstrip('”"’ ').endswith((":", "—")) else ""
        return tuple(one for one in found if one.name), replace(now, announced=ahead, before=text, age=now.age + 1)


def _speaker(text: str, at: int, heard: str, before: str) -> str:
    """Whom the words right before a mark inside a sentence name."""
    said = text[max(0, at - REACH) : at]
    return _announced(said, heard, before) or (_spoke_before(said) if said.rstrip().endswith((",", "—")) else "")


def _marks(text: str, start: int, mark: str) -> Iterator[tuple[int, int]]:
    """Places where marks of a quotation stand, each with 1 where it opens and -1 where it closes."""
    for found in SIGN.finditer(text, start):
        at, sign = found.start(), found[0]
        if mark and sign not in (mark, MARKS[mark]):
            continue
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if sign == '"':
            opening = (not before or before in " ([—-‘'“\n\xa0") and not after.isspace() and bool(after)
            yield at, 1 if opening else -1
        elif sign in "“«":
            mark = mark or sign
            yield at, 1
        elif sign in "”»":
            yield at, -1
        elif sign == "‘" and (not before or before in " ([—") and mark in ("", "‘"):
            mark = mark or sign
            yield at, 1
        elif sign == "’" and mark == "‘" and before in ".,!?;:)—" and not after.isalpha():
            yield at, -1


def _announced(text: str, heard: str, before: str = "") -> str:
    """Whom the words before a quotation say speaks in it.

    >>> _announced("Says the Rev. Dr. Holt, of York:", ""), _announced("The author of “Farms” then adds (p. 3):", "")
    ('Rev. Dr. Holt', 'author of “Farms”')
    >>> _announced("To quote:", "Farr"), _announced("It says:", "Farr"), _announced("The town was thus:", "Farr")
    ('Farr', '', '')
    """
    text = text.strip().lstrip("".join(MARKS)).strip()
    if ON.match(text):
        return heard
    told = PRONOUN.search(text)
    if told is not None:
        return who_spoke(before, heard, told["who"].lower())
    for pattern in (INVERTED, WORDED, DIRECT):
        for match in pattern.finditer(text):
            name = match["name"].strip(" .,")
            name = name.strip("“”\"‘’'") if name[0] in MARKS else name
            noun = match["office"] or match["noun"]
            if can_speak(noun or name) and (not noun or noun not in words("credit", "bodies")):
                return name
    return ""


def _spoke_before(text: str) -> str:
    """The speaker of the words before, where a quotation was broken off there: `“It is dry,” said Holt. “We lost`."""
    if not any(sign in text for sign in '“”"«'):
        return ""
    return next(iter(speakers(text)), "")
