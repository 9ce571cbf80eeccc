"""The interval chart: every claim has its mark, on an axis that holds it, and nothing is made up."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dashboard import theme
from dashboard.charts.interval import intervals
from dashboard.charts.positions import MARKS, axis_of, place
from dashboard.charts.rows import SHORT, TALL
from etl import schema

BOUNDS = st.floats(min_value=-1e12, max_value=1e12, allow_nan=False) | st.just(0.0)


def frame(*claims: tuple[Any, ...], topic: str = "deaths") -> pd.DataFrame:
    """Claims as (qualifier, low, high), with the other columns that the chart reads."""
    rows = [
        {
            "claim_id": f"c{i}",
            "qualifier": qualifier,
            "low": math.nan if low is None else float(low),
            "high": math.nan if high is None else float(high),
            "value": 123_456_789.0,
            "quote": f"n{i}",
            "modifier": "",
            "unit": "people",
            "counted": "people",
            "sentence": f"There were n{i} people in the town that year.",
            "start": 11,
            "end": 13 if i < 10 else 14,
            "sentence_start": 0,
            "topic": topic,
            "section": "Outside > Inside",
            "period_start": pd.NA,
            "period_end": pd.NA,
            "attributed_to": "",
        }
        for i, (qualifier, low, high) in enumerate(claims)
    ]
    return pd.DataFrame(rows)


def drawn(claims: pd.DataFrame, **options: Any) -> dict[str, Any]:
    """The chart as Vega-Lite, checked against its schema."""
    chart = intervals(claims, unit=options.pop("unit", "people"), source=("Long source", "Short"), **options)
    return chart.to_dict()


def marked(spec: dict[str, Any]) -> list[str]:
    """The claims that some layer draws a mark of their own for, by the filters of the layers."""
    rows = spec["data"]["values"]
    filters = [layer["transform"][0]["filter"] for layer in spec["layer"] if "transform" in layer]
    return [
        row["claim_id"]
        for row in rows
        if any(f"datum.mark==='{row['mark']}'" in wanted and _colour_fits(row, wanted) for wanted in filters)
    ]


def _colour_fits(row: dict[str, Any], wanted: str) -> bool:
    return "datum.colour" not in wanted or f"datum.colour==='{row['colour']}'" in wanted


EVERY_KIND = frame(
    ("exact", 5, 5),
    ("about", 60, 60),
    ("more_than", 700, None),
    ("at_least", 8_000, None),
    ("less_than", None, 90_000),
    ("at_most", None, 100_000),
    ("range", 1e6, 2e6),
    ("vague", 1e7, None),
)


def test_six_marks_for_eight_qualifiers() -> None:
    """Every qualifier of the schema has a mark; more than and at least share one, so do less than and at most."""
    assert set(MARKS) == set(schema.QUALIFIERS)
    assert len(set(MARKS.values())) == 6
    assert MARKS["more_than"] == MARKS["at_least"]
    assert MARKS["less_than"] == MARKS["at_most"]


@pytest.mark.parametrize("log", [True, False])
def test_every_claim_is_drawn(log: bool) -> None:
    """On either scale each of the eight kinds has a row and a mark."""
    spec = drawn(EVERY_KIND, log=log)
    assert [row["claim_id"] for row in spec["data"]["values"]] == list(EVERY_KIND["claim_id"])
    assert marked(spec) == list(EVERY_KIND["claim_id"])


def test_topics_mixed_are_all_drawn() -> None:
    """An open bound has a fade in the colour of its own topic, which stands in the chart once."""
    claims = pd.concat([frame(("at_least", 10, None), topic=topic) for topic in schema.TOPICS])
    claims = claims.assign(claim_id=list(schema.TOPICS))
    spec = drawn(claims)
    assert marked(spec) == list(schema.TOPICS)
    fades = {each["name"]: each["value"]["stops"][0]["color"] for each in spec["params"] if "value" in each}
    used = [layer["mark"]["color"]["expr"] for layer in spec["layer"] if "expr" in str(layer["mark"].get("color"))]
    assert sorted(fades[name][:7] for name in used) == sorted(map(theme.topic_colour, schema.TOPICS))


def test_no_midpoint_reaches_the_chart() -> None:
    """A range has its two ends and nothing between them; `value` is not handed on at all."""
    spec = drawn(frame(("range", 5e6, 7e6)))
    (row,) = spec["data"]["values"]
    assert (row["start"], row["end"]) == (5e6, 7e6)
    assert "value" not in row
    assert 6e6 not in row.values()
    assert "123456789" not in str(spec)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (("exact", 100, 100), (100, 100)),
        (("at_least", 100, None), (100, 800)),
        (("more_than", 100, None), (100, 800)),
        (("at_most", None, 800), (100, 800)),
        (("less_than", None, 800), (100, 800)),
        (("vague", 100, None), (100, 1000)),
        (("vague", 12, 99), (12, 99)),
    ],
)
def test_where_a_mark_begins_and_ends(claim: tuple[Any, ...], expected: tuple[float, float]) -> None:
    """A figure is a point, an open bound fades over a factor of eight, words cover their order of magnitude."""
    claims = frame(claim, ("range", 1, 1e6))
    position = place(claims, axis_of(claims, "people"))[0]
    assert (position.start, position.end) == pytest.approx(expected)
    assert not position.at_edge


def test_a_claim_without_bounds_covers_the_axis() -> None:
    """ "Several decades" with no figure is a band from edge to edge, not a gap."""
    claims = frame(("vague", None, None), ("exact", 30, 30))
    axis = axis_of(claims, "years")
    position = place(claims, axis)[0]
    assert (position.mark, position.start, position.end) == ("words", axis.low, axis.high)


def test_an_open_end_of_a_range_reaches_the_edge() -> None:
    """A range of which one side is missing is drawn to the edge of that side."""
    claims = frame(("range", None, 50), ("range", 50, None), ("exact", 1000, 1000))
    axis = axis_of(claims, "people")
    below, above, _ = place(claims, axis)
    assert (below.start, below.end) == (axis.low, 50)
    assert (above.start, above.end) == (50, axis.high)


def test_zero_stands_at_the_edge_and_the_chart_says_so() -> None:
    """A logarithmic axis has no zero: its left edge stands for it, labelled so, and a line counts all as drawn."""
    claims = frame(("exact", 0, 0), ("range", 0, 40), ("exact", 3000, 3000))
    axis = axis_of(claims, "people")
    zero, span, other = place(claims, axis)
    assert zero.start == zero.end == span.start == axis.low
    assert axis.low < 4
    assert (zero.at_edge, span.at_edge, other.at_edge) == (True, True, False)
    spec = str(drawn(claims))
    assert "3 of 3 drawn, 2 at the left edge" in spec
    assert f"datum.value=={axis.low}?'0'" in spec


def test_on_a_linear_axis_zero_is_zero() -> None:
    """There nothing stands at an edge, and no line is needed."""
    claims = frame(("exact", 0, 0), ("exact", 3000, 3000))
    axis = axis_of(claims, "people", log=False)
    assert (axis.low, axis.log) == (0, False)
    assert not any(position.at_edge for position in place(claims, axis))
    assert "drawn" not in str(drawn(claims, log=False)["layer"])


def test_nothing_above_zero_is_drawn_on_a_linear_axis() -> None:
    """Zero and below alone cannot make a logarithmic one."""
    axis = axis_of(frame(("exact", 0, 0), ("range", -20, -10)), "degrees")
    assert not axis.log
    assert axis.low <= -20


def test_percent_runs_from_0_to_100() -> None:
    """Whatever the switch says; further only where a share is larger."""
    axis = axis_of(frame(("exact", 33.333, 33.333), ("more_than", 50, None)), "percent")
    assert (axis.low, axis.high, axis.log, axis.sign) == (0, 100, False, "%")
    assert axis_of(frame(("exact", 140, 140)), "percent").high >= 140


def test_the_axis_names_its_unit_and_scale() -> None:
    """The title says what is counted and how."""
    spec = drawn(EVERY_KIND)
    assert "People, logarithmic scale" in str(spec)
    assert "US dollars, linear scale" in str(drawn(EVERY_KIND, unit="USD", log=False))


def test_the_picture_carries_its_source() -> None:
    """The source line is part of the chart, long where there is room."""
    assert "Long source" in str(drawn(EVERY_KIND)["layer"])
    hostile = intervals(EVERY_KIND, unit="people", source=('A "quoted" \\ title\n', "b")).to_dict()
    assert '\\"quoted\\" \\\\ title\\n' in str([layer["mark"].get("text") for layer in hostile["layer"]][-1]["expr"])


def test_rows_are_tall_up_to_twenty() -> None:
    """Two lines of words for a short list, one for a long one."""
    few, many = (drawn(frame(*[("exact", 5, 5)] * count)) for count in (20, 21))
    assert few["height"] - 20 * TALL == many["height"] - 21 * SHORT
    assert "second" in str(few["layer"])
    assert "second" not in str(many["layer"])


def test_the_chosen_row_is_marked_and_can_be_picked() -> None:
    """One row is chosen; a click reports the claim and the turn, so that a second click on a row is news."""
    spec = drawn(EVERY_KIND, pick=True, chosen="c2")
    assert [row["claim_id"] for row in spec["data"]["values"] if row["chosen"]] == ["c2"]
    (pick,) = [param for param in spec["params"] if param["name"] == "pick"]
    assert pick["select"]["fields"] == ["claim_id", "turn"]
    assert not [param for param in drawn(EVERY_KIND)["params"] if param["name"] == "pick"]


def test_colours_are_ones_the_style_sheet_turns() -> None:
    """A chart has no colour that a change of theme would leave behind."""
    known = {pair[0] for pair in (*theme.INK.values(), *theme.TOPICS.values())} | {"transparent"}
    assert set(_colours(drawn(EVERY_KIND, pick=True))) <= known


def _colours(spec: Any) -> list[str]:
    if isinstance(spec, dict):
        return [colour for value in spec.values() for colour in _colours(value)]
    if isinstance(spec, list):
        return [colour for value in spec for colour in _colours(value)]
    return [spec[:7]] if isinstance(spec, str) and spec.startswith("#") else []


def test_charts_stay_drawings_and_not_canvases() -> None:
    """SVG whatever the number of rows: a canvas could follow no theme and be read by no screen reader."""
    assert drawn(EVERY_KIND)["usermeta"]["embedOptions"]["renderer"] == "svg"


@given(
    claims=st.lists(
        st.tuples(st.sampled_from(sorted(schema.QUALIFIERS)), st.none() | BOUNDS, st.none() | BOUNDS),
        min_size=1,
        max_size=12,
    ),
    unit=st.sampled_from(["people", "percent", "degrees"]),
    log=st.booleans(),
)
def test_any_bounds_are_drawn_within_the_axis(claims: list[tuple[Any, ...]], unit: str, log: bool) -> None:
    """Zero, negative, huge, missing, swapped: every claim has a place on the axis, and the axis has ticks."""
    rows = frame(*claims)
    axis = axis_of(rows, unit, log=log)
    positions = place(rows, axis)
    assert len(positions) == len(rows)
    assert axis.low < axis.high
    assert len(axis.ticks) >= 2
    for position in positions:
        assert axis.low <= position.start <= position.end <= axis.high


@given(low=st.floats(1e-3, 1e12), factor=st.floats(1, 1e6))
def test_a_range_keeps_its_bounds(low: float, factor: float) -> None:
    """What the text states is where it is drawn, on both scales."""
    high = low * factor
    assume(math.isfinite(high))
    claims = frame(("range", low, high))
    for log in (True, False):
        (position,) = place(claims, axis_of(claims, "people", log=log))
        assert (position.start, position.end) == pytest.approx((low, high))
