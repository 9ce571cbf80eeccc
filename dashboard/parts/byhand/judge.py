"""Is this read rightly? Accept, Correct…, Reject below the evidence; and what was corrected, to be taken back."""

from __future__ import annotations

from typing import Any

import streamlit as st

from dashboard.byhand import telling
from dashboard.byhand.checking import checked
from dashboard.byhand.keeping import machine_claims
from dashboard.byhand.saying import NOTHING_READ, cells_of, edits, subject_of
from dashboard.data import Tables, TablesError, load_tables
from dashboard.parts.byhand import acts
from dashboard.parts.byhand.form import form
from dashboard.parts.byhand.keys import keys_for
from dashboard.passages import safe
from etl.corrections.record import ADDED

_ASKED = {
    "": "Is this read rightly?",
    "accepted": "Accepted: this is read rightly.",
    "corrected": "Corrected by hand. Is it right now?",
    "added": "Added by hand: the machine took it for no number.",
}


def judge(tables: Tables, claim: Any, following: str) -> None:
    """The question and its buttons, or the form. `following` is the claim to go on to when this one is rejected."""
    with st.container(key="judge", gap="small"):
        corrected(tables, claim)
        st.html(f'<p class="meta">{_ASKED[claim.review]}</p>')
        if acts.editing() == claim.claim_id:
            with st.container(key="correcting"):
                correcting(tables, claim)
            return
        _buttons(tables, claim, following)
        if acts.closed() == claim.claim_id:
            keys_for(f"judge_{claim.claim_id}", {}, focus=f"correct_{claim.claim_id}")
        acts.tell()


def correcting(tables: Tables, claim: Any) -> None:
    """The form of a claim's fields."""
    claim_id = str(claim.claim_id)
    form(
        claim_id,
        cells_of(tables.written.loc[claim.name]),
        read=_read(tables, claim),
        on_save=lambda opened, cells, reason: _save(claim_id, opened, cells, reason),
        on_end=acts.close,
    )


def undone(document: str) -> None:
    """The number rejected last, and the way back."""
    told = acts.done()
    if told and told["document"] == document:
        with st.container(horizontal=True, key="rejected", vertical_alignment="center", gap="small"):
            words = f"“{safe(told['words'])}” is rejected. It is in no chart and no table any more."
            st.html(f'<p class="meta" role="status">{words}</p>', width="content")
            st.button(
                "Undo", key="undo_rejected", type="tertiary", on_click=acts.restore, args=(document, told["claim"])
            )


def _buttons(tables: Tables, claim: Any, following: str) -> None:
    claim_id = str(claim.claim_id)
    with st.container(horizontal=True, key="judgements", gap="small"):
        if claim.review == "accepted":
            st.button("Take back", key=f"unaccept_{claim_id}", on_click=acts.unaccept, args=(claim_id,))
        elif not claim.review:
            st.button("Accept", key=f"accept_{claim_id}", on_click=acts.accept, args=(claim_id,))
        st.button("Correct…", key=f"correct_{claim_id}", on_click=acts.edit, args=(claim_id,))
        if claim.review == "added":
            said_of = _named(tables, claim_id)
            args = (str(claim.document), said_of)
            st.button("Remove again", key=f"withdraw_{claim_id}", on_click=acts.withdraw, args=args)
        else:
            st.button("Reject", key=f"reject_{claim_id}", on_click=acts.reject, args=(claim_id, following))


def corrected(tables: Tables, claim: Any) -> None:
    """Each field corrected: what it was, why, when, and the button that takes it back."""
    rows = telling.edits_of(tables, str(claim.claim_id))
    if rows.empty or claim.review == "added":
        return
    for row in rows.itertuples():
        why = f" “{safe(str(row.reason))}”" if row.reason else ""
        with st.container(
            horizontal=True, wrap=False, key=f"edit_{row.field}", vertical_alignment="center", gap="small"
        ):
            st.html(
                f'<p class="edit"><b>{safe(telling.change_in_words(row))}.</b>{why} '
                f"<span>Corrected by hand, {safe(telling.when_in_words(str(row.when)))}</span></p>",
                width="stretch",
            )
            st.button(
                "Take back",
                key=f"back_{row.field}_{claim.claim_id}",
                type="tertiary",
                on_click=acts.take_back,
                args=(str(claim.document), str(row.claim_id), str(row.field)),
            )


def _read(tables: Tables, claim: Any) -> dict[str, str] | None:
    """What the machine read in each field; None for a number that it did not read."""
    if claim.review == "added":
        return None
    try:
        _, written = machine_claims(tables, str(claim.document))
    except TablesError:
        return cells_of(tables.written.loc[claim.name])
    name = str(claim.claim_id)
    return cells_of(written.loc[name]) if name in written.index else cells_of(tables.written.loc[claim.name])


def _save(claim_id: str, opened: dict[str, str], cells: dict[str, str], reason: str) -> bool:
    """Keep what was changed in the form; what another window changed meanwhile stays as that left it."""
    tables = load_tables()
    claim = acts.claim_named(tables, claim_id)
    if claim is None:
        return False
    changed = {field: cell for field, cell in cells.items() if cell != opened[field]}
    now_is = cells_of(tables.written.loc[claim.name])
    _, wrong = checked(now_is | changed)
    if wrong:
        acts.fail(f"Another window has changed this number meanwhile. {' '.join(wrong.values())}")
        return False
    read = _read(tables, claim) or NOTHING_READ
    said = edits(subject_of(tables, claim), read=read, now_is=now_is, cells=now_is | changed, reason=reason)
    return acts.write(tables, str(claim.document), said) if said else True


def _named(tables: Tables, claim_id: str) -> str:
    """The name that the corrections of an added claim go by."""
    rows = tables.corrections
    return str(rows.loc[rows["claim_now"].eq(claim_id) & rows["field"].eq(ADDED), "claim_id"].iloc[0])
