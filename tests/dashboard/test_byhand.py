"""Correcting by hand beside the evidence: accept, correct, reject, and take back."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.data import load_tables
from tests.dashboard.byhand import field, kept, name_sentences, press, record, save
from tests.dashboard.pages import address, open_page, words_of
from tests.dashboard.sample import Sample


@pytest.fixture(autouse=True)
def text(sample: Sample) -> Sample:
    """A text that can be corrected."""
    name_sentences(sample)
    return sample


def corrected(app: AppTest, **cells: str) -> AppTest:
    """Fill the open form and save it."""
    for name, cell in cells.items():
        widget: Any = field(app, name)
        widget.set_value(cell)
    return save(app)


def claim(claim_id: str) -> Any:
    """A claim as the tables have it now."""
    rows = load_tables().claims
    return rows[rows["claim_id"] == claim_id].iloc[0]


def test_accepting_is_kept_and_said(text: Sample) -> None:
    """The row is in the record, the claim says so, and the text that came with the program is as it was."""
    before = {path.name: path.read_bytes() for path in text.tables.iterdir()}
    app = press(open_page("read", claim="c3"), "accept_")
    assert [(row.claim_id, row.field, row.new) for row in kept()] == [("c3", "review", "accepted")]
    assert claim("c3").review == "accepted"
    assert "Accepted: this is read rightly." in words_of(app)
    assert "By hand: 1 accepted." in words_of(app)
    assert {path.name: path.read_bytes() for path in text.tables.iterdir()} == before


def test_accepting_can_be_taken_back() -> None:
    """The question is asked again, and the page counts nothing any more."""
    app = press(open_page("read", claim="c3"), "accept_")
    app = press(app, "unaccept_")
    assert claim("c3").review == ""
    assert "Is this read rightly?" in words_of(app)
    assert "By hand:" not in words_of(app)


def test_a_correction_shows_at_once_with_what_it_was() -> None:
    """The new value stands in the evidence, marked, with the old one and the reason; charts and tables have it."""
    app = press(open_page("topics", claim="c5"), "correct_")
    app = corrected(app, low="4,500,000", place="Ukraine", reason="a slip of the registry")
    words = words_of(app)
    assert "4,500,000 to 7,000,000 people corrected by hand" in words
    assert "Low: 4,500,000 (the machine read: 5,000,000). “a slip of the registry” Corrected by hand" in words
    assert "Place: Ukraine (the machine read: none named)." in words
    assert (claim("c5").low, claim("c5").place, claim("c5").corrected) == (4.5e6, "Ukraine", "low place")
    assert app.dataframe[0].value["By hand"].tolist().count("corrected by hand") == 1
    assert {row.field: (row.old, row.new) for row in kept()} == {
        "low": ("5000000", "4500000"),
        "place": ("", "Ukraine"),
    }


def test_each_field_can_be_taken_back() -> None:
    """The machine's value is there again, and the other correction stays."""
    app = press(open_page("read", claim="c5"), "correct_")
    app = corrected(app, low="4,500,000", place="Ukraine")
    app = press(app, "back_low_")
    assert (claim("c5").low, claim("c5").place, claim("c5").corrected) == (5e6, "Ukraine", "place")
    app = press(app, "back_place_")
    assert (claim("c5").review, claim("c5").place) == ("", "")
    assert "By hand:" not in words_of(app)


