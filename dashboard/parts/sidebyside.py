"""Texts side by side, topic by topic: how many numbers each has, and which counts of people, each a tick on one axis.

Nothing is added up: what two texts state may be the same people.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import theme
from dashboard.charts.axis import Axis, logarithmic
from dashboard.charts.positions import figures_of
from dashboard.charts.strips import strip, strip_axis
from dashboard.filters import order
from dashboard.labels import number_in_words
from dashboard.parts import frame
from dashboard.passages import safe
from dashboard.tables import Tables
from etl import schema

_MOST = 6
"""Texts that find room side by side: those with the most numbers."""
_UNIT = "people"
_LONG = 40


def side_by_side(tables: Tables, titles: Mapping[str, str]) -> None:
    """A table with a row a topic and a column a text; nothing where there is one text."""
    counts = tables.claims["document"].value_counts()
    ranked = sorted(titles, key=lambda name: -int(counts.get(name, 0)))[:_MOST]
    shown = [name for name in titles if name in ranked]
    if len(shown) < 2:
        return
    rest = len(titles) - len(shown)
    frame.section(
        "The texts side by side",
        "How many numbers each text has on a topic, and below it the people it counts: a tick is one number, wide "
        "where the text states a range, pale where it states words only. Texts may count the same people, so nothing "
        "is added up." + (f" The {len(shown)} texts with the most numbers are shown, {rest} are not." if rest else ""),
    )
    st.html(table_of(tables.claims, {name: titles[name] for name in shown}))


def table_of(claims: pd.DataFrame, titles: Mapping[str, str]) -> str:
    """The table as HTML; topics that no text has numbers on are left out."""
    claims = claims[claims["document"].isin(titles)]
    people = claims[claims["unit"] == _UNIT]
    axis = logarithmic(figures_of(people))
    head = "".join(f'<th scope="col">{safe(title)}</th>' for title in titles.values())
    rows = ""
    for topic in schema.TOPICS:
        if not (claims["topic"] == topic).any():
            continue
        cells = "".join(
            _cell(claims[(claims["topic"] == topic) & (claims["document"] == name)], topic, axis) for name in titles
        )
        square = f'<span class="square" style="--c:{theme.topic_variable(topic)}"></span>'
        rows += f'<tr><th scope="row">{square}{topic.capitalize()}</th>{cells}</tr>'
    scale = "" if axis is None else f"<td>{strip_axis(axis, _UNIT)}</td>" * len(titles)
    foot = f"<tfoot><tr><th></th>{scale}</tr></tfoot>" if scale else ""
    return (
        '<div class="sides" role="region" aria-label="The texts side by side" tabindex="0">'
        f'<table style="--n:{len(titles)}"><thead><tr><th scope="col">Topic</th>{head}</tr></thead>'
        f"<tbody>{rows}</tbody>{foot}</table></div>"
    )


def _cell(claims: pd.DataFrame, topic: str, axis: Axis | None) -> str:
    """The count, the ticks of the people, and the smallest and the largest number in the text's own words."""
    if claims.empty:
        return '<td class="none">none</td>'
    people = claims[claims["unit"] == _UNIT]
    ticks = strip(people, axis, topic) if axis is not None and len(people) else ""
    return f"<td>{len(claims):,}{ticks}{_span(people)}</td>"


def _span(people: pd.DataFrame) -> str:
    ranked = order(people[people["qualifier"] != "vague"], "Largest first")
    if ranked.empty:
        return ""
    ends = dict.fromkeys(number_in_words(ranked.iloc[place]) for place in (-1, 0))
    return f"<small>{safe(' … '.join(words[:_LONG] for words in ends))}</small>"
