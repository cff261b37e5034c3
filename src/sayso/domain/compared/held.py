"""Incidents as they are compared."""

from typing import NamedTuple

from sayso.domain.codes import Field, Group, Hedge, Measure, Stance
from sayso.domain.record import Record


class Question(NamedTuple):
    """What is told of: a field, and of a figure whom it counts."""

    field: Field
    measure: Measure | None
    group: Group | None
    whose: str | None


class Standing(Record):
    """What a voice stands by on one question, in which words, where and when it was told.

    "Police: 12 civilians killed, “12 passengers were killed”, bus.txt, 2025-03-12". `who` is the
    voice's actor, else its name; what is no figure has its `value` in words.
    """

    who: str
    voice: str
    field: Field
    stance: Stance
    words: str
    uri: str
    measure: Measure | None = None
    group: Group | None = None
    whose: str | None = None
    low: int | None = None
    high: int | None = None
    hedge: Hedge | None = None
    value: str | None = None
    reported: str | None = None

    @property
    def question(self) -> Question:
        """Give what it is told of."""
        return Question(self.field, self.measure, self.group, self.whose)

    @property
    def answer(self) -> tuple[object, ...]:
        """Give what is told, whatever the words: two that are alike say the same."""
        value = self.value.casefold() if self.value else None
        return (self.stance, self.low, self.high, self.hedge, value)


class Parting(Record):
    """Voices that cannot all be right, by a rule, with what each says."""

    rule: str
    sides: tuple[Standing, ...]

    @property
    def between(self) -> tuple[str, frozenset[tuple[str, Question]]]:
        """Give the rule, and who parts on what: it is the same dispute whatever numbers they say."""
        return self.rule, frozenset((one.who, one.question) for one in self.sides)


class Belonging(Record):
    """A report that belongs to an incident: its document's address, its trigger where it is known."""

    report: str
    document: str
    uri: str
    words: str | None = None


class Held(Record):
    """An incident as it is compared: its reports, its claims, what stands, and each estimate by what it counts.

    `stands` is what voices say last, `parts` who of them part. An estimate is known by its policy,
    measure, group and side, as "ucdp killed civilian", and compared as "10 to 12, best 11".
    """

    id: str
    summary: str
    reports: tuple[Belonging, ...]
    claims: frozenset[str]
    estimates: dict[str, str]
    stands: tuple[Standing, ...] = ()
    parts: tuple[Parting, ...] = ()
