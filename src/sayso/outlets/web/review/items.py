"""One thing that waits, in full: its words in their sentences, why it waits, what can be done."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from sayso.domain.codes import Kind, Stance
from sayso.domain.document import Problem, Quote
from sayso.domain.incident import Claim, Dispute, Dossier, Incident
from sayso.domain.reading import Figure, Report, Statement
from sayso.domain.world import Candidate, Proposal
from sayso.outlets import wording
from sayso.outlets.web.review.item import Choice, Field, Item, figure_fields, made, word
from sayso.outlets.web.review.passages import Passage, passage
from sayso.store.casefile import Case
from sayso.store.listing import Waiting

R = TypeVar("R", Figure, Statement, Report)
_NUMBER = re.compile(r"Judgement (\d+)")
_SHOWN = 6
"""Claims of a dispute that are shown; a page of fifty is read by nobody."""


def item(case: Case, waiting: Waiting, proposals: Mapping[str, Proposal]) -> Item | None:
    """Give what waits in full, or nothing where it is not there any more."""
    if waiting.sort == "actor":
        return _actor(case, waiting, proposals)
    return _MAKERS[waiting.sort](case, waiting)


def _figure(case: Case, waiting: Waiting) -> Item | None:
    found = _of(case, Figure, waiting)
    document = case.tables.document(waiting.owner)
    if found is None or document is None:
        return None
    told = f"{wording.asking(found.measure, found.group)}: {wording.bounds(found.low, found.high)}"
    who = found.speaker.name if found.speaker else "the document itself"
    stance = f" ({wording.STANCES[found.stance]})" if wording.STANCES[found.stance] else ""
    return made(
        waiting,
        title=told,
        why=(f"a figure, {waiting.why}",),
        passages=(passage(document, found.number, says=f"{who}{stance}, {told}", spot=found.id),),
        can=("confirm", "correct", "reject", "redact", *(("ground",) if found.speaker else ())),
        fields=figure_fields(found),
        person=_person(document.id, found.speaker.quote) if found.speaker else None,
    )


def _statement(case: Case, waiting: Waiting) -> Item | None:
    found = _of(case, Statement, waiting)
    document = case.tables.document(waiting.owner)
    if found is None or document is None:
        return None
    who = found.speaker.name if found.speaker else "the document itself"
    return made(
        waiting,
        title=f"{who}: {found.stance.value.replace('_', ' ')}",
        why=(f"a statement, {waiting.why}",),
        passages=(passage(document, found.content[0], says=who, spot=found.id),),
        can=("confirm", "correct", "reject", "redact", *(("ground",) if found.speaker else ())),
        fields=(word("stance", found.stance.value, Stance),),
        person=_person(document.id, found.speaker.quote) if found.speaker else None,
    )


def _report(case: Case, waiting: Waiting) -> Item | None:
    found = _of(case, Report, waiting)
    document = case.tables.document(waiting.owner)
    if found is None or document is None:
        return None
    told = found.kind.value.value.replace("_", " ")
    return made(
        waiting,
        title=f"A report of violence: {told}",
        why=(f"a report, {waiting.why}",),
        passages=(passage(document, found.trigger, says=told, spot=found.id),),
        can=("confirm", "correct", "reject", "redact"),
        fields=(
            word("kind", found.kind.value.value, Kind),
            Field(
                name="aggregates", value=str(found.aggregates).lower(), choices=("true", "false")
            ),
        ),
    )


def _place(case: Case, waiting: Waiting) -> Item | None:
    start, _, end = waiting.id.partition("-")
    document = case.tables.document(waiting.owner)
    told = (one.value for report in case.tables.of(Report, waiting.owner) for one in report.places)
    found = next((x for x in told if [str(x.quote.start), str(x.quote.end)] == [start, end]), None)
    if found is None or document is None:
        return None
    return made(
        waiting,
        title=f"Where is {found.quote.text}?",
        why=tuple(filter(None, (waiting.why, found.why))),
        passages=(passage(document, found.quote, says=wording.where(found)),),
        can=("ground", "redact"),
        places=tuple(_choice(one) for one in found.candidates),
    )


def _choice(one: Candidate) -> Choice:
    country = wording.country(one.country) or one.country if one.country else None
    parts = dict.fromkeys(x for x in (one.name, one.admin1, country) if x)
    people = f", {one.population:,} people" if one.population else ""
    return Choice(id=one.id, name=f"{', '.join(parts)} ({one.precision.value}{people})", p=one.p)


def _link(case: Case, waiting: Waiting) -> Item | None:
    incident = next(iter(case.tables.of(Incident, waiting.owner)), None)
    if incident is None:
        return None
    members = {one.id: one for one in incident.reports}
    member = members.pop(waiting.id, None)
    if member is None or not members:
        return None
    surest = max(members.values(), key=lambda one: (one.p, one.id))
    passages = [_trigger(case, one.document, one.id) for one in (member, surest)]
    why = (waiting.why, *member.why)
    return _two(waiting, passages, of=incident, why=why)


def _apart(case: Case, waiting: Waiting) -> Item | None:
    """Give two reports in two incidents; what may not be shown of them is hidden in the tables."""
    ends = [end.partition(".")[::2] for end in (waiting.owner, waiting.id)]
    home = case.ledger.homes([id_ for _, id_ in ends])
    if len(set(home.values())) < len(ends):  # a later build joined them
        return None
    incidents = [one for _, id_ in ends for one in case.tables.of(Incident, home[id_])[:1]]
    if len(incidents) < len(ends):
        return None
    passages = [
        _trigger(case, *end, says=one.summary) for end, one in zip(ends, incidents, strict=True)
    ]
    first, other = incidents
    why = (waiting.why, f"the other: {other.summary}")
    return _two(waiting, passages, of=first, why=why)


def _trigger(case: Case, owner: str, id_: str, *, says: str = "") -> Passage | None:
    """Give the words of a report's trigger, or nothing where it is not there any more."""
    document = case.tables.document(owner)
    report = next((one for one in case.tables.of(Report, owner) if one.id == id_), None)
    if document is None or report is None:
        return None
    return passage(document, report.trigger, says=says, spot=id_)


