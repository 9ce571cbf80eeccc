"""What is said where a verb of saying stands beside it: `Three died, police said`, `The dead, says Bede, are 9`."""

from __future__ import annotations

from etl.claims.context import Grammar
from etl.claims.credit.names import extent

STOPS = frozenset({",", ".", ";", "”", '"', "’", "'", "—", "–", "--", ")", "!", "?", ""})
OPENERS = frozenset({",", "”", '"', "“", "’", "'", "—", "–", "--", "(", ";"})
TAILS = frozenset("on in at to after during via through from of yesterday today last late early here by".split())
LONGEST_TAIL = 14
"""Words after `said` that still stand beside the clause: `police said in a statement on Tuesday.`"""


def beside(grammar: Grammar, verb: int, subject: int) -> frozenset[int]:
    """What a verb covers that stands with its subject beside the clause; nothing where it does not.

    All before it is said, back to a semicolon; what follows is said too, unless it tells of the speaker.
    """
    named_from, named_to = extent(grammar, subject)
    first, last = min(verb, named_from), max(verb + 1, named_to)
    if first == 0 or grammar.lower(first - 1) not in OPENERS | {"as"}:
        return frozenset()
    end = _tail(grammar, last, inverted=subject > verb)
    if end is None:
        return frozenset()
    breaks = [j for j in range(len(grammar.tokens)) if grammar.lower(j) == ";"]
    start = max((j + 1 for j in breaks if j < first - 1), default=0)
    stop = min((j for j in breaks if j >= end), default=len(grammar.tokens))
    if subject > verb and _described(grammar, subject, end):
        stop = end
    return frozenset((*range(start, first), *range(end, stop)))


def _described(grammar: Grammar, subject: int, end: int) -> bool:
    """What follows the speaker tells of the speaker: `said Darwin Gachila, 33, as he`, `said Holt, who heads the`."""
    after = end + 1
    told = grammar.lower(after) in ("who", "whose", "which", "as", "when", "speaking", "citing", "adding", "with")
    age = grammar.quantity_at.get(after)
    aged = age is not None and grammar.lower(age.last) in STOPS
    return told or aged or grammar.child(subject, "appos", "relcl") is not None


def _tail(grammar: Grammar, last: int, inverted: bool) -> int | None:
    """Where the words beside the clause end: at once, after `in a statement`, after `the company's head,`; or None."""
    last += grammar.lower(last) in ("us", "me")
    if grammar.lower(last) in STOPS:
        return last
    if not inverted and grammar.lower(last) not in TAILS and grammar.pos(last) not in ("ADV", "ADP"):
        return None
    for j in range(last, min(last + LONGEST_TAIL, len(grammar.tokens))):
        word = grammar.lower(j)
        if word in (".", ";") or (word == "," and j + 1 < len(grammar.tokens)):
            return j
        finite = grammar.syntax.tags[j] in ("VBD", "VBZ", "VBP", "MD") and not inverted
        if word in ("that", ":", "“", '"', "how") or finite or (j in grammar.quantity_at and not inverted):
            return None
    return None
