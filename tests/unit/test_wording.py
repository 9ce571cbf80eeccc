"""Labels, read-as lines, kinds, years and figures, in words."""

from __future__ import annotations

from types import SimpleNamespace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard import wording
from dashboard.units import singular, unit_in_words
from etl import schema

NAN = float("nan")


def claim(sentence: str, quote: str, **fields: object) -> SimpleNamespace:
    """A row as the frame of claims gives it, with the quote at its first place in the sentence."""
    start = 1000 + sentence.index(quote)
    row = {"sentence": sentence, "quote": quote, "start": start, "end": start + len(quote), "sentence_start": 1000}
    defaults = {"modifier": "", "counted": "", "unit": "people", "qualifier": "exact", "low": NAN, "high": NAN}
    return SimpleNamespace(**{**row, **defaults, **fields})


@pytest.mark.parametrize(
    ("expected", "sentence", "quote", "modifier", "counted"),
    [
        # The hedge stands before, after, or around; the noun follows it or comes between.
        (
            "an estimated 18 million people",
            "By then an estimated 18 million people fled.",
            "18 million",
            "an estimated",
            "people",
        ),
        ("more than six million people", "More than six million people fled.", "six million", "More than", "people"),
        ("20 million people or more", "It cost 20 million people or more.", "20 million", "or more", "people"),
        ("20 million or more people", "It cost 20 million or more people.", "20 million", "or more", "people"),
        ("20 million, or more (people)", "The cost was 20 million, or more.", "20 million", "or more", "people"),
        (
            "at least 5 million or more people",
            "It cost at least 5 million or more people.",
            "5 million",
            "at least … or more",
            "people",
        ),
        (
            "at least another 2.5 million people",
            "And at least another 2.5 million people fled.",
            "2.5 million",
            "at least",
            "people",
        ),
        (
            "at least 3.5 to 6.5 million persons",
            "The deaths of at least 3.5 to 6.5 million persons.",
            "3.5 to 6.5 million",
            "at least",
            "persons",
        ),
        (
            "at most 40 people",
            "Of the officers there were, he said at most, not more: 40 people.",
            "40",
            "at most",
            "people",
        ),
        # The noun follows the number, directly or after small words.
        ("5–7 million deaths", "It peaked, with 5–7 million deaths.", "5–7 million", "", "deaths"),
        ("1 million of these deaths", "That 1 million of these deaths were intended.", "1 million", "", "deaths"),
        ("millions of Soviet citizens", "Millions of Soviet citizens fell.", "Millions", "", "Soviet citizens"),
        (
            "halving the country's inmate population",
            "He freed many, halving the country's inmate population.",
            "halving",
            "",
            "inmate population",
        ),
        (
            "20 billion dollars in reparations",
            "It was to pay 20 billion dollars in reparations.",
            "20 billion dollars",
            "",
            "reparations",
        ),
        # The noun holds the number.
        ("Menshevik majority", "Led by a Menshevik majority, it agreed.", "majority", "", "Menshevik majority"),
        # The noun stands elsewhere: it is supplied, in brackets.
        ("700,000 (people)", "More people were arrested, 700,000 shot.", "700,000", "", "people"),
        ("90% (households)", "By 1932 62% of households were in, by 1936 90%.", "90%", "", "households"),
        ("12 (age)", "At age 12 he was injured.", "12", "", "age"),
        ("700 (people)", "They shot 700 and fled the people.", "700", "", "people"),
        ("3 (people)", "They saw 3 peoples.", "3", "", "people"),
        # Nothing is supplied that the number says itself.
        ("three years", "He was away for three years.", "three years", "", "years"),
        ("one year", "It took one year.", "one year", "", "years"),
        ("about 62% of households", "By then about 62% of households had joined.", "62%", "about", "households"),
    ],
)
def test_a_label_is_in_the_words_of_the_text(
    expected: str, sentence: str, quote: str, modifier: str, counted: str
) -> None:
    """The hedge, the number and the noun beside it make one stretch; a noun from elsewhere stands in brackets."""
    assert wording.label(claim(sentence, quote, modifier=modifier, counted=counted)) == expected


