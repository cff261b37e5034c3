"""A row of a list → its reading: no tagger and no rules, only what the columns are mapped to."""

from collections.abc import Sequence

from sayso.domain.codes import Kind, Stance
from sayso.domain.document import Document, Quote
from sayso.domain.reading import Reading, Report, Speaker, Statement, Told
from sayso.domain.world import Actor
from sayso.flow.extract.coded.figures import figures
from sayso.flow.extract.coded.kinds import kind_of
from sayso.flow.extract.coded.places import place
from sayso.flow.extract.coded.row import Row
from sayso.flow.extract.coded.times import when
from sayso.flow.extract.events.telling.roles.persons import victim
from sayso.flow.extract.exactness import exact
from sayso.text.ids import content_id, record_ids
from sayso.text.lists.fields import COUNT

READS = "rows-1"
"""What readings of rows are kept under, before what the columns were mapped to."""

_TRIGGERS = ("kind", "acled_event", "title", "note", "id", "date")
# Of these ACLED event types the first actor is the one that does it, by its codebook.
_ONE_SIDED = frozenset({"violence against civilians", "explosions/remote violence"})
_UCDP_ONE_SIDED = "3"


def row_reader(document: Document) -> str:
    """Give what the reading of a row is kept under: another mapping is another reading."""
    cells = (f"{cell.field} {cell.start} {cell.end}" for cell in document.cells)
    return f"{READS}:{content_id('m', *cells)[1:9]}"


def row_reading(document: Document) -> Reading:
    """Give what a row of a list says: one report, its figures, and whose word they are if it says so."""
    row = Row(document)
    statement = _statement(row)
    told = figures(row, statement)
    report = _report(row, statement)
    exact_figures = exact(document.text, told, row.problems)
    ids = record_ids(document.id, "f", [(figure.number,) for figure in told])
    named = {str(rank): name for rank, name in enumerate(ids)}
    kept = {id(figure) for figure in exact_figures}
    return Reading(
        document=document.id,
        reader=row_reader(document),
        statements=(statement,) if statement else (),
        figures=tuple(
            figure.but(id=name, part_of=named.get(figure.part_of or ""), reports=(report.id,))
            for name, figure in zip(ids, told, strict=True)
            if id(figure) in kept
        ),
        reports=tuple(exact(document.text, [report], row.problems)),
        problems=tuple(problem.but(document=document.id) for problem in row.problems),
    )


def _report(row: Row, statement: Statement | None) -> Report:
    trigger = next(
        (row.told[field] for field in _TRIGGERS if field in row.told),
        next(iter(row.told.values())),
    )
    [name] = record_ids(row.document.id, "r", [(trigger,)])
    said = statement.id if statement else None
    doers, targets = _sides(row)
    time, spot = when(row), place(row)
    return Report(
        id=name,
        trigger=trigger,
        kind=_kind(row, trigger, said),
        when=(time.but(statement=said),) if time else (),
        places=(spot.but(statement=said),) if spot else (),
        perpetrators=_people((*_quotes(row, "perpetrator"), *doers), said),
        targets=_people((*_quotes(row, "target"), *targets), said),
        victims=tuple(map(victim, _people(_quotes(row, "victim"), said))),
        weapons=tuple(
            Told[Quote](value=one, quote=one, statement=said) for one in _quotes(row, "weapon")
        ),
        claimed_by=_people(_quotes(row, "claimed_by"), said),
        blamed_on=_people(_quotes(row, "blamed_on"), said),
    )


def _statement(row: Row) -> Statement | None:
    quote = row.told.get("speaker")
    if quote is None:
        return None
    counts = [one for field, one in row.told.items() if COUNT.fullmatch(field)]
    content = tuple(row.line(one) for one in counts) or (row.line(quote),)
    [name] = record_ids(row.document.id, "s", [content])
    speaker = Speaker(text=quote.text, start=quote.start, end=quote.end, name=quote.text)
    return Statement(id=name, speaker=speaker, cue=None, content=content, stance=Stance.ASSERTS)


def _kind(row: Row, trigger: Quote, statement: str | None) -> Told[Kind]:
    quote = row.told.get("kind")
    found = kind_of(quote.text) if quote else None
    if quote is not None and found is None:
        row.bad(quote, "is no kind of the codebook; taken as other")
    return Told[Kind](value=found or Kind.OTHER, quote=quote or trigger, statement=statement)


def _sides(row: Row) -> tuple[tuple[Quote, ...], tuple[Quote, ...]]:
    """Give who did it and to whom; of two that fight, nobody did it: each is the other's target."""
    one, other = _quotes(row, "side_a"), _quotes(row, "side_b")
    one_sided = (
        row.words("acled_event").lower() in _ONE_SIDED or row.words("ucdp_type") == _UCDP_ONE_SIDED
    )
    return (one, other) if one_sided else ((), (*one, *other))


def _quotes(row: Row, field: str) -> tuple[Quote, ...]:
    quote = row.told.get(field)
    return (quote,) if quote else ()


def _people(quotes: Sequence[Quote], statement: str | None) -> tuple[Told[Actor], ...]:
    return tuple(
        Told[Actor](value=Actor(quote=one, name=one.text), quote=one, statement=statement)
        for one in quotes
    )
