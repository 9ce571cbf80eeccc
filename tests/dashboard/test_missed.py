"""A number that was missed, added in Read by its words."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.data import load_tables
from tests.dashboard.byhand import field, kept, name_sentences, press, save
from tests.dashboard.pages import address, open_page, reader_of, words_of
from tests.dashboard.sample import Sample


@pytest.fixture(autouse=True)
def text(sample: Sample) -> Sample:
    """A text that can be corrected."""
    name_sentences(sample)
    return sample


def sought(words: str, **where: str) -> AppTest:
    """Read with words typed as those of a missed number."""
    app = open_page("read", **where)
    return app.text_input(key="hand_missed_words").set_value(words).run()


def places(app: AppTest) -> list[str]:
    """The places offered."""
    return [str(each.label) for each in app.button if str(each.key).startswith("missed_at_")]


def test_words_typed_become_a_claim() -> None:
    """Its bounds are filled in, its fields are kept as an addition, and it is shown as the chosen claim."""
    app = press(sought("1901"), "missed_at_")
    widget: Any = field(app, "low")
    assert widget.value == "1,901"
    for name, cell in (("counted", "people"), ("topic", "society")):
        widget = field(app, name)
        widget.set_value(cell)
    app = save(app)
    rows = {row.field: row.new for row in kept()}
    assert rows == {
        "added": "1901",
        "low": "1901",
        "high": "1901",
        "qualifier": "exact",
        "counted": "people",
        "topic": "society",
    }
    tables = load_tables()
    (claim,) = tables.claims[tables.claims["review"] == "added"].itertuples()
    assert (claim.quote, claim.low, claim.topic) == ("1901", 1901, "society")
    assert address(app)["claim"] == claim.claim_id
    assert "Added by hand: the machine took it for no number." in words_of(app)
    assert "By hand: 1 added." in words_of(app)
    marked = [run for paragraph in reader_of(app)["paragraphs"] for run in paragraph if run.get("hand")]
    assert [(run["text"], run["hand"]) for run in marked] == [("1901", "added by hand")]
    numerals = tables.numerals
    assert numerals.loc[numerals["quote"] == "1901", "claim_id"].item() == claim.claim_id


def test_it_can_be_removed_and_added_again_with_other_fields() -> None:
    """The second time nothing of the first comes back."""
    app = press(sought("1901"), "missed_at_")
    widget: Any = field(app, "counted")
    widget.set_value("people")
    app = press(save(app), "withdraw_")
    assert not (load_tables().claims["review"] == "added").any()
    assert "By hand:" not in words_of(app)
    app = save(press(sought("1901"), "missed_at_"))
    (claim,) = load_tables().claims.query("review == 'added'").itertuples()
    assert claim.counted == ""


def test_the_same_words_twice_are_told_apart() -> None:
    """Each place is offered with the words around it, and the one that is picked is the one that is added."""
    app = sought("the", section="wars")
    labels = places(app)
    assert len(labels) == len(set(labels)) > 0
    app = sought("and", section="opening-paragraphs")
    (label,) = places(app)
    assert "through the camps, **and** more than" in label


def test_words_that_a_claim_took_are_refused() -> None:
    """They are offered, but not to be picked."""
    app = sought("18 million")
    (button,) = (each for each in app.button if str(each.key).startswith("missed_at_"))
    assert button.disabled
    assert "a number already" in str(button.label)


def test_words_that_are_not_there_are_said_to_be() -> None:
    """Nothing fails and nothing is offered."""
    assert "These words do not stand in this section." in words_of(sought("no such words"))
    assert places(sought("(")) == []


def test_rejected_words_are_offered_back() -> None:
    """What the machine read and a person rejected is no second number: the rejection is undone."""
    press(open_page("read", claim="c3"), "reject_")
    app = press(sought("648", section="wars"), "missed_at_")
    assert "“648” was read as a number, and rejected by hand." in words_of(app)
    app = press(app, "missed_undo")
    assert "c3" in set(load_tables().claims["claim_id"])
