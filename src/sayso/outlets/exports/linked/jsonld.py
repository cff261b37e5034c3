"""JSON-LD with schema.org's Claim: a claim an object, with who said it where, about which event.

No ClaimReview: nobody here rates what is true.
"""

from collections.abc import Iterator

from sayso.domain.codes import Field, PlacePrecision, VoiceClass
from sayso.domain.incident import Account, Claim, Source, Voice
from sayso.outlets import wording
from sayso.outlets.exports.coding import Event
from sayso.outlets.exports.linked.text import Json, filled, whole
from sayso.outlets.exports.material import Material

_CONTEXT = "https://schema.org"


def document(material: Material) -> Iterator[str]:
    """Give one JSON-LD document: events, articles and claims that point at one another by @id."""
    return whole({"@context": _CONTEXT}, "@graph", _graph(material))


def _graph(material: Material) -> Iterator[Json]:
    seen: set[str] = set()
    for event in material.events():
        yield _event(event)
        for source in event.dossier.documents:
            if source.id not in seen:
                seen.add(source.id)
                yield _article(source)
        for account in event.dossier.accounts:
            for claim in account.claims:
                yield _claim(event, account, claim)


def _urn(kind: str, id_: str) -> str:
    return f"urn:sayso:{kind}:{id_}"


def _event(event: Event) -> Json:
    place = event.place
    exact = place is not None and place.precision is PlacePrecision.EXACT and place.lat is not None
    geo = {"@type": "GeoCoordinates", "latitude": event.lat, "longitude": event.lon}
    where = {
        "@type": "Place",
        "name": place and wording.where(place),
        "geo": geo if exact else None,
    }
    return filled(
        {
            "@type": "Event",
            "@id": _urn("incident", event.incident.id),
            "identifier": event.incident.id,
            "name": event.incident.summary,
            "additionalType": event.incident.kind.value,
            "startDate": event.start and event.start.isoformat(),
            "endDate": event.end and event.end.isoformat(),
            "location": filled(where) if place else None,
        }
    )


def _article(source: Source) -> Json:
    web = source.uri.startswith(("http://", "https://"))
    publisher = {"@type": "Organization", "name": source.outlet}
    return filled(
        {
            "@type": "CreativeWork",
            "@id": _urn("document", source.id),
            "identifier": source.id,
            "url": source.uri if web else None,
            "publisher": publisher if source.outlet else None,
            "datePublished": source.published,
        }
    )


def _claim(event: Event, account: Account, claim: Claim) -> Json:
    return filled(
        {
            "@type": "Claim",
            "@id": _urn("claim", claim.id),
            "identifier": claim.id,
            "name": f"{account.voice.name}: {wording.question(claim)}, {wording.answer(claim)}",
            "text": claim.quote.text,
            "author": _author(account.voice),
            "creditText": account.voice.name,
            "appearance": {"@id": _urn("document", claim.document)},
            "datePublished": claim.reported,
            "about": [{"@id": _urn("incident", event.incident.id)}, *_quantity(claim)],
            "creativeWorkStatus": "superseded" if claim.superseded_by else None,
        }
    )


def _author(voice: Voice) -> Json | None:
    """Give a voice as an organisation where it is one; a person has no record of their own."""
    if voice.actor is None and voice.cls is not VoiceClass.OUTLET:
        return None
    told = {"@id": _urn("actor", voice.actor)} if voice.actor else {}
    return {"@type": "Organization", **told, "name": voice.name}


def _quantity(claim: Claim) -> list[Json]:
    if claim.field is not Field.FIGURE or claim.measure is None or claim.group is None:
        return []
    told = {"@type": "QuantitativeValue", "name": f"{claim.group.value} {claim.measure.value}"}
    return [filled({**told, "minValue": claim.low, "maxValue": claim.high})]
