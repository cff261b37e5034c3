"""Claims to part, and what parts them."""

from sayso.domain.codes import Field, Group, Measure, Outcome, PlacePrecision, Stance
from sayso.domain.incident import Claim, Dispute
from sayso.domain.world import Place
from sayso.flow.weigh.disputes.rules import disputes
from sayso.flow.weigh.evidence import Spoken
from sayso.flow.weigh.history.replacing import replaced
from tests.flow.weigh.examples import ACTORS, ARMY, WIRE, a_count, a_word, an_actor, on, say, words

Wanted = list[tuple[str, int]]


def found(*claims: Spoken) -> Wanted:
    """Give the rule and size of every dispute."""
    return [(one.rule, one.size) for one in parted(*claims)]


def parted(*claims: Spoken) -> tuple[Dispute, ...]:
    """Give the disputes of an incident of two days."""
    return disputes(replaced(claims), ACTORS, on("2025-03-11", "2025-03-12"))


def between(one: Claim, other: Claim) -> Wanted:
    """Give what parts the army, which says the first, from an outlet, which says the other."""
    there, back = found(say(ARMY, one), say(WIRE, other)), found(say(WIRE, other), say(ARMY, one))
    assert there == back
    return there


def counted(
    id: str, quote: str, low: int | None, high: int | None = -1, /, **changes: object
) -> Claim:
    """Give a figure in the words it was told in; no reader has told its noun."""
    return a_count(id, low, high, quote=words(quote), **changes)


def militants(id: str, quote: str, low: int, measure: Measure, **changes: object) -> Claim:
    """Give a figure of attackers."""
    return counted(id, quote, low, measure=measure, group=Group.MILITANT, **changes)


def a_place(name: str, lat: float | None = None, **changes: object) -> Place:
    """Give a place; with a latitude it is a point."""
    precision = PlacePrecision.EXACT if lat is not None else PlacePrecision.ADMIN1
    lon = None if lat is None else 67.0
    place = Place(quote=words(name), name=name, country="PK", lat=lat, lon=lon, precision=precision)
    return place.but(**changes) if changes else place


def at(id: str, place: Place) -> Claim:
    """Give a claim of a place."""
    return a_word(id, Field.PLACE, place=place)


def ended(id: str, outcome: Outcome, reported: str = "2025-03-12", quote: str = "so") -> Claim:
    """Give a claim of an outcome."""
    return a_word(id, Field.OUTCOME, word=str(outcome), reported=reported, quote=words(quote))


def blames(
    id: str,
    name: str,
    actor: str | None = None,
    field: Field = Field.BLAMED_ON,
    stance: Stance = Stance.ACCUSES,
) -> Claim:
    """Give a claim of who did it."""
    return a_word(id, field, actor=an_actor(name, actor), stance=stance)
