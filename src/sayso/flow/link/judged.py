"""Readings as people left them: corrected, confirmed, without what was rejected."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from sayso.domain.codes import Verb
from sayso.domain.document import Problem
from sayso.domain.errors import BrokenRecord
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.reading import Act, Figure, Reading, Report, Statement
from sayso.flow.link.corrections import UnusableValue, change, letter_of
from sayso.flow.link.spots import Landing, landed, orphaned, standing

R = TypeVar("R", Figure, Report, Statement, Act)
_OWN = (Verb.CORRECT, Verb.REJECT, Verb.CONFIRM)
Decisions = Mapping[str, Sequence[Judgement]]


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
    ]


def _meant(judgement: Judgement, landings: Sequence[Landing]) -> list[str] | None:
    """Give the ids a judgement means; none found is empty, a field nobody knows is None."""
    letter = letter_of(judgement)
    if judgement.field is not None and letter is None:
        return None
    wanted = [one for one in landings if letter in (None, one.letter)]
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
        reports=tuple(_one(x, decisions.get(x.id, ()), problems) for x in reading.reports),
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
