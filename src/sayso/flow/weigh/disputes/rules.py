"""Every dispute of one incident, by all rules, each once."""

from collections.abc import Mapping, Sequence

from sayso.domain.incident import Dispute
from sayso.domain.world import KnownActor
from sayso.flow.weigh.disputes.found import dispute
from sayso.flow.weigh.disputes.numbers import implied, numbers
from sayso.flow.weigh.disputes.values import denials, two_claims, values
from sayso.flow.weigh.evidence import Spoken


def disputes(claims: Sequence[Spoken], actors: Mapping[str, KnownActor]) -> tuple[Dispute, ...]:
    """Give what parts the open claims of different voices: by kind, greatest first, then id."""
    ordered = sorted(claims, key=lambda one: one.claim.id)
    partings = [
        *numbers(ordered),
        *implied(ordered),
        *denials(ordered),
        *two_claims(ordered, actors),
        *values(ordered, actors),
    ]
    standing = [one for one in ordered if one.open]
    found = {one.id: one for one in (dispute(parting, standing) for parting in partings)}
    return tuple(sorted(found.values(), key=lambda one: (one.kind, -one.size, one.rule, one.id)))
