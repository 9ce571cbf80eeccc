"""Articles, from a server on this machine that speaks the protocol of Wikipedia's interface."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from etl.errors import InputError
from etl.wikipedia import VARIABLE, document_name, fetch, is_address
from tests.conftest import Command

TEXT = "The fleet lost 40 ships.\n\n\n== Losses ==\nAbout 5–7 million tons were lost.\n\n\n=== North ===\nSix men.\n"


def article(title: str, **facts: Any) -> dict[str, Any]:
    """Return a page as the interface describes one."""
    return {
        "pageid": 7, "ns": 0, "title": title, "extract": TEXT, "revisions": [{"revid": 123}],
        "canonicalurl": f"https://en.wikipedia.org/wiki/{title.replace(' ', '_')}",
    } | facts  # fmt: skip


PAGES = {
    "The fleet": article("The fleet"),
    "fleet, the": article("The fleet"),
    "Café & Co/2": article("Café & Co/2"),
    "Mercury": article("Mercury", pageprops={"disambiguation": ""}),
    "Help:Contents": article("Help:Contents", ns=12),
    "Bare": article("Bare", extract=""),
    "Nowhere": {"ns": 0, "title": "Nowhere", "missing": True},
}


class Wiki(BaseHTTPRequestHandler):
    """Answers as api.php does; some titles make it misbehave."""

    asked: dict[str, list[str]]

    def do_GET(self) -> None:
        """Answer one question."""
        address = urlsplit(self.path)
        asked = parse_qs(address.query)
        Wiki.asked = asked | {"path": [address.path], "agent": [self.headers["User-Agent"]]}
        title = asked.get("titles", [""])[0]
        if title == "Broken":
            self.send_error(503)
            return
        if title == "Garbled":
            self.wfile.write(b"no status line\r\n\r\n")
            return
        if title in ("Elsewhere", "Files"):
            self.send_response(302)
            self.send_header(
                "Location", {"Elsewhere": "http://169.254.169.254/x", "Files": "file:///etc/passwd"}[title]
            )
            self.end_headers()
            return
        if title == "Slow":
            time.sleep(1.5)
        rights = {"url": "https://creativecommons.org/licenses/by-sa/4.0/", "text": "Creative Commons ..."}
        answer: Any = {"query": {"pages": [PAGES.get(title, PAGES["Nowhere"])], "rightsinfo": rights}}
        if title == "Error":
            answer = {"error": {"code": "x", "info": "Too busy"}}
        data = b"<html>" if title == "Page" else json.dumps(answer).encode()
        if title == "Endless":
            data = b" " * 17 * 2**20
        self.send_response(200)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Take no notice of a caller who hangs up."""
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True


@pytest.fixture(scope="module")
def wiki() -> Iterator[str]:
    """Return the address of a server that is up."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Wiki)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


NAMES = (
    "The fleet",
    "The_fleet",
    "wikipedia:The_fleet",
    "https://en.wikipedia.org/wiki/The_fleet",
    "https://en.m.wikipedia.org/wiki/The_fleet#Losses",
    "https://en.wikipedia.org/w/index.php?title=The_fleet&oldid=123",
)


@pytest.mark.parametrize("name", NAMES)
def test_an_article_by_name_or_address(wiki: str, name: str) -> None:
    """An article comes with its text as it is, its version, licence and a permanent address."""
    fetched = fetch(name, base=wiki)
    assert (fetched.title, fetched.text, fetched.revision) == ("The fleet", TEXT, 123)
    assert fetched.source.publisher == "English Wikipedia"
    assert fetched.source.address == "https://en.wikipedia.org/w/index.php?title=The_fleet&oldid=123"
    assert fetched.source.licence == "CC BY-SA 4.0"
    assert fetched.source.licence_address == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert len(fetched.source.retrieved) == 10
    assert Wiki.asked["path"] == ["/w/api.php"]
    assert {key: Wiki.asked[key] for key in ("action", "explaintext", "exsectionformat", "redirects")} == {
        "action": ["query"], "explaintext": ["1"], "exsectionformat": ["wiki"], "redirects": ["1"],
    }  # fmt: skip
    assert "NumbersInContext" in Wiki.asked["agent"][0]


def test_other_names_and_languages(wiki: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A redirect gives the article it leads to; signs in names arrive whole; the publisher names the language."""
    monkeypatch.setenv(VARIABLE, f"{wiki}/w/api.php")
    assert fetch("fleet, the").title == "The fleet"
    assert fetch("https://de.wikipedia.org/wiki/Caf%C3%A9_%26_Co/2").source.publisher == "German Wikipedia"
    assert Wiki.asked["titles"] == ["Café & Co/2"]


