"""Where a correction belongs in a text that may have changed since it was made.

A claim's name is made of its sentence, so an edit elsewhere changes nothing. Where the sentence itself was edited, or
another one reads the same, the sentences around it decide. Only one clear place is ever taken: a correction beside the
wrong number is worse than one that is lost and said to be.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from etl.model import Claim, Correction, Sentence, State
from etl.split import name_of

ALIKE, MUCH_ALIKE = 0.6, 0.8
"""Share of the words two sentences must have in common for one to be an edit of the other: where it stands between the
same sentences as before, and where only one of these is still beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the words are now, from the start of the text; None, with the reason, where no one place is meant."""

    state: State
    start: int | None = None
    sentence: int = -1
    """The number of the sentence, -1 where no one place is meant."""


class Anchors:
    """The sentences of a text: to anchor words in them, and to find words that were anchored in an earlier version."""

    def __init__(self, sentences: Sequence[Sentence], earlier: Iterable[Sentence] = ()) -> None:
        """Take the sentences of a text, and those of an earlier version where that is known: none of its sentences is
        an edit of another one of its own."""
        self._sentences = sentences
        self._earlier = frozenset(sentence.text for sentence in earlier)
        self._named = {sentence.sentence_id: i for i, sentence in enumerate(sentences)}
        self._same: dict[str, list[int]] = {}
        for i, sentence in enumerate(sentences):
            self._same.setdefault(sentence.text, []).append(i)

    def anchor(self, claim: Claim) -> Correction:
        """Return a correction of a claim that says nothing yet, anchored in these sentences."""
        i = self._named[claim.sentence_id]
        before, after, twins = self.around(i)
        return Correction(
            claim_id=claim.claim_id,
            field="",
            old="",
            new="",
            reason="",
            when="",
            document=claim.document,
            quote=claim.quote,
            start=claim.start - self._sentences[i].start,
            sentence=self._sentences[i].text,
            before=before,
            after=after,
            twins=twins,
        )

    def anchored_here(self, correction: Correction) -> Correction:
        """Return the correction anchored in these sentences; as it was, where its words are not clearly here."""
        place = self.find(correction)
        if place.start is None:
            return correction
        sentence = self._sentences[place.sentence]
        before, after, twins = self.around(place.sentence)
        start = place.start - sentence.start
        return replace(
            correction,
            claim_id=claim_name(sentence.sentence_id, start, correction.quote),
            start=start,
            sentence=sentence.text,
            before=before,
            after=after,
            twins=twins,
        )

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
        return self._moved(correction)

    def _among_twins(self, same: Sequence[int], correction: Correction) -> Place:
        """Of sentences that read the same, the one whose neighbours are those that the correction had."""
        support = {i: self._support(i, correction) for i in same}
        best = max(support.values())
        meant = [i for i in same if support[i] == best]
        # One neighbour alone may have come to stand beside the other twin.
        if best < 2 or len(meant) > 1:
            return Place(state="ambiguous")
        return self._at(meant[0], correction.start, "applied")

    def edited(self, correction: Correction) -> tuple[int, ...]:
        """Return the sentences that stand where the old one stood and still say most of what that said."""
        beside = sorted(Counter(self._beside(correction)).items())
        return tuple(i for i, sides in beside if self._is_edit(i, sides, correction))

    def _is_edit(self, i: int, sides: int, correction: Correction) -> bool:
        """Tell whether sentence `i`, beside one or two `sides` that the old one had, is clearly an edit of that."""
        text = self._sentences[i].text
        if text in (correction.before, correction.after) or text in self._earlier:
            return False
        likeness = _likeness(correction.sentence, text)
        # A neighbour that was edited as well may have come to look like the sentence that is gone.
        rivals = (_likeness(neighbour, text) for neighbour in (correction.before, correction.after))
        if likeness < (ALIKE if sides == 2 else MUCH_ALIKE) or likeness <= max(rivals):
            return False
        # A sentence put in beside it may be the more alike: then neither is clearly the one.
        others = self.around(i)[:2]
        return sides == 2 or likeness > max(_likeness(correction.sentence, other) for other in others)

    def _moved(self, correction: Correction) -> Place:
        """Where the words stand in the one sentence that is an edit of theirs."""
        found = [i for i in self.edited(correction) if correction.quote in self._sentences[i].text]
        if not found:
            return Place(state="vanished")
        start = _carried(correction, self._sentences[found[0]].text)
        if len(found) > 1 or start is None:
            return Place(state="ambiguous")
        return self._at(found[0], start, "moved")

    def _beside(self, correction: Correction) -> Iterator[int]:
        """The sentences that follow the one which stood before, or precede the one which stood after.

        A neighbour that reads like others of the text shows no place.
        """
        before, after = self._same.get(correction.before, ()), self._same.get(correction.after, ())
        if not correction.before:
            yield 0
        elif len(before) == 1 and before[0] + 1 < len(self._sentences):
            yield before[0] + 1
        if not correction.after:
            yield len(self._sentences) - 1
        elif len(after) == 1 and after[0]:
            yield after[0] - 1

    def _support(self, i: int, correction: Correction) -> int:
        before, after, _ = self.around(i)
        kept = (before == correction.before, after == correction.after)
        return sum(
            same and len(self._same.get(words, ())) < 2 for same, words in zip(kept, (before, after), strict=True)
        )

    def _at(self, i: int, start: int, state: State) -> Place:
        return Place(state=state, start=self._sentences[i].start + start, sentence=i)


def claim_name(sentence_id: str, start: int, quote: str) -> str:
    """Return the name of the claim whose words stand at `start` in a sentence, be it read or added by hand."""
    return name_of(sentence_id, start, start + len(quote))


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
