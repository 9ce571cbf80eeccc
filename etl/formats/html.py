"""A web page to blocks: its main part, as a careful editor would copy it out. Only here and in `docx` lxml is known.

Left out, and said so where it held words: tables of data, menus, forms, asides, page heads and feet, formulas, struck
out words, marks of notes and lists of references. Hidden parts and scripts are no text at all.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from etl.errors import InputError
from etl.formats.blocks import TITLE, Block, Parsed, left_out
from etl.formats.marks import raised

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
_NO_TEXT = frozenset(
    "area audio base canvas col colgroup datalist embed frame frameset head iframe img input link map meta meter "
    "noembed noframes noscript object param picture progress rp rt script select source style svg template textarea "
    "title track video wbr button".split()
)
_APPARATUS = {"nav": "menu", "form": "menu", "aside": "menu", "footer": "menu", "search": "menu"}
_ROLES = {"navigation", "search", "banner", "contentinfo", "complementary", "menu", "menubar", "note", "doc-endnotes"}
_CLASSES = {
    "mw-editsection": "", "reflist": "reference list", "references": "reference list",
    "navbox": "menu", "mw-jump-link": "", "toc": "menu", "noprint": "menu", "hatnote": "menu",
    "footnotes": "reference list", "sr-only": "",
}  # fmt: skip
"""What well-known programs that write pages (MediaWiki, Markdown) call their apparatus."""

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_PROSE = 400
"""Characters in one cell that make a table one that lays out a page, not one of data."""
_MANY_LINKS = 0.8


def read(text: str, where: str) -> Parsed:
    """Read a page. Raises `InputError` naming `where` for one that is nested too deep to be a page."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None  # not one element in it
    if any(error.level_name == "FATAL" for error in parser.error_log):
        raise InputError(f"{where} nests its elements too deep to be a page of text: save it as plain text first.")
    if root is None:
        return Parsed(blocks=())
    page = _Page()
    main = _main(root)
    page.within_main = main.tag in ("main", "article") or main.get("role") == "main"
    page.walk(main)
    page.end_block()
    named = root.findtext(".//head/title") or ""
    return Parsed(blocks=_titled(page.blocks), named=named, remarks=page.remarks())


def _main(root: Any) -> Any:
    """Return the element that holds the text: the page's one `main` or `article` if most words are in it."""
    body = root.find(".//body")
    body = root if body is None else body
    mains = body.xpath(".//main | .//*[@role='main']") or body.xpath(".//article[not(ancestor::article)]")
    if len(mains) == 1 and 2 * _length(mains[0]) > _length(body):
        return mains[0]
    return body


def _length(element: Any) -> int:
    """Count the characters of an element's text but for scripts and other parts that are none."""
    return sum(
        len(piece.strip())
        for node in element.iter()
        if isinstance(node.tag, str)
        for piece in ((node.text or "") if node.tag not in _NO_TEXT else "", node.tail or "")
    )


def _titled(blocks: list[Block]) -> list[Block]:
    """Take the page's only heading of the first level for its title, whatever else stands above it."""
    first = [block for block in blocks if block.level == 1]
    return [Block(block.text, TITLE) if len(first) == 1 and block is first[0] else block for block in blocks]


class _Page:
    """Walks through the elements and gathers blocks. Depth is bounded by the parser, to 256."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.within_main = False
        self._words: list[str] = []
        self._level: int | None = None
        self._left_out: Counter[str] = Counter()
        self._verbatim = 0

    def remarks(self) -> tuple[str, ...]:
        """Say what was left out."""
        left = self._left_out
        return (
            *left_out(left["table"], "table", "being no prose"),
            *left_out(left["formula"], "formula", "being no prose", "formulas"),
            *left_out(left["mark"], "mark of notes", "as marks would stick to the words before them", "marks of notes"),
            *left_out(left["reference list"], "list of notes", "standing outside the sentences", "lists of notes"),
            *left_out(left["menu"], "part of the page", "as menus, asides and forms are no prose", "parts of the page"),
            *left_out(left["struck"], "struck-out passage", "taken back by the author"),
        )

    def walk(self, element: Any) -> None:
        """Take in an element, its children and the text between them."""
        tag = element.tag
        block = tag in _BLOCKS
        if block:
            self.end_block()
            if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
                self._level = int(tag[1])
        elif tag == "br":
            self._words.append("\n")
        elif tag == "q":
            self._words.append("“")
        self._verbatim += tag == "pre"
        self._add(element.text)
        for child in element:
            if isinstance(child.tag, str):
                self._child(child)
            self._add(child.tail)
        self._verbatim -= tag == "pre"
        if tag == "q":
            self._words.append("”")
        if block:
            self.end_block()

    def end_block(self) -> None:
        """Close the paragraph or heading that is being gathered."""
        text = "".join(self._words)
        if not text.isspace() and text:
            self.blocks.append(Block(text, self._level))
        self._words = []
        self._level = None

    def _child(self, element: Any) -> None:
        """Walk into a child, or leave it out and count it."""
        if _is_hidden(element):
            return
        if element.tag == "sup":
            self._raised(element)
            return
        reason = self._apparatus(element)
        if reason is None:
            self.walk(element)
        else:
            if element.tag in _BLOCKS:
                self.end_block()
            if any(piece.strip() for piece in element.itertext()):
                self._left_out[reason] += bool(reason)

    def _apparatus(self, element: Any) -> str | None:
        """Name what an element is if it is no part of the text."""
        tag = element.tag
        for name in (element.get("class") or "").split():
            if name in _CLASSES:
                return _CLASSES[name]
        if tag in ("del", "s", "strike"):
            return "struck"
        if tag == "math":
            return "formula"
        if tag == "table":
            return "table" if _is_data(element) else None
        if tag in _APPARATUS or element.get("role") in _ROLES:
            return "menu"
        if tag == "header" and not self.within_main and element.find(".//h1") is None:
            return "menu"
        if tag in ("ul", "ol", "dl") and not self.within_main and _is_menu(element):
            return "menu"
        return None

    def _raised(self, element: Any) -> None:
        """Keep what belongs to the words, drop the mark of a note."""
        sign = "".join(element.itertext())
        kept = raised(sign, "".join(self._words[-8:])[-16:], element.tail or "")
        if kept:
            self._words.append(kept)
        elif sign.strip():
            self._left_out["mark"] += 1

    def _add(self, words: str | None) -> None:
        """Add words, with white space as a browser shows it."""
        if not words:
            return
        if self._verbatim:
            self._words.append(words.replace("\r\n", "\n").replace("\r", "\n"))
            return
        words = _SPACES.sub(" ", words)
        if words.startswith(" ") and (not self._words or self._words[-1].endswith((" ", "\n"))):
            words = words[1:]
        if words:
            self._words.append(words)


def _is_hidden(element: Any) -> bool:
    return (
        element.tag in _NO_TEXT
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


def _is_data(table: Any) -> bool:
    """Tell a table of data from one that lays out a page or draws a box around words."""
    if table.get("role") in ("presentation", "none"):
        return False
    if table.find(".//th") is not None or table.find(".//caption") is not None:
        return True
    cells = table.findall(".//td")
    return len(cells) > 1 and all(_length(cell) < _PROSE for cell in cells)


def _is_menu(element: Any) -> bool:
    """Tell a list that is nearly all links."""
    links = element.findall(".//a")
    return len(links) > 2 and sum(map(_length, links)) > _MANY_LINKS * _length(element)
