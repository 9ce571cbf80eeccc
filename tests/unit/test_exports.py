"""Files that readers carry away: CSV, workbook, archive, Web Annotations."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from frictionless import Package, system
from pyld import jsonld

from dashboard.data import text_of
from dashboard.exports.bundle import bundle
from dashboard.exports.rows import row_sizes, rows_csv
from dashboard.exports.web_annotations import web_annotations
from dashboard.exports.workbook import CUT, workbook
from dashboard.tables import Tables, read_tables
from etl import schema
from etl.__main__ import main as etl_main
from etl.write import to_csv
from tests.dashboard.sample import Sample, make_sample

ODD = ["=1+1", "+49", "-5", "@you", "a\rb", "a\nb", 'a"b', "a,b", "<r>x & y</r>", " two  ", "\t", "0007", "1e5", "‮"]
"""Words that one program or another takes for something else."""


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    """A fresh copy of the sample."""
    return make_sample(tmp_path)


@pytest.fixture
def tables(sample: Sample) -> Tables:
    """The sample's tables, each odd word as the event of a claim."""
    places = zip(sample.rows("claims"), ODD, strict=False)
    rows = [tuple((row | {"event": words})[name] for name in schema.CLAIMS.names) for row, words in places]
    (sample.tables / "claims.csv").write_bytes(to_csv(schema.CLAIMS, rows))
    return read_tables(sample.tables)


def test_rows_are_letter_for_letter_those_of_the_etl(sample: Sample, tables: Tables) -> None:
    """Commas, quotes, line feeds and lone carriage returns are quoted as the ETL quotes them."""
    assert rows_csv(tables.written) == (sample.tables / "claims.csv").read_bytes()
    odd = pd.DataFrame({"words": ODD})
    table = schema.Table(name="odd", title="", meaning="", key=(), columns=(schema.CLAIM_COLUMNS[0],))
    assert rows_csv(odd).partition(b"\n")[2] == to_csv(table, [(words,) for words in ODD]).partition(b"\n")[2]


def test_sizes_are_those_of_the_file(tables: Tables) -> None:
    """Header and rows add up to the bytes of any choice of rows."""
    header, rows = row_sizes(tables.written)
    for chosen in (tables.written, tables.written.iloc[[4, 1]], tables.written[:0]):
        assert header + rows.loc[chosen.index].sum() == len(rows_csv(chosen))


def sheet_of(content: bytes, name: str = "claims") -> Any:
    """A sheet of a workbook."""
    return openpyxl.load_workbook(io.BytesIO(content))[name]


def test_a_workbook_keeps_text_as_text_and_figures_as_figures() -> None:
    """Whatever a text begins with it stays text, also for those who edit it; bounds and years are numbers."""
    columns = [column for column in schema.CLAIM_COLUMNS if column.name in ("event", "low", "period_start")]
    table = schema.Table(name="claims", title="", meaning="", key=(), columns=tuple(columns))
    rows = pd.DataFrame({"low": "0.5", "event": ODD, "period_start": "1932"})
    sheet = sheet_of(workbook([(table, rows)], []))
    head, *body = sheet.iter_rows()
    assert [cell.value for cell in head] == [column.name for column in columns]
    for words, (low, event, year) in zip(ODD, body, strict=True):
        assert event.value.replace("_x000D_", "\r") == words
        assert (event.data_type, event.number_format) == ("s", "@")
        assert (low.value, low.data_type, year.value, year.number_format) == (0.5, "n", 1932, "0")
    assert sheet.freeze_panes == "A2"


def test_a_workbook_says_what_it_cannot_hold() -> None:
    """A cell holds 32,767 letters; what is longer is cut and says so."""
    table = schema.Table(name="claims", title="", meaning="", key=(), columns=(schema.CLAIM_COLUMNS[0],))
    sheet = sheet_of(workbook([(table, pd.DataFrame({"claim_id": ["😀" * 40_000, "x" * 32_767]}))], []))
    long, fitting = sheet["A2"].value, sheet["A3"].value
    assert long.startswith("😀" * 16_000)
    assert long.endswith(CUT)
    assert fitting == "x" * 32_767


