"""A text cut for reading: its sections, and each section's paragraphs as runs of plain and numbered words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from dashboard.labels import ClaimRow, label
from dashboard.wording import reviewed, section_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A stretch of one text under the same headings: its words are those from `start` to `end`."""

    slug: str
    """Its name in addresses: `legacy-death-toll`."""
    document: str
    section: str
    start: int
    end: int
    numbers: int
    wrapped: bool
    """Whether lines are broken within sentences, so that only a blank line ends a paragraph."""

    @property
    def name(self) -> str:
        """The headings on one line."""
        return section_name(self.section)


class Run(NamedTuple):
    """Words of a paragraph: plain, a claim's number (`claim_id`), or a number set aside (`reason`).

    `hand` says that a person corrected or added the claim.
    """

    text: str
    claim_id: str = ""
    topic: str = ""
    label: str = ""
    reason: str = ""
    hand: str = ""


class _Span(NamedTuple):
    start: int
    end: int
    run: Run


def sections_of(sentences: pd.DataFrame, claims: pd.DataFrame) -> list[Section]:
    """The sections of all texts in their order, with how many claims each holds.

    A heading that occurs twice makes two sections, whose slugs differ.
    """
    number = (sentences["document"].ne(sentences["document"].shift()) | _changes(sentences["section"])).cumsum()
    of_sentence = dict(zip(sentences["sentence_id"], number, strict=True))
    counts = claims["sentence_id"].map(of_sentence).value_counts()
    sections: list[Section] = []
    taken: dict[str, int] = {}
    for key, rows in sentences.groupby(number, sort=True):
        first = rows.iloc[0]
        sections.append(
            Section(
                slug=slug(section_name(first["section"]), taken),
                document=first["document"],
                section=first["section"],
                start=int(first["start"]),
                end=int(rows["end"].max()),
                numbers=int(counts.get(key, 0)),
                wrapped=bool(rows["sentence"].str.contains(r"[\r\n]").any()),
            )
        )
    return sections


def section_at(sections: Iterable[Section], document: str, place: int) -> Section | None:
    """The section that holds a place of a text."""
    return next((each for each in sections if each.document == document and each.start <= place < each.end), None)


def within(rows: pd.DataFrame, section: Section) -> pd.DataFrame:
    """The claims or numerals of a section, in text order."""
    here = (rows["document"] == section.document) & (rows["start"] >= section.start) & (rows["end"] <= section.end)
    return rows[here].sort_values("start", kind="stable")


def paragraphs(text: str, section: Section, claims: pd.DataFrame, set_aside: pd.DataFrame) -> list[list[Run]]:
    """The section's paragraphs as runs, which together are its words; an overlapping number stays plain.

    `claims` and `set_aside` (rows of the numerals) may be of the whole text.
    """
    spans = [
        *(_claimed(text, row) for row in within(claims, section).itertuples()),
        *(_set_aside(text, row) for row in within(set_aside, section).itertuples()),
    ]
    spans.sort(key=lambda span: (span.start, not span.run.claim_id))
    return [list(_runs(text, start, end, spans)) for start, end in paragraph_places(text, section)]


def _claimed(text: str, claim: ClaimRow) -> _Span:
    hand = reviewed(claim.review, hand=True)
    run = Run(text[claim.start : claim.end], claim.claim_id, claim.topic, label(claim), hand=hand)
    return _Span(claim.start, claim.end, run)


def _set_aside(text: str, numeral: ClaimRow) -> _Span:
    return _Span(numeral.start, numeral.end, Run(text[numeral.start : numeral.end], reason=numeral.set_aside))


def _runs(text: str, start: int, end: int, spans: list[_Span]) -> Iterator[Run]:
    at = start
    for span in spans:
        if at <= span.start and span.end <= end:
            if at < span.start:
                yield Run(text[at : span.start])
            yield span.run
            at = span.end
    if at < end:
        yield Run(text[at:end])


def paragraph_places(text: str, section: Section) -> Iterator[tuple[int, int]]:
    """Where the paragraphs of a section begin and end in the text."""
    line_end = r"(?>\r\n?|\n)"  # never half of a pair
    gap = re.compile(rf"{line_end}[^\S\r\n]*{line_end}\s*" if section.wrapped else rf"\s*{line_end}\s*")
    at = section.start
    for found in gap.finditer(text, section.start, section.end):
        yield at, found.start()
        at = found.end()
    yield at, section.end


def _changes(values: pd.Series[str]) -> pd.Series[bool]:
    return values.ne(values.shift())


def slug(name: str, taken: dict[str, int]) -> str:
    """The name as an address may carry it: `legacy-death-toll`, its second `legacy-death-toll-2`."""
    words = re.sub(r"[\W_]+", "-", name.casefold()).strip("-") or "section"
    taken[words] = taken.get(words, 0) + 1
    return words if taken[words] == 1 else slug(f"{words}-{taken[words]}", taken)
