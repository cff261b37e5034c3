"""What happened, and who says what about it: incidents, claims, accounts, disputes, estimates."""

from sayso.domain.codes import (
    DisputeKind,
    Field,
    Group,
    Hedge,
    Kind,
    Measure,
    Side,
    Stance,
    Tie,
    VoiceClass,
)
from sayso.domain.document import Origin, Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.reading import check_bounds, check_p
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When


class Member(Record):
    """A report that belongs to an incident, how surely, and why (`link`'s reasons in words)."""

    id: str
    document: str
    p: int
    why: tuple[str, ...] = ()


class Link(Record):
    """How this incident stands to another, and why: the rescue `follows` the hijacking."""

    kind: Tie
    incident: str
    why: str = ""


class Apart(Record):
    """Two reports, by document and id, of two incidents that may be one after all: `p` is 0 to 1000."""

    one: tuple[str, str]
    other: tuple[str, str]
    p: int


class Source(Record):
    """A document as an incident lists it, and whose copy it is; no origin = unknown."""

    id: str
    uri: str
    outlet: str | None
    published: str | None
    captured: str | None
    origin: Origin | None = None


class Incident(Record):
    """What happened at one place and time, as pieced together from reports.

    `id` is the id of the member report earliest by (captured, published, id).
    """

    id: str
    kind: Kind
    when: When | None
    places: tuple[Place, ...]
    summary: str
    reports: tuple[Member, ...]
    links: tuple[Link, ...] = ()
    formerly: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Reject an incident that nobody reported."""
        if not self.reports:
            raise BrokenRecord("Incident", f"{self.id} has no report")


class Voice(Record):
    """Whose account it is: the speaker's actor, else the origin, else the outlet.

    `why` says what its class rests on.
    """

    actor: str | None
    name: str
    cls: VoiceClass
    why: str = ""


class Claim(Record):
    """One voice's word on one field of one incident.

    A figure fills `measure`, `group`, `low`, `high`, `hedge`; a perpetrator, claimed_by or
    blamed_on fills `actor`; a place `place`; a time `when`; kind, outcome and access `word`. Who
    declines to say fills only what is asked: "would not say how many were killed" has no number.
    `reported` is when its document was published, `said` when the voice spoke.
    """

    id: str
    field: Field
    stance: Stance
    report: str
    document: str
    quote: Quote
    actor: Actor | None = None
    place: Place | None = None
    when: When | None = None
    word: str | None = None
    measure: Measure | None = None
    group: Group | None = None
    whose: Actor | None = None
    low: int | None = None
    high: int | None = None
    hedge: Hedge | None = None
    counted: str | None = None
    part_of: str | None = None
    denies: str | None = None
    said: When | None = None
    reported: str | None = None
    captured: str | None = None
    origin: Origin | None = None
    figure: str | None = None
    statement: str | None = None
    p: int = 1000
    superseded_by: str | None = None

    def __post_init__(self) -> None:
        """Reject a figure without bounds, and a value in the wrong place."""
        check_p("Claim", self.p)
        if self.field is Field.FIGURE:
            numberless = self.low is None and self.high is None and self.hedge is None
            unsaid = numberless and self.stance is Stance.DECLINES
            if self.measure is None or self.group is None or (self.hedge is None and not unsaid):
                raise BrokenRecord(
                    "Claim", f"{self.id} is a figure without measure, group or hedge"
                )
            if not unsaid:
                check_bounds("Claim", self.low, self.high)
        elif self.measure is not None or self.low is not None or self.high is not None:
            raise BrokenRecord("Claim", f"{self.id} speaks of {self.field} but carries a figure")


class Account(Record):
    """All claims of one voice on one incident, over all documents, with their history."""

    id: str
    voice: Voice
    claims: tuple[Claim, ...]


class Dispute(Record):
    """Claims of one incident that cannot all hold, and the rule that says so.

    `size` is by how many people they part (0 for words). `one_origin`: one side rests on one
    origin; null = not known.
    """

    id: str
    rule: str
    kind: DisputeKind
    claims: tuple[str, ...]
    size: int = 0
    one_origin: bool | None = None

    def __post_init__(self) -> None:
        """Reject a dispute with nobody to disagree with."""
        if len(self.claims) < 2:
            raise BrokenRecord("Dispute", f"{self.id} needs two claims, has {len(self.claims)}")


class Passed(Record):
    """A claim that a policy passed over, and why."""

    claim: str
    why: str


class BothRight(Record):
    """Two claims of different voices, and the probability (0 to 1000) that both hold the toll."""

    claims: tuple[str, str]
    p: int


class Estimate(Record):
    """Low, best and high for one measure and group under one policy, with what decided it.

    `how` tells in words what made the number of the claims; `unchecked` names the rules it rests on
    that are from memory of the codebook they are named after, and not compared with it.

    A model's estimate also has `intervals` by their percentage, `why` they are as wide as they are,
    in words, `both_right`, how probable it is that two accounts both hold, and on what its parameters
    were `calibrated`.
    """

    policy: str
    measure: Measure
    group: Group
    low: int | None
    best: int | None
    high: int | None
    because: tuple[str, ...]
    passed_over: tuple[Passed, ...] = ()
    side: Side | None = None
    intervals: dict[str, tuple[int, int]] | None = None
    grade: str | None = None
    how: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    both_right: tuple[BothRight, ...] = ()
    calibrated: str = ""


class Dossier(Record):
    """One incident with everything said of it: what `show` draws and `export` writes."""

    incident: Incident
    documents: tuple[Source, ...]
    accounts: tuple[Account, ...]
    disputes: tuple[Dispute, ...] = ()
    estimates: tuple[Estimate, ...] = ()
