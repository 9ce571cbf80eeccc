"""The evidence of a claim: its number, its sentence, how it was read, and the way to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Any

import pandas as pd
import streamlit as st

from dashboard import checks, filters, theme, wording
from dashboard.labels import number_in_words
from dashboard.parts import choice, documents, gathered
from dashboard.parts.byhand.judge import judge, undone
from dashboard.parts.cite import cite
from dashboard.passages import highlight, plain, safe
from dashboard.tables import Tables
from etl import schema

_BASIS = {
    "sentence": "from the sentence",
    "paragraph": "from the paragraph",
    "section": "from the heading",
}

_WAYS = {"read": "Read in the text", "topics": "Show in the chart", "timeline": "Show on the timeline"}
"""The pages that show a claim where it stands, and the words that lead there."""

_FIELDS = {
    "Read as": ("low", "high", "unit"),
    "Kind": ("qualifier", "modifier"),
    "Counted": ("counted",),
    "Period": ("period_start", "period_end"),
    "Place": ("place",),
    "Event": ("event",),
    "Credited to": ("attributed_to",),
    "": ("topic",),
}
"""The columns that each fact tells."""

_COLUMNS = {column.name: column for column in schema.CLAIMS.columns}


def evidence(
    tables: Tables,
    claims: pd.DataFrame,
    claim: pd.Series[Any],
    *,
    hidden_by: Sequence[str] = (),
    here: str,
    note: str = "",
) -> None:
    """The panel of one claim, with buttons that step through `claims` in their order.

    `hidden_by` are names of filters that keep it out of the chart, `note` says what else does. `here` is the page, so
    that the ways to the claim on the others are offered.
    """
    ids = [str(each) for each in claims["claim_id"]]
    undone(str(claim.document))
    st.html(panel(claim, tables.reasons[tables.reasons["claim_id"] == claim.claim_id], hidden_by, note))
    judge(tables, claim, _following(ids, str(claim.claim_id)))
    _checked(tables, str(claim.claim_id))
    _gather(str(claim.claim_id))
    with st.container(horizontal=True, key="steps", gap="small"):
        _step("Previous", ids, str(claim.claim_id), -1, ":material/arrow_upward:")
        _step("Next", ids, str(claim.claim_id), +1, ":material/arrow_downward:")
        if str(claim.claim_id) in ids:
            st.html(f'<p class="count">{ids.index(claim.claim_id) + 1:,} of {len(ids):,}</p>', width="content")
        for page, words in _WAYS.items():
            if page != here and (page != "timeline" or wording.years(claim.period_start, claim.period_end)):
                address = {"claim": str(claim.claim_id)} | documents.carried()
                st.page_link(f"views/{page}.py", label=words, query_params=address)
    cite(tables, claim)


def _following(ids: Sequence[str], claim_id: str) -> str:
    """The claim to go on to when this one leaves: the next, else the one before."""
    at = ids.index(claim_id) if claim_id in ids else -1
    left = [*ids[at + 1 :], *reversed(ids[: max(at, 0)])]
    return left[0] if left else ""


def _checked(tables: Tables, claim_id: str) -> None:
    """The checks in which the number is compared, each with its verdict and the way to it."""
    found = checks.checks_with(tables.checks, claim_id)
    if found.empty:
        return
    with st.container(key="checked", gap=None):
        count = "one check" if len(found) == 1 else f"{len(found):,} checks"
        st.html(f'<p class="meta">This number is checked in {count}:</p>')
        for check in found.itertuples():
            asked = checks.question(check, checks.claims_of(check, tables.claims))
            said = plain(f"{asked} {checks.VERDICTS[str(check.verdict)]}")
            address = {"check": str(check.check_id)} | documents.carried()
            st.page_link("views/compare.py", label=said, query_params=address)


def _gather(claim_id: str) -> None:
    """Put the number among those that are compared side by side, or take it away; and the way to them."""
    known = gathered.ids()
    with st.container(horizontal=True, key="gather", gap="small", vertical_alignment="center"):
        if claim_id in known:
            st.button(
                "Compare no longer", key="gather_less", type="tertiary", on_click=gathered.remove, args=(claim_id,)
            )
        else:
            st.button(
                "Compare this number",
                key="gather_more",
                type="tertiary",
                disabled=len(known) >= gathered.MOST,
                help=f"{gathered.MOST} numbers side by side are the most." if len(known) >= gathered.MOST else None,
                on_click=gathered.add,
                args=(claim_id,),
            )
        if known:
            said = "One number chosen: compare" if len(known) == 1 else f"{len(known)} numbers chosen: compare them"
            st.page_link("views/compare.py", label=said, query_params=documents.carried() | gathered.address())


def panel(claim: Any, reasons: pd.DataFrame, hidden_by: Sequence[str] = (), note: str = "") -> str:
    """The panel as HTML; everything from the text is escaped. `reasons` are those of the claim."""
    start = claim.start - claim.sentence_start
    crumb = "<i>›</i>".join(safe(heading) for heading in wording.breadcrumb(claim.section))
    facts = "".join(_fact(term, said, none, _marks(claim, term, basis)) for term, said, none, basis in _facts(claim))
    return (
        f'<section class="evidence" style="--c:{theme.topic_variable(claim.topic)}" aria-label="The chosen number">'
        f'<p class="topic"><span class="square"></span>{escape(claim.topic.capitalize())}{_hand(claim)}</p>'
        f"<h2>{safe(number_in_words(claim))}</h2>"
        f'<p class="crumb">{crumb}</p>'
        f"{_hidden(hidden_by)}{_noted(note)}"
        f"<blockquote>{highlight(claim.sentence, start, start + len(claim.quote), claim.topic)}</blockquote>"
        f"<dl>{facts}</dl>"
        f"{_how(reasons)}"
        f'<p class="place">Claim {escape(claim.claim_id)} · characters {claim.start:,}–{claim.end:,}</p>'
        "</section>"
    )


def _facts(claim: Any) -> list[tuple[str, str, str, str]]:
    """What is known of a claim: term, words, the words where it is not known, and where it comes from."""
    years = wording.years(claim.period_start, claim.period_end)
    return [
        ("Read as", wording.read_as(claim), "not stated", ""),
        ("Kind", wording.kind_in_words(claim.qualifier), "not stated", ""),
        ("Counted", claim.counted, _COLUMNS["counted"].none, ""),
        ("Period", years, _COLUMNS["period_start"].none, _BASIS.get(claim.period_basis, "") if years else ""),
        ("Place", claim.place, _COLUMNS["place"].none, ""),
        ("Event", claim.event, _COLUMNS["event"].none, ""),
        ("Credited to", claim.attributed_to, _COLUMNS["attributed_to"].none, ""),
    ]


def _hand(claim: Any) -> str:
    """What a person said of the claim as a whole, beside its topic."""
    said = [wording.reviewed(claim.review)] if claim.review else []
    said += ["topic corrected by hand"] if _marks(claim, "", "") else []
    return f'<span class="hand">{" · ".join(said)}</span>' if said else ""


def _marks(claim: Any, term: str, basis: str) -> str:
    """Where a fact comes from: the words of the text, or a person's hand."""
    by_hand = set(str(claim.corrected).split()) & set(_FIELDS[term])
    return " · ".join(filter(None, (basis, "corrected by hand" if by_hand else "")))


