"""Sections and paragraphs of a text, cut for reading."""

from __future__ import annotations

import pandas as pd

from dashboard.sections import Run, Section, paragraphs, section_at, sections_of

TEXT = (
    "Some 40 ships left. In 1901 five came.\n\nThe rest, 30 of them, did not.\nNor did 2.\n== On ==\nAll 7 were lost."
)
PLACES = [
    ("", "Some 40 ships left."),
    ("", "In 1901 five came."),
    ("", "The rest, 30 of them, did not."),
    ("", "Nor did 2."),
]


def sentences(*rows: tuple[str, str], text: str = TEXT, document: str = "text") -> pd.DataFrame:
    """The sentences of a text from their sections and words."""
    return pd.DataFrame(
        [
            {
                "sentence_id": f"{document}{i}",
                "document": document,
                "section": section,
                "start": text.index(words),
                "end": text.index(words) + len(words),
                "sentence": words,
            }
            for i, (section, words) in enumerate(rows)
        ],
        columns=["sentence_id", "document", "section", "start", "end", "sentence"],
    )


def claims(*quotes: str, text: str = TEXT) -> pd.DataFrame:
    """Claims at the first place of each quote, with what a label needs."""
    defaults = {"modifier": "", "counted": "", "unit": "", "topic": "military", "document": "text", "set_aside": ""}
    defaults["review"] = ""
    return pd.DataFrame(
        [
            {
                **defaults,
                "claim_id": f"c-{quote}",
                "sentence_id": "text0",
                "quote": quote,
                "start": text.index(quote),
                "end": text.index(quote) + len(quote),
                "sentence": text,
                "sentence_start": 0,
            }
            for quote in quotes
        ],
        columns=["claim_id", "sentence_id", "quote", "start", "end", "sentence", "sentence_start", *defaults],
    )


def test_a_section_is_a_stretch_under_the_same_headings() -> None:
    """Sections come in the order of the text with their numbers counted; a heading met again is a section again."""
    rows = sentences(
        ("", "Some 40 ships left."), ("War > On", "In 1901 five came."), ("War", "Nor did 2."), ("War > On", "All 7")
    )
    found = rows.assign(topic="x").iloc[[0, 1, 1]]
    seen = sections_of(rows, found)
    assert [each.name for each in seen] == ["Opening paragraphs", "War › On", "War", "War › On"]
    assert [each.slug for each in seen] == ["opening-paragraphs", "war-on", "war", "war-on-2"]
    assert [each.numbers for each in seen] == [1, 2, 0, 0]
    assert section_at(seen, "text", TEXT.index("five")) == seen[1]
    assert section_at(seen, "text", 10_000) is None
    assert section_at(seen, "other", 0) is None


def test_slugs_never_meet() -> None:
    """A heading that reads like a numbered one takes no other's address."""
    rows = sentences(("A", "Some 40"), ("A 2", "ships"), ("A", "left"), ("???", "five"), ("!", "came"))
    slugs = [each.slug for each in sections_of(rows, rows[:0])]
    assert len(set(slugs)) == len(slugs)


def test_two_texts_have_sections_of_their_own() -> None:
    """The opening of a second text does not continue the first one's."""
    rows = pd.concat([sentences(("", "Some 40")), sentences(("", "Some 40"), document="other")])
    assert [each.document for each in sections_of(rows, rows[:0])] == ["text", "other"]


def test_no_sentences_make_no_sections() -> None:
    """An empty text has nothing to choose."""
    assert sections_of(sentences(), claims()) == []


def test_runs_are_the_words_of_the_section() -> None:
    """Numbers, numbers set aside and the words between them follow one another without loss."""
    (section,) = sections_of(sentences(*PLACES), claims())
    aside = claims("1901").assign(set_aside="date")
    seen = paragraphs(TEXT, section, claims("40", "30"), aside)
    assert seen == [
        [
            Run("Some "),
            Run("40", "c-40", "military", "40"),
            Run(" ships left. In "),
            Run("1901", reason="date"),
            Run(" five came."),
        ],
        [Run("The rest, "), Run("30", "c-30", "military", "30"), Run(" of them, did not.")],
        [Run("Nor did 2.")],
    ]


def test_a_line_break_within_a_sentence_ends_no_paragraph() -> None:
    """Where lines are wrapped, only a blank line ends a paragraph."""
    text = "Some 40\nships left.\nFew came.\n \nThe rest\r\ndid not."
    rows = sentences(("", "Some 40\nships left."), ("", "Few came."), ("", "The rest\r\ndid not."), text=text)
    (section,) = sections_of(rows, claims())
    seen = paragraphs(text, section, claims(text=text), claims(text=text))
    assert [run.text for paragraph in seen for run in paragraph] == [
        "Some 40\nships left.\nFew came.",
        "The rest\r\ndid not.",
    ]


def test_overlapping_numbers_are_shown_once() -> None:
    """A number set aside within a claim's words is part of them."""
    section = Section(slug="", document="text", section="", start=0, end=len(TEXT), numbers=0, wrapped=True)
    seen = paragraphs(TEXT, section, claims("40 ships", "40"), claims("40", "ships left").assign(set_aside="name"))
    assert [run.text for run in seen[0]][:3] == ["Some ", "40 ships", " left. In 1901 five came."]
