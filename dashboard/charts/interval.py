"""The interval chart: one row a claim, its words on the left, what it says about the figure on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

import altair as alt
import pandas as pd

from dashboard import theme, wording
from dashboard.charts import marks
from dashboard.charts.axis import Axis
from dashboard.charts.positions import axis_of, place
from dashboard.charts.rows import (
    AXIS,
    LEFT,
    LOWERED,
    NARROW,
    NOTE,
    RIGHT,
    SHORT,
    SOURCE,
    TALL,
    axis_above,
    below,
    data,
    hairline,
    layered,
    rows_by,
    target,
)
from dashboard.labels import claim_rows, words_around
from dashboard.units import unit_in_words

_TALL_ROWS = 20
_TITLE = 20

Stretch: TypeAlias = tuple[float | None, float | None]
"""A stretch of the axis, None where it has no end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How much room the words get, and what stands on their second line: years and heading, the next words, or
    who is credited, then the years.
    """

    label_width: int = 318
    second_line: Literal["place", "words", "credit"] = "place"
    title: bool = True


def intervals(
    claims: pd.DataFrame,
    *,
    unit: str,
    source: Sequence[str],
    log: bool = True,
    style: Style | None = None,
    pick: bool = False,
    chosen: str = "",
    shared: Stretch | None = None,
) -> alt.LayerChart:
    """The chart of claims of one unit, in their order. `source` is the source line, long and short.

    Needs the columns of `claims.csv` and `sentence_start`. `pick` lets a row be clicked, `chosen` is the claim whose
    row is marked, `shared` a stretch of the axis that is marked over all rows. Nothing is dropped: what has no place on
    the axis stands at its edge, and a line below says so.
    """
    style = style or Style()
    axis = axis_of(claims, unit, log=log)
    rows = _rows(claims, axis, style, chosen)
    row = TALL if len(rows) <= _TALL_ROWS else SHORT
    title = _title(unit, axis) if style.title else None
    note = _note(claims, axis)
    x = x_of(axis, style.label_width, title)
    base = alt.Chart().encode(y=rows_by(claims))
    drawn = {str(each["mark"]) for each in rows}
    colours = sorted({str(each["colour"]) for each in rows})
    tooltip = [
        alt.Tooltip("label:N", title="Number"),
        alt.Tooltip("place:N", title="Section"),
        alt.Tooltip("credit:N", title="Credited to"),
    ]
    layers = [
        target(base, tooltip, pick=pick),
        *([_band(x, axis, shared)] if shared else []),
        hairline(base, row),
        *(layer for mark in marks.ORDER if mark in drawn for layer in marks.draw(mark, base, x, LOWERED, colours)),
        *words_beside(base, style.label_width, two_lines=row == TALL),
        *below(source, note),
    ]
    height = row * len(rows) + AXIS + (_TITLE if title else 0) + SOURCE + (NOTE if note else 0)
    return layered(layers, rows, height)


def _rows(claims: pd.DataFrame, axis: Axis, style: Style, chosen: str) -> list[dict[str, Any]]:
    """What the chart knows of each claim, and no more: never `value`."""
    rows = []
    for claim, position in zip(claim_rows(claims), place(claims, axis), strict=True):
        rows.append(
            {
                "claim_id": claim.claim_id,
                "label": wording.label(claim),
                "second": _second(claim, style),
                "place": wording.section_name(str(claim.section)),
                "credit": claim.attributed_to or "no one named",
                "colour": theme.topic_colour(str(claim.topic)),
                "chosen": claim.claim_id == chosen,
                "turn": 0,
            }
            | asdict(position)
        )
    return rows


def _second(claim: Any, style: Style) -> str:
    """The second line; among claims of several texts it begins with the title of the text."""
    return " · ".join(filter(None, (str(getattr(claim, "text_title", "")), _beside(claim, style))))


def _beside(claim: Any, style: Style) -> str:
    if style.second_line == "words":
        return words_around(claim)
    return credit_and_years(claim) if style.second_line == "credit" else _years_and_heading(claim)


def credit_and_years(claim: Any) -> str:
    """Who is credited with a claim, then its years: `no one credited · 1932–1933`."""
    years = wording.years(claim.period_start, claim.period_end)
    return " · ".join(filter(None, (str(claim.attributed_to) or "no one credited", years)))


def _band(x: alt.X, axis: Axis, stretch: Stretch) -> Any:
    """A stretch of the axis over all rows, to its end where a side is open; a stroke keeps a narrow one visible."""
    low, high = (
        end if side is None else axis.clip(side) for side, end in zip(stretch, (axis.low, axis.high), strict=True)
    )
    band = alt.Chart(data([{"start": low, "end": high}]))
    colour = theme.ink("selection")
    return band.mark_rect(y=0, y2=alt.expr("height"), fill=colour, stroke=colour, strokeWidth=2, tooltip=None).encode(
        x=x, x2="end:Q"
    )


def _years_and_heading(claim: Any) -> str:
    years = wording.years(claim.period_start, claim.period_end)
    heading = wording.breadcrumb(str(claim.section))[-1]
    said = heading.replace("-", "–").partition(":")[0] == years  # 1905–1912: Revolution
    return heading if said or not years else f"{years} · {heading}"


def x_of(axis: Axis, label_width: int, title: str | None) -> alt.X:
    """The axis on top, right of the column of words; below it on a narrow page."""
    start = f"({NARROW}?{LEFT}:{label_width})"
    scale = alt.Scale(
        type="log" if axis.log else "linear",
        domain=[axis.low, axis.high],
        range=[alt.expr(start), alt.expr(f"width-{RIGHT}")],
        nice=False,
    )
    head = axis_above(axis.ticks, axis.labels(f"width-{RIGHT}-{start}"), title)
    return alt.X("start:Q", scale=scale, axis=head)


def words_beside(base: alt.Chart, label_width: int, *, two_lines: bool) -> list[alt.Chart]:
    """The words of the text beside the mark, above it on a narrow page; then years and heading, if there is room."""
    wide = label_width - 22
    first = base.mark_text(
        align="left",
        x=6,
        yOffset=alt.expr(f"{NARROW}?-9:{-8 if two_lines else 0}"),
        limit=alt.expr(f"{NARROW}?width-8:{wide}"),
        fontSize=14,
        fontWeight=600,
        color=theme.ink("ink"),
    ).encode(text="label:N")
    if not two_lines:
        return [first]
    second = base.mark_text(
        align="left",
        x=6,
        yOffset=9,
        limit=alt.expr(f"{NARROW}?1:{wide}"),
        opacity=alt.expr(f"{NARROW}?0:1"),
        fontSize=12.5,
        color=theme.ink("muted"),
    ).encode(text="second:N")
    return [first, second]


def _title(unit: str, axis: Axis) -> str:
    words = unit_in_words(unit) or "number"
    return f"{words[0].upper()}{words[1:]}, {'logarithmic' if axis.log else 'linear'} scale"


def _note(claims: pd.DataFrame, axis: Axis) -> str:
    """Says that nothing is missing, where something stands at the edge because the axis has no place for it."""
    at_edge = sum(position.at_edge for position in place(claims, axis))
    if not at_edge:
        return ""
    return f"{len(claims)} of {len(claims)} drawn, {at_edge} at the left edge: a logarithmic scale has no zero."
