"""Who did it, to whom, with what, where and when, as the tagger marks it, in the reports told of nearest."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TypeVar

from sayso.domain.codes import Kind
from sayso.domain.document import Quote
from sayso.domain.reading import Report, Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.telling.places import told_place
from sayso.flow.extract.events.telling.times import told_time
from sayso.flow.extract.tagged.happening.fates import befallen
from sayso.flow.extract.tagged.words import actor, quoted, whole_name
from sayso.text.answers import Answers, Marked, Question, Tag
from sayso.text.names import folded, shortens

SURE = 0.8
HEARD = 0.2
"""How likely the tagger must hold words for a role, where only the rules read it."""
_KEPT = 60
_TAGS: Mapping[str, tuple[Tag, ...]] = {
    "perpetrators": (Tag.INDIVIDUAL, Tag.ORGANISATION),
    "targets": (Tag.TARGET,),
    "victims": (Tag.VICTIM,),
    "weapons": (Tag.WEAPON,),
}
_AROUND: Mapping[str, tuple[Tag, ...]] = {"places": (Tag.PLACE,), "when": (Tag.TIME,)}
T = TypeVar("T", bound=Told[object])


def retold_by(text: str, answers: Answers, ruled: Sequence[Report]) -> list[Report]:
    """Give the reports with the roles that the tagger marks, or the rules read and it does not deny.

    Places and times are the tagger's only where the rules found none.
    """
    sure = {
        role: sorted(one for tag in tags for one in answers.marked(tag) if one.p >= SURE)
        for role, tags in {**_TAGS, **_AROUND}.items()
    }
    reports = list(ruled) or _told(text, answers, any(sure[role] for role in _TAGS))
    if not reports:
        return []
    by_report: list[dict[str, list[Marked]]] = [{role: [] for role in sure} for _ in reports]
    starts = [report.trigger.start for report in reports]
    for role, spans in sure.items():
        for one in spans:
            by_report[_nearest(starts, one.start)][role].append(one)
    told = (
        _with(text, answers, report, found)
        for report, found in zip(reports, by_report, strict=True)
    )
    return [report.but(p=_sure(answers, report)) for report in told]


def _sure(answers: Answers, report: Report) -> int:
    """Give how likely it is an incident: the tagger on its trigger, and the rules, each by half."""
    likely = answers.likely(Tag.TRIGGER, report.trigger.start, report.trigger.end)
    return answers.sure("report", (likely + report.p / 1000) / 2)


def _told(text: str, answers: Answers, roles: bool) -> list[Report]:
    """Give the report of a text whose words for violence the rules do not know."""
    triggers = [one for one in answers.marked(Tag.TRIGGER) if roles or one.p >= SURE]
    if not triggers:
        return []
    first = triggers[0]
    kind, p = answers.best(Question.KIND, *first.span)
    trigger = quoted(text, first.span)
    told = Told(value=Kind(kind), quote=trigger)
    return [Report(id="", trigger=trigger, kind=told, p=round(1000 * p))]


def _nearest(starts: Sequence[int], at: int) -> int:
    """Give the report last told of, or the first: what stands before it tells of it too."""
    return max(0, bisect_right(starts, at) - 1)


def _with(
    text: str, answers: Answers, report: Report, found: Mapping[str, Sequence[Marked]]
) -> Report:
    def actors(role: str, ruled: Sequence[Told[Actor]]) -> tuple[Told[Actor], ...]:
        named = (actor(text, whole_name(text, one.span)) for one in found[role])
        mine = [Told(value=one, quote=one.quote) for one in named]
        return _both(mine, [one for one in ruled if _heard(answers, role, one.quote)])

    quotes = (quoted(text, one.span) for one in found["weapons"])
    mine = [Told(value=quote, quote=quote) for quote in quotes]
    ruled = [one for one in report.weapons if _heard(answers, "weapons", one.quote)]
    where = (quoted(text, one.span) for one in found["places"])
    when = (quoted(text, one.span) for one in found["when"])
    return report.but(
        # The rules know where a name of a place ends; the tagger, where one stands without "in".
        places=report.places or _apart(map(told_place, where)),
        when=report.when or _apart(map(told_time, when)),
        perpetrators=actors("perpetrators", report.perpetrators),
        targets=actors("targets", report.targets),
        victims=befallen(text, answers, actors("victims", report.victims), report.victims),
        weapons=_both(mine, ruled),
    )


def _heard(answers: Answers, role: str, quote: Quote) -> bool:
    return max(answers.likely(tag, quote.start, quote.end) for tag in _TAGS[role]) >= HEARD


def _both(tagged: Sequence[T], ruled: Sequence[T]) -> tuple[T, ...]:
    """Give what both tell, in text order; where their words overlap, as the tagger has them."""
    more = [one for one in ruled if not any(one.quote.overlaps(other.quote) for other in tagged)]
    return _apart(sorted([*tagged, *more], key=lambda one: one.quote.start))


def _apart(told: Iterable[T]) -> tuple[T, ...]:
    """Give who or what is told of once, by their longest name: "priests" are the "Jesuit priests"."""
    kept: dict[str, T] = {}
    for one in told:
        kept.setdefault(folded(one.quote.text), one)
    # Names are compared with each other: in a text of thousands, the first will do.
    kept = dict(islice(kept.items(), 5 * _KEPT))
    ends: dict[str, list[str]] = {}
    for name in kept:
        ends.setdefault(name.rpartition(" ")[2], []).append(name)
    full = [
        one
        for name, one in kept.items()
        if not any(shortens(name, other) for other in ends[name.rpartition(" ")[2]])
    ]
    return tuple(full[:_KEPT])
