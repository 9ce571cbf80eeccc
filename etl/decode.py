"""Bytes to text, or one sentence that says what the bytes are instead and how to make them text."""

from __future__ import annotations

import codecs
import re

from etl.errors import InputError

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
"""Marks at the start of a file that name its encoding; the longer first, since UTF-32's begins like UTF-16's."""

_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no plain text holds: everything below a space but tab, line ends, page feed and escape."""

_SAMPLE = 4096
"""Bytes looked at to guess what a file is: enough for any header and a page of text."""


def decode(data: bytes, where: str) -> str:
    r"""Return the text that `data` spells in UTF-8, whole: line ends and a byte-order mark stay as they are.

    >>> decode("\ufeff5–7 million\r\n".encode(), "a.txt")
    '\ufeff5–7 million\r\n'

    Raises `InputError` naming `where` for anything that is not UTF-8 text.
    """
    if not data:
        raise InputError(f"{where} is empty (0 bytes): give a file that holds text.")
    encoding = wide_encoding(data)
    if encoding:
        raise InputError(f"{where} looks like {encoding}, not UTF-8: {_conversion(encoding)}.")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(data, error.start, where)) from None
    nul = data.find(b"\0")
    if nul >= 0:
        raise InputError(f"{where} holds a NUL byte at byte {nul}, so it is not plain text: save it as text first.")
    return text


def looks_binary(data: bytes) -> bool:
    """Tell whether the beginning of `data` holds bytes that no plain text holds."""
    return bool(_CONTROLS.search(data[:_SAMPLE]))


def wide_encoding(data: bytes) -> str:
    """Name the encoding of two or four bytes a letter, by its mark or by its zeros; empty if there is none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    for first, order in ((0, "BE"), (1, "LE")):
        # Western letters in UTF-16 have a zero in every second byte and nearly none in the others.
        if half >= 2 and sample[first::2].count(0) > 0.6 * half and sample[1 - first :: 2].count(0) < 0.1 * half:
            return f"UTF-16{order}"
    return ""


def _not_utf8(data: bytes, offset: int, where: str) -> str:
    """Say that `data` stops being UTF-8 at `offset`, and what it may be."""
    sample = data[max(0, offset - _SAMPLE // 2) : offset + _SAMPLE // 2]
    byte = f"byte {offset} is 0x{data[offset]:02X}"
    if _CONTROLS.search(sample):
        return f"{where} looks like a binary file, not text ({byte}): save it as UTF-8 plain text first."
    # Windows-1252 is Latin-1 with curly quotes and dashes where Latin-1 has control characters nobody writes.
    encoding = "WINDOWS-1252" if re.search(rb"[\x80-\x9f]", sample) else "ISO-8859-1"
    name = {"WINDOWS-1252": "Windows-1252 (Latin-1 with curly quotes)", "ISO-8859-1": "Latin-1"}[encoding]
    return f"{where} is not UTF-8 ({byte}); it looks like {name}: {_conversion(encoding)}."


def _conversion(encoding: str) -> str:
    """Return the instruction that makes UTF-8 of a file in `encoding`, or has it read as it is."""
    return f"convert it first, as in iconv -f {encoding} -t UTF-8 OLD > NEW, or give --encoding auto"
