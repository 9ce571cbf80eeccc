"""The report: one file that opens anywhere, with as many numbers as were shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dashboard.charts.axis import linear, logarithmic
from dashboard.exports.report import report
from dashboard.exports.report.drawing import ticks_of
from dashboard.tables import read_tables
from tests.dashboard.sample import Sample


class _Parts(HTMLParser):
    """What a browser would find in the file."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tags, names, and what points elsewhere."""
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.fetched += [found[name] for name in ("src", "srcset", "data", "poster") if name in found]


def made(sample: Sample, rows: slice | None = None) -> str:
    """The report of the sample, or of some rows of it."""
    tables = read_tables(sample.tables)
    return report(tables, tables.claims[rows] if rows else tables.claims).decode("utf-8")


def test_every_number_has_its_row_and_its_sentence(sample: Sample) -> None:
    """As many as are shown; each row leads to a sentence that is there."""
    parts = _Parts(made(sample))
    claims = [row["claim_id"] for row in sample.rows("claims")]
    assert sorted(name[2:] for name in parts.ids if name.startswith("c-")) == sorted(claims)
    assert sorted(link[3:] for link in parts.links if link.startswith("#c-")) == sorted(claims)
    assert len(re.findall(r'<svg class="row"', made(sample))) == len(claims)


def test_of_some_numbers_it_tells_how_many_there_are(sample: Sample) -> None:
    """`3 of 10 numbers`, and three sentences."""
    html = made(sample, slice(0, 3))
    assert "3 of 10 numbers" in html
    assert html.count('<article id="c-') == 3


def test_it_runs_nothing_and_fetches_nothing(sample: Sample) -> None:
    """No script, no picture, no font, no style sheet of elsewhere; a browser is told to allow none."""
    parts = _Parts(made(sample))
    assert not {"script", "img", "link", "iframe", "object", "embed"} & set(parts.tags)
    assert parts.fetched == []
    assert "url(http" not in made(sample)
    assert "default-src 'none'" in made(sample)
    assert len(parts.ids) == len(set(parts.ids))


@pytest.mark.parametrize("column", ["counted", "place", "attributed_to", "section", "sentence"])
def test_words_of_the_text_stay_words(sample: Sample, column: str) -> None:
    """Markup in a field is shown as it is written."""
    hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">'

    def changed(row: dict[str, str]) -> dict[str, str]:
        return row | {column: f"{row[column]}{hostile}"}

    sample.rewrite("claims", changed)
    parts = _Parts(made(sample))
    assert not {"script", "img"} & set(parts.tags)


def test_without_numbers_it_says_so(sample: Sample) -> None:
    """A calm sentence."""
    assert "There are no numbers to show." in made(sample, slice(0, 0))


def test_the_checks_stand_with_their_verdict(tmp_path: Path) -> None:
    """Those whose claims are all shown, with the way to their sentences."""
    from etl.pipeline import build
    from etl.read import to_document

    text = "They sent away 200 men, 300 women and 500 children, for a total of 1,000 people."
    build([to_document(text, name="sums")], tmp_path)
    tables = read_tables(tmp_path)
    assert "They agree." in report(tables, tables.claims).decode()
    assert "Do the numbers agree?" not in report(tables, tables.claims.head(1)).decode()


def test_an_axis_has_words_only_where_there_is_room() -> None:
    """Every power of ten on a short one; thousands, millions and the ends on a long one."""
    short, long = logarithmic([1, 900]), logarithmic([3, 40_000_000])
    assert short is not None
    assert long is not None
    assert [tick.words for tick in ticks_of(short) if tick.words] == ["1", "10", "100", "1 thousand"]
    assert [tick.words for tick in ticks_of(long) if tick.words] == ["1", "1 thousand", "1 million", "100 million"]
    assert [tick.at for tick in ticks_of(linear([0, 4]))] == [0, 25, 50, 75, 100]
