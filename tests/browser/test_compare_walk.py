"""From a number to its check and back, in a real browser, on the tables that the dashboard ships with."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.data import load_tables
from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.served import chromium

if chromium() is None:
    pytest.skip("The walk to the checks is skipped: no Chromium found.", allow_module_level=True)


def test_from_a_number_to_its_check_and_to_all_of_them(page: Page, site: str, watch: Watch) -> None:
    """The evidence leads to the check, that to all checks; a filter is in the address; Back undoes it."""
    checks = load_tables().checks
    check = checks.iloc[0]
    opened(page, f"{site}/topics?claim={check['claim_ids'].split()[0]}")
    page.locator(".st-key-checked a").first.click()
    expect(page).to_have_url(re.compile(r"/compare\?check=\w+$"))
    expect(page.locator(".check")).to_have_count(1)
    expect(page.locator(".check")).to_contain_text("The arithmetic is ours.")
    expect(page.locator(".side mark").first).to_be_visible()
    expect(page.locator("svg.marks")).to_be_visible()
    at_rest(page)

    page.get_by_role("button", name=f"Show all {len(checks)} checks").click()
    expect(page.locator(".check")).to_have_count(min(len(checks), 20))
    expect(page).to_have_url(re.compile(r"/compare$"))
    at_rest(page)
    page.locator(".st-key-verdict_popover button").press("Enter")
    choices = page.get_by_test_id("stPopoverBody")
    pill = choices.locator("button").first
    expect(pill).to_be_focused()
    assert pill.evaluate("pill => getComputedStyle(pill).outlineStyle") == "solid"
    page.keyboard.press("Space")
    expect(page).to_have_url(re.compile(r"verdict=\w+"))
    expect(page.locator(".st-key-verdict_popover button")).not_to_contain_text("all")
    at_rest(page)
    page.keyboard.press("Escape")
    expect(choices).to_be_hidden()
    expect(page.locator(".st-key-verdict_popover button")).to_be_focused()
    expect(page.locator(".check").first).to_be_visible()
    page.go_back()
    expect(page).not_to_have_url(re.compile("verdict="))
    expect(page.locator(".st-key-verdict_popover button")).to_contain_text("all")
    expect(page.locator(".check")).to_have_count(min(len(checks), 20))
    assert watch.outside == []
    assert watch.errors == []


def test_numbers_are_put_side_by_side(page: Page, site: str, watch: Watch) -> None:
    """The evidence gathers them, Compare draws them on one axis, Back brings back one that was taken out."""
    claims = load_tables().claims
    people = claims[(claims["unit"] == "people") & (claims["topic"] == "deaths")]["claim_id"]
    one, other = (str(claim_id) for claim_id in people.iloc[:2])
    opened(page, f"{site}/topics?claim={one}&with={other}")
    page.get_by_role("button", name="Compare this number").click()
    expect(page).to_have_url(re.compile(rf"with={other}\.{one}"))
    at_rest(page)
    page.get_by_role("link", name="2 numbers chosen: compare them").click()
    expect(page).to_have_url(re.compile(rf"/compare\?with={other}\.{one}$"))
    expect(page.locator(".check").first).to_contain_text("Your choice: 2 numbers side by side")
    at_rest(page)
    expect(page.locator(".st-key-own_choice svg.marks")).to_be_visible()
    page.locator(f".st-key-remove_{one} button").click()
    expect(page).to_have_url(re.compile(rf"with={other}$"))
    expect(page.locator(".check").first).to_contain_text("Your choice: one number")
    at_rest(page)
    page.go_back()
    expect(page.locator(".check").first).to_contain_text("Your choice: 2 numbers side by side")
    assert watch.outside == []
    assert watch.errors == []
