"""The chosen claim: kept in the address, and carried along from page to page."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

_ADDRESS = "claim"
_PENDING, _LAST, _PAGE, _ARRIVED = "claim_pending", "claim_last", "claim_page", "claim_arrived"
_OPENED, _LINKED = "claim_opened", "claim_linked"


def chosen() -> str:
    """The claim chosen in this run, else the one that the address names; empty where there is none."""
    pending = st.session_state.get(_PENDING)
    return st.query_params.get(_ADDRESS, "") if pending is None else str(pending)


def asked(claims: pd.DataFrame) -> pd.Series[Any] | None:
    """The chosen claim, if it is one of these."""
    found = claims[claims["claim_id"] == chosen()]
    return None if found.empty else found.iloc[0]


def choose(claim_id: str) -> None:
    """Choose a claim, or none with an empty name; the address follows with the filters, in one step."""
    st.session_state[_PENDING] = claim_id


def open_on(page: str, claim_id: str) -> None:
    """Turn to another page, which shows this claim and is otherwise as a link would open it.

    The address is left to that page: set here, it would stand in the history as one of the page left behind.
    """
    st.session_state[_OPENED] = claim_id
    st.switch_page(page)


def forget() -> None:
    """Choose no claim any more."""
    choose("")


def settle() -> None:
    """Call when the address says what is chosen: that is chosen on the next page, too."""
    st.session_state[_LAST] = chosen()
    st.session_state[_PENDING] = None


def enter(page: str, *, opens: bool) -> None:
    """Call once a run, before the page. `opens`: the page opens claims.

    Streamlit's navigation leads to a page with a bare address; what was chosen before is chosen again then.
    """
    st.session_state[_ARRIVED] = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    opened = st.session_state.pop(_OPENED, "")
    st.session_state[_LINKED] = bool(opened)
    if opened:
        choose(opened)
    elif opens and arrived_bare() and _LAST in st.session_state:
        choose(st.session_state[_LAST])


def arrived() -> bool:
    """Whether this run is the first one on its page."""
    return bool(st.session_state[_ARRIVED])


def arrived_bare() -> bool:
    """Whether one came to the page without an address that says what it should show."""
    return arrived() and not st.query_params and not st.session_state[_LINKED]


def page() -> str:
    """The page of this run, as its address names it; empty for the first one."""
    return str(st.session_state[_PAGE])
