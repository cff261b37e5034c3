"""Every quote of a record is in the text word for word, or the record goes and a Problem stays."""

import pytest

from sayso.domain.codes import Access, Kind, Outcome, Plover, Stance, TimePrecision
from sayso.domain.document import Problem, Quote
from sayso.domain.reading import Act, Figure, Report, Speaker, Statement, Told
from sayso.domain.world import Actor, Place, When
from sayso.flow.extract.events.telling.roles.persons import victim
from sayso.flow.extract.exactness import exact, quotes
from tests.flow.extract.small import TEXT, a_figure, a_report, a_statement, at

LIE = Quote(text="lies", start=0, end=4)
HERE = at("train")


def actor(quote: Quote) -> Actor:
    return Actor(quote=quote, name="x")


def when(quote: Quote | None) -> When:
    return When(start=None, end=None, precision=TimePrecision.UNKNOWN, quote=quote)


def statement(**changes: object) -> Statement:
    return a_statement("Police", "two of 70 militants fled").but(**{"cue": at("said"), **changes})


def act(**changes: object) -> Act:
    return Act(
        id="", who=actor(HERE), toward=actor(HERE), plover=Plover.AID, quote=HERE, when=when(HERE)
    ).but(**changes)


def told(quote: Quote, inner: Quote) -> Report:
    """A report with a value of every sort."""
    who = (Told[Actor](value=actor(inner), quote=quote),)
    return a_report("stopped a train").but(
        when=(Told[When](value=when(inner), quote=quote), Told[When](value=when(None), quote=quote)),
        places=(Told[Place](value=Place(quote=inner, name="x"), quote=quote),),
        perpetrators=who, targets=who, victims=tuple(map(victim, who)), claimed_by=who, blamed_on=who,
        weapons=(Told[Quote](value=inner, quote=quote),),
        outcomes=(Told[Outcome](value=Outcome.OVER, quote=quote),),
        access=(Told[Access](value=Access.DENIED, quote=quote),),
    )  # fmt: skip


FALSE_SPEAKER = Speaker(text="lies", start=0, end=4, name="x")
FALSE: list[Statement | Figure | Act | Report] = [
    statement(content=(HERE, LIE)),
    statement(cue=LIE),
    statement(speaker=FALSE_SPEAKER),
    a_figure("50").but(quote=LIE, number=LIE),
    a_figure("50", counted=LIE),
    a_figure("50", speaker=FALSE_SPEAKER),
    a_figure("50", whose=actor(LIE)),
    act(quote=LIE),
    act(who=actor(LIE)),
    act(toward=actor(LIE)),
    act(when=when(LIE)),
    a_report("train").but(trigger=LIE),
    a_report("train", kind=Told[Kind](value=Kind.RAID, quote=LIE)),
    *(
        a_report("train").but(**{field: (getattr(told(HERE, HERE), field)[0].but(quote=LIE),)})
        for field in [
            "when", "places", "perpetrators", "targets", "victims", "weapons", "claimed_by",
            "blamed_on", "outcomes", "access",
        ]
    ),
    *(
        a_report("train").but(**{field: (getattr(told(HERE, LIE), field)[0],)})
        for field in ["when", "places", "perpetrators", "victims", "weapons", "blamed_on"]
    ),
]  # fmt: skip


@pytest.mark.parametrize("record", FALSE)
def test_a_record_with_one_word_that_is_not_there_goes_and_is_told(
    record: Statement | Figure | Act | Report,
) -> None:
    problems: list[Problem] = []
    assert exact(TEXT, [record], problems) == []
    (problem,) = problems
    assert (problem.code, problem.stage) == ("misquoted", "extract")
    assert (problem.start, problem.end) == (0, 4)
    assert problem.message.startswith(f"a {type(record).__name__.lower()} quoted 'lies'")


@pytest.mark.parametrize(
    "record",
    [
        statement(), statement(speaker=None, cue=None), a_figure("50"), act(),
        act(toward=None, when=None), a_report("train"), told(HERE, HERE),
    ],
)  # fmt: skip
def test_a_record_that_keeps_to_the_text_stays(record: Statement | Figure | Act | Report) -> None:
    problems: list[Problem] = []
    assert exact(TEXT, [record], problems) == [record]
    assert problems == []


def test_a_false_record_takes_no_other_with_it() -> None:
    problems: list[Problem] = []
    good = statement(stance=Stance.DENIES)
    assert exact(TEXT, [statement(), statement(cue=LIE), good], problems) == [statement(), good]
    assert len(problems) == 1


def test_a_report_of_everything_gives_every_quote_it_holds() -> None:
    found = list(quotes(told(at("train"), at("Police"))))
    assert found.count(at("train")) == 11
    assert found.count(at("Police")) == 8
