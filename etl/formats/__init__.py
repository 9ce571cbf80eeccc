"""Any file to text: `extract` reads it here, `extract_apart` in a process of its own, with limits of time and memory.

One format a file; what reads a format is loaded only when a file of that format comes.
"""

from __future__ import annotations

from etl.formats.apart import extract_apart
from etl.formats.extract import extract
from etl.formats.extracted import LIMITS, Extracted, Limits

__all__ = ["LIMITS", "Extracted", "Limits", "extract", "extract_apart"]
