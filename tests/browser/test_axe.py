"""Nothing on any page keeps a reader with a screen reader, or without a mouse, out."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from tests.served import chromium

if chromium() is None:
    pytest.skip("axe is not run: no Chromium found.", allow_module_level=True)

PAGES = ("/", "/topics", "/timeline", "/compare", "/read", "/read?view=where", "/data", "/about")
DRAWN = {
    "/": "svg.marks",
    "/topics": "svg.marks",
    "/timeline": "svg.marks",
    "/compare": "svg.marks",
    "/read?view=where": ".js-plotly-plot",
}
"""What a page has drawn once it is whole, beside its heading."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_serious(browser: Browser, site: str, path: str, scheme: str) -> None:
    """No fault that axe-core calls serious or critical, in either theme."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(site + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.locator(DRAWN.get(path, "h1")).first.wait_for(state="attached")
    expect(page.locator(".stApp[data-test-script-state=notRunning]")).to_be_attached()
    faults = Axe().run(page).response["violations"]
    context.close()
    assert [
        (fault["id"], fault["nodes"][0]["html"]) for fault in faults if fault["impact"] in ("serious", "critical")
    ] == []
