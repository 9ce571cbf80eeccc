"""Who spoke before, for a pronoun, a definite noun or a quotation that goes on; read from words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.claims.context import Context
from etl.claims.credit.sources import NEVER, is_person_noun, is_source_noun
from etl.claims.people import ADJECTIVES, singular
from etl.lexicon import words
from etl.model import Reading

CAPITALS = r"[A-Z][\w’'-]*\.?(?:\s(?:(?:of|for|and|the|von|van|de|der|du|al|el|bin)\s){0,2}[A-Z][\w’'-]*\.?){0,7}"
SAID = (
    r"(?:says?|said|states?|stated|writes?|wrote|estimate[sd]?|argue[sd]?|claim(?:s|ed)?|note[sd]?|add(?:s|ed)|told|"
    r"conclude[sd]?|calculate[sd]?|report(?:s|ed)?|found|finds|show(?:s|ed)?|warn(?:s|ed)|recorded|announced|"
    r"believe[sd]?|recall(?:s|ed)|explain(?:s|ed)|remark(?:s|ed)|observe[sd]?|relate[sd]?|"
    r"affirm(?:s|ed)|assure[sd]?|admit(?:s|ted)|confirm(?:s|ed)|suggest(?:s|ed)|reckon(?:s|ed)|compute[sd]?)"
)
NAMED = rf"(?:[Tt]he\s|[Aa]n?\s)?(?P<name>(?:[a-z][\w-]*\s){{0,3}}?(?:{CAPITALS}|[A-Za-z][a-z]+))"
SPEAKER = re.compile(
    rf"(?<![\w’'-]){NAMED}(?:,[^,]{{3,80}},|\s\([^)]{{1,20}}\))?\s+(?:also\s|has\s|have\s|had\s|further\s|later\s)?{SAID}\b"
)
INVERTED = re.compile(rf"[,”\"]\s(?:said|says|wrote|writes|added)\s{NAMED}(?=[,.;\s])")
ACCORDING = re.compile(rf"\b[Aa]ccording to (?:the\s)?(?:[a-z]+\s){{0,3}}(?P<name>{CAPITALS})(?P<colon>\s*:)?")
MADE = re.compile(
    rf"\b(?:made|drawn|compiled|conducted|carried|computed|prepared|published|written|framed)\s[^.;]{{0,40}}?\bby\s(?:the\s)?(?P<name>{CAPITALS})"
)
"""`The computation was made in 1696 by Gregory King`: he may be spoken of next."""
OPENING = re.compile(
    rf"^(?:(?:(?:In|On|By|At|After|Since|As)\s[^,]{{2,40}}|[A-Z][a-z]+ly|Again|Next|Then),\s)?"
    rf"(?:(?:in|on|by|at|after|with)\s[^,]{{2,40}},\s)?(?:The\s)?(?:[a-z]+\s){{0,2}}(?P<name>{CAPITALS})"
    rf"(?:,[^,]{{3,80}},)?\s(?:was|is|had|has|[a-z]+ed|wrote|found|made|went|came"
    r"|[a-z]+s(?=\s(?:the|an?|his|her|that|to|in|on|of|with|for|from|as|by|at|it)\b))\b"
)
OFFICE = re.compile(
    r"^The\s(?P<name>(?:[a-z-]+\s){0,2}[a-z]+)(?:,[^,]{3,60},)?\s(?:was|is|had|has|[a-z]+ed|sent|wrote|kept|went)\b"
)
OPENERS = frozenset(
    "in on at by for from after before during when while although however but and as if since under with to of between "
    "the a an our my there here thus so then even only not once last next until among despite within".split()
)
BACK = 3
"""Sentences back that a pronoun may reach over."""
MORE = re.compile(
    r"^(?:Another|A further|(?:Of|Among) (?:these|them|those|the (?:dead|deaths|cases|victims|total|injured|wounded))"
    r"|The (?:rest|remaining|remainder|other|others))\b"
)
PLURALS = frozenset({"police", "staff", "media", "press", "clergy"})
"""Bodies that are spoken of as they without an s."""
BODY = re.compile(r"^[A-Z]{2,}s?$")


def sayer_before(context: Context, pronoun: str) -> str:
    """Return who spoke last in the paragraph and fits the pronoun."""
    for reading, credit in reversed(context.heard):
        text = reading.sentence.text
        names = [credit, *speakers(text), "" if pronoun == "they" else _subject(text)]
        found = next((name for name in names if fits(name, pronoun)), "")
        if found:
            return "" if pronoun in ("he", "she") and _doubtful(context, found) else found
        post = _post(text) if pronoun in ("he", "she") else ""
        if post:
            return post
    return _plural_source(context) if pronoun == "they" else ""


def who_spoke(text: str, credit: str, pronoun: str) -> str:
    """Return whom a pronoun stands for right behind a sentence that credits somebody, or whose subject may speak."""
    names = [credit, *speakers(text), _subject(text) or _post(text)] if text else []
    return next((name for name in names if fits(name, pronoun)), "")


def _subject(text: str) -> str:
    """The name that opens a sentence as its subject, if it may be that of a speaker."""
    opening = OPENING.match(text)
    return opening["name"].strip(" .,") if opening is not None and can_speak(opening["name"]) else ""


def _post(text: str) -> str:
    """The office or trade of a person that opens a sentence: `The governor of the colony wrote`."""
    post = OFFICE.match(text)
    return post["name"] if post is not None and is_person_noun(post["name"].rsplit(" ", 1)[-1]) else ""


def opener(context: Context, said: str) -> str:
    """The name that opens a sentence, for a pronoun that goes on with it: `Holt follows the old writers; he puts`."""
    text = context.grammar.sentence.text
    name = _subject(text) if any(f"{joiner} {said}" in text for joiner in (";", " and", " but")) else ""
    return name if fits(name, "he") else ""


def _doubtful(context: Context, name: str) -> bool:
    """A single word may be a body (`Rosstat`) where somebody with a trade and a full name spoke before."""
    if " " in name:
        return False
    others = [other.split() for reading, _ in context.heard for other in speakers(reading.sentence.text)]
    titled = [parts for parts in others if len(parts) > 2 and any(is_person_noun(part.lower()) for part in parts[:-1])]
    return bool(titled) and all(name not in parts for parts in titled)


def _credited(context: Context, reading: Reading) -> Iterator[str]:
    yield from (
        claim.credit
        for claim in reversed(context.settled)
        if claim.credit and claim.sentence_id == reading.sentence.sentence_id
    )


def speakers(text: str) -> list[str]:
    """Who a text says speaks, the last first."""
    found = [match for pattern in (ACCORDING, SPEAKER, INVERTED, MADE) for match in pattern.finditer(text)]
    names = [match["name"] for match in sorted(found, key=lambda match: -match.start("name"))]
    return [name.strip(" .,") for name in names if can_speak(name)]


def can_speak(name: str) -> bool:
    """Tell whether a name or noun is that of someone who may speak."""
    first, last = name.split()[0].lower(), name.split()[-1].strip(".,")
    if first in NEVER | words("credit", "speaking") | OPENERS:
        return False
    if last.lower() in NEVER | words("credit", "speaking"):
        return False
    return last[:1].isupper() or is_source_noun(last) or is_person_noun(last)


def fits(name: str, pronoun: str) -> bool:
    """Tell whether a pronoun can stand for a name.

    >>> [fits(name, "he") for name in ("Jane Holt", "World Bank", "WHO", "ministry", "governor")]
    [True, False, False, False, True]
    """
    parts = [part.strip(".,") for part in name.split()]
    if not parts:
        return False
    last = parts[-1].lower()
    paper = any(part.lower() in words("credit", "papers") for part in parts)
    body = any(BODY.match(part) for part in parts) or any(
        part.lower() in words("credit", "offices") and not is_person_noun(part.lower()) for part in parts
    )
    several = (
        " and " in name
        or last in PLURALS
        or (last.endswith("s") and (not name[:1].isupper() or singular(last) in ADJECTIVES))
    )
    if pronoun in ("he", "she"):
        return not paper and not body and not several
    if pronoun == "they":
        return several or body
    return not several and (paper or body or not is_person_noun(last)) and not name.startswith(("Mr", "Dr", "Sir"))


def _plural_source(context: Context) -> str:
    """The plural source that opens the sentence before, for `they`: `the census commissioners collected`."""
    if not context.before:
        return ""
    tokens = context.before[-1].sentence.tokens
    for token in tokens:
        if is_source_noun(token.lower) and token.lower.endswith("s"):
            before = tokens[token.i - 1] if token.i else token
            whole = before.text.isalpha() and before.lower not in ("the", "some", "of", "by", "and", "most", "these")
            return f"{before.text} {token.text}" if whole and token.i else token.text
    return ""


def fuller(context: Context, name: str) -> str:
    """Return the full name that a bare noun such as `report` or `ministry` stands for, from the sentences before."""
    noun = name.rsplit(" ", 1)[-1]
    if not noun.islower() or " " in name or not is_source_noun(noun) or noun.endswith("s"):
        return name
    own = rf"(?P<own>(?!(?:The|An?|This|That|Its|Their|His|Another)\b){CAPITALS})\s(?i:{re.escape(noun)})\b"
    of = rf"\b{re.escape(noun.capitalize())} of {CAPITALS}"
    by = rf"\b{re.escape(noun)}\b[^.;]{{0,40}}?\b(?:by|from)\s(?:the\s)?(?P<by>{CAPITALS})"
    its = (
        rf"(?P<its>{CAPITALS})\s(?:has\s)?(?:published|issued|released|produced|presented)\s(?:its|their|a|an)\s"
        rf"(?:[\w-]+\s){{0,3}}{re.escape(noun)}\b"
    )
    pattern = re.compile(rf"{of}|{own}|{by}|{its}")
    for reading in reversed(context.before[-BACK:]):
        match = next(iter(pattern.finditer(reading.sentence.text)), None)
        if match:
            found = match["by"] or match["its"] or match[0]
            return found.removeprefix("The ").removeprefix("A ").strip(" .,")
    return name


def quoted_before(context: Context) -> str:
    """Return the speaker of the sentence before, where this one is a quotation that goes on from it."""
    text = context.grammar.sentence.text
    if not context.before or not text.startswith(("“", '"')):
        return ""
    reading = context.before[-1]
    if not any(sign in reading.sentence.text for sign in '“”"'):
        return ""
    names = [*_credited(context, reading), *speakers(reading.sentence.text)]
    return names[0] if names else ""


def quoted_after(context: Context) -> str:
    """Return the speaker whom the next sentence names, where this one opens a quotation that closes there."""
    text = context.grammar.sentence.text
    opened = text.count("“") > text.count("”") or (text.count('"') % 2 == 1 and text.startswith('"'))
    if not opened or context.after is None:
        return ""
    following = context.after.sentence.text
    close = next((i for i, char in enumerate(following) if char in '”"'), -1)
    if close < 0:
        return ""
    rest = following[close:]
    match = INVERTED.match(rest.replace("”", ",", 1).replace('"', ",", 1)) or SPEAKER.match(rest[1:].lstrip(), 0)
    return match["name"] if match and can_speak(match["name"]) else ""


def goes_on(context: Context) -> str:
    """Return whom the sentence before credits, where this one adds to it: `Another 12`, `Of these`."""
    if not context.before or not (MORE.match(context.grammar.sentence.text) or _adds_a_share(context)):
        return ""
    return next(_credited(context, context.before[-1]), "")


def _adds_a_share(context: Context) -> bool:
    """`Two thirds died of hunger, the UN said. About a quarter fell ill.`: a bare share that opens goes on with it."""
    grammar, quantity = context.grammar, context.quantity
    opens = quantity.unit == "percent" and quantity.first - len(quantity.modifier.split()) <= 1
    if not opens or not context.settled or context.settled[-1].unit != "percent":
        return False
    return grammar.lower(quantity.last) != "of"


def announced(context: Context) -> str:
    """Return the name after which a colon opens the paragraph's account: `According to Frieser: ...`."""
    for reading in reversed(context.before):
        match = ACCORDING.match(reading.sentence.text)
        if match:
            return match["name"] if match["colon"] else ""
    return ""
