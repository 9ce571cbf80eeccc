"""Which rows of a long list a chart draws: the first forty, all of them, or one part after the other.

A browser draws some hundred rows well and thousands badly: beyond `MOST`, "all" means the parts that many are.
"""

from __future__ import annotations

import re

import pandas as pd
import streamlit as st

from dashboard.parts import address, choice

FIRST, MOST = 40, 200
ADDRESS = "rows"
_PART = re.compile(r"(\d{1,9})-(\d{1,9})")  # 41-80
_WORDS = {"Largest first": ("largest", "largest first"), "By year": ("earliest", "by year")}


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows to draw: the part that the address asks for, or the one that holds the chosen claim."""
    ids = list(rows["claim_id"])
    place = ids.index(choice.chosen()) if choice.chosen() in ids else None
    return rows.iloc[slice(*part(len(rows), address.kept(ADDRESS), place))]


def asked() -> bool:
    """Whether the address asks for certain rows."""
    return address.kept(ADDRESS) != ""


def part(count: int, said: str, place: int | None = None) -> tuple[int, int]:
    """First row and the one after the last, of `count`, for the words of an address; the row at `place` wins.

    >>> part(112, ""), part(112, "", place=50), part(112, "41-80"), part(112, "all"), part(999, "all", place=450)
    ((0, 40), (40, 80), (40, 80), (0, 112), (400, 600))
    """
    found = _PART.fullmatch(said)
    first, last = (int(each) for each in found.groups()) if found else (1, 1)
    size = MOST if said == "all" or last - first >= FIRST else FIRST
    wanted = first - 1 if place is None else place
    start = min(max(wanted, 0), max(count - 1, 0)) // size * size
    return start, min(start + size, count)


def pager(rows: pd.DataFrame, shown: pd.DataFrame, how: str) -> None:
    """Says that the chart is cut, if it is, and leads to the rest. `shown` is what `drawn` gave for these rows."""
    count = len(rows)
    if len(shown) == count:
        return
    start, stop = part(count, address.kept(ADDRESS), list(rows.index).index(shown.index[0]))
    size = FIRST if stop - start <= FIRST and address.kept(ADDRESS) != "all" else MOST
    few, sorted_by = _WORDS.get(how, ("first", "as in the text"))
    said = f"{stop:,} {few} of {count:,}" if start == 0 else f"{start + 1:,}–{stop:,} of {count:,}, {sorted_by}"
    with st.container(horizontal=True, key="rest", vertical_alignment="center", gap="small"):
        st.html(f'<p class="count">{said}</p>', width="content")
        if start > 0:
            st.button(f"Previous {size}", key="rows_before", on_click=_turn, args=(start - size, size))
        if stop < count:
            words = f"Next {min(size, count - stop)}"
            st.button(words, key="rows_after", on_click=_turn, args=(start + size, size))
        if size == FIRST:
            st.button("Show all" if count <= MOST else f"Show {MOST} at a time", key="show_all", on_click=all_rows)


def _turn(start: int, size: int) -> None:
    """Another part; the claim chosen is in the one left behind. One step of the history."""
    choice.forget()
    kept = {key: st.query_params.get_all(key) for key in st.query_params if key != "claim"}
    st.query_params.from_dict(kept | {ADDRESS: [f"{start + 1}-{start + size}"]})


def all_rows() -> None:
    """Draw all rows, or the first part of very many."""
    st.query_params[ADDRESS] = "all"
