"""What the dossier's two charts draw, as data: figures by voice, and figures over time."""

from collections.abc import Iterable

from sayso.domain.codes import Hedge, Side, VoiceClass
from sayso.domain.incident import Account, Claim, Dossier
from sayso.domain.record import Record
from sayso.domain.world import When
from sayso.outlets import wording
from sayso.outlets.facets.history import histories, told_on
from sayso.outlets.facets.weighed import anchor
from sayso.outlets.policies import policy_name
from sayso.outlets.publish.charts.looks import look

_LOOSE = frozenset({Hedge.APPROX, Hedge.VAGUE, Hedge.AT_LEAST, Hedge.AT_MOST})


class Mark(Record):
    """One answer of one voice: a dot where low is high, a range, or a bound left open (null)."""

    question: str
    voice: str
    cls: VoiceClass
    claim: str
    low: int | None
    high: int | None
    loose: bool
    words: str
    quote: str
    replaced: bool


class Band(Record):
    """What a policy makes of a question; `narrow` and `wide` are a model's intervals."""

    question: str
    policy: str
    name: str
    low: int | None
    best: int | None
    high: int | None
    narrow: tuple[int, int] | None
    wide: tuple[int, int] | None
    anchor: str


class Point(Record):
    """A figure at a time: when the voice said it, and when its document was published.

    Points of one voice and `strand` follow from one another; a line joins those that the voice told
    `alone`, not beside another figure.
    """

    question: str
    voice: str
    cls: VoiceClass
    claim: str
    low: int | None
    high: int | None
    loose: bool
    words: str
    strand: int
    alone: bool
    said: str | None
    reported: str | None
    replaced: bool


class Shape(Record):
    """How a class of voice is drawn: its words, its style and the path around 0,0."""

    cls: VoiceClass
    words: str
    style: str
    path: str


class Charts(Record):
    """All that both charts draw; `when` is when it happened."""

    questions: tuple[str, ...]
    marks: tuple[Mark, ...]
    bands: tuple[Band, ...]
    points: tuple[Point, ...]
    shapes: tuple[Shape, ...]
    when: When | None


def charts(dossier: Dossier) -> Charts:
    """Give what the charts of an incident draw; a refusal is in none."""
    marks = tuple(_marks(dossier))
    questions = dict.fromkeys(one.question for one in marks)
    present = {account.voice.cls for account in dossier.accounts}
    return Charts(
        questions=tuple(questions),
        marks=marks,
        bands=tuple(one for one in _bands(dossier) if one.question in questions),
        points=tuple(_points(dossier)),
        shapes=tuple(_shape(cls) for cls in VoiceClass if cls in present),
        when=dossier.incident.when,
    )


def _marks(dossier: Dossier) -> Iterable[Mark]:
    for question, pairs in wording.by_question(dossier.accounts).items():
        numbered = [pair for pair in pairs if wording.numbered(pair[1])]
        for told in wording.answers(numbered):
            claim, voice = told.claim, told.account.voice
            yield Mark(
                question=question,
                voice=voice.name,
                cls=voice.cls,
                claim=claim.id,
                low=claim.low,
                high=claim.high,
                loose=claim.hedge in _LOOSE,
                words=told.words,
                quote=claim.quote.text,
                replaced=told.replaced,
            )


def _bands(dossier: Dossier) -> Iterable[Band]:
    for one in dossier.estimates:
        intervals = one.intervals or {}
        side = f", side {one.side}" if one.side in (Side.A, Side.B) else ""
        yield Band(
            question=wording.asking(one.measure, one.group),
            policy=one.policy,
            name=policy_name(one.policy) + side,
            low=one.low,
            best=one.best,
            high=one.high,
            narrow=intervals.get("50"),
            wide=intervals.get("90"),
            anchor=anchor(one),
        )


def _points(dossier: Dossier) -> Iterable[Point]:
    for history in histories(dossier):
        for thread in history.threads:
            for number, strand in enumerate(thread.strands):
                for step in strand:
                    for claim in (c for figure in step.figures for c in figure.claims):
                        point = _point(history.question, thread.account, claim)
                        yield point.but(strand=number, alone=len(step.figures) == 1)


def _point(question: str, account: Account, claim: Claim) -> Point:
    return Point(
        question=question,
        voice=account.voice.name,
        cls=account.voice.cls,
        claim=claim.id,
        low=claim.low,
        high=claim.high,
        loose=claim.hedge in _LOOSE,
        words=wording.answer(claim),
        strand=0,
        alone=True,
        said=told_on(claim),
        reported=claim.reported,
        replaced=claim.superseded_by is not None,
    )


def _shape(cls: VoiceClass) -> Shape:
    drawn = look(cls)
    return Shape(cls=cls, words=wording.CLASSES[cls], style=drawn.name, path=drawn.path)
