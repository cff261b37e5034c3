"""Claims of those who would not say, and of those who could not verify: each with its words."""

import re
from collections.abc import Iterator, Sequence

from sayso.domain.codes import Access, Field, Group, Measure, Stance
from sayso.domain.document import Quote
from sayso.domain.incident import Claim
from sayso.domain.reading import Report, Statement
from sayso.flow.weigh.answers.asked import Asked, asked
from sayso.flow.weigh.claims import Page, bare_claim, said_by
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.text.ids import content_id

_UNFINISHED = re.compile(r"\b(?:to|on|about|for|not|no|any|its|their|his|her|the|an?|of)\s*$")
_REST = re.compile(r"[^.,;:!?\n—–]{0,80}")
_STOP = re.compile(r"[.!?](?=\s)|\n")


def refusals(
    page: Page, reports: Sequence[Report], made: Sequence[Spoken], evidence: Evidence
) -> Iterator[Spoken]:
    """Give a claim for each refusal that has made none, on what was asked, without any number.

    One that says nothing of what was asked is about what happened: the kind of the incident. To
    "refuse reporters access" is told as access, and no refusal to speak.
    """
    has_own = {one.claim.statement for one in made}
    access = _access(made)
    for statement in page.reading.statements:
        if statement.stance is Stance.DECLINES and statement.id not in has_own:
            quote = whole(page, statement)
            if any(map(quote.overlaps, access)):
                continue
            question = _question(page, statement, quote)
            report = told_in(page, reports, None if question.field is Field.KIND else quote.start)
            if report is not None:
                claim = _refused(page, report, statement, quote, question)
                yield said_by(page, statement.speaker, claim, evidence)


def unverified(
    page: Page, reports: Sequence[Report], made: Sequence[Spoken], evidence: Evidence
) -> Iterator[Spoken]:
    """Give an access claim for each statement that something cannot be verified, where none is made."""
    access = _access(made)
    for statement in page.reading.statements:
        if statement.stance is not Stance.UNVERIFIABLE:
            continue
        quote = whole(page, statement)
        report = told_in(page, reports, quote.start)
        if report is not None and not any(map(quote.overlaps, access)):
            claim = bare_claim(page, report, quote, statement).but(
                id=_id(report, statement, page), field=Field.ACCESS, word=Access.UNVERIFIED.value
            )
            yield said_by(page, statement.speaker, claim, evidence)


def told_in(page: Page, reports: Sequence[Report], at: int | None) -> Report | None:
    """Give which of the reports a place of the text is about: what is told of last before it.

    Without a place, what the text opens with. None: it is about another incident.
    """
    told = sorted((start, one.id) for one in page.reading.reports for start in _starts(one))
    before = [one for one in told if at is not None and one[0] <= at]
    chosen = (before[-1] if before else told[0])[1]
    return next((one for one in reports if one.id == chosen), None)


def whole(page: Page, statement: Statement) -> Quote:
    """Give the words of a statement from its cue to its end: "declined to comment"."""
    text = page.document.text
    cue = statement.cue or statement.content[0]
    quotes = [cue, *(one for one in statement.content if _beside(text, cue, one))]
    start, end = min(q.start for q in quotes), max(q.end for q in quotes)
    if _UNFINISHED.search(text[start:end]):
        rest = _REST.match(text, end)
        end = rest.end() if rest else end
    words = text[start:end].rstrip()
    return Quote(text=words, start=start, end=start + len(words))


def _beside(text: str, cue: Quote, piece: Quote) -> bool:
    """Say whether a piece stands in the sentence of the cue."""
    between = text[min(cue.start, piece.start) : max(cue.end, piece.end)]
    return _STOP.search(between) is None


def _access(made: Sequence[Spoken]) -> list[Quote]:
    return [one.claim.quote for one in made if one.claim.field is Field.ACCESS]


def _starts(report: Report) -> Iterator[int]:
    yield report.trigger.start
    yield report.kind.quote.start
    for told in (report.when, report.places, report.victims):
        yield from (one.quote.start for one in told)


def _question(page: Page, statement: Statement, quote: Quote) -> Asked:
    """Give what was asked; "a figure" alone is of whom the text counted last before."""
    about = [page.figures[id_] for id_ in statement.about if id_ in page.figures]
    if about:
        return Asked(field=Field.FIGURE, measure=about[0].measure, group=about[0].group)
    found = asked(quote.text)
    if found.field is not Field.FIGURE or found.measure is not None:
        return found
    before = [one for one in page.figures.values() if one.number.start < quote.start]
    last = max(before, key=lambda one: (one.number.start, one.id), default=None)
    if last is None:
        return found
    return found.but(measure=last.measure, group=found.group or last.group)


def _refused(
    page: Page, report: Report, statement: Statement, quote: Quote, question: Asked
) -> Claim:
    claim = bare_claim(page, report, quote, statement).but(id=_id(report, statement, page))
    if question.field is Field.KIND:
        return claim.but(word=report.kind.value.value)
    if question.field is not Field.FIGURE:
        return claim.but(field=question.field)
    return claim.but(
        field=Field.FIGURE,
        # "Numbers" of nobody in particular do not tell killed and injured apart.
        measure=question.measure or Measure.CASUALTIES,
        group=question.group or Group.UNKNOWN,
    )


def _id(report: Report, statement: Statement, page: Page) -> str:
    return content_id("c", page.document.id, report.id, "answer", statement.id)
