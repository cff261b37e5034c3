"""Readings as people left them: corrected, confirmed, without what was rejected."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.domain.errors import BrokenRecord
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Figure, Reading, Report, Statement, Told
from sayso.domain.world import Place
from sayso.flow.link.corrections import (
    PLACE,
    UnusableValue,
    change,
    change_place,
    chooses,
    letter_of,
)
from sayso.flow.link.spots import Landing, landed, orphaned, standing
from sayso.text.names import folded

R = TypeVar("R", Figure, Report, Statement, Act)
_OWN = (Verb.CORRECT, Verb.REJECT, Verb.CONFIRM)
Decisions = Mapping[str, Sequence[Judgement]]
_NO_VERDICT = "the words of a place, which is corrected: place=null where they name none of it"


def judged(
    readings: Iterable[Reading], judgements: Sequence[Judgement]
) -> Iterator[Reading | Problem]:
    """Give every reading with what was judged of its records, and what could not be applied.

    A judgement finds its record by the words it names, so it survives a new reader. The later of
    a rejection and a confirmation prevails. Judgements on a document that is not among the
    readings are orphaned, too.
    """
    mine: defaultdict[str, list[Judgement]] = defaultdict(list)
    for judgement in standing(judgements):
        if judgement.verb in _OWN:
            mine[judgement.spots[0].document].append(judgement)
    for reading in readings:
        decided = mine.pop(reading.document, None)
        if decided:
            yield from _judged(reading, decided)
        else:
            yield reading
    for _, left in sorted(mine.items()):
        yield from (orphaned(judgement, judgement.spots[0]) for judgement in left)


def unusable(reading: Reading, judgement: Judgement) -> str:
    """Say why a judgement on a reading's own records says nothing; nothing where it does say something.

    A correction that finds no record may find one in a later reading: only a place has to be there.
    """
    if judgement.verb in (Verb.CONFIRM, Verb.REJECT) and judgement.field is None:
        return _NO_VERDICT if _only_a_place(reading, judgement.spots[0]) else ""
    if judgement.verb is not Verb.CORRECT:
        return ""
    ids = _meant(judgement, _landings(reading))
    if ids is None:
        return f"{judgement.field!r} is no field to judge"
    if not ids and letter_of(judgement) == PLACE:
        return "words that no report tells as its place"
    try:
        _try(reading, judgement, ids)
    except UnusableValue as error:
        return str(error)
    return ""


def _only_a_place(reading: Reading, spot: Spot) -> bool:
    """Say whether a spot has the very words of a place, and of no record."""
    letters = {
        one.letter
        for one in _landings(reading)
        if any((x.start, x.end) == (spot.start, spot.end) for x in one.quotes)
    }
    return letters == {PLACE}


def _try(reading: Reading, judgement: Judgement, ids: Sequence[str]) -> None:
    records: list[Figure | Report | Statement | Act]
    records = [*reading.figures, *reading.reports, *reading.statements, *reading.acts]
    for record in records:
        if record.id in ids:
            change(record, judgement)
    for report in reading.reports:
        for told in report.places:
            if _read(told.value) in ids:
                change_place(told.value, judgement)


def _judged(reading: Reading, judgements: Sequence[Judgement]) -> Iterator[Reading | Problem]:
    landings = _landings(reading)
    decisions: defaultdict[str, list[Judgement]] = defaultdict(list)
    problems = []
    for judgement in judgements:
        ids = _meant(judgement, landings)
        if ids is None:
            problems.append(_unusable(judgement, f"{judgement.field!r} is no field to judge"))
        elif not ids:
            problems.append(orphaned(judgement, judgement.spots[0]))
        for one in ids or ():
            decisions[one].append(judgement)
    changed: list[Problem] = []
    yield _without(_rewritten(reading, decisions, changed), _rejected(decisions))
    yield from (*problems, *changed)


def _landings(reading: Reading) -> list[Landing]:
    return [
        *(Landing(letter="f", id=x.id, quotes=(x.number, x.quote)) for x in reading.figures),
        *(Landing(letter="r", id=x.id, quotes=(x.trigger,)) for x in reading.reports),
        *(Landing(letter="s", id=x.id, quotes=x.content) for x in reading.statements),
        *(Landing(letter="a", id=x.id, quotes=(x.quote,)) for x in reading.acts),
        *(
            Landing(letter=PLACE, id=_read(told.value), quotes=(told.value.quote,))
            for report in reading.reports
            for told in report.places
        ),
    ]


def _words(place: Place) -> str:
    return f"place {folded(place.quote.text)}\n"


def _read(place: Place) -> str:
    # The same words may be read as other places: "in Quetta", "50 km north of Quetta".
    where = (place.name, place.country, place.lat, place.lon, place.precision, place.radius_km)
    return f"{_words(place)}{where}"


def _meant(judgement: Judgement, landings: Sequence[Landing]) -> list[str] | None:
    """Give the ids a judgement means; none found is empty, a field nobody knows is None."""
    letter = letter_of(judgement)
    if judgement.field is not None and letter is None:
        return None
    # Where a record is meant and no field, it is never a place in it.
    wanted = [
        one for one in landings if letter == one.letter or (not letter and one.letter != PLACE)
    ]
    if _whole(judgement.spots[0]) and judgement.verb is not Verb.CORRECT:
        return [one.id for one in wanted]
    best = landed(judgement.spots[0], wanted)
    return [best.id] if best else []


def _whole(spot: Spot) -> bool:
    return spot.start is None and spot.end is None


def _rejected(decisions: Decisions) -> frozenset[str]:
    gone = set()
    for record, judgements in decisions.items():
        verdicts = [one.verb for one in judgements if one.verb is not Verb.CORRECT]
        if verdicts and verdicts[-1] is Verb.REJECT:
            gone.add(record)
    return frozenset(gone)


def _rewritten(reading: Reading, decisions: Decisions, problems: list[Problem]) -> Reading:
    return reading.but(
        figures=tuple(_one(x, decisions.get(x.id, ()), problems) for x in reading.figures),
        reports=tuple(
            _placed(_one(x, decisions.get(x.id, ()), problems), decisions, problems)
            for x in reading.reports
        ),
        statements=tuple(_one(x, decisions.get(x.id, ()), problems) for x in reading.statements),
        acts=tuple(_one(x, decisions.get(x.id, ()), problems) for x in reading.acts),
    )


def _one(record: R, judgements: Sequence[Judgement], problems: list[Problem]) -> R:
    changes: dict[str, object] = {}
    taken: list[Judgement] = []
    for judgement in judgements:
        if judgement.verb is Verb.CORRECT:
            try:
                changes |= change(record, judgement)
                taken.append(judgement)
            except UnusableValue as error:
                problems.append(_unusable(judgement, str(error)))
    verdicts = [one.verb for one in judgements if one.verb is not Verb.CORRECT]
    if verdicts and verdicts[-1] is Verb.CONFIRM and isinstance(record, Figure | Report):
        changes["p"] = 1000
    try:
        return record.but(**changes) if changes else record
    except BrokenRecord as error:
        # Together they make no record: none of them is applied, each is shown for review.
        problems += [_unusable(judgement, str(error)) for judgement in taken]
        return record


def _placed(report: Report, decisions: Decisions, problems: list[Problem]) -> Report:
    """Give a report with its places as they were judged; of two judgements the later stands."""
    places: list[Told[Place]] = []
    for told in report.places:
        place: Place | None = told.value
        for judgement in _on(told.value, decisions)[-1:]:
            try:
                place = change_place(told.value, judgement)
            except UnusableValue as error:
                if (problem := _unusable(judgement, str(error))) not in problems:
                    problems.append(problem)
        if place is not None:
            places.append(told.but(value=place))
    return report.but(places=tuple(places)) if report.places else report


def _on(place: Place, decisions: Decisions) -> list[Judgement]:
    """Give what was judged of a place, by number.

    Which candidate is meant holds wherever the document says the words; a point, or that it is none,
    where they were read alike.
    """
    alike, mine = _words(place), _read(place)
    found = [
        judgement
        for read, several in decisions.items()
        if read.startswith(alike)
        for judgement in several
        if read == mine or chooses(judgement)
    ]
    return sorted(found, key=lambda one: one.number)


def _without(reading: Reading, gone: frozenset[str]) -> Reading:
    if not gone:
        return reading

    def kept(one: str | None) -> str | None:
        return None if one in gone else one

    return reading.but(
        figures=tuple(
            x.but(
                statement=kept(x.statement),
                part_of=kept(x.part_of),
                reports=tuple(one for one in x.reports if one not in gone),
            )
            for x in reading.figures
            if x.id not in gone
        ),
        reports=tuple(x for x in reading.reports if x.id not in gone),
        statements=tuple(
            x.but(about=tuple(one for one in x.about if one not in gone))
            for x in reading.statements
            if x.id not in gone
        ),
        acts=tuple(x.but(statement=kept(x.statement)) for x in reading.acts if x.id not in gone),
    )


def _unusable(judgement: Judgement, why: str) -> Problem:
    spot = judgement.spots[0]
    return Problem(
        code="judgement-unusable",
        message=f"Judgement {judgement.number} ({judgement.verb}) cannot be applied: {why}.",
        stage="link",
        document=spot.document,
        start=spot.start,
        end=spot.end,
    )
