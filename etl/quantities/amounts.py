"""A number, and a number with the unit that is part of its expression: `62%`, `£3m`, `9 km`, `one in five`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from etl.model import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number at tokens `first` to `last` (not included).

    `scale` is the value of the scale words it ends in, 1 without any: in `one to two hundred thousand` the second
    number shares its 100,000 with the first.

    `vague` marks a magnitude in words only, whose value is its lower bound; `plain` a number in digits with nothing
    else, which may yet be a year or a name's part; `spelled` a number in words.
    """

    first: int
    last: int
    value: float
    scale: float = 1
    vague: bool = False
    plain: bool = False
    spelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """Tokens `first` to `last` (not included) as one value in `unit`, empty for a bare count.

    `kind` names the family that read it (count, share, factor, money, measure, duration, age, rate). `scale` is what
    the number's final scale words multiply by; `vague` marks a magnitude in words; `fraction` is the share it was
    written as, 0 for any other; `factor` what turned the number said into `unit`: 10 for decades as years. `margin`
    is what is added and taken away by `±`, so that the amount is a range.
    """

    first: int
    last: int
    value: float
    unit: str = ""
    kind: str = "count"
    scale: float = 1
    vague: bool = False
    spelled: bool = False
    fraction: float = 0.0
    factor: float = 1
    margin: float = 0.0

    def with_unit(self, unit: str, kind: str, last: int, factor: float = 1) -> Amount:
        """Return the amount in a unit that ends at token `last`; `factor` turns the value into that unit."""
        return replace(
            self, unit=unit, kind=kind, last=last, value=self.value * factor, margin=self.margin * factor, factor=factor
        )


Reader = Callable[[Sequence[Token], int], Amount | None]


def word(tokens: Sequence[Token], i: int) -> str:
    """Return the token at `i` in lower case, or an empty string outside the sentence."""
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def text(tokens: Sequence[Token], i: int) -> str:
    """Return the token at `i` as written, or an empty string outside the sentence."""
    return tokens[i].text if 0 <= i < len(tokens) else ""


def words_at(tokens: Sequence[Token], i: int, size: int) -> tuple[str, ...]:
    """Return `size` tokens from `i` in lower case, empty strings outside the sentence."""
    return tuple(word(tokens, k) for k in range(i, i + size))


def touches(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether token `i` follows the one before it without white space."""
    return 0 < i < len(tokens) and tokens[i - 1].end == tokens[i].start
