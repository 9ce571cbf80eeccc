"""Colours: said twice, in Streamlit's own settings and in the style sheet, and the same in both."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from dashboard import theme
from etl import schema

_ROOT = Path(__file__).resolve().parents[2]
_KEYS = {
    "backgroundColor": "paper",
    "secondaryBackgroundColor": "panel",
    "dataframeHeaderBackgroundColor": "panel",
    "textColor": "ink",
    "grayColor": "muted",
    "dataframeHeaderTextColor": "muted",
    "primaryColor": "accent",
    "linkColor": "accent",
    "borderColor": "edge",
}


@pytest.mark.parametrize(("mode", "place"), [("light", 0), ("dark", 1)])
def test_settings_and_style_sheet_name_the_same_colours(mode: str, place: int) -> None:
    """What Streamlit draws and what we draw is told apart by no reader."""
    settings = tomllib.loads((_ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][mode]
    assert {key: settings[key] for key in _KEYS} == {key: theme.INK[name][place] for key, name in _KEYS.items()}
    assert settings["chartCategoricalColors"] == [pair[place] for pair in theme.TOPICS.values()]


def test_every_topic_has_a_colour_of_its_own() -> None:
    """In the order of the schema, none used twice in one theme."""
    assert list(theme.TOPICS) == list(schema.TOPICS)
    for place in (0, 1):
        assert len({pair[place] for pair in theme.TOPICS.values()}) == len(schema.TOPICS)


def test_words_are_readable_on_every_ground() -> None:
    """Ink, muted and accent reach a contrast of 4.5 on paper, panel and selection, in both themes."""
    for place in (0, 1):
        for words in ("ink", "muted", "accent"):
            for ground in ("paper", "panel", "selection"):
                assert contrast(theme.INK[words][place], theme.INK[ground][place]) >= 4.5, (words, ground, place)


def test_marks_stand_out_from_the_paper_and_the_chosen_row() -> None:
    """Every topic reaches a contrast of 3, as graphics must."""
    for name, pair in theme.TOPICS.items():
        for place in (0, 1):
            for ground in ("paper", "selection"):
                assert contrast(pair[place], theme.INK[ground][place]) >= 3, (name, ground, place)


def test_words_on_a_topic_can_be_read() -> None:
    """Black or white on a topic's light colour, paper on its dark one: a contrast of 4.5."""
    for name, (light, dark) in theme.TOPICS.items():
        assert contrast(theme.ink_on(name), light) >= 4.5, name
        assert contrast(theme.INK["paper"][1], dark) >= 4.5, name


def test_the_style_sheet_asks_no_other_host() -> None:
    """Whatever it loads is part of it."""
    assert [address for address in re.findall(r"url\(([^)]{0,12})", theme.stylesheet()) if "data:" not in address] == []
    assert "@import" not in theme.stylesheet()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of an sRGB colour like #1B4B7A."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_a_file_that_cannot_be_made_gets_a_sentence() -> None:
    """In place of Streamlit's own words, which stand in the element itself."""
    (rule,) = re.findall(r"\[data-testid=stDownloadButtonError\]:after\{([^}]*)\}", theme.stylesheet())
    assert "This file could not be made" in rule
    assert re.search(r"\[data-testid=stDownloadButtonError\]\{font-size:0!important", theme.stylesheet())
