"""Compare: numbers that the reader puts side by side are compared as the text's own, kept in the address, removable."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.checks import question
from dashboard.sidebyside import of_one_unit, side_by_side
from tests.dashboard.pages import Tags, address, html_of, open_page, words_of
from tests.dashboard.sample import Sample, write_table
from tests.dashboard.test_compare import charts

ONE_UNIT = ("agrees", "within_rounding", "overlaps", "disagrees")


def claims(*rows: dict[str, Any]) -> pd.DataFrame:
    """A frame of claims: each row says what sets it apart from an exact count of people."""
    plain = {
        "claim_id": "",
        "document": "d",
        "section": "",
        "sentence_id": "s",
        "start": 0,
        "end": 1,
        "value": 1.0,
        "qualifier": "exact",
        "modifier": "",
        "unit": "people",
        "counted": "",
        "topic": "deaths",
        "event": "",
        "place": "",
        "period_start": pd.NA,
        "period_end": pd.NA,
        "period_basis": "",
        "attributed_to": "",
        "sentence_start": 0,
    }
    made = [plain | {"claim_id": f"c{i}", "sentence": row["quote"]} | row for i, row in enumerate(rows)]
    return pd.DataFrame(made).astype({"period_start": "Int64", "period_end": "Int64", "low": float, "high": float})


def number(quote: str, low: float | None, high: float | None, **others: Any) -> dict[str, Any]:
    """One row."""
    return {"quote": quote, "low": low, "high": high} | others


FAMINE = number("5–7 million", 5e6, 7e6, qualifier="range", period_start=1932, period_end=1933)
LEGACY = number("3.5 to 6.5 million", 3.5e6, 6.5e6, qualifier="range")
TOLL = number(
    "20 million",
    20e6,
    None,
    qualifier="at_least",
    modifier="or higher",
    attributed_to="Historians",
    sentence="20 million or higher",
)


def test_what_two_ranges_share_is_said() -> None:
    """In the words of the text's own checks, with the figures that both allow."""
    outcome = side_by_side(claims(FAMINE, LEGACY))
    assert outcome.verdict == "overlaps"
    assert outcome.statement == "5–7 million and 3.5 to 6.5 million have 5 to 6.5 million in common."
    assert outcome.shared is not None
    assert (outcome.shared.low, outcome.shared.high) == (5e6, 6.5e6)


def test_what_lies_between_is_said() -> None:
    """Of two, and of three by the two that are furthest apart."""
    assert "have nothing in common: 13 million lie between them." in side_by_side(claims(FAMINE, TOLL)).statement
    three = side_by_side(claims(FAMINE, LEGACY, TOLL))
    assert three.verdict == "disagrees"
    assert three.statement.startswith(
        "No figure fits all 3: 13.5 million lie between 3.5 to 6.5 million and 20 million"
    )


def test_equal_numbers_agree_and_near_ones_within_rounding() -> None:
    """What digits can hide is no difference."""
    same = number("18 million", 18e6, 18e6)
    assert side_by_side(claims(same, same)).statement == "Both state 18 million."
    near = side_by_side(claims(number("2,775,700", 2_775_700, 2_775_700), number("2.8 million", 2.8e6, 2.8e6)))
    assert (near.verdict, near.statement) == (
        "within_rounding",
        "2,775,700 and 2.8 million are the same when rounded.",
    )
    far = side_by_side(claims(number("800,000", 8e5, 8e5), number("a million", 1e6, 1e6)))
    assert far.verdict == "disagrees"


def test_other_years_are_said_before_the_arithmetic() -> None:
    """Years that do not meet are no contradiction."""
    later = number("700,000", 7e5, 7e5, period_start=1936, period_end=1938)
    outcome = side_by_side(claims(FAMINE, later))
    assert outcome.verdict == "different_years"
    assert outcome.statement.startswith("5–7 million is for 1932–1933 and 700,000 is for 1936–1938.")
    assert outcome.shared is None


def test_words_without_bounds_are_not_set_against_figures() -> None:
    """A magnitude in words is shown and left out of the arithmetic."""
    vague = number("hundreds of thousands", 1e5, None, qualifier="vague")
    assert side_by_side(claims(FAMINE, vague)).verdict == ""
    assert "“hundreds of thousands” is a magnitude in words" in side_by_side(claims(FAMINE, LEGACY, vague)).statement


def test_the_unit_that_most_have_is_compared() -> None:
    """The first chosen decides where two have as many."""
    percent = number("62%", 62, 62, unit="percent")
    ours, others = of_one_unit(claims(percent, FAMINE, LEGACY))
    assert list(ours["quote"]) == ["5–7 million", "3.5 to 6.5 million"]
    assert list(others["quote"]) == ["62%"]
    assert set(of_one_unit(claims(percent, FAMINE))[0]["unit"]) == {"percent"}


def test_a_birthday_is_asked_for_by_its_name() -> None:
    """The place in an order is no age: `70th birthday`, not `age of 70th`."""
    row = number("70th", 70, 70, sentence="In 1949 his 70th birthday came.", start=12, end=16, unit="years")
    check = pd.Series({"kind": "age"})
    assert question(check, claims(row)) == "Does the 70th birthday fit the years?"
    row = number("35", 35, 35, sentence="He was 35.", start=7, end=9, unit="years")
    assert question(check, claims(row)) == "Does the age of 35 fit the years?"


