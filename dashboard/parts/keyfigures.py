"""The key figures of a text: the largest claim of each of four topics, with its words, its credit and its place."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from dashboard import theme, wording
from dashboard.filters import order
from dashboard.labels import claim_rows, number_in_words
from dashboard.passages import safe, trimmed
from etl import schema

FIGURES = 4
_WORDS = 120


def key_figures(claims: pd.DataFrame, unit: str) -> None:
    """Four figures side by side; fewer where fewer topics have a claim of this unit that is more than a vague word."""
    chosen = largest_by_topic(claims, unit)
    if chosen:
        st.html(f'<div class="figures">{"".join(_figure(claim) for claim in chosen)}</div>')


def largest_by_topic(claims: pd.DataFrame, unit: str) -> list[Any]:
    """The largest claim of each of the first four topics that have one, in the order of the topics."""
    stated = claims[(claims["unit"] == unit) & (claims["qualifier"] != "vague")]
    firsts = order(stated, "Largest first").drop_duplicates("topic")
    by_topic = {claim.topic: claim for claim in claim_rows(firsts)}
    return [by_topic[topic] for topic in schema.TOPICS if topic in by_topic][:FIGURES]


def _figure(claim: Any) -> str:
    start = claim.start - claim.sentence_start
    words = trimmed(claim.sentence, start, start + len(claim.quote), _WORDS, claim.topic)
    credit = str(claim.attributed_to)
    credit = credit[:1].upper() + credit[1:] if credit else "No one credited"
    return (
        f'<div style="--c:{theme.topic_variable(claim.topic)}">'
        f'<p class="number">{safe(number_in_words(claim))}</p>'
        f'<p class="topic"><span class="square"></span>largest count in {claim.topic}</p>'
        f'<p class="words">{words}</p>'
        f'<p class="credit">{safe(credit)} · {safe(wording.breadcrumb(claim.section)[-1])}</p></div>'
    )
