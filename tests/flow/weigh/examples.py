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
from sayso.flow.weigh import POLICIES, policies
from sayso.flow.weigh.evidence import Evidence, Spoken, evidence
from sayso.flow.weigh.tolls.kernels import Kernels
from sayso.flow.weigh.tolls.parameters import (
    Course,
    Growth,
    Hedging,
    Manner,
    Prior,
    Role,
    Slips,
    Tolls,
)
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


TOLLS = Tolls(
    version="test",
    fitted_on="nothing",
    manners={
        **dict.fromkeys(Role, Manner(lean=0.0, spread=0.2, exact=0.5)),
        Role.OWN: Manner(lean=-0.4, spread=0.3, exact=0.4),
        Role.ENEMY: Manner(lean=0.4, spread=0.3, exact=0.3),
    },
    priors={
        "killed": Prior(zero=0.05, shift=5.0, tail=2.5),
        "rest": Prior(zero=0.7, shift=1.0, tail=2.0),
        "other": Prior(zero=0.02, shift=5.0, tail=1.6),
    },
    growth=Growth(
        days=2.0, undated=2.0, courses=(Course(early=0.0, share=0.6), Course(early=0.3, share=0.4))
    ),
    hedging=Hedging(at_least=6.0, at_most=6.0, vague=1.5, round=0.3, about=0.7),
    slips=Slips(slip=0.02, misread=0.1, doubted=0.6, repeat=0.2, reprint=0.5),
    held={"50": (0.5, 0.5, 0.5, 0.5), "90": (0.9, 0.9, 0.9, 0.9)},
)
"""Parameters to test with: officials, outlets and the like alike; parties lean."""
MODEL = Kernels(TOLLS)
"""The model with those parameters; every number said is worked out once for all tests."""
RULES = dict(zip(POLICIES, policies(POLICIES, MODEL), strict=True))
"""Every policy by its name."""
