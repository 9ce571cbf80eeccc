"""A walk through the dashboard in a real browser, on the tables that it ships with."""

from __future__ import annotations

import csv
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Position, expect

from dashboard.data import built_in_tables, load_tables
from dashboard.labels import label
from tests.browser.conftest import Meet, Watch
from tests.browser.rest import at_rest, opened
from tests.served import chromium

if chromium() is None:
    pytest.skip(
        "The walk in a browser is skipped: no Chromium found. Install one, or set CHROMIUM to its path.",
        allow_module_level=True,
    )

TABLES = built_in_tables()
Row = dict[str, str]
BEGINNING: Position = {"x": 4, "y": 12}
"""Where the words of a chart's row begin."""


@pytest.fixture(scope="module")
def claims() -> list[Row]:
    """The rows of claims.csv as the file has them."""
    return rows_of(TABLES / "claims.csv")


def rows_of(path: Path) -> list[Row]:
    """The rows of a CSV file as text."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_from_the_first_page_to_a_file(
    page: Page, context: BrowserContext, site: str, claims: list[Row], watch: Watch
) -> None:
    """Open, choose a topic, click a mark, read its sentence, filter, download; the link brings the same view back."""
    topic = topic_to_walk(claims)
    of_topic = [row for row in claims if row["topic"] == topic]
    opened(page, site)
    expect(page.get_by_role("heading", level=1)).to_have_text("Every number in the text, beside its sentence")
    page.get_by_role("link", name="Topics", exact=True).first.click()
    expect(page.locator(".st-key-topicrow")).to_be_visible()
    at_rest(page)
    page.locator(".st-key-topicrow").get_by_text(topic.capitalize(), exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(topic.capitalize())
    expect(count(page)).to_contain_text(f"{len(of_topic)} of {len(claims):,} numbers")
    at_rest(page)

    chosen, place = row_to_click(page, of_topic)
    rows_drawn(page).nth(place).click(position=BEGINNING)
    expect(page).to_have_url(re.compile(f"claim={chosen['claim_id']}"))
    expect(evidence(page).locator("blockquote")).to_have_text(chosen["sentence"])
    expect(evidence(page).locator("mark")).to_have_text(chosen["quote"])

    at_rest(page)
    word = max(re.findall(r"[A-Za-z]+", chosen["sentence"]), key=len)
    matching = [row for row in of_topic if holds(row, word)]
    search = page.locator(".st-key-find input")
    search.fill(word)
    search.press("Enter")
    expect(count(page)).to_contain_text(f"{len(matching)} of {len(claims):,} numbers")
    assert downloaded(page) == matching

    expect(page).to_have_url(re.compile(f"find={word}"))
    again = context.new_page()
    again.goto(page.url)
    expect(count(again)).to_contain_text(f"{len(matching)} of {len(claims):,} numbers")
    expect(evidence(again).locator("blockquote")).to_have_text(chosen["sentence"])
    expect(again.locator(".st-key-find input")).to_have_value(word)
    assert watch.outside == []
    assert watch.errors == []


def test_choosing_leaves_nothing_behind(page: Page, site: str, claims: list[Row]) -> None:
    """A chart that is drawn anew for each number chosen has as many fades as before."""
    opened(page, f"{site}/topics?topic={topic_to_walk(claims)}")
    fades = page.locator(".stVegaLiteChart linearGradient")
    number = fades.count()
    assert number
    for place in (1, 2, 3, 1):
        before = page.url
        rows_drawn(page).nth(place).click(position=BEGINNING)
        expect(page).not_to_have_url(before)
        at_rest(page)
    expect(fades).to_have_count(number)


def test_reading_with_the_keyboard(page: Page, site: str, claims: list[Row], watch: Watch) -> None:
    """A link opens a claim in its section; Tab and Enter choose the next number; Back returns to the first."""
    here, following = next((a, b) for a, b in pairwise(claims) if a["sentence_id"] == b["sentence_id"])
    opened(page, f"{site}/read?claim={here['claim_id']}")
    number = page.locator(f"button[data-claim='{here['claim_id']}']")
    expect(number).to_have_attribute("aria-pressed", "true")
    expect(number).to_be_in_viewport()
    expect(evidence(page).locator("blockquote")).to_have_text(here["sentence"])
    number.focus()
    page.keyboard.press("Tab")
    after = page.locator(f"button[data-claim='{following['claim_id']}']")
    expect(after).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"claim={following['claim_id']}"))
    expect(evidence(page).locator("mark")).to_have_text(following["quote"])
    expect(after).to_be_focused()
    at_rest(page)
    page.go_back()
    expect(evidence(page).locator("mark")).to_have_text(here["quote"])
    assert watch.outside == []
    assert watch.errors == []


def test_the_tables_and_their_address(
    page: Page, context: BrowserContext, site: str, claims: list[Row], watch: Watch
) -> None:
    """On Data the filters write the address, the file holds the rows shown, and every table downloads as it is."""
    topic = topic_to_walk(claims)
    of_topic = [row for row in claims if row["topic"] == topic]
    opened(page, f"{site}/data")
    page.locator(".st-key-topic input").click()
    page.get_by_role("option", name=f"{topic.capitalize()} ({len(of_topic)})", exact=True).click()
    expect(count(page)).to_contain_text(f"{len(of_topic)} of {len(claims):,} numbers")
    expect(page).to_have_url(re.compile(f"topic={topic}"))
    assert downloaded(page) == of_topic
    with page.expect_download() as saving:
        page.locator(".st-key-download-numerals button").click()
    assert saving.value.suggested_filename == "numerals.csv"
    assert Path(saving.value.path()).read_bytes() == (TABLES / "numerals.csv").read_bytes()
    again = context.new_page()
    again.goto(page.url)
    expect(count(again)).to_contain_text(f"{len(of_topic)} of {len(claims):,} numbers")
    assert watch.outside == []
    assert watch.errors == []


def test_a_click_anywhere_in_a_row_opens_it(page: Page, site: str, claims: list[Row]) -> None:
    """A click on a word of the table opens the claim of its row, in whatever column."""
    opened(page, f"{site}/data")
    table = page.get_by_test_id("stDataFrame").locator("canvas").first
    for row, x in ((2, 60), (4, 300)):
        table.click(position={"x": x, "y": 36 * row + 18}, force=True)  # the header is as high as a row
        expect(evidence(page).locator("blockquote")).to_have_text(claims[row - 1]["sentence"])
        expect(page).to_have_url(re.compile(f"claim={claims[row - 1]['claim_id']}"))
        at_rest(page)


def test_pages_on_a_phone(meet: Meet, site: str, watch: Watch) -> None:
    """On a phone the pages are a row of links; one tap opens a page, and nothing lies over it."""
    page = meet(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True).new_page()
    opened(page, site)
    for name, heading in (
        ("Data", "The tables behind the pages"),
        ("Timeline", "The years the numbers speak of"),
        ("Read", "The text, with its numbers marked"),
    ):
        page.locator(".st-key-phonenav").get_by_role("link", name=name, exact=True).tap()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        at_rest(page)
        page.get_by_role("heading", level=1).click(trial=True)  # would wait for whatever covers it
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
    assert watch.errors == []


def topic_to_walk(claims: list[Row]) -> str:
    """The topic with the most counts of people: a chart with many rows."""
    return Counter(row["topic"] for row in claims if row["unit"] == "people").most_common(1)[0][0]


def row_to_click(page: Page, of_topic: list[Row]) -> tuple[Row, int]:
    """A claim of the chart whose words no other row has, not the one chosen at first, and the place of its row."""
    drawn = page.locator(".stVegaLiteChart svg text[font-weight='600']").all_text_contents()
    first = evidence(page).locator("blockquote").inner_text()
    frame = load_tables().claims.set_index("claim_id", drop=False)
    for row in of_topic:
        said = label(frame.loc[row["claim_id"]])
        if drawn.count(said) == 1 and row["sentence"] != first:
            return row, drawn.index(said)
    pytest.fail(f"No row of the chart reads like a claim: {drawn[:20]}")


def rows_drawn(page: Page) -> Locator:
    """The rows of the page's one chart, as what a click hits."""
    return page.locator(".stVegaLiteChart .mark-rect").first.locator("path")


def holds(row: Row, word: str) -> bool:
    """Whether a search for a word finds a claim: in its sentence, its headings or what is known of it."""
    fields = ("sentence", "section", "counted", "event", "place", "attributed_to")
    return any(word.casefold() in row[name].casefold() for name in fields)


def count(page: Page) -> Locator:
    """Where the page says how many numbers it shows."""
    return page.locator(".st-key-count")


def evidence(page: Page) -> Locator:
    """The chosen claim with its sentence."""
    return page.locator(".st-key-evidence")


def downloaded(page: Page) -> list[Row]:
    """The rows of the file with what the page shows; its header is that of claims.csv."""
    at_rest(page)  # else it would be the file of the last run
    with page.expect_download() as saving:
        page.locator(".st-key-downloads button").first.click()
    path = Path(saving.value.path())
    assert (
        path.read_text(encoding="utf-8").split("\n")[0]
        == (TABLES / "claims.csv").read_text(encoding="utf-8").split("\n")[0]
    )
    return rows_of(path)
