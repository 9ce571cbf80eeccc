"""The downloads of what a page shows: the same rows, the columns of claims.csv, names that say what they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import sources, wording
from dashboard.data import Tables, TablesError, claims_csv, claims_csv_size, text_of
from dashboard.exports.report import report
from dashboard.exports.web_annotations import web_annotations
from dashboard.exports.workbook import workbook
from dashboard.filters import Selection
from dashboard.parts.fields import NO_ONE
from dashboard.parts.files import MIMES, size_in_words
from dashboard.parts.picture import Picture, picture_buttons
from dashboard.parts.states import numbers
from etl import schema


def download(
    tables: Tables,
    shown: pd.DataFrame,
    selection: Selection,
    document: str,
    *,
    where: str = "",
    said: str = "",
    picture: Picture | None = None,
) -> None:
    """A button a format for the claims that the page shows, and for its chart.

    `document` is what the names of the files begin with: the text, or what else the claims are of. `where` says of
    what they are the numbers, if not of what stands above: `this section`. `said` tells which of them are drawn.
    """
    with st.container(key="downloads"):
        formats(tables, shown, file_stem(document, selection), where=where, said=said, picture=picture)


def drawn_of(drawn: int, others: Mapping[str, int]) -> str:
    """How many of the numbers handed out the chart draws, and where the others are; empty where it draws them all.

    >>> drawn_of(14, {"more with a year": 0, "without one": 1})
    '14 drawn, 1 without one'
    """
    rest = [f"{count:,} {where}" for where, count in others.items() if count]
    return ", ".join([f"{drawn:,} drawn" if drawn else "none drawn", *rest]) if rest else ""


def formats(
    tables: Tables,
    shown: pd.DataFrame,
    stem: str,
    *,
    where: str = "",
    said: str = "",
    picture: Picture | None = None,
) -> None:
    """The buttons alone; a file is made when its button is clicked. `stem` is the name of the files."""
    count = f"the {numbers(len(shown))} of {where}" if where else f"these {numbers(len(shown))}"
    if len(shown) == 1:
        count = f"the number of {where}" if where else "this number"
    size = size_in_words(claims_csv_size(tables, shown))
    parts = f"{said}; " if said else ""
    others = {
        "xlsx": ("Excel workbook", f"{stem}.xlsx", lambda: claims_workbook(tables, shown)),
        "jsonld": (
            "Web annotations (JSON-LD)",
            f"{stem}-annotations.jsonld",
            lambda: web_annotations(shown, tables.documents, _text_at_hand),
        ),
        "html": ("Report (HTML)", f"{stem}-report.html", lambda: report(tables, shown)),
    }
    with st.container(horizontal=True, key="formats", vertical_alignment="center", gap="medium"):
        st.download_button(
            f"Download {count} ({parts}CSV, {size})",
            data=lambda: claims_csv(tables, shown),
            file_name=f"{stem}.csv",
            mime=MIMES["csv"],
            key="download_csv",
            icon=":material/download:",
            on_click="ignore",
            wrap=True,
        )
        for ending, (label, file, made) in others.items():
            st.download_button(
                label,
                data=made,
                file_name=file,
                mime=MIMES[ending],
                key=f"download_{ending}",
                type="tertiary",
                on_click="ignore",
            )
        if picture is not None:
            picture_buttons(picture, f"{stem}-chart")


def claims_workbook(tables: Tables, shown: pd.DataFrame) -> bytes:
    """These claims as a workbook, with what is recorded of their texts."""
    return workbook([(schema.CLAIMS, tables.written.loc[shown.index])], sources.facts(tables.documents))


def file_stem(document: str, selection: Selection) -> str:
    """Name of the files for a selection, without their ending: `joseph_stalin-deaths-range-1932-1933`."""
    parts = [document, *selection.texts, selection.topic or "", selection.unit or ""]
    parts += [wording.short_kind(kind) for kind in selection.kinds]
    parts += ["-".join(wording.years(year, year) for year in selection.years)] if selection.years else []
    parts += [] if selection.undated else ["dated"]
    parts += [] if selection.dated else ["undated"]
    parts += [name or NO_ONE for name in selection.credited]
    parts += [name or "no place" for name in selection.places]
    parts += [wording.breadcrumb(name)[-1] for name in selection.sections]
    least, most = selection.size or (None, None)
    parts += [] if least is None else [f"from {wording.big_number(least)}"]
    parts += [] if most is None else [f"up to {wording.big_number(most)}"]
    parts += [selection.query]
    words = [re.sub(r"[^\w-]+", "_", part).strip("_-") for part in parts]
    return "-".join(filter(None, words))[:120]


def _text_at_hand(document: str) -> str | None:
    try:
        return text_of(document)
    except TablesError:
        return None
