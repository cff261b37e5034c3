"""Small records over one text, for what ties them together."""

from sayso.domain.codes import Group, Hedge, Kind, Measure, Stance
from sayso.domain.document import Quote
from sayso.domain.reading import Figure, Report, Speaker, Statement, Told
from tests.examples import a_quote

TEXT = (
    "Militants stopped a train. The Red Front said it had killed 50 hostages. The army denied"
    " that 50 hostages had died. Police said two of 70 militants fled."
)


def at(words: str, text: str = TEXT) -> Quote:
    """Give the first place of these words."""
    return a_quote(words, text)


def by(words: str, text: str = TEXT) -> Speaker:
    """Give a speaker named by these words."""
    quote = at(words, text)
    return Speaker(text=words, start=quote.start, end=quote.end, name=words)


def a_statement(
    who: str | None,
    *content: str,
    id: str = "s",
    stance: Stance = Stance.ASSERTS,
    text: str = TEXT,
) -> Statement:
    """Somebody says these words of the text."""
    return Statement(
        id=id,
        speaker=by(who, text) if who else None,
        cue=None,
        content=tuple(at(words, text) for words in content),
        stance=stance,
    )


def a_figure(number: str, *, id: str = "f", **changes: object) -> Figure:
    """At least one civilian killed, by the first place of these words."""
    quote = at(number)
    figure = Figure(
        id=id, quote=quote, number=quote, counted=None, low=1, high=None, hedge=Hedge.AT_LEAST,
        measure=Measure.KILLED, group=Group.CIVILIAN, stance=Stance.ASSERTS,
    )  # fmt: skip
    return figure.but(**changes) if changes else figure


def a_report(trigger: str, *, id: str = "r", **changes: object) -> Report:
    """A report of a hijacking, told of where these words stand."""
    quote = at(trigger)
    report = Report(id=id, trigger=quote, kind=Told[Kind](value=Kind.HIJACKING, quote=quote))
    return report.but(**changes) if changes else report
