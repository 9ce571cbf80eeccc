"""The measured accuracy as a small table, and where to doubt."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from dashboard import wording
from dashboard.accuracy import Figure

_DOUBTFUL = 0.95
"""A share of right answers below which a field is named as one to doubt."""


def accuracy_table(figures: Sequence[Figure]) -> str:
    """Each figure with its meaning, as a count and as a share; the count says how little or much the share rests on."""
    rows = "".join(
        f'<tr><th scope="row">{escape(each.label)}<small>{escape(each.meaning)}</small></th>'
        f'<td class="figure">{each.right:,} of {each.asked:,}</td><td class="figure">{_percent(each)}</td></tr>'
        for each in figures
    )
    return (
        '<table class="plain accuracy"><thead><tr><th scope="col">What was asked</th>'
        '<th scope="col" class="figure">Right</th><th scope="col" class="figure">Share</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )


def where_to_doubt(figures: Sequence[Figure]) -> str:
    """One sentence that names what was measured to be weakest, the worst first; empty where all is well."""
    weak = sorted((each for each in figures if each.share < _DOUBTFUL), key=lambda each: each.share)
    if not weak:
        return ""
    said = wording.listed(f"“{each.label}” ({each.right:,} of {each.asked:,})" for each in weak)
    return f"Doubt first what did worst: {said}."


def _percent(figure: Figure) -> str:
    """The share in whole percent; never 100 where one answer was wrong, never 0 where one was right."""
    whole = round(100 * figure.share)
    if figure.right < figure.asked:
        whole = min(whole, 99)
    return f"{max(whole, 1) if figure.right else whole}%"