@pytest.mark.parametrize(
    ("expected", "quote", "unit"),
    [
        ("700,000 (people)", "700,000", "people"),
        ("two thousand (aircraft)", "two thousand", "aircraft"),
        ("half a million (people)", "half a million", "people"),
        ("14 (years)", "14", "years"),
        ("9 km", "9 km", "kilometres"),
        ("1.70 m", "1.70 m", "metres"),
        ("5m (people)", "5m", "people"),
        ("three years", "three years", "years"),
        ("62%", "62%", "percent"),
        ("a third", "a third", "percent"),
        ("US$5", "US$5", "USD"),
        ("5", "5", ""),
    ],
)
def test_the_unit_is_supplied_only_where_the_number_does_not_say_it(expected: str, quote: str, unit: str) -> None:
    """Without a counted noun the unit stands in brackets, unless the number carries it."""
    assert wording.label(claim(f"It was {quote}.", quote, unit=unit)) == expected


@pytest.mark.parametrize(
    ("expected", "sentence", "quote", "modifier"),
    [
        ("an estimated 18 million", "An estimated 18 million people fled.", "18 million", "An estimated"),
        ("20 million or higher", "They were 20 million or higher.", "20 million", "or higher"),
        ("at least 5 million or more", "It cost at least 5 million or more.", "5 million", "at least … or more"),
        ("at most 40", "There were, he said at most, not more: 40 people.", "40", "at most"),
        ("millions", "Millions of people fled.", "Millions", ""),
        ("Rs 5", "Rs 5 was paid.", "Rs 5", ""),
    ],
)
def test_the_number_alone_keeps_its_hedge(expected: str, sentence: str, quote: str, modifier: str) -> None:
    """Without what it counts, a number still says how it is hedged."""
    assert wording.number_in_words(claim(sentence, quote, modifier=modifier, counted="people")) == expected


def test_a_label_finds_its_own_number_among_equal_ones() -> None:
    """The place in the text decides which of two equal numbers the label is about."""
    sentence = "Over 30 ships left and about 30 aircraft."
    second = claim(sentence, "30", modifier="about", counted="aircraft")
    second.start = 1000 + sentence.rindex("30")
    assert wording.label(second) == "about 30 aircraft"


def test_a_label_needs_no_sentence_start() -> None:
    """A row without the place of its sentence is read at the first occurrence of the number."""
    row = claim("Some 30 ships left.", "30", modifier="Some", counted="ships")
    del row.sentence_start
    assert wording.label(row) == "some 30 ships"


def test_a_label_survives_a_sentence_without_its_number() -> None:
    """Rows that do not fit together still get a label."""
    row = claim("Some 30 ships left.", "30", modifier="about", counted="ships")
    row.sentence = "Nothing of the kind."
    assert wording.label(row) == "about 30 (ships)"


def test_a_label_keeps_the_capitals_of_codes() -> None:
    """Only ordinary words that open a sentence lose their capital."""
    assert wording.label(claim("US$5 was paid.", "US$5", unit="USD")) == "US$5"
    assert wording.label(claim("Rs 5 was paid.", "Rs 5", unit="INR")) == "Rs 5"
    assert wording.label(claim("Five dollars was paid.", "Five dollars", unit="USD")) == "five dollars"


def test_a_label_is_one_line() -> None:
    """Line breaks within a sentence become spaces."""
    row = claim("some\n30\nmillion  ships", "30\nmillion", modifier="some", counted="ships")
    assert wording.label(row) == "some 30 million ships"


@given(st.text(max_size=60), st.text(max_size=20), st.text(max_size=20), st.text(min_size=1, max_size=12))
def test_a_label_always_holds_the_number(before: str, hedge: str, counted: str, quote: str) -> None:
    """Whatever the text and the fields hold, the number's words are in the label (in lower case at most)."""
    sentence = f"{before}{quote} {counted}"
    row = claim(sentence, quote, modifier=hedge, counted=counted)
    row.start = 1000 + len(before)
    assert " ".join(quote.split()).lower() in wording.label(row).lower()


