"""Document -> sentences with tokens. Fast rules over characters; nothing is edited, every piece keeps its place."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator

from etl.lexicon import words
from etl.model import Document, Paragraph, Sentence, Token

CODE = rf"(?:{'|'.join(sorted(words('units', 'codes_before_digits')))}|(?<=CFA\s)F)(?=\d)"
"""A code of money that its number touches: DM40 and CFA F32, which are no names."""
TOKEN = re.compile(
    CODE
    + r"""
    | \d{1,3}(?:[.:]\d{3}){0,4}\$\d{3}(?!\d)                       # 2:500$000 réis
    | \d{1,3}(?:\.\d{3}){1,4},\d{1,2}(?![.,]?\d)                 # 1.234,5 as on the Continent
    | \d{1,2}(?:,\d\d){1,4},\d{3}(?:\.\d+)?(?!,?\d)              # 12,34,567 as in India
    | \d{1,3}(?:[,\u2009\u202f\u00a0'’]\d{3}){1,8}(?:\.\d+)?(?!\d)  # 1,710  42 000 (thin space)  1'250.5
    | \d{1,3},\d{1,2}(?=\s?(?:%|per\s?cent\b|[mb]illion\b|k?m\b|kg\b|people\b))  # 2,5 %
    | (?<![\w.,])\.\d+(?![\w.])                                  # .5
    | \d+·\d+(?![·\d])                                          # 5·68
    | \d+(?:\.\d+)+(?!\d)                                        # 2.5  3.11.2
    | \d+(?:st|nd|rd|th|ST|ND|RD|TH|(?<=[23])d)\b                   # 70th  22d
    | \d+(?:s|['’]s)\b                                           # 1930s  40s
    | [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]                                         # ½
    | \d+(?=(?:km|kg|m|bn|mn|mm|cm|mi|k|tn|ft|lb|mph|g|p|am|pm|pc|x|[mMGk]W|BCE?|CE|AD)\b)    # 3m  9km  300BC
    | (?<=[$£€])\d+(?=[MBKTb]\b)                                # $5M
    | \d+(?=[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])                                   # 3½
    | \d++(?![^\W\d_])                                           # 648
    | (?:[^\W\d_]\.){2,}                                         # U.S.  e.g.  p.m.
    | [^\W\d_]+(?=n['’]t\b)                                      # did|n't
    | n['’]t\b
    | ['’](?:s|re|ll|d|ve|m)\b                                   # Stalin|'s
    | [^\W_]*[^\W\d_][^\W_]*(?:['’](?!(?:s|re|ll|d|ve|m)\b)[^\W\d_]+)*   # words, T34, O'Brien
    | \d+
    | --{1,2}                                                     # the dash of a typewriter
    | \S                                                         # any other sign alone
    """,
    re.VERBOSE,
)
END = re.compile(
    r"""
    (?<![.!?…])[.!?…]++                       # the stop
    (?:["'”’)\]»]|\[\d{1,3}\]|\[[a-z]\])*     # what closes with it, reference marks too
    (?=\s+["'“‘(\[«—–]*[^\Wa-z_])             # then white space and a capital or digit
    """,
    re.VERBOSE,
)
LAST_WORD = re.compile(r"[^\s(\[“\"'‘]+$")
LONGEST_WORD = 40
"""Longer runs of letters are no abbreviations; without a bound "Mr. Mr. Mr." would be read again at every stop."""
LONGEST = 3000
"""Characters a sentence may have: a text without stops is cut into pieces, so that none of them takes for ever."""
COINS = re.compile(r"£?\d[\d,]{0,9}[½¼¾]?[lsd]")
"""Between pounds, shillings and pence no sentence ends: 3s. 4d."""
UNITS = frozenset(
    {"m", "ft", "mi", "km", "cm", "mm", "in", "yd", "yds", "lb", "lbs", "oz", "kg", "g", "t", "ha", "bn", "mn", "p"}
)
MEASURED = re.compile(r"[£$€]?\d[\d,.]{0,12}(?:m|ft|mi|km|cm|mm|kg|t|ha|bn|mn|p)")
DIGIT_BEFORE = re.compile(r"\d\s\w{1,3}$")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of all paragraphs in order, each with its tokens and a stable name."""
    seen: Counter[str] = Counter()
    sentences = []
    for number, paragraph in enumerate(document.paragraphs):
        for start, end in _spans(document.text, paragraph):
            text = document.text[start:end]
            seen[text] += 1
            sentences.append(
                Sentence(
                    sentence_id=name_of(document.name, text, seen[text]),
                    document=document.name,
                    headings=paragraph.headings,
                    paragraph=number,
                    start=start,
                    end=end,
                    text=text,
                    tokens=tokenize(text, start),
                )
            )
    return tuple(sentences)


def name_of(*parts: object) -> str:
    """Return a stable twelve-character name for what the parts describe together."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of a sentence that begins at `offset`; hyphens, clitics and signs stand alone.

    >>> [token.text for token in tokenize("Stalin's 5–7 million, 62% and twenty-five")]
    ['Stalin', "'s", '5', '–', '7', 'million', ',', '62', '%', 'and', 'twenty', '-', 'five']
    """
    return tuple(
        Token(text=match[0], lower=match[0].lower(), start=offset + match.start(), end=offset + match.end(), i=i)
        for i, match in enumerate(TOKEN.finditer(text))
    )


def _spans(text: str, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    start = paragraph.start
    for match in END.finditer(text, paragraph.start, paragraph.end):
        if _ends_sentence(text, start, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, paragraph.end)


def _ends_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """A full stop after an abbreviation or initials ends no sentence; after "U.S." only before a new subject."""
    if match[0][0] != ".":
        return True
    before = LAST_WORD.search(text, max(start, match.start() - LONGEST_WORD), match.start())
    if before is None:
        return True
    word = before[0]
    if _closes_a_measure(text, start, match, word):
        return True
    if word.lower() in words("abbreviations", "never_last"):
        return False
    if COINS.fullmatch(word) and text[match.end() : match.end() + 2].strip()[:1].isdigit():
        return False
    if INITIALS.fullmatch(word):
        following = text[match.end() : match.end() + 12].split()
        return "." in word and bool(following) and following[0] in words("abbreviations", "sentence_openers")
    return True


def _closes_a_measure(text: str, start: int, match: re.Match[str], word: str) -> bool:
    """`The wall is 1.9 m. The tower`: behind digits a unit's stop may end a sentence, where one plainly begins."""
    unit = MEASURED.fullmatch(word) is not None or (
        word in UNITS and DIGIT_BEFORE.search(text, max(start, match.start() - LONGEST_WORD), match.start()) is not None
    )
    following = text[match.end() : match.end() + 14].split()
    return unit and bool(following) and following[0] in words("abbreviations", "sentence_openers")


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the piece without the white space around it; one longer than any sentence is cut where a phrase ends."""
    while end - start > LONGEST:
        cut = max(text.rfind(sign, start + LONGEST // 2, start + LONGEST) for sign in ("; ", ", ", "\n", " "))
        cut = cut + 1 if cut > 0 else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    piece = text[start:end]
    left, right = len(piece) - len(piece.lstrip()), len(piece.rstrip())
    if left < right:
        yield start + left, start + right
