"""How a check is written down, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence

from etl.checks.interval import Interval
from etl.model import Check, Claim
from etl.split import name_of

NOTHING = Interval(None, None)


def check(
    kind: str,
    verdict: str,
    claims: Sequence[Claim],
    *,
    words: str,
    statement: str,
    unit: str,
    stated: Interval = NOTHING,
    computed: Interval = NOTHING,
) -> Check:
    """Return the row of a check. `claims` are those it compares, the total or first-stated first."""
    ids = [claim.claim_id for claim in claims]
    return Check(
        check_id=name_of(kind, *ids),
        document=claims[0].document,
        kind=kind,
        verdict=verdict,
        claim_ids=" ".join(ids),
        stated_low=stated.low,
        stated_high=stated.high,
        computed_low=_clean(computed.low),
        computed_high=_clean(computed.high),
        unit=unit,
        words=" ".join(words.split()).strip(" ,;"),
        statement=statement,
    )


def _clean(value: float | None) -> float | None:
    """Return a computed number without the noise of binary fractions.

    >>> _clean(49999999.99999999)
    50000000.0
    """
    return None if value is None else float(f"{value:.12g}")
