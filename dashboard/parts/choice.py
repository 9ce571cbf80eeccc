"""The chosen claim: kept in the address, and carried along from page to page."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

_ADDRESS = "claim"
_LAST, _PAGE = "claim_last_chosen", "claim_last_page"


def chosen() -> str:
    """The claim that the address names; empty where it names none."""
    return st.query_params.get(_ADDRESS, "")


def asked(claims: pd.DataFrame) -> pd.Series[Any] | None:
    """The claim that the address names, if it is one of these."""
    found = claims[claims["claim_id"] == chosen()]
    return None if found.empty else found.iloc[0]


def choose(claim_id: str) -> None:
    """Put a claim into the address; with no claim, take it out."""
    if not claim_id:
        forget()
    elif chosen() != claim_id:
        st.query_params[_ADDRESS] = claim_id


def forget() -> None:
    """Take the claim out of the address."""
    st.query_params.pop(_ADDRESS, None)
    st.session_state.pop(_LAST, None)


def carry(page: str, *, opens: bool) -> None:
    """Call once a run, before the page: brings the claim back into the address after a change of page.

    Streamlit's navigation drops it. `opens` says whether this page opens claims.
    """
    arrived = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    if not opens:
        return
    if arrived and not chosen() and _LAST in st.session_state:
        choose(st.session_state[_LAST])
    st.session_state[_LAST] = chosen()
