"""Where and when, with every candidate and why one was chosen."""

from collections import defaultdict
from collections.abc import Iterable
from math import cos, radians

from sayso.domain.codes import HOLDS, Field, PlacePrecision
from sayso.domain.incident import Account, Claim, Dossier
from sayso.domain.record import Record
from sayso.domain.world import EARTH_KM, Candidate, Place, When
from sayso.outlets import wording
from sayso.outlets.facets.weighed import Told, told

_KM = EARTH_KM * radians(1)
"""Kilometres of a degree of latitude."""
_NEAR_KM = 25


class Says(Record):
    """A voice that says so, and the claims in which it does."""

    voice: str
    answer: str
    claims: tuple[str, ...]


class Placed(Record):
    """A place that is told: how closely it is known, all that its name may mean, and why the first.

    `chosen` is the one that the incident stands at; `area` is what the overview shows around it, as
    west,south,east,north; nothing where no point is known.
    """

    name: str
    where: str
    precision: PlacePrecision
    radius_km: int | None
    why: str
    chosen: bool
    area: str | None
    candidates: tuple[Candidate, ...]
    says: tuple[Says, ...]


class Timed(Record):
    """A time that is told, as closely as the words put it, and what it was counted from in each."""

    when: When
    words: str
    why: tuple[str, ...]
    says: tuple[Says, ...]


class Located(Record):
    """All places and times of an incident; the place where it stands comes first."""

    places: tuple[Placed, ...]
    times: tuple[Timed, ...]


def located(dossier: Dossier) -> Located:
    """Give every place and time that is told of an incident."""
    pairs = [(account, claim) for account in dossier.accounts for claim in account.claims]
    where: defaultdict[str, list[tuple[Account, Claim]]] = defaultdict(list)
    days: defaultdict[str, list[tuple[Account, Claim]]] = defaultdict(list)
    places = {_key(one): one for one in reversed(dossier.incident.places)}
    for account, claim in pairs:
        if claim.field is Field.PLACE and claim.place is not None:
            where[_key(claim.place)].append((account, claim))
            places.setdefault(_key(claim.place), claim.place)
        elif claim.field is Field.WHEN and claim.when is not None:
            days[wording.interval(claim.when)].append((account, claim))
    stands = next((one for one in dossier.incident.places if one.lat is not None), None)
    shown = (_placed(one, stands, where[key]) for key, one in places.items())
    times = (_timed(several) for _, several in sorted(days.items()))
    return Located(
        places=tuple(sorted(shown, key=lambda one: (not one.chosen, -len(one.says), one.name))),
        times=tuple(times),
    )


def area(place: Place) -> str | None:
    """Give what the overview shows around a place, as west,south,east,north."""
    if place.lat is None or place.lon is None:
        return None
    up = (place.radius_km or _NEAR_KM) / _KM
    along = min(up / max(cos(radians(place.lat)), 0.01), 179)
    west, east = (_wrapped(place.lon + by) for by in (-along, along))
    south, north = max(place.lat - up, -90), min(place.lat + up, 90)
    return ",".join(f"{one:.3f}" for one in (west, south, east, north))


def _wrapped(lon: float) -> float:
    return (lon + 180) % 360 - 180


def _key(place: Place) -> str:
    best = place.candidates[0].id if place.candidates else ""
    return f"{place.name.casefold()} {best}"


def _placed(place: Place, stands: Place | None, pairs: Iterable[tuple[Account, Claim]]) -> Placed:
    return Placed(
        name=place.name,
        where=wording.where(place),
        precision=place.precision,
        radius_km=place.radius_km,
        why=place.why,
        chosen=stands is not None and _key(place) == _key(stands),
        area=area(place),
        candidates=place.candidates,
        says=_says(pairs),
    )


def _timed(pairs: list[tuple[Account, Claim]]) -> Timed:
    told = [claim.when for _, claim in pairs if claim.when is not None]
    why = dict.fromkeys(one.why for one in told if one.why)
    return Timed(when=told[0], words=wording.interval(told[0]), why=tuple(why), says=_says(pairs))


def _says(pairs: Iterable[tuple[Account, Claim]]) -> tuple[Says, ...]:
    said = {claim.id: (account, claim) for account, claim in pairs}
    return tuple(_one(one, said[one.claims[0]][1]) for one in told(said, said))


def _one(one: Told, claim: Claim) -> Says:
    # What the voice holds is the heading already; who denies it says so.
    stance = "" if claim.stance in HOLDS else wording.STANCES[claim.stance]
    return Says(voice=one.voice, answer=stance, claims=one.claims)
