"""The numbers that a reader gathers to put side by side: kept in the address, and carried along from page to page."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.filters import by_id
from dashboard.parts import choice

MOST = 12
"""As many stand on one axis, each with its sentence, and can still be read."""
_ADDRESS = "with"
_NOW, _SEEN = "gathered_now", "gathered_seen"


def enter() -> None:
    """Call once a run, before the page: the address decides wherever it changed.

    Links between pages name no gathered numbers; those of before stay.
    """
    said = st.query_params.get(_ADDRESS, "")
    changed = said != st.session_state.get(_SEEN, "")
    if said and (changed or choice.arrived()):
        gather(said.split("."))
    elif changed and not choice.arrived():
        gather([])
    st.session_state[_SEEN] = said


def words() -> dict[str, list[str]]:
    """What the address says of them. Call where the address is written."""
    said = ".".join(ids())
    st.session_state[_SEEN] = said
    return {_ADDRESS: [said]} if said else {}


def address() -> dict[str, str]:
    """What a link says that leads to them."""
    return {_ADDRESS: ".".join(ids())}


def ids() -> list[str]:
    """The claims gathered, in the order in which they were chosen."""
    return list(st.session_state.get(_NOW, []))


def claims_of(claims: pd.DataFrame) -> pd.DataFrame:
    """Those of these claims that are gathered, in that order."""
    return by_id(claims, ids())


def gather(claim_ids: Sequence[str]) -> None:
    """Gather these and no others, each once."""
    st.session_state[_NOW] = [each for each in dict.fromkeys(claim_ids) if each][:MOST]


def add(claim_id: str) -> None:
    """Gather one more."""
    gather([*ids(), claim_id])


def remove(claim_id: str) -> None:
    """Gather one less."""
    gather([each for each in ids() if each != claim_id])
