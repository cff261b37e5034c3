"""A generated casefile of any size, to try the page on: `python -m eval.vast CASE INCIDENTS`.

Every incident has three reports with four voices and ten claims, each quoting its report; hot spots,
years, kinds and precisions are drawn with a fixed seed. Nothing is read or linked: the tables are
written as a build would have written them.
"""

import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sayso.domain.codes import (
    DisputeKind,
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    PlacePrecision,
    Stance,
    TimePrecision,
    VoiceClass,
)
from sayso.domain.document import Document, Problem, Quote
from sayso.domain.incident import (
    Account,
    Claim,
    Dispute,
    Dossier,
    Estimate,
    Incident,
    Member,
    Source,
    Voice,
)
from sayso.domain.world import Actor, Place, When
from sayso.store import casefile
from sayso.store.tables import Row, of_document, of_dossier, of_problem
from sayso.text.ids import content_id

_SEED = 7
_VOICES = (
    ("pakistan-army", "Pakistani army", VoiceClass.PARTY_STATE),
    ("bla", "Balochistan Liberation Army", VoiceClass.PARTY),
    ("hrw", "Human Rights Watch", VoiceClass.MONITOR),
    ("pakistan-government", "Pakistani government", VoiceClass.PARTY_STATE),
    (None, "police", VoiceClass.LOCAL_OFFICIAL),
    (None, "witnesses", VoiceClass.WITNESS),
    ("afghan-taliban", "Taliban", VoiceClass.PARTY),
    ("islamic-state", "Islamic State", VoiceClass.PARTY),
)
_COUNTRIES = ("PK", "AF", "IQ", "SY", "NG", "ML", "SO", "YE", "MM", "UA", "SD", "CO")
_OUTLETS = tuple(f"Outlet {number}" for number in range(60))
_COUNTED = (
    (Measure.KILLED, Group.CIVILIAN),
    (Measure.KILLED, Group.SECURITY),
    (Measure.INJURED, Group.UNKNOWN),
)
_PRECISIONS = (
    *(PlacePrecision.EXACT, PlacePrecision.EXACT, PlacePrecision.NEAR),
    *(PlacePrecision.ADMIN2, PlacePrecision.ADMIN1, PlacePrecision.UNKNOWN),
)


class _Spot(NamedTuple):
    name: str
    country: str
    lat: float
    lon: float


def rows(incidents: int) -> Iterator[Row]:
    """Give the rows of so many incidents with their documents, in any order."""
    chance = random.Random(_SEED)  # noqa: S311 - made-up cases
    spots = [
        _Spot(f"Place {n}", _COUNTRIES[n % 12], chance.uniform(-20, 45), chance.uniform(-75, 100))
        for n in range(800)
    ]
    for number in range(incidents):
        documents = [_document(number, rank, chance) for rank in range(3)]
        yield from map(of_document, documents)
        yield from of_dossier(_dossier(number, documents, spots, chance))
    yield of_problem(Problem(code="unread", message="not read yet", stage="read", document=None))


def written(folder: Path, incidents: int) -> None:
    """Write a casefile with so many incidents."""
    with casefile.writing(folder) as case:
        case.tables.write(rows(incidents), {"reader": "made up"}, budget=200_000_000)


def _document(number: int, rank: int, chance: random.Random) -> Document:
    day = _day(number)
    lines = [f"An attack was reported on {day}. "]
    for name in chance.sample([voice[1] for voice in _VOICES], 3):
        killed, hurt = chance.randint(1, 60), chance.randint(1, 90)
        lines.append(f"{name} said {killed} civilians were killed and {hurt} people were injured. ")
    text = "".join(lines)
    return Document(
        id=content_id("d", str(number), str(rank)),
        uri=f"made-up/{number}-{rank}.txt",
        text=text,
        blob="0" * 64,
        title=f"Attack reported on {day}",
        outlet=chance.choice(_OUTLETS),
        published=day,
        language="en",
    )


