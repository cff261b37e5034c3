"""What a reviewer sends, as a judgement; and what it changed, in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from litestar.exceptions import PermissionDeniedException

from sayso.domain.codes import Verb
from sayso.domain.compared import Changes, IncidentChange
from sayso.domain.errors import BadInput, BrokenRecord
from sayso.domain.judgement import Judgement, Spot
from sayso.domain.record import Record
from sayso.outlets.terminal.compared import changes as told
from sayso.outlets.web.guarding import Person, Role
from sayso.outlets.web.needs import Builds, Judged
from sayso.store.casefile import Case
from sayso.store.listing import standing

BECAME = {
    IncidentChange.NEW: "A new incident",
    IncidentChange.GONE: "No incident any more",
    IncidentChange.MERGED: "Merged",
    IncidentChange.SPLIT: "Split",
    IncidentChange.RENAMED: "The same under another id",
    IncidentChange.REVISED: "A voice says otherwise",
    IncidentChange.DISPUTED: "Newly disputed",
    IncidentChange.SETTLED: "No longer disputed",
    IncidentChange.WEIGHED: "Weighed otherwise",
}
_REASONS = 8
"""Reasons that are offered again."""


class Decision(Record):
    """A judgement to be made: `spots` are ids of records or places (DOCUMENT:START-END).

    To `correct`, `change` says what: "low=40". To `withdraw`, the spot is a judgement's number.
    """

    verb: Verb
    spots: tuple[str, ...]
    why: str
    change: str | None = None


class Decided(Record):
    """A judgement that was appended; `told` says in words what it changed, or that it waits."""

    judgement: Judgement
    waits: bool
    told: tuple[str, ...]
    changes: Changes | None


def decided(case: Case, builds: Builds, decision: Decision, person: Person) -> Decided:
    """Append a judgement and give what it changed. Raises `BadInput`, also without a reason."""
    _refuse_role(case.ledger.judgements(), decision, person)
    if not decision.why.strip():
        raise BadInput(
            decision.verb.value,
            expected="a reason",
            found="none",
            remedy="say in a few words why, so that somebody else can follow",
        )
    said = {"who": person.name, "why": decision.why.strip(), "change": decision.change}
    try:
        judged = builds.judge(decision.verb, decision.spots, said)
    except BrokenRecord as error:
        raise BadInput(
            decision.verb.value,
            expected="a judgement that says something",
            found=error.why,
            remedy="name the places it is about",
        ) from error
    return Decided(
        judgement=_shown(case, judged.judgement),
        waits=judged.waits,
        told=_told(judged),
        changes=judged.changes,
    )


def _refuse_role(judgements: Sequence[Judgement], decision: Decision, person: Person) -> None:
    if person.role >= Role.ADMIN:
        return
    if decision.verb is Verb.PURGE:
        raise PermissionDeniedException("only an admin may purge: what is purged is gone for good")
    if decision.verb is Verb.WITHDRAW:
        chain = _taken_back(judgements, decision.spots)
        if any(x.verb is Verb.REDACT for x in chain) and any(x.who != person.name for x in chain):
            raise PermissionDeniedException("only an admin may show again what somebody else hid")


def _taken_back(judgements: Sequence[Judgement], spots: Sequence[str]) -> list[Judgement]:
    """Give the judgement that is withdrawn, the one that it withdrew itself, and so on."""
    numbered = {str(one.number): one for one in judgements}
    chain: list[Judgement] = []
    # A number may be typed with zeros before it.
    at = numbered.get(spots[0].lstrip("0")) if spots else None
    while at is not None and at not in chain:
        chain.append(at)
        at = numbered.get(str(at.withdraws))
    return chain


def _shown(case: Case, judgement: Judgement) -> Judgement:
    """Give a judgement with its words as the tables show them: the evidence knows the hidden ones."""

    def shown(spot: Spot) -> Spot:
        document = case.tables.document(spot.document)
        if document is None or spot.start is None:
            return spot.but(text=None)
        return spot.but(text=document.text[spot.start : spot.end])

    return judgement.but(spots=tuple(map(shown, judgement.spots)))


def _told(judged: Judged) -> tuple[str, ...]:
    if judged.waits or judged.changes is None:
        return ("It is kept, and worked in when the build that runs now has ended.",)
    return tuple(" ".join(line.split()) for line in told.lines(judged.changes))


def decision(data: Mapping[str, Any]) -> Decision:
    """Give what a form says. Raises `BadInput` for a verb that is none."""
    verb, spots = str(data.get("verb", "")), _several(data.get("spot"))
    change = None
    if verb == "ground" and "place" in data:
        verb, where = Verb.CORRECT, str(data.get("point", "")).strip() or str(data["place"])
        change = f"place={where}"
    elif verb == "ground":
        # Whom a name means is judged by two places that name the same.
        verb, spots = Verb.SAME, (*spots[:1], str(data.get("known", "")).strip())
    if verb not in list(Verb):
        raise BadInput("review", expected="a verb", found=repr(verb), remedy="use the buttons")
    if verb == Verb.CORRECT and change is None:
        change = f"{data.get('field', '')}={str(data.get('value', '')).strip() or 'null'}"
    return Decision(verb=Verb(verb), spots=spots, why=str(data.get("why", "")), change=change)


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, list | tuple):
        return tuple(str(one) for one in value)
    return (str(value),) if value else ()


def last_of(judgements: list[Judgement], who: str) -> Judgement | None:
    """Give the last judgement of somebody that stands: what undo takes back."""
    return next((one for one in standing(judgements) if one.who == who), None)


def reasons(judgements: list[Judgement], who: str) -> tuple[str, ...]:
    """Give the reasons that somebody gave last, each once."""
    given = (one.why for one in reversed(judgements) if one.who == who and one.why)
    return tuple(dict.fromkeys(given))[:_REASONS]
