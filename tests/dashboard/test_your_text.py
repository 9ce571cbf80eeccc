"""Your text: what is brought, what becomes of it, the library and its texts side by side."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.parts.outcomes import _QUEUE as QUEUE
from dashboard.parts.sidebyside import table_of
from etl.library.entry import Entry, entries, entry_of
from etl.library.pack import pack
from tests.dashboard.pages import Tags, html_of, open_page, words_of
from tests.dashboard.sample import Sample
from tests.dashboard.shelves import SUMMER, WINTER, brought


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with one text, read once."""
    folder = tmp_path_factory.mktemp("read") / "library"
    brought(folder)
    return folder


@pytest.fixture
def winter(sample: Sample, library: Path, read_once: Path) -> Entry:  # noqa: ARG001  the built-in text
    """A library with that text beside the sample."""
    shutil.copytree(read_once, library)
    return entry_of(library / "The_great_winter")


def ended(app: AppTest) -> AppTest:
    """The page when all that it was asked to read has ended."""
    app.session_state[QUEUE].wait()
    return app.run()


def press(app: AppTest, label: str, place: int = 0) -> AppTest:
    """Press a button by its words."""
    return [each for each in app.button if each.label == label][place].click().run()


@pytest.mark.usefixtures("sample")
def test_a_text_is_pasted(library: Path) -> None:
    """It is in the library with its title, its numbers are counted, and its first chart is a click away."""
    app = open_page("your_text")
    app.text_area(key="own_words").set_value(WINTER)
    app.text_input(key="own_title").set_value("The <great> winter")
    app = ended(press(app, "Find the numbers"))
    assert not app.exception
    assert "“The <great> winter” is in the library, with 3 numbers." in words_of(app)
    assert "great" not in Tags(html_of(app)).names
    assert [link.proto.query_string for link in app.get("page_link") if "first chart" in link.proto.label] == [
        "text=The_great_winter"
    ]
    [entry] = entries(library)
    assert entry.text.read_text() == WINTER
    assert app.text_area(key="own_words").value == ""
    assert f"3 numbers · {len(WINTER)} characters" in words_of(app)


@pytest.mark.usefixtures("sample")
def test_several_files_each_have_an_outcome(library: Path) -> None:
    """One that cannot be read says why, and the others are there; a name that is taken is not taken away."""
    app = open_page("your_text")
    app.file_uploader[0].set_value(
        [
            ("sample.txt", SUMMER.encode(), "text/plain"),
            ("scan.pdf", b"no pdf", "application/pdf"),
            ("empty.txt", b"", "text/plain"),
            ("none.txt", b"Nothing is counted in here.", "text/plain"),
        ]
    )
    app = ended(press(app, "Find the numbers"))
    words = words_of(app)
    assert "“sample” is in the library, with 2 numbers." in words
    assert "“scan.pdf” was not added. scan.pdf is not a PDF" in words
    assert "“empty.txt” was not added." in words
    assert "“none” is in the library, and no numbers were found in it." in words
    assert [entry.name for entry in entries(library)] == ["sample_2", "none"]


@pytest.mark.usefixtures("sample")
def test_pasted_words_stay_where_they_could_not_be_read(library: Path) -> None:
    """They are still in their place, and nothing was added; without any, that is said."""
    app = open_page("your_text")
    app.text_area(key="own_words").set_value("%PDF-1.7 5 men")
    app = ended(press(app, "Find the numbers"))
    assert "was not added" in words_of(app)
    assert app.text_area(key="own_words").value == "%PDF-1.7 5 men"
    assert entries(library) == ()
    app.text_area(key="own_words").set_value(" ")
    assert "There is nothing to read yet." in words_of(press(app, "Find the numbers"))


def test_a_text_is_retitled_removed_and_put_back(winter: Entry) -> None:
    """The name stays; what was removed comes back by Undo."""
    app = press(open_page("your_text"), "Change")
    app.text_input(key=f"own_retitle_{winter.name}").set_value("  ").run()
    app = press(app, "Give this title")
    assert "a text needs a title" in words_of(app)
    app.text_input(key=f"own_retitle_{winter.name}").set_value("The storm").run()
    app = press(app, "Give this title")
    assert entry_of(winter.folder).source.title == "The storm"
    assert app.selectbox(key="text_choice").options == ["A sample", "The storm", "All 2 texts"]
    app = press(press(app, "Change"), "Remove")
    assert "“The storm” was removed." in words_of(app)
    assert not winter.folder.exists()
    app = press(app, "Undo")
    assert not app.exception
    assert entry_of(winter.folder).source.title == "The storm"
    assert "was removed" not in words_of(app)


