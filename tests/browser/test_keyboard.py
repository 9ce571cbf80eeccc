"""The filters' choices and the charts by keyboard alone, and an address of no page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.browser.test_walk import evidence
from tests.served import chromium

if chromium() is None:
    pytest.skip("No Chromium found. Install one, or set CHROMIUM to its path.", allow_module_level=True)


def test_a_filter_opened_by_key_takes_the_focus_to_its_choices(page: Page, site: str) -> None:
    """Tab goes round in them, a key sets one, Escape leads back to the button."""
    opened(page, f"{site}/topics")
    opener = page.locator(".st-key-kind_popover").get_by_role("button")
    opener.press("Enter")
    choices = page.get_by_role("dialog", name="Kind: all")
    first = choices.get_by_role("button").or_(choices.get_by_role("radio")).or_(choices.get_by_role("checkbox")).first
    expect(first).to_be_focused()
    page.keyboard.press("Tab")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("kind="))
    at_rest(page)
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_the_rows_of_a_chart_by_arrow_keys(page: Page, site: str) -> None:
    """The chart says how it is worked, and the evidence follows the arrows, down and up."""
    opened(page, f"{site}/topics")
    chart = page.locator(".st-key-chart .stVegaLiteChart[data-keys]")
    expect(chart).to_have_attribute("aria-description", re.compile("arrows"))
    expect(evidence(page).get_by_text(re.compile("^1 of "))).to_be_visible()
    chart.press("ArrowDown")
    expect(evidence(page).get_by_text(re.compile("^2 of "))).to_be_visible()
    expect(chart).to_be_focused()
    at_rest(page)
    chart.press("ArrowUp")
    expect(evidence(page).get_by_text(re.compile("^1 of "))).to_be_visible()


def test_an_address_of_no_page(page: Page, site: str, watch: Watch) -> None:
    """One sentence above the first page, and no dialogue over it."""
    opened(page, f"{site}/nowhere")
    expect(page.get_by_text("There is no page named “nowhere” here.")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert watch.errors == []
