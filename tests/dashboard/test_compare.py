"""Compare: every check is a question with its verdict, its arithmetic, its picture and its sentences."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import checks
from dashboard.charts.addition import addition, can_be_added
from dashboard.charts.interval import intervals
from dashboard.parts.methods.verdicts import MEANINGS
from dashboard.passages import highlight_all
from etl import schema
from tests.dashboard.pages import Tags, address, html_of, open_page, words_of
from tests.dashboard.sample import Sample, write_table
from tests.dashboard.test_interval_chart import frame

RIVAL = {
    "check_id": "k1",
    "kind": "rival",
    "verdict": "disagrees",
    "claim_ids": "c5 c6",
    "stated_low": 5_000_000,
    "stated_high": 7_000_000,
    "unit": "people",
    "words": "toll",
    "statement": "5–7 million and 20 million or higher have nothing in common.",
}
SUM = {
    "check_id": "k2",
    "kind": "sum",
    "verdict": "agrees",
    "claim_ids": "c3 c4",
    "unit": "aircraft",
    "words": "and",
    "statement": "All come to 648.",
}
SHARE = {
    "check_id": "k3",
    "kind": "share",
    "verdict": "derived",
    "claim_ids": "c1 c7",
    "computed_low": 11_160_000,
    "computed_high": 11_160_000,
    "unit": "people",
    "statement": "About 62% of 18 million comes to 11.16 million.",
}


@pytest.fixture
def checked(sample: Sample) -> Sample:
    """The sample with three checks."""
    write_table(sample.tables, "checks", [{"document": "sample"} | row for row in (SHARE, SUM, RIVAL)])
    return sample


def charts(app: AppTest) -> list[dict[str, Any]]:
    """The charts of a page as Vega-Lite."""
    return [json.loads(each.proto.spec) for each in app.get("vega_lite_chart")]


def links(app: AppTest) -> dict[str, str]:
    """Every link of the page that has an address of its own, by its words."""
    return {link.proto.label: link.proto.query_string for link in app.get("page_link") if link.proto.query_string}


@pytest.mark.usefixtures("checked")
def test_every_check_is_a_question_with_its_answer() -> None:
    """Question, verdict, arithmetic marked as ours and the words that license it; what differs comes first."""
    app = open_page("compare")
    assert not app.exception
    words = words_of(app)
    assert "3 checks of the text against itself: 1 agrees, 1 does not agree and 1 is derived." in words
    rival, total, share = (words.index(row["statement"]) for row in (RIVAL, SUM, SHARE))  # type: ignore[arg-type]
    assert rival < total < share
    assert "How many deaths? They do not agree. 5–7 million and 20 million" in words
    assert "The arithmetic is ours. The words that license it: toll." in words
    assert "Derived: the text states nothing to compare with. About 62% of 18 million comes" in words
    assert len(charts(app)) == 3


@pytest.mark.usefixtures("checked")
def test_sentences_stand_side_by_side() -> None:
    """Each sentence once with all its numbers marked, and a link to the chart of each number."""
    app = open_page("compare", check="k2")
    assert html_of(app).count('<mark class="n"') == 2
    assert words_of(app).count("They received 648 aircraft and 407 tanks in 1936.") == 1
    assert links(app) == {"648": "claim=c3", "407": "claim=c4"}


@pytest.mark.usefixtures("checked")
def test_an_address_leads_to_one_check() -> None:
    """It stands alone, with the way to all of them; a filter leaves it, too."""
    app = open_page("compare", check="k1")
    assert "1 of 3 checks" in words_of(app)
    app.button("clear").click().run()
    assert "3 of 3 checks" in words_of(app)
    assert "check" not in address(app)


@pytest.mark.usefixtures("checked")
def test_filters_live_in_the_address() -> None:
    """Kind and verdict narrow the checks, say how many each would leave, and are in the address."""
    app = open_page("compare", verdict="derived")
    assert "1 of 3 checks" in words_of(app)
    (kinds,) = (each for each in app.get("button_group") if each.key == "compared")
    assert [option.content for option in kinds.proto.options] == [
        "totals and their parts (0)",
        "shares of a whole (1)",
        "estimates of one thing (0)",
    ]
    app.session_state["compared"] = ["sum"]
    app.run()
    assert address(app) == {"verdict": "derived", "compared": "sum"}
    assert "No check matches these filters." in words_of(app)
    app.button("clear").click().run()
    assert address(app) == {}


@pytest.mark.usefixtures("checked")
@pytest.mark.parametrize("query", [{"check": "<b>"}, {"verdict": "nonsense"}, {"compared": "x"}])
def test_an_address_without_sense_shows_all(query: dict[str, str]) -> None:
    """A name that no check has hides none."""
    app = open_page("compare", **query)
    assert not app.exception
    assert "3 of 3 checks" in words_of(app)
    assert ("No check of this text has the name" in words_of(app)) == ("check" in query)


@pytest.mark.usefixtures("checked")
def test_what_we_worked_out_stands_beside_what_is_stated() -> None:
    """The computed figure of a share has a row of its own that says whose it is."""
    app = open_page("compare", check="k3")
    (element,) = app.get("vega_lite_chart")
    sent = element.proto.SerializeToString()
    assert b"our arithmetic" in sent
    assert b"11.16 million people" in sent


@pytest.mark.usefixtures("sample")
def test_a_text_without_checks_says_so() -> None:
    """It says what a check would need."""
    app = open_page("compare")
    assert not app.exception
    assert "This text has no numbers that can be checked against one another." in words_of(app)


def test_a_text_without_numbers_says_so(sample: Sample) -> None:
    """Nothing to check is no fault."""
    for name in ("claims", "numerals", *schema.TOPICS):
        write_table(sample.tables, name, [])
    assert "No numbers found in this text." in words_of(open_page("compare"))


def test_claims_that_are_missing_are_left_out(checked: Sample) -> None:
    """The verdict stands without the sentences that the tables lack."""
    rows = [row | {"claim_ids": "gone c5" if row["kind"] == "rival" else "gone"} for row in checked.rows("checks")]
    write_table(checked.tables, "checks", rows)
    app = open_page("compare")
    assert not app.exception
    assert "They do not agree." in words_of(app)


def test_markup_of_a_text_stays_words(checked: Sample) -> None:
    """A hostile statement, word or sentence makes no element."""
    evil = '<img src=x onerror=alert(1)>"'
    checked.rewrite("checks", lambda row: {**row, "words": evil, "statement": evil})
    tags = Tags(html_of(open_page("compare")))
    assert "img" not in tags.names
    assert "onerror" not in tags.attributes


def test_many_checks_are_drawn_on_demand(checked: Sample) -> None:
    """The first twenty, then all."""
    one = next(row for row in checked.rows("checks") if row["kind"] == "rival")
    write_table(checked.tables, "checks", [one | {"check_id": f"k{i}"} for i in range(25)])
    app = open_page("compare")
    assert len(charts(app)) == 20
    app.button("all_checks").click().run()
    assert len(charts(app)) == 25
    assert address(app) == {"everything": "true"}


def test_a_check_of_another_text_opens_that_text(checked: Sample) -> None:
    """The check in the address decides which text the page is about."""
    other = {**checked.rows("documents")[0], "document": "other", "title": "Another"}
    write_table(checked.tables, "documents", [*checked.rows("documents"), other])
    rows = checked.rows("checks")
    write_table(checked.tables, "checks", [*rows, {**rows[0], "check_id": "k9", "document": "other", "claim_ids": "x"}])
    app = open_page("compare", check="k9")
    assert "1 of 1 checks" in words_of(app)
    assert address(app)["text"] == "other"


def test_parts_begin_where_the_last_one_ends() -> None:
    """What a part has for certain is told from what it may have; the total begins at nought."""
    claims = frame(("exact", 10, 10), ("exact", 4, 4), ("range", 2, 3), ("at_most", None, 3))
    total, parts = claims.iloc[:1], claims.iloc[1:]
    assert can_be_added(total, parts)
    rows = addition(total, parts, source=("Long", "Short")).to_dict()["data"]["values"]
    assert [(row["start"], row["sure"], row["end"]) for row in rows] == [
        (0, 4, 4),
        (4, 6, 7),
        (7, 7, 10),
        (0, 10, 10),
    ]
    assert {row["total"] for row in rows} == {10}


def test_a_part_without_an_end_is_not_stacked() -> None:
    """There is no place where the next one would begin."""
    claims = frame(("exact", 10, 10), ("at_least", 4, None))
    assert not can_be_added(claims.iloc[:1], claims.iloc[1:])


def test_the_shared_stretch_is_a_band() -> None:
    """It covers what both allow, in the colour of a selection."""
    claims = frame(("range", 5, 7), ("range", 3.5, 6.5))
    spec = intervals(claims, unit="people", source=("Long", "Short"), log=False, shared=(5, 6.5)).to_dict()
    (band,) = (layer for layer in spec["layer"] if layer.get("data", {}).get("values", [{}])[0].get("start") == 5)
    assert band["data"]["values"] == [{"start": 5, "end": 6.5}]
    assert band["encoding"]["x2"]["field"] == "end"


def test_every_verdict_and_kind_has_words() -> None:
    """Those of the schema, all of them."""
    assert set(checks.VERDICTS) == set(checks.SHORT_VERDICTS) == set(schema.VERDICTS)
    assert set(checks.KINDS) == set(schema.CHECK_KINDS)
    every = pd.DataFrame({"verdict": schema.VERDICTS})
    assert set(checks.most_telling_first(every)["verdict"]) == set(schema.VERDICTS)
    assert checks.tally(every).count(",") == len(schema.VERDICTS) - 2


def test_several_numbers_of_one_sentence_are_marked() -> None:
    """Each once; of two that overlap the first."""
    html = highlight_all("10 < 20 > 30", [(5, 2, "deaths"), (0, 2, "deaths"), (0, 5, "other")])
    assert html.count("<mark") == 2
    assert "&lt;" in html


@pytest.mark.usefixtures("checked")
def test_the_evidence_says_where_its_number_is_checked() -> None:
    """Question and verdict, with the way to the check; nothing for a number that is in none."""
    app = open_page("topics", claim="c5")
    assert "This number is checked in one check:" in words_of(app)
    assert links(app)["How many deaths? They do not agree."] == "check=k1"
    assert "is checked in" not in words_of(open_page("topics", claim="c0"))


@pytest.mark.usefixtures("checked")
def test_the_first_page_counts_the_checks() -> None:
    """How many there are and how many agree, with two ways to them."""
    app = open_page("overview")
    assert "3 checks of the text against itself: 1 of the 2 that have something to compare with agrees" in words_of(app)
    assert {"Compare them", "Compare the numbers"} <= {link.proto.label for link in app.get("page_link")}


@pytest.mark.usefixtures("sample")
def test_the_first_page_of_a_text_without_checks_has_no_way_to_them() -> None:
    """No line that counts none."""
    app = open_page("overview")
    assert "against itself" not in words_of(app)
    assert "Compare them" not in {link.proto.label for link in app.get("page_link")}


@pytest.mark.usefixtures("checked")
def test_the_meaning_of_each_verdict_is_told() -> None:
    """What it means and what it does not, for every verdict of the schema."""
    assert set(MEANINGS) == set(schema.VERDICTS)
    words = words_of(open_page("about"))
    for verdict, meanings in MEANINGS.items():
        assert f"{checks.VERDICTS[verdict]} {' '.join(meanings)}" in words
    assert "no error of history" in words
