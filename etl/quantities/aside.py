"""Which tokens of a sentence are set aside, and why."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from etl.model import SetAside, Token


class Aside:
    """The reason, if any, why each token is no quantity; the first reason given stays."""

    def __init__(self, tokens: Sequence[Token], numerals: Sequence[Token]) -> None:
        self.numerals = numerals
        self.places = {token.i for token in numerals}
        self.starts = [token.start for token in tokens]
        self.ends = [token.end for token in tokens]
        self.reasons = [""] * len(tokens)

    def mark(self, reason: str, start: int, end: int) -> None:
        """Give the reason for all tokens that characters `start` to `end` touch, unless a numeral there has one."""
        touched = range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        if not any(self.reasons[i] for i in touched if i in self.places):
            for i in touched:
                self.reasons[i] = self.reasons[i] or reason

    def free(self, first: int, last: int) -> bool:
        """Tell whether none of the tokens is set aside."""
        return not any(self.reasons[first:last])

    def spans(self, covered: set[int]) -> tuple[SetAside, ...]:
        """Return the numerals that no quantity covers, each with its reason."""
        return tuple(
            SetAside(start=token.start, end=token.end, first=token.i, last=token.i + 1, reason=self.reasons[token.i])
            for token in self.numerals
            if token.i not in covered
        )
