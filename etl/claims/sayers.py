"""Names of those who say something: around a noun, right before a verb, or in a sentence before."""

from __future__ import annotations

import re

from etl.claims.context import Context, Grammar
from etl.lexicon import words

CAPITALS = r"[A-Z][\w’'.-]+(?:\s+(?:(?:von|van|de|der|du|al|el|bin|Ó|Mc)\s+)?[A-Z][\w’'.-]*)*"
ACCORDING = re.compile(rf"\bAccording to (?:the\s)?(?:[a-z]+\s){{0,3}}(?P<name>{CAPITALS})(?P<colon>\s*:)?")
SPEAKER = re.compile(
    rf"(?P<name>{CAPITALS})(?:,[^,]{{3,80}},)?\s+(?:also\s|has\s|have\s|further\s)?"
    r"(?:says?|said|estimate[sd]?|argue[sd]?|claim(?:s|ed)?|note[sd]?|writes?|wrote|conclude[sd]?|calculate[sd]?)\b"
)


def name_at(grammar: Grammar, i: int) -> str:
    """Return the name around token `i` without its article and what is said of it; `X and Y` stay together."""
    stop = len(grammar.tokens)
    for child in grammar.children[i]:
        label = grammar.label(child)
        if child < i or label not in ("relcl", "acl", "appos", "prep", "punct"):
            continue
        first = min(grammar.subtree(child))
        ours = label == "prep" and grammar.lower(child) in ("of", "for", "at") and grammar.pos(i) != "PROPN"
        named = label == "appos" and grammar.lower(first - 1) not in (",", "(", "–", "—")  # economist Cormac Ó Gráda
        if not ours and not named:
            stop = min(stop, first)
    kept = [j for j in grammar.subtree(i) if j < stop]
    first, last = kept[0], kept[-1] + 1
    while first < i and (
        grammar.label(first) in ("det", "punct") and grammar.lower(first) not in ("some", "one", "most")
    ):
        first += 1
    return grammar.words(first, last).strip(' ,;:"“”()')


def name_before(grammar: Grammar, verb: int) -> str:
    """Return the proper names right before a verb, which the parser may tie to something else: `X and Y claim`."""
    j = verb - 1
    while j >= 0 and (grammar.pos(j) in ("AUX", "ADV")):
        j -= 1
    last = j + 1
    while j >= 0 and (
        grammar.pos(j) == "PROPN" or (grammar.lower(j) == "and" and j + 1 < last and grammar.pos(j - 1) == "PROPN")
    ):
        j -= 1
    return grammar.words(j + 1, last)


def speaker_before(context: Context) -> str:
    """Return who spoke last in the paragraph, for a pronoun: the last credited, or the last `X says`."""
    before = context.before[-1].sentence if context.before else None
    near = {context.grammar.sentence.sentence_id} | ({before.sentence_id} if before is not None else set())
    credited = [claim.credit for claim in context.settled if claim.credit and claim.sentence_id in near]
    if credited:
        return credited[-1]
    for reading in reversed(context.before[-6:]):
        found = [*ACCORDING.finditer(reading.sentence.text), *SPEAKER.finditer(reading.sentence.text)]
        if found:
            return max(found, key=lambda match: match.start())["name"]
    return ""


def source_before(context: Context) -> str:
    """Return the plural source that opens the sentence before, for `they`: `the census commissioners collected`."""
    if not context.before:
        return ""
    tokens = context.before[-1].sentence.tokens
    for token in tokens:
        if token.lower in words("credit", "sources") and token.lower.endswith("s"):
            before = tokens[token.i - 1] if token.i else token
            whole = before.text.isalpha() and before.lower not in ("the", "some", "of", "by", "and", "most", "these")
            return f"{before.text} {token.text}" if whole and token.i else token.text
    return ""


def announced(context: Context) -> str:
    """Return the name after which a colon opens the paragraph's account: `According to Frieser: ...`."""
    for reading in reversed(context.before):
        match = ACCORDING.match(reading.sentence.text)
        if match:
            return match["name"] if match["colon"] else ""
    return ""
