"""Timeline and filters in a real browser: what a click opens, what Back brings back, what the keyboard reaches."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.browser.test_walk import BEGINNING, TABLES, Row, count, downloaded, evidence, rows_drawn, rows_of


@pytest.fixture(scope="module")
def claims() -> list[Row]:
    """The rows of claims.csv as the file has them."""
    return rows_of(TABLES / "claims.csv")


def turned_to(page: Page, heading: str, address: str) -> None:
    """Wait until the page of a heading is there and whole, at an address that ends like this."""
    expect(page.get_by_role("heading", level=1)).to_have_text(heading)
    expect(page).to_have_url(re.compile(rf"{re.escape(address)}$"))
    at_rest(page)


def test_the_years_and_what_has_none(
    page: Page, context: BrowserContext, site: str, claims: list[Row], watch: Watch
) -> None:
    """A row of the timeline opens its evidence; the numbers without a year are listed, and the file holds both."""
    undated = [row for row in claims if not (row["period_start"] or row["period_end"])]
    opened(page, f"{site}/timeline")
    expect(count(page)).to_contain_text(f"{len(claims)} of {len(claims):,} numbers")
    rows_drawn(page).nth(1).click(position=BEGINNING)
    expect(page).to_have_url(re.compile("claim="))
    expect(evidence(page).get_by_text("2 of ")).to_be_visible()
    assert sorted(each["claim_id"] for each in downloaded(page)) == sorted(each["claim_id"] for each in claims)
    page.get_by_role("button", name=re.compile(f"^{len(undated)} without")).press("Enter")
    buttons = page.locator(".twin button")
    expect(buttons).to_have_count(len(undated))
    expect(page).to_have_url(re.compile("listed=true"))
    at_rest(page)
    buttons.last.press("Enter")
    expect(evidence(page)).to_contain_text("the text ties it to no year")
    # The address follows the evidence: a link taken before that would be of the claim chosen earlier.
    expect(page).to_have_url(re.compile(f"claim={undated[-1]['claim_id']}"))
    again = context.new_page()
    again.goto(page.url)
    expect(again.locator(".twin tr.chosen")).to_have_count(1)
    assert watch.outside == []
    assert watch.errors == []


def test_back_leads_to_the_previous_page_with_its_filters(
    page: Page, site: str, claims: list[Row], watch: Watch
) -> None:
    """Filters go along to the next page and from it; Back is one step a page, and none gets lost."""
    exact = sum(row["qualifier"] == "exact" for row in claims)
    some, every = (f"{number} of {len(claims):,} numbers" for number in (exact, len(claims)))
    data, timeline = "The tables behind the pages", "The years the numbers speak of"
    opened(page, f"{site}/data?kind=exact")
    expect(count(page)).to_contain_text(some)
    page.get_by_role("link", name="Timeline", exact=True).first.click()
    turned_to(page, timeline, "/timeline?kind=exact")
    expect(count(page)).to_contain_text(some)
    page.get_by_role("link", name="Topics", exact=True).first.click()
    expect(page.locator(".st-key-topicrow")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/topics\?kind=exact$"))
    at_rest(page)
    page.go_back()
    turned_to(page, timeline, "/timeline?kind=exact")
    page.go_back()
    turned_to(page, data, "/data?kind=exact")
    expect(count(page)).to_contain_text(some)
    page.get_by_role("button", name="Kind: exact").last.click()  # the one that sets it back, not the one that opens it
    expect(count(page)).to_contain_text(every)
    turned_to(page, data, "/data")
    page.go_back()
    turned_to(page, data, "/data?kind=exact")
    expect(count(page)).to_contain_text(some)
    assert watch.outside == []
    assert watch.errors == []


def test_a_row_of_the_first_page_by_keyboard_and_back(page: Page, site: str, watch: Watch) -> None:
    """Its table opens with Enter, a row of it opens the evidence, and Back leads to the first page as it was."""
    opened(page, site)
    page.locator(".twin summary").press("Enter")
    button = page.locator(".twin button").nth(2)
    claim = button.get_attribute("data-claim")
    button.press("Enter")
    expect(page).to_have_url(f"{site}/topics?claim={claim}")
    expect(evidence(page).locator("blockquote")).to_be_visible()
    at_rest(page)
    page.go_back()
    expect(page).to_have_url(f"{site}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Every number in the text, beside its sentence")
    assert watch.errors == []


def test_brackets_in_an_address_lose_no_fade(page: Page, site: str) -> None:
    """Charts name their fades by the address, where a bare bracket would end the name."""
    opened(page, f"{site}/topics?find=(")
    expect(page).to_have_url(re.compile(r"find=%28$"))
    assert page.evaluate("new URLSearchParams(location.search).get('find')") == "("
