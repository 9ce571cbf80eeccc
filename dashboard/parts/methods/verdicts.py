"""What each verdict of a check means, what it does not mean, and how many checks of the text came out so."""

from __future__ import annotations

import pandas as pd

from dashboard.checks import VERDICTS

MEANINGS = {
    "agrees": (
        "The figures are the same, or the one lies where the other allows it.",
        "That either is true: both may come from one source that is wrong.",
    ),
    "within_rounding": (
        "They differ by no more than the digits in which they are stated can hide.",
        "That they are the same number.",
    ),
    "overlaps": (
        "Some figures fit both statements, and some fit one alone.",
        "That the figures in common are the likelier ones.",
    ),
    "disagrees": (
        "No figure fits both statements, rounding allowed.",
        "An error of history, or of the text: the two may count differently.",
    ),
    "different_years": (
        "The two speak of one thing in years that differ, so that they are not set against each other.",
        "That the one is a part of the other.",
    ),
    "derived": (
        "The figure follows from what the text states, and the text does not state it.",
        "A number of the text: it is never listed or charted among those.",
    ),
}
"""Each verdict: what it means, and what it does not."""


def verdicts_table(checks: pd.DataFrame) -> str:
    """The verdicts as a table, in the words of the page that shows them."""
    rows = "".join(
        f'<tr><th scope="row">{VERDICTS[verdict]}</th><td>{means}</td><td>{does_not}</td>'
        f'<td class="figure">{int((checks["verdict"] == verdict).sum()):,}</td></tr>'
        for verdict, (means, does_not) in MEANINGS.items()
    )
    names = ("Verdict", "What it means", "What it does not mean", "Checks")
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    return f'<table class="plain verdicts"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'
