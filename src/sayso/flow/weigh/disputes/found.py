"""What every rule gives: claims that part, and by how much; and when two actors are kin."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

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


Words = Mapping[tuple[object, ...], Sequence[Spoken]]
"""The open claims of an incident by what they say, whoever says it."""


def by_word(claims: Iterable[Spoken]) -> Words:
    """Give claims by what they say, so that who backs a side need not be looked for again and again."""
    found: defaultdict[tuple[object, ...], list[Spoken]] = defaultdict(list)
    for one in claims:
        found[_word(one.claim)].append(one)
    return found


def dispute(parting: Parting, words: Words) -> Dispute:
    """Give the dispute two sides have; its id does not depend on which side came first."""
    ids = sorted({one.claim.id for one in (*parting.one, *parting.other)})
    return Dispute(
        id=content_id("x", parting.rule, *ids),
        rule=parting.rule,
        kind=parting.kind,
        claims=tuple(ids),
        size=parting.size,
        one_origin=_one_origin(parting, words),
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


def _one_origin(parting: Parting, words: Words) -> bool | None:
    """Say whether everything on one side goes back to one origin; not known is null."""
    told = [_from_one(side, words) for side in (parting.one, parting.other)]
    if True in told:
        return True
    return None if None in told else False


def _from_one(side: Sequence[Spoken], words: Words) -> bool | None:
    said = dict.fromkeys(_word(held.claim) for held in side)
    bearing = [one for word in said for one in words.get(word, ())]
    if len({one.root for one in bearing}) == 1:
        return True
    # No origin is "not known", never "independent".
    return None if any(one.claim.origin is None for one in bearing) else False


def _word(claim: Claim) -> tuple[object, ...]:
    """Give what a claim that backs another shares with it: stance, field, people, bounds and value."""
    return (
        claim.stance,
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
