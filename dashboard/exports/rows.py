"""Rows of a table as CSV, letter for letter as the ETL writes them."""

from __future__ import annotations

import re

import pandas as pd

_NEEDS_QUOTES = re.compile(r'[",\r\n]')  # the csv module, and so pandas, leaves a lone carriage return bare


def rows_csv(written: pd.DataFrame) -> bytes:
    r"""The rows of a frame of text as UTF-8 CSV with a header; only what needs quotes is quoted.

    >>> rows_csv(pd.DataFrame({"quote": ["5", "5,000", "a\rb"]}))
    b'quote\n5\n"5,000"\n"a\rb"\n'
    """
    return "".join([_header(written), *_lines(written)]).encode("utf-8")


def row_sizes(written: pd.DataFrame) -> tuple[int, pd.Series[int]]:
    """The bytes of the header and of each row, so that the size of any choice of rows is a sum."""
    sizes = [len(line.encode("utf-8")) for line in _lines(written)]
    return len(_header(written).encode("utf-8")), pd.Series(sizes, index=written.index, dtype="int64")


def _header(written: pd.DataFrame) -> str:
    return ",".join(map(_cell, written.columns)) + "\n"


def _lines(written: pd.DataFrame) -> list[str]:
    return [",".join(map(_cell, row)) + "\n" for row in written.itertuples(index=False, name=None)]


def _cell(words: str) -> str:
    return '"' + words.replace('"', '""') + '"' if _NEEDS_QUOTES.search(words) else words
