"""Who is credited with a number: `according to X`, `X estimated that`, `he added`. None is better than a wrong one."""

from __future__ import annotations

from etl.claims.context import NOTHING, Context, Found
from etl.claims.credit.citing import citings
from etl.claims.credit.sayings import Saying, sayings
from etl.claims.credit.speakers import announced, fuller, goes_on, opener, quoted_after, quoted_before, sayer_before

CARRIED = (
    (quoted_before, "a quotation that goes on"),
    (quoted_after, "a quotation that goes on"),
    (goes_on, "the sentence before, which this one adds to"),
)


def read_credit(context: Context) -> Found:
    """Return who is credited with the number, as the text names them; empty where no one is."""
    covering = _covering(context)
    for saying in covering:
        if not saying.name and not saying.pronoun:
            return NOTHING  # others put it at so much
        name = _named(context, saying, covering)
        if name:
            rule = saying.rule if saying.name else "who spoke before"
            return Found(value=name, rule=rule, words=saying.words)
    quoted = next((one for one in context.quoted if one.start <= context.quantity.start < one.end), None)
    if quoted is not None:
        return Found(value=quoted.name, rule="whose words are quoted", words=quoted.name)
    for carry, rule in CARRIED:
        name = carry(context)
        if name:
            return Found(value=name, rule=rule, words=name)
    name = announced(context)
    return Found(value=name, rule="the account it belongs to", words=f"According to {name}:") if name else NOTHING


def _covering(context: Context) -> list[Saying]:
    """The sayings that cover the number, the narrowest first."""
    found = [*sayings(context.grammar), *citings(context.grammar)]
    covering = [saying for saying in found if context.anchor in saying.covers]
    voices = [saying for saying in covering if not saying.impersonal]
    return sorted(voices or covering, key=lambda saying: len(saying.covers))


def _named(context: Context, saying: Saying, covering: list[Saying]) -> str:
    """The sayer's name: of a pronoun whoever else speaks in the sentence, else who spoke before."""
    if saying.name:
        return fuller(context, saying.name)
    own = opener(context, saying.words) if saying.pronoun in ("he", "she") else ""
    if own:
        return own
    wider = [other for other in covering if other.name and len(other.covers) > len(saying.covers)]
    return fuller(context, wider[0].name) if wider else sayer_before(context, saying.pronoun)
