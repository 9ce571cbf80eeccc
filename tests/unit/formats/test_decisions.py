"""What a careful editor keeps, drops and says, in each format."""

from __future__ import annotations

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from etl.formats import extract
from etl.paragraphs import paragraphs
from tests.unit.formats import made


def page_text(body: str) -> str:
    """Return the text of a web page."""
    return extract(made.page((), body), "a.html").text


def markdown_text(words: str) -> str:
    """Return the text of a text in Markdown."""
    return extract(words.encode(), "a.md").text


PAGES = {
    "<p>Some 5 million<sup class='reference'><a>[3]</a></sup> died.</p>": "Some 5 million died.\n",
    "<p>It lost 1,000<sup>2</sup> men.</p>": "It lost 1,000 men.\n",
    "<p>The 20<sup>th</sup> army held 40 km<sup>2</sup>.</p>": "The 20th army held 40 km2.\n",
    "<p>About 3 × 10<sup>6</sup> tons, 3<sup>1</sup>⁄<sub>2</sub> miles.</p>": "About 3 × 10⁶ tons, 3 1⁄2 miles.\n",
    "<p>Five\n  mil&shy;lion<br>men</p>": "Five million\nmen\n",
    "<p>Six men.</p><table><tr><th>Year</th></tr><tr><td>1943</td></tr></table>": "Six men.\n",
    "<table><tr><td><h2>Air</h2><p>Six men.</p></td></tr></table>": "== Air ==\n\nSix men.\n",
    "<ul><li>Six men<li>Seven <b>ships</b></ul>": "Six men\n\nSeven ships\n",
    "<nav>5 links</nav><p>Six men.</p><footer>© 2020</footer><script>var x = 7</script>": "Six men.\n",
    "<p>Six <del>7</del> men.</p><p hidden>8</p><p style='display: none'>9</p>": "Six men.\n",
    "<p>Six.<p>== 7 ==</p>": "Six.\n\n\u2060== 7 ==\n",
    "<div>Six <i>men</i><div>Seven</div>eight</div>": "Six men\n\nSeven\n\neight\n",
    "<pre>Six men\nseven men</pre>": "Six men\nseven men\n",
    "<h2>A == B</h2><h2>== C =</h2><p>x</p>": "== A == B ==\n\n== C ==\n\nx\n",
    "<p>He said <q>six</q>.</p>": "He said “six”.\n",
}


@pytest.mark.parametrize("body", PAGES)
def test_pages(body: str) -> None:
    """Marks of notes, tables, menus and hidden words go; what belongs to the words stays."""
    assert page_text(body) == PAGES[body]


MARKDOWN = {
    "Some 5 million[^1] died.\n\n[^1]: A note of 1999.\n": "Some 5 million died.\n",
    "---\ntitle: The fleet\n---\n\nSix **men** and [7 ships](http://x).\n": "Six men and 7 ships.\n",
    "| Year |\n|---|\n| 1943 |\n\nSix men.\n": "Six men.\n",
    "1945. The war ended.\n": "1945. The war ended.\n",
    "1. Six men\n2. Seven\n": "Six men\n\nSeven\n",
    "- Six men\n- Seven\n": "Six men\n\nSeven\n",
    "Six men\nand seven.\n": "Six men and seven.\n",
    "Losses\n======\n\nAir\n---\n\nSix.\n": "== Air ==\n\nSix.\n",
    f"{'Six men came home. ' * 8}\n---\n": f"{('Six men came home. ' * 8).strip()}\n",
    "Six \\* men &amp; 3 < 4.\n": "Six * men & 3 < 4.\n",
}


@pytest.mark.parametrize("words", MARKDOWN)
def test_markdown(words: str) -> None:
    """Markdown loses its signs and no word; a line that begins with a year is no list."""
    assert markdown_text(words) == MARKDOWN[words]


def test_word_document() -> None:
    """Marks of notes, tables, hidden and deleted words go; a box of one cell and a hyphen that must not break stay."""
    document = Document()
    document.add_heading("Losses", 1)
    paragraph = document.add_paragraph("Some 5 million")
    paragraph.add_run("3").font.superscript = True
    paragraph.add_run(" died")
    run = paragraph.add_run(", a five")
    run._r.append(OxmlElement("w:noBreakHyphen"))
    year = OxmlElement("w:t")
    year.text = "year plan"
    run._r.append(year)
    paragraph.add_run(" hidden 7").font.hidden = True
    deleted = OxmlElement("w:del")
    deleted.append(paragraph.add_run(" deleted 8")._r)
    paragraph._p.append(deleted)
    inserted = OxmlElement("w:ins")
    inserted.append(paragraph.add_run(" inserted.")._r)
    paragraph._p.append(inserted)
    table = document.add_table(2, 2)
    table.cell(0, 0).text = "1943"
    document.add_table(1, 1).cell(0, 0).text = "Six in a box."
    document.add_paragraph("toc").style = document.styles.add_style("toc 1", 1)
    control = OxmlElement("w:sdt")
    content = OxmlElement("w:sdtContent")
    content.append(document.add_paragraph("== Seven ==")._p)
    control.append(content)
    document.element.body.append(control)
    extracted = extract(made.saved(document), "a.docx")
    assert extracted.text == (
        "== Losses ==\n\nSome 5 million died, a five-year plan inserted.\n\nSix in a box.\n\n\u2060== Seven ==\n"
    )
    assert [
        remark for word in ("1 table", "1 mark", "1 line of contents") for remark in extracted.remarks if word in remark
    ]


