"""A worked example: one claim of the tables, from its sentence to its row, each field with what decided it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.passages import highlight, safe
from etl import schema

_TELLING = ("counted", "modifier", "place", "event", "period_start", "attributed_to")
"""Fields that not every claim has: the more of them a claim has, the more of the method it shows."""
_LONGEST = 260
"""Characters of a sentence that is read without effort."""
_SHOWN = {
    "Read as": ("low", "high"),
    "Kind": ("qualifier", "modifier"),
    "Unit": ("unit",),
    "Counted": ("counted",),
    "Topic": ("topic",),
    "Years": ("period_start", "period_end"),
    "Place": ("place",),
    "Event": ("event",),
    "Credited to": ("attributed_to",),
}
"""Lines of the example and the fields whose reasons stand in them."""


def choose_example(claims: pd.DataFrame) -> pd.Series[Any] | None:
    """The claim that shows most of the method: the one with the most fields, a range or a hedge rather than a bare
    number, in a sentence of reasonable length; None where there are no claims. The first of equals.
    """
    if claims.empty:
        return None
    filled = pd.concat([(claims[name].notna() & claims[name].ne("")) for name in _TELLING], axis=1).sum(axis=1)
    hedged = claims["qualifier"].ne("exact").astype(int)
    alone = (~claims["sentence_id"].duplicated(keep=False)).astype(int)  # no other number in the sentence to confuse
    readable = claims["sentence"].str.len().le(_LONGEST)
    merit = (2 * filled + 2 * hedged + alone).where(readable, -1)
    return claims.iloc[int(merit.to_numpy().argmax())]


def worked(claim: Any, reasons: pd.DataFrame) -> str:
    """The example as HTML: the sentence, then a table of fields. `reasons` are those of the claim."""
    start = claim.start - claim.sentence_start
    sentence = highlight(claim.sentence, start, start + len(claim.quote), claim.topic)
    why = {str(row.field): (str(row.rule), str(row.words)) for row in reasons.itertuples()}
    rows = "".join(
        _row(label, said, [why[name] for name in _SHOWN[label] if name in why]) for label, said in _values(claim)
    )
    return (
        f'<blockquote class="worked">{sentence}</blockquote>'
        '<table class="plain example"><thead><tr><th scope="col">Field</th><th scope="col">Value</th>'
        f'<th scope="col">Decided by</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _values(claim: Any) -> list[tuple[str, str]]:
    return [
        ("Read as", wording.read_as(claim)),
        ("Kind", wording.kind_in_words(claim.qualifier)),
        ("Unit", str(claim.unit)),
        ("Counted", str(claim.counted)),
        ("Topic", str(claim.topic)),
        ("Years", wording.years(claim.period_start, claim.period_end)),
        ("Place", str(claim.place)),
        ("Event", str(claim.event)),
        ("Credited to", str(claim.attributed_to)),
    ]


def _row(label: str, said: str, why: list[tuple[str, str]]) -> str:
    if not said:
        none = next(column.none for column in schema.CLAIMS.columns if column.name == _SHOWN[label][0])
        return f'<tr class="none"><th scope="row">{label}</th><td>{none}</td><td></td></tr>'
    told = "; ".join(f"{safe(rule)}{f' <q>{safe(words)}</q>' if words else ''}" for rule, words in dict.fromkeys(why))
    return f'<tr><th scope="row">{label}</th><td>{safe(said)}</td><td>{told}</td></tr>'
