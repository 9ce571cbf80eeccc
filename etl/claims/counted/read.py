"""What is counted: the noun the number belongs to, in the words of the text, and the token that heads it."""

from __future__ import annotations

from collections.abc import Callable

from etl.claims.context import Context, Counted, Found
from etl.claims.counted import again, beside, change, clause, elided, labels, listed, said_of, sizes, sums

Rule = Callable[[Context], Counted | None]

BESIDE: tuple[Rule, ...] = (
    beside.conversion,
    beside.of_phrase,
    beside.over_bracket,
    beside.hyphened,
    beside.participle,
    beside.strong,
    beside.shared_noun,
    beside.modified_noun,
)
SAID_OF: tuple[Rule, ...] = (
    clause.that_of,
    said_of.bracketed,
    labels.labelled,
    change.townsfolk,
    labels.headed,
    change.change,
    said_of.number_of,
    said_of.subject,
    said_of.put_at,
    clause.compared,
    clause.said_again,
)
LEFT_OUT: tuple[Rule, ...] = (
    again.measure_again,
    said_of.census,
    elided.out_of,
    elided.share_before,
    elided.noun_before,
    said_of.place_has,
    elided.human_verb,
)

RULES: dict[str, tuple[Rule, ...]] = {
    "age": (sizes.age,),
    "factor": (sizes.factor, *BESIDE, *SAID_OF),
    "duration": (*BESIDE, sizes.lasting, labels.headed, said_of.subject),
    "measure": (
        listed.of_the_list,
        beside.conversion,
        sizes.dimension,
        sizes.at_the_start,
        sizes.area_of_owner,
        *BESIDE,
        sizes.lasting,
        *SAID_OF,
        sizes.measured,
        sizes.distance,
        clause.of_which,
        sums.goods_for,
        clause.done_with,
        clause.alike,
        sizes.land,
        sizes.extent,
    ),
    "money": (listed.of_the_list, *sums.RULES, *SAID_OF, clause.of_which, clause.done_with, clause.alike),
    "rate": (listed.of_the_list, *SAID_OF, beside.modified_noun),
    "share": (listed.of_the_list, *BESIDE, *SAID_OF, elided.out_of, elided.share_before, elided.noun_before),
}
"""The rules for each kind of number, in the order they are tried; those of counts for every other kind."""
COUNTS: tuple[Rule, ...] = (sizes.magnitude, listed.of_the_list, listed.of_a_killer, *BESIDE, *SAID_OF, *LEFT_OUT)


def read_counted(context: Context) -> Counted:
    """Return what the quantity counts; empty where the text does not say."""
    context = again.joined(context)
    for rule in RULES.get(context.quantity.kind, COUNTS):
        counted = rule(context)
        if counted is not None:
            return counted
    return Counted(found=Found(value="", rule="not stated"))
