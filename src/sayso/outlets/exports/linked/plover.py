"""PLOVER-style JSON Lines: an event a line, of incidents and of acts (not POLECAT data)."""

from collections.abc import Iterator

from sayso.domain.codes import Plover
from sayso.domain.incident import Source
from sayso.domain.world import Actor
from sayso.outlets.exports.coding import Event
from sayso.outlets.exports.coding.parties import Party
from sayso.outlets.exports.linked.text import Json, filled, lines
from sayso.outlets.exports.material import Deed, Material

STYLE = "PLOVER-style (not POLECAT data)"
_QUADS = {
    "verbal cooperation": (Plover.AGREE, Plover.CONSULT, Plover.SUPPORT, Plover.CONCEDE),
    "material cooperation": (Plover.COOPERATE, Plover.AID, Plover.RETREAT),
    "verbal conflict": (Plover.REQUEST, Plover.ACCUSE, Plover.REJECT, Plover.THREATEN),
    "material conflict": (
        *(Plover.PROTEST, Plover.SANCTION, Plover.MOBILIZE, Plover.COERCE, Plover.ASSAULT),
    ),
}
_QUAD = {kind: quad for quad, kinds in _QUADS.items() for kind in kinds}


def document(material: Material) -> Iterator[str]:
    """Give a line for each incident and each who is said to have done it, then one for each act."""
    yield from lines(one for event in material.events() for one in _of_incident(event))
    yield from lines(_of_act(deed, material) for deed in material.deeds())


def _of_incident(event: Event) -> Iterator[Json]:
    for doer in event.parties.doers or (None,):
        yield filled(
            {
                "id": event.incident.id,
                "of": "incident",
                "style": STYLE,
                "date": event.start and event.start.isoformat(),
                "date_end": event.end and event.end.isoformat(),
                "type": event.kind.plover,
                "mode": event.kind.plover_mode,
                "quad": _QUAD[Plover(event.kind.plover)],
                "actor": _doer(doer),
                "recipient": {"name": "Civilians"} if event.parties.civilians_only else None,
                "place": _place(event),
                "text": event.incident.summary,
                "sources": [_source(one) for one in event.dossier.documents],
            }
        )


def _doer(doer: Party | None) -> Json | None:
    if doer is None:
        return None
    told = {"name": doer.name, "id": doer.actor, "country": doer.country, "side": doer.side}
    return filled({**told, "according_to": list(doer.by)})


def _place(event: Event) -> Json | None:
    if event.place is None:
        return None
    return filled(
        {
            "name": event.place.name,
            "district": event.admin2,
            "province": event.admin1,
            "country": event.country.alpha3 if event.country else None,
            "latitude": event.place.lat,
            "longitude": event.place.lon,
            "precision": event.place.precision.value,
        }
    )


def _source(one: Source) -> Json:
    names = ("id", "outlet", "uri", "published")
    return filled({name: getattr(one, name) for name in names})


def _of_act(deed: Deed, material: Material) -> Json:
    act = deed.act
    when = act.when
    return filled(
        {
            "id": act.id,
            "of": "act",
            "style": STYLE,
            "date": when and when.start,
            "date_end": when and when.end,
            "type": act.plover.value,
            "quad": _QUAD[act.plover],
            "actor": _actor(act.who, material),
            "recipient": _actor(act.toward, material) if act.toward else None,
            "text": act.quote.text,
            "start": act.quote.start,
            "end": act.quote.end,
            "statement": act.statement,
            "p": act.p,
            "sources": [_source(deed.source)],
        }
    )


def _actor(one: Actor, material: Material) -> Json:
    known = material.known.get(one.actor) if one.actor else None
    told = {"name": one.name, "id": one.actor, "country": known and known.country}
    return filled({**told, "side": known and known.side})
