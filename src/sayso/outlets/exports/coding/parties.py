"""Who is said to have done it and who was hit, as far as claims tell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sayso.domain.codes import HOLDS, PARTIES, Field, Group, Measure, Stance, VoiceClass
from sayso.domain.incident import Claim, Dossier, Voice
from sayso.domain.world import KnownActor
from sayso.outlets.wording import country

GOVERNMENT, NONSTATE = "government", "nonstate"
_HARM = frozenset({Measure.KILLED, Measure.INJURED, Measure.CASUALTIES, Measure.ABDUCTED})
_SIDES = {VoiceClass.PARTY: NONSTATE, VoiceClass.PARTY_STATE: GOVERNMENT}
_PARTISAN = PARTIES | {VoiceClass.ANONYMOUS}
Who = tuple[str | None, str]
_CIVIL = frozenset({Group.CIVILIAN, Group.OFFICIAL})


class Party(NamedTuple):
    """Somebody said to have done it; `side` is government, nonstate or "", `by` who says so."""

    name: str
    actor: str | None
    side: str
    country: str
    by: tuple[str, ...]
    itself: bool

    @property
    def government(self) -> str:
        """Give the government whose forces it is, as UCDP writes it; "" where it is none's."""
        told = country(self.country)
        return f"Government of {told}" if self.side == GOVERNMENT and told else ""


class Parties(NamedTuple):
    """Who did it (the best told first), who is blamed and by whom, and which groups were hit."""

    doers: tuple[Party, ...]
    blamed: tuple[tuple[str, str], ...]
    hit: frozenset[Group]

    @property
    def doer(self) -> Party | None:
        """Give who most voices say did it, one who says so itself first."""
        return self.doers[0] if self.doers else None

    @property
    def civilians_only(self) -> bool:
        """Say whether civilians were hit, and nobody who fights."""
        return bool(self.hit & _CIVIL) and not self.hit & {Group.SECURITY, Group.MILITANT}

    def violence(self, ucdp: str) -> str:
        """Give UCDP's type of violence: what the kind alone says, else what follows from the sides.

        1 where state forces and an armed group meet, 2 where armed groups do, 3 where only civilians
        are hit; "" where neither side is known.
        """
        side = self.doer.side if self.doer else ""
        if self.civilians_only:
            return ucdp or "3"
        if side == GOVERNMENT and Group.MILITANT in self.hit:
            return "1"
        if Group.SECURITY in self.hit and (side == NONSTATE or Group.MILITANT in self.hit):
            return "1"
        if side == NONSTATE and Group.MILITANT in self.hit:
            return "2"
        return ucdp

    def words(self) -> str:
        """Say who did it by whose word, and who is blamed by whom."""
        told = [f"{one.name}, according to {' and '.join(one.by)}" for one in self.doers]
        told += [f"{name} blamed by {by}" for name, by in self.blamed]
        return "; ".join(told)


def parties(dossier: Dossier, known: Mapping[str, KnownActor]) -> Parties:
    """Give the parties to an incident. Who is only blamed is never a doer.

    Somebody is blamed where a party, a backer or an unnamed voice says that somebody else did it, or
    where it is denied.
    """
    said: defaultdict[Who, list[tuple[Voice, Claim]]] = defaultdict(list)
    blamed: set[tuple[str, str]] = set()
    for voice, claim in standing(dossier):
        if claim.actor is None or claim.stance not in HOLDS:
            continue
        if claim.field is Field.BLAMED_ON or claim.stance is Stance.ACCUSES:
            blamed.add((claim.actor.name, voice.name))
        else:
            said[claim.actor.actor, claim.actor.name].append((voice, claim))
    denied = {
        claim.actor.actor or claim.actor.name
        for _, claim in standing(dossier)
        if claim.actor is not None and claim.stance in (Stance.DENIES, Stance.DOUBTS)
    }
    doers = []
    for who, told in said.items():
        party = _party(who, told, known, dossier)
        if party.itself or not (_partisan(told) or (who[0] or who[1]) in denied):
            doers.append(party)
        else:
            blamed |= {(party.name, by) for by in party.by}
    doers.sort(key=lambda one: (not one.itself, one.actor is None, -len(one.by), one.name))
    return Parties(tuple(doers), tuple(sorted(blamed)), _hit(dossier))


def _hit(dossier: Dossier) -> frozenset[Group]:
    return frozenset(
        claim.group
        for _, claim in standing(dossier)
        if claim.measure in _HARM and claim.group and claim.high != 0
    )


def _partisan(told: Iterable[tuple[Voice, Claim]]) -> bool:
    return all(voice.cls in _PARTISAN for voice, _ in told)


def standing(dossier: Dossier) -> Iterable[tuple[Voice, Claim]]:
    """Give the claims that their own voice has not replaced, each with its voice."""
    for account in dossier.accounts:
        for claim in account.claims:
            if claim.superseded_by is None:
                yield account.voice, claim


def _party(
    who: Who,
    told: Iterable[tuple[Voice, Claim]],
    known: Mapping[str, KnownActor],
    dossier: Dossier,
) -> Party:
    actor, name = who
    listed = known.get(actor) if actor else None
    spoken = {one.voice.actor: _SIDES.get(one.voice.cls, "") for one in dossier.accounts}
    side = (listed.side if listed else None) or (spoken.get(actor, "") if actor else "")
    return Party(
        name=name,
        actor=actor,
        side=side if side in (GOVERNMENT, NONSTATE) else "",
        country=(listed.country if listed else None) or "",
        by=tuple(sorted({voice.name for voice, _ in told})),
        itself=any(actor is not None and voice.actor == actor for voice, _ in told),
    )
