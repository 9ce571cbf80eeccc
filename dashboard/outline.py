"""A text's headings as a tree, with how many numbers stand under each and on which topics: claims are counted, and what
they count is never added."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd

from dashboard.sections import Section, within
from dashboard.wording import breadcrumb
from etl import schema


class TopicCount(NamedTuple):
    """How many numbers of one topic a heading's own paragraphs hold, and the first of them."""

    topic: str
    numbers: int
    first: str


@dataclass(slots=True, kw_only=True)
class Part:
    """A heading with what stands under it."""

    name: str
    slug: str
    """The first section under it, as the address names it."""
    own: list[tuple[str, str]] = field(default_factory=list)
    """The numbers of its own paragraphs, those of its parts left out: claim and topic, as they follow in the text."""
    parts: list[Part] = field(default_factory=list)

    @property
    def numbers(self) -> int:
        """How many numbers stand under the heading, in all its parts."""
        return len(self.own) + sum(part.numbers for part in self.parts)

    @property
    def first(self) -> str:
        """The first claim under the heading; empty where there is none. Its own paragraphs stand before its parts."""
        if self.own:
            return self.own[0][0]
        return next((part.first for part in self.parts if part.numbers), "")

    @property
    def topics(self) -> list[TopicCount]:
        """The topics of its own paragraphs, in the order of the schema."""
        claims = {topic: [claim for claim, of in self.own if of == topic] for topic in schema.TOPICS}
        return [TopicCount(topic, len(ids), ids[0]) for topic, ids in claims.items() if ids]


def outline(sections: Iterable[Section], claims: pd.DataFrame) -> list[Part]:
    """The outermost headings of one text, in its order."""
    top: list[Part] = []
    above: list[Part] = []
    for section in sections:
        path = breadcrumb(section.section)
        shared = 0
        while shared < min(len(above), len(path)) and above[shared].name == path[shared]:
            shared += 1
        del above[shared:]
        for name in path[shared:]:
            part = Part(name=name, slug=section.slug)
            (above[-1].parts if above else top).append(part)
            above.append(part)
        here = within(claims, section)
        above[-1].own += zip(here["claim_id"], here["topic"], strict=True)
    return top
