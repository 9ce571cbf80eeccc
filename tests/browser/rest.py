"""When a page has come to rest: what is on it can be read, clicked and printed, and nothing of it is replaced."""

from __future__ import annotations

from playwright.sync_api import Page, expect

_OVER = ".stApp[data-test-connection-state=CONNECTED][data-test-script-state=notRunning]"
"""Streamlit's own word that the last run is over and all of it sent; before the first run it says `initial`."""
_UNFINISHED = (
    "[data-testid=stSkeleton]",  # a part whose script is still being loaded
    ".stVegaLiteChart:not(:has(svg.marks .mark-rect path))",  # a chart is first drawn without its rows
    ".stPlotlyChart:not(:has(g.slice))",
    ".stDataFrame:visible:not(:has([role=gridcell]))",
    ".picture button:disabled",
    ".cite .ways:empty",
    ".twin:empty",
    ".reading:empty",
    ".outline:empty",
    ".st-key-paper span:not([data-ready])",
)


def at_rest(page: Page) -> None:
    """Wait until the page is whole.

    Right after a click the last run may seem to be the present one: wait first for what the click brings.
    """
    expect(page.locator(_OVER)).to_be_attached()
    expect(page.locator(".foot")).to_be_attached()
    expect(page.locator(", ".join(_UNFINISHED))).to_have_count(0)


def opened(page: Page, address: str) -> None:
    """Go to an address and wait until its page is whole."""
    page.goto(address)
    at_rest(page)
