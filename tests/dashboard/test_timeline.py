"""The timeline: every claim with a year has its place on the axis; the others are counted and listed on demand."""

from __future__ import annotations

from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import theme
from dashboard.charts import years
from dashboard.charts.timeline import timeline
from dashboard.parts import opening
from tests.dashboard.pages import address, listed, open_page, words_of
from tests.dashboard.sample import Sample, write_table
from tests.dashboard.test_interval_chart import frame
from tests.dashboard.test_overview import keep

Span = tuple[int | None, int | None]
YEARS = st.integers(min_value=-10_000, max_value=2100).filter(bool)
SPANS = st.one_of(
    st.tuples(YEARS, YEARS).map(lambda pair: (min(pair), max(pair))),
    st.tuples(YEARS, st.none()),
    st.tuples(st.none(), YEARS),
)


def spans(*periods: Span) -> pd.DataFrame:
    """Claims of these periods."""
    claims = frame(*[("exact", 5, 5)] * len(periods)).assign(period_basis="sentence")
    for place, name in enumerate(("period_start", "period_end")):
        claims[name] = pd.array([period[place] for period in periods], dtype="Int64")
    return claims


def drawn(*periods: Span) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The rows of the chart and the whole of it, checked against Vega-Lite's schema."""
    spec = timeline(spans(*periods), source=("Long source", "Short")).to_dict()
    return spec["data"]["values"], spec


@given(st.lists(SPANS, min_size=1, max_size=8))
def test_every_period_lies_on_the_axis(periods: list[Span]) -> None:
    """Its known years with half a year to either side; what is open reaches further, yet not off the axis."""
    axis = years.axis_of(periods)
    assert axis.low < axis.high
    for start, end in periods:
        for year in (start, end):
            assert year is None or axis.low <= years.place(year) - 0.5 < years.place(year) + 0.5 <= axis.high
    assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
    assert 1 <= len(axis.ticks) <= 12


@pytest.mark.parametrize(
    ("periods", "ticks"),
    [
        ([(1936, 1936)], (1936,)),
        ([(1936, 1937)], (1936, 1937)),
        ([(1921, 1953)], (1920, 1925, 1930, 1935, 1940, 1945, 1950, 1955)),
        ([(1066, 1066), (1999, 1999)], (1000, 1200, 1400, 1600, 1800, 2000)),
        ([(-44, 14)], (-49, -39, -29, -19, -9, 1, 10, 20)),
    ],
)
def test_labels_stand_at_round_years(periods: list[Span], ticks: tuple[int, ...]) -> None:
    """One year has its own label; between BC and AD stands AD 1, since there is no year 0."""
    assert years.axis_of(periods).ticks == ticks


def test_marks_by_what_is_known() -> None:
    """A dot for one year, a bar over a span, a fade from or to the one year known."""
    rows, spec = drawn((1936, 1936), (1932, 1933), (1946, None), (None, 1953))
    assert [row["shape"] for row in rows] == ["year", "span", "from", "until"]
    assert [row["years"] for row in rows] == ["1936", "1932–1933", "from 1946", "until 1953"]
    assert rows[0]["middle"] == 1936
    assert (rows[1]["start"], rows[1]["end"]) == (1931.5, 1933.5)
    assert rows[2]["start"] == 1945.5
    assert rows[2]["end"] > 1947
    assert rows[3]["end"] == 1953.5
    filters = [layer["transform"][0]["filter"] for layer in spec["layer"] if "transform" in layer]
    for row in rows:
        assert any(f"datum.shape==='{row['shape']}'" in wanted for wanted in filters)


def test_no_year_lies_between_bc_and_ad() -> None:
    """A span from 1 BC to AD 1 covers two years; years turned round are put right."""
    rows, _ = drawn((-1, 1), (14, -44))
    assert rows[0]["end"] - rows[0]["start"] == 2
    assert rows[1]["end"] - rows[1]["start"] == 58 - 1 + 1


def test_the_chart_knows_colours_of_the_theme_alone() -> None:
    """Only those follow a change of theme; `value` never reaches the chart."""
    rows, spec = drawn((1936, 1936))
    assert rows[0]["colour"] == theme.topic_colour("deaths")
    assert "123456789" not in str(spec)
    assert spec["usermeta"]["embedOptions"]["renderer"] == "svg"


def test_parts_of_a_long_list_share_an_axis() -> None:
    """The axis holds all rows, whichever are drawn."""
    claims = spans((1800, 1800), (1936, 1936))
    spec = timeline(claims.iloc[1:], source=("a", "b"), among=claims).to_dict()
    assert len(spec["data"]["values"]) == 1
    assert _domain(spec)[0] <= 1799.5