def _dossier(
    number: int, documents: list[Document], spots: list[_Spot], chance: random.Random
) -> Dossier:
    spot = spots[min(int(chance.expovariate(0.01)), len(spots) - 1)]
    members = tuple(
        Member(id=content_id("r", one.id), document=one.id, p=chance.randint(400, 1000))
        for one in documents
    )
    kind = chance.choice([*Kind])
    incident = Incident(
        id=members[0].id,
        kind=kind,
        when=_when(number),
        places=(_place(spot, documents[0], chance),),
        summary=f"{kind.value.replace('_', ' ').capitalize()} at {spot.name}, {_day(number)}",
        reports=members,
    )
    accounts = tuple(_accounts(incident, documents, chance))
    claims = [one for account in accounts for one in account.claims if one.measure]
    disputes: tuple[Dispute, ...] = ()
    if chance.random() < 0.4:
        pair = claims[0], claims[-1]
        disputes = (
            Dispute(
                id=content_id("x", incident.id),
                rule="numbers-apart",
                kind=DisputeKind.NUMERIC,
                claims=(pair[0].id, pair[1].id),
                size=abs((pair[0].low or 0) - (pair[1].low or 0)),
            ),
        )
    lows = [one.low or 0 for one in claims]
    estimate = Estimate(
        policy="ucdp",
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        low=min(lows),
        best=min(lows),
        high=max(lows),
        because=(claims[0].id,),
    )
    sources = tuple(
        Source(id=one.id, uri=one.uri, outlet=one.outlet, published=one.published, captured=None)
        for one in documents
    )
    return Dossier(
        incident=incident,
        documents=sources,
        accounts=accounts,
        disputes=disputes,
        estimates=(estimate,),
    )


def _accounts(
    incident: Incident, documents: list[Document], chance: random.Random
) -> Iterator[Account]:
    for rank, (actor, name, cls) in enumerate(chance.sample(_VOICES, 4)):
        id_ = content_id("a", incident.id, name)
        many = 3 if rank < 2 else 2
        yield Account(
            id=id_,
            voice=Voice(actor=actor, name=name, cls=cls),
            claims=tuple(
                _claim(incident, id_, n, documents[(rank + n) % 3], chance) for n in range(many)
            ),
        )


def _claim(
    incident: Incident, account: str, n: int, document: Document, chance: random.Random
) -> Claim:
    start = document.text.index(" said ") + len(" said ")
    number = document.text[start:].split()[0]
    quote = Quote(text=number, start=start, end=start + len(number))
    common = {
        "id": content_id("c", account, str(n)),
        "report": incident.reports[0].id,
        "document": document.id,
        "quote": quote,
        "reported": document.published,
        "p": chance.randint(300, 1000),
    }
    if n == 2:
        actor = Actor(quote=quote, name="Balochistan Liberation Army", actor="bla")
        return Claim(field=Field.BLAMED_ON, stance=Stance.ACCUSES, actor=actor, **common)  # type: ignore[arg-type]  # fields of a claim
    measure, group = _COUNTED[n % 3]
    low = int(number)
    return Claim(
        field=Field.FIGURE, stance=Stance.ASSERTS, measure=measure, group=group, low=low, high=low,
        hedge=Hedge.EXACT, **common,  # type: ignore[arg-type]  # fields of a claim
    )  # fmt: skip


def _day(number: int) -> str:
    # Some twelve years, the later ones fuller.
    spread = int((number * 7919 % 100_000) ** 0.8)
    return f"{2013 + spread // 834:04}-{1 + spread // 70 % 12:02}-{1 + spread % 28:02}"


def _when(number: int) -> When | None:
    if number % 40 == 0:
        return None
    day = _day(number)
    return When(start=day, end=day, precision=TimePrecision.DAY, quote=None)


def _place(spot: _Spot, document: Document, chance: random.Random) -> Place:
    precision = chance.choice(_PRECISIONS)
    quote = Quote(text=document.text[:2], start=0, end=2)
    if precision is PlacePrecision.UNKNOWN:
        return Place(quote=quote, name=spot.name, country=spot.country)
    spread = 0.0 if precision in (PlacePrecision.ADMIN2, PlacePrecision.ADMIN1) else 0.4
    return Place(
        quote=quote,
        name=spot.name,
        country=spot.country,
        lat=spot.lat + chance.uniform(-spread, spread),
        lon=spot.lon + chance.uniform(-spread, spread),
        precision=precision,
    )


if __name__ == "__main__":
    written(Path(sys.argv[1]), int(sys.argv[2]))
