"""The world that words point at: actors, times and places, each with the words that named it."""

from datetime import date

from sayso.domain.codes import Group, PlacePrecision, TimePrecision, VoiceClass
from sayso.domain.document import Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.record import Record

EARTH_KM = 6371.0
"""The mean radius of the Earth, near enough for every distance here."""


class Actor(Record):
    """Someone named in a text: "the BLA" is the actor `bla`; an unknown name stands for itself.

    `why` says what told who it is.
    """

    quote: Quote
    name: str
    actor: str | None = None
    why: str = ""


class Tie(Record):
    """How an organisation is tied to another, by id, and since and until when ("YYYY", "YYYY-MM")."""

    kind: str
    of: str
    since: str | None = None
    until: str | None = None


class KnownActor(Record):
    """An organisation or office of the registry: what it is called, who speaks for it, its class.

    "ISPR" speaks for "Pakistan Army": `ispr` has `speaks_for="pakistan-army"`. `group` is what its
    members count as; `cls` is the class of its voice where it is a party to violence or reports it;
    `side` is UCDP's: "government", "nonstate" or nothing. `reference` names where that can be
    checked, `verified` says whether it was.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "organisation"
    country: str | None = None
    active_in: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    parent: str | None = None
    speaks_for: str | None = None
    ties: tuple[Tie, ...] = ()
    side: str | None = None
    group: Group = Group.UNKNOWN
    cls: VoiceClass = VoiceClass.ANONYMOUS
    reference: str = ""
    verified: bool = False

    @property
    def countries(self) -> tuple[str, ...]:
        """Give its home and where else it acts, as ISO 3166 alpha-2 codes."""
        return (self.country, *self.active_in) if self.country else self.active_in


class KnownOutlet(Record):
    """Facts about an outlet: whose it is, where, in which languages, whose copy it carries.

    `carries` are ids of agencies. There is no leaning and no rating here, and no outlet that is not
    listed is anything but unknown.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = "site"
    country: str | None = None
    languages: tuple[str, ...] = ()
    owner: str | None = None
    ownership: str = "unknown"
    carries: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    speaks_for: str | None = None
    reference: str = ""
    verified: bool = False


class Proposal(Record):
    """A name that no list knows: how often a case says it, where, and ids of who it may be."""

    name: str
    times: int
    documents: int
    example: str
    alike: tuple[str, ...]


class When(Record):
    """A time as an interval of ISO dates, `end` included; never closer than the words put it.

    `why` says what the words were counted from.

    "March 11-12" of 2025 is `When(start="2025-03-11", end="2025-03-12", precision=RANGE)`.
    """

    start: str | None
    end: str | None
    precision: TimePrecision
    quote: Quote | None = None
    why: str = ""

    def __post_init__(self) -> None:
        """Reject dates that are none, and an interval that ends before it starts."""
        for day in (self.start, self.end):
            if day is not None:
                _check_date(day)
        if self.start and self.end and self.end < self.start:
            raise BrokenRecord("When", f"end {self.end} is before start {self.start}")

    def meets(self, other: "When") -> bool:
        """Say whether one day could lie in both; an open end meets everything beyond it."""
        return not (
            (self.end and other.start and self.end < other.start)
            or (other.end and self.start and other.end < self.start)
        )


def _check_date(day: str) -> None:
    try:
        date.fromisoformat(day)
    except ValueError as error:
        raise BrokenRecord("When", f"{day!r} is not an ISO date (year-month-day)") from error


_WIDE = frozenset({PlacePrecision.COUNTRY, PlacePrecision.ADMIN1})


class Candidate(Record, cache_hash=True):
    """One place of the gazetteer that a name may mean. `p` is 0 to 1000.

    `country` is ISO 3166 alpha-2; `precision` is that of the place itself: a settlement is exact. A
    district of which only the province's point is known has the province's, and its own `admin2`.
    `radius_km` is how far what is no point reaches; `code` is a settlement's GeoNames feature code,
    a unit's own code, or what kind of thing an entry of our own is ("pass").
    """

    id: str
    name: str
    country: str | None
    admin1: str | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision
    p: int = 0
    admin2: str | None = None
    population: int = 0
    radius_km: int | None = None
    code: str = ""

    @property
    def level(self) -> PlacePrecision:
        """Give what the place is, however closely its point is known."""
        if self.precision in _WIDE and self.admin2:
            return PlacePrecision.ADMIN2
        if self.precision is PlacePrecision.COUNTRY and self.admin1:
            return PlacePrecision.ADMIN1
        return self.precision


class Place(Record):
    """A place as a text names it: the best candidate's values, and all candidates, best first.

    `radius_km` is how far it may lie from the point, or reach, where it is no point; `why` says
    what decided for the best candidate.
    """

    quote: Quote
    name: str
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = PlacePrecision.UNKNOWN
    candidates: tuple[Candidate, ...] = ()
    radius_km: int | None = None
    why: str = ""

    def __post_init__(self) -> None:
        """Reject a point that is not on Earth."""
        if (self.lat is None) != (self.lon is None):
            raise BrokenRecord("Place", f"{self.name} has half a point")
        if self.lat is not None and self.lon is not None and not _on_earth(self.lat, self.lon):
            raise BrokenRecord("Place", f"{self.name} lies at {self.lat}, {self.lon}, off the map")


def _on_earth(lat: float, lon: float) -> bool:
    return -90 <= lat <= 90 and -180 <= lon <= 180
