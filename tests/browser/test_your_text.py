"""A text of one's own in a real browser: pasted and uploaded, seen by another session, worked on with others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, FilePayload, Locator, Page, expect

from tests.browser.conftest import Watch
from tests.browser.rest import at_rest, opened
from tests.dashboard.sample import make_sample
from tests.dashboard.shelves import SUMMER, WINTER
from tests.served import chromium, served

if chromium() is None:
    pytest.skip("No Chromium found. Install one, or set CHROMIUM to its path.", allow_module_level=True)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The dashboard with a small built-in text and a library without any."""
    sample = make_sample(tmp_path)
    monkeypatch.setenv("NUMBERS_TABLES", str(sample.tables))
    monkeypatch.setenv("NUMBERS_RAW", str(sample.raw))
    monkeypatch.setenv("NUMBERS_LIBRARY", str(tmp_path / "library"))
    with served() as address:
        yield address


def outcome(page: Page, words: str) -> Locator:
    """The line that tells what became of a text."""
    return page.locator(".st-key-outcomes").get_by_text(words).first


def test_paste_and_see_the_first_chart(page: Page, context: BrowserContext, own: str, watch: Watch) -> None:
    """The chart is a click away, another session offers the text, and all texts are counted together."""
    other = context.new_page()
    opened(other, own)
    expect(other.get_by_role("heading", level=1)).to_be_visible()
    expect(other.locator(".st-key-texts")).to_have_count(0)
    opened(page, f"{own}/your-text")
    page.locator(".st-key-own_words textarea").fill(WINTER)
    page.get_by_label("Title").fill("The great winter")
    page.get_by_role("button", name="Find the numbers").click()
    expect(outcome(page, "is in the library, with 3 numbers.")).to_be_visible()
    expect(page.locator(".st-key-own_words textarea")).to_have_value("")
    at_rest(page)
    page.get_by_role("link", name="See its first chart").click()
    expect(page).to_have_url(re.compile(r"/topics\?text=The_great_winter"))
    expect(page.locator(".stVegaLiteChart svg.marks")).to_be_visible()
    expect(page.locator(".st-key-evidence")).to_contain_text("4,000")
    other.goto(f"{own}/data?text=all")
    expect(other.locator(".st-key-count")).to_contain_text("13 of 13 numbers")
    assert watch.outside == []
    assert watch.errors == []


def test_upload_several_files(page: Page, own: str, watch: Watch) -> None:
    """Each has its own outcome, and a page that is left meanwhile loses none."""
    opened(page, f"{own}/your-text")
    page.locator("input[type=file]").set_input_files(
        [
            file("summer.txt", SUMMER.encode()),
            file("scan.pdf", b"This is no PDF."),
            file("winter.md", f"# The winter\n\n{WINTER.split('==')[-1].strip()}\n".encode()),
        ]
    )
    expect(page.get_by_text("winter.md")).to_be_visible()  # the button waits for what is still on its way
    page.get_by_role("button", name="Find the numbers").click()
    expect(page.locator(".st-key-outcomes")).to_be_visible()
    page.get_by_role("link", name="About", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("How the numbers are read")
    at_rest(page)
    page.get_by_role("link", name="Your text", exact=True).first.click()
    expect(outcome(page, "“summer” is in the library, with 2 numbers.")).to_be_visible()
    expect(outcome(page, "“scan.pdf” was not added.")).to_be_visible()
    expect(page.get_by_role("link", name="See its first chart")).to_have_count(2)
    at_rest(page)
    page.reload()
    expect(page.locator("[class*=st-key-own_entry_]")).to_have_count(2)
    assert watch.outside == []
    assert watch.errors == []


def file(name: str, data: bytes) -> FilePayload:
    """A file as a browser uploads it."""
    return {"name": name, "mimeType": "application/octet-stream", "buffer": data}
