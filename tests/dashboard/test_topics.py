"""The page of one topic: filters, chart, evidence, download, table."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.filters import Selection
from dashboard.parts.downloads import file_stem
from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample, write_table
from tests.dashboard.test_overview import keep


def table(app: AppTest) -> list[str]:
    """The claims in the table, by id."""
    return list(app.dataframe[0].value["Claim"]) if app.dataframe else []


@pytest.mark.usefixtures("sample")
def test_the_first_topic_with_numbers_is_shown() -> None:
    """With its count, its span from smallest to largest, and the evidence of the largest."""
    words = words_of(open_page("topics"))
    assert "2 of 10 numbers" in words
    assert "2 numbers in 2 sections of the text, from 5–7 million deaths to 20 million or higher (people)." in words
    assert "Historians put the toll at 20 million or higher." in words
    assert "20,000,000 people or more, no upper bound" in words


@pytest.mark.usefixtures("sample")
def test_a_topic_is_chosen_and_in_the_address() -> None:
    """By its row and by its name in the address, in any case of letters."""
    app = open_page("topics")
    app.segmented_control(key="topic").set_value("economy").run()
    assert address(app) == {"topic": "economy"}
    assert "About 62% of households" in words_of(app)
    assert table(open_page("topics", topic="Economy")) == table(app) == ["c8", "c7"]


@pytest.mark.usefixtures("sample")
def test_units_share_no_chart() -> None:
    """One unit is drawn, the others are counted and a click away; all are in the table and the count."""
    app = open_page("topics", topic="economy")
    words = words_of(app)
    assert "2 of 10 numbers" in words
    assert "1 counted in US dollars, 1 of 1 drawn" in words
    assert "20 billion dollars" in words
    app.button(key="unit_percent").click().run()
    assert address(app) == {"topic": "economy", "unit": "percent"}
    assert "about 62 percent" in words_of(app)
    assert table(app) == ["c7", "c8"]


@pytest.mark.usefixtures("sample")
def test_filters_narrow_what_is_shown_and_are_in_the_address() -> None:
    """Kind, years, undated, credit and search; the address brings the same claims back."""
    app = open_page("topics", topic="deportations")
    app.pills(key="kind").set_value(["vague"]).run()
    assert table(app) == ["c9"]
    app.segmented_control(key="undated").set_value("no").run()
    assert "No number matches these filters." in words_of(app)
    assert "Kind: in words, Undated: left out" in words_of(app)
    assert address(app) == {"topic": "deportations", "kind": "vague", "undated": "false"}
    assert table(open_page("topics", topic="deportations", kind="vague")) == ["c9"]
    assert table(open_page("topics", credited="Historians")) == ["c6"]
    assert table(open_page("topics", credited="The registry")) == ["c5"]
    assert table(open_page("topics", find="REGISTRY")) == ["c5"]
    assert table(open_page("topics", years="1901-1940", undated="false", topic="military")) == ["c3", "c4"]
    assert table(open_page("topics", years="1901-1902", topic="military")) == []


@pytest.mark.usefixtures("sample")
def test_clear_filters_sets_back_all_but_the_topic() -> None:
    """One button, and the address is short again."""
    app = open_page(
        "topics", topic="deaths", kind="range", years="1901-1933", undated="false", find="5", credited="NKVD"
    )
    app.button(key="clear").click().run()
    assert address(app) == {}
    assert table(app) == ["c6", "c5"]


@pytest.mark.usefixtures("sample")
def test_nonsense_in_the_address_is_dropped() -> None:
    """Values that no filter knows leave it as it is, and go from the address."""
    app = open_page("topics", topic="gossip", kind="rumour", years="x-y", order="by-size", linear="maybe", unit="yards")
    assert not app.exception
    assert table(app) == ["c6", "c5"]
    assert address(app) == {}


@pytest.mark.usefixtures("sample")
def test_a_claim_in_the_address_wins_over_topic_and_unit() -> None:
    """Its topic and unit are drawn, its sentence is beside the chart."""
    app = open_page("topics", claim="c7", topic="deaths", unit="people")
    assert app.segmented_control(key="topic").value == "economy"
    assert address(app) == {"claim": "c7", "topic": "economy", "unit": "percent"}
    assert "About 62% of households and 20 billion dollars were lost" in words_of(app)
    assert address(open_page("topics", claim="c7")) == {"claim": "c7"}


@pytest.mark.usefixtures("sample")
def test_a_filter_that_hides_the_claim_is_named_beside_it() -> None:
    """The claim stays open, and one reads why it is not in the chart."""
    words = words_of(open_page("topics", claim="c6", kind="range"))
    assert "Historians put the toll at 20 million or higher." in words
    assert "Not in the chart or the table: hidden by Kind." in words
    assert "Not in the chart" not in words_of(open_page("topics", claim="c6"))


@pytest.mark.usefixtures("sample")
def test_an_unknown_claim_is_said() -> None:
    """A claim of another text is no error."""
    app = open_page("topics", claim="nowhere")
    assert not app.exception
    assert "There is no number named “nowhere” in this text." in words_of(app)


@pytest.mark.usefixtures("sample")
def test_another_topic_lets_the_claim_go() -> None:
    """Otherwise the claim would keep its topic on the page."""
    app = open_page("topics", claim="c6")
    app.segmented_control(key="topic").set_value("military").run()
    assert address(app) == {"topic": "military"}
    assert "They received 648 aircraft" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_next_and_previous_walk_the_chart_in_its_order() -> None:
    """From one end to the other, where it stops, with the address following."""
    app = open_page("topics", topic="deaths")
    ends = [address(app).get("claim", "")]
    while not app.button(key="next").disabled:
        app.button(key="next").click().run()
        ends.append(address(app)["claim"])
    assert len(ends) > 1
    assert f"{len(ends)} of {len(ends)}" in words_of(app)
    while not app.button(key="previous").disabled:
        app.button(key="previous").click().run()
    assert address(app)["claim"] not in ends[1:]
    assert f"1 of {len(ends)}" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_filters_and_claim_are_there_again_after_another_page() -> None:
    """The navigation drops the address; coming back brings it again."""
    app = open_page("topics", topic="military", kind="exact", claim="c4")
    app.switch_page("views/overview.py").run()
    app.query_params.clear()
    app.switch_page("views/topics.py").run()
    assert address(app) == {"topic": "military", "kind": "exact", "claim": "c4"}
    assert "407 tanks" in words_of(app)
    assert table(app) == ["c4", "c3"]


@pytest.mark.usefixtures("sample")
def test_a_topic_without_numbers_says_so() -> None:
    """No filters and no chart for it."""
    app = open_page("topics", topic="biography")
    assert "The text states no numbers about biography." in words_of(app)
    assert not app.get("download_button")


def test_a_text_without_numbers_says_so(sample: Sample) -> None:
    """Before any topic is asked for."""
    keep(sample)
    assert "No numbers found in this text." in words_of(open_page("topics"))


def test_a_text_without_years_has_no_filter_for_them(sample: Sample) -> None:
    """A slider needs two ends."""
    blank = {"period_start": "", "period_end": "", "period_basis": ""}
    for name in ("claims", "deaths", "society", "military"):
        sample.rewrite(name, lambda row: row | blank)
    app = open_page("topics")
    assert not app.exception
    assert not app.slider
    assert "2 of 10 numbers" in words_of(app)


def test_a_single_year_is_span_enough(sample: Sample) -> None:
    """All claims of one year leave the slider something to slide on."""
    one = {"period_start": "1936", "period_end": "1936", "period_basis": "sentence"}
    for name in ("claims", "deaths"):
        sample.rewrite(name, lambda row: row | one)
    app = open_page("topics")
    assert not app.exception
    assert table(app) == ["c6", "c5"]


def test_one_number_is_enough(sample: Sample) -> None:
    """Singular words, and no neighbour to step to."""
    keep(sample, "c5")
    app = open_page("topics")
    assert "1 of 1 numbers" in words_of(app)
    assert "One number in the text: 5–7 million deaths." in words_of(app)
    assert app.button(key="next").disabled


def test_past_forty_rows_the_rest_is_a_button_away(sample: Sample) -> None:
    """Forty are drawn at first; count, table and download hold them all."""
    rows = [row for row in sample.rows("claims") if row["claim_id"] == "c5"]
    many = [row | {"claim_id": f"m{i}"} for row in rows for i in range(45)]
    write_table(sample.tables, "claims", many)
    app = open_page("topics")
    words = words_of(app)
    assert "45 of 45 numbers" in words
    assert "40 largest of 45" in words
    assert len(table(app)) == 45
    app.button(key="show_all").click().run()
    assert "40 largest" not in words_of(app)
    assert address(app) == {"rows": "all"}


def test_a_file_is_named_after_what_it_holds() -> None:
    """Text, topic and each filter, with nothing that a file system would refuse."""
    selection = Selection(
        topic="deaths", kinds=("range",), years=(1932, 1933), undated=False, credited=("", "A/B"), query="../x"
    )
    name = file_stem("joseph_stalin", selection)
    assert name == "joseph_stalin-deaths-range-1932-1933-dated-no_one_named-A_B-x"


def test_each_filter_has_a_part_of_its_own_in_the_name() -> None:
    """Two selections of which one filter differs never share a name."""
    selections = [
        Selection(),
        Selection(topic="deaths"),
        Selection(unit="people"),
        Selection(kinds=("vague",)),
        Selection(years=(-44, 14)),
        Selection(years=(14, 44)),
        Selection(undated=False),
        Selection(dated=False),
        Selection(credited=("",)),
        Selection(places=("",)),
        Selection(sections=("",)),
        Selection(size=(1000, None)),
        Selection(size=(None, 1000)),
        Selection(size=(1000, 1000)),
        Selection(query="1,000"),
    ]
    assert len({file_stem("text", selection) for selection in selections}) == len(selections)


def test_how_a_number_was_read(sample: Sample) -> None:
    """The evidence tells the rule and the words behind each field, those that one rule decided from the same words in
    one line; markup in the words stays words."""
    reasons = [
        ("c4", "low", "20000000", "the number, a lower bound", "20 million"),
        ("c4", "unit", "people", "a noun", "<b>toll</b>"),
        ("c4", "counted", "people", "a noun", "<b>toll</b>"),
        ("c1", "unit", "people", "another rule", ""),
    ]
    rows = [dict(zip(("claim_id", "field", "value", "rule", "words"), reason, strict=True)) for reason in reasons]
    write_table(sample.tables, "reasons", rows)
    words = words_of(open_page("topics", claim="c4"))
    assert "How this was read Low" in words
    assert "the number, a lower bound 20 million" in words
    assert "Unit, Counted a noun <b>toll</b>" in words
    assert "another rule" not in words


@pytest.mark.usefixtures("sample")
def test_nothing_is_lost_on_the_switch_of_the_scale() -> None:
    """The page counts what is drawn of what is shown, the same on both scales."""
    app = open_page("topics", topic="deaths")
    counted = "all counted in people, 2 of 2 drawn"
    assert counted in words_of(app)
    app.toggle(key="linear").set_value(True).run()
    assert counted in words_of(app)


@pytest.mark.usefixtures("sample")
def test_the_table_has_the_order_of_the_chart() -> None:
    """Then the numbers of other units, which the chart does not draw."""
    assert table(open_page("topics")) == ["c6", "c5"]
    assert table(open_page("topics", order="as-in-the-text")) == ["c5", "c6"]
    assert table(open_page("topics", topic="economy", unit="percent")) == ["c7", "c8"]


@pytest.mark.usefixtures("sample")
def test_the_lead_counts_what_the_filters_leave() -> None:
    """Of how many, and from what to what among these."""
    assert "One of its 2 numbers passes the filters: 5–7 million deaths." in words_of(open_page("topics", kind="range"))
    assert "None of its 2 numbers passes the filters." in words_of(open_page("topics", kind="vague"))


@pytest.mark.usefixtures("sample")
def test_numbers_without_a_year_are_said_beside_a_choice_of_years() -> None:
    """How many of those shown, with the way to leave them out; then how many are left out, with the way back."""
    app = open_page("topics", topic="imprisonment", years="1936-1953")
    assert "1 of 10 numbers" in words_of(app)
    assert "1 of them without a year" in words_of(app)
    app.button(key="undated_out").click().run()
    assert address(app) == {"topic": "imprisonment", "years": "1936-1953", "undated": "false"}
    assert "0 of 10 numbers" in words_of(app)
    assert "1 without a year left out" in words_of(app)
    app.button(key="undated_in").click().run()
    assert "1 of 10 numbers" in words_of(app)
    assert "without a year" not in words_of(open_page("topics", topic="imprisonment"))


@pytest.mark.usefixtures("sample")
def test_the_button_tells_which_of_its_numbers_are_drawn() -> None:
    """What is handed out passes the filters, and a chart draws one unit of it."""
    assert csv_label(open_page("topics", topic="economy")).startswith(
        "Download these 2 numbers (1 drawn, 1 in another unit; CSV, "
    )
    assert csv_label(open_page("topics")).startswith("Download these 2 numbers (CSV, ")


def csv_label(app: AppTest) -> str:
    """What the button for the CSV says."""
    labels = [str(getattr(button, "label", "")) for button in app.get("download_button")]
    return next(label for label in labels if "CSV" in label)