@pytest.mark.parametrize(
    ("expected", "qualifier", "low", "high", "unit"),
    [
        ("700,000 people", "exact", 700_000, 700_000, "people"),
        ("1 person", "exact", 1, 1, "people"),
        ("1 year", "exact", 1, 1, "years"),
        ("12", "exact", 12, 12, ""),
        ("62 percent", "exact", 62, 62, "percent"),
        ("33.333 percent", "exact", 33.333333, 33.333333, "percent"),
        ("1.7 metres", "exact", 1.7, 1.7, "metres"),
        ("45 per 1,000", "exact", 45, 45, "per 1,000"),
        ("20 billion US dollars", "exact", 2e10, 2e10, "USD"),
        ("1 British pound", "exact", 1, 1, "GBP"),
        ("3 million XAG", "exact", 3e6, 3e6, "XAG"),
        ("about 18,000,000 people", "about", 18e6, 18e6, "people"),
        ("5,000,000 to 7,000,000 people", "range", 5e6, 7e6, "people"),
        ("2.5 million to 3 million US dollars", "range", 2.5e6, 3e6, "USD"),
        ("0 to 1 person", "range", 0, 1, "people"),
        ("more than 6,000,000 people, no upper bound", "more_than", 6e6, NAN, "people"),
        ("20,000,000 people or more, no upper bound", "at_least", 2e7, NAN, "people"),
        ("up to 400,000 people, no lower bound", "at_most", NAN, 4e5, "people"),
        ("less than 30 years, no lower bound", "less_than", NAN, 30, "years"),
        ("1,000,000 people or more, in words only", "vague", 1e6, NAN, "people"),
        ("2,000 to 9,000 people, in words only", "vague", 2e3, 9e3, "people"),
        ("up to 9 minutes, in words only", "vague", NAN, 9, "minutes"),
        ("in words only, no bound stated", "vague", NAN, NAN, "people"),
        ("no bound stated", "exact", NAN, None, "people"),
    ],
)
def test_read_as_gives_bounds_in_plain_units(expected: str, qualifier: str, low: float, high: float, unit: str) -> None:
    """Bounds are written out with their unit, and an open side is said."""
    assert wording.read_as(SimpleNamespace(qualifier=qualifier, low=low, high=high, unit=unit, modifier="")) == expected


@pytest.mark.parametrize(
    ("expected", "modifier"),
    [
        ("at least 3,500,000 to 6,500,000 people", "At least"),
        ("around 3,500,000 to 6,500,000 people", "around"),
        ("at least 3,500,000 to 6,500,000 people or more", "at least … or more"),
    ],
)
def test_read_as_keeps_the_hedge_of_a_range(expected: str, modifier: str) -> None:
    """A range that is itself hedged is not read as two firm bounds."""
    claim = SimpleNamespace(qualifier="range", low=3.5e6, high=6.5e6, unit="people", modifier=modifier)
    assert wording.read_as(claim) == expected


def test_every_qualifier_has_words() -> None:
    """Each kind of the schema has a long and a short name, and no two share one."""
    for words in (wording.kind_in_words, wording.short_kind):
        assert len({words(qualifier) for qualifier in schema.QUALIFIERS}) == len(schema.QUALIFIERS)


@pytest.mark.parametrize(
    ("expected", "start", "end"),
    [
        ("1932–1933", 1932, 1933),
        ("1937", 1937, 1937),
        ("from 1936", 1936, pd.NA),
        ("until 1941", None, 1941),
        ("44 BC–14", -44, 14),
        ("", pd.NA, NAN),
    ],
)
def test_years_in_words(expected: str, start: object, end: object) -> None:
    """A period is one year, two with an en dash, or open at one end."""
    assert wording.years(start, end) == expected


@pytest.mark.parametrize(
    ("expected", "value"),
    [
        ("0", 0),
        ("999,999", 999_999),
        ("1 million", 1_000_000),
        ("2.5 million", 2_500_000),
        ("2,775,700", 2_775_700),
        ("20 billion", 2e10),
        ("1.234 trillion", 1.234e12),
    ],
)
def test_big_numbers_are_never_rounded(expected: str, value: float) -> None:
    """Commas up to a million, then a scale word if it says the figure exactly."""
    assert wording.big_number(value) == expected


def test_sections_by_name() -> None:
    """Headings from the outside in; what stands before the first heading has a name of its own."""
    assert wording.breadcrumb("Legacy > Death toll") == ("Legacy", "Death toll")
    assert wording.section_name("Legacy > Death toll") == "Legacy › Death toll"
    assert wording.section_name("") == "Opening paragraphs"


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("city", "cities"),
        ("day", "days"),
        ("church", "churches"),
        ("house", "houses"),
        ("box", "boxes"),
        ("foot", "feet"),
        ("square kilometre", "square kilometres"),
        ("aircraft", "aircraft"),
        ("percent", "percent"),
        ("glass", "glass"),
    ],
)
def test_singulars(one: str, many: str) -> None:
    """One of a plural, and words that have no other form left alone."""
    assert singular(many) == one


def test_unknown_currencies_keep_their_code() -> None:
    """A currency without a name is shown as the tables have it."""
    assert (unit_in_words("USD"), unit_in_words("XAG")) == ("US dollars", "XAG")
