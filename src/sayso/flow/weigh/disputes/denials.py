"""One voice says that what the other says is not so: a toll, a deed, a kind, a place."""

from collections.abc import Iterator, Mapping, Sequence

from sayso.domain.codes import BLAME, DisputeKind, Field, Kind, Stance, VoiceClass
from sayso.domain.incident import Claim
from sayso.domain.world import Actor, KnownActor
from sayso.flow.weigh.counted import same_people, within
from sayso.flow.weigh.disputes.found import Parting, named, related, two_voices
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.voices import principal
from sayso.text.names import folded

DENIAL = "one denies what the other says"

_DOERS = frozenset({Field.PERPETRATOR, Field.BLAMED_ON})
_OF_MANY = BLAME | {Field.FIGURE}
"""What may be denied to all who say so, when one of them is answered."""


def denials(claims: Sequence[Spoken], actors: Mapping[str, KnownActor]) -> Iterator[Parting]:
    """Give each open denial with the open claims it denies: the one it points at, and all that say so."""
    standing = [one for one in claims if one.open]
    for denial in (
        one for one in standing if one.claim.stance is Stance.DENIES or one.claim.denies
    ):
        for said in standing:
            pointed = denial.claim.denies == said.claim.id and denial.key != said.key
            if pointed or (_answers(denial, said) and _denied(denial, said, actors)):
                yield Parting(rule=DENIAL, kind=DisputeKind.DENIAL, one=(denial,), other=(said,))


def _answers(denial: Spoken, said: Spoken) -> bool:
    """Say whether a denial may be of what another voice says; of a kind or place it answers one claim, if it points."""
    free = denial.claim.denies is None or denial.claim.field in _OF_MANY
    return free and denial.claim.stance is Stance.DENIES and said.holds and two_voices(denial, said)


def _denied(denial: Spoken, said: Spoken, actors: Mapping[str, KnownActor]) -> bool:
    """Say whether what is said is what is denied, or holds it."""
    no, yes = denial.claim, said.claim
    if no.actor is not None and yes.actor is not None:
        return _same_deed(no, yes) and _same_doer(no.actor, yes.actor, actors)
    if no.field is not yes.field:
        return False
    if no.field is Field.FIGURE:
        return _same_toll(denial, said)
    if no.place is not None and yes.place is not None:
        return folded(no.place.name) == folded(yes.place.name)
    narrower = (no.word, yes.word) == (Kind.BOMBING, Kind.SUICIDE_BOMBING)
    return no.word is not None and (no.word == yes.word or narrower)


def _same_toll(denial: Spoken, said: Spoken) -> bool:
    """Say whether as many are told as denied: who denies 100 dead may agree to 21, not to 118."""
    no, yes = denial.claim, said.claim
    if no.low is None or not (same_people(no, yes) or within(yes, no)):
        return False
    return yes.high == 0 if no.high == 0 else said.span.low >= denial.span.low


def _same_deed(no: Claim, yes: Claim) -> bool:
    """Say whether the denial is of what is said: who never claimed it may still be blamed."""
    claimed = yes.field is Field.CLAIMED_BY
    if no.field is Field.CLAIMED_BY:
        return claimed
    return not claimed or yes.stance is Stance.CLAIMS_RESPONSIBILITY


def _same_doer(no: Actor, yes: Actor, actors: Mapping[str, KnownActor]) -> bool:
    """Say whether two names are one doer; a state and its army are, a group and its faction are not."""
    one, other = named(no), named(yes)
    if folded(no.name) == folded(yes.name) or principal(one, actors) == principal(other, actors):
        return True
    known = [actors[actor] for actor in (one, other) if actor in actors]
    states = len(known) == 2 and all(actor.cls is VoiceClass.PARTY_STATE for actor in known)
    return states and related(one, other, actors)
