"""Where in the text, and the way between text and chart, in a real browser on the tables it ships with."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from dashboard import theme
from dashboard.data import load_tables
from dashboard.outline import Part, outline
from dashboard.sections import sections_of
from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.served import chromium

if chromium() is None:
    pytest.skip("No Chromium found. Install one, or set CHROMIUM to its path.", allow_module_level=True)


@pytest.fixture(scope="module")
def parts() -> list[Part]:
    """The headings of the text with their numbers."""
    tables = load_tables()
    return outline(sections_of(tables.sentences, tables.claims), tables.claims)


def test_a_part_of_the_picture_opens_in_the_text(page: Page, site: str, parts: list[Part], watch: Watch) -> None:
    """A click on the largest part leads to its first number in the text; Back leads to the picture again."""
    largest = max(parts, key=lambda part: part.numbers)
    opened(page, f"{site}/read?view=where")
    words = re.compile(r"^\W*" + r"\W+".join(re.findall(r"\w+", f"{largest.name} {largest.numbers}")) + r"\W*$")
    box = page.locator(".stPlotlyChart g.slice").filter(has_text=words)
    box.locator("path.surface").click()
    expect(number_in_text(page, largest.first)).to_have_attribute("aria-pressed", "true")
    expect(number_in_text(page, largest.first)).to_be_in_viewport()
    expect(page).to_have_url(re.compile(rf"/read\?claim={largest.first}$"))
    at_rest(page)
    page.go_back()
    expect(box).to_be_visible()
    assert watch.outside == []
    assert watch.errors == []


def test_the_lists_by_keyboard(page: Page, site: str, parts: list[Part], watch: Watch) -> None:
    """Each part is a link by its name; Enter opens it at its first number, without loading the page anew."""
    part = next(part for part in parts if part.numbers and part.parts)
    opened(page, f"{site}/read?view=where")
    link = page.get_by_role("navigation", name="Parts of the text").get_by_role("link", name=part.name, exact=True)
    expect(link.first).to_have_attribute("href", f"?claim={part.first}")
    page.evaluate("window.stays = true")
    link.first.focus()
    page.keyboard.press("Enter")
    expect(number_in_text(page, part.first)).to_have_attribute("aria-pressed", "true")
    expect(number_in_text(page, part.first)).to_be_focused()
    assert page.evaluate("window.stays")
    assert watch.errors == []


def test_the_picture_follows_the_theme(page: Page, site: str, parts: list[Part]) -> None:
    """A topic has its light colour in the light and its dark one in the dark, in the same picture."""
    topic = next(part.topics[0].topic for part in parts if part.topics)
    light, dark = (rgb(colour) for colour in theme.TOPICS[topic])
    page.emulate_media(color_scheme="light")
    opened(page, f"{site}/read?view=where")
    shape = page.locator(f".stPlotlyChart path.surface[style*='fill: {light}']").first
    expect(shape).to_have_css("fill", light)
    page.emulate_media(color_scheme="dark")
    expect(shape).to_have_css("fill", dark)


def test_from_the_text_to_the_chart_and_back(page: Page, site: str, parts: list[Part], watch: Watch) -> None:
    """The evidence of a number in the text leads to its mark, and the evidence there to the number in the text."""
    claim = next(part.first for part in parts if part.first)
    opened(page, f"{site}/read?claim={claim}")
    page.get_by_role("link", name="Show in the chart").click()
    expect(page).to_have_url(re.compile(rf"/topics\?.*claim={claim}"))
    expect(page.locator(".st-key-evidence .place")).to_contain_text(f"Claim {claim}")
    at_rest(page)
    page.get_by_role("link", name="Read in the text").click()
    expect(number_in_text(page, claim)).to_be_in_viewport()
    assert watch.outside == []
    assert watch.errors == []


def number_in_text(page: Page, claim: str) -> Locator:
    """The button of a claim in the text."""
    return page.locator(f".reading button[data-claim='{claim}']")


def rgb(colour: str) -> str:
    """A colour as the browser says it."""
    return f"rgb({', '.join(str(int(colour[place : place + 2], 16)) for place in (1, 3, 5))})"
