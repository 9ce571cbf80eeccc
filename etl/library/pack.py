"""A text with all that belongs to it as one zip, and back again, byte for byte."""

from __future__ import annotations

import io
import stat
import zipfile
from pathlib import Path, PurePosixPath

from etl.errors import InputError
from etl.library.add import placed
from etl.library.build import machine_reading
from etl.library.entry import ENTRY, Entry, entry_of

_MARK = "numbers-in-context-project"
"""The comment that tells one of our zips from any other."""
_WHEN = (1980, 1, 1, 0, 0, 0)
LARGEST = 512 * 2**20
"""Bytes that a project may hold when it is unpacked."""
MOST = 5_000
"""Files that it may hold."""


def pack(entry: Entry) -> bytes:
    """Return the whole folder of a text as a zip; the same folder gives the same bytes."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = _MARK.encode()
        for path in sorted(entry.folder.rglob("*")):
            if path.is_file() and not path.name.startswith("."):
                inside = zipfile.ZipInfo((entry.name / path.relative_to(entry.folder)).as_posix(), _WHEN)
                inside.compress_type = zipfile.ZIP_DEFLATED
                inside.external_attr = (stat.S_IFREG | 0o644) << 16
                archive.writestr(inside, path.read_bytes())
    return content.getvalue()


def is_project(data: bytes) -> bool:
    """Tell whether a file is a zip that `pack` made."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.comment == _MARK.encode()
    except zipfile.BadZipFile:
        return False


def unpack(library: Path, data: bytes) -> Entry:
    """Put a packed text into the library under its own name and return its entry.

    Raises `InputError`, and nothing is left behind, if the zip is not one of ours, is broken, holds more than it may,
    names a place outside its folder, or if there is a text of that name already.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            name = _name(members)
            with placed(library, name, exactly=True) as folder:
                left = LARGEST
                for member in members:
                    path = folder.joinpath(*PurePosixPath(member.filename).parts[1:])
                    path.parent.mkdir(parents=True, exist_ok=True)
                    # One byte more than allowed is asked for: what a zip says of its sizes is not to be believed.
                    with archive.open(member) as packed:
                        content = packed.read(left + 1)
                    left -= len(content)
                    if left < 0:
                        raise InputError(f"the project holds more than {LARGEST >> 20} MB: it cannot be opened.")
                    path.write_bytes(content)
                entry = entry_of(folder)
                if entry.problem:
                    raise InputError(entry.problem)
                machine_reading(entry)
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise InputError(f"the project's zip is broken ({error}): export it once more.") from None
    return entry_of(library / name)


def _name(members: list[zipfile.ZipInfo]) -> str:
    """Return the one folder that all members lie in, after a look at their names, number and kind."""
    if not members or len(members) > MOST:
        raise InputError("the zip is no project of this program: export one from “Your text”.")
    names = set()
    for member in members:
        parts = PurePosixPath(member.filename).parts
        bad = member.filename.startswith("/") or "\\" in member.filename or ":" in member.filename
        if bad or len(parts) < 2 or any(part in ("..", ".") or part.startswith(".") for part in parts):
            raise InputError(f"the zip names “{member.filename[:60]}”, a place outside its own folder: not opened.")
        if stat.S_ISLNK(member.external_attr >> 16):
            raise InputError(f"the zip holds a link, “{member.filename[:60]}”: not opened.")
        names.add(parts[0])
    if len(names) != 1 or f"{min(names)}/{ENTRY}" not in {member.filename for member in members}:
        raise InputError("the zip is no project of this program: export one from “Your text”.")
    return min(names)
