"""Readings into incidents: which reports tell of the same thing, and what they settle."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sayso.domain.document import Document, Problem
from sayso.domain.incident import Incident, Member
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading, Report
from sayso.domain.record import Record
from sayso.flow.link.matching.clusters import Pair, Rules, clusters
from sayso.flow.link.matching.facts import Facts, all_facts
from sayso.flow.link.matching.likeness import Likeness, likeness, probability
from sayso.flow.link.matching.pairs import candidate_pairs, rarity_of
from sayso.flow.link.matching.rows import ReportRow, row_facts
from sayso.flow.link.rulings import rulings
from sayso.flow.link.settling import settled_kind, settled_places, settled_when, summary
from sayso.flow.link.ties import Telling, telling, ties

_JUDGED = "judged the same"


class Linked(Record):
    """The incidents of a casefile, by id, and what linking could not use."""

    incidents: tuple[Incident, ...]
    problems: tuple[Problem, ...] = ()


class LinkedRow(Record):
    """A report row, the incident it belongs to, and how surely."""

    report: str
    incident: str
    p: int


class _Group(Record):
    """Reports held to be one incident, earliest first, each with its probability and reasons."""

    members: tuple[int, ...]
    p: tuple[int, ...]
    why: tuple[tuple[str, ...], ...]


def incidents(
    readings: Collection[Reading],
    documents: Mapping[str, Document],
    judgements: Sequence[Judgement] = (),
) -> Linked:
    """Give the incidents that the reports tell of; every report is in exactly one.

    An incident bears the id of its earliest report, so a merge keeps the older id. The order of
    the readings makes no difference, nor do reports that share nothing with the others.
    """
    facts = all_facts(readings, documents)
    place = {one.id: at for at, one in enumerate(facts)}
    rules, problems = rulings(judgements, readings, place)
    reports, tellings = _told(readings, documents)
    found = [_incident(group, facts, reports) for group in _groups(facts, rules)]
    links = ties(found, tellings)
    whole = (one.but(links=links.get(one.id, ())) for one in found)
    return Linked(
        incidents=tuple(sorted(whole, key=lambda one: one.id)),
        problems=tuple(sorted(problems, key=lambda one: (one.document or "", one.message))),
    )


def linked_rows(rows: Iterable[ReportRow]) -> list[LinkedRow]:
    """Give each row its incident, in the order of the rows."""
    asked = list(rows)
    facts = row_facts(asked)
    found = {
        facts[member].id: LinkedRow(
            report=facts[member].id, incident=facts[group.members[0]].id, p=p
        )
        for group in _groups(facts, Rules())
        for member, p in zip(group.members, group.p, strict=True)
    }
    return [found[row.id] for row in asked]


def formerly(old: Mapping[str, str], new: Iterable[Incident]) -> dict[str, tuple[str, ...]]:
    """Give the earlier incident ids of each incident that has any; `old` is report → incident."""
    found = {}
    for incident in new:
        before = {old[member.id] for member in incident.reports if member.id in old}
        if earlier := tuple(sorted(before - {incident.id})):
            found[incident.id] = earlier
    return found


def _told(
    readings: Iterable[Reading], documents: Mapping[str, Document]
) -> tuple[dict[str, Report], list[Telling]]:
    # Readings are unpacked once for both.
    reports, tellings = dict[str, Report](), list[Telling]()
    for reading in readings:
        reports.update((report.id, _bare(report)) for report in reading.reports)
        tellings.append(telling(reading, documents[reading.document]))
    return reports, tellings


def _bare(report: Report) -> Report:
    # Only what an incident settles is held for all reports at once.
    return Report(
        id=report.id,
        trigger=report.trigger,
        kind=report.kind,
        when=report.when,
        places=report.places,
        aggregates=report.aggregates,
    )


def _groups(facts: Sequence[Facts], rules: Rules) -> list[_Group]:
    rarity = rarity_of(facts)

    def compare(a: int, b: int) -> Likeness:
        return likeness(facts[a], facts[b], rarity)

    scores = {pair: compare(*pair) for pair in candidate_pairs(facts, rarity)}
    judged: defaultdict[int, set[int]] = defaultdict(set)
    for a, b in rules.same:
        judged[a].add(b)
        judged[b].add(a)
    found = clusters(len(facts), scores, compare, rules)
    near = _inside(scores, found)
    return [_grouped(members, near, judged) for members in found]


def _inside(
    scores: Mapping[Pair, Likeness], groups: Iterable[Sequence[int]]
) -> Mapping[int, list[Likeness]]:
    """Give how each report compares with others of its group."""
    home = {member: at for at, members in enumerate(groups) for member in members}
    near: defaultdict[int, list[Likeness]] = defaultdict(list)
    for (a, b), score in scores.items():
        if home[a] == home[b]:
            near[a].append(score)
            near[b].append(score)
    return near


def _grouped(
    members: Sequence[int],
    inside: Mapping[int, Sequence[Likeness]],
    judged: Mapping[int, set[int]],
) -> _Group:
    held = frozenset(members)
    ps, whys = [], []
    for one in members:
        near = inside.get(one, ())
        best = max(near, default=None)
        why = best.why if best else ()
        if not held.isdisjoint(judged.get(one, ())):
            ps.append(1000)
            why = (_JUDGED, *why)
        elif near:
            ps.append(probability(sum(score.odds for score in near) / len(near)))
        else:
            ps.append(1000)
        whys.append(why)
    return _Group(members=tuple(members), p=tuple(ps), why=tuple(whys))


def _incident(group: _Group, facts: Sequence[Facts], reports: Mapping[str, Report]) -> Incident:
    told = [reports[facts[member].id] for member in group.members]
    kind, when, places = settled_kind(told), settled_when(told), settled_places(told)
    return Incident(
        id=told[0].id,
        kind=kind,
        when=when,
        places=places,
        summary=summary(kind, when, places, tally=told[0].aggregates),
        reports=tuple(
            Member(id=facts[member].id, document=facts[member].document or "", p=p, why=why)
            for member, p, why in zip(group.members, group.p, group.why, strict=True)
        ),
    )
