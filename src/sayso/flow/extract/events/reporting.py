"""From the mentions of a document to its reports."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sayso.domain.codes import Access, Outcome
from sayso.domain.document import Quote
from sayso.domain.reading import Report, Told
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause, clauses
from sayso.flow.extract.events.incidents import Incident, Incidents, found_in
from sayso.flow.extract.events.telling.blame import blamed, claimants
from sayso.flow.extract.events.telling.endings import access, outcomes
from sayso.flow.extract.events.telling.roles import roles, victims
from sayso.flow.extract.events.telling.sorts import sort_of
from sayso.flow.extract.events.telling.weapons import weapons
from sayso.flow.extract.events.triggers import Mention
from sayso.text.sentences import Span

V = TypeVar("V")
# Far more than any document tells of one incident: text that repeats itself stays readable.
_KEPT = 60


class _Tale:
    """Everything told of one incident, beside its mentions."""

    def __init__(self) -> None:
        self.perpetrators: list[Told[Actor]] = []
        self.targets: list[Told[Actor]] = []
        self.victims: list[Told[Actor]] = []
        self.weapons: list[Told[Quote]] = []
        self.claimed_by: list[Told[Actor]] = []
        self.blamed_on: list[Told[Actor]] = []
        self.outcomes: list[Told[Outcome]] = []
        self.access: list[Told[Access]] = []


def reports(text: str, sentences: Sequence[Span]) -> list[Report]:
    """Give what the document tells of each incident, in text order; `id` is left empty."""
    incidents = Incidents()
    tales: dict[int, _Tale] = {}
    paragraph, end = 0, 0
    for clause in clauses(text, sentences):
        paragraph += "\n" in text[end : clause.starts[0]]
        end = clause.ends[-1]
        found = found_in(clause, paragraph)
        theirs = incidents.take(clause, found)
        about = incidents.at(paragraph)
        if about is not None:
            _tell(_tale(tales, about), clause)
        if found:
            _tell_of(_tale(tales, theirs[0]), clause)
        for rank, one in enumerate(found):
            before = found[rank - 1].mention if rank else None
            _tell_roles(_tale(tales, theirs[rank]), one.mention, before)
    strong = any(not _weak(incident) for incident in incidents.all)
    return [
        _report(incident, _tale(tales, incident))
        for incident in incidents.all
        if not (strong and _weak(incident))
    ]


def _tale(tales: dict[int, _Tale], incident: Incident) -> _Tale:
    return tales.setdefault(id(incident), _Tale())


def _weak(incident: Incident) -> bool:
    """Say whether an incident is told by nothing but words like "killed", and without a time."""
    return all(one.mention.weak for one in incident.found) and not (
        incident.aggregates or incident.moments
    )


def _tell(tale: _Tale, clause: Clause) -> None:
    """Add what is told of an incident by any clause that goes on about it."""
    tale.claimed_by += claimants(clause)
    tale.blamed_on += blamed(clause)
    tale.outcomes += outcomes(clause)
    tale.access += access(clause)


def _tell_of(tale: _Tale, clause: Clause) -> None:
    """Add what is told of an incident only beside words that name it."""
    harmed, harming = victims(clause)
    tale.victims += harmed
    tale.perpetrators += harming
    tale.weapons += weapons(clause)


def _tell_roles(tale: _Tale, mention: Mention, before: Mention | None) -> None:
    told = roles(mention, before)
    tale.perpetrators += told.doers
    tale.targets += told.targets


def _report(incident: Incident, tale: _Tale) -> Report:
    told = [one.mention for one in incident.found]
    trigger = next((mention for mention in told if not mention.weak), told[0])
    kind, words = sort_of(told)
    return Report(
        id="",
        trigger=trigger.quote,
        kind=Told(value=kind, quote=words),
        when=_once(when for one in incident.found for when in one.when),
        places=_once(place for one in incident.found for place in one.where),
        perpetrators=_once(tale.perpetrators),
        targets=_once(tale.targets),
        victims=_once(tale.victims),
        weapons=_once(tale.weapons),
        claimed_by=_once(tale.claimed_by),
        blamed_on=_once(tale.blamed_on),
        outcomes=_once(tale.outcomes),
        access=_once(tale.access),
        aggregates=incident.aggregates,
        p=_p(trigger, told, aggregates=incident.aggregates),
    )


def _p(trigger: Mention, told: Sequence[Mention], *, aggregates: bool) -> int:
    """Give how likely it is an incident at all: sure words, and more than one of them."""
    again = 15 * min(4, len(told) - 1)
    return max(0, min(990, trigger.p + again - (150 if aggregates else 0)))


def _once(told: Iterable[Told[V]]) -> tuple[Told[V], ...]:
    """Give every value told once for the same words at the same place, in text order."""
    kept: dict[tuple[int, int], Told[V]] = {}
    for one in told:
        kept.setdefault((one.quote.start, one.quote.end), one)
    return tuple(kept[place] for place in sorted(kept)[:_KEPT])
