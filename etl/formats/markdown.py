"""Markdown to blocks: CommonMark with tables, notes and struck-out words, by way of the page that it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from etl.formats import html
from etl.formats.blocks import Parsed

_LONG = 120
"""Characters from which on an underlined line that ends like a sentence is one, above a rule drawn too close."""
_YEARS = 100
"""A list that starts at such a number is a line that begins with a year or another number and a stop."""
_NAMED = re.compile(r"^title:\s*(?P<quote>[\"']?)(?P<title>.+?)(?P=quote)\s*$", re.MULTILINE)


def read(text: str, where: str) -> Parsed:
    """Read a text in Markdown. Raises `InputError` naming `where` for one nested too deep."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin
    from mdit_py_plugins.front_matter import front_matter_plugin

    reader = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    reader.use(front_matter_plugin).use(footnote_plugin)
    notes: dict[str, Any] = {}
    tokens = reader.parse(text.removeprefix("\ufeff"), notes)
    for place, token in enumerate(tokens):
        if token.type == "heading_open" and token.markup in ("-", "=") and _is_sentence(tokens[place + 1].content):
            token.tag = tokens[place + 2].tag = "p"
        if token.type == "list_item_open" and token.info.isdigit() and int(token.info) >= _YEARS:
            _put_back(tokens, place)
    page = html.read(reader.renderer.render(tokens, reader.options, notes), where)
    named = next(
        (
            match["title"]
            for token in tokens
            if token.type == "front_matter" and (match := _NAMED.search(token.content))
        ),
        "",
    )
    return replace(page, named=named)


def _is_sentence(words: str) -> bool:
    return "\n" in words or (len(words) > _LONG and words.endswith((".", "!", "?")))


def _put_back(tokens: Sequence[Any], place: int) -> None:
    """Put the number that Markdown takes for the mark of an item back before its words."""
    item = tokens[place]
    for token in tokens[place + 1 :]:
        if token.type in ("list_item_open", "list_item_close"):
            return
        if token.type == "inline":
            if token.children:
                first = type(token.children[0])("text", "", 0, content=f"{item.info}{item.markup} ")
                token.children.insert(0, first)
            return
