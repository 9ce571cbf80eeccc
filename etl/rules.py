"""Which rules read a text: a checksum of the program's own rules and words, so that old readings are known as old."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent
_APART = ("library", "formats", "corrections", "__pycache__")
"""Folders that decide nothing about how a text is read."""


@cache
def fingerprint() -> str:
    """Return a short checksum of all that decides how a text is read."""
    digest = hashlib.sha256()
    for path in sorted(_HERE.rglob("*")):
        place = path.relative_to(_HERE)
        if path.suffix in (".py", ".toml", ".txt") and place.parts[0] not in _APART:
            digest.update(f"{place.as_posix()}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:12]
