"""A text's numbers as one HTML file that opens anywhere: charts, sentences, checks, dictionary, source."""

from __future__ import annotations

from dashboard.exports.report.write import report

__all__ = ["report"]