def test_what_was_taken_back_stays_silent_when_the_machine_reads_anew(library: Path) -> None:
    """A row that was taken back holds on to no old value of the machine's."""
    app = press(open_page("read", claim="c5"), "correct_")
    app = press(corrected(app, place="Ukraine"), "back_place_")
    reading = library / "sample" / "reading"
    for name in ("claims.csv", "deaths.csv"):
        words = (reading / name).read_text(encoding="utf-8")
        assert ",deaths,deaths,,,1932" in words
        (reading / name).write_text(
            words.replace(",deaths,deaths,,,1932", ",deaths,deaths,,Kiev,1932"), encoding="utf-8"
        )
    press(open_page("read", claim="c5"), "accept_")
    assert claim("c5").place == "Kiev"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"low": "five"}, "Write it in digits"),
        ({"low": "9,000,000"}, "The lower bound is above the upper one."),
        ({"qualifier": "exact"}, "An exact number has the same lower and upper bound."),
        ({"period_start": "soon"}, "Write a year in digits"),
        ({"period_start": "1999999999"}, "Write a year in digits"),
        ({"period_start": "1940"}, "The first year is after the last one."),
    ],
)
def test_what_makes_no_sense_is_said_beside_the_field(cells: dict[str, str], said: str) -> None:
    """Nothing is kept, and what was typed is still there."""
    app = press(open_page("read", claim="c5"), "correct_")
    app = corrected(app, **cells, counted="the dead")
    assert said in words_of(app)
    assert not record().exists()
    widget: Any = field(app, "counted")
    assert widget.value == "the dead"
    name, typed = next(iter(cells.items()))
    widget = field(app, name)
    assert widget.value == typed


def test_a_save_that_fails_says_so_and_keeps_what_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told in a sentence; the form stays open with its words, and saves once there is room."""
    app = press(open_page("read", claim="c5"), "correct_")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", full)
        app = corrected(app, place="Ukraine")
    assert "could not be saved" in words_of(app)
    assert "No space left on device" in words_of(app)
    widget: Any = field(app, "place")
    assert widget.value == "Ukraine"
    app = save(app)
    assert claim("c5").place == "Ukraine"
    assert "could not be saved" not in words_of(app)


def test_cancelling_keeps_nothing() -> None:
    """The form closes, and opens with what the tables say."""
    app = press(open_page("read", claim="c5"), "correct_")
    widget: Any = field(app, "place")
    widget.set_value("Ukraine")
    app = press(app, "hand_cancel_")
    assert not record().exists()
    app = press(app, "correct_")
    widget = field(app, "place")
    assert widget.value == ""


def test_a_rejected_number_leaves_and_comes_back() -> None:
    """It is in no chart and no table, the next one is shown, and Undo brings it back as the chosen one."""
    app = press(open_page("read", claim="c5"), "reject_")
    assert "c5" not in set(load_tables().claims["claim_id"])
    assert address(app)["claim"] == "c6"
    assert "“5–7 million” is rejected." in words_of(app)
    assert "By hand: 1 rejected." in words_of(app)
    app = press(app, "undo_rejected")
    assert claim("c5").review == ""
    assert address(app)["claim"] == "c5"


def test_two_windows_lose_nothing() -> None:
    """Both corrections of one claim stand, though the second window opened its form before the first saved."""
    one, other = (press(open_page("read", claim="c5"), "correct_") for _ in range(2))
    corrected(one, place="Ukraine")
    corrected(other, event="The famine")
    assert (claim("c5").place, claim("c5").event) == ("Ukraine", "The famine")


def test_a_number_rejected_in_another_window_is_said_calmly() -> None:
    """The form that was open on it says so, and nothing fails."""
    one, other = open_page("read", claim="c5"), press(open_page("read", claim="c5"), "correct_")
    press(one, "reject_")
    app = corrected(other, place="Ukraine")
    assert not app.exception
    assert [row.field for row in kept()] == ["review"]


@pytest.mark.usefixtures("text")
def test_words_of_a_person_are_never_markup() -> None:
    """What is typed into the form is shown letter by letter."""
    app = press(open_page("read", claim="c5"), "correct_")
    app = corrected(app, place="<b>Kiev</b>", reason="<i>sic</i>")
    assert "Place: <b>Kiev</b> (the machine read: none named). “<i>sic</i>”" in words_of(app)


def test_the_reader_marks_what_a_hand_changed() -> None:
    """In the text the number says that it was corrected."""
    from tests.dashboard.pages import reader_of

    app = press(open_page("read", claim="c5"), "correct_")
    app = corrected(app, place="Ukraine")
    runs = [run for paragraph in reader_of(app)["paragraphs"] for run in paragraph]
    assert {run["claim_id"]: run.get("hand", "") for run in runs if "claim_id" in run} == {
        "c3": "",
        "c4": "",
        "c5": "corrected by hand",
    }
