"""Everything in one archive: the tables as they lie on the disk, their description, the source record, a README."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from numbers import Integral
from typing import Any

from dashboard.exports.readme import readme

_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest that an archive can hold. Always the same, so that the same tables give the same bytes."""
_MODE = 0o100644 << 16


def bundle(files: Mapping[str, bytes], documents: Sequence[Any]) -> bytes:
    """The files by name, with a README and the source records of the texts (rows of the table of texts)."""
    whole = {
        "README.md": readme(tuple(files), documents).encode("utf-8"),
        "source.json": source_record(documents),
        **files,
    }
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, data in whole.items():
            member = zipfile.ZipInfo(name, _TIME)
            member.create_system, member.external_attr = 3, _MODE  # else it tells on which system it was made
            archive.writestr(member, data, zipfile.ZIP_DEFLATED, 9)
    return content.getvalue()


def source_record(documents: Sequence[Any]) -> bytes:
    """What is recorded of each text, as JSON; what is not known is null."""
    records = [{name: _plain(value) for name, value in document._asdict().items()} for document in documents]
    return (json.dumps(records, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _plain(value: Any) -> str | int | None:
    """A cell of a frame as JSON takes it."""
    return int(value) if isinstance(value, Integral) else str(value) or None
