"""What readers carry away, in a real browser: pictures, citations, paper."""

from __future__ import annotations

import io
import re
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from dashboard import theme
from tests.browser.conftest import Meet, Watch
from tests.browser.rest import opened
from tests.browser.test_walk import TABLES, Row, evidence, rows_drawn, rows_of, topic_to_walk
from tests.dashboard.sample import make_sample, write_table
from tests.served import chromium, served

if chromium() is None:
    pytest.skip("Skipped: no Chromium found. Install one, or set CHROMIUM to its path.", allow_module_level=True)


COPIED = {
    "Copy the citation": "Citation",
    "Copy the BibTeX entry": "BibTeX",
    "Copy the link to the source": "Link to the words on the source page",
    "Copy the address": "Address of this number here",
}
"""Each button of a citation, and what it says it has copied."""


@pytest.fixture(scope="module")
def numbers() -> list[Row]:
    """The rows of claims.csv as the file has them."""
    return rows_of(TABLES / "claims.csv")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_chart_is_saved_in_the_light_palette_with_its_source(
    meet: Meet, site: str, watch: Watch, scheme: str
) -> None:
    """As SVG with font, heading, key and source line inside, and as PNG at twice the size, from both themes."""
    page = meet(color_scheme=scheme).new_page()
    opened(page, f"{site}/topics")
    expect(page.locator(".stVegaLiteChart svg.marks")).to_be_visible()
    files = {}
    for ending in ("SVG", "PNG"):
        with page.expect_download() as saving:
            page.get_by_role("button", name=f"Chart ({ending})").click()
        assert saving.value.suggested_filename.endswith(f"-chart.{ending.lower()}")
        files[ending] = Path(saving.value.path()).read_bytes()
    svg = files["SVG"].decode("utf-8")
    for part in ("@font-face", "Source: “", "Dot: exact.", page.get_by_role("heading", level=1).inner_text()):
        assert part in svg
    assert theme.ink("selection") not in svg.upper()  # which row was chosen is the page's business
    assert not re.search(r'(?:url\(["\']?|href=["\'])http', svg)
    width, height = (float(each) for each in re.findall(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', svg)[0])
    picture = Image.open(io.BytesIO(files["PNG"])).convert("RGB")
    assert picture.size == (round(2 * width), round(2 * height))
    assert picture.getpixel((2, 2)) == (252, 251, 248)
    assert watch.outside == []
    assert watch.errors == []


def test_a_number_is_cited_by_keyboard(meet: Meet, site: str, numbers: list[Row], watch: Watch) -> None:
    """Cite this number opens with Enter; each Copy puts its words on the clipboard, the day by the reader's clock."""
    context = meet(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2031, 2, 3, 12))
    claim = numbers[0]
    opened(page, f"{site}/topics?claim={claim['claim_id']}")
    page.get_by_text("Cite this number").press("Enter")
    copied = {}
    for name, title in COPIED.items():
        button = page.get_by_role("button", name=name)
        expect(button).to_be_visible()
        button.press("Enter")
        expect(page.locator(".cite [role=status]")).to_have_text(f"{title}: copied.")
        copied[name] = page.evaluate("navigator.clipboard.readText()")
    assert " ".join(claim["sentence"].split()) in copied["Copy the citation"]
    assert "3 February 2031" in copied["Copy the citation"]
    assert "2031-02-03" in copied["Copy the BibTeX entry"]
    assert copied["Copy the BibTeX entry"].startswith("@misc{")
    assert "#:~:text=" in copied["Copy the link to the source"]
    again = context.new_page()
    again.goto(copied["Copy the address"])
    expect(evidence(again).locator("blockquote")).to_have_text(claim["sentence"])
    assert watch.outside == []
    assert watch.errors == []


def test_where_copying_is_not_allowed_the_words_are_selected(page: Page, site: str) -> None:
    """The reader is told, and copies them by hand."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    opened(page, f"{site}/topics")
    page.get_by_text("Cite this number").click()
    page.get_by_role("button", name="Copy the citation").click()
    expect(page.locator(".cite [role=status]")).to_contain_text("does not allow copying")
    assert page.evaluate("String(getSelection())").strip() == page.locator(".cite pre").first.inner_text().strip()


def words_in(content: bytes) -> str:
    """All words of a PDF, white space and hyphens of line ends left out."""
    pages = pypdfium2.PdfDocument(content)
    words = "".join(page.get_textpage().get_text_bounded() for page in pages)
    return bare(words)


def bare(words: str) -> str:
    """Letters and figures alone: a PDF breaks lines where it likes."""
    return re.sub(r"[^\w]", "", words)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_all_sentences_and_no_buttons(
    meet: Meet,
    site: str,
    numbers: list[Row],
    scheme: str,
) -> None:
    """Dark ink on white from both themes; the chosen number with its evidence; each sentence of the topic."""
    page = meet(color_scheme=scheme).new_page()
    topic = topic_to_walk(numbers)
    opened(page, f"{site}/topics?topic={topic}")
    expect(page.locator(".stVegaLiteChart svg.marks")).to_be_visible()
    content = page.pdf(format="A4")
    words = words_in(content)
    for row in numbers:
        if row["topic"] == topic:
            assert bare(row["sentence"]) in words
    assert bare("Read as") in words
    for button in ("Download these", "Excel workbook", "Previous", "Clear filters", "Cite this number"):
        assert bare(button) not in words
    (heading, *_) = pypdfium2.PdfDocument(content)
    dark, light = heading.render().to_pil().convert("L").getextrema()
    assert (dark < 60, light) == (True, 255)


def test_a_long_chart_goes_on_from_page_to_page(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Past twenty rows it is cut between rows, the axis above each part, and whole again on the screen."""
    sample = make_sample(tmp_path)
    one = next(row for row in sample.rows("claims") if row["claim_id"] == "c5")
    many = [one | {"claim_id": f"m{row}"} for row in range(70)]
    write_table(sample.tables, "claims", many)
    monkeypatch.setenv("NUMBERS_TABLES", str(sample.tables))
    monkeypatch.setenv("NUMBERS_RAW", str(sample.raw))
    with served() as site:
        opened(page, f"{site}/topics?rows=all")
        expect(rows_drawn(page)).to_have_count(len(many))
        words = words_in(page.pdf(format="A4"))
        assert words.count("logarithmicscale") > 2
        expect(page.locator(".paper")).to_have_count(0)
        expect(page.locator(".stVegaLiteChart svg.marks")).to_be_visible()
