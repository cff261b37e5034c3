"""One incident with everything said of it: accounts, disputes, estimates."""

from collections.abc import Iterable, Sequence

from sayso.domain.document import Origin
from sayso.domain.errors import BrokenRecord
from sayso.domain.incident import Dossier, Incident, Source
from sayso.flow.weigh.accounts import accounts
from sayso.flow.weigh.answers.denials import answers, pointed
from sayso.flow.weigh.answers.refusals import refusals, unverified
from sayso.flow.weigh.answers.withdrawals import withdrawals
from sayso.flow.weigh.claims import Page, claims, pages
from sayso.flow.weigh.disputes.rules import disputes
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.flow.weigh.history.replacing import replaced
from sayso.flow.weigh.policy import Policy


def weighed(incident: Incident, *, evidence: Evidence, policies: Sequence[Policy]) -> Dossier:
    """Give who says what of an incident, where they part, and what each policy makes of it.

    Nothing depends on the order of reports, readings or copies.
    """
    told = said(incident, evidence)
    return Dossier(
        incident=incident,
        documents=_sources(incident, evidence),
        accounts=accounts(incident.id, told),
        disputes=disputes(told, evidence.actors, incident.when),
        estimates=tuple(one for policy in policies for one in policy(told)),
    )


def said(incident: Incident, evidence: Evidence) -> list[Spoken]:
    """Give all claims of an incident, each with whose it is and what has replaced it, by id."""
    return replaced(_claims(incident, evidence))


def most_disputed(dossiers: Iterable[Dossier]) -> Dossier:
    """Give the dossier with most disputes, then the widest gap, then the smallest id."""
    ranked = sorted(
        dossiers,
        key=lambda one: (
            -len(one.disputes),
            -max((dispute.size for dispute in one.disputes), default=0),
            one.incident.id,
        ),
    )
    if not ranked:
        raise BrokenRecord("Dossier", "there is none to choose from")
    return ranked[0]


def _claims(incident: Incident, evidence: Evidence) -> list[Spoken]:
    told: list[Spoken] = []
    read = list(pages(incident, evidence))
    for page, reports in read:
        own = list(claims(page, reports, evidence))
        own += unverified(page, reports, own, evidence)
        own += [*answers(page, own, evidence), *refusals(page, reports, own, evidence)]
        told += own
    unsaid = [one for page, reports in read for one in withdrawals(page, reports, told, evidence)]
    return pointed([*told, *unsaid], [one for page, _ in read for one in page.reading.statements])


def _sources(incident: Incident, evidence: Evidence) -> tuple[Source, ...]:
    found = [
        Source(
            id=page.document.id,
            uri=page.document.uri,
            outlet=page.document.outlet,
            published=page.document.published,
            captured=page.document.captured,
            origin=_origin(page),
        )
        for page, _ in pages(incident, evidence)
    ]
    return tuple(found)


def _origin(page: Page) -> Origin | None:
    """Give whose copy a document is: the origin of more than half of its words."""
    copied: dict[str, int] = {}
    for copy in page.copies:
        copied[copy.origin.id] = copied.get(copy.origin.id, 0) + copy.end - copy.start
    for copy in page.copies:
        if 2 * copied[copy.origin.id] > len(page.document.text):
            return copy.origin
    return None
