"""Which place a name means: candidates weighed by what the document says around them."""

from collections.abc import Sequence
from math import exp, log10

from sayso.domain.codes import PlacePrecision
from sayso.domain.document import Quote
from sayso.domain.world import Candidate, Place
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.place_names import PlaceName, read_place
from sayso.flow.ground.scene import Scene
from sayso.text.countries import code_of, name_of
from sayso.text.names import folded

_KEPT = 10
_SIDES = frozenset({PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.COUNTRY})
# A name that is a country's is that country, unless the text says otherwise.
_LEVEL = {
    PlacePrecision.COUNTRY: 4.0,
    PlacePrecision.ADMIN1: 1.0,
    PlacePrecision.ADMIN2: -0.8,
    PlacePrecision.EXACT: 0.0,
    PlacePrecision.NEAR: 2.0,
}


def place_of(quote: Quote, scene: Scene, gazetteer: Gazetteer) -> Place:
    """Give the place that words mean, with all candidates, best first; unknown where none is."""
    said = read_place(
        quote.text, scene.text[max(0, quote.start - 60) : quote.start], scene.text[quote.end :][:60]
    )
    if said.route:
        return _route(quote, said.route, scene, gazetteer)
    name, candidates = _candidates(said, scene, gazetteer)
    if not candidates and said.site is not None:
        around = _around(said, scene, gazetteer)
        return _filled(quote, name, around, near=True).but(name=name)
    return _filled(quote, name, candidates, near=said.near)


def _candidates(
    said: PlaceName, scene: Scene, gazetteer: Gazetteer
) -> tuple[str, tuple[Candidate, ...]]:
    for name in _tried(said):
        found = gazetteer.places_named(name)
        if found:
            return name, _ranked(name, found, said, scene)
    return said.names[0], ()


def _around(said: PlaceName, scene: Scene, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """Give where a site lies that no gazetteer has: the town it is in, or that its name begins with.

    "Baron Hotel" lies in no town of Baron: a name alone counts only in a country spoken of.
    """
    for name in said.within:
        if found := gazetteer.places_named(name):
            return _ranked(name, found, said, scene)
    spoken = [
        place
        for place in gazetteer.places_named(said.site or "")
        if place.precision is not PlacePrecision.COUNTRY
        and place.country in scene.countries
        and folded(said.site or "") in scene.names
    ]
    return _ranked(said.site or "", spoken, said, scene) if spoken else ()


def _tried(said: PlaceName) -> tuple[str, ...]:
    """Give the names to look up in turn; "Pakistani" said of a place is its country."""
    if said.wider:
        return ()
    code = code_of(said.names[0])
    return (*said.names, name_of(code)) if code else said.names


def _ranked(
    name: str, found: Sequence[Candidate], said: PlaceName, scene: Scene
) -> tuple[Candidate, ...]:
    """Give candidates with probabilities (a softmax of their scores), best first."""
    scored = sorted(
        ((_score(name, place, said, scene), place) for place in found),
        key=lambda pair: (-pair[0], -pair[1].population, pair[1].id),
    )[:_KEPT]
    top = scored[0][0]
    weights = [exp(score - top) for score, _ in scored]
    total = sum(weights)
    return tuple(
        place.but(p=round(1000 * weight / total))
        for weight, (_, place) in zip(weights, scored, strict=True)
    )


def _score(name: str, place: Candidate, said: PlaceName, scene: Scene) -> float:
    score = log10(place.population + 100) + _LEVEL.get(place.precision, 0.0)
    score += 1.5 * _is_called(name, place)
    score += 4.0 * _share(place, scene) + 5.0 * _region(place, scene)
    score += _contained(place, said, scene)
    if said.kind and place.precision in {PlacePrecision.ADMIN1, PlacePrecision.ADMIN2}:
        score += 4.0 if place.precision is said.kind else 0.5
    elif said.kind and said.kind is place.precision:
        score += 2.0
    return score - (2.0 if place.lat is None else 0.0)


def _is_called(name: str, place: Candidate) -> bool:
    """Say whether it is the place's own name, not another spelling that it has too."""
    key, own = folded(name), folded(place.name)
    return own == key or own.startswith(key + " ")


def _share(place: Candidate, scene: Scene) -> float:
    """Give how much of the talk of countries is of this place's country."""
    total = sum(scene.countries.values())
    return scene.countries.get(place.country or "", 0) / total if total else 0.0


def _region(place: Candidate, scene: Scene) -> float:
    """Give how much of what the document's places vote for is this place's own unit."""
    total = sum(scene.regions.values())
    region = (place.country or "", place.admin1 or "")
    return scene.regions.get(region, 0) / total if total else 0.0


def _contained(place: Candidate, said: PlaceName, scene: Scene) -> float:
    """Weigh what is said to hold the place, or is at least named with it."""
    holders = {folded(unit) for unit in (place.admin1, place.admin2) if unit}
    holders |= {holder.rsplit(" ", 1)[0] for holder in holders if " " in holder}
    if place.precision in _SIDES:
        holders.discard(folded(place.name))
    score = 0.0
    for within in said.within:
        if folded(within) in holders or code_of(within) == place.country:
            score += 4.0
    if holders & scene.names:
        score += 1.5
    return score


def _filled(quote: Quote, name: str, candidates: tuple[Candidate, ...], *, near: bool) -> Place:
    if not candidates:
        return Place(quote=quote, name=name)
    best = candidates[0]
    sharp = best.precision is PlacePrecision.EXACT
    return Place(
        quote=quote,
        name=best.name,
        country=best.country,
        admin1=best.admin1,
        lat=best.lat,
        lon=best.lon,
        precision=PlacePrecision.NEAR if near and sharp else best.precision,
        candidates=candidates,
    )


def _route(quote: Quote, ends: tuple[str, str], scene: Scene, gazetteer: Gazetteer) -> Place:
    """Give the way between two places: what both lie in, and the point halfway."""
    found = [_candidates(read_place(end), scene, gazetteer)[1] for end in ends]
    best = [candidates[0] for candidates in found if candidates]
    if not best:
        return Place(quote=quote, name=quote.text)
    one, two = best[0], best[-1]
    halfway = None not in (one.lat, one.lon, two.lat, two.lon)
    return Place(
        quote=quote,
        name=quote.text,
        country=one.country if one.country == two.country else None,
        admin1=one.admin1 if one.admin1 == two.admin1 else None,
        lat=((one.lat or 0) + (two.lat or 0)) / 2 if halfway else None,
        lon=((one.lon or 0) + (two.lon or 0)) / 2 if halfway else None,
        precision=PlacePrecision.ROUTE,
        candidates=tuple(place for candidates in found for place in candidates[:5]),
    )
