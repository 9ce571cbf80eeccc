"""Ages against the years that the text gives."""

from __future__ import annotations

import pytest

from tests.spec import Compared, checks_of, compared, spec, statements_of

LIFE = "Ada Holm (10 December 1815 – 27 November 1852) was a Danish engineer. "

AGES = (
    spec("by name, before the birthday", f"{LIFE}In 1840 Holm, aged 24, fell ill.", compared("age", "agrees", "24")),
    spec("by name, after the birthday", f"{LIFE}In 1840 Holm, aged 25, fell ill.", compared("age", "agrees", "25")),
    spec("by name, at neither", f"{LIFE}In 1840 Holm, aged 29, fell ill.", compared("age", "disagrees", "29")),
    spec("a pronoun", f"{LIFE}She died in 1852 at the age of 36.", compared("age", "agrees", "36")),
    spec(
        "a birth in the body",
        "Marie Dufour, born in 1901, was a nurse. In 1931 Dufour, aged 29, moved.",
        compared("age", "agrees", "29"),
    ),
    spec(
        "a founding",
        "The college was founded in 1850 and in 2000 was 150 years old.",
        compared("age", "agrees", "150 years"),
    ),
)

BANK = "The bank was founded in 1850. "
BATTLE = "The Battle of Lund was fought in 1676. "

MILESTONES = (
    spec("a birthday", f"{LIFE}She celebrated her 30th birthday in 1845.", compared("age", "agrees", "30th")),
    spec("a birthday by name", f"{LIFE}In 1846 Holm's 30th birthday was kept.", compared("age", "disagrees", "30th")),
    spec(
        "in words", f"{LIFE}Her twenty-fifth birthday, in 1840, was quiet.", compared("age", "agrees", "twenty-fifth")
    ),
    spec("an anniversary", f"{BANK}It marked its 50th anniversary in 1900.", compared("age", "agrees", "50th")),
    spec("of a founding", f"{BANK}The 60th anniversary of its founding in 1900.", compared("age", "disagrees", "60th")),
    spec(
        "of an event",
        f"{BATTLE}In 1926 the 250th anniversary of the Battle of Lund came.",
        compared("age", "agrees", "250th"),
    ),
    spec(
        "of an event with its year",
        "In 1926 came the 250th anniversary of the Rising of 1675.",
        compared("age", "disagrees", "250th"),
    ),
    spec(
        "of a death", f"{LIFE}The 100th anniversary of her death was kept in 1952.", compared("age", "agrees", "100th")
    ),
)

NO_MILESTONES = (
    spec("somebody else's birthday", f"{LIFE}In 1845 she kept the 30th birthday of Karl Brandt."),
    spec("a relative's", f"{LIFE}In 1845 Karl Brandt kept his 30th birthday."),
    spec("no year", f"{LIFE}She kept her 30th birthday at sea."),
    spec("two years beside it", f"{LIFE}Between 1844 and 1846 she kept her 30th birthday."),
    spec("an event without a year", "In 1926 the 250th anniversary of the Battle of Lund came."),
    spec("an army", "The 62nd Army came in 1942."),
)

NO_AGES = (
    spec("somebody else", f"{LIFE}In 1840 Karl Brandt, aged 29, fell ill."),
    spec("a relative", f"{LIFE}Her father died in 1830 at the age of 61."),
    spec("a pronoun behind another name", f"{LIFE}In 1835 Holm met Karl Brandt when he was 40 years old."),
    spec("no year", f"{LIFE}At the age of 12 she fell off a horse."),
    spec("no birth", "In 1840 Holm, aged 24, fell ill."),
    spec("two of one name", "Eva Berg (1910–1990) and Karl Berg (1908–1960) met. In 1950 Berg, aged 42, retired."),
)


@pytest.mark.parametrize(("text", "checks"), [*AGES, *MILESTONES, *NO_MILESTONES, *NO_AGES])
def test_ages(text: str, checks: list[Compared]) -> None:
    """An age in a year is compared with the year of birth, of the same person beyond doubt."""
    assert checks_of(text) == checks


def test_ages_are_said_in_words() -> None:
    """Before the birthday of a year and after it two ages are right, and the statement has both."""
    assert statements_of(f"{LIFE}In 1840 Holm, aged 29, fell ill.") == [
        "Born in 1815, Ada Holm was 24 or 25 in 1840; the text states 29."
    ]
