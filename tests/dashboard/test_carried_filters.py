"""What goes along from page to page, and what an address asks for in vain."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts import lost
from tests.dashboard.pages import address, open_page, words_of


def turn_to(app: AppTest, page: str) -> AppTest:
    """The next page by the navigation, which leads there with a bare address."""
    app.query_params.clear()
    return app.switch_page(f"views/{page}.py").run()


@pytest.mark.usefixtures("sample")
def test_a_topic_goes_along_and_comes_back() -> None:
    """From Topics to the timeline and on, by way of pages without that filter; the one set last counts."""
    app = open_page("topics", topic="economy")
    turn_to(app, "timeline")
    assert address(app) == {"topic": "economy"}
    assert "2 of 10 numbers" in words_of(app)
    turn_to(app, "read")
    turn_to(app, "topics")
    assert address(app) == {"topic": "economy"}
    turn_to(app, "data")
    app.selectbox(key="topic").select("military").run()
    turn_to(app, "topics")
    assert address(app) == {"topic": "military"}


@pytest.mark.usefixtures("sample")
def test_a_topic_that_nobody_chose_hides_nothing_elsewhere() -> None:
    """The one that Topics opens with stays there; chosen by hand, it goes along like any other."""
    app = open_page("topics")
    turn_to(app, "timeline")
    assert "10 of 10 numbers" in words_of(app)
    turn_to(app, "topics")
    app.segmented_control(key="topic").set_value("military").run()
    app.segmented_control(key="topic").set_value("deaths").run()
    turn_to(app, "timeline")
    assert address(app) == {"topic": "deaths"}
    app.button(key="drop_topic").click().run()
    turn_to(app, "data")
    assert "10 of 10 numbers" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_a_section_is_open_again_after_another_page() -> None:
    """Its words, not only its name in the address."""
    app = open_page("read", section="wars")
    turn_to(app, "overview")
    turn_to(app, "read")
    assert "3 of 10 numbers are in this section." in words_of(app)


@pytest.mark.parametrize(("page", "shown"), [("topics", "Deaths is shown"), ("data", "All topics are shown")])
@pytest.mark.usefixtures("sample")
def test_an_unknown_topic_in_the_address(page: str, shown: str) -> None:
    """It is said with what is shown instead, until the reader sets a filter."""
    app = open_page(page, topic="<gossip>", kind="rumour")
    words = words_of(app)
    assert "something that is not here: topic “<gossip>” and kind “rumour”." in words
    assert f"{shown} instead." in words
    app.text_input(key="find").set_value("toll").run()
    assert "gossip" not in words_of(app)


@pytest.mark.usefixtures("sample")
def test_known_words_of_the_address_are_not_spoken_of() -> None:
    """Nor is what one page takes along from another that has no such filter."""
    app = open_page(
        "topics", topic="Economy", kind="about", unit="percent", find="of", undated="false", order="by-year"
    )
    assert "not here" not in words_of(app)
    turn_to(app, "timeline")
    assert "not here" not in words_of(app)


@pytest.mark.usefixtures("sample")
def test_an_unknown_section_in_the_address() -> None:
    """The text is shown from its beginning, and that is said."""
    words = words_of(open_page("read", section="nowhere"))
    assert "There is no section named “nowhere” in this text." in words
    assert "Some 40 people" in words


@pytest.mark.usefixtures("sample")
def test_an_address_of_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of its own says so, with the overview below; known pages have none."""
    monkeypatch.setattr(lost, "_asked", lambda: "no<b>where")
    words = words_of(open_page("lost"))
    assert "There is no page named “no<b>where” here. The overview is shown instead." in words
    assert "Every number in the text, beside its sentence" in words


@pytest.mark.parametrize("name", [*lost.KNOWN, "", "a/b"])
def test_known_pages_are_not_lost(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Only a name that may be a page and is none."""
    monkeypatch.setattr(lost, "_asked", lambda: name)
    monkeypatch.setattr("dashboard.parts.lost.st.session_state", {})
    assert lost.pages() == []


@pytest.mark.usefixtures("sample")
def test_the_printed_text_names_its_section() -> None:
    """The choice of the section is not printed."""
    assert "Wars › Death toll" in words_of(open_page("read", section="wars-death-toll"))
