"""Numbers that the reader put side by side: compared as the text's own are, on one axis, and never added."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import checks, sources, wording
from dashboard.data import Tables, claims_csv, claims_csv_size
from dashboard.labels import claim_rows, number_in_words
from dashboard.parts import documents, frame, gathered
from dashboard.parts.comparison import on_one_axis, paired, side
from dashboard.parts.fields import unit_words
from dashboard.parts.files import MIMES, size_in_words
from dashboard.parts.picture import MARKS, Picture, picture_buttons
from dashboard.parts.states import numbers
from dashboard.passages import plain, safe
from dashboard.sidebyside import Outcome, of_one_unit, side_by_side

_CHART = "own_choice"
_HOW = "Open a number on Topics, Timeline, Read or Data and choose “Compare this number” in its evidence."


def invitation() -> None:
    """How to put numbers side by side, where none are."""
    st.html(f'<p class="count">Numbers of your own choice can be put side by side, too. {_HOW}</p>')


def own_choice(tables: Tables, claims: pd.DataFrame, document: Any) -> None:
    """The numbers gathered: verdict, arithmetic, chart, sentences, downloads; and how to take them away again."""
    chosen = gathered.claims_of(claims)
    compared, others = of_one_unit(chosen)
    unknown = len(gathered.ids()) - len(chosen)
    if compared.empty:
        st.html('<section class="check"><h2>Your choice</h2></section>')
        _not_known(unknown)
        _clear()
        return
    outcome = side_by_side(compared)
    st.html(_head(compared, outcome))
    _not_known(unknown)
    shared = None if outcome.shared is None else (outcome.shared.low, outcome.shared.high)
    spec, rows = on_one_axis(compared, sources.source_lines(document), None if len(compared) < 2 else shared)
    alt = f"{numbers(len(rows))}, a row each; the sentences below state them."
    with st.container(key=_CHART):  # a chart that nothing is chosen in has no key of its own in the page
        st.vega_lite_chart(rows, spec, theme=None, width="stretch", alt=alt)
    for column, group in paired(compared):
        with column, st.container(key=f"own_{group.iloc[0].claim_id}"):
            side(group)
            _removals(group)
    if len(others):
        _of_other_units(compared, others)
    _download(tables, compared, outcome, str(document["document"]))


def _head(compared: pd.DataFrame, outcome: Outcome) -> str:
    verdict = f"<b>{checks.VERDICTS[outcome.verdict]}</b> " if outcome.verdict else ""
    count = "one number" if len(compared) == 1 else f"{numbers(len(compared))} side by side"
    return (
        f'<section class="check"><h2>Your choice: {count}</h2>'
        f"<p>{verdict}{safe(outcome.statement)}</p>"
        f'<p class="meta">{" ".join(map(safe, _caveats(compared)))}</p></section>'
    )


def _caveats(compared: pd.DataFrame) -> list[str]:
    """What the comparison does not say."""
    if len(compared) < 2:
        return [_HOW]
    said = ["The choice is yours: the text does not say that these numbers belong together. The arithmetic is ours."]
    topics = list(dict.fromkeys(str(topic) for topic in compared["topic"]))
    if len(topics) > 1:
        said.append(f"They are on different topics: {wording.listed(topics)}.")
    percent = compared["unit"].iloc[0] == "percent"
    said.append("Percentages may be of different wholes." if percent else "Nothing is added, since they may overlap.")
    return said


def _not_known(unknown: int) -> None:
    if unknown:
        names = "One number" if unknown == 1 else f"{unknown:,} numbers"
        frame.notice(f"{names} in the address cannot be found in this text.", "The others are shown.")


def _removals(group: pd.DataFrame) -> None:
    """A button for each number that takes it away, and the way to its chart."""
    with st.container(horizontal=True, gap="small", vertical_alignment="center", key=f"take_{group.iloc[0].claim_id}"):
        for claim in claim_rows(group):
            claim_id, words = str(claim.claim_id), plain(number_in_words(claim))
            st.button(
                f"Take out {words}",
                key=f"remove_{claim_id}",
                type="tertiary",
                icon=":material/close:",
                on_click=gathered.remove,
                args=(claim_id,),
            )
            address = {"claim": claim_id} | documents.carried()
            st.page_link("views/topics.py", label=f"Chart of {words}", query_params=address)


def _of_other_units(compared: pd.DataFrame, others: pd.DataFrame) -> None:
    units = wording.listed(unit_words(str(unit)) for unit in dict.fromkeys(others["unit"]))
    here = unit_words(str(compared["unit"].iloc[0]))
    st.html(
        f'<p class="count">Numbers of one unit stand on one axis, here {safe(here)}. '
        f"Also chosen, and not compared: {safe(units)}.</p>"
    )
    _removals(others)


def _clear() -> None:
    st.button("Clear your choice", key="clear_choice", type="tertiary", on_click=gathered.gather, args=([],))


def _download(tables: Tables, compared: pd.DataFrame, outcome: Outcome, document: str) -> None:
    """The numbers compared as CSV, the chart as a picture; and the way to an empty choice."""
    verdict = f"{checks.VERDICTS[outcome.verdict]} " if outcome.verdict else ""
    lines = (f"{verdict}{outcome.statement}", "The choice is a reader's, not the text's. " + MARKS)
    topics = tuple(dict.fromkeys(str(topic) for topic in compared["topic"]))
    title = f"{numbers(len(compared))} side by side".capitalize()
    picture = Picture(chart=_CHART, title=title, lines=lines, topics=topics if len(topics) > 1 else ())
    count = "this number" if len(compared) == 1 else f"these {numbers(len(compared))}"
    with st.container(horizontal=True, key="own_downloads", vertical_alignment="center", gap="medium"):
        st.download_button(
            f"Download {count} (CSV, {size_in_words(claims_csv_size(tables, compared))})",
            data=lambda: claims_csv(tables, compared),
            file_name=f"{document}-own-choice.csv",
            mime=MIMES["csv"],
            key="download_own",
            icon=":material/download:",
            on_click="ignore",
        )
        picture_buttons(picture, f"{document}-own-choice-chart")
        _clear()
