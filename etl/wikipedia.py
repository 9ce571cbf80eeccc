"""An article of Wikipedia, by its name or address, through the plain-text interface that Wikipedia offers.

Asked for only when the user asks. `NUMBERS_WIKIPEDIA` names another address of the interface (a mirror, a test's own
server), to which all requests then go; otherwise they go to wikipedia.org and nowhere else, redirects included.
"""

from __future__ import annotations

import json
import os
import re
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any, NamedTuple
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from etl.errors import InputError
from etl.model import Source

VARIABLE = "NUMBERS_WIKIPEDIA"
"""Environment variable that names the address of the interface in place of Wikipedia's own."""
TIMEOUT = 20.0
"""Seconds that a whole request may take."""
LARGEST = 16 * 2**20
"""Bytes that an answer may have; the longest articles have about one million."""
LICENCE = ("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/")

_AGENT = "NumbersInContext/1.0 (one reader's own tool; asks for single articles)"
_HOST = re.compile(r"(?P<language>[a-z][a-z-]{1,14})(?:\.m)?\.wikipedia\.org")
_NAMED = "wikipedia:"
_LANGUAGES = {
    "en": "English",
    "simple": "Simple English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
}
_WAIT = "try again later, or save the page and give the file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article as it was fetched; `source` has no checksum yet, for that is of the file it will be saved as."""

    title: str
    text: str
    revision: int
    source: Source


class _Wanted(NamedTuple):
    title: str
    language: str
    revision: int | None


def is_address(words: str) -> bool:
    """Tell an address, or a name after `wikipedia:`, from the name of a file.

    >>> is_address("https://en.wikipedia.org/wiki/Gulag"), is_address("wikipedia:Gulag"), is_address("gulag.txt")
    (True, True, False)
    """
    return re.match(r"[a-z][a-z0-9+.-]+://", words, re.IGNORECASE) is not None or words.lower().startswith(_NAMED)


def document_name(title: str) -> str:
    """Return a name for an article's document that is also a safe name for its file.

    >>> document_name("Five-year plans (USSR)"), document_name("../AC/DC")
    ('Five-year_plans_(USSR)', 'AC_DC')
    """
    name = re.sub(r"[^\w()'’,.–-]+", "_", title).strip("._- ")
    while len(name.encode()) > 200:
        name = name[:-1]
    return name or "article"


def fetch(wanted: str, *, base: str | None = None, language: str = "en", timeout: float = TIMEOUT) -> Article:
    """Fetch an article by its name or its address. `base` is the interface's address, else `NUMBERS_WIKIPEDIA`'s.

    Raises `InputError` saying what is wrong: no such article, several of that name, no network, another site.
    """
    configured = base or os.environ.get(VARIABLE, "")
    asked = _wanted(wanted, language, configured)
    interface = _interface(configured, asked.language)
    page, rights = _page(_answer(interface, asked.title, timeout), wanted)
    revision = int((page.get("revisions") or [{}])[0].get("revid") or page.get("lastrevid") or 0)
    if asked.revision not in (None, revision):
        raise InputError(
            f"{wanted} names an old version, and Wikipedia gives only the newest ({revision}) as plain text: "
            "take the oldid out of the address, or save the old version as a file."
        )
    title = str(page["title"])
    name, address = _licence(rights)
    source = Source(
        title=title,
        publisher=f"{_LANGUAGES.get(asked.language, asked.language)} Wikipedia",
        address=_permanent(page, asked.language, title, revision),
        licence=name,
        licence_address=address,
        retrieved=datetime.now(UTC).date().isoformat(),
        note=f"Revision {revision}, as plain text from Wikipedia's own interface: without tables, pictures and notes.",
    )
    return Article(title=title, text=str(page["extract"]), revision=revision, source=source)


def _wanted(wanted: str, language: str, configured: str) -> _Wanted:
    """Read a name or an address of an article."""
    if wanted.lower().startswith(_NAMED):
        wanted = wanted[len(_NAMED) :]
    elif is_address(wanted):
        return _addressed(wanted, language, configured)
    title = " ".join(wanted.replace("_", " ").split())
    if not title or len(title.encode()) > 255 or re.search(r"[#<>\[\]|{}\x00-\x1f]", title):
        raise InputError(f"'{wanted}' is no name of an article: give it as its page is headed, as in Joseph Stalin.")
    return _Wanted(title, language, None)


def _addressed(address: str, language: str, configured: str) -> _Wanted:
    try:
        parts = urlsplit(address)
        host, port, user = parts.hostname or "", parts.port, parts.username
        allowed = urlsplit(configured)
        ours = bool(configured) and (host, port) == (allowed.hostname, allowed.port)
    except ValueError:
        raise InputError(f"{address} is no address: give one as in https://en.wikipedia.org/wiki/Gulag.") from None
    known = _HOST.fullmatch(host)
    if parts.scheme.lower() not in ("http", "https") or user is not None or not (ours or (known and port is None)):
        raise InputError(
            f"{address} is not an article of Wikipedia, and nothing else is fetched: save the page and give the file."
        )
    asked = parse_qs(parts.query)
    title = (
        unquote(parts.path.removeprefix("/wiki/")) if parts.path.startswith("/wiki/") else asked.get("title", [""])[0]
    )
    revision = asked.get("oldid", [""])[0]
    language = known["language"] if known else language
    if not title:
        raise InputError(f"{address} names no article: give its address, as in https://en.wikipedia.org/wiki/Gulag.")
    return _wanted(_NAMED + title, language, "")._replace(revision=int(revision) if revision.isdigit() else None)


