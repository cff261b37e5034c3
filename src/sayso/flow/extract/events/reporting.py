"""From the mentions of a document to its reports."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from sayso.domain.codes import Access, Kind, Measure, Outcome
from sayso.domain.document import Quote
from sayso.domain.reading import Report, Told, Victim
from sayso.domain.world import Actor
from sayso.flow.extract.events.clauses import Clause, clauses
from sayso.flow.extract.events.incidents import Incident, Incidents
from sayso.flow.extract.events.scenes import Found, found_in, nearest
from sayso.flow.extract.events.telling.blame import blamed, claimants
from sayso.flow.extract.events.telling.endings import access, outcomes
from sayso.flow.extract.events.telling.moments import dateline
from sayso.flow.extract.events.telling.roles import Roles, harms, roles
from sayso.flow.extract.events.telling.sorts import Beside, sort_of
from sayso.flow.extract.events.telling.weapons import weapons
from sayso.flow.extract.events.triggers import Mention
from sayso.flow.extract.events.words.people import STATE
from sayso.text.names import folded
from sayso.text.sentences import Span

T = TypeVar("T", bound=Told[object])
# Far more than any document tells of one incident: text that repeats itself stays readable.
_KEPT = 60
_MOST = 1000
# What is done to end these is done by others than those who did them.
_NOT_BY_FORCES = frozenset(
    {
        Kind.HIJACKING, Kind.HOSTAGE_TAKING, Kind.ABDUCTION, Kind.BOMBING, Kind.SUICIDE_BOMBING,
        Kind.ASSASSINATION, Kind.ARSON, Kind.SABOTAGE, Kind.RIOT,
    }
)  # fmt: skip


class _Tale:
    """Everything told of one incident, beside its mentions."""

    def __init__(self) -> None:
        self.perpetrators: list[Told[Actor]] = []
        self.answering: list[Told[Actor]] = []
        self.targets: list[Told[Actor]] = []
        self.victims: list[Victim] = []
        self.weapons: list[Told[Quote]] = []
        self.claimed_by: list[Told[Actor]] = []
        self.blamed_on: list[Told[Actor]] = []
        self.outcomes: list[Told[Outcome]] = []
        self.access: list[Told[Access]] = []


def reports(text: str, sentences: Sequence[Span]) -> list[Report]:
    """Give what the document tells of each incident, in text order; `id` is left empty."""
    incidents = Incidents()
    tales: dict[int, _Tale] = {}
    written = dateline(text)
    paragraph, end = 0, 0
    for clause in clauses(text, sentences):
        paragraph += "\n" in text[end : clause.starts[0]]
        end = clause.ends[-1]
        found = found_in(clause, paragraph, written)
        theirs = incidents.take(clause, found)
        about = incidents.at(paragraph)
        if about is not None:
            _tell(_tale(tales, about), clause)
        for one, incident in zip(found, theirs, strict=True):
            _add(_tale(tales, incident), roles(one.mention))
        if found:
            _tell_of(tales, clause, found, theirs)
    kept = [incident for incident in incidents.all if incident.serious]
    strong = any(not incident.weak for incident in kept)
    return [
        _report(incident, _tale(tales, incident))
        for incident in kept
        if not (strong and incident.weak)
    ]


def _tale(tales: dict[int, _Tale], incident: Incident) -> _Tale:
    return tales.setdefault(id(incident), _Tale())


def _tell(tale: _Tale, clause: Clause) -> None:
    """Add what is told of an incident by any clause that goes on about it."""
    if len(tale.outcomes) + len(tale.access) + len(tale.blamed_on) > _MOST:
        return
    tale.claimed_by += claimants(clause)
    tale.blamed_on += blamed(clause)
    tale.outcomes += outcomes(clause)
    tale.access += access(clause)


def _tell_of(
    tales: dict[int, _Tale], clause: Clause, found: Sequence[Found], theirs: Sequence[Incident]
) -> None:
    """Add what is told of an incident only beside words that name it, each to the nearest of them."""
    if len(_tale(tales, theirs[0]).victims) > _MOST:
        return
    for at, harm in harms(clause):
        _add(_tale(tales, theirs[nearest(found, clause.starts[at])]), harm)
    for weapon in weapons(clause):
        _tale(tales, theirs[nearest(found, weapon.quote.start)]).weapons.append(weapon)


def _add(tale: _Tale, told: Roles) -> None:
    tale.perpetrators += told.doers
    tale.answering += told.answering
    tale.targets += told.targets
    tale.victims += told.victims


def _report(incident: Incident, tale: _Tale) -> Report:
    told = [one.mention for one in incident.found]
    trigger = next((mention for mention in told if not mention.weak), told[0])
    kind, words = sort_of(
        told,
        Beside(
            harmed=[*tale.victims, *tale.targets],
            doers=tale.perpetrators,
            answering=tale.answering,
            weapons=tale.weapons,
        ),
    )
    doers = (
        _hijackers(tale.perpetrators)
        if kind in _NOT_BY_FORCES
        else tale.perpetrators + tale.answering
    )
    return Report(
        id="",
        trigger=trigger.quote,
        kind=Told(value=kind, quote=words),
        when=_apart(when for one in incident.found for when in one.when),
        places=_apart(place for one in incident.found for place in one.where),
        perpetrators=_once(doers),
        targets=_apart(tale.targets),
        victims=_apart(_at_last(tale.victims)),
        weapons=_apart(tale.weapons),
        claimed_by=_once(tale.claimed_by),
        blamed_on=_once(tale.blamed_on),
        outcomes=_once(tale.outcomes),
        access=_once(tale.access),
        aggregates=incident.aggregates,
        p=_p(trigger, told, aggregates=incident.aggregates),
    )


def _at_last(victims: Sequence[Victim]) -> list[Victim]:
    """Give victims with what became of them in the end: "was shot and killed", "abducted … was found killed"."""
    harms: dict[str, Measure | None] = {}
    for one in victims:
        name = folded(one.quote.text)
        if one.harm is Measure.KILLED or harms.get(name) is None:
            harms[name] = one.harm
    return [one.but(harm=harms[folded(one.quote.text)]) for one in victims]


def _hijackers(doers: list[Told[Actor]]) -> list[Told[Actor]]:
    """Leave out "troops" who fought, where somebody else is named: they did not hijack the train."""
    others = [one for one in doers if one.value.name.rpartition(" ")[2].lower() not in STATE]
    return others or doers


def _p(trigger: Mention, told: Sequence[Mention], *, aggregates: bool) -> int:
    """Give how likely it is an incident at all: sure words, and more than one of them."""
    again = 15 * min(4, len(told) - 1)
    return max(0, min(990, trigger.p + again - (150 if aggregates else 0)))


def _once(told: Iterable[T]) -> tuple[T, ...]:
    """Give every value told once for the same words at the same place, in text order."""
    kept: dict[tuple[int, int], T] = {}
    for one in told:
        kept.setdefault((one.quote.start, one.quote.end), one)
    return tuple(kept[place] for place in sorted(kept)[:_KEPT])


def _apart(told: Iterable[T]) -> tuple[T, ...]:
    """Give every value told once for the same words wherever they stand, in text order."""
    kept: dict[str, T] = {}
    for one in _once(told):
        kept.setdefault(folded(one.quote.text), one)
    return tuple(kept.values())
