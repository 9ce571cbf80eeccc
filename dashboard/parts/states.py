"""The state of each filter in words, and as a selection of claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import wording
from dashboard.filters import FILTER_NAMES, Selection, names_set
from dashboard.parts import documents, fields
from dashboard.passages import plain

_LONG = 60
"""Characters of a search that a message repeats."""


def numbers(count: int) -> str:
    """A count of numbers in words: `1 number`, `18 numbers`."""
    return f"{count:,} number{'' if count == 1 else 's'}"


def checks_counted(count: int) -> str:
    """A count of checks in words: `1 check`, `14 checks`."""
    return f"{count:,} check{'' if count == 1 else 's'}"


def selection_of(claims: pd.DataFrame, **fixed: Any) -> Selection:
    """What the filters of the session ask for; `fixed` wins over them."""
    state = st.session_state
    span = fields.span_of(claims)
    asked = Selection(
        texts=tuple(state.get("among", ())),
        topic=state.get("topic"),
        unit=state.get("unit"),
        kinds=tuple(state["kind"]),
        years=None if span is None or tuple(state["years"]) == span else tuple(state["years"]),
        undated=state["undated"] != "no" or span is None,
        dated=state["undated"] != "only" or span is None,
        credited=tuple(state["credited"]),
        places=tuple(state["place"]),
        sections=tuple(state["section"]),
        size=size_of(state["least"], state["most"]),
        query=str(state["find"] or "").strip(),
    )
    return replace(asked, **fixed)


def size_of(least: str | None, most: str | None) -> tuple[float | None, float | None] | None:
    """The least and the greatest figure as the filters write them; None where neither is set."""
    if least is None and most is None:
        return None
    return None if least is None else float(least), None if most is None else float(most)


def said(selection: Selection, name: str) -> str:
    """The state of one filter that is set, in words: `Years: 1932–1933`."""
    return f"{FILTER_NAMES[name]}: {_value(selection, name)}"


def all_said(selection: Selection) -> str:
    """All filters that are set besides topic and unit, which other words tell."""
    return ", ".join(said(selection, name) for name in names_set(selection) if name not in ("topic", "unit"))


def several(name: str, otherwise: str) -> str:
    """The choices of a filter in the session as its button says them, escaped."""
    return plain(_joined(_names(name, st.session_state[fields.KEYS[name][0]]))) or otherwise


def years(claims: pd.DataFrame) -> str:
    """The state of the years as their button says it."""
    chosen, undated = tuple(st.session_state["years"]), st.session_state["undated"]
    state = "all" if chosen == fields.span_of(claims) else wording.years(*chosen)
    return f"Years: {'none stated' if undated == 'only' else state}{', dated only' if undated == 'no' else ''}"


def more(selection: Selection) -> str:
    """The state of the filters that share one button."""
    names = [FILTER_NAMES[name] for name in names_set(selection) if name in ("places", "sections", "size")]
    return f"More: {', '.join(names)}" if names else "More filters"


def _value(selection: Selection, name: str) -> str:
    value = getattr(selection, name)
    if name == "undated":
        return "left out" if not selection.undated else "alone"
    if name == "years":
        return wording.years(*value)
    if name == "size":
        return _size(*value)
    if name == "query":
        return f"“{value if len(value) <= _LONG else value[:_LONG] + '…'}”"
    if name == "unit":
        return fields.unit_words(value)
    return str(value) if name == "topic" else _joined(_names(name, value))


def _size(least: float | None, greatest: float | None) -> str:
    if least is None or greatest is None:
        known = greatest if least is None else least
        assert known is not None
        return f"{wording.big_number(known)} {'or less' if least is None else 'or more'}"
    return f"{wording.big_number(least)} to {wording.big_number(greatest)}"


def _names(name: str, values: Iterable[str]) -> list[str]:
    if name == "kinds":
        return [wording.short_kind(value) for value in values]
    if name == "sections":
        return [wording.breadcrumb(value)[-1] for value in values]
    if name == "texts":
        return [documents.titles().get(value, value) for value in values]
    none = fields.NO_ONE if name == "credited" else fields.NO_PLACE
    return [value or none for value in values]


def _joined(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{len(names)} chosen" if names else ""
