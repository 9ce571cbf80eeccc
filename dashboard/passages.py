"""Spans to escaped, highlighted HTML. Nothing that comes from a text leaves here unescaped."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from etl import schema

_LONG = 40
"""A number longer than this many code points may wrap; shorter ones stay on one line."""

_MARKDOWN = re.compile(r"([\\`*_\[\]<>~:$!#|])")

_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\t\n\r"}


def highlight(sentence: str, start: int, end: int, topic: str) -> str:
    """A sentence with its number marked in the topic's colour; `start` and `end` are places in the sentence.

    Both are isolated, so that marks of writing direction in a text reorder neither the page nor the number.
    """
    start, end = _clamped(sentence, start, end)
    mark = _mark(sentence, start, end, topic) if end > start else ""
    return _isolated(safe(sentence[:start]) + mark + safe(sentence[end:]))


def highlight_all(sentence: str, spans: Iterable[tuple[int, int, str]]) -> str:
    """A sentence with several numbers marked: the place, the length and the topic of each. Of two that overlap the
    first is marked.
    """
    html, done = "", 0
    for start, length, topic in sorted(spans):
        start, end = _clamped(sentence, start, start + length)
        if start >= done and end > start:
            html += safe(sentence[done:start]) + _mark(sentence, start, end, topic)
            done = end
    return _isolated(html + safe(sentence[done:]))


def trimmed(sentence: str, start: int, end: int, width: int, topic: str | None = None) -> str:
    """About `width` characters around a number, cut between words with an ellipsis; marked if a topic is given."""
    words, start, end = cut(sentence, start, end, width)
    return highlight(words, start, end, topic) if topic is not None else _isolated(safe(words))


def cut(sentence: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """The words around a number as plain text, with the number's place in them.

    >>> cut("The Soviet Union had 5 tanks in the first year of the long war.", 21, 22, 24)
    ('… Union had 5 tanks in …', 12, 13)
    """
    start, end = _clamped(sentence, start, end)
    if len(sentence) <= width:
        return sentence, start, end
    room = max(width - (end - start), 0)
    left = max(start - room // 2, 0)
    right = min(end + room - (start - left), len(sentence))
    left = max(min(left, right - width), 0)
    left, right = _to_word_start(sentence, left, start), _to_word_end(sentence, right, end)
    before = "… " if left > 0 else ""
    after = " …" if right < len(sentence) else ""
    shift = len(before) - left
    return before + sentence[left:right] + after, start + shift, end + shift


def safe(text: str) -> str:
    """Text as HTML: markup escaped, control characters replaced one by one so that places stay the same."""
    return escape(text.translate(_CONTROLS))


def plainly(text: str) -> str:
    """Text as it is, control characters replaced one by one."""
    return text.translate(_CONTROLS)


def plain(text: str) -> str:
    """Text for a widget's label, where Markdown in it would turn into links and pictures: every sign of it escaped.

    >>> print(plain("5* [here](//x)"))
    5\\* \\[here\\](//x)
    """
    return _MARKDOWN.sub(r"\\\1", text.translate(_CONTROLS))


def _mark(sentence: str, start: int, end: int, topic: str) -> str:
    colour = topic if topic in schema.TOPICS else "other"
    wrap = ";white-space:normal" if end - start > _LONG else ""
    return f'<mark class="n" style="--c:var(--t-{colour}){wrap}"><bdi>{safe(sentence[start:end])}</bdi></mark>'


def _isolated(html: str) -> str:
    return f'<bdi class="passage" style="overflow-wrap:anywhere">{html}</bdi>'


def _clamped(sentence: str, start: int, end: int) -> tuple[int, int]:
    start = min(max(start, 0), len(sentence))
    return start, min(max(end, start), len(sentence))


def _to_word_start(sentence: str, left: int, start: int) -> int:
    """The first beginning of a word at or after `left`, at most `start`."""
    if left == 0:
        return 0
    while left < start and not (sentence[left - 1].isspace() and not sentence[left].isspace()):
        left += 1
    return left


def _to_word_end(sentence: str, right: int, end: int) -> int:
    """The last end of a word at or before `right`, at least `end`."""
    if right == len(sentence):
        return right
    while right > end and not (sentence[right].isspace() and not sentence[right - 1].isspace()):
        right -= 1
    return right
