"""Reading: bytes to documents, and one helpful sentence for whatever is not a text."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from etl.errors import InputError
from etl.model import Document, Source
from etl.read import document_name, read_document, read_folder, to_document

PROSE = (
    "The commission counted the losses of the winter twice, once before the\n"
    "thaw and once after it, and set down both figures in the same ledger,\n"
    "since neither clerk would give way. The first gives 4,200 head of cattle,\n"
    "the second somewhat fewer.\n"
)


def words(document: Document) -> list[str]:
    """Return the words of each paragraph."""
    return [document.text[paragraph.start : paragraph.end] for paragraph in document.paragraphs]


def written(folder: Path, data: bytes, name: str = "text.txt") -> Path:
    """Write `data` to a file of `folder`."""
    path = folder / name
    path.write_bytes(data)
    return path


def test_text_is_kept_byte_for_byte(tmp_path: Path) -> None:
    """A byte-order mark and carriage returns stay in the text and count in the places."""
    data = "\ufeffTwo ships.\r\nA third sank.\r\n".encode()
    document = read_document(written(tmp_path, data, "fleet.txt"))
    assert document.text.encode() == data
    assert document.name == "fleet"
    assert words(document) == ["Two ships.", "A third sank."]
    assert document.paragraphs[0].start == 1


def test_source_has_the_checksum_of_the_bytes(tmp_path: Path) -> None:
    """A text without a recorded source is titled by its name and carries the checksum of its file."""
    document = read_document(written(tmp_path, b"Ten.\r\n", "ten.txt"))
    assert document.source == Source(title="ten", sha256=hashlib.sha256(b"Ten.\r\n").hexdigest())


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028", "\u2029", "\x85"])
def test_line_is_a_paragraph(end: str) -> None:
    """Each line is a paragraph, whatever character ends it and however many blank lines lie between."""
    document = to_document(f"  One man.{end}{end}{end}Two men. {end}Three.", name="men")
    assert words(document) == ["One man.", "Two men.", "Three."]


def test_hard_wrapped_block_is_a_paragraph() -> None:
    """Lines broken at a set width, as in old e-books, are read as one paragraph up to the blank line."""
    document = to_document(PROSE + "\n" + PROSE, name="ledger")
    assert words(document) == [PROSE.strip(), PROSE.strip()]


def test_hard_wrapped_block_with_carriage_returns() -> None:
    """A carriage return and line feed are one line break, so they do not part the lines of a block."""
    document = to_document(PROSE.replace("\n", "\r\n"), name="ledger")
    assert words(document) == [PROSE.replace("\n", "\r\n").strip()]


def test_verse_in_a_hard_wrapped_text_keeps_its_lines() -> None:
    """A block of short lines in a hard-wrapped text is no prose, so its lines stay apart."""
    document = to_document(PROSE + "\nTen little ships\nsailed out to sea\n\n" + PROSE, name="ledger")
    assert words(document) == [PROSE.strip(), "Ten little ships", "sailed out to sea", PROSE.strip()]


def test_sentences_a_line_are_paragraphs() -> None:
    """Lines of an e-book's width that each end a sentence were not wrapped, so each is a paragraph."""
    lines = [f"In {year} the harvest fell by a fifth and the price of bread rose." for year in range(1920, 1926)]
    assert words(to_document("\n".join(lines), name="list")) == lines


def test_long_lines_are_paragraphs() -> None:
    """A title above lines wider than any wrap is a paragraph of its own, even at an e-book's width."""
    title = "On the losses of the winter campaign, by a clerk of the commission"
    lines = [title, "Some 300 horses were lost. " * 20, "More than 40 guns were left behind. " * 20]
    assert words(to_document("\n".join(lines), name="report")) == [line.strip() for line in lines]


def test_headings_stack_from_the_outside_in() -> None:
    """A paragraph carries the headings above it; a heading closes those of its own depth and deeper."""
    text = "Lead.\n== A ==\nOne.\n=== B ===\nTwo.\n===C===\nThree.\n== D ==\nFour."
    found = {text[p.start : p.end]: p.headings for p in to_document(text, name="x").paragraphs}
    assert found == {"Lead.": (), "One.": ("A",), "Two.": ("A", "B"), "Three.": ("A", "C"), "Four.": ("D",)}


def test_headings_may_skip_depths() -> None:
    """A text that starts deep, or jumps from the second depth to the fifth, is read all the same."""
    text = "==== Deep ====\nOne.\n== Top ==\n===== Deeper =====\nTwo.\n=== Middle ===\nThree."
    found = {text[p.start : p.end]: p.headings for p in to_document(text, name="x").paragraphs}
    assert found == {"One.": ("Deep",), "Two.": ("Top", "Deeper"), "Three.": ("Top", "Middle")}


@pytest.mark.parametrize("line", ["====", "== ==", "a == b", "= One =", "== open"])
def test_other_equals_signs_are_text(line: str) -> None:
    """Only words between two or more equals signs on both sides make a heading."""
    assert words(to_document(line, name="x")) == [line]


