"""Which claims are shown, and in what order."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from dashboard import facets, filters
from dashboard.facets import Facets
from dashboard.filters import Selection, claims_hidden_by, select

NA = pd.NA


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """Claims with the columns that the filters read, named a, b, c, ... in the order of the text."""
    defaults: dict[str, Any] = {
        "document": "text",
        "section": "",
        "topic": "deaths",
        "unit": "people",
        "qualifier": "exact",
        "low": float("nan"),
        "high": float("nan"),
        "period_start": NA,
        "period_end": NA,
        "attributed_to": "",
        "counted": "",
        "event": "",
        "place": "",
        "sentence": "",
    }
    claims = pd.DataFrame(
        [{"claim_id": chr(97 + i), "start": 10 * i, **defaults, **row} for i, row in enumerate(rows)],
        columns=["claim_id", "start", *defaults],
    )
    return claims.astype({"period_start": "Int64", "period_end": "Int64", "low": "float64", "high": "float64"})


def ids(claims: pd.DataFrame) -> str:
    """The names of the claims in their order, as one word."""
    return "".join(claims["claim_id"])


CLAIMS = frame(
    {"topic": "deaths", "qualifier": "about", "period_start": 1932, "period_end": 1933, "attributed_to": "NKVD"},
    {"topic": "military", "unit": "aircraft", "period_start": 1936, "place": "Spain"},
    {"topic": "deaths", "period_end": 1941, "sentence": "The Straße was (lost) in 5* days."},
    {"topic": "deaths", "qualifier": "range", "attributed_to": "Soviet archives", "sentence": "In the Gulag."},
    {"topic": "military", "unit": "people", "period_start": 1936, "period_end": 1936, "sentence": "gulag guards"},
)


@pytest.mark.parametrize(
    ("expected", "selection"),
    [
        ("abcde", Selection()),
        ("acd", Selection(topic="deaths")),
        ("b", Selection(unit="aircraft")),
        ("", Selection(unit="zeppelins")),
        ("ad", Selection(kinds=("about", "range"))),
        ("ad", Selection(credited=("NKVD", "Soviet archives"))),
        ("bce", Selection(credited=("",))),
        ("e", Selection(topic="military", unit="people")),
        ("de", Selection(query="GULAG")),
        ("e", Selection(query=" guards  gulag ")),
        ("b", Selection(query="spain")),
        ("c", Selection(query="(lost) 5*")),
        ("c", Selection(query="strasse")),
        ("", Selection(query="nowhere")),
        ("bde", Selection(query="Spain, gulag,")),
        ("e", Selection(query="nowhere, guards gulag")),
        ("abcde", Selection(query=" , ")),
        ("abcde", Selection(query="   ")),
    ],
)
def test_each_filter_keeps_what_matches(expected: str, selection: Selection) -> None:
    """Filters narrow together, and a search is for plain words, whatever their case."""
    assert ids(select(CLAIMS, selection)) == expected


@pytest.mark.parametrize(
    ("expected", "years", "undated"),
    [
        ("abce", None, False),
        ("abcde", (1800, 2000), True),
        ("abce", (1800, 2000), False),
        ("ac", (1933, 1935), False),
        ("acd", (1933, 1935), True),
        ("c", (1800, 1931), False),
        ("bce", (1936, 1936), False),
        ("b", (1942, 2000), False),
    ],
)
def test_years_pass_whatever_touches_them(expected: str, years: tuple[int, int] | None, undated: bool) -> None:
    """An open end reaches as far as it may; claims without a year pass only by choice."""
    assert ids(select(CLAIMS, Selection(years=years, undated=undated))) == expected


def test_selecting_changes_nothing() -> None:
    """The frame is shared by all readers, so a selection is a new one."""
    before = CLAIMS.copy()
    select(CLAIMS, Selection(topic="deaths", query="x", years=(1, 2), undated=False))
    filters.order(CLAIMS, "Largest first")
    pd.testing.assert_frame_equal(CLAIMS, before)


def test_the_filters_that_hide_a_claim_are_named() -> None:
    """Every filter that hides it is named, those that would let it pass are not."""
    selection = Selection(topic="deaths", unit="people", kinds=("exact",), years=(1800, 1900), query="gulag")
    assert claims_hidden_by(CLAIMS, selection, "b") == ("topic", "unit", "years", "query")
    assert claims_hidden_by(CLAIMS, Selection(undated=False, credited=("NKVD",)), "d") == ("undated", "credited")
    assert claims_hidden_by(CLAIMS, Selection(topic="deaths"), "a") == ()
    assert claims_hidden_by(CLAIMS, Selection(topic="deaths"), "no such claim") == ()
    assert set(claims_hidden_by(CLAIMS, selection, "b")) <= set(filters.FILTER_NAMES)


def test_the_largest_stated_bound_comes_first() -> None:
    """The upper-most bound decides, the lower one where the upper is open; ties stand as in the text."""
    claims = frame(
        {"low": 5, "high": 7},
        {"low": 6, "high": 6},
        {"low": 20},
        {"high": 7},
        {},
        {"low": 1, "high": 100},
    )
    assert ids(filters.order(claims, "Largest first")) == "fcadbe"


def test_by_year_puts_the_undated_last() -> None:
    """Ordered by the first year, the last where the first is open, then by the last; ties stand as in the text."""
    claims = frame(
        {},
        {"period_start": 1936, "period_end": 1940},
        {"period_start": 1936, "period_end": 1937},
        {"period_end": 1935},
        {"period_start": 1936},
        {"period_start": 1936, "period_end": 1940},
    )
    assert ids(filters.order(claims, "By year")) == "dcbfea"


def test_as_in_the_text_follows_texts_and_places() -> None:
    """Texts stay in the order in which they come, whatever the rows' order within them."""
    claims = frame({"document": "z"}, {"document": "a"}, {"document": "a"}).iloc[[0, 2, 1]]
    assert ids(filters.order(claims, "As in the text")) == "abc"


@pytest.mark.parametrize("how", filters.ORDERS)
def test_every_order_keeps_every_claim(how: str) -> None:
    """Ordering drops and repeats nothing, in a frame without rows too."""
    assert sorted(ids(filters.order(CLAIMS, how))) == list("abcde")
    assert ids(filters.order(CLAIMS[:0], how)) == ""


def test_options_come_with_counts() -> None:
    """The most common first, nothing named last; each with what it would leave beside the other filters."""
    assert facets.named(CLAIMS["attributed_to"]) == ["NKVD", "Soviet archives", ""]
    assert Facets(CLAIMS, Selection(unit="aircraft")).left_by("unit") == {"people": 4, "aircraft": 1}
    assert sum(Facets(CLAIMS, Selection(unit="aircraft")).left_by("credited").values()) == 1
    assert filters.year_span(CLAIMS) == (1932, 1941)


def test_a_text_without_claims_has_no_options() -> None:
    """Every function stands an empty frame."""
    assert facets.named(CLAIMS[:0]["unit"]) == facets.sections_of(CLAIMS[:0]) == []
    assert facets.sizes_of(CLAIMS[:0]) == []
    assert filters.year_span(CLAIMS[:0]) is None
    everything = Selection(topic="x", unit="x", kinds=("x",), years=(1, 2), undated=False, credited=("x",), query="x")
    everything = replace(everything, places=("x",), sections=("x",), size=(1, 2), dated=False)
    assert ids(select(CLAIMS[:0], everything)) == ""
