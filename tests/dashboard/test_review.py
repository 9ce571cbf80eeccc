"""The review, one number after another, and the list of what was said."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.data import load_tables
from etl.corrections.record import read_corrections, to_bytes
from tests.dashboard.byhand import field, kept, name_sentences, press, record, save
from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample


@pytest.fixture(autouse=True)
def text(sample: Sample) -> Sample:
    """A text that can be corrected."""
    name_sentences(sample)
    return sample


def under_review(app: AppTest) -> str:
    """The claim that the buttons speak of."""
    (key,) = (str(each.key) for each in app.button if str(each.key).startswith("walk_accept_"))
    return key.removeprefix("walk_accept_")


def test_accepting_goes_on_and_counts() -> None:
    """The first number comes first; each that is accepted is kept, and the address names the one that follows."""
    app = open_page("data", mode="review")
    assert under_review(app) == "c0"
    assert "0 of 10 reviewed" in words_of(app)
    app = press(press(app, "walk_accept"), "walk_accept")
    assert "2 of 10 reviewed" in words_of(app)
    assert (under_review(app), address(app)) == ("c2", {"claim": "c2", "mode": "review"})
    assert [(row.claim_id, row.new) for row in kept()] == [("c0", "accepted"), ("c1", "accepted")]
    assert list(load_tables().claims["review"])[:3] == ["accepted", "accepted", ""]


def test_what_is_reviewed_is_passed_over_and_can_be_looked_at_again() -> None:
    """A new visit begins with the first number not reviewed; Previous leads to any."""
    press(open_page("data", mode="review", claim="c1"), "walk_accept")
    app = open_page("data", mode="review")
    assert under_review(app) == "c0"
    app = press(app, "walk_next")
    assert under_review(app) == "c2"
    app = press(app, "walk_previous")
    assert under_review(app) == "c1"
    assert "This one is accepted." in words_of(app)


def test_rejecting_counts_as_reviewed_and_can_be_undone() -> None:
    """The number leaves the walk; Undo brings it back under review."""
    app = press(open_page("data", mode="review"), "walk_reject")
    assert under_review(app) == "c1"
    assert "1 of 10 reviewed, 1 of them rejected" in words_of(app)
    app = press(app, "walk_undo")
    assert under_review(app) == "c0"
    assert "0 of 10 reviewed" in words_of(app)
    assert "c0" in set(load_tables().claims["claim_id"])


def test_editing_stays_to_show_what_came_of_it() -> None:
    """The corrected number is shown and counted."""
    app = press(open_page("data", mode="review"), "walk_edit")
    field(app, "place").set_value("Tiflis")  # type: ignore[attr-defined]
    app = save(app)
    assert under_review(app) == "c0"
    assert "1 of 10 reviewed" in words_of(app)
    assert "This one is corrected by hand." in words_of(app)


def test_the_review_keeps_within_the_filters() -> None:
    """Only the numbers that pass are walked through, rejected ones among them; at the end that is said."""
    app = open_page("data", mode="review", topic="deaths")
    assert "0 of 2 reviewed" in words_of(app)
    app = press(press(app, "walk_reject"), "walk_accept")
    assert "2 of 2 reviewed, 1 of them rejected" in words_of(app)
    assert "All these numbers are reviewed." in words_of(app)
    assert "1 of 9 reviewed" not in words_of(open_page("data", mode="review"))


def test_the_list_says_everything_and_takes_back_each() -> None:
    """What was corrected and rejected is listed with its words; each Undo takes one row back."""
    app = press(open_page("read", claim="c5"), "correct_")
    field(app, "place").set_value("Ukraine")  # type: ignore[attr-defined]
    save(app)
    press(open_page("read", claim="c6"), "reject_")
    press(open_page("read", claim="c7"), "accept_")
    app = open_page("data")
    words = words_of(app)
    assert "By hand: 1 corrected, 1 rejected and 1 accepted." in words
    assert "Place: Ukraine (the machine read: none named)." in words
    assert "Rejected." in words
    assert "Accepted." not in words
    app.toggle(key="accepted_too").set_value(True).run()
    assert "Accepted." in words_of(app)
    for left in (2, 1, 0):
        button = next(each for each in app.button if str(each.key).startswith("undo_"))
        app = button.click().run()
        assert sum(str(each.key).startswith("undo_") for each in app.button) == left
    assert set(load_tables().claims["review"]) == {""}
    assert len(load_tables().claims) == 10


def test_a_row_that_no_longer_applies_is_listed_so(library: object) -> None:
    """Its words are gone from the text: nothing was changed, and the list says so in plain words."""
    del library
    press(open_page("read", claim="c5"), "accept_")
    row = kept()[0]
    said = type(row)(
        **{name: getattr(row, name) for name in row.__dataclass_fields__} | {"claim_id": "gone", "quote": "9 people"}
    )
    record().write_bytes(to_bytes([row, said]))
    assert read_corrections(record()) == (row, said)
    app = open_page("data")
    assert "Not applied: one correction." in words_of(app)
    app.toggle(key="accepted_too").set_value(True).run()
    assert "not applied: its words are no longer in the text" in words_of(app)