def test_text_of_headings_alone_has_no_paragraphs() -> None:
    """A text that has only headings is a text, with nothing to read in it."""
    assert to_document("== A ==\n", name="x").paragraphs == ()


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        pytest.param(b"", "empty (0 bytes)", id="no bytes"),
        pytest.param(b" \r\n\t\n", "nothing but white space", id="white space"),
        pytest.param(b"\xef\xbb\xbf\n", "nothing but white space", id="only a byte-order mark"),
        pytest.param("Six men.".encode("utf-16"), "iconv -f UTF-16 -t UTF-8", id="UTF-16 with a mark"),
        pytest.param("Six men.".encode("utf-16-le"), "iconv -f UTF-16LE -t UTF-8", id="UTF-16, little end first"),
        pytest.param("Six men.".encode("utf-16-be"), "iconv -f UTF-16BE -t UTF-8", id="UTF-16, big end first"),
        pytest.param("Six men.".encode("utf-32"), "iconv -f UTF-32 -t UTF-8", id="UTF-32"),
        pytest.param("Né à Gori".encode("latin-1"), "byte 1 is 0xE9", id="place of the byte"),
        pytest.param("Né à Gori".encode("latin-1"), "iconv -f ISO-8859-1 -t UTF-8", id="Latin-1"),
        pytest.param("5–7 “men”".encode("cp1252"), "iconv -f WINDOWS-1252 -t UTF-8", id="Windows-1252"),
        pytest.param(b"Six\0men and more.", "NUL byte at byte 3", id="NUL"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "looks like a binary file", id="picture"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, hint: str) -> None:
    """Bytes that are not UTF-8 text are refused by the name of the file, with what they are or how to convert them."""
    path = written(tmp_path, data)
    with pytest.raises(InputError) as refusal:
        read_document(path)
    assert str(path) in str(refusal.value)
    assert hint in str(refusal.value)


@pytest.mark.parametrize("name", ["absent.txt", ".", "absent/\0.txt"])
def test_what_cannot_be_opened_is_refused(tmp_path: Path, name: str) -> None:
    """A missing file, a folder and an impossible name are refused by name."""
    with pytest.raises(InputError, match=r"does not exist|is a folder|cannot be read"):
        read_document(f"{tmp_path}/{name}")


def test_half_a_surrogate_pair_is_refused() -> None:
    """A text in memory that UTF-8 cannot spell is refused, since no table could hold it."""
    with pytest.raises(InputError, match="character 4"):
        to_document("Six \ud800", name="x")


def test_names() -> None:
    """A document is named by the stem of its file, and standard input by its own name."""
    assert [document_name(path) for path in ("-", "a/b.txt", Path("c.d.txt"), "plain")] == [
        "stdin",
        "b",
        "c.d",
        "plain",
    ]


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """Return a folder with two texts, a hidden file and a file of another kind, and a source for one text."""
    written(tmp_path, b"Six men.", "b.txt")
    written(tmp_path, b"Two men.", "a.txt")
    written(tmp_path, b"\xff", ".hidden.txt")
    written(tmp_path, b"\xff", "picture.png")
    record(tmp_path, hashlib.sha256(b"Six men.").hexdigest())
    return tmp_path


def record(folder: Path, checksum: str) -> None:
    """Record a source for `b`, with this checksum."""
    (folder / "sources.toml").write_text(f'[b]\ntitle = "The six"\nsha256 = "{checksum}"\n', encoding="utf-8")


def test_folder_is_read_in_order_of_names(raw: Path) -> None:
    """Every visible `.txt` file is read, with its recorded source or its own name for a title."""
    assert [(d.name, d.source.title) for d in read_folder(raw)] == [("a", "a"), ("b", "The six")]


def test_changed_text_is_refused(raw: Path) -> None:
    """A text that no longer matches its recorded checksum is refused, and both checksums are named."""
    record(raw, "0" * 64)
    with pytest.raises(InputError, match=f"b.txt is not the text that was recorded.*{'0' * 64}"):
        read_folder(raw)


def test_recorded_text_must_be_there(raw: Path) -> None:
    """A source whose text is missing is an error, for its name may be misspelt."""
    (raw / "b.txt").unlink()
    with pytest.raises(InputError, match=r"records 'b', but there is no .*b\.txt"):
        read_folder(raw)


@pytest.mark.parametrize(
    ("entry", "hint"),
    [
        ("[b]\ntitel = 'x'", "unknown fact 'titel'"),
        ("[b]\ntitle = 3", "'title' must be text"),
        ("b = 3", "'b' must be a table"),
        ("[b", "not valid TOML"),
    ],
)
def test_slips_in_the_sources_are_refused(raw: Path, entry: str, hint: str) -> None:
    """A slip in `sources.toml` is named, and never passes for a fact that is not recorded."""
    (raw / "sources.toml").write_text(entry, encoding="utf-8")
    with pytest.raises(InputError, match=hint):
        read_folder(raw)


def test_folder_without_texts_is_refused(tmp_path: Path) -> None:
    """A folder with no text to read, or that is not there, is refused by name."""
    with pytest.raises(InputError, match="holds no text"):
        read_folder(tmp_path)
    with pytest.raises(InputError, match="is not a folder"):
        read_folder(tmp_path / "absent")
