"""Citing a claim: in words, as BibTeX, as a link to the words on the source page."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any
from urllib.parse import unquote

import pytest
from bibtexparser.entrypoint import parse_string

from dashboard.exports.bibtex import bibtex, escaped
from dashboard.exports.citation import ACCESSED, citation
from dashboard.exports.fragment import Words, fragment_link, words_to_find

SENTENCE = "Some 5 million people passed through the camps, 400,000 of them twice."


def claim_of(quote: str, sentence: str = SENTENCE, at: int | None = None) -> Any:
    """A row of claims whose sentence opens its text, as far as citing needs it."""
    start = sentence.index(quote) if at is None else at
    return SimpleNamespace(
        claim_id="c1", quote=quote, sentence=sentence, start=start, end=start + len(quote), sentence_start=0
    )


def document_of(**known: str) -> Any:
    """A row of the texts."""
    names = ("title", "publisher", "address", "licence", "retrieved")
    return SimpleNamespace(document="a_text", **(dict.fromkeys(names, "") | known))


ARTICLE = document_of(
    title="Camps", publisher="An encyclopedia", address="https://example.org/wiki/Camps", licence="CC BY-SA 4.0"
)


def test_a_citation_names_quote_sentence_source_and_program() -> None:
    """With the day of reading, since that of retrieval is not recorded."""
    assert citation(claim_of("5 million"), ARTICLE) == (
        f"“5 million”, in the sentence “{SENTENCE}” “Camps”, An encyclopedia, https://example.org/wiki/Camps, date of "
        f"retrieval not recorded, CC BY-SA 4.0. Found with Numbers in Context, claim c1, read on {ACCESSED}."
    )


def test_a_recorded_day_stands_for_the_day_of_reading() -> None:
    """What the text said was said on the day on which it was retrieved."""
    words = citation(claim_of("5 million"), document_of(title="Camps", retrieved="2025-08-01"))
    assert "“Camps”, retrieved 2025-08-01, licence not recorded." in words
    assert ACCESSED not in words


@pytest.mark.parametrize("sign", [ACCESSED, "\x1b", "\u202e", "\n"])
def test_a_text_cannot_steer_a_citation(sign: str) -> None:
    """Signs that stand for the day, steer a terminal or turn the direction of writing do not pass."""
    said = citation(claim_of("5", f"5{sign} men"), document_of(title=f"A{sign}B", retrieved="2025"))
    assert sign not in said


HOSTILE = r"100% of {A_B} & #1 costs $5^2 ~ \emph{x} }{ “é”, title = {y}, @misc{z"


@pytest.mark.parametrize("words", [HOSTILE, "}", "{", "plain", "\\"])
def test_bibtex_is_read_as_one_entry_whatever_the_words(words: str) -> None:
    """Braces stay balanced, and the fields are those that were written."""
    document = document_of(title=words, publisher=words, licence=words, address="https://example.org/{a}%20b\\")
    library = parse_string(bibtex(claim_of("5", f"5 {words}"), document))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert {field.key for field in entry.fields} <= {"title", "howpublished", "url", "note", "copyright"}
    assert entry["howpublished"] == escaped(words)
    assert entry["url"] == "https://example.org/%7Ba%7D%20b%5C"
    assert re.fullmatch(r"[\w-]+", entry.key, re.ASCII)


def test_bibtex_tells_no_day_that_is_not_known() -> None:
    """`urldate` is the recorded day of retrieval; without one the note says on which day someone read."""
    assert "urldate" not in bibtex(claim_of("5 million"), ARTICLE)
    assert f"read on {ACCESSED}" in bibtex(claim_of("5 million"), ARTICLE)
    assert "urldate = {2025-08-01}" in bibtex(claim_of("5 million"), document_of(retrieved="2025-08-01"))
    assert "urldate" not in bibtex(claim_of("5 million"), document_of(retrieved="last {summer"))


def test_bibtex_names_author_and_year_that_are_recorded() -> None:
    """The year is that of the retrieval; of an article of a Wikipedia the authors are its contributors."""
    article = document_of(title="Camps", address="https://en.wikipedia.org/wiki/Camps", retrieved="2025-08-01")
    (entry,) = parse_string(bibtex(claim_of("5 million"), article)).entries
    assert (entry["author"], entry["year"]) == ("{Wikipedia contributors}", "2025")
    (entry,) = parse_string(bibtex(claim_of("5 million"), ARTICLE)).entries
    assert not {"author", "year"} & {field.key for field in entry.fields}


def test_escaping_leaves_other_letters_alone() -> None:
    """Only what LaTeX takes for a command is escaped."""
    assert escaped("5–7 million “dead”") == "5–7 million “dead”"


def test_a_fragment_is_coded_by_the_rules() -> None:
    """Hyphen, comma and ampersand are coded, as is all else that is no plain letter; a part of the page stays."""
    link = fragment_link("https://example.org/a?b=1#part", Words("up-to,", "5–7 m & x", "50%"))
    page, _, directive = link.partition(":~:text=")
    assert page == "https://example.org/a?b=1#part"
    before, quote, after = directive.split(",")
    assert (before[-1], after[0]) == ("-", "-")
    assert [unquote(part) for part in (before[:-1], quote, after[1:])] == ["up-to,", "5–7 m & x", "50%"]
    assert not set("-,& ") & set(before[:-1] + quote + after[1:])


def test_a_fragment_of_the_address_gives_way() -> None:
    """An address that has one already gets the claim's."""
    link = fragment_link("https://example.org/#:~:text=old", Words("", "5", ""))
    assert link == "https://example.org/#:~:text=5"


