"""What the words of one document say of how its reports stand to one another, and to others."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.domain.codes import Measure
from sayso.domain.document import Document
from sayso.domain.reading import Reading, Report
from sayso.flow.link.ties.told.aftermath import funerals, second_blasts
from sayso.flow.link.ties.told.answering import answers
from sayso.flow.link.ties.told.counting import Counting, countings
from sayso.flow.link.ties.told.hints import Hint, Search
from sayso.flow.link.ties.told.scene import Scene
from sayso.flow.link.ties.told.within import captives, parts, stages, stormings


class Telling(NamedTuple):
    """Hints between reports of one document, what its words send us to look for, and its tallies.

    `killed` is how many a report counts as killed at least, `doers` the ids of who did it: by these a
    tally that cannot hold an incident is known.
    """

    document: str
    hints: tuple[Hint, ...] = ()
    searches: tuple[Search, ...] = ()
    tallies: tuple[Counting, ...] = ()
    killed: tuple[tuple[str, int], ...] = ()
    doers: tuple[tuple[str, frozenset[str]], ...] = ()


def telling(reading: Reading, document: Document) -> Telling:
    """Give what a document tells of the ties between incidents; most tell nothing."""
    if not reading.reports:
        return Telling(document.id)
    scene = Scene(reading, document)
    found = [*_found(scene)] if scene.deeds else []
    return Telling(
        document=document.id,
        hints=tuple(dict.fromkeys(one for one in found if isinstance(one, Hint))),
        searches=tuple(dict.fromkeys(one for one in found if isinstance(one, Search))),
        tallies=tuple(countings(reading, document)),
        killed=tuple(_killed(reading)),
        doers=tuple((one.id, who) for one in reading.reports if (who := frozenset(_doers(one)))),
    )


def _found(scene: Scene) -> Iterator[Hint | Search]:
    for told_in in (answers, stormings, stages):
        yield from told_in(scene)
    if len(scene.deeds) > 1:
        for told_in in (second_blasts, funerals, captives, parts):
            yield from told_in(scene)


def _killed(reading: Reading) -> Iterator[tuple[str, int]]:
    most: dict[str, int] = {}
    for figure in reading.figures:
        if figure.measure is Measure.KILLED and figure.low and figure.part_of is None:
            for report in figure.reports:
                most[report] = max(most.get(report, 0), figure.low)
    yield from sorted(most.items())


def _doers(report: Report) -> Iterator[str]:
    for told in (*report.perpetrators, *report.claimed_by):
        if told.value.actor:
            yield told.value.actor
