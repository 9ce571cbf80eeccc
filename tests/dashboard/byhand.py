"""The sample as a text that can be corrected: its sentences are named as the ETL names them."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

from etl.corrections.record import read_corrections
from etl.library.entry import library_folder
from etl.model import Correction
from etl.read import read_document
from etl.split import split
from tests.dashboard.sample import Sample


def name_sentences(sample: Sample) -> None:
    """Give the sentences of the sample, and the claims in them, the names that a rebuild expects."""
    document = read_document(sample.raw / "sample.txt")
    names = {sentence.start: sentence.sentence_id for sentence in split(document)}
    known = {row["sentence_id"]: names[int(row["start"])] for row in sample.rows("sentences")}
    for table in ("sentences", "claims", *sorted({row["topic"] for row in sample.rows("claims")})):
        sample.rewrite(table, lambda row: {**row, "sentence_id": known[row["sentence_id"]]})


def kept() -> list[Correction]:
    """All that was recorded of the sample, in order."""
    return list(read_corrections(record()))


def record() -> Path:
    """Where the corrections of the sample are kept."""
    return library_folder() / "sample" / "corrections.csv"


def press(app: AppTest, key: str) -> AppTest:
    """Press the one button whose key begins so."""
    (button,) = (each for each in app.button if str(each.key).startswith(key))
    return button.click().run()


def save(app: AppTest) -> AppTest:
    """Press the Save of the form that is open."""
    return press(app, "hand_save_")


def field(app: AppTest, name: str) -> object:
    """A field of the form that is open."""
    for kind in (app.text_input, app.selectbox):
        for each in kind:
            if str(each.key).startswith(f"hand_{name}_"):
                return each
    raise AssertionError(f"no field {name} is open")
