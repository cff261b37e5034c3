"""FollowTheMoney entities: an Event an incident, an Article a document, a Note a claim.

Organizations are those that the registry lists; nobody else has a record of their own. Written
without the library, which takes 150 MB; tests hold every entity against it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sayso.domain.codes import TimePrecision
from sayso.domain.incident import Account, Claim, Estimate, Source
from sayso.domain.world import KnownActor, When
from sayso.outlets import wording
from sayso.outlets.exports.coding import Event
from sayso.outlets.exports.linked.text import Json, lines
from sayso.outlets.exports.material import Material
from sayso.outlets.policies import estimate_name

DATASET = "sayso"
_LENGTHS = {TimePrecision.YEAR: 4, TimePrecision.MONTH: 7}
_DAY = 10
_PUBLIC = frozenset(
    {"army", "police", "intelligence", "press_office", "government", "ministry", "local_government"}
)


class Entity(NamedTuple):
    """An entity: what sort of thing, and the values of each property."""

    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]

    def record(self) -> Json:
        """Give it as FollowTheMoney writes entities."""
        told = {name: list(values) for name, values in self.properties.items()}
        return {"id": self.id, "schema": self.schema, "properties": told, "datasets": [DATASET]}


def document(material: Material) -> Iterator[str]:
    """Give an entity a line."""
    return lines(entity.record() for entity in entities(material))


def entities(material: Material) -> Iterator[Entity]:
    """Give every entity once, those that others point at first."""
    seen: set[str] = set()
    for event in material.events():
        for entity in _of(event, material.known):
            if entity.id not in seen:
                seen.add(entity.id)
                yield entity


def _of(event: Event, known: Mapping[str, KnownActor]) -> Iterator[Entity]:
    yield from map(_article, event.dossier.documents)
    for actor, name in sorted(_listed(event).items()):
        yield _organisation(actor, name, known.get(actor))
    yield _event(event)
    for account in event.dossier.accounts:
        for claim in account.claims:
            yield _note(event, account, claim)


def _listed(event: Event) -> dict[str, str]:
    """Give the listed organisations that speak or are named, by id."""
    accounts = event.dossier.accounts
    told = {c.actor.actor: c.actor.name for a in accounts for c in a.claims if c.actor}
    told |= {account.voice.actor: account.voice.name for account in accounts}
    return {actor: name for actor, name in told.items() if actor is not None}


def _entity(kind: str, id_: str, schema: str, told: Mapping[str, Iterable[str | None]]) -> Entity:
    known = {
        name: tuple(dict.fromkeys(" ".join(one.split()) for one in values if one and one.strip()))
        for name, values in told.items()
    }
    return Entity(_id(kind, id_), schema, {name: found for name, found in known.items() if found})


def _id(kind: str, id_: str) -> str:
    return f"{DATASET}-{kind}-{id_}"


def _article(source: Source) -> Entity:
    told = {
        "fileName": (source.uri.rsplit("/", 1)[-1] or source.id,),
        "sourceUrl": (_web(source.uri),),
        "publisher": (source.outlet,),
        "publishedAt": (_date(source.published),),
        "retrievedAt": (_date(source.captured),),
    }
    return _entity("document", source.id, "Article", told)


def _organisation(actor: str, name: str, known: KnownActor | None) -> Entity:
    country = known.country if known else None
    told = {
        "name": (known.name if known else name,),
        "country": (country.lower() if country else None,),
    }
    public = known is not None and known.kind in _PUBLIC
    return _entity("actor", actor, "PublicBody" if public else "Organization", told)


def _event(event: Event) -> Entity:
    when, place = event.incident.when, event.place
    itself = (one for one in event.parties.doers if one.itself and one.actor)
    return _entity(
        "incident",
        event.incident.id,
        "Event",
        {
            "name": (event.incident.summary,),
            "startDate": (_moment(when, when.start) if when else None,),
            "endDate": (_moment(when, when.end) if when else None,),
            "country": (event.country.alpha2.lower() if event.country else None,),
            "location": (wording.where(place) if place else None,),
            "keywords": (event.incident.kind.value,),
            "summary": (event.parties.words(),),
            "notes": map(_estimated, event.dossier.estimates),
            "involved": (_id("actor", one.actor or "") for one in itself),
            "proof": (_id("document", one.id) for one in event.dossier.documents),
        },
    )


def _estimated(one: Estimate) -> str:
    rule = estimate_name(one)
    bounds = f"{_shown(one.low)} to {_shown(one.high)}, best {_shown(one.best)}"
    return f"{rule}: {one.group.value} {one.measure.value} {bounds}"


def _shown(number: int | None) -> str:
    return "…" if number is None else str(number)


def _note(event: Event, account: Account, claim: Claim) -> Entity:
    said = f"{account.voice.name}: {wording.question(claim)}, {wording.answer(claim)}"
    replaced = "later replaced" if claim.superseded_by else None
    return _entity(
        "claim",
        claim.id,
        "Note",
        {
            "name": (said,),
            "description": (f"“{claim.quote.text}”",),
            "entity": (_id("incident", event.incident.id),),
            "proof": (_id("document", claim.document),),
            "createdAt": (_date(claim.reported),),
            "keywords": (claim.field.value, claim.stance.value, replaced),
        },
    )


def _moment(when: When, day: str | None) -> str | None:
    """Give a day no closer than it is known: "2024-11" for a month."""
    return day[: _LENGTHS.get(when.precision, _DAY)] if day else None


def _date(stamp: str | None) -> str | None:
    return stamp[:_DAY] if stamp else None


def _web(uri: str) -> str | None:
    return uri if uri.startswith(("http://", "https://")) else None
