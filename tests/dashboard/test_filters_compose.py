"""The filters: what each leaves beside all others, how one is set back, and how they go from page to page."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.data import load_tables
from dashboard.facets import Facets, sections_of
from dashboard.filters import Selection, names_set, select, without
from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample

PAGES = ["topics", "timeline", "data"]


def left(selection: Selection) -> set[str]:
    """The claims of the sample that a selection leaves."""
    return set(select(load_tables().claims, selection)["claim_id"])


def table_of(app: AppTest) -> list[str]:
    """The claims in the table, by id."""
    return list(app.dataframe[0].value["Claim"]) if app.dataframe else []


def shown(app: AppTest) -> set[str]:
    """The same, whatever their order."""
    return set(table_of(app))


@pytest.fixture
def placed(sample: Sample) -> Sample:
    """The sample with places for two of its claims."""
    places = {"c3": "Spain", "c6": "Europe"}
    for table in ("claims", "military", "deaths"):
        sample.rewrite(table, lambda row: row | {"place": places.get(row["claim_id"], "")})
    return sample


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(places=("Spain", "Europe")), {"c3", "c6"}),
        (Selection(places=("",), topic="military"), {"c4"}),
        (Selection(sections=("Wars",)), {"c3", "c4", "c5", "c6", "c7", "c8", "c9"}),
        (Selection(sections=("Wars > Death toll",)), {"c6", "c7", "c8", "c9"}),
        (Selection(sections=("",)), {"c0", "c1", "c2"}),
        (Selection(dated=False), {"c1", "c2", "c7", "c8", "c9"}),
        (Selection(undated=False), {"c0", "c3", "c4", "c5", "c6"}),
        (Selection(dated=False, undated=False), set()),
        (Selection(size=(6e6, 1e9)), {"c1", "c2", "c5", "c6"}),
        (Selection(size=(None, 100)), {"c0", "c7"}),
        (Selection(size=(1e9, None)), {"c8"}),
        (Selection(size=(6e6, None), topic="deaths", kinds=("range",)), {"c5"}),
        (Selection(size=(7.5e6, None), kinds=("range",)), set()),
    ],
)
def test_what_a_filter_leaves(selection: Selection, expected: set[str]) -> None:
    """Place, section with those below it, undated alone, size by the figures that are stated; all at once."""
    assert left(selection) == expected


def test_one_filter_is_set_back_and_no_other() -> None:
    """Undated is one filter of two fields."""
    selection = Selection(topic="deaths", dated=False, size=(None, 9), query="x")
    assert names_set(selection) == ("topic", "undated", "size", "query")
    assert without(selection, "undated", "size") == Selection(topic="deaths", query="x")


@pytest.mark.usefixtures("placed")
def test_each_choice_says_what_it_would_leave() -> None:
    """Counted beside all other filters, whatever is chosen in its own; a section counts those below it."""
    seen = Facets(load_tables().claims, Selection(topic="military", kinds=("vague",)))
    assert seen.left_by("kinds") == {"exact": 2}
    assert seen.left_by("topic") == {"deportations": 1}
    assert seen.left_by("places") == {}
    everything = Facets(load_tables().claims, Selection())
    assert everything.left_by("sections") == {"": 3, "Wars": 7, "Wars > Death toll": 4}
    assert list(sections_of(load_tables().claims)) == ["", "Wars", "Wars > Death toll"]


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize("page", PAGES)
def test_every_filter_is_in_the_address(page: str) -> None:
    """An address with all of them brings the same numbers and the same address back."""
    said = {"topic": "military", "kind": "exact", "years": "1930-1940", "place": "Spain", "section": "wars"}
    said |= {"least": "100", "most": "1000", "find": "aircraft", "undated": "false", "credited": "no one named"}
    app = open_page(page, **said)
    assert shown(app) == {"c3"}
    assert address(app) == said
    assert shown(open_page(page, undated="only", topic="economy")) == {"c7", "c8"}


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize("page", PAGES)
def test_one_click_sets_one_filter_back(page: str) -> None:
    """Each filter that is set is named with its state and a button; another button sets all of them back."""
    app = open_page(page, topic="military", kind="exact", place="Spain")
    assert shown(app) == {"c3"}
    assert app.button(key="drop_places").label == r"Place\: Spain"
    assert "2 numbers" in app.button(key="drop_places").help
    app.button(key="drop_places").click().run()
    assert shown(app) == {"c3", "c4"}
    app.button(key="clear").click().run()
    assert address(app) == ({"topic": "military"} if page == "topics" else {})


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize("page", PAGES)
def test_nothing_left_offers_the_way_out(page: str) -> None:
    """It names what is set, and each filter that hides some by itself can be set back by itself."""
    app = open_page(page, topic="military", kind="exact", place="Europe", find="aircraft")
    words = words_of(app)
    assert "No number matches these filters." in words
    assert "Kind: exact, Place: Europe, Search: “aircraft”" in words
    assert app.button(key="without_places").label == "Without Place: 2 numbers"
    assert not [button for button in app.button if button.key in ("without_kinds", "without_query")]
    app.button(key="without_places").click().run()
    assert shown(app) == {"c3", "c4"}


@pytest.mark.usefixtures("placed")
def test_filters_go_along_from_page_to_page() -> None:
    """What is set on one page is set on the next one; its unit stays behind."""
    app = open_page("topics", topic="military", find="aircraft")
    for page in ("timeline", "data"):
        app.switch_page(f"views/{page}.py")
        app.query_params.clear()
        app.run()
        assert address(app) == {"topic": "military", "find": "aircraft"}
        assert shown(app) == {"c3", "c4"}
    app.button(key="clear").click().run()
    app.switch_page("views/topics.py")
    app.query_params.clear()
    app.run()
    assert address(app) == {"topic": "military"}


@pytest.mark.usefixtures("placed")
def test_choices_stay_set_when_their_counts_change() -> None:
    """The words of a choice hold its count, which other filters change."""
    app = open_page("data", kind="exact")
    assert any(option == "exact (3)" for option in app.pills(key="kind").options)
    app.selectbox(key="topic").select("military").run()
    assert "exact (2)" in app.pills(key="kind").options
    assert app.pills(key="kind").value == ["exact"]
    app.text_input(key="find").input("aircraft").run()
    assert app.selectbox(key="topic").value == "military"
    assert address(app) == {"topic": "military", "kind": "exact", "find": "aircraft"}


@pytest.mark.usefixtures("placed")
@pytest.mark.parametrize("page", ["timeline", "data"])
def test_a_hidden_claim_names_every_filter_that_hides_it(page: str) -> None:
    """The claim of the address stays open beside the numbers left."""
    app = open_page(page, claim="c6", place="Spain", least="1000000000", find="aircraft")
    assert "hidden by Place, Size and Search." in words_of(app)


@pytest.mark.usefixtures("sample")
def test_the_table_begins_anew_with_its_rows() -> None:
    """Another topic, another choice: the table's own mark is that of the claim chosen, and no click is lost on it."""
    app = open_page("topics", topic="deaths")
    before = app.dataframe[0].proto.id
    app.button(key="next").click().run()
    after = app.dataframe[0].proto.id
    assert before != after
    marked = json.loads(app.dataframe[0].proto.selection_default)["selection"]["cells"]
    assert table_of(app)[marked[0][0]] == address(app)["claim"]
    app.segmented_control(key="topic").set_value("military").run()
    assert app.dataframe[0].proto.id not in (before, after)
    assert not json.loads(app.dataframe[0].proto.selection_default)["selection"]["cells"]
