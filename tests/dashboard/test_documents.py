"""Tables of several texts: which one the pages are about."""

from __future__ import annotations

import pytest

from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample, write_table
from tests.dashboard.test_compare import RIVAL, SUM


@pytest.fixture
def two(sample: Sample) -> Sample:
    """The sample with a second text beside it, the same words under another name and title."""
    for name in ("claims", "sentences", "numerals", "documents"):
        rows = sample.rows(name)
        write_table(sample.tables, name, [*rows, *(second(row) for row in rows)])
    for topic in {row["topic"] for row in sample.rows("claims")}:
        write_table(sample.tables, topic, [row for row in sample.rows("claims") if row["topic"] == topic])
    (sample.raw / "other.txt").write_bytes((sample.raw / "sample.txt").read_bytes())
    return sample


def second(row: dict[str, str]) -> dict[str, str]:
    """The same row for the second text."""
    named = {name: f"other-{row[name]}" for name in ("claim_id", "sentence_id") if row.get(name)}
    return {**row, **named, "document": "other"} | ({"title": "Another <text>"} if "title" in row else {})


@pytest.mark.usefixtures("sample")
def test_one_text_offers_no_choice() -> None:
    """Nothing to choose, nothing in the address."""
    app = open_page("read")
    assert "text_choice" not in app.session_state
    assert address(app) == {}


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("page", ["overview", "topics", "timeline", "read", "data", "about"])
def test_every_page_is_about_the_text_of_the_address(page: str) -> None:
    """Its title stands at the foot, its numbers alone are counted, and the address keeps it."""
    app = open_page(page, text="other")
    assert not app.exception
    assert "Text: “Another <text>”" in words_of(app)
    assert address(app)["text"] == "other"
    assert "20 numbers" not in words_of(app)
    assert not any(table.value["Claim"].str.startswith("c").any() for table in app.dataframe)


@pytest.mark.usefixtures("two")
def test_choosing_a_text_lets_go_of_the_claim() -> None:
    """The claim and the section belong to the text left behind; the first text needs no word in the address."""
    app = open_page("read", claim="c6")
    assert app.selectbox(key="text_choice").value == "sample"
    app.selectbox(key="text_choice").set_value("other").run()
    assert address(app) == {"text": "other"}
    assert "of 10 numbers" in words_of(app)
    app.selectbox(key="text_choice").set_value("sample").run()
    assert address(app) == {}


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("page", ["topics", "timeline", "read", "data"])
def test_a_claim_decides_the_text(page: str) -> None:
    """A link to a claim needs no more than the claim."""
    app = open_page(page, claim="other-c6")
    assert "Claim other-c6" in words_of(app)
    assert "Text: “Another <text>”" in words_of(app)
    assert address(app) == {"claim": "other-c6", "text": "other"}


@pytest.mark.usefixtures("two")
def test_the_text_goes_along_from_page_to_page() -> None:
    """Streamlit's navigation leads to a bare address, and the text stays the one that was chosen."""
    app = open_page("read", text="other")
    app.query_params.clear()
    app.switch_page("views/topics.py").run()
    assert "Text: “Another <text>”" in words_of(app)
    assert address(app)["text"] == "other"


@pytest.mark.usefixtures("two")
def test_a_text_that_is_not_there_is_the_first() -> None:
    """An address with another name in it shows the first text."""
    app = open_page("overview", text="<nowhere>")
    assert not app.exception
    assert "Text: “A sample”" in words_of(app)


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize("page", ["overview", "topics", "timeline", "compare", "data", "about"])
def test_all_texts_at_once(page: str) -> None:
    """The pages count the numbers of all, the foot names the texts, and the address keeps it."""
    app = open_page(page, text="all")
    assert not app.exception
    words = words_of(app)
    assert "Texts: “A sample” and “Another <text>”" in words
    assert "could not be shown" not in words
    assert address(app)["text"] == "all"
    if page in ("topics", "timeline", "data"):
        assert "20 of 20 numbers" in words or "of 20 numbers" in words
    for table in app.dataframe:
        assert set(table.value["Text"]) == {"A sample", "Another <text>"}


@pytest.mark.usefixtures("two")
def test_one_of_all_texts_by_filter() -> None:
    """The text is a filter like others: with its counts, in the address, and set back by its button."""
    app = open_page("data", text="all", among="other")
    assert "10 of 20 numbers" in words_of(app)
    assert app.multiselect(key="among").value == ["other"]
    assert set(app.dataframe[0].value["Text"]) == {"Another <text>"}
    assert app.multiselect(key="among").options == ["A sample (10)", "Another <text> (10)"]
    app.button(key="drop_texts").click().run()
    assert "20 of 20 numbers" in words_of(app)
    assert address(app) == {"text": "all"}


@pytest.mark.usefixtures("two")
def test_a_claim_among_all_texts() -> None:
    """Its evidence names the text that it stands in, and the others stay."""
    app = open_page("topics", text="all", claim="other-c6")
    assert "Another <text> › Wars › Death toll" in words_of(app)
    assert address(app) == {"text": "all", "claim": "other-c6"}
    assert "of 20 numbers" in words_of(app)


@pytest.mark.parametrize("page", ["overview", "topics", "compare"])
def test_links_to_a_number_or_a_check_keep_all_texts(two: Sample, page: str) -> None:
    """Only pages that show a single text let a claim decide: who follows a link still has all texts."""
    write_table(two.tables, "checks", [{"document": "sample"} | row for row in (SUM, RIVAL)])
    app = open_page(page, text="all", **({} if page == "overview" else {"claim": "c3", "with": "c5.c6"}))
    links = [link.proto.query_string for link in app.get("page_link")]
    named = [link for link in links if "claim=" in link or "check=" in link]
    assert named
    assert all("text=all" in link for link in named)


@pytest.mark.usefixtures("two")
def test_a_row_of_the_first_chart_keeps_all_texts() -> None:
    """It opens its topic without a link, and the texts stay those of the page that was left."""
    app = open_page("overview", text="all")
    app.session_state["overview_opened"] = "other-c6"
    app.run()
    assert "Claim other-c6" in words_of(app)
    assert "of 20 numbers" in words_of(app)
    assert address(app)["text"] == "all"


@pytest.mark.usefixtures("two")
def test_one_text_is_read_at_a_time() -> None:
    """With all texts chosen the page offers them; a claim decides among them."""
    app = open_page("read", text="all")
    assert "Which text?" in words_of(app)
    assert [link.proto.label for link in app.get("page_link") if "text=" in link.proto.query_string] == [
        "A sample",
        "Another \\<text\\>",
    ]
    app = open_page("read", text="all", claim="other-c6")
    assert "Claim other-c6" in words_of(app)
    assert address(app) == {"text": "other", "claim": "other-c6"}
