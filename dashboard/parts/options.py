"""The choices of one filter: what each is called, and how many numbers it would leave."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_COUNT = re.compile(r" \([\d,]+\)$")


@dataclass(frozen=True)
class Options:
    """Choices by their value, each with its name, in the order of the list.

    A browser knows a choice by its words, and these change with the count in them: what it sends may be the words of a
    moment ago, so values are mended by name.
    """

    names: Mapping[str, str]

    def shown(self, value: str, counts: Mapping[str, int]) -> str:
        """A choice in words: `Soviet archives (5)`."""
        value = self.one(value) or value
        return f"{self.names.get(value, value)} ({counts.get(value, 0):,})"

    def one(self, value: str | None) -> str | None:
        """The choice that a value means; None where it means none."""
        if value is None or value in self.names:
            return value
        name = _COUNT.sub("", value)
        return next((each for each, called in self.names.items() if called == name), None)

    def several(self, values: list[str]) -> list[str]:
        """The choices that values mean, each once."""
        known = [self.one(value) for value in values]
        return list(dict.fromkeys(value for value in known if value is not None))