def _two(
    waiting: Waiting, found: Sequence[Passage | None], *, of: Incident, why: tuple[str, ...]
) -> Item | None:
    """Give two reports that tell of one incident or do not, where both are there."""
    passages = tuple(one for one in found if one is not None)
    if len(passages) < len(found):
        return None
    return made(
        waiting,
        title=f"Do both tell of {of.summary}?",
        why=why,
        passages=passages,
        can=("same", "different"),
        spots=tuple(one.spot for one in passages),
        incident=of.id,
    )


def _dispute(case: Case, waiting: Waiting) -> Item | None:
    dossier = case.tables.dossier(waiting.owner)
    found = (
        next((one for one in dossier.disputes if one.id == waiting.id), None) if dossier else None
    )
    if dossier is None or found is None:
        return None
    passages = _claims(case, dossier, found)
    if not passages:
        return None
    return made(
        waiting,
        title=dossier.incident.summary,
        why=(f"a dispute ({found.kind.value}): {waiting.why}", found.rule),
        passages=passages,
        can=("confirm", "correct", "reject", "redact"),
        one_of=True,
        fields=figure_fields(None),
        incident=dossier.incident.id,
    )


def _claims(case: Case, dossier: Dossier, dispute: Dispute) -> tuple[Passage, ...]:
    told: list[tuple[str, Claim]] = [
        (account.voice.name, claim)
        for account in dossier.accounts
        for claim in account.claims
        if claim.id in dispute.claims
    ]
    found = []
    for voice, claim in told[:_SHOWN]:
        document = case.tables.document(claim.document)
        if document is not None:
            says = f"{voice}, {wording.question(claim)}: {wording.answer(claim)}"
            found.append(passage(document, claim.quote, says=says, spot=claim.figure or ""))
    return tuple(found)


def _actor(case: Case, waiting: Waiting, proposals: Mapping[str, Proposal]) -> Item | None:
    proposal = proposals.get(f"{waiting.owner}:{waiting.id}")
    place = waiting.id.partition("-")
    document = case.tables.document(waiting.owner)
    if proposal is None or document is None:
        return None
    start, end = int(place[0]), int(place[2])
    quote = Quote(text=document.text[start:end], start=start, end=end)
    return made(
        waiting,
        title=f"Who is {proposal.name}?",
        why=(waiting.why,),
        passages=(passage(document, quote, says="named, and on no list"),),
        can=("ground", "redact"),
        person=proposal.example,
        alike=proposal.alike,
    )


def _orphan(case: Case, waiting: Waiting) -> Item | None:
    problems = [
        one for one in case.tables.of(Problem, waiting.owner) if one.message == waiting.words
    ]
    document = case.tables.document(waiting.owner)
    if not problems:
        return None
    found = problems[0]
    passages: tuple[Passage, ...] = ()
    if document is not None and found.start is not None and found.end is not None:
        text = document.text[found.start : found.end]
        if text:
            quote = Quote(text=text, start=found.start, end=found.end)
            passages = (passage(document, quote, says="where it was judged"),)
    number = _NUMBER.search(found.message)
    return made(
        waiting,
        title="A judgement lost its words",
        why=(found.message,),
        passages=passages,
        can=("withdraw",) if number else (),
        number=int(number[1]) if number else None,
    )


_MAKERS: Mapping[str, Callable[[Case, Waiting], Item | None]] = {
    "figure": _figure,
    "statement": _statement,
    "report": _report,
    "place": _place,
    "link": _link,
    "apart": _apart,
    "dispute": _dispute,
    "orphan": _orphan,
}


def _of(case: Case, kind: type[R], waiting: Waiting) -> R | None:
    return next((x for x in case.tables.of(kind, waiting.owner) if x.id == waiting.id), None)


def _person(document: str, quote: Quote) -> str:
    return f"{document}:{quote.start}-{quote.end}"
