"""Tables of several folders as one, and parts of them: pure, and the same columns throughout."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields, replace

import pandas as pd

from dashboard.tables import Tables


def join(parts: Sequence[Tables]) -> Tables:
    """The tables of all parts, one after the other. A single part is returned as it is."""
    if len(parts) == 1:
        return parts[0]
    frames = {
        field.name: pd.concat([getattr(part, field.name) for part in parts], ignore_index=True)
        for field in fields(Tables)
        if field.name != "reading"
    }
    reading = hashlib.sha256(" ".join(part.reading for part in parts).encode()).hexdigest()
    return Tables(**frames, reading=reading)


def without(tables: Tables, documents: Collection[str]) -> Tables:
    """The tables with all rows of some texts left out."""
    if not documents:
        return tables
    claims = set(tables.claims.loc[~tables.claims["document"].isin(documents), "claim_id"])
    kept = {}
    for field in fields(Tables):
        if field.name != "reading":
            frame = getattr(tables, field.name)
            kept[field.name] = frame[rows_kept(frame, documents, claims)].reset_index(drop=True)
    return replace(tables, **kept, reading=f"{tables.reading} without {' '.join(sorted(documents))}")


def rows_kept(frame: pd.DataFrame, documents: Collection[str], claims: Collection[str]) -> pd.Series[bool]:
    """Which rows of a table belong to none of some texts; `claims` are those of all others."""
    if "document" in frame:
        return ~frame["document"].isin(documents)
    return frame["claim_id"].isin(claims)


def share_names(one: Tables, other: Tables) -> bool:
    """Whether two tables name a claim, a sentence, a check or a text alike, so that they cannot stand together."""
    keys = {"claims": "claim_id", "sentences": "sentence_id", "checks": "check_id", "documents": "document"}
    return any(not set(getattr(one, name)[key]).isdisjoint(getattr(other, name)[key]) for name, key in keys.items())


def joined_csv(files: Iterable[bytes]) -> bytes:
    r"""Files of the same columns as one, its header once.

    >>> joined_csv([b"id\na\n", b"id\n", b"id\nb\n"])
    b'id\na\nb\n'
    """
    header, rows = b"", []
    for file in files:
        head, end, rest = file.partition(b"\n")
        header = header or head + end
        rows.append(rest)
    return header + b"".join(rows)
