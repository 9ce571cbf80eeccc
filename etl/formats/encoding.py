"""Bytes to text in an encoding that is named, or guessed by a library and said to be a guess."""

from __future__ import annotations

import codecs
import re

from etl.decode import decode, looks_binary, wide_encoding
from etl.errors import InputError

AUTO = "auto"
UTF_8 = "utf-8"

_SAMPLE = 65_536
_LIKELY = (
    "cp1252 mac_roman cp437 cp1250 cp1251 koi8_r cp1253 cp1254 cp1257 cp932 gb18030 big5 euc_jp euc_kr "
    "utf_16_le utf_16_be utf_32_le utf_32_be"
).split()
"""What texts that are not UTF-8 are written in. Of the rest, each looks like one of these in a short text."""
_WESTERN = ("cp1252", "mac_roman")
"""Taken, in this order, when nothing speaks against them: what English texts that are not UTF-8 nearly always are."""
_NAMES = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "cp437": "DOS (code page 437)", "cp932": "Shift JIS"}
_MARKED = (
    (codecs.BOM_UTF32_LE, "utf_32_le"),
    (codecs.BOM_UTF32_BE, "utf_32_be"),
    (codecs.BOM_UTF16_LE, "utf_16_le"),
    (codecs.BOM_UTF16_BE, "utf_16_be"),
)


def codec(name: str) -> str:
    """Return the codec of an encoding's name, `auto` for itself. Raises `InputError` for a name nobody knows.

    >>> codec("Latin1"), codec("auto")
    ('iso8859-1', 'auto')
    """
    if name.lower() == AUTO:
        return AUTO
    try:
        found = codecs.lookup(name)
        b"".decode(name)  # refuses codecs that make no text, such as base64
    except (LookupError, ValueError, UnicodeError):
        raise InputError(
            f"there is no encoding '{name}': name one, as in utf-8 or windows-1252, or auto to have it guessed."
        ) from None
    return found.name


def to_text(data: bytes, where: str, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    """Return the text, the encoding it was read in and remarks; `encoding` is a name or `auto`.

    Raises `InputError` naming `where` for bytes that spell no text in it. A byte-order mark stays in the text.
    """
    chosen = codec(encoding)
    if chosen == UTF_8:
        return decode(data, where), UTF_8, ()
    if not data:
        decode(data, where)  # says that it is empty
    if chosen != AUTO:
        return _in(data, where, chosen), chosen, ()
    try:
        return decode(data, where), UTF_8, ()
    except InputError:
        guess = _guess(data)
        if not guess:
            raise
    text = _in(data, where, guess)
    name = _NAMES.get(guess) or guess.upper().replace("_", "-").replace("CP", "Windows-")
    return text, guess, (f"The file is not UTF-8; it was read as {name}, which is a guess: look at its accents.",)


def _in(data: bytes, where: str, name: str) -> str:
    """Decode, line ends and byte-order mark kept; a codec that eats the mark leaves it to its narrower kin."""
    marked = _marked(data)
    if marked and codecs.lookup(name).name in ("utf-16", "utf-32"):
        name = marked
    try:
        text = data.decode(name)
    except (UnicodeDecodeError, ValueError) as error:
        place = f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""
        raise InputError(f"{where} is not {name}{place}: name another with --encoding, or let auto guess it.") from None
    if "\0" in text:
        raise InputError(f"{where} holds a NUL at character {text.index(chr(0))}, so it is not text in {name}.")
    return text


def _guess(data: bytes) -> str:
    """Return the encoding that gives the least chaos, the Western ones first; empty if none gives text."""
    if marked := _marked(data):
        return marked
    wide = bool(wide_encoding(data))
    if not wide and looks_binary(data):
        return ""
    from charset_normalizer import from_bytes

    sample = data[: _SAMPLE & ~3] if wide else _telling(data)
    found = list(from_bytes(sample, cp_isolation=_LIKELY))
    least = min((match.chaos for match in found), default=0.0)
    calm = [name for match in found if match.chaos <= least for name in (match.encoding, *match.could_be_from_charset)]
    for name in (*_WESTERN, *calm):
        if name in calm and _spells(data, name):
            return name
    return ""


def _marked(data: bytes) -> str:
    """Return the encoding that a byte-order mark names; empty if there is none."""
    return next((name for mark, name in _MARKED if data.startswith(mark)), "")


def _telling(data: bytes) -> bytes:
    """Return the lines that hold more than ASCII, for they alone tell one encoding from another."""
    lines = (line for line in re.split(rb"(?<=[\r\n])", data) if not line.isascii())
    told = bytearray()
    for line in lines:
        told += line
        if len(told) >= _SAMPLE:
            break
    return bytes(told[:_SAMPLE])


def _spells(data: bytes, name: str) -> bool:
    try:
        return "\0" not in data.decode(name)
    except UnicodeDecodeError:
        return False