def test_a_workbook_is_the_same_each_time(tables: Tables) -> None:
    """It holds no time of its making, and beside the rows the source and what the columns mean."""
    sheets, about = [(schema.CLAIMS, tables.written)], [("Title", "=A1")]
    content = workbook(sheets, about)
    assert content == workbook(sheets, about)
    assert sheet_of(content, "source")["B2"].value == "=A1"
    assert sheet_of(content, "columns").max_row == len(schema.CLAIM_COLUMNS) + 1


def test_the_dashboard_starts_without_the_library_of_workbooks() -> None:
    """It is loaded when a workbook is asked for."""
    script = "import sys, dashboard.exports.workbook; sys.exit('xlsxwriter' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], check=True)


def test_an_archive_holds_the_tables_and_says_what_they_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file as it lies on the disk, valid as a data package, with a README and the source record."""
    text = tmp_path / "odd name.txt"
    text.write_text("== Camps ==\nSome 5 million people passed through *the* camps.\n", encoding="utf-8")
    assert etl_main([str(text), "--out", str(tmp_path / "tables")]) == 0
    capsys.readouterr()
    files = {path.name: path.read_bytes() for path in sorted((tmp_path / "tables").iterdir())}
    documents = list(read_tables(tmp_path / "tables").documents.itertuples(index=False))
    content = bundle(files, documents)
    assert content == bundle(files, documents)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {name: archive.read(name) for name in files} == files
        archive.extractall(tmp_path / "unpacked")
    words = (tmp_path / "unpacked" / "README.md").read_text("utf-8")
    for name in [*files, "source.json"]:
        assert f"`{name}`" in words
    assert "licence not recorded" in words
    (record,) = json.loads((tmp_path / "unpacked" / "source.json").read_text("utf-8"))
    assert (record["document"], record["licence"]) == ("odd name", None)
    with system.use_context(trusted=True):
        assert Package(str(tmp_path / "unpacked" / "datapackage.json")).validate().valid


OA = "http://www.w3.org/ns/oa#"
AS = "http://www.w3.org/ns/activitystreams#"
TERMS: dict[str, Any] = {
    "id": "@id",
    "type": "@type",
    **{name: f"{OA}{name}" for name in ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")},
    **{name: f"{OA}{name}" for name in ("describing", "tagging", "exact", "prefix", "suffix", "start", "end")},
    "Dataset": "http://purl.org/dc/dcmitype/Dataset",
    "Software": f"{AS}Application",
    "AnnotationCollection": f"{AS}OrderedCollection",
    "AnnotationPage": f"{AS}OrderedCollectionPage",
    "body": {"@id": f"{OA}hasBody", "@type": "@id"},
    "target": {"@id": f"{OA}hasTarget", "@type": "@id"},
    "source": {"@id": f"{OA}hasSource", "@type": "@id"},
    "selector": {"@id": f"{OA}hasSelector", "@type": "@id"},
    "motivation": {"@id": f"{OA}motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": f"{OA}hasPurpose", "@type": "@vocab"},
    "creator": {"@id": "http://purl.org/dc/terms/creator", "@type": "@id"},
    "rights": {"@id": "http://purl.org/dc/terms/rights", "@type": "@id"},
    "generator": {"@id": f"{AS}generator", "@type": "@id"},
    "items": {"@id": f"{AS}items", "@type": "@id", "@container": "@list"},
    "first": {"@id": f"{AS}first", "@type": "@id"},
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "format": "http://purl.org/dc/elements/1.1/format",
    "language": "http://purl.org/dc/elements/1.1/language",
    "label": "http://www.w3.org/2000/01/rdf-schema#label",
    "name": "http://xmlns.com/foaf/0.1/name",
    "total": f"{AS}totalItems",
    "startIndex": f"{AS}startIndex",
}
"""The terms of the Web Annotation vocabulary that the file may use, as its public context names them."""


def expanded(content: bytes) -> Any:
    """The file as a JSON-LD processor understands it; a term of no context is an error."""

    def load(address: str, _: Any) -> dict[str, Any]:
        assert address == "http://www.w3.org/ns/anno.jsonld"
        return {"contextUrl": None, "documentUrl": address, "document": {"@context": TERMS}}

    (collection,) = jsonld.expand(json.loads(content), {"documentLoader": load, "onPropertyDropped": pytest.fail})
    return collection


def keys_of(value: Any) -> set[str]:
    """Every key that occurs in JSON below its context."""
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    if isinstance(value, dict):
        return {key for key in value if key != "@context"}.union(
            *(keys_of(each) for key, each in value.items() if key != "@context")
        )
    return set()


def test_annotations_follow_the_model_of_the_w3c(tables: Tables, sample: Sample) -> None:
    """A processor understands each key; each claim is an annotation with bodies, a target and two selectors."""
    content = web_annotations(tables.claims, tables.documents, lambda _: sample.text)
    assert all(key in TERMS or key.startswith("claim:") for key in keys_of(json.loads(content)))
    collection = expanded(content)
    assert collection["@type"] == [f"{AS}OrderedCollection"]
    assert collection[f"{AS}totalItems"][0]["@value"] == len(tables.claims)
    (page,) = collection[f"{AS}first"]
    items = page[f"{AS}items"][0]["@list"]
    assert len({item["@id"] for item in items}) == len(items) == len(tables.claims)
    for item, claim in zip(items, tables.claims.itertuples(), strict=True):
        assert item["@type"] == [f"{OA}Annotation"]
        assert item[f"{OA}motivatedBy"] == [{"@id": f"{OA}describing"}]
        (target,) = item[f"{OA}hasTarget"]
        assert len(target[f"{OA}hasSource"]) == 1
        quote, place = target[f"{OA}hasSelector"]
        exact, before, after = (quote[f"{OA}{name}"][0]["@value"] for name in ("exact", "prefix", "suffix"))
        start, end = (place[f"{OA}{name}"][0]["@value"] for name in ("start", "end"))
        assert sample.text[start:end] == exact == claim.quote
        assert sample.text[:start].endswith(before)
        assert sample.text[end:].startswith(after)
        assert len(item[f"{OA}hasBody"]) == 3


def test_annotations_hold_the_columns_typed(tables: Tables) -> None:
    """What a claim's row says is in its body under the names of the columns; what is not known is left out."""
    content = json.loads(web_annotations(tables.claims, tables.documents, lambda _: None))
    body = content["first"]["items"][6]["body"][2]
    assert body["claim:low"] == 20_000_000
    assert "claim:high" not in body
    assert body["claim:period_end"] == 1953
    assert body["claim:attributed_to"] == "Historians"
    assert body["claim:sentence"] == "Historians put the toll at 20 million or higher."


