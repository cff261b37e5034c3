"""Whose word is in doubt: by who tells it, or because it is said to have done it."""

from collections.abc import Sequence

from sayso.domain.codes import BLAME, Field, Stance, VoiceClass
from sayso.domain.incident import Claim
from sayso.flow.weigh.evidence import Spoken
from sayso.text.names import folded

_DOUBTS = frozenset({Stance.DOUBTS, Stance.UNVERIFIABLE})


def doubted(claims: Sequence[Spoken]) -> frozenset[str]:
    """Give the figures that the very outlet which tells them doubts or could not verify, by id."""
    doubts = {
        _figure(one.claim)
        for one in claims
        if one.open
        and one.voice.cls is VoiceClass.OUTLET
        and one.claim.field is Field.FIGURE
        and one.claim.stance in _DOUBTS
    }
    return frozenset(one.claim.id for one in claims if one.counts and _figure(one.claim) in doubts)


def culprits(claims: Sequence[Spoken]) -> frozenset[str]:
    """Give everyone who is said by anybody to have done it: actors' ids, else names."""
    return frozenset(
        claim.actor.actor or folded(claim.actor.name)
        for claim in (one.claim for one in claims if one.open and one.holds)
        if claim.field in BLAME and claim.actor is not None
    )


def _figure(claim: Claim) -> tuple[object, ...]:
    return claim.document, claim.measure, claim.group, claim.low, claim.high
