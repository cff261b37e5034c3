"""What one document says: statements, figures, acts, reports, and all of them as a reading."""

from collections.abc import Iterator
from typing import Generic, Protocol, TypeVar

from sayso.domain.codes import Access, Group, Hedge, Kind, Measure, Outcome, Plover, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.errors import BrokenRecord
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When

V_co = TypeVar("V_co", covariant=True)
P = TypeVar("P", Actor, "Speaker")
_ROLES = ("perpetrators", "targets", "victims", "claimed_by", "blamed_on")


class Change(Protocol):
    """Gives somebody changed, as the same type of record."""

    def __call__(self, someone: P, /) -> P:
        """Give somebody changed."""
        ...


class Speaker(Record):
    """Who is said to say it: the words ("he"), the name they stand for, the actor grounded to."""

    text: str
    start: int
    end: int
    name: str
    actor: str | None = None
    why: str = ""

    def __post_init__(self) -> None:
        """Hold a speaker's words to the same law as any quote."""
        Quote(text=self.text, start=self.start, end=self.end)

    @property
    def quote(self) -> Quote:
        """Give the words alone."""
        return Quote(text=self.text, start=self.start, end=self.end)


class Statement(Record):
    """Someone says something: speaker, cue, content, and what they do with it.

    "The BLA announced it had killed 50 hostages": the BLA · announced · it had killed 50 hostages.
    No `speaker` is the document itself. `about` holds statements or figures this one answers. `p` is
    0 to 1000.
    """

    id: str
    speaker: Speaker | None
    cue: Quote | None
    content: tuple[Quote, ...]
    stance: Stance
    said: When | None = None
    about: tuple[str, ...] = ()
    p: int = 1000

    def __post_init__(self) -> None:
        """Reject a statement that says nothing, and a probability outside 0 to 1000."""
        check_p("Statement", self.p)
        if not self.content:
            raise BrokenRecord("Statement", "needs at least one span of content")


class Figure(Record):
    """A count of people: "at least 12 soldiers were killed" is 12 or more, killed, security.

    Bounds are what was said; no `high` means "or more", no `low` means "up to". `p` is 0 to 1000.
    """

    id: str
    quote: Quote
    number: Quote
    counted: Quote | None
    low: int | None
    high: int | None
    hedge: Hedge
    measure: Measure
    group: Group
    stance: Stance
    whose: Actor | None = None
    speaker: Speaker | None = None
    part_of: str | None = None
    statement: str | None = None
    reports: tuple[str, ...] = ()
    p: int = 1000

    def __post_init__(self) -> None:
        """Reject bounds that no number can be in, and a number outside its own quote."""
        check_bounds("Figure", self.low, self.high)
        check_p("Figure", self.p)
        if not (self.quote.start <= self.number.start and self.number.end <= self.quote.end):
            raise BrokenRecord("Figure", f"number {self.number.text!r} is not in its quote")


class Act(Record):
    """Who did what toward whom, not harm to people: "Islamabad summoned the Afghan envoy".

    `p` is 0 to 1000.
    """

    id: str
    who: Actor
    toward: Actor | None
    plover: Plover
    quote: Quote
    statement: str | None = None
    when: When | None = None
    p: int = 1000

    def __post_init__(self) -> None:
        """Reject a probability outside 0 to 1000."""
        check_p("Act", self.p)


class Told(Record, Generic[V_co]):
    """One value a report tells, the words that tell it, and whose statement it is in.

    No `statement` means that the document itself says so.
    """

    value: V_co
    quote: Quote
    statement: str | None = None


class Victim(Told[Actor]):
    """Whom it befell, by the words that name them, and what became of them.

    `harm` is killed, injured, abducted and so on, or null where it is not told; `one` says that the
    words mean one person: "the governor", "Luis Carlos Galan", not "priests". Without a number word
    nobody is counted here: that is for figures.
    """

    harm: Measure | None = None
    one: bool = False


class Report(Record):
    """What one document tells of one incident; with `aggregates`, a tally over several."""

    id: str
    trigger: Quote
    kind: Told[Kind]
    when: tuple[Told[When], ...] = ()
    places: tuple[Told[Place], ...] = ()
    perpetrators: tuple[Told[Actor], ...] = ()
    targets: tuple[Told[Actor], ...] = ()
    victims: tuple[Victim, ...] = ()
    weapons: tuple[Told[Quote], ...] = ()
    claimed_by: tuple[Told[Actor], ...] = ()
    blamed_on: tuple[Told[Actor], ...] = ()
    outcomes: tuple[Told[Outcome], ...] = ()
    access: tuple[Told[Access], ...] = ()
    aggregates: bool = False
    p: int = 1000

    def __post_init__(self) -> None:
        """Reject a probability outside 0 to 1000."""
        check_p("Report", self.p)

    def people(self) -> "tuple[Told[Actor], ...]":
        """Give everyone it tells of, role by role."""
        return tuple(told for role in _ROLES for told in getattr(self, role))

    def with_people(self, change: "Change") -> "Report":
        """Give the same report with everyone it tells of changed."""
        return self.but(
            **{
                role: tuple(told.but(value=change(told.value)) for told in getattr(self, role))
                for role in _ROLES
            }
        )


class Reading(Record):
    """One document with all records read from it, and by which reader; ground completes it."""

    document: str
    reader: str
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    acts: tuple[Act, ...] = ()
    reports: tuple[Report, ...] = ()
    problems: tuple[Problem, ...] = ()

    def people(self) -> Iterator[Actor | Speaker]:
        """Give everyone it names as somebody: speakers, doers, those hit, blamed and claiming."""
        found: tuple[Actor | Speaker | None, ...] = (
            *(statement.speaker for statement in self.statements),
            *(figure.speaker for figure in self.figures),
            *(figure.whose for figure in self.figures),
            *(act.who for act in self.acts),
            *(act.toward for act in self.acts),
            *(told.value for report in self.reports for told in report.people()),
        )
        yield from (someone for someone in found if someone is not None)

    def with_people(self, change: "Change") -> "Reading":
        """Give the same reading with everyone it names changed."""

        def one(someone: P | None) -> P | None:
            return None if someone is None else change(someone)

        return self.but(
            statements=tuple(x.but(speaker=one(x.speaker)) for x in self.statements),
            figures=tuple(x.but(speaker=one(x.speaker), whose=one(x.whose)) for x in self.figures),
            acts=tuple(x.but(who=change(x.who), toward=one(x.toward)) for x in self.acts),
            reports=tuple(report.with_people(change) for report in self.reports),
        )


def check_bounds(kind: str, low: int | None, high: int | None) -> None:
    """Raise `BrokenRecord` unless some number of people lies between low and high."""
    if low is None and high is None:
        raise BrokenRecord(kind, "has neither low nor high")
    if (low is not None and low < 0) or (high is not None and high < 0):
        raise BrokenRecord(kind, f"bounds {low} to {high} go below zero")
    if low is not None and high is not None and high < low:
        raise BrokenRecord(kind, f"high {high} is below low {low}")


def check_p(kind: str, p: int) -> None:
    """Raise `BrokenRecord` unless p is a whole number of thousandths."""
    if not 0 <= p <= 1000:
        raise BrokenRecord(kind, f"p is {p}, outside 0 to 1000")
