"""An incident seen as one event: one place, one stretch of days, parties and codes."""

from collections.abc import Mapping
from datetime import date
from math import floor
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from sayso.domain.codes import PlacePrecision, Tie
from sayso.domain.document import Quote
from sayso.domain.incident import Claim, Dossier, Incident
from sayso.domain.world import KnownActor, Place
from sayso.outlets import wording
from sayso.outlets.exports.coding.codes import KindCodes, PlaceCodes, kind_codes, place_codes
from sayso.outlets.exports.coding.parties import Parties, parties
from sayso.text.countries import Codes, codes_of

Listed: TypeAlias = Mapping[str, Quote]
"""The words of a list's row by what they mean (`text.lists.fields`)."""
NO_ROW: Listed = MappingProxyType({})


class Event(NamedTuple):
    """An incident at the place most told of; `days` is how many its interval spans, None = unknown.

    `listed` are the words of the list's row that it rests on alone, by what they mean; none where it
    rests on anything else.
    """

    dossier: Dossier
    place: Place | None
    parties: Parties
    kind: KindCodes
    precision: PlaceCodes | None
    country: Codes | None
    start: date | None
    end: date | None
    listed: Listed = NO_ROW

    @property
    def incident(self) -> Incident:
        """Give the incident alone."""
        return self.dossier.incident

    @property
    def days(self) -> int | None:
        """Give how many days its interval spans."""
        return (self.end - self.start).days + 1 if self.start and self.end else None

    @property
    def country_name(self) -> str:
        """Give the everyday name of its country."""
        return wording.country(self.place.country) if self.place else ""

    @property
    def admin1(self) -> str:
        """Give its province."""
        return (self.place.admin1 or "") if self.place else ""

    @property
    def admin2(self) -> str:
        """Give its district: as its row says it, else where the gazetteer knows it."""
        if told := self.words("admin2"):
            return told
        if self.place is None:
            return ""
        if self.place.candidates:
            return self.place.candidates[0].admin2 or ""
        return self.place.name if self.place.precision is PlacePrecision.ADMIN2 else ""

    @property
    def lat(self) -> float | str:
        """Give the latitude that stands for the place, as wide as that is; "" where there is none."""
        return self.place.lat if self.place and self.place.lat is not None else ""

    @property
    def lon(self) -> float | str:
        """Give the longitude that stands for the place."""
        return self.place.lon if self.place and self.place.lon is not None else ""

    @property
    def gid(self) -> int | str:
        """Give the PRIO-GRID cell of the point; "" where there is none."""
        found = self.place
        if found is None or found.lat is None or found.lon is None:
            return ""
        return priogrid(found.lat, found.lon)

    @property
    def tally(self) -> bool:
        """Say whether it counts other incidents in."""
        return any(link.kind is Tie.AGGREGATES for link in self.incident.links)

    @property
    def outlets(self) -> tuple[str, ...]:
        """Give who published it, each once."""
        told = (one.outlet or one.uri or one.id for one in self.dossier.documents)
        return tuple(dict.fromkeys(told))

    def words(self, field: str) -> str:
        """Give what its row says of something, "" where it rests on no row or the row says nothing."""
        return self.listed[field].text if field in self.listed else ""

    def figure(self, field: str) -> int | None:
        """Give the number that its row tells, or what somebody corrected it to.

        Nothing where it rests on no row, the row tells no number, or its claim was rejected.
        """
        told, whole = self.listed.get(field), self.listed.get("killed")
        if told is None or not told.text.strip().isdecimal():
            return None
        number = int(told.text)
        # Where the dead of one side are all the dead, the row is read as one figure: the total's.
        alike = whole is not None and whole.text.strip() == told.text.strip()
        claim = self.claimed(field) or (self.claimed("killed") if alike else None)
        if claim is None or claim.low is None:
            return 0 if number == 0 else None
        stands = claim.low <= number and (claim.high is None or number <= claim.high)
        return number if stands else claim.low

    def claimed(self, field: str) -> Claim | None:
        """Give the figure that rests on what its row says of something, as it stands now."""
        told = self.listed.get(field)
        if told is None:
            return None
        claims = (claim for account in self.dossier.accounts for claim in account.claims)
        return next((one for one in claims if one.measure and one.quote.overlaps(told)), None)

    def voices(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        """Give whose claims these are, each once."""
        return tuple(
            account.voice.name
            for account in self.dossier.accounts
            if any(claim.id in claims for claim in account.claims)
        )


def event(dossier: Dossier, known: Mapping[str, KnownActor], listed: Listed = NO_ROW) -> Event:
    """Give an incident as one event, at the first of its places; `listed` is the row it rests on."""
    incident = dossier.incident
    place = incident.places[0] if incident.places else None
    when = incident.when
    start = (when.start or when.end) if when else None
    end = (when.end or when.start) if when else None
    return Event(
        dossier=dossier,
        place=place,
        parties=parties(dossier, known),
        kind=kind_codes(incident.kind),
        precision=place_codes(place.precision) if place else None,
        country=codes_of(place.country) if place else None,
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
        listed=listed,
    )


def priogrid(lat: float, lon: float) -> int:
    """Give the id of the PRIO-GRID cell (half a degree wide) that holds a point."""
    # The North Pole and the date line belong to the last row and the first column.
    row = min(floor((lat + 90) * 2), 359)
    return row * 720 + floor((lon + 180) * 2) % 720 + 1
