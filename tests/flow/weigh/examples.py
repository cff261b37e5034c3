"""Claims, readings and incidents to weigh: name only what the test is about."""

from collections.abc import Mapping, Sequence

from sayso.domain.codes import (
    Basis,
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    Stance,
    TimePrecision,
    VoiceClass,
)
from sayso.domain.document import Copy, Document, Origin, Quote
from sayso.domain.incident import Claim, Incident, Member, Voice
from sayso.domain.reading import Figure, Reading, Report, Speaker, Statement, Told
from sayso.domain.world import Actor, KnownActor, When
from sayso.flow.weigh.evidence import Evidence, Spoken, evidence
from sayso.flow.weigh.voices import spoken

ARMY = Voice(actor="army", name="The Army", cls=VoiceClass.PARTY_STATE)
REBELS = Voice(actor="rebels", name="The Rebels", cls=VoiceClass.PARTY)
HOSPITAL = Voice(actor=None, name="Central Hospital", cls=VoiceClass.RESCUE_HEALTH)
WIRE = Voice(actor=None, name="Sample Wire", cls=VoiceClass.OUTLET)
DAILY = Voice(actor=None, name="Sample Daily", cls=VoiceClass.OUTLET)
SOMEBODY = Voice(actor=None, name="an official", cls=VoiceClass.ANONYMOUS)

ACTORS = {
    "army": KnownActor(
        id="army", name="The Army", group=Group.SECURITY, cls=VoiceClass.PARTY_STATE
    ),
    "press": KnownActor(id="press", name="Army Press", speaks_for="army"),
    "rebels": KnownActor(id="rebels", name="The Rebels", cls=VoiceClass.PARTY),
    "wing": KnownActor(id="wing", name="Rebel Wing", parent="rebels", cls=VoiceClass.PARTY),
    "others": KnownActor(id="others", name="The Others", cls=VoiceClass.PARTY),
    "wire": KnownActor(id="wire", name="Sample Wire", aliases=("SW",), cls=VoiceClass.OUTLET),
}


def words(text: str, start: int = 0) -> Quote:
    return Quote(text=text, start=start, end=start + len(text))


def an_actor(name: str, actor: str | None = None) -> Actor:
    return Actor(quote=words(name), name=name, actor=actor)


def on(day: str, until: str | None = None) -> When:
    return When(start=day, end=until or day, precision=TimePrecision.DAY)


def a_count(id: str, low: int | None = 12, high: int | None = -1, **changes: object) -> Claim:
    """A claim that twelve civilians were killed; `high` is `low` unless told otherwise."""
    claim = Claim(
        id=id,
        field=Field.FIGURE,
        stance=Stance.ASSERTS,
        report=f"r-{id}",
        document=f"d-{id}",
        quote=words("so many people were killed"),
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        low=low,
        high=low if high == -1 else high,
        hedge=Hedge.EXACT,
        reported="2025-03-12",
    )
    return claim.but(**changes) if changes else claim


def a_word(id: str, field: Field, **changes: object) -> Claim:
    claim = Claim(
        id=id,
        field=field,
        stance=Stance.ASSERTS,
        report=f"r-{id}",
        document=f"d-{id}",
        quote=words("so they said"),
        reported="2025-03-12",
    )
    return claim.but(**changes)


def an_origin(name: str = "Sample Wire", copies: str | None = None) -> Origin:
    return Origin(id=f"o-{name}", name=name, basis=Basis.CREDIT, copies=copies)


def say(voice: Voice, claim: Claim, outlet: str | None = None) -> Spoken:
    return spoken(voice, claim, outlet)


# --- a document with its reading


def a_document(id: str, text: str, **changes: object) -> Document:
    document = Document(
        id=id,
        uri=f"{id}.txt",
        text=text,
        blob="0" * 64,
        outlet=f"Outlet {id}",
        published="2025-03-12",
    )
    return document.but(**changes) if changes else document


def quote_in(text: str, phrase: str) -> Quote:
    return words(phrase, text.index(phrase))


def a_speaker(text: str, phrase: str, actor: str | None = None) -> Speaker:
    quote = quote_in(text, phrase)
    return Speaker(text=phrase, start=quote.start, end=quote.end, name=phrase, actor=actor)


def a_statement(
    id: str, text: str, phrase: str, speaker: Speaker | None, **changes: object
) -> Statement:
    statement = Statement(
        id=id,
        speaker=speaker,
        cue=None,
        content=(quote_in(text, phrase),),
        stance=Stance.ASSERTS,
    )
    return statement.but(**changes) if changes else statement


def a_figure(id: str, text: str, phrase: str, number: int, **changes: object) -> Figure:
    quote = quote_in(text, phrase)
    figure = Figure(
        id=id,
        quote=quote,
        number=quote,
        counted=None,
        low=number,
        high=number,
        hedge=Hedge.EXACT,
        measure=Measure.KILLED,
        group=Group.CIVILIAN,
        stance=Stance.ASSERTS,
        reports=(f"r-{id[0]}",),
    )
    return figure.but(**changes) if changes else figure


def a_report(id: str, text: str, **changes: object) -> Report:
    trigger = words(text[:6])
    report = Report(id=id, trigger=trigger, kind=Told[Kind](value=Kind.BATTLE, quote=trigger))
    return report.but(**changes) if changes else report


def an_incident(*reports: tuple[str, str]) -> Incident:
    """An incident of reports, each given with its document."""
    return Incident(
        id=reports[0][0],
        kind=Kind.BATTLE,
        when=None,
        places=(),
        summary="A battle",
        reports=tuple(Member(id=report, document=doc, p=1000) for report, doc in reports),
    )


def an_evidence(
    *pairs: tuple[Document, Reading],
    copies: Sequence[Copy] = (),
    actors: Mapping[str, KnownActor] = ACTORS,
) -> Evidence:
    return evidence(
        {document.id: document for document, _ in pairs},
        {document.id: reading for document, reading in pairs},
        copies,
        actors.values(),
    )
