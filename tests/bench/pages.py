"""How fast are the pages? Times the dashboard in Chromium beside an empty Streamlit app, in one run.

    python tests/bench/pages.py [--runs N] [--clicks N]

A page is opened in a fresh context each time, with both servers warm. What a reader waits for after a click is timed in
the browser, and again beside the empty app: there, a button that changes one word.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.served import FLAGS, chromium, served  # after the root is on the path

EMPTY = """
import streamlit as st
st.title("Nothing")
st.button("More", on_click=lambda: st.session_state.update(n=st.session_state.get("n", 0) + 1))
st.text(f"turn {st.session_state.get('n', 0)}")
"""
CHANGED = "([selector, before]) => { const e = document.querySelector(selector); return e && e.innerText !== before }"
Act = Callable[[], None]
READY = ".stApp[data-test-script-state=notRunning]"


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=10, help="openings of each page (default: 10)")
    parser.add_argument("--clicks", type=int, default=100, help="clicks on each page (default: 100)")
    options = parser.parse_args()
    if chromium() is None:
        sys.exit("No Chromium found: install one, or set CHROMIUM to its path.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty_app = Path(folder) / "empty.py"
        empty_app.write_text(EMPTY, encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS])
        with served(empty_app) as empty, served() as ours:
            _openings(browser, empty, ours, options.runs)
            _clicks(browser, empty, ours, options.clicks)
        browser.close()


def _openings(browser: Browser, empty: str, ours: str, runs: int) -> None:
    waits: dict[str, list[float]] = {"empty": [], "words": [], "chart": []}
    for turn in range(runs + 1):  # the first warms the servers
        bare = _opened(browser, empty, ("h1",))
        full = _opened(browser, ours, ("h1, .figures", ".figures", "svg.marks"))
        if turn:
            waits["empty"].append(bare[-1])
            waits["words"].append(full[1])
            waits["chart"].append(full[2])
    base = statistics.median(waits["empty"])
    print(f"First page against an empty app ({base:.2f} s), medians of {runs} fresh contexts")
    print(f"  heading and key figures  {statistics.median(waits['words']) / base:.2f} times")
    print(f"  chart                    {statistics.median(waits['chart']) / base:.2f} times")


def _opened(browser: Browser, address: str, wanted: Iterable[str]) -> list[float]:
    """Seconds until each of the selectors is there, in a fresh context."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    began = time.perf_counter()
    page.goto(address, wait_until="commit")
    passed = []
    for selector in wanted:
        page.locator(selector).first.wait_for(state="attached")
        passed.append(time.perf_counter() - began)
    context.close()
    return passed


def _clicks(browser: Browser, empty: str, ours: str, clicks: int) -> None:
    bare = _page(browser, empty)
    button = bare.get_by_role("button", name="More")
    base = _high(_waits(bare, [button.click] * clicks, "[data-testid=stText]"))
    page = _page(browser, f"{ours}/topics")
    memory = page.context.new_cdp_session(page)
    steps = [_button(page, name) for name in ("next", "previous")] * clicks
    _waits(page, steps[:20], ".evidence")
    before = _heap(memory)
    evidence = _high(_waits(page, steps[:clicks], ".evidence"))
    after = _heap(memory)
    word = max(page.locator(".evidence blockquote").inner_text().split(), key=len)
    searches = [_search(page, words) for words in (word, "")] * (clicks // 8 + 1)
    count = _high(_waits(page, searches, ".st-key-count"))
    print(f"95th percentile of {clicks} clicks, against a button of the empty app ({base:.2f} s)")
    print(f"  next number to evidence  {evidence / base:.2f} times ({evidence:.2f} s)")
    print(f"  filter to repaint        {count / base:.2f} times ({count:.2f} s)")
    print(f"Memory of the page after {clicks} more clicks: {after / before:.2f} times")


def _page(browser: Browser, address: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(address)
    page.locator(READY).wait_for(state="attached")
    return page


def _button(page: Page, key: str) -> Act:
    return lambda: page.locator(f".st-key-{key} button").click()


def _search(page: Page, words: str) -> Act:
    def act() -> None:
        page.locator(".st-key-find input").fill(words)
        page.locator(".st-key-find input").press("Enter")

    return act


def _waits(page: Page, acts: Iterable[Act], selector: str) -> list[float]:
    """Seconds from each act until the words of the selector are others; the page comes to rest between acts."""
    waits = []
    for act in acts:
        before = page.locator(selector).first.inner_text()
        began = time.perf_counter()
        act()
        page.wait_for_function(CHANGED, arg=[selector, before])
        waits.append(time.perf_counter() - began)
        page.locator(READY).wait_for(state="attached")
    return waits


def _high(waits: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(waits, n=20)[-1]


def _heap(session: CDPSession) -> float:
    """Bytes that the page's scripts hold after their rubbish is collected."""
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"])


if __name__ == "__main__":
    main()