def _interface(configured: str, language: str) -> str:
    """Return the address of the interface, which a user may configure with or without its path."""
    if not configured:
        if not _HOST.fullmatch(f"{language}.wikipedia.org"):
            raise InputError(f"'{language}' is no language of Wikipedia: give its code, as in en, de or simple.")
        return f"https://{language}.wikipedia.org/w/api.php"
    parts = urlsplit(configured)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise InputError(
            f"{VARIABLE} is '{configured}', no address: set it to one, as in http://localhost:8000/w/api.php."
        )
    return configured if parts.path.strip("/") else f"{configured.rstrip('/')}/w/api.php"


def _answer(interface: str, title: str, timeout: float) -> dict[str, Any]:
    question = {
        "action": "query",
        "format": "json",
        "formatversion": "2",
        "prop": "extracts|info|revisions|pageprops",
        "explaintext": "1",
        "exsectionformat": "wiki",
        "exlimit": "1",
        "inprop": "url",
        "rvprop": "ids|timestamp",
        "ppprop": "disambiguation",
        "meta": "siteinfo",
        "siprop": "rightsinfo",
        "redirects": "1",
        "titles": title,
    }
    request = urllib.request.Request(f"{interface}?{urlencode(question)}", headers={"User-Agent": _AGENT})
    host = urlsplit(interface).hostname or ""
    try:
        with urllib.request.build_opener(_OneHost(host)).open(request, timeout=timeout) as response:
            data = _read(response, host, time.monotonic() + timeout)
    except urllib.error.HTTPError as error:
        error.close()
        raise InputError(f"{host} answered '{error.code} {error.reason}' for '{title}': {_WAIT}.") from None
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, TimeoutError):
            raise InputError(f"{host} did not answer within {timeout:g} seconds: {_WAIT}.") from None
        said = " ".join(str(reason).split())
        raise InputError(
            f"{host} cannot be reached ({said}): look at the network, or save the page and give the file."
        ) from None
    try:
        answer = json.loads(data)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise InputError(f"{host} did not answer as Wikipedia does: look at {VARIABLE}, or {_WAIT}.")
    return answer


class _OneHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect on the host that was asked, or from one of Wikipedia's to another, and no other."""

    def __init__(self, host: str) -> None:
        self._host = host

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        """Return the request to follow. Raises `URLError` for one that leads elsewhere."""
        parts = urlsplit(newurl)
        host = parts.hostname or ""
        kin = _HOST.fullmatch(host) and _HOST.fullmatch(self._host)
        if parts.scheme not in ("http", "https") or not (host == self._host or kin):
            fp.close()
            raise urllib.error.URLError(f"it sends on to another site, {host}")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _read(response: Any, host: str, deadline: float) -> bytes:
    """Read an answer piece by piece, so that neither a long nor a slow one goes on."""
    data = bytearray()
    while piece := response.read1(65_536):
        data += piece
        if len(data) > LARGEST:
            raise InputError(
                f"{host} answered with more than {LARGEST // 2**20} MB, which no article has: give a file."
            )
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(data)


def _page(answer: dict[str, Any], wanted: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the page in an answer and its rights. Raises `InputError` if it is no article."""
    if "error" in answer:
        told = answer["error"].get("info", "an error") if isinstance(answer["error"], dict) else answer["error"]
        raise InputError(f"Wikipedia cannot give '{wanted}' ({told}): {_WAIT}.")
    query = answer.get("query")
    pages = query.get("pages") if isinstance(query, dict) else None
    if not (isinstance(query, dict) and isinstance(pages, list) and pages and isinstance(pages[0], dict)):
        raise InputError(f"'{wanted}' is no article of this Wikipedia: look up its name there.")
    page: dict[str, Any] = pages[0]
    if page.get("missing") or page.get("invalid") or page.get("special"):
        raise InputError(f"there is no article '{wanted}' on this Wikipedia: look up how its page is headed.")
    if page.get("ns", 0) != 0:
        raise InputError(f"'{page.get('title', wanted)}' is no article but a page about Wikipedia: name an article.")
    if "disambiguation" in (page.get("pageprops") or {}):
        raise InputError(
            f"'{page.get('title', wanted)}' may mean several things: open that page on Wikipedia and give the address "
            "of the article that is meant."
        )
    if not isinstance(page.get("extract"), str) or not page["extract"].strip():
        raise InputError(f"Wikipedia has no plain text of '{wanted}': save the page and give the file.")
    rights = query.get("rightsinfo")
    return page, rights if isinstance(rights, dict) else {}


def _licence(rights: dict[str, Any]) -> tuple[str, str]:
    """Return name and address of the licence that a site gives, else Wikipedia's own."""
    address, words = str(rights.get("url") or ""), str(rights.get("text") or "")
    if not address or "/by-sa/4.0" in address:
        return LICENCE
    return words or address, address


def _permanent(page: dict[str, Any], language: str, title: str, revision: int) -> str:
    """Return the address of this very version."""
    told = urlsplit(str(page.get("canonicalurl") or page.get("fullurl") or ""))
    site = f"{told.scheme}://{told.netloc}" if told.scheme in ("http", "https") else f"https://{language}.wikipedia.org"
    return f"{site}/w/index.php?title={quote(title.replace(' ', '_'), safe='()_,:')}&oldid={revision}"