def test_annotations_without_the_text_have_the_words_of_the_sentence(tables: Tables) -> None:
    """A text that is not at hand takes nothing from the quote but the words beyond its sentence."""
    content = json.loads(web_annotations(tables.claims, tables.documents, lambda _: None))
    (quote, _) = content["first"]["items"][6]["target"]["selector"]
    assert (quote["exact"], quote["prefix"]) == ("20 million", "Historians put the toll at ")


def test_the_target_is_the_address_of_the_text_or_its_checksum(tables: Tables) -> None:
    """An address of the web where one is recorded; else the text is named by what it is."""
    with_address = tables.documents.assign(address="https://example.org/a", licence_address="https://example.org/l")
    (one, two) = (
        json.loads(web_annotations(tables.claims, documents, lambda _: None))["first"]["items"][0]
        for documents in (with_address, tables.documents)
    )
    assert (one["target"]["source"], one["rights"]) == ("https://example.org/a", "https://example.org/l")
    assert re.fullmatch(r"ni:///sha-256;[\w-]{43}", two["target"]["source"])
    assert "rights" not in two


def test_no_claims_are_no_error(tables: Tables) -> None:
    """Each format holds none."""
    none = tables.claims[:0]
    assert json.loads(web_annotations(none, tables.documents, text_of))["total"] == 0
    assert sheet_of(workbook([(schema.CLAIMS, tables.written[:0])], [])).max_row == 1
    assert list(csv.reader(io.StringIO(rows_csv(tables.written[:0]).decode()))) == [list(schema.CLAIMS.names)]