def _how(reasons: pd.DataFrame) -> str:
    """The rule and the words behind each field, folded away; fields that one rule decided from the same words share
    a line.
    """
    if reasons.empty:
        return ""
    lines = "".join(
        f"<div><dt>{escape(', '.join(labels))}</dt><dd>{safe(rule)}{_quoted(words)}</dd></div>"
        for labels, rule, words in _decisions(reasons)
    )
    return f'<details class="how"><summary>How this was read</summary><dl>{lines}</dl></details>'


def _quoted(words: str) -> str:
    return f" <q>{safe(words)}</q>" if words else ""


def _decisions(reasons: pd.DataFrame) -> Iterator[tuple[list[str], str, str]]:
    rows = reasons[["rule", "words", "field"]].itertuples(index=False, name=None)
    for (rule, words), group in groupby(rows, key=lambda row: row[:2]):
        yield [_COLUMNS[field].label for *_, field in group], rule, words


def _fact(term: str, said: str, none: str, basis: str) -> str:
    if not said:
        words = f"{none} <small>{basis}</small>" if basis else none
        return f'<div><dt>{term}</dt><dd class="none">{words}</dd></div>'
    return f"<div><dt>{term}</dt><dd>{safe(said)}{f' <small>{basis}</small>' if basis else ''}</dd></div>"


def _hidden(names: Sequence[str]) -> str:
    if not names:
        return ""
    listed = wording.listed(filters.FILTER_NAMES[name] for name in names)
    return f'<p class="hidden">Not in the chart or the table: hidden by {escape(listed)}.</p>'


def _noted(note: str) -> str:
    return f'<p class="hidden">{escape(note)}</p>' if note else ""


def _step(label: str, ids: list[str], claim_id: str, by: int, icon: str) -> None:
    """A button to the neighbour of a claim, off where there is none; from a claim not among these to the first."""
    target = (ids.index(claim_id) if claim_id in ids else -1) + by
    known = 0 <= target < len(ids)
    args = (ids[target] if known else "",)
    key = label.lower()
    st.button(label, key=key, icon=icon, type="tertiary", disabled=not known, on_click=choice.choose, args=args)