@given(st.lists(st.tuples(st.integers(1, 10**6), st.integers(0, 10**5)), min_size=2, max_size=6))
def test_a_shared_figure_fits_all(sides: list[tuple[int, int]]) -> None:
    """There is a stretch in common exactly if every number allows some one figure; the verdict says so."""
    rows = [number(f"{low} to {low + more}", low, low + more, qualifier="range") for low, more in sides]
    outcome = side_by_side(claims(*rows))
    low, high = max(low for low, _ in sides), min(low + more for low, more in sides)
    assert (outcome.shared is not None) == (low <= high)
    if outcome.shared:
        assert (outcome.shared.low, outcome.shared.high) == (low, high)
    assert outcome.verdict in (ONE_UNIT[:3] if low <= high else ONE_UNIT[1:])


@pytest.mark.usefixtures("sample")
def test_an_address_brings_a_choice_back() -> None:
    """Verdict, arithmetic, one chart, the sentences, and that the choice is the reader's."""
    app = open_page("compare", **{"with": "c5.c6"})
    assert not app.exception
    words = words_of(app)
    assert "Your choice: 2 numbers side by side They do not agree. 5–7 million" in words
    assert "the text does not say that these numbers belong together" in words
    assert "Nothing is added, since they may overlap." in words
    assert len(charts(app)) == 1
    assert html_of(app).count('<mark class="n"') == 2
    assert address(app) == {"with": "c5.c6"}
    (file,) = (each for each in app.get("download_button") if each.proto.label.startswith("Download these 2 numbers"))
    assert file.proto.id


@pytest.mark.usefixtures("sample")
def test_one_is_taken_out_then_all() -> None:
    """The address follows; one number alone says what is missing; none leaves the way to choose some."""
    app = open_page("compare", **{"with": "c5.c6"})
    app.button("remove_c5").click().run()
    assert address(app) == {"with": "c6"}
    assert "One number alone: there is nothing to compare it with yet." in words_of(app)
    app.button("clear_choice").click().run()
    assert address(app) == {}
    assert "Numbers of your own choice can be put side by side" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_unknown_names_are_said_calmly() -> None:
    """What cannot be found is counted, the rest is shown."""
    app = open_page("compare", **{"with": "c5.gone.c6"})
    assert "One number in the address cannot be found in this text." in words_of(app)
    assert "2 numbers side by side" in words_of(app)
    app = open_page("compare", **{"with": "<b>"})
    assert not app.exception
    assert "cannot be found" in words_of(app)
    app.button("clear_choice").click().run()
    assert address(app) == {}


@pytest.mark.usefixtures("sample")
def test_other_units_are_named_and_not_compared() -> None:
    """They can be taken out one by one."""
    app = open_page("compare", **{"with": "c5.c7.c6"})
    assert "Also chosen, and not compared: percent." in words_of(app)
    assert len(json.loads(app.get("vega_lite_chart")[0].proto.spec)["layer"]) > 0
    app.button("remove_c7").click().run()
    assert address(app) == {"with": "c5.c6"}


@pytest.mark.usefixtures("sample")
def test_the_evidence_gathers_numbers() -> None:
    """One press puts the chosen number beside those before; the address has them, on the next page, too."""
    app = open_page("topics", claim="c5")
    app.button("gather_more").click().run()
    assert address(app)["with"] == "c5"
    app.query_params["claim"] = "c6"
    app.run()
    app.button("gather_more").click().run()
    assert address(app)["with"] == "c5.c6"
    (link,) = (each for each in app.get("page_link") if each.proto.label == "2 numbers chosen: compare them")
    assert link.proto.query_string == "with=c5.c6"
    app.query_params.clear()
    app.switch_page("views/timeline.py").run()
    assert address(app)["with"] == "c5.c6"
    app.button("gather_less").click().run()
    assert address(app)["with"] == "c5"


def test_markup_of_a_text_stays_words_here_too(sample: Sample) -> None:
    """A hostile quote or credit makes no element."""
    evil = '<img src=x onerror=alert(1)>"'
    sample.rewrite("claims", lambda row: {**row, "attributed_to": evil, "modifier": evil, "counted": evil})
    tags = Tags(html_of(open_page("compare", **{"with": "c5.c6.c9"})))
    assert "img" not in tags.names
    assert "onerror" not in tags.attributes


def test_the_checks_shown_are_what_is_downloaded(sample: Sample) -> None:
    """Two files: the checks that the filters leave, and the numbers they rest on."""
    one = {"document": "sample", "kind": "rival", "verdict": "disagrees", "statement": "Apart.", "unit": "people"}
    write_table(
        sample.tables,
        "checks",
        [one | {"check_id": "k1", "claim_ids": "c5 c6"}, one | {"check_id": "k2", "claim_ids": "c3 c4", "kind": "sum"}],
    )
    labels = [each.proto.label for each in open_page("compare").get("download_button")]
    assert labels[0] == "Download these 2 checks (CSV)"
    assert labels[1].startswith("Download the 4 numbers they rest on (CSV")
    labels = [each.proto.label for each in open_page("compare", compared="sum").get("download_button")]
    assert labels[0] == "Download this check (CSV)"
    assert labels[1].startswith("Download the 2 numbers it rests on (CSV")
