"""Looks through a zip of XML before anything unpacks it: its size, its members, and no declarations that could explode.

Entities and other declarations (DTDs) have no place in a Word document, so a file that has any was made to do harm.
"""

from __future__ import annotations

import io
import zipfile
import zlib

from etl.errors import InputError
from etl.formats.extracted import Limits, megabytes

_MEMBERS = 5_000
_RATIO = 300
"""How much smaller than its content a member of more than `_SMALL` bytes may be packed; the words of a book are 5."""
_SMALL = 4 * 2**20
_XML = (".xml", ".rels")
_STEP = 2**20
_DECLARATIONS = tuple(
    word.encode(encoding)
    for word in ("<!DOCTYPE", "<!ENTITY")
    for encoding in ("ascii", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037")
)


def check_archive(data: bytes, where: str, limits: Limits) -> None:
    """Raise `InputError` naming `where` for an archive that is damaged, locked, too large or made to explode.

    Every member is unpacked here, a piece at a time and never beyond what it claims to hold.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _check_claims(members, where, limits)
            for member in members:
                _check_content(archive, member, where)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError, RuntimeError):
        raise InputError(f"{where} is damaged (its zip cannot be unpacked): copy or download it again.") from None


def _check_claims(members: list[zipfile.ZipInfo], where: str, limits: Limits) -> None:
    names = [member.filename for member in members]
    total = sum(member.file_size for member in members)
    if len(members) > _MEMBERS or total > limits.unpacked:
        raise InputError(
            f"{where} unpacks to {megabytes(total)} in {len(members):,} parts; at most "
            f"{megabytes(limits.unpacked)} in {_MEMBERS:,} are read: take out its pictures, or split it."
        )
    if len(set(names)) < len(names):
        raise InputError(f"{where} holds two parts of one name, as no Word document does: save it anew.")
    for member in members:
        if member.flag_bits & 1:
            raise InputError(f"{where} is protected by a password: save it without one.")
        if member.file_size > max(_SMALL, _RATIO * member.compress_size):
            raise InputError(
                f"{where} is packed far tighter than words can be ('{member.filename}'): save it anew as .docx."
            )


def _check_content(archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str) -> None:
    """Read one member to its end, which also compares its checksum, and look for declarations in its XML."""
    is_xml = member.filename.lower().endswith(_XML)
    with archive.open(member) as content:
        tail = b""
        while piece := content.read(_STEP):
            if is_xml and any(word in tail + piece for word in _DECLARATIONS):
                raise InputError(f"{where} declares entities, as no Word document does: save it anew as .docx.")
            tail = piece[-64:]
