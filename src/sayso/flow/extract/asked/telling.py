"""From an answer to reports and acts, so far as the text bears them out."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TypeVar

from sayso.domain.codes import Access, Kind, Outcome, Plover, TimePrecision
from sayso.domain.document import Quote
from sayso.domain.reading import Act, Report, Told
from sayso.domain.world import Actor, Place, When
from sayso.flow.extract.asked.answer import Given
from sayso.flow.extract.asked.locating import Passage, Which, hull
from sayso.flow.extract.events.telling.roles.persons import victim
from sayso.text.sentences import Span

V = TypeVar("V")
E = TypeVar("E", bound=StrEnum)
# What a model says of its own sureness is none of ours: no report of one is held for certain.
_P = 900


def reports(passage: Passage, answers: Iterable[Given]) -> Iterator[Report]:
    """Give the reports of an answer whose trigger is in the passage, with all parts that are."""
    near = Span(passage.span.start, passage.span.start)
    for one in answers:
        if not one.needs("trigger"):
            continue
        trigger = passage.quote(one, "trigger", near, which=Which.ONWARD)
        kind = one.value("kind", Kind)
        if trigger is not None and kind is not None:
            near = hull(trigger)
            yield _report(passage, one, Told(value=kind, quote=trigger))


def _report(passage: Passage, one: Given, kind: Told[Kind]) -> Report:
    near = hull(kind.quote)

    def told(key: str, value: Callable[[Quote], V]) -> tuple[Told[V], ...]:
        return _once(Told(value=value(q), quote=q) for q in passage.quotes(one, key, near))

    return Report(
        id="",
        trigger=kind.quote,
        kind=kind,
        when=told("when", _when),
        places=told("places", lambda quote: Place(quote=quote, name=quote.text)),
        perpetrators=told("perpetrators", _actor),
        targets=told("targets", _actor),
        victims=tuple(map(victim, told("victims", _actor))),
        weapons=told("weapons", lambda quote: quote),
        claimed_by=told("claimed_by", _actor),
        blamed_on=told("blamed_on", _actor),
        outcomes=_once(_coded(passage, one.inner("outcomes"), Outcome, near)),
        access=_once(_coded(passage, one.inner("access"), Access, near)),
        aggregates=one.flag("aggregates"),
        p=_P,
    )


def _coded(
    passage: Passage, answers: Iterable[Given], values: type[E], near: Span
) -> Iterator[Told[E]]:
    for one in answers:
        if not one.needs("quote"):
            continue
        quote, value = passage.quote(one, "quote", near), one.value("value", values)
        if quote is not None and value is not None:
            yield Told(value=value, quote=quote)


def _once(told: Iterable[Told[V]]) -> tuple[Told[V], ...]:
    kept: dict[tuple[int, int], Told[V]] = {}
    for one in told:
        kept.setdefault((one.quote.start, one.quote.end), one)
    return tuple(kept[place] for place in sorted(kept))


def acts(passage: Passage, answers: Iterable[Given]) -> Iterator[Act]:
    """Give the acts of an answer that are in the passage; one that lost a party is none."""
    near = Span(passage.span.start, passage.span.start)
    for one in answers:
        if not one.needs("quote", "who"):
            continue
        quote = passage.quote(one, "quote", near, which=Which.ONWARD)
        plover = one.value("plover", Plover)
        if quote is None or plover is None:
            continue
        near = here = hull(quote)
        who = passage.quote(one, "who", here, within=here)
        toward = passage.quote(one, "toward", here, within=here)
        if who is None or (toward is None and one.has("toward")):
            continue
        when = passage.quote(one, "when", here)
        yield Act(
            id="",
            who=_actor(who),
            toward=None if toward is None else _actor(toward),
            plover=plover,
            quote=quote,
            when=None if when is None else _when(when),
        )


def _actor(quote: Quote) -> Actor:
    return Actor(quote=quote, name=quote.text)


def _when(quote: Quote) -> When:
    # Which days the words mean is found out later.
    return When(start=None, end=None, precision=TimePrecision.UNKNOWN, quote=quote)
