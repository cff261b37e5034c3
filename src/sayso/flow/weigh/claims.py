"""Claims out of the reports of an incident: one for every figure and every value told."""

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.domain.codes import Field, Kind, Measure, Stance
from sayso.domain.document import Copy, Document, Quote
from sayso.domain.incident import Claim, Incident
from sayso.domain.reading import Figure, Reading, Report, Speaker, Statement, Told
from sayso.domain.record import Record
from sayso.domain.world import Actor, Place, When
from sayso.flow.weigh.evidence import Evidence, Spoken
from sayso.flow.weigh.history.words import as_meant, recalled, withdraws
from sayso.flow.weigh.voices import publisher_voice, speaker_voice, spoken
from sayso.text.ids import content_id


class Page(Record):
    """A document with its reading, its statements and figures by id, and its passages of others."""

    document: Document
    reading: Reading
    statements: dict[str, Statement]
    figures: dict[str, Figure]
    copies: tuple[Copy, ...]


def pages(incident: Incident, evidence: Evidence) -> Iterator[tuple[Page, list[Report]]]:
    """Give each document of the incident with the reports in it that are members, by id.

    A member whose document or reading is not in the evidence is left to the caller's problems.
    """
    members: dict[str, set[str]] = {}
    for member in incident.reports:
        members.setdefault(member.document, set()).add(member.id)
    for document_id, ids in sorted(members.items()):
        document = evidence.documents.get(document_id)
        reading = evidence.readings.get(document_id)
        if document is not None and reading is not None:
            told = sorted(
                (one for one in reading.reports if one.id in ids),
                key=lambda one: (one.trigger.start, one.id),
            )
            yield _page(document, reading, evidence), told


def claims(page: Page, reports: Sequence[Report], evidence: Evidence) -> Iterator[Spoken]:
    """Give what the reports of one document claim; a figure of two of them is one claim."""
    seen: set[str] = set()
    for report in reports:
        for figure in page.reading.figures:
            if report.id in figure.reports and figure.id not in seen:
                seen.add(figure.id)
                told = said_by(page, figure.speaker, _figure(page, report, figure), evidence)
                yield told.but(recalled=told.holds and _recalled(page, figure))
        rank: Counter[str] = Counter()
        for field, value in _values(report):
            if field is Field.KIND and _unsaid(page.document, report):
                continue
            place = f"{field}-{value.quote.start}-{value.quote.end}"
            statement = _said_in(page, field, value.quote, value.statement)
            bare = bare_claim(page, report, value.quote, statement).but(
                id=content_id("c", page.document.id, report.id, place, str(rank[place])),
                field=field,
                p=report.p,
                **_value(value),
            )
            rank[place] += 1
            yield said_by(page, statement.speaker if statement else None, bare, evidence)


def _unsaid(document: Document, report: Report) -> bool:
    """Say whether a list has no word for what sort of incident it was: then it claims none."""
    return (
        report.kind.value is Kind.OTHER and bool(document.cells) and "kind" not in document.told()
    )


def said_by(page: Page, speaker: Speaker | None, claim: Claim, evidence: Evidence) -> Spoken:
    """Give a claim its origin and its voice."""
    quote = claim.quote
    covering = (one for one in page.copies if one.start <= quote.start and quote.end <= one.end)
    copy = next(covering, None)
    claim = claim.but(origin=copy.origin if copy else None)
    if speaker is not None:
        voice = speaker_voice(speaker, evidence.actors)
    else:
        voice = publisher_voice(claim.origin, page.document, evidence.outlets)
    told = spoken(voice, claim, page.document.outlet)
    statement = page.statements.get(claim.statement or "")
    return told.but(withdraws=statement is not None and withdraws(page.document.text, statement))


def bare_claim(page: Page, report: Report, quote: Quote, statement: Statement | None) -> Claim:
    """Give what every claim of a report has, whatever its field; without an id."""
    return Claim(
        id="",
        field=Field.KIND,
        stance=statement.stance if statement else Stance.ASSERTS,
        report=report.id,
        document=page.document.id,
        quote=quote,
        said=statement.said if statement else None,
        reported=page.document.published,
        captured=page.document.captured,
        statement=statement.id if statement else None,
    )


