"""Nothing on any page keeps a reader with a screen reader, or without a mouse, out."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Meet
from tests.browser.rest import opened
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
def test_axe_finds_nothing_serious(meet: Meet, site: str, path: str, scheme: str) -> None:
    """No fault that axe-core calls serious or critical, in either theme."""
    page = meet(color_scheme=scheme).new_page()
    opened(page, site + path)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator(DRAWN.get(path, "h1")).first).to_be_visible()
    faults = Axe().run(page).response["violations"]
    assert [
        (fault["id"], fault["nodes"][0]["html"]) for fault in faults if fault["impact"] in ("serious", "critical")
    ] == []