def test_a_text_that_earlier_rules_read_is_read_again(winter: Entry) -> None:
    """It is shown, that is said, and a button reads it again."""
    facts = winter.folder / "entry.toml"
    facts.write_text(facts.read_text().replace(winter.origin.rules, "0" * 12))
    app = open_page("your_text")
    assert "Earlier rules read it" in words_of(app)
    app = ended(press(app, "Read again"))
    assert "“The great winter” was read again, with 3 numbers." in words_of(app)
    assert "Earlier rules read it" not in words_of(app)


def test_a_broken_text_is_named_and_can_be_removed(winter: Entry) -> None:
    """The first page and the library say so; everything else is shown."""
    (winter.folder / "entry.toml").unlink()
    app = open_page("overview")
    assert "“The_great_winter” in the library cannot be opened" in words_of(app)
    assert "states 10 numbers" in words_of(app)
    app = press(open_page("your_text"), "Remove")
    assert "“The_great_winter” was removed." in words_of(app)
    assert "cannot be opened" not in words_of(open_page("overview"))


def test_a_project_is_uploaded(winter: Entry, library: Path) -> None:
    """The zip of a text brings it back whole; any other zip is refused with what to do."""
    data = pack(winter)
    files = {path: path.read_bytes() for path in winter.folder.rglob("*") if path.is_file()}
    shutil.rmtree(library)
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("a.txt", "5 men")
    app = open_page("your_text")
    app.file_uploader[0].set_value(
        [("winter.zip", data, "application/zip"), ("other.zip", other.getvalue(), "application/zip")]
    )
    app = ended(press(app, "Find the numbers"))
    assert "“The great winter” is in the library, with 3 numbers." in words_of(app)
    assert "“other.zip” was not added. other.zip is a packed file (zip): unpack it" in words_of(app)
    assert {path: path.read_bytes() for path in files} == files


class Wikipedia(BaseHTTPRequestHandler):
    """Answers as Wikipedia's interface does, for one article."""

    asked: int = 0

    def do_GET(self) -> None:
        """The article."""
        type(self).asked += 1
        page = {"pageid": 1, "ns": 0, "title": "Great Storm", "extract": "About 8,000 people died in 1703."}
        rights = {"url": "https://example.org", "text": "CC BY-SA 4.0"}
        answer = {
            "batchcomplete": True,
            "query": {"pages": [page | {"revisions": [{"revid": 7}]}], "rightsinfo": rights},
        }
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def wikipedia(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Wikipedia]]:
    """A server on this machine in Wikipedia's place."""
    Wikipedia.asked = 0
    with HTTPServer(("127.0.0.1", 0), Wikipedia) as server:
        monkeypatch.setenv("NUMBERS_WIKIPEDIA", f"http://127.0.0.1:{server.server_port}/w/api.php")
        Thread(target=server.serve_forever, daemon=True).start()
        yield Wikipedia
        server.shutdown()


@pytest.mark.usefixtures("sample")
def test_an_article_is_fetched_only_when_asked(library: Path, wikipedia: type[Wikipedia]) -> None:
    """Naming it asks nothing; the button does, and its source is recorded."""
    app = open_page("your_text")
    assert "the only thing for which the program uses the network" in words_of(app)
    app.text_input(key="own_article").set_value("Great Storm")
    assert wikipedia.asked == 0
    app = ended(press(app, "Fetch the article"))
    assert wikipedia.asked == 1
    assert "“Great Storm” is in the library, with 1 number." in words_of(app)
    [entry] = entries(library)
    assert entry.source.publisher == "English Wikipedia"
    assert entry.source.retrieved


def test_texts_side_by_side(winter: Entry) -> None:
    """A row a topic with the count of each text, a tick a number of people, and never a sum."""
    from dashboard.data import load_tables

    claims = load_tables().claims
    html = table_of(claims, {"sample": "A <sample>", winter.name: "The great winter"})
    assert "A &lt;sample&gt;" in html
    assert "20 million or higher" in html
    assert html.count("<b style=") == int((claims["unit"] == "people").sum())
    assert "none" in html
    assert "The texts side by side" in words_of(open_page("your_text"))
