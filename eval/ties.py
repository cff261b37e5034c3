"""Scores how incidents stand to one another, on cases of our own: a few short articles a case.

A row of a file is a case: `documents` (id, published, text), `incidents` (id, kind, start, end,
place, whether it is a tally, and where in which document it is told) and `relations` between them.
Twice the same is scored, so that errors of reading and errors of ties can be told apart:

- *labelled*: the incidents as labelled, each told once in every document that tells of it;
- *read*: the whole road, from the texts. A report is of the labelled incident whose words its trigger
  shares or stands nearest to in its sentence; an incident is what most of its reports are of. A tie
  with an incident that is none of the labelled is wrong.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from eval.figures import tally
from eval.rows import rows
from sayso.adapters.rarity import rarity
from sayso.domain.codes import Kind, PlacePrecision, Tie, TimePrecision
from sayso.domain.document import Document, Quote
from sayso.domain.incident import Incident, Member
from sayso.domain.reading import Reading, Report, Told
from sayso.domain.world import Place, When
from sayso.flow import link
from sayso.flow.link.ties import telling, ties

Read = Callable[[Document], Reading]
Related = tuple[str, Tie, str]
KINDS = (*Tie, "same")


class Mark(NamedTuple):
    """Where a document tells of an incident."""

    document: str
    start: int
    end: int


class Labelled(NamedTuple):
    """An incident as labelled, and every place where it is told."""

    id: str
    kind: Kind
    when: When
    place: Place
    tally: bool
    told: tuple[Mark, ...]


class Case(NamedTuple):
    """Articles, the incidents in them, and how these stand to one another."""

    name: str
    documents: tuple[Document, ...]
    incidents: tuple[Labelled, ...]
    relations: frozenset[Related]


def cases(path: Path) -> list[Case]:
    """Give the cases of a file. Raises `BadInput` for a row that is none."""
    return rows(
        path.read_text(encoding="utf8").splitlines(),
        path,
        _case,
        expected="a case: documents, incidents, relations",
        remedy="mend the row",
    )


def _case(row: Mapping[str, Any]) -> Case:
    name = row["case"]
    documents = tuple(
        Document(
            id=f"{name}/{one['id']}",
            uri=one["id"],
            blob="",
            text=one["text"],
            published=one["published"],
            captured=one["published"],
            language="en",
        )
        for one in row["documents"]
    )
    return Case(
        name=name,
        documents=documents,
        incidents=tuple(_labelled(one, name) for one in row["incidents"]),
        relations=frozenset((r["from"], Tie(r["kind"]), r["to"]) for r in row["relations"]),
    )


def _labelled(row: Mapping[str, Any], case: str) -> Labelled:
    marks = tuple(
        Mark(f"{case}/{one['document']}", one["start"], one["start"] + len(one["text"]))
        for one in row["told"]
    )
    where = row["place"]
    return Labelled(
        id=row["id"],
        kind=Kind(row["kind"]),
        when=When(start=row["start"], end=row["end"], precision=_precision(row)),
        place=Place(
            quote=Quote(text=where["name"], start=0, end=len(where["name"])),
            name=where["name"],
            country=where["country"],
            admin1=where["admin1"],
            precision=PlacePrecision(where["precision"]),
        ),
        tally=row["tally"],
        told=marks,
    )


def _precision(row: Mapping[str, Any]) -> TimePrecision:
    return TimePrecision.DAY if row["start"] == row["end"] else TimePrecision.RANGE


def labelled(case: Case) -> set[Related]:
    """Give the ties found between the incidents of a case as they are labelled."""
    readings: dict[str, list[Report]] = {document.id: [] for document in case.documents}
    texts = {document.id: document for document in case.documents}
    incidents = []
    for one in case.incidents:
        members = []
        for document in sorted({mark.document for mark in one.told}):
            report = _report(one, document, texts[document].text)
            readings[document].append(report)
            members.append(Member(id=report.id, document=document, p=1000))
        incidents.append(
            Incident(
                id=members[0].id,
                kind=one.kind,
                when=one.when,
                places=(one.place,),
                summary="",
                reports=tuple(members),
            )
        )
    tellings = [
        telling(Reading(document=id_, reader="gold", reports=tuple(told)), texts[id_])
        for id_, told in readings.items()
    ]
    names = {one.id: gold.id for one, gold in zip(incidents, case.incidents, strict=True)}
    return {
        (names[one], link_.kind, names[link_.incident])
        for one, links in ties(incidents, tellings).items()
        for link_ in links
    }


def _report(one: Labelled, document: str, text: str) -> Report:
    mark = next(mark for mark in one.told if mark.document == document)
    quote = Quote(text=text[mark.start : mark.end], start=mark.start, end=mark.end)
    return Report(
        id=f"{document}/{one.id}",
        trigger=quote,
        kind=Told(value=one.kind, quote=quote),
        when=(Told(value=one.when, quote=quote),),
        places=(Told(value=one.place, quote=one.place.quote),),
        aggregates=one.tally,
    )


class Found(NamedTuple):
    """What the whole road found of a case: ties, and which labelled incidents were found at all."""

    ties: list[Related]
    same: set[tuple[int, int]]
    gold_same: set[tuple[int, int]]
    incidents: set[str]


def road(case: Case, read: Read) -> Found:
    """Give what our own reading and linking make of a case."""
    readings = [read(document) for document in case.documents]
    texts = {document.id: document for document in case.documents}
    linked = link.incidents(readings, texts, rarity=rarity())
    meant = {
        report.id: _meant(case, report, texts[reading.document])
        for reading in readings
        for report in reading.reports
    }
    names = {one.id: _most(meant[member.id] for member in one.reports) for one in linked.incidents}
    home = {member.id: one.id for one in linked.incidents for member in one.reports}
    known = sorted(report for report, gold in meant.items() if gold)
    pairs = [*combinations(range(len(known)), 2)]
    return Found(
        ties=[
            (names[one.id] or one.id, link_.kind, names[link_.incident] or link_.incident)
            for one in linked.incidents
            for link_ in one.links
        ],
        same={(a, b) for a, b in pairs if home[known[a]] == home[known[b]]},
        gold_same={(a, b) for a, b in pairs if meant[known[a]] == meant[known[b]]},
        incidents={name for name in names.values() if name},
    )


def _meant(case: Case, report: Report, document: Document) -> str | None:
    """Give the labelled incident a report is of, by the marks nearest to its trigger."""
    start, end = report.trigger.start, report.trigger.end
    first = max((document.text.rfind(mark, 0, start) for mark in (". ", "\n")), default=-1)
    stops = [at for mark in (". ", "\n") if (at := document.text.find(mark, end)) >= 0]
    last = min(stops, default=len(document.text))
    near = [
        (max(0, mark.start - end, start - mark.end), one.id)
        for one in case.incidents
        for mark in one.told
        if mark.document == document.id and first <= mark.start <= last
    ]
    return min(near)[1] if near else None


def _most(names: Iterable[str | None]) -> str | None:
    votes = Counter(name for name in names if name)
    return min(votes, key=lambda name: (-votes[name], name), default=None)


def score(found: Sequence[Case], read: Read | None) -> Counter[tuple[str, str]]:
    """Give how many ties of each kind were right, in the gold, and said; as labelled without `read`."""
    counts: Counter[tuple[str, str]] = Counter()
    for case in found:
        if read is None:
            _count(counts, labelled(case), case.relations)
            continue
        whole = road(case, read)
        _count(counts, whole.ties, case.relations)
        counts["same", "right"] += len(whole.same & whole.gold_same)
        counts["same", "said"] += len(whole.same)
        counts["same", "gold"] += len(whole.gold_same)
        counts["incidents", "right"] += len(whole.incidents)
        counts["incidents", "gold"] += len(case.incidents)
        counts["incidents", "said"] += len(whole.incidents)
    return counts


def _count(
    counts: Counter[tuple[str, str]], said: Iterable[Related], gold: frozenset[Related]
) -> None:
    said = [*said]
    for name in ("all", *Tie):
        ours = [one for one in said if name in ("all", one[1])]
        theirs = {one for one in gold if name in ("all", one[1])}
        counts[name, "right"] += len(theirs & set(ours))
        counts[name, "said"] += len(ours)
        counts[name, "gold"] += len(theirs)


def report(path: Path, read: Read) -> str:
    """Give the scores of a file in words."""
    found = cases(path)
    return "\n".join((*_lines(found, "labelled", None), *_lines(found, "read", read)))


def _lines(found: Sequence[Case], name: str, read: Read | None) -> Iterator[str]:
    counts = score(found, read)
    yield f"{name}: {len(found)} cases"
    for kind in ("all", *Tie, *(("same", "incidents") if read else ())):
        one = tally(counts, kind)
        yield (
            f"  {kind:<10} precision {one.precision:.3f}  recall {one.recall:.3f}"
            f"  F1 {one.f1:.3f}  (right {counts[kind, 'right']}, said {counts[kind, 'said']},"
            f" gold {counts[kind, 'gold']})"
        )
