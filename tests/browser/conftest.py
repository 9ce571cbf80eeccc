"""The dashboard as a person meets it: its own server, a real Chromium, and a watch on what the page asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from tests.served import FLAGS, NotServedError, chromium, served

_PROBES = ("/_stcore/health", "/_stcore/host-config")
"""Streamlit looks for its server below the page's own address first, so these two are missing there by design."""

PATIENCE = 120_000
"""Milliseconds that a busy machine may take for any one thing. Nothing waits longer than it needs to."""

expect.set_options(timeout=PATIENCE)

Meet = Callable[..., BrowserContext]
"""Brings a reader; its arguments are Playwright's for a new context."""


@dataclass
class Watch:
    """What the pages of one reader asked of other hosts, and what went wrong on them."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        """Watch every page of a context from now on."""
        context.on("request", self._asked)
        context.on("console", self._said)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def _asked(self, request: Request) -> None:
        host = urlsplit(request.url).hostname
        if host is not None and host != "127.0.0.1":
            self.outside.append(request.url)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not str(message.location.get("url", "")).endswith(_PROBES):
            self.errors.append(f"{message.text} ({message.location.get('url')})")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the dashboard, run as the product runs it on a free port of this machine."""
    try:
        with served() as address:
            yield address
    except NotServedError as error:
        pytest.fail(f"The dashboard did not start:\n{error}")


@pytest.fixture
def watch() -> Watch:
    """What happened on the reader's pages."""
    return Watch()


@pytest.fixture
def meet(browser: Browser, watch: Watch) -> Iterator[Meet]:
    """Return what brings a reader with nothing stored, watched, with patience for a busy machine."""
    met: list[BrowserContext] = []

    def one(**options: Any) -> BrowserContext:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}} | options)
        context.set_default_timeout(PATIENCE)
        watch.over(context)
        met.append(context)
        return context

    yield one
    for context in met:
        context.close()


@pytest.fixture
def context(meet: Meet) -> BrowserContext:
    """A reader with nothing stored, watched."""
    return meet()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """A page of that reader."""
    return context.new_page()
