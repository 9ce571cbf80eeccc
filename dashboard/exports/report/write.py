"""Claims with their sentences, checks and sources -> the one file. It needs no script, no server and no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard import checks, filters, sources, theme, wording
from dashboard.charts.key import mark_key
from dashboard.charts.positions import axis_of, place
from dashboard.exports.report.drawing import row_svg, ticks_of
from dashboard.labels import claim_rows, label
from dashboard.passages import highlight
from dashboard.tables import Tables
from dashboard.units import unit_in_words
from etl import schema

_HERE = Path(__file__).parent


def report(tables: Tables, shown: pd.DataFrame) -> bytes:
    """The report of some claims of the tables, in UTF-8: as many numbers in it as there are rows in `shown`.

    Charts stand by topic and unit, largest first; every row leads to its sentence. Checks are those all of whose claims
    are shown.
    """
    from jinja2 import Environment, FileSystemLoader  # here, for only a report needs it

    templates = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    named = [row for row in tables.documents.itertuples() if row.document in set(shown["document"])]
    documents = named or list(tables.documents.itertuples())
    html = templates.get_template("report.html").render(
        style=_style(),
        title=" · ".join(sources.title_of(document) for document in documents),
        count=f"{len(shown):,} of {len(tables.claims):,} numbers",
        documents=[_source(document) for document in documents],
        topics=list(_topics(shown)),
        key=mark_key(),
        sentences=[_sentence(claim, len(documents) > 1) for claim in claim_rows(_in_text_order(shown))],
        checks=list(_checks(tables, shown)),
        columns=[(column.name, column.label, column.meaning) for column in schema.CLAIMS.columns],
    )
    return str(html).encode("utf-8")


def _style() -> str:
    """The style sheet with the colours of both themes."""
    own = (_HERE / "report.css").read_text("utf-8")
    return f":root{{color-scheme:light dark;{theme.colours()}}}\n{theme.sheet('marks')}{own}"


def _source(document: Any) -> dict[str, str]:
    return {
        "named": sources.named(document),
        "address": sources.web_address(document),
        "retrieved": sources.retrieved(document),
        "licence": str(document.licence) or "licence not recorded",
        "note": str(document.note),
        "sha256": str(document.sha256),
    }


def _topics(shown: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """The topics that have numbers, each with a chart a unit: the unit with most numbers first."""
    for topic, meaning in schema.TOPICS.items():
        claims = shown[shown["topic"] == topic]
        if claims.empty:
            continue
        units = claims["unit"].value_counts(sort=True).index
        yield {
            "name": topic.capitalize(),
            "meaning": meaning,
            "colour": f"var(--t-{topic})",
            "count": len(claims),
            "charts": [_chart(claims[claims["unit"] == unit], str(unit)) for unit in units],
        }


def _chart(claims: pd.DataFrame, unit: str) -> dict[str, Any]:
    ordered = filters.order(claims, filters.ORDERS[0])
    axis = axis_of(ordered, unit)
    positions = place(ordered, axis)
    words = unit_in_words(unit) or "number"
    at_edge = sum(position.at_edge for position in positions)
    return {
        "unit": f"{words[0].upper()}{words[1:]}, {'logarithmic' if axis.log else 'linear'} scale",
        "ticks": ticks_of(axis),
        "note": f"{at_edge} at the left edge: a logarithmic scale has no zero." if at_edge else "",
        "rows": [
            {
                "id": claim.claim_id,
                "label": label(claim),
                "years": wording.years(claim.period_start, claim.period_end),
                "where": wording.breadcrumb(str(claim.section))[-1],
                "svg": row_svg(position, axis, f"g-{claim.claim_id}", wording.read_as(claim)),
            }
            for claim, position in zip(claim_rows(ordered), positions, strict=True)
        ],
    }


def _sentence(claim: Any, several: bool) -> dict[str, Any]:
    start = claim.start - claim.sentence_start
    where = wording.section_name(str(claim.section))
    facts = [
        ("Read as", wording.read_as(claim)),
        ("Counted", claim.counted),
        ("Period", wording.years(claim.period_start, claim.period_end)),
        ("Place", claim.place),
        ("Event", claim.event),
        ("Credited to", claim.attributed_to),
        ("By hand", _by_hand(claim)),
    ]
    return {
        "id": claim.claim_id,
        "topic": claim.topic.capitalize(),
        "colour": theme.topic_variable(claim.topic),
        "where": f"{claim.document}: {where}" if several else where,
        "sentence": highlight(claim.sentence, start, start + len(claim.quote), claim.topic),
        "facts": [(term, said) for term, said in facts if said],
        "place": f"characters {claim.start:,}–{claim.end:,}",
    }


def _by_hand(claim: Any) -> str:
    """What a person said of the reading, in words."""
    if claim.corrected:
        labels = {column.name: column.label for column in schema.CLAIMS.columns}
        return f"corrected: {wording.listed(labels[name] for name in claim.corrected.split())}"
    return str(claim.review)


def _checks(tables: Tables, shown: pd.DataFrame) -> Iterator[dict[str, Any]]:
    ids = set(shown["claim_id"])
    for check in checks.most_telling_first(tables.checks).itertuples():
        if ids.issuperset(checks.ids_of(check)):
            yield {
                "question": checks.question(check, checks.claims_of(check, tables.claims)),
                "verdict": checks.VERDICTS[str(check.verdict)],
                "statement": check.statement,
                "claims": checks.ids_of(check),
            }


def _in_text_order(shown: pd.DataFrame) -> pd.DataFrame:
    return shown.sort_values(["document", "start"], kind="stable")
