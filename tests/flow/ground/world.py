"""A small world to ground against: a few places, the shipped list of actors, and short makers."""

from collections.abc import Sequence

from sayso.adapters.registry import TomlRegistry
from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Reading, Speaker, Told
from sayso.domain.world import Actor, Candidate, Place, When
from sayso.text.names import folded, skeleton

REGISTRY = TomlRegistry()
UNKNOWN = TimePrecision.UNKNOWN


def a_place(name: str, country: str, admin1: str | None = None, **fields: object) -> Candidate:
    known = Candidate(
        id=f"{country}:{name}:{fields.get('precision', 'exact')}:{admin1}",
        name=name,
        country=country,
        admin1=admin1,
        lat=30.0,
        lon=67.0,
        precision=PlacePrecision.EXACT,
        population=1000,
    )
    return known.but(**fields)


PLACES = (
    a_place("Pakistan", "PK", precision=PlacePrecision.COUNTRY, population=90_000_000),
    a_place("Peru", "PE", precision=PlacePrecision.COUNTRY, population=20_000_000),
    a_place("Balochistan", "PK", "Balochistan", precision=PlacePrecision.ADMIN1),
    a_place("Quetta", "PK", "Balochistan", admin2="Quetta District", population=1_500_000),
    a_place("Sibi", "PK", "Balochistan", lat=29.0, lon=68.0),
    a_place("Mastung", "PK", "Balochistan", admin2="Mastung District", population=29_000),
    a_place("Mastung District", "PK", "Balochistan", precision=PlacePrecision.ADMIN2),
    a_place("Paris", "FR", "Ile-de-France", population=2_000_000),
    a_place("Paris", "US", "Texas", population=25_000),
    a_place("Nowhere Valley", "PK", lat=None, lon=None, precision=PlacePrecision.NEAR),
    a_place("Lima", "PE", "Lima", lat=-12.0, lon=-77.0, population=8_000_000),
)


class SmallGazetteer:
    """Knows the few places above, with and without the word District."""

    def places_named(self, name: str) -> Sequence[Candidate]:
        key = folded(name)
        return [
            p
            for p in PLACES
            if folded(p.name).removesuffix(" district") == key or folded(p.name) == key
        ]

    def places_like(self, name: str) -> Sequence[Candidate]:
        return [p for p in PLACES if skeleton(p.name) == skeleton(name)]


GAZETTEER = SmallGazetteer()


def words(text: str, part: str, nth: int = 0) -> Quote:
    at = -1
    for _ in range(nth + 1):
        at = text.index(part, at + 1)
    return Quote(text=part, start=at, end=at + len(part))


def a_speaker(text: str, part: str, nth: int = 0) -> Speaker:
    quote = words(text, part, nth)
    return Speaker(text=part, start=quote.start, end=quote.end, name=part)


def an_actor(text: str, part: str) -> Actor:
    return Actor(quote=words(text, part), name=part)


def told_place(text: str, part: str) -> Told[Place]:
    quote = words(text, part)
    return Told(value=Place(quote=quote, name=part), quote=quote)


def told_when(text: str, part: str) -> Told[When]:
    quote = words(text, part)
    return Told(value=When(start=None, end=None, precision=UNKNOWN, quote=quote), quote=quote)


def a_document(text: str, published: str | None = "2025-03-27") -> Document:
    return Document(id="d1", uri="a.txt", text=text, blob="0", published=published)


def a_reading(**parts: object) -> Reading:
    return Reading(document="d1", reader="test").but(**parts)
