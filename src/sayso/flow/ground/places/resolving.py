"""The places of a document: names gathered, weighed together, and given as what the words say."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sayso.domain.document import Quote
from sayso.domain.world import Place
from sayso.flow.ground.needs import Gazetteer
from sayso.flow.ground.places.areas import SOMEWHERE, place_of, route_of
from sayso.flow.ground.places.around import Around
from sayso.flow.ground.places.names import PlaceName, read_place
from sayso.flow.ground.places.ranking import weighed
from sayso.flow.ground.places.sought import Sought, sought
from sayso.flow.ground.scene import Scene
from sayso.text.countries import state_of
from sayso.text.wordlists import word_set

_REACH = 120
_MOST = 40
_NO_TOWN = word_set(
    "police army navy military security forces force government ministry court parliament state district "
    "province president minister prime chief senior deputy colonel general major captain inspector "
    "constable taliban maoists maoist naxals militants rebels muslim muslims christian hindu sunni shia "
    "islam islamic allah god monday tuesday wednesday thursday friday saturday sunday january february "
    "march april may june july august september october november december ramadan eid christmas easter "
    "north south east west central northern southern eastern western radio television news daily times "
    "house senate congress university hospital airport mosque church college school bank union party front "
    "national international united local federal he she they it we you i this that these those the"
)
ENOUGH = 4
"""Places that a document speaks of: with so many, they tell well enough where it is."""
# Words are bounded: in "A-A-A-…" a name may begin anywhere, and none may be read to its end.
_WORD = r"[A-Z][\w\u2019'\-]{1,40}"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_BESIDE = re.compile(
    rf"\b(?:(?P<unit>{_NAME}?) (?:[Dd]istrict|[Pp]rovince|[Ss]tate|[Aa]gency|[Gg]overnorate|[Cc]ounty|[Oo]blast|"
    rf"[Dd]epartment|[Rr]egion|[Dd]ivision)\b|(?:in|at|near|from|of) (?P<town>{_NAME}))"
)


def placed(
    quotes: Sequence[Quote], scene: Scene, gazetteer: Gazetteer, *, explain: bool = True
) -> list[Place]:
    """Give the place of each quote with all candidates, best first; unknown where there is none."""
    saids = [said_of(quote, scene) for quote in quotes]
    names, owners = named(quotes, saids, scene, gazetteer)
    all_ = [*names, *surroundings(quotes, scene, gazetteer)]
    found = weighed(all_, explain=explain)
    ranked = [name.ranked(one.chances) for name, one in zip(all_, found, strict=True)]
    around = Around(all_, ranked, scene, gazetteer)
    out = []
    for quote, said, owner in zip(quotes, saids, owners, strict=True):
        if said.route:
            out.append(route_of(quote, ranked[owner : owner + 2], "the way between both"))
        else:
            best, why = ranked[owner], found[owner].why
            if best and names[owner].place.at_site:
                out.append(place_of(quote, names[owner].place, best, why))
            elif best:
                out.append(place_of(quote, said, best, why))
            else:
                out.append(
                    place_of(quote, said, around.of(quote.start, not_in=_abroad(said)), SOMEWHERE)
                )
    return out


def named(
    quotes: Sequence[Quote], saids: Sequence[PlaceName], scene: Scene, gazetteer: Gazetteer
) -> tuple[list[Sought], list[int]]:
    """Give the names of quotes, each once, and the name of each quote; a route has two in a row."""
    spots: dict[tuple[PlaceName, int], tuple[int, list[int]]] = {}
    owners: list[int] = []
    for quote, said in zip(quotes, saids, strict=True):
        parts = [read_place(end) for end in said.route] if said.route else [said]
        for nth, part in enumerate(parts):
            # The two ends of a route stand beside each other, whoever else names them.
            key = (part, nth + 1 + quote.start if said.route else 0)
            number, where = spots.setdefault(key, (len(spots), []))
            where.append(quote.start)
            if nth == 0:
                owners.append(number)
    found = [sought(said, where, scene, gazetteer) for (said, _), (_, where) in spots.items()]
    return found, owners


def located(quotes: Sequence[Quote], scene: Scene, gazetteer: Gazetteer) -> list[Place]:
    """Give the places that a text names beside the quotes: they tell which country it speaks of."""
    names = surroundings(quotes, scene, gazetteer)
    here = Quote(text="-", start=0, end=1)
    return [
        Place(quote=here, name=name.key, candidates=name.ranked(found.chances))
        for name, found in zip(names, weighed(names), strict=True)
    ]


def surroundings(quotes: Sequence[Quote], scene: Scene, gazetteer: Gazetteer) -> list[Sought]:
    """Give the units and towns that a text names beside its few places: they tell where it speaks of."""
    if len({quote.text for quote in quotes}) >= ENOUGH:
        return []
    taken = sorted((quote.start, quote.end) for quote in quotes)
    named_ = sorted(mention.start for mention in scene.mentions)
    spots: dict[str, list[int]] = {}
    for found in _BESIDE.finditer(scene.text):
        start, end = found.span("unit" if found.group("unit") else "town")
        at = bisect_right(taken, (start, len(scene.text))) - 1
        known = bisect_left(named_, start) < bisect_left(named_, end)
        if known or scene.text[start:end].split()[0].lower() in _NO_TOWN:
            continue
        free = (at < 0 or taken[at][1] <= start) and (
            at + 1 >= len(taken) or taken[at + 1][0] >= end
        )
        if free:
            spots.setdefault(scene.text[start:end], []).append(start)
    names = (
        sought(PlaceName((name,)), where, scene, gazetteer)
        for name, where in list(spots.items())[:_MOST]
        if gazetteer.places_named(name)
    )
    return [name for name in names if name.candidates]


def _abroad(said: PlaceName) -> str | None:
    """Give whose embassy a place is: "the Peru embassy" lies in no part of Peru."""
    return state_of(said.site) if said.site and "embass" in said.names[0].lower() else None


def said_of(quote: Quote, scene: Scene) -> PlaceName:
    """Give the words of a place taken apart, with the text around them."""
    before = scene.text[max(0, quote.start - _REACH) : quote.start]
    return read_place(quote.text, before, scene.text[quote.end : quote.end + _REACH])
