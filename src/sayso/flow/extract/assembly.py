"""Ties what the finders found into one reading: ids, who says each figure, which report it belongs to."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.domain.document import Document, Problem
from sayso.domain.reading import Act, Figure, Reading, Report, Speaker, Statement
from sayso.flow.extract.answers import answering
from sayso.flow.extract.exactness import exact
from sayso.flow.extract.needs import (
    ActFinder,
    FigureFinder,
    Recounting,
    ReportFinder,
    StatementFinder,
    VoiceFinder,
    VoicesOf,
)
from sayso.flow.extract.scopes import Scopes, by_the_way, nearest_reports, retold
from sayso.text.acronyms import acronyms
from sayso.text.ids import record_ids
from sayso.text.sentences import sentences


class Finders(NamedTuple):
    """Whoever finds the four kinds of record; `reader` is the name they are stored under.

    `voices` say whose word a figure is, where the innermost statement around it is not all that
    can be known. `recounting` says which figures count people anew, once it is known which report
    they are of.
    """

    reader: str
    statements: StatementFinder
    figures: FigureFinder
    reports: ReportFinder
    acts: ActFinder
    voices: VoicesOf | None = None
    recounting: Recounting | None = None


def assembled(document: Document, finders: Finders) -> Reading:
    """Give the reading of a document; a record whose words are not in the text is a Problem."""
    text, spans = document.text, sentences(document.text)
    problems: list[Problem] = []
    statements = _statements(document, exact(text, finders.statements(text, spans), problems))
    reports = _reports(document, exact(text, finders.reports(text, spans), problems))
    acts = _acts(document, exact(text, finders.acts(text, spans), problems))
    scopes = Scopes(statements)
    figures = _figures(document, finders.figures(text, spans), problems)
    figures = _counted([one for one in figures if not scopes.names_speaker(one.number)])
    voice = finders.voices(statements) if finders.voices else None
    figures = [_voiced(text, figure, scopes, voice) for figure in figures]
    tied = nearest_reports(spans, [figure.number for figure in figures], reports)
    figures = [figure.but(reports=ids) for figure, ids in zip(figures, tied, strict=True)]
    if finders.recounting:
        figures = list(finders.recounting(text, spans, figures, reports))
    return Reading(
        document=document.id,
        reader=finders.reader,
        statements=tuple(answering(statements, figures)),
        figures=tuple(figures),
        acts=tuple(act.but(statement=scopes.over(act.quote)) for act in acts),
        reports=tuple(retold(report, scopes) for report in reports),
        problems=tuple(problem.but(document=document.id) for problem in problems),
    )


def _statements(document: Document, found: Sequence[Statement]) -> list[Statement]:
    long = acronyms(document.text)
    ids = record_ids(document.id, "s", [statement.content for statement in found])
    return [
        statement.but(id=name, speaker=_named(statement.speaker, long))
        for name, statement in zip(ids, found, strict=True)
    ]


def _named(speaker: Speaker | None, long: dict[str, str]) -> Speaker | None:
    if speaker is None:
        return None
    bare = speaker.name.removeprefix("the ").removeprefix("The ")
    return speaker.but(name=long[bare]) if bare in long else speaker


def _reports(document: Document, found: Sequence[Report]) -> list[Report]:
    ids = record_ids(document.id, "r", [(report.trigger,) for report in found])
    return [report.but(id=name) for name, report in zip(ids, found, strict=True)]


def _acts(document: Document, found: Sequence[Act]) -> list[Act]:
    ids = record_ids(document.id, "a", [(act.quote,) for act in found])
    return [act.but(id=name) for name, act in zip(ids, found, strict=True)]


def _figures(
    document: Document, found: Sequence[Figure | Problem], problems: list[Problem]
) -> list[Figure]:
    problems.extend(item for item in found if isinstance(item, Problem))
    said = [item for item in found if isinstance(item, Figure)]
    kept = {id(figure) for figure in exact(document.text, said, problems)}
    ids = record_ids(document.id, "f", [(figure.number,) for figure in said])
    named = {str(rank): name for rank, name in enumerate(ids) if id(said[rank]) in kept}
    return [
        figure.but(id=name, part_of=named.get(figure.part_of or ""))
        for name, figure in zip(ids, said, strict=True)
        if id(figure) in kept
    ]


def _counted(figures: Sequence[Figure]) -> list[Figure]:
    """Give figures whose whole is among them; a part of one that went stands for itself."""
    kept = {figure.id for figure in figures}
    return [one if one.part_of in kept else one.but(part_of=None) for one in figures]


def _voiced(text: str, figure: Figure, scopes: Scopes, voice: VoiceFinder | None) -> Figure:
    statement = scopes.statement(figure.number)
    if voice is not None:
        statement = voice(figure.number, statement)
    if statement is None or by_the_way(text, statement, figure.number):
        return figure
    return figure.but(statement=statement.id, speaker=statement.speaker, stance=statement.stance)
