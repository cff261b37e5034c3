"""What every rule gives: claims that part, and by how much; and when two actors are kin."""

from collections.abc import Mapping, Sequence

from sayso.domain.codes import DisputeKind, VoiceClass
from sayso.domain.incident import Claim, Dispute
from sayso.domain.record import Record
from sayso.domain.world import Actor, KnownActor
from sayso.flow.weigh.evidence import Spoken
from sayso.text.ids import content_id
from sayso.text.names import folded


class Parting(Record):
    """Two sides whose claims cannot both hold under one rule."""

    rule: str
    kind: DisputeKind
    one: tuple[Spoken, ...]
    other: tuple[Spoken, ...]
    size: int = 0


def dispute(parting: Parting, claims: Sequence[Spoken]) -> Dispute:
    """Give the dispute two sides have; its id does not depend on which side came first."""
    ids = sorted({one.claim.id for one in (*parting.one, *parting.other)})
    return Dispute(
        id=content_id("x", parting.rule, *ids),
        rule=parting.rule,
        kind=parting.kind,
        claims=tuple(ids),
        size=parting.size,
        one_origin=_one_origin(parting, claims),
    )


def two_voices(one: Spoken, other: Spoken) -> bool:
    """Say whether two voices speak; an outlet that copies the other, or the same origin, is no second."""
    return one.key != other.key and not (_copies(one, other) or _copies(other, one))


def _copies(copy: Spoken, first: Spoken) -> bool:
    if copy.claim.origin is None or copy.voice.cls is not VoiceClass.OUTLET:
        return False
    names = {folded(first.voice.name)}
    if first.voice.cls is VoiceClass.OUTLET:
        names.add(first.root)
    return copy.root in names


def related(one: str, other: str, actors: Mapping[str, KnownActor]) -> bool:
    """Say whether two actor ids are one, or one belongs to or speaks for the other."""
    return other in _line(one, actors) or one in _line(other, actors)


def named(actor: Actor) -> str:
    """Give what an actor is compared by: its id, else its name as a key."""
    return actor.actor or folded(actor.name)


def _line(actor: str, actors: Mapping[str, KnownActor]) -> set[str]:
    """Give an actor and everyone above it: parents, and those it speaks for."""
    line: set[str] = set()
    todo = {actor}
    while todo:
        line |= todo
        known = [actors[met] for met in todo if met in actors]
        todo = {up for one in known for up in (one.parent, one.speaks_for) if up} - line
    return line


def _one_origin(parting: Parting, claims: Sequence[Spoken]) -> bool | None:
    """Say whether everything on one side goes back to one origin; not known is null."""
    told = [_from_one(side, claims) for side in (parting.one, parting.other)]
    if True in told:
        return True
    return None if None in told else False


def _from_one(side: Sequence[Spoken], claims: Sequence[Spoken]) -> bool | None:
    bearing = [one for one in claims if any(_same_word(one.claim, held.claim) for held in side)]
    if len({one.root for one in bearing}) == 1:
        return True
    # No origin is "not known", never "independent".
    return None if any(one.claim.origin is None for one in bearing) else False


def _same_word(one: Claim, other: Claim) -> bool:
    """Say whether a claim backs another: the same field, people, bounds and value."""
    return one.stance is other.stance and _content(one) == _content(other)


def _content(claim: Claim) -> tuple[object, ...]:
    return (
        claim.field,
        claim.measure,
        claim.group,
        claim.low,
        claim.high,
        claim.word,
        claim.denies,
        claim.actor and named(claim.actor),
        claim.place and folded(claim.place.name),
        claim.when and (claim.when.start, claim.when.end),
    )
