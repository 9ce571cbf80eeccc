"""What each filter may be set to, and how many claims each of its choices would leave beside all other filters."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import pandas as pd

from dashboard.filters import Selection, between, figures_of, masks, passing

MOST = 400
"""Choices that one filter offers; the rarest beyond them are found by search."""

_COLUMNS = {
    "texts": "document",
    "topic": "topic",
    "unit": "unit",
    "kinds": "qualifier",
    "credited": "attributed_to",
    "places": "place",
    "sections": "section",
}


class Facets:
    """The claims of a text under a selection, seen from each of its filters."""

    def __init__(self, claims: pd.DataFrame, selection: Selection) -> None:
        self.claims, self.selection = claims, selection
        self._tests = masks(claims, selection)

    def without(self, name: str) -> int:
        """How many claims are left when one filter, a key of `FILTER_NAMES`, is set back."""
        return int(self._but(name).sum())

    def periods(self, name: str) -> pd.DataFrame:
        """The periods of these claims."""
        return self.claims.loc[self._but(name), ["period_start", "period_end"]]

    def left_between(self, sizes: Iterable[tuple[float | None, float | None] | None]) -> list[int]:
        """How many claims each choice of a least and a greatest figure would leave."""
        others = self.claims.loc[self._but("size"), ["low", "high"]]
        figures = figures_of(others)
        return [int(between(figures, *size).sum()) if size else len(others) for size in sizes]

    def left_by(self, name: str) -> dict[str, int]:
        """How many claims each choice of a filter would leave; what is chosen in that filter itself plays no part.

        A section's are those below it, too.
        """
        counts = Counter(map(str, self.claims.loc[self._but(name), _COLUMNS[name]]))
        if name != "sections":
            return counts
        nested: Counter[str] = Counter()
        for section, count in counts.items():
            for each in _with_outer(section):
                nested[each] += count
        return nested

    def _but(self, name: str) -> pd.Series[bool]:
        return passing(self._tests, self.claims, but=name)


def named(values: pd.Series[str]) -> list[str]:
    """The values that occur, the most common first, equally common ones by the alphabet; nothing named comes last."""
    counts = values.value_counts()
    ranked = sorted(map(str, counts.index), key=lambda value: (value == "", -int(counts[value]), value))
    return ranked[:MOST] if len(ranked) <= MOST or "" not in ranked else [*ranked[: MOST - 1], ""]


def sections_of(claims: pd.DataFrame) -> list[str]:
    """The sections that hold claims and those they stand in, as the text orders them; one text after the other."""
    places = claims.assign(document=pd.factorize(claims["document"])[0]).groupby(["document", "section"])["start"].min()
    ranked = places.reset_index().sort_values(["document", "start"])["section"]
    return list(dict.fromkeys(each for section in ranked for each in _with_outer(str(section))))[:MOST]


def sizes_of(claims: pd.DataFrame) -> list[float]:
    """Powers of ten from below the smallest figure to above the largest; fewer than two where there is no figure.

    >>> sizes_of(pd.DataFrame({"low": [40.0, 1000.0], "high": [40.0, float("nan")]}))
    [10.0, 100.0, 1000.0]
    """
    figures = _positive(pd.concat([claims["low"], claims["high"]]))
    if not figures:
        return []
    first, last = math.floor(math.log10(min(figures))), math.ceil(math.log10(max(figures)))
    return [10.0**power for power in range(first, max(last, first + 1) + 1)]


def _positive(values: Iterable[float]) -> list[float]:
    return [value for value in values if value > 0 and math.isfinite(value)]


def _with_outer(section: str) -> list[str]:
    """A section after those it stands in: `Wars`, `Wars > Death toll`."""
    parts = section.split(" > ")
    return [" > ".join(parts[: depth + 1]) for depth in range(len(parts))]
