"""A reading completed: whom, where and when its words mean."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar, assert_never

from sayso.domain.codes import PlacePrecision, TimePrecision
from sayso.domain.document import Document, Problem, Quote
from sayso.domain.reading import Act, Figure, Reading, Report, Speaker, Statement, Told
from sayso.domain.world import Actor, Place, When
from sayso.flow.ground.actors import Identity, identity, is_pronoun
from sayso.flow.ground.cues import said_near
from sayso.flow.ground.needs import Gazetteer, Registry
from sayso.flow.ground.places import SOMEWHERE, located, placed
from sayso.flow.ground.scene import Scene, scene
from sayso.flow.ground.times import Miss, dateline, days, in_passage, resolved, year_end

T = TypeVar("T", bound=Told[Actor])
_MINISTRY = re.compile(
    r"^(?:the|an?) ministry(?:['\u2019]s)?(?: (?:spokes\w+|statement))?$", re.IGNORECASE
)
# "Most had escaped overnight", told days later: the night of what is told, not the last one.
_TOLD_BACK = re.compile(r"\bhad (?:\w+ ){1,4}$")
_TODAY = re.compile(r"(?:earlier |later )?(?:today|tonight)$", re.IGNORECASE)
_DAYS = frozenset({TimePrecision.DAY, TimePrecision.RANGE})
_END = re.compile(r"[.!?][\"\u201d]?\s")


def grounded(
    reading: Reading,
    document: Document,
    gazetteer: Gazetteer,
    registry: Registry,
    *,
    country: str | None = None,
) -> Reading:
    """Give the reading with actors, places and times filled in, and a problem for what is not.

    Words stay as they were; grounding a grounded reading changes nothing. `country` is where the
    document is known to speak of, code or name.
    """
    first = scene(document.text, registry, country=country)
    return _Grounder(reading, document, gazetteer, registry, first).grounded()


def day_published(published: str | None) -> date | None:
    """Give the day of an ISO date or time; nothing where it is none."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def settled(first: Scene, places: Iterable[Place]) -> Scene:
    """Give the scene with the votes of its places counted in, each as sure as its candidates."""
    countries, regions = dict(first.countries), dict(first.regions)
    for place in places:
        for candidate in place.candidates:
            code, vote = candidate.country, candidate.p / 1000
            if code and candidate.level is not PlacePrecision.COUNTRY:
                countries[code] = countries.get(code, 0.0) + vote
                region = (code, candidate.admin1 or "")
                regions[region] = regions.get(region, 0.0) + vote
    return first._replace(countries=countries, regions=regions)


def _likeliness(told: Told[When], trigger: Quote, text: str) -> tuple[bool, int, bool, int]:
    """Order the times of a report: days first, then those of its trigger's sentence, "today" last.

    "Today" is more often when something was said. Measured on MUC-4's texts for training.
    """
    first, last = sorted((told.quote.start, trigger.start))
    sentences = sum(1 for _ in _END.finditer(text, first, last))
    loose = told.value.precision not in _DAYS
    return loose, sentences, bool(_TODAY.match(told.quote.text)), last - first


def _given(told: Told[Place]) -> bool:
    """Say whether a list gave the point itself: then nobody knows the place better."""
    return told.value.lat is not None and not told.value.candidates


