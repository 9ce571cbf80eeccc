"""Scores, votes and ratios, which say how two sides stood and count nothing by themselves: `won 3–1`, `50–50`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.quantities.patterns import UNITS, WORD, Patterns, group

AFTER = r"(?![\d,.]*\d|[–-]\d)"
PATTERNS: Patterns = (
    # won 3–1, a 2-0 victory, by a vote of 5–4
    ("score", re.compile(rf"(?<![\d.,–-])\b\d{{1,3}}[–-]\d{{1,3}}\b(?=\s+{group('score_words')}\b)")),
    (
        "score",
        re.compile(rf"\b{group('score_verbs')}\s(?P<span>\d{{1,3}}[–-]\d{{1,3}})\b{AFTER}(?!\s+(?:{UNITS}|per\b|%))"),
    ),
    # 24/7, 9/11, a ratio of 3:1, three to one
    (
        "ratio",
        re.compile(
            r"\b(?:24/7|9/11|7/7)\b|(?<![£\d.:])\b\d+:\d+\b(?![½¼¾sd:$])"
            r"|(?<=\bratio of )\d+(?:\.\d+)?\s(?:to|in)\s\d+\b|\bfifty[-–]fifty\b"
            rf"|(?<!from )(?<!\bin )\b(?:\d{{1,3}}|{WORD})(?:[\s-]to[\s-])(?:one|1)\b"
            rf"(?!-|[.,:]\d|\s+(?:and|million|hundred|thousand|{UNITS}|in)\b|\s?[%–])"
        ),
    ),
    # as 9 to 10, in the proportion of three to two
    (
        "ratio",
        re.compile(
            rf"\b(?:as|proportions?\sof)\s(?P<span>(?:\d{{1,4}}|{WORD})\sto\s(?:\d{{1,4}}|{WORD}))\b(?=[.,;)]|$|\s(?:and|in|of)\b)"
        ),
    ),
    # the ratio of men to women was 105 to 100
    ("ratio", re.compile(r"\bratio\s(?:\w+\s){1,6}(?:was|is|of|at|about)\s(?P<span>\d+(?:\.\d+)?\sto\s\d+)\b")),
)
PAIR = re.compile(
    rf"(?<![\w.,$£€¥–-])(?<![$£€¥#]\s)(\d{{1,3}})([–/-])(\d{{1,3}})(?![\w–/%‰°-])(?![.,]\d)(?!\s+(?:{UNITS}|per\b|percent\b))"
)


def read_scores(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (reason, start, end) of the scores and ratios in a text: no range runs down, as `5–3` and `6–4, 6–3` do.

    >>> sorted(set(read_scores("They lost 6–4, 6–3 and kept 5–7 mules")))
    [('score', 10, 13), ('score', 15, 18)]
    >>> list(read_scores("an 80/20 rule, 3/4 of it"))
    [('ratio', 3, 8)]
    """
    for reason, pattern in PATTERNS:
        for match in pattern.finditer(text):
            yield reason, *match.span("span" if match.groupdict().get("span") else 0)
    for match in PAIR.finditer(text):
        left, right = int(match[1]), int(match[3])
        whole = left + right == 100 or left == right
        if match[2] == "/" and whole:
            yield "ratio", *match.span()
        elif match[2] != "/" and left >= right:
            yield ("ratio" if left + right == 100 else "score"), *match.span()
