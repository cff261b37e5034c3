"""Every dispute of one incident, by all rules, each once."""

from collections.abc import Iterable, Mapping, Sequence

from sayso.domain.incident import Claim, Dispute
from sayso.domain.world import KnownActor, When
from sayso.flow.weigh.disputes.denials import denials
from sayso.flow.weigh.disputes.endings import endings
from sayso.flow.weigh.disputes.found import Parting, by_word, dispute
from sayso.flow.weigh.disputes.numbers import NUMBERS, PART, numbers
from sayso.flow.weigh.disputes.values import two_claims, values
from sayso.flow.weigh.disputes.wholes import wholes
from sayso.flow.weigh.evidence import Spoken

_Side = tuple[str, object, object]
_Key = tuple[str, tuple[_Side, ...]]


def disputes(
    claims: Sequence[Spoken], actors: Mapping[str, KnownActor], when: When | None = None
) -> tuple[Dispute, ...]:
    """Give what parts the open claims of different voices: by kind, greatest first, then id.

    However often two voices say what parts them, it is one dispute that holds all those claims.
    `when` is the time of the incident: days within it do not part.
    """
    ordered = sorted(claims, key=lambda one: one.claim.id)
    partings = [
        *numbers(ordered),
        *endings(ordered),
        *wholes(ordered),
        *denials(ordered, actors),
        *two_claims(ordered, actors),
        *values(ordered, actors, when),
    ]
    words = by_word(one for one in ordered if one.open)
    found = [dispute(parting, words) for parting in _merged(partings)]
    return tuple(sorted(found, key=lambda one: (one.kind, -one.size, one.rule, one.id)))


def _merged(partings: Iterable[Parting]) -> list[Parting]:
    """Join what two voices dispute under one rule; the plainer rule says it where both would."""
    found: dict[_Key, Parting] = {}
    for parting in partings:
        key = _key(parting.rule, parting)
        known = found.get(key)
        found[key] = parting if known is None else _joined(known, parting)
    plain = {
        (frozenset((one.one[0].key, one.other[0].key)), claim.claim.id)
        for one in found.values()
        if one.rule == NUMBERS
        for claim in (*one.one, *one.other)
    }
    return [one for one in found.values() if one.rule != PART or not _said_plainer(one, plain)]


def _said_plainer(parting: Parting, plain: set[tuple[frozenset[str], str]]) -> bool:
    """Say whether a part parts the same two voices already as the numbers they give of it."""
    voices = frozenset((parting.one[0].key, parting.other[0].key))
    return all((voices, one.claim.id) in plain for one in parting.one)


def _key(rule: str, parting: Parting) -> _Key:
    # Numbers part for each kind of people apart; whatever else parts two voices is one quarrel.
    numeric = rule in (NUMBERS, PART)
    sides = (_side(side[0], numeric=numeric) for side in (parting.one, parting.other))
    return rule, tuple(sorted(sides, key=str))


def _side(spoken: Spoken, *, numeric: bool) -> _Side:
    claim: Claim = spoken.claim
    return spoken.key, claim.measure if numeric else None, claim.group if numeric else None


def _joined(known: Parting, more: Parting) -> Parting:
    # Both name the same two voices, maybe the other way round.
    one, other = more.one, more.other
    if one[0].key != known.one[0].key:
        one, other = other, one
    return known.but(
        one=_together(known.one, one),
        other=_together(known.other, other),
        size=max(known.size, more.size),
    )


def _together(known: tuple[Spoken, ...], more: tuple[Spoken, ...]) -> tuple[Spoken, ...]:
    ids = {one.claim.id for one in known}
    return (*known, *(one for one in more if one.claim.id not in ids))
