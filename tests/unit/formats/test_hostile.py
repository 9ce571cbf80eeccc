"""Fifty files that are broken, locked, mislabelled or made to do harm: each is refused in one sentence, or read."""

from __future__ import annotations

import contextlib
import io
import random
import struct
import time
import zipfile
import zlib

import pytest
from fpdf import FPDF

from etl.errors import InputError
from etl.formats import Limits, extract, extract_apart
from tests.unit.formats import made

WORD = made.word([(0, "Six men came home.")])
PDF = made.pdf([(0, "Six men came home and seven did not.")])
RANDOM = random.Random(6)
XML = '<?xml version="1.0"?>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SMALL = Limits(size=1_000_000, characters=20_000, pages=5, unpacked=2**20)


def xml(body: str, before: str = "") -> bytes:
    """Return a Word document whose main part is this."""
    main = f"{XML}{before}<w:document {W}><w:body>{body}</w:body></w:document>"
    return made.rezipped(WORD, {"word/document.xml": main.encode()})


def zipped(members: dict[str, bytes]) -> bytes:
    """Return a zip of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def twice(data: bytes) -> bytes:
    """Return a zip that holds its main part twice."""
    out = io.BytesIO(data)
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("word/document.xml", b"<other/>")
    return out.getvalue()


def claiming(data: bytes, size: int) -> bytes:
    """Return a zip whose directory claims another size for its first member."""
    place = data.index(b"PK\x01\x02") + 24
    return data[:place] + struct.pack("<I", size) + data[place + 4 :]


def locked(data: bytes) -> bytes:
    """Return a zip whose directory says that its first member is encrypted."""
    place = data.index(b"PK\x01\x02") + 8
    return data[:place] + b"\x01\x00" + data[place + 2 :]


def book(pages: int = 1, words: str = "", password: str = "") -> bytes:
    """Return a PDF."""
    document = FPDF()
    for _ in range(pages):
        document.add_page()
        document.set_font("Times", size=11)
        if words:
            document.multi_cell(0, 5, words)
        document.rect(10, 100, 50, 50)
    if password:
        document.set_encryption("owner", password)
    return bytes(document.output())


def noise(size: int) -> bytes:
    """Return bytes of no meaning, the same in each run."""
    return RANDOM.randbytes(size)


LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(9)
) + "]>"  # fmt: skip

REFUSED = {
    "empty.txt": (b"", "empty"),
    "empty.pdf": (b"", "empty"),
    "empty.docx": (b"", "empty"),
    "noise.txt": (b"\x00\xff" + noise(3_000), "looks like"),
    "noise.md": (noise(3_000) + b"\x00\x01", "looks like"),
    "noise.docx": (b"\x00" + noise(3_000), "damaged"),
    "noise.pdf": (b"\x00" + noise(3_000), "damaged"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n" + noise(100), "a picture"),
    "photo.md": (b"\xff\xd8\xff\xe0" + noise(100), "a picture"),
    "letter.rtf": (b"{\\rtf1 Six men}", "RTF"),
    "letter.txt": (b"{\\rtf1 Six men}", "RTF"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(900), "old Word"),
    "locked.docx": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(90) + "EncryptedPackage".encode("utf-16-le"), "password"
    ),
    "program.txt": (b"\x7fELF\x02" + noise(100), "a program"),
    "packed.txt": (b"\x1f\x8b\x08" + noise(100), "gzip"),
    "sheet.docx": (zipped({"xl/workbook.xml": b"<x/>"}), "a spreadsheet"),
    "slides.docx": (zipped({"ppt/presentation.xml": b"<x/>"}), "a presentation"),
    "open.odt": (zipped({"content.xml": b"<x/>"}), "OpenDocument"),
    "book.epub": (zipped({"META-INF/container.xml": b"<x/>"}), "e-book"),
    "other.zip": (zipped({"../../etc/x.txt": b"Six men"}), "packed file (zip)"),
    "other.docx": (zipped({"a.txt": b"Six men"}), "without a Word document"),
    "cut.docx": (WORD[: len(WORD) // 2], "damaged"),
    "head.docx": (WORD[:30], "damaged"),
    "flipped.docx": (WORD[:60] + noise(40) + WORD[100:], "damaged"),
    "login.pdf": (b"<!doctype html><html><body>Log in</body></html>", "web page"),
    "login.docx": (b"<html><body>Log in</body></html>", "web page"),
    "words.pdf": (b"Six men came home.", "plain text"),
    "laughs.docx": (xml("<w:p><w:r><w:t>&j;</w:t></w:r></w:p>", LAUGHS), "declares entities"),
    "outside.docx": (
        xml("<w:p/>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"), "declares entities"
    ),
    "wide.docx": (
        made.rezipped(WORD, {"word/styles.xml": f"{XML}{LAUGHS}<x/>".encode("utf-16")}), "declares entities"
    ),
    "broken.docx": (xml("<w:p>"), "not a whole Word document"),
    "other-root.docx": (made.rezipped(WORD, {"word/document.xml": b"<html/>"}), "not a whole Word document"),
    "no-parts.docx": (zipped({"word/document.xml": b"<x/>"}), "not a whole Word document"),
    "no-types.docx": (made.rezipped(WORD, {"[Content_Types].xml": b"<x"}), "not a whole Word document"),
    "blank.docx": (xml("<w:p/>"), "holds no words"),
    "bomb.docx": (made.rezipped(WORD, {"word/media/x.png": b"\0" * 3 * 2**20}), "unpacks to"),
    "twice.docx": (twice(WORD), "two parts of one name"),
    "liar.docx": (claiming(WORD, 5), "damaged"),
    "boaster.docx": (claiming(WORD, 2**31), "unpacks to"),
    "cipher.docx": (locked(WORD), "password"),
    "many.docx": (zipped({"word/document.xml": b"<x/>"} | {f"{n}": b"" for n in range(5_001)}), "unpacks to"),
    "deep.docx": (xml("<w:sdt>" * 4_000 + "</w:sdt>" * 4_000), "not a whole Word document"),
    "deep.html": (b"<html><body>" + b"<div>" * 50_000 + b"Six men", "too deep"),
    "tables.html": (b"<html><body><table><tr><th>1</th></tr></table></body></html>", "holds no words"),
    "long.txt": (b"Six men. " * 3_000, "characters of text"),
    "huge.html": (b"<html>" + b"x" * 1_100_000, "too large"),
    "scan.pdf": (book(3), "no text"),
    "cut.pdf": (PDF[: len(PDF) // 2], "damaged PDF"),
    "head.pdf": (b"%PDF-1.7\n" + noise(500), "damaged PDF"),
    "pages.pdf": (book(6, "Six men came home."), "6 pages"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSED)
def test_hostile_file_is_refused_in_a_sentence(name: str) -> None:
    """What cannot be read is named with the reason, in one sentence on one line, and soon."""
    data, hint = REFUSED[name]
    with pytest.raises(InputError) as caught:
        extract(data, name, limits=SMALL)
    told = str(caught.value)
    assert told.startswith(name)
    assert hint in told
    assert told.endswith(".")
    assert "\n" not in told


def test_there_are_fifty() -> None:
    """The promise is about fifty files."""
    assert len(REFUSED) >= 50


def test_tight_packing_is_refused() -> None:
    """A part that is packed a thousand times smaller than it is was made to fill the memory."""
    with pytest.raises(InputError, match="far tighter than words"):
        extract(made.rezipped(WORD, {"word/media/x.xml": b" " * 5 * 2**20}), "bomb.docx")


def test_locked_pdf_is_refused() -> None:
    """A PDF that asks for a password is refused with what to do."""
    header, trailer = PDF.rsplit(b"trailer", 1)
    key = b"<</Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b">>>"
    broken = header + b"trailer" + trailer.replace(b"<<", b"<</Encrypt " + key + b" /ID [<00><00>] ", 1)
    with pytest.raises(InputError, match="password"):
        extract(broken, "locked.pdf")


def test_damage_anywhere_is_read_or_refused() -> None:
    """Bytes changed at random in a Word document or a PDF give a text or a sentence, never another error."""
    chance = random.Random(7)
    for number in range(60):
        data = bytearray(WORD if number % 2 else PDF)
        for _ in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(InputError):
            extract(bytes(data), "x.docx" if number % 2 else "x.pdf", limits=SMALL)


def test_a_process_of_its_own_gives_the_same() -> None:
    """What is read apart, and what is refused there, is what is read or refused here."""
    assert extract_apart(WORD, "a.docx") == extract(WORD, "a.docx")
    with pytest.raises(InputError, match=r"cut\.pdf is a damaged PDF"):
        extract_apart(REFUSED["cut.pdf"][0], "cut.pdf")


def test_too_little_memory_takes_nothing_down() -> None:
    """A file that needs more memory than is allowed is refused, whatever the process says when it ends."""
    data = b"<html><body>" + b"<p>Six men</p>" * 60_000
    with pytest.raises(InputError, match=r"a\.html (needs more memory|brought its reader down|nests)"):
        extract_apart(data, "a.html", limits=Limits(memory=110 * 2**20))


def test_a_reading_without_end_is_ended() -> None:
    """A file that keeps the processor busy beyond its seconds is refused."""
    stream = zlib.compress(b"BT /F1 9 Tf " + b"(x) Tj 1 0 0 1 1 1 Tm " * 2_000_000 + b"ET")
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 600]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]  # fmt: skip
    data = b"%PDF-1.4\n" + b"".join(b"%d 0 obj%sendobj\n" % (n, part) for n, part in enumerate(parts, 1))
    data += b"trailer<</Root 1 0 R>>"
    start = time.monotonic()
    with pytest.raises(InputError, match=r"took more than 1 seconds|needs more memory|down|characters|damaged"):
        extract_apart(data, "long.pdf", limits=Limits(seconds=1))
    assert time.monotonic() - start < 60