def _page(document: Document, read: Reading, evidence: Evidence) -> Page:
    reading = as_meant(document.text, read)
    return Page(
        document=document,
        reading=reading,
        statements={statement.id: statement for statement in reading.statements},
        figures={figure.id: figure for figure in reading.figures},
        copies=tuple(evidence.copies.get(document.id, ())),
    )


def _recalled(page: Page, figure: Figure) -> bool:
    return recalled(page.document.text, page.statements.get(figure.statement or ""), figure.number)


def _said_in(page: Page, field: Field, quote: Quote, statement: str | None) -> Statement | None:
    """Give the statement of a value.

    "Reuters could not verify" is the word of whoever could not. What a refusal names, such as the
    place in "would not say how many died in Bolan", is not what is refused: the document says it.
    """
    said = page.statements.get(statement or "")
    if said is None and field is Field.ACCESS:
        said = next((one for one in page.reading.statements if _cannot(one, quote)), None)
    return None if said is not None and said.stance is Stance.DECLINES else said


def _cannot(statement: Statement, quote: Quote) -> bool:
    cue = statement.cue
    return statement.stance is Stance.UNVERIFIABLE and cue is not None and cue.overlaps(quote)


def _figure(page: Page, report: Report, figure: Figure) -> Claim:
    statement = page.statements.get(figure.statement or "")
    return bare_claim(page, report, figure.quote, statement).but(
        id=content_id("c", page.document.id, report.id, Field.FIGURE, figure.id),
        field=Field.FIGURE,
        stance=figure.stance,
        measure=figure.measure,
        group=figure.group,
        whose=figure.whose,
        low=figure.low,
        high=figure.high,
        hedge=figure.hedge,
        counted=figure.counted.text if figure.counted else None,
        part_of=_whole(page, figure),
        figure=figure.id,
        p=figure.p,
    )


def _whole(page: Page, figure: Figure) -> str | None:
    """Give what a figure is part of in its own voice; a number that is only said again is no part.

    Another voice's number is never the whole of this one's: then they are two accounts.
    """
    whole = page.figures.get(figure.part_of or "")
    if whole is None:
        return figure.part_of
    if _voice(whole) == _voice(figure):
        again = _counts(whole) == _counts(figure) and whole.group is figure.group
        return None if again else whole.id
    own = (one for one in page.figures.values() if _voice(one) == _voice(figure))
    before = [one for one in own if one.number.start < figure.number.start]
    wholes = [one for one in before if _may_hold(one, figure)]
    return wholes[-1].id if wholes else None


def _may_hold(whole: Figure, part: Figure) -> bool:
    if whole.measure is not part.measure or _counts(whole) == _counts(part):
        return False
    return whole.high is None or (part.low or 0) <= whole.high


def _counts(figure: Figure) -> tuple[Measure, int | None, int | None]:
    return figure.measure, figure.low, figure.high


def _voice(figure: Figure) -> str | None:
    return figure.speaker.name if figure.speaker else None


def _values(
    report: Report,
) -> Iterator[tuple[Field, Told[Actor] | Told[Place] | Told[When] | Told[str]]]:
    """Give every value a report tells with its field."""
    yield (
        Field.KIND,
        Told[str](
            value=report.kind.value, quote=report.kind.quote, statement=report.kind.statement
        ),
    )
    named = (
        (Field.PERPETRATOR, report.perpetrators),
        (Field.CLAIMED_BY, report.claimed_by),
        (Field.BLAMED_ON, report.blamed_on),
        (Field.WHEN, report.when),
        (Field.PLACE, report.places),
    )
    for field, values in named:
        for value in values:
            yield field, value
    for outcome in report.outcomes:
        yield (
            Field.OUTCOME,
            Told[str](value=outcome.value, quote=outcome.quote, statement=outcome.statement),
        )
    for access in report.access:
        yield (
            Field.ACCESS,
            Told[str](value=access.value, quote=access.quote, statement=access.statement),
        )


def _value(told: Told[Actor] | Told[Place] | Told[When] | Told[str]) -> dict[str, object]:
    match told.value:
        case Actor():
            return {"actor": told.value}
        case Place():
            return {"place": told.value}
        case When():
            return {"when": told.value}
        case _:
            return {"word": str(told.value)}
