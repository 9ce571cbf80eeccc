"""What an address asks for and the text does not have: one sentence, then what is shown instead."""

from __future__ import annotations

from dashboard import wording
from dashboard.filters import FILTER_NAMES
from dashboard.parts import address, frame
from dashboard.parts.fields import KEYS

_LONG = 40
_NAMES = {key: FILTER_NAMES[name].lower() for name, keys in KEYS.items() for key in keys}


def notice(of_topics: str) -> None:
    """Say which filters of the address are left out; `of_topics` tells what is shown where its topic is one of them."""
    asked = {key: words for key, words in address.unread().items() if key in _NAMES}
    if not asked:
        return
    named = wording.listed(f"{_NAMES[key]} “{words[:_LONG]}”" for key, words in asked.items())
    others = f"The numbers are shown without {'that filter' if len(asked) == 1 else 'those filters'}."
    what = f"This address asks for something that is not here: {named}."
    frame.notice(what, of_topics if "topic" in asked else others)
