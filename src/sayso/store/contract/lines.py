"""The two lines of the JSON contract: exactly its keys, in its order, whatever records gain."""

from typing import Any

import msgspec

from sayso.domain.codes import (
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    Plover,
    Side,
    Stance,
    Tie,
    VoiceClass,
)
from sayso.domain.document import Origin, Quote
from sayso.domain.incident import (
    BothRight,
    Dispute,
    Passed,
    Source,
)
from sayso.domain.reading import Report, Speaker
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When


class DocumentLine(Record):
    """What `extract` says of the document itself."""

    id: str
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    language: str | None


class StatementLine(Record):
    """A statement as the contract orders it."""

    id: str
    speaker: Speaker | None
    cue: Quote | None
    content: tuple[Quote, ...]
    stance: Stance
    said: When | None
    about: tuple[str, ...]


class ActLine(Record):
    """An act as the contract orders it."""

    id: str
    who: Actor
    toward: Actor | None
    plover: Plover
    quote: Quote
    statement: str | None
    when: When | None


class FigureLine(Record):
    """A figure as the contract orders it."""

    id: str
    quote: Quote
    number: Quote
    counted: Quote | None
    low: int | None
    high: int | None
    hedge: Hedge
    measure: Measure
    group: Group
    whose: Actor | None
    speaker: Speaker | None
    stance: Stance
    part_of: str | None
    statement: str | None
    reports: tuple[str, ...]
    p: int


class ProblemLine(Record):
    """A problem as the contract shows it."""

    code: str
    message: str
    start: int | None
    end: int | None


class ExtractLine(Record):
    """One document with what was read from it: a line of `sayso extract`.

    With `--explain`, why each record was taken, by its id.
    """

    document: DocumentLine
    statements: tuple[StatementLine, ...]
    figures: tuple[FigureLine, ...]
    acts: tuple[ActLine, ...]
    reports: tuple[Report, ...]
    problems: tuple[ProblemLine, ...]
    explain: dict[str, Any] | msgspec.UnsetType = msgspec.UNSET


class VoiceLine(Record):
    """A voice as the contract names its fields."""

    actor: str | None
    name: str
    cls: VoiceClass = msgspec.field(name="class")


class ClaimLine(Record):
    """A claim with its one value: an actor, a place, a time or a word, as its field has it."""

    id: str
    field: Field
    value: Any
    measure: Measure | None
    group: Group | None
    whose: Actor | None
    low: int | None
    high: int | None
    hedge: Hedge | None
    stance: Stance
    denies: str | None
    said: When | None
    reported: str | None
    captured: str | None
    origin: Origin | None
    figure: str | None
    statement: str | None
    report: str
    document: str
    quote: Quote
    p: int
    superseded_by: str | None


class MemberLine(Record):
    """A report of an incident, and how surely it belongs there."""

    id: str
    document: str
    p: int


class AccountLine(Record):
    """All claims of one voice."""

    id: str
    voice: VoiceLine
    claims: tuple[ClaimLine, ...]


class EstimateLine(Record):
    """An estimate as the contract orders it; what only some policies say stands behind it."""

    policy: str
    measure: Measure
    group: Group
    side: Side | None
    low: int | None
    best: int | None
    high: int | None
    intervals: dict[str, tuple[int, int]] | None
    grade: str | None
    because: tuple[str, ...]
    passed_over: tuple[Passed, ...]
    how: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    unchecked: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    why: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    both_right: tuple[BothRight, ...] | msgspec.UnsetType = msgspec.UNSET
    calibrated: str | msgspec.UnsetType = msgspec.UNSET


class LinkLine(Record):
    """How an incident stands to another."""

    kind: Tie
    incident: str


class ExportLine(Record):
    """One incident with everything said of it: a line of `sayso export`."""

    id: str
    formerly: tuple[str, ...]
    kind: Kind
    when: When | None
    places: tuple[Place, ...]
    summary: str
    reports: tuple[MemberLine, ...]
    documents: tuple[Source, ...]
    accounts: tuple[AccountLine, ...]
    disputes: tuple[Dispute, ...]
    estimates: tuple[EstimateLine, ...]
    links: tuple[LinkLine, ...]


class EstimateOf(EstimateLine, kw_only=True):
    """An estimate with its incident: a line of `sayso weigh`."""

    incident: str
