"""A link to the words of a claim on the page that its text was taken from: an address with a text fragment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote, urldefrag

_NEAR = 8
"""Words of context on each side, at the very most."""
_FEW = 2
"""Words of context wherever the clause has them: a page holds more words than its text."""
_STOP = re.compile(r"[.,;:!?)\]”\"’](?!\w)")  # not those of 400,000 and Stalin’s
"""A sign that a page may follow with the number of a note, which is not in the text."""


class Words(NamedTuple):
    """A quote with the words that tell it from its like: those before it and those after it."""

    before: str
    quote: str
    after: str


def fragment_link(address: str, words: Words) -> str:
    """The address with a fragment that a browser scrolls to and marks.

    >>> fragment_link("https://example.org/a#part", Words("camps", "1-2 million", "people"))
    'https://example.org/a#part:~:text=camps-,1%2D2%20million,-people'
    """
    page, part = urldefrag(address)
    parts = [f"{_coded(words.before)}-"] if words.before else []
    parts += [_coded(words.quote)]
    parts += [f"-{_coded(words.after)}"] if words.after else []
    return f"{page}#{part.partition(':~:')[0]}:~:text={','.join(parts)}"


def words_to_find(claim: Any, text: str | None = None) -> Words:
    """The quote with as few words around it as make it the only such place of the text, where that can be.

    Words of its own clause come first, since a page may carry the number of a note after a comma or a full stop; then
    those of its sentence. Without the text, its sentence stands for it.
    """
    sentence = str(claim.sentence)
    place = claim.start - claim.sentence_start
    start, end = _whole_words(sentence, place, place + len(claim.quote))
    rivals = list(_rivals(text if text is not None else sentence, sentence[start:end]))
    clause = _clause(sentence, start, end)
    best = Words("", _one_line(sentence[start:end]), "")
    for left, right in (clause, (0, len(sentence))):
        before, after = _leads(sentence[left:start]), _follows(sentence[end:right])
        for count in range(_FEW, max(len(before), len(after), _FEW + 1)):
            best = Words(before[min(count, len(before) - 1)], best.quote, after[min(count, len(after) - 1)])
            if sum(_fits(best, rival) for rival in rivals) == 1:
                return best
    return best


def _clause(sentence: str, start: int, end: int) -> tuple[int, int]:
    """The stretch around a quote that holds no sign after which a page may have a note."""
    left = max((stop.end() for stop in _STOP.finditer(sentence, 0, start)), default=0)
    right = _STOP.search(sentence, end)
    return left, right.start() if right else len(sentence)


def _whole_words(sentence: str, start: int, end: int) -> tuple[int, int]:
    """A browser finds whole words alone: a quote that is part of one takes in the rest."""
    while 0 < start < end and sentence[start - 1].isalnum() and sentence[start].isalnum():
        start -= 1
    while start < end < len(sentence) and sentence[end - 1].isalnum() and sentence[end].isalnum():
        end += 1
    return start, end


def _rivals(text: str, words: str) -> Iterator[tuple[str, str]]:
    """What stands before and after each place of the text that reads like the words."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if not pattern:
        return
    reach = 40 * _NEAR
    for found in re.finditer(pattern, text, re.IGNORECASE):
        if _whole_words(text, *found.span()) == found.span():
            yield text[max(found.start() - reach, 0) : found.start()], text[found.end() : found.end() + reach]


def _fits(words: Words, around: tuple[str, str]) -> bool:
    before, after = (_one_line(part).casefold() for part in around)
    return before.endswith(words.before.casefold()) and after.startswith(words.after.casefold())


def _leads(before: str) -> list[str]:
    """Nothing, then the last word before a quote, the last two, and so on."""
    starts = [found.start() for found in re.finditer(r"\S+", before)][-_NEAR:]
    return ["", *(words for start in reversed(starts) if _telling(words := _one_line(before[start:])))]


def _follows(after: str) -> list[str]:
    """Nothing, then the first word after a quote, the first two, and so on."""
    ends = [found.end() for found in re.finditer(r"\S+", after)][:_NEAR]
    return ["", *(words for end in ends if _telling(words := _one_line(after[:end])))]


def _telling(words: str) -> bool:
    """Whether there is a word among the signs: a browser may pass over an opening bracket that stands alone."""
    return any(letter.isalnum() for letter in words)


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _coded(words: str) -> str:
    """Percent-encoded; the hyphen and the comma are signs of the fragment itself, and so are encoded, too."""
    return quote(words, safe="").replace("-", "%2D")
