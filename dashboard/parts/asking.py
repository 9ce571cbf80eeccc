"""Which checks are shown: the filters by kind and verdict with their counts, one check alone, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import checks
from dashboard.parts.address import Field
from dashboard.parts.checkfiles import checks_stem
from dashboard.parts.options import Options
from dashboard.parts.states import checks_counted

ALL = "everything"
"""In the address: all checks are drawn, however many."""
_KIND, _VERDICT, _ONE = "compared", "verdict", "check"
"""Names of the filters in session and address."""


def fields() -> dict[str, Field]:
    """The filters of the checks in the address."""
    return {
        _KIND: _several(Options(checks.KINDS)),
        _VERDICT: _several(Options(checks.SHORT_VERDICTS)),
        _ONE: Field(default="", read=lambda said: said[-1], write=lambda name: [name]),
        ALL: Field(default=False, read=lambda said: said[-1] == "true", write=lambda _: ["true"]),
    }


def filters(rows: pd.DataFrame) -> pd.DataFrame:
    """The filters as a row, and the checks they leave; a check that the address names is shown alone."""
    state = st.session_state
    kinds, verdicts = state[_KIND], state[_VERDICT]
    of_kind = rows["kind"].isin(kinds) if kinds else rows["kind"].notna()
    of_verdict = rows["verdict"].isin(verdicts) if verdicts else rows["verdict"].notna()
    with st.container(horizontal=True, key="filters", vertical_alignment="center", gap="small"):
        _choice("Kind", "What is compared", _KIND, checks.KINDS, rows["kind"], rows[of_verdict]["kind"])
        _choice("Verdict", "What came out", _VERDICT, checks.SHORT_VERDICTS, rows["verdict"], rows[of_kind]["verdict"])
    one = rows["check_id"] == state[_ONE]
    passed = one if state[_ONE] and one.any() else of_kind & of_verdict
    return rows[passed.astype(bool)]


def count_row(rows: pd.DataFrame, shown: pd.DataFrame, fields: Mapping[str, Field]) -> None:
    """`3 of 14 checks`, and the way back to all of them."""
    state = st.session_state
    with st.container(horizontal=True, key="countrow", vertical_alignment="center", gap="small"):
        with st.container(key="count", width="content"):
            words = f"<b>{len(shown):,} of {len(rows):,}</b> checks"
            st.html(f'<p class="count">{words}</p>', width="content")
        if state[_ONE]:
            if not (rows["check_id"] == state[_ONE]).any():
                st.html('<p class="count">No check of this text has the name in the address.</p>', width="content")
            label = f"Show all {checks_counted(len(rows))}"
            st.button(label, key="clear", type="tertiary", on_click=_set_back, args=(fields,))
        elif state[_KIND] or state[_VERDICT]:
            st.button("Clear filters", key="clear", type="tertiary", on_click=_set_back, args=(fields,))


def alone() -> bool:
    """Whether the address asks for one check."""
    return bool(st.session_state[_ONE])


def stem(document: str, shown: pd.DataFrame) -> str:
    """What the files of the checks shown are called, without their ending."""
    state = st.session_state
    one = state[_ONE] if (shown["check_id"] == state[_ONE]).all() else ""
    return checks_stem(document, state[_KIND], state[_VERDICT], one)


def rest(shown: pd.DataFrame, drawn: pd.DataFrame) -> None:
    """The way to the checks that are not drawn yet."""
    if len(drawn) < len(shown):
        st.button(f"Show all {checks_counted(len(shown))}", key="all_checks", on_click=_draw_all)


def _choice(
    name: str, label: str, key: str, words: Mapping[str, str], present: pd.Series[str], left: pd.Series[str]
) -> None:
    """One filter: only choices that the text has, each with how many checks it would leave."""
    offered = Options({value: said for value, said in words.items() if (present == value).any()})
    counts = {str(value): int(count) for value, count in left.value_counts().items()}
    chosen = [words[value] for value in st.session_state[key]]
    state = "all" if not chosen else chosen[0] if len(chosen) == 1 else f"{len(chosen)} chosen"
    with st.popover(f"{name}: {state}", key=f"{key}_popover"):
        st.pills(
            label,
            list(offered.names),
            selection_mode="multi",
            format_func=lambda value: offered.shown(value, counts),
            key=key,
            on_change=_leave_one,
        )


def _several(options: Options) -> Field:
    return Field(
        default=[],
        read=lambda said: [each for each in dict.fromkeys(said) if each in options.names],
        write=list,
        mend=options.several,
    )


def _leave_one() -> None:
    """Whoever filters looks for more than the one check."""
    st.session_state[_ONE] = ""


def _draw_all() -> None:
    st.session_state[ALL] = True


def _set_back(fields: Mapping[str, Field]) -> None:
    for key in (_KIND, _VERDICT, _ONE):
        st.session_state[key] = fields[key].default
