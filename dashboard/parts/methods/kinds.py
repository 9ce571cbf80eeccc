"""The eight kinds with their six marks, the ten topics, and what is set aside: meanings from the schema, examples and
counts from the tables."""

from __future__ import annotations

from html import escape

import pandas as pd

from dashboard import theme, wording
from dashboard.charts.positions import MARKS
from dashboard.labels import label
from dashboard.passages import safe
from etl import schema

_LONGEST = 48
"""Characters of an example that fits its column."""
_EXAMPLES = 4
"""Numbers set aside that are shown for each reason."""


def kinds_table(claims: pd.DataFrame) -> str:
    """Each kind: its mark, its name, its meaning, and the first number of that kind in the text."""
    rows = "".join(
        f'<tr><td class="drawn"><span class="mark {MARKS[kind]}"></span></td>'
        f'<th scope="row">{escape(wording.short_kind(kind))}</th><td>{escape(meaning)}</td>'
        f"<td>{_example(claims[claims['qualifier'] == kind])}</td>"
        f'<td class="figure">{int((claims["qualifier"] == kind).sum()):,}</td></tr>'
        for kind, meaning in schema.QUALIFIERS.items()
    )
    head = _head("Mark", "Kind", "Meaning", "In the text", "Numbers")
    return f'<table class="plain kinds" style="--c:var(--muted)">{head}<tbody>{rows}</tbody></table>'


def topics_table(claims: pd.DataFrame) -> str:
    """Each topic with its colour, what it counts, and how many numbers the text has on it."""
    rows = "".join(
        f'<tr style="--c:{theme.topic_variable(topic)}"><th scope="row"><span class="square"></span>'
        f"{escape(topic.capitalize())}</th><td>{escape(meaning)}</td>"
        f'<td class="figure">{int((claims["topic"] == topic).sum()):,}</td></tr>'
        for topic, meaning in schema.TOPICS.items()
    )
    return f'<table class="plain topics">{_head("Topic", "What it counts", "Numbers")}<tbody>{rows}</tbody></table>'


def aside_table(numerals: pd.DataFrame) -> str:
    """Why numbers of the text are no claims: each reason, some of its numbers, how many; empty without any."""
    aside = numerals[numerals["set_aside"] != ""]
    if aside.empty:
        return ""
    rows = ""
    for reason, count in aside["set_aside"].value_counts().items():
        quotes = dict.fromkeys(aside.loc[aside["set_aside"] == reason, "quote"])
        some = ", ".join(_short(quote) for quote in list(quotes)[:_EXAMPLES])
        rows += (
            f'<tr><th scope="row">{safe(str(reason).capitalize())}</th><td>{safe(some)}</td>'
            f'<td class="figure">{count:,}</td></tr>'
        )
    return f'<table class="plain aside">{_head("Set aside as", "Such as", "Numbers")}<tbody>{rows}</tbody></table>'


def _head(*names: str) -> str:
    cells = "".join(f'<th scope="col"{" class=figure" if name == "Numbers" else ""}>{name}</th>' for name in names)
    return f"<thead><tr>{cells}</tr></thead>"


def _example(of_kind: pd.DataFrame) -> str:
    """The first label that is short enough, in the text's order; else the shortest, cut."""
    labels = [label(claim) for claim in of_kind.sort_values("start", kind="stable").itertuples()]
    if not labels:
        return '<span class="none">none in this text</span>'
    return f"“{safe(next((words for words in labels if len(words) <= _LONGEST), _short(min(labels, key=len))))}”"


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