def _domain(spec: dict[str, Any]) -> list[float]:
    return next(
        layer["encoding"]["x"]["scale"]["domain"] for layer in spec["layer"] if "axis" in layer["encoding"].get("x", {})
    )


@pytest.mark.usefixtures("sample")
def test_numbers_with_a_year_are_drawn_and_the_others_counted() -> None:
    """The evidence of the earliest is open; all of them are shown, in the table and the download, too."""
    app = open_page("timeline")
    words = words_of(app)
    assert "5 of 10 numbers are tied to a year or a span of years; 5 are not, and left out." in words
    assert "10 of 10 numbers" in words
    assert "5 with a year" in words
    assert "Some 40 people lived there in 1901." in words
    assert list(app.dataframe[0].value["Claim"])[:5] == ["c0", "c5", "c3", "c4", "c6"]
    assert len(app.dataframe[0].value) == 10


@pytest.mark.usefixtures("sample")
def test_numbers_without_a_year_are_one_click_away() -> None:
    """As a list whose rows open the evidence, which is in the address; the same click hides it."""
    app = open_page("timeline")
    assert "columns" not in str([each.proto.json for each in app.get("bidi_component")])
    app.button(key="list_undated").click().run()
    assert address(app) == {"listed": "true"}
    assert [row["claim_id"] for row in listed(app)] == ["c1", "c2", "c7", "c8", "c9"]
    app.button(key="list_undated").click().run()
    assert address(app) == {}


@pytest.mark.usefixtures("sample")
def test_next_and_previous_walk_by_year() -> None:
    """From the earliest to the latest, and over the list where that is open."""
    app = open_page("timeline")
    walked = []
    while not app.button(key="next").disabled:
        app.button(key="next").click().run()
        walked.append(address(app)["claim"])
    assert walked == ["c5", "c3", "c4", "c6"]
    assert "5 of 5" in words_of(app)
    listed = open_page("timeline", listed="true", claim="c9")
    listed.button(key="next").click().run()
    assert address(listed)["claim"] == "c0"


@pytest.mark.usefixtures("sample")
def test_a_claim_without_a_year_says_so() -> None:
    """Its evidence is open, with the reason why no row is marked."""
    assert "Not on the timeline: the text ties it to no year." in words_of(open_page("timeline", claim="c1"))
    assert "Not on the timeline" not in words_of(open_page("timeline", claim="c0"))


@pytest.mark.usefixtures("sample")
def test_undated_alone_are_listed_at_once() -> None:
    """There is nothing to draw."""
    app = open_page("timeline", undated="only")
    assert len(listed(app)) == 5
    assert "5 of 10 numbers" in words_of(app)


def test_a_text_without_years(sample: Sample) -> None:
    """Its numbers are listed, and no filter asks for years."""
    blank = {"period_start": "", "period_end": "", "period_basis": ""}
    for name in ("claims", "deaths", "society", "military"):
        sample.rewrite(name, lambda row: row | blank)
    app = open_page("timeline")
    assert "The text ties none of its numbers to a year." in words_of(app)
    assert len(listed(app)) == 10
    assert not app.slider


def test_one_number_and_none(sample: Sample) -> None:
    """Both are said in words of their own."""
    keep(sample, "c5")
    assert "The one number is tied to a year or a span of years." in words_of(open_page("timeline"))
    keep(sample)
    assert "No numbers found in this text." in words_of(open_page("timeline"))


def test_a_long_timeline_opens_with_the_counts_that_matter(sample: Sample) -> None:
    """The largest counts of people by year, the largest one's evidence open; all are a click away, and back."""
    rows = [row for row in sample.rows("claims") if row["claim_id"] in ("c3", "c5")]
    tanks, deaths = rows
    many = [tanks | {"claim_id": f"t{i}"} for i in range(30)]
    many += [deaths | {"claim_id": f"d{i}", "low": str(i + 1), "high": str(i + 1)} for i in range(12)]
    write_table(sample.tables, "claims", many)
    app = open_page("timeline")
    assert "42 of 42 numbers" in words_of(app)
    assert "42 with a year, the 12 counts of people drawn" in words_of(app)
    assert "Claim d11" in words_of(app)
    app.button(key="draw_all").click().run()
    assert address(app) == {"rows": "all"}
    assert "42 with a year, 42 drawn" in words_of(app)
    app.button(key="draw_most").click().run()
    assert address(app) == {}
    assert "42 with a year, 40 drawn" in words_of(open_page("timeline", claim="t3"))


def test_a_short_timeline_draws_all() -> None:
    """Nor does a long one with hardly any count of people leave out the rest."""
    short = frame(*[("exact", 5, 5)] * 40).assign(document="sample")
    assert opening.foremost(short).empty
    long = pd.concat([short.assign(unit=[f"things {i}" for i in range(40)]), short.head(7)], ignore_index=True)
    assert opening.foremost(long).empty