def test_outline_of_a_style_makes_a_heading() -> None:
    """A paragraph is a heading by its style's outline, whatever the style is called, and that of its parent."""
    document = Document()
    style = document.styles.add_style("Kapitel", 1)
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "0")
    style.element.get_or_add_pPr().append(outline)
    child = document.styles.add_style("Kapitel neu", 1)
    child.base_style = style
    for name in ("Kapitel", "Kapitel neu"):
        document.add_paragraph(name, style=name)
    assert extract(made.saved(document), "a.docx").text == "== Kapitel ==\n\n== Kapitel neu ==\n"


def test_pdf_drops_what_belongs_to_the_page() -> None:
    """Running heads, page numbers, tables, raised marks and notes at the foot go; the remarks count them."""
    book = made.Book(format=(148, 210))
    book.set_auto_page_break(True, margin=20)
    for number in range(3):
        book.add_page()
        book.set_font("Times", size=11)
        book.write(5, f"The yard built 1,00{number}")
        book.char_vpos = "SUP"
        book.write(5, "2")
        book.char_vpos = "LINE"
        book.write(
            5, f" ships in 194{number}, which was more than any other yard on the coast had ever built before it."
        )
        book.ln(9)
        for row in range(4):
            for cell in ("1943", f"{row} ships", "north"):
                book.cell(40, 5, cell)
            book.ln(5)
        book.ln(4)
        book.write(5, f"Fewer than {number + 3} men were hurt.")
        book.set_y(-28)
        book.set_font("Times", size=8)
        book.write(4, f"{number + 1} Archive of the yard, box 17.")
    extracted = extract(bytes(book.output()), "a.pdf")
    assert extracted.text.split("\n\n")[:2] == [
        "The yard built 1,000 ships in 1940, which was more than any other yard on the coast had ever built before it.",
        "Fewer than 3 men were hurt.",
    ]
    assert not [word for word in ("1943", "north", "Archive", "history of") if word in extracted.text]
    assert [remark.split(" w")[0] for remark in extracted.remarks] == [
        "3 tables", "3 notes at the foot", "3 marks of notes", "6 page numbers and running heads",
    ]  # fmt: skip


def test_paragraph_over_a_page_is_one() -> None:
    """A paragraph that a page ends in the middle of goes on over running heads, and words broken by hyphens close."""
    words = " ".join(f"In {year} some {year * 3:,} people worked in well-kept yards." for year in range(1801, 1860))
    extracted = extract(made.pdf([(0, words), (0, "Then they closed.")], align="J"), "a.pdf")
    assert extracted.text == f"{words}\n\nThen they closed.\n"


def test_bold_sentence_is_no_heading() -> None:
    """Bold words that end like a sentence stay a paragraph; those of a heading's look and length are one."""
    book = made.Book()
    book.head = ""
    book.add_page()
    for style, words in (
        ("B", "Losses"),
        ("", "Six men. " * 30),
        ("B", "Seven men came home."),
        ("", "Eight did not. " * 30),
    ):
        book.set_font("Times", style=style, size=11)
        book.multi_cell(0, 5, words)
        book.ln(3)
    text = extract(bytes(book.output()), "a.pdf").text
    assert [paragraph.headings for paragraph in paragraphs(text)] == [("Losses",)] * 3


def test_plain_text_stays_as_it_is() -> None:
    """Not a character of plain text changes: mark, line ends, soft hyphens and all."""
    text = "\ufeff== A ==\r\nSix\u00ad men\r\r\n  x  \f"
    assert extract(text.encode(), "a.txt").text == text


@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("cp1252", "It cost £40 million — “a third” of 5–7 million."),
        ("cp1252", "Cost: £5m"),
        ("mac_roman", "It cost £40 million — “a third” of 5–7 million."),
        ("utf-16", "It cost £40 million."),
        ("utf-16-le", "It cost £40 million."),
        ("utf-32", "It cost £40 million."),
        ("cp1251", "Заводы дали 5 миллионов тонн стали в 1937 году, а потери составили 12 тысяч человек."),
        ("utf-8", "It cost £40 million."),
    ],
)
def test_encodings_are_guessed_and_told(encoding: str, words: str) -> None:
    """What is not UTF-8 is read in the encoding that a library guesses, which is told; UTF-8 passes without a word."""
    extracted = extract(words.encode(encoding), "a.txt")
    assert extracted.text.removeprefix("\ufeff") == words
    assert any("guess" in remark for remark in extracted.remarks) == (encoding != "utf-8")


def test_page_is_read_as_it_declares() -> None:
    """A page that names its encoding is no guess."""
    data = "<html><head><meta charset='windows-1251'></head><body><p>Сталин 5</p></body></html>".encode("cp1251")
    assert extract(data, "a.html", encoding="utf-8").text == "Сталин 5\n"


def test_language() -> None:
    """A text in another language is flagged; an English one and a short one are not."""
    german = "Rund vierzig Schiffe sanken im Jahre 1943, und die Flotte verlor ein Drittel ihrer Männer. " * 10
    english = "About forty ships sank in 1943, and the fleet lost a third of its men in the north. " * 10
    assert "looks like German" in " ".join(extract(german.encode(), "a.txt").remarks)
    assert extract(english.encode(), "a.txt").remarks == ()
    assert extract(german[:90].encode(), "a.txt").remarks == ()


def test_content_counts_more_than_the_name() -> None:
    """A file of another type than its name says is read as what it is, and that is told."""
    extracted = extract(made.word([(0, "Six men.")]), "a.txt")
    assert extracted.text == "Six men.\n"
    assert extracted.remarks == (
        "Its name ends in .txt, but the file is a Word document (.docx), and was read as one.",
    )
