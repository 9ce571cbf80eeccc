"""Correcting by hand in a real browser: words selected in the text, and the review by keys alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from etl.corrections.record import read_corrections
from etl.model import Correction
from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.dashboard.byhand import name_sentences
from tests.dashboard.sample import make_sample
from tests.served import chromium, served

if chromium() is None:
    pytest.skip(
        "The walk in a browser is skipped: no Chromium found. Install one, or set CHROMIUM to its path.",
        allow_module_level=True,
    )

_SELECT = """([paragraph, first, last]) => {
  const nodes = document.querySelectorAll('.reading > p')[paragraph];
  const walk = document.createTreeWalker(nodes, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let at = 0, node; (node = walk.nextNode()); at += node.data.length) {
    if (at <= first && first <= at + node.data.length) range.setStart(node, first - at);
    if (at < last && last <= at + node.data.length) range.setEnd(node, last - at);
  }
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""
"""Selects characters of a paragraph, as a pointer does."""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty library, and the sample as the text that came with the program."""
    sample = make_sample(tmp_path)
    name_sentences(sample)
    monkeypatch.setenv("NUMBERS_TABLES", str(sample.tables))
    monkeypatch.setenv("NUMBERS_RAW", str(sample.raw))
    monkeypatch.setenv("NUMBERS_LIBRARY", str(tmp_path / "library"))
    return tmp_path / "library"


@pytest.fixture
def site(library: Path) -> Iterator[str]:  # noqa: ARG001  the server inherits where it is
    """The dashboard on that text."""
    with served() as address:
        yield address


def kept(library: Path) -> list[Correction]:
    """What was recorded."""
    return list(read_corrections(library / "sample" / "corrections.csv"))


def test_words_selected_become_a_number(page: Page, site: str, library: Path, watch: Watch) -> None:
    """The button comes with the selection, the form takes up the keyboard, Enter saves, and the text marks it."""
    opened(page, f"{site}/read?section=opening-paragraphs")
    first = page.locator(".reading > p").first
    expect(first).to_contain_text("Some 40 people lived there in 1901.")
    offer = page.get_by_role("button", name="Add as a number")
    expect(offer).to_be_hidden()
    page.evaluate(_SELECT, [0, 30, 34])
    expect(offer).to_be_visible()
    offer.click()
    low = page.get_by_role("textbox", name="Low")
    expect(low).to_be_focused()
    expect(low).to_have_value("1,901")
    at_rest(page)
    page.get_by_role("textbox", name="Counted").fill("people")
    page.keyboard.press("Enter")
    number = page.locator(".reading .number[data-hand]")
    expect(number).to_have_text("1901")
    expect(number).to_have_attribute("aria-label", re.compile("added by hand"))
    assert {row.field for row in kept(library)} == {"added", "low", "high", "qualifier", "counted"}
    at_rest(page)
    page.evaluate(_SELECT, [0, 5, 7])
    expect(offer).to_be_visible()
    offer.click()
    expect(page.get_by_text("“40” is a number already")).to_be_visible()
    assert watch.outside == []
    assert watch.errors == []


def test_the_review_by_keys_alone(page: Page, site: str, library: Path, watch: Watch) -> None:
    """A accepts, R rejects, U takes that back, E opens a form in which letters are letters; Escape leaves it."""
    opened(page, f"{site}/data?mode=review")
    progress = page.locator(".progress .count")
    expect(progress).to_have_text("0 of 10 reviewed")
    accept = page.locator("[class*=st-key-walk_accept_] button")
    expect(accept).to_be_enabled()
    at_rest(page)
    page.keyboard.press("a")
    expect(progress).to_have_text("1 of 10 reviewed")
    expect(page.locator(".evidence mark")).to_have_text("18 million")
    expect(page).to_have_url(re.compile("claim=c1"))
    at_rest(page)
    page.keyboard.press("r")
    expect(progress).to_have_text("2 of 10 reviewed, 1 of them rejected")
    at_rest(page)
    page.keyboard.press("u")
    expect(progress).to_have_text("1 of 10 reviewed")
    expect(page.locator(".evidence mark")).to_have_text("18 million")
    at_rest(page)
    page.keyboard.press("n")
    expect(page.locator(".evidence mark")).to_have_text("six million")
    at_rest(page)
    page.keyboard.press("p")
    expect(page.locator(".evidence mark")).to_have_text("18 million")
    at_rest(page)
    page.keyboard.press("e")
    expect(page.get_by_role("textbox", name="Low")).to_be_focused()
    page.get_by_role("textbox", name="Place").focus()
    page.keyboard.type("Narva")
    expect(page.get_by_role("textbox", name="Place")).to_have_value("Narva")
    at_rest(page)
    page.keyboard.press("Enter")
    expect(progress).to_have_text("2 of 10 reviewed")
    at_rest(page)
    page.keyboard.press("e")
    expect(page.get_by_role("textbox", name="Low")).to_be_focused()
    at_rest(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("textbox", name="Low")).to_have_count(0)
    expect(progress).to_have_text("2 of 10 reviewed")
    assert [(row.claim_id, row.field, row.new) for row in kept(library)] == [
        ("c0", "review", "accepted"),
        ("c1", "review", "rejected"),
        ("c1", "review", ""),
        ("c1", "place", "Narva"),
    ]
    assert watch.outside == []
    assert watch.errors == []