class _Grounder:
    """One document's grounding: its scene, who spoke where, and the problems met on the way."""

    def __init__(
        self,
        reading: Reading,
        document: Document,
        gazetteer: Gazetteer,
        registry: Registry,
        first: Scene,
    ) -> None:
        self._reading, self._document = reading, document
        self._registry = registry
        self._published = day_published(document.published)
        self._days = days(document.text, self._published)
        told = (told for report in reading.reports for told in report.places if not _given(told))
        quotes = list(dict.fromkeys(one.value.quote for one in told))
        places = placed(quotes, first, gazetteer)
        self._places = dict(zip(quotes, places, strict=True))
        around = located(quotes, first, gazetteer)
        self._scene = settled(first, [*places, *around])
        self._spoken = self._speakers()
        self._problems = list(reading.problems)

    def grounded(self) -> Reading:
        """Give the completed reading."""
        reading = self._reading
        if self._document.published and not self._published:
            self._problem("impossible-time", f"published {self._document.published!r} is no date")
        return reading.but(
            statements=tuple(self._statement(statement) for statement in reading.statements),
            figures=tuple(self._figure(figure) for figure in reading.figures),
            acts=tuple(self._act(act) for act in reading.acts),
            reports=tuple(self._report(report) for report in reading.reports),
            problems=tuple(self._problems),
        )

    def _statement(self, statement: Statement) -> Statement:
        said = statement.said
        if said is None:
            cue = statement.cue
            day = self._days.at(cue.start) if cue else None
            near = said_near(statement, self._document.text, day)
            said = near.but(why=self._counted(near.quote)) if near and near.quote else None
        else:
            said = self._when(said, None)
        return statement.but(speaker=self._speaker(statement.speaker), said=said)

    def _figure(self, figure: Figure) -> Figure:
        return figure.but(whose=self._actor(figure.whose), speaker=self._speaker(figure.speaker))

    def _act(self, act: Act) -> Act:
        when = self._when(act.when, None) if act.when else None
        who = self._actor(act.who) or act.who
        return act.but(who=who, toward=self._actor(act.toward), when=when)

    def _report(self, report: Report) -> Report:
        told = sorted(report.when, key=lambda one: one.quote.start)
        first = (self._resolved(one.value, None) for one in told)
        given = next((when for when in first if isinstance(when, When) and when.start), None)
        return report.but(
            when=tuple(
                sorted(
                    (one.but(value=self._when(one.value, given)) for one in told),
                    key=lambda one: _likeliness(one, report.trigger, self._document.text),
                )
            ),
            places=tuple(self._place(told) for told in report.places),
            perpetrators=self._actors(report.perpetrators),
            targets=self._actors(report.targets),
            victims=self._actors(report.victims),
            claimed_by=self._actors(report.claimed_by),
            blamed_on=self._actors(report.blamed_on),
        )

    def _actors(self, tolds: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(told.but(value=self._actor(told.value)) for told in tolds)

    def _actor(self, actor: Actor | None) -> Actor | None:
        if actor is None:
            return None
        if is_pronoun(actor.quote.text) and actor.name != actor.quote.text:
            # Reading has said already whom the words stand for.
            found = identity(actor.name, actor.quote.start, self._scene, self._registry)
            return actor.but(actor=found.actor, why=found.why)
        found = self._identity(actor.quote)
        return actor.but(name=found.name, actor=found.actor, why=found.why)

    def _speaker(self, speaker: Speaker | None) -> Speaker | None:
        if speaker is None:
            return None
        found = self._identity(speaker.quote)
        if speaker.name != speaker.text and (found.actor is None or is_pronoun(speaker.text)):
            # Reading has said already whom the words stand for.
            found = identity(speaker.name, speaker.start, self._scene, self._registry)
            return speaker.but(actor=found.actor, why=found.why)
        return speaker.but(name=found.name, actor=found.actor, why=found.why)

    def _identity(self, quote: Quote) -> Identity:
        if is_pronoun(quote.text):
            starts = [start for start, _ in self._spoken]
            at = bisect_right(starts, quote.start - 1)
            return self._spoken[at - 1][1] if at else Identity(quote.text)
        if _MINISTRY.match(quote.text):
            # Of the ministries that speak, the last one before.
            for start, spoken in reversed(self._spoken):
                if start < quote.start and "ministry" in (spoken.actor or ""):
                    return spoken
        return identity(quote.text, quote.start, self._scene, self._registry)

    def _speakers(self) -> list[tuple[int, Identity]]:
        """Give who speaks where, in text order, pronouns left out: whom "he" looks back to."""
        records: tuple[Statement | Figure, ...] = (
            *self._reading.statements,
            *self._reading.figures,
        )
        quotes = {
            (record.speaker.start, record.speaker.end): record.speaker.quote
            for record in records
            if record.speaker and not is_pronoun(record.speaker.text)
        }
        return [
            (start, identity(quote.text, start, self._scene, self._registry))
            for (start, _), quote in sorted(quotes.items())
        ]

    def _place(self, told: Told[Place]) -> Told[Place]:
        if _given(told):
            return told
        place = self._places[told.value.quote]
        if not place.candidates:
            self._problem("unknown-place", f"no place is known as {place.name!r}", place.quote)
        elif place.why == SOMEWHERE:
            there = place.candidates[0].name
            words = f"no place is known as {place.name!r}; the text speaks of {there}"
            self._problem("unknown-place", words, place.quote)
        return told.but(value=place)

    def _resolved(self, when: When, given: When | None) -> When | Miss:
        # A time without words was never read off the text: it stands as it is.
        if when.quote is None:
            return when
        if when.quote.text.lower() == "overnight" and self._told_back(when.quote):
            night = day_published(given.start) if given else None
            return resolved("overnight", night + timedelta(days=1) if night else None)
        text, quote = self._document.text, when.quote
        day = self._days.at(quote.start)
        found = in_passage(text, quote.start, quote.end, day, given)
        if found is Miss.UNDATED and day is None:
            end = year_end(when.quote.text, self._document.text)
            return resolved(when.quote.text, end, given=given) if end else found
        return found

    def _told_back(self, quote: Quote) -> bool:
        return _TOLD_BACK.search(self._document.text[: quote.start][-80:]) is not None

    def _when(self, when: When, given: When | None) -> When:
        if when.quote is None:
            return when
        found = self._resolved(when, given)
        if isinstance(found, When):
            return found.but(quote=when.quote, why=self._counted(when.quote))
        words = when.quote.text
        match found:
            case Miss.IMPOSSIBLE:
                self._problem("impossible-time", f"{words!r} names no day there is", when.quote)
            case Miss.UNDATED:
                self._problem("undated-time", f"{words!r} counts from a date not known", when.quote)
            case Miss.UNKNOWN:
                self._problem("unknown-time", f"{words!r} names no time we know", when.quote)
            case _:
                assert_never(found)
        return When(start=None, end=None, precision=TimePrecision.UNKNOWN, quote=when.quote)

    def _counted(self, quote: Quote) -> str:
        """Give what a time was counted from."""
        if isinstance(resolved(quote.text, None), When):
            return "as the words put it"
        day = self._days.at(quote.start) or dateline(self._document.text)
        if day is None or not isinstance(resolved(quote.text, day), When):
            return "counted from another time of the text"
        what = "publication on" if self._published else "the text's own dateline,"
        if self._days.entry(quote.start):
            what = "the day of its entry,"
        return f"counted from {what} {day.isoformat()}"

    def _problem(self, code: str, message: str, quote: Quote | None = None) -> None:
        problem = Problem(
            code=code,
            message=message,
            stage="ground",
            document=self._document.id,
            start=quote.start if quote else None,
            end=quote.end if quote else None,
        )
        if problem not in self._problems:
            self._problems.append(problem)
