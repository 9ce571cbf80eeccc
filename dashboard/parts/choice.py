"""The chosen claim: kept in the address, and carried along from page to page."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

_ADDRESS = "claim"
_LAST, _PAGE, _ARRIVED, _FORGOTTEN = "claim_last", "claim_page", "claim_arrived", "claim_forgotten"


def chosen() -> str:
    """The claim that the address names; empty where it names none."""
    return "" if st.session_state.get(_FORGOTTEN) else st.query_params.get(_ADDRESS, "")


def asked(claims: pd.DataFrame) -> pd.Series[Any] | None:
    """The claim that the address names, if it is one of these."""
    found = claims[claims["claim_id"] == chosen()]
    return None if found.empty else found.iloc[0]


def choose(claim_id: str) -> None:
    """Put a claim into the address; with no claim, take it out."""
    st.session_state[_FORGOTTEN] = not claim_id
    if claim_id and chosen() != claim_id:
        st.query_params[_ADDRESS] = claim_id


def forget() -> None:
    """Choose no claim any more; the address follows with the filters, in one step."""
    st.session_state[_FORGOTTEN] = True


def remember() -> None:
    """Call at the end of a page that has claims: what is chosen now is chosen on the next page, too."""
    st.session_state[_LAST] = chosen()
    st.session_state[_FORGOTTEN] = False


def enter(page: str, *, opens: bool) -> None:
    """Call once a run, before the page: brings the claim back into the address after a change of page.

    Streamlit's navigation drops it; a link with an address of its own means that. `opens`: the page opens claims.
    """
    st.session_state[_ARRIVED] = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    if opens and arrived() and not st.query_params and st.session_state.get(_LAST):
        choose(st.session_state[_LAST])
    elif opens and chosen():
        st.session_state[_LAST] = chosen()


def arrived() -> bool:
    """Whether this run is the first one on its page."""
    return bool(st.session_state[_ARRIVED])


def page() -> str:
    """The page of this run, as its address names it; empty for the first one."""
    return str(st.session_state[_PAGE])
