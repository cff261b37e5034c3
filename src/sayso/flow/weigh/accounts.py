"""All claims of one voice, and which of them it has since replaced; nothing is overwritten."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.domain.codes import Field, Stance
from sayso.domain.incident import Account, Claim
from sayso.flow.weigh.counted import kind_counted, side_named
from sayso.flow.weigh.evidence import Spoken
from sayso.text.ids import content_id

_LAST = "9999"
_SETS = frozenset({Field.PLACE, Field.WHEN})

Moment = tuple[str, str, str]


def replaced(claims: Iterable[Spoken]) -> list[Spoken]:
    """Give the claims, each earlier one naming the later claim of its voice that replaced it.

    Later is by when it was said, reported, captured, then by id. A copy neither replaces what
    it copies nor outlives it. What one document says side by side stands side by side.
    """
    slots: defaultdict[tuple[object, ...], list[Spoken]] = defaultdict(list)
    for one in claims:
        slots[_slot(one)].append(one)
    found = [one for told in slots.values() for one in _settled(told)]
    return sorted(found, key=lambda one: one.claim.id)


def accounts(incident: str, claims: Iterable[Spoken]) -> tuple[Account, ...]:
    """Give one account a voice, by name; its claims in the order of time."""
    voices: defaultdict[str, list[Spoken]] = defaultdict(list)
    for one in claims:
        voices[one.key].append(one)
    found = []
    for key, told in voices.items():
        told.sort(key=lambda one: (moment(one.claim), one.claim.quote.start, one.claim.id))
        voice = min((one.voice for one in told), key=lambda one: (one.name, one.cls))
        found.append(
            Account(
                id=content_id("a", incident, key),
                voice=voice,
                claims=tuple(one.claim for one in told),
            )
        )
    return tuple(sorted(found, key=lambda one: (one.voice.name.casefold(), one.id)))


def moment(claim: Claim) -> Moment:
    """Give when a claim was made, for sorting: said, reported, captured; unknown is last.

    A claim of which nobody tells when it was said counts as said on the day it was reported.
    """
    said = claim.said and (claim.said.end or claim.said.start)
    day = said or (claim.reported or _LAST)[:10]
    return day, claim.reported or _LAST, claim.captured or _LAST


def _slot(one: Spoken) -> tuple[object, ...]:
    """Give what a later claim must share with an earlier one to replace it."""
    claim = one.claim
    people = (
        (claim.measure, claim.group, side_named(claim), kind_counted(claim), bool(claim.part_of))
        if claim.field is Field.FIGURE
        else ()
    )
    return one.key, claim.field, one.holds, *people


def _settled(told: Sequence[Spoken]) -> list[Spoken]:
    versions = _versions(told)
    found = []
    for at, version in enumerate(versions):
        for one in version:
            then = _successor(one.claim, versions[at + 1 :])
            found.append(one.but(claim=one.claim.but(superseded_by=then)) if then else one)
    return found


def _versions(told: Sequence[Spoken]) -> list[list[Spoken]]:
    """Give what the voice said at each turn, in order: by document, with copies beside theirs."""
    turns: defaultdict[str, list[Spoken]] = defaultdict(list)
    ordered = sorted(told, key=lambda one: (bool(one.claim.origin), *_order(one)))
    for one in ordered:
        turns[_turn(one, turns)].append(one)
    return sorted(turns.values(), key=lambda version: min(_order(one) for one in version))


def _turn(one: Spoken, turns: dict[str, list[Spoken]]) -> str:
    """Give the turn a claim belongs to: a copy to the one that said the same there first."""
    if one.claim.origin is None:
        return _own_turn(one.claim)
    for turn, version in turns.items():
        for other in version:
            if other.root == one.root and _value(other.claim) == _value(one.claim):
                return turn
    return _own_turn(one.claim)


def _own_turn(claim: Claim) -> str:
    """Tell turns apart: what a document has a voice say on one day, a correction by itself."""
    return f"{claim.document} {moment(claim)[0]} {claim.stance is Stance.CORRECTS}"


def _successor(claim: Claim, later: Iterable[Sequence[Spoken]]) -> str | None:
    """Give the first later claim that says otherwise; saying the same again replaces nothing.

    A later document that names a wider place or time takes nothing back either.
    """
    if claim.field in _SETS:
        return None
    for turn in later:
        if all(_value(one.claim) != _value(claim) for one in turn):
            return min(turn, key=lambda one: (one.claim.quote.start, one.claim.id)).claim.id
    return None


def _order(one: Spoken) -> tuple[str, str, str, bool, str]:
    return *moment(one.claim), one.claim.stance is Stance.CORRECTS, one.claim.id


def _value(claim: Claim) -> tuple[object, ...]:
    actor = claim.actor and (claim.actor.actor or claim.actor.name.casefold())
    place = claim.place and claim.place.name.casefold()
    when = claim.when and (claim.when.start, claim.when.end)
    return claim.low, claim.high, claim.hedge, claim.stance, actor, place, when, claim.word
