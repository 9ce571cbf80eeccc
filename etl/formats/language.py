"""Tells a text that is not English: the rules read English alone, so its reader should know."""

from __future__ import annotations

import re
from collections import Counter

_PIECE = 1_000
"""Letters that are judged at once: enough for a sure guess, few enough that a quotation is not all of it."""
_PIECES = 15
_SHORT = 200
"""A text of fewer letters is not judged: names and numbers would decide."""

_NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "bg": "Bulgarian", "bn": "Bengali", "ca": "Catalan", "cs": "Czech",
    "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "eo": "Esperanto", "es": "Spanish",
    "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fr": "French", "ga": "Irish",
    "gl": "Galician", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian",
    "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean",
    "la": "Latin", "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "nb": "Norwegian",
    "nl": "Dutch", "nn": "Norwegian", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian",
    "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip


def language_remark(text: str) -> tuple[str, ...]:
    """Return a remark if most of a text, by pieces from all over it, is in another language than English."""
    letters = sum(map(str.isalpha, text[: 100 * _SHORT]))
    if letters < _SHORT:
        return ()
    from py3langid import classify  # here, for its model takes a moment to load

    found = Counter(str(classify(piece)[0]) for piece in _pieces(text))
    language, pieces = found.most_common(1)[0]
    if language == "en" or pieces * 2 <= found.total():
        return ()
    name = _NAMES.get(language, f"another language (code {language})")
    return (f"The text looks like {name}: only English is read, so expect numbers that are missed or misread.",)


def _pieces(text: str) -> list[str]:
    """Return up to fifteen pieces, evenly from the whole text, without numbers and headings' signs."""
    step = max(_PIECE, len(text) // _PIECES)
    pieces = (text[start : start + _PIECE] for start in range(0, len(text), step))
    words = [re.sub(r"[\d=\s]+", " ", piece) for piece in pieces]
    return [piece for piece in words if len(piece) > _SHORT // 2] or words
