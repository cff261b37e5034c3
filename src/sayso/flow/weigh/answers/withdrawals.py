"""Claims of those who take back a word without saying it again: "police withdrew the figure"."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.codes import Field
from sayso.domain.incident import Claim
from sayso.domain.reading import Report, Statement
from sayso.domain.world import Actor
from sayso.flow.weigh.answers.denials import answered
from sayso.flow.weigh.answers.refusals import told_in, whole
from sayso.flow.weigh.claims import Page, bare_claim, said_by
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.flow.weigh.history.moments import before, moment
from sayso.flow.weigh.history.words import withdraws
from sayso.text.ids import content_id

_MEANT = (
    (Field.CLAIMED_BY, re.compile(r"responsib", re.IGNORECASE)),
    (
        Field.FIGURE,
        re.compile(r"\b(?:figure|toll|count|number|estimate|tally|total)s?\b", re.IGNORECASE),
    ),
)
_FIELDS = (Field.FIGURE, Field.CLAIMED_BY, Field.BLAMED_ON, Field.PERPETRATOR)
_ANY = re.compile(
    r"\b(?:claim|statement|report|account|announcement|version)s?\b(?! (?:that|of|by|about)\b)",
    re.IGNORECASE,
)


def withdrawals(
    page: Page, reports: Sequence[Report], told: Sequence[Spoken], evidence: Evidence
) -> Iterator[Spoken]:
    """Give a denial of the last word of the same voice, over all documents, that a statement takes back.

    Only where the statement made no claim itself, and the voice said something of that kind before;
    who takes back a claim of responsibility denies having done it even if nobody has that claim.
    """
    back = [one for one in page.reading.statements if withdraws(page.document.text, one)]
    mine = {one.claim.statement for one in told if back and one.claim.field in _FIELDS}
    for statement in back:
        if statement.id in mine:
            continue
        quote = whole(page, statement)
        report = told_in(page, reports, quote.start)
        if report is None:
            continue
        id_ = content_id("c", page.document.id, report.id, "answer", statement.id)
        bare = bare_claim(page, report, quote, statement).but(id=id_)
        voice = said_by(page, statement.speaker, bare, evidence)
        last = _last_word(voice, told)
        claim = _claimed(statement, bare) if last is None else _unsaid(page, statement, last, bare)
        if claim is not None:
            yield said_by(page, statement.speaker, claim, evidence)


def _last_word(voice: Spoken, told: Sequence[Spoken]) -> Claim | None:
    words = voice.claim.quote.text
    fields = [field for field, shape in _MEANT if shape.search(words)]
    if not fields and not _ANY.search(words):
        return None
    own = [
        one.claim
        for one in told
        if one.key == voice.key and one.holds and _came_first(one.claim, voice.claim)
    ]
    for field in fields or _FIELDS:
        meant = [claim for claim in own if claim.field is field]
        if meant:
            return max(meant, key=lambda one: (moment(one), one.quote.start, one.id))
    return None


def _claimed(statement: Statement, bare: Claim) -> Claim | None:
    """Give a denial of having done it, where no document has the claim of responsibility itself."""
    who = statement.speaker
    if who is None or not _MEANT[0][1].search(bare.quote.text):
        return None
    return bare.but(
        field=Field.CLAIMED_BY,
        actor=Actor(quote=who.quote, name=who.name, actor=who.actor),
    )


def _came_first(one: Claim, withdrawal: Claim) -> bool:
    """Say whether a claim may be what is withdrawn; in one document it stands before, if undated."""
    if one.document == withdrawal.document and not before(one, withdrawal):
        return one.quote.start < withdrawal.quote.start
    return not before(withdrawal, one)


def _unsaid(page: Page, statement: Statement, last: Claim, bare: Claim) -> Claim:
    # Its id is that of the statement: another document may tell which word was the last.
    return answered(statement, last).but(
        id=bare.id,
        quote=bare.quote,
        report=bare.report,
        document=page.document.id,
        reported=bare.reported,
        captured=bare.captured,
    )
