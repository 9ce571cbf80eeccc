"""Where a correction belongs in a text that may have changed since it was made.

A claim's name is made of its sentence, so an edit elsewhere changes nothing. Where the sentence itself was edited, or
another one reads the same, the sentences around it decide. Only one clear place is ever taken: a correction beside the
wrong number is worse than one that is lost and said to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from etl.model import Correction, Sentence, State

ALIKE = 0.6
"""Share of the words two sentences must have in common for one to be an edit of the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the words are now, from the start of the text; None, with the reason, where no one place is meant."""

    state: State
    start: int | None = None


class Anchors:
    """The sentences of a text as it is now, to look corrections up in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._same: dict[str, list[int]] = {}
        for i, sentence in enumerate(sentences):
            self._same.setdefault(sentence.text, []).append(i)

    def around(self, i: int) -> tuple[str, str, int]:
        """The sentence before, the one after (empty at the ends), and how many read like sentence `i`."""
        before = self._sentences[i - 1].text if i else ""
        after = self._sentences[i + 1].text if i + 1 < len(self._sentences) else ""
        return before, after, len(self._same[self._sentences[i].text])

    def find(self, correction: Correction) -> Place:
        """Return where the words of a correction stand now."""
        same = self._same.get(correction.sentence, [])
        if len(same) == 1 and correction.twins == 1:
            return self._at(same[0], correction.start, "applied")
        if same:
            return self._among_twins(same, correction)
        return self._edited(correction)

    def _among_twins(self, same: Sequence[int], correction: Correction) -> Place:
        """Of sentences that read the same, the one whose neighbours are those that the correction had."""
        support = {i: self._support(i, correction) for i in same}
        best = max(support.values())
        meant = [i for i in same if support[i] == best]
        # Where one came or went, either neighbour alone may be the other twin's.
        enough = 1 if len(same) == correction.twins else 2
        if best < enough or len(meant) > 1:
            return Place(state="ambiguous")
        return self._at(meant[0], correction.start, "applied")

    def _edited(self, correction: Correction) -> Place:
        """The sentence that stands where the old one stood, if it still says most of what that said."""
        around = {i for i in self._beside(correction) if self._sentences[i].text != correction.before}
        found = []
        for i in sorted(around):
            text = self._sentences[i].text
            if text == correction.after or correction.quote not in text:
                continue
            likeness = _likeness(correction.sentence, text)
            # A neighbour that was edited as well may have come to look like the sentence that is gone.
            rivals = (_likeness(neighbour, text) for neighbour in (correction.before, correction.after))
            if likeness >= ALIKE and likeness > max(rivals):
                found.append((i, _carried(correction, text)))
        if not found:
            return Place(state="vanished")
        [(i, start), *more] = found
        if more or start is None:
            return Place(state="ambiguous")
        return self._at(i, start, "moved")

    def _beside(self, correction: Correction) -> Iterator[int]:
        """The sentences that follow the one which stood before, or precede the one which stood after."""
        if correction.before:
            yield from (i + 1 for i in self._same.get(correction.before, ()) if i + 1 < len(self._sentences))
        elif self._sentences:
            yield 0
        if correction.after:
            yield from (i - 1 for i in self._same.get(correction.after, ()) if i)
        elif self._sentences:
            yield len(self._sentences) - 1

    def _support(self, i: int, correction: Correction) -> int:
        before, after, _ = self.around(i)
        return (before == correction.before) + (after == correction.after)

    def _at(self, i: int, start: int, state: State) -> Place:
        return Place(state=state, start=self._sentences[i].start + start)


def _carried(correction: Correction, text: str) -> int | None:
    """Return where the quote stands in the edited sentence; None if it stands in several places, none of them clear."""
    places = _places(correction.quote, text)
    if len(places) == 1 and len(_places(correction.quote, correction.sentence)) == 1:
        return places[0]
    start, end = correction.start, correction.start + len(correction.quote)
    for block in SequenceMatcher(None, correction.sentence, text, autojunk=False).get_matching_blocks():
        if block.a <= start and end <= block.a + block.size:
            moved = block.b + start - block.a
            # Words on a side must have come along: the quote alone could have matched its double.
            return moved if block.size >= len(correction.quote) + 8 and moved in places else None
    return None


def _likeness(one: str, other: str) -> float:
    """Return the share of their words that two sentences have in common, in order."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _places(quote: str, text: str) -> list[int]:
    """Every place where the words stand as words of their own: `12` not in `112` or `12,500`.

    >>> _places("12", "12 of 112, or 12,500, and 12.")
    [0, 26]
    """
    found, place = [], text.find(quote)
    while place >= 0:
        before, after = text[:place][-1:], text[place + len(quote) :][:2]
        joined = before.isalnum() or after[:1].isalnum() or (after[:1] in ".,’'" and after[1:].isdigit())
        if not joined and not (before in ".,’'" and text[: place - 1][-1:].isdigit() and before):
            found.append(place)
        place = text.find(quote, place + 1)
    return found
