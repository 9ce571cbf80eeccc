"""Pages opened as the app opens them, and what they show."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

_APP = Path(__file__).resolve().parents[2] / "dashboard" / "app.py"


def open_page(name: str, **address: str) -> AppTest:
    """The page of the app at an address: `open_page("read", claim="c1")`."""
    app = AppTest.from_file(_APP, default_timeout=300)
    app.run()
    if name != "overview":
        app.switch_page(f"views/{name}.py")
    for key, value in address.items():
        app.query_params[key] = value
    return app.run()


def address(app: AppTest) -> dict[str, str]:
    """What the address holds after a run."""
    return {key: value[0] if isinstance(value, list) else value for key, value in app.query_params.items()}


def html_of(app: AppTest) -> str:
    """All HTML that the page drew itself, the style sheet and the script of every page left out."""
    bodies = [element.proto.body for element in app.get("html") if not element.proto.unsafe_allow_javascript]
    return "\n".join(body for body in bodies if not body.startswith("<style>:root"))


def words_of(app: AppTest) -> str:
    """The words of that HTML as one reads them."""
    reading = _Words()
    reading.feed(html_of(app))
    reading.close()
    return " ".join("".join(reading.words).split())


def reader_of(app: AppTest) -> dict[str, Any]:
    """What the reader page hands to the browser: paragraphs of runs, and the claim chosen."""
    return sent(app, "paragraphs")


def listed(app: AppTest) -> list[dict[str, Any]]:
    """The rows of the plain table of claims that the page hands to the browser."""
    rows: list[dict[str, Any]] = sent(app, "columns")["rows"]
    return rows


def cited(app: AppTest) -> dict[str, Any]:
    """What the page hands to the browser to cite its claim."""
    return sent(app, "citation")


def sent(app: AppTest, key: str) -> dict[str, Any]:
    """What the one component gets whose data holds a key."""
    (data,) = (sent for each in app.get("bidi_component") if key in (sent := json.loads(each.proto.json or "{}")))
    return dict(data)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  a given name
        if tag in ("p", "dt", "dd", "h1", "h2", "h3", "li", "td", "th", "div"):
            self.words.append(" ")


class Tags(HTMLParser):
    """The elements and attributes that a browser would make of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element opens."""
        self.names.add(tag)
        self.attributes |= {name for name, _ in attrs}