REFUSED = {
    "Nowhere": "there is no article",
    "Mercury": "may mean several things",
    "Help:Contents": "no article but a page about Wikipedia",
    "Bare": "no plain text",
    "Broken": "503",
    "Error": "Too busy",
    "Page": "did not answer as Wikipedia does",
    "Elsewhere": "sends on to another site, 169.254.169.254",
    "Files": "302",
    "Garbled": "cannot be reached",
    "Slow": "did not answer within",
    "Endless": "more than 16 MB",
    "": "no name of an article",
    "a|b": "no name of an article",
    "https://en.wikipedia.org/w/index.php?title=The_fleet&oldid=99": "names an old version",
    "https://en.wikipedia.org/": "names no article",
    "https://example.org/wiki/The_fleet": "not an article of Wikipedia",
    "http://127.0.0.1/wiki/The_fleet": "not an article of Wikipedia",
    "http://en.wikipedia.org@127.0.0.1/wiki/A": "not an article of Wikipedia",
    "https://en.wikipedia.org.evil.example/wiki/A": "not an article of Wikipedia",
    "https://en.wikipedia.org:8080/wiki/A": "not an article of Wikipedia",
    "file:///etc/passwd": "not an article of Wikipedia",
    "ftp://en.wikipedia.org/wiki/A": "not an article of Wikipedia",
    "http://[::1/wiki/A": "is no address",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_article_is_told(wiki: str, name: str) -> None:
    """What cannot be fetched is refused in one sentence, and nothing but Wikipedia or the configured site is asked."""
    with pytest.raises(InputError) as caught:
        fetch(name, base=wiki, timeout=0.7 if name == "Slow" else 20)
    assert REFUSED[name] in str(caught.value)
    assert "\n" not in str(caught.value)


def test_no_network_is_told() -> None:
    """A host that cannot be reached is named, with what to do."""
    with pytest.raises(InputError, match=r"127\.0\.0\.1 cannot be reached .*save the page"):
        fetch("The fleet", base="http://127.0.0.1:9")


def test_names_of_documents_stay_in_their_folder() -> None:
    """An article's name as a file's has no slash, no leading dot and a bounded length."""
    assert document_name("../../etc/passwd") == "etc_passwd"
    assert document_name(".hidden") == "hidden"
    assert len(document_name("é" * 500).encode()) <= 200
    assert [is_address(words) for words in ("a.txt", "-", "C:/a.txt", "HTTPS://x", "wikipedia:a")] == [
        False, False, False, True, True,
    ]  # fmt: skip


def test_command_line_fetches(wiki: str, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An address on the command line gives tables, the article's text beside them and its source."""
    monkeypatch.setenv(VARIABLE, wiki)
    finished = command("https://en.wikipedia.org/wiki/The_fleet", "--out", "out")
    assert (finished.returncode, finished.stderr) == (0, "")
    assert (tmp_path / "out" / "The_fleet.txt").read_text("utf-8") == TEXT
    assert "CC BY-SA 4.0" in (tmp_path / "out" / "documents.csv").read_text("utf-8")
    finished = command("wikipedia:Nowhere", "--out", "out")
    assert (finished.returncode, finished.stderr.count("\n")) == (2, 1)
    assert "no article 'wikipedia:Nowhere'" in finished.stderr
