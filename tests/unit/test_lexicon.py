"""The lexicon refuses what contradicts itself, so that a slip is seen when the words are first read."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl import lexicon


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[a]\nwords = ["x"]', r"\[a\] needs a reason"),
        ('[a]\nreason = "r"\nwords = ["x", "x"]', r"\[a\] lists twice: x"),
        ('[a]\nreason = "r"\nword = ["x"]', r"\[a\] has word, which no group has"),
        ('[a]\nreason = "r"\nverbs = ["x"]\n[b]\nreason = "r"\nverbs = ["x"]', r"\[verbs\] lists twice: x"),
        (
            '[a]\nreason = "r"\nwords = ["x"]\n[b]\nreason = "r"\nwords = ["x"]\napart_from = ["a"]',
            r"\[b\] shares with \[a\]: x",
        ),
    ],
)
def test_contradictions_raise(text: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A group without its reason, a word twice, a key that is none, or a word two groups may not share raises."""
    (tmp_path / "slips.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicon, "FOLDER", tmp_path)
    with pytest.raises(lexicon.LexiconError, match=why):
        lexicon.load("slips")


def test_every_file_can_be_read() -> None:
    """The files that the package ships contradict nothing."""
    for path in lexicon.FOLDER.glob("*.toml"):
        assert lexicon.load(path.stem)
