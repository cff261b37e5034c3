"""Readings into incidents: which reports tell of the same thing, and what they settle."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial

from sayso.domain.document import Document, Problem
from sayso.domain.incident import Incident, Member
from sayso.domain.judgement import Judgement
from sayso.domain.reading import Reading
from sayso.domain.record import Record
from sayso.flow.link.comparing.wording import Rarity, every_word
from sayso.flow.link.facts.columns import columns
from sayso.flow.link.facts.rare import rarest
from sayso.flow.link.facts.rows import ReportRow, row_facts
from sayso.flow.link.kept.filed import Shelf
from sayso.flow.link.kept.gist import Gist, gist
from sayso.flow.link.kept.memory import Memory
from sayso.flow.link.matching.across import BARRED, Compare
from sayso.flow.link.matching.clusters import TELLING, Rules
from sayso.flow.link.matching.grouping import Group, Grouped, grouped
from sayso.flow.link.matching.meeting import all_scored
from sayso.flow.link.rulings import rulings
from sayso.flow.link.scoring.scoring import Scorer
from sayso.flow.link.scoring.shipped import CODED, TOLD
from sayso.flow.link.scoring.weights import Weights
from sayso.flow.link.settling import settled_kind, settled_places, settled_when, summary
from sayso.flow.link.ties import ties


class Linked(Record):
    """The incidents of a casefile, by id, and what linking could not use."""

    incidents: tuple[Incident, ...]
    problems: tuple[Problem, ...] = ()


class LinkedRow(Record):
    """A report row, the incident it belongs to, and how surely."""

    report: str
    incident: str
    p: int


class ExplainedRow(LinkedRow):
    """A linked row with what spoke for it, in words, the strongest first."""

    why: tuple[str, ...]


def incidents(
    readings: Collection[Reading],
    documents: Mapping[str, Document],
    judgements: Sequence[Judgement] = (),
    *,
    rarity: Rarity = every_word,
) -> Linked:
    """Give the incidents that the reports tell of; every report is in exactly one.

    An incident bears the id of its earliest report, so a merge keeps the older id. The order of
    the readings makes no difference, nor do reports that share nothing with the others.
    """
    gists = {x.document: gist(x, documents[x.document]) for x in readings}
    return linked(gists, readings, judgements, rarity=rarity)


def linked(
    gists: Mapping[str, Gist],
    readings: Iterable[Reading],
    judgements: Sequence[Judgement] = (),
    *,
    rarity: Rarity = every_word,
    memory: Memory | None = None,
) -> Linked:
    """Give the incidents that documents tell of, from what linking keeps of each, by its id.

    `readings` are at least those of the documents that judgements name; `memory` makes it faster and
    nothing else.
    """
    memory = memory or Memory()
    shelf = memory.shelf(gists, rarity)
    rules, problems = rulings(judgements, readings, shelf.place)
    scorer = Scorer(shelf.facts, shelf.columns, rarity)
    begun = memory.begun(shelf, rules, scorer.odds, _telling(scorer))
    whole = grouped(shelf.columns, begun.scored, rules, scorer, begun.compare, begun.touched)
    found = [
        memory.incident(group, shelf, whole.leads(group), partial(_incident, group, whole, shelf))
        for group in whole.groups
    ]
    found += memory.settled(whole.settled, shelf)
    found.sort(key=lambda one: shelf.place[one.id])
    links = ties(found, shelf.tellings)
    tied = (one.but(links=links[one.id]) if one.id in links else one for one in found)
    return Linked(
        incidents=tuple(sorted(tied, key=lambda one: one.id)),
        problems=tuple(sorted(problems, key=lambda one: (one.document or "", one.message))),
    )


def linked_rows(
    rows: Iterable[ReportRow],
    *,
    rarity: Rarity = every_word,
    told: Weights = TOLD,
    coded: Weights = CODED,
    explain: bool = False,
) -> list[LinkedRow]:
    """Give each row its incident, in the order of the rows; `explain` says why."""
    asked = list(rows)
    facts = row_facts(asked)
    table = columns(facts)
    scorer = Scorer(facts, table, rarity, told=told, coded=coded)
    scored = all_scored(table, rarest(facts, rarity), _telling(scorer))
    whole = grouped(table, scored, Rules(), scorer, scorer.odds)
    found = {}
    for group in whole.groups:
        whys = whole.why(group) if explain else ((),) * len(group.members)
        first = facts[group.members[0]].id
        for member, p, why in zip(group.members, group.p, whys, strict=True):
            one = facts[member].id
            row = LinkedRow(report=one, incident=first, p=p)
            found[one] = ExplainedRow(report=one, incident=first, p=p, why=why) if explain else row
    return [found[row.id] for row in asked]


def formerly(old: Mapping[str, str], new: Iterable[Incident]) -> dict[str, tuple[str, ...]]:
    """Give the earlier incident ids of each incident that has any; `old` is report → incident."""
    found = {}
    for incident in new:
        before = {old[member.id] for member in incident.reports if member.id in old}
        if earlier := tuple(sorted(before - {incident.id})):
            found[incident.id] = earlier
    return found


def _telling(scorer: Scorer) -> Compare:
    return partial(scorer.beyond, above=TELLING, below=BARRED)


def _incident(group: Group, whole: Grouped, shelf: Shelf) -> Incident:
    told = [shelf.report(member) for member in group.members]
    kind, when, places = settled_kind(told), settled_when(told), settled_places(told)
    return Incident(
        id=told[0].id,
        kind=kind,
        when=when,
        places=places,
        summary=summary(kind, when, places, tally=told[0].aggregates),
        reports=tuple(
            Member(id=shelf.reports[member], document=shelf.documents[member], p=p, why=why)
            for member, p, why in zip(group.members, group.p, whole.why(group), strict=True)
        ),
    )
