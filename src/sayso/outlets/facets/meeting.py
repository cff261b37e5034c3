"""Whether two answers to one question could both hold, as far as words and bounds say."""

from sayso.domain.codes import Field, Hedge, PlacePrecision
from sayso.domain.incident import Claim
from sayso.domain.world import Actor, Place


def meet(one: Claim, other: Claim) -> bool:
    """Say whether one number, name, place, day or word could be both answers.

    An approximate number reaches a tenth further, at least by one (DESIGN section 4). A part and a
    whole never meet: they count other people.
    """
    if one.field is Field.FIGURE:
        return bool(one.part_of) == bool(other.part_of) and _counts_meet(one, other)
    if one.actor is not None and other.actor is not None:
        return _key(one.actor) == _key(other.actor)
    if one.place is not None and other.place is not None:
        return _lies_in(one.place, other.place) or _lies_in(other.place, one.place)
    if one.when is not None and other.when is not None:
        return one.when.meets(other.when)
    return one.word is not None and one.word == other.word


def _counts_meet(one: Claim, other: Claim) -> bool:
    low, high = _reach(one)
    other_low, other_high = _reach(other)
    return low <= other_high and other_low <= high


def _reach(claim: Claim) -> tuple[float, float]:
    low = 0 if claim.low is None else claim.low
    high = float("inf") if claim.high is None else claim.high
    if claim.hedge is Hedge.APPROX:
        return low - max(1, low / 10), high + max(1, high / 10)
    return low, high


def _key(actor: Actor) -> str:
    return actor.actor or actor.name.casefold()


def _lies_in(inner: Place, outer: Place) -> bool:
    match outer.precision:
        case PlacePrecision.COUNTRY:
            return outer.country == inner.country
        case PlacePrecision.ADMIN1:
            return (outer.country, outer.admin1) == (inner.country, inner.admin1)
        case _:
            return _spot(inner) == _spot(outer)


def _spot(place: Place) -> str:
    return place.candidates[0].id if place.candidates else place.name.casefold()