def found(words: Words, text: str) -> list[int]:
    """Where a browser would find the words: whole words, white space alike, capitals alike."""
    parts = [re.escape(part).replace(r"\ ", r"\s+") for part in words]
    pattern = r"\s*".join(part for part in (parts[0], f"(?P<quote>{parts[1]})", parts[2]) if part)
    return [each.start("quote") for each in re.finditer(rf"(?<!\w){pattern}(?!\w)", text, re.IGNORECASE)]


def test_context_makes_a_quote_the_only_one() -> None:
    """The words around it are as few as tell it from the same number elsewhere."""
    text = f"{SENTENCE} Some 5 million people passed through the stations. Later, 5 million left."
    words = words_to_find(claim_of("5 million"), text)
    assert found(words, text) == [SENTENCE.index("5 million")]
    assert words.after == "people passed through the camps"


def test_context_stays_within_the_clause_where_that_is_enough() -> None:
    """A page may carry the number of a note after a comma, and a comma within a figure is none."""
    assert words_to_find(claim_of("400,000"), SENTENCE) == Words("", "400,000", "of them")
    assert words_to_find(claim_of("5 million"), SENTENCE) == Words("Some", "5 million", "people passed")


def test_a_quote_takes_in_the_rest_of_its_word() -> None:
    """Browsers find whole words alone."""
    assert words_to_find(claim_of("5", "The 5th of 5 men left."), "The 5th of 5 men left.").quote == "5th"


def test_a_bracket_alone_is_no_context() -> None:
    """The word before it comes along."""
    sentence = "The toll (5 million) is disputed."
    assert words_to_find(claim_of("5 million", sentence), sentence).before == "The toll ("


def test_white_space_does_not_matter() -> None:
    """A text may break its lines within a quote; a page shows a space."""
    sentence = "They sent\n5\nmillion  men\nhome."
    assert words_to_find(claim_of("5\nmillion", sentence), sentence) == Words("They sent", "5 million", "men home")


def test_what_cannot_be_told_apart_keeps_all_its_context() -> None:
    """Two sentences alike have no link of their own."""
    text = f"{SENTENCE} {SENTENCE}"
    words = words_to_find(claim_of("5 million"), text)
    assert len(found(words, text)) == 2


def test_the_text_need_not_be_at_hand() -> None:
    """The sentence alone gives the words around a quote."""
    assert words_to_find(claim_of("5 million")).after == "people passed"
