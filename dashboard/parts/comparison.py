"""One check on its page: the question, the verdict, the arithmetic, its picture and the sentences it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import checks, sources, theme, wording
from dashboard.charts.addition import addition, can_be_added
from dashboard.charts.interval import Stretch, Style, intervals
from dashboard.labels import claim_rows, number_in_words
from dashboard.parts import documents
from dashboard.parts.figure import Drawing
from dashboard.passages import highlight_all, plain, safe
from dashboard.units import unit_in_words

_FACTOR = 20
"""Figures this close to one another stand on a linear axis, others on a logarithmic one."""
_WITH_OURS = ("share", "conversion", "age")
"""Kinds whose computed figure is one of the quantity that the text states, so that it may stand beside it."""
_STYLE = Style(second_line="credit", title=False)


def comparison(check: Any, claims: pd.DataFrame, document: Any) -> None:
    """The whole of one check; `claims` are those of the text, `document` its row in the table of texts."""
    compared = checks.claims_of(check, claims)
    st.html(_head(check, compared))
    drawing = _drawing(check, compared, sources.source_lines(document))
    if drawing is not None:
        spec, rows = drawing
        alt = f"{len(rows)} figures, a row each; the sentences below state them."
        st.vega_lite_chart(rows, spec, key=f"compared_{check.check_id}", theme=None, width="stretch", alt=alt)
    for column, group in paired(compared):
        with column, st.container(key=f"side_{check.check_id}_{group.iloc[0].claim_id}"):
            side(group)
            _ways(group)


def _head(check: Any, compared: pd.DataFrame) -> str:
    words = f" The words that license it: <q>{safe(check.words)}</q>." if check.words else ""
    return (
        f'<section class="check"><h2>{safe(checks.question(check, compared))}</h2>'
        f"<p><b>{checks.VERDICTS[check.verdict]}</b> {safe(check.statement)}</p>"
        f'<p class="meta">The arithmetic is ours.{words}</p></section>'
    )


@st.cache_data(show_spinner=False, max_entries=256)
def _drawn(claims: pd.DataFrame, *, source: tuple[str, str], log: bool, shared: Stretch | None) -> Drawing:
    """An interval chart of claims of one unit."""
    unit = str(claims["unit"].iloc[0])
    return _apart(intervals(claims, unit=unit, source=source, log=log, style=_STYLE, shared=shared))


@st.cache_data(show_spinner=False, max_entries=64)
def _added(total: pd.DataFrame, parts: pd.DataFrame, *, source: tuple[str, str]) -> Drawing:
    return _apart(addition(total, parts, source=source))


def _apart(chart: Any) -> Drawing:
    spec = chart.to_dict(validate=False)
    return spec, pd.DataFrame(spec.pop("data")["values"])


def _drawing(check: Any, compared: pd.DataFrame, source: tuple[str, str]) -> Drawing | None:
    """The picture of a check; None where the tables have no claim of it."""
    if compared.empty:
        return None
    if check.kind == "sum" and can_be_added(compared.iloc[:1], compared.iloc[1:]):
        return _added(compared.iloc[:1], compared.iloc[1:], source=source)
    units = compared["unit"]
    unit = check.unit if (units == check.unit).any() else units.mode().iloc[0]
    rows = compared[units == unit]
    known = pd.notna(check.computed_low) or pd.notna(check.computed_high)
    if check.kind in _WITH_OURS and unit == check.unit and known:
        rows = pd.concat([rows, _ours(check, rows)])
    sides = [None if pd.isna(end) else float(end) for end in (check.computed_low, check.computed_high)]
    return on_one_axis(rows, source, (sides[0], sides[1]) if check.kind == "rival" and any(sides) else None)


def on_one_axis(rows: pd.DataFrame, source: tuple[str, str], shared: Stretch | None) -> Drawing:
    """Claims of one unit in their order, with the stretch marked that all of them allow."""
    figures = rows[["low", "high"]].stack()
    log = bool(len(figures) and (figures > 0).all() and figures.max() > _FACTOR * figures.min())
    return _drawn(rows, source=source, log=log, shared=shared)


def _ours(check: Any, rows: pd.DataFrame) -> pd.DataFrame:
    """The computed figure as a row beside those of the text: grey, since no topic is its own, and marked as ours."""
    low, high = check.computed_low, check.computed_high
    sides = [_rounded(side) for side in dict.fromkeys((low, high)) if pd.notna(side)]
    words = f"{' to '.join(sides)} {unit_in_words(check.unit)}"
    if pd.isna(low) or pd.isna(high):
        words, qualifier = (
            f"{'up to' if pd.isna(low) else 'at least'} {words}",
            "at_most" if pd.isna(low) else "at_least",
        )
    else:
        qualifier = "exact" if low == high else "range"
    own: dict[str, Any] = {"claim_id": "ours", "sentence": words, "quote": words, "start": 0, "sentence_start": 0}
    own |= {"modifier": "", "counted": "", "section": "Our arithmetic", "attributed_to": "our arithmetic", "topic": ""}
    own |= {"low": low, "high": high, "qualifier": qualifier, "period_start": pd.NA, "period_end": pd.NA}
    return rows.iloc[:1].assign(**own)


def _rounded(figure: float) -> str:
    """A figure of ours; a long fraction to four digits, since nobody is a part of a person."""
    if figure != int(figure) and abs(figure) >= 1000:
        return f"about {wording.big_number(float(f'{figure:.3e}'))}"
    return wording.big_number(round(figure, 3))


def paired(compared: pd.DataFrame) -> Iterator[tuple[DeltaGenerator, pd.DataFrame]]:
    """Two columns a row, and for each the numbers of one sentence."""
    groups = [group.sort_values("start") for _, group in compared.groupby("sentence_id", sort=False)]
    for row in range(0, len(groups), 2):
        yield from zip(st.columns(2, gap="large"), groups[row : row + 2], strict=False)


def side(group: pd.DataFrame) -> None:
    """A sentence with its numbers marked, where it stands, who is credited and which years it is about."""
    claim = group.iloc[0]
    spans = [(each.start - each.sentence_start, len(each.quote), str(each.topic)) for each in claim_rows(group)]
    crumb = "<i>›</i>".join(safe(heading) for heading in wording.breadcrumb(str(claim.section)))
    credits = wording.listed(dict.fromkeys(str(each) for each in group["attributed_to"] if each))
    years = dict.fromkeys(wording.years(each.period_start, each.period_end) for each in claim_rows(group))
    period = ", ".join(filter(None, years)) or "period not stated"
    said = f"Credited to {credits}" if credits else "No one credited"
    st.html(
        f'<div class="side" style="--c:{theme.topic_variable(str(claim.topic))}"><p class="crumb">{crumb}</p>'
        f"<blockquote>{highlight_all(str(claim.sentence), spans)}</blockquote>"
        f'<p class="meta">{safe(said)} · {safe(period)}</p></div>'
    )


def _ways(group: pd.DataFrame) -> None:
    """The way from each number to its chart."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.html('<p class="meta">In the chart of its topic:</p>', width="content")
        for each in claim_rows(group):
            address = {"claim": str(each.claim_id)} | documents.carried()
            st.page_link("views/topics.py", label=plain(number_in_words(each)), query_params=address)
